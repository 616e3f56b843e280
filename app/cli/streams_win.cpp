// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streams.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <io.h>

namespace cli {

namespace {

std::unexpected<core::Error> systemError(int code)
{
    return core::fail(core::Errc::Io, QString::fromLocal8Bit(std::strerror(code)), {}, QStringLiteral("cli.read"));
}

} // namespace

void prepareStreams()
{
    for (std::FILE* stream : {stdin, stdout, stderr}) {
        if (_fileno(stream) >= 0)
            _setmode(_fileno(stream), _O_BINARY);
    }
}

bool readerWentAway(int systemError)
{
    return systemError == EPIPE || systemError == EINVAL; // what the runtime makes of ERROR_NO_DATA
}

core::Result<QByteArray> readDescriptor(int descriptor, qint64 mostBytes, const core::CancelToken& token)
{
    std::array<char, 65536> chunk{};
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(qint64(chunk.size()), mostBytes + 1)); // a key leaves no copies in freed memory
    while (bytes.size() <= mostBytes) {
        if (token.stop_requested()) // a read that waits ends with the console's second Ctrl-C
            return core::cancelled(QStringLiteral("cli.read"));
        const auto wanted = std::min<qint64>(qint64(chunk.size()), mostBytes + 1 - bytes.size());
        const int got = _read(descriptor, chunk.data(), unsigned(wanted));
        if (got == 0)
            break;
        if (got < 0)
            return systemError(errno);
        bytes.append(chunk.data(), got);
    }
    chunk.fill(0); // it may have held a key
    return bytes;
}

core::Result<QByteArray> readPath(const std::filesystem::path& path, Links links, qint64 mostBytes, const core::CancelToken& token)
{
    if (links == Links::Refuse && std::filesystem::is_symlink(std::filesystem::symlink_status(path)))
        return systemError(ELOOP);
    const int descriptor = _wopen(path.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
    if (descriptor < 0)
        return systemError(errno);
    auto bytes = readDescriptor(descriptor, mostBytes, token);
    _close(descriptor);
    return bytes;
}

} // namespace cli
