// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attestation.h"
#include "domain/filter.h"
#include "domain/rows.h"

/// Where an estate stands with compliance standards: what the page shows and the command line prints.
namespace domain {

struct StateTally {
    int passed = 0, failed = 0, unknown = 0, skipped = 0, unsupported = 0;

    int all() const { return passed + failed + unknown + skipped + unsupported; }
    friend bool operator==(const StateTally&, const StateTally&) = default;
};

/// A standard, or a family of its controls, in some scopes. A check is a rule that has something to say there: failed by one
/// resource, else unknown by one that could not be judged, else passed by one that passes, else skipped. What a person says of a
/// control is a check, too.
struct ComplianceNumbers {
    ComplianceState state = ComplianceState::Unsupported;
    StateTally checks;   ///< each once, however many controls it decides; never unsupported
    StateTally controls;

    /// 100 × passed ÷ (passed + failed) of the checks; none when that is nothing.
    std::optional<double> percent() const { return share(checks.passed, checks.passed + checks.failed); }
    /// 100 × (passed + failed) ÷ (passed + failed + unknown): how much of it `percent` speaks about.
    std::optional<double> decided() const { return share(checks.passed + checks.failed, checks.passed + checks.failed + checks.unknown); }
    /// `percent` for the eye: 100 only when nothing failed, 0 only when nothing passed.
    std::optional<int> wholePercent() const
    {
        const auto exact = percent();
        if (!exact)
            return {};
        const int rounded = qRound(*exact);
        return rounded == 100 && checks.failed > 0 ? 99 : rounded == 0 && checks.passed > 0 ? 1 : rounded;
    }
    friend bool operator==(const ComplianceNumbers&, const ComplianceNumbers&) = default;

private:
    static std::optional<double> share(int part, int all) { return all > 0 ? std::optional(100.0 * part / all) : std::nullopt; }
};

struct StandardRow {
    QString id, name, version;
    ComplianceNumbers numbers; ///< over all scopes of the selection
};
struct FamilyHead {
    QString id, title;
    friend bool operator==(const FamilyHead&, const FamilyHead&) = default;
};
/// One line of the heat map.
struct HeatRow {
    QString scopeId, name;     ///< empty: all scopes of the selection together
    Environment environment = Environment::Unknown;
    QDateTime asOf;            ///< when the scope was last read; null: never
    bool stale = false;
    QList<ComplianceNumbers> families; ///< by family of the standard
    ComplianceNumbers total;
};

struct ComplianceQuery {
    ScopeSelection scope;
    QString standard;          ///< id; empty, or none that concerns the selection: the first that does
    friend bool operator==(const ComplianceQuery&, const ComplianceQuery&) = default;
};
struct ComplianceView {
    bool sample = false;       ///< all of it is of the sample estate
    QDateTime assessed;        ///< when the rules were evaluated; null: not yet
    qint64 resources = 0;      ///< read, in the selection
    QList<StandardRow> standards; ///< those that some resource is concerned by; the benchmark first
    int chosen = -1;           ///< among them; -1: there is none
    QList<FamilyHead> families;///< of the chosen one
    QList<HeatRow> rows;       ///< all together first, then by environment and name
    int endingSoon = 0;        ///< attestations of the chosen one that end within 30 days
    QString sentence;          ///< translated: what is weakest
    Freshness freshness;
};

/// A cell of the heat map.
struct ComplianceCell {
    QString standard;
    QString scopeId;           ///< empty: the whole selection
    QString family;            ///< empty: all of the standard
    friend bool operator==(const ComplianceCell&, const ComplianceCell&) = default;
};
struct ComplianceCheckRow {
    QString key, title;        ///< name of the definition, what it is called
    Severity severity = Severity::Unknown;
    ComplianceState state = ComplianceState::Unsupported;
    int passed = 0, failed = 0, unknown = 0, skipped = 0; ///< resources
};
struct ComplianceControlRow {
    QString family, id, title, summary;
    bool manual = false;       ///< no inventory of a cloud can decide it
    ComplianceState state = ComplianceState::Unsupported;
    StateTally checks;
    int passed = 0, failed = 0, unknown = 0, skipped = 0; ///< resources, each once by its worst check
    std::optional<Attestation> attestation; ///< what a person said: what counts here, else the last that was said in one of the scopes
    AttestationState attestationState = AttestationState::InForce;
    bool attested = false;     ///< it counts
    int attestedScopes = 0, scopes = 0; ///< in how many of the scopes that are concerned one is in force
    QString why;               ///< translated; empty: nothing to say
    QList<ComplianceCheckRow> rules; ///< that have something to say, worst first
};
struct ComplianceControls {
    ComplianceCell cell;
    FamilyHead family;         ///< empty: all of the standard
    QString standardName, scopeName; ///< empty scope: the whole selection
    ComplianceNumbers numbers;
    QList<ComplianceControlRow> rows; ///< in the standard's order
};

/// The share of passed checks of each standard, day by day.
struct ComplianceHistory {
    bool isKept = false;       ///< days are kept of everything together and of each scope with what is below it, of no other selection
    bool sample = false;       ///< all of it is of the sample estate
    QList<TrendSeries> series; ///< a standard each; days without a reading are gaps
};

} // namespace domain
