// SPDX-License-Identifier: GPL-3.0-or-later
#include "bareload.h"
#include "report.h"

#include "connectors/azure/parse.h"
#include "store/bulkload.h"
#include "store/migrate.h"
#include "store/pair.h"
#include "store/syncstore.h"
#include "support/estate.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bench::await;

namespace {

constexpr qint64 pageSize = 1000;
constexpr qsizetype bodySize = 600;
constexpr std::size_t rowsInTransaction = 1000; // as the store: a page, and what it takes for a step of texts
constexpr std::size_t textsInTransaction = 5000;

core::Secret key()
{
    return core::Secret(QByteArray(32, 'k'));
}

QByteArray page(qint64 from, qint64 to)
{
    QByteArray json("{\"totalRecords\":0,\"count\":0,\"data\":[");
    for (qint64 i = from; i < to; ++i) {
        const auto r = estate::resource(i, 60, 20, bodySize);
        json += i > from ? ",{" : "{";
        json += "\"id\":\"" + r.id.toUtf8() + "\",\"name\":\"" + r.name.toUtf8() + "\",\"type\":\"" + r.type.toLower().toUtf8() + "\",\"location\":\""
                + r.location.toUtf8() + "\",\"resourceGroup\":\"" + r.resourceGroup.toUtf8() + "\",\"subscriptionId\":\""
                + r.scopeId.section(u'/', 2, 2).toUtf8() + "\",\"tags\":{";
        for (qsizetype t = 0; t < r.tags.size(); ++t)
            json += (t > 0 ? ",\"" : "\"") + r.tags[t].first.toUtf8() + "\":\"" + r.tags[t].second.toUtf8() + '"';
        json += "},\"properties\":" + r.body + '}';
    }
    return json + "],\"facets\":[],\"resultTruncated\":\"false\"}";
}

/// What one user's write waited for, from asking to the answer of the commit.
struct Waits {
    std::vector<double> ms;
    bool stop = false;
};

QCoro::Task<> decideNowAndThen(store::Workspace& w, std::shared_ptr<Waits> waits, std::chrono::milliseconds pause)
{
    for (int n = 0; !waits->stop; ++n) {
        (void)co_await core::delay(pause / 2 + std::chrono::milliseconds(estate::mix(static_cast<quint64>(n)) % static_cast<quint64>(pause.count())));
        QElapsedTimer timer;
        timer.start();
        auto written = co_await w.write([n](store::Db& db, store::ChangeSet&) {
            return db.run("INSERT INTO note (name, value) VALUES (?1, x'') ON CONFLICT DO UPDATE SET value = x'01'", QString::number(n % 100));
        });
        if (written)
            waits->ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
}

core::Async<void> load(store::SyncStore& sync, const std::vector<QByteArray>& pages, QThreadPool& pool)
{
    (void)co_await sync.beginPass(estate::connection, false);
    const auto parse = [&pages](std::size_t i) -> core::Result<QList<domain::Resource>> {
        auto parsed = azure::parseResources(pages[i], azure::Envelope::Graph);
        if (!parsed)
            return std::unexpected(parsed.error());
        return std::move(parsed->items);
    };
    auto next = core::runOnPool(pool, [parse] { return parse(0); });
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto resources = co_await next;
        if (!resources)
            co_return std::unexpected(resources.error());
        if (i + 1 < pages.size())
            next = core::runOnPool(pool, [parse, i] { return parse(i + 1); });
        domain::Batch batch;
        batch.connection = estate::connection;
        batch.resources = std::move(*resources);
        if (i + 1 == pages.size()) {
            batch.passEnds = {{domain::FactKind::Resource, {}, {}}};
            batch.cursor = QByteArray();
        } else {
            batch.cursor = QByteArray::number(i);
        }
        auto written = co_await sync.write(std::move(batch));
        if (!written)
            co_return std::unexpected(written.error());
    }
    co_return core::Result<void>();
}

core::Async<void> finished(store::Workspace& w)
{
    for (;;) {
        auto left = co_await w.read([](store::Db& db) { return store::buildState(db, u"loaded"_s); });
        if (!left)
            co_return std::unexpected(left.error());
        if (*left == 1)
            co_return core::Result<void>();
        (void)co_await core::delay(20ms);
    }
}

void sayWaits(const QString& name, const std::vector<double>& waits)
{
    bench::say(name + u", number"_s, static_cast<double>(waits.size()), "");
    bench::say(name + u", median"_s, bench::quantile(waits, 0.5), "ms");
    bench::say(name + u", p99"_s, bench::quantile(waits, 0.99), "ms", 50);
    bench::say(name + u", worst"_s, bench::quantile(waits, 1), "ms");
}

/// Rows with the same ids as the store gives them: blocks of 4096 per type.
std::vector<bench::ReadyRow> readyRows(qint64 from, qint64 to, qint64 firstBlock)
{
    std::vector<bench::ReadyRow> rows;
    rows.reserve(static_cast<std::size_t>(to - from));
    QHash<QString, std::pair<qint64, qint64>> blocks;
    for (qint64 i = from; i < to; ++i) {
        auto r = estate::resource(i, 60, 20, bodySize);
        r.body = "{\"id\":\"" + r.id.toUtf8() + "\",\"name\":\"" + r.name.toUtf8() + "\",\"properties\":" + r.body + ",\"tags\":{}}";
        auto& [block, used] = blocks[r.type];
        if (block == 0 || used == 4096)
            std::tie(block, used) = std::pair(firstBlock++, Q_INT64_C(0));
        rows.push_back(bench::ready(r, block * 4096 + used++));
    }
    return rows;
}

struct Times {
    double seconds = 0, undisturbed = 0, processor = 0;
};

struct Bare {
    Times times;
    double rowByRow = 0; ///< seconds for all rows, from a sample
};

core::Result<Bare> timeBare(const QString& folder, qint64 n)
{
    const auto rows = readyRows(0, n, 1);
    STORE_LET(db, store::Db::open({folder + u"/bare.db"_s, key(), store::OpenOptions::Mode::Create, 40 * 1024, nullptr}));
    STORE_TRY(store::migrate(
        db, {store::factsId, {{1, store::schemaText(u"facts_0002.sql"_s) + store::schemaText(u"facts_0003.sql"_s) + store::schemaText(u"facts_0004.sql"_s)}}}));
    QElapsedTimer timer;
    timer.start();
    const double processorStart = bench::processorSeconds();
    STORE_LET(undisturbed, bench::bareLoad(db, rows, rowsInTransaction, textsInTransaction));
    Bare bare{{static_cast<double>(timer.nsecsElapsed()) / 1e9, undisturbed, bench::processorSeconds() - processorStart}, 0};
    bench::say(u"bare loop over ready rows"_s, bare.times.seconds, "s");
    bench::say(u"bare loop over ready rows, processor time"_s, bare.times.processor, "s");

    // Row by row into finished indexes, each its own transaction: new rows into the finished file.
    const qint64 sample = std::min<qint64>(n, 20000);
    const auto more = readyRows(n, n + sample, n);
    timer.restart();
    for (const auto& row : more) {
        STORE_LET(transaction, store::Transaction::begin(db));
        STORE_TRY(bench::insertRow(db, row, true));
        STORE_TRY(transaction.commit());
    }
    bare.rowByRow = static_cast<double>(timer.nsecsElapsed()) / 1e9 / static_cast<double>(sample) * static_cast<double>(n);
    bench::say(u"row by row into finished indexes, from a sample of %1"_s.arg(sample), bare.rowByRow, "s");
    return bare;
}

int fail(const core::Error& error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.what), qPrintable(error.detail));
    return 1;
}

std::optional<Times> timeOurs(const QString& folder, qint64 n, bool withUser, core::Error* error)
{
    std::vector<QByteArray> pages;
    for (qint64 i = 0; i < n; i += pageSize)
        pages.push_back(page(i, std::min(n, i + pageSize)));
    auto w = store::Workspace::open({.databasePath = folder + u"/ours.db"_s, .key = key()});
    if (!w) {
        *error = w.error();
        return {};
    }
    (void)await((*w)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); }));
    store::SyncStore sync(**w);
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    auto waits = std::make_shared<Waits>();
    if (withUser)
        decideNowAndThen(**w, waits, 1000ms);
    QElapsedTimer timer;
    timer.start();
    const double processorStart = bench::processorSeconds();
    bench::Phase phase;
    auto loaded = await(load(sync, pages, pool));
    phase.say(withUser ? u"first load with a user, rows"_s : u"first load, rows"_s);
    if (loaded)
        loaded = await(finished(**w));
    phase.say(withUser ? u"first load with a user, indexes and texts"_s : u"first load, indexes and texts"_s);
    const Times times{static_cast<double>(timer.nsecsElapsed()) / 1e9, phase.undisturbed(), bench::processorSeconds() - processorStart};
    waits->stop = true;
    if (!loaded) {
        *error = loaded.error();
        return {};
    }
    if (withUser)
        sayWaits(u"user's write during the first load"_s, waits->ms);
    (void)await(core::delay(200ms));
    if (withUser) {
        auto again = std::make_shared<Waits>();
        decideNowAndThen(**w, again, 100ms);
        timer.restart();
        loaded = await(load(sync, pages, pool));
        bench::say(u"second sync, nothing changed"_s, static_cast<double>(timer.nsecsElapsed()) / 1e9, "s");
        again->stop = true;
        sayWaits(u"user's write during the second sync"_s, again->ms);
        (void)await(core::delay(200ms));
    }
    return times;
}

void removeFile(const QString& path)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
}

void removePair(const QString& folder)
{
    removeFile(folder + u"/ours.db"_s);
    removeFile(store::decisionsPath(folder + u"/ours.db"_s));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const qint64 n = QByteArray(argv[2]).toLongLong();
    bench::say(u"rows"_s, static_cast<double>(n), "");
    removeFile(folder + u"/bare.db"_s);
    auto bare = timeBare(folder, n);
    if (!bare)
        return fail(bare.error());
    removePair(folder);
    core::Error error;
    const auto ours = timeOurs(folder, n, false, &error);
    if (!ours)
        return fail(error);
    bench::say(u"first load from JSON"_s, ours->seconds, "s");
    bench::say(u"first load from JSON, processor time"_s, ours->processor, "s");
    bench::say(u"first load, ratio of processor time to the bare loop"_s, ours->processor / bare->times.processor, "x");
    bench::say(u"first load, ratio of undisturbed time to the bare loop"_s, ours->undisturbed / bare->times.undisturbed, "x", 1.25);
    bench::say(u"first load, ratio to the bare loop"_s, ours->seconds / bare->times.seconds, "x", 1.25);
    bench::say(u"first load, times quicker than row by row"_s, bare->rowByRow / ours->seconds, "x");
    removeFile(folder + u"/bare.db"_s);
    removePair(folder);
    const auto withUser = timeOurs(folder, n, true, &error);
    if (!withUser)
        return fail(error);
    bench::say(u"first load from JSON while a user decides once a second"_s, withUser->seconds, "s");
    return 0;
}
