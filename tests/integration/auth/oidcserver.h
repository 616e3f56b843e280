// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

/// oidc-provider, a certified OAuth 2 server with routes shaped like Entra ID's, as a process of its own on 127.0.0.1; and
/// the scripts that play a user and a browser in front of it.
class OidcServer {
public:
    /// Why it cannot run here; empty when it can.
    static QString missing()
    {
        if (!QFile::exists(tools() + QStringLiteral("/oidc_server.mjs")))
            return QStringLiteral("the shared tools are absent: set PARAPET_SHARED to the folder that holds tools/oidc_server.mjs");
        if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty() || !QFile::exists(modules() + QStringLiteral("/oidc-provider")))
            return QStringLiteral("oidc-provider is not installed: npm install oidc-provider@9.13.3 and set PARAPET_NODE_MODULES");
        return {};
    }
    static QString source() { return QString::fromLocal8Bit(qgetenv("PARAPET_SOURCE")); }
    static QString tools()
    {
        QString shared = qEnvironmentVariable("PARAPET_SHARED");
        if (shared.isEmpty())
            shared = QDir(source()).absoluteFilePath(QStringLiteral("../shared"));
        return shared + QStringLiteral("/tools");
    }
    static QString scripts() { return source() + QStringLiteral("/tests/integration/auth"); }
    static QString modules() { return qEnvironmentVariable("PARAPET_NODE_MODULES"); }

    ~OidcServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Starts a script of `from` (the server itself unless given) on a free port; `change` may edit its text before.
    /// Ready once it says `sign` on its standard output.
    bool start(QString from = {}, const QStringList& rest = {}, const std::function<void(QByteArray&)>& change = {}, const QByteArray& sign = "oidc on")
    {
        if (from.isEmpty())
            from = tools() + QStringLiteral("/oidc_server.mjs");
        // A module is looked for beside the script that asks for it.
        if (!m_dir.isValid() || !QFile::link(modules(), m_dir.filePath(QStringLiteral("node_modules"))))
            return false;
        QFile script(from);
        QFile copy(m_dir.filePath(QStringLiteral("server.mjs")));
        if (!script.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
            return false;
        QByteArray text = script.readAll();
        if (change)
            change(text);
        copy.write(text);
        copy.close();
        const int port = freePort();
        m_process.setWorkingDirectory(m_dir.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("node"), QStringList{QStringLiteral("server.mjs"), QString::number(port)} + rest);
        m_process.write(input);
        base = QStringLiteral("http://127.0.0.1:%1").arg(port);
        QByteArray said;
        const bool ready = QTest::qWaitFor([&] { return (said += m_process.readAll()).contains(sign); }, 20'000);
        if (!ready)
            qWarning() << said;
        return ready;
    }
    QProcess& process() { return m_process; }
    QString folder() const { return m_dir.path(); }

    QString base;
    QByteArray input; ///< for its standard input, before start()

private:
    static int freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 8470;
    }

    QTemporaryDir m_dir;
    QProcess m_process;
};
