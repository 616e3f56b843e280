// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "support/fakeattestations.h"
#include "support/fakecompliance.h"
#include "support/fakeexemptions.h"
#include "support/fakegovernance.h"
#include "support/fakepolicies.h"
#include "support/fakereads.h"

#include <QStringList>

/// A console for tests of pages and window: answers reads from a FakeReads and writes down what it was asked to do.
class FakeConsole : public app::Console {
public:
    FakeReads fake;
    FakeCompliance fakeCompliance;
    FakeAttestations fakeAttestations;
    domain::NewAttestation attested; ///< to attest
    FakeExemptions fakeExemptions;
    QList<domain::Exemption> exempted; ///< to addExemptions or changeExemption
    domain::ScopeSelection targetScope; ///< to setTarget or removeTarget
    FakeGovernance fakeGovernance;
    domain::AssignmentWish wished;         ///< to assign
    domain::Assignment assignment;         ///< to changeAssignment
    domain::GovernanceRule governanceRule; ///< to addGovernanceRule or changeGovernanceRule
    FakePolicies desk;
    bool readOnly = false;
    QString policyText; ///< last saved or kept
    QStringList calls;
    QList<qint64> decided; ///< rows of the last status or owner
    bool undoable = false, redoable = false;
    domain::ListQuery exported;
    app::NewConnection given; ///< to addConnection or changeConnection
    QList<domain::RequestRow> sent;

    services::Reads& reads() override { return fake; }
    services::ComplianceReads& compliance() override { return fakeCompliance; }
    services::AttestationReads& attestations() override { return fakeAttestations; }
    services::ExemptionReads& exemptions() override { return fakeExemptions; }
    services::GovernanceReads& governance() override { return fakeGovernance; }
    services::PolicyDesk& policies() override { return desk; }
    bool isReadOnly() const override { return readOnly; }
    QString userName() const override { return QStringLiteral("A. Lindqvist"); }
    QString workspaceFolder() const override { return QStringLiteral("/home/a/my estate"); }
    void syncAll(bool full) override { note(full ? "syncAll full" : "syncAll"); }
    void sync(core::ConnectionId id, bool) override { note("sync", id.value); }
    void cancelSync(core::ConnectionId id) override { note("cancelSync", id.value); }
    void addConnection(app::NewConnection connection) override
    {
        given = std::move(connection);
        note("addConnection");
    }
    void askSettings(core::ConnectionId id) override { note("askSettings", id.value); }
    void changeConnection(app::NewConnection connection) override
    {
        given = std::move(connection);
        note("changeConnection", given.id.value);
    }
    void addSampleEstate() override { note("addSampleEstate"); }
    void addThisComputer(app::BaselineChoice choice) override { note("addThisComputer", 0, QString(choice.profile + u' ' + choice.content).trimmed()); }
    void testConnection(core::ConnectionId id) override { note("testConnection", id.value); }
    void signIn(core::ConnectionId id) override { note("signIn", id.value); }
    void cancelSignIn(core::ConnectionId id) override { note("cancelSignIn", id.value); }
    void allowChanges(app::NewFixSignIn signIn) override { note("allowChanges", signIn.connection.value, signIn.method); }
    void forbidChanges(core::ConnectionId id) override { note("forbidChanges", id.value); }
    void tryOnline() override { note("tryOnline"); }
    void setPaused(core::ConnectionId id, bool paused) override { note(paused ? "pause" : "resume", id.value); }
    void removeConnection(core::ConnectionId id) override { note("removeConnection", id.value); }
    void setAlertStatus(QList<qint64> rows, domain::AlertStatus status) override
    {
        decided = rows;
        note("setAlertStatus", rows.value(0), QString(domain::toWord(status)));
    }
    void assignAlerts(QList<qint64> rows, QString owner) override
    {
        decided = rows;
        note("assignAlerts", rows.value(0), owner);
    }
    void markAlertsRead(QList<qint64> rows, bool read) override { note(read ? "markRead" : "markUnread", rows.value(0)); }
    void takeBack(qint64 id) override { note("takeBack", id); }
    void keepMine(qint64 id) override { note("keepMine", id); }
    void takeTheirs(qint64 id) override { note("takeTheirs", id); }
    bool canUndo() const override { return undoable; }
    QString undoText() const override { return QStringLiteral("Undo assign 6 alerts"); }
    void undo() override { note("undo"); }
    bool canRedo() const override { return redoable; }
    QString redoText() const override { return QStringLiteral("Redo assign 6 alerts"); }
    void redo() override { note("redo"); }
    void addExemptions(QList<domain::Exemption> exemptions) override
    {
        exempted = std::move(exemptions);
        note("addExemptions", exempted.size());
    }
    void changeExemption(domain::Exemption exemption) override
    {
        exempted = {exemption};
        note("changeExemption", exemption.id);
    }
    void revokeExemption(qint64 id) override { note("revokeExemption", id); }
    void assign(domain::AssignmentWish wish) override
    {
        wished = std::move(wish);
        note("assign", wished.places.size());
    }
    void changeAssignment(domain::Assignment changed) override
    {
        assignment = std::move(changed);
        note("changeAssignment", assignment.id);
    }
    void removeAssignment(qint64 id) override { note("removeAssignment", id); }
    void addGovernanceRule(domain::GovernanceRule rule) override
    {
        governanceRule = std::move(rule);
        note("addGovernanceRule");
    }
    void changeGovernanceRule(domain::GovernanceRule rule) override
    {
        governanceRule = std::move(rule);
        note("changeGovernanceRule", governanceRule.id);
    }
    void setGovernanceRuleEnabled(domain::GovernanceRule rule, bool enabled) override
    {
        note(enabled ? "enableGovernanceRule" : "disableGovernanceRule", rule.id);
    }
    void removeGovernanceRule(qint64 id) override { note("removeGovernanceRule", id); }
    void runGovernance(bool isOverriding) override { note(isOverriding ? "runGovernance override" : "runGovernance"); }
    void setTarget(domain::ScopeSelection scope, double percent, QDate due) override
    {
        targetScope = std::move(scope);
        note("setTarget", 0, QString::number(percent) + u' ' + due.toString(Qt::ISODate));
    }
    void removeTarget(domain::ScopeSelection scope) override
    {
        targetScope = std::move(scope);
        note("removeTarget");
    }
    void attest(domain::NewAttestation wanted) override
    {
        attested = std::move(wanted);
        note("attest", 0, attested.attestation.control);
    }
    void saveEvidence(qint64 evidence, QString file) override { note("saveEvidence", evidence, file); }
    void writeReport(QString file, domain::ScopeSelection, int) override { note("writeReport", 0, file); }
    void exportInventory(domain::ListQuery query, QString file) override
    {
        exported = query;
        note("exportInventory", 0, file);
    }
    void exportQuery(QString, QString file) override { note("exportQuery", 0, file); }
    void exportCompliance(domain::ComplianceQuery query, QString file) override { note("exportCompliance", 0, query.standard + QLatin1Char(' ') + file); }
    void saveQuery(QString name, QString) override { note("saveQuery", 0, name); }
    void removeQuery(QString name) override { note("removeQuery", 0, name); }
    void importPolicies(QStringList paths) override { note("importPolicies", 0, paths.join(u' ')); }
    void newPolicy() override { note("newPolicy"); }
    void duplicatePolicy(qint64 id, QString name) override { note("duplicatePolicy", id, name); }
    void savePolicy(qint64 id, QString text) override
    {
        policyText = text;
        note("savePolicy", id);
    }
    void draftPolicy(qint64 id, QString text) override
    {
        policyText = text;
        note("draftPolicy", id);
    }
    void dropPolicyDraft(qint64 id) override { note("dropPolicyDraft", id); }
    void setPolicyEnabled(qint64 id, bool enabled) override { note(enabled ? "enablePolicy" : "disablePolicy", id); }
    void removePolicy(qint64 id) override { note("removePolicy", id); }
    void exportPolicy(QString text, QString file) override
    {
        policyText = text;
        note("exportPolicy", 0, file);
    }
    void openUrl(QUrl url) override { note("openUrl", 0, url.toString()); }
    void askBaselines(core::ConnectionId id, QString content) override { note("askBaselines", id.isValid() ? id.value : 0, content); }
    void runHostScan(core::ConnectionId id, app::BaselineChoice choice) override
    {
        note("runHostScan", id.value, QString(choice.profile + u' ' + choice.content).trimmed());
    }
    QList<domain::RequestRow> requests() override { return sent; }
    void setProxyPassword(core::Secret password) override { note(password.isEmpty() ? "forgetProxyPassword" : "setProxyPassword"); }

private:
    void note(const char* what, qint64 id = 0, const QString& more = {})
    {
        QStringList parts{QString::fromLatin1(what)};
        if (id)
            parts << QString::number(id);
        if (!more.isEmpty())
            parts << more;
        calls << parts.join(QLatin1Char(' '));
    }
};
