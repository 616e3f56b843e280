// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/objectlink.h"
#include "unit/remedy/hostile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestObjectLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_link_is_read_back_whatever_the_id()
    {
        for (const auto& id : hostileTexts(2000)) {
            const app::ObjectLink link{u"inventory"_s, id};
            const auto text = link.toString();
            QVERIFY(std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; }));
            const auto read = app::ObjectLink::parse(text);
            QVERIFY2(read.has_value(), qPrintable(text));
            QCOMPARE(read->page, link.page);
            QCOMPARE(read->id, id);
        }
        QVERIFY(app::ObjectLink::parse(u"  parapet://alerts/2518_a-b\n"_s).has_value());
        QCOMPARE(app::ObjectLink::parse(u"parapet://inventory/%2fsubscriptions%2F1"_s)->id, u"/subscriptions/1"_s);
    }

    void what_is_no_link_is_not_opened_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "parapet:", "parapet://", "parapet://alerts", "parapet://alerts/", "parapet://settings/x", "parapet://inventory//subscriptions/1",
              "parapet://alerts/a?b=c", "parapet://alerts/a#b", "parapet://user@alerts/a", "https://alerts/a", "PARAPET://alerts/a", "parapet://alerts/a b",
              "parapet://alerts/a parapet://alerts/b", "parapet://alerts/%zz", "parapet://alerts/a%00", "parapet://alerts/%"})
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
        QTest::newRow("too long") << u"parapet://alerts/"_s + QString(10000, u'a');
    }
    void what_is_no_link_is_not_opened()
    {
        QFETCH(QString, text);
        QVERIFY(!app::ObjectLink::parse(text).has_value());
    }

    void a_copied_command_gives_the_program_exactly_the_id_and_runs_nothing_else()
    {
        QTemporaryDir folder;
        // In place of the program: prints its arguments, each ended by a zero byte.
        QFile program(folder.filePath(u"parapetctl"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nfor word in \"$@\"; do printf '%s\\0' \"$word\"; done\n");
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        program.close();
        QByteArray script;
        QStringList expected;
        const QString workspace = u"/home/a/my 'estate' $(touch canary)"_s;
        for (const auto& id : hostileTexts(400)) {
            script += app::commandFor({u"inventory"_s, id}, workspace).toUtf8() + '\n';
            expected += QStringList{u"inventory"_s, u"--json"_s, u"--id"_s, id, u"--workspace"_s, workspace};
        }
        for (const char* shell : {"sh", "bash"}) {
            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(folder.path());
            process.start(QString::fromLatin1(shell), QStringList{});
            process.write(script);
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), 0);
            QStringList words;
            for (const auto& word : process.readAllStandardOutput().split('\0'))
                words.append(QString::fromUtf8(word));
            words.removeLast();
            QCOMPARE(words, expected);
        }
        QVERIFY(!QFile::exists(folder.filePath(u"canary"_s)));
    }

    void no_character_that_a_terminal_acts_on_is_in_a_copied_command()
    {
        QString id;
        for (char16_t c = 1; c < 0xA0; ++c)
            id += QChar(c);
        const auto line = app::commandFor({u"alerts"_s, id}, u"/w"_s);
        for (const QChar c : line)
            QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
        QVERIFY(line.startsWith(u"parapetctl alerts --json --id "_s));
    }

    void each_page_has_its_option()
    {
        QCOMPARE(app::commandFor({u"recommendations"_s, u"a-b"_s}, u"/w"_s), u"parapetctl recommendations --json --key a-b --workspace /w"_s);
        QCOMPARE(app::commandFor({u"alerts"_s, u"a"_s}, u"/w"_s), u"parapetctl alerts --json --id a --workspace /w"_s);
        QCOMPARE(app::commandFor({u"inventory"_s, u"/a b"_s}, u"/w"_s), u"parapetctl inventory --json --id '/a b' --workspace /w"_s);
        QVERIFY(app::commandFor({u"settings"_s, u"a"_s}, u"/w"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestObjectLink)
#include "test_objectlink.moc"
