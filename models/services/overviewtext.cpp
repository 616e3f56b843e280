// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/overviewtext.h"

#include "services/words.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr double visibleMove = 0.05; // what rounds to 0.1

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("services::Overview", text, nullptr, n);
}

QString scoreSentence(const domain::Overview& overview)
{
    if (!overview.scorePercent)
        return overview.firstUse ? tr("Nothing is connected yet.") : tr("There is no score yet; it comes with the first complete sync.");
    const double delta = overview.scoreDelta30.value_or(0);
    if (std::abs(delta) < visibleMove)
        return tr("The score did not move in 30 days.");
    const QString by = QLocale().toString(std::abs(delta), 'f', 1);
    const domain::CauseRow* main = nullptr;
    for (const auto& cause : overview.causes) {
        if (!main && (cause.cause.gain < 0) == (delta < 0))
            main = &cause;
    }
    if (!main)
        return delta < 0 ? tr("The score fell by %1 points in 30 days.").arg(by) : tr("The score rose by %1 points in 30 days.").arg(by);
    return delta < 0 ? tr("The score fell by %1 points in 30 days. Biggest cause: %2.").arg(by, main->text)
                     : tr("The score rose by %1 points in 30 days. Biggest cause: %2.").arg(by, main->text);
}

} // namespace

QString headSentence(const domain::Overview& overview)
{
    QStringList sentences{scoreSentence(overview)};
    const int urgent = overview.criticalAlerts + overview.highAlerts;
    if (urgent > 0)
        sentences.append(tr("%n alert(s) of high severity are open.", urgent));
    if (overview.unassignedIncidents > 0)
        sentences.append(tr("%n incident(s) have no owner.", overview.unassignedIncidents));
    if (!overview.scoreFreshness.withoutNames.isEmpty())
        sentences.append(tr("%n scope(s) could not be read.", int(overview.scoreFreshness.withoutNames.size())));
    return sentences.join(u' ');
}

QString scopeCountText(int scopes)
{
    return tr("%n scope(s)", scopes);
}

QString reachAndCost(const domain::RecommendationRow& row, const std::optional<remedy::RemedyInfo>& remedy)
{
    QStringList parts{tr("%n resource(s)", row.unhealthy)};
    if (row.resourceTypes.size() == 1)
        parts.append(resourceTypeName(row.resourceTypes.first()));
    if (remedy) {
        parts.append(remedy->reversible ? tr("reversible") : tr("not reversible"));
        if (!remedy->cost.isEmpty())
            parts.append(remedy->cost);
    }
    return parts.join(u" · "_s);
}

QStringList visitSentences(const store::VisitChanges& changes)
{
    QStringList sentences;
    if (changes.incidents > 0)
        sentences.append(tr("%n new incident(s) came.", changes.incidents));
    if (changes.alerts > 0) {
        sentences.append(changes.highAlerts > 0 ? tr("%n new alert(s) came, %1 of high severity.", changes.alerts).arg(QLocale().toString(changes.highAlerts))
                                                : tr("%n new alert(s) came.", changes.alerts));
    }
    if (changes.resources > 0)
        sentences.append(tr("%n resource(s) are new.", int(changes.resources)));
    if (changes.verdictsWorse > 0)
        sentences.append(tr("%n check(s) turned unhealthy.", changes.verdictsWorse));
    if (changes.verdictsBetter > 0)
        sentences.append(tr("%n check(s) turned healthy.", changes.verdictsBetter));
    return sentences;
}

} // namespace services
