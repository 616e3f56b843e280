// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

namespace cli {

/// What `compliance` is to do.
struct ComplianceOptions {
    enum class Action { Show, Attest, Attestations, Evidence };
    Action action = Action::Show;
    QString standard, control;       ///< of `attest`
    qint64 evidenceId = 0;           ///< of `evidence`
    QString state, note, expires;
    QStringList evidence;            ///< files and links
    bool days = false;               ///< --days: the series instead of how it stands

    bool writes() const { return action == Action::Attest; }
    /// The words behind the command. BadInput when they are none that it knows.
    core::Result<void> readWords(const QStringList& words);

    /// What stands beside, and may not go together with it.
    struct Beside {
        QString standard, output;
        qsizetype scopes = 0;
        bool csv = false;
    };
    /// BadInput when something is missing or does not go together.
    core::Result<void> check(const Beside& beside) const;
};

} // namespace cli
