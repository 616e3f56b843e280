// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/filelock.h"

#include <QCoreApplication>
#include <QDir>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

class WindowsLock final : public FileLock {
public:
    explicit WindowsLock(HANDLE handle) : m_handle(handle) {}
    ~WindowsLock() override { ::CloseHandle(m_handle); }
    Q_DISABLE_COPY_MOVE(WindowsLock)

private:
    HANDLE m_handle;
};

} // namespace

core::Result<std::unique_ptr<FileLock>> FileLock::take(const QString& path)
{
    const std::wstring native = QDir::toNativeSeparators(path).toStdWString();
    HANDLE handle =
        ::CreateFileW(native.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The workspace folder cannot be written to: check its rights."),
                          QString::number(::GetLastError()), u"store.lock"_s);
    }
    OVERLAPPED place{};
    if (!::LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place)) {
        ::CloseHandle(handle);
        return std::unexpected(lockHeldError());
    }
    return std::make_unique<WindowsLock>(handle);
}

} // namespace store
