// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/rule.h"

namespace policy {

/// Kleene's three values, and Failed for a condition that has no result. What decides without them is decided.
struct Truth {
    enum State : std::uint8_t { False, True, Unknown, Failed };
    State state = False;
    std::string_view why; ///< of Unknown and Failed

    static Truth of(bool v) { return {v ? True : False, {}}; }
    static Truth of(const Value& undecided) { return {undecided.is(Kind::Failed) ? Failed : Unknown, undecided.string()}; }
    bool isDecided() const { return state <= True; }
    Truth inverted() const { return isDecided() ? of(state == False) : *this; }
};

/// One value against one operand, by the documented rules of letter case and conversion. `ofValue`: the value comes from a `value`,
/// where nothing equals "".
Truth test(Operator op, const Value& value, const Value& operand, bool ofValue);

} // namespace policy
