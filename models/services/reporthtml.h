// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"

namespace services {

/// What a report shows: answers of Reads, taken at one time.
struct ReportData {
    domain::Overview overview;
    domain::RecommendationList recommendations;
    QList<domain::AlertRow> alerts;           ///< in the order shown
    qsizetype moreAlerts = 0;                 ///< open ones that are not listed
    QList<domain::ConnectionRow> connections;
    QString scopeName;                        ///< what the numbers are about
    QDateTime at;                             ///< UTC
    bool sample = false;                      ///< of the sample estate: said in the head
};

/// The report as one self-contained HTML page: light or dark by the reader's choice, nothing remote, no script.
QByteArray reportHtml(const ReportData& data);

} // namespace services
