// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"
#include "posture/compliance.h"
#include "services/compliance/assessed.h"
#include "services/compliance/attestedcontrols.h"

#include <QHash>

namespace services {

/// One assessed state of a workspace against the standards, and what is asked of it. Scopes are the workspace's numbers; what persons
/// attest comes with the question. Immutable; may be made and asked on any thread. A standing costs by scopes and rules, controls by
/// resources.
class ComplianceBoard {
public:
    /// Where all standards stand in some scopes.
    struct Standing {
        struct OfStandard {
            bool isRelevant = false;
            domain::ComplianceNumbers total;
            QList<domain::ComplianceNumbers> families;
        };
        std::vector<OfStandard> standards;
    };

    ComplianceBoard(AssessedPtr assessed, std::vector<posture::Standard> standards);
    Q_DISABLE_COPY_MOVE(ComplianceBoard)

    const AssessedPtr& assessed() const { return m_assessed; }
    /// In the order in which they are offered: the benchmark, then those of one cloud, then all others.
    const std::vector<posture::MappedStandard>& standards() const { return m_compliance.standards(); }
    int indexOf(const QString& standard) const; ///< -1: no such standard
    /// Resources read in a scope.
    qint64 resourcesIn(qint64 scope) const { return qint64(m_rows.value(scope).count()); }

    Standing standing(const QList<qint64>& scopes, const AttestedControls& attested) const;
    Standing::OfStandard standing(const QList<qint64>& scopes, int standard, const AttestedControls& attested) const; ///< of one of them
    /// The controls of a standard, with their rules; `family` -1: all of them.
    QList<domain::ComplianceControlRow> controls(const QList<qint64>& scopes, int standard, int family, const AttestedControls& attested) const;
    /// For tables.
    posture::StandardCompliance whole(const QList<qint64>& scopes, int standard, const AttestedControls& attested) const;

private:
    void countByScope();
    std::vector<domain::ComplianceState> statesIn(const QList<qint64>& scopes) const; ///< by rule
    posture::ComplianceStanding ask(const QList<qint64>& scopes, const QList<domain::Attestation>& said, const QDateTime& now) const;
    domain::ComplianceCheckRow checkRow(int rule, const posture::AssessmentCompliance& stands) const;

    AssessedPtr m_assessed;
    posture::Scoreboard m_board;
    posture::Compliance m_compliance;
    std::vector<std::vector<std::vector<int>>> m_rulesOfFamily; ///< by standard and family, each once; the last one: of all
    QHash<qint64, core::Bitmap> m_rows;                       ///< by scope
    QHash<qint64, std::vector<posture::ResourceCounts>> m_counts; ///< by scope and rule: enough for every standing
};

} // namespace services
