// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "app/core/jobregistry.h"
#include "app/gui/exporter.h"
#include "app/gui/urlopener.h"
#include "app/runtime/networksettings.h"
#include "app/runtime/runtime.h"
#include "core/taskscope.h"

#include <QTimer>

namespace app {

/// The console over the real services: turns the window's wishes into service calls, and their outcomes into jobs, toasts
/// and message bars. GUI thread; owned by the application, dies before the services.
class GuiConsole final : public Console {
    Q_OBJECT
public:
    struct Tools {
        runtime::Runtime& runtime;
        JobRegistry& jobs;
        UrlOpener& opener;
        QString workspaceFolder;
        runtime::NetworkSettings& network;
    };
    explicit GuiConsole(Tools tools, QObject* parent = nullptr);
    ~GuiConsole() override;

    services::Reads& reads() override { return m_tools.runtime.reads(); }
    services::ComplianceReads& compliance() override { return m_tools.runtime.compliance(); }
    services::AttestationReads& attestations() override { return m_tools.runtime.attestations(); }
    services::ExemptionReads& exemptions() override { return m_tools.runtime.exemptions(); }
    services::GovernanceReads& governance() override { return m_tools.runtime.governance(); }
    services::PolicyDesk& policies() override { return m_tools.runtime.policies(); }
    bool isReadOnly() const override { return m_tools.runtime.workspace().isReadOnly(); }
    QString userName() const override { return m_tools.runtime.who(); }
    QString workspaceFolder() const override { return m_tools.workspaceFolder; }

    void syncAll(bool full) override;
    void sync(core::ConnectionId connection, bool full) override;
    void cancelSync(core::ConnectionId connection) override;
    void addConnection(NewConnection connection) override;
    void askSettings(core::ConnectionId connection) override;
    void changeConnection(NewConnection connection) override;
    void addSampleEstate() override;
    void addThisComputer(BaselineChoice choice) override;
    void testConnection(core::ConnectionId connection) override;
    void signIn(core::ConnectionId connection) override;
    void cancelSignIn(core::ConnectionId connection) override;
    void allowChanges(NewFixSignIn signIn) override;
    void forbidChanges(core::ConnectionId connection) override;
    void tryOnline() override { m_tools.runtime.online().tryNow(); }
    void setPaused(core::ConnectionId connection, bool paused) override;
    void removeConnection(core::ConnectionId connection) override;
    void setAlertStatus(QList<qint64> alertRows, domain::AlertStatus status) override;
    void assignAlerts(QList<qint64> alertRows, QString owner) override;
    void markAlertsRead(QList<qint64> alertRows, bool read) override;
    void takeBack(qint64 queueId) override;
    void keepMine(qint64 queueId) override;
    void takeTheirs(qint64 queueId) override;
    bool canUndo() const override { return m_tools.runtime.triage().canUndo(); }
    QString undoText() const override { return m_tools.runtime.triage().undoText(); }
    void undo() override;
    bool canRedo() const override { return m_tools.runtime.triage().canRedo(); }
    QString redoText() const override { return m_tools.runtime.triage().redoText(); }
    void redo() override;
    void addExemptions(QList<domain::Exemption> exemptions) override;
    void changeExemption(domain::Exemption exemption) override;
    void revokeExemption(qint64 id) override;
    void assign(domain::AssignmentWish wish) override;
    void changeAssignment(domain::Assignment assignment) override;
    void removeAssignment(qint64 id) override;
    void addGovernanceRule(domain::GovernanceRule rule) override;
    void changeGovernanceRule(domain::GovernanceRule rule) override;
    void setGovernanceRuleEnabled(domain::GovernanceRule rule, bool enabled) override;
    void removeGovernanceRule(qint64 id) override;
    void runGovernance(bool isOverriding) override;
    void setTarget(domain::ScopeSelection scope, double percent, QDate due) override;
    void removeTarget(domain::ScopeSelection scope) override;
    void attest(domain::NewAttestation wanted) override;
    void saveEvidence(qint64 evidence, QString file) override;
    void writeReport(QString file, domain::ScopeSelection scope, int days) override;
    void exportInventory(domain::ListQuery query, QString file) override;
    void exportQuery(QString sql, QString file) override;
    void exportCompliance(domain::ComplianceQuery query, QString file) override;
    void saveQuery(QString name, QString sql) override;
    void removeQuery(QString name) override;
    void importPolicies(QStringList paths) override;
    void newPolicy() override;
    void duplicatePolicy(qint64 id, QString name) override;
    void savePolicy(qint64 id, QString text) override;
    void draftPolicy(qint64 id, QString text) override;
    void dropPolicyDraft(qint64 id) override;
    void setPolicyEnabled(qint64 id, bool enabled) override;
    void removePolicy(qint64 id) override;
    void exportPolicy(QString text, QString file) override;
    void openUrl(QUrl url) override { m_tools.opener.open(url); }
    void askBaselines(core::ConnectionId connection, QString content) override;
    void runHostScan(core::ConnectionId connection, BaselineChoice choice) override;
    QList<domain::RequestRow> requests() override;
    void setProxyPassword(core::Secret password) override;

    core::Async<void> close();

private:
    void connectServices();
    void connectNetwork();
    core::Async<QString> writeEvidence(qint64 evidence, QString file);
    core::Async<QList<domain::ImportedPolicy>> importAsJob(QStringList paths);
    core::Async<domain::GovernanceRun> runGovernanceAsJob(bool isOverriding);
    /// False, with a message, where the workspace is open for reading only.
    bool mayChange();
    void onSyncEnded(const services::SyncOutcome& outcome);
    void answer(core::ConnectionId asked, core::Result<runtime::ConnectionEditor::Accepted> accepted);
    runtime::ConnectionEditor::SignedIn tellSignedIn(core::ConnectionId asked);
    core::Async<ports::ConnectionSpec> specOf(core::ConnectionId connection);
    core::Async<BaselineOffers> readBaselines(core::ConnectionId connection, QString content);
    core::Async<void> chooseBaseline(core::ConnectionId connection, BaselineChoice choice);
    core::Async<void> signInNow(core::ConnectionId connection);
    void tell(const core::Error& error, const QString& fact);
    /// Tells the sheet that asked; what went wrong stands there.
    template<class T>
    void answerExemption(core::Async<T> task, const QString& done);
    template<class T>
    void answerTarget(core::Async<T> task, const QString& done);
    template<class T, class F>
    void answerGovernance(core::Async<T> task, F done);
    /// Runs a task whose failure is told in the message bar and whose success by `done`.
    template<class T, class F>
    void run(core::Async<T> task, const QString& failedFact, F done);

    Tools m_tools;
    Exporter m_exporter;
    core::TaskScope m_tasks;
    QHash<qint64, core::JobId> m_syncJobs;
    QHash<qint64, QString> m_names;
    std::map<qint64, core::CancelSource> m_signIns;
    QTimer m_requestsTold; ///< gathers what was sent within a moment
};

template<class T, class F>
void GuiConsole::run(core::Async<T> task, const QString& failedFact, F done)
{
    m_tasks.start(std::move(task), [this, failedFact, done = std::move(done)](core::Result<T> result) mutable {
        if (!result)
            tell(result.error(), failedFact);
        else if constexpr (std::is_void_v<T>)
            done();
        else
            done(std::move(*result));
    });
}

} // namespace app
