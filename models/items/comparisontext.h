// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comparison.h"

/// Words of the comparison of the cloud's score with ours, translated. Pure functions; GUI thread.
namespace items::text {

/// "58.3 %", or words for a score that is not known.
QString scoreText(const std::optional<double>& percent);
/// "+1.25", "−0.30", "0"; two decimals.
QString signedPoints(double points);
/// What the two scores say together, and what stands in the way.
QString comparisonSentence(const domain::ScoreComparison& comparison);
/// Name of the recommendation, or what the reason is.
QString reasonTitle(const domain::ScoreDifference& reason);
/// What each side says, on how many resources, and what could not be read.
QString reasonText(const domain::ScoreDifference& reason);
/// Controls and reasons as CSV; keys and words as the command line has them.
QString comparisonCsv(const domain::ScoreComparison& comparison);

} // namespace items::text
