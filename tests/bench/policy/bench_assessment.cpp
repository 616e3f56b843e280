// SPDX-License-Identifier: GPL-3.0-or-later
// How long assessing a stored estate takes, beside reading its documents and beside evaluating them, and after some changed.
#include "bench/policy/rulesanddocuments.h"
#include "bench/store/report.h"
#include "services/assess/assessmentservice.h"
#include "services/assess/estateassessment.h"
#include "store/queries/documentqueries.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/estate.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using bench::await;

namespace {

constexpr qint64 pageSize = 1000, changed = 1000;
constexpr int scopes = 500;

/// A document of the set as another resource.
domain::Resource resource(const bench::RulesAndDocuments& set, qint64 i, int change)
{
    const QByteArray& json = set.documents[std::size_t(i) % set.documents.size()];
    const auto member = [&](const QByteArray& name) {
        const QByteArray before = '"' + name + "\":\"";
        const qsizetype at = json.lastIndexOf(before) + before.size(); // members of the document stand behind its properties
        return std::pair(at, json.indexOf('"', at));
    };
    domain::Resource made;
    const auto [typeAt, typeEnd] = member("type");
    made.type = QString::fromUtf8(json.sliced(typeAt, typeEnd - typeAt));
    made.name = u"r%1"_s.arg(i);
    made.scopeId = estate::scopeId(int(estate::mix(quint64(i)) % scopes));
    made.id = made.scopeId + u"/resourceGroups/g%1/providers/"_s.arg(i % 40) + made.type + u'/' + made.name;
    made.resourceGroup = u"g%1"_s.arg(i % 40);
    made.environment = domain::Environment::Azure;
    made.body = "{\"id\":\"" + made.id.toUtf8() + "\",\"change\":" + QByteArray::number(change) + ',' + json.sliced(1);
    return made;
}

void write(store::Workspace& workspace, const bench::RulesAndDocuments& set, qint64 first, qint64 end, qint64 step, int change)
{
    store::SyncStore port(workspace);
    for (qint64 at = first; at < end;) {
        domain::Batch batch;
        batch.connection = estate::connection;
        for (; at < end && batch.resources.size() < pageSize; at += step)
            batch.resources.append(resource(set, at, change));
        if (at >= end)
            batch.cursor = QByteArray("");
        if (const auto written = await(port.write(std::move(batch))); !written)
            qFatal("%s", qPrintable(written.error().detail));
    }
}

double secondsOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double evaluateInMemory(const bench::RulesAndDocuments& set, const policy::AliasTable& aliases, qint64 n)
{
    return secondsOf([&] {
        bench::EmptyWorld world;
        policy::Assessor assessor(set.rules, aliases, world, 0);
        policy::Arena arena;
        simdjson::dom::parser parser;
        qint64 unhealthy = 0;
        for (qint64 i = 0; i < n; ++i) {
            const QByteArray& json = set.documents[std::size_t(i) % set.documents.size()];
            arena.clear();
            const auto document = policy::Value::of(simdjson::dom::element(parser.parse(json.constData(), std::size_t(json.size())).value_unsafe()));
            const auto found = policy::Resource::of(document, arena);
            assessor.assessApplicable(*found, [&](std::size_t, const policy::Verdict& verdict) { unhealthy += verdict.status == policy::Status::Unhealthy; });
        }
        if (unhealthy == 0)
            qFatal("nothing is unhealthy");
    });
}

double readBodies(store::Workspace& workspace)
{
    return secondsOf([&] {
        const auto bytes = await(workspace.read([](store::Db& db) -> core::Result<qint64> {
            qint64 sum = 0;
            STORE_LET(end, store::rowsEnd(db));
            STORE_TRY(store::eachDocument(db, 0, end, [&](const store::DocumentView& document) {
                sum += document.body.size();
                return true;
            }));
            return sum;
        }));
        if (!bytes || *bytes == 0)
            qFatal("nothing was read");
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const qint64 n = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100'000;
    QTemporaryDir folder;
    store::Workspace::Options options;
    options.databasePath = folder.filePath(u"workspace.db"_s);
    options.key = core::Secret(QByteArray(32, 'k'));
    options.clock = std::make_shared<core::SystemClock>();
    auto opened = store::Workspace::open(std::move(options));
    auto aliases = services::builtinAliases();
    if (!opened || !aliases)
        return 1;
    auto& workspace = **opened;
    const auto documents = bench::RulesAndDocuments::make(*aliases, bench::RulesAndDocuments::Which::All);
    auto made = services::RuleSet::of(documents.rules).value();
    made.fingerprint = 1;
    const auto set = std::make_shared<const services::RuleSet>(std::move(made));
    services::AssessmentService service(
        {workspace, std::make_shared<core::SystemClock>(), [set]() -> core::Async<services::RuleSetPtr> { co_return services::RuleSetPtr(set); }});

    write(workspace, documents, 0, n, 1, 0);
    while (await(workspace.read([](store::Db& db) { return db.number("SELECT value FROM build_state WHERE name = 'bulk'", 0); })).value_or(1) != 0)
        (void)await(core::delay(std::chrono::milliseconds(50)));
    const double evaluating = evaluateInMemory(documents, *aliases, n), reading = readBodies(workspace);
    bench::say(u"baseline: evaluating the same documents in memory, one core"_s, evaluating, "s");
    bench::say(u"baseline: reading the bodies, one reader"_s, reading, "s");
    const double whole = secondsOf([&] {
        qint64 rows = await(service.run({})).value().rows;
        if (rows != n)
            qFatal("not everything was assessed");
    });
    bench::say(u"assessing everything and keeping it"_s, whole, "s");
    bench::say(u"ratio to the slower of both"_s, whole / std::max(evaluating, reading), "x", 1.3);
    const auto bytes = await(workspace.read([](store::Db& db) { return db.number("SELECT sum(length(sets)) FROM verdict", 0); }));
    bench::say(u"verdicts as kept"_s, double(bytes.value_or(0)) / 1e6, "MB", 15);
    std::vector<double> again;
    for (int round = 1; round <= 5; ++round) {
        write(workspace, documents, 0, n, std::max<qint64>(1, n / changed), round);
        again.push_back(secondsOf([&] {
                            if (await(service.run({})).value().rows < std::min(n, changed))
                                qFatal("a change was not assessed");
                        })
                        * 1000);
    }
    bench::say(u"after 1,000 changes all over, with the write"_s, bench::quantile(again, 0.5), "ms", 150);
    bench::say(u"nothing changed"_s, secondsOf([&] { (void)await(service.run({})); }) * 1000, "ms");
    bench::say(u"reading all verdicts"_s,
               secondsOf([&] { (void)await(workspace.read([set](store::Db& db) { return services::storedAssessment(db, *set); })); }) * 1000, "ms");
    (void)await(service.close());
    return 0;
}
