// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/sample/router.h"
#include "connectors/sample/securitybook.h"

namespace sample {

/// The workspace that the continuous export fills: SecureScores, SecureScoreControls and SecurityRecommendation of the
/// last 90 days. A day's score is the plain loop's over the estate as it was at the end of that day; estates of more
/// than 20,000 resources keep one score a week, as a snapshot export does. Owner: the server.
class ScoreHistory {
public:
    ScoreHistory(const Estate& estate, const SecurityBook& security) : m_estate(estate), m_security(security) {}

    HttpResponse query(const HttpRequest& request);
    QByteArray workspaceId() const;                          ///< the GUID its own query address uses

private:
    struct Day {
        qint64 at = 0;
        std::vector<ScopeScore> scores;
    };
    void build();
    std::vector<KqlRow> rows(const QString& table);
    void addScores(const Day& day, size_t scope, std::vector<KqlRow>& rows) const;
    void addControls(const Day& day, size_t scope, std::vector<KqlRow>& rows) const;
    void addRecommendations(std::vector<KqlRow>& rows) const;
    KqlRow recommendation(int slot, const Estate::Check& check, qint64 at, Health health) const;

    const Estate& m_estate;
    const SecurityBook& m_security;
    std::vector<Day> m_days;
};

void addLogRoutes(Router& arm, Router& logs, const Estate& estate, ScoreHistory& history);

} // namespace sample
