// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "support/estate.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using bench::await;

namespace {

constexpr int pageRows = 128;

double ms(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

class Lists {
public:
    Lists(store::Workspace& w, store::ResourceList& list, QList<qint64> scopes) : m_workspace(w), m_list(list), m_scopes(std::move(scopes)) {}

    store::RowQuery query(const QString& typed, const QString& sort = u"name"_s, bool descending = false) const
    {
        static const QStringList keys{u"health"_s, u"environment"_s, u"type"_s, u"plan"_s, u"scope"_s, u"location"_s, u"tag.env"_s};
        store::RowQuery q;
        q.filter = domain::FilterQuery::parse(typed, keys).value_or(domain::FilterQuery());
        q.sort = {sort, descending};
        q.scopes = m_scopes;
        return q;
    }
    /// Less what its busiest thread waited for a processor of a busy machine.
    double first(const store::RowQuery& q, qsizetype* found = nullptr)
    {
        m_queue.waited();
        QElapsedTimer timer;
        timer.start();
        auto rows = await(m_list.first(q, pageRows, {}));
        const double took = ms(timer) - m_queue.waited() * 1000;
        if (found)
            *found = rows ? rows->rows.size() : -1;
        return rows ? took : 1e9;
    }

    void firstRows(qint64 n)
    {
        const QStringList facets{u"health:unhealthy"_s, u"environment:aws"_s, u"type:storageAccounts"_s, u"plan:unknown"_s, u"scope:"_s + estate::scopeId(3),
                                 u"location:eastus"_s,  u"tag.env:prod"_s};
        QStringList filters{QString()};
        filters += facets;
        for (qsizetype a = 0; a < facets.size(); ++a) {
            for (qsizetype b = a + 1; b < facets.size(); ++b)
                filters.append(facets[a] + u' ' + facets[b]);
        }
        const QStringList texts{u"unique%1"_s.arg(n / 2), u"rare123"_s, u"alpha"_s};
        const QStringList columns{u"name"_s,   u"type"_s, u"environment"_s, u"scope"_s, u"health"_s, u"findings"_s,
                                  u"alerts"_s, u"tag"_s,  u"location"_s,    u"group"_s, u"plan"_s,   u"lastSeen"_s};
        std::vector<double> all;
        std::vector<std::pair<double, QString>> worst;
        const auto time = [&](const QString& filter, const QString& column, bool descending) {
            qsizetype found = 0;
            const double took = first(query(filter, column, descending), &found);
            all.push_back(took);
            worst.emplace_back(took, u"%1 by %2: %3 rows"_s.arg(filter, column).arg(found).replace(u'"', u'\''));
        };
        for (const QString& column : columns) {
            for (const QString& filter : std::as_const(filters))
                time(filter, column, column == u"health");
        }
        bench::say(u"first rows undisturbed, facets and pairs x columns, number"_s, static_cast<double>(all.size()), "");
        bench::say(u"first rows undisturbed, facets and pairs x columns, median"_s, bench::quantile(all, 0.5), "ms", 50);
        bench::say(u"first rows undisturbed, facets and pairs x columns, worst"_s, bench::quantile(all, 1), "ms", 150);
        std::vector<double> facetTimes;
        facetTimes.swap(all);
        for (const QString& text : texts) {
            all.clear();
            for (const QString& column : columns) {
                for (const QString& facet : {QString(), u"location:eastus"_s, u"environment:aws"_s})
                    time(QString(facet + u' ' + text).trimmed(), column, false);
            }
            bench::say(u"first rows undisturbed, text '%1' x columns, median"_s.arg(text), bench::quantile(all, 0.5), "ms", 50);
            bench::say(u"first rows undisturbed, text '%1' x columns, worst"_s.arg(text), bench::quantile(all, 1), "ms", 150);
        }
        std::ranges::sort(worst, std::greater());
        for (std::size_t i = 0; i < std::min<std::size_t>(6, worst.size()); ++i)
            bench::say(u"slow: "_s + worst[i].second, worst[i].first, "ms");
    }

    void whole()
    {
        for (const auto& [typed, column] : {std::pair(u""_s, u"name"_s), std::pair(u"location:eastus"_s, u"health"_s), std::pair(u"alpha"_s, u"type"_s)}) {
            QElapsedTimer timer;
            timer.start();
            auto order = await(m_list.order(query(typed, column), {}));
            bench::say(u"whole order of '%1' by %2"_s.arg(typed, column), order ? ms(timer) : 1e9, "ms");
        }
        QElapsedTimer timer;
        timer.start();
        (void)await(m_list.facets(query(u"environment:aws"_s), {}));
        bench::say(u"facet counts"_s, ms(timer), "ms");
    }

    void pages()
    {
        auto order = await(m_list.order(query({}, u"type"_s), {}));
        if (!order || (*order)->count() <= pageRows)
            return;
        std::vector<double> cold;
        for (int i = 0; i < 300; ++i) {
            const auto at = static_cast<qint64>(estate::mix(static_cast<quint64>(i)) % static_cast<quint64>((*order)->count() - pageRows));
            QElapsedTimer timer;
            timer.start();
            (void)await(m_list.rows((*order)->rows(at, pageRows), {}));
            cold.push_back(ms(timer));
        }
        bench::say(u"page of 128 at random places, median"_s, bench::quantile(cold, 0.5), "ms");
        bench::say(u"page of 128 at random places, p99"_s, bench::quantile(cold, 0.99), "ms");
        std::vector<double> scroll;
        const qint64 from = (*order)->count() / 3;
        for (int i = 0; i < 300 && from + (i + 1) * pageRows < (*order)->count(); ++i) {
            QElapsedTimer timer;
            timer.start();
            (void)await(m_list.rows((*order)->rows(from + i * pageRows, pageRows), {}));
            scroll.push_back(ms(timer));
        }
        bench::say(u"scrolling a page of 128, median"_s, bench::quantile(scroll, 0.5), "ms", 2);
        bench::say(u"scrolling a page of 128, p99"_s, bench::quantile(scroll, 0.99), "ms");
    }

    /// The same question without the engine, for comparison.
    void baseline()
    {
        QElapsedTimer timer;
        timer.start();
        (void)await(m_workspace.read([](store::Db& db) {
            return db.number(
                "SELECT count(*) FROM (SELECT r.row FROM resource r JOIN resource_text t ON t.row = r.row WHERE r.environment = 2 AND r.location = 3 "
                "ORDER BY r.type, r.name COLLATE NOCASE LIMIT 128)",
                0);
        }));
        const double plain = ms(timer);
        bench::say(u"baseline: two facets by type in plain SQL"_s, plain, "ms");
        const double ours = first(query(u"environment:aws location:eastus"_s, u"type"_s));
        bench::say(u"first rows, ratio to plain SQL"_s, ours / plain, "x", 1);
    }

private:
    store::Workspace& m_workspace;
    store::ResourceList& m_list;
    QList<qint64> m_scopes;
    bench::ProcessorQueue m_queue;
};

/// Gives some of the resources assessments and alerts, once.
core::Result<void> furnish(store::Workspace& w, qint64 n)
{
    auto there = await(w.read([](store::Db& db) { return db.number("SELECT count(*) FROM assessment", 0); }));
    if (!there || *there > 0)
        return {};
    store::SyncStore sync(w);
    for (qint64 from = 0; from < std::min<qint64>(n, 60000); from += 1000) {
        domain::Batch b;
        b.connection = estate::connection;
        b.metadata = {estate::metadata(1), estate::metadata(2), estate::metadata(3)};
        for (qint64 i = from; i < std::min(n, from + 1000); ++i)
            b.assessments.append(estate::assessment(estate::resource(i * 16 % n, 60), 1 + static_cast<int>(i % 3),
                                                    i % 2 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy));
        STORE_LET(written, await(sync.write(b)));
        Q_UNUSED(written)
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 2)
        return 2;
    const store::Workspace::Options options{.databasePath = QString::fromLocal8Bit(argv[1]) + u"/ours.db"_s, .key = core::Secret(QByteArray(32, 'k'))};
    qint64 n = 0;
    QList<qint64> scopes;
    {
        auto w = store::Workspace::open(options);
        if (!w)
            return 1;
        n = await((*w)->read([](store::Db& db) { return db.number("SELECT count(*) FROM resource", 0); })).value_or(0);
        for (qint64 s = 1; s <= await((*w)->read([](store::Db& db) { return db.number("SELECT max(id) FROM scope", 0); })).value_or(0); ++s)
            scopes.append(s);
        if (auto furnished = furnish(**w, n); !furnished)
            return 1;
    }
    bench::say(u"rows"_s, static_cast<double>(n), "");
    QElapsedTimer timer;
    timer.start();
    { // as the inventory opens: sorted by findings, asked at once
        auto w = store::Workspace::open(options);
        if (!w)
            return 1;
        store::ResourceList list(**w, std::make_shared<core::SystemClock>());
        Lists lists(**w, list, scopes);
        (void)lists.first(lists.query({}, u"findings"_s, true));
        bench::say(u"opening to first rows by findings"_s, ms(timer), "ms", 1000);
    }
    timer.restart();
    auto w = store::Workspace::open(options);
    if (!w)
        return 1;
    store::ResourceList list(**w, std::make_shared<core::SystemClock>());
    Lists lists(**w, list, scopes);
    (void)lists.first(lists.query({}));
    bench::say(u"opening to first rows by name"_s, ms(timer), "ms", 1000);
    (void)await(list.settled());
    bench::say(u"opening to every list quick"_s, ms(timer), "ms");
    lists.firstRows(n);
    lists.pages();
    lists.whole();
    lists.baseline();
    bench::say(u"table in memory"_s, static_cast<double>(list.memory()) / 1048576, "MB");
    bench::say(u"resident memory"_s, bench::memoryMb("VmRSS:"), "MB", 300);
    bench::say(u"resident memory, highest"_s, bench::memoryMb("VmHWM:"), "MB");
    return 0;
}
