// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"

#include <algorithm>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using domain::Exemption;
using Action = ExemptionOptions::Action;

QJsonValue maybe(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const domain::ExemptionRow& row)
{
    const auto& e = row.exemption;
    return {{u"kind"_s, u"exemption"_s},
            {u"id"_s, e.id},
            {u"state"_s, QString(toWord(row.state))},
            {u"scope"_s, e.scope.isEmpty() ? u"workspace"_s : e.scope},
            {u"recommendation"_s, e.recommendation.isEmpty() ? u"all"_s : e.recommendation},
            {u"name"_s, row.recommendationName},
            {u"finding"_s, e.finding},
            {u"category"_s, QString(toWord(e.category))},
            {u"owner"_s, e.owner},
            {u"reason"_s, e.reason},
            {u"expires"_s, exactTimeOrNull(e.expires)},
            {u"createdBy"_s, e.createdBy},
            {u"created"_s, exactTimeOrNull(e.created)},
            {u"changedBy"_s, e.changedBy},
            {u"changed"_s, exactTimeOrNull(e.changed)},
            {u"revokedBy"_s, e.revokedBy},
            {u"revoked"_s, exactTimeOrNull(e.revoked)}};
}

QJsonObject toJson(const domain::ExemptionPreview& preview)
{
    QJsonArray recommendations;
    for (const auto& one : preview.recommendations)
        recommendations.append(QJsonObject{{u"key"_s, one.key}, {u"name"_s, one.name}, {u"resources"_s, one.resources}});
    return {{u"kind"_s, u"exemptionPreview"_s},      {u"resources"_s, preview.resources},
            {u"unhealthy"_s, preview.unhealthy},     {u"first"_s, QJsonArray::fromStringList(preview.first)},
            {u"recommendations"_s, recommendations}, {u"before"_s, maybe(preview.before)},
            {u"after"_s, maybe(preview.after)},      {u"raw"_s, maybe(preview.raw)}};
}

void print(Output& out, const domain::ExemptionPreview& preview)
{
    if (out.json())
        return out.object(toJson(preview));
    out.line(u"%1 resources, %2 of them unhealthy; score %3, then %4 (%5 without any exemption)"_s.arg(preview.resources)
                 .arg(preview.unhealthy)
                 .arg(percentText(preview.before), percentText(preview.after), percentText(preview.raw)));
    for (const auto& one : preview.recommendations)
        out.line(u"  %1  %2"_s.arg(one.resources).arg(one.name.isEmpty() ? one.key : one.name));
    for (const auto& id : preview.first)
        out.line(u"  "_s + id);
    if (preview.resources > preview.first.size() && !preview.first.isEmpty())
        out.line(u"  and %1 more"_s.arg(preview.resources - preview.first.size()));
}

void print(Output& out, const QList<domain::ExemptionRow>& rows)
{
    QList<QStringList> cells;
    for (const auto& row : rows) {
        if (out.json()) {
            out.object(toJson(row));
            continue;
        }
        const auto& e = row.exemption;
        cells.append({QString::number(e.id), QString(toWord(row.state)), e.expires.isValid() ? e.expires.date().toString(Qt::ISODate) : u"never"_s,
                      QString(toWord(e.category)), e.scope.isEmpty() ? u"workspace"_s : row.scopeName,
                      e.recommendation.isEmpty() ? u"all"_s : row.recommendationName, e.owner, e.reason});
    }
    if (!out.json())
        TextTable(out, {u"ID"_s, u"STATE"_s, u"EXPIRES"_s, u"CATEGORY"_s, u"SCOPE"_s, u"RECOMMENDATION"_s, u"OWNER"_s, u"REASON"_s}).add(cells);
}

QList<Exemption> wanted(const Options& options)
{
    const auto& form = options.exemption;
    QList<Exemption> exemptions;
    for (const auto& scope : options.scopes) {
        Exemption exemption;
        exemption.scope = scope == u"workspace"_s ? QString() : scope;
        exemption.recommendation = form.recommendation == u"all"_s ? QString() : form.recommendation;
        exemption.finding = form.finding;
        exemption.category = domain::fromWord<domain::ExemptionCategory>(form.category);
        exemption.owner = form.owner;
        exemption.reason = form.reason;
        exemption.expires = form.expiry();
        exemptions.append(exemption);
    }
    return exemptions;
}

/// The stored one of that id, with what the options say of it.
core::Async<Exemption> changed(Session& session)
{
    const auto& form = session.options.exemption;
    const auto rows = co_await session.runtime.exemptions().exemptions(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    const auto found = std::ranges::find(*rows, form.id, [](const auto& row) { return row.exemption.id; });
    if (found == rows->end())
        co_return core::fail(core::Errc::BadInput, u"There is no exemption %1 in this workspace."_s.arg(form.id), {}, u"cli.exemptions"_s);
    Exemption exemption = found->exemption;
    if (!form.category.isEmpty())
        exemption.category = domain::fromWord<domain::ExemptionCategory>(form.category);
    if (!form.owner.isEmpty())
        exemption.owner = form.owner;
    if (!form.reason.isEmpty())
        exemption.reason = form.reason;
    if (!form.expires.isEmpty())
        exemption.expires = form.expiry();
    co_return exemption;
}

core::Async<Exit> previewed(Session& session, QList<Exemption> exemptions)
{
    const auto preview = co_await session.runtime.exemptions().preview(std::move(exemptions), session.token);
    if (!preview)
        co_return std::unexpected(preview.error());
    print(session.out, *preview);
    co_return Exit::Done;
}

/// The register, or those of these ids.
core::Async<Exit> listed(Session& session, std::optional<QList<qint64>> ids)
{
    auto rows = co_await session.runtime.exemptions().exemptions(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    if (ids)
        rows->removeIf([&](const auto& row) { return !ids->contains(row.exemption.id); });
    print(session.out, *rows);
    co_return Exit::Done;
}

core::Async<Exit> added(Session& session)
{
    auto exemptions = wanted(session.options);
    if (session.options.exemption.preview)
        co_return co_await previewed(session, std::move(exemptions));
    const auto ids = co_await session.runtime.exemptions().add(std::move(exemptions));
    if (!ids)
        co_return std::unexpected(ids.error());
    co_return co_await listed(session, *ids);
}

} // namespace

core::Async<Exit> exemptionsCommand(Session& session)
{
    const auto& form = session.options.exemption;
    auto& service = session.runtime.exemptions();
    if (form.action == Action::List)
        co_return co_await listed(session, std::nullopt);
    if (form.action == Action::Add)
        co_return co_await added(session);
    auto exemption = co_await changed(session);
    if (!exemption)
        co_return std::unexpected(exemption.error());
    const bool isRevoke = form.action == Action::Revoke;
    if (form.preview && isRevoke)
        exemption->revoked = session.runtime.clock().now();
    if (form.preview) {
        QList<Exemption> one;
        one.append(*exemption);
        co_return co_await previewed(session, std::move(one));
    }
    core::Result<void> done;
    if (isRevoke)
        done = co_await service.revoke(form.id);
    else
        done = co_await service.change(*exemption);
    if (!done)
        co_return std::unexpected(done.error());
    QList<qint64> ids;
    ids.append(form.id);
    co_return co_await listed(session, std::move(ids));
}

} // namespace cli
