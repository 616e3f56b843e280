// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QTimeZone>

/// A clock that stands still until a test moves it.
class FixedClock final : public core::Clock {
public:
    QDateTime time{QDate(2026, 11, 23), QTime(14, 30), QTimeZone::UTC};
    QDateTime now() const override { return time; }
};
