// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/program.h"

#include <algorithm>

namespace policy {

namespace {

constexpr Truth tooManySteps{Truth::Failed, "the evaluation takes too many steps"};

/// How many members of a count hold, of how many that may.
struct Counted {
    std::int64_t sure = 0, open = 0;
    Truth why; ///< of the first that is not decided

    void add(const Truth& truth)
    {
        sure += truth.state == Truth::True;
        if (truth.isDecided())
            return;
        ++open;
        if (why.isDecided() || truth.state == Truth::Failed)
            why = truth;
    }
    /// Whether it comes out alike however many more members hold: looking at them would change nothing.
    bool isSettled(Operator op, const Value& operand) const
    {
        switch (op) {
        case Operator::Equals:
        case Operator::NotEquals:
        case Operator::Greater:
        case Operator::LessOrEquals: return operand.is(Kind::Integer) && sure > operand.integer();
        case Operator::GreaterOrEquals:
        case Operator::Less: return operand.is(Kind::Integer) && sure >= operand.integer();
        default: return false;
        }
    }
    /// The comparison, when it comes out alike for every number that the count may be.
    Truth test(Operator op, const Value& operand) const
    {
        const Truth least = policy::test(op, Value::of(sure), operand, true);
        for (std::int64_t n = 1; n <= open; ++n) {
            if (policy::test(op, Value::of(sure + n), operand, true).state != least.state)
                return why;
        }
        return least;
    }
};

} // namespace

std::optional<Truth> Program::always() const
{
    return m_root.what == Op::What::Constant ? std::optional(m_root.truth()) : std::nullopt;
}

Program::Op Program::Op::constant(const Truth& truth)
{
    Op op;
    op.operand = truth.isDecided()              ? Value::of(truth.state == Truth::True)
                 : truth.state == Truth::Failed ? Value::failed(truth.why)
                                                : Value::unknown(truth.why);
    return op;
}

Truth Program::run(const Op& op, Environment& environment) const
{
    switch (op.what) {
    case Op::What::Constant: return op.truth();
    case Op::What::Not: return run(m_ops[op.first], environment).inverted();
    case Op::What::AllOf:
    case Op::What::AnyOf: break;
    default: return environment.step() ? compare(op, environment) : tooManySteps;
    }
    const Truth::State decisive = op.what == Op::What::AllOf ? Truth::False : Truth::True;
    Truth undecided;
    for (std::uint32_t i = op.first; i < op.first + op.parts; ++i) {
        const Truth truth = run(m_ops[i], environment);
        if (truth.state == decisive)
            return truth;
        if (!truth.isDecided() && (undecided.isDecided() || truth.state == Truth::Failed))
            undecided = undecided.state == Truth::Failed ? undecided : truth;
    }
    return undecided.isDecided() ? Truth::of(decisive == Truth::False) : undecided;
}

Truth Program::compare(const Op& op, Environment& environment) const
{
    const Value operand = op.operandExpr ? environment.evaluate(*op.operandExpr) : op.operand;
    switch (op.what) {
    case Op::What::Field: return compareField(op, operand, environment);
    case Op::What::Value: return test(op.op, environment.evaluate(op.source->value), operand, true);
    default: return compareCount(op, operand, environment);
    }
}

Truth Program::compareField(const Op& op, const Value& given, Environment& environment) const
{
    const Fields::Place* place = op.place;
    if (!place) {
        const Value name = environment.evaluate(op.source->field.expression);
        if (name.isUndecided())
            return Truth::of(name);
        if (!name.is(Kind::String))
            return {Truth::Failed, "the name of a field is a text"};
        place = &environment.subject->place(name.string());
    }
    const bool isComputed = op.operandExpr != nullptr || !op.place;
    const Value operand = isComputed && place->what == Field::What::Location ? withoutBlanks(given, environment.arena) : given;
    if (!place->isCollection || place->state != AliasTable::State::Known)
        return place->isCollection && place->state == AliasTable::State::OtherType
                   ? Truth::of(true) // an empty collection
                   : test(op.op, environment.subject->value(*place, environment.arena), operand, false);
    Truth all = Truth::of(true);
    environment.subject->tree().each(environment.subject->slotOf(*place), [&](const Value& v) {
        const Truth truth = environment.step() ? test(op.op, v, operand, false) : tooManySteps;
        if (truth.state == Truth::False || all.isDecided() || truth.state == Truth::Failed)
            all = truth;
        return all.state != Truth::False;
    });
    return all;
}

Truth Program::compareCount(const Op& op, const Value& operand, Environment& environment) const
{
    Counted counted;
    const auto holds = [&] {
        if (!environment.step())
            return tooManySteps;
        return op.first == 0 ? Truth::of(true) : run(m_ops[op.first], environment);
    };
    if (op.source->what == Source::What::CountValue) {
        const Value values = environment.evaluate(op.source->value);
        if (values.isUndecided())
            return Truth::of(values);
        if (!values.is(Kind::Array) && !values.isNothing())
            return {Truth::Failed, "count takes an array"};
        const std::string_view name = op.source->name.empty() ? std::string_view("default") : op.source->name;
        values.eachElement([&](const Value& v) {
            environment.currents.push_back({name, false, v});
            counted.add(holds());
            environment.currents.pop_back();
            return !counted.isSettled(op.op, operand);
        });
        return counted.test(op.op, operand);
    }
    if (!op.place) {
        const Value name = environment.evaluate(op.source->field.expression);
        return name.isUndecided() ? Truth::of(name) : Truth{Truth::Failed, "count takes an array alias, with [*]"};
    }
    if (op.place->state == AliasTable::State::Unknown)
        return {Truth::Unknown, op.place->why};
    if (op.place->state == AliasTable::State::Known && op.place->isCollection) {
        environment.currents.push_back({op.source->field.text, true, {}});
        environment.subject->tree().eachBound(environment.subject->slotOf(*op.place), [&](const Value&) {
            counted.add(holds());
            return !counted.isSettled(op.op, operand);
        });
        environment.currents.pop_back();
    }
    return counted.test(op.op, operand);
}

} // namespace policy
