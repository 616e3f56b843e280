// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/documentmembers.h"

namespace policy {

/// A list of definitions with values for their parameters: a policySetDefinition. Immutable and shared between threads.
struct Initiative {
    /// One of its definitions.
    struct Reference {
        std::string id; ///< `policyDefinitionReferenceId`, else the last segment of the definition's id
        std::string definitionId;
        std::string definitionVersion; ///< as written: `1.*.*`
        std::vector<std::pair<std::string, Expr>> parameters; ///< by the definition's name for it; expressions are over the initiative's parameters
        std::vector<std::string> groups;
    };
    /// In a regulatory standard a control.
    struct Group {
        std::string name, displayName, category, description, additionalMetadataId;
    };

    std::string name, id; ///< as of a Definition
    std::string displayName, description, version;
    std::vector<Parameter> parameters; ///< a default value may be of another type: official ones have such that nothing reads
    std::vector<Reference> references;
    std::vector<Group> groups;
    Value metadata;

    const Group* group(std::string_view groupName) const;

    std::shared_ptr<Arena> arena; ///< owner of all values and literals
};

std::expected<std::shared_ptr<const Initiative>, RuleError> parseInitiative(const DocumentSource& source);

} // namespace policy
