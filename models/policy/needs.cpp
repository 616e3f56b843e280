// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/needs.h"

#include "policy/functions.h"
#include "policy/program.h"

#include <algorithm>
#include <set>

namespace policy {

namespace {

/// Nothing is asked of it: only what is the same for every resource is evaluated.
class NoWorld final : public World {
public:
    Found ofType(const std::string&, const std::string&, std::string_view) override { return {.resources = {}, .isComplete = false, .why = {}}; }
    const Resource* container(const std::string&) override { return nullptr; }
};

/// A type that no rule names.
constexpr std::string_view unnamedType = "parapet.unnamed/type";

/// The types that the conditions of a rule name.
class NamedTypes {
public:
    NamedTypes(Environment& environment, const AliasTable& aliases) : m_environment(environment), m_aliases(aliases) {}

    std::set<std::string> compared; ///< with the field `type`
    std::set<std::string> read;     ///< by aliases
    bool hasPattern = false;        ///< a condition names many at once
    bool asksTime = false;

    void look(const Condition& condition)
    {
        for (const Condition& part : condition.parts)
            look(part);
        for (const Condition& where : condition.source.where)
            look(where);
        if (condition.what != Condition::What::Compare)
            return;
        look(condition.source.field);
        look(condition.source.value);
        look(condition.operand);
        if (condition.source.what == Source::What::Field && condition.source.field.what == Field::What::Type)
            addCompared(condition);
    }

private:
    static bool isExact(Operator op) { return op == Operator::Equals || op == Operator::NotEquals || op == Operator::In || op == Operator::NotIn; }

    void addCompared(const Condition& condition)
    {
        hasPattern = hasPattern || !isExact(condition.op);
        if (!isExact(condition.op) || !isFixed(condition.operand))
            return;
        const Value operand = m_environment.evaluate(condition.operand);
        const auto add = [this](const Value& type) {
            if (type.is(Kind::String) && !type.string().empty())
                compared.insert(lower(type.string()));
            return true;
        };
        add(operand);
        operand.eachElement(add);
    }
    void look(const Expr& expr)
    {
        if (expr.what == Expr::What::Call && expr.function->special == Function::Special::UtcNow)
            asksTime = true;
        const bool reads = expr.what == Expr::What::Call && expr.function->special == Function::Special::Field;
        if (reads && expr.parts[0].isLiteral())
            look(Field::named(expr.parts[0].literal.string()));
        for (const Expr& part : expr.parts)
            look(part);
    }
    void look(const Field& field)
    {
        if (field.what == Field::What::Alias)
            addOwner(field.text);
        if (field.what != Field::What::Expression)
            return;
        look(field.expression);
        if (const Value name = isFixed(field.expression) ? m_environment.evaluate(field.expression) : Value(); name.is(Kind::String))
            addOwner(name.string());
    }
    void addOwner(std::string_view alias)
    {
        if (std::string type = m_aliases.typeOf(alias); !type.empty())
            read.insert(std::move(type));
    }

    Environment& m_environment;
    const AliasTable& m_aliases;
};

class Collector {
public:
    explicit Collector(const AliasTable& aliases) : m_aliases(aliases), m_environment(m_world, 0) {}

    void add(const Assigned& rule)
    {
        const Definition& definition = *rule.definition;
        m_environment.restart();
        m_environment.rule = &rule;
        const Effect effect = effectOf(rule);
        if (effect == Effect::None || !definition.isEvaluable())
            return;
        NamedTypes named(m_environment, m_aliases);
        named.look(definition.condition);
        std::set<std::string> candidates = named.compared;
        candidates.insert(named.read.begin(), named.read.end());
        if (named.hasPattern)
            candidates.insert(m_aliases.types().begin(), m_aliases.types().end());
        std::set<std::string> targets;
        for (const std::string& type : candidates) {
            if (mayApply(definition, effect, type))
                targets.insert(type);
        }
        if (mayApply(definition, effect, unnamedType)) {
            m_isForOthers = true;
            targets.insert(std::string());
        }
        if (definition.related && effect != Effect::Plain)
            addRelated(*definition.related, targets, named);
        if (named.asksTime)
            m_timed.insert(targets.begin(), targets.end());
        targets.erase(std::string());
        m_types.merge(targets);
        m_read.merge(named.read);
    }

    Needs needs() const
    {
        Needs made{.types = {m_types.begin(), m_types.end()},
                   .related = {m_related.begin(), m_related.end()},
                   .read = {},
                   .timed = {m_timed.begin(), m_timed.end()},
                   .isForOthers = m_isForOthers};
        std::ranges::copy_if(m_read, std::back_inserter(made.read), [this](const std::string& type) {
            return !m_types.contains(type) && std::ranges::find(m_related, type, &Needs::Related::type) == m_related.end();
        });
        return made;
    }

private:
    enum class Effect : std::uint8_t { None, Plain, IfNotExists, Undecided };

    static std::string lowerText(const Value& value) { return value.is(Kind::String) ? lower(value.string()) : std::string(); }
    /// The text that an expression always gives, in lower case; else empty.
    std::string fixedText(const Expr& expr) { return isFixed(expr) ? lowerText(m_environment.evaluate(expr)) : std::string(); }

    Effect effectOf(const Assigned& rule)
    {
        const std::string word = rule.effect.is(Kind::Missing) ? fixedText(rule.definition->effect) : lowerText(rule.effect);
        if (word.empty())
            return Effect::Undecided;
        if (word == "disabled")
            return Effect::None;
        return word == "auditifnotexists" || word == "deployifnotexists" ? Effect::IfNotExists : Effect::Plain;
    }

    bool mayApply(const Definition& definition, Effect effect, std::string_view type)
    {
        Fields fields(std::string(type), m_aliases);
        Arena kept;
        const auto may = [](const Program& program) { return program.always().value_or(Truth::of(true)).state != Truth::False; };
        if (effect != Effect::Plain && may(Program::compile(definition.condition, fields, m_environment, kept)))
            return true;
        return effect != Effect::IfNotExists && may(Program::compileApplicability(definition.condition, fields, m_environment, kept));
    }

    void addRelated(const Related& related, const std::set<std::string>& parents, NamedTypes& named)
    {
        if (related.existence)
            named.look(*related.existence);
        std::string type = fixedText(related.type);
        while (type.ends_with('/'))
            type.pop_back();
        if (type.empty())
            return;
        const std::string name = related.name ? fixedText(*related.name) : std::string();
        const bool isSubscriptionWide = related.scope && fixedText(*related.scope) == "subscription";
        for (const std::string& parent : parents)
            m_related.insert({parent, type, name, isSubscriptionWide});
    }

    const AliasTable& m_aliases;
    NoWorld m_world;
    Environment m_environment;
    std::set<std::string> m_types, m_read, m_timed;
    std::set<Needs::Related> m_related;
    bool m_isForOthers = false;
};

} // namespace

Needs needsOf(std::span<const Assigned> rules, const AliasTable& aliases)
{
    Collector collector(aliases);
    for (const Assigned& rule : rules)
        collector.add(rule);
    return collector.needs();
}

} // namespace policy
