// SPDX-License-Identifier: GPL-3.0-or-later
// A definition on the first line and resource documents on the others: each has a verdict, the same each time.
#include "policy/assessor.h"

#include <cstdint>
#include <cstdlib>
#include <deque>

namespace {

constexpr auto aliasText = R"({"types":["Microsoft.Web/sites","Microsoft.Web/sites/config","Microsoft.Storage/storageAccounts"],
"paths":{"Microsoft.Storage/storageAccounts":{"Microsoft.Storage/storageAccounts/sku.name":"sku.name"}}})";
constexpr std::size_t mostResources = 16, deepest = 256;

void require(bool ok)
{
    if (!ok)
        std::abort();
}

struct Estate {
    policy::Arena arena;
    std::deque<policy::Resource> resources;

    explicit Estate(std::string_view lines)
    {
        simdjson::dom::parser parser;
        require(parser.allocate(std::max<std::size_t>(lines.size(), 64), deepest) == simdjson::SUCCESS);
        while (!lines.empty() && resources.size() < mostResources) {
            const std::string_view line = lines.substr(0, lines.find('\n'));
            lines.remove_prefix(std::min(lines.size(), line.size() + 1));
            simdjson::dom::element element;
            if (parser.parse(line.data(), line.size()).get(element) != simdjson::SUCCESS || !element.is_object())
                continue;
            if (auto resource = policy::Resource::of(arena.copy(policy::Value::of(element)), arena))
                resources.push_back(std::move(*resource));
        }
    }
};

std::string verdicts(std::span<const policy::Assigned> rules, const Estate& estate, bool isWhole)
{
    static const auto aliases = *policy::AliasTable::parse(aliasText);
    policy::DocumentWorld world(isWhole);
    for (const auto& resource : estate.resources)
        world.add(resource);
    policy::Assessor assessor(rules, aliases, world, 0);
    std::string out;
    for (const auto& resource : estate.resources) {
        auto last = policy::Status::Error;
        assessor.assess(resource, [&](std::size_t, const policy::Verdict& verdict) {
            last = verdict.status;
            ((out += toWord(verdict.status)) += verdict.why) += '\n';
            require(verdict.status != policy::Status::Error || !verdict.why.empty());
        });
        assessor.assessApplicable(resource, [&](std::size_t, const policy::Verdict& verdict) { require(verdict.status == last); });
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(text.find('\n'), text.size());
    const auto document = policy::parsePolicy(text.substr(0, end), "file");
    if (!document.definition)
        return 0;
    const Estate estate(text.substr(std::min(end + 1, text.size())));
    const std::vector rules{policy::assign(document.definition)};
    const std::string whole = verdicts(rules, estate, true);
    require(whole == verdicts(rules, estate, true));
    (void)verdicts(rules, estate, false);
    return 0;
}
