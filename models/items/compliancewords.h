// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"

/// How compliance is told: words and numbers, translated. Pure functions; GUI thread.
namespace items::text {

QString word(domain::ComplianceState v);
/// "Attested" where a person alone says that it passes.
QString word(const domain::ComplianceControlRow& control);
QString word(domain::Attested v);
QString word(domain::AttestationState v);
/// Where an attestation holds: the scope's name, or all.
QString place(const domain::AttestationRow& row);
/// "approval.pdf, 1.2 MiB, SHA-256 ab12…", or the link.
QString evidence(const domain::Evidence& evidence);
/// Whether what a person said is all there is of it, and it passes.
bool isAttested(const domain::ComplianceControlRow& control);
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
