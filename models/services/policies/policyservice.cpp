// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policyservice.h"

#include "services/assess/fileassessment.h"
#include "services/policies/policycheck.h"
#include "services/policies/policydryrun.h"
#include "services/policies/policyvocabulary.h"
#include "store/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Policies)
};

std::unexpected<core::Error> gone()
{
    return core::fail(core::Errc::NotFound, Texts::tr("This policy is not there any more; choose another."), {}, u"policies.row"_s);
}

domain::PolicyRow rowOf(const PolicySummary& summary)
{
    domain::PolicyRow row;
    row.kind = summary.kind;
    row.name = summary.name;
    row.title = summary.title;
    row.category = summary.category;
    row.effect = summary.effect;
    row.severity = summary.severity;
    row.problems = summary.problems;
    return row;
}

domain::PolicyRow rowOf(const store::CustomPolicy& policy, const RulesInForce& rules)
{
    auto row = rowOf(rules.custom.value(policy.id));
    row.id = policy.id;
    row.kind = policyText(toWord(policy::DocumentKind(policy.kind)));
    row.name = policy.name;
    if (row.title.isEmpty())
        row.title = policy.name;
    row.origin = policy.file.isEmpty() ? domain::PolicyOrigin::Written : domain::PolicyOrigin::Imported;
    row.file = policy.file;
    row.isEnabled = policy.isEnabled && policy.body.has_value();
    row.isSaved = policy.body.has_value();
    row.hasDraft = policy.draft.has_value();
    row.who = policy.who;
    row.at = policy.at;
    return row;
}

} // namespace

PolicyService::PolicyService(Tools tools, QObject* parent) : PolicyDesk(parent), m_tools(std::move(tools)) {}

core::Async<RulesInForcePtr> PolicyService::rules(core::CancelToken token)
{
    co_return co_await m_tools.workspace.read([get = m_tools.rules](store::Db& db) { return get(db); }, token);
}

core::Async<QList<domain::PolicyRow>> PolicyService::list(core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [get = m_tools.rules](store::Db& db) -> core::Result<QList<domain::PolicyRow>> {
            STORE_LET(rules, get(db));
            STORE_LET(change, store::readPolicyChange(db));
            QList<domain::PolicyRow> rows;
            if (change != 0) {
                STORE_LET(entries, store::readPolicyEntries(db));
                for (const auto& entry : entries)
                    rows.append(rowOf(entry, *rules));
            }
            for (const auto& summary : rules->builtin)
                rows.append(rowOf(summary));
            return rows;
        },
        token);
}

core::Async<domain::PolicyText> PolicyService::text(qint64 id, QString name, core::CancelToken token)
{
    if (id == 0) {
        co_return co_await core::runOnPool(
            m_tools.pool,
            [name]() -> core::Result<domain::PolicyText> {
                for (const auto& builtin : builtinPolicies()) {
                    const auto document = policy::parsePolicy({builtin.json.constData(), std::size_t(builtin.json.size())}, "");
                    if (policyText(document.name).compare(name, Qt::CaseInsensitive) == 0)
                        return domain::PolicyText{builtin.json, {}};
                }
                return gone();
            },
            token);
    }
    co_return co_await m_tools.workspace.read(
        [id](store::Db& db) -> core::Result<domain::PolicyText> {
            STORE_LET(found, store::readCustomPolicy(db, id));
            if (!found)
                return gone();
            return domain::PolicyText{found->body.value_or(QByteArray()), found->draft.value_or(QByteArray())};
        },
        token);
}

core::Async<domain::PolicyCheck> PolicyService::check(QString text, core::CancelToken token)
{
    const auto known = co_await rules(token);
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await core::runOnPool(
        m_tools.pool, [text = std::move(text), known = *known]() -> core::Result<domain::PolicyCheck> { return checkPolicy(text, *known); }, token);
}

core::Async<domain::PolicyDryRun> PolicyService::dryRun(QString text, core::CancelToken token)
{
    auto definition = co_await core::runOnPool(
        m_tools.pool,
        [text = std::move(text)]() -> core::Result<std::shared_ptr<const policy::Definition>> {
            const QByteArray json = text.toUtf8();
            const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, "");
            if (document.error || !document.definition || !document.definition->isEvaluable())
                return core::fail(core::Errc::BadInput, Texts::tr("Only a definition that reads resources can be tried; correct the text first."), {},
                                  u"policies.dryRun"_s);
            return document.definition;
        },
        token);
    if (!definition)
        co_return std::unexpected(definition.error());
    const auto now = policy::ticksOf(m_tools.clock->now().toMSecsSinceEpoch());
    co_return co_await services::dryRun(m_tools.workspace, *definition, now, token);
}

core::Async<domain::PolicyVocabulary> PolicyService::vocabulary(core::CancelToken token)
{
    const auto known = co_await rules(token);
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await core::runOnPool(m_tools.pool, [known = *known] { return policyVocabulary(*known); }, token);
}

} // namespace services
