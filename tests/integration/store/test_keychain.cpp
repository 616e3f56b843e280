// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/keychain/keychain.h"
#include "store/keys/folder.h"
#include "support/await.h"

#include <csignal>

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

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
        keychain::Keychain keychain(u"Parapet test"_s, 5s);
        QTRY_VERIFY_WITH_TIMEOUT(await(keychain.probe()).value_or(false), 30000);
    }
    void cleanupTestCase()
    {
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

    void aKeychainThatHangsIsGivenUp()
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
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
