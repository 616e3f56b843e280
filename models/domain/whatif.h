// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"

#include <memory>

#include <QDateTime>

namespace domain {

/// Fixed; or exempted: left out whatever the verdict, or counted as healthy.
enum class WhatIfKind : quint8 { Fix, Waive, Mitigate };

/// One recommendation as fixed or exempted, on some resources or wherever it applies.
struct WhatIfStep {
    QString key;
    std::optional<QStringList> resourceIds;
    WhatIfKind kind = WhatIfKind::Fix;
    friend bool operator==(const WhatIfStep&, const WhatIfStep&) = default;
};

/// What an answer was made from. A question that brings it along is answered from the same, and quickly.
class WhatIfBasis {
public:
    WhatIfBasis() = default;
    virtual ~WhatIfBasis() = default;
    Q_DISABLE_COPY_MOVE(WhatIfBasis)
};

struct WhatIfQuery {
    ScopeSelection scope;
    QList<WhatIfStep> steps;                        ///< act in order
    std::shared_ptr<const WhatIfBasis> basis = {};  ///< none: as everything stands now
};

/// What one step adds to those before it.
struct WhatIfGain {
    bool isKnown = false;    ///< the score knows the recommendation
    int unhealthy = 0;       ///< resources of the scope that are unhealthy by it now
    int turned = 0;          ///< of these, those that the step fixes or exempts
    double gainPercent = 0;  ///< percentage points of the whole score
};

struct WhatIfControl {
    QString id, name;
    double max = 0, before = 0, after = 0; ///< points
};

/// A score as it is and as it would be. Nothing is rounded.
struct WhatIf {
    std::optional<double> before, after; ///< percent; none: nothing is assessed
    int unhealthyBefore = 0, unhealthyAfter = 0; ///< resources
    QList<WhatIfGain> steps;
    QList<WhatIfControl> controls;       ///< most points first
    QDateTime asOf;                      ///< of the oldest part; null: never read
    std::shared_ptr<const WhatIfBasis> basis;
};

} // namespace domain
