// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessedfiles.h"
#include "app/cli/commands.h"
#include "services/assess/assessedboard.h"
#include "services/assess/content.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

core::Result<std::shared_ptr<const services::RuleSet>> ruleSet(const Options& options, const core::CancelToken& token)
{
    const bool isBuiltin = options.policies.isEmpty() || options.policies == QStringList{u"builtin"_s};
    if (isBuiltin && options.parameters.isEmpty())
        return services::RuleSet::builtin();
    auto rules = readRules(options, token);
    if (!rules)
        return std::unexpected(rules.error());
    auto set = services::RuleSet::of(std::move(rules->assigned));
    if (!set)
        return std::unexpected(set.error());
    return std::make_shared<const services::RuleSet>(std::move(*set));
}

} // namespace

core::Async<services::RuleSetPtr> rulesOf(Session& session)
{
    co_return co_await core::runOnPool(
        session.runtime.net().pool(), [&options = session.options, token = session.token] { return ruleSet(options, token); }, session.token);
}

core::Async<services::EstateBoardPtr> boardOf(Session& session)
{
    const auto use = session.options.raw ? services::ExemptionUse::Ignored : services::ExemptionUse::Counted;
    if (session.options.policies.isEmpty())
        co_return co_await session.runtime.posture().board(use, session.token);
    const auto now = nowOf(session.options);
    if (!now)
        co_return std::unexpected(now.error());
    auto table = services::builtinControls();
    if (!table)
        co_return std::unexpected(table.error());
    auto set = co_await rulesOf(session);
    if (!set)
        co_return std::unexpected(set.error());
    co_return co_await services::assessedBoard(session.runtime.workspace(), std::move(*set), std::move(*table), *now, use, session.token);
}

} // namespace cli
