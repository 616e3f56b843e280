// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"

#include "store/bulkload.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

Schema factsSchema()
{
    return {factsId,
            {{2, schemaText(u"facts_0002.sql"_s) + schemaText(u"indexes.sql"_s), 0},
             {2, schemaText(u"facts_0002_from_one_file.sql"_s), oneFileVersion},
             {3, schemaText(u"facts_0003.sql"_s)},
             {4, schemaText(u"facts_0004.sql"_s)},
             {5, schemaText(u"facts_0005.sql"_s)}}};
}

Schema decisionsSchema()
{
    return {decisionsId,
            {{1, schemaText(u"decisions_0001.sql"_s)},
             {2, schemaText(u"decisions_0002.sql"_s)},
             {3, schemaText(u"decisions_0003.sql"_s)},
             {4, schemaText(u"decisions_0004.sql"_s)},
             {5, schemaText(u"decisions_0005.sql"_s)},
             {6, schemaText(u"decisions_0006.sql"_s)}}};
}

core::Result<int> schemaVersion(Db& db)
{
    STORE_LET(version, db.number("PRAGMA user_version", 0));
    return static_cast<int>(version);
}

core::Result<void> checkSchema(Db& db, const Schema& schema)
{
    STORE_LET(version, schemaVersion(db));
    STORE_LET(application, db.number("PRAGMA application_id", 0));
    STORE_LET(tables, db.number("SELECT count(*) FROM sqlite_schema", 0));
    if (application != schema.applicationId && (tables > 0 || application != 0)) {
        return core::fail(core::Errc::BadInput,
                          QCoreApplication::translate("store", "This file is a database, but no workspace of Parapet: choose another file."), {},
                          u"store.foreign"_s);
    }
    if (version > schema.version()) {
        return core::fail(core::Errc::Refused,
                          QCoreApplication::translate("store", "This workspace was written by a newer version of Parapet: update Parapet."),
                          u"schema %1, known %2"_s.arg(version).arg(schema.version()), u"store.newer"_s);
    }
    return {};
}

core::Result<void> migrate(Db& db, const Schema& schema)
{
    STORE_TRY(checkSchema(db, schema));
    STORE_LET(version, schemaVersion(db));
    for (const Migration& step : schema.steps) {
        if (step.number <= version || (step.from != Migration::anyOlder && step.from != version))
            continue;
        STORE_LET(transaction, Transaction::begin(db));
        STORE_TRY(db.exec(step.sql));
        STORE_TRY(db.exec("PRAGMA user_version = " + QByteArray::number(step.number)));
        STORE_TRY(db.exec("PRAGMA application_id = " + QByteArray::number(schema.applicationId)));
        STORE_TRY(transaction.commit());
        version = step.number;
    }
    return {};
}

} // namespace store
