// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/realwindow.h"
#include "views/common/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

QString program(const QString& name)
{
    return QDir(qEnvironmentVariable("PARAPET_BIN")).filePath(name);
}

/// Another process of ours on the same workspace; ends with its owner.
class Other {
public:
    Other(const QString& name, const QStringList& arguments) { process.start(program(name), arguments); }
    ~Other()
    {
        process.terminate();
        if (!process.waitForFinished(5000))
            process.kill();
        process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Other)
    bool ends(int limit = 60'000)
    {
        return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, limit);
    }
    QProcess process;
};

QString factShown(views::MainWindow* window)
{
    QStringList facts;
    for (const auto* bar : window->findChildren<views::MessageBar*>()) {
        if (bar->isVisible())
            facts << bar->fact();
    }
    return facts.join(u'|');
}

} // namespace

/// Two processes on one workspace: this one and a real second one.
class TestInstances : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::exists(program(u"parapet"_s)));
        QVERIFY(QFile::exists(program(u"parapetctl"_s)));
    }

    void aSecondStartBringsTheFirstWindowForward()
    {
        RealWindow first;
        QVERIFY(first.open());
        first.window()->showMinimized();
        QTRY_VERIFY(first.window()->isMinimized());
        Other second(u"parapet"_s, {u"--plaintext"_s, u"--workspace"_s, first.folder() + u"/workspace/../workspace/"_s});
        QVERIFY(second.ends());
        QCOMPARE(second.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.process.exitCode(), 0);
        QVERIFY(second.process.readAllStandardError().contains("open already"));
        QVERIFY(!first.window()->isMinimized());
        QTRY_VERIFY(first.window()->isActiveWindow());
        QVERIFY(factShown(first.window()).isEmpty());
    }

    void aLinkGivenToASecondStartIsOpenedInTheFirstWindow()
    {
        RealWindow first;
        QVERIFY(first.open());
        const QString workspace = first.folder() + u"/workspace"_s;
        Other second(u"parapet"_s, {u"--plaintext"_s, u"--workspace"_s, workspace, u"parapet://recommendations/some-key"_s});
        QVERIFY(second.ends());
        QCOMPARE(second.process.exitCode(), 0);
        QCOMPARE(first.window()->currentPage(), u"recommendations"_s);
        Other hostile(u"parapet"_s, {u"--plaintext"_s, u"--workspace"_s, workspace, u"parapet://alerts/a\traise\nb"_s});
        QVERIFY(hostile.ends());
        QCOMPARE(first.window()->currentPage(), u"recommendations"_s);
        QVERIFY(factShown(first.window()).split(u'|').contains(u"The link was not opened."_s));
    }

    void aNewWindowBesideAnotherProcessOnlyReadsAndSaysSo()
    {
        QTemporaryDir folder;
        const QString workspace = folder.filePath(u"workspace"_s);
        Other writer(u"parapet"_s, {u"--plaintext"_s, u"--workspace"_s, workspace, u"--new-window"_s});
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(workspace + u"/workspace.db"_s); }, 60'000));
        RealWindow reader(RealWindow::Options{.workspace = workspace, .newWindow = true});
        QVERIFY(reader.open());
        QVERIFY(reader.runtime().workspace().isReadOnly());
        reader.window()->showFirstRun(false);
        QCOMPARE(factShown(reader.window()), u"This window only reads."_s);
        // What would change something is off and says why.
        for (const QAction* action : reader.window()->findChildren<QAction*>()) {
            if (action->objectName() == "action.sample.open"_L1 || action->objectName() == "action.host.assess"_L1)
                QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        }
        QCOMPARE(writer.process.state(), QProcess::Running);
    }

    void theWriterIsFreeAgainWhenItsProcessIsKilled()
    {
        QTemporaryDir folder;
        const QString workspace = folder.filePath(u"workspace"_s);
        {
            Other writer(u"parapet"_s, {u"--plaintext"_s, u"--workspace"_s, workspace});
            RealWindow reader(RealWindow::Options{.workspace = workspace});
            QVERIFY(QTest::qWaitFor([&] { return QFile::exists(workspace + u"/workspace.db"_s); }, 60'000));
            writer.process.kill();
            QVERIFY(writer.ends());
        }
        RealWindow next(RealWindow::Options{.workspace = workspace});
        QVERIFY(next.open());
        QVERIFY(!next.runtime().workspace().isReadOnly());
        QVERIFY(factShown(next.window()).isEmpty());
    }

    void theCommandLineReadsBesideAWindowAndDoesNotWrite()
    {
        RealWindow window;
        QVERIFY(window.open());
        const QString workspace = window.folder() + u"/workspace"_s;
        Other reads(u"parapetctl"_s, {u"score"_s, u"--json"_s, u"--workspace"_s, workspace, u"--plaintext"_s});
        QVERIFY(reads.ends());
        QCOMPARE(reads.process.exitCode(), 0);
        Other writes(u"parapetctl"_s, {u"sync"_s, u"--json"_s, u"--workspace"_s, workspace, u"--plaintext"_s});
        QVERIFY(writes.ends());
        QVERIFY(writes.process.exitCode() != 0);
        QVERIFY(!writes.process.readAllStandardError().trimmed().isEmpty());
        QVERIFY(!window.runtime().workspace().isReadOnly());
    }

    void onlyASocketOfOneselfIsSpokenTo()
    {
        QTemporaryDir folder;
        app::InstanceGate gate(folder.path());
        QVERIFY(!gate.address().isEmpty());
        QVERIFY(gate.listen());
        const QFileInfo place(QFileInfo(gate.address()).path());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(place.permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(gate.address()).permissions() & others, QFile::Permissions());
        int raised = 0;
        connect(&gate, &app::InstanceGate::raiseRequested, &gate, [&raised] { ++raised; });
        app::InstanceGate other(folder.path());
        QCOMPARE(await(other.askToRaise()).value_or(false), true);
        QCOMPARE(raised, 1);
        // A folder others may write to could hold anybody's socket.
        QVERIFY(QFile::setPermissions(place.filePath(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther | QFile::WriteOther));
        QCOMPARE(await(other.askToRaise()).value_or(true), false);
        QVERIFY(QFile::setPermissions(place.filePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(raised, 1);
    }

    void whatIsNoQuestionIsHungUpOn()
    {
        QTemporaryDir folder;
        app::InstanceGate gate(folder.path());
        QVERIFY(gate.listen());
        int raised = 0;
        connect(&gate, &app::InstanceGate::raiseRequested, &gate, [&raised] { ++raised; });
        for (const QByteArray& line : {QByteArray("open /etc/passwd\n"), QByteArray(20000, 'x'), QByteArray("raise"), QByteArray()}) {
            QLocalSocket socket;
            socket.connectToServer(gate.address());
            QVERIFY(socket.waitForConnected(5000));
            socket.write(line);
            QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 10'000);
            QVERIFY(socket.readAll().isEmpty());
        }
        QCOMPARE(raised, 0);
    }

    void aSilentFirstWindowIsNotWaitedForLong()
    {
        QTemporaryDir folder;
        app::InstanceGate gate(folder.path());
        QVERIFY(QDir().mkpath(QFileInfo(gate.address()).path()));
        QLocalServer::removeServer(gate.address());
        QLocalServer silent;
        silent.setSocketOptions(QLocalServer::UserAccessOption);
        QVERIFY(silent.listen(gate.address()));
        QCOMPARE(await(gate.askToRaise(), 10'000).value_or(true), false);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"parapet"_s);
    TestInstances test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_instances.moc"
