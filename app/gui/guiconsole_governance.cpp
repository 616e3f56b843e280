// SPDX-License-Identifier: GPL-3.0-or-later
// The console's part about assignments and the rules that make them.
#include "app/gui/guiconsole.h"
#include "items/governancewords.h"

namespace app {

/// Tells the sheet that asked; what went wrong stands there.
template<class T, class F>
void GuiConsole::answerGovernance(core::Async<T> task, F done)
{
    m_tasks.start(std::move(task), [this, done](const core::Result<T>& result) {
        if (result)
            Q_EMIT toast(done(result), false);
        if (result || result.error().code != core::Errc::Cancelled)
            Q_EMIT governanceAnswered(result.has_value(), result ? QString() : result.error().what);
    });
}

void GuiConsole::assign(domain::AssignmentWish wish)
{
    answerGovernance(m_tools.runtime.governance().assign(std::move(wish)),
                     [](const core::Result<QList<qint64>>& ids) { return tr("%n assignments made", nullptr, int(ids->size())); });
}

void GuiConsole::changeAssignment(domain::Assignment assignment)
{
    answerGovernance(m_tools.runtime.governance().change(std::move(assignment)), [](const core::Result<void>&) { return tr("Assignment changed"); });
}

void GuiConsole::removeAssignment(qint64 id)
{
    if (mayChange())
        run(m_tools.runtime.governance().remove(id), tr("The assignment was not removed."), [this] { Q_EMIT toast(tr("Assignment removed"), false); });
}

void GuiConsole::addGovernanceRule(domain::GovernanceRule rule)
{
    answerGovernance(m_tools.runtime.governance().addRule(std::move(rule)),
                     [](const core::Result<qint64>&) { return tr("Rule added; it assigns when the rules are run"); });
}

void GuiConsole::changeGovernanceRule(domain::GovernanceRule rule)
{
    answerGovernance(m_tools.runtime.governance().changeRule(std::move(rule)),
                     [](const core::Result<void>&) { return tr("Rule changed; what it assigned stays"); });
}

void GuiConsole::setGovernanceRuleEnabled(domain::GovernanceRule rule, bool enabled)
{
    if (!mayChange())
        return;
    rule.enabled = enabled;
    run(m_tools.runtime.governance().changeRule(std::move(rule)), tr("The rule was not changed."),
        [this, enabled] { Q_EMIT toast(enabled ? tr("Rule enabled") : tr("Rule disabled; what it assigned stays"), false); });
}

void GuiConsole::removeGovernanceRule(qint64 id)
{
    if (mayChange())
        run(m_tools.runtime.governance().removeRule(id), tr("The rule was not removed."),
            [this] { Q_EMIT toast(tr("Rule removed; what it assigned stays"), false); });
}

core::Async<domain::GovernanceRun> GuiConsole::runGovernanceAsJob(bool isOverriding)
{
    const auto source = std::make_shared<core::CancelSource>();
    const core::OnCancel ended(m_tasks.token(), [source] { source->request_stop(); });
    const auto job = m_tools.jobs.start(tr("Run governance rules"), [source] { source->request_stop(); });
    const auto done = co_await m_tools.runtime.governance().run(isOverriding, source->get_token());
    if (done)
        m_tools.jobs.finish(job, JobState::Done, items::text::run(*done));
    else if (done.error().code == core::Errc::Cancelled)
        m_tools.jobs.finish(job, JobState::Cancelled, tr("Run stopped; what was assigned before stays"));
    else
        m_tools.jobs.finish(job, JobState::Failed, done.error().what);
    co_return core::Result<domain::GovernanceRun>(done);
}

void GuiConsole::runGovernance(bool isOverriding)
{
    if (!mayChange())
        return;
    run(runGovernanceAsJob(isOverriding), tr("The rules were not run."),
        [this](const domain::GovernanceRun& done) { Q_EMIT toast(items::text::run(done), false); });
}

} // namespace app
