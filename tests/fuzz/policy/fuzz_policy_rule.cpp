// SPDX-License-Identifier: GPL-3.0-or-later
// A file that claims to be a policy: it is either understood or refused with a reason and a place, and comes out the same each time.
#include "policy/assessor.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string json(reinterpret_cast<const char*>(data), size);
    const auto document = policy::parsePolicy(json, "file");
    require(!document.name.empty());
    require((document.definition == nullptr) == (document.error || document.kind != policy::DocumentKind::Definition));
    require((document.initiative == nullptr) == (document.error || document.kind != policy::DocumentKind::Initiative));
    require((document.assignment == nullptr) == (document.error || document.kind != policy::DocumentKind::Assignment));
    require((document.exemption == nullptr) == (document.error || document.kind != policy::DocumentKind::Exemption));
    if (document.error)
        require(!document.error->message.empty());
    const auto again = policy::parsePolicy(json, "file");
    require(again.kind == document.kind && again.name == document.name && again.effect == document.effect);
    require(again.error.has_value() == document.error.has_value());
    if (again.error)
        require(again.error->path == document.error->path && again.error->message == document.error->message);
    if (document.definition)
        (void)policy::unknownAliases(*document.definition, policy::AliasTable());
    return 0;
}
