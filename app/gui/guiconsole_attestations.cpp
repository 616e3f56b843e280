// SPDX-License-Identifier: GPL-3.0-or-later
// The console's part about attestations.
#include "app/gui/guiconsole.h"

#include "core/text.h"

#include <QFileInfo>
#include <QSaveFile>

namespace app {

void GuiConsole::attest(domain::NewAttestation wanted)
{
    const QStringList scopes{wanted.attestation.scope};
    m_tasks.start(m_tools.runtime.attestations().attest(std::move(wanted), scopes, m_tasks.token()), [this](const core::Result<QList<qint64>>& ids) {
        if (ids) {
            m_tools.runtime.recordComplianceSoon();
            Q_EMIT toast(tr("Control attested"), false);
        }
        if (ids || ids.error().code != core::Errc::Cancelled)
            Q_EMIT attestationAnswered(ids.has_value(), ids ? QString() : ids.error().what);
    });
}

core::Async<QString> GuiConsole::writeEvidence(qint64 evidence, QString file)
{
    auto kept = co_await m_tools.runtime.attestations().file(evidence, m_tasks.token());
    if (!kept)
        co_return std::unexpected(kept.error());
    co_return co_await core::runOnPool(
        m_tools.runtime.net().pool(),
        [file, content = std::move(kept->content)]() -> core::Result<QString> {
            QSaveFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
                return core::fail(core::Errc::Io, tr("%1 could not be written: %2. Choose another place.").arg(file, out.errorString()), {},
                                  QStringLiteral("console.saveEvidence"));
            return core::oneLine(QFileInfo(file).fileName(), 80);
        },
        m_tasks.token());
}

void GuiConsole::saveEvidence(qint64 evidence, QString file)
{
    run(writeEvidence(evidence, std::move(file)), tr("The evidence was not saved."),
        [this](const QString& name) { Q_EMIT toast(tr("Evidence written to %1").arg(name), false); });
}

} // namespace app
