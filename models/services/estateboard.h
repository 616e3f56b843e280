// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whatif.h"
#include "posture/place.h"
#include "services/boardmaker.h"

namespace services {

/// One recommendation to be fixed or exempted, on some resources or wherever it applies.
struct Fix {
    QString recommendation;                 ///< assessment key, any letter case
    std::optional<QList<qint64>> resources; ///< as in VerdictFact::resource
    domain::WhatIfKind kind = domain::WhatIfKind::Fix;
};

/// Verdicts on a workspace as a Scoreboard, and what is asked of it: numbers of our own from the services' assessments, for
/// any scope and after any fixes. Immutable; may be made and asked on any thread.
class EstateBoard {
public:
    explicit EstateBoard(store::PostureFacts facts);
    /// Of other verdicts than the services'; `facts` are of the same workspace.
    EstateBoard(store::PostureFacts facts, BoardParts parts);

    bool isSample(const domain::ScopeSelection& selection) const { return m_posture->isSample(m_posture->select(selection)); }
    bool knows(const QString& recommendation) const { return m_parts.rulesByKey.contains(recommendation.toLower()); }
    /// The workspace or what is chosen, then the clouds, tenants, management groups and scopes in it, each by id.
    QList<posture::PlaceStanding> places(const domain::ScopeSelection& selection) const { return places(*m_board, selection); }
    /// The same after the fixes. What a newer form of the same demand replaces goes with it.
    QList<posture::PlaceStanding> placesAfter(const QList<Fix>& fixes, const domain::ScopeSelection& selection) const;
    /// The board itself, and another one with one more fix; both are for whole().
    const posture::Scoreboard& board() const { return *m_board; }
    posture::Scoreboard after(const posture::Scoreboard& board, const Fix& fix) const;
    /// All that is chosen together, as it stands on a board of this one.
    posture::PlaceStanding whole(const posture::Scoreboard& board, const domain::ScopeSelection& selection) const;
    /// Resources of the selection.
    struct Reach {
        int unhealthy = 0; ///< by the recommendation
        int turned = 0;    ///< of these, those that the fix is for
    };
    Reach reach(const Fix& fix, const domain::ScopeSelection& selection) const;
    /// A part of a scope: a resource group, or a resource with what is below it.
    posture::PlaceStanding part(posture::PlaceStanding::Kind kind, const QString& id, const QList<qint64>& resources) const;

private:
    void begin(store::PostureFacts facts);
    void addSteps(const Fix& fix, std::vector<posture::Scoreboard::Step>& steps) const;
    bool standsAlone(const posture::Scoreboard& board, const store::ScopeFact& scope) const;
    QList<posture::PlaceStanding> places(const posture::Scoreboard& board, const domain::ScopeSelection& selection) const;
    posture::PlaceStanding place(const posture::Scoreboard& board, posture::PlaceStanding::Kind kind, const QString& id, const QString& name,
                                 const QList<qint64>& scopes) const;
    void addReported(posture::PlaceStanding& place, qint64 scope) const;
    core::Bitmap rowsOf(const QList<qint64>& resources) const;

    BoardParts m_parts; ///< without rules and layout, which are the board's
    std::vector<std::uint32_t> m_scopeOfRow;
    std::unique_ptr<PostureModel> m_posture;
    std::optional<posture::Scoreboard> m_board;
};

} // namespace services
