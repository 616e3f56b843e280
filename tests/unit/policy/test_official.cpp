// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions as they are published: all that is built in, and where PARAPET_AZURE_POLICY names a copy of the public azure-policy
// repository, all of its definitions too.
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
            qInfo("Set PARAPET_AZURE_POLICY to the folder of a copy of the public azure-policy repository to test its definitions too.");
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

private:
    policy::AliasTable m_aliases;
};

QTEST_GUILESS_MAIN(TestPolicyOfficial)
#include "test_official.moc"
