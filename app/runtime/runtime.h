// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/connectioneditor.h"
#include "app/runtime/connectorfactory.h"
#include "app/runtime/loadedrules.h"
#include "app/runtime/netstack.h"
#include "core/taskscope.h"
#include "remedy/scriptbook.h"
#include "services/assess/assessmentservice.h"
#include "services/backupservice.h"
#include "services/compliance/attestationservice.h"
#include "services/compliance/workspacecompliance.h"
#include "services/connectionservice.h"
#include "services/exemptions/exemptionservice.h"
#include "services/governance/governanceservice.h"
#include "services/notificationservice.h"
#include "services/policies/policyservice.h"
#include "services/posturereads.h"
#include "services/reportservice.h"
#include "services/syncservice.h"
#include "services/targets/targetservice.h"
#include "services/triageservice.h"
#include "services/workspacereads.h"
#include "store/keys/tokenrows.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/workspace.h"

#include <QTimer>

namespace runtime {

/// What window and command line have in common: an open workspace with everything that works on it, made in the order of
/// dependence and destroyed in the reverse. Lives on the application's thread. Await close() before destroying it.
class Runtime final {
public:
    struct Options {
        QString who;                             ///< user name, for the journal
        http::ClientSettings http;
        auth::BrowserPort* browser = nullptr;    ///< outlives it
        int sampleResources = 3000;
        std::chrono::seconds staleAfter{8 * 3600};
        std::shared_ptr<const core::Clock> clock;
        std::optional<std::pair<store::FolderPaths, core::Secret>> backups; ///< of what, and its data key; none: no backups
    };
    Runtime(std::unique_ptr<store::Workspace> workspace, Options options);
    ~Runtime();
    Q_DISABLE_COPY_MOVE(Runtime)

    store::Workspace& workspace() { return *m_workspace; }
    services::WorkspaceReads& reads() { return m_reads; }
    services::PostureReads& posture() { return m_posture; }
    services::ExemptionService& exemptions() { return m_exemptions; }
    services::TargetService& targets() { return m_targets; }

    services::GovernanceService& governance() { return m_governance; }
    services::AssessmentService& assessments() { return m_assessments; }
    services::ComplianceReads& compliance() { return m_compliance; }
    services::AttestationService& attestations() { return m_attestations; }
    services::SyncService& syncs() { return m_syncs; }
    services::ConnectionService& connections() { return m_connections; }
    services::OnlineWatch& online() { return m_online; }
    services::OutboxService& outbox() { return m_outbox; }
    services::TriageService& triage() { return m_triage; }
    services::PolicyService& policies() { return m_policies; }
    services::NotificationService& notifications() { return m_notifications; }
    services::ReportService& reports() { return m_reports; }
    services::BackupService* backups() { return m_backups.get(); }
    ConnectionEditor& editor() { return m_editor; }
    ConnectorFactory& factory() { return m_factory; }
    NetStack& net() { return m_net; }
    ports::SyncPort& port() { return m_port; }
    ports::TokenStore& tokens() { return m_tokens; }
    const core::Clock& clock() const { return *m_clock; }
    QString who() const { return m_who; }

    /// The rules that are in force.
    core::Async<services::RuleSetPtr> rules();
    /// Keeps today's readings of compliance, as after each sync: something that counts was decided, or the rules are others.
    core::Async<void> recordCompliance(core::CancelToken token);
    void recordComplianceSoon(); ///< without waiting

    /// Stores the sample estate as a connection unless there is one; gives its id.
    core::Async<core::ConnectionId> ensureSample();
    /// Stores this computer as a connection unless there is one; gives its id. `profile` may be empty.
    core::Async<core::ConnectionId> ensureThisComputer(QString profile);
    /// Gives a connection the second sign-in, the one that may change things, tests what it may, and sends what waited for it.
    /// Members of `how` that are empty are taken from the sign-in that reads. Gives the name of who signed in.
    core::Async<QString> allowChanges(core::ConnectionId connection, SignInSettings how, core::Secret secret, core::CancelToken token);
    /// From now on it only reads; that sign-in is forgotten.
    core::Async<void> forbidChanges(core::ConnectionId connection);
    /// Cancels its sync, forgets its sign-in and removes it with its data.
    core::Async<void> removeConnection(core::ConnectionId connection);

    /// Cancels what runs and waits for its end.
    core::Async<void> close();

private:
    core::Async<core::ConnectionId> ensure(ports::ConnectionSpec spec);
    core::Async<ports::CollectionPlan> plan();
    core::Async<void> assess(core::CancelToken token);
    core::Async<ports::ConnectionSpec> specOf(core::ConnectionId connection);
    void watchNetwork();

    const std::shared_ptr<const core::Clock> m_clock;
    const QString m_who;
    std::unique_ptr<store::Workspace> m_workspace;
    store::ResourceList m_list;
    store::SyncStore m_port;
    store::TokenRows m_tokens;
    NetStack m_net;
    ConnectorFactory m_factory;
    std::shared_ptr<services::LiveSyncs> m_live;
    std::shared_ptr<const remedy::ScriptBook> m_scripts;
    std::shared_ptr<LoadedRules> m_rules;
    services::WorkspaceReads m_reads;
    services::PostureReads m_posture;
    services::ExemptionService m_exemptions;
    services::GovernanceService m_governance;
    services::TargetService m_targets;
    services::AssessmentService m_assessments;
    services::WorkspaceCompliance m_compliance;
    services::AttestationService m_attestations;
    services::SyncService m_syncs;
    services::ConnectionService m_connections;
    ConnectionEditor m_editor;
    services::OnlineWatch m_online;
    services::OutboxService m_outbox;
    services::TriageService m_triage;
    services::PolicyService m_policies;
    QTimer m_assessSoon;
    core::TaskScope m_recording;
    services::NotificationService m_notifications;
    services::ReportService m_reports;
    std::unique_ptr<services::BackupService> m_backups;
    std::set<core::ConnectionId> m_missed; ///< whose last sync found no network
};

} // namespace runtime
