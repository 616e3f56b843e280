// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancewords.h"

#include "core/text.h"
#include "items/text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

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

bool isAttested(const domain::ComplianceControlRow& control)
{
    return control.attested && control.state == domain::ComplianceState::Passed && control.rules.isEmpty();
}

QString word(const domain::ComplianceControlRow& control)
{
    return isAttested(control) ? Texts::tr("Attested") : word(control.state);
}

QString word(domain::Attested v)
{
    switch (v) {
    case domain::Attested::Passed: return Texts::tr("Compliant");
    case domain::Attested::Failed: return Texts::tr("Not compliant");
    case domain::Attested::NotApplicable: return Texts::tr("Not applicable");
    case domain::Attested::Unknown: break;
    }
    return Texts::tr("Nothing said");
}

QString word(domain::AttestationState v)
{
    switch (v) {
    case domain::AttestationState::Expiring: return Texts::tr("Ends soon");
    case domain::AttestationState::InForce: break;
    case domain::AttestationState::Expired: return Texts::tr("Ended");
    case domain::AttestationState::Replaced: return Texts::tr("Replaced");
    }
    return Texts::tr("In force");
}

QString place(const domain::AttestationRow& row)
{
    if (row.attestation.scope.isEmpty())
        return Texts::tr("Whole workspace");
    return core::oneLine(row.scopeName.isEmpty() ? row.attestation.scope : row.scopeName, 120);
}

QString evidence(const domain::Evidence& evidence)
{
    if (!evidence.isFile())
        return core::oneLine(evidence.link, 300);
    const QString size = QLocale().formattedDataSize(evidence.size, 1, QLocale::DataSizeIecFormat);
    return Texts::tr("%1, %2, SHA-256 %3").arg(core::oneLine(evidence.name, 120), size, QString::fromLatin1(evidence.sha256.toHex()));
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
