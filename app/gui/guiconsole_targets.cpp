// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guiconsole.h"

namespace app {

template<class T>
void GuiConsole::answerTarget(core::Async<T> task, const QString& done)
{
    m_tasks.start(std::move(task), [this, done](const core::Result<T>& result) {
        if (result)
            Q_EMIT toast(done, false);
        if (result || result.error().code != core::Errc::Cancelled)
            Q_EMIT targetAnswered(result.has_value(), result ? QString() : result.error().what);
    });
}

void GuiConsole::setTarget(domain::ScopeSelection scope, double percent, QDate due)
{
    answerTarget(m_tools.runtime.targets().set(std::move(scope), percent, due, m_tasks.token()), tr("Target set"));
}

void GuiConsole::removeTarget(domain::ScopeSelection scope)
{
    answerTarget(m_tools.runtime.targets().remove(std::move(scope), m_tasks.token()), tr("Target removed"));
}

} // namespace app
