// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>

#include <QString>

namespace store {

/// The right to write to a workspace folder: held by one process, given up by the system when it dies, however it dies.
/// The file itself stays and means nothing.
class FileLock {
public:
    /// Conflict (store.inuse) when another process holds it.
    static core::Result<std::unique_ptr<FileLock>> take(const QString& path);
    virtual ~FileLock() = default;
    Q_DISABLE_COPY_MOVE(FileLock)

protected:
    FileLock() = default;
};

/// The Error for "another process holds it".
core::Error lockHeldError();

} // namespace store
