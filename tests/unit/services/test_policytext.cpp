// SPDX-License-Identifier: GPL-3.0-or-later
// Policies by their texts: what is in force, where a text is wrong, what words there are.
#include "services/assess/fileassessment.h"
#include "services/policies/jsonplace.h"
#include "services/policies/policycheck.h"
#include "services/policies/policyfiles.h"
#include "services/policies/policyvocabulary.h"
#include "services/policies/rulesinforce.h"

#include <QFile>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using services::RulesInForcePtr;

namespace {

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray definition(const QByteArray& name, const QByteArray& location = "'west'", const QByteArray& more = {})
{
    return quoted(
               "{'name':'" + name + "'" + more + ",'properties':{'parameters':{'where':{'type':'String','defaultValue':" + location
               + "}},'policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'},{'field':'location','equals':'[parameters(`where`)]'}]},"
                 "'then':{'effect':'audit'}}}}")
        .replace('`', '\'');
}

QByteArray initiative(const QByteArray& name, const QByteArray& references)
{
    return quoted("{'name':'" + name + "','properties':{'policyDefinitions':[" + references + "]}}");
}

store::CustomPolicy custom(qint64 id, const QString& name, const QByteArray& body, int kind = 0, bool isEnabled = true)
{
    return {id, kind, name, {}, body, {}, isEnabled, {}, {}};
}

RulesInForcePtr assembled(const QList<store::CustomPolicy>& all)
{
    auto rules = services::assembleRules(all, 0);
    if (!rules)
        qFatal("%s", qPrintable(rules.error().what));
    return *rules;
}

QStringList namesBehind(const RulesInForcePtr& rules, qsizetype first)
{
    QStringList names;
    for (auto rule = rules->set->rules.begin() + first; rule != rules->set->rules.end(); ++rule)
        names.append(QString::fromStdString(rule->definition->name));
    return names;
}

} // namespace

class TestPolicyText : public QObject {
    Q_OBJECT

    RulesInForcePtr m_builtin;
    qsizetype m_count = 0;

    QString parameter(const RulesInForcePtr& rules, const QString& name) const
    {
        for (const auto& rule : rules->set->rules) {
            if (QString::fromStdString(rule.definition->name) == name)
                return services::policyText(rule.parameters.at(0).string());
        }
        return u"no such rule"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_builtin = assembled({});
        m_count = qsizetype(m_builtin->set->rules.size());
        QVERIFY(m_count >= 200);
        QCOMPARE(m_builtin->builtin.size(), m_count);
    }

    void without_custom_policies_the_rules_are_those_that_are_built_in()
    {
        const auto builtin = services::RuleSet::builtin();
        QCOMPARE(builtin->get()->fingerprint, m_builtin->set->fingerprint);
        QCOMPARE(builtin->get()->needs, m_builtin->set->needs);
    }

    void a_bare_definition_is_assigned_with_its_defaults()
    {
        const auto rules = assembled({custom(1, u"own"_s, definition("own"))});
        QCOMPARE(namesBehind(rules, m_count), QStringList{u"own"_s});
        QCOMPARE(parameter(rules, u"own"_s), u"west"_s);
        QVERIFY(rules->custom[1].problems.isEmpty());
        QVERIFY(std::ranges::contains(rules->set->needs.types, std::string("microsoft.test/machines")));
    }

    void the_fingerprint_covers_each_text_that_is_in_force()
    {
        QSet<qint64> seen{m_builtin->set->fingerprint};
        seen.insert(assembled({custom(1, u"own"_s, definition("own"))})->set->fingerprint);
        seen.insert(assembled({custom(1, u"own"_s, definition("own", "'east'"))})->set->fingerprint);
        seen.insert(assembled({custom(1, u"own"_s, definition("own")), custom(2, u"b"_s, definition("b"))})->set->fingerprint);
        QCOMPARE(seen.size(), 4);
        QCOMPARE(assembled({custom(1, u"own"_s, definition("own"), 0, false)})->set->fingerprint, m_builtin->set->fingerprint);
        QCOMPARE(assembled({custom(5, u"own"_s, definition("own"))})->set->fingerprint, assembled({custom(1, u"own"_s, definition("own"))})->set->fingerprint);
    }

    void an_initiative_assigns_its_definitions_with_its_values()
    {
        const QByteArray one = "{'policyDefinitionId':'own','policyDefinitionReferenceId':'r','parameters':{'where':{'value':'north'}}}";
        const auto rules = assembled({custom(1, u"own"_s, definition("own")), custom(2, u"set"_s, initiative("set", one), 1)});
        QCOMPARE(namesBehind(rules, m_count), QStringList{u"own"_s});
        QCOMPARE(parameter(rules, u"own"_s), u"north"_s);
        // A second one with another value makes a rule of its own.
        const auto two = assembled({custom(1, u"own"_s, definition("own")), custom(2, u"set"_s, initiative("set", one), 1),
                                    custom(3, u"then"_s, initiative("then", QByteArray(one).replace("north", "south")), 1)});
        QCOMPARE(namesBehind(two, m_count), (QStringList{u"own"_s, u"own@then/r"_s}));
        QCOMPARE(parameter(two, u"own@then/r"_s), u"south"_s);
        // One that is not in force assigns nothing, and then the definition stands by itself.
        const auto off = assembled({custom(1, u"own"_s, definition("own")), custom(2, u"set"_s, initiative("set", one), 1, false)});
        QCOMPARE(parameter(off, u"own"_s), u"west"_s);
    }

    void an_initiative_without_values_for_what_is_built_in_adds_no_second_rule()
    {
        const QByteArray name = m_builtin->builtin.first().name.toUtf8();
        const auto rules = assembled({custom(2, u"set"_s, initiative("set", "{'policyDefinitionId':'" + name + "'}"), 1)});
        QCOMPARE(namesBehind(rules, m_count), QStringList());
        QVERIFY(rules->custom[2].problems.isEmpty());
    }

    void what_cannot_be_used_is_a_problem_of_its_policy_and_stops_no_other()
    {
        const QString taken = m_builtin->builtin.first().name;
        const auto rules = assembled(
            {custom(1, u"broken"_s, "{"), custom(2, taken, definition(taken.toUtf8())),
             custom(3, u"data"_s,
                    quoted("{'name':'data','mode':'Microsoft.X.Data','policyRule':{'if':{'field':'type','exists':true},'then':{'effect':'audit'}}}")),
             custom(4, u"alias"_s, quoted("{'name':'alias','policyRule':{'if':{'field':'nobody/knows/it','exists':true},'then':{'effect':'audit'}}}")),
             custom(5, u"own"_s, definition("own")),
             custom(6, u"set"_s, initiative("set", "{'policyDefinitionId':'gone','policyDefinitionReferenceId':'r'}"), 1)});
        QCOMPARE(namesBehind(rules, m_count), (QStringList{u"alias"_s, u"own"_s}));
        QVERIFY(rules->custom[1].problems.value(0).contains(u"not JSON"_s));
        QCOMPARE(rules->custom[2].problems, QStringList{u"a built-in policy has this name"_s});
        QVERIFY(rules->custom[3].problems.value(0).contains(u"Microsoft.X.Data"_s));
        QVERIFY(rules->custom[4].problems.value(0).contains(u"nobody/knows/it"_s));
        QVERIFY(rules->custom[5].problems.isEmpty());
        QVERIFY2(rules->custom[6].problems.value(0).startsWith(u"r: the definition 'gone'"_s), qPrintable(rules->custom[6].problems.join(u'|')));
    }

    void a_check_marks_the_place_that_the_parser_names()
    {
        const auto marked = [&](QString text) {
            const auto check = services::checkPolicy(text, *m_builtin);
            return check.marks.isEmpty() ? u"nothing"_s : text.mid(check.marks[0].from, check.marks[0].length);
        };
        const QString good = QString::fromUtf8(definition("own"));
        QCOMPARE(marked(good), u"nothing"_s);
        QVERIFY(services::checkPolicy(good, *m_builtin).isGood);
        QCOMPARE(marked(QString(good).replace(u"\"equals\":\"Micro"_s, u"\"equal\":\"Micro"_s)), u"\"equal\":\"Microsoft.Test/machines\""_s);
        QCOMPARE(marked(QString(good).replace(u"\"effect\":\"audit\""_s, u"\"effect\":7"_s)), u"\"effect\":7"_s);
        QCOMPARE(marked(QString(good).replace(u"\"effect\":\"audit\""_s, u"\"details\":7"_s)), u"\"then\""_s);
        QCOMPARE(marked(QString(good).replace(u"[parameters("_s, u"[nobody("_s)), u"\"equals\":\"[nobody('where')]\""_s);
        QCOMPARE(marked(QString(good).replace(u"\"own\""_s, u'"' + m_builtin->builtin[0].name + u'"')), u"\"name\":\""_s + m_builtin->builtin[0].name + u'"');
        const QString cut = QString(good).replace(u"\"name\":\"own\","_s, u"\"ä\":\"ö\" \"name\":1,"_s);
        const auto check = services::checkPolicy(cut, *m_builtin);
        QCOMPARE(check.kind, u"other"_s);
        QVERIFY(!check.isGood);
        const qsizetype at = cut.indexOf(u"\"name\""_s);
        QVERIFY2(check.marks[0].length > 0 && std::abs(check.marks[0].from - at) <= 2, qPrintable(QString::number(check.marks[0].from)));
    }

    void a_built_in_policy_is_good_as_it_is_and_its_name_taken()
    {
        const auto builtin = services::builtinPolicies();
        const QString text = QString::fromUtf8(builtin.front().json);
        const auto same = services::checkPolicy(text, *m_builtin);
        QVERIFY(same.isGood && same.isEvaluable && same.marks.isEmpty());
        const auto other = services::checkPolicy(text + u' ', *m_builtin);
        QVERIFY(!other.isGood);
        QCOMPARE(other.marks.size(), 1);
    }

    void a_check_warns_of_what_nobody_knows()
    {
        const QString text = u"{\"name\":\"a\",\n\"policyRule\":{\"if\":{\"field\":\"Nobody/knows/it\",\"exists\":true},\"then\":{\"effect\":\"audit\"}}}"_s;
        const auto check = services::checkPolicy(text, *m_builtin);
        QVERIFY(check.isGood && check.isEvaluable);
        QCOMPARE(check.marks.size(), 1);
        QVERIFY(!check.marks[0].isError);
        QCOMPARE(text.mid(check.marks[0].from, check.marks[0].length), u"Nobody/knows/it"_s);
    }

    void places_are_found_in_any_text_without_going_astray()
    {
        const QString text = u"{\"a\":[{\"b\":1},\n{\"B.c\":{\"d\":\"x\\\"y\"}}]}"_s;
        const auto at = [&](const QString& path) {
            const auto place = services::placeInJson(text, path);
            return text.mid(place.from, place.length);
        };
        QCOMPARE(at(u"a[0].b"_s), u"\"b\":1"_s);
        QCOMPARE(at(u"A[1].b.c.D"_s), u"\"d\":\"x\\\"y\""_s);
        QCOMPARE(at(u"a[7].b"_s), u"\"a\""_s);
        QCOMPARE(at(u"a[x"_s), u"\"a\""_s);
        // No text makes it run away or step out of it.
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            for (const QString& path : {u"a[1].b.c.d"_s, u""_s, u"[0]"_s, u"....."_s}) {
                const auto place = services::placeInJson(QStringView(text).first(cut), path);
                QVERIFY(place.from >= 0 && place.length >= 0 && place.from + place.length <= cut);
            }
            const auto fault = services::firstFaultOfJson(text.first(cut));
            QVERIFY(fault.from >= 0 && fault.from + fault.length <= std::max<qsizetype>(cut, 1));
        }
    }

    void a_text_gets_another_name()
    {
        QCOMPARE(services::withJsonName(u"{\"Name\" : \"a\", \"x\":1}"_s, u"b\"c"_s), u"{\"name\": \"b\\\"c\", \"x\":1}"_s);
        QCOMPARE(services::withJsonName(u"{\"x\":{\"name\":\"a\"}}"_s, u"b"_s), u"{\n  \"name\": \"b\",\"x\":{\"name\":\"a\"}}"_s);
        QCOMPARE(services::withJsonName(u"none"_s, u"b"_s), u"none"_s);
    }

    void the_vocabulary_holds_what_the_language_takes()
    {
        const auto words = *services::policyVocabulary(*m_builtin);
        QVERIFY(words.fields.size() > 500);
        QVERIFY(words.fields.contains(u"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly"_s, Qt::CaseInsensitive));
        QVERIFY(words.types.contains(u"Microsoft.Storage/storageAccounts"_s, Qt::CaseInsensitive));
        QVERIFY(words.functions.contains(u"ipRangeContains"_s));
        for (const auto& condition : words.conditions) {
            const QByteArray operand = condition.endsWith(u"in"_s, Qt::CaseInsensitive) ? "[]" : condition == u"exists"_s ? "true" : "'x'";
            const auto json =
                quoted("{'name':'n','policyRule':{'if':{'field':'name','" + condition.toUtf8() + "':" + operand + "},'then':{'effect':'audit'}}}");
            QVERIFY2(!policy::parsePolicy(json.toStdString(), "").error, qPrintable(condition));
        }
    }

    void a_folder_is_read_in_order_and_a_link_is_not_followed()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString& name) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{}");
        };
        QDir(folder.path()).mkpath(u"b/c"_s);
        for (const auto& name : {u"b/c/3.json"_s, u"b/2.JSON"_s, u"1.json"_s, u"b/readme.md"_s})
            put(name);
        QVERIFY(QFile::link(folder.filePath(u"1.json"_s), folder.filePath(u"b/link.json"_s)));
        const auto sources = services::readPolicyFiles({folder.path(), folder.filePath(u"gone.json"_s)}, {});
        QStringList names;
        for (const auto& source : *sources)
            names.append(QString(source.file).remove(folder.path() + u'/'));
        QCOMPARE(names, (QStringList{u"1.json"_s, u"b/2.JSON"_s, u"b/c/3.json"_s, u"gone.json"_s}));
        QVERIFY(!sources->last().json);
        QCOMPARE(sources->first().baseName(), u"1"_s);
        core::CancelSource cancel;
        cancel.request_stop();
        QCOMPARE(services::readPolicyFiles({folder.path()}, cancel.get_token()).error().code, core::Errc::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPolicyText)
#include "test_policytext.moc"
