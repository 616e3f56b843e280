// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/enums.h"

#include <optional>
#include <utility>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// What connectors read, as plain values. `body` is always the whole document as UTF-8 JSON in the far side's own shape,
/// so members and enum words we do not know survive. Ids keep the far side's spelling; they compare without case.
namespace domain {

/// A place that holds resources and can be scored: tenant, management group, subscription, account, project, site.
struct Scope {
    QString id;        ///< e.g. "/subscriptions/GUID", "aws:123456789012", "host:MACHINE-ID"
    QString parentId;  ///< empty for a root
    QString name;
    ScopeKind kind = ScopeKind::Unknown;
    Environment environment = Environment::Unknown;
    bool restricted = false; ///< exists, but the reader may not read in it
};

using Tags = QList<std::pair<QString, QString>>; ///< in the order of the document

struct Resource {
    QString id;
    QString type;          ///< "Microsoft.Storage/storageAccounts", "AWS::S3::Bucket", ...
    QString name;
    QString kind;          ///< ARM `kind`, else empty
    QString location;
    QString scopeId;       ///< the Scope it belongs to
    QString resourceGroup; ///< name only; empty where there is none
    QString parentId;      ///< the resource it was read below and goes with; empty: it stands for itself
    Environment environment = Environment::Unknown;
    Tags tags;
    QString apiVersion;    ///< version the body was read with; empty when not known (Resource Graph)
    QByteArray body;
};

/// What an assessment means; one per assessment key and connection.
struct AssessmentMetadata {
    QString key;           ///< GUID of the assessment, or the rule id of host content
    QString displayName;
    QString description;   ///< foreign Markdown or plain text
    QString remediation;   ///< foreign Markdown: steps
    QString policyDefinitionId;
    QString severityWord;  ///< as sent
    Severity severity = Severity::Unknown;
    Level userImpact = Level::Unknown;
    Level effort = Level::Unknown;
    QStringList categories, threats, tactics, techniques, standards;
    QString assessmentType; ///< BuiltIn, CustomPolicy, CustomerManaged, VerifiedPartner, Host
    bool preview = false;
    QByteArray body;
};

/// Script that remedies one assessment on one resource, supplied by the content itself (XCCDF `fix`).
struct SuppliedScript {
    QString language; ///< "bash", "ansible", ...
    QString text;
};

struct Assessment {
    QString id;            ///< ".../providers/Microsoft.Security/assessments/KEY"
    QString key;           ///< AssessmentMetadata::key
    QString resourceId;    ///< the resource assessed, as the far side names it
    QString scopeId;
    QString stateWord;     ///< as sent
    AssessmentState state = AssessmentState::Unknown;
    QString cause;         ///< e.g. OffByPolicy, Exempt
    QString reason;        ///< foreign text: why it is in this state
    QDateTime firstEvaluated, stateChanged; ///< UTC, may be null
    QList<SuppliedScript> scripts;
    QByteArray body;
};

struct SubAssessment {
    QString id;
    QString assessmentId;  ///< parent Assessment::id
    QString findingId;     ///< vulnerability id, CVE, patch, rule
    QString resourceId;
    QString displayName;
    Severity severity = Severity::Unknown;
    AssessmentState state = AssessmentState::Unknown;
    QDateTime generated;
    QByteArray body;
};

/// A security control of one scope with the cloud's own numbers.
struct Control {
    QString id;            ///< control GUID/name, the same in every scope
    QString scopeId;
    QString displayName;
    double maxScore = 0;
    double currentScore = 0;
    int healthy = 0, unhealthy = 0, notApplicable = 0; ///< resources
    qint64 weight = 0;
    QStringList assessmentKeys; ///< from $expand=definition; empty: not told
};

/// Secure score of one scope, by the cloud itself or by our own engine.
struct Score {
    QString scopeId;
    double maxScore = 0;
    double currentScore = 0;
    double percent = 0;    ///< 0..100
    qint64 weight = 0;
    QDateTime at;          ///< UTC
};

/// One day of a scope's history; percent is null on a day that could not be read.
struct ScoreDay {
    QString scopeId;
    QString controlId;     ///< empty: the scope as a whole
    QDate day;             ///< UTC day
    std::optional<double> percent; ///< 0..100
    double currentScore = 0, maxScore = 0;
    qint64 weight = 0;
};

/// How many resources a scope had on one day, and how many of them were unhealthy.
struct HealthDay {
    QString scopeId;
    QDate day;             ///< UTC day
    qint64 resources = 0, unhealthy = 0;
};

/// Something that moved a score: "27 new EC2 instances lack IMDSv2".
struct ScoreCause {
    QString scopeId;
    QDateTime at;
    QString assessmentKey; ///< may be empty
    QString controlId;
    int resourcesWorse = 0, resourcesBetter = 0;
    int resourcesAdded = 0, resourcesRemoved = 0;
    double gain = 0;       ///< percentage points of the scope's score, signed
    QString who;           ///< actor, foreign text, may be empty
    QString how;           ///< operation or plan, foreign text, may be empty
    QStringList resourceIds;
};

struct Entity {
    QString type;          ///< "ip", "host", "account", "azure-resource", "file", "process", ... as sent
    QString name;
    QString detail;        ///< foreign, one line
    QString resourceId;    ///< when it names a resource
    QByteArray body;
};

struct Alert {
    QString id;            ///< ARM id
    QString systemAlertId; ///< name
    QString alertType;
    QString displayName;
    QString description;
    QString severityWord;
    Severity severity = Severity::Unknown;
    QString statusWord;
    AlertStatus status = AlertStatus::Unknown;
    QString scopeId;
    QString compromisedEntity;
    QString product;       ///< plan or product name
    QStringList tactics, techniques; ///< tactics: the intent list
    QStringList resourceIds;
    QStringList remediationSteps;
    QList<Entity> entities;
    bool isIncident = false;
    QStringList memberAlertIds; ///< systemAlertIds, for an incident
    QDateTime start, end, generated; ///< UTC
    QString portalUri;
    QByteArray body;
};

/// State of one Defender plan on one scope.
struct Pricing {
    QString scopeId;
    QString plan;          ///< "VirtualMachines", "SqlServers", ...
    PlanState state = PlanState::Unknown;
    QString subPlan;
    QByteArray body;
};

/// Read-completeness: whether (scope, type) or (parent, child type) was read to its end, when, and with which error.
/// Existence is decided only on complete reads.
struct ReadMark {
    QString scopeId;       ///< scope or parent resource id
    QString type;          ///< resource type, "assessments", "alerts", ...; lower case
    bool complete = false;
    QDateTime at;
    qint64 items = 0;
    QString errorWord;     ///< core::toWord(code); empty when complete
    QString missingRole;   ///< e.g. "Security Reader"; empty unless forbidden
};

} // namespace domain
