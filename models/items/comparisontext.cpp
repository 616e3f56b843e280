// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/comparisontext.h"

#include "core/text.h"
#include "items/text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {

using domain::DifferenceKind;
using domain::ScoreComparison;
using domain::ScoreDifference;
using domain::Stance;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::Comparison)
};

QString word(Stance stance)
{
    switch (stance) {
    case Stance::None: return Texts::tr("not assessed");
    case Stance::Healthy: return Texts::tr("healthy");
    case Stance::Unhealthy: return Texts::tr("unhealthy");
    case Stance::Unknown: return Texts::tr("unknown");
    case Stance::NotApplicable: return Texts::tr("not applicable");
    case Stance::Exempt: return Texts::tr("exempt");
    case Stance::Disabled: return Texts::tr("switched off by policy");
    case Stance::NotCounted: return Texts::tr("not counted, such as a preview");
    case Stance::Elsewhere: return Texts::tr("counted in another control");
    case Stance::Silent: return Texts::tr("not for these resources");
    case Stance::NoResource: return Texts::tr("does not know these resources");
    }
    return {};
}

QString stances(const ScoreDifference& reason)
{
    if (reason.ours == Stance::None)
        return Texts::tr("Only the cloud assesses it: %1").arg(word(reason.cloud));
    if (reason.cloud == Stance::None)
        return Texts::tr("Only Parapet assesses it: %1").arg(word(reason.ours));
    return Texts::tr("Cloud: %1; Parapet: %2").arg(word(reason.cloud), word(reason.ours));
}

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

} // namespace

QString scoreText(const std::optional<double>& percent)
{
    return percent ? Texts::tr("%1 %").arg(text::percent(*percent)) : Texts::tr("not known");
}

QString signedPoints(double points)
{
    const double rounded = std::round(points * 100) / 100;
    if (rounded == 0)
        return u"0"_s;
    return (rounded > 0 ? u'+' : u'−') + text::points(std::abs(rounded));
}

QString comparisonSentence(const ScoreComparison& comparison)
{
    if (!comparison.oursAsOf.isValid())
        return Texts::tr("Parapet has not assessed these resources by its own rules yet. The next sync does it.");
    QStringList sentences;
    if (comparison.standsAlone()) {
        sentences.append(Texts::tr("The cloud gives no numbers here: Parapet's score stands alone."));
    } else if (const auto difference = comparison.difference(); !difference) {
        sentences.append(Texts::tr("One of the two scores is not known, so they cannot be compared."));
    } else if (std::abs(*difference) < 0.05) {
        sentences.append(Texts::tr("Both scores are the same."));
    } else {
        const QString points = text::percent(std::abs(*difference));
        sentences.append(*difference > 0 ? Texts::tr("Parapet's score is %1 percentage points higher than the cloud's.").arg(points)
                                         : Texts::tr("Parapet's score is %1 percentage points lower than the cloud's.").arg(points));
    }
    if (!comparison.standsAlone() && comparison.withoutNumbers > 0)
        sentences.append(Texts::tr("Of %n scopes the cloud gives no numbers.", nullptr, comparison.withoutNumbers));
    if (!comparison.missing.isEmpty())
        sentences.append(Texts::tr("May not be read: %1.").arg(core::oneLine(comparison.missing.join(u"; "_s), 300)));
    return sentences.join(u' ');
}

QString reasonTitle(const ScoreDifference& reason)
{
    switch (reason.kind) {
    case DifferenceKind::Verdicts: return core::oneLine(reason.name, 300);
    case DifferenceKind::NoNumbers: return Texts::tr("Scopes without numbers of the cloud");
    case DifferenceKind::Reported: return Texts::tr("The cloud reports other numbers than its assessments give");
    case DifferenceKind::Remainder: break;
    }
    return Texts::tr("Not explained");
}

QString reasonText(const ScoreDifference& reason)
{
    switch (reason.kind) {
    case DifferenceKind::Verdicts: {
        const QString said =
            Texts::tr("%1 · %2", "what both say, number of resources").arg(stances(reason), Texts::tr("%n resources", nullptr, reason.resources));
        return reason.detail.isEmpty() ? said : said + u" · "_s + core::oneLine(reason.detail, 300);
    }
    case DifferenceKind::NoNumbers: return Texts::tr("Only Parapet assesses %n resources there", nullptr, reason.resources);
    case DifferenceKind::Reported: return Texts::tr("It counts at other times: every 8 hours, say");
    case DifferenceKind::Remainder: break;
    }
    return {};
}

QString comparisonCsv(const ScoreComparison& comparison)
{
    QString csv;
    const auto line = [&](QStringList texts, const QList<int>& numbers) { // a number's minus starts no formula
        for (qsizetype cell = 0; cell < texts.size(); ++cell) {
            if (!numbers.contains(int(cell)))
                texts[cell] = core::csvCell(texts[cell]);
        }
        csv += texts.join(u',') + u"\r\n"_s;
    };
    line({u"control"_s, u"name"_s, u"max"_s, u"cloud"_s, u"ours"_s, u"points"_s, u"reason"_s, u"byCloud"_s, u"byParapet"_s, u"key"_s, u"recommendation"_s,
          u"resources"_s, u"detail"_s},
         {});
    for (const auto& control : comparison.controls) {
        const auto cloud = control.cloud();
        line({control.code,
              control.name,
              number(control.max),
              cloud ? number(cloud->points) : QString(),
              number(control.ours.points),
              cloud ? number(control.difference()) : QString(),
              {},
              {},
              {},
              {},
              {},
              {},
              {}},
             {2, 3, 4, 5});
        for (const auto& reason : control.reasons) {
            const bool isVerdicts = reason.kind == DifferenceKind::Verdicts;
            line({control.code,
                  control.name,
                  {},
                  {},
                  {},
                  number(reason.points),
                  QString(toWord(reason.kind)),
                  isVerdicts ? QString(toWord(reason.cloud)) : QString(),
                  isVerdicts ? QString(toWord(reason.ours)) : QString(),
                  reason.key,
                  reason.name,
                  QString::number(reason.resources),
                  reason.detail},
                 {5, 11});
        }
    }
    return csv;
}

} // namespace items::text
