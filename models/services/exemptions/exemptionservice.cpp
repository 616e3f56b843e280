// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/exemptionservice.h"

#include "services/exemptions/exemptionpreview.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/journalqueries.h"
#include "store/queries/posturequeries.h"
#include "store/queries/resourcequeries.h"
#include "store/workspace.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::Exemption;
using domain::ExemptionCategory;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Exemptions)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.exemptions"_s);
}

std::unexpected<core::Error> gone()
{
    return core::fail(core::Errc::NotFound, Texts::tr("There is no such exemption; refresh the register."), {}, u"services.exemptions"_s);
}

/// What the form alone tells.
core::Result<void> checkForm(const Exemption& exemption, const QDateTime& now)
{
    if (exemption.reason.trimmed().isEmpty())
        return bad(Texts::tr("An exemption needs a reason: write why the recommendation is not held against it."));
    if (exemption.category == ExemptionCategory::Unknown)
        return bad(Texts::tr("An exemption needs a category: choose waiver or mitigated."));
    if (exemption.expires.isValid() && exemption.expires <= now)
        return bad(Texts::tr("An exemption cannot expire in the past: choose a later date."));
    if (!exemption.finding.isEmpty() && exemption.recommendation.isEmpty())
        return bad(Texts::tr("A finding is exempt of one recommendation: name that as well."));
    return {};
}

/// A subscription or its like, a resource, or something that is above resources.
core::Result<bool> isScopeKnown(store::Db& db, const QList<store::ScopeFact>& scopes, const QString& id)
{
    if (id.isEmpty() || std::ranges::any_of(scopes, [&](const auto& scope) { return scope.scopeId.compare(id, Qt::CaseInsensitive) == 0; }))
        return true;
    STORE_LET(resource, store::findResource(db, id));
    if (resource.isValid())
        return true;
    STORE_LET(below, store::readResourcesBelow(db, {id}));
    return !below.front().empty();
}

/// What only the workspace tells.
core::Result<void> checkNames(store::Db& db, const QList<Exemption>& exemptions)
{
    STORE_LET(scopes, store::readScopes(db));
    for (const auto& exemption : exemptions) {
        if (!exemption.recommendation.isEmpty()) {
            STORE_LET(known, store::isRecommendationKnown(db, exemption.recommendation));
            if (!known)
                return bad(Texts::tr("There is no recommendation “%1” in this workspace: choose one that was read.").arg(exemption.recommendation));
        }
        STORE_LET(known, isScopeKnown(db, scopes, exemption.scope));
        if (!known)
            return bad(Texts::tr("There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.").arg(exemption.scope));
    }
    return {};
}

bool isSameWish(const Exemption& a, const Exemption& b)
{
    const auto same = [](const QString& x, const QString& y) { return x.compare(y, Qt::CaseInsensitive) == 0; };
    return a.id != b.id && same(a.scope, b.scope) && same(a.recommendation, b.recommendation) && same(a.finding, b.finding);
}

core::Result<void> checkNew(const Exemption& exemption, const QList<Exemption>& stored, const QDateTime& now)
{
    if (std::ranges::any_of(stored, [&](const auto& other) { return other.isInForce(now) && isSameWish(other, exemption); })) {
        const QString what = exemption.scope.isEmpty() ? Texts::tr("the whole workspace") : exemption.scope.section(u'/', -1);
        return core::fail(core::Errc::Conflict, Texts::tr("There is such an exemption for “%1” already: change that one in the register.").arg(what),
                          exemption.scope, u"services.exemptions"_s);
    }
    return {};
}

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

domain::JournalEntry entryOf(const QString& who, const QString& action, const Exemption& exemption, const QString& result)
{
    const QJsonObject detail{{u"id"_s, exemption.id},
                             {u"recommendation"_s, exemption.recommendation},
                             {u"finding"_s, exemption.finding},
                             {u"category"_s, QString(toWord(exemption.category))},
                             {u"owner"_s, exemption.owner},
                             {u"reason"_s, exemption.reason},
                             {u"expires"_s, timeJson(exemption.expires)}};
    return {who, action, exemption.scope.isEmpty() ? u"workspace"_s : exemption.scope, result, QJsonDocument(detail).toJson(QJsonDocument::Compact)};
}

void tell(store::ChangeSet& changes)
{
    changes.activity = changes.assessments = true;
}

core::Result<Exemption> storedOne(store::Db& db, qint64 id)
{
    STORE_LET(stored, store::readExemption(db, id));
    if (!stored)
        return gone();
    if (stored->revoked.isValid()) {
        return core::fail(core::Errc::Refused, Texts::tr("This exemption was revoked and stays as it is: add a new one."), {}, u"services.exemptions"_s);
    }
    return std::move(*stored);
}

Exemption tidied(Exemption exemption)
{
    exemption.reason = exemption.reason.trimmed();
    exemption.owner = exemption.owner.trimmed();
    return exemption;
}

core::Result<QList<domain::ExemptionRow>> registerRows(store::Db& db, const QDateTime& now)
{
    QList<domain::ExemptionRow> rows;
    STORE_LET(exemptions, store::readExemptions(db));
    STORE_LET(scopes, store::readScopes(db));
    QHash<QString, QString> names;
    for (const auto& scope : scopes)
        names.insert(scope.scopeId.toLower(), scope.name);
    for (const auto& exemption : exemptions) {
        domain::ExemptionRow row{exemption, exemption.stateAt(now), {}, names.value(exemption.scope.toLower())};
        STORE_LET(name, store::readRecommendationName(db, exemption.recommendation));
        row.recommendationName = name;
        if (row.scopeName.isEmpty())
            row.scopeName = exemption.scope.section(u'/', -1);
        rows.append(std::move(row));
    }
    const auto order = [](const domain::ExemptionRow& row) {
        const bool isOver = row.state > domain::ExemptionState::Active;
        const auto& end = row.exemption.revoked.isValid() ? row.exemption.revoked : row.exemption.expires;
        const qint64 at = end.isValid() ? end.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
        return std::tuple(isOver, isOver ? -at : at, row.exemption.id);
    };
    std::ranges::sort(rows, {}, order);
    return rows;
}

} // namespace

core::Async<QList<qint64>> ExemptionService::add(QList<Exemption> exemptions)
{
    const QDateTime now = m_tools.clock->now();
    for (auto& exemption : exemptions) {
        if (const auto checked = checkForm(exemption, now); !checked)
            co_return std::unexpected(checked.error());
        exemption = tidied(std::move(exemption));
        exemption.id = 0;
        exemption.createdBy = m_tools.who;
        exemption.created = now;
    }
    const auto known = co_await m_tools.workspace.read([exemptions](store::Db& db) { return checkNames(db, exemptions); });
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await m_tools.workspace.write([exemptions, now](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<qint64>> {
        QList<qint64> ids;
        STORE_LET(stored, store::readExemptions(db));
        for (Exemption exemption : exemptions) {
            STORE_TRY(checkNew(exemption, stored, now));
            STORE_LET(id, store::insertExemption(db, exemption));
            exemption.id = id;
            STORE_TRY(store::appendJournal(db, entryOf(exemption.createdBy, u"exemption.add"_s, exemption, u"added"_s), now));
            stored.append(exemption);
            ids.append(id);
        }
        tell(changes);
        return ids;
    });
}

core::Async<void> ExemptionService::change(Exemption exemption)
{
    const QDateTime now = m_tools.clock->now();
    if (const auto checked = checkForm(exemption, now); !checked)
        co_return std::unexpected(checked.error());
    exemption = tidied(std::move(exemption));
    exemption.changedBy = m_tools.who;
    exemption.changed = now;
    const auto known = co_await m_tools.workspace.read([exemption](store::Db& db) { return checkNames(db, {exemption}); });
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await m_tools.workspace.write([exemption, now](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_TRY(storedOne(db, exemption.id));
        STORE_LET(stored, store::readExemptions(db));
        STORE_TRY(checkNew(exemption, stored, now));
        STORE_TRY(store::updateExemption(db, exemption));
        tell(changes);
        return store::appendJournal(db, entryOf(exemption.changedBy, u"exemption.change"_s, exemption, u"changed"_s), now);
    });
}

core::Async<void> ExemptionService::revoke(qint64 id)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([id, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(exemption, storedOne(db, id));
        STORE_TRY(store::revokeExemption(db, id, who, now));
        tell(changes);
        return store::appendJournal(db, entryOf(who, u"exemption.revoke"_s, exemption, u"revoked"_s), now);
    });
}

core::Async<QList<domain::ExemptionRow>> ExemptionService::exemptions(core::CancelToken token)
{
    co_return co_await m_tools.workspace.read([now = m_tools.clock->now()](store::Db& db) { return registerRows(db, now); }, token);
}

core::Async<domain::ExemptionPreview> ExemptionService::preview(QList<Exemption> exemptions, core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [exemptions, now = m_tools.clock->now(), token](store::Db& db) { return previewExemptions(db, exemptions, false, now, token); }, token);
}

core::Async<domain::ExemptionPreview> ExemptionService::effect(qint64 id, core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [id, now = m_tools.clock->now(), token](store::Db& db) -> core::Result<domain::ExemptionPreview> {
            STORE_LET(stored, store::readExemption(db, id));
            if (!stored)
                return gone();
            return previewExemptions(db, {*stored}, true, now, token);
        },
        token);
}

} // namespace services
