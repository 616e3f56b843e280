// SPDX-License-Identifier: GPL-3.0-or-later
// The page about parapetctl and its help, against what the program takes and prints.
#include "integration/cli/parapetctl.h"

#include <algorithm>

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

QString textOf(const QString& name)
{
    QFile file(qEnvironmentVariable("PARAPET_SOURCE") + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The rows of the tables below a heading, as cells.
QList<QStringList> tableBelow(const QString& page, const QString& heading)
{
    QList<QStringList> rows;
    const qsizetype from = page.indexOf(heading);
    const qsizetype to = page.indexOf(u"\n## "_s, from + 1);
    for (const auto& line : page.mid(from, to < 0 ? -1 : to - from).split(u'\n')) {
        if (!line.startsWith(u'|') || line.startsWith(u"|-"_s))
            continue;
        QStringList cells;
        for (const auto& cell : line.sliced(1).chopped(1).split(u'|'))
            cells.append(cell.trimmed());
        rows.append(cells);
    }
    return rows.isEmpty() ? rows : rows.sliced(1);
}

QStringList optionsIn(const QString& text)
{
    static const QRegularExpression option(u"--([a-z][a-z-]+)"_s);
    QStringList names;
    for (const auto& match : option.globalMatch(text)) {
        if (!names.contains(match.captured(1)))
            names.append(match.captured(1));
    }
    names.sort();
    return names;
}

/// What the program says, without what Qt says of a locale that is not installed.
QByteArrayList said(const QByteArray& err)
{
    auto lines = err.split('\n');
    lines.removeIf([](const QByteArray& line) { return !line.startsWith("parapetctl: "); });
    return lines;
}

const QStringList commands{u"sync"_s,   u"score"_s,  u"recommendations"_s, u"alerts"_s,     u"inventory"_s,  u"query"_s,  u"report"_s,
                           u"policy"_s, u"assess"_s, u"whatif"_s,          u"compliance"_s, u"exemptions"_s, u"target"_s, u"governance"_s};
const QStringList onFiles{u"assess"_s}; // these have no workspace

} // namespace

class TestContract : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_page;
    QByteArray m_synced;

    QStringList in(const QStringList& words) const { return words + QStringList{u"--json"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }

    QMap<QString, QStringList> documentedOptions() const
    {
        QMap<QString, QStringList> options;
        for (const auto& row : tableBelow(m_page, u"## Commands"_s))
            options.insert(row.value(0).remove(u'`'), optionsIn(row.value(2)));
        return options;
    }
    QMap<QString, QSet<QString>> documentedKeys() const
    {
        QMap<QString, QSet<QString>> keys;
        for (const auto& row : tableBelow(m_page, u"## Output"_s)) {
            const auto words = row.value(2).split(u", "_s);
            keys.insert(row.value(0).remove(u'`'), QSet<QString>(words.begin(), words.end()));
        }
        for (auto& words : keys) {
            if (const QString first = words.isEmpty() ? QString() : *words.constBegin(); words.size() == 1 && first.startsWith(u"as `"_s))
                words = keys.value(first.section(u'`', 1, 1));
        }
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        m_page = textOf(u"docs/parapetctl.md"_s);
        QVERIFY(!m_page.isEmpty());
        const auto synced = run(in({u"sync"_s, u"--sample"_s, u"--plaintext"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        m_synced = synced.out;
    }

    void the_version_is_the_projects_and_nothing_else()
    {
        static const QRegularExpression version(u"project\\(.*?VERSION\\s+([0-9]+\\.[0-9]+\\.[0-9]+)"_s, QRegularExpression::DotMatchesEverythingOption);
        const auto match = version.match(textOf(u"CMakeLists.txt"_s));
        QVERIFY(match.hasMatch());
        const auto result = run({u"--version"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, "parapetctl " + match.captured(1).toLatin1() + "\n");
        QVERIFY(result.err.isEmpty());
    }

    void the_page_names_every_command_and_the_readme_leads_to_it()
    {
        auto expected = commands;
        expected.sort();
        QCOMPARE(documentedOptions().keys(), expected);
        QVERIFY(textOf(u"README.md"_s).contains(u"(docs/parapetctl.md)"_s));
    }

    void each_command_takes_exactly_its_documented_options()
    {
        const auto options = documentedOptions();
        const auto common = optionsIn(m_page.left(m_page.indexOf(u"## Commands"_s)));
        QSet<QString> all(common.begin(), common.end());
        for (const auto& some : options)
            all.unite(QSet<QString>(some.begin(), some.end()));
        QVERIFY(all.size() > 20);
        const QSet<QString> flags{u"plaintext"_s, u"json"_s, u"help"_s,    u"version"_s, u"full"_s,    u"sample"_s,  u"this-computer"_s,
                                  u"csv"_s,       u"list"_s, u"partial"_s, u"raw"_s,     u"preview"_s, u"compare"_s, u"override"_s};
        const QStringList ofWorkspace{u"workspace"_s, u"key-fd"_s, u"plaintext"_s};
        for (const auto& command : commands) {
            for (const auto& option : std::as_const(all)) {
                QStringList words{command, u"--"_s + option};
                if (!flags.contains(option))
                    words.append(u"1"_s);
                const bool isCommon = common.contains(option) && !(onFiles.contains(command) && ofWorkspace.contains(option));
                const bool isItsOwn = isCommon || options.value(command).contains(option);
                const auto asked = run(words + QStringList{u"--help"_s});
                QVERIFY2(asked.code == (isItsOwn ? 0 : 2), qPrintable(command + u" --"_s + option));
            }
        }
    }

    void help_names_exactly_the_documented_options()
    {
        const auto general = QString::fromUtf8(run({u"--help"_s}).out);
        QCOMPARE(optionsIn(general), optionsIn(m_page.left(m_page.indexOf(u"## Commands"_s))));
        for (const auto& [command, options] : documentedOptions().asKeyValueRange()) {
            auto named = optionsIn(QString::fromUtf8(run({command, u"--help"_s}).out));
            for (const auto& common : {u"workspace"_s, u"json"_s})
                named.removeAll(common);
            QVERIFY2(named == options, qPrintable(command + u": "_s + named.join(u' ') + u" / "_s + options.join(u' ')));
            QVERIFY(general.contains(u"\n  "_s + command));
        }
    }

    void the_exit_codes_of_page_and_help_are_the_same()
    {
        QStringList codes;
        for (const auto& row : tableBelow(m_page, u"## Exit codes"_s))
            codes.append(row.value(0));
        QCOMPARE(codes, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"130"_s}));
        const auto general = QString::fromUtf8(run({u"--help"_s}).out);
        for (const auto& code : codes)
            QVERIFY2(general.contains(QRegularExpression(u"\\b%1 [a-z]"_s.arg(code))), qPrintable(code));
    }

    void every_line_has_exactly_the_documented_keys()
    {
        auto missing = documentedKeys();
        QVERIFY(missing.size() > 10);
        QDir(m_folder.path()).mkpath(u"sql"_s);
        put(m_folder.filePath(u"sql/a.sql"_s), "SELECT 1 AS kind LIMIT 0");
        put(m_folder.filePath(u"sql/b.sql"_s), "SELEKT");
        QVERIFY(run(in({u"query"_s, u"SELECT id FROM v_resources"_s, u"--save"_s, u"all"_s})).code == 0);
        QByteArray out = m_synced;
        put(m_folder.filePath(u"custom.json"_s), R"({"name": "own", "policyRule": {"if": {"field": "type", "equals": "a.b/c"}, "then": {"effect": "audit"}}})");
        for (const QStringList& words :
             {QStringList{u"score"_s}, QStringList{u"score"_s, u"--compare"_s}, QStringList{u"recommendations"_s}, QStringList{u"alerts"_s},
              QStringList{u"inventory"_s}, QStringList{u"compliance"_s}, QStringList{u"policy"_s, u"import"_s, m_folder.filePath(u"custom.json"_s)},
              QStringList{u"policy"_s, u"list"_s}, QStringList{u"policy"_s, u"remove"_s, u"own"_s}, QStringList{u"query"_s, u"--list"_s},
              QStringList{u"query"_s, u"--file"_s, m_folder.filePath(u"sql"_s)}, QStringList{u"report"_s, u"--output"_s, m_folder.filePath(u"report.html"_s)}})
            out += run(in(words)).out;
        const auto key = objects(run(in({u"recommendations"_s, u"--limit"_s, u"1"_s})).out).value(0)["key"_L1].toString();
        const QStringList wish{u"exemptions"_s, u"add"_s,        u"--recommendation"_s, key,           u"--scope"_s,
                               u"workspace"_s,  u"--category"_s, u"waiver"_s,           u"--reason"_s, u"a reason"_s};
        put(m_folder.filePath(u"evidence.txt"_s), "seen");
        const QString evidence = m_folder.filePath(u"evidence.txt"_s), again = m_folder.filePath(u"again.txt"_s);
        for (const QStringList& words : QList<QStringList>{
                 wish + QStringList{u"--preview"_s},
                 wish,
                 {u"exemptions"_s, u"revoke"_s, u"1"_s},
                 {u"target"_s, u"set"_s, u"--percent"_s, u"99.5"_s, u"--by"_s, u"2199-12-31"_s},
                 {u"target"_s},
                 {u"target"_s, u"remove"_s},
                 {u"compliance"_s, u"attest"_s, u"mcsb"_s, u"GS-1"_s, u"--state"_s, u"compliant"_s, u"--evidence"_s, evidence},
                 {u"compliance"_s, u"attestations"_s},
                 {u"compliance"_s, u"--days"_s, u"1"_s},
                 {u"compliance"_s, u"evidence"_s, u"1"_s, u"--output"_s, again},
                 {u"governance"_s, u"rules"_s, u"add"_s, u"--name"_s, u"All"_s, u"--priority"_s, u"1"_s, u"--within"_s, u"30"_s, u"--owner"_s, u"me"_s},
                 {u"governance"_s, u"run"_s},
                 {u"governance"_s, u"rules"_s},
                 {u"governance"_s}})
            out += run(in(words)).out;
        const auto keys = documentedKeys();
        const auto lines = objects(out);
        QVERIFY(lines.size() > 3000);
        for (const auto& line : lines) {
            const auto kind = line["kind"_L1].toString();
            const auto names = line.keys();
            QVERIFY2(keys.contains(kind), qPrintable(kind));
            QCOMPARE(QSet<QString>(names.begin(), names.end()), keys.value(kind));
            if (keys.value(kind).contains(u"sample"_s))
                QVERIFY2(line["sample"_L1].toBool(), qPrintable(kind)); // all there is here is the sample estate
            missing.remove(kind);
        }
        missing.remove(u"decision"_s); // written only where something is changed: test_setstatus
        for (const auto& asked : {u"selection"_s, u"resourceGroup"_s, u"resource"_s}) // test_parapetctl
            missing.remove(asked);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.keys().join(u' ')));
    }

    void lines_about_files_have_the_documented_keys()
    {
        put(m_folder.filePath(u"good.json"_s),
            R"({"mode": "All", "policyRule": {"if": {"field": "nobody/knows/it", "exists": true}, "then": {"effect": "audit"}}})");
        put(m_folder.filePath(u"other.json"_s), "{}");
        put(m_folder.filePath(u"mode.json"_s),
            R"({"mode": "Microsoft.X.Data", "policyRule": {"if": {"field": "type", "exists": true}, "then": {"effect": "audit"}}})");
        put(m_folder.filePath(u"resources.jsonl"_s), "{\"id\": \"/a\", \"type\": \"nobody/knows\"}\n{}\n");
        const QStringList paths{m_folder.filePath(u"good.json"_s), m_folder.filePath(u"other.json"_s), m_folder.filePath(u"mode.json"_s)};
        const auto files = objects(run(QStringList{u"policy"_s, u"check"_s, u"--json"_s} + paths).out);
        const auto verdicts = objects(run(QStringList{u"assess"_s, u"--json"_s, u"--resources"_s, m_folder.filePath(u"resources.jsonl"_s)} + paths).out);
        QCOMPARE(files.size(), 3);
        QCOMPARE(verdicts.size(), 4);
        QMap<QString, QStringList> documented;
        for (const auto& row : tableBelow(m_page, u"## Policies on files"_s))
            documented.insert(row.value(0), row.value(2).split(u", "_s));
        const auto hasKeys = [&](const QJsonObject& line, const QString& what, QSet<QString>& seen) {
            const auto words = line.keys();
            QSet<QString> keys(words.begin(), words.end());
            seen.unite(keys);
            return std::ranges::all_of(documented.value(what),
                                       [&](const QString& key) { return keys.remove(key) || keys.remove(key.chopped(1)) || key.endsWith(u'?'); })
                   && keys.isEmpty();
        };
        QSet<QString> ofFiles, ofVerdicts, ofLines, ofOthers;
        for (const auto& line : files)
            QVERIFY(hasKeys(line, u"a file"_s, ofFiles));
        QVERIFY(hasKeys(verdicts[0], u"a line that gives no resource"_s, ofLines));
        QVERIFY(hasKeys(verdicts[1], u"a verdict"_s, ofVerdicts));
        QVERIFY(hasKeys(verdicts[2], u"a file that is no policy"_s, ofOthers));
        QVERIFY(hasKeys(verdicts[3], u"a verdict"_s, ofVerdicts));
        QCOMPARE(ofFiles.size(), documented.value(u"a file"_s).size());
        QCOMPARE(ofVerdicts.size(), documented.value(u"a verdict"_s).size());
    }

    void neither_language_nor_time_nor_number_format_of_the_system_changes_a_byte()
    {
        for (const QStringList& words : {QStringList{u"score"_s}, QStringList{u"recommendations"_s}, QStringList{u"alerts"_s},
                                         QStringList{u"inventory"_s, u"--limit"_s, u"50"_s}, QStringList{u"compliance"_s, u"--standard"_s, u"mcsb"_s},
                                         QStringList{u"query"_s, u"SELECT * FROM v_scores ORDER BY 1"_s}, QStringList{u"query"_s, u"SELEKT"_s}}) {
            Place english, german;
            for (const char* name : {"LC_ALL", "LANG", "LANGUAGE"})
                english.environment.insert(QString::fromLatin1(name), u"C.UTF-8"_s);
            for (const char* name : {"LC_ALL", "LANG", "LANGUAGE"})
                german.environment.insert(QString::fromLatin1(name), u"de_DE.UTF-8"_s);
            german.environment.insert(u"TZ"_s, u"Asia/Kathmandu"_s);
            const auto one = run(in(words), {}, english);
            const auto other = run(in(words), {}, german);
            QVERIFY2(one.out == other.out, qPrintable(words.join(u' ')));
            QCOMPARE(other.code, one.code);
            QCOMPARE(said(other.err), said(one.err));
        }
    }

    void one_object_is_found_by_its_key_or_id_whatever_characters_it_has()
    {
        const auto recommendation = objects(run(in({u"recommendations"_s, u"--limit"_s, u"1"_s})).out).value(0);
        const auto alert = objects(run(in({u"alerts"_s, u"--limit"_s, u"1"_s})).out).value(0);
        const auto resource = objects(run(in({u"inventory"_s, u"--limit"_s, u"1"_s})).out).value(0);
        QCOMPARE(objects(run(in({u"recommendations"_s, u"--key"_s, recommendation["key"_L1].toString()})).out), QList<QJsonObject>{recommendation});
        QCOMPARE(objects(run(in({u"alerts"_s, u"--id"_s, alert["systemAlertId"_L1].toString()})).out), QList<QJsonObject>{alert});
        QCOMPARE(objects(run(in({u"alerts"_s, u"--id"_s, alert["id"_L1].toString()})).out), QList<QJsonObject>{alert});
        QCOMPARE(objects(run(in({u"inventory"_s, u"--id"_s, resource["id"_L1].toString().toUpper()})).out), QList<QJsonObject>{resource});
        for (const auto& id : {u"'; touch x; '"_s, u"-x"_s, u"a b\"c"_s, u"%"_s, u"\n"_s})
            QCOMPARE(run(in({u"inventory"_s, u"--id"_s, id})).code, 2);
    }

    void the_table_for_people_stands_in_columns()
    {
        const auto workspace = in({}).last();
        const auto lines = run({u"inventory"_s, u"--limit"_s, u"600"_s, u"--workspace"_s, workspace}).out.split('\n');
        QCOMPARE(lines.size(), 602); // head, rows, and what follows the last line's end
        const auto head = QString::fromUtf8(lines.first());
        const qsizetype at = head.indexOf(u"TYPE"_s);
        int inColumn = 0;
        for (const auto& line : lines.sliced(1, 600)) {
            const QString text = QString::fromUtf8(line);
            inColumn += text.mid(at - 2, 2) == u"  "_s && !text.mid(at, 1).trimmed().isEmpty();
        }
        QVERIFY2(inColumn > 590, QByteArray::number(inColumn).constData()); // a name of over 60 characters shifts its own line
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
