// SPDX-License-Identifier: GPL-3.0-or-later
// How long the pages wait for their answers, beside a bare scan of the same rows.
#include "bench/store/report.h"
#include "services/workspacereads.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/queries/connectionqueries.h"

#include <algorithm>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

using bench::await;

constexpr int scopes = 4;
constexpr int controls = 15;
constexpr int keys = 200;
constexpr int rounds = 9;

QString scopeId(int n)
{
    return u"/subscriptions/%1-0000-4000-8000-000000000000"_s.arg(10000000 + n % scopes);
}

void addDefinitions(domain::Batch& batch)
{
    for (int s = 0; s < scopes; ++s) {
        batch.scopes.append({scopeId(s), {}, u"Scope %1"_s.arg(s), domain::ScopeKind::Subscription, domain::Environment::Azure, false});
        batch.scores.append({scopeId(s), 58, 29, 50, 750, QDateTime::currentDateTimeUtc()});
        for (int c = 0; c < controls; ++c) {
            domain::Control control{u"control-%1"_s.arg(c), scopeId(s), u"Control %1"_s.arg(c), 4, 2, 300, 300, 0, 600, {}};
            for (int k = c; k < keys; k += controls)
                control.assessmentKeys.append(u"key-%1"_s.arg(k));
            batch.controls.append(control);
        }
        for (int back = 0; back < 90; ++back)
            batch.scoreDays.append({scopeId(s), {}, QDate::currentDate().addDays(-back), 50.0, 29, 58, 750});
    }
    for (int k = 0; k < keys; ++k) {
        domain::AssessmentMetadata meta;
        meta.key = u"key-%1"_s.arg(k);
        meta.displayName = u"Recommendation %1"_s.arg(k);
        meta.assessmentType = u"BuiltIn"_s;
        meta.severity = domain::Severity(2 + k % 3);
        meta.body = "{}";
        batch.metadata.append(meta);
    }
}

void addResource(domain::Batch& batch, int n, int each)
{
    domain::Resource resource;
    resource.name = u"resource%1"_s.arg(n);
    resource.scopeId = scopeId(n);
    resource.id = resource.scopeId + u"/resourceGroups/rg%1/providers/Microsoft.Storage/storageAccounts/"_s.arg(n % 50) + resource.name;
    resource.type = u"Microsoft.Storage/storageAccounts"_s;
    resource.environment = domain::Environment::Azure;
    resource.body = R"({"properties":{}})";
    for (int a = 0; a < each; ++a) {
        domain::Assessment assessment;
        assessment.key = u"key-%1"_s.arg((n + a * 11) % keys);
        assessment.id = resource.id + u"/providers/Microsoft.Security/assessments/"_s + assessment.key;
        assessment.resourceId = resource.id;
        assessment.scopeId = resource.scopeId;
        assessment.state = (n + a) % 4 == 0 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy;
        assessment.body = "{}";
        batch.assessments.append(assessment);
    }
    batch.resources.append(std::move(resource));
}

core::Result<void> fill(store::Workspace& workspace, int resources, int each)
{
    store::SyncStore port(workspace);
    const auto id = await(workspace.write([](store::Db& db, store::ChangeSet&) {
        return store::insertConnection(db, {{}, domain::ConnectionKind::Azure, u"Bench"_s, "{}", false, false, 3600, QDateTime::currentDateTimeUtc()});
    }));
    if (!id)
        return std::unexpected(id.error());
    domain::Batch batch;
    addDefinitions(batch);
    for (int n = 0; n < resources; ++n) {
        addResource(batch, n, each);
        if (n % 500 == 499 || n + 1 == resources) {
            batch.connection = *id;
            if (const auto written = await(port.write(std::exchange(batch, {}))); !written)
                return std::unexpected(written.error());
        }
    }
    return {};
}

template<class F>
double median(F measured)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!measured())
            qFatal("an answer failed");
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[rounds / 2];
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const int resources = argc > 1 ? atoi(argv[1]) : 3000;
    const int each = argc > 2 ? atoi(argv[2]) : 17;
    QTemporaryDir folder;
    const auto clock = std::make_shared<core::SystemClock>();
    store::Workspace::Options options;
    options.databasePath = folder.filePath(u"workspace.db"_s);
    options.clock = clock;
    auto workspace = store::Workspace::open(std::move(options));
    if (!workspace)
        return 1;
    if (const auto filled = fill(**workspace, resources, each); !filled)
        return 1;
    store::ResourceList list(**workspace, clock);
    const services::WorkspaceReads::Tools tools{**workspace, list, clock, nullptr, std::make_shared<services::LiveSyncs>(), std::chrono::hours(8)};
    const double scan = median([&] {
        return await((*workspace)->read([](store::Db& db) { return db.number("SELECT sum(state) + count(DISTINCT resource_key) FROM assessment", 0); }))
            .has_value();
    });
    const double cold = median([&] {
        services::WorkspaceReads fresh(tools); // nothing computed yet
        return await(fresh.overview({}, 90, {}, {})).has_value();
    });
    services::WorkspaceReads reads(tools);
    const double warm = median([&] { return await(reads.overview({}, 90, {}, {})).has_value(); });
    const double listed = median([&] { return await(reads.recommendations({}, {})).has_value(); });
    bench::say(u"services_bare_scan"_s, scan, "ms");
    bench::say(u"services_overview_cold"_s, cold, "ms", 300);
    bench::say(u"services_overview_cold_to_scan"_s, cold / scan, "ratio");
    bench::say(u"services_overview_warm"_s, warm, "ms");
    bench::say(u"services_recommendations_warm"_s, listed, "ms");
    return 0;
}
