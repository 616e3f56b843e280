// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "posture/standing.h"
#include "store/queries/facts.h"

#include <memory>

namespace services {

/// One recommendation in one scope.
struct RuleInScope {
    qint64 assessment = 0;
    std::array<int, 5> states{};       ///< resources, indexed by AssessmentState
    int exposed = 0;                   ///< unhealthy ones that can be reached from the Internet
    double gainPoints = 0;             ///< of the scope's score, over all its controls
    qint64 newestChange = 0;           ///< ms since 1970
    QSet<qint32> types;                ///< resource types assessed
    qint64 supersededBy = 0;           ///< assessment of the newer form of the same demand, 0: none

    int count(domain::AssessmentState state) const { return states[std::size_t(state)]; }
};

/// One control in one scope: the cloud's own numbers where it gave any, else ours.
struct ControlInScope {
    QString id, name;
    double max = 0;
    double current = 0;
    posture::Counts counts;
    int notApplicable = 0;
    double weight = 0;
    QDateTime at;
    std::vector<qint64> assessments;
    std::vector<int> solelyUnhealthy;  ///< parallel to assessments
};

struct ScopePosture {
    const store::ScopeFact* scope = nullptr;
    bool sample = false;
    bool computed = false;             ///< a service that knows no controls: each of its checks is worth a point
    bool ours = false;                 ///< no service says anything of it: by rules of our own
    posture::Points points;            ///< `max` of the controls in play
    std::optional<double> percent;
    double weight = 0;
    QDateTime asOf;                    ///< of the score; null: never
    std::vector<ControlInScope> controls;
    QHash<qint64, RuleInScope> rules;  ///< by assessment
    std::vector<qint64> assessedResources; ///< ascending, with at least one verdict that is not Unknown
};

/// The standing of every scope, computed once per state of the workspace and shared by all readers. Immutable.
class PostureModel {
public:
    explicit PostureModel(store::PostureFacts facts);
    Q_DISABLE_COPY_MOVE(PostureModel)

    const store::PostureFacts& facts() const { return m_facts; }
    /// Null for a scope without score, control or assessment.
    const ScopePosture* posture(qint64 scope) const;
    const store::ScopeFact* scope(qint64 id) const { return m_scopes.value(id); }
    const store::ConnectionFact* connection(core::ConnectionId id) const { return m_connections.value(id.value); }
    /// Metadata of an assessment, as the given connection has it, else any connection's; null when nobody sent any.
    const store::MetaFact* meta(qint64 assessment, core::ConnectionId connection) const;
    /// Under which key the remedies know an assessment.
    QString remedyKeyOf(qint64 assessment) const;
    qint64 assessmentOf(const QString& key) const { return m_byKey.value(key.toLower(), 0); }
    QString keyOf(qint64 assessment) const { return m_facts.assessmentKeys.value(assessment); }

    /// Scopes that a selection means, ascending: the chosen ones with all below them. Sample and real are never mixed: an
    /// empty choice is everything real, or the sample estate when nothing real is connected; in a mixed choice the real ones win.
    QList<qint64> select(const domain::ScopeSelection& selection) const;
    /// Whether what a selection means is the sample estate.
    bool isSample(const QList<qint64>& scopes) const;

private:
    void index();
    void findExposing();
    bool isExposing(qint64 assessment) const { return std::size_t(assessment) < m_exposing.size() && m_exposing[std::size_t(assessment)]; }
    QList<qint64> sameAsOwn(const store::MetaFact& own) const;
    void addVerdicts();
    void addExposed(ScopePosture& posture, std::span<const store::VerdictFact> verdicts);
    void addOwn();
    void standOurs(const QSet<qint64>& scopes);
    void addControls();
    void scoreScopes();
    void standBaseline(ScopePosture& posture);
    std::vector<posture::Rule> rulesOf(const std::vector<qint64>& assessments, core::ConnectionId connection) const;
    void standControls(ScopePosture& posture, std::span<const store::VerdictFact> verdicts);
    ScopePosture& at(qint64 scope);

    store::PostureFacts m_facts;
    QHash<qint64, const store::ScopeFact*> m_scopes;
    QHash<qint64, const store::ConnectionFact*> m_connections;
    QHash<std::pair<qint64, qint64>, const store::MetaFact*> m_meta; ///< (connection, assessment); connection 0: any
    QHash<QString, qint64> m_byKey;
    QHash<QString, QList<qint64>> m_theirs; ///< assessments of services by the first digits of their key, and by their name
    std::vector<bool> m_exposing;           ///< by assessment
    core::Bitmap m_exposed;                 ///< rows that can be reached from the Internet, as far as anybody says
    QHash<qint64, std::shared_ptr<ScopePosture>> m_postures;
};
/// Whether an assessment moves the score: generally available and of the benchmark. `meta` may be null.
bool countsForScore(const store::MetaFact* meta);

using PostureModelPtr = std::shared_ptr<const PostureModel>;

} // namespace services
