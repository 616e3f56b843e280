// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/program.h"

#include <algorithm>

namespace policy {

namespace {

/// Which kinds of condition a rule has; `value` and `count` are others.
struct Kinds {
    bool type = false, name = false, kind = false, other = false;

    void look(const Condition& condition)
    {
        for (const Condition& part : condition.parts)
            look(part);
        if (condition.what != Condition::What::Compare)
            return;
        if (condition.source.what != Source::What::Field) {
            other = true;
            return;
        }
        switch (condition.source.field.what) {
        case Field::What::Type: type = true; return;
        case Field::What::Name: name = true; return;
        case Field::What::Kind: kind = true; return;
        default: other = true;
        }
    }
    bool considers(const Condition& condition) const
    {
        if (condition.source.what != Source::What::Field)
            return false;
        switch (condition.source.field.what) {
        case Field::What::Type: return true;
        case Field::What::Name:
        case Field::What::Kind: return other; // without any other condition, only the type counts
        default: return false;
        }
    }
};

} // namespace

class Compiler {
public:
    Compiler(Program& program, Fields& fields, Environment& environment, Arena& kept)
        : m_program(program), m_fields(fields), m_environment(environment), m_kept(kept)
    {
    }

    const Kinds* only = nullptr; ///< set: applicability

    Program::Op compile(const Condition& condition, bool isNegated = false)
    {
        switch (condition.what) {
        case Condition::What::AllOf: return several(condition, Program::Op::What::AllOf, isNegated);
        case Condition::What::AnyOf: return several(condition, Program::Op::What::AnyOf, isNegated);
        case Condition::What::Not: return inverted(condition, isNegated);
        case Condition::What::Compare: break;
        }
        return only && !only->considers(condition) ? Op::constant(Truth::of(!isNegated)) : comparison(condition);
    }

private:
    using Op = Program::Op;

    Op several(const Condition& condition, Op::What what, bool isNegated)
    {
        const Truth::State decisive = what == Op::What::AllOf ? Truth::False : Truth::True;
        std::vector<Op> parts;
        for (const Condition& part : condition.parts) {
            Op op = compile(part, isNegated);
            if (op.what == Op::What::Constant && op.truth().state == decisive)
                return op;
            if (op.what != Op::What::Constant || !op.truth().isDecided())
                parts.push_back(std::move(op));
        }
        if (parts.empty())
            return Op::constant(Truth::of(decisive == Truth::False));
        if (parts.size() == 1)
            return parts.front();
        // What costs little first: the order changes no result, only how soon one is known.
        std::ranges::stable_sort(parts, {}, [](const Op& op) { return cost(op); });
        return withParts(what, std::move(parts));
    }

    static int cost(const Op& op)
    {
        switch (op.what) {
        case Op::What::Constant: return 0;
        case Op::What::Field: return op.operandExpr || !op.place || op.place->isCollection ? 2 : 1;
        case Op::What::Value: return 3;
        case Op::What::Count: return 4;
        default: return 2;
        }
    }

    Op withParts(Op::What what, std::vector<Op> parts)
    {
        Op op{.what = what, .first = static_cast<std::uint32_t>(m_program.m_ops.size()), .parts = static_cast<std::uint32_t>(parts.size())};
        std::ranges::move(parts, std::back_inserter(m_program.m_ops));
        return op;
    }

    Op inverted(const Condition& condition, bool isNegated)
    {
        Op op = compile(condition.parts.front(), !isNegated);
        if (op.what == Op::What::Constant)
            return Op::constant(op.truth().inverted());
        if (op.what == Op::What::Not)
            return m_program.m_ops[op.first];
        return withParts(Op::What::Not, {std::move(op)});
    }

    /// The value of what is the same for every resource, kept.
    Value fixed(const Expr& expr) { return m_kept.copy(m_environment.evaluate(expr)); }

    Op comparison(const Condition& condition)
    {
        Op op{.op = condition.op, .source = &condition.source};
        if (isFixed(condition.operand))
            op.operand = fixed(condition.operand);
        else
            op.operandExpr = &condition.operand;
        switch (condition.source.what) {
        case Source::What::Value:
            op.what = Op::What::Value;
            if (!op.operandExpr && isFixed(condition.source.value))
                return Op::constant(test(op.op, fixed(condition.source.value), op.operand, true));
            return op;
        case Source::What::Field: return ofField(std::move(op), condition.source.field);
        default: return ofCount(std::move(op), condition.source);
        }
    }

    const Fields::Place* placeOf(const Field& field)
    {
        if (field.what != Field::What::Expression)
            return &m_fields.place(field);
        if (!isFixed(field.expression))
            return nullptr;
        const Value name = m_environment.evaluate(field.expression);
        return name.is(Kind::String) ? &m_fields.place(name.string()) : nullptr;
    }

    Op ofField(Op op, const Field& field)
    {
        op.what = Op::What::Field;
        op.place = placeOf(field);
        if (!op.place)
            return op;
        if (op.place->what == Field::What::Location && !op.operandExpr)
            op.operand = withoutBlanks(op.operand, m_kept);
        if (op.place->what == Field::What::Type && !op.operandExpr)
            return Op::constant(test(op.op, Value::text(m_fields.type()), op.operand, false));
        if (op.place->state == AliasTable::State::Unknown)
            return Op::constant({Truth::Unknown, op.place->why});
        if (op.place->state == AliasTable::State::OtherType && (op.place->isCollection || !op.operandExpr))
            return Op::constant(op.place->isCollection ? Truth::of(true) : test(op.op, {}, op.operand, false));
        return op;
    }

    Op ofCount(Op op, const Source& source)
    {
        op.what = Op::What::Count;
        if (source.what == Source::What::CountField)
            op.place = placeOf(source.field);
        if (!source.where.empty()) {
            Op where = compile(source.where.front());
            op.first = static_cast<std::uint32_t>(m_program.m_ops.size());
            m_program.m_ops.push_back(std::move(where));
        }
        return op;
    }

    Program& m_program;
    Fields& m_fields;
    Environment& m_environment;
    Arena& m_kept;
};

Program Program::compile(const Condition& condition, Fields& fields, Environment& environment, Arena& kept)
{
    Program program;
    Op root = Compiler(program, fields, environment, kept).compile(condition);
    program.m_root = std::move(root);
    return program;
}

Program Program::compileApplicability(const Condition& condition, Fields& fields, Environment& environment, Arena& kept)
{
    Kinds kinds;
    kinds.look(condition);
    Program program;
    if (!kinds.type && !kinds.other) { // only name or only kind: it applies to all
        program.m_root = Program::Op::constant(Truth::of(true));
        return program;
    }
    Compiler compiler(program, fields, environment, kept);
    compiler.only = &kinds;
    Op root = compiler.compile(condition);
    program.m_root = std::move(root);
    return program;
}

} // namespace policy
