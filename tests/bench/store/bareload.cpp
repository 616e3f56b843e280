// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareload.h"
#include "report.h"

#include "store/bulkload.h"
#include "store/contenthash.h"
#include "store/json.h"
#include "store/searchtext.h"

using namespace Qt::StringLiterals;

namespace bench {

ReadyRow ready(const domain::Resource& r, qint64 number)
{
    const auto small = [](const QString& s, qint64 range) { return 1 + static_cast<qint64>(qHash(s) % static_cast<std::size_t>(range)); };
    ReadyRow row;
    row.type = small(r.type, 200);
    row.row = number + 1;
    row.scope = small(r.scopeId, 40);
    row.location = small(r.location, 40);
    row.group = small(r.resourceGroup, 5000);
    row.key = core::ResourceKey::of(r.id);
    row.environment = static_cast<int>(r.environment);
    row.name = r.name.toUtf8();
    row.id = r.id.toUtf8();
    row.tagJson = store::pairsToJson(r.tags);
    for (const auto& [key, value] : r.tags)
        row.tags.append(small(key + value, 1000));
    row.version = r.apiVersion.toUtf8();
    row.body = r.body;
    row.hash = store::ContentHash().add(QByteArrayView(r.body)).value();
    row.text = store::searchText(r.name, r.id, r.tags, r.scopeId, r.resourceGroup, r.type);
    return row;
}

core::Result<void> insertRow(store::Db& db, const ReadyRow& r, bool withText)
{
    using store::Borrowed;
    STORE_TRY(
        db.run("INSERT INTO resource (row, key, connection, type, scope, location, resource_group, tag, environment, first_seen, changed, hash, name, kind) "
               "VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, 0, ?7, 1, 1, ?8, ?9, '')",
               r.row, r.key, r.type, r.scope, r.location, r.group, r.environment, r.hash, Borrowed{r.name, true}));
    STORE_TRY(db.run("INSERT INTO resource_text (row, id, tags) VALUES (?1, ?2, ?3)", r.row, Borrowed{r.id, true}, Borrowed{r.tagJson, true}));
    STORE_TRY(db.run("INSERT INTO resource_body (row, api_version, body) VALUES (?1, ?2, ?3)", r.row, Borrowed{r.version, true}, Borrowed{r.body}));
    for (const qint64 tag : r.tags)
        STORE_TRY(db.run("INSERT OR IGNORE INTO resource_tag (row, tag) VALUES (?1, ?2)", r.row, tag));
    if (withText)
        STORE_TRY(db.run("INSERT INTO resource_fts (rowid, text) VALUES (?1, ?2)", r.row, Borrowed{r.text, true}));
    return {};
}

core::Result<double> bareLoad(store::Db& db, const std::vector<ReadyRow>& rows, std::size_t rowsInTransaction, std::size_t textsInTransaction)
{
    std::vector<const ReadyRow*> asRead;
    for (const ReadyRow& row : rows)
        asRead.push_back(&row);
    std::vector<const ReadyRow*> byRow = asRead; // the text index writes a segment whenever a row is lower than the one before
    std::ranges::sort(byRow, {}, &ReadyRow::row);
    Phase phase;
    const auto inTransactions = [&db](const auto& list, std::size_t size, auto&& insert) -> core::Result<void> {
        for (std::size_t i = 0; i < list.size(); i += size) {
            STORE_LET(transaction, store::Transaction::begin(db));
            for (std::size_t k = i; k < std::min(list.size(), i + size); ++k)
                STORE_TRY(insert(*list[k]));
            STORE_TRY(transaction.commit());
        }
        return {};
    };
    STORE_TRY(inTransactions(asRead, rowsInTransaction, [&db](const ReadyRow& row) { return insertRow(db, row, false); }));
    phase.say(u"bare loop, rows"_s);
    STORE_TRY(db.exec(store::schemaText(u"indexes.sql"_s)));
    phase.say(u"bare loop, indexes"_s);
    STORE_TRY(inTransactions(byRow, textsInTransaction, [&db](const ReadyRow& row) {
        return db.run("INSERT INTO resource_fts (rowid, text) VALUES (?1, ?2)", row.row, store::Borrowed{row.text, true});
    }));
    phase.say(u"bare loop, texts"_s);
    return phase.undisturbed();
}

} // namespace bench
