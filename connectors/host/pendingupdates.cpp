// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/pendingupdates.h"

#include "connectors/host/command.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestList = 512LL * 1024 * 1024;
const QString aptHelper = u"/usr/lib/apt/apt-helper"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::PendingUpdates)
};

QString latin(const QByteArray& bytes)
{
    return core::oneLine(QString::fromUtf8(bytes), 256);
}

/// "SITE_dists_SUITE_COMPONENT_binary-ARCH_Packages[.ext]" to "SITE_dists_SUITE"; empty for flat repositories.
QString repositoryOf(const QString& fileName)
{
    const qsizetype binary = fileName.indexOf("_binary-"_L1);
    if (binary < 0)
        return {};
    const qsizetype component = fileName.lastIndexOf(u'_', binary - 1);
    return component < 0 ? QString() : fileName.first(component);
}

/// The Release file of a package list: components may hold underscores, so ever shorter names are tried.
ReleaseInfo releaseOf(const QDir& lists, const QString& fileName)
{
    for (QString repository = repositoryOf(fileName); !repository.isEmpty();) {
        for (const auto ending : {"_InRelease"_L1, "_Release"_L1}) {
            QFile file(lists.filePath(repository + ending));
            if (file.open(QIODevice::ReadOnly))
                return parseRelease(file.read(64 * 1024));
        }
        const qsizetype cut = repository.lastIndexOf(u'_');
        repository = cut < 0 ? QString() : repository.first(cut);
    }
    return {};
}

core::Result<void> feedPlain(const QString& path, StanzaReader& reader, const core::CancelToken& token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Io,
                          Texts::tr("The package list “%1” cannot be read; check its permissions.").arg(core::oneLine(QFileInfo(path).fileName(), 200)),
                          file.errorString(), u"host.updates"_s);
    for (qint64 total = 0; !file.atEnd() && total < largestList;) {
        if (token.stop_requested())
            return core::cancelled(u"host.updates"_s);
        const QByteArray chunk = file.read(1 << 18);
        if (chunk.isEmpty())
            break;
        total += chunk.size();
        reader.feed(chunk);
    }
    reader.finish();
    return {};
}

core::Result<void> feedCompressed(const QString& path, StanzaReader& reader, const core::CancelToken& token)
{
    Command command{
        aptHelper, {u"cat-file"_s, path}, plainEnvironment(), std::chrono::minutes(2), largestList, [&](QByteArrayView chunk) { reader.feed(chunk); }};
    const auto done = runCommand(command, token);
    if (!done)
        return std::unexpected(done.error());
    if (done->exitCode != 0)
        return core::fail(
            core::Errc::Io,
            Texts::tr("The package list “%1” cannot be unpacked; run “apt update” and try again.").arg(core::oneLine(QFileInfo(path).fileName(), 200)),
            done->errors, u"host.updates"_s);
    reader.finish();
    return {};
}

} // namespace

UpdateFinder::UpdateFinder(const QList<Package>& installed)
{
    for (const auto& package : installed)
        m_installed[package.name.toUtf8()].append({package, package.version.toUtf8(), {}, false});
}

void UpdateFinder::offer(const Stanza& stanza, bool securityArchive)
{
    const auto found = m_installed.find(stanza.package);
    if (found == m_installed.end() || stanza.version.isEmpty())
        return;
    for (auto& state : *found) {
        const QByteArray architecture = state.package.architecture.toUtf8();
        // A package may move between "all" and a real architecture from one version to the next.
        if (architecture != stanza.architecture && stanza.architecture != "all" && architecture != "all")
            continue;
        if (compareDebianVersions(stanza.version, state.version) <= 0)
            continue;
        state.security |= securityArchive;
        if (state.best.isEmpty() || compareDebianVersions(stanza.version, state.best) > 0)
            state.best = stanza.version;
    }
}

QList<PendingUpdate> UpdateFinder::pending() const
{
    QList<PendingUpdate> updates;
    for (const auto& states : m_installed) {
        for (const auto& state : states) {
            if (!state.best.isEmpty())
                updates.append({state.package.name, state.package.architecture, state.package.version, latin(state.best), state.security, state.package.held});
        }
    }
    std::ranges::sort(updates, {}, [](const PendingUpdate& u) { return std::pair(u.name, u.architecture); });
    return updates;
}

ReleaseInfo parseRelease(QByteArrayView text)
{
    ReleaseInfo info;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArray line = (end < 0 ? text : text.first(end)).trimmed().toByteArray().toLower();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.startsWith("sha256:") || line.startsWith("md5sum:"))
            break;
        if (line.startsWith("label:") || line.startsWith("suite:") || line.startsWith("codename:") || line.startsWith("archive:"))
            info.security |= line.contains("security");
        if (line.startsWith("notautomatic:"))
            info.automatic = !line.endsWith("yes");
    }
    return info;
}

core::Result<UpdateReport> findPendingUpdates(const HostRoot& root, const QList<Package>& installed, const core::CancelToken& token)
{
    const QDir lists(root.file(u"/var/lib/apt/lists"));
    UpdateFinder finder(installed);
    UpdateReport report;
    const auto files = lists.entryInfoList({u"*_Packages"_s, u"*_Packages.*"_s}, QDir::Files | QDir::Readable, QDir::Name);
    for (const auto& file : files) {
        const ReleaseInfo release = releaseOf(lists, file.fileName());
        if (!release.automatic)
            continue;
        StanzaReader reader([&](const Stanza& stanza) { finder.offer(stanza, release.security); });
        const auto read = file.fileName().endsWith("_Packages"_L1) ? feedPlain(file.filePath(), reader, token) : feedCompressed(file.filePath(), reader, token);
        if (!read)
            return std::unexpected(read.error());
        ++report.lists;
    }
    // apt keeps the server's time on its files; the folders' own times tell when lists were last fetched or replaced.
    if (report.lists > 0)
        report.listsFrom = std::max(QFileInfo(lists.path()).lastModified(QTimeZone::UTC), QFileInfo(lists.filePath(u"partial"_s)).lastModified(QTimeZone::UTC));
    report.updates = finder.pending();
    return report;
}

} // namespace host
