// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace host {

/// The system that a CPE name of part "o" means. Missing components are empty.
struct Cpe {
    QString vendor, product, version;

    /// Is the system one of those that this name stands for? A name without version stands for every version, "12" also
    /// for "12.4"; one without vendor or product for none.
    bool covers(const Cpe& system) const;
};

/// Reads "cpe:/o:VENDOR:PRODUCT:VERSION..." and "cpe:2.3:o:VENDOR:PRODUCT:VERSION:...". What names no operating system, such
/// as "#package_sudo", gives an empty one.
Cpe parseCpe(QStringView name);

} // namespace host
