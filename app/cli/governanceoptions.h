// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

class QCommandLineParser;

namespace cli {

/// What `governance` is to do.
struct GovernanceOptions {
    enum class Action { List, Assign, Change, Unassign, Run, Rules, AddRule, ChangeRule, RemoveRule };
    Action action = Action::List;
    qint64 id = 0;                   ///< of what is changed or removed
    QStringList given;               ///< names of its options that are there
    QStringList recommendations;     ///< keys
    QString owner, tag;              ///< a name, or the key of a tag that has one
    QString due, eta, reason;        ///< a day or a time; `eta` may be "none"
    QString grace, enabled;          ///< yes or no
    QString name, description, priority, within;
    QStringList severities, excluded;
    bool isOverriding = false;
    bool preview = false;            ///< say what a run would do and store nothing

    bool writes() const { return action != Action::List && action != Action::Rules && !preview; }
    void read(const QCommandLineParser& parser);
    /// The words behind the command. BadInput when they are none that it knows.
    core::Result<void> readWords(const QStringList& words);
    /// BadInput when something is missing or does not go together.
    core::Result<void> check() const;
    bool has(const QString& option) const { return given.contains(option); }
};

/// What its --help says.
const char* governanceHelp();

} // namespace cli
