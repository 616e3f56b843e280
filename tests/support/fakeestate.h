// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeconsole.h"
#include "support/fixedclock.h"

/// Fills a console's read side with a small estate that shows every state a page can paint, hostile names among them.
void fillEstate(FakeConsole& console, const FixedClock& clock);
