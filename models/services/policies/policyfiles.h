// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace services {

/// The text of a document to import, or why it could not be read.
struct PolicySource {
    QString file;  ///< as messages call it
    core::Result<QByteArray> json;

    /// The name that a document has when it tells none.
    QString baseName() const;
};

/// Each path is a file, or a folder with all *.json below it in the byte order of their paths; links are not followed. Blocking, for a
/// pool; Cancelled soon after a cancel.
core::Result<QList<PolicySource>> readPolicyFiles(const QStringList& paths, const core::CancelToken& token);

} // namespace services
