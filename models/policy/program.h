// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/environment.h"
#include "policy/truth.h"

namespace policy {

/// A condition made ready for the resources of one type: fields are places of a PathTree, and what is the same for all of them is decided.
class Program {
public:
    /// All conditions. `fields` are those of the type; expressions that are fixed are evaluated in `environment`, whose rule is set.
    /// `kept` holds their values and must outlive the program, as must the condition.
    static Program compile(const Condition& condition, Fields& fields, Environment& environment, Arena& kept);
    /// Only what decides whether the rule applies to a resource at all: conditions on type, name and kind; others are taken as true,
    /// or false under an odd number of `not`. Source: Azure Policy, "What is applicability".
    static Program compileApplicability(const Condition& condition, Fields& fields, Environment& environment, Arena& kept);

    /// Of the resource that the environment's subject looks at.
    Truth run(Environment& environment) const { return run(m_root, environment); }
    /// What is true of every resource of the type, if that is so.
    std::optional<Truth> always() const;

private:
    friend class Compiler;
    struct Op {
        enum class What : std::uint8_t { Constant, AllOf, AnyOf, Not, Field, Value, Count };
        What what = What::Constant;
        Operator op = Operator::Equals;     ///< of Field, Value, Count, as the following
        std::uint32_t first = 0, parts = 0; ///< of AllOf, AnyOf, Not; of a Count `first` is its `where`, 0: none
        const Fields::Place* place = nullptr; ///< of a field that is no expression
        Value operand;              ///< of a Constant: what it is
        const Expr* operandExpr = nullptr;  ///< null: `operand`
        const Source* source = nullptr;

        static Op constant(const Truth& truth);
        Truth truth() const { return operand.is(Kind::Bool) ? Truth::of(operand.boolean()) : Truth::of(operand); } ///< of a Constant
    };

    Truth run(const Op& op, Environment& environment) const;
    Truth compare(const Op& op, Environment& environment) const;
    Truth compareField(const Op& op, const Value& given, Environment& environment) const;
    Truth compareCount(const Op& op, const Value& operand, Environment& environment) const;

    Op m_root = Op::constant({});
    std::vector<Op> m_ops{1}; ///< the first is nobody's
};

} // namespace policy
