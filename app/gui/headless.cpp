// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/headless.h"

#include "core/text.h"
#include "items/text.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QSet>

#include <print>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {
void say(const QString& line)
{
    std::println("{}", line.toStdString());
    std::fflush(stdout);
}
} // namespace

HeadlessRun::HeadlessRun(Application& application, QString output) : m_application(application), m_output(std::move(output)) {}

void HeadlessRun::start()
{
    m_tasks.start(run(), [this](core::Result<void> result) {
        if (!result) {
            std::println(stderr, "{}", result.error().what.toStdString());
            m_failed += 1;
        }
        QCoreApplication::exit(m_failed == 0 ? 0 : 3);
    });
}

core::Async<void> HeadlessRun::run()
{
    auto& runtime = m_application.runtime();
    m_application.window()->resize(1440, 900);
    m_application.window()->show(); // offscreen: pages lay themselves out only in a shown window
    auto sample = co_await runtime.ensureSample();
    if (!sample)
        co_return std::unexpected(sample.error());
    co_await readAndPrint(*sample, tr("Sample estate"));
    co_await pictures(u"sample"_s, *sample);
    auto report = co_await runtime.reports().write(m_output + u"/report.html"_s, {}, 30, m_tasks.token());
    if (!report)
        co_return std::unexpected(report.error());
    auto host = co_await runtime.ensureThisComputer({});
    if (!host)
        co_return std::unexpected(host.error());
    co_await readAndPrint(*host, tr("This computer"));
    co_await pictures(u"computer"_s, *host);
    say(tr("Pictures and report: %1").arg(QDir::toNativeSeparators(m_output)));
    co_return co_await runtime.close();
}

/// The whole estate leaves the sample out as soon as there is anything else; this is one connection whatever else there is.
core::Async<domain::ScopeSelection> HeadlessRun::scopeOf(core::ConnectionId connection)
{
    auto rows = co_await m_application.runtime().reads().scopes(m_tasks.token());
    if (!rows)
        co_return std::unexpected(rows.error());
    domain::ScopeSelection scope;
    if (std::ranges::all_of(*rows, [&](const auto& row) { return row.connection == connection; }))
        co_return scope;
    QSet<QString> own;
    for (const auto& row : *rows) {
        if (row.connection == connection)
            own.insert(row.id);
    }
    for (const auto& row : *rows) {
        if (row.connection == connection && !own.contains(row.parentId))
            scope.scopeIds.append(row.id);
    }
    co_return scope;
}

core::Async<void> HeadlessRun::readAndPrint(core::ConnectionId connection, QString title)
{
    auto& runtime = m_application.runtime();
    say(u"\n== "_s + title);
    auto outcome = co_await runtime.syncs().run(connection, true, m_tasks.token());
    if (!outcome)
        co_return std::unexpected(outcome.error());
    if (outcome->error) {
        ++m_failed;
        say(tr("The sync failed: %1").arg(outcome->error->what));
        co_return core::Result<void>{};
    }
    const auto& total = outcome->summary.total;
    say(tr("Read %1, new or changed %2, requests %3").arg(total.read).arg(total.added + total.changed).arg(outcome->summary.requests));
    for (const auto& line : outcome->summary.partly)
        say(tr("Partly read: %1").arg(core::oneLine(line, 300)));
    const auto scope = co_await scopeOf(connection);
    if (!scope)
        co_return std::unexpected(scope.error());
    auto overview = co_await runtime.reads().overview(*scope, 30, {}, m_tasks.token());
    if (!overview)
        co_return std::unexpected(overview.error());
    say(overview->scorePercent
            ? tr("Secure score: %1 % (%2 of %3 points)")
                  .arg(items::text::percent(*overview->scorePercent), items::text::points(overview->scoreCurrent), items::text::points(overview->scoreMax))
            : tr("Secure score: not known yet"));
    say(overview->sentence);
    auto list = co_await runtime.reads().recommendations({{}, *scope, {u"gain"_s, true}}, m_tasks.token());
    if (!list)
        co_return std::unexpected(list.error());
    auto rows = list->rows;
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.gainPercent > b.gainPercent; });
    say(tr("Top recommendations:"));
    for (const auto& row : rows.first(std::min<qsizetype>(8, rows.size())))
        say(u"  %1  %2  %3"_s.arg(items::text::gain(row.gainPercent), 6).arg(items::text::word(row.severity), -8).arg(core::oneLine(row.name, 100)));
    auto alerts = co_await runtime.reads().alerts({{{{u"status"_s, domain::FilterTerm::Op::Is, {u"active"_s}, false}}, {}}, *scope, {}}, m_tasks.token());
    if (!alerts)
        co_return std::unexpected(alerts.error());
    say(tr("Active alerts: %1").arg(alerts->size()));
    for (const auto& row : alerts->first(std::min<qsizetype>(5, alerts->size())))
        say(u"  %1  %2"_s.arg(items::text::word(row.severity), -8).arg(core::oneLine(row.displayName, 100)));
    co_return core::Result<void>{};
}

core::Async<void> HeadlessRun::settle()
{
    // Pages ask and paint in several rounds; quiet for a while means done.
    for (int quiet = 0, rounds = 0; quiet < 6 && rounds < 200; ++rounds) {
        co_await core::delay(50ms);
        quiet = core::liveAwaits() <= 1 ? quiet + 1 : 0;
    }
    co_return core::Result<void>{};
}

core::Async<void> HeadlessRun::pictures(QString prefix, core::ConnectionId connection)
{
    auto* window = m_application.window();
    window->showFirstRun(false);
    const auto scope = co_await scopeOf(connection);
    if (!scope)
        co_return std::unexpected(scope.error());
    window->setScope(*scope);
    for (const auto choice : {views::ThemeChoice::Light, views::ThemeChoice::Dark}) {
        m_application.setTheme(choice);
        for (const auto& page : window->pageIds()) {
            window->goTo(page);
            if (auto* shown = window->page(page))
                shown->refresh(); // not what a coalesced notice may still bring
            co_await settle();
            const QString name = u"%1/%2-%3-%4.png"_s.arg(m_output, prefix, page, choice == views::ThemeChoice::Light ? u"light"_s : u"dark"_s);
            if (!window->grab().save(name)) {
                ++m_failed;
                say(tr("%1 could not be written.").arg(name));
            }
        }
    }
    co_return core::Result<void>{};
}

} // namespace app
