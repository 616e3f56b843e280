// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/governancechecks.h"

#include "services/governance/assignmentcounts.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/governancefacts.h"
#include "store/queries/posturequeries.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssignedTo;
using domain::Assignment;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Governance)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.governance"_s);
}

/// `keptEta`: what it is already, which may be past by now.
core::Result<void> checkDates(const QDateTime& due, const QDateTime& eta, const QString& etaReason, const QDateTime& keptEta, const QDateTime& now)
{
    if (!due.isValid())
        return bad(Texts::tr("An assignment needs a due date: choose a day."));
    if (eta.isValid() && eta <= now && eta != keptEta)
        return bad(Texts::tr("An ETA cannot lie in the past: choose a later day."));
    if (eta.isValid() && etaReason.trimmed().isEmpty())
        return bad(Texts::tr("An ETA needs a reason: write why it is that day."));
    if (!eta.isValid() && !etaReason.trimmed().isEmpty())
        return bad(Texts::tr("A reason goes with an ETA: choose the day as well."));
    return {};
}

core::Result<void> checkRecommendation(store::Db& db, const QString& key)
{
    STORE_LET(known, store::isRecommendationKnown(db, key));
    if (!known)
        return bad(Texts::tr("There is no recommendation “%1” in this workspace: choose one that was read.").arg(key));
    return {};
}

/// Finds what places of a wish mean.
class WishedPlaces {
public:
    WishedPlaces(store::Db& db, const PostureModel& model, VerdictLookup& verdicts, qint64 assessment)
        : m_db(db), m_model(model), m_verdicts(verdicts), m_assessment(assessment)
    {
    }

    core::Result<void> add(const QString& place)
    {
        const auto& scopes = m_model.facts().scopes;
        const bool isScope = std::ranges::any_of(scopes, [&](const auto& scope) { return scope.scopeId.compare(place, Qt::CaseInsensitive) == 0; });
        if (place.isEmpty() || isScope)
            return addScopes(place);
        STORE_LET(found, store::findResourcePlace(m_db, place));
        const auto* scope = found ? m_model.scope(found->scope) : nullptr;
        if (!scope)
            return bad(Texts::tr("There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.").arg(place));
        if (!m_known.contains(found->scope)) {
            STORE_LET(read, m_verdicts.each({m_assessment, found->scope}));
            m_known.insert(found->scope, std::move(read));
        }
        const bool isOpen = std::ranges::any_of(*m_known.constFind(found->scope), [&](const auto& verdict) {
            const bool isMeant = found->isGroup ? verdict.group == found->group : verdict.resource == found->resource;
            return isMeant && verdict.standing == VerdictLookup::Standing::Open;
        });
        if (isOpen)
            keep(found->isGroup ? AssignedTo::ResourceGroup : AssignedTo::Resource, found->id, scope->scopeId);
        return {};
    }
    QList<Assignment> take() { return std::move(m_places); }

private:
    core::Result<void> addScopes(const QString& place)
    {
        for (const qint64 id : m_model.select({place.isEmpty() ? QStringList() : QStringList{place}})) {
            const RuleAndScope pair{m_assessment, id};
            auto counts = m_verdicts.whole(pair);
            if (!counts) {
                STORE_LET(all, m_verdicts.each(pair));
                counts.emplace();
                for (const auto& verdict : all)
                    VerdictLookup::add(*counts, verdict.standing);
            }
            const auto* scope = m_model.scope(id);
            if (counts->open > 0 && scope)
                keep(AssignedTo::Scope, scope->scopeId, scope->scopeId);
        }
        return {};
    }
    void keep(AssignedTo kind, const QString& place, const QString& scope)
    {
        Assignment assignment;
        assignment.kind = kind;
        assignment.place = place;
        assignment.scope = scope;
        if (std::ranges::none_of(m_places, [&](const auto& known) { return known.place.compare(place, Qt::CaseInsensitive) == 0; }))
            m_places.append(assignment);
    }

    store::Db& m_db;
    const PostureModel& m_model;
    VerdictLookup& m_verdicts;
    const qint64 m_assessment;
    QHash<qint64, std::vector<VerdictLookup::Verdict>> m_known; ///< by scope
    QList<Assignment> m_places;
};

} // namespace

core::Result<void> checkWish(const domain::AssignmentWish& wish, const QDateTime& now)
{
    if (wish.owner.trimmed().isEmpty())
        return bad(Texts::tr("An assignment needs an owner: write a name or an e-mail address."));
    if (wish.due.isValid() && wish.due <= now)
        return bad(Texts::tr("An assignment cannot be due in the past: choose a later day."));
    return checkDates(wish.due, wish.eta, wish.etaReason, {}, now);
}

core::Result<void> checkChange(const Assignment& assignment, const Assignment& stored, const QDateTime& now)
{
    if (assignment.due != stored.due && assignment.due.isValid() && assignment.due <= now)
        return bad(Texts::tr("An assignment cannot be due in the past: choose a later day."));
    if (assignment.owner.trimmed().isEmpty())
        return bad(Texts::tr("An assignment needs an owner: write a name or an e-mail address."));
    return checkDates(assignment.due, assignment.eta, assignment.etaReason, stored.eta, now);
}

core::Result<void> checkRule(const domain::GovernanceRule& rule)
{
    if (rule.name.trimmed().isEmpty())
        return bad(Texts::tr("A rule needs a name."));
    if (rule.priority < 1 || rule.priority > domain::GovernanceRule::mostPriority)
        return bad(Texts::tr("A rule's priority is a number from 1 to %1, and 1 decides first.").arg(domain::GovernanceRule::mostPriority));
    if (!std::ranges::contains(domain::GovernanceRule::timeframes, rule.days))
        return bad(Texts::tr("A rule gives 7, 14, 30 or 90 days: choose one of them."));
    if (rule.ownerSource == domain::OwnerSource::Unknown || rule.owner.trimmed().isEmpty())
        return bad(Texts::tr("A rule needs an owner: write a name or an e-mail address, or the key of the tag that has it."));
    return {};
}

core::Result<void> checkNamesOf(store::Db& db, const domain::GovernanceRule& rule)
{
    STORE_LET(scopes, store::readScopes(db));
    const QStringList ids = rule.excluded + QStringList{rule.scope};
    for (const auto& id : ids) {
        const bool isKnown =
            id.isEmpty() || std::ranges::any_of(scopes, [&](const auto& scope) { return scope.scopeId.compare(id, Qt::CaseInsensitive) == 0; });
        if (!isKnown)
            return bad(Texts::tr("There is no scope with the id “%1” in this workspace: choose one that was read.").arg(id));
    }
    for (const auto& key : rule.recommendations)
        STORE_TRY(checkRecommendation(db, key));
    return {};
}

core::Result<QList<Assignment>> assignmentsOf(store::Db& db, const PostureModel& model, const domain::AssignmentWish& wish, const QDateTime& now)
{
    STORE_TRY(checkRecommendation(db, wish.recommendation));
    STORE_LET(exemptions, store::readExemptions(db));
    STORE_LET(placed, placeExemptions(db, inForce(std::move(exemptions), now), model.facts().scopes));
    VerdictLookup verdicts(db, model, placed);
    const qint64 assessment = model.assessmentOf(wish.recommendation);
    WishedPlaces places(db, model, verdicts, assessment);
    for (const auto& place : wish.places)
        STORE_TRY(places.add(place));
    auto assignments = places.take();
    if (assignments.isEmpty())
        return bad(Texts::tr("Nothing is open there by this recommendation, so there is nothing to assign."));
    for (auto& assignment : assignments) {
        assignment.recommendation = model.keyOf(assessment);
        assignment.owner = wish.owner.trimmed();
        assignment.due = wish.due;
        assignment.grace = wish.grace;
        assignment.eta = wish.eta;
        assignment.etaReason = wish.etaReason.trimmed();
    }
    return assignments;
}

} // namespace services
