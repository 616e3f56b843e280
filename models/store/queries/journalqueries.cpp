// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/journalqueries.h"

#include <QCryptographicHash>

namespace store {

namespace {

QByteArray hashOf(const QByteArray& previous, qint64 at, const domain::JournalEntry& entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part :
         {previous, QByteArray::number(at), entry.who.toUtf8(), entry.action.toUtf8(), entry.target.toUtf8(), entry.result.toUtf8(), entry.detail}) {
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
        hash.addData(part);
    }
    return hash.result();
}

} // namespace

core::Result<void> appendJournal(Db& db, const domain::JournalEntry& entry, const QDateTime& now)
{
    STORE_LET(last, db.cached("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1"));
    STORE_LET(any, last->step());
    const QByteArray previous = any ? last->blob(0) : QByteArray();
    last->reset();
    const qint64 at = now.toMSecsSinceEpoch();
    return db.run("INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", at, entry.who, entry.action,
                  entry.target, entry.result, entry.detail, previous, hashOf(previous, at, entry));
}

core::Result<qint64> firstBrokenEntry(Db& db)
{
    QByteArray previous;
    STORE_LET(s, db.cached("SELECT seq, at, who, action, target, result, detail, prev, hash FROM journal ORDER BY seq"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return 0;
        const domain::JournalEntry entry{s->text(2), s->text(3), s->text(4), s->text(5), s->blob(6)};
        const QByteArray hash = s->blob(8);
        if (s->blob(7) != previous || hashOf(previous, s->int64(1), entry) != hash) {
            const qint64 seq = s->int64(0);
            s->reset();
            return seq;
        }
        previous = hash;
    }
}

} // namespace store
