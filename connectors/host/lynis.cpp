// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/lynis.h"

#include "connectors/host/command.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestReport = 16 * 1024 * 1024;
constexpr qsizetype mostFindings = 5'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Lynis)
};

QString word(const QByteArray& bytes)
{
    const QString text = core::oneLine(QString::fromUtf8(bytes), 1000).trimmed();
    return text == "-"_L1 ? QString() : text;
}

} // namespace

LynisReport parseLynisReport(QByteArrayView text)
{
    LynisReport report;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArray line = (end < 0 ? text : text.first(end)).trimmed().toByteArray();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const qsizetype equals = line.indexOf('=');
        if (line.startsWith('#') || equals <= 0)
            continue;
        const QByteArray name = line.first(equals);
        const QByteArray value = line.sliced(equals + 1);
        if (name == "lynis_version")
            report.version = word(value);
        else if (name == "hardening_index")
            report.hardeningIndex = value.toInt();
        const bool warning = name == "warning[]";
        if ((!warning && name != "suggestion[]") || report.findings.size() >= mostFindings)
            continue;
        const auto fields = value.split('|');
        LynisFinding finding{word(fields.value(0)), word(fields.value(1)), word(fields.value(2)), word(fields.value(3)), warning};
        if (!finding.test.isEmpty() && !finding.text.isEmpty())
            report.findings.append(std::move(finding));
    }
    return report;
}

Findings lynisFindings(const LynisReport& report, const QString& resourceId, const QString& scopeId)
{
    Findings findings;
    QHash<QString, int> times; // one test may speak of several things
    for (const auto& finding : report.findings) {
        const int number = ++times[finding.test];
        domain::AssessmentMetadata meta;
        meta.key = "lynis."_L1 + finding.test + (number > 1 ? u'.' + QString::number(number) : QString());
        meta.displayName = finding.text;
        meta.description = finding.details;
        meta.remediation = finding.solution;
        meta.severityWord = finding.warning ? u"warning"_s : u"suggestion"_s;
        meta.severity = finding.warning ? domain::Severity::Medium : domain::Severity::Low;
        meta.categories = {u"Compute"_s};
        meta.standards = {u"Lynis"_s};
        meta.assessmentType = u"CustomerManaged"_s;
        meta.body =
            QJsonDocument(QJsonObject{{u"source"_s, QJsonObject{{u"scanner"_s, u"Lynis"_s}, {u"version"_s, report.version}, {u"test"_s, finding.test}}}})
                .toJson(QJsonDocument::Compact);
        domain::Assessment assessment;
        assessment.key = meta.key;
        assessment.id = assessmentId(resourceId, meta.key);
        assessment.resourceId = resourceId;
        assessment.scopeId = scopeId;
        assessment.stateWord = meta.severityWord;
        assessment.state = domain::AssessmentState::Unhealthy;
        assessment.reason = finding.details;
        assessment.body = QJsonDocument(QJsonObject{{u"test"_s, finding.test}, {u"text"_s, finding.text}}).toJson(QJsonDocument::Compact);
        findings.metadata.append(std::move(meta));
        findings.assessments.append(std::move(assessment));
    }
    return findings;
}

core::Result<LynisReport> runLynis(const QString& program, std::chrono::milliseconds limit, const core::CancelToken& token)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lynis-report.dat"_s);
    const Command command{
        program,
        {u"audit"_s, u"system"_s, u"--cronjob"_s, u"--no-colors"_s, u"--quiet"_s, u"--report-file"_s, path, u"--log-file"_s, folder.filePath(u"lynis.log"_s)},
        plainEnvironment(),
        limit,
        16 * 1024 * 1024,
        {}};
    const auto ran = runCommand(command, token);
    if (!ran)
        return std::unexpected(ran.error());
    QFile report(path);
    if (!report.open(QIODevice::ReadOnly) || report.size() == 0)
        return core::fail(core::Errc::Io, Texts::tr("Lynis wrote no report; run it once in a terminal to see why."), ran->errors, u"host.lynis"_s);
    return parseLynisReport(report.read(largestReport));
}

} // namespace host
