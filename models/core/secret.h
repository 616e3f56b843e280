// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core {

/// Bytes that must not be seen: wiped on destruction, not printable (no QDebug, no QString conversion), moved rather
/// than copied. reveal() is the one way in, so that a search for it finds every use.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray& reveal() const { return m_bytes; }
    friend bool operator==(const Secret& a, const Secret& b);

private:
    QByteArray m_bytes;
};

/// Overwrites `bytes` in place, in a way the optimiser keeps.
void wipe(QByteArray& bytes);

} // namespace core
