// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/objectactions.h"

#include "items/roles.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

QStringList words(const QMenu* menu)
{
    QStringList out;
    for (const QAction* action : menu->actions()) {
        if (!action->isSeparator())
            out << action->text().section(u'\t', 0, 0);
    }
    return out;
}

/// A table of three objects: with everything, with an id only, and a caption.
struct Rows {
    GuiSetup s;
    QStandardItemModel model{3, 1};
    QWidget window;
    DataTable* table = new DataTable(s.theme, u"Things"_s, &window);
    QList<QUrl> opened;
    std::unique_ptr<ObjectActions> objects;

    Rows()
    {
        for (int row = 0; row < 3; ++row)
            model.setItem(row, 0, new QStandardItem(u"thing %1"_s.arg(row)));
        table->setModel(&model);
        table->setColumns({{0, 200, true}});
        table->resize(300, 200);
        objects = std::make_unique<ObjectActions>(ObjectActions::Tools{s.actions, [this](const QUrl& url) { opened << url; }}, u"things"_s, nullptr);
        objects->addTable(table, [](const QModelIndex& index) -> ObjectRef {
            if (index.row() == 0)
                return {.id = u"one"_s,
                        .json = "{}",
                        .cli = u"parapetctl things"_s,
                        .link = u"parapet://things/one"_s,
                        .portal = QUrl(u"https://portal.example/one"_s),
                        .fetchJson = {}};
            return index.row() == 1 ? ObjectRef{.id = u"two"_s, .json = {}, .cli = {}, .link = {}, .portal = QUrl(u"http://portal.example"_s), .fetchJson = {}}
                                    : ObjectRef();
        });
        window.show();
    }
    QMenu* menu() { return table->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly); }
    void ask(QContextMenuEvent::Reason reason, int row)
    {
        const QPoint pos = table->visualRect(model.index(row, 0)).center();
        QContextMenuEvent event(reason, pos, table->viewport()->mapToGlobal(pos));
        QCoreApplication::sendEvent(table->viewport(), &event);
    }
};

} // namespace

class TestObjectActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rightClickMakesTheRowCurrentAndOffersWhatItHas()
    {
        Rows r;
        r.table->goToRow(0);
        r.ask(QContextMenuEvent::Mouse, 1);
        QVERIFY(r.menu());
        QCOMPARE(r.table->currentRow(), 1);
        QCOMPARE(words(r.menu()), QStringList{u"Copy id"_s}); // its portal is not https
        r.menu()->actions().constLast()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"two"_s);
    }

    void theMenuKeyOpensAtTheRow()
    {
        Rows r;
        r.table->goToRow(0);
        r.ask(QContextMenuEvent::Keyboard, 2);
        QVERIFY(r.menu());
        QCOMPARE(words(r.menu()), (QStringList{u"Copy id"_s, u"Copy as JSON"_s, u"Copy as command"_s, u"Copy link"_s, u"Open in portal"_s}));
        const QRect row = r.table->visualRect(r.model.index(0, 0));
        QCOMPARE(r.menu()->pos(), r.table->viewport()->mapToGlobal(row.bottomLeft()));
        r.menu()->actions().constLast()->trigger();
        QCOMPARE(r.opened, QList<QUrl>{QUrl(u"https://portal.example/one"_s)});
    }

    void aCaptionOffersNothing()
    {
        Rows r;
        r.ask(QContextMenuEvent::Mouse, 2);
        QVERIFY(!r.menu() || !r.menu()->isVisible());
        QVERIFY(!r.s.actions.isEnabled(u"things.copyId"_s));
    }

    void actionsStandInTheEditMenuAndNameTheirReason()
    {
        Rows r;
        r.table->goToRow(1);
        QCOMPARE(r.s.actions.find(u"things.copyLink"_s)->menu, u"edit"_s);
        QVERIFY(r.s.actions.run(u"things.copyId"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"two"_s);
        QVERIFY(!r.s.actions.whyNot(u"things.copyLink"_s).isEmpty());
        const auto* byKey = r.s.actions.byLetter(u"things"_s, u'C');
        QVERIFY(byKey);
        QCOMPARE(byKey->id, u"things.copyId"_s);
        r.objects.reset();
        QVERIFY(!r.s.actions.find(u"things.copyId"_s));
    }

    void rowActionsComeFirstWithTheirReason()
    {
        Rows r;
        int ran = 0;
        r.s.actions.add({.id = u"things.fix"_s, .text = u"Fix…"_s, .page = u"things"_s, .run = [&] { ++ran; }});
        r.s.actions.add({.id = u"things.never"_s, .text = u"Never"_s, .page = u"things"_s, .run = [&] { ++ran; }, .whyNot = [] { return u"It cannot be."_s; }});
        r.objects->setRowActions({u"things.fix"_s, u"things.never"_s, u"things.unknown"_s});
        r.ask(QContextMenuEvent::Mouse, 1);
        QCOMPARE(words(r.menu()), (QStringList{u"Fix…"_s, u"Never"_s, u"Copy id"_s}));
        QVERIFY(!r.menu()->actions().at(1)->isEnabled());
        r.menu()->actions().constFirst()->trigger();
        QCOMPARE(ran, 1);
    }
};

QTEST_MAIN(TestObjectActions)
#include "test_objectactions.moc"
