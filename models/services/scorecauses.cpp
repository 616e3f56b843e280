// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scorecauses.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace services {

namespace {

using domain::AssessmentState;
constexpr qsizetype mostCausesPerScope = 50;
constexpr qsizetype mostRowsPerCause = 20;

struct Moves {
    int worse = 0, better = 0, addedUnhealthy = 0, addedHealthy = 0, removedUnhealthy = 0, removedHealthy = 0;
    double gain = 0;
    QString control;
    double controlGain = 0;       ///< of `control`, the one that moved most
    QList<qint64> rows;

    /// Above 0: pushes the score up.
    int push() const { return better + removedUnhealthy + addedHealthy - worse - addedUnhealthy - removedHealthy; }
    void note(qint64 row)
    {
        if (rows.size() < mostRowsPerCause)
            rows.append(row);
    }
};
/// scope → assessment → what moved.
using MovesOfScopes = std::map<qint64, std::map<qint64, Moves>>;

MovesOfScopes movesBetween(const std::vector<store::VerdictMark>& before, const std::vector<store::VerdictMark>& after)
{
    MovesOfScopes moves;
    auto b = before.begin();
    auto a = after.begin();
    while (b != before.end() || a != after.end()) {
        if (a == after.end() || (b != before.end() && b->row < a->row)) {
            auto& move = moves[b->scope][b->assessment];
            b->state == AssessmentState::Unhealthy ? ++move.removedUnhealthy : ++move.removedHealthy;
            ++b;
        } else if (b == before.end() || a->row < b->row) {
            auto& move = moves[a->scope][a->assessment];
            if (a->state == AssessmentState::Unhealthy) {
                ++move.addedUnhealthy;
                move.note(a->row);
            } else {
                ++move.addedHealthy;
            }
            ++a;
        } else {
            if (a->state != b->state) {
                auto& move = moves[a->scope][a->assessment];
                a->state == AssessmentState::Unhealthy ? ++move.worse : ++move.better;
                move.note(a->row);
            }
            ++a;
            ++b;
        }
    }
    return moves;
}

/// What one control adds to the percentage of its scope.
QHash<QString, double> sharesOf(const ScopePosture* posture)
{
    QHash<QString, double> shares;
    if (!posture || posture->points.max <= 0)
        return shares;
    for (const auto& control : posture->controls) {
        if (control.counts.assessed() > 0)
            shares[control.id] += 100 * control.current / posture->points.max;
    }
    return shares;
}

void shareGains(std::map<qint64, Moves>& moves, const ScopePosture* before, const ScopePosture* after)
{
    if (!before || !after)
        return;
    const auto was = sharesOf(before);
    const auto is = sharesOf(after);
    for (const auto& control : after->controls) {
        const double moved = is.value(control.id) - was.value(control.id);
        if (std::abs(moved) < 1e-9)
            continue;
        double pushes = 0;
        for (const qint64 assessment : control.assessments) {
            const auto move = moves.find(assessment);
            if (move != moves.end() && (move->second.push() > 0) == (moved > 0))
                pushes += move->second.push();
        }
        for (const qint64 assessment : control.assessments) {
            const auto move = moves.find(assessment);
            if (move == moves.end() || std::abs(pushes) < 0.5 || (move->second.push() > 0) != (moved > 0))
                continue;
            const double part = moved * move->second.push() / pushes;
            move->second.gain += part;
            if (std::abs(part) >= std::abs(move->second.controlGain)) {
                move->second.control = control.id;
                move->second.controlGain = part;
            }
        }
    }
}

} // namespace

QList<FoundCause> causesBetween(const Standing& before, const Standing& after, core::ConnectionId connection, const QDateTime& at)
{
    QList<FoundCause> all;
    auto moves = movesBetween(before.marks, after.marks);
    for (auto& [scope, ofScope] : moves) {
        const auto* fact = after.posture->scope(scope);
        if (!fact || fact->connection != connection)
            continue;
        shareGains(ofScope, before.posture->posture(scope), after.posture->posture(scope));
        QList<FoundCause> causes;
        for (auto& [assessment, move] : ofScope) {
            FoundCause found;
            found.cause.scopeId = fact->scopeId;
            found.cause.at = at;
            found.cause.assessmentKey = after.posture->keyOf(assessment);
            found.cause.controlId = move.control;
            found.cause.resourcesWorse = move.worse;
            found.cause.resourcesBetter = move.better;
            found.cause.resourcesAdded = move.addedUnhealthy + move.addedHealthy;
            found.cause.resourcesRemoved = move.removedUnhealthy + move.removedHealthy;
            found.cause.gain = move.gain;
            found.assessmentRows = move.rows;
            causes.append(std::move(found));
        }
        std::ranges::stable_sort(causes, [](const auto& a, const auto& b) { return std::abs(a.cause.gain) > std::abs(b.cause.gain); });
        all.append(causes.first(std::min(causes.size(), mostCausesPerScope)));
    }
    return all;
}

} // namespace services
