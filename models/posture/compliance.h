// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "domain/attestation.h"
#include "posture/scoreboard.h"
#include "posture/standard.h"

#include <optional>
#include <span>
#include <vector>

#include <QStringList>

/// Compliance with standards, by the rules of regulatory compliance in Microsoft Defender for Cloud: a rule is an assessment
/// of the controls that it decides, and an assessment, control, family or standard is
///   Failed       if anything in it failed, else
///   Unknown      if anything in it is unknown, because what was not read never looks healthy, else
///   Passed       if anything passed: what applies passes, and what is skipped does not matter, else
///   Skipped      if anything is exempt, by waiver or mitigated, or not applicable, else
///   Unsupported  as nothing in it can be decided.
/// Whether a rule counts for the score is of no matter here.
namespace posture {

/// Resources of an assessment; in a control, family or standard each resource once, by its worst assessment.
struct ResourceCounts {
    int passed = 0, failed = 0, skipped = 0, unknown = 0;

    int all() const { return passed + failed + skipped + unknown; }
    friend bool operator==(const ResourceCounts&, const ResourceCounts&) = default;
};

/// Assessments of a control, or controls of a family or standard.
struct StateCounts {
    int passed = 0, failed = 0, skipped = 0, unsupported = 0, unknown = 0;

    void add(domain::ComplianceState state);
    int all() const { return passed + failed + skipped + unsupported + unknown; }
    /// 100 × passed ÷ (passed + failed); none when that is nothing. Unknown ones are in neither, so it is shown with `decided`.
    std::optional<double> percent() const;
    /// 100 × (passed + failed) ÷ (passed + failed + unknown): how much of it `percent` speaks about; none when that is nothing.
    std::optional<double> decided() const;
    friend bool operator==(const StateCounts&, const StateCounts&) = default;
};

domain::ComplianceState stateOf(const ResourceCounts& resources);
domain::ComplianceState stateOf(const StateCounts& parts);
/// What an attestation is worth as an assessment.
domain::ComplianceState stateOf(domain::Attested verdict);

struct AssessmentCompliance {
    domain::ComplianceState state = domain::ComplianceState::Unsupported;
    ResourceCounts resources;
};

struct ControlCompliance {
    domain::ComplianceState state = domain::ComplianceState::Unsupported;
    StateCounts assessments; ///< an attestation in force is one of them
    ResourceCounts resources;
    int attestation = -1;    ///< the one in force, among those given; -1: none
};

struct FamilyCompliance {
    domain::ComplianceState state = domain::ComplianceState::Unsupported;
    StateCounts controls;
    ResourceCounts resources;
};

struct StandardCompliance {
    domain::ComplianceState state = domain::ComplianceState::Unsupported;
    bool isRelevant = false; ///< some assessment has a resource; a standard that is not is hidden, attested or not
    StateCounts controls;
    ResourceCounts resources;
    std::vector<FamilyCompliance> families;
    std::vector<ControlCompliance> byControl; ///< of all families
};

struct ComplianceStanding {
    std::vector<AssessmentCompliance> assessments; ///< by rule; of a rule in no standard nothing is known
    std::vector<StandardCompliance> standards;
};

/// A standard and which rules decide its controls.
struct MappedStandard {
    Standard standard;
    std::vector<std::vector<int>> rules; ///< by control, each rule once
    QStringList unmatched;               ///< what rules name and the standard does not have

    /// `controlsOfRule`: by rule, ids of controls of this standard. Leave out what is disabled.
    static MappedStandard of(Standard standard, std::span<const QStringList> controlsOfRule);
};

/// Immutable; const use from several threads is safe.
class Compliance {
public:
    struct Question {
        const core::Bitmap* within = nullptr;                ///< none: all rows with verdicts
        std::span<const domain::Attestation> attestations;  ///< of whatever the rows stand for; heard on manual controls alone
        QDateTime asOf;                                      ///< invalid: attestations do not count
    };

    explicit Compliance(std::vector<MappedStandard> standards);

    const std::vector<MappedStandard>& standards() const { return m_standards; }
    /// Rules are the board's; a board of a what-if is as good as any. Costs by the verdicts of the rules that standards name.
    ComplianceStanding of(const Scoreboard& board, const Question& question) const;

private:
    std::vector<ResourceCounts> resources(const Scoreboard& board, const core::Bitmap* within, std::vector<AssessmentCompliance>& assessments) const;

    std::vector<MappedStandard> m_standards;
    // Controls, families and the standard itself, of one standard after the other, are groups of rules.
    std::vector<std::vector<std::uint32_t>> m_groupsOfRule;
    std::size_t m_groups = 0;
};

/// A standard's state as a table, its header first: one row a control. A manual control without an attestation says "manual".
QList<QStringList> complianceRows(const Standard& standard, const StandardCompliance& standing);
/// The same as CSV.
QString complianceCsv(const Standard& standard, const StandardCompliance& standing);

} // namespace posture
