// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/pages.h"
#include "connectors/azure/roles.h"

#include <QCoreApplication>
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

QJsonArray united(QJsonArray known, const QStringList& seen)
{
    for (const auto& word : seen) {
        if (!known.contains(word))
            known.append(word);
    }
    return known;
}

} // namespace

Sync::GraphStep Sync::resourcesStep() const
{
    return {Phase::Resources, Counter::Resources, u"resources | order by id asc"_s, u"resources"_s, domain::FactKind::Resource, resourcePages(Envelope::Graph),
            "/resources"_L1,  "2024-07-01"_L1,    resourcePages(Envelope::Arm),     u"Reader"_s,    Texts::tr("resources")};
}

Sync::GraphStep Sync::assessmentsStep() const
{
    return {Phase::Assessments,
            Counter::Assessments,
            u"securityresources | where type =~ 'microsoft.security/assessments' | order by id asc"_s,
            u"assessments"_s,
            domain::FactKind::Assessment,
            assessmentPages(Envelope::Graph),
            "/providers/Microsoft.Security/assessments"_L1,
            "2021-06-01"_L1,
            assessmentPages(Envelope::Arm),
            u"Security Reader"_s,
            Texts::tr("assessments")};
}

Sync::GraphStep Sync::findingsStep() const
{
    return {Phase::SubAssessments,
            Counter::Findings,
            u"securityresources | where type =~ 'microsoft.security/assessments/subassessments' | order by id asc"_s,
            u"subassessments"_s,
            domain::FactKind::SubAssessment,
            subAssessmentPages(Envelope::Graph),
            "/providers/Microsoft.Security/subAssessments"_L1,
            "2019-01-01-preview"_L1,
            subAssessmentPages(Envelope::Arm),
            u"Security Reader"_s,
            Texts::tr("findings")};
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

/// Notes what reconciliation needs of facts that are about to be written: the scopes and types seen in this pass.
void Sync::takeFacts(domain::Batch& facts)
{
    facts.scopes.removeIf([this](const domain::Scope& scope) { return m_scopes.contains(scope.id.toLower()); });
    for (const auto& scope : std::as_const(facts.scopes))
        addScope(scope);
    for (const auto& resource : std::as_const(facts.resources)) {
        auto& types = m_cursor.types[resource.scopeId];
        if (const QString type = resource.type.toLower(); !types.contains(type))
            types.append(type);
    }
}

/// Pages of one query, from the cursor's token. False when they could not be read to the end.
core::Async<bool> Sync::graphPages(const GraphStep& step, const QStringList& guids)
{
    http::PageGuard guard(m_arm->tools().limits.bulk);
    qint64 rows = 0;
    for (bool resumed = !m_cursor.token.isEmpty();; resumed = false) {
        ++m_requestsBy[static_cast<int>(step.counter)];
        const auto request = m_arm->graph(step.query, guids, m_cursor.token);
        auto parsed = co_await fetch(request, step.parse);
        if (!parsed && !isFatal(parsed.error()) && resumed) {
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
        const qint64 bytes = parsed->bytes;
        const bool more = parsed->truncated && parsed->skipToken.isEmpty();
        if (auto ok = co_await takeGraphPage(step, std::move(*parsed), guard.totals().pages + 1, rows); !ok)
            co_return std::unexpected(ok.error());
        auto ok = guard.count(request, bytes);
        if (ok && !m_cursor.token.isEmpty())
            ok = guard.follow(request, m_cursor.token);
        if (!ok) {
            partly(Texts::tr("%1 could not be read to the end. %2").arg(step.what, ok.error().what));
            co_return false;
        }
        if (more)
            partly(Texts::tr("%1: Resource Graph cut the answer short.").arg(step.what));
        if (m_cursor.token.isEmpty())
            co_return !more && m_cursor.rejected == 0;
    }
}

/// Writes one page and moves the cursor behind it.
core::Async<void> Sync::takeGraphPage(const GraphStep& step, Parsed page, int number, qint64 rows)
{
    for (const auto& [scope, count] : page.perScope.asKeyValueRange())
        m_cursor.rows[scope] += count;
    takeFacts(page.facts);
    for (const auto& assessment : std::as_const(page.facts.assessments)) {
        if (m_summary.delta)
            m_unnamed.insert(assessment.key);
    }
    if (page.rejected > 0 && m_cursor.rejected == 0)
        partly(Texts::tr("%1: a row of Azure's answer cannot be used (%2).").arg(step.what, page.firstRejected));
    m_cursor.rejected += page.rejected;
    m_cursor.token = page.skipToken;
    page.facts.connection = m_request.connection;
    if (!page.skipToken.isEmpty() && !m_summary.delta) // the last page is closed by the end of the part
        page.facts.cursor = m_cursor.toJson();
    tell(Texts::tr("Reading %1, page %2").arg(step.what).arg(number), page.total > 0 ? double(rows) / double(page.total) : 0);
    co_return co_await write(std::move(page.facts), step.counter);
}

/// Resource Graph leaves out silently what the reader may not see, so an empty subscription is asked for by REST:
/// really empty, not covered by Resource Graph (then read here), or a role is missing.
core::Async<void> Sync::checkEmpty(const GraphStep& step, const Subscription& subscription)
{
    auto first = m_arm->get(subscription.scopeId + step.restPath, step.restVersion, u"azure.fallback"_s);
    const auto take = [this](Parsed& page) {
        takeFacts(page.facts);
        return true;
    };
    auto end = co_await readList(std::move(first), step.restParse, step.counter, m_arm->tools().limits.bulk, take);
    if (end && end->complete()) {
        m_cursor.rows[subscription.scopeId] = end->rows;
        co_return core::Result<void>{};
    }
    setIncomplete(subscription.scopeId, step.mark);
    const core::Error error = end ? unusable(*end) : end.error();
    if (isFatal(error))
        co_return std::unexpected(error);
    m_cursor.broken = m_cursor.broken || error.code != core::Errc::Forbidden;
    if (error.code == core::Errc::Forbidden && step.phase == Phase::Resources) {
        domain::Scope scope = m_scopes.value(subscription.scopeId.toLower());
        scope.restricted = true;
        m_scopes.insert(subscription.scopeId.toLower(), scope);
        auto facts = batch();
        facts.scopes.append(scope);
        if (auto ok = co_await write(std::move(facts), Counter::Scopes); !ok)
            co_return ok;
    }
    auto facts = batch();
    facts.reads.append(failedMark(subscription.scopeId, step.mark, error, step.usualRole));
    partly(subscription.name, step.what, error, step.usualRole);
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
            for (const auto& type : m_cursor.types.value(subscription.scopeId)) {
                if (!incomplete(subscription.scopeId, type))
                    last.reads.append(readMark(subscription.scopeId, type, 0));
            }
        } else {
            last.passEnds.append({step.kind, subscription.scopeId, {}});
        }
    }
    return last;
}

bool Sync::assessed() const
{
    return std::ranges::none_of(m_subscriptions, [this](const Subscription& s) { return incomplete(s.scopeId, u"assessments"); });
}

/// Neither listed nor seen in a pass that read all that could have told of it.
bool Sync::vanished(const QString& scope) const
{
    const bool told = m_subscriptionsComplete && (scope.startsWith("/subscriptions/"_L1) || (m_connectorsComplete && assessed()));
    const bool listed = std::ranges::any_of(m_subscriptions, [&scope](const Subscription& s) { return s.scopeId == scope; });
    return told && !listed && !m_scopes.contains(scope.toLower()) && !m_cursor.types.contains(scope);
}

/// Ends the known resource types of a scope that were read to their end. False: the scope was not read, so what is known
/// of it stands.
bool Sync::reconcileScope(const QString& scope, const QJsonArray& known, domain::Batch& into) const
{
    const bool listed = std::ranges::any_of(m_subscriptions, [&scope](const Subscription& s) { return s.scopeId == scope; });
    if (scope.startsWith("/subscriptions/"_L1) ? !listed || incomplete(scope, u"resources") : !assessed())
        return false;
    for (const auto& type : known) {
        if (!incomplete(scope, type.toString()))
            into.passEnds.append({domain::FactKind::Resource, scope, type.toString()});
    }
    return true;
}

/// Resources are reconciled type by type, after the assessments told of those outside Azure: children that the
/// collection plan reads are of other types and are not seen in every pass. A type that vanished as a whole is known
/// from the pass before, and so is a scope, which takes everything with it.
core::Async<void> Sync::reconcile()
{
    using domain::FactKind;
    auto known = co_await m_port.state(m_request.connection, u"azure.types"_s);
    if (!known)
        co_return std::unexpected(known.error());
    QJsonObject all = QJsonDocument::fromJson(*known).object();
    const auto store = [this](const QJsonObject& types) {
        return m_port.setState(m_request.connection, u"azure.types"_s, QJsonDocument(types).toJson(QJsonDocument::Compact));
    };
    for (const auto& [scope, seen] : m_cursor.types.asKeyValueRange())
        all.insert(scope, united(all[scope].toArray(), seen));
    if (auto ok = co_await store(all); !ok) // before the end is written: a kill in between forgets no type
        co_return ok;
    auto last = batch();
    const auto scopes = all.keys();
    for (const auto& scope : std::as_const(scopes)) {
        if (vanished(scope)) {
            for (const auto kind :
                 {FactKind::Resource, FactKind::Assessment, FactKind::SubAssessment, FactKind::Control, FactKind::Alert, FactKind::Pricing, FactKind::Scope})
                last.passEnds.append({kind, scope, {}});
            all.remove(scope);
        } else if (reconcileScope(scope, all[scope].toArray(), last)) {
            QJsonArray unsure; // known, but not read to the end this time
            for (const auto& value : all[scope].toArray()) {
                if (incomplete(scope, value.toString()))
                    unsure.append(value);
            }
            all.insert(scope, united(unsure, m_cursor.types.value(scope)));
        }
    }
    std::ranges::sort(last.passEnds, [](const auto& a, const auto& b) { return std::tie(a.scopeId, a.kind, a.type) < std::tie(b.scopeId, b.kind, b.type); });
    if (m_scopesComplete && assessed())
        last.passEnds.append({FactKind::Scope, {}, {}});
    if (auto ok = co_await endPhase(std::move(last), Phase::SubAssessments, Counter::Resources); !ok)
        co_return ok;
    co_return co_await store(all);
}

} // namespace azure
