// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/sampletenant.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr qsizetype LineLimit = 4096; // of the announcement
constexpr qsizetype LongestLine = 1 << 20;

core::Secret freshSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QByteArray raw(reinterpret_cast<const char*>(words.data()), sizeof words);
    core::Secret secret(raw.toHex());
    core::wipe(raw);
    return secret;
}

} // namespace

SampleTenantProcess::SampleTenantProcess(QObject* parent) : QObject(parent) {}

SampleTenantProcess::~SampleTenantProcess()
{
    stop();
}

QString SampleTenantProcess::programPath()
{
    QString name = u"parapet-sample-tenant"_s;
#ifdef Q_OS_WIN
    name += u".exe"_s;
#endif
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    if (QFileInfo(beside).isExecutable())
        return beside;
    const QString folder = qEnvironmentVariable("PARAPET_BIN");
    const QString named = QDir(folder).filePath(name);
    return !folder.isEmpty() && QFileInfo(named).isExecutable() ? named : QString();
}

void SampleTenantProcess::start(const Options& options)
{
    stop();
    m_stopping = false;
    const QString program = programPath();
    if (program.isEmpty()) {
        fail(u"parapet-sample-tenant is neither beside this program nor in PARAPET_BIN"_s);
        return;
    }
    m_secret = freshSecret();
    m_fixSecret = freshSecret();
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SampleTenantProcess::readOutput);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process->errorString());
    });
    connect(m_process, &QProcess::finished, this, [this](int code) {
        if (!m_stopping)
            fail(u"the process ended with code %1"_s.arg(code));
    });
    QStringList arguments{u"--seed"_s,          QString::number(options.seed),
                          u"--resources"_s,     QString::number(options.resources),
                          u"--reevaluate"_s,    QString::number(options.reevaluateSeconds),
                          u"--token-seconds"_s, QString::number(options.tokenSeconds)};
    if (!options.now.isEmpty())
        arguments << u"--now"_s << options.now;
    if (!options.recordFile.isEmpty())
        arguments << u"--record"_s << options.recordFile;
    m_process->start(program, arguments);
    QByteArray line = QJsonDocument(QJsonObject{{u"secret"_s, QString::fromLatin1(m_secret.reveal())},
                                                {u"fixSecret"_s, QString::fromLatin1(m_fixSecret.reveal())},
                                                {u"alertStates"_s, options.alertStates}})
                          .toJson(QJsonDocument::Compact);
    m_process->write(line + '\n');
    core::wipe(line);
}

void SampleTenantProcess::readOutput()
{
    m_line += m_process->readAllStandardOutput();
    m_ready ? readLines() : readAnnouncement();
}

void SampleTenantProcess::readLines()
{
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(m_line.first(end)).object();
        m_line.remove(0, end + 1);
        if (json.contains("alertStates"_L1))
            Q_EMIT alertStatesChanged(json.value("alertStates"_L1).toObject());
    }
    if (m_line.size() > LongestLine)
        m_line.clear();
}

void SampleTenantProcess::readAnnouncement()
{
    const qsizetype end = m_line.indexOf('\n');
    if (end < 0 && m_line.size() < LineLimit)
        return;
    if (end >= 0 && m_line.indexOf('\n', end + 1) < 0)
        return; // the secrets are not taken yet: the second line says so
    const QJsonObject json = QJsonDocument::fromJson(m_line.first(std::max<qsizetype>(end, 0))).object();
    const int port = json.value("port"_L1).toInt();
    if (port <= 0) {
        fail(u"its first line is not the announcement"_s);
        return;
    }
    const QUrl origin(u"http://127.0.0.1:%1"_s.arg(port));
    m_endpoints = {origin, origin, origin, json.value("tenantId"_L1).toString(), json.value("clientId"_L1).toString(), json.value("fixClientId"_L1).toString()};
    m_line.remove(0, m_line.indexOf('\n', end + 1) + 1);
    m_ready = true;
    Q_EMIT ready();
}

void SampleTenantProcess::setFault(const QJsonObject& rule)
{
    if (m_process != nullptr)
        m_process->write(QJsonDocument(rule).toJson(QJsonDocument::Compact) + '\n');
}

void SampleTenantProcess::changeAlert(const QString& id, const QString& status, const QString& by)
{
    setFault({{u"alert"_s, id}, {u"status"_s, status}, {u"by"_s, by}});
}

void SampleTenantProcess::stop()
{
    m_stopping = true;
    m_ready = false;
    m_line.clear();
    m_secret = {};
    m_fixSecret = {};
    QProcess* process = std::exchange(m_process, nullptr);
    if (process == nullptr)
        return;
    process->disconnect(this);
    process->closeWriteChannel(); // the end of its input ends it
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(1000)) {
        process->kill();
        process->waitForFinished(1000);
    }
    process->deleteLater();
}

void SampleTenantProcess::fail(const QString& detail)
{
    m_ready = false;
    Q_EMIT failed({core::Errc::Io, tr("The sample tenant could not be started; reinstall Parapet and try again."), detail, u"sample.process"_s, std::nullopt});
}

} // namespace sample
