// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"

#include "store/factlog.h"

#include <algorithm>

namespace store {

namespace {

constexpr int openBits = 10;
constexpr int openMax = (1 << openBits) - 1;

domain::Health healthOf(domain::AssessmentState state)
{
    switch (state) {
    case domain::AssessmentState::Healthy: return domain::Health::Healthy;
    case domain::AssessmentState::Unhealthy: return domain::Health::Unhealthy;
    case domain::AssessmentState::NotApplicable: return domain::Health::NotApplicable;
    case domain::AssessmentState::Exempt: return domain::Health::Exempt;
    case domain::AssessmentState::Unknown: break;
    }
    return domain::Health::Unknown;
}

struct Derived {
    domain::Health health = domain::Health::Unknown;
    AssessedBy assessed = AssessedBy::Nobody;
    qint64 open = 0, alerts = 0;

    friend bool operator==(const Derived&, const Derived&) = default;
};

/// False: there are none.
core::Result<bool> readAssessments(Db& db, const core::ResourceKey& key, Derived& derived)
{
    STORE_LET(s, db.cached("SELECT a.state, coalesce(m.severity, 0), count(*) FROM assessment a LEFT JOIN assessment_meta m "
                           "ON m.connection = a.connection AND m.assessment = a.assessment WHERE a.resource_key = ?1 GROUP BY 1, 2"));
    s->bindAll(key);
    std::array<int, 6> open{};
    bool any = false;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        const auto state = s->as<domain::AssessmentState>(0);
        const auto health = healthOf(state);
        if (!any || domain::badness(health) > domain::badness(derived.health))
            derived.health = health;
        any = true;
        if (state != domain::AssessmentState::Unknown)
            derived.assessed = AssessedBy::Service;
        if (state == domain::AssessmentState::Unhealthy)
            open[static_cast<std::size_t>(std::clamp(s->integer(1), 0, 5))] += s->integer(2);
    }
    derived.open = packOpen(open);
    return any;
}

core::Result<void> readAlerts(Db& db, const core::ResourceKey& key, Derived& derived)
{
    STORE_LET(s, db.cached("SELECT count(*), max(a.severity) FROM alert_resource r JOIN alert a ON a.row = r.alert "
                           "LEFT JOIN alert_decision d ON d.alert_key = a.key "
                           "WHERE r.resource_key = ?1 AND a.is_incident = 0 AND coalesce(d.status, a.status) IN (1, 2)"));
    s->bindAll(key);
    STORE_LET(row, s->step());
    if (row)
        derived.alerts = s->int64(0) << 3 | s->int64(1);
    s->reset();
    return {};
}

} // namespace

qint64 packOpen(const std::array<int, 6>& bySeverity)
{
    qint64 packed = 0;
    for (std::size_t i = 0; i < bySeverity.size(); ++i)
        packed |= static_cast<qint64>(std::clamp(bySeverity[i], 0, openMax)) << (openBits * static_cast<int>(i));
    return packed;
}

std::array<int, 6> unpackOpen(qint64 packed)
{
    std::array<int, 6> bySeverity{};
    for (std::size_t i = 0; i < bySeverity.size(); ++i)
        bySeverity[i] = static_cast<int>(packed >> (openBits * static_cast<int>(i)) & openMax);
    return bySeverity;
}

std::uint32_t findingsKey(qint64 open)
{
    const auto n = unpackOpen(open);
    const auto byte = [](int v) { return static_cast<std::uint32_t>(std::min(v, 255)); };
    return byte(n[5]) << 24 | byte(n[4]) << 16 | byte(n[3]) << 8 | byte(n[2] + n[1] + n[0]);
}

QByteArray findingsKeySql()
{
    const auto part = [](int i) { return "(open >> " + QByteArray::number(openBits * i) + " & " + QByteArray::number(openMax) + ')'; };
    const auto byte = [](const QByteArray& v, int shift) { return "(min(" + v + ", 255) << " + QByteArray::number(shift) + ')'; };
    return '(' + byte(part(5), 24) + " | " + byte(part(4), 16) + " | " + byte(part(3), 8) + " | " + byte(part(2) + " + " + part(1) + " + " + part(0), 0) + ')';
}

domain::Health shownHealth(domain::Health stored, bool assessed, qint64 lastSeen, qint64 staleBefore)
{
    return assessed && stored != domain::Health::Unhealthy && lastSeen < staleBefore ? domain::Health::Stale : stored;
}

core::Result<bool> deriveHealth(Db& db, qint64 resourceRow)
{
    STORE_LET(s, db.cached("SELECT key, health, assessed, open, alerts FROM resource WHERE row = ?1"));
    s->bindAll(resourceRow);
    STORE_LET(found, s->step());
    if (!found)
        return false;
    const auto key = s->key(0);
    const Derived before{s->as<domain::Health>(1), s->as<AssessedBy>(2), s->int64(3), s->int64(4)};
    s->reset();
    Derived after;
    STORE_LET(any, readAssessments(db, key, after));
    if (!any && before.assessed == AssessedBy::OwnRules)
        after = before;
    STORE_TRY(readAlerts(db, key, after));
    if (before == after)
        return false;
    if (!any && before.assessed == AssessedBy::Service)
        STORE_TRY(FactLog(db).again(resourceRow)); // from now on our rules say how it is
    STORE_TRY(db.run("UPDATE resource SET health = ?2, assessed = ?3, open = ?4, alerts = ?5 WHERE row = ?1", resourceRow, after.health, after.assessed,
                     after.open, after.alerts));
    return true;
}

core::Result<void> assignIncidents(Db& db, const QSet<QString>& systemAlertIds)
{
    for (const QString& id : systemAlertIds) {
        STORE_TRY(db.run("UPDATE alert SET incident = coalesce((SELECT min(m.incident) FROM incident_member m WHERE m.system_id = ?1), 0) "
                         "WHERE system_id = ?1 AND is_incident = 0",
                         id));
    }
    return {};
}

} // namespace store
