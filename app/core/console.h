// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/baselineoffers.h"
#include "core/ids.h"
#include "core/secret.h"
#include "domain/compliancerows.h"
#include "domain/exemption.h"
#include "domain/filter.h"
#include "domain/governance.h"
#include "domain/policyrows.h"
#include "domain/requestrow.h"
#include "domain/rows.h"
#include "ports/connector.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

namespace services {
class AttestationReads;
class ComplianceReads;
class ExemptionReads;
class GovernanceReads;
class PolicyDesk;
class Reads;
} // namespace services

namespace app {

/// A sign-in that waits for the user: shown by the window, printed by the command line.
struct SignInPrompt {
    core::ConnectionId connection;
    QUrl url;              ///< to open; always shown with Copy as well
    QString userCode;      ///< device code flow; empty otherwise
    QDateTime expires;
    bool changes = false;  ///< the second sign-in, which may change things
};

/// The second sign-in of a connection. What is empty is taken from the one that reads; `secret` is wiped by the receiver.
struct NewFixSignIn {
    core::ConnectionId connection;
    QString method;        ///< as NewConnection::method; not needed for the sample estate
    QString tenantId, clientId;
    core::Secret secret;
    QString certificateFile;
};

/// The id by which a connection is known while it is tried and not stored yet.
inline constexpr core::ConnectionId newConnectionId{-1};

/// What the sheets that add and change a connection hand over. `secret` is wiped by the receiver after use.
struct NewConnection {
    core::ConnectionId id = newConnectionId;
    domain::ConnectionKind kind = domain::ConnectionKind::Azure;
    QString name;
    QString cloud;         ///< "AzureCloud", "AzureUSGovernment", "AzureChinaCloud", "custom"
    QString tenantId, clientId;
    QString method;        ///< "device", "browser", "secret", "certificate", "cli"
    core::Secret secret;   ///< client secret or certificate password
    QString certificateFile;
    QString authorityUrl, armUrl, logAnalyticsUrl; ///< custom endpoints
    QString audience;      ///< of the Resource Manager there; empty: its address
    QString redirectUrl;   ///< registered for browser sign-ins there; empty: http://localhost
    QString subscriptionFilter;
    QString hostProfile;   ///< SCAP profile of a host connection
    std::chrono::seconds every{4 * 3600};
    bool sample = false;
};

/// How adding or changing a connection ended.
struct ConnectionAnswer {
    core::ConnectionId asked;  ///< newConnectionId, or the one that was to be changed
    core::ConnectionId stored; ///< none: nothing was stored or changed
    QString sentence;          ///< of the error, or what else has to be known
    QList<domain::CapabilityRow> rights;

    bool ok() const { return stored.isValid(); }
};

/// Everything the window can make happen, as one seam between views and services: a test drives the same calls. Lives on
/// the GUI thread, owned by the application; calls return at once, results come as changes of `reads()`, jobs and signals.
class Console : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual services::Reads& reads() = 0;
    virtual services::ComplianceReads& compliance() = 0;
    virtual services::AttestationReads& attestations() = 0;
    virtual services::ExemptionReads& exemptions() = 0;
    virtual services::GovernanceReads& governance() = 0;
    virtual services::PolicyDesk& policies() = 0;
    virtual bool isReadOnly() const = 0;                         ///< nothing can be decided in this window
    virtual QString userName() const = 0;                        ///< who decides here, for owners and the journal
    virtual QString workspaceFolder() const = 0;                 ///< for commands to copy

    virtual void syncAll(bool full) = 0;
    virtual void sync(core::ConnectionId connection, bool full) = 0;
    virtual void cancelSync(core::ConnectionId connection) = 0;

    virtual void addConnection(NewConnection connection) = 0;    ///< tests, then stores; reports by connectionAnswered
    virtual void askSettings(core::ConnectionId connection) = 0; ///< answered by settingsTold, without secrets
    /// Tests, then stores what is new of connection.id; an empty secret is as before. Reports by connectionAnswered.
    virtual void changeConnection(NewConnection connection) = 0;
    virtual void addSampleEstate() = 0;
    virtual void addThisComputer(BaselineChoice choice) = 0;
    virtual void testConnection(core::ConnectionId connection) = 0;
    virtual void signIn(core::ConnectionId connection) = 0;
    virtual void cancelSignIn(core::ConnectionId connection) = 0; ///< and with it the adding or changing that asked for it
    /// Gives the sign-in that may change things; reports by changesAnswered. cancelSignIn() ends the wait.
    virtual void allowChanges(NewFixSignIn signIn) = 0;
    virtual void forbidChanges(core::ConnectionId connection) = 0;
    virtual void tryOnline() = 0;                                ///< asks at once what cannot be reached
    virtual void setPaused(core::ConnectionId connection, bool paused) = 0;
    virtual void removeConnection(core::ConnectionId connection) = 0; ///< with its data and tokens

    /// Local decision at once, sent to the source when it may be; undone by undo().
    virtual void setAlertStatus(QList<qint64> alertRows, domain::AlertStatus status) = 0;
    virtual void assignAlerts(QList<qint64> alertRows, QString owner) = 0;
    virtual void markAlertsRead(QList<qint64> alertRows, bool read) = 0;
    /// Decisions that wait, by QueueRow::id.
    virtual void takeBack(qint64 queueId) = 0;
    virtual void keepMine(qint64 queueId) = 0;                   ///< send it although the source changed meanwhile
    virtual void takeTheirs(qint64 queueId) = 0;
    virtual bool canUndo() const = 0;
    virtual QString undoText() const = 0;                        ///< "Undo dismiss 6 alerts"
    virtual void undo() = 0;
    virtual bool canRedo() const = 0;
    virtual QString redoText() const = 0;                        ///< "Redo dismiss 6 alerts"
    virtual void redo() = 0;

    /// Kept at once, in the workspace alone; how it ended comes by exemptionAnswered, and as a toast.
    virtual void addExemptions(QList<domain::Exemption> exemptions) = 0;
    virtual void changeExemption(domain::Exemption exemption) = 0;
    virtual void revokeExemption(qint64 id) = 0;

    /// Likewise of assignments and the rules that make them; the sheets are told by governanceAnswered.
    virtual void assign(domain::AssignmentWish wish) = 0;
    virtual void changeAssignment(domain::Assignment assignment) = 0;
    virtual void removeAssignment(qint64 id) = 0;
    virtual void addGovernanceRule(domain::GovernanceRule rule) = 0;
    virtual void changeGovernanceRule(domain::GovernanceRule rule) = 0;
    virtual void setGovernanceRuleEnabled(domain::GovernanceRule rule, bool enabled) = 0; ///< ends with a toast or a notice
    virtual void removeGovernanceRule(qint64 id) = 0;
    virtual void runGovernance(bool isOverriding) = 0;           ///< a job
    /// What the score of these scopes is to reach, and by when (UTC); how it ended comes by targetAnswered, and as a toast.
    virtual void setTarget(domain::ScopeSelection scope, double percent, QDate due) = 0;
    virtual void removeTarget(domain::ScopeSelection scope) = 0;
    /// Kept at once, in the workspace alone, its files as well; how it ended comes by attestationAnswered, and as a toast.
    virtual void attest(domain::NewAttestation wanted) = 0;
    virtual void saveEvidence(qint64 evidence, QString file) = 0; ///< ends with a toast

    virtual void writeReport(QString file, domain::ScopeSelection scope, int days) = 0; ///< HTML; ends with a toast
    virtual void exportInventory(domain::ListQuery query, QString file) = 0; ///< CSV of all that match; ends with a toast
    virtual void exportQuery(QString sql, QString file) = 0;     ///< CSV of all rows of a read-only query; ends with a toast
    virtual void exportCompliance(domain::ComplianceQuery query, QString file) = 0; ///< CSV of all controls of a standard; ends with a toast
    /// Saved queries by name; a saved one can filter the inventory as "query:NAME".
    virtual void saveQuery(QString name, QString sql) = 0;
    virtual void removeQuery(QString name) = 0;
    /// Files and folders of policy documents; a job, answered by policiesImported.
    virtual void importPolicies(QStringList paths) = 0;
    virtual void newPolicy() = 0;                                ///< a draft, answered by policyAdded
    virtual void duplicatePolicy(qint64 id, QString name) = 0;   ///< likewise; `id` 0: the one that is built in under this name
    virtual void savePolicy(qint64 id, QString text) = 0;        ///< answered by policySaved
    virtual void draftPolicy(qint64 id, QString text) = 0;       ///< keeps a text that is not saved
    virtual void dropPolicyDraft(qint64 id) = 0;                 ///< with the policy, where it was never saved
    virtual void setPolicyEnabled(qint64 id, bool enabled) = 0;
    virtual void removePolicy(qint64 id) = 0;
    virtual void exportPolicy(QString text, QString file) = 0;   ///< ends with a toast
    virtual void openUrl(QUrl url) = 0;                          ///< browser by portal or helper, else shown with Copy
    /// Reads what this computer can be checked against, with `content` (a path; empty: what the connection is set to, or what
    /// fits); answers by baselinesOffered. The connection may be none, before this computer is one.
    virtual void askBaselines(core::ConnectionId connection, QString content) = 0;
    virtual void runHostScan(core::ConnectionId connection, BaselineChoice choice) = 0; ///< now, and from now on

    /// The newest requests to services, oldest first; a bounded number.
    virtual QList<domain::RequestRow> requests() = 0;
    /// Kept in the desktop's keychain, empty: forgotten; answered by proxyPasswordKept.
    virtual void setProxyPassword(core::Secret password) = 0;

Q_SIGNALS:
    void toast(const QString& text, bool undoable);
    void notice(const QString& fact, const QString& sentence, bool isError); ///< message bar
    void signInNeeded(const app::SignInPrompt& prompt);
    void signInNote(core::ConnectionId connection, const QString& sentence); ///< while it waits
    void signInEnded(core::ConnectionId connection, bool ok, const QString& sentence);
    void changesAnswered(core::ConnectionId connection, bool ok, const QString& sentence);
    void connectionAnswered(const app::ConnectionAnswer& answer);
    void settingsTold(const app::NewConnection& stored);
    void requestsChanged();                                      ///< at most a few times a second
    void proxyPasswordKept(bool ok, const QString& sentence);
    void connectionTested(core::ConnectionId connection, bool ok, const QString& sentence, const QList<domain::CapabilityRow>& capabilities);
    void baselinesOffered(core::ConnectionId connection, const app::BaselineOffers& offers);
    void exemptionAnswered(bool ok, const QString& sentence);
    void targetAnswered(bool ok, const QString& sentence);
    void attestationAnswered(bool ok, const QString& sentence);
    void governanceAnswered(bool ok, const QString& sentence);
    void policiesImported(const QList<domain::ImportedPolicy>& imported);
    void policyAdded(qint64 id);
    void policySaved(qint64 id, bool ok, const QString& sentence);
    void urlToShow(const QUrl& url, const QString& why);
    void newHighAlerts(int count, const QString& newest);        ///< tray notification
    void undoChanged();
};

} // namespace app
