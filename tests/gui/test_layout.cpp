// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resourcemodel.h"
#include "support/realwindow.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/filterbar.h"
#include "views/common/segmentbar.h"
#include "views/rail.h"
#include "views/railitem.h"
#include "views/savedviews.h"

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QInputDialog>
#include <QLayout>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace views;

/// What the user arranged is there again the next time, and goes when the default is asked for.
class TestLayout : public QObject {
    Q_OBJECT

    std::unique_ptr<RealWindow> m_real;
    int m_typeWidth = 0;

    DataTable* table(const QString& name) { return m_real->find<DataTable>(name); }
    Rail* rail() { return m_real->window()->findChild<Rail*>(); }
    SavedViews* saved() { return rail()->savedViews(); }
    DetailsSplitter* splitter(const QString& page) { return m_real->window()->page(page)->findChild<DetailsSplitter*>(); }
    void run(const QString& action)
    {
        auto* found = m_real->window()->findChild<QAction*>(u"action."_s + action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    void go(const QString& page)
    {
        m_real->window()->goTo(page);
        QVERIFY(m_real->settle());
    }
    QStringList names()
    {
        QStringList out;
        for (const SavedView& view : saved()->views())
            out << view.name;
        return out;
    }
    QList<RailItem*> items()
    {
        QList<RailItem*> out;
        for (auto* item : saved()->findChildren<RailItem*>()) {
            if (item->isVisible() && saved()->layout()->indexOf(item) >= 0)
                out << item;
        }
        std::ranges::sort(out, {}, [](const RailItem* item) { return item->y(); });
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_real = std::make_unique<RealWindow>(RealWindow::Options{.sampleResources = 800});
        QVERIFY(m_real->open());
        const auto synced = m_real->syncSample();
        QVERIFY(synced && !synced->error);
        m_real->window()->showFirstRun(false);
        QVERIFY(m_real->settle());
    }
    void cleanupTestCase()
    {
        m_real.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void allOfItComesBackAtTheNextStart()
    {
        m_real->window()->resize(1500, 960);
        go(u"recommendations"_s);
        auto* split = splitter(u"recommendations"_s);
        const int wide = split->sizes().value(1) + 80;
        split->setSizes({split->width() - wide, wide});
        Q_EMIT split->splitterMoved(split->width() - wide, 1);
        const int details = split->sizes().value(1);

        go(u"inventory"_s);
        auto* list = table(u"Resources"_s);
        QVERIFY(list);
        const int type = items::ResourceModel::Type;
        m_typeWidth = list->columnWidth(type);
        list->setColumnWidth(type, m_typeWidth + 84);
        for (auto* bar : m_real->window()->page(u"inventory"_s)->findChildren<SegmentBar*>()) {
            for (auto* segment : bar->findChildren<QAbstractButton*>()) {
                if (segment->text() == "Comfortable"_L1)
                    segment->click();
            }
        }
        const int height = list->rowHeight(0);
        m_real->visible<FilterBar>()->setTerm(u"environment"_s, {u"azure"_s});
        QVERIFY(m_real->settle());
        const int scrolled = list->verticalScrollBar()->maximum() / 2 + 7;
        QVERIFY(scrolled > 500);
        list->verticalScrollBar()->setValue(scrolled);
        QCOMPARE(list->verticalScrollBar()->value(), scrolled);
        run(u"view.rail"_s);
        QVERIFY(rail()->isFolded());

        QVERIFY(m_real->reopen());
        QCOMPARE(m_real->window()->size(), QSize(1500, 960));
        QVERIFY(rail()->isFolded());
        QTRY_COMPARE(m_real->window()->currentPage(), u"inventory"_s);
        QVERIFY(m_real->settle());
        list = table(u"Resources"_s);
        QVERIFY(list);
        QCOMPARE(list->columnWidth(type), m_typeWidth + 84);
        QCOMPARE(list->rowHeight(0), height);
        QCOMPARE(m_real->visible<FilterBar>()->query().toString(), u"environment:azure"_s);
        QTRY_COMPARE(list->verticalScrollBar()->value(), scrolled);
        go(u"recommendations"_s);
        QCOMPARE(splitter(u"recommendations"_s)->sizes().value(1), details);
    }

    void theDefaultLayoutIsOneActionAway()
    {
        go(u"inventory"_s);
        run(u"view.jobs"_s);
        run(u"view.reset"_s);
        QVERIFY(m_real->settle());
        QCOMPARE(m_real->window()->size(), QSize(1440, 900));
        QVERIFY(!rail()->isFolded());
        auto* list = table(u"Resources"_s);
        QCOMPARE(list->columnWidth(items::ResourceModel::Type), m_typeWidth);
        QCOMPARE(list->rowHeightStep(), RowHeight::Compact);
        QVERIFY(!m_real->window()->findChild<QDockWidget*>()->isVisible());
    }

    void detailsDetachAndDockAgainWithTheirPlace()
    {
        go(u"recommendations"_s);
        auto* split = splitter(u"recommendations"_s);
        run(u"view.detach"_s);
        QVERIFY(split->isDetached());
        QVERIFY(split->detailsVisible());
        QWidget* own = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top != m_real->window() && !top->windowTitle().isEmpty())
                own = top;
        }
        QVERIFY(own);
        own->resize(640, 700);
        // They follow the list as before.
        auto* list = table(u"Recommendations"_s);
        QVERIFY(list);
        list->goToRow(3);
        QVERIFY(m_real->settle());
        run(u"view.detach"_s);
        QVERIFY(!split->isDetached());
        QCOMPARE(split->count(), 2);
        QVERIFY(split->widget(1)->isVisible() && split->widget(1)->window() == m_real->window());
        run(u"view.detach"_s);
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top != m_real->window() && !top->windowTitle().isEmpty())
                own = top;
        }
        QCOMPARE(own->size(), QSize(640, 700));
        own->close();
        QVERIFY(!split->isDetached());
    }

    void savedViewsAreDraggedToOrder()
    {
        for (const char* name : {"one", "two", "three"})
            rail()->addSavedView({QString::fromLatin1(name), u"inventory"_s, u"environment:azure"_s});
        QTRY_COMPARE(items().size(), 3);
        RailItem* first = items().first();
        const QPoint from = first->rect().center();
        const QPoint below = first->mapFromGlobal(items().last()->mapToGlobal(items().last()->rect().center() + QPoint(0, 6)));
        QTest::mousePress(first, Qt::LeftButton, {}, from);
        QTest::mouseMove(first, from + QPoint(0, 12));
        QMouseEvent move(QEvent::MouseMove, QPointF(below), first->mapToGlobal(QPointF(below)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(first, &move);
        const QString page = m_real->window()->currentPage();
        QTest::mouseRelease(first, Qt::LeftButton, {}, below);
        QCOMPARE(names(), (QStringList{u"two"_s, u"three"_s, u"one"_s}));
        QCOMPARE(m_real->window()->currentPage(), page); // a drag is no click

        QVERIFY(m_real->reopen());
        QCOMPARE(names(), (QStringList{u"two"_s, u"three"_s, u"one"_s}));
    }

    void savedViewsAreOrderedRenamedAndRemovedByKeyboard()
    {
        QTRY_COMPARE(items().size(), 3);
        items().last()->setFocus();
        QTest::keyClick(items().last(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(names(), (QStringList{u"two"_s, u"one"_s, u"three"_s}));
        auto* focused = qobject_cast<RailItem*>(m_real->window()->focusWidget());
        QVERIFY(focused && focused->text() == "one"_L1);
        QTest::keyClick(focused, Qt::Key_F2);
        auto* dialog = m_real->window()->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"first of all"_s);
        dialog->accept();
        QTRY_COMPARE(names(), (QStringList{u"two"_s, u"first of all"_s, u"three"_s}));
        focused = qobject_cast<RailItem*>(m_real->window()->focusWidget());
        if (!focused)
            focused = items().at(1);
        QTest::keyClick(focused, Qt::Key_Delete);
        QCOMPARE(names(), (QStringList{u"two"_s, u"three"_s}));
        QVERIFY(m_real->window()->focusWidget());
        items().first()->click();
        QTRY_COMPARE(m_real->window()->currentPage(), u"inventory"_s);
        QTRY_COMPARE(m_real->visible<FilterBar>()->query().toString(), u"environment:azure"_s);
    }
};

int main(int argc, char** argv)
{
    QTemporaryFile screen; // the offscreen one is too small for any window of ours
    if (screen.open()) {
        screen.write(R"({"screens":[{"name":"one","x":0,"y":0,"width":2560,"height":1440,"logicalDpi":96,"dpr":1}]})");
        screen.flush();
        qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=" + screen.fileName().toLocal8Bit()));
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"parapet"_s);
    TestLayout test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_layout.moc"
