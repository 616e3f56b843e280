// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remedy/scriptbook.h"
#include "services/posturemodel.h"

#include <chrono>

#include <QDateTime>

namespace services {

/// What every answer is made with: the posture of one moment, the scopes that were asked for, and the limits. Made for one
/// call, on the thread that answers it.
class ReadContext {
public:
    PostureModelPtr posture;
    domain::ScopeSelection selection;      ///< as chosen
    QList<qint64> scopes;                  ///< that it means, ascending
    QDateTime now;                         ///< UTC
    std::chrono::seconds staleAfter{8 * 3600};
    const remedy::ScriptBook* scripts = nullptr;

    /// Sets selection and scopes; nothing below may be asked before.
    void choose(const domain::ScopeSelection& chosen);
    /// Scopes of the selection that have a score or could have one, in the order of `scopes`.
    const std::vector<const ScopePosture*>& postures() const { return m_postures; }
    /// Σ weight of the scopes with a percentage.
    double totalWeight() const { return m_weight; }
    /// Score of the selection, weighted; none before the first.
    std::optional<double> percent() const;
    /// Points of the selection: those of the one scope, else of the controls in play over all.
    posture::Points points() const;
    /// Percentage points of the whole selection that `points` of one scope are worth.
    double gain(const ScopePosture& scope, double points) const;

    /// Age of the numbers about these scopes: of the oldest part; scopes never read are named, not counted.
    domain::Freshness freshness() const;
    domain::Freshness freshnessOf(const QList<qint64>& scopes) const;
    QString scopeName(qint64 scope) const;
    bool isStale(const QDateTime& asOf) const { return !asOf.isValid() || asOf.secsTo(now) > staleAfter.count(); }

private:
    std::vector<const ScopePosture*> m_postures;
    double m_weight = 0;
};

/// When the assessments of a scope were last read to their end; null: never.
QDateTime readTime(const PostureModel& model, qint64 scope);

} // namespace services
