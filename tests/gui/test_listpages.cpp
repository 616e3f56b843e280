// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/messagebar.h"
#include "views/inventory/countstrip.h"
#include "views/inventory/inventorypage.h"
#include "views/inventory/resourceview.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/recommendationspage.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A page over a small estate, shown in a window of its own.
template<class P>
struct Shown {
    explicit Shown(const std::function<void(Shown&)>& prepare = {}, QSize size = {1232, 828})
    {
        fillEstate(setup.console, setup.clock);
        if (prepare)
            prepare(*this);
        page = std::make_unique<P>(setup.context());
        page->resize(size);
        page->show();
        page->setCurrent(true);
        settle();
    }
    /// Waits for the answers and for the details, which follow the list after a moment.
    void settle()
    {
        QElapsedTimer time;
        time.start();
        QVERIFY(QTest::qWaitFor([&] { return time.hasExpired(150) && core::liveAwaits() == 0; }));
    }
    views::DataTable* table(const QString& name) const
    {
        for (auto* found : page->template findChildren<views::DataTable*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    /// Assessments changed and the list was asked for again.
    void sync()
    {
        const int before = reads().listRequests;
        Q_EMIT reads().changed({.assessments = true});
        QTRY_VERIFY(reads().listRequests > before);
        settle();
    }
    FakeReads& reads() { return setup.console.fake; }
    bool says(const QString& text) const
    {
        return std::ranges::any_of(page->template findChildren<QLabel*>(), [&](QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }

    GuiSetup setup;
    std::unique_ptr<P> page;
};
using Recommendations = Shown<views::RecommendationsPage>;
using Inventory = Shown<views::InventoryPage>;

QString idOf(const views::DataTable* table)
{
    return table->currentIndex().siblingAtColumn(0).data(items::IdRole).toString();
}

views::PageState link(const QString& key, const QVariant& value)
{
    return {{}, {{key, value}}};
}

} // namespace

/// The two lists with details as one uses them: followed links, syncs meanwhile, ticks, and what they say when empty.
class TestListPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void aLinkOpensARecommendationInAFoldedControl()
    {
        Recommendations s;
        auto* table = s.table(u"Recommendations"_s);
        auto* details = s.page->findChild<views::RecommendationDetails*>();
        QVERIFY(idOf(table) != u"key5"_s);
        s.page->restore(link(u"row"_s, u"key5"_s)); // of the sixth control, which starts folded
        s.settle();
        QCOMPARE(idOf(table), u"key5"_s);
        QCOMPARE(details->key(), u"key5"_s);
        s.sync();
        QCOMPARE(idOf(table), u"key5"_s);
        QCOMPARE(details->key(), u"key5"_s);
    }

    void foldingAControlAndASyncKeepTheDetailsAndThePlace()
    {
        Recommendations s;
        auto* table = s.table(u"Recommendations"_s);
        auto* details = s.page->findChild<views::RecommendationDetails*>();
        const QString before = details->key();
        QVERIFY(!before.isEmpty());
        table->goToRow(0);
        QCOMPARE(table->currentIndex().data(items::RowKindRole).toInt(), int(items::RowKind::Group));
        QTest::keyClick(table, Qt::Key_Left);
        QCOMPARE(table->currentRow(), 0);
        s.sync();
        QCOMPARE(table->currentRow(), 0);
        QCOMPARE(details->key(), before);
    }

    void aLinkToWhatTheFilterHidesGivesTheFilterUp()
    {
        Recommendations s([](Recommendations& r) {
            const auto all = r.reads().recommendationList;
            r.reads().recommendationsFor = [all](const domain::ListQuery& query) {
                auto list = all;
                if (!query.filter.terms.isEmpty())
                    list.rows.removeIf([](const auto& row) { return row.key == u"key7"_s; });
                return list;
            };
        });
        QCOMPARE(s.page->state().filter.terms.size(), 1);
        s.page->restore(link(u"row"_s, u"key7"_s));
        s.settle();
        QCOMPARE(idOf(s.table(u"Recommendations"_s)), u"key7"_s);
        QVERIFY(s.page->state().filter.isEmpty());
        s.page->restore(link(u"row"_s, u"nowhere"_s)); // ends, and says so
        s.settle();
        QVERIFY(s.page->state().filter.isEmpty());
    }

    void oneControlAskedForIsOpen()
    {
        Recommendations s;
        views::PageState state;
        state.filter.terms = {{u"control"_s, domain::FilterTerm::Op::Is, {s.reads().recommendationList.controls[4].id}, false}};
        s.page->restore(state);
        s.settle();
        const auto* model = s.table(u"Recommendations"_s)->model();
        const auto groups = model->match(model->index(0, 0), items::IdRole, s.reads().recommendationList.controls[4].id, 1, Qt::MatchExactly);
        QCOMPARE(groups.size(), 1);
        QVERIFY(groups.first().data(items::ExpandedRole).toBool());
    }

    void newRecommendationsWaitForN()
    {
        Recommendations s;
        auto* table = s.table(u"Recommendations"_s);
        const QString before = idOf(table);
        const int rows = table->model()->rowCount();
        auto fresh = s.reads().recommendationList.rows.first();
        fresh.key = u"fresh"_s;
        fresh.gainPercent = 50;
        s.reads().recommendationList.rows.append(fresh);
        Q_EMIT s.reads().changed({.assessments = true});
        QTRY_VERIFY(s.says(u"came or went"_s));
        QCOMPARE(table->model()->rowCount(), rows);
        QTest::keyClick(table, Qt::Key_N);
        QCOMPARE(table->model()->rowCount(), rows + 1);
        QCOMPARE(idOf(table), before);
        QVERIFY(!s.says(u"came or went"_s));
    }

    void noColumnOfTheResourcesIsOutOfSight()
    {
        for (const QSize size : {QSize(1232, 828), QSize(1048, 628)}) {
            Recommendations s({}, size);
            auto* table = s.table(u"Resources of this recommendation"_s);
            QTRY_COMPARE(table->model()->rowCount(), 9);
            QTRY_VERIFY2(!table->horizontalScrollBar()->isVisible(), qPrintable(u"%1"_s.arg(size.width()))); // laid out once more when it has rows
            QVERIFY(!table->isColumnHidden(items::AffectedModel::Age));
            QVERIFY(!table->isColumnHidden(items::AffectedModel::Reason));
        }
    }

    void scriptsStandInTabsBesideTheResourcesWhenTheWindowIsNarrow()
    {
        Recommendations s({}, {1048, 628});
        QTabBar* tabs = nullptr;
        for (auto* bar : s.page->findChildren<QTabBar*>()) {
            if (bar->accessibleName() == u"Steps and scripts"_s)
                tabs = bar;
        }
        QVERIFY(tabs);
        QTRY_COMPARE(tabs->count(), 6);
        QStringList titles;
        for (int i = 0; i < tabs->count(); ++i)
            titles.append(tabs->tabText(i));
        QCOMPARE(titles, (QStringList{u"Steps"_s, u"Azure CLI"_s, u"PowerShell"_s, u"Terraform"_s, u"Bicep"_s, u"REST"_s}));
        const auto* table = s.table(u"Resources of this recommendation"_s);
        QVERIFY(tabs->mapTo(s.page.get(), QPoint()).x() > table->mapTo(s.page.get(), QPoint(table->width() - 1, 0)).x());
    }

    void aTenantWithoutOpenRecommendationsIsGoodAndAnEmptyFilterIsNot()
    {
        Recommendations s([](Recommendations& r) {
            r.reads().recommendationList.rows.clear();
            r.reads().recommendationList.total = 157;
        });
        auto* empty = s.page->findChild<views::EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->kind(), views::EmptyState::Kind::AllGood);
        s.page->restore({{{}, u"nosuch"_s}, {}});
        QTRY_COMPARE(empty->kind(), views::EmptyState::Kind::NoMatch);
        s.reads().connectionRows.clear();
        s.page->restore({{{}, u"other"_s}, {}});
        QTRY_COMPARE(empty->kind(), views::EmptyState::Kind::FirstUse);
    }

    void aLinkShowsItsResourceAndMovesTheRowToIt()
    {
        Inventory s;
        auto* table = s.table(u"Resources"_s);
        table->goToRow(0);
        auto* details = s.page->findChild<views::ResourceView*>();
        s.page->restore(link(u"resource"_s, 700));
        s.settle();
        QCOMPARE(details->row(), core::RowId{700});
        QCOMPARE(table->currentRow(), 699);
        s.settle();
        QCOMPARE(details->row(), core::RowId{700});
    }

    void aLinkToAResourceTheFilterHidesGivesTheFilterUp()
    {
        Inventory s([](Inventory& i) {
            i.reads().resourceIds = [](const domain::ListQuery& query) -> core::Result<QList<core::RowId>> {
                QList<core::RowId> ids;
                for (qint64 row = 1; row <= (query.filter.isEmpty() ? 500 : 5); ++row)
                    ids.append(core::RowId{row});
                return ids;
            };
        });
        s.page->restore({{{}, u"few"_s}, {}});
        s.settle();
        auto* table = s.table(u"Resources"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        s.page->restore(link(u"resource"_s, 300));
        s.settle();
        QCOMPARE(s.page->findChild<views::ResourceView*>()->row(), core::RowId{300});
        QCOMPARE(table->currentRow(), 299);
        s.page->restore(link(u"resource"_s, 9000)); // in no list: shown all the same
        s.settle();
        table->setFocus();
        s.settle();
        QCOMPARE(s.page->findChild<views::ResourceView*>()->row(), core::RowId{9000});
    }

    void aSyncMovesNoRowOfTheInventory()
    {
        Inventory s;
        auto* table = s.table(u"Resources"_s);
        table->goToRow(40);
        table->verticalScrollBar()->setValue(300);
        s.settle();
        const int scrolled = table->verticalScrollBar()->value();
        s.reads().resourceIds = [](const domain::ListQuery&) -> core::Result<QList<core::RowId>> {
            QList<core::RowId> ids{{9999}};
            for (qint64 row = 1; row <= 3214; ++row)
                ids.append(core::RowId{row});
            return ids;
        };
        Q_EMIT s.reads().changed({.resources = true});
        QTRY_VERIFY(s.says(u"1 new resources"_s));
        QCOMPARE(table->currentRow(), 40);
        QCOMPARE(table->verticalScrollBar()->value(), scrolled);
        QCOMPARE(idOf(table), u"/subscriptions/s/r41"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_N);
        s.settle();
        QCOMPARE(table->currentRow(), 41);
        QCOMPARE(idOf(table), u"/subscriptions/s/r41"_s);
    }

    void whatIsTickedIsSeenCopiedAndExported()
    {
        Inventory s;
        auto* table = s.table(u"Resources"_s);
        table->goToRow(2);
        table->setFocus();
        const QImage before = table->viewport()->grab().toImage();
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(table->viewport()->grab().toImage() != before);
        QVERIFY(s.says(u"1 of 3214 selected"_s));
        QVERIFY(s.setup.actions.run(u"inventory.copyId"_s));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"/subscriptions/s/r3"_s);
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(s.says(u"3214 of 3214 selected"_s));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(s.says(u"3213 of 3214 selected"_s));
        QVERIFY(s.page->escape());
        QVERIFY(!s.says(u"selected"_s));
    }

    void newIn7DaysFilters()
    {
        Inventory s;
        auto* strip = s.page->findChild<views::CountStrip*>();
        views::CountButton* fresh = nullptr;
        for (auto* button : strip->findChildren<views::CountButton*>()) {
            if (button->accessibleName().contains(u"new in 7 days"_s))
                fresh = button;
        }
        QVERIFY(fresh && fresh->isEnabled());
        fresh->click();
        QCOMPARE(s.page->state().filter.toString(), u"firstseen<7d"_s);
    }

    void theInventorySaysWhyItIsEmpty()
    {
        Inventory s([](Inventory& i) {
            i.reads().resourceIds = [](const domain::ListQuery&) { return core::Result<QList<core::RowId>>(QList<core::RowId>()); };
            i.reads().summary = {214, 0, 214, 12, 0, 0, 0, 3, 0, {i.setup.clock.now(), false, {}}};
        });
        auto* empty = s.page->findChild<views::EmptyState*>();
        const auto show = [&](const QString& filter) {
            s.page->restore({domain::FilterQuery::parse(filter, {u"health"_s, u"name"_s}).value(), {{u"whole"_s, true}}});
            s.settle();
        };
        show(u"health:unhealthy"_s);
        QCOMPARE(empty->kind(), views::EmptyState::Kind::AllGood);
        s.reads().summary.unknown = 3;
        show(u"health:unhealthy,stale"_s);
        QCOMPARE(empty->kind(), views::EmptyState::Kind::CannotTell);
        show(u"name:x"_s);
        QCOMPARE(empty->kind(), views::EmptyState::Kind::NoMatch);
        s.reads().summary = {};
        domain::ConnectionRow syncing;
        syncing.state = domain::ConnectionState::Syncing;
        s.reads().connectionRows = {syncing};
        show({});
        QVERIFY(s.says(u"Reading for the first time"_s));
    }
};

QTEST_MAIN(TestListPages)
#include "test_listpages.moc"
