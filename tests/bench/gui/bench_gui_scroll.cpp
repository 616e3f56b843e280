// SPDX-License-Identifier: GPL-3.0-or-later
// How long the inventory's own table takes to show the next page, beside a bare QTableView that paints the same strings.
#include "bench/store/report.h"
#include "services/workspacereads.h"
#include "store/resourcelist.h"
#include "store/workspace.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/inventory/inventorypage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using views::DataTable;

namespace {

constexpr int pages = 300;

double ms(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The console of a window that only reads.
class ReadingConsole final : public FakeConsole {
public:
    explicit ReadingConsole(services::Reads& reads) : m_reads(reads) {}
    services::Reads& reads() override { return m_reads; }

private:
    services::Reads& m_reads;
};

/// The strings of some rows, ready to be painted; over and over, for as many rows as there are.
class StringModel final : public QAbstractTableModel {
public:
    StringModel(const QAbstractItemModel& from, int rows) : m_rows(rows), m_columns(from.columnCount())
    {
        const int taken = std::min(rows, 2000);
        for (int row = 0; row < taken; ++row) {
            for (int column = 0; column < m_columns; ++column)
                m_texts << from.index(row, column).data().toString();
        }
        m_taken = taken;
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? m_texts.at((index.row() % m_taken) * m_columns + index.column()) : QVariant();
    }

private:
    int m_rows, m_columns, m_taken = 0;
    QStringList m_texts;
};

/// Runs the event loop until it is so; looks after every round of it, because a pause would be measured.
template<class F>
bool waitFor(F done, int limit = 120'000)
{
    if (done())
        return true;
    QEventLoop loop;
    QTimer look, end;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, [&] { loop.exit(1); });
    look.start(0);
    end.start(limit);
    return loop.exec() == 0;
}

double paint(QTableView* view)
{
    QElapsedTimer timer;
    timer.start();
    view->viewport()->repaint(); // at once, with everything in it
    return ms(timer);
}

/// Time of all that painting one page asks of the model, without painting.
double dataOf(const QTableView* view)
{
    const int first = view->rowAt(0), last = view->rowAt(view->viewport()->height() - 1);
    static constexpr std::array roles{int(Qt::DisplayRole),     int(items::RowKindRole),  int(items::LoadStateRole), int(items::HealthRole),
                                      int(items::SegmentsRole), int(items::SeverityRole), int(items::StaleRole),     int(items::WordKindRole)};
    QElapsedTimer timer;
    timer.start();
    for (int row = first; row <= (last < 0 ? view->model()->rowCount() - 1 : last); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            for (const int role : roles)
                (void)view->model()->index(row, column).data(role);
        }
    }
    return ms(timer);
}

struct Times {
    std::vector<double> painted, asked, data;
};

bool isLoaded(const QTableView* view)
{
    const int first = std::max(0, view->rowAt(0)), last = view->rowAt(view->viewport()->height() - 1);
    for (const int row : {first, last < 0 ? view->model()->rowCount() - 1 : last}) {
        if (view->model()->index(row, 0).data(items::LoadStateRole).toInt() != int(items::LoadState::Ready))
            return false;
    }
    return true;
}

/// A page at a time from the middle of the list, each painted once its rows are there.
Times scroll(QTableView* view, bool real)
{
    Times times;
    auto* bar = view->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    if (real)
        (void)waitFor([&] { return isLoaded(view); });
    for (int i = 0; i < pages && bar->value() < bar->maximum(); ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        if (real) {
            if (!waitFor([&] { return isLoaded(view); }))
                break;
            times.asked.push_back(ms(timer));
            times.data.push_back(dataOf(view));
        }
        times.painted.push_back(paint(view));
    }
    return times;
}

void sayAll(const QString& name, const std::vector<double>& times, double limit)
{
    bench::say(name + u", median"_s, bench::quantile(times, 0.5), "ms", limit);
    bench::say(name + u", p99"_s, bench::quantile(times, 0.99), "ms", limit);
}

void run(services::Reads& reads)
{
    GuiSetup setup;
    ReadingConsole console(reads);
    core::SystemClock clock;
    const views::PageContext context{setup.theme, setup.time, setup.settings, setup.actions, setup.jobs, console, clock, setup.syntax};
    QElapsedTimer timer;
    timer.start();
    views::InventoryPage page(context);
    page.resize(1232, 828); // what a window of 1440 x 900 leaves for it
    page.show();
    auto* table = page.findChild<DataTable*>();
    const auto* model = table->model();
    if (!waitFor([&] { return model->rowCount() > 0 && isLoaded(table); })) {
        bench::say(u"the page came to no rows"_s, 1, "", 0.5);
        return;
    }
    (void)paint(table);
    bench::say(u"page opened to first rows painted"_s, ms(timer), "ms", 1000);
    (void)waitFor([&] { return core::liveAwaits() == 0; });
    bench::say(u"rows in the list"_s, model->rowCount(), "");
    bench::say(u"rows on a page"_s, table->rowAt(table->viewport()->height() - 1) - table->rowAt(0), "");

    const Times ours = scroll(table, true);
    sayAll(u"page painted"_s, ours.painted, 16);
    sayAll(u"its data on the GUI thread"_s, ours.data, 2);
    sayAll(u"its rows asked for and delivered"_s, ours.asked, 0);

    QTableView bare;
    StringModel strings(*model, model->rowCount());
    bare.setModel(&strings);
    bare.setShowGrid(false);
    bare.setWordWrap(false);
    bare.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    bare.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    bare.verticalHeader()->setDefaultSectionSize(table->rowHeight(0));
    bare.verticalHeader()->hide();
    bare.setFont(table->font());
    bare.resize(table->size());
    for (int column = 0; column < strings.columnCount(); ++column) {
        bare.setColumnWidth(column, table->columnWidth(column));
        bare.setColumnHidden(column, table->isColumnHidden(column));
    }
    bare.show();
    (void)waitFor([&] { return bare.windowHandle() && bare.windowHandle()->isExposed(); }); // before that it paints nothing
    const Times plain = scroll(&bare, false);
    sayAll(u"baseline: bare table painted"_s, plain.painted, 0);
    bench::say(u"page painted, ratio to the bare table"_s, bench::quantile(ours.painted, 0.5) / bench::quantile(plain.painted, 0.5), "x");
    bench::say(u"resident memory"_s, bench::memoryMb("VmRSS:"), "MB", 300);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    auto workspace =
        store::Workspace::open({.databasePath = QString::fromLocal8Bit(argv[1]) + u"/ours.db"_s, .key = core::Secret(QByteArray(32, 'k')), .readOnly = true});
    if (!workspace)
        return 1;
    const auto clock = std::make_shared<core::SystemClock>();
    store::ResourceList list(**workspace, clock);
    (void)bench::await(list.settled());
    services::WorkspaceReads reads({**workspace, list, clock, {}, {}});
    run(reads);
    return 0;
}
