// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "domain/ruleverdicts.h"

/// Rows of the workspace as the read side needs them, by the workspace's own small numbers: scope = scope.id,
/// assessment = assessment_key.id.
namespace store {

struct ConnectionFact {
    core::ConnectionId id;
    domain::ConnectionKind kind = domain::ConnectionKind::Azure;
    QString name;
    QByteArray settings;
    bool sample = false;
    bool paused = false;
    qint64 everySeconds = 0;
    QDateTime created;
};

/// What is known of a connection besides its row.
struct ConnectionStateFact {
    QString what;
    domain::ConnectionState state = domain::ConnectionState::NeverSynced;
    QString note;
    QDateTime lastComplete, lastTry;
    QString lastError;
    QList<domain::CapabilityRow> capabilities;
    QList<domain::SyncCounterRow> counters;
    QStringList partly, log;
};

struct ScopeFact {
    qint64 id = 0;
    core::ConnectionId connection;
    QString scopeId, parentId, name;
    domain::ScopeKind kind = domain::ScopeKind::Unknown;
    domain::Environment environment = domain::Environment::Unknown;
    bool restricted = false;
    bool known = false;
};

struct ScoreFact {
    qint64 scope = 0;
    double max = 0, current = 0;
    double percent = 0;
    double weight = 0;
    QDateTime at;
};

struct ControlFact {
    qint64 row = 0;
    qint64 scope = 0;
    QString id, name;
    double max = 0, current = 0;
    int healthy = 0, unhealthy = 0, notApplicable = 0;
    double weight = 0;
    QDateTime at;
    QList<qint64> assessments;
};

struct MetaFact {
    core::ConnectionId connection;
    qint64 assessment = 0;
    QString key, name, severityWord, assessmentType, policy;
    domain::Severity severity = domain::Severity::Unknown;
    QStringList tactics, threats, standards;
    bool preview = false;
    QString remedy;            ///< of a rule of ours: key of its remedy; empty: none
    QString sameAs;            ///< of a rule of ours: first digits of the key of the cloud's own assessment of the same; empty: it has none
    bool exposes = false;      ///< of a rule of ours: what is unhealthy by it can be reached from the Internet
};

/// One assessment of one resource. `resource` is the row, or a negative number made of the key for a resource that is
/// not in the inventory, so that equal numbers are the same resource.
struct VerdictFact {
    qint64 resource = 0;
    qint32 scope = 0;
    qint32 assessment = 0;
    qint32 type = 0;           ///< resource_type.id, 0: not in the inventory
    domain::AssessmentState state = domain::AssessmentState::Unknown;
    qint64 changed = 0;        ///< ms since 1970, 0: not told
};

/// A control in which a rule of our own counts.
struct OwnControl {
    QString code, name;
    double max = 0;
};
/// What a rule of our own says, by row.
struct OwnRuleFact {
    qint64 assessment = 0;
    QList<OwnControl> controls; ///< none: it moves no score
    domain::RuleVerdicts verdicts;
};
struct OwnFacts {
    std::vector<OwnRuleFact> rules;
    std::vector<qint32> scopeOfRow, typeOfRow; ///< 0: no such row
};

/// Everything the posture of all scopes is computed from, read in one transaction.
struct PostureFacts {
    QList<ConnectionFact> connections;
    QList<ScopeFact> scopes;
    QList<ScoreFact> scores;
    QList<ControlFact> controls;
    QList<MetaFact> metadata;
    QHash<qint64, QString> assessmentKeys;     ///< those without metadata as well
    std::vector<VerdictFact> verdicts;         ///< any order
    OwnFacts own;                              ///< empty unless it was read as well: readOwnFacts()
    QHash<qint32, QString> resourceTypes;
    QSet<qint64> withSuppliedScript;           ///< assessments whose content brings its own script
    QHash<qint64, qint64> lastRead;            ///< scope → ms of the oldest last complete read of its assessments
    QHash<qint64, QDateTime> connectionRead;   ///< connection → last complete sync
};

} // namespace store
