// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

namespace sample {

class Estate;
class EstateIndex;

/// The documents of a list below a resource ("firewallRules") that is computed, or that the estate has nothing in; none when a
/// resource of this type has no such list.
std::optional<std::vector<QByteArray>> childList(const Estate& estate, EstateIndex& index, int slot, const QByteArray& path);

} // namespace sample
