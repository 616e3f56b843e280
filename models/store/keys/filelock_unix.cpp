// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/filelock.h"

#include <cerrno>
#include <cstring>

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

class UnixLock final : public FileLock {
public:
    explicit UnixLock(int fd) : m_fd(fd) {}
    ~UnixLock() override { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(UnixLock)

private:
    int m_fd;
};

} // namespace

core::Result<std::unique_ptr<FileLock>> FileLock::take(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The workspace folder cannot be written to: check its rights."),
                          QString::fromLocal8Bit(std::strerror(errno)), u"store.lock"_s);
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(fd);
        if (reason == EWOULDBLOCK)
            return std::unexpected(lockHeldError());
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The workspace folder cannot be locked: its file system does not support that."),
                          QString::fromLocal8Bit(std::strerror(reason)), u"store.lock"_s);
    }
    return std::make_unique<UnixLock>(fd);
}

} // namespace store
