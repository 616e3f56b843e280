// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/definition.h"

namespace policy {

/// The members of an object of a document. The first one that is wrong is kept as the document's error, with its place.
class Members {
public:
    /// `prefix` is what stands before a member in its path: empty, or ending with '.'. `error` must outlive this.
    Members(const Value& object, std::string prefix, std::optional<RuleError>& error) : m_object(object), m_prefix(std::move(prefix)), m_error(error) {}

    const Value& object() const { return m_object; }
    Value get(std::string_view key) const { return m_object.get(key); }
    std::string path(std::string_view key) const { return m_prefix + std::string(key); }
    bool isGood() const { return !m_error; }
    void fail(std::string_view key, std::string message) const;
    void fail(std::optional<RuleError> error) const;

    std::string text(std::string_view key) const; ///< of none, ""
    std::string neededText(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const; ///< of an array
    /// Calls f(Members) for each object of an array.
    template<class F>
    void each(std::string_view key, F f) const
    {
        std::size_t index = 0;
        array(key).eachElement([&](const Value& element) {
            const std::string place = path(key) + '[' + std::to_string(index++) + ']';
            if (element.is(Kind::Object))
                f(Members(element, place + '.', m_error));
            else
                fail(RuleError{place, "'" + std::string(key) + "' is an array of objects"});
            return isGood();
        });
    }
    /// Calls f(name, value, path of the value) for each member of an object `{name: {"value": value}}`, the form of given parameters.
    template<class F>
    void eachGiven(std::string_view key, F f) const
    {
        const Value given = get(key);
        if (!given.isNothing() && !given.is(Kind::Object))
            fail(key, "'" + std::string(key) + "' are an object");
        given.eachMember([&](std::string_view name, const Value& holder) {
            const std::string place = path(key) + '.' + std::string(name);
            const Value value = holder.get("value");
            if (value.is(Kind::Missing))
                fail(RuleError{place, "a parameter is given as an object with its 'value'"});
            else
                f(name, value, place + ".value");
            return isGood();
        });
    }

private:
    Value array(std::string_view key) const;

    Value m_object;
    std::string m_prefix;
    std::optional<RuleError>& m_error;
};

/// What a parser of documents is given.
struct DocumentSource {
    const Value& root;
    const Value& properties; ///< may be the root
    std::string prefix;      ///< of the paths in `properties`
    std::string name;        ///< of the document
};

/// A descriptive member, which is no text where it is of another kind.
std::string textMember(const Value& object, std::string_view key);
std::string lastSegment(std::string_view id);
/// Where an extension resource such as `policyAssignments` is, by its id: what stands before `/providers/Microsoft.Authorization/<kind>/`;
/// empty: the id is not of that kind.
std::string scopeOfId(std::string_view id, std::string_view kind);

/// The declared parameters of a definition or initiative. Whether a default value is allowed is not looked at.
std::optional<RuleError> parseParameters(const Value& json, const std::string& path, Arena& arena, std::vector<Parameter>& into);
/// An operand at a path.
std::optional<RuleError> parseOperandAt(const Value& json, std::string path, Arena& arena, Expr& into);

} // namespace policy
