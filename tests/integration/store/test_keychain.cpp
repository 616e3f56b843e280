// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/keychain/keychain.h"
#include "store/keys/folder.h"
#include "support/await.h"

#include <csignal>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against gnome-keyring on a session bus of this test's own (see its CMakeLists.txt).
class TestKeychain : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_daemon;

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (program.isEmpty())
            QSKIP("gnome-keyring-daemon is not installed: install the package gnome-keyring.");
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("There is no session bus: run under dbus-run-session.");
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        m_daemon.setProcessEnvironment(environment);
        m_daemon.start(program, {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s});
        QVERIFY(m_daemon.waitForStarted());
        m_daemon.write("password of the test\n");
        m_daemon.closeWriteChannel();
        // Asked before it has its name, the bus would start a second daemon beside it, over the caller's own keyring.
        const auto* bus = QDBusConnection::sessionBus().interface();
        const auto daemonHasName = [&] { return bus->servicePid(u"org.freedesktop.secrets"_s).value() == m_daemon.processId(); };
        QTRY_VERIFY_WITH_TIMEOUT(daemonHasName(), 30000);
        keychain::Keychain keychain(u"Parapet test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(await(keychain.probe()).value_or(false), 30000);
    }
    void cleanupTestCase()
    {
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(5000))
            m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void aValueComesBackUntilItIsRemoved()
    {
        keychain::Keychain keychain(u"Parapet test"_s);
        const core::Secret value(QByteArray("\0\xff\x01 any bytes", 13));
        QVERIFY(!await(keychain.load(u"key"_s))->has_value());
        QVERIFY(await(keychain.save(u"key"_s, value)).has_value());
        QVERIFY(**await(keychain.load(u"key"_s)) == value);
        QVERIFY(await(keychain.remove(u"key"_s)).has_value());
        QVERIFY(!await(keychain.load(u"key"_s))->has_value());
        QVERIFY(await(keychain.remove(u"key"_s)).has_value());
    }

    void aKeychainAnswersAfterOthersAreGone()
    {
        std::vector<std::unique_ptr<QThread>> others;
        for (int round = 0; round < 3; ++round) {
            {
                keychain::Keychain keychain(u"Parapet test"_s);
                QVERIFY(await(keychain.probe()).value_or(false));
            }
            // Whatever thread ended with the last keychain, its identity is taken.
            others.push_back(std::make_unique<QThread>());
            others.back()->start();
        }
        for (const auto& other : others) {
            other->quit();
            QVERIFY(other->wait());
        }
    }

    void severalKeychainsAreAskedAtOnce()
    {
        std::vector<std::unique_ptr<keychain::Keychain>> keychains;
        std::vector<core::Async<bool>> answers;
        for (int i = 0; i < 4; ++i) {
            keychains.push_back(std::make_unique<keychain::Keychain>(u"Parapet test %1"_s.arg(i)));
            answers.push_back(keychains.back()->probe());
        }
        for (auto& answer : answers)
            QVERIFY(await(std::move(answer)).value_or(false));
    }

    void aWorkspaceOpensByTheRealKeychain()
    {
        QTemporaryDir dir;
        QThreadPool pool;
        keychain::Keychain keychain(u"Parapet test"_s);
        store::OpenRequest request;
        request.folder = dir.filePath(u"workspace"_s);
        {
            auto made = await(store::openFolder(request, &keychain, pool));
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().what));
            QVERIFY(made->keychainNote.isEmpty());
        }
        QVERIFY(await(store::openFolder(request, &keychain, pool)).has_value());
    }

    void aKeychainThatHangsIsGivenUpAndUsedAgainWhenItAnswers()
    {
        ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
        {
            keychain::Keychain keychain(u"Parapet test"_s, 700ms);
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!await(keychain.probe()).value_or(true));
            QVERIFY(timer.elapsed() < 5000);
            auto loaded = await(keychain.load(u"key"_s));
            QCOMPARE(loaded.error().code, core::Errc::Timeout);
        }
        ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
        // What was given up still stood in the queue: this answer comes after it.
        keychain::Keychain keychain(u"Parapet test"_s);
        QVERIFY(await(keychain.probe()).value_or(false));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
