// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/streams.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <vector>

#include <QFile>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

namespace fs = std::filesystem;

std::unexpected<core::Error> unreadable(const QString& name, const QString& why)
{
    return core::fail(core::Errc::BadInput, u"%1: %2"_s.arg(name, why), {}, u"cli.inputs"_s);
}

QString shown(const fs::path& path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
#endif
}

fs::path native(const QString& text)
{
#ifdef Q_OS_WIN
    return fs::path(text.toStdWString());
#else
    return fs::path(QFile::encodeName(text).toStdString());
#endif
}

/// Everything below `folder`; a folder that cannot be opened stands for itself, so that reading it tells.
core::Result<std::vector<fs::path>> filesBelow(const fs::path& top)
{
    std::vector<fs::path> found;
    std::vector<fs::path> folders{top};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        if (error && folder == top)
            return unreadable(shown(top), QString::fromStdString(error.message()));
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            std::error_code gone;
            const auto kind = entries->symlink_status(gone);
            if (fs::is_directory(kind))
                folders.push_back(entries->path());
            else if (fs::is_regular_file(kind))
                found.push_back(entries->path());
        }
        if (error)
            found.push_back(folder);
    }
    // By bytes and as whole paths: "a.sql" comes before "a/b.sql", because '.' does before '/'.
    std::ranges::sort(found, {}, [](const fs::path& path) { return path.generic_string(); });
    return found;
}

core::Result<void> addPath(const QString& text, QList<Input>& inputs)
{
    const fs::path path = native(text);
    std::error_code error;
    const auto link = fs::symlink_status(path, error);
    if (!fs::exists(link))
        return unreadable(text, error ? QString::fromStdString(error.message()) : u"there is no such file or folder"_s);
    const auto target = fs::status(path, error);
    if (fs::is_symlink(link) && (error || fs::is_regular_file(target) || fs::is_directory(target)))
        return unreadable(text, u"is a link, and links are not followed; name what it points to"_s);
    if (!fs::is_directory(target)) {
        inputs.append({text, path, true});
        return {};
    }
    const auto files = filesBelow(path);
    if (!files)
        return std::unexpected(files.error());
    for (const auto& file : *files)
        inputs.append({shown(file), file, false});
    return {};
}

/// Inflates one member; gives how many bytes of `in` it took.
core::Result<qsizetype> inflateMember(z_stream& stream, QByteArray& in, qsizetype from, QByteArray& out, qint64 mostBytes)
{
    std::array<char, 65536> chunk{};
    stream.next_in = reinterpret_cast<Bytef*>(in.data() + from);
    stream.avail_in = uInt(in.size() - from);
    int state = Z_OK;
    while (state == Z_OK && out.size() <= mostBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(chunk.data(), qsizetype(chunk.size() - stream.avail_out));
    }
    if (out.size() > mostBytes)
        return core::fail(core::Errc::BadInput, u"unpacks to more than %1 bytes"_s.arg(mostBytes));
    if (state == Z_BUF_ERROR)
        return core::fail(core::Errc::BadInput, u"gzip data that is cut short"_s);
    if (state != Z_STREAM_END)
        return core::fail(core::Errc::BadInput, u"damaged gzip data"_s);
    return in.size() - qsizetype(stream.avail_in);
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
    core::Result<qsizetype> taken = 0;
    do {
        taken = inflateMember(stream, in, *taken, out, mostBytes);
        // Tapes and block devices pad with zeros.
        const bool onlyPadding = taken && std::all_of(in.cbegin() + *taken, in.cend(), [](char byte) { return byte == 0; });
        if (onlyPadding)
            break;
    } while (taken && inflateReset(&stream) == Z_OK);
    inflateEnd(&stream);
    if (!taken)
        return std::unexpected(taken.error());
    return out;
}

core::Result<QList<Input>> listInputs(const QStringList& paths)
{
    QList<Input> inputs;
    for (const QString& path : paths) {
        if (path == u"-"_s)
            inputs.append({path, {}, true});
        else if (auto added = addPath(path, inputs); !added)
            return std::unexpected(added.error());
    }
    return inputs;
}

core::Result<QByteArray> readInput(const Input& input, qint64 mostBytes, const core::CancelToken& token)
{
    constexpr int standardInput = 0;
    const bool isStandard = input.path.empty();
    auto bytes =
        isStandard ? readDescriptor(standardInput, mostBytes, token) : readPath(input.path, input.named ? Links::Follow : Links::Refuse, mostBytes, token);
    if (!bytes && bytes.error().code == core::Errc::Cancelled)
        return bytes;
    if (!bytes)
        return unreadable(input.name, bytes.error().what);
    if (bytes->size() > mostBytes)
        return unreadable(input.name, u"larger than %1 bytes"_s.arg(mostBytes));
    const bool packed = isStandard ? bytes->startsWith("\x1f\x8b") : input.name.endsWith(".gz"_L1, Qt::CaseInsensitive);
    if (!packed)
        return bytes;
    auto unpacked = gunzip(*bytes, mostBytes);
    if (!unpacked)
        return unreadable(input.name, unpacked.error().what);
    return unpacked;
}

} // namespace cli
