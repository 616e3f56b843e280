// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/baselineoffers.h"

namespace views {

/// The result of a check of this computer, with its coverage beside it, in sentences.
QString baselineText(const app::BaselineOffers::Result& result);

} // namespace views
