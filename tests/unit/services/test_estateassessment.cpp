// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/assessedboard.h"
#include "services/assess/content.h"
#include "services/assess/fileassessment.h"
#include "unit/services/testestate.h"

#include "store/queries/documentqueries.h"
#include "store/queries/posturequeries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using services::EstateVerdicts;

namespace {

const QString subscription = u"/subscriptions/5c0fe000-0000-4000-8000-0000000000aa"_s;
const QString group = subscription + u"/resourceGroups/g"_s;

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

domain::Resource resource(const QString& type, const QString& path, const QByteArray& members, const QString& parent = {})
{
    domain::Resource made;
    made.id = path.startsWith(u'/') ? path : group + u"/providers/"_s + path;
    made.type = type;
    made.name = made.id.section(u'/', -1);
    made.scopeId = subscription;
    made.resourceGroup = u"g"_s;
    made.parentId = parent;
    made.environment = domain::Environment::Azure;
    made.body = quoted("{'id':'" + made.id.toUtf8() + "','type':'" + type.toUtf8() + "','name':'" + made.name.toUtf8() + "'" + (members.isEmpty() ? "" : ",")
                       + members + "}");
    return made;
}

const QString vm = u"Microsoft.Test/machines"_s, part = u"Microsoft.Test/machines/parts"_s, setting = u"Microsoft.Test/settings"_s;

const QByteArray plain = "{'name':'plain','properties':{'mode':'All','policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'},"
                         "{'field':'location','equals':'west'}]},'then':{'effect':'audit'}}}}";
const QByteArray withParts = "{'name':'parts','properties':{'mode':'All','policyRule':{'if':{'field':'type','equals':'Microsoft.Test/machines'},"
                             "'then':{'effect':'auditIfNotExists','details':{'type':'Microsoft.Test/machines/parts'}}}}}";
const QByteArray inGroup = "{'name':'group','properties':{'mode':'All','policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'},"
                           "{'value':'[resourceGroup().tags.env]','equals':'prod'}]},'then':{'effect':'audit'}}}}";
const QByteArray withSetting = "{'name':'setting','properties':{'mode':'All','policyRule':{'if':{'field':'type','equals':'Microsoft.Test/machines'},"
                               "'then':{'effect':'auditIfNotExists','details':{'type':'Microsoft.Test/settings'}}}}}";

services::RuleSet rules(const QList<QByteArray>& definitions)
{
    services::RuleSet set{{}, *services::builtinAliases(), {}};
    for (const auto& json : definitions)
        set.rules.push_back(policy::assign(policy::parsePolicy(quoted(json).toStdString(), "none").definition));
    set.notInBulk.insert(part.toLower().toStdString());
    return set;
}

} // namespace

class TestEstateAssessment : public QObject {
    Q_OBJECT

    std::unique_ptr<TestEstate> m_estate;

    void write(const QList<domain::Resource>& resources, const QList<domain::ReadMark>& reads = {})
    {
        domain::Batch batch;
        batch.connection = m_estate->real;
        batch.scopes = {{subscription, {}, u"Assessed"_s, domain::ScopeKind::Subscription, domain::Environment::Azure, false}};
        batch.resources = resources;
        batch.reads = reads;
        QVERIFY(m_estate->write(batch));
    }
    domain::ReadMark mark(const QString& place, const QString& type, bool isComplete, const QString& role = {}) const
    {
        return {place, type.toLower(), isComplete, m_estate->now, 0, isComplete ? QString() : u"forbidden"_s, role};
    }
    EstateVerdicts assess(const services::RuleSet& set, const core::CancelToken& token = {})
    {
        const auto end = store::rowsEnd(m_estate->db());
        auto verdicts = services::assessRows(m_estate->db(), set, 0, 0, *end, token);
        if (!verdicts)
            qFatal("%s", qPrintable(verdicts.error().what + verdicts.error().detail));
        return std::move(*verdicts);
    }
    std::uint32_t rowOf(const QString& id)
    {
        return std::uint32_t(*m_estate->db().number("SELECT row FROM resource WHERE key = ?1", 0, core::ResourceKey::of(id)));
    }
    QString wordOf(const posture::RuleVerdicts& verdicts, const QString& id)
    {
        const auto row = rowOf(id);
        return verdicts.healthy.contains(row)         ? u"healthy"_s
               : verdicts.unhealthy.contains(row)     ? u"unhealthy"_s
               : verdicts.unknown.contains(row)       ? u"unknown"_s
               : verdicts.notApplicable.contains(row) ? u"notApplicable"_s
                                                      : u"nothing"_s;
    }
    static QString machine(const QString& name) { return group + u"/providers/Microsoft.Test/machines/"_s + name; }

private Q_SLOTS:
    void init() { m_estate = std::make_unique<TestEstate>(); }

    void documentsOfTheWorkspaceAreJudged()
    {
        write({resource(vm, u"Microsoft.Test/machines/a"_s, "'location':'west'"), resource(vm, u"Microsoft.Test/machines/b"_s, "'location':'east'"),
               resource(setting, u"Microsoft.Test/settings/s"_s, {})});
        const auto verdicts = assess(rules({plain}));
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"a"_s)), u"unhealthy"_s);
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"b"_s)), u"healthy"_s);
        QCOMPARE(wordOf(verdicts.rules[0], group + u"/providers/Microsoft.Test/settings/s"_s), u"nothing"_s);
        QVERIFY(verdicts.assessed.contains(rowOf(machine(u"a"_s))));
    }

    void whatIsMissingBelowAResourceIsSoOnlyWhereItWasReadToItsEnd()
    {
        write({resource(vm, u"Microsoft.Test/machines/has"_s, {}), resource(vm, u"Microsoft.Test/machines/hasNot"_s, {}),
               resource(vm, u"Microsoft.Test/machines/forbidden"_s, {}), resource(vm, u"Microsoft.Test/machines/unread"_s, {}),
               resource(part, u"Microsoft.Test/machines/has/parts/p"_s, {}, machine(u"has"_s))},
              {mark(machine(u"has"_s), part, true), mark(machine(u"hasNot"_s), part, true), mark(machine(u"forbidden"_s), part, false, u"Reader"_s),
               mark(subscription, u"resources"_s, true)});
        const auto verdicts = assess(rules({withParts}));
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"has"_s)), u"healthy"_s);
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"hasNot"_s)), u"unhealthy"_s);
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"forbidden"_s)), u"unknown"_s);
        QCOMPARE(wordOf(verdicts.rules[0], machine(u"unread"_s)), u"unknown"_s); // the bulk query does not have them
    }

    void aBulkReadProvesAbsenceOnlyOfTypesThatItIsKnownToGive()
    {
        write({resource(vm, u"Microsoft.Test/machines/a"_s, {})}, {mark(subscription, u"resources"_s, true)});
        QCOMPARE(wordOf(assess(rules({withSetting})).rules[0], machine(u"a"_s)), u"unknown"_s);
        auto elsewhere = resource(setting, u"Microsoft.Test/settings/s"_s, {});
        elsewhere.id.replace(u"/resourceGroups/g/"_s, u"/resourceGroups/other/"_s);
        elsewhere.body.replace("/resourceGroups/g/", "/resourceGroups/other/");
        elsewhere.resourceGroup = u"other"_s;
        write({elsewhere});
        QCOMPARE(wordOf(assess(rules({withSetting})).rules[0], machine(u"a"_s)), u"unhealthy"_s);
        write({resource(setting, u"Microsoft.Test/settings/t"_s, {})});
        QCOMPARE(wordOf(assess(rules({withSetting})).rules[0], machine(u"a"_s)), u"healthy"_s);
        write({}, {mark(subscription, u"resources"_s, false)});
    }

    void aResourceGroupsDocumentIsAskedFor()
    {
        write({resource(vm, u"Microsoft.Test/machines/a"_s, {}),
               resource(u"Microsoft.Resources/subscriptions/resourceGroups"_s, group, "'tags':{'env':'prod'}")});
        QCOMPARE(wordOf(assess(rules({inGroup})).rules[0], machine(u"a"_s)), u"unhealthy"_s);
    }

    void aDocumentThatIsNoneIsCountedAndTheOthersAreJudged()
    {
        auto broken = resource(vm, u"Microsoft.Test/machines/broken"_s, {});
        broken.body = "{\"id\":";
        write({broken, resource(vm, u"Microsoft.Test/machines/a"_s, "'location':'west'")});
        const auto before = assess(rules({plain}));
        QVERIFY(before.unreadable >= 1);
        QVERIFY(!before.assessed.contains(rowOf(machine(u"broken"_s))));
        QCOMPARE(wordOf(before.rules[0], machine(u"a"_s)), u"unhealthy"_s);
    }

    void aCancelEndsIt()
    {
        write({resource(vm, u"Microsoft.Test/machines/a"_s, {})});
        core::CancelSource source;
        source.request_stop();
        const auto verdicts = services::assessRows(m_estate->db(), rules({plain}), 0, 0, 1 << 30, source.get_token());
        QVERIFY(!verdicts);
        QCOMPARE(verdicts.error().code, core::Errc::Cancelled);
    }

    void onlyContentThatNamesAControlOfTheTableCounts()
    {
        const auto table = *services::builtinControls();
        const auto of = [&](QByteArray metadata) {
            QByteArray json = plain;
            json.replace("'mode':'All'", QByteArray("'mode':'All','metadata':" + metadata));
            return services::controlsOf(*policy::parsePolicy(quoted(json).toStdString(), "none").definition, table);
        };
        QCOMPARE(of("{'parapet':{'control':'ET'}}"), std::vector<int>{table.indexOf(u"ET")});
        QCOMPARE(of("{'parapet':{'control':['ET','na']}}").size(), 2U);
        QVERIFY(of("{'parapet':{'control':'ET','preview':true}}").empty());
        QVERIFY(of("{'parapet':{'control':'none'}}").empty());
        QVERIFY(of("{'category':'Storage'}").empty());
    }
};

QTEST_GUILESS_MAIN(TestEstateAssessment)
#include "test_estateassessment.moc"
