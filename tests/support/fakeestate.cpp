// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeestate.h"

#include "support/fakeassignments.h"
#include "support/fakeregister.h"
#include "support/fakestandards.h"
#include "support/faketarget.h"
#include "support/policyestate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<img src=x onerror=1> \u202Eevil & <b>bold</b>"_s;

QList<domain::ControlRow> controls()
{
    const QList<std::tuple<QString, double, double, double>> table{{u"Remediate vulnerabilities"_s, 1.97, 6, 7.3},
                                                                   {u"Secure management ports"_s, 4.92, 8, 5.6},
                                                                   {u"Apply system updates"_s, 3.84, 6, 3.9},
                                                                   {u"Enable MFA"_s, 8.24, 10, 3.2},
                                                                   {u"Restrict unauthorized network access"_s, 2.41, 4, 2.9},
                                                                   {u"Encrypt data in transit"_s, 3.12, 4, 1.6}};
    QList<domain::ControlRow> rows;
    for (const auto& [name, current, max, gain] : table) {
        domain::ControlRow row;
        row.id = name.left(8);
        row.name = name;
        row.current = current;
        row.max = max;
        row.gainPercent = gain;
        row.healthy = 40;
        row.unhealthy = 20;
        row.openRecommendations = 3;
        rows.append(row);
    }
    return rows;
}

void fillRecommendations(FakeConsole& console, const FixedClock& clock)
{
    auto& list = console.fake.recommendationList;
    list.controls = controls();
    list.scoreMax = 58;
    list.total = 18;
    list.freshness.asOf = clock.now().addSecs(-120);
    list.sentence = u"18 open. The 12 with a script are worth 14.2 % of the score."_s;
    for (int i = 0; i < 18; ++i) {
        domain::RecommendationRow row;
        row.key = u"key%1"_s.arg(i);
        row.name = i == 4 ? hostile : u"Secure transfer to storage accounts should be enabled, part %1"_s.arg(i);
        row.controlIds = {list.controls[i % list.controls.size()].id};
        row.severity = domain::AllOf<domain::Severity>::values[size_t(i) % 6];
        row.unhealthy = i * 3;
        row.healthy = 120 - i;
        row.gainPercent = i * 0.17;
        row.hasScript = i % 3 != 0;
        row.environments = {domain::Environment::Azure};
        list.rows.append(row);
    }
    console.fake.recommendationDetail = [&list](const QString& key) -> core::Result<domain::RecommendationDetail> {
        domain::RecommendationDetail detail;
        for (const auto& row : list.rows) {
            if (row.key == key)
                detail.row = row;
        }
        detail.description = u"These accounts accept plain HTTP and unencrypted SMB. Anyone on the path can read or change the data. "_s + hostile;
        detail.remediation = u"1. Open the account.\n2. Turn *Secure transfer required* on.\n3. <script>alert(1)</script> ![x](http://h/x.png)"_s;
        detail.techniques = {u"T1040 Network sniffing"_s, u"T1557 Interception"_s};
        detail.row.threats = {u"dataSpillage"_s};
        detail.gain = {{u"ET"_s, u"Encrypt data in transit"_s, 19, 418, 23, 4, 0.172}};
        detail.scoreMax = 55;
        detail.policyDefinitionId = u"/providers/Microsoft.Authorization/policyDefinitions/404c3081"_s;
        detail.assessmentType = u"BuiltIn"_s;
        detail.history = {{0, {}, u"4 accounts fixed; "_s + hostile, u"Contoso Production"_s}};
        detail.portalUri = u"https://portal.azure.com/#x"_s;
        detail.source = u"Microsoft Defender for Cloud"_s;
        return detail;
    };
    console.fake.affectedRows = [&clock](const QString&, domain::AssessmentState state) {
        QList<domain::AffectedRow> rows;
        for (int i = 0; i < 9; ++i) {
            domain::AffectedRow row;
            row.resource = {i + 1};
            row.resourceId = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/st%1"_s.arg(i);
            row.name = i == 2 ? hostile : u"stcontosologs%1"_s.arg(i);
            row.group = u"rg-platform-prod"_s;
            row.reason = u"HTTPS not required"_s;
            row.state = state;
            row.since = clock.now().addDays(-41 + i);
            rows.append(row);
        }
        return rows;
    };
    console.fake.evidenceOf = [&clock](const QString&, const QString& id) {
        return domain::AssessmentEvidence{
            id, u"Unhealthy"_s, {}, hostile, clock.now().addDays(-50), clock.now().addDays(-41), R"({"properties":{"status":{"code":"Unhealthy"}}})"};
    };
    console.fake.scriptTabs = [](const QString&, const QStringList& ids) {
        return QList<domain::ScriptTab>{
            {u"Bash"_s, u"Azure CLI"_s,
             u"# %1 accounts\naz storage account update \\\n  --https-only true \\\n  --ids '%2'\n"_s.arg(ids.size()).arg(ids.value(0))},
            {u"PowerShell"_s, u"PowerShell"_s, u"Set-AzStorageAccount -EnableHttpsTrafficOnly $true\n"_s},
            {u"Terraform"_s, u"Terraform"_s, u"resource \"azurerm_storage_account\" \"st\" {\n}\n"_s},
            {u"Bicep"_s, u"Bicep"_s, u"param name string\n"_s},
            {u"JSON"_s, u"REST"_s, u"{\"properties\": {}}\n"_s}};
    };
}

class MadeUpBasis final : public domain::WhatIfBasis {};

/// What-ifs by plain addition of what the list promises.
void fillWhatIf(FakeConsole& console, const FixedClock& clock)
{
    console.fake.whatIfOf = [&console, &clock](const domain::WhatIfQuery& query) -> core::Result<domain::WhatIf> {
        const auto& list = console.fake.recommendationList;
        domain::WhatIf answer;
        answer.before = answer.after = 64.8;
        answer.unhealthyBefore = answer.unhealthyAfter = 1127;
        answer.asOf = clock.now().addSecs(-120);
        for (const auto& control : list.controls)
            answer.controls.append({control.id, control.id == list.controls[1].id ? hostile : control.name, control.max, control.current, control.current});
        for (const auto& step : query.steps) {
            const auto row = std::ranges::find(list.rows, step.key, &domain::RecommendationRow::key);
            if (row == list.rows.end()) {
                answer.steps.append(domain::WhatIfGain());
                continue;
            }
            const int turned = step.resourceIds ? int(step.resourceIds->size()) : row->unhealthy;
            const double gain = row->gainPercent * turned / std::max(1, row->unhealthy);
            answer.steps.append({true, row->unhealthy, turned, gain});
            *answer.after += gain;
            answer.unhealthyAfter -= turned;
            for (auto& control : answer.controls) {
                if (row->controlIds.contains(control.id))
                    control.after = std::min(control.max, control.after + gain * list.scoreMax / 100);
            }
        }
        answer.basis = query.basis ? query.basis : std::make_shared<const MadeUpBasis>();
        return answer;
    };
}

struct MadeUpAlert {
    const char* name;
    const char* resource;
    domain::Severity severity;
    domain::AlertStatus status;
    int incident; ///< number of its incident, 0: none
    int minutes;
    const char* tactic;
};

QList<domain::AlertRow> madeUpAlerts(const FixedClock& clock)
{
    using enum domain::Severity;
    constexpr auto active = domain::AlertStatus::Active, working = domain::AlertStatus::InProgress;
    static constexpr MadeUpAlert table[] = {
        {"SSH to key vault to storage", "vm-jump-01", Critical, working, 0, 330, ""},
        {"Unusual amount of data extracted from a storage account", "stretailimages", High, active, 1, 241, "Exfiltration"},
        {"Suspicious secret listing and query in a key vault", "kv-retail-prod", High, working, 1, 257, "CredentialAccess"},
        {nullptr, "vm-jump-01", Medium, working, 1, 265, "CredentialAccess"},
        {"New SSH key added", "vm-jump-01", Low, working, 1, 284, "Persistence"},
        {"Successful SSH brute force attack", "vm-jump-01", High, working, 1, 291, "InitialAccess"},
        {"Mining after a stolen pipeline identity", "aks-web-weu", High, active, 0, 1560, ""},
        {"Digital currency mining related behavior detected", "aks-web-weu", High, active, 7, 1560, "Execution"},
        {"Suspicious creation of compute resources detected", "Contoso Dev/Test", Medium, active, 7, 1590, "Impact"},
        {"Azure Resource Manager operation from suspicious IP address", "Contoso Analytics", Medium, active, 0, 38, "Execution"},
        {"S3 bucket policy changed to public", "contoso-exports", Medium, active, 0, 52, "Exfiltration"},
        {"Malicious blob uploaded to storage account", "stwebassets", High, active, 0, 126, "LateralMovement"},
        {"Antimalware real-time protection was disabled", "sql-fra-02", Medium, active, 0, 192, "DefenseEvasion"},
        {"Communication with suspicious domain", "vm-web-02", Low, active, 0, 260, "CommandAndControl"}};
    QList<domain::AlertRow> rows;
    for (const auto& made : table) {
        domain::AlertRow row;
        row.row = rows.size() + 1;
        row.id = u"/alert/%1"_s.arg(rows.size());
        row.displayName = made.name ? QString::fromLatin1(made.name) : hostile;
        row.compromisedEntity = QString::fromLatin1(made.resource);
        row.severity = made.severity;
        row.status = made.status;
        row.isIncident = made.tactic[0] == '\0';
        row.incidentRow = made.incident;
        row.memberCount = !row.isIncident ? 0 : row.row == 1 ? 5 : 2;
        row.owner = row.row == 1 ? u"A. Lindqvist"_s : QString();
        row.unread = row.row == 2 || row.row == 10 || row.row == 11;
        row.pending = row.row == 3;
        row.queue = row.pending ? domain::QueueState::Waiting : row.row == 6 ? domain::QueueState::Conflict : domain::QueueState::None;
        row.queueId = row.queue == domain::QueueState::None ? 0 : 100 + row.row;
        row.queueNote = row.row == 6 ? u"Changed in the cloud to Resolved by j.weber@contoso.example."_s : QString();
        row.product = u"Defender for Key Vault"_s;
        row.entities = {u"203.0.113.47"_s, row.compromisedEntity};
        if (!row.isIncident)
            row.tactics = {QString::fromLatin1(made.tactic)};
        row.time = clock.now().addSecs(-60 * made.minutes);
        rows.append(row);
    }
    return rows;
}

void fillAlerts(FakeConsole& console, const FixedClock& clock)
{
    static QList<domain::AlertRow> rows;
    rows = madeUpAlerts(clock);
    console.fake.alertList = [](const domain::ListQuery&) -> core::Result<QList<domain::AlertRow>> { return rows; };
    console.fake.alertRowsById = [](const QList<qint64>&) -> core::Result<QList<domain::AlertRow>> { return rows; };
    console.fake.alertDetail = [&console](qint64 row) -> core::Result<domain::AlertDetail> {
        domain::AlertDetail detail;
        detail.row = rows[qsizetype(row - 1)];
        detail.alert.description = u"Service principal sp-retail-deploy listed all 184 secrets and read 41 of them. "_s + hostile;
        detail.alert.body = R"({"properties":{"extendedProperties":{"operationName":"SecretGet","callerIpAddress":"203.0.113.47"},"list":[1,2,3]}})";
        detail.alert.remediationSteps = {u"Rotate the secrets."_s, u"Check the pipeline."_s};
        detail.alert.entities = {
            {u"ip"_s, u"203.0.113.47"_s, u"Bucharest"_s, {}, "{}"},
            {u"azure-resource"_s, u"kv-retail-prod"_s, u"Firewall off"_s, u"/subscriptions/s/providers/Microsoft.KeyVault/vaults/kv-retail-prod"_s, {}},
            {u"account"_s, u"sp-retail-deploy"_s, u"read at most 3 a day before"_s, {}, {}},
            {u"process"_s, u"az 2.61.0"_s, {}, {}, {}},
            {u"account"_s, hostile, {}, {}, {}}};
        detail.entityAlerts = {3, 6, 1, 2, 1};
        const bool first = row <= 6;
        if (detail.row.incidentRow > 0)
            detail.incidentName = rows[detail.row.incidentRow - 1].displayName;
        detail.timeline = detail.row.incidentRow > 0 || detail.row.isIncident ? rows.mid(first ? 1 : 7, first ? 5 : 2) : QList<domain::AlertRow>{detail.row};
        std::ranges::sort(detail.timeline, {}, &domain::AlertRow::time);
        detail.similar = rows.mid(9, 2);
        detail.prevent = console.fake.recommendationList.rows.mid(3, 3);
        return detail;
    };
}

void fillResources(FakeConsole& console, const FixedClock& clock)
{
    console.fake.resourceIds = [](const domain::ListQuery& query) -> core::Result<QList<core::RowId>> {
        QList<core::RowId> ids;
        for (qint64 i = 1; i <= (query.filter.text == u"nothing"_s ? 0 : 3214); ++i)
            ids.append(core::RowId{i});
        return ids;
    };
    console.fake.resourceRow = [&clock](core::RowId id) {
        domain::ResourceRow row;
        row.row = id;
        row.id = u"/subscriptions/s/r%1"_s.arg(id.value);
        row.name = id.value == 3 ? hostile : u"stretailimages%1"_s.arg(id.value);
        row.typeName = u"Storage account"_s;
        row.scopeName = u"Contoso Production"_s;
        row.environment = domain::Environment::Azure;
        row.health = domain::AllOf<domain::Health>::values[size_t(id.value) % 6];
        row.assessed = id.value % 5 != 0;
        if (row.assessed)
            row.openBySeverity = {0, 0, int(id.value % 3), int(id.value % 4), int(id.value % 2), 0};
        row.alerts = id.value % 4 == 0 ? 2 : 0;
        row.worstAlert = domain::Severity::High;
        row.tag = u"env: prod"_s;
        row.lastSeen = id.value % 7 == 0 ? QDateTime() : clock.now().addSecs(-int(id.value) * 60);
        row.stale = id.value % 9 == 0;
        return row;
    };
    console.fake.facetList = {{u"health"_s, u"Health"_s, {{u"unhealthy"_s, u"Unhealthy"_s, 1127}, {u"healthy"_s, u"Healthy"_s, 1774}}},
                              {u"environment"_s, u"Environment"_s, {{u"azure"_s, u"Azure"_s, 1914}, {u"aws"_s, u"AWS"_s, 812}}}};
    console.fake.summary = {3214, 3214, 3214, 41, 1127, 71, 51, 390, 12, {}};
    console.fake.resourceDetail = [&console](core::RowId id) -> core::Result<domain::ResourceDetail> {
        domain::ResourceDetail detail;
        detail.row = console.fake.resourceRow(id);
        detail.body = R"({"properties":{"supportsHttpsTrafficOnly":false}})";
        detail.tags = {{u"env"_s, u"prod"_s}, {hostile, hostile}};
        detail.recommendations = console.fake.recommendationList.rows.first(3);
        detail.recommendationStates = {domain::AssessmentState::Unhealthy, domain::AssessmentState::Healthy, domain::AssessmentState::Unknown};
        detail.portalUri = u"https://portal.azure.com/#r"_s;
        return detail;
    };
}

void fillOverview(FakeConsole& console, const FixedClock& clock)
{
    auto& o = console.fake.overviewValue;
    o.scorePercent = 64.8;
    o.scoreCurrent = 37.6;
    o.scoreMax = 58;
    o.scoreDelta30 = 2.1;
    o.scoreDeltaDays = 30;
    o.scoreFreshness.asOf = clock.now().addSecs(-120);
    o.activeAlerts = 23;
    o.criticalAlerts = 3;
    o.newAlertsToday = 5;
    o.openIncidents = 4;
    o.unassignedIncidents = 1;
    o.oldestIncident = clock.now().addSecs(-26 * 3600);
    o.resources = 3214;
    o.unhealthyResources = 1127;
    o.unhealthyDelta = -38;
    o.unhealthySince = clock.now().date().addDays(-7);
    o.assessedPercent = 96.2;
    o.staleResources = 71;
    o.unknownResources = 51;
    o.sentence = u"Up 2.1 points in 30 days. Three critical alerts need someone; one incident has no owner."_s;
    domain::TrendSeries total{u"total"_s, u"All environments"_s, domain::Environment::Unknown, true, {}};
    domain::TrendSeries azure{u"azure"_s, u"Azure"_s, domain::Environment::Azure, false, {}};
    for (int i = 30; i >= 0; --i) {
        const QDate day = clock.now().date().addDays(-i);
        const double v = 62 + 3 * std::sin(i / 5.0);
        total.points.append({day, v});
        azure.points.append({day, i == 12 ? std::optional<double>() : v + 3});
        o.scoreSpark.append(v);
        o.alertSpark.append(10 + i % 7);
    }
    o.trend = {total, azure};
    for (int i = 0; i < 5; ++i) {
        domain::CauseRow cause;
        cause.number = i < 4 ? i + 1 : 0;
        cause.text = u"9 owner accounts got MFA"_s;
        cause.cause.at = clock.now().addDays(-25 + i * 5);
        cause.cause.gain = i == 1 ? -1.38 : 0.92;
        cause.cause.who = i == 3 ? hostile : u"Priya Raman"_s;
        o.causes.append(cause);
    }
    o.netGain = 2.1;
    o.smallerCauses = 36;
    o.smallerGain = 0.31;
    o.controls = controls();
    o.nextFixes = {{u"key3"_s, u"Install missing security updates"_s, domain::Severity::Critical, 214, u"214 machines · restart needed"_s, 3.9, true},
                   {u"key4"_s, u"Use just-in-time access"_s, domain::Severity::High, 46, u"46 machines · reversible"_s, 3.5, true}};
    for (int i = 13; i >= 0; --i)
        o.alertDays.append({clock.now().date().addDays(-i), {0, 0, 1, 2, i % 3, i % 5 == 0 ? 1 : 0}});
    for (const auto e : {domain::Environment::Azure, domain::Environment::Aws, domain::Environment::Gcp, domain::Environment::OnPremises}) {
        domain::EnvironmentRow row{e, 5, 61, 98.9, {}};
        row.freshness.asOf = clock.now().addSecs(-60);
        row.freshness.stale = e == domain::Environment::Gcp;
        o.environments.append(row);
    }
}

void fillConnections(FakeConsole& console, const FixedClock& clock)
{
    domain::ConnectionRow azure;
    azure.id = {1};
    azure.name = u"Contoso (sample)"_s;
    azure.what = u"Tenant, 4 subscriptions"_s;
    azure.sample = true;
    azure.state = domain::ConnectionState::Syncing;
    azure.progress = 0.62;
    azure.resources = 1914;
    domain::ConnectionRow out = azure;
    out.id = {2};
    out.name = hostile;
    out.state = domain::ConnectionState::SignedOut;
    out.lastComplete = clock.now().addSecs(-9 * 3600);
    out.lastError = u"The sign-in has ended; sign in again."_s;
    out.capabilities = {{u"Inventory, Resource Graph"_s, domain::AssessmentState::Unknown, {}},
                        {u"Sign in"_s, domain::AssessmentState::Unhealthy, u"invalid_grant"_s}};
    out.counters = {{u"Resources"_s, 311, 14, 2, 9}};
    domain::ConnectionRow host;
    host.id = {3};
    host.kind = domain::ConnectionKind::Host;
    host.name = u"This computer"_s;
    host.what = u"analyst-ws-12"_s;
    host.state = domain::ConnectionState::Connected;
    host.resources = 1;
    host.lastComplete = clock.now().addSecs(-60);
    console.fake.connectionRows = {azure, out, host};
    console.fake.scopeRows = {
        {u"t"_s, {}, u"Contoso"_s, domain::ScopeKind::Tenant, domain::Environment::Azure, {1}, true, false, 64.8, 1914, {clock.now(), false, {}}},
        {u"/subscriptions/s"_s,
         u"t"_s,
         u"Contoso Production"_s,
         domain::ScopeKind::Subscription,
         domain::Environment::Azure,
         {1},
         true,
         false,
         66.9,
         900,
         {clock.now(), false, {}}}};
    console.fake.activityRows = {{1, clock.now(), u"analyst"_s, u"Dismissed an alert"_s, hostile, u"done"_s, u"{\"from\":\"active\"}"_s}};
    console.fake.saved = {{u"public storage"_s, u"SELECT id FROM resources"_s}};
    console.fake.queryResult = [](const QString&) -> core::Result<services::QueryResult> {
        return services::QueryResult{{u"name"_s, u"n"_s}, {{hostile, 3}, {u"two"_s, QVariant()}}, false};
    };
}

} // namespace

void fillEstate(FakeConsole& console, const FixedClock& clock)
{
    policyestate::fill(console, clock, hostile);
    fillRecommendations(console, clock);
    fillWhatIf(console, clock);
    fillAlerts(console, clock);
    fillResources(console, clock);
    fillOverview(console, clock);
    console.fake.overviewValue.target = madeUpTarget(clock.now(), 64.8);
    fillConnections(console, clock);
    fakestandards::fill(console.fakeCompliance, clock.now());
    console.fakeAttestations.rows = fakestandards::attestations(clock.now());
    fillRegister(console.fakeExemptions, clock.now(), hostile);
    fillAssignments(console.fakeGovernance, clock.now(), hostile);
}
