// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guiconsole.h"

#include "app/runtime/connectionsettings.h"
#include "core/text.h"
#include "store/queries/activityqueries.h"
#include "store/workspace.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString statusToast(domain::AlertStatus status, int count)
{
    switch (status) {
    case domain::AlertStatus::Dismissed: return GuiConsole::tr("Dismissed %n alerts", nullptr, count);
    case domain::AlertStatus::Resolved: return GuiConsole::tr("Resolved %n alerts", nullptr, count);
    case domain::AlertStatus::InProgress: return GuiConsole::tr("Set %n alerts to in progress", nullptr, count);
    case domain::AlertStatus::Active:
    case domain::AlertStatus::Unknown: break;
    }
    return GuiConsole::tr("Set %n alerts to active", nullptr, count);
}

} // namespace

GuiConsole::GuiConsole(Tools tools, QObject* parent)
    : Console(parent), m_tools(std::move(tools)), m_exporter(m_tools.runtime.reads(), m_tools.runtime.net().pool(), m_tools.jobs)
{
    connectServices();
    connectNetwork();
}

GuiConsole::~GuiConsole() = default;

void GuiConsole::tell(const core::Error& error, const QString& fact)
{
    if (error.code != core::Errc::Cancelled)
        Q_EMIT notice(fact, error.what, true);
}

bool GuiConsole::mayChange()
{
    if (!m_tools.runtime.workspace().isReadOnly())
        return true;
    Q_EMIT notice(tr("Nothing was changed."), tr("This window only reads; do it in the other one."), false);
    return false;
}

void GuiConsole::connectServices()
{
    connect(&m_tools.runtime.syncs(), &services::SyncService::started, this, [this](core::ConnectionId id) {
        m_tasks.start(specOf(id), [this, id](core::Result<ports::ConnectionSpec> spec) {
            if (spec)
                m_names.insert(id.value, spec->name);
            if (!m_tools.runtime.syncs().isRunning(id))
                return; // ended meanwhile
            const QString name = core::oneLine(m_names.value(id.value, tr("connection")), 80);
            m_syncJobs.insert(id.value, m_tools.jobs.start(tr("Sync %1").arg(name), [this, id] { m_tools.runtime.syncs().cancel(id); }));
        });
    });
    connect(&m_tools.runtime.syncs(), &services::SyncService::progressed, this, [this](core::ConnectionId id, double fraction, const QString& what) {
        if (m_syncJobs.contains(id.value))
            m_tools.jobs.report(m_syncJobs.value(id.value), fraction, what);
    });
    connect(&m_tools.runtime.syncs(), &services::SyncService::ended, this, &GuiConsole::onSyncEnded);
    connect(&m_tools.runtime.triage(), &services::TriageService::undoChanged, this, &Console::undoChanged);
    connect(&m_tools.runtime.outbox(), &services::OutboxService::notSent, this,
            [this](const QString& sentence) { Q_EMIT notice(tr("A decision waits to be sent."), sentence, false); });
    connect(&m_tools.runtime.factory(), &runtime::ConnectorFactory::prompt, this, [this](const runtime::PromptToUser& prompt) {
        Q_EMIT signInNeeded({prompt.connection, prompt.url, prompt.userCode, prompt.expires, prompt.purpose == auth::Purpose::Fix});
    });
    connect(&m_tools.runtime.factory(), &runtime::ConnectorFactory::signInNote, this, &Console::signInNote);
    connect(&m_tools.runtime.factory(), &runtime::ConnectorFactory::sampleRestarted, this, [this] {
        Q_EMIT notice(tr("The sample estate's server had ended."), tr("Another one was started in its place; what was changed there is kept."), false);
    });
    connect(&m_tools.opener, &UrlOpener::mustShow, this, &Console::urlToShow);
}

void GuiConsole::onSyncEnded(const services::SyncOutcome& outcome)
{
    const auto job = m_syncJobs.take(outcome.connection.value);
    const QString name = core::oneLine(outcome.name, 80);
    if (!outcome.error) {
        const auto& total = outcome.summary.total;
        m_tools.jobs.finish(job, JobState::Done,
                            tr("%1: %2 read, %3 changed").arg(name, QLocale().toString(total.read), QLocale().toString(total.added + total.changed)));
    } else if (outcome.error->code == core::Errc::Cancelled) {
        m_tools.jobs.finish(job, JobState::Cancelled, tr("%1: stopped").arg(name));
    } else {
        m_tools.jobs.finish(job, JobState::Failed, outcome.error->what);
        if (outcome.error->code == core::Errc::Auth)
            Q_EMIT notice(tr("%1 needs you to sign in.").arg(name), outcome.error->what, true);
    }
}

void GuiConsole::syncAll(bool full)
{
    if (!mayChange())
        return;
    m_tools.runtime.syncs().startAll(full);
}

void GuiConsole::sync(core::ConnectionId connection, bool full)
{
    if (!mayChange())
        return;
    m_tools.runtime.syncs().start(connection, full);
}

void GuiConsole::cancelSync(core::ConnectionId connection)
{
    m_tools.runtime.syncs().cancel(connection);
}

core::Async<ports::ConnectionSpec> GuiConsole::specOf(core::ConnectionId connection)
{
    auto all = co_await m_tools.runtime.connections().all();
    if (!all)
        co_return std::unexpected(all.error());
    for (const auto& spec : *all) {
        if (spec.id == connection)
            co_return spec;
    }
    co_return core::fail(core::Errc::NotFound, tr("This connection is gone."), {}, u"console.spec"_s);
}

void GuiConsole::addSampleEstate()
{
    if (!mayChange())
        return;
    run(m_tools.runtime.ensureSample(), tr("The sample estate was not opened."), [this](core::ConnectionId id) { m_tools.runtime.syncs().start(id, true); });
}

void GuiConsole::testConnection(core::ConnectionId connection)
{
    m_tasks.start(m_tools.runtime.connections().test(connection, m_tasks.token()), [this, connection](core::Result<ports::ConnectionReport> report) {
        if (!report) {
            Q_EMIT connectionTested(connection, false, report.error().what, {});
            tell(report.error(), tr("The test did not succeed."));
            return;
        }
        Q_EMIT connectionTested(connection, true, report->what, report->capabilities);
        Q_EMIT toast(tr("Tested: %1").arg(report->what), false);
    });
}

void GuiConsole::setPaused(core::ConnectionId connection, bool paused)
{
    if (!mayChange())
        return;
    if (paused)
        m_tools.runtime.syncs().cancel(connection);
    run(m_tools.runtime.connections().setPaused(connection, paused), tr("The connection was not changed."), [] {});
}

void GuiConsole::removeConnection(core::ConnectionId connection)
{
    if (!mayChange())
        return;
    cancelSignIn(connection);
    run(m_tools.runtime.removeConnection(connection), tr("The connection was not removed."),
        [this] { Q_EMIT toast(tr("Connection removed with its data and tokens"), false); });
}

void GuiConsole::setAlertStatus(QList<qint64> alertRows, domain::AlertStatus status)
{
    if (!mayChange())
        return;
    run(m_tools.runtime.triage().setStatus(std::move(alertRows), status), tr("The status was not changed."), [this, status](int count) {
        const QString done = statusToast(status, count);
        Q_EMIT toast(m_tools.runtime.online().isOffline() ? tr("%1. It is sent when you are back online").arg(done) : done, true);
    });
}

void GuiConsole::assignAlerts(QList<qint64> alertRows, QString owner)
{
    if (!mayChange())
        return;
    run(m_tools.runtime.triage().assign(std::move(alertRows), owner), tr("The owner was not changed."), [this, owner](int count) {
        Q_EMIT toast(owner.isEmpty() ? tr("Took the owner off %n alerts", nullptr, count) : tr("Assigned %n alerts to %1", nullptr, count).arg(owner), true);
    });
}

void GuiConsole::markAlertsRead(QList<qint64> alertRows, bool read)
{
    if (m_tools.runtime.workspace().isReadOnly())
        return; // looking at an alert marks it read by itself: no reason for a message
    run(m_tools.runtime.triage().markRead(std::move(alertRows), read), tr("The alert was not marked."), [] {});
}

void GuiConsole::undo()
{
    if (!mayChange())
        return;
    run(m_tools.runtime.triage().undo(), tr("It could not be undone."), [this] { Q_EMIT toast(tr("Undone"), false); });
}

void GuiConsole::redo()
{
    run(m_tools.runtime.triage().redo(), tr("It could not be done again."), [this] { Q_EMIT toast(tr("Done again"), true); });
}

void GuiConsole::writeReport(QString file, domain::ScopeSelection scope, int days)
{
    run(m_tools.runtime.reports().write(file, std::move(scope), days, m_tasks.token()), tr("The report was not written."),
        [this, file](qint64) { Q_EMIT toast(tr("Report written to %1").arg(QFileInfo(file).fileName()), false); });
}

void GuiConsole::exportInventory(domain::ListQuery query, QString file)
{
    run(m_exporter.inventory(std::move(query), file, m_tasks.token()), tr("The list was not exported."),
        [this](qint64 rows) { Q_EMIT toast(tr("%n resources exported", nullptr, int(rows)), false); });
}

void GuiConsole::exportQuery(QString sql, QString file)
{
    run(m_exporter.query(std::move(sql), file, m_tasks.token()), tr("The rows were not exported."),
        [this](qint64 rows) { Q_EMIT toast(tr("%n rows exported", nullptr, int(rows)), false); });
}

void GuiConsole::exportCompliance(domain::ComplianceQuery query, QString file)
{
    run(m_exporter.compliance(m_tools.runtime.compliance(), std::move(query), file, m_tasks.token()), tr("The standard was not exported."),
        [this](qint64 rows) { Q_EMIT toast(tr("%n controls exported", nullptr, int(rows)), false); });
}

void GuiConsole::saveQuery(QString name, QString sql)
{
    if (!mayChange())
        return;
    const auto write = [](GuiConsole* self, QString wantedName, QString text) -> core::Async<void> {
        co_return co_await self->m_tools.runtime.workspace().write(
            [wantedName, text, now = self->m_tools.runtime.clock().now()](store::Db& db, store::ChangeSet& changes) {
                changes.queries = true;
                return store::writeSavedQuery(db, {wantedName, text}, now);
            });
    };
    run(write(this, name, sql), tr("The query was not saved."), [this] { Q_EMIT toast(tr("Query saved"), false); });
}

void GuiConsole::removeQuery(QString name)
{
    if (!mayChange())
        return;
    const auto remove = [](GuiConsole* self, QString unwanted) -> core::Async<void> {
        co_return co_await self->m_tools.runtime.workspace().write([unwanted](store::Db& db, store::ChangeSet& changes) {
            changes.queries = true;
            return store::removeSavedQuery(db, unwanted);
        });
    };
    run(remove(this, name), tr("The query was not removed."), [] {});
}

core::Async<void> GuiConsole::close()
{
    for (auto& [id, source] : m_signIns)
        source.request_stop();
    co_return co_await m_tasks.close();
}

} // namespace app
