// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "store/queries/alertqueries.h"
#include "store/queries/decisionqueries.h"

namespace services {

/// What an outbox item of kind "alert.status" wants: this status for this alert, which showed `base` when it was decided.
struct AlertWish {
    QString alert, name;
    domain::AlertStatus status = domain::AlertStatus::Unknown;
    domain::AlertStatus base = domain::AlertStatus::Unknown; ///< Unknown: whatever it shows may be replaced

    static AlertWish of(const store::OutboxItem& item);
    QByteArray toJson() const;
};

/// Queues the status for its source, in place of a wish that still waits, and says whether there is something to send.
core::Result<bool> queueStatus(store::Db& db, const store::AlertRef& ref, domain::AlertStatus status, const QString& who, const QDateTime& now);

/// Back to what the source says, unless another wish for the same alert goes on.
core::Result<void> dropDecision(store::Db& db, const core::ResourceKey& alert, domain::AlertStatus decided, const QString& who, const QDateTime& now);

} // namespace services
