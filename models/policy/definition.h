// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/rule.h"

#include <memory>
#include <optional>

namespace policy {

/// The kinds of document that belong to the language.
enum class DocumentKind : std::uint8_t { Definition, Initiative, Assignment, Exemption, Other };
std::string_view toWord(DocumentKind kind);

struct Parameter {
    std::string name;
    std::string type; ///< as written: String, Array, Object, Boolean, Integer, Float, DateTime
    Value byDefault;  ///< Missing: none
    Value allowed;    ///< an Array, or Missing: any
};

/// What an -IfNotExists effect looks for: `then.details`.
struct Related {
    Expr type;
    std::optional<Expr> name, scope, group; ///< `existenceScope` and `resourceGroupName`
    std::optional<Condition> existence;
};

/// A policy definition, parsed; of the document it came from it keeps what it needs. Immutable and shared between threads.
struct Definition {
    std::string name; ///< top-level `name`, else the last segment of `id`, else what the caller says
    std::string id;
    std::string displayName, description, version;
    std::string mode; ///< as written; empty: none, which is Indexed
    std::vector<Parameter> parameters;
    Condition condition;
    Expr effect;
    std::optional<Related> related;
    Value details, metadata;

    const Parameter* parameter(std::string_view parameterName) const;
    const Parameter* effectParameter() const; ///< the effect is its value; null: the effect is said otherwise
    bool isIndexed() const;
    /// Whether it is of a mode that is decided from Resource Manager's documents.
    bool isEvaluable() const;

    std::shared_ptr<Arena> arena; ///< owner of all values and literals
};

struct Initiative;
struct Assignment;
struct Exemption;

/// A document of the language, as far as its kind was told before something was wrong.
struct PolicyDocument {
    DocumentKind kind = DocumentKind::Other;
    std::string name;
    std::string mode, effect; ///< of a definition; the effect is its default where it is a parameter
    std::shared_ptr<const Definition> definition; ///< without an error the one of its kind is there
    std::shared_ptr<const Initiative> initiative;
    std::shared_ptr<const Assignment> assignment;
    std::shared_ptr<const Exemption> exemption;
    std::optional<RuleError> error;
};

/// Parses the JSON text of a definition, initiative, assignment or exemption; `otherwise` is its name when it has none.
/// A byte order mark is read over.
PolicyDocument parsePolicy(std::string_view json, std::string_view otherwise);

/// The value of a parameter as the definition sees it: `given`, else its default; Failed when it is not allowed or of another type,
/// Unknown ("the parameter 'x' has no value") when there is none. What is undecided stays as it is given.
Value parameterValue(const Parameter& parameter, const Value& given, Arena& arena);

} // namespace policy
