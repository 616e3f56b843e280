// SPDX-License-Identifier: GPL-3.0-or-later
// The console's part about policies.
#include "app/gui/guiconsole.h"

#include <algorithm>

#include <QFileInfo>
#include <QSaveFile>

namespace app {

core::Async<QList<domain::ImportedPolicy>> GuiConsole::importAsJob(QStringList paths)
{
    const auto source = std::make_shared<core::CancelSource>();
    const core::OnCancel ended(m_tasks.token(), [source] { source->request_stop(); });
    const auto job = m_tools.jobs.start(tr("Import policies"), [source] { source->request_stop(); });
    auto imported = co_await m_tools.runtime.policies().importPaths(std::move(paths), source->get_token());
    if (!imported) {
        const bool isCancelled = imported.error().code == core::Errc::Cancelled;
        m_tools.jobs.finish(job, isCancelled ? JobState::Cancelled : JobState::Failed, isCancelled ? tr("Import stopped") : imported.error().what);
        co_return imported;
    }
    const auto refused = std::ranges::count(*imported, domain::ImportedPolicy::Action::Refused, &domain::ImportedPolicy::action);
    m_tools.jobs.finish(job, JobState::Done,
                        tr("Policies: %1 documents read, %2 refused").arg(QLocale().toString(imported->size()), QLocale().toString(qlonglong(refused))));
    co_return imported;
}

void GuiConsole::importPolicies(QStringList paths)
{
    if (!mayChange())
        return;
    run(importAsJob(std::move(paths)), tr("The policies were not imported."),
        [this](const QList<domain::ImportedPolicy>& imported) { Q_EMIT policiesImported(imported); });
}

void GuiConsole::newPolicy()
{
    if (mayChange())
        run(m_tools.runtime.policies().create(QStringLiteral("custom-policy")), tr("No policy was begun."), [this](qint64 id) { Q_EMIT policyAdded(id); });
}

void GuiConsole::duplicatePolicy(qint64 id, QString name)
{
    if (mayChange())
        run(m_tools.runtime.policies().duplicate(id, std::move(name)), tr("The policy was not copied."), [this](qint64 copy) { Q_EMIT policyAdded(copy); });
}

void GuiConsole::savePolicy(qint64 id, QString text)
{
    if (!mayChange())
        return;
    m_tasks.start(m_tools.runtime.policies().save(id, std::move(text)), [this, id](const core::Result<qint64>& saved) {
        Q_EMIT policySaved(id, saved.has_value(), saved ? QString() : saved.error().what);
        if (saved)
            Q_EMIT toast(tr("Policy saved; resources are assessed anew"), false);
    });
}

void GuiConsole::draftPolicy(qint64 id, QString text)
{
    if (mayChange())
        run(m_tools.runtime.policies().keepDraft(id, std::move(text)), tr("The draft was not kept."), [] {});
}

void GuiConsole::dropPolicyDraft(qint64 id)
{
    if (mayChange())
        run(m_tools.runtime.policies().dropDraft(id), tr("The draft was not dropped."), [] {});
}

void GuiConsole::setPolicyEnabled(qint64 id, bool enabled)
{
    if (mayChange())
        run(m_tools.runtime.policies().setEnabled(id, enabled), tr("The policy was not changed."),
            [this, enabled] { Q_EMIT toast(enabled ? tr("Policy enabled") : tr("Policy disabled"), false); });
}

void GuiConsole::removePolicy(qint64 id)
{
    if (mayChange())
        run(m_tools.runtime.policies().remove(id), tr("The policy was not removed."), [this] { Q_EMIT toast(tr("Policy removed"), false); });
}

void GuiConsole::exportPolicy(QString text, QString file)
{
    const auto write = [](QThreadPool* pool, QString wanted, QByteArray bytes) -> core::Async<void> {
        co_return co_await core::runOnPool(*pool, [wanted, bytes]() -> core::Result<void> {
            QSaveFile out(wanted);
            if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
                return core::fail(core::Errc::Io, tr("%1 could not be written: %2. Choose another place.").arg(wanted, out.errorString()), {},
                                  QStringLiteral("console.exportPolicy"));
            return {};
        });
    };
    run(write(&m_tools.runtime.net().pool(), file, text.toUtf8()), tr("The policy was not exported."),
        [this, file] { Q_EMIT toast(tr("Policy written to %1").arg(QFileInfo(file).fileName()), false); });
}

} // namespace app
