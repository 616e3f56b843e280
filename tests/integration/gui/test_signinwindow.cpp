// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "integration/auth/oidcserver.h"
#include "integration/azure/sampleprocess.h"
#include "support/await.h"
#include "views/connections/addconnection.h"
#include "views/connections/allowchanges.h"
#include "views/connections/signindialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using State = domain::ConnectionState;

namespace {

const auto audience = QStringLiteral("https://management.azure.com");

template<class T>
T* named(QWidget* in, const QString& name)
{
    for (T* each : in->findChildren<T*>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QPushButton* button(QWidget* in, const QString& text)
{
    for (auto* each : in->findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

bool says(QWidget* in, const QString& part)
{
    const auto labels = in->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
}

/// The server says how often it wants to be asked about a code; where it says nothing that is every five seconds.
void askEverySecond(QByteArray& text)
{
    text.replace("p.listen(", "p.use(async (ctx, next) => { await next(); if (ctx.path.endsWith('/devicecode')) ctx.body.interval = 1; });\np.listen(");
}

void choose(QWidget* in, const QString& name, const QString& value)
{
    auto* box = named<QComboBox>(in, name);
    box->setCurrentIndex(box->findData(value));
}

void type(QWidget* in, const QString& name, const QString& text)
{
    auto* edit = named<QLineEdit>(in, name);
    edit->clear();
    QTest::keyClicks(edit, text);
}

} // namespace

/// Signing in as a user does it: in the program's own window, against oidc-provider, a certified OAuth 2 server, before a
/// Resource Manager that takes only tokens which that server signed.
class TestSignInWindow : public QObject {
    Q_OBJECT

public Q_SLOTS:
    /// The browser of this test: gets the address that the program opens.
    void browse(const QUrl& url) { m_browsed = url; }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = OidcServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        if (!SampleProcess::isThere())
            QSKIP("parapet-sample-tenant is not built: build the target of that name (PARAPET_BIN names its folder)");
        QDesktopServices::setUrlHandler(u"http"_s, this, "browse");
        QVERIFY(m_sample.start({u"--resources"_s, u"600"_s}));
        QVERIFY(m_provider.start({}, {}, askEverySecond));
        QVERIFY(m_brief.start({}, {}, [](QByteArray& text) {
            askEverySecond(text);
            text.replace("DeviceCode:600", "DeviceCode:4");
        }));
        QVERIFY(startGate());
        app::LaunchOptions options;
        options.workspace = m_folder.filePath(u"workspace"_s);
        options.plaintext = true;
        m_application = std::make_unique<app::Application>(options);
        m_application->start();
        QTRY_VERIFY(window());
        window()->resize(1440, 900);
        window()->showFirstRun(false);
        window()->goTo(u"connections"_s);
    }
    void cleanupTestCase()
    {
        if (m_application) {
            (void)await(m_application->runtime().close());
            m_application.reset();
            QTRY_COMPARE(core::liveAwaits(), 0); // what was asked before the end is answered
        }
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    void cleanup()
    {
        if (!m_application)
            return;
        const auto all = connections();
        for (const auto& row : all)
            QVERIFY(await(m_application->runtime().removeConnection(row.id)).has_value());
        m_user.kill();
        m_user.waitForFinished();
    }

    void signsInByDeviceCodeFromTheSheetToAReadEstate()
    {
        connectBy(u"device"_s);
        auto* prompt = waitForPrompt();
        QVERIFY(prompt);
        m_user.start(u"python3"_s, {OidcServer::tools() + u"/oidc_device_approve.py"_s, m_provider.base, codeOf(prompt)});
        expectConnected();
    }

    void signsInByBrowserWithPkceFromTheSheetToAReadEstate()
    {
        connectBy(u"browser"_s);
        auto* prompt = waitForPrompt();
        QVERIFY(prompt);
        QVERIFY(codeOf(prompt).isEmpty());
        QTRY_VERIFY(m_browsed.isValid());
        const QUrlQuery asked(m_browsed);
        QCOMPARE(asked.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        QVERIFY(!asked.queryItemValue(u"code_challenge"_s).isEmpty());
        m_user.start(u"python3"_s, {OidcServer::scripts() + u"/browse.py"_s, m_browsed.toString(QUrl::FullyEncoded)});
        expectConnected();
    }

    void aSecondSignInAllowsChangesAndIsRemovedAgain()
    {
        connectBy(u"device"_s);
        auto* prompt = waitForPrompt();
        QVERIFY(prompt);
        m_user.start(u"python3"_s, {OidcServer::tools() + u"/oidc_device_approve.py"_s, m_provider.base, codeOf(prompt)});
        expectConnected();
        m_user.waitForFinished();
        auto* allow = button(window(), u"Allow changes…"_s);
        QVERIFY(allow);
        QTest::mouseClick(allow, Qt::LeftButton);
        auto* sheet = window()->findChild<views::AllowChanges*>();
        QTRY_VERIFY(sheet->isVisible());
        QTest::mouseClick(button(sheet, u"Sign in and test"_s), Qt::LeftButton);
        prompt = waitForPrompt();
        QVERIFY(prompt);
        QVERIFY(prompt->windowTitle().contains(u"allow changes"_s));
        m_user.start(u"python3"_s, {OidcServer::tools() + u"/oidc_device_approve.py"_s, m_provider.base, codeOf(prompt), u"berta"_s});
        const bool allowed = QTest::qWaitFor([this] { return !connections().isEmpty() && connections().first().mayChange; }, 30'000);
        QVERIFY2(allowed, qPrintable(wordsOf(sheet) + QString::fromUtf8(m_user.readAll())));
        QCOMPARE(connections().first().changesAs, u"berta"_s);
        QTRY_VERIFY(says(window(), u"Changes allowed as berta, until removed."_s));
        QTest::mouseClick(button(window(), u"Remove sign-in"_s), Qt::LeftButton);
        QTRY_VERIFY(!connections().first().mayChange);
        QTRY_VERIFY(button(window(), u"Allow changes…"_s));
    }

    void cancellingIsSaidInTheSheetAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("device code") << u"device"_s;
        QTest::newRow("browser") << u"browser"_s;
    }
    void cancellingIsSaidInTheSheetAndLeavesNothing()
    {
        QFETCH(const QString, method);
        connectBy(method);
        auto* prompt = waitForPrompt();
        QVERIFY(prompt);
        QTest::mouseClick(button(prompt, u"Cancel sign-in"_s), Qt::LeftButton);
        QTRY_VERIFY(says(sheet(), u"The sign-in was cancelled; nothing was connected."_s));
        QTRY_VERIFY(connections().isEmpty());
        QVERIFY(button(sheet(), u"Test and connect"_s)->isEnabled());
    }

    void aCodeThatExpiresIsSaidInTheSheet()
    {
        connectBy(u"device"_s, m_brief.base);
        QVERIFY(waitForPrompt());
        QTRY_VERIFY_WITH_TIMEOUT(says(sheet(), u"The code has expired"_s), 60'000);
        QTRY_VERIFY(connections().isEmpty());
        QTRY_VERIFY(!visiblePrompt()); // it closes by itself
    }

    void aDeclineIsSaidInTheSheet()
    {
        connectBy(u"browser"_s);
        QVERIFY(waitForPrompt());
        QTRY_VERIFY(m_browsed.isValid());
        m_user.start(u"python3"_s, {OidcServer::scripts() + u"/browse.py"_s, m_browsed.toString(QUrl::FullyEncoded), u"decline"_s});
        const bool said = QTest::qWaitFor([this] { return says(sheet(), u"The sign-in was declined"_s); }, 30'000);
        QVERIFY2(said, qPrintable(problem() + QString::fromUtf8(m_user.readAll())));
        QVERIFY(connections().isEmpty());
        QTRY_VERIFY(!visiblePrompt());
    }

    void anAnswerWithAForeignStateIsNotUsedAndSaid()
    {
        connectBy(u"browser"_s);
        auto* prompt = waitForPrompt();
        QVERIFY(prompt);
        QTRY_VERIFY(m_browsed.isValid());
        QUrl back(QUrlQuery(m_browsed).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        back.setQuery(u"code=stolen&state=foreign"_s);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(back.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET " + back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(back.port())
                     + "\r\n\r\n");
        QTRY_VERIFY(says(sheet(), u"does not belong to this sign-in"_s));
        QVERIFY(says(prompt, u"does not belong to this sign-in"_s));
        QTRY_VERIFY(socket.bytesAvailable() > 12);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 400"));
        // The right answer still counts.
        m_user.start(u"python3"_s, {OidcServer::scripts() + u"/browse.py"_s, m_browsed.toString(QUrl::FullyEncoded)});
        expectConnected();
    }

private:
    views::MainWindow* window() { return m_application->window(); }
    QList<domain::ConnectionRow> connections() { return await(m_application->runtime().reads().connections({})).value(); }
    views::AddConnection* sheet() { return window()->findChild<views::AddConnection*>(); }

    void connectBy(const QString& method, const QString& provider = {})
    {
        m_browsed = {};
        auto* add = button(window(), u"Add connection…"_s);
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY(sheet() && sheet()->isVisible());
        type(sheet(), u"Name"_s, u"Peer"_s);
        choose(sheet(), u"Cloud"_s, u"custom"_s);
        choose(sheet(), u"Sign-in"_s, method);
        type(sheet(), u"Tenant"_s, u"tenant1"_s);
        type(sheet(), u"Application (client) id"_s, u"console-public"_s);
        type(sheet(), u"Sign-in address"_s, provider.isEmpty() ? m_provider.base : provider);
        type(sheet(), u"Resource Manager address"_s, m_gate.base);
        type(sheet(), u"Audience"_s, audience);
        if (method == "browser"_L1)
            type(sheet(), u"Redirect address"_s, u"http://127.0.0.1/cb"_s);
        QTest::mouseClick(button(sheet(), u"Test and connect"_s), Qt::LeftButton);
        QVERIFY2(problem().isEmpty(), qPrintable(problem()));
    }
    QString problem() { return wordsOf(sheet()); }
    static QString wordsOf(QWidget* in)
    {
        QStringList all;
        for (const auto* label : in->findChildren<QLabel*>()) {
            const bool sentence = label->text().endsWith(u'.') || label->text().endsWith(u'”'); // of ours, or one of theirs in it
            if (label->isVisible() && sentence && label->text() != "Parapet reads only."_L1)
                all.append(label->text());
        }
        return all.join(u' ');
    }
    views::SignInDialog* visiblePrompt()
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<views::SignInDialog*>(top); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    views::SignInDialog* waitForPrompt()
    {
        if (!QTest::qWaitFor([this] { return visiblePrompt() != nullptr; }, 15'000))
            qWarning("no prompt; the sheet says: %s", qPrintable(problem()));
        return visiblePrompt();
    }
    static QString codeOf(QWidget* prompt)
    {
        for (const auto* label : prompt->findChildren<QLabel*>()) {
            if (label->accessibleName().startsWith("Code "_L1))
                return label->accessibleName().sliced(5);
        }
        return {};
    }
    void expectConnected()
    {
        const auto done = [this] {
            const auto all = connections();
            return !all.isEmpty() && all.first().resources >= 600 && (all.first().state == State::Connected || all.first().state == State::Partly);
        };
        if (!QTest::qWaitFor(done, 90'000)) {
            const auto all = connections();
            QFAIL(qPrintable(u"%1 | %2"_s.arg(problem(), all.isEmpty() ? QString() : all.first().lastError + all.first().log.join(u'\n'))));
        }
        QTRY_VERIFY(!visiblePrompt());
        auto* finish = button(sheet(), u"Finish"_s); // the sheet stays, with what the test found
        QVERIFY(finish);
        QVERIFY(says(sheet(), u"Connected."_s));
        QVERIFY(says(sheet(), u"works"_s));
        QTest::mouseClick(finish, Qt::LeftButton);
        QTRY_VERIFY(!sheet()->isVisible()); // the details of the new connection stand there
    }
    bool startGate()
    {
        const QJsonObject line{{u"sample"_s, m_sample.origin().adjusted(QUrl::StripTrailingSlash).toString()},
                               {u"tenant"_s, m_sample.tenant},
                               {u"client"_s, m_sample.client},
                               {u"secret"_s, QString::fromLatin1(m_sample.secret)}};
        m_gate.input = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        return m_gate.start(OidcServer::source() + u"/tests/integration/gui/armgate.mjs"_s, {m_provider.base}, {}, "gate on");
    }

    QTemporaryDir m_folder;
    SampleProcess m_sample;
    OidcServer m_provider, m_brief, m_gate;
    QProcess m_user;
    QUrl m_browsed;
    std::unique_ptr<app::Application> m_application;
};

int main(int argc, char** argv)
{
    qunsetenv("PARAPET_HOST_HELPER"); // no browser outside the sandbox
    QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"test_signinwindow"_s);
    TestSignInWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_signinwindow.moc"
