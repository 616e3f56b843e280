// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/command.h"

#include "connectors/host/platform.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr int sliceMs = 100;
constexpr qsizetype keptErrors = 8 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Command)
};

std::unexpected<core::Error> failed(core::Errc code, const QString& what, const QString& detail)
{
    return core::fail(code, what, core::redacted(core::oneLine(detail, 1000)), u"host.command"_s);
}

/// Takes what has arrived on both channels.
class Output {
public:
    explicit Output(const Command& command) : m_command(command) {}
    bool take(QProcess& process)
    {
        const QByteArray part = process.readAllStandardOutput();
        m_size += part.size();
        if (m_size > m_command.mostOutput)
            return false;
        if (m_command.onOutput) {
            if (!part.isEmpty())
                m_command.onOutput(part);
        } else {
            output += part;
        }
        m_errors += process.readAllStandardError();
        m_errors = m_errors.right(keptErrors);
        return true;
    }
    QString errors() const { return core::redacted(core::oneLine(QString::fromUtf8(m_errors.trimmed()), 2000)); }
    QByteArray output;

private:
    const Command& m_command;
    QByteArray m_errors;
    qint64 m_size = 0;
};

} // namespace

core::Result<CommandResult> runCommand(const Command& command, const core::CancelToken& token)
{
    if (token.stop_requested())
        return core::cancelled(u"host.command"_s);
    const QString name = QFileInfo(command.program).fileName();
    QProcess process;
    process.setProcessEnvironment(command.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setWorkingDirectory(u"/"_s);
    prepareChild(process);
    process.start(command.program, command.arguments);
    if (!process.waitForStarted(10'000))
        return failed(core::Errc::Io, Texts::tr("“%1” could not be started; install it and try again.").arg(name), process.errorString());
    const QDeadlineTimer deadline(command.limit);
    Output output(command);
    while (process.state() != QProcess::NotRunning) {
        // Waiting for the end alone would leave a full pipe unread only until the next slice.
        process.waitForReadyRead(sliceMs);
        const bool fits = output.take(process);
        if (token.stop_requested() || deadline.hasExpired() || !fits) {
            endChild(process);
            if (token.stop_requested())
                return core::cancelled(u"host.command"_s);
            if (!fits)
                return failed(core::Errc::Io, Texts::tr("“%1” wrote more than expected and was ended.").arg(name), output.errors());
            return failed(core::Errc::Timeout, Texts::tr("“%1” did not finish in time and was ended; allow more time or choose less to check.").arg(name),
                          output.errors());
        }
    }
    if (!output.take(process))
        return failed(core::Errc::Io, Texts::tr("“%1” wrote more than expected and was ended.").arg(name), output.errors());
    if (process.exitStatus() != QProcess::NormalExit)
        return failed(core::Errc::Io, Texts::tr("“%1” ended unexpectedly; try again.").arg(name), output.errors());
    return CommandResult{process.exitCode(), output.output, output.errors()};
}

QProcessEnvironment plainEnvironment()
{
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment plain;
    for (const auto& name : {u"PATH"_s, u"HOME"_s, u"TMPDIR"_s, u"SYSTEMROOT"_s}) {
        if (ours.contains(name))
            plain.insert(name, ours.value(name));
    }
    plain.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return plain;
}

} // namespace host
