// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/assess/fileassessment.h"

namespace bench {

/// Sees nothing: rules that ask for related resources are timed elsewhere.
class EmptyWorld final : public policy::World {
public:
    Found ofType(const std::string&, const std::string&, std::string_view) override { return {}; }
    const policy::Resource* container(const std::string&) override { return nullptr; }
};

/// Up to 200 built-in rules on one document alone, and 100,000 documents of the 40 types that most of them are for, of usual size, made of
/// the rules' own test cases.
struct RulesAndDocuments {
    std::vector<policy::Assigned> rules;
    std::vector<QByteArray> documents;
    std::size_t types = 0;

    /// Nested: rules that count array members; Flat: those that do not.
    enum class Which : std::uint8_t { All, Flat, Nested };
    static RulesAndDocuments make(const policy::AliasTable& aliases, Which which);
};

} // namespace bench
