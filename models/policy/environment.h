// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/definition.h"
#include "policy/fields.h"
#include "policy/moment.h"

namespace policy {

/// A definition with the values of its parameters, ready to be evaluated.
struct Assigned {
    std::shared_ptr<const Definition> definition;
    std::vector<Value> parameters; ///< in the definition's order; Unknown or Failed where there is no usable one
    std::string assignmentId, initiativeId, referenceId; ///< for policy()
    Value effect; ///< in the place of the definition's; Missing: the definition's, Failed: there is no usable one
    std::shared_ptr<Arena> arena;
};

/// What expressions are evaluated in. One thread, one evaluation at a time.
class Environment {
public:
    Environment(World& world, Ticks now) : m_world(world), m_now(now) {}

    Arena arena; ///< of all that is computed; cleared by whoever runs the evaluation
    const Assigned* rule = nullptr;
    Fields* subject = nullptr; ///< whose fields conditions read
    Fields* primary = nullptr; ///< whose fields field() reads: the resource of the `if`

    Value evaluate(const Expr& expr);
    World& world() { return m_world; }

    /// A member of a count being looked at, for current().
    struct Current {
        std::string_view name; ///< index name or array alias
        bool isField = false;
        Value value;      ///< of a value count
    };
    std::vector<Current> currents;

    /// One step of work; false when an evaluation has taken too many.
    bool step(std::size_t n = 1) { return (m_steps += n) <= mostSteps; }
    void restart()
    {
        m_steps = 0;
        arena.clear();
        currents.clear();
    }
    static constexpr std::uint64_t mostSteps = 2'000'000;

private:
    Value call(const Expr& expr);
    Value special(const Expr& expr);
    Value logical(const Expr& expr, bool decisive);
    Value choose(const Expr& expr);
    Value coalesce(const Expr& expr);
    Value parameter(const Expr& expr);
    Value field(const Expr& expr);
    Value current(const Expr& expr);
    Value resourceGroup();
    Value subscription();
    Value requestContext();
    Value policyInfo();
    Value member(const Expr& expr);
    Value array(const Expr& expr);
    Value object(const Expr& expr);

    World& m_world;
    Ticks m_now;
    std::uint64_t m_steps = 0;
};

/// Whether an expression has the same value for every resource.
bool isFixed(const Expr& expr);

} // namespace policy
