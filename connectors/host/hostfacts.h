// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/arfreader.h"
#include "connectors/host/inventory.h"

#include <QJsonObject>

namespace host {

/// What an evaluation says, as facts. Unknown is never healthy: a rule that could not be judged is Unknown with its reason.
struct Findings {
    QList<domain::AssessmentMetadata> metadata;
    QList<domain::Assessment> assessments;
    QList<domain::SubAssessment> subAssessments;

    void append(const Findings& other);
};

struct Coverage {
    int selected = 0, healthy = 0, unhealthy = 0, notApplicable = 0, unknown = 0;
    int evaluated() const { return healthy + unhealthy; }
};

struct BaselineFacts {
    Findings findings;
    Coverage coverage;
    bool fits = false;         ///< the content names this system, and its own platform test says so too
    QJsonObject summary;       ///< member "baseline" of the machine's document
};

/// How the evaluation was made; becomes part of reasons and summary.
struct BaselineContext {
    QString resourceId, scopeId;
    QString contentName;       ///< "Debian 12"
    bool foreign = false;      ///< chosen although it was made for another system
    bool sandboxed = false;
};

BaselineFacts baselineFacts(const ScanReport& report, const BaselineContext& context);

/// Tasks of a rule's Ansible fix as a playbook for this computer.
QString asPlaybook(const QString& title, const QString& tasks);

/// Our own check "System updates should be installed": healthy without pending security updates, unknown when package
/// lists are missing or older than a week.
Findings updateFindings(const Inventory& inventory, const QDateTime& now);

/// Id of the assessment `key` on a resource.
QString assessmentId(const QString& resourceId, const QString& key);

} // namespace host
