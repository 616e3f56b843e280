// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/compliancehistory.h"

#include <algorithm>

namespace services {

namespace {

class DayReader {
public:
    DayReader(const ComplianceBoard& board, const AttestedControls& attested, const QList<CompliancePlace>& places, QDate day)
        : m_board(board), m_attested(attested), m_day(day)
    {
        for (const auto& place : places) {
            if (place.asOf.isValid() && place.asOf.toUTC().date() == day)
                m_readToday.insert(place.scope);
        }
    }

    void add(qint64 scope, core::ConnectionId connection, const QList<qint64>& scopes)
    {
        if (!isReading(scopes))
            return;
        const auto standing = m_board.standing(scopes, m_attested);
        for (std::size_t s = 0; s < standing.standards.size(); ++s) {
            const auto& [isRelevant, total, families] = standing.standards[s];
            const auto& checks = total.checks;
            if (isRelevant && checks.passed + checks.failed + checks.unknown > 0)
                m_days.append({scope, connection, m_board.standards()[s].standard.id(), m_day, checks.passed, checks.failed, checks.unknown});
        }
    }
    QList<store::ComplianceDay> take() { return std::move(m_days); }

private:
    bool isReading(const QList<qint64>& scopes) const
    {
        qint64 read = 0, missing = 0;
        for (const qint64 scope : scopes)
            (m_readToday.contains(scope) ? read : missing) += m_board.resourcesIn(scope);
        return read > 0 && missing <= read;
    }

    const ComplianceBoard& m_board;
    const AttestedControls& m_attested;
    QDate m_day;
    QSet<qint64> m_readToday;
    QList<store::ComplianceDay> m_days;
};

} // namespace

QList<store::ComplianceDay> complianceDays(const ComplianceBoard& board, const AttestedControls& attested, const QList<CompliancePlace>& places,
                                           const QList<AttestedScope>& scopes, QDate day)
{
    DayReader reader(board, attested, places, day);
    if (places.isEmpty())
        return {};
    const bool isSample = places.first().sample;
    reader.add(isSample ? store::allOfSample : store::allScopes, isSample ? places.first().connection : core::ConnectionId(), scopesOf(places));
    QHash<QString, QList<qint64>> below; // by id, with its own
    for (const auto& scope : scopes) {
        for (const auto& id : scope.ids)
            below[id].append(scope.scope);
    }
    for (const auto& place : places)
        reader.add(place.scope, place.connection, below.value(place.id.toLower()));
    return reader.take();
}

QList<domain::TrendSeries> complianceSeries(const ComplianceBoard& board, const QList<store::ComplianceDay>& days, QDate from, QDate to)
{
    QHash<QString, QHash<QDate, std::optional<double>>> known; // by standard and day
    for (const auto& day : days) {
        domain::ComplianceNumbers numbers;
        numbers.checks.passed = day.passed;
        numbers.checks.failed = day.failed;
        known[day.standard.toLower()].insert(day.day, numbers.percent());
    }
    QList<domain::TrendSeries> all;
    for (const auto& mapped : board.standards()) {
        const auto readings = known.constFind(mapped.standard.id().toLower());
        if (readings == known.cend())
            continue;
        domain::TrendSeries series;
        series.id = mapped.standard.id();
        series.name = mapped.standard.name();
        for (QDate day = from; day <= to; day = day.addDays(1))
            series.points.append({day, readings->value(day)});
        all.append(std::move(series));
    }
    return all;
}

} // namespace services
