// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/attestationqueries.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace store {

namespace {

#define EVIDENCE_COLUMNS "id, link, name, size, sha256"

domain::Evidence evidenceOf(const Statement& s)
{
    return {s.int64(0), s.text(1), s.text(2), s.int64(3), s.blob(4)};
}

core::Result<QHash<qint64, QList<domain::Evidence>>> readAllEvidence(Db& db)
{
    QHash<qint64, QList<domain::Evidence>> evidence;
    STORE_LET(s, db.cached("SELECT " EVIDENCE_COLUMNS ", attestation FROM evidence ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return evidence;
        evidence[s->int64(5)].append(evidenceOf(*s));
    }
}

} // namespace

core::Result<QList<domain::Attestation>> readAttestations(Db& db)
{
    QList<domain::Attestation> attestations;
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'attestation'", 0));
    if (tables == 0) // read-only, a workspace of an older version is read as it is
        return attestations;
    STORE_LET(evidence, readAllEvidence(db));
    STORE_LET(s, db.cached("SELECT id, standard, control, scope, verdict, note, expires, who, at FROM attestation ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return attestations;
        domain::Attestation one;
        one.id = s->int64(0);
        one.standard = s->text(1);
        one.control = s->text(2);
        one.scope = s->text(3);
        const auto verdict = s->int64(4);
        if (verdict > 0 && verdict < qint64(domain::AllOf<domain::Attested>::values.size()))
            one.verdict = s->as<domain::Attested>(4);
        one.note = s->text(5);
        one.expires = s->time(6);
        one.by = s->text(7);
        one.at = s->time(8);
        one.evidence = evidence.value(one.id);
        attestations.append(std::move(one));
    }
}

core::Result<qint64> insertAttestation(Db& db, const domain::Attestation& a)
{
    STORE_TRY(db.run("INSERT INTO attestation (standard, control, scope, verdict, note, expires, who, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", a.standard,
                     a.control, a.scope, a.verdict, a.note, a.expires, a.by, a.at));
    return db.lastInsertId();
}

core::Result<qint64> insertEvidence(Db& db, qint64 attestation, const domain::Evidence& e, const std::optional<QByteArray>& content)
{
    if (content) {
        STORE_LET(s, db.prepare("INSERT OR IGNORE INTO evidence_file (sha256, content) VALUES (?, ?)")); // not cached, which would keep what is bound
        s.bindAll(e.sha256, Borrowed{*content});
        STORE_TRY(s.finish());
    }
    STORE_TRY(db.run("INSERT INTO evidence (attestation, link, name, size, sha256) VALUES (?, ?, ?, ?, ?)", attestation, e.link, e.name, e.size, e.sha256));
    return db.lastInsertId();
}

core::Result<std::optional<StoredEvidence>> readEvidence(Db& db, qint64 id)
{
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'evidence'", 0));
    if (tables == 0)
        return std::nullopt;
    STORE_LET(s, db.cached("SELECT e.id, e.link, e.name, e.size, e.sha256, f.content FROM evidence e LEFT JOIN evidence_file f ON f.sha256 = e.sha256 "
                           "WHERE e.id = ?"));
    s->bindAll(id);
    STORE_LET(row, s->step());
    std::optional<StoredEvidence> found;
    if (row)
        found = StoredEvidence{evidenceOf(*s), s->isNull(5) ? std::nullopt : std::optional(s->blob(5))};
    s->reset();
    return found;
}

} // namespace store
