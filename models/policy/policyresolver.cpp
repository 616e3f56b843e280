// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assessor.h"
#include "policy/functions.h"
#include "policy/policybook.h"

#include <algorithm>
#include <set>

namespace policy {

namespace {

using Given = std::vector<std::pair<std::string, Value>>;

bool callsPolicy(const Expr& expr)
{
    const bool isCall = expr.what == Expr::What::Call && expr.function->special == Function::Special::Policy;
    return isCall || std::ranges::any_of(expr.parts, [](const Expr& part) { return callsPolicy(part); });
}

bool callsPolicy(const Condition& condition)
{
    const auto any = [](const std::vector<Condition>& parts) { return std::ranges::any_of(parts, [](const Condition& part) { return callsPolicy(part); }); };
    const Source& source = condition.source;
    return callsPolicy(condition.operand) || callsPolicy(source.value) || callsPolicy(source.field.expression) || any(source.where) || any(condition.parts);
}

/// Whether its verdicts may depend on which assignment it is of.
bool callsPolicy(const Definition& definition)
{
    if (callsPolicy(definition.condition) || callsPolicy(definition.effect))
        return true;
    if (!definition.related)
        return false;
    const Related& related = *definition.related;
    const auto any = [](const std::optional<Expr>& expr) { return expr && callsPolicy(*expr); };
    return callsPolicy(related.type) || any(related.name) || any(related.scope) || any(related.group) || (related.existence && callsPolicy(*related.existence));
}

/// The same for rules that give the same verdicts.
std::string keyOf(const Assigned& rule, bool isOwn)
{
    std::string key = std::to_string(reinterpret_cast<std::uintptr_t>(rule.definition.get()));
    const auto part = [&](const Value& value) {
        (key += '\x1f') += static_cast<char>('0' + static_cast<int>(value.kind()));
        if (value.isUndecided())
            key += value.string();
        else
            writeJson(value, key);
    };
    part(rule.effect);
    std::ranges::for_each(rule.parameters, part);
    if (isOwn) {
        for (const auto* text : {&rule.assignmentId, &rule.initiativeId, &rule.referenceId})
            (key += '\x1e') += *text;
    }
    return key;
}

const std::string& idOf(const auto& document)
{
    return document.id.empty() ? document.name : document.id;
}

const Value* valueFor(const Given& given, std::string_view name)
{
    const auto found = std::ranges::find_if(given, [&](const auto& pair) { return sameText(pair.first, name); });
    return found == given.end() ? nullptr : &found->second;
}

} // namespace

class PolicyBook::Resolver {
public:
    Resolver(PolicyBook& book, Ticks now) : m_book(book), m_environment(m_nothing, now) {}

    void run()
    {
        for (const auto& entry : m_book.m_assignments.entries())
            assignment(entry);
        for (const auto& entry : m_book.m_exemptions)
            exemption(entry);
    }

private:
    /// What an effective rule is made of, beside its override.
    struct Origin {
        const DocumentShelf<Assignment>::Entry& assignment;
        const Initiative* initiative = nullptr;
        const Initiative::Reference* reference = nullptr;

        std::string_view referenceId() const { return reference ? std::string_view(reference->id) : std::string_view(); }
    };

    /// Each once, however many assignments meet it.
    void tell(const auto& entry, std::string_view referenceId, std::string message)
    {
        if (m_told.insert(entry.file + '\x1f' + entry.document->name + '\x1f' + std::string(referenceId) + '\x1f' + message).second)
            m_book.m_problems.push_back({entry.file, entry.document->name, std::string(referenceId), std::move(message)});
    }

    template<class T>
    static std::string notFound(const typename DocumentShelf<T>::Found& found, std::string_view kind, const std::string& id)
    {
        return found.isAmbiguous ? "more than one " + std::string(kind) + " is named '" + id + '\''
                                 : "the " + std::string(kind) + " '" + id + "' is not among the documents";
    }

    void assignment(const DocumentShelf<Assignment>::Entry& entry)
    {
        const Assignment& assignment = *entry.document;
        const std::string& id = assignment.definitionId;
        if (assignment.scope.empty())
            tell(entry, {}, "the assignment has no scope, so that it is for no resource");
        if (std::ranges::any_of(assignment.overrides, [](const Override& o) { return o.kind == Override::Kind::Version; }))
            tell(entry, {}, "an override of the version is not followed: definitions are used as they were read");
        const auto definition = hasText(id, "/policySetDefinitions/") ? DocumentShelf<Definition>::Found() : m_book.m_definitions.find(id);
        const auto initiative = hasText(id, "/policyDefinitions/") ? DocumentShelf<Initiative>::Found() : m_book.m_initiatives.find(id);
        if (definition.entry) {
            undeclared(entry, {}, "definition", assignment.parameters, definition.entry->document->parameters);
            rule({entry}, definition.entry->document, assignment.parameters);
        } else if (initiative.entry) {
            undeclared(entry, {}, "initiative", assignment.parameters, initiative.entry->document->parameters);
            parts(entry, *initiative.entry);
        } else if (hasText(id, "/policySetDefinitions/") || initiative.isAmbiguous) {
            tell(entry, {}, notFound<Initiative>(initiative, "initiative", id));
        } else {
            tell(entry, {}, notFound<Definition>(definition, "definition", id));
        }
    }

    void undeclared(const auto& entry, std::string_view referenceId, std::string_view kind, const auto& given, const std::vector<Parameter>& declared)
    {
        for (const auto& [name, value] : given) {
            if (std::ranges::none_of(declared, [&](const Parameter& p) { return sameText(p.name, name); }))
                tell(entry, referenceId, "the " + std::string(kind) + " has no parameter '" + name + '\'');
        }
    }

    /// The rules of an assigned initiative.
    void parts(const DocumentShelf<Assignment>::Entry& entry, const DocumentShelf<Initiative>::Entry& initiative)
    {
        const auto form = std::make_shared<Definition>(); // so that expressions find the initiative's parameters as a rule finds its own
        form->parameters = initiative.document->parameters;
        Assigned whole = assign(form, entry.document->parameters);
        whole.assignmentId = idOf(*entry.document);
        whole.initiativeId = idOf(*initiative.document);
        m_environment.restart(); // steps are counted for all of its expressions together
        m_open.clear();
        for (const Value& value : whole.parameters) {
            if (!value.isUndecided())
                continue;
            m_open.emplace(value.string());
            tell(entry, {}, std::string(value.string()));
        }
        for (const auto& reference : initiative.document->references) {
            const auto found = m_book.m_definitions.find(reference.definitionId);
            if (!found.entry) {
                tell(initiative, reference.id, notFound<Definition>(found, "definition", reference.definitionId));
                continue;
            }
            undeclared(initiative, reference.id, "definition", reference.parameters, found.entry->document->parameters);
            form->id = idOf(*found.entry->document);
            whole.referenceId = reference.id;
            rule({entry, initiative.document.get(), &reference}, found.entry->document, mapped(entry, reference, whole));
        }
    }

    /// The values that an initiative gives to one of its definitions; live until the next call.
    Given mapped(const DocumentShelf<Assignment>::Entry& entry, const Initiative::Reference& reference, const Assigned& whole)
    {
        m_environment.arena.clear();
        m_environment.rule = &whole;
        Given given;
        for (const auto& [name, expr] : reference.parameters) {
            const Value value = isFixed(expr) ? m_environment.evaluate(expr) : Value::failed("a value in an initiative cannot depend on the resource");
            if (value.isUndecided() && !m_open.contains(value.string()))
                tell(entry, reference.id, "the value of the parameter '" + name + "': " + std::string(value.string()));
            given.emplace_back(name, value);
        }
        return given;
    }

    void rule(const Origin& origin, const std::shared_ptr<const Definition>& definition, const Given& given)
    {
        Assigned assigned = assign(definition, given);
        assigned.assignmentId = idOf(*origin.assignment.document);
        assigned.initiativeId = origin.initiative ? idOf(*origin.initiative) : std::string();
        assigned.referenceId = origin.referenceId();
        for (std::size_t i = 0; i < assigned.parameters.size(); ++i) {
            const Value* own = valueFor(given, definition->parameters[i].name);
            if (assigned.parameters[i].isUndecided() && !(own && own->isUndecided()))
                tell(origin.assignment, origin.referenceId(), std::string(assigned.parameters[i].string()));
        }
        std::vector<const Override*> before;
        for (const Override& each : origin.assignment.document->overrides) {
            if (each.kind != Override::Kind::Effect || !isForReference(each, origin.referenceId()))
                continue;
            assigned.effect = effectOf(each, origin, *definition, *assigned.arena);
            add(origin, assigned, &each, before);
            if (std::ranges::all_of(each.selectors, [](const Selector& s) { return s.kind == Selector::Kind::ReferenceId; }))
                return;
            before.push_back(&each);
        }
        assigned.effect = {};
        add(origin, assigned, nullptr, before);
    }

    static bool isForReference(const Override& change, std::string_view referenceId)
    {
        std::vector<Selector> own;
        std::ranges::copy_if(change.selectors, std::back_inserter(own), [](const Selector& s) { return s.kind == Selector::Kind::ReferenceId; });
        return selects(own, {}, referenceId).state == Truth::True;
    }

    Value effectOf(const Override& change, const Origin& origin, const Definition& definition, Arena& arena)
    {
        const Value effect = arena.text(change.value);
        const Parameter* parameter = definition.effectParameter();
        const Value allowed = parameter ? parameterValue(*parameter, effect, arena) : effect;
        if (!allowed.is(Kind::Failed))
            return effect;
        const std::string why = "the definition does not allow the effect '" + change.value + '\'';
        tell(origin.assignment, origin.referenceId(), why);
        return arena.failed(why);
    }

    void add(const Origin& origin, const Assigned& assigned, const Override* effect, const std::vector<const Override*>& before)
    {
        m_references[origin.assignment.document.get()].insert(lower(origin.referenceId()));
        const Definition* definition = assigned.definition.get();
        const auto [own, isNew] = m_isOwn.try_emplace(definition);
        if (isNew)
            own->second = callsPolicy(*definition);
        const auto [place, isFirst] = m_places.emplace(keyOf(assigned, own->second), m_book.m_rules.size());
        if (isFirst)
            m_book.m_rules.push_back(assigned);
        m_book.m_effective.push_back({.rule = place->second,
                                      .assignment = origin.assignment.document.get(),
                                      .initiative = origin.initiative,
                                      .reference = origin.reference,
                                      .effect = effect,
                                      .before = before});
    }

    void exemption(const ExemptionEntry& entry)
    {
        const Exemption& exemption = *entry.document;
        const auto found = m_book.m_assignments.find(exemption.assignmentId);
        if (!found.entry) {
            tell(entry, {}, notFound<Assignment>(found, "assignment", exemption.assignmentId));
            return;
        }
        if (exemption.scope.empty())
            tell(entry, {}, "the exemption has no id that says where it is, so that it holds for no resource");
        const Assignment* assignment = found.entry->document.get();
        m_book.m_exempt[assignment].push_back(&exemption);
        for (const auto& id : exemption.referenceIds) {
            if (!m_references[assignment].contains(lower(id)))
                tell(entry, id, "the assignment has no rule with the reference '" + id + '\'');
        }
    }

    PolicyBook& m_book;
    DocumentWorld m_nothing{false};
    Environment m_environment;
    std::set<std::string, std::less<>> m_open; ///< why values of the initiative's own parameters are undecided
    std::set<std::string> m_told;
    std::unordered_map<const Assignment*, std::set<std::string>> m_references; ///< of its rules, lower case
    std::unordered_map<const Definition*, bool> m_isOwn; ///< calls policy()
    std::unordered_map<std::string, std::size_t> m_places; ///< among the rules
};

void PolicyBook::resolve(Ticks now)
{
    m_rules.clear();
    m_effective.clear();
    m_exempt.clear();
    m_problems = m_refused;
    Resolver(*this, now).run();
}

} // namespace policy
