// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace cli {

/// What `target` is to do.
struct TargetOptions {
    enum class Action { List, Set, Remove };
    Action action = Action::List;
    QString percentText;
    QString by;                      ///< a day

    bool writes() const { return action != Action::List; }
    /// The words behind the command. BadInput when they are none that it knows.
    core::Result<void> readWords(const QStringList& words);
    /// BadInput when something is missing or does not go together.
    core::Result<void> check(const QStringList& scopes) const;
    double percent() const;
    QDate due() const;
};

} // namespace cli
