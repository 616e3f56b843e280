// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/compliancedays.h"

namespace store {

core::Result<qint64> writeComplianceDays(Db& db, const QList<ComplianceDay>& days)
{
    qint64 changed = 0;
    for (const auto& d : days) {
        STORE_TRY(db.run("INSERT INTO compliance_day (scope, standard, day, connection, passed, failed, unknown) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                         "ON CONFLICT DO UPDATE SET passed = ?5, failed = ?6, unknown = ?7 WHERE (passed, failed, unknown) IS NOT (?5, ?6, ?7)",
                         d.scope, d.standard, d.day, d.connection, d.passed, d.failed, d.unknown));
        changed += db.changes();
    }
    return changed;
}

core::Result<QList<ComplianceDay>> readComplianceDays(Db& db, qint64 scope, QDate from, QDate to)
{
    QList<ComplianceDay> days;
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'compliance_day'", 0));
    if (tables == 0)
        return days;
    STORE_LET(s, db.cached("SELECT standard, day, connection, passed, failed, unknown FROM compliance_day WHERE scope = ?1 AND day BETWEEN ?2 AND ?3 "
                           "ORDER BY standard, day"));
    s->bindAll(scope, from, to);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return days;
        days.append({scope, core::ConnectionId{s->int64(2)}, s->text(0), s->day(1), s->integer(3), s->integer(4), s->integer(5)});
    }
}

} // namespace store
