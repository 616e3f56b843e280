// SPDX-License-Identifier: GPL-3.0-or-later
// A document on each line: whatever they say of one another, a book resolves them, or says why not, and answers the same each time.
#include "policy/policybook.h"

#include <cstdint>
#include <cstdlib>

namespace {

constexpr std::size_t mostDocuments = 24;
constexpr policy::Ticks now = policy::ticksPerDay * 20000;

void require(bool ok)
{
    if (!ok)
        std::abort();
}

void addTruth(std::string& out, const policy::Truth& truth)
{
    require(truth.isDecided() != !truth.why.empty());
    (out += static_cast<char>('0' + truth.state)) += truth.why;
}

/// Problems, values and answers of a book.
std::string shown(const policy::PolicyBook& book)
{
    static const std::vector<std::string> above{"M", "/providers/Microsoft.Management/managementGroups/root"};
    std::vector<policy::Target> targets{{.id = "/subscriptions/S/resourceGroups/G/providers/a/b/c", .type = "a/b", .location = "eastus", .ancestors = &above},
                                        {.id = "/subscriptions/S", .type = "Microsoft.Resources/subscriptions", .location = {}},
                                        {.id = "arn:aws:s3:::b", .type = "AWS::S3::Bucket"}};
    std::string out;
    for (const auto& problem : book.problems()) {
        require(!problem.message.empty() && !problem.name.empty());
        (((out += problem.name) += problem.referenceId) += problem.message) += '\n';
    }
    for (const auto& rule : book.effective()) {
        const policy::Assigned& assigned = book.rules()[rule.rule];
        require(assigned.parameters.size() == assigned.definition->parameters.size());
        for (const auto& value : assigned.parameters)
            policy::writeJson(value, out);
        for (const auto& target : targets) {
            addTruth(out, policy::applies(rule, target));
            const auto exempt = book.exemption(rule, target, now);
            addTruth(out, exempt.holds);
            require((exempt.holds.state == policy::Truth::False) == (exempt.exemption == nullptr));
        }
        out += '\n';
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view lines(reinterpret_cast<const char*>(data), size);
    policy::PolicyBook book;
    for (std::size_t i = 0; i < mostDocuments && !lines.empty(); ++i) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        book.add("file", policy::parsePolicy(line, "file"));
    }
    book.resolve(now);
    const std::string first = shown(book);
    book.resolve(now);
    require(first == shown(book));
    return 0;
}
