// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <zlib.h>

/// The real program, as a shell runs it.
namespace ctl {

struct Run {
    int code = -1;
    QByteArray out, err;
};

inline QString program()
{
    return qEnvironmentVariable("PARAPET_BIN") + QStringLiteral("/parapetctl");
}

inline bool isBuilt()
{
    return QFile::exists(program()) && QFile::exists(qEnvironmentVariable("PARAPET_BIN") + QStringLiteral("/parapet-sample-tenant"));
}

/// An environment in which everything a program could leave behind lands below `home`, and no session bus is reached.
inline QProcessEnvironment environmentOf(const QString& home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), home);
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    return environment;
}

struct Place {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder;
};

inline Run run(const QStringList& arguments, const QByteArray& input = {}, const Place& place = {})
{
    QProcess process;
    process.setProcessEnvironment(place.environment);
    if (!place.folder.isEmpty())
        process.setWorkingDirectory(place.folder);
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(200'000))
        qFatal("parapetctl does not end");
    if (process.exitStatus() != QProcess::NormalExit)
        qFatal("parapetctl died");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Run runAt(const QString& home, const QStringList& arguments, const QByteArray& input = {})
{
    return run(arguments, input, {environmentOf(home), home});
}

/// A line of a POSIX shell in which "$0" is the program; for what needs a shell's redirections.
inline Run shell(const QString& line, const QStringList& arguments = {})
{
    QProcess process;
    process.start(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"), line, program()} + arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(200'000))
        qFatal("the shell does not end");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The objects of the lines; empty when a line is anything else.
inline QList<QJsonObject> objects(const QByteArray& out)
{
    QList<QJsonObject> list;
    for (const auto& line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject() || QString::fromUtf8(line).toUtf8() != line)
            return {};
        list.append(document.object());
    }
    return list;
}

inline QByteArray gzipped(const QByteArray& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray in = plain;
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), 0);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

inline void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace ctl
