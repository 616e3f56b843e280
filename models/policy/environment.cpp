// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/environment.h"

#include "policy/functions.h"

#include <algorithm>
#include <ranges>

namespace policy {

namespace {

/// Steps that going through a value takes.
std::size_t effort(const Value& v)
{
    constexpr std::size_t bytesPerStep = 64;
    if (v.is(Kind::Array) || v.is(Kind::Object))
        return v.size();
    return v.is(Kind::String) ? v.string().size() / bytesPerStep : 0;
}

Value tooManySteps()
{
    return Value::failed("the evaluation takes too many steps");
}

} // namespace

bool isFixed(const Expr& expr)
{
    using Special = Function::Special;
    if (expr.what == Expr::What::Call) {
        switch (expr.function->special) {
        case Special::Field:
        case Special::Current:
        case Special::ResourceGroup:
        case Special::Subscription:
        case Special::RequestContext: return false;
        default: break;
        }
    }
    return std::ranges::all_of(expr.parts, isFixed);
}

Value Environment::evaluate(const Expr& expr)
{
    if (!step())
        return tooManySteps();
    switch (expr.what) {
    case Expr::What::Literal: return expr.literal;
    case Expr::What::Call: return call(expr);
    case Expr::What::Member: return member(expr);
    case Expr::What::Array: return array(expr);
    case Expr::What::Object: return object(expr);
    }
    return {};
}

Value Environment::call(const Expr& expr)
{
    if (expr.function->special != Function::Special::None)
        return special(expr);
    const std::span<Value> arguments = arena.room(expr.parts.size());
    const Value* undecided = nullptr;
    std::size_t work = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        arguments[i] = evaluate(expr.parts[i]);
        if (arguments[i].is(Kind::Failed))
            return arguments[i];
        if (arguments[i].is(Kind::Unknown) && !undecided)
            undecided = &arguments[i];
        work += effort(arguments[i]);
    }
    if (undecided)
        return *undecided;
    if (!step(work))
        return tooManySteps();
    const Value result = expr.function->call(arguments, arena);
    return step(effort(result)) ? result : tooManySteps();
}

Value Environment::special(const Expr& expr)
{
    using Special = Function::Special;
    switch (expr.function->special) {
    case Special::If: return choose(expr);
    case Special::And: return logical(expr, false);
    case Special::Or: return logical(expr, true);
    case Special::Coalesce: return coalesce(expr);
    case Special::Parameters: return parameter(expr);
    case Special::Field: return field(expr);
    case Special::Current: return current(expr);
    case Special::UtcNow: return expr.parts.empty() ? arena.text(formatMoment(m_now)) : arena.unknown("utcNow with a format is not evaluated");
    case Special::ResourceGroup: return resourceGroup();
    case Special::Subscription: return subscription();
    case Special::RequestContext: return requestContext();
    case Special::Policy: return policyInfo();
    case Special::None: break;
    }
    return {};
}

/// `decisive` is the value that decides by itself: true of or(), false of and().
Value Environment::logical(const Expr& expr, bool decisive)
{
    Value undecided;
    for (const Expr& part : expr.parts) {
        const Value v = evaluate(part);
        const bool isTruth = v.is(Kind::Bool) || sameText(v.string(), "true") || sameText(v.string(), "false");
        if (v.isUndecided()) {
            if (undecided.is(Kind::Missing) || v.is(Kind::Failed))
                undecided = v;
        } else if (!isTruth) {
            undecided = arena.failed("'and' and 'or' take truth values");
        } else if (equal(v, Value::of(decisive))) {
            return Value::of(decisive);
        }
    }
    return undecided.isUndecided() ? undecided : Value::of(!decisive);
}

Value Environment::choose(const Expr& expr)
{
    const Value truth = evaluate(expr.parts[0]);
    if (truth.isUndecided())
        return truth;
    if (equal(truth, Value::of(true)))
        return evaluate(expr.parts[1]);
    return equal(truth, Value::of(false)) ? evaluate(expr.parts[2]) : arena.failed("'if' takes a truth value first");
}

Value Environment::coalesce(const Expr& expr)
{
    Value v;
    for (const Expr& part : expr.parts) {
        v = evaluate(part);
        if (!v.isNothing())
            return v;
    }
    return v;
}

Value Environment::parameter(const Expr& expr)
{
    const Value name = evaluate(expr.parts[0]);
    if (name.isUndecided())
        return name;
    const auto& known = rule->definition->parameters;
    const auto found = std::ranges::find_if(known, [&](const Parameter& p) { return sameText(p.name, name.string()); });
    if (found == known.end())
        return arena.failed("there is no parameter '" + textOf(name) + '\'');
    return rule->parameters[static_cast<std::size_t>(found - known.begin())];
}

Value Environment::field(const Expr& expr)
{
    const Value name = evaluate(expr.parts[0]);
    if (name.isUndecided())
        return name;
    if (!name.is(Kind::String))
        return arena.failed("'field' takes the name of a field");
    const Expr& given = expr.parts[0];
    const Value found = primary->value(given.isLiteral() ? primary->place(given, name.string()) : primary->place(name.string()), arena);
    return step(effort(found)) ? found : tooManySteps();
}

Value Environment::current(const Expr& expr)
{
    if (currents.empty())
        return arena.failed("'current' stands only in the 'where' of a count");
    const Value name = expr.parts.empty() ? Value::text(currents.back().name) : evaluate(expr.parts[0]);
    if (name.isUndecided())
        return name;
    for (const Current& counted : currents | std::views::reverse) {
        if (!counted.isField && sameText(counted.name, name.string()))
            return counted.value;
    }
    const bool isLiteral = !expr.parts.empty() && expr.parts[0].isLiteral();
    const Fields::Place& place = isLiteral ? subject->place(expr.parts[0], name.string()) : subject->place(name.string());
    if (place.what != Field::What::Alias || !place.isCollection || (place.slot && !PathTree::isBound(place.slot)))
        return arena.failed("'current' names nothing that is counted: '" + textOf(name) + '\'');
    return subject->boundValue(place);
}

Value Environment::resourceGroup()
{
    const std::string_view id = resourceGroupOf(primary->resource().id);
    if (id.empty())
        return arena.object({});
    const Resource* group = m_world.container(lower(id));
    std::vector<Member> members{{"id", Value::text(id)}, {"name", Value::text(id.substr(id.rfind('/') + 1))}};
    for (const char* key : {"location", "tags", "managedBy", "properties"})
        members.push_back({key, group ? group->document.get(key) : arena.unknown("the resource group is not known")});
    return arena.object(members);
}

Value Environment::subscription()
{
    const std::string_view id = subscriptionOf(primary->resource().id);
    if (id.empty())
        return arena.object({});
    const Resource* known = m_world.container(lower(id));
    std::vector<Member> members{{"id", Value::text(id)}, {"subscriptionId", Value::text(id.substr(id.rfind('/') + 1))}};
    for (const char* key : {"displayName", "tenantId", "tags", "state"}) {
        Value v = known ? known->document.get(key) : arena.unknown("the subscription is not known");
        if (v.is(Kind::Missing))
            v = known->document.get("properties").get(key);
        members.push_back({key, v});
    }
    return arena.object(members);
}

Value Environment::requestContext()
{
    const std::string_view version = primary->resource().apiVersion;
    const Value api = version.empty() ? Value::unknown("the API version that the document was read with is not known") : Value::text(version);
    return arena.object({{"apiVersion", api}, {"identity", Value::unknown("an assessment has no request whose identity could be asked")}});
}

Value Environment::policyInfo()
{
    const auto text = [](const std::string& v) { return v.empty() ? Value() : Value::text(v); };
    const Definition& definition = *rule->definition;
    return arena.object({{"assignmentId", text(rule->assignmentId)},
                         {"definitionId", text(definition.id.empty() ? definition.name : definition.id)},
                         {"setDefinitionId", text(rule->initiativeId)},
                         {"definitionReferenceId", text(rule->referenceId)}});
}

Value Environment::member(const Expr& expr)
{
    const Value of = evaluate(expr.parts[0]);
    if (of.isUndecided())
        return of;
    const Value key = evaluate(expr.parts[1]);
    if (key.isUndecided())
        return key;
    if (of.is(Kind::Array)) {
        const Value found = key.is(Kind::Integer) && key.integer() >= 0 ? of.at(static_cast<std::size_t>(key.integer())) : Value();
        return found.is(Kind::Missing) ? arena.failed("an array has no element " + textOf(key)) : found;
    }
    if (!of.is(Kind::Object))
        return of.isNothing() ? Value() : arena.failed("'" + textOf(key) + "' is asked of what is no object");
    return of.get(textOf(key));
}

Value Environment::array(const Expr& expr)
{
    std::vector<Value> items;
    for (const Expr& part : expr.parts) {
        items.push_back(evaluate(part));
        if (items.back().isUndecided())
            return items.back();
    }
    return arena.array(items);
}

Value Environment::object(const Expr& expr)
{
    std::vector<Member> members;
    for (std::size_t i = 0; i + 1 < expr.parts.size(); i += 2) {
        const Value key = evaluate(expr.parts[i]), value = evaluate(expr.parts[i + 1]);
        if (key.isUndecided() || value.isUndecided())
            return key.isUndecided() ? key : value;
        members.push_back({arena.keep(textOf(key)), value});
    }
    return arena.object(members);
}

} // namespace policy
