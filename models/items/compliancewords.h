// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"

/// How compliance is told: words and numbers, translated. Pure functions; GUI thread.
namespace items::text {

QString word(domain::ComplianceState v);
/// "62 %"; "not known" where nothing could be told.
QString share(const domain::ComplianceNumbers& numbers);
/// What stands in a cell of the heat map: "62", "62 ?" where a part could not be told, "?" where all of it, "n/a".
QString cell(const domain::ComplianceNumbers& numbers);
/// The same as a sentence: "62 percent of 36 checks passed, 2 could not be told, 4 of 8 controls fail".
QString sentence(const domain::ComplianceNumbers& numbers);
/// "25 of 86 controls fail"
QString controlsFailing(const domain::StateTally& controls);

/// How weak a share is: 0 is quiet, 4 the worst; -1 without a share. What is unknown is never quiet: at least 1.
int heatLevel(const domain::ComplianceNumbers& numbers);

} // namespace items::text
