// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/actionregistry.h"
#include "app/core/jobregistry.h"
#include "app/core/settings.h"
#include "items/roles.h"
#include "support/allpages.h"
#include "support/fakeestate.h"
#include "support/places.h"
#include "views/common/codeview.h"
#include "views/common/datatable.h"
#include "views/common/parapetstyle.h"
#include "views/common/timeformat.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every page in the real window over a read side that answers from memory.
class TestPages : public QObject {
    Q_OBJECT

    FixedClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<views::Theme> m_theme;
    std::unique_ptr<views::TimeFormat> m_time;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::ActionRegistry> m_actions;
    std::unique_ptr<app::JobRegistry> m_jobs;
    std::unique_ptr<FakeConsole> m_console;
    std::unique_ptr<views::SyntaxRepository> m_syntax;
    std::unique_ptr<views::MainWindow> m_window;

    template<class T>
    T* find(const QString& accessibleName)
    {
        for (auto* widget : m_window->findChildren<T*>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void grab(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PARAPET_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            m_window->grab().save(folder + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_theme = std::make_unique<views::Theme>();
        QFont ui(u"Inter"_s), mono(u"JetBrains Mono"_s);
        ui.setPixelSize(13);
        mono.setPixelSize(13);
        m_theme->setBaseFonts(ui, mono);
        m_theme->setChoice(views::ThemeChoice::Light);
        QApplication::setStyle(new views::ParapetStyle(*m_theme));
        m_time = std::make_unique<views::TimeFormat>(m_clock);
        m_settings = std::make_unique<app::Settings>(m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))));
        m_actions = std::make_unique<app::ActionRegistry>();
        m_jobs = std::make_unique<app::JobRegistry>(m_clock);
        m_console = std::make_unique<FakeConsole>();
        fillEstate(*m_console, m_clock);
        m_syntax = std::make_unique<views::SyntaxRepository>();
        const views::PageContext context{*m_theme, *m_time, *m_settings, *m_actions, *m_jobs, *m_console, m_clock, *m_syntax};
        m_window = std::make_unique<views::MainWindow>(*m_theme, context, places::allPages(), views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void everyPageShowsInEveryTheme()
    {
        for (const auto theme : {views::ThemeChoice::Light, views::ThemeChoice::Dark, views::ThemeChoice::Contrast}) {
            m_theme->setChoice(theme);
            const QString word = theme == views::ThemeChoice::Light ? u"light"_s : theme == views::ThemeChoice::Dark ? u"dark"_s : u"contrast"_s;
            for (const auto& page : places::everywhere()) {
                QVERIFY(places::show(*m_window, *m_actions, page));
                QCOMPARE(m_window->currentPage(), places::pageOf(page));
                QTRY_COMPARE(core::liveAwaits(), 0);
                QElapsedTimer shown;
                shown.start();
                // Details follow the list after a delay, and scripts follow them.
                QVERIFY(QTest::qWaitFor([&] { return shown.hasExpired(300) && core::liveAwaits() == 0; }));
                grab(page + u'-' + word);
                if (qEnvironmentVariableIsSet("PARAPET_PICTURES")) {
                    m_window->resize(1100, 700);
                    shown.restart();
                    QVERIFY(QTest::qWaitFor([&] { return shown.hasExpired(150) && core::liveAwaits() == 0; }));
                    grab(page + u'-' + word + u"-1100x700"_s);
                    m_window->resize(1440, 900);
                }
            }
        }
    }

    void sheetsAndTabsShowInEveryTheme()
    {
        for (int i = 1; i <= 40; ++i)
            m_console->sent.append({quint64(i), m_clock.now().addSecs(i), i % 5 ? u"GET"_s : u"POST"_s,
                                    u"management.azure.com/subscriptions/0b1f/providers/Microsoft.Security/alerts?api-version=2022-01-01"_s,
                                    i % 7   ? 200
                                    : i % 2 ? 429
                                            : 0,
                                    u"offline"_s, 40 + i, 0, 1024 * i, i % 7 ? 1 : 2, u"line"_s});
        app::NewConnection stored;
        stored.name = u"Contoso"_s;
        stored.cloud = u"AzureCloud"_s;
        stored.tenantId = u"contoso.example"_s;
        stored.method = u"secret"_s;
        stored.clientId = u"0b1f7a52-4d1c-4d7b-9b3e-2f6f0c9d8a11"_s;
        for (const auto theme : {views::ThemeChoice::Light, views::ThemeChoice::Dark}) {
            m_theme->setChoice(theme);
            const QString word = theme == views::ThemeChoice::Light ? u"light"_s : u"dark"_s;
            m_window->goTo(u"activity"_s, {{}, {{u"tab"_s, u"requests"_s}}});
            QTRY_COMPARE(core::liveAwaits(), 0);
            auto* requests = find<views::DataTable>(u"Requests"_s);
            QVERIFY(requests && requests->isVisible());
            QCOMPARE(requests->model()->rowCount(), 40);
            grab(u"activity-requests-"_s + word);
            m_window->goTo(u"connections"_s, {{}, {{u"add"_s, true}}});
            QTRY_COMPARE(core::liveAwaits(), 0);
            grab(u"connections-add-"_s + word);
            m_window->goTo(u"overview"_s);
            m_window->goTo(u"connections"_s, {{}, {{u"row"_s, m_console->fake.connectionRows.first().id.value}}});
            QTRY_VERIFY(m_actions->run(u"connections.edit"_s));
            QTRY_COMPARE(core::liveAwaits(), 0);
            stored.id = core::ConnectionId{m_console->calls.last().section(u' ', 1).toLongLong()};
            Q_EMIT m_console->settingsTold(stored);
            auto* secret = find<QLineEdit>(u"Secret"_s);
            QVERIFY(secret && secret->isVisible() && secret->text().isEmpty());
            grab(u"connections-edit-"_s + word);
        }
    }

    void hostileTextIsNeverMarkup()
    {
        for (const QString& page :
             {u"overview"_s, u"recommendations"_s, u"exemptions"_s, u"compliance"_s, u"alerts"_s, u"inventory"_s, u"connections"_s, u"activity"_s}) {
            m_window->goTo(page);
            QTRY_COMPARE(core::liveAwaits(), 0);
        }
        const auto labels = m_window->findChildren<QLabel*>();
        QVERIFY(labels.size() > 50);
        for (const auto* label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(),
                     qPrintable(label->text() + QString::fromLatin1(label->parentWidget()->metaObject()->className())));
    }

    void statusOfAnAlertIsChangedFromTheKeyboard()
    {
        m_window->goTo(u"alerts"_s);
        auto* table = find<views::DataTable>(u"Alerts"_s);
        QVERIFY(table);
        QTRY_VERIFY(table->currentRow() >= 0);
        table->setFocus();
        const qint64 alert = table->currentIndex().siblingAtColumn(0).data(items::RowIdRole).toLongLong();
        QTest::keyClick(table, Qt::Key_S);
        auto* states = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(states);
        QTest::keyClick(states, Qt::Key_4);
        QCOMPARE(m_console->calls.last(), u"setAlertStatus %1 dismissed"_s.arg(alert));
        QCOMPARE(m_console->decided, QList<qint64>{alert});
        QTest::keyClick(table, Qt::Key_U);
        QVERIFY(!m_console->calls.contains(u"undo"_s)); // nothing to undo yet
        m_console->undoable = true;
        QTest::keyClick(table, Qt::Key_U);
        QCOMPARE(m_console->calls.last(), u"undo"_s);
    }

    void filterWithoutMatchSaysSo()
    {
        m_window->goTo(u"inventory"_s, {{{}, u"nothing"_s}, {}});
        QTRY_VERIFY(find<QWidget>(u"Resources"_s) == nullptr);
    }

    void tickingRendersTheScriptAnew()
    {
        m_window->goTo(u"recommendations"_s);
        views::DataTable* table = nullptr; // the details show nothing before they are read
        QTRY_VERIFY((table = find<views::DataTable>(u"Resources of this recommendation"_s)));
        QTRY_COMPARE(table->model()->rowCount(), 9);
        auto* code = find<QPlainTextEdit>(u"Script"_s);
        QTRY_VERIFY((code = find<QPlainTextEdit>(u"Script"_s)) && code->toPlainText().contains(u"# 9 accounts"_s));
        Q_EMIT table->tickRequested(table->model()->index(0, 0));
        QTRY_VERIFY(code->toPlainText().contains(u"# 1 accounts"_s));
    }
};

QTEST_MAIN(TestPages)
#include "test_pages.moc"
