// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/pages.h"
#include "connectors/azure/roles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int groupSize = 200; // subscriptions in one query
constexpr int mostPages = 20'000;

} // namespace

Sync::GraphStep Sync::resourcesStep() const
{
    return {Phase::Resources, Counter::Resources, u"resources | order by id asc"_s, u"resources"_s, domain::FactKind::Resource,
            resourcePages(Envelope::Graph), "/resources"_L1, "2024-07-01"_L1, resourcePages(Envelope::Arm), u"Reader"_s,
            Texts::tr("resources")};
}

Sync::GraphStep Sync::assessmentsStep() const
{
    return {Phase::Assessments, Counter::Assessments,
            u"securityresources | where type =~ 'microsoft.security/assessments' | order by id asc"_s, u"assessments"_s,
            domain::FactKind::Assessment, assessmentPages(Envelope::Graph), "/providers/Microsoft.Security/assessments"_L1,
            "2021-06-01"_L1, assessmentPages(Envelope::Arm), u"Security Reader"_s, Texts::tr("assessments")};
}

Sync::GraphStep Sync::findingsStep() const
{
    return {Phase::SubAssessments, Counter::Findings,
            u"securityresources | where type =~ 'microsoft.security/assessments/subassessments' | order by id asc"_s,
            u"subassessments"_s, domain::FactKind::SubAssessment, subAssessmentPages(Envelope::Graph),
            "/providers/Microsoft.Security/subAssessments"_L1, "2019-01-01-preview"_L1, subAssessmentPages(Envelope::Arm),
            u"Security Reader"_s, Texts::tr("findings")};
}

int Sync::groups() const
{
    return static_cast<int>((m_subscriptions.size() + groupSize - 1) / groupSize);
}

QList<Subscription> Sync::group(int part) const
{
    return m_subscriptions.mid(qsizetype(part) * groupSize, groupSize);
}

core::Async<void> Sync::graphPhase(GraphStep step, Phase next)
{
    for (int part = m_cursor.part; part < groups(); ++part) {
        m_cursor.part = part;
        const auto members = group(part);
        if (auto ok = co_await graphPart(step, members); !ok)
            co_return ok;
        auto last = partEnd(step, members);
        m_cursor.part = part + 1;
        m_cursor.token.clear();
        m_cursor.rows.clear();
        m_cursor.rejected = 0;
        last.cursor = m_cursor.toJson();
        if (auto ok = co_await write(std::move(last), step.counter); !ok)
            co_return ok;
    }
    auto last = batch();
    const bool whole = std::ranges::none_of(m_subscriptions, [&](const Subscription& s) { return incomplete(s.scopeId, step.mark); });
    for (const auto& scope : m_cursor.types.keys()) { // of other clouds: read through several subscriptions
        if (whole && step.phase != Phase::Resources && !scope.startsWith("/subscriptions/"_L1))
            last.passEnds.append({step.kind, scope, {}});
    }
    co_return co_await endPhase(std::move(last), next, step.counter);
}

/// All rows of one step for one group of subscriptions: by Resource Graph, and by REST where that gives nothing.
core::Async<void> Sync::graphPart(const GraphStep& step, const QList<Subscription>& members)
{
    QStringList guids;
    for (const auto& subscription : members)
        guids.append(subscription.guid);
    auto read = co_await graphPages(step, guids);
    if (!read)
        co_return std::unexpected(read.error());
    if (!*read && !m_cursor.rows.isEmpty())
        m_cursor.broken = true;
    QList<Subscription> empty;
    for (const auto& subscription : members) {
        if (m_cursor.rows.value(subscription.scopeId) == 0)
            empty.append(subscription);
        else if (!*read)
            setIncomplete(subscription.scopeId, step.mark);
    }
    co_return co_await parallel(empty.size(), [this, &step, &empty](qsizetype i) { return checkEmpty(step, empty[i]); });
}

/// Pages of one query, from the cursor's token. False when they could not be read to the end.
core::Async<bool> Sync::graphPages(const GraphStep& step, const QStringList& guids)
{
    QSet<QByteArray> seen;
    qint64 rows = 0;
    for (int page = 0; page < mostPages; ++page) {
        ++m_requestsBy[static_cast<int>(step.counter)];
        auto parsed = co_await fetch(m_arm->graph(step.query, guids, m_cursor.token), step.parse);
        if (!parsed && !isFatal(parsed.error()) && page == 0 && !m_cursor.token.isEmpty()) {
            m_cursor.token.clear(); // a continuation of an earlier run has grown too old
            m_cursor.rows.clear();
            continue;
        }
        if (!parsed) {
            if (isFatal(parsed.error()))
                co_return std::unexpected(parsed.error());
            if (rows > 0)
                partly(Texts::tr("%1 could not be read to the end. %2").arg(step.what, parsed.error().what));
            co_return false;
        }
        rows += parsed->rows;
        for (const auto& [scope, count] : parsed->perScope.asKeyValueRange())
            m_cursor.rows[scope] += count;
        parsed->facts.scopes.removeIf([this](const domain::Scope& scope) { return m_scopes.contains(scope.id.toLower()); });
        for (const auto& scope : std::as_const(parsed->facts.scopes))
            addScope(scope);
        for (const auto& resource : std::as_const(parsed->facts.resources)) {
            auto& types = m_cursor.types[resource.scopeId];
            if (const QString type = resource.type.toLower(); !types.contains(type))
                types.append(type);
        }
        if (parsed->rejected > 0 && m_cursor.rejected == 0)
            partly(Texts::tr("%1: a row of Azure's answer cannot be used (%2).").arg(step.what, parsed->firstRejected));
        m_cursor.rejected += parsed->rejected;
        const QByteArray token = parsed->skipToken;
        if (seen.contains(QCryptographicHash::hash(token, QCryptographicHash::Sha256))) {
            partly(Texts::tr("%1: Azure's list repeats itself, so reading it was stopped.").arg(step.what));
            co_return false;
        }
        seen.insert(QCryptographicHash::hash(token, QCryptographicHash::Sha256));
        const bool more = parsed->truncated && token.isEmpty();
        m_cursor.token = token;
        parsed->facts.connection = m_request.connection;
        if (!token.isEmpty() && !m_summary.delta) // the last page is closed by the end of the part
            parsed->facts.cursor = m_cursor.toJson();
        tell(Texts::tr("Reading %1, page %2").arg(step.what).arg(page + 1),
             parsed->total > 0 ? double(rows) / double(parsed->total) : 0);
        if (auto ok = co_await write(std::move(parsed->facts), step.counter); !ok)
            co_return std::unexpected(ok.error());
        if (more)
            partly(Texts::tr("%1: Resource Graph cut the answer short.").arg(step.what));
        if (token.isEmpty())
            co_return !more && m_cursor.rejected == 0;
    }
    partly(Texts::tr("%1: the list has too many pages, so reading it was stopped.").arg(step.what));
    co_return false;
}

/// Resource Graph leaves out silently what the reader may not see, so an empty subscription is asked for by REST:
/// really empty, not covered by Resource Graph (then read here), or a role is missing.
core::Async<void> Sync::checkEmpty(const GraphStep& step, const Subscription& subscription)
{
    auto first = m_arm->get(subscription.scopeId + step.restPath, step.restVersion, u"azure.fallback"_s);
    auto end = co_await readList(std::move(first), step.restParse, step.counter);
    if (end && end->complete()) {
        m_cursor.rows[subscription.scopeId] = end->rows;
        co_return core::Result<void>{};
    }
    setIncomplete(subscription.scopeId, step.mark);
    if (end) {
        partly(Texts::tr("%1: a row of Azure's answer cannot be used (%2).").arg(step.what, end->firstRejected));
        co_return core::Result<void>{};
    }
    if (isFatal(end.error()))
        co_return std::unexpected(end.error());
    m_cursor.broken = m_cursor.broken || end.error().code != core::Errc::Forbidden;
    if (end.error().code == core::Errc::Forbidden && step.phase == Phase::Resources) {
        domain::Scope scope = m_scopes.value(subscription.scopeId.toLower());
        scope.restricted = true;
        m_scopes.insert(subscription.scopeId.toLower(), scope);
        auto facts = batch();
        facts.scopes.append(scope);
        if (auto ok = co_await write(std::move(facts), Counter::Scopes); !ok)
            co_return ok;
    }
    auto facts = batch();
    facts.reads.append(failedMark(subscription.scopeId, step.mark, end.error(), step.usualRole));
    partly(subscription.name, step.what, end.error(), step.usualRole);
    co_return co_await write(std::move(facts), step.counter);
}

/// What closes a part: read marks and, for what is not resources, reconciliation.
domain::Batch Sync::partEnd(const GraphStep& step, const QList<Subscription>& members)
{
    auto last = batch();
    for (const auto& subscription : members) {
        if (incomplete(subscription.scopeId, step.mark))
            continue;
        last.reads.append(readMark(subscription.scopeId, step.mark, m_cursor.rows.value(subscription.scopeId)));
        if (step.phase == Phase::Resources) {
            for (const auto& type : m_cursor.types.value(subscription.scopeId))
                last.reads.append(readMark(subscription.scopeId, type, 0));
        } else {
            last.passEnds.append({step.kind, subscription.scopeId, {}});
        }
    }
    return last;
}

/// Resources are reconciled type by type, after the assessments told of those outside Azure: children that the
/// collection plan reads are of other types and are not seen in every pass. A type that vanished as a whole is known
/// from the pass before.
core::Async<void> Sync::reconcile()
{
    auto known = co_await m_port.state(m_request.connection, u"azure.types"_s);
    if (!known)
        co_return std::unexpected(known.error());
    QJsonObject all = QJsonDocument::fromJson(*known).object();
    auto last = batch();
    const bool assessed = std::ranges::none_of(m_subscriptions, [this](const Subscription& s) { return incomplete(s.scopeId, u"assessments"_s); });
    QStringList scopes = all.keys() + m_cursor.types.keys();
    scopes.removeDuplicates();
    scopes.sort();
    for (const auto& scope : std::as_const(scopes)) {
        const bool inAzure = scope.startsWith("/subscriptions/"_L1);
        const bool listed = std::ranges::any_of(m_subscriptions, [&scope](const Subscription& s) { return s.scopeId == scope; });
        if (inAzure ? !listed || incomplete(scope, u"resources"_s) : !assessed)
            continue;
        const auto seen = m_cursor.types.value(scope);
        QSet<QString> types(seen.begin(), seen.end());
        for (const auto& value : all[scope].toArray())
            types.insert(value.toString());
        for (const auto& type : std::as_const(types))
            last.passEnds.append({domain::FactKind::Resource, scope, type});
        all.insert(scope, QJsonArray::fromStringList(seen));
    }
    std::ranges::sort(last.passEnds, [](const auto& a, const auto& b) { return std::tie(a.scopeId, a.type) < std::tie(b.scopeId, b.type); });
    if (m_scopesComplete && assessed)
        last.passEnds.append({domain::FactKind::Scope, {}, {}});
    if (auto ok = co_await write(std::move(last), Counter::Resources); !ok)
        co_return ok;
    co_return co_await m_port.setState(m_request.connection, u"azure.types"_s, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace azure
