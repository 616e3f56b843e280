// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/comparison.h"
#include "services/compare/comparedsides.h"
#include "services/placelist.h"

namespace services {

/// The cloud's scores and ours of a workspace side by side. Each scope is compared once, what sums others up is summed. One thread.
class EstateComparison {
public:
    /// Says what our rule could not find out about a row.
    using Explain = std::function<core::Result<QString>(std::size_t rule, std::uint32_t row)>;

    EstateComparison(CloudFacts facts, const EstateVerdicts& verdicts, const RuleSet& set, const posture::ControlTable& table, QDateTime oursAsOf,
                     Explain explain);

    /// As `parapetctl score` lists them.
    core::Result<QList<domain::ScoreComparison>> places(const domain::ScopeSelection& selection, const core::CancelToken& token);
    /// All that is chosen together.
    core::Result<domain::ScoreComparison> whole(const domain::ScopeSelection& selection, const core::CancelToken& token);

private:
    struct Reported {
        int scopes = 0;                ///< of those asked for, that tell their controls
        std::map<int, domain::ControlSide> controls;
    };

    core::Result<void> compareScopes(const QList<qint64>& scopes, const core::CancelToken& token);
    bool hasCloud(qint64 scope) const { return m_sides.withCloud.contains(scope); }
    bool standsAlone(const store::ScopeFact& scope) const;
    core::Result<domain::ScoreComparison> compare(const PlaceScopes& place);
    void setPercents(domain::ScoreComparison& comparison, const QList<qint64>& scopes) const;
    void setTimes(domain::ScoreComparison& comparison, const QList<qint64>& scopes) const;
    Reported reported(const QList<qint64>& scopes) const;
    core::Result<QList<domain::ScoreDifference>> reasons(const domain::ControlComparison& control, const posture::ControlDifference& difference,
                                                         const posture::SideDifference& all);
    core::Result<QString> explained(int rule, std::uint32_t row);

    ComparedSides m_sides;
    QDateTime m_oursAsOf;
    Explain m_explain;
    std::unique_ptr<PostureModel> m_model; ///< without verdicts: scopes and what the cloud reports
    QHash<qint64, QStringList> m_missing;
    QHash<qint64, const store::ScoreFact*> m_scores;
    QHash<qint64, QList<const store::ControlFact*>> m_controls;
    std::map<qint64, posture::SideDifference> m_scopes;
    std::map<std::pair<int, std::uint32_t>, QString> m_explained;
};

} // namespace services
