// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ruleverdicts.h"
#include "posture/controlsides.h"
#include "posture/score.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// Verdicts as sets of resources, and what follows from them: the standing of each control in each scope, scores, and what
/// they would be after a change. Resources, rules, controls and scopes are small numbers of the caller's own; a resource's
/// number is its row. One thread at a time, but const use from several is safe.
namespace posture {

using domain::RuleVerdicts;

/// Resources on which a rule is not held against the score: a waiver takes the resource out of the rule; mitigated by other
/// means counts as healthy; a grace period takes it out while it is unhealthy, so that it counts as soon as it is fixed.
struct RuleExemptions {
    core::Bitmap waived, mitigated, grace;

    bool isEmpty() const { return waived.isEmpty() && mitigated.isEmpty() && grace.isEmpty(); }
};

/// How many resources stand how in a control or scope. Unhealthy: at least one rule that counts is. Else unknown: at least
/// one is undecided, which never looks healthy. Else healthy: at least one rule applies. Else not applicable.
struct Tally {
    Counts counts;
    int notApplicable = 0;
    int unknown = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// The standing of a scope, or of scopes together.
struct ScopeStanding {
    std::vector<Tally> controls;   ///< by control
    Tally resources;               ///< over all controls
    Points points;                 ///< of the controls in play; of several scopes: `max` of those in play in any, `current` by percent
    std::optional<double> percent; ///< 0..100; none when no control is in play
    double weight = 0;             ///< in a score over several scopes: resources healthy or unhealthy
};

class Scoreboard {
public:
    static constexpr std::uint32_t nowhere = RowScopes::nowhere;

    struct Rule {
        bool counts = true;        ///< generally available, of the benchmark, not disabled
        std::vector<int> controls; ///< a rule in none counts nowhere
        RuleVerdicts verdicts;
        RuleExemptions exemptions;
    };
    struct Layout {
        std::vector<double> controlMax;
        std::vector<std::uint32_t> scopeOfRow; ///< subscription, account or project of a row; `nowhere`: of none
        std::uint32_t scopes = 0;
        std::vector<double> weights = {};      ///< of the scopes as their cloud gives them; none or below 0: the resources assessed
    };
    /// One step of a what-if. Steps act in order; a fix and what is mitigated on unhealthy resources, a waiver on all to which the rule applies.
    struct Step {
        enum class Kind : std::uint8_t { Fix, Waive, Mitigate, Remove } kind = Kind::Fix;
        int rule = -1;                         ///< Remove: of no meaning
        std::optional<core::Bitmap> rows;      ///< none: all
    };

    Scoreboard(Layout layout, std::vector<Rule> rules);

    std::uint32_t scopes() const { return m_layout->scopes; }
    const std::vector<double>& controlMax() const { return m_layout->controlMax; }
    std::size_t rules() const { return m_rules.size(); }
    const Rule& rule(std::size_t rule) const { return m_rules[rule]->rule; }
    ScopeStanding scope(std::uint32_t scope) const;
    /// Of several scopes: Σ(percent × weight) ÷ Σ weight; each control over all its resources.
    ScopeStanding together(std::span<const std::uint32_t> scopes) const;
    /// Of any set of resources as if they were one scope.
    ScopeStanding of(const core::Bitmap& rows) const;

    /// Gives a rule other verdicts on these rows: out of every set, then into the new ones. Costs by rows × rules of the controls.
    void change(std::size_t rule, const core::Bitmap& rows, const RuleVerdicts& now);
    /// The board as it would be. Costs by the rows that the steps touch.
    Scoreboard with(std::span<const Step> steps) const;

    /// Resources that in one control are unhealthy by this rule alone: what fixing it would turn.
    core::Bitmap heldBackBy(std::size_t rule, int control) const;
    /// Bytes of the verdicts, nearly.
    std::size_t bytes() const;

private:
    struct HeldRule {
        Rule rule;
        std::optional<RuleVerdicts> adjusted; ///< by exemptions, where there are any

        const RuleVerdicts& counted() const { return adjusted ? *adjusted : rule.verdicts; }
        void adjust();
    };
    struct Control {
        std::vector<int> rules;
        ControlSides sides;
    };

    void standAll();
    RuleVerdicts sidesOf(const Control& control, const core::Bitmap& within) const;
    void restand(std::size_t control, const core::Bitmap& rows);
    void restandTogether(const core::Bitmap& rows);
    HeldRule& ownRule(std::size_t rule);
    Control& ownControl(std::size_t control);
    core::Bitmap take(const Step& step);
    void removeRows(const core::Bitmap& rows);
    ScopeStanding standing(std::span<const BlockVerdicts::Counts> counts) const;

    // Boards of a what-if share what their steps do not touch.
    std::shared_ptr<const Layout> m_layout; ///< its scopes of rows are in m_scopes
    std::shared_ptr<const RowScopes> m_scopes;
    std::vector<std::shared_ptr<HeldRule>> m_rules;
    std::vector<std::shared_ptr<Control>> m_controls; ///< the last one: all of them together, after the others
};

} // namespace posture
