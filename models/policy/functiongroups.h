// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/functions.h"

/// The functions by what they work on; each file gives its part of the table.
namespace policy::functions {

using Arguments = std::span<const Value>;

std::span<const Function> ofText();
std::span<const Function> ofCollections();
std::span<const Function> ofNumbers();
std::span<const Function> ofTimes();
std::span<const Function> ofNetworks();

/// The text of an argument; of nothing, "". Not a text: false.
bool textArgument(const Value& v, std::string_view& out);
bool integerArgument(const Value& v, std::int64_t& out);
/// "`name` takes a text": what a wrong argument fails with.
Value wrongArgument(Arena& arena, std::string_view function, std::string_view wanted);
/// The array, or why it is none when it is longer than the language allows.
Value boundedArray(Arena& arena, const std::vector<Value>& items);
Value arrayTooLong(Arena& arena);

inline constexpr std::size_t anyNumber = 1000;

} // namespace policy::functions
