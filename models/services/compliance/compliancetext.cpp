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

QString dayText(const QDateTime& time)
{
    return QLocale().toString(time.toUTC().date(), QLocale::ShortFormat);
}

/// Who said it and when, and until when it holds.
QString attestedText(const domain::Attestation& said)
{
    const QString who = core::oneLine(said.by, longestName), day = dayText(said.at);
    QStringList parts;
    switch (said.verdict) {
    case domain::Attested::Failed: parts.append(Texts::tr("Not compliant, says %1 on %2").arg(who, day)); break;
    case domain::Attested::NotApplicable: parts.append(Texts::tr("Not applicable, says %1 on %2").arg(who, day)); break;
    default: parts.append(Texts::tr("Attested by %1 on %2").arg(who, day)); break;
    }
    if (!said.evidence.isEmpty())
        parts.append(Texts::tr("%n pieces of evidence", nullptr, int(said.evidence.size())));
    if (said.expires.isValid())
        parts.append(Texts::tr("renew by %1").arg(dayText(said.expires)));
    return parts.join(u", "_s);
}

/// Of a manual control about which nothing counts.
QString awaitedText(const domain::ComplianceControlRow& control)
{
    if (control.attestedScopes > 0)
        return Texts::tr("Attested for %1 of %n scopes", nullptr, control.scopes).arg(control.attestedScopes);
    if (control.attestation && control.attestationState == domain::AttestationState::Expired)
        return Texts::tr("The attestation of %1 ended on %2").arg(core::oneLine(control.attestation->by, longestName), dayText(control.attestation->expires));
    return Texts::tr("Only a person can judge this");
}

bool hasLessThan(const domain::ComplianceNumbers& a, const domain::ComplianceNumbers& b)
{
    return a.percent().value_or(101) < b.percent().value_or(101);
}

} // namespace

QString whyOf(const domain::ComplianceControlRow& control, bool hasRules)
{
    const QString said = control.attested ? attestedText(*control.attestation) : QString();
    switch (control.state) {
    case domain::ComplianceState::Failed: {
        QStringList parts{said, titlesOf(control, control.state)};
        parts.removeAll(QString());
        return parts.join(u"; "_s);
    }
    case domain::ComplianceState::Unknown: return Texts::tr("Not all could be read: %1").arg(titlesOf(control, control.state));
    case domain::ComplianceState::Skipped: return !said.isEmpty() ? said : Texts::tr("Exempt, or not applicable to any resource here");
    case domain::ComplianceState::Unsupported:
        return control.manual ? awaitedText(control) : hasRules ? Texts::tr("No resource here is concerned") : Texts::tr("No rule decides this");
    case domain::ComplianceState::Passed: break;
    }
    return said;
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
