// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/scoreboard.h"
#include "store/db.h"
#include "store/queries/facts.h"

#include <QSet>

namespace services {

struct ScopePosture;

/// Scopes of which a service says nothing at all, neither a score nor a control nor an assessment: rules of our own score them.
/// Before the verdicts of `facts` are taken out.
QSet<qint64> scopesWithoutNumbers(const store::PostureFacts& facts);

/// What scores are computed from: with what our own rules say, where there is such a scope. On a reader's thread.
core::Result<store::PostureFacts> readScoreFacts(store::Db& db);

/// A service's own control of that name, so that the numbers of both stand together; else our code for it.
QString controlIdOf(const store::OwnControl& control, const QList<store::ControlFact>& known);

/// The controls of scopes without numbers, by the verdicts of our own rules.
class OwnScores {
public:
    /// `known`: the controls of services.
    OwnScores(store::OwnFacts own, const QSet<qint64>& scopes, const QList<store::ControlFact>& known);

    /// Gives `posture`, which has our rules by assessment already, its controls and each of its rules what it gains.
    void stand(ScopePosture& posture) const;

private:
    struct Held {
        std::size_t rule = 0;
        int control = 0;
        std::vector<int> byScope; ///< resources that only this rule keeps unhealthy in the control
    };

    int controlOf(const store::OwnControl& control, const QList<store::ControlFact>& known);

    QHash<qint64, std::uint32_t> m_scopes; ///< scope.id → number on the board
    std::vector<std::pair<QString, QString>> m_controls; ///< id and name
    QHash<QString, int> m_byCode;
    std::vector<qint64> m_assessments;     ///< by rule
    std::optional<posture::Scoreboard> m_board;
    std::vector<Held> m_held;
};

} // namespace services
