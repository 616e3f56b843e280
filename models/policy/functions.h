// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/value.h"

namespace policy {

class Environment;

/// A template function. `special` ones read more than their arguments and are called through Environment.
struct Function {
    enum class Special : std::uint8_t { None, If, And, Or, Coalesce, Parameters, Field, Current, UtcNow, ResourceGroup, Subscription, RequestContext, Policy };
    using Call = Value (*)(std::span<const Value> arguments, Arena& arena);

    std::string_view name; ///< lower case
    std::size_t least = 0, most = 0;
    Call call = nullptr;
    Special special = Special::None;
};

/// Whatever the letter case; null when the language has none of that name.
const Function* findFunction(std::string_view name);
/// All names, sorted: for completion.
std::span<const Function> allFunctions();

/// Limits of the language on what a function gives.
inline constexpr std::size_t mostTextBytes = 131072, mostNodes = 32768;

} // namespace policy
