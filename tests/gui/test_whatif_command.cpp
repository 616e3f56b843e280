// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "support/realwindow.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPushButton>

using namespace Qt::StringLiterals;
using views::DataTable;

/// The What-if pane of the program over a synced sample estate, and the command that it copies, run by a shell.
class TestWhatIfCommand : public QObject {
    Q_OBJECT

    std::unique_ptr<RealWindow> m_real;

    DataTable* table(const QString& name) { return m_real->find<DataTable>(name); }
    void press(QWidget* widget, Qt::Key key)
    {
        QTest::keyClick(widget, key);
        QVERIFY(m_real->settle());
    }
    QPushButton* button(const QString& text)
    {
        for (auto* one : m_real->window()->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    bool says(const QString& text)
    {
        return std::ranges::any_of(m_real->window()->findChildren<views::Label*>(),
                                   [&](const auto* label) { return label->isVisible() && label->text() == text; });
    }
    /// Lines that the copied command prints as JSON.
    QList<QJsonObject> printed()
    {
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, qEnvironmentVariable("PARAPET_BIN") + u':' + environment.value(u"PATH"_s));
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, QGuiApplication::clipboard()->text() + u" --plaintext --json"_s});
        QList<QJsonObject> lines;
        if (!shell.waitForFinished(60'000) || shell.exitCode() != 0) {
            qWarning("%s\n%s", qPrintable(QGuiApplication::clipboard()->text()), shell.readAllStandardError().constData());
            return lines;
        }
        for (const auto& line : shell.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }
    static QString percent(const QJsonObject& line, const QString& when)
    {
        return QLocale().toString(line[when][u"percentage"_s].toDouble() * 100, 'f', 1) + u" %"_s;
    }
    /// The next recommendation below `row` that can be ticked.
    int tickable(const DataTable* list, int row)
    {
        while (++row < list->model()->rowCount()) {
            const QVariant tick = list->model()->index(row, 0).data(items::TickRole);
            if (tick.isValid() && tick.toInt() == Qt::Unchecked)
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_real = std::make_unique<RealWindow>();
        QVERIFY(m_real->open());
        m_real->window()->showFirstRun(false);
        const auto outcome = m_real->syncSample();
        QVERIFY(outcome && !outcome->error);
        m_real->window()->goTo(u"recommendations"_s);
        QVERIFY(m_real->settle());
    }
    void cleanupTestCase()
    {
        m_real.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void theCommandPrintsTheNumbersOfThePane()
    {
        auto* list = table(u"Recommendations"_s);
        QVERIFY(list);
        int row = 0;
        while (!list->model()->index(row, 0).data(items::MemberRole).toBool())
            ++row;
        list->goToRow(row);
        QVERIFY(m_real->settle());
        auto* affected = table(u"Resources of this recommendation"_s);
        QVERIFY(affected && affected->model()->rowCount() > 2);
        Q_EMIT affected->tickRequested(affected->model()->index(0, 0));
        Q_EMIT affected->tickRequested(affected->model()->index(2, 0));
        button(u"Try in What if"_s)->click();
        QVERIFY(m_real->settle());
        for (int more = 0; more < 3; ++more) {
            row = tickable(list, row);
            QVERIFY(row > 0);
            list->goToRow(row);
            press(list, Qt::Key_Space);
        }
        QCOMPARE(table(u"Chosen recommendations"_s)->model()->rowCount(), 4);
        button(u"Copy as command"_s)->click();
        const auto lines = printed();
        QVERIFY(lines.size() > 10);
        QCOMPARE(lines[0][u"kind"_s].toString(), u"workspace"_s);
        QVERIFY2(says(percent(lines[0], u"before"_s)), qPrintable(percent(lines[0], u"before"_s)));
        QVERIFY2(says(percent(lines[0], u"after"_s)), qPrintable(percent(lines[0], u"after"_s)));
        QVERIFY(percent(lines[0], u"before"_s) != percent(lines[0], u"after"_s));
        // And every control as it is printed.
        const auto* controls = table(u"Controls after the choice"_s)->model();
        int compared = 0;
        for (int at = 0; at < controls->rowCount(); ++at) {
            const QString id = controls->index(at, 0).data(items::IdRole).toString();
            const auto line = std::ranges::find_if(lines, [&](const auto& one) { return one[u"id"_s].toString() == id && one[u"scope"_s] == u"workspace"_s; });
            QVERIFY2(line != lines.end(), qPrintable(id));
            const auto points = [&](const QString& when) { return QLocale().toString((*line)[when][u"current"_s].toDouble(), 'f', 2); };
            const QString before = points(u"before"_s), after = points(u"after"_s);
            QCOMPARE(controls->index(at, 2).data().toString(), before == after ? before : before + u" → "_s + after);
            ++compared;
        }
        QVERIFY(compared > 5);
    }

    void inAScopeToo()
    {
        const auto scopes = RealWindow::run(m_real->runtime().reads().scopes({}));
        QVERIFY(scopes);
        const auto subscription = std::ranges::find(*scopes, domain::ScopeKind::Subscription, &domain::ScopeRow::kind);
        QVERIFY(subscription != scopes->end());
        m_real->window()->setScope({{subscription->id}});
        QVERIFY(m_real->settle());
        button(u"Clear"_s)->click();
        auto* list = table(u"Recommendations"_s);
        const int row = tickable(list, 0);
        list->goToRow(row);
        press(list, Qt::Key_Space);
        button(u"Copy as command"_s)->click();
        const auto lines = printed();
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines[0][u"scope"_s].toString().toLower(), subscription->id.toLower());
        QVERIFY2(says(percent(lines[0], u"before"_s)), qPrintable(percent(lines[0], u"before"_s)));
        QVERIFY2(says(percent(lines[0], u"after"_s)), qPrintable(percent(lines[0], u"after"_s)));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"parapet"_s);
    TestWhatIfCommand test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_whatif_command.moc"
