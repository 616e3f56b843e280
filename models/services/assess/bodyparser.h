// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/resource.h"
#include "store/queries/documentqueries.h"

namespace services {

/// Stored documents as the engine takes them, one after the other.
class BodyParser {
public:
    /// None: it is no JSON, or without an id. Lives until the next one, and as long as the view's API version.
    std::optional<policy::Resource> parse(const store::DocumentView& document);

private:
    std::string m_body;
    simdjson::dom::parser m_parser;
    policy::Arena m_arena;
};

} // namespace services
