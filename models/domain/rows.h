// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/facts.h"
#include "domain/risk.h"
#include "domain/scoretarget.h"

#include <array>
#include <optional>

#include <QDate>
#include <QList>
#include <QString>

/// What lists, details and tiles show: values prepared by the read side, ready to be painted or printed. All texts that
/// came from outside are still foreign; views show them as plain text.
namespace domain {

/// A number with its age and coverage: unknown and stale never look healthy.
struct Freshness {
    QDateTime asOf;           ///< UTC time of the oldest part; null: never read
    bool stale = false;       ///< older than the limit (8 h unless set otherwise)
    QStringList withoutNames; ///< scopes that the number leaves out
};

struct ScopeRow {
    QString id, parentId, name;
    ScopeKind kind = ScopeKind::Unknown;
    Environment environment = Environment::Unknown;
    core::ConnectionId connection;
    bool sample = false;
    bool restricted = false;
    std::optional<double> scorePercent;
    qint64 resources = 0;
    Freshness freshness;
};

// ---- Overview

struct TrendPoint {
    QDate day;
    std::optional<double> percent; ///< null: not read that day, a gap in the line
};
struct TrendSeries {
    QString id;                    ///< "total" or an environment word
    QString name;
    Environment environment = Environment::Unknown;
    bool total = false;
    QList<TrendPoint> points;      ///< ascending days
};
struct CauseRow {
    int number = 0;                ///< 1.. for those annotated on the line, 0 for the others
    ScoreCause cause;
    QString text;                  ///< translated sentence: what happened
    QString scopeName;
};
struct ControlRow {
    QString id, name;
    double current = 0, max = 0;
    int healthy = 0, unhealthy = 0, notApplicable = 0;
    double gainPercent = 0;        ///< percentage points of the whole score still to gain
    int openRecommendations = 0;
    QDateTime computed;
};
struct NextFixRow {
    QString key;                   ///< recommendation
    QString title;                 ///< imperative
    Severity severity = Severity::Unknown;
    int resources = 0;
    QString reachAndCost;          ///< translated: "46 machines · reversible"
    double gainPercent = 0;
    bool hasScript = false;
};
struct AlertDay {
    QDate day;
    std::array<int, 6> bySeverity{}; ///< indexed by Severity
};
struct EnvironmentRow {
    Environment environment = Environment::Unknown;
    int critical = 0, high = 0;    ///< unhealthy resources by worst open severity
    std::optional<double> assessedPercent;
    Freshness freshness;
};
struct Overview {
    bool sample = false;           ///< all of it is of the sample estate
    std::optional<double> scorePercent;
    double scoreCurrent = 0, scoreMax = 0;
    std::optional<double> scoreDelta30; ///< percentage points since the first known day of the last 30
    int scoreDeltaDays = 0;        ///< the span of scoreDelta30: less than 30 while the history is younger
    Freshness scoreFreshness;
    QList<double> scoreSpark;      ///< last 30 days, oldest first
    int activeAlerts = 0, criticalAlerts = 0, highAlerts = 0, newAlertsToday = 0;
    QList<double> alertSpark;
    int openIncidents = 0, unassignedIncidents = 0;
    QDateTime oldestIncident;
    qint64 resources = 0, unhealthyResources = 0;
    std::optional<qint64> unhealthyDelta; ///< since `unhealthySince`
    QDate unhealthySince;          ///< seven days ago, or when counting began; null: no day before today is known
    QList<double> unhealthySpark;  ///< a day each since then, oldest first, ending with now
    std::optional<double> assessedPercent;
    qint64 staleResources = 0, unknownResources = 0;
    QList<TrendSeries> trend;      ///< the days asked for
    std::optional<TargetStanding> target; ///< of exactly these scopes
    QList<CauseRow> causes;        ///< biggest first
    double netGain = 0;
    int smallerCauses = 0;
    double smallerGain = 0;
    QList<ControlRow> controls;    ///< by gain, descending
    QList<NextFixRow> nextFixes;
    QList<AlertDay> alertDays;     ///< 14 days, ascending
    QList<EnvironmentRow> environments;
    QString sentence;              ///< translated: why it moved, what needs someone
    QStringList changedSinceLastVisit; ///< translated sentences
    bool firstUse = false;         ///< nothing connected yet
};

// ---- Recommendations

struct RecommendationRow {
    QString key;                   ///< assessment key
    QString name;
    QStringList controlIds;
    Severity severity = Severity::Unknown;
    QString severityWord;
    int unhealthy = 0, healthy = 0, notApplicable = 0, exempt = 0, unknown = 0; ///< resources in scope
    double gainPercent = 0;        ///< percentage points of the whole score
    Risk risk;
    bool preview = false;
    bool hasScript = false;
    AssessedBy source = AssessedBy::Cloud;
    QList<Environment> environments;
    QStringList resourceTypes;
    QStringList tactics, threats, standards;
    QString supersededBy;          ///< key of the newer form of the same demand; where both are open it is counted there
    QDateTime newestChange;
    Freshness freshness;
    int assessed() const { return unhealthy + healthy; }
};
/// The list by control: groups carry their own numbers, a recommendation may stand in several controls.
struct RecommendationList {
    bool sample = false;             ///< all of it is of the sample estate
    QList<RecommendationRow> rows;   ///< by name
    QList<ControlRow> controls;      ///< by gain, descending
    double scoreMax = 0;
    int openCount = 0;
    int total = 0;                 ///< recommendations of the scopes, whatever the filter
    Freshness freshness;
    QString sentence;
};
struct ScriptTab {
    QString language;              ///< highlighter definition: "Bash", "PowerShell", "Terraform", "Bicep", "JSON", ...
    QString title;                 ///< "Azure CLI", "Ansible", ...
    QString text;
};
struct AffectedRow {
    core::RowId resource;          ///< invalid when the resource is not in the inventory
    QString resourceId, name, group, scopeName, reason;
    AssessmentState state = AssessmentState::Unknown;
    QDateTime since;
};
/// What the far side said of one resource, for the eye.
struct AssessmentEvidence {
    QString resourceId, stateWord, cause, reason;
    QDateTime firstEvaluated, stateChanged; ///< UTC
    QByteArray body;               ///< JSON as received; empty: none was sent
};
struct GainArithmetic {            ///< per control: gain = solely × max ÷ (healthy + unhealthy), of `scoreMax` points
    QString controlId, controlName;
    int solelyUnhealthy = 0;       ///< resources for which this is the last unhealthy assessment in the control
    int healthy = 0, unhealthy = 0;
    double controlMax = 0;
    double points = 0;
};
struct RecommendationDetail {
    RecommendationRow row;
    QString description, remediation; ///< foreign Markdown
    Level userImpact = Level::Unknown, effort = Level::Unknown;
    QStringList techniques, categories;
    QString policyDefinitionId, assessmentType;
    QList<CauseRow> history;       ///< what moved the score by this recommendation, newest first
    QList<GainArithmetic> gain;
    double scoreMax = 0;
    QString portalUri;
    QString source;                ///< who assessed it: "Microsoft Defender for Cloud", "OpenSCAP, profile ..."
};

// ---- Alerts

/// What became of a decision that has to reach its source.
enum class QueueState : quint8 {
    None,
    Waiting,                       ///< for its turn, the network or a right; QueueRow::lastError says for what
    Sending,
    Failed,                        ///< will not be tried again
    Conflict,                      ///< the source was changed by someone else meanwhile
};
struct QueueRow {
    qint64 id = 0;
    QString kind;                  ///< "alert.status"
    core::ConnectionId connection;
    QString connectionName;
    qint64 alertRow = 0;           ///< 0: the alert is gone
    QString target, entity;        ///< name of the alert, what it is on
    AlertStatus from = AlertStatus::Unknown, to = AlertStatus::Unknown;
    QueueState state = QueueState::Waiting;
    QString actor;
    QDateTime created, nextTry;
    int tries = 0;
    QString lastError;             ///< translated sentence; empty: not tried yet
};

struct AlertRow {
    qint64 row = 0;
    QString id, systemAlertId, alertType, displayName, compromisedEntity, scopeName;
    Severity severity = Severity::Unknown;
    QString severityWord;
    AlertStatus status = AlertStatus::Unknown;
    QString statusWord;
    Environment environment = Environment::Unknown;
    QStringList tactics;
    QStringList resourceIds;
    QStringList entities;          ///< names, each once
    QString product;
    bool isIncident = false;
    qint64 incidentRow = 0;        ///< the incident this alert belongs to, 0: none
    int memberCount = 0;           ///< for an incident
    QString owner;                 ///< local decision; empty: unassigned
    bool unread = false;
    bool pending = false;          ///< a decision waits to be sent
    QueueState queue = QueueState::None;
    qint64 queueId = 0;
    QString queueNote;             ///< translated: why it waits, or who changed what at the source
    bool sample = false;
    QDateTime time;                ///< last event, UTC
};
struct AlertDetail {
    AlertRow row;
    Alert alert;
    QString incidentName;          ///< of the incident it belongs to; empty: none
    QList<AlertRow> timeline;      ///< the alerts of the incident in time order (or just this one)
    QList<AlertRow> similar;       ///< same type or same entity, newest first
    QList<int> entityAlerts;       ///< for each of alert.entities: alerts that name it, this one included
    QList<RecommendationRow> prevent; ///< open for its resources; `unhealthy` counts these resources, by gain
};

// ---- Inventory

struct ResourceRow {
    core::RowId row;
    QString id, name, type, typeName, scopeName, location, resourceGroup, tag;
    QString portalUri;             ///< empty: none
    Environment environment = Environment::Unknown;
    Health health = Health::Unknown;
    std::array<int, 6> openBySeverity{}; ///< indexed by Severity
    bool assessed = false;
    int alerts = 0;
    Severity worstAlert = Severity::Unknown;
    PlanState plan = PlanState::Unknown;
    QDateTime lastSeen;            ///< null: never
    bool stale = false;
    bool sample = false;
    int openFindings() const
    {
        int n = 0;
        for (const int v : openBySeverity)
            n += v;
        return n;
    }
};
struct FacetValue {
    QString value;                 ///< word used in the filter
    QString label;
    qint64 count = 0;
};
struct Facet {
    QString key;                   ///< "health", "environment", "type", "plan", "scope", "location", "tag.env"
    QString label;
    QList<FacetValue> values;      ///< by count, descending
};
struct InventorySummary {                 ///< see store::RowSummary
    qint64 total = 0, matching = 0, counted = 0, types = 0, unhealthy = 0, stale = 0, unknown = 0, withoutPlan = 0, newIn7Days = 0;
    Freshness freshness;
};
struct ResourceDetail {
    ResourceRow row;
    QByteArray body;               ///< pretty printing is the caller's
    Tags tags;
    QString apiVersion;
    QDateTime firstSeen;
    QList<RecommendationRow> recommendations; ///< counts are of this resource: 0 or 1
    QList<AssessmentState> recommendationStates;
    QList<AlertRow> alerts;
    QString portalUri;
};

// ---- Connections, activity

enum class ConnectionState : quint8 { NeverSynced, Connected, Syncing, Partly, SignedOut, Paused, Failed };

struct CapabilityRow {
    QString name;                  ///< translated: "Inventory, Resource Graph"
    AssessmentState state = AssessmentState::Unknown; ///< Healthy works, Unhealthy missing, Unknown not tested
    QString note;                  ///< missing role or error
    bool writes = false;           ///< of the fix sign-in
};
struct SyncCounterRow {
    QString name;
    qint64 read = 0, changed = 0, gone = 0, requests = 0;
};
struct ConnectionRow {
    core::ConnectionId id;
    ConnectionKind kind = ConnectionKind::Azure;
    QString name, what;            ///< "Tenant, 4 subscriptions"
    bool sample = false;
    ConnectionState state = ConnectionState::NeverSynced;
    QString stateNote;             ///< translated; what is missing
    qint64 resources = 0;
    QDateTime lastComplete, lastTry, nextDue;
    double progress = -1;          ///< 0..1 while syncing, -1 otherwise
    QString lastError;             ///< translated sentence
    std::optional<qint64> callsLeft;
    bool mayChange = false;        ///< a fix sign-in was given
    QString changesAs;             ///< its name
    QDateTime offlineSince;        ///< UTC; null: reached, or not tried
    QList<CapabilityRow> capabilities;
    QList<SyncCounterRow> counters;
    QStringList partlyScopes;      ///< "scope: missing role"
    QStringList log;               ///< redacted lines, newest first
};
struct ActivityRow {
    qint64 row = 0;
    QDateTime at;
    QString who, what, target, result;
    QString detail;                ///< redacted JSON
};
struct SavedQuery {
    QString name, sql;
};
struct JournalEntry {
    QString who, action, target, result; ///< words; `action` untranslated, e.g. "alert.status"
    QByteArray detail;             ///< JSON, redacted
};

} // namespace domain
