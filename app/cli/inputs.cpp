// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

std::unexpected<core::Error> unreadable(const QString& path, const QString& why)
{
    return core::fail(core::Errc::BadInput, u"%1: %2"_s.arg(path, why), {}, u"cli.inputs"_s);
}

core::Result<QByteArray> readAll(QFile& file, const QString& path, qint64 mostBytes)
{
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(path, file.errorString());
    if (bytes.size() > mostBytes)
        return unreadable(path, u"larger than %1 bytes"_s.arg(mostBytes));
    if (path.endsWith(".gz"_L1, Qt::CaseInsensitive)) {
        auto unpacked = gunzip(bytes, mostBytes);
        if (!unpacked)
            return unreadable(path, unpacked.error().what);
        return unpacked;
    }
    return bytes;
}

core::Result<QByteArray> readFile(const QString& path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    return readAll(file, path, mostBytes);
}

void collect(const QString& folder, QStringList& files)
{
    auto entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    std::ranges::sort(entries, {}, [](const QFileInfo& info) { return QFile::encodeName(info.fileName()); });
    for (const auto& entry : entries) {
        if (entry.isSymLink())
            continue;
        if (entry.isDir())
            collect(entry.filePath(), files);
        else if (entry.isFile())
            files.append(entry.filePath());
    }
}

} // namespace

core::Result<QByteArray> gunzip(const QByteArray& packed, qint64 mostBytes)
{
    z_stream stream{};
    constexpr int gzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return core::fail(core::Errc::Internal, u"not unpacked"_s);
    QByteArray in = packed;
    QByteArray out;
    std::array<char, 65536> chunk{};
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    int state = Z_OK;
    while (state == Z_OK && out.size() <= mostBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(chunk.data(), qsizetype(chunk.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (out.size() > mostBytes)
        return core::fail(core::Errc::BadInput, u"unpacks to more than %1 bytes"_s.arg(mostBytes));
    if (state != Z_STREAM_END)
        return core::fail(core::Errc::BadInput, u"damaged gzip data"_s);
    return out;
}

core::Result<QList<Input>> readInputs(const QStringList& paths, qint64 mostBytes)
{
    QList<Input> inputs;
    for (const QString& path : paths) {
        if (path == u"-"_s) {
            QFile in;
            if (!in.open(stdin, QIODevice::ReadOnly))
                return unreadable(path, in.errorString());
            inputs.append({path, readAll(in, path, mostBytes)});
            continue;
        }
        const QFileInfo info(path);
        if (info.isDir()) {
            QStringList files;
            collect(path, files);
            for (const auto& file : std::as_const(files))
                inputs.append({file, readFile(file, mostBytes)});
            continue;
        }
        auto bytes = readFile(path, mostBytes);
        if (!bytes)
            return std::unexpected(bytes.error());
        inputs.append({path, std::move(bytes)});
    }
    return inputs;
}

} // namespace cli
