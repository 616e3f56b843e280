// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/baseline.h"

#include "connectors/host/command.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestReport = 512LL * 1024 * 1024;
constexpr int exitAllPassed = 0;
constexpr int exitSomeFailed = 2;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Baseline)
};

std::unexpected<core::Error> failed(core::Errc code, const QString& what, const QString& detail = {})
{
    return core::fail(code, what, detail, u"host.baseline"_s);
}

} // namespace

QStringList scannerArguments(const BaselineRequest& request, const QString& reportPath)
{
    return {u"xccdf"_s,         u"eval"_s,  u"--progress"_s, u"--thin-results"_s, u"--profile"_s, request.profileId,
            u"--results-arf"_s, reportPath, u"--"_s,         request.contentPath};
}

core::Result<ScanReport> runBaseline(const BaselineRequest& request, const std::function<void(int)>& onRule, const core::CancelToken& token)
{
    static const QRegularExpression profileForm(u"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,300}$"_s);
    if (!profileForm.match(request.profileId).hasMatch())
        return failed(core::Errc::BadInput, Texts::tr("The profile's id has characters that it cannot have; choose one of the list."));
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failed(core::Errc::Io, Texts::tr("There is no room for the scanner's report; free space in the folder for temporary files."),
                      folder.errorString());
    const QString reportPath = folder.filePath(u"arf.xml"_s);
    int done = 0;
    Command command{request.scanner, scannerArguments(request, reportPath), plainEnvironment(), request.limit, 16 * 1024 * 1024, [&](QByteArrayView chunk) {
                        done += int(chunk.count('\n'));
                        if (onRule)
                            onRule(done);
                    }};
    if (!request.root.path.isEmpty())
        command.environment.insert(u"OSCAP_PROBE_ROOT"_s, request.root.path);
    const auto ran = runCommand(command, token);
    if (!ran)
        return std::unexpected(ran.error());
    QFile report(reportPath);
    if ((ran->exitCode != exitAllPassed && ran->exitCode != exitSomeFailed) || !report.exists())
        return failed(core::Errc::Io, Texts::tr("The scanner failed; look at the details and check its content file."), ran->errors);
    if (report.size() > largestReport)
        return failed(core::Errc::BadInput, Texts::tr("The scanner's report is too large; choose a profile with fewer rules."));
    if (!report.open(QIODevice::ReadOnly))
        return failed(core::Errc::Io, Texts::tr("The scanner's report cannot be read; try again."), report.errorString());
    const ProbeView view{!request.root.path.isEmpty(), QFile::exists(request.root.file(u"/proc/sys/kernel"))};
    return readArf(report, view, token);
}

} // namespace host
