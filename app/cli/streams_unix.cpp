// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streams.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr int lookEveryMs = 100;

std::unexpected<core::Error> systemError(int code)
{
    return core::fail(core::Errc::Io, qt_error_string(code), {}, QStringLiteral("cli.read"));
}

/// Waits until something can be read or the end is there; false: cancelled.
bool waitReadable(int descriptor, const core::CancelToken& token)
{
    for (;;) {
        if (token.stop_requested())
            return false;
        pollfd wanted{descriptor, POLLIN, 0};
        const int ready = ::poll(&wanted, 1, lookEveryMs);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true; // what is wrong is told by the read
    }
}

} // namespace

void prepareStreams()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            // The lowest free number is the one asked for. Opened the wrong way round, so that using it fails.
            [[maybe_unused]] const int taken = ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
}

bool readerWentAway(int systemError)
{
    return systemError == EPIPE;
}

core::Result<QByteArray> readDescriptor(int descriptor, qint64 mostBytes, const core::CancelToken& token)
{
    std::array<char, 65536> chunk{};
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(qint64(chunk.size()), mostBytes + 1)); // a key leaves no copies in freed memory
    while (bytes.size() <= mostBytes) {
        if (!waitReadable(descriptor, token))
            return core::cancelled(QStringLiteral("cli.read"));
        const auto wanted = std::min<qint64>(qint64(chunk.size()), mostBytes + 1 - bytes.size());
        const ssize_t got = ::read(descriptor, chunk.data(), std::size_t(wanted));
        if (got == 0)
            break;
        if (got > 0)
            bytes.append(chunk.data(), got);
        else if (errno != EINTR && errno != EAGAIN)
            return systemError(errno);
    }
    chunk.fill(0); // it may have held a key
    return bytes;
}

core::Result<QByteArray> readPath(const std::filesystem::path& path, Links links, qint64 mostBytes, const core::CancelToken& token)
{
    // Without O_NONBLOCK a pipe that nobody writes to would hold this thread in open().
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == Links::Refuse ? O_NOFOLLOW : 0));
    if (descriptor < 0)
        return systemError(errno);
    auto bytes = readDescriptor(descriptor, mostBytes, token);
    ::close(descriptor);
    return bytes;
}

} // namespace cli
