// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"

#include <QJsonObject>

namespace cli {

/// The JSON line of an attestation.
QJsonObject toJson(const domain::AttestationRow& row);

/// The JSON lines of `compliance`, of one standard in one view.
class ComplianceLines {
public:
    explicit ComplianceLines(const domain::ComplianceView& view) : m_view(view) {}

    QJsonObject standard() const;
    QJsonObject scope(const domain::HeatRow& row) const;
    QJsonObject family(qsizetype number) const;
    QJsonObject control(const domain::ComplianceControlRow& row) const;
    QJsonObject check(const domain::ComplianceControlRow& control, const domain::ComplianceCheckRow& row) const;

    /// A day of `compliance --days`.
    static QJsonObject day(const domain::TrendSeries& series, const domain::TrendPoint& point, const QString& scope, bool sample);

private:
    QJsonObject line(const QString& kind) const;
    const domain::StandardRow& shown() const { return m_view.standards[m_view.chosen]; }

    const domain::ComplianceView& m_view;
};

} // namespace cli
