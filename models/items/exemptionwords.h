// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exemption.h"

#include <QString>

/// Words of exemptions, translated.
namespace items::text {

QString word(domain::ExemptionCategory category);
QString word(domain::ExemptionState state);
/// The recommendation's name, else its key; "All recommendations" for all.
QString exempted(const domain::ExemptionRow& row);
/// Where it holds: the scope's name, or "Whole workspace".
QString place(const domain::ExemptionRow& row);
/// "Touches 23 resources, 12 of them unhealthy."
QString hits(const domain::ExemptionPreview& preview);
/// "Score 58.1 % without it, 61.2 % with it; 58.1 % without any exemption."
QString effect(const domain::ExemptionPreview& preview);
/// "Score 61.2 % with them, 58.1 % without."
QString standing(const domain::ExemptionPreview& preview);
/// "Score 61.2 %, then 63.0 %; 58.1 % without any exemption."
QString scores(const domain::ExemptionPreview& preview);

} // namespace items::text
