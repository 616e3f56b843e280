// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/services/testestate.h"

#include "store/factwriter.h"
#include "store/pair.h"
#include "store/queries/connectionqueries.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString subA = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;
const QString subB = u"/subscriptions/22222222-0000-0000-0000-000000000000"_s;

domain::Resource storage(const QString& scope, int n)
{
    domain::Resource resource;
    resource.name = u"store%1"_s.arg(n);
    resource.id = scope + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/"_s + resource.name;
    resource.type = u"Microsoft.Storage/storageAccounts"_s;
    resource.location = u"westeurope"_s;
    resource.scopeId = scope;
    resource.resourceGroup = u"rg"_s;
    resource.environment = domain::Environment::Azure;
    resource.tags = {{u"env"_s, n % 2 ? u"prod"_s : u"test"_s}};
    resource.body = R"({"properties":{}})";
    return resource;
}

domain::Assessment verdict(const domain::Resource& on, const QString& key, domain::AssessmentState state, const QDateTime& since)
{
    domain::Assessment assessment;
    assessment.id = on.id + u"/providers/Microsoft.Security/assessments/"_s + key;
    assessment.key = key;
    assessment.resourceId = on.id;
    assessment.scopeId = on.scopeId;
    assessment.stateWord = toWord(state);
    assessment.state = state;
    assessment.stateChanged = since;
    assessment.body = "{}";
    return assessment;
}

domain::Alert alert(const QString& scope, int n, domain::Severity severity, const QDateTime& at)
{
    domain::Alert alert;
    alert.systemAlertId = u"sys-%1"_s.arg(n);
    alert.id = scope + u"/providers/Microsoft.Security/locations/centralus/alerts/"_s + alert.systemAlertId;
    alert.alertType = u"Storage.Blob_TorAnomaly"_s;
    alert.displayName = u"Access from a Tor exit node %1"_s.arg(n);
    alert.severity = severity;
    alert.severityWord = toWord(severity);
    alert.status = domain::AlertStatus::Active;
    alert.statusWord = u"Active"_s;
    alert.scopeId = scope;
    alert.compromisedEntity = u"store1"_s;
    alert.tactics = {u"InitialAccess"_s};
    alert.resourceIds = {scope + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store1"_s};
    alert.start = alert.end = alert.generated = at;
    alert.entities = {{u"ip"_s, u"192.0.2.7"_s, {}, {}, "{}"}};
    alert.body = "{}";
    return alert;
}

void addScope(domain::Batch& batch, const QString& id, const QString& name)
{
    batch.scopes.append({id, {}, name, domain::ScopeKind::Subscription, domain::Environment::Azure, false});
}

void addMetadata(domain::Batch& batch, const QString& key, const QString& name, domain::Severity severity)
{
    domain::AssessmentMetadata meta;
    meta.key = key;
    meta.displayName = name;
    meta.severity = severity;
    meta.severityWord = toWord(severity);
    meta.assessmentType = u"BuiltIn"_s;
    meta.description = u"Because."_s;
    meta.body = "{}";
    batch.metadata.append(meta);
}

} // namespace

core::Result<store::Db> TestEstate::another(store::PairUse use) const
{
    return store::openPair({m_folder.filePath(u"test.db"_s), {}, store::OpenOptions::Mode::ReadWrite, 2048, {}}, use);
}

TestEstate::TestEstate() : now(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC)
{
    const store::OpenOptions options{m_folder.filePath(u"test.db"_s), {}, store::OpenOptions::Mode::ReadWrite, 2048, {}};
    if (auto done = store::preparePair(options); !done)
        qFatal("%s", qPrintable(done.error().detail));
    auto opened = store::openPair(options, store::PairUse::Reading);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_db = std::move(*opened);
    real = store::insertConnection(m_db, {{}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", false, false, 14400, now}).value();
    sample = store::insertConnection(m_db, {{}, domain::ConnectionKind::Azure, u"Contoso (sample)"_s, "{}", true, false, 14400, now}).value();
    for (const auto& batch : {realBatch(real, now), sampleBatch(sample, now)}) {
        if (auto done = write(batch); !done)
            qFatal("%s %s", qPrintable(done.error().what), qPrintable(done.error().detail));
    }
}

core::Result<void> TestEstate::write(const domain::Batch& batch)
{
    STORE_LET(transaction, store::Transaction::begin(m_db));
    store::FactWriter writer(m_db);
    store::ChangeSet changes;
    writer.begin(batch.connection, now.toMSecsSinceEpoch(), changes);
    const auto all = [&](const auto& list) -> core::Result<void> {
        for (const auto& fact : list)
            STORE_TRY(writer.write(fact));
        return {};
    };
    STORE_TRY(all(batch.scopes));
    STORE_TRY(all(batch.resources));
    STORE_TRY(all(batch.metadata));
    STORE_TRY(all(batch.assessments));
    STORE_TRY(all(batch.subAssessments));
    STORE_TRY(all(batch.controls));
    STORE_TRY(all(batch.scores));
    STORE_TRY(all(batch.healthDays));
    STORE_TRY(all(batch.scoreDays));
    STORE_TRY(all(batch.causes));
    STORE_TRY(all(batch.alerts));
    STORE_TRY(all(batch.reads));
    STORE_TRY(writer.end(true));
    return transaction.commit();
}

domain::Batch TestEstate::realBatch(core::ConnectionId connection, const QDateTime& now)
{
    domain::Batch batch;
    batch.connection = connection;
    addScope(batch, subA, u"Production"_s);
    addScope(batch, subB, u"Development"_s);
    addMetadata(batch, u"key-https"_s, u"Secure transfer should be enabled"_s, domain::Severity::High);
    addMetadata(batch, u"key-public"_s, u"Public access should be off"_s, domain::Severity::Medium);
    for (int n = 1; n <= 4; ++n) {
        const auto a = storage(subA, n);
        batch.resources.append(a);
        // 1: both unhealthy, 2: https alone, 3 and 4: healthy
        batch.assessments.append(verdict(a, u"key-https"_s, n <= 2 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy, now.addDays(-n)));
        batch.assessments.append(verdict(a, u"key-public"_s, n == 1 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy, now.addDays(-n)));
    }
    const auto b = storage(subB, 9);
    batch.resources.append(b);
    batch.assessments.append(verdict(b, u"key-https"_s, domain::AssessmentState::Healthy, now));
    batch.controls.append({u"ctl-transit"_s, subA, u"Encrypt data in transit"_s, 4, 2, 2, 2, 0, 4, {u"key-https"_s, u"key-public"_s}});
    batch.controls.append({u"ctl-transit"_s, subB, u"Encrypt data in transit"_s, 4, 4, 1, 0, 0, 1, {u"key-https"_s}});
    batch.scores.append({subA, 4, 2, 50, 4, now});
    batch.scores.append({subB, 4, 4, 100, 1, now});
    for (int back = 0; back < 10; ++back) {
        if (back == 5)
            continue; // nobody looked that day
        batch.scoreDays.append({subA, {}, now.date().addDays(-back), 50.0 - back, 2, 4, 4});
        batch.scoreDays.append({subB, {}, now.date().addDays(-back), 100.0, 4, 4, 1});
    }
    domain::ScoreCause cause;
    cause.scopeId = subA;
    cause.at = now.addDays(-2);
    cause.assessmentKey = u"key-https"_s;
    cause.resourcesBetter = 3;
    cause.gain = 10;
    batch.causes.append(cause);
    batch.alerts.append(alert(subA, 1, domain::Severity::High, now.addSecs(-3600)));
    batch.alerts.append(alert(subA, 2, domain::Severity::Low, now.addDays(-3)));
    auto incident = alert(subA, 3, domain::Severity::High, now.addSecs(-1800));
    incident.isIncident = true;
    incident.memberAlertIds = {u"sys-1"_s, u"sys-2"_s};
    batch.alerts.append(incident);
    for (const auto& scope : {subA, subB})
        batch.reads.append({scope, u"assessments"_s, true, now.addSecs(-600), 10, {}, {}});
    return batch;
}

domain::Batch TestEstate::sampleBatch(core::ConnectionId connection, const QDateTime& now)
{
    const QString scope = u"/subscriptions/99999999-0000-0000-0000-000000000000"_s;
    domain::Batch batch;
    batch.connection = connection;
    addScope(batch, scope, u"Contoso"_s);
    for (int n = 1; n <= 20; ++n)
        batch.resources.append(storage(scope, n));
    batch.scores.append({scope, 10, 1, 10, 1000, now});
    batch.alerts.append(alert(scope, 90, domain::Severity::Critical, now));
    return batch;
}
