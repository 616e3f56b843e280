// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the console about this computer: what it can be checked against, and checking it.
#include "app/gui/guiconsole.h"

#include "app/runtime/connectionsettings.h"
#include "connectors/host/hostconnector.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

BaselineOffers::Content contentOf(const host::ContentFile& file)
{
    return {file.path, file.name, file.fits};
}

BaselineOffers offersOf(const host::BaselinePlan& plan)
{
    BaselineOffers offers{.system = plan.system,
                          .why = plan.why,
                          .standard = plan.standard,
                          .contents = {},
                          .content = contentOf(plan.content),
                          .profiles = {},
                          .profile = plan.profile.id,
                          .last = {}};
    for (const auto& file : plan.installed)
        offers.contents.append(contentOf(file));
    for (const auto& profile : plan.profiles)
        offers.profiles.append({profile.id, profile.title, !profile.quick, profile.rules});
    return offers;
}

core::Result<QByteArray> withChoice(const QByteArray& stored, const BaselineChoice& choice)
{
    auto settings = runtime::settingsObject(stored);
    if (!settings)
        return std::unexpected(settings.error());
    for (const auto& [member, value] : {std::pair(u"profile"_s, choice.profile), std::pair(u"content"_s, choice.content)}) {
        if (value.isEmpty())
            settings->remove(member);
        else
            settings->insert(member, value);
    }
    return QJsonDocument(*settings).toJson(QJsonDocument::Compact);
}

} // namespace

core::Async<BaselineOffers> GuiConsole::readBaselines(core::ConnectionId connection, QString content)
{
    const auto token = m_tasks.token();
    host::HostSettings settings;
    QByteArray summary;
    if (connection.isValid()) {
        const auto spec = co_await specOf(connection);
        if (!spec)
            co_return std::unexpected(spec.error());
        auto stored = host::HostSettings::fromJson(spec->settings);
        if (!stored)
            co_return std::unexpected(stored.error());
        settings = std::move(*stored);
        const auto kept = co_await m_tools.runtime.port().state(connection, host::HostConnector::summaryState.toString());
        if (!kept)
            co_return std::unexpected(kept.error());
        summary = *kept;
    }
    if (!content.isEmpty() && content != settings.content) {
        settings.content = content;
        settings.profile.clear(); // another content has other profiles
    }
    // Which profiles there are is asked first: one that is stored and gone must not hide the others.
    const auto plan = co_await core::runOnPool(
        m_tools.runtime.net().pool(),
        [settings, token]() -> core::Result<host::BaselinePlan> {
            const auto tools = host::HostTools::find();
            auto made = host::planHere(tools, settings, token);
            if (made || settings.profile.isEmpty())
                return made;
            auto others = settings;
            others.profile.clear();
            auto without = host::planHere(tools, others, token);
            if (without)
                without->why = made.error().what;
            return without;
        },
        token);
    if (!plan)
        co_return std::unexpected(plan.error());
    auto offers = offersOf(*plan);
    offers.last = BaselineOffers::Result::of(QJsonDocument::fromJson(summary).object());
    co_return offers;
}

void GuiConsole::askBaselines(core::ConnectionId connection, QString content)
{
    m_tasks.start(readBaselines(connection, content), [this, connection, content](core::Result<BaselineOffers> offers) {
        if (offers)
            Q_EMIT baselinesOffered(connection, *offers);
        else if (offers.error().code != core::Errc::Cancelled)
            Q_EMIT baselinesOffered(connection, {.system = {},
                                                 .why = offers.error().what,
                                                 .standard = {},
                                                 .contents = {},
                                                 .content = {content, content, false},
                                                 .profiles = {},
                                                 .profile = {},
                                                 .last = {}});
    });
}

core::Async<void> GuiConsole::chooseBaseline(core::ConnectionId connection, BaselineChoice choice)
{
    const auto spec = co_await specOf(connection);
    if (!spec)
        co_return std::unexpected(spec.error());
    const auto settings = withChoice(spec->settings, choice);
    if (!settings)
        co_return std::unexpected(settings.error());
    m_tools.runtime.factory().close(connection);
    co_return co_await m_tools.runtime.connections().setSettings(connection, *settings);
}

void GuiConsole::addThisComputer(BaselineChoice choice)
{
    if (!mayChange())
        return;
    const auto add = [](GuiConsole* self, BaselineChoice wanted) -> core::Async<core::ConnectionId> {
        auto id = co_await self->m_tools.runtime.ensureThisComputer(wanted.profile);
        if (!id || wanted.content.isEmpty())
            co_return id;
        if (const auto chosen = co_await self->chooseBaseline(*id, wanted); !chosen)
            co_return std::unexpected(chosen.error());
        co_return id;
    };
    run(add(this, choice), tr("This computer was not added."), [this](core::ConnectionId id) { m_tools.runtime.syncs().start(id, true); });
}

void GuiConsole::runHostScan(core::ConnectionId connection, BaselineChoice choice)
{
    if (!mayChange())
        return;
    run(chooseBaseline(connection, choice), tr("The scan was not started."), [this, connection] { m_tools.runtime.syncs().start(connection, true); });
}

} // namespace app
