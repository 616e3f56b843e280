// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostsettings.h"

#include "core/text.h"

#include <QCoreApplication>
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
    return core::fail(core::Errc::BadInput, Texts::tr("The setting “%1” of this computer's connection cannot be used; correct it.").arg(member), {}, u"host.settings"_s);
}

/// /sbin is on no user's PATH, yet some systems keep scanners there.
QString findProgram(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s}) : found;
}

QString namesOf(const QList<ContentFile>& files)
{
    QStringList names;
    for (const auto& file : files)
        names.append(file.name);
    return names.join(", "_L1);
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
    auto files = installedContent(table, tools.root, os);
    for (const auto& file : std::as_const(files)) {
        if (!file.fits)
            plan.others.append(file);
    }
    if (!settings.baseline) {
        plan.why = Texts::tr("The baseline is switched off in this connection's settings.");
        return plan;
    }
    if (tools.oscap.isEmpty()) {
        plan.why = Texts::tr("OpenSCAP is not installed; install “openscap-scanner” to check a baseline.");
        return plan;
    }
    const QString system = os.prettyName.isEmpty() ? os.id : os.prettyName;
    const auto wanted = std::ranges::find_if(files, [&](const ContentFile& f) { return settings.content.isEmpty() ? f.fits : f.path == settings.content; });
    if (wanted == files.end() && !settings.content.isEmpty())
        plan.content = {settings.content, core::oneLine(settings.content, 300), false};
    else if (wanted != files.end())
        plan.content = *wanted;
    else {
        plan.why = plan.others.isEmpty()
                       ? Texts::tr("There is no content for this system (%1); install SCAP Security Guide content for it.").arg(system)
                       : Texts::tr("There is no content for this system (%1). Content for other systems can be chosen in the settings: %2.").arg(system, namesOf(plan.others));
        return plan;
    }
    auto content = readScapContent(plan.content.path, table, token);
    if (!content)
        return std::unexpected(content.error());
    plan.profiles = content->profiles;
    const auto* profile = chosenProfile(content->profiles, settings.profile);
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

} // namespace host
