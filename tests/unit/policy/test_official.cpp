// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions as they are published: all that is built in, and where PARAPET_AZURE_POLICY names a copy of the public azure-policy
// repository, all of its definitions too.
#include "policy/policybook.h"
#include "services/assess/fileassessment.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace {

struct Tally {
    int evaluable = 0, refused = 0, unknownAliases = 0;

    /// Counts a definition of a Resource Manager mode and compiles it against two types.
    void add(const QString& file, const QByteArray& json, const policy::AliasTable& aliases)
    {
        const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, file.toStdString());
        const bool isOther = document.kind != policy::DocumentKind::Definition && document.kind != policy::DocumentKind::Other;
        if (isOther || policy::lower(document.mode).ends_with(".data"))
            return;
        if (!document.definition || !document.definition->isEvaluable()) {
            ++refused;
            qInfo().noquote() << file
                              << (document.error ? QString::fromStdString(document.error->path + ": " + document.error->message)
                                                 : QStringLiteral("is of another mode"));
            return;
        }
        ++evaluable;
        for (const auto& alias : policy::unknownAliases(*document.definition, aliases)) {
            ++unknownAliases;
            qInfo().noquote() << file << "unknown alias" << alias;
        }
        evaluate(document.definition, aliases);
    }

    /// Whatever it says of them: it has a verdict with a reason where it has none of its own.
    static void evaluate(const std::shared_ptr<const policy::Definition>& definition, const policy::AliasTable& aliases)
    {
        const std::vector rules{policy::assign(definition)};
        services::FileAssessment assessment(rules, aliases, true, 0);
        const QByteArray documents =
            "{\"id\":\"/subscriptions/s\",\"type\":\"Microsoft.Resources/subscriptions\",\"properties\":{}}\n"
            "{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v\",\"location\":\"westeurope\",\"properties\":{}}";
        QVERIFY(assessment.read(documents, {}).has_value() && assessment.evaluate({}).has_value());
        QCOMPARE(assessment.resources(), 2U);
        for (std::size_t i = 0; i < assessment.resources(); ++i) {
            const auto result = assessment.result(0, i);
            if (result.status == policy::Status::Error || result.status == policy::Status::Unknown)
                QVERIFY(!result.why.empty());
        }
    }
};

constexpr const char* howToEnable = "Set PARAPET_AZURE_POLICY to the folder of a copy of the public azure-policy repository to test its definitions too.";

/// Definitions and initiatives, and an assignment without parameters of each initiative.
struct Cloud {
    policy::PolicyBook book;
    int initiatives = 0, refused = 0;
    std::size_t references = 0;

    /// What is of the government's cloud has a folder of its own below each folder.
    void read(const QString& folder, bool isGovernment)
    {
        QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QStringLiteral("/Azure Government/")) != isGovernment)
                continue;
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray json = file.readAll();
            const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, file.fileName().toStdString());
            book.add(file.fileName().toStdString(), document);
            if (document.kind != policy::DocumentKind::Initiative)
                continue;
            ++initiatives;
            if (document.initiative)
                assign(*document.initiative);
            else
                ++refused;
        }
    }
    void assign(const policy::Initiative& initiative)
    {
        references += initiative.references.size();
        book.add("assignment",
                 policy::parsePolicy("{\"name\":\"of " + initiative.name + R"(","properties":{"scope":"/","policyDefinitionId":")" + initiative.id + "\"}}",
                                     "assignment"));
    }
};

/// The problem of a parameter that an assignment without parameters has no value for.
bool isLackOfValue(const policy::PolicyBook::Problem& problem)
{
    return problem.file == "assignment" && problem.message.starts_with("the parameter '") && problem.message.ends_with("' has no value");
}

} // namespace

class TestPolicyOfficial final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto table = services::builtinAliases();
        QVERIFY(table.has_value());
        m_aliases = std::move(*table);
    }

    void everyBuiltInDefinitionIsEvaluable()
    {
        Tally tally;
        const auto policies = services::builtinPolicies();
        QVERIFY(policies.size() >= 200);
        for (const auto& policy : policies)
            tally.add(policy.file, policy.json, m_aliases);
        QCOMPARE(tally.refused, 0);
        QCOMPARE(tally.unknownAliases, 0);
        QCOMPARE(std::size_t(tally.evaluable), policies.size());
    }

    void ofTheOfficialDefinitionsNearlyAllAreEvaluable()
    {
        const QString root = qEnvironmentVariable("PARAPET_AZURE_POLICY");
        if (root.isEmpty()) {
            qInfo("%s", howToEnable);
            return;
        }
        Tally tally;
        QDirIterator files(root + QStringLiteral("/built-in-policies/policyDefinitions"), {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            tally.add(file.fileName(), file.readAll(), m_aliases);
        }
        const int all = tally.evaluable + tally.refused;
        qInfo("%d of %d definitions of Resource Manager modes are evaluable, %d aliases are not known", tally.evaluable, all, tally.unknownAliases);
        QVERIFY2(all > 1000, "the folder has no definitions");
        QVERIFY(tally.evaluable * 100 >= all * 99);
    }

    void everyOfficialInitiativeResolvesOrNamesTheParametersItLacks_data()
    {
        QTest::addColumn<bool>("isGovernment");
        QTest::newRow("public") << false;
        QTest::newRow("government") << true;
    }
    void everyOfficialInitiativeResolvesOrNamesTheParametersItLacks()
    {
        QFETCH(bool, isGovernment);
        const QString root = qEnvironmentVariable("PARAPET_AZURE_POLICY");
        if (root.isEmpty()) {
            qInfo("%s", howToEnable);
            return;
        }
        Cloud cloud;
        const QString definitions = root + QStringLiteral("/built-in-policies/policyDefinitions");
        cloud.read(definitions, isGovernment);
        if (isGovernment)
            cloud.read(definitions, false); // that cloud has most of the others too
        cloud.read(root + QStringLiteral("/built-in-policies/policySetDefinitions"), isGovernment);
        cloud.book.resolve(0);
        QCOMPARE(cloud.refused, 0);
        QVERIFY2(cloud.initiatives > 50, "the folder has no initiatives");
        QCOMPARE(cloud.book.effective().size(), cloud.references);
        std::size_t lacking = 0, others = 0;
        for (const auto& problem : cloud.book.problems()) {
            if (problem.message.starts_with("there is an earlier"))
                continue; // the public one of a definition that the government's cloud has too
            ++(isLackOfValue(problem) ? lacking : others);
            if (!isLackOfValue(problem))
                qInfo("%s %s %s: %s", problem.file.c_str(), problem.name.c_str(), problem.referenceId.c_str(), problem.message.c_str());
        }
        qInfo("%d initiatives, %zu references, %zu rules to evaluate, %zu parameters without a value, %zu other problems", cloud.initiatives, cloud.references,
              cloud.book.rules().size(), lacking, others);
        for (const auto& rule : cloud.book.effective()) {
            for (const auto& value : cloud.book.rules()[rule.rule].parameters)
                QVERIFY2(!value.is(policy::Kind::Failed), rule.reference->id.c_str());
        }
    }

private:
    policy::AliasTable m_aliases;
};

QTEST_GUILESS_MAIN(TestPolicyOfficial)
#include "test_official.moc"
