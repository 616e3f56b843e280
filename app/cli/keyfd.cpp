// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keyfd.h"

#include "app/cli/streams.h"

using namespace Qt::StringLiterals;

namespace cli {

core::Result<core::Secret> readKey(int fd, const core::CancelToken& token)
{
    constexpr qint64 longest = 4096;
    auto bytes = readDescriptor(fd, longest, token);
    if (!bytes && bytes.error().code == core::Errc::Cancelled)
        return std::unexpected(bytes.error());
    if (!bytes)
        return core::fail(core::Errc::BadInput, u"--key-fd %1 cannot be read: %2"_s.arg(fd).arg(bytes.error().what), {}, u"cli.key"_s);
    const bool tooLong = bytes->size() > longest;
    while (bytes->endsWith('\n') || bytes->endsWith('\r'))
        bytes->chop(1);
    if (bytes->isEmpty() || tooLong) {
        core::wipe(*bytes);
        return core::fail(core::Errc::BadInput, u"--key-fd %1 gave no pass phrase of at most %2 bytes."_s.arg(fd).arg(longest), {}, u"cli.key"_s);
    }
    return core::Secret(std::move(*bytes));
}

} // namespace cli
