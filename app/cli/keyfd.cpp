// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keyfd.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cli {

core::Result<core::Secret> readKey(int fd)
{
    constexpr qint64 longest = 4096;
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return core::fail(core::Errc::BadInput, u"--key-fd %1 cannot be read."_s.arg(fd), {}, u"cli.key"_s);
    QByteArray bytes;
    bytes.reserve(longest + 1); // no copies of it in freed memory
    for (;;) {
        QByteArray chunk = file.read(longest + 1 - bytes.size());
        if (chunk.isEmpty())
            break;
        bytes.append(chunk);
        core::wipe(chunk);
    }
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty() || bytes.size() > longest) {
        core::wipe(bytes);
        return core::fail(core::Errc::BadInput, u"--key-fd %1 gave no pass phrase of at most %2 bytes."_s.arg(fd).arg(longest), {}, u"cli.key"_s);
    }
    return core::Secret(std::move(bytes));
}

} // namespace cli
