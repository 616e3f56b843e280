// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancewords.h"

#include "items/text.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::compliance)
};
} // namespace

QString word(domain::ComplianceState v)
{
    switch (v) {
    case domain::ComplianceState::Passed: return Texts::tr("Passed");
    case domain::ComplianceState::Failed: return Texts::tr("Failed");
    case domain::ComplianceState::Skipped: return Texts::tr("Skipped");
    case domain::ComplianceState::Unsupported: return Texts::tr("Not supported");
    case domain::ComplianceState::Unknown: break;
    }
    return Texts::tr("Cannot tell");
}

QString share(const domain::ComplianceNumbers& numbers)
{
    const auto percent = numbers.wholePercent();
    return percent ? Texts::tr("%1 %", "share").arg(count(*percent)) : numbers.checks.unknown > 0 ? Texts::tr("not known") : Texts::tr("n/a");
}

QString cell(const domain::ComplianceNumbers& numbers)
{
    const auto percent = numbers.wholePercent();
    if (!percent)
        return numbers.checks.unknown > 0 ? u"?"_s : Texts::tr("n/a");
    return numbers.checks.unknown > 0 ? count(*percent) + u" ?"_s : count(*percent);
}

QString controlsFailing(const domain::StateTally& controls)
{
    return Texts::tr("%1 of %n controls fail", nullptr, controls.all()).arg(count(controls.failed));
}

QString sentence(const domain::ComplianceNumbers& numbers)
{
    const auto percent = numbers.wholePercent();
    const auto& checks = numbers.checks;
    if (!percent && checks.unknown == 0)
        return Texts::tr("nothing here applies");
    QStringList parts;
    if (percent)
        parts.append(Texts::tr("%1 percent of %n checks passed", nullptr, checks.passed + checks.failed).arg(count(*percent)));
    if (checks.unknown > 0)
        parts.append(Texts::tr("%n could not be told", nullptr, checks.unknown));
    parts.append(controlsFailing(numbers.controls));
    return parts.join(u", "_s);
}

int heatLevel(const domain::ComplianceNumbers& numbers)
{
    const auto percent = numbers.percent();
    if (!percent)
        return -1;
    const int level = *percent >= 95 ? 0 : *percent >= 80 ? 1 : *percent >= 65 ? 2 : *percent >= 50 ? 3 : 4;
    return numbers.checks.unknown > 0 ? std::max(level, 1) : level;
}

} // namespace items::text
