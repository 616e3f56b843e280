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

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Overview)
};

QString scoreSentence(const domain::Overview& overview, const QString& mainCause)
{
    if (!overview.scorePercent)
        return overview.firstUse ? Texts::tr("Nothing is connected yet.") : Texts::tr("There is no score yet; it comes with the first complete sync.");
    const double delta = overview.scoreDelta30.value_or(0);
    if (std::abs(delta) < visibleMove)
        return overview.scoreDelta30 ? Texts::tr("The score did not move in %n day(s).", nullptr, overview.scoreDeltaDays)
                                     : Texts::tr("The score is known since today.");
    const QString by = QLocale().toString(std::abs(delta), 'f', 1);
    const QString moved = delta < 0 ? Texts::tr("Down %1 points in %n day(s).", nullptr, overview.scoreDeltaDays).arg(by)
                                    : Texts::tr("Up %1 points in %n day(s).", nullptr, overview.scoreDeltaDays).arg(by);
    return mainCause.isEmpty() ? moved : moved + u' ' + Texts::tr("Biggest cause: %1.").arg(mainCause);
}

} // namespace

QString headSentence(const domain::Overview& overview, const QString& mainCause)
{
    QStringList sentences{scoreSentence(overview, mainCause)};
    const int urgent = overview.criticalAlerts + overview.highAlerts;
    if (urgent > 0)
        sentences.append(Texts::tr("%n alert(s) of high severity are open.", nullptr, urgent));
    if (overview.unassignedIncidents > 0)
        sentences.append(Texts::tr("%n incident(s) have no owner.", nullptr, overview.unassignedIncidents));
    if (!overview.scoreFreshness.withoutNames.isEmpty())
        sentences.append(Texts::tr("%n scope(s) could not be read.", nullptr, int(overview.scoreFreshness.withoutNames.size())));
    return sentences.join(u' ');
}

QString scopeCountText(int scopes)
{
    return Texts::tr("%n scope(s)", nullptr, scopes);
}

QString reachAndCost(const domain::RecommendationRow& row, const std::optional<remedy::RemedyInfo>& remedy)
{
    QStringList parts{Texts::tr("%n resource(s)", nullptr, row.unhealthy)};
    if (row.resourceTypes.size() == 1)
        parts.append(resourceTypeName(row.resourceTypes.first()));
    if (remedy) {
        parts.append(remedy->reversible ? Texts::tr("reversible") : Texts::tr("not reversible"));
        if (!remedy->cost.isEmpty())
            parts.append(remedy->cost);
    }
    return parts.join(u" · "_s);
}

QStringList visitSentences(const store::VisitChanges& changes)
{
    QStringList sentences;
    if (changes.incidents > 0)
        sentences.append(Texts::tr("%n new incident(s) came.", nullptr, changes.incidents));
    if (changes.alerts > 0) {
        sentences.append(changes.highAlerts > 0
                             ? Texts::tr("%n new alert(s) came, %1 of high severity.", nullptr, changes.alerts).arg(QLocale().toString(changes.highAlerts))
                             : Texts::tr("%n new alert(s) came.", nullptr, changes.alerts));
    }
    if (changes.resources > 0)
        sentences.append(Texts::tr("%n resource(s) are new.", nullptr, int(changes.resources)));
    if (changes.verdictsWorse > 0)
        sentences.append(Texts::tr("%n check(s) turned unhealthy.", nullptr, changes.verdictsWorse));
    if (changes.verdictsBetter > 0)
        sentences.append(Texts::tr("%n check(s) turned healthy.", nullptr, changes.verdictsBetter));
    return sentences;
}

} // namespace services
