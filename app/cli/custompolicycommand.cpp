// SPDX-License-Identifier: GPL-3.0-or-later
// `policy import`, `list` and `remove`: the custom policies of a workspace.
#include "app/cli/commands.h"
#include "app/cli/policyinputs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString wordOf(domain::ImportedPolicy::Action action)
{
    switch (action) {
    case domain::ImportedPolicy::Action::Added: return u"added"_s;
    case domain::ImportedPolicy::Action::Changed: return u"changed"_s;
    case domain::ImportedPolicy::Action::Unchanged: return u"unchanged"_s;
    case domain::ImportedPolicy::Action::Refused: break;
    }
    return u"refused"_s;
}

QString wordOf(domain::PolicyOrigin origin)
{
    switch (origin) {
    case domain::PolicyOrigin::Written: return u"written"_s;
    case domain::PolicyOrigin::Imported: return u"imported"_s;
    case domain::PolicyOrigin::BuiltIn: break;
    }
    return u"builtin"_s;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void print(Output& out, const domain::ImportedPolicy& one)
{
    const bool isRefused = one.action == domain::ImportedPolicy::Action::Refused;
    if (out.json()) {
        out.object({{u"kind"_s, u"importedPolicy"_s},
                    {u"file"_s, one.file},
                    {u"policyKind"_s, one.kind},
                    {u"name"_s, one.name},
                    {u"action"_s, wordOf(one.action)},
                    {u"error"_s, isRefused ? QJsonValue(QJsonObject{{u"path"_s, one.path}, {u"message"_s, one.message}}) : QJsonValue()}});
        return;
    }
    const QString why = one.path.isEmpty() ? one.message : one.path + u": "_s + one.message;
    out.line(u"%1: %2 %3: %4"_s.arg(one.file, one.kind, one.name, isRefused ? why : wordOf(one.action)));
}

void print(Output& out, const domain::PolicyRow& row)
{
    if (out.json()) {
        out.object({{u"kind"_s, u"policy"_s},
                    {u"policyKind"_s, row.kind},
                    {u"name"_s, row.name},
                    {u"title"_s, row.title},
                    {u"origin"_s, wordOf(row.origin)},
                    {u"file"_s, textOrNull(row.file)},
                    {u"enabled"_s, row.isEnabled},
                    {u"draft"_s, row.hasDraft},
                    {u"severity"_s, QString(toWord(row.severity))},
                    {u"category"_s, row.category},
                    {u"effect"_s, row.effect},
                    {u"problems"_s, QJsonArray::fromStringList(row.problems)},
                    {u"changedBy"_s, textOrNull(row.who)},
                    {u"changedAt"_s, row.at.isValid() ? QJsonValue(row.at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue()}});
        return;
    }
    QStringList parts{row.kind, row.name, wordOf(row.origin), row.isEnabled ? u"enabled"_s : u"disabled"_s};
    parts += row.problems;
    out.line(parts.join(u", "_s));
}

core::Async<Exit> importPolicies(Session& session)
{
    auto& policies = session.runtime.policies();
    auto sources = co_await core::runOnPool(
        session.runtime.net().pool(), [paths = session.options.policies, token = session.token] { return readPolicySources(paths, token); }, session.token);
    if (!sources)
        co_return std::unexpected(sources.error());
    const auto imported = co_await policies.import(*std::move(sources), session.token);
    if (!imported)
        co_return std::unexpected(imported.error());
    bool allGood = true;
    for (const auto& one : *imported) {
        print(session.out, one);
        allGood = allGood && one.action != domain::ImportedPolicy::Action::Refused;
    }
    if (const auto assessed = co_await session.runtime.assessments().run(session.token); !assessed)
        co_return std::unexpected(assessed.error());
    co_return allGood ? Exit::Done : Exit::SomeFailed;
}

core::Async<Exit> listPolicies(Session& session)
{
    const auto rows = co_await session.runtime.policies().list(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    for (const auto& row : *rows)
        print(session.out, row);
    co_return Exit::Done;
}

core::Async<Exit> removePolicy(Session& session)
{
    const auto removed = co_await session.runtime.policies().removeNamed(session.options.name);
    if (!removed)
        co_return std::unexpected(removed.error());
    for (const auto& row : *removed) {
        if (session.out.json())
            session.out.object({{u"kind"_s, u"removedPolicy"_s}, {u"policyKind"_s, row.kind}, {u"name"_s, row.name}});
        else
            session.out.line(u"%1 %2: removed"_s.arg(row.kind, row.name));
    }
    if (const auto assessed = co_await session.runtime.assessments().run(session.token); !assessed)
        co_return std::unexpected(assessed.error());
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> customPolicyCommand(Session& session)
{
    if (session.options.action == u"import"_s)
        co_return co_await importPolicies(session);
    if (session.options.action == u"remove"_s)
        co_return co_await removePolicy(session);
    co_return co_await listPolicies(session);
}

} // namespace cli
