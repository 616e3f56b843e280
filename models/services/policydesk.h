// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/policyrows.h"

#include <QObject>

namespace services {

/// What page and command line read of policies. Answers come on the caller's thread. The QObject lives on the GUI thread.
class PolicyDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Custom ones by kind and name, then those that are built in.
    virtual core::Async<QList<domain::PolicyRow>> list(core::CancelToken token) = 0;
    /// `id` 0: the one that is built in under this name.
    virtual core::Async<domain::PolicyText> text(qint64 id, QString name, core::CancelToken token) = 0;
    virtual core::Async<domain::PolicyCheck> check(QString text, core::CancelToken token) = 0;
    /// BadInput for what is no definition that is decided from Resource Manager's documents.
    virtual core::Async<domain::PolicyDryRun> dryRun(QString text, core::CancelToken token) = 0;
    virtual core::Async<domain::PolicyVocabulary> vocabulary(core::CancelToken token) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace services
