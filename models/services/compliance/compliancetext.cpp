// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/compliancetext.h"

#include "core/text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Compliance)
};

constexpr qsizetype mostTitles = 2, longestTitle = 100, longestName = 60;

/// The first titles of the checks that stand so, and how many more there are.
QString titlesOf(const domain::ComplianceControlRow& control, domain::ComplianceState state)
{
    QStringList titles;
    for (const auto& check : control.rules) {
        if (check.state == state)
            titles.append(core::oneLine(check.title, longestTitle));
    }
    const qsizetype more = titles.size() - mostTitles;
    if (more <= 0)
        return titles.join(u"; "_s);
    return Texts::tr("%1 and %n more", nullptr, int(more)).arg(titles.first(mostTitles).join(u"; "_s));
}

bool hasLessThan(const domain::ComplianceNumbers& a, const domain::ComplianceNumbers& b)
{
    return a.percent().value_or(101) < b.percent().value_or(101);
}

} // namespace

QString whyOf(const domain::ComplianceControlRow& control, bool hasRules)
{
    switch (control.state) {
    case domain::ComplianceState::Failed: return titlesOf(control, control.state);
    case domain::ComplianceState::Unknown: return Texts::tr("Not all could be read: %1").arg(titlesOf(control, control.state));
    case domain::ComplianceState::Skipped: return Texts::tr("Exempt, or not applicable to any resource here");
    case domain::ComplianceState::Unsupported:
        return control.manual ? Texts::tr("Only a person can judge this")
               : hasRules     ? Texts::tr("No resource here is concerned")
                              : Texts::tr("No rule decides this");
    case domain::ComplianceState::Passed: break;
    }
    return {};
}

QString complianceSentence(const domain::ComplianceView& view)
{
    if (view.rows.isEmpty())
        return {};
    const auto& all = view.rows.first();
    if (!all.total.percent())
        return all.total.checks.unknown > 0 ? Texts::tr("Nothing of this standard could be told from what was read.")
                                            : Texts::tr("Nothing of this standard applies here.");
    if (all.total.checks.failed == 0) {
        if (all.total.checks.unknown > 0)
            return Texts::tr("Nothing that could be told fails; %n checks could not be told.", nullptr, all.total.checks.unknown);
        return Texts::tr("Every check that applies passes.");
    }
    const auto weakest = std::ranges::min_element(all.families, hasLessThan);
    const auto family = weakest - all.families.begin();
    const QString weak =
        Texts::tr("Weakest: %1, %2 %.").arg(core::oneLine(view.families[family].title, longestName), QLocale().toString(*weakest->wholePercent()));
    if (view.rows.size() < 3) // one scope only
        return weak;
    const auto first = std::ranges::min_element(view.rows.begin() + 1, view.rows.end(), hasLessThan, &domain::HeatRow::total);
    return weak + u' ' + Texts::tr("Best place to start: %1.").arg(core::oneLine(first->name, longestName));
}

} // namespace services
