// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guisetup.h"
#include "support/watchdog.h"
#include "views/common/codefind.h"
#include "views/common/codeview.h"
#include "views/common/jsonformat.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;

namespace {
/// Foreground colours used in a line.
QSet<QRgb> inks(const QPlainTextEdit& view, int line)
{
    QSet<QRgb> out;
    const QTextBlock block = view.document()->findBlockByNumber(line);
    for (const QTextLayout::FormatRange& range : block.layout()->formats())
        out.insert(range.format.foreground().color().rgb());
    return out;
}
} // namespace

class TestCodeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findKeysInsideFindThereAndNotInTheWindow()
    {
        GuiSetup s;
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* code = new CodeView(s.theme, s.syntax, u"Script"_s, &window);
        auto* other = new QLineEdit(&window);
        layout->addWidget(code);
        layout->addWidget(other);
        QShortcut shortcut(QKeySequence::Find, &window);
        QSignalSpy filtered(&shortcut, &QShortcut::activated);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        code->setFocus();
        QTest::keyClick(code, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(filtered.count(), 0);
        QVERIFY(code->findChild<FindBar*>()->isVisible());
        other->setFocus();
        QTest::keyClick(other, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(filtered.count(), 1);
    }

    void jsonIsLaidOutWithoutChangingWhatItSays()
    {
        const QByteArray in = "{\"z\":[1,2.50,{\"a\":\"x\\\"y{,\"}],\"e\":{},\"n\":null,\"b\":[]}";
        const QByteArray out = prettyJson(in);
        QCOMPARE(QJsonDocument::fromJson(out), QJsonDocument::fromJson(in));
        QVERIFY(out.indexOf("\"z\"") < out.indexOf("\"e\""));
        QVERIFY(out.contains("2.50"));
        QVERIFY(out.contains("\"e\": {}"));
        QCOMPARE(prettyJson("not json {"), QByteArray("not json {"));
        QCOMPARE(prettyJson(QByteArray(2000, '[')), QByteArray(2000, '['));
    }

    void oneVeryLongLineIsBrokenForShowingOnly()
    {
        GuiSetup s;
        CodeView view(s.theme, s.syntax, u"Code"_s);
        const QString text(20000, u'x');
        view.setCode(text, u"JSON"_s);
        QVERIFY(view.blockCount() >= 2);
        view.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void ourDefinitionsAreLoadedAndColour_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::newRow("Bicep") << u"Bicep"_s << u"param name string = 'x' // why"_s;
        QTest::newRow("KQL") << u"KQL"_s << u"SecurityAlert | where Severity == \"High\" | take 5 // why"_s;
        QTest::newRow("Bash") << u"Bash"_s << u"if true; then echo \"x\"; fi # why"_s;
        QTest::newRow("PowerShell") << u"PowerShell"_s << u"if ($true) { Write-Host \"x\" } # why"_s;
    }
    void ourDefinitionsAreLoadedAndColour()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        GuiSetup s;
        QVERIFY(s.syntax.repository().definitionForName(language).isValid());
        CodeView view(s.theme, s.syntax, u"Code"_s);
        view.setCode(code, language);
        QTRY_VERIFY(inks(view, 0).contains(s.theme.color(ColorId::CodeString).rgb()));
        QVERIFY(inks(view, 0).contains(s.theme.color(ColorId::CodeComment).rgb()));
        QVERIFY(inks(view, 0).contains(s.theme.color(ColorId::CodeKeyword).rgb()));
        s.theme.setChoice(ThemeChoice::Dark);
        QTRY_VERIFY(inks(view, 0).contains(s.theme.color(ColorId::CodeString, ThemeKind::Dark).rgb()));
    }

    void aMegabyteOfJsonDoesNotStopTheWindow()
    {
        GuiSetup s;
        CodeView view(s.theme, s.syntax, u"Code"_s);
        view.resize(600, 400);
        view.show();
        QByteArray json = "[";
        while (json.size() < 1024 * 1024)
            json += "{\"name\":\"stcontosologs01\",\"sku\":{\"name\":\"Standard_LRS\",\"tier\":\"Standard\"},\"on\":true,\"n\":12},";
        json.chop(1);
        json += ']';
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const qint64 worst = worstOfTheBest(50, [&view, &json] {
            view.setJson({});
            view.setJson(json);
            QTRY_VERIFY_WITH_TIMEOUT(view.blockCount() > 50000 && view.isComplete(), 20000);
        });
        qInfo("longest gap %lld ms", static_cast<long long>(worst));
        QVERIFY2(worst <= 50, qPrintable(QString::number(worst)));
        QTRY_VERIFY(inks(view, 2).contains(s.theme.color(ColorId::CodeString).rgb()));
    }

    void savingTellsSuccessAndFailure()
    {
        GuiSetup s;
        CodeView view(s.theme, s.syntax, u"Code"_s);
        view.setCode(u"echo ä\n"_s, u"Bash"_s);
        QSignalSpy saved(&view, &CodeView::saved);
        const QString file = s.folder.filePath(u"fix.sh"_s);
        view.saveTo(file);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(saved.takeFirst().first().toBool());
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), QByteArray("echo ä\n"));
        view.saveTo(s.folder.filePath(u"missing/fix.sh"_s));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!saved.first().first().toBool());
        QVERIFY(saved.first().at(1).toString().contains(u"fix.sh"_s));
    }

    void aNewerTextReplacesAnOlderOneThatIsStillBeingFormatted()
    {
        GuiSetup s;
        CodeView view(s.theme, s.syntax, u"Code"_s);
        view.setJson("{\"old\":1}");
        view.setCode(u"new"_s, u"Bash"_s);
        s.syntax.pool().waitForDone();
        bool later = false; // behind the answer of the pool
        QMetaObject::invokeMethod(&view, [&] { later = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(later);
        QCOMPARE(view.toPlainText(), u"new"_s);
    }
};

QTEST_MAIN(TestCodeView)
#include "test_codeview.moc"
