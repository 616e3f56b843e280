// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guiconsole.h"

namespace app {

template<class T>
void GuiConsole::answerExemption(core::Async<T> task, const QString& done)
{
    m_tasks.start(std::move(task), [this, done](const core::Result<T>& result) {
        if (result)
            Q_EMIT toast(done, false);
        if (result || result.error().code != core::Errc::Cancelled)
            Q_EMIT exemptionAnswered(result.has_value(), result ? QString() : result.error().what);
    });
}

void GuiConsole::addExemptions(QList<domain::Exemption> exemptions)
{
    const auto count = int(exemptions.size());
    answerExemption(m_tools.runtime.exemptions().add(std::move(exemptions)), tr("%n exemptions added", nullptr, count));
}

void GuiConsole::changeExemption(domain::Exemption exemption)
{
    answerExemption(m_tools.runtime.exemptions().change(std::move(exemption)), tr("Exemption changed"));
}

void GuiConsole::revokeExemption(qint64 id)
{
    if (!mayChange())
        return;
    run(m_tools.runtime.exemptions().revoke(id), tr("The exemption was not revoked."),
        [this] { Q_EMIT toast(tr("Exemption revoked; it can be added again from the register"), false); });
}

} // namespace app
