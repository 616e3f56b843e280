// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace cli {

/// The end of a day in UTC, or a time; invalid for "never", for nothing, and for what is neither.
QDateTime expiryOf(const QString& text);

/// What `exemptions` is to do.
struct ExemptionOptions {
    enum class Action { List, Add, Change, Revoke };
    Action action = Action::List;
    qint64 id = 0;                   ///< of `change` and `revoke`
    QString recommendation;          ///< key, or "all"
    QString finding, category, reason, owner;
    QString expires;                 ///< a day, a time, or "never"
    bool preview = false;            ///< say what it would do and store nothing

    bool writes() const { return action != Action::List && !preview; }
    /// The words behind the command. BadInput when they are none that it knows.
    core::Result<void> readWords(const QStringList& words);
    /// BadInput when something is missing or does not go together.
    core::Result<void> check(const QStringList& scopes) const;
    QDateTime expiry() const { return expiryOf(expires); }
};

} // namespace cli
