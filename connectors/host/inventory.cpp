// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/inventory.h"

#include "connectors/host/command.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestStatus = 256 * 1024 * 1024;
constexpr qint64 largestSmall = 16 * 1024 * 1024;
// Mixed into the machine id, so that the hash links to no other program's; of the kind sd_id128_get_machine_app_specific() makes.
constexpr auto applicationId = "parapet:4f1d1c0e-2f0a-4f0e-9a52-6f5d2f3c8a11";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Inventory)
};

QString machineHash(const HostRoot& root)
{
    QByteArray id;
    for (const auto& place : {u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s}) {
        if (const auto bytes = readHostFile(root, place, 4096); bytes && !bytes->trimmed().isEmpty()) {
            id = bytes->trimmed();
            break;
        }
    }
    if (id.isEmpty() && !root.sandboxed)
        id = QSysInfo::machineUniqueId();
    if (id.isEmpty()) // no id at all: the name is the best there is
        id = QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(QMessageAuthenticationCode::hash(applicationId, id, QCryptographicHash::Sha256).first(16).toHex());
}

QString hostName(const HostRoot& root)
{
    if (const auto bytes = readHostFile(root, u"/etc/hostname"_s, 4096); root.sandboxed && bytes && !bytes->trimmed().isEmpty())
        return core::oneLine(QString::fromUtf8(bytes->trimmed()), 253);
    return core::oneLine(QSysInfo::machineHostName(), 253);
}

void readOs(Inventory& inventory, const HostRoot& root)
{
    auto bytes = readHostFile(root, u"/etc/os-release"_s, largestSmall);
    if (!bytes)
        bytes = readHostFile(root, u"/usr/lib/os-release"_s, largestSmall);
    if (bytes)
        inventory.os = parseOsRelease(*bytes);
    if (inventory.os.prettyName.isEmpty() && !root.sandboxed)
        inventory.os.prettyName = QSysInfo::prettyProductName();
    inventory.osType = QSysInfo::kernelType() == "winnt"_L1 ? u"windows"_s : QSysInfo::kernelType() == "darwin"_L1 ? u"macos"_s : u"linux"_s;
    inventory.kernel = core::oneLine(QSysInfo::kernelVersion(), 128); // the kernel is the same in and out of the sandbox
    inventory.architecture = QSysInfo::currentCpuArchitecture();
}

/// NAME, EPOCH:VERSION-RELEASE and ARCH by tabs, one package a line.
QList<Package> parseRpmList(QByteArrayView text)
{
    QList<Package> packages;
    for (const auto& line : text.toByteArray().split('\n')) {
        const auto fields = line.split('\t');
        if (fields.size() == 3)
            packages.append({core::oneLine(QString::fromUtf8(fields[0]), 256), core::oneLine(QString::fromUtf8(fields[1]), 256),
                             core::oneLine(QString::fromUtf8(fields[2]), 64), false});
    }
    std::ranges::sort(packages, {}, [](const Package& p) { return std::pair(p.name, p.version); });
    return packages;
}

core::Result<void> readRpm(Inventory& inventory, const HostRoot& root, const core::CancelToken& token)
{
    const QString rpm = QStandardPaths::findExecutable(u"rpm"_s);
    if (rpm.isEmpty()) {
        inventory.notRead.append({u"packages"_s, Texts::tr("Packages are managed by RPM, and “rpm” is not installed here.")});
        return {};
    }
    QStringList arguments{u"-qa"_s, u"--qf"_s, u"%{NAME}\\t%{EPOCHNUM}:%{VERSION}-%{RELEASE}\\t%{ARCH}\\n"_s};
    if (!root.path.isEmpty())
        arguments << u"--root"_s << root.path;
    const auto done = runCommand({rpm, arguments, plainEnvironment(), std::chrono::minutes(2), largestStatus, {}}, token);
    if (!done && done.error().code == core::Errc::Cancelled)
        return std::unexpected(done.error());
    if (!done || done->exitCode != 0)
        inventory.notRead.append({u"packages"_s, Texts::tr("“rpm” could not list the packages.")});
    else
        inventory.packages = parseRpmList(done->output);
    inventory.notRead.append({u"updates"_s, Texts::tr("Pending updates are known for systems with apt only.")});
    return {};
}

core::Result<void> readPackages(Inventory& inventory, const HostRoot& root, const core::CancelToken& token)
{
    if (const auto status = readHostFile(root, u"/var/lib/dpkg/status"_s, largestStatus); status && !status->isEmpty()) {
        inventory.packages = parseDpkgStatus(*status);
        auto updates = findPendingUpdates(root, inventory.packages, token);
        if (!updates && updates.error().code == core::Errc::Cancelled)
            return std::unexpected(updates.error());
        if (!updates)
            inventory.notRead.append({u"updates"_s, updates.error().what});
        else if (updates->lists == 0)
            inventory.notRead.append({u"updates"_s, Texts::tr("No package lists were fetched; run “apt update” on this computer.")});
        else
            inventory.updates = std::move(*updates);
        return {};
    }
    for (const auto& place : {u"/var/lib/rpm"_s, u"/usr/lib/sysimage/rpm"_s}) {
        if (QFileInfo::exists(root.file(place)))
            return readRpm(inventory, root, token);
    }
    inventory.notRead.append({u"packages"_s, Texts::tr("No list of installed packages is available on this system.")});
    inventory.notRead.append({u"updates"_s, Texts::tr("Pending updates are not available on this system.")});
    return {};
}

void readPortsAndUsers(Inventory& inventory, const HostRoot& root)
{
    // Sandbox and host share the network and the kernel; the host's own view also shows its processes.
    const QString hostProc = root.file(u"/proc");
    const QString proc = QFileInfo::exists(hostProc + "/net/tcp"_L1) ? hostProc : u"/proc"_s;
    if (QFileInfo::exists(proc + "/net/tcp"_L1)) {
        bool complete = false;
        inventory.listeners = readListeners(proc, complete);
        if (!complete)
            inventory.notRead.append({u"ports"_s, Texts::tr("A table of open ports could not be read.")});
    } else {
        inventory.notRead.append({u"ports"_s, Texts::tr("Listening ports are not available on this system.")});
    }
    const auto passwd = readHostFile(root, u"/etc/passwd"_s, largestSmall);
    const auto group = readHostFile(root, u"/etc/group"_s, largestSmall);
    if (passwd && group && inventory.osType == "linux"_L1)
        inventory.accounts = parseAccounts(*passwd, *group);
    else
        inventory.notRead.append({u"users"_s, Texts::tr("Local accounts are not available on this system.")});
}

} // namespace

bool Inventory::wasRead(QStringView part) const
{
    return std::ranges::none_of(notRead, [part](const NotRead& n) { return n.part == part; });
}

core::Result<Inventory> readInventory(const HostRoot& root, const core::CancelToken& token)
{
    if (!root.available)
        return core::fail(core::Errc::Io, Texts::tr("The sandbox shows nothing of this computer; start the console natively or let it see the host's files."),
                          {}, u"host.inventory"_s);
    Inventory inventory;
    inventory.machineHash = machineHash(root);
    inventory.hostName = hostName(root);
    readOs(inventory, root);
    if (const auto done = readPackages(inventory, root, token); !done)
        return std::unexpected(done.error());
    if (token.stop_requested())
        return core::cancelled(u"host.inventory"_s);
    readPortsAndUsers(inventory, root);
    return inventory;
}

} // namespace host
