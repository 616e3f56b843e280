// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/policyqueries.h"

namespace store {

namespace {

#define POLICY_COLUMNS "SELECT id, kind, name, file, body, draft, enabled, who, at FROM custom_policy "

CustomPolicy policyOf(const Statement& s)
{
    const auto text = [&](int column) { return s.isNull(column) ? std::nullopt : std::optional(s.blob(column)); };
    return {s.int64(0), s.integer(1), s.text(2), s.text(3), text(4), text(5), s.boolean(6), s.text(7), s.time(8)};
}

core::Result<QList<CustomPolicy>> allOf(Statement& s)
{
    QList<CustomPolicy> policies;
    for (;;) {
        STORE_LET(row, s.step());
        if (!row)
            return policies;
        policies.append(policyOf(s));
    }
}

} // namespace

core::Result<qint64> readPolicyChange(Db& db)
{
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'custom_policy_state'", 0));
    return tables > 0 ? db.number("SELECT change FROM custom_policy_state", 0) : core::Result<qint64>(0);
}

core::Result<QList<CustomPolicy>> readCustomPolicies(Db& db)
{
    STORE_LET(s, db.cached(POLICY_COLUMNS "ORDER BY kind, key"));
    return allOf(*s);
}

core::Result<QList<CustomPolicy>> readPolicyEntries(Db& db)
{
    STORE_LET(s, db.cached("SELECT id, kind, name, file, CASE WHEN body IS NOT NULL THEN x'' END, CASE WHEN draft IS NOT NULL THEN x'' END, enabled, who, at "
                           "FROM custom_policy ORDER BY kind, key"));
    return allOf(*s);
}

core::Result<std::optional<CustomPolicy>> readCustomPolicy(Db& db, qint64 id)
{
    STORE_LET(s, db.cached(POLICY_COLUMNS "WHERE id = ?"));
    s->bindAll(id);
    STORE_LET(found, allOf(*s));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

core::Result<qint64> findCustomPolicy(Db& db, int kind, const QString& name)
{
    return db.number("SELECT id FROM custom_policy WHERE kind = ? AND key = ?", 0, kind, name.toLower());
}

core::Result<qint64> writeCustomPolicy(Db& db, const CustomPolicy& policy)
{
    if (policy.id != 0) {
        STORE_TRY(db.run("UPDATE custom_policy SET kind = ?, key = ?, name = ?, file = ?, body = ?, draft = ?, enabled = ?, who = ?, at = ? WHERE id = ?",
                         policy.kind, policy.name.toLower(), policy.name, policy.file, policy.body, policy.draft, policy.isEnabled, policy.who, policy.at,
                         policy.id));
        return policy.id;
    }
    STORE_TRY(db.run("INSERT INTO custom_policy (kind, key, name, file, body, draft, enabled, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", policy.kind,
                     policy.name.toLower(), policy.name, policy.file, policy.body, policy.draft, policy.isEnabled, policy.who, policy.at));
    return db.lastInsertId();
}

core::Result<void> writePolicyDraft(Db& db, qint64 id, const std::optional<QByteArray>& draft)
{
    return db.run("UPDATE custom_policy SET draft = ? WHERE id = ?", draft, id);
}

core::Result<void> removeCustomPolicy(Db& db, qint64 id)
{
    return db.run("DELETE FROM custom_policy WHERE id = ?", id);
}

} // namespace store
