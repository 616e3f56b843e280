// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/baselineoffers.h"

using namespace Qt::StringLiterals;

namespace app {

std::optional<BaselineOffers::Result> BaselineOffers::Result::of(const QJsonObject& summary)
{
    if (summary["selected"_L1].toInt() <= 0)
        return std::nullopt;
    return Result{.content = summary["content"_L1].toString(),
                  .selected = summary["selected"_L1].toInt(),
                  .passed = summary["healthy"_L1].toInt(),
                  .failed = summary["unhealthy"_L1].toInt(),
                  .notApplicable = summary["notApplicable"_L1].toInt(),
                  .unknown = summary["unknown"_L1].toInt(),
                  .fits = summary["fits"_L1].toBool(),
                  .coverage = summary["coverage"_L1].toDouble()};
}

} // namespace app
