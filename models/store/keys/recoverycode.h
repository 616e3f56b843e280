// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QString>

namespace store {

/// 128 random bits for people to write down: 28 characters of Crockford's Base32 (no I, L, O, U) in groups of four, the
/// last two a checksum, so that a slip of the pen is told from a wrong code.
QString recoveryCode(const core::Secret& secret);

/// Takes it back: case, blanks and hyphens do not matter, O is read as 0, I and L as 1. BadInput says what is wrong.
core::Result<core::Secret> parseRecoveryCode(QStringView typed);

} // namespace store
