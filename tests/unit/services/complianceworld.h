// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/assess/assessmentservice.h"
#include "services/assess/content.h"
#include "services/compliance/attestationservice.h"
#include "services/compliance/complianceboard.h"
#include "services/compliance/keptverdicts.h"
#include "services/compliance/workspacecompliance.h"
#include "services/workspacereads.h"
#include "store/queries/connectionqueries.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

inline const QString production = u"/subscriptions/5c0fe000-0000-4000-8000-0000000000aa"_s;
inline const QString development = u"/subscriptions/5c0fe000-0000-4000-8000-0000000000bb"_s;
inline const QString machines = u"Microsoft.Test/machines"_s;

inline QByteArray rule(const QByteArray& name, const QByteArray& standards, const QByteArray& body)
{
    QByteArray json = "{'name':'" + name + "','properties':{'displayName':'Rule " + name
                      + "','mode':'All','metadata':{'parapet':{'severity':'High','standards':" + standards + "}},'policyRule':" + body + "}}";
    return json.replace('\'', '"');
}

/// Fails in the west; passes everywhere; nobody knows, as nothing says what parts were read.
inline QList<QByteArray> definitions()
{
    const auto located = [](const QByteArray& place) {
        return "{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'},{'field':'location','equals':'" + place + "'}]},'then':{'effect':'audit'}}";
    };
    return {rule("west", "{'mcsb':['NS-1','NS-2'],'cis-aws-3.0':['1.1']}", located("west")), rule("mars", "{'mcsb':['NS-1','PV-1']}", located("mars")),
            rule("parts", "{'mcsb':['IM-1']}",
                 "{'if':{'field':'type','equals':'Microsoft.Test/machines'},'then':{'effect':'auditIfNotExists','details':{'type':'Microsoft.Test/machines/"
                 "parts'}}}")};
}

inline services::RuleSetPtr ownRules()
{
    std::vector<policy::Assigned> rules;
    for (const auto& json : definitions())
        rules.push_back(policy::assign(policy::parsePolicy({json.constData(), std::size_t(json.size())}, "none").definition));
    auto set = services::RuleSet::of(std::move(rules)).value();
    set.notInBulk.insert("microsoft.test/machines/parts");
    set.fingerprint = 1;
    return std::make_shared<const services::RuleSet>(std::move(set));
}

inline domain::Resource machine(const QString& scope, const QString& name, const QString& place)
{
    domain::Resource made;
    made.id = scope + u"/resourceGroups/g/providers/Microsoft.Test/machines/"_s + name;
    made.type = machines;
    made.name = name;
    made.location = place;
    made.scopeId = scope;
    made.resourceGroup = u"g"_s;
    made.environment = domain::Environment::Azure;
    made.body = u"{\"id\":\"%1\",\"type\":\"%2\",\"name\":\"%3\",\"location\":\"%4\"}"_s.arg(made.id, machines, name, place).toUtf8();
    return made;
}

/// An open workspace with two subscriptions, assessed by three rules.
struct World {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    QThreadPool pool;
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::ResourceList> list;
    std::unique_ptr<store::SyncStore> port;
    std::unique_ptr<services::WorkspaceReads> reads;
    services::RuleSetPtr rules = ownRules();
    std::unique_ptr<services::AssessmentService> assessments;
    services::AssessedSource kept;
    std::unique_ptr<services::WorkspaceCompliance> compliance;
    core::ConnectionId connection;

    World()
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        list = std::make_unique<store::ResourceList>(*workspace, clock);
        port = std::make_unique<store::SyncStore>(*workspace);
        reads = std::make_unique<services::WorkspaceReads>(
            services::WorkspaceReads::Tools{*workspace, *list, clock, nullptr, std::make_shared<services::LiveSyncs>(), std::chrono::hours(8)});
        const auto own = [this]() -> core::Async<services::RuleSetPtr> { co_return services::RuleSetPtr(rules); };
        assessments = std::make_unique<services::AssessmentService>(services::AssessmentService::Tools{*workspace, clock, own});
        kept = services::keptVerdicts({*workspace, clock, own});
        compliance = std::make_unique<services::WorkspaceCompliance>(services::WorkspaceCompliance::Tools{*workspace, *reads, pool, kept, clock});
        connection = await(workspace->write([at = clock->now()](store::Db& db, store::ChangeSet&) {
                         return store::insertConnection(db, {{}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", false, false, 14400, at});
                     })).value();
        write({machine(production, u"a"_s, u"west"_s), machine(production, u"b"_s, u"east"_s), machine(development, u"c"_s, u"east"_s)});
    }
    ~World()
    {
        compliance.reset();
        (void)await(assessments->close());
        (void)await(reads->close());
    }

    void write(const QList<domain::Resource>& resources)
    {
        domain::Batch batch;
        batch.connection = connection;
        for (const auto& [id, name] : {std::pair(production, u"Production"_s), std::pair(development, u"Development"_s)})
            batch.scopes.append({id, {}, name, domain::ScopeKind::Subscription, domain::Environment::Azure, false});
        batch.resources = resources;
        (void)await(port->beginPass(connection, false));
        if (const auto written = await(port->write(std::move(batch))); !written)
            qFatal("%s", qPrintable(written.error().what + written.error().detail));
        if (const auto assessed = await(assessments->run({})); !assessed)
            qFatal("%s", qPrintable(assessed.error().what + assessed.error().detail));
    }
    /// Everything is read anew, as a whole sync tells it.
    void readNow() const
    {
        store::ConnectionStateFact state;
        state.lastComplete = clock->now();
        const auto written = await(workspace->writeFacts([this, state](store::Db& db, store::ChangeSet& changes) {
            changes.connections = true;
            return store::writeConnectionState(db, connection, state);
        }));
        if (!written)
            qFatal("%s", qPrintable(written.error().what + written.error().detail));
    }
    services::AssessedPtr assessed() { return await(kept({})).value(); }
    domain::ComplianceView view(const QStringList& scopes = {}, const QString& standard = {})
    {
        auto answer = await(compliance->compliance({{scopes}, standard}, {}));
        if (!answer)
            qFatal("%s", qPrintable(answer.error().what + answer.error().detail));
        return *answer;
    }
    domain::ComplianceControls controls(const domain::ComplianceCell& cell) { return await(compliance->controls({}, cell, {})).value(); }
};
