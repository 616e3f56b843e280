// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace store {

/// The Defender plan (domain::Pricing::plan) that protects resources of this type; empty when none does.
QLatin1StringView planOfType(QStringView resourceType);

} // namespace store
