// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assessor.h"

#include "policy/functions.h"

#include <algorithm>
#include <optional>

namespace policy {

/// One rule for the resources of one type.
struct Assessor::Rule {
    std::size_t index = 0;
    Effect effect = Effect::Plain;
    std::optional<Verdict> always; ///< of every resource of the type
    Verdict open;                  ///< of an Undecided effect, where the verdict depends on it
    Program condition, applicability;

    // Of an -IfNotExists effect:
    Fields* relatedFields = nullptr;
    std::optional<Program> existence;
    const Related* related = nullptr;
    std::string relatedType; ///< lower case
    std::optional<Verdict> unrelated; ///< what to look for is not decided
    bool isBelow = false;    ///< its type is one of children of the resource's type
    bool isSubscriptionWide = false;
};

struct Assessor::TypeRules {
    TypeRules(std::string type, const AliasTable& aliases) : fields(std::move(type), aliases) {}

    Fields fields;
    Arena kept;
    std::vector<Rule> rules;
    std::vector<std::size_t> applicable; ///< those that may apply
    std::unordered_map<std::string, std::unique_ptr<Fields>> related; ///< by lower-case type
};

namespace {

constexpr Verdict notApplicable{Status::NotApplicable, {}};

Verdict undecided(const Truth& truth)
{
    return {truth.state == Truth::Failed ? Status::Error : Status::Unknown, truth.why};
}

bool isContainer(const Resource& resource)
{
    return resource.isSubscription() || resource.isResourceGroup();
}

bool asksForLocation(const Expr& expr)
{
    const bool reads =
        expr.what == Expr::What::Call && expr.function->special == Function::Special::Field && sameText(expr.parts[0].literal.string(), "location");
    return reads || std::ranges::any_of(expr.parts, [](const Expr& part) { return asksForLocation(part); });
}

bool asksForLocation(const Condition& condition)
{
    const auto within = [](const std::vector<Condition>& parts) {
        return std::ranges::any_of(parts, [](const Condition& part) { return asksForLocation(part); });
    };
    if (condition.what != Condition::What::Compare)
        return within(condition.parts);
    const Source& source = condition.source;
    return (source.what == Source::What::Field && source.field.what == Field::What::Location) || asksForLocation(source.field.expression)
           || asksForLocation(source.value) || asksForLocation(condition.operand) || within(source.where);
}

/// Whether a condition or a parameter of the deployment reads the location.
bool asksForLocation(const Definition& definition)
{
    std::string parameters;
    writeJson(definition.details.get("deployment").get("properties").get("parameters"), parameters);
    return asksForLocation(definition.condition) || hasText(parameters, "field('location')");
}

/// The resource that an extension resource is on: what stands before its last provider.
std::string_view baseOf(std::string_view id)
{
    constexpr std::string_view provider = "/providers/";
    for (auto at = id.rfind('/'); at != std::string_view::npos && at > 0; at = id.rfind('/', at - 1)) {
        if (sameText(id.substr(at, provider.size()), provider))
            return id.substr(0, at);
    }
    return {};
}

} // namespace

std::string_view toWord(Status status)
{
    switch (status) {
    case Status::Healthy: return "Healthy";
    case Status::Unhealthy: return "Unhealthy";
    case Status::NotApplicable: return "NotApplicable";
    case Status::Error: return "Error";
    case Status::Unknown: break;
    }
    return "Unknown";
}

Assigned assign(std::shared_ptr<const Definition> definition, const std::vector<std::pair<std::string, Value>>& given)
{
    Assigned assigned{.definition = std::move(definition), .arena = std::make_shared<Arena>()};
    for (const Parameter& parameter : assigned.definition->parameters) {
        const auto found = std::ranges::find_if(given, [&](const auto& pair) { return sameText(pair.first, parameter.name); });
        const Value value = found == given.end() ? Value() : assigned.arena->copy(found->second);
        assigned.parameters.push_back(parameterValue(parameter, value, *assigned.arena));
    }
    return assigned;
}

Assessor::Assessor(std::span<const Assigned> rules, const AliasTable& aliases, World& world, Ticks now)
    : m_rules(rules), m_aliases(aliases), m_environment(world, now)
{
}

Assessor::~Assessor() = default;

void Assessor::decideEffect(std::size_t index, Rule& rule, TypeRules& type)
{
    const Definition& definition = *m_rules[index].definition;
    const Value& instead = m_rules[index].effect;
    if (instead.is(Kind::Missing) && !isFixed(definition.effect)) {
        rule.effect = Effect::Undecided;
        rule.open = {Status::Error, "the effect depends on the resource"};
        return;
    }
    const Value effect = type.kept.copy(instead.is(Kind::Missing) ? m_environment.evaluate(definition.effect) : instead);
    const std::string word = lower(effect.string());
    if (effect.isUndecided()) {
        rule.effect = Effect::Undecided;
        rule.open = undecided(Truth::of(effect));
    } else if (word == "disabled") {
        rule.always = Verdict{Status::NotApplicable, "the effect is Disabled"};
    } else if (word == "manual") {
        rule.effect = Effect::Manual;
    } else if (word == "auditifnotexists" || word == "deployifnotexists") {
        rule.effect = Effect::IfNotExists;
    } else if (word.empty()) {
        rule.always = Verdict{Status::Error, "the effect is no text"};
    }
    if (rule.effect == Effect::IfNotExists && !definition.related)
        rule.always = Verdict{Status::Error, "the effect needs a related type in its details"};
}

Assessor::Rule Assessor::compile(std::size_t index, TypeRules& type)
{
    const Assigned& assigned = m_rules[index];
    const Definition& definition = *assigned.definition;
    Rule rule{.index = index};
    if (!definition.isEvaluable()) {
        rule.always = Verdict{Status::Unknown, type.kept.keep("the mode " + definition.mode + " is not evaluable")};
        return rule;
    }
    m_environment.restart();
    m_environment.rule = &assigned;
    decideEffect(index, rule, type);
    if (rule.always)
        return rule;
    rule.condition = Program::compile(definition.condition, type.fields, m_environment, type.kept);
    const auto never = [](const Program& program) { return program.always().value_or(Truth::of(true)).state == Truth::False; };
    const bool needsCondition = rule.effect == Effect::IfNotExists || rule.effect == Effect::Undecided;
    const bool needsApplicability = rule.effect != Effect::IfNotExists;
    if (needsApplicability)
        rule.applicability = Program::compileApplicability(definition.condition, type.fields, m_environment, type.kept);
    if ((!needsCondition || never(rule.condition)) && (!needsApplicability || never(rule.applicability)))
        rule.always = notApplicable;
    if (rule.effect != Effect::IfNotExists || rule.always)
        return rule;
    compileRelated(rule, type);
    return rule;
}

void Assessor::compileRelated(Rule& rule, TypeRules& type)
{
    rule.related = &*m_rules[rule.index].definition->related;
    const auto fixed = [&](const Expr& expr) {
        return isFixed(expr) ? type.kept.copy(m_environment.evaluate(expr)) : Value::failed("the related type or its scope depends on the resource");
    };
    const Value related = fixed(rule.related->type), scope = rule.related->scope ? fixed(*rule.related->scope) : Value();
    for (const Value& needed : {related, scope}) {
        if (needed.isUndecided() && !rule.unrelated)
            rule.unrelated = undecided(Truth::of(needed));
    }
    if (rule.unrelated)
        return;
    rule.relatedType = lower(related.string());
    while (rule.relatedType.ends_with('/'))
        rule.relatedType.pop_back();
    rule.isSubscriptionWide = sameText(scope.string(), "subscription");
    rule.isBelow = rule.relatedType.starts_with(lower(type.fields.type()) + '/');
    auto& fields = type.related[rule.relatedType];
    if (!fields)
        fields = std::make_unique<Fields>(rule.relatedType, m_aliases);
    rule.relatedFields = fields.get();
    if (rule.related->existence)
        rule.existence = Program::compile(*rule.related->existence, *fields, m_environment, type.kept);
}

Assessor::TypeRules& Assessor::rulesOf(const Resource& resource)
{
    if (const auto known = m_types.find(resource.type); known != m_types.end())
        return *known->second;
    auto& type = *m_types.emplace(std::string(resource.type), std::make_unique<TypeRules>(std::string(resource.type), m_aliases)).first->second;
    type.rules.reserve(m_rules.size());
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        type.rules.push_back(compile(i, type));
        Rule& rule = type.rules.back();
        if (!rule.always && isContainer(resource) && m_rules[i].definition->isIndexed())
            rule.always = Verdict{Status::NotApplicable, "the mode Indexed leaves subscriptions and resource groups out"};
        else if (!rule.always && resource.isSubscription() && asksForLocation(*m_rules[i].definition))
            rule.always = Verdict{Status::NotApplicable, "a rule about locations leaves subscriptions out"};
        if (!rule.always || rule.always->status != Status::NotApplicable)
            type.applicable.push_back(i);
    }
    return type;
}

void Assessor::assess(const Resource& resource, const std::function<void(std::size_t, const Verdict&)>& f)
{
    TypeRules& type = rulesOf(resource);
    type.fields.look(resource);
    for (Rule& rule : type.rules) {
        Verdict verdict = rule.always ? *rule.always : evaluate(rule, type);
        verdict.isOfType = !rule.always || rule.always->status != Status::NotApplicable;
        f(rule.index, verdict);
    }
}

void Assessor::assessApplicable(const Resource& resource, const std::function<void(std::size_t, const Verdict&)>& f)
{
    TypeRules& type = rulesOf(resource);
    type.fields.look(resource);
    for (const std::size_t index : type.applicable) {
        Rule& rule = type.rules[index];
        f(index, rule.always ? *rule.always : evaluate(rule, type));
    }
}

Verdict Assessor::evaluate(Rule& rule, TypeRules& type)
{
    m_environment.restart();
    m_environment.rule = &m_rules[rule.index];
    m_environment.subject = m_environment.primary = &type.fields;
    if (rule.effect != Effect::IfNotExists) {
        const Truth applies = rule.applicability.run(m_environment);
        if (rule.effect == Effect::Undecided) // of every effect only when no part of the rule applies
            return applies.state == Truth::False && rule.condition.run(m_environment).state == Truth::False ? notApplicable : rule.open;
        if (applies.state == Truth::False)
            return notApplicable;
        if (!applies.isDecided())
            return undecided(applies);
    }
    const Truth violates = rule.condition.run(m_environment);
    if (rule.effect == Effect::Manual)
        return {Status::Unknown, "nobody has attested to it"};
    if (!violates.isDecided())
        return undecided(violates);
    if (rule.effect == Effect::IfNotExists)
        return violates.state == Truth::True ? evaluateRelated(rule, type) : notApplicable;
    return {violates.state == Truth::True ? Status::Unhealthy : Status::Healthy, {}};
}

/// Where the related resources of a resource are: below it, else in its resource group or subscription.
World::Found Assessor::candidates(const Rule& rule, const Resource& resource, const Value& named)
{
    const std::string_view group = resourceGroupOf(resource.id), subscription = subscriptionOf(resource.id);
    if (subscription.empty()) // of another cloud: ids are no paths there
        return m_environment.world().ofType(rule.relatedType, {}, {});
    std::string_view scope = resource.id;
    if (!rule.isBelow && !isContainer(resource))
        scope = rule.isSubscriptionWide || group.empty() ? subscription : group;
    std::string prefix = lower(scope) + '/';
    if (!named.string().empty() && !rule.isBelow && !rule.isSubscriptionWide)
        prefix = lower(subscription) + "/resourcegroups/" + lower(named.string()) + '/';
    return m_environment.world().ofType(rule.relatedType, prefix, lower(resource.id));
}

bool Assessor::isCandidate(const Rule& rule, const Resource& resource, const Resource& other) const
{
    if (subscriptionOf(resource.id).empty()) {
        const std::string_view own = accountOf(resource.id), others = accountOf(other.id);
        return own.empty() || others.empty() || sameText(own, others);
    }
    if (rule.isBelow)
        return true;
    const std::string_view base = baseOf(other.id);
    const bool isExtension = !baseOf(base).empty();
    return !isExtension || sameText(base, resource.id);
}

Verdict Assessor::evaluateRelated(Rule& rule, TypeRules& type)
{
    const Resource& resource = type.fields.resource();
    if (rule.unrelated)
        return *rule.unrelated;
    const Value name = rule.related->name ? m_environment.evaluate(*rule.related->name) : Value();
    const Value group = rule.related->group ? m_environment.evaluate(*rule.related->group) : Value();
    if (name.is(Kind::Failed) || group.isUndecided())
        return undecided(Truth::of(name.is(Kind::Failed) ? name : group));
    const World::Found found = candidates(rule, resource, group);
    const bool isNamed = rule.related->name && !name.is(Kind::Unknown);
    Truth best;
    m_environment.subject = rule.relatedFields;
    for (const Resource* other : found.resources) {
        if (isNamed && !sameText(other->name(), name.string()) && !sameText(other->fullName(), name.string()))
            continue;
        if (!isCandidate(rule, resource, *other))
            continue;
        rule.relatedFields->look(*other);
        Truth holds = rule.existence ? rule.existence->run(m_environment) : Truth::of(true);
        if (holds.state == Truth::True && name.is(Kind::Unknown))
            holds = Truth::of(name);
        if (holds.state == Truth::True)
            return {Status::Healthy, {}};
        if (!holds.isDecided() && (best.isDecided() || holds.state == Truth::Failed))
            best = holds;
    }
    if (!best.isDecided())
        return undecided(best);
    return found.isComplete ? Verdict{Status::Unhealthy, {}} : Verdict{Status::Unknown, m_environment.arena.keep(found.why)};
}

namespace {

class AliasCollector {
public:
    AliasCollector(const AliasTable& aliases, std::vector<std::string>& unknown) : m_aliases(aliases), m_unknown(unknown) {}

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
    }
    void look(const Expr& expr)
    {
        const bool reads = expr.what == Expr::What::Call && expr.function->special == Function::Special::Field;
        if (reads && expr.parts[0].isLiteral())
            look(Field::named(expr.parts[0].literal.string()));
        for (const Expr& part : expr.parts)
            look(part);
    }

private:
    void look(const Field& field)
    {
        look(field.expression);
        if (field.what != Field::What::Alias || field.text.empty() || m_aliases.isKnown(field.text))
            return;
        if (std::ranges::find(m_unknown, field.text) == m_unknown.end())
            m_unknown.push_back(field.text);
    }

    const AliasTable& m_aliases;
    std::vector<std::string>& m_unknown;
};

} // namespace

std::vector<std::string> unknownAliases(const Definition& definition, const AliasTable& aliases)
{
    std::vector<std::string> unknown;
    AliasCollector collector(aliases, unknown);
    collector.look(definition.condition);
    if (definition.related && definition.related->existence)
        collector.look(*definition.related->existence);
    return unknown;
}

} // namespace policy
