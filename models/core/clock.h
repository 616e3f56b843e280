// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace core {

/// The wall clock as a seam: everything that asks for the time takes one, tests set theirs. Thread-safe.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual QDateTime now() const = 0; ///< always UTC
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

} // namespace core
