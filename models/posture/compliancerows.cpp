// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "posture/compliance.h"

using namespace Qt::StringLiterals;

namespace posture {

QList<QStringList> complianceRows(const Standard& standard, const StandardCompliance& standing)
{
    QList<QStringList> rows{{u"standard"_s, u"family"_s, u"control"_s, u"title"_s, u"state"_s, u"assessmentsPassed"_s, u"assessmentsFailed"_s,
                             u"resourcesPassed"_s, u"resourcesFailed"_s, u"resourcesSkipped"_s, u"resourcesUnknown"_s}};
    for (std::size_t c = 0; c < standard.controls().size(); ++c) {
        const auto& control = standard.controls()[c];
        const auto& family = standard.families()[std::size_t(control.family)];
        const auto& stands = standing.byControl[c];
        const bool awaitsPerson = control.manual && stands.state == domain::ComplianceState::Unsupported;
        QStringList row{standard.name(), family.id + u' ' + family.title, control.id, control.title,
                        awaitsPerson ? u"manual"_s : QString(domain::toWord(stands.state))};
        for (const int number : {stands.assessments.passed, stands.assessments.failed, stands.resources.passed, stands.resources.failed,
                                 stands.resources.skipped, stands.resources.unknown})
            row.append(QString::number(number));
        rows.append(row);
    }
    return rows;
}

QString complianceCsv(const Standard& standard, const StandardCompliance& standing)
{
    QString text;
    for (const auto& row : complianceRows(standard, standing))
        text += core::csvLine(row);
    return text;
}

} // namespace posture
