// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostsettings.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr int mostMinutes = 24 * 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Settings)
};

std::unexpected<core::Error> bad(const QString& member)
{
    return core::fail(core::Errc::BadInput, Texts::tr("The setting “%1” of this computer's connection cannot be used; correct it.").arg(member), {},
                      u"host.settings"_s);
}

/// /sbin is on no user's PATH, yet some systems keep scanners there.
QString findProgram(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s}) : found;
}

/// Names of installed content that was made for other systems.
QString othersOf(const QList<ContentFile>& files)
{
    QStringList names;
    for (const auto& file : files) {
        if (!file.fits)
            names.append(file.name);
    }
    return names.join(", "_L1);
}

QString noContent(const QString& system, const QString& others)
{
    return others.isEmpty()
               ? Texts::tr("There is no content for this system (%1); install SCAP Security Guide content for it.").arg(system)
               : Texts::tr("There is no content for this system (%1). Content for other systems can be chosen in the settings: %2.").arg(system, others);
}

const ContentProfile* chosenProfile(const QList<ContentProfile>& profiles, const QString& wanted)
{
    const auto named = [&](const QString& name) {
        const auto found = std::ranges::find_if(profiles, [&](const ContentProfile& p) { return p.id == name || p.shortName() == name; });
        return found == profiles.end() ? nullptr : &*found;
    };
    if (!wanted.isEmpty())
        return named(wanted);
    if (const auto* standard = named(u"standard"_s))
        return standard;
    const auto quick = std::ranges::find_if(profiles, &ContentProfile::quick);
    return quick == profiles.end() ? nullptr : &*quick;
}

} // namespace

core::Result<HostSettings> HostSettings::fromJson(const QByteArray& json)
{
    HostSettings settings;
    if (json.trimmed().isEmpty())
        return settings;
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return bad(u"settings"_s);
    const auto object = document.object();
    const auto text = [&](const QString& member, QString& out) {
        const auto value = object.value(member);
        out = value.toString();
        return value.isUndefined() || value.isNull() || value.isString();
    };
    const auto flag = [&](const QString& member, bool& out) {
        const auto value = object.value(member);
        out = value.toBool(out);
        return value.isUndefined() || value.isBool();
    };
    if (!text(u"profile"_s, settings.profile))
        return bad(u"profile"_s);
    if (!text(u"content"_s, settings.content) || (!settings.content.isEmpty() && !settings.content.startsWith(u'/')))
        return bad(u"content"_s);
    if (!flag(u"lynis"_s, settings.lynis))
        return bad(u"lynis"_s);
    if (!flag(u"baseline"_s, settings.baseline))
        return bad(u"baseline"_s);
    const int minutes = object.value(u"minutes"_s).toInt(object.contains(u"minutes"_s) ? -1 : 0);
    if (minutes < 0 || minutes > mostMinutes)
        return bad(u"minutes"_s);
    settings.limit = std::chrono::minutes(minutes);
    return settings;
}

HostTools HostTools::find()
{
    return {detectHostRoot(QProcessEnvironment::systemEnvironment()), findProgram(u"oscap"_s), findProgram(u"lynis"_s)};
}

core::Result<BaselinePlan> planBaseline(const ContentTable& table, const HostTools& tools, const OsRelease& os, const HostSettings& settings,
                                        const core::CancelToken& token)
{
    BaselinePlan plan;
    plan.system = os.prettyName.isEmpty() ? os.id : os.prettyName;
    plan.installed = installedContent(table, tools.root, os);
    if (const auto fitting = std::ranges::find_if(plan.installed, &ContentFile::fits); fitting != plan.installed.end())
        plan.standard = fitting->path;
    const auto wanted = std::ranges::find(plan.installed, settings.content.isEmpty() ? plan.standard : settings.content, &ContentFile::path);
    if (wanted != plan.installed.end())
        plan.content = *wanted;
    else if (!settings.content.isEmpty())
        plan.content = {settings.content, core::oneLine(QFileInfo(settings.content).fileName(), 300), false};
    if (plan.content.path.isEmpty()) {
        plan.why = noContent(plan.system, othersOf(plan.installed));
    } else {
        auto content = readScapContent(plan.content.path, table, token);
        if (!content)
            return std::unexpected(content.error());
        plan.profiles = content->profiles;
        plan.content.fits = content->isFor(table.cpeOf(os));
        if (wanted != plan.installed.end())
            wanted->fits = plan.content.fits;
        if (!plan.content.fits && plan.content.path == plan.standard) // its name promised what it does not hold
            plan.standard.clear();
        if (!plan.content.fits && settings.content.isEmpty()) {
            plan.why = noContent(plan.system, othersOf(plan.installed));
            plan.content = {};
            plan.profiles.clear();
        }
    }
    if (!settings.baseline) {
        plan.why = Texts::tr("The baseline is switched off in this connection's settings.");
        plan.code = core::Errc::Refused;
    } else if (tools.oscap.isEmpty()) {
        plan.why = Texts::tr("OpenSCAP is not installed; install “openscap-scanner” to check a baseline.");
    }
    if (plan.content.path.isEmpty() || !plan.why.isEmpty())
        return plan;
    const auto* profile = chosenProfile(plan.profiles, settings.profile);
    if (!profile && !settings.profile.isEmpty())
        return bad(u"profile"_s);
    if (!profile) {
        plan.why = Texts::tr("“%1” has no profile that is quick; choose one in the settings.").arg(plan.content.name);
        return plan;
    }
    plan.profile = *profile;
    plan.limit = settings.limit.count() > 0 ? settings.limit : plan.profile.quick ? std::chrono::minutes(10) : std::chrono::minutes(120);
    plan.runnable = true;
    return plan;
}

core::Result<BaselinePlan> planHere(const HostTools& tools, const HostSettings& settings, const core::CancelToken& token)
{
    auto table = builtInContentTable();
    if (!table)
        return std::unexpected(table.error());
    auto bytes = readHostFile(tools.root, u"/etc/os-release"_s, 1 << 20);
    if (!bytes)
        bytes = readHostFile(tools.root, u"/usr/lib/os-release"_s, 1 << 20);
    return planBaseline(*table, tools, parseOsRelease(bytes.value_or(QByteArray())), settings, token);
}

} // namespace host
