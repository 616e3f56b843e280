// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostfacts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace host {

namespace {

using domain::AssessmentState;

const QString updatesKey = u"host.system-updates"_s;
constexpr qint64 staleDays = 7;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Updates)
};

domain::AssessmentMetadata updatesMetadata()
{
    domain::AssessmentMetadata meta;
    meta.key = updatesKey;
    meta.displayName = QCoreApplication::translate("host::Updates", "System updates should be installed on your machines");
    meta.description = QCoreApplication::translate("host::Updates", "Security updates close holes that are known to everybody, attackers included.");
    meta.remediation = QCoreApplication::translate("host::Updates", "Install the updates with the system's package manager; restart what it asks to restart.");
    meta.severityWord = u"High"_s;
    meta.severity = domain::Severity::High;
    meta.userImpact = domain::Level::Low;
    meta.effort = domain::Level::Low;
    meta.categories = {u"Compute"_s};
    meta.assessmentType = u"Host"_s;
    meta.body = QJsonDocument(QJsonObject{{u"source"_s, QJsonObject{{u"scanner"_s, u"apt"_s}}}}).toJson(QJsonDocument::Compact);
    return meta;
}

/// Package names are data of the scanned system: only what Debian Policy 5.6.7 allows becomes part of a script.
QString updateScript(const QList<PendingUpdate>& updates)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9+.-]+$"_s);
    QString script = u"apt-get update\napt-get install --only-upgrade --"_s;
    int named = 0;
    for (const auto& update : updates) {
        if (update.security && !update.held && form.match(update.name).hasMatch()) {
            script += " \\\n  "_L1 + update.name;
            ++named;
        }
    }
    return named > 0 ? script + u'\n' : QString();
}

void judge(domain::Assessment& assessment, const Inventory& inventory, const QDateTime& now)
{
    if (!inventory.updates) {
        assessment.state = AssessmentState::Unknown;
        for (const auto& part : inventory.notRead) {
            if (part.part == "updates"_L1)
                assessment.reason = part.why;
        }
        return;
    }
    int security = 0;
    for (const auto& update : inventory.updates->updates)
        security += update.security ? 1 : 0;
    const qint64 age = inventory.updates->listsFrom.daysTo(now);
    if (security > 0) {
        assessment.state = AssessmentState::Unhealthy;
        assessment.reason = Texts::tr("%n security update(s) wait to be installed.", nullptr, security);
    } else if (age > staleDays) {
        assessment.state = AssessmentState::Unknown;
        assessment.reason = Texts::tr("The package lists are %n day(s) old; run “apt update” on this computer.", nullptr, int(age));
    } else {
        assessment.state = AssessmentState::Healthy;
        assessment.reason = inventory.updates->updates.isEmpty()
                                ? QString()
                                : Texts::tr("%n other update(s) wait, none of them for security.", nullptr, int(inventory.updates->updates.size()));
    }
}

} // namespace

Findings updateFindings(const Inventory& inventory, const QDateTime& now)
{
    Findings findings;
    findings.metadata.append(updatesMetadata());
    domain::Assessment assessment;
    assessment.key = updatesKey;
    assessment.resourceId = hostResourceId(inventory.machineHash);
    assessment.id = assessmentId(assessment.resourceId, updatesKey);
    assessment.scopeId = hostScopeId(inventory.machineHash);
    judge(assessment, inventory, now);
    assessment.stateWord = domain::toWord(assessment.state);
    if (inventory.updates) {
        if (const QString script = updateScript(inventory.updates->updates); !script.isEmpty())
            assessment.scripts.append({u"bash"_s, script});
        for (const auto& update : inventory.updates->updates) {
            domain::SubAssessment sub;
            sub.assessmentId = assessment.id;
            sub.findingId = update.name + u':' + update.architecture;
            sub.id = assessment.id + "/subAssessments/"_L1 + sub.findingId;
            sub.resourceId = assessment.resourceId;
            sub.displayName = Texts::tr("%1: %2 is installed, %3 is available").arg(update.name, update.installed, update.available);
            sub.severity = update.security ? domain::Severity::High : domain::Severity::Low;
            sub.state = AssessmentState::Unhealthy;
            sub.body = QJsonDocument(QJsonObject{{u"package"_s, update.name},
                                                 {u"architecture"_s, update.architecture},
                                                 {u"installed"_s, update.installed},
                                                 {u"available"_s, update.available},
                                                 {u"security"_s, update.security},
                                                 {u"held"_s, update.held}})
                           .toJson(QJsonDocument::Compact);
            findings.subAssessments.append(std::move(sub));
        }
    }
    assessment.body = QJsonDocument(QJsonObject{{u"state"_s, assessment.stateWord}}).toJson(QJsonDocument::Compact);
    findings.assessments.append(std::move(assessment));
    return findings;
}

} // namespace host
