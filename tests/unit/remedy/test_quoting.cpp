// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/quoting.h"
#include "unit/remedy/hostile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a program prints when given `script` on its standard input, cut at NUL.
QStringList printed(const QString& program, const QStringList& arguments, const QByteArray& script, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {u"failed: "_s + QString::fromUtf8(process.readAllStandardError())};
    QStringList texts;
    for (const auto& part : process.readAllStandardOutput().split('\0'))
        texts.append(QString::fromUtf8(part));
    texts.removeLast();
    return texts;
}

} // namespace

class TestQuoting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_shell_prints_exactly_the_text_and_runs_nothing_data();
    void every_shell_prints_exactly_the_text_and_runs_nothing();
    void json_yaml_and_python_read_back_the_text();
    void powershell_literals_close_only_at_their_end();
    void terraform_literals_hold_no_template_and_decode_to_the_text();
    void bicep_literals_hold_no_template_and_decode_to_the_text();
    void values_keep_their_shape();
};

void TestQuoting::every_shell_prints_exactly_the_text_and_runs_nothing_data()
{
    QTest::addColumn<QString>("shell");
    for (const auto& shell : {u"bash"_s, u"dash"_s})
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestQuoting::every_shell_prints_exactly_the_text_and_runs_nothing()
{
    QFETCH(QString, shell);
    const QString program = QStandardPaths::findExecutable(shell);
    if (program.isEmpty())
        QSKIP(qPrintable(u"Install "_s + shell));
    QTemporaryDir folder;
    const QStringList texts = hostileTexts(3000);
    QByteArray script;
    for (const auto& text : texts)
        script += "printf '%s\\0' " + remedy::bashLiteral(text).toUtf8() + "\n";
    QCOMPARE(printed(program, {}, script, folder.path()), texts);
    QVERIFY(!QFile::exists(folder.filePath(u"canary"_s)));
}

void TestQuoting::json_yaml_and_python_read_back_the_text()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    const QStringList texts = hostileTexts(1000);
    QByteArray script = "import sys\ntry:\n import yaml\nexcept ImportError:\n yaml = None\nout = sys.stdout.buffer\n";
    for (const auto& text : texts) {
        const QString literal = remedy::jsonLiteral(text);
        QCOMPARE(QJsonDocument::fromJson(('[' + literal.toUtf8() + ']')).array().at(0).toString(), text);
        script += "t = " + literal.toUtf8() + "\n";
        script += "assert yaml is None or yaml.safe_load(\"x: \" + " + remedy::jsonLiteral(literal).toUtf8() + ")['x'] == t, t\n";
        script += "out.write(t.encode() + b'\\0')\n";
    }
    if (python.isEmpty())
        QSKIP("Install python3 (and python3-yaml) to read the literals back as Python and YAML.");
    QTemporaryDir folder;
    QCOMPARE(printed(python, {u"-"_s}, script, folder.path()), texts);
}

void TestQuoting::powershell_literals_close_only_at_their_end()
{
    // PowerShell itself is not there to ask. Its rule: within '...' any of ' and the four typographic single quotes, doubled,
    // stands for itself; a lone one ends the literal.
    const QString quotes = u"'\u2018\u2019\u201A\u201B"_s;
    for (const auto& text : hostileTexts(3000)) {
        const QString literal = remedy::powerShellLiteral(text);
        QVERIFY(literal.size() >= 2 && literal.startsWith(u'\'') && literal.endsWith(u'\''));
        QString decoded;
        const QString inner = literal.sliced(1).chopped(1);
        for (qsizetype i = 0; i < inner.size(); ++i) {
            if (quotes.contains(inner[i])) {
                QVERIFY2(i + 1 < inner.size() && quotes.contains(inner[i + 1]), qPrintable(literal));
                ++i;
            }
            decoded += inner[i];
        }
        QCOMPARE(decoded, text);
    }
}

void TestQuoting::terraform_literals_hold_no_template_and_decode_to_the_text()
{
    for (const auto& text : hostileTexts(3000)) {
        const QString literal = remedy::hclLiteral(text);
        const QString inner = literal.sliced(1).chopped(1);
        QVERIFY2(!inner.contains(u'\n') && !inner.contains(u'\r'), qPrintable(literal));
        QString decoded;
        for (qsizetype i = 0; i < inner.size(); ++i) {
            const QChar c = inner[i];
            QVERIFY2(c != u'"', qPrintable(literal));
            if (c == u'\\') {
                QVERIFY(i + 1 < inner.size());
                const QChar kind = inner[++i];
                if (kind == u'u') {
                    decoded += QChar(inner.sliced(i + 1, 4).toUShort(nullptr, 16));
                    i += 4;
                } else {
                    decoded += kind == u'n' ? QChar(u'\n') : kind == u'r' ? QChar(u'\r') : kind == u't' ? QChar(u'\t') : kind;
                }
            } else if ((c == u'$' || c == u'%') && inner.sliced(i + 1).startsWith(QString(c) + u'{')) {
                decoded += c; // the escape of a template's opening
                decoded += u'{';
                i += 2;
            } else {
                QVERIFY2(!((c == u'$' || c == u'%') && inner.sliced(i + 1).startsWith(u'{')), qPrintable(literal));
                decoded += c;
            }
        }
        QCOMPARE(decoded, text);
    }
}

void TestQuoting::bicep_literals_hold_no_template_and_decode_to_the_text()
{
    static const QRegularExpression unicode(u"^u\\{([0-9a-f]+)\\}"_s);
    for (const auto& text : hostileTexts(3000)) {
        const QString inner = remedy::bicepLiteral(text).sliced(1).chopped(1);
        QString decoded;
        for (qsizetype i = 0; i < inner.size(); ++i) {
            QVERIFY(inner[i] != u'\'' && inner[i] != u'$' && inner[i] != u'\n');
            if (inner[i] != u'\\') {
                decoded += inner[i];
                continue;
            }
            const QString rest = inner.sliced(++i);
            if (const auto match = unicode.match(rest); match.hasMatch()) {
                decoded += QChar(match.captured(1).toUShort(nullptr, 16));
                i += match.capturedLength() - 1;
            } else {
                decoded += rest[0] == u'n' ? QChar(u'\n') : rest[0] == u'r' ? QChar(u'\r') : rest[0] == u't' ? QChar(u'\t') : rest[0];
            }
        }
        QCOMPARE(decoded, text);
    }
}

void TestQuoting::values_keep_their_shape()
{
    const QJsonObject body{
        {u"properties"_s, QJsonObject{{u"on"_s, true}, {u"days"_s, 90}, {u"list"_s, QJsonArray{u"a"_s, u"${b}"_s}}, {u"odd name"_s, QJsonValue::Null}}}};
    QCOMPARE(remedy::hclValue(body), u"{\n  properties = {\n    days = 90\n    list = [\"a\", \"$${b}\"]\n    \"odd name\" = null\n    on = true\n  }\n}"_s);
    QCOMPARE(remedy::bicepValue(body),
             u"{\n  properties: {\n    days: 90\n    list: [\n      'a'\n      '\\${b}'\n    ]\n    'odd name': null\n    on: true\n  }\n}"_s);
}

QTEST_GUILESS_MAIN(TestQuoting)
#include "test_quoting.moc"
