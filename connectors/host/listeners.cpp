// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/listeners.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestTable = 32 * 1024 * 1024;
constexpr auto tcpListen = "0A";
constexpr auto udpUnconnected = "07";

/// The kernel prints addresses as 32-bit words in the byte order of the machine, most significant digit first.
QString addressOf(QByteArrayView hex, bool& ok)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toByteArray());
    ok = bytes.size() * 2 == hex.size() && (bytes.size() == 4 || bytes.size() == 16);
    if (!ok)
        return {};
    std::array<quint8, 16> raw{};
    for (qsizetype word = 0; word < bytes.size(); word += 4) {
        for (qsizetype i = 0; i < 4; ++i) {
            const qsizetype from = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 3 - i : i;
            raw[std::size_t(word + i)] = quint8(bytes[word + from]);
        }
    }
    if (bytes.size() == 4)
        return u"%1.%2.%3.%4"_s.arg(raw[0]).arg(raw[1]).arg(raw[2]).arg(raw[3]);
    // The longest run of zero groups is shortened, as RFC 5952 asks.
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = unsigned(raw[2 * i]) << 8U | raw[2 * i + 1];
    std::size_t start = 8;
    std::size_t length = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t run = 0;
        while (i + run < 8 && groups[i + run] == 0)
            ++run;
        if (run > length) {
            start = i;
            length = run;
        }
    }
    QString text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == start) {
            text += "::"_L1;
            i += length - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[i], 16);
    }
    return text;
}

std::optional<Listener> lineOf(QByteArrayView line, const QString& protocol)
{
    const QList<QByteArray> columns = line.toByteArray().simplified().split(' ');
    if (columns.size() < 10)
        return std::nullopt;
    const bool tcp = protocol.startsWith("tcp"_L1);
    if (columns[3] != (tcp ? tcpListen : udpUnconnected))
        return std::nullopt;
    const qsizetype colon = columns[1].indexOf(':');
    if (colon <= 0)
        return std::nullopt;
    bool address = false;
    bool port = false;
    bool uid = false;
    bool inode = false;
    Listener listener;
    listener.protocol = protocol;
    listener.address = addressOf(QByteArrayView(columns[1]).first(colon), address);
    listener.port = columns[1].sliced(colon + 1).toUShort(&port, 16);
    listener.uid = columns[7].toUInt(&uid);
    listener.inode = columns[9].toULongLong(&inode);
    if (!address || !port || !uid || !inode || listener.port == 0)
        return std::nullopt;
    listener.everyAddress = listener.address == "0.0.0.0"_L1 || listener.address == "::"_L1;
    return listener;
}

} // namespace

QList<Listener> parseSocketTable(QByteArrayView text, const QString& protocol)
{
    QList<Listener> listeners;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (auto listener = lineOf(end < 0 ? text : text.first(end), protocol))
            listeners.append(std::move(*listener));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return listeners;
}

QHash<quint64, QString> socketOwners(const QString& procFolder)
{
    QHash<quint64, QString> owners;
    QDirIterator processes(procFolder, QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        const QString folder = processes.next();
        bool isPid = false;
        processes.fileName().toUInt(&isPid);
        if (!isPid)
            continue;
        QFile comm(folder + "/comm"_L1);
        const QString name = comm.open(QIODevice::ReadOnly) ? core::oneLine(QString::fromUtf8(comm.read(256)).trimmed(), 64) : QString();
        QDirIterator files(folder + "/fd"_L1, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
        while (files.hasNext()) {
            files.next();
            const QString target = QFileInfo(files.filePath()).readSymLink();
            if (target.startsWith("socket:["_L1))
                owners.insert(target.sliced(8).chopped(1).toULongLong(), name);
        }
    }
    return owners;
}

QList<Listener> readListeners(const QString& procFolder, bool& complete)
{
    complete = true;
    QList<Listener> listeners;
    for (const auto& protocol : {u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s}) {
        QFile table(procFolder + "/net/"_L1 + protocol);
        if (table.open(QIODevice::ReadOnly))
            listeners += parseSocketTable(table.read(largestTable), protocol);
        else if (!protocol.endsWith(u'6')) // a system without IPv6 has no such table
            complete = false;
    }
    const auto owners = socketOwners(procFolder);
    for (auto& listener : listeners)
        listener.process = owners.value(listener.inode);
    const auto key = [](const Listener& l) { return std::tie(l.protocol, l.port, l.address, l.process); };
    std::ranges::sort(listeners, {}, key);
    const auto same = std::ranges::unique(listeners, {}, key);
    listeners.erase(same.begin(), same.end());
    return listeners;
}

} // namespace host
