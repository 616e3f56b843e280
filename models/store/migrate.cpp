// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"

#include "store/bulkload.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

QList<Migration> allMigrations()
{
    return {{1, schemaText(u"0001_workspace.sql"_s) + schemaText(u"indexes.sql"_s) + schemaText(u"views.sql"_s)}};
}

core::Result<int> schemaVersion(Db& db)
{
    STORE_LET(version, db.number("PRAGMA user_version", 0));
    return static_cast<int>(version);
}

core::Result<void> migrate(Db& db, const QList<Migration>& steps)
{
    STORE_LET(version, schemaVersion(db));
    STORE_LET(application, db.number("PRAGMA application_id", 0));
    STORE_LET(tables, db.number("SELECT count(*) FROM sqlite_schema", 0));
    if (application != applicationId && tables > 0) {
        return core::fail(core::Errc::BadInput, QCoreApplication::translate("store", "This file is a database, but no workspace of Parapet: choose another file."),
                          {}, u"store.foreign"_s);
    }
    if (version > steps.last().number) {
        return core::fail(core::Errc::Refused,
                          QCoreApplication::translate("store", "This workspace was written by a newer version of Parapet: update Parapet, or open it for reading only."),
                          u"schema %1, known %2"_s.arg(version).arg(steps.last().number), u"store.newer"_s);
    }
    for (const Migration& step : steps) {
        if (step.number <= version)
            continue;
        STORE_LET(transaction, Transaction::begin(db));
        STORE_TRY(db.exec(step.sql));
        STORE_TRY(db.exec("PRAGMA user_version = " + QByteArray::number(step.number)));
        STORE_TRY(db.exec("PRAGMA application_id = " + QByteArray::number(applicationId)));
        STORE_TRY(transaction.commit());
    }
    return {};
}

} // namespace store
