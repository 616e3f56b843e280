// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

namespace app {

/// A link that opens one object in Parapet: parapet://PAGE/ID, the id percent-encoded. A recommendation's id is its key, an
/// alert's the one of its source, a resource's its full id.
struct ObjectLink {
    QString page;            ///< "recommendations", "alerts", "inventory"
    QString id;

    QString toString() const;
    /// None for anything that is not such a link to the letter: text pasted or handed over by another program.
    static std::optional<ObjectLink> parse(const QString& text);
};

/// A command of parapetctl that can be pasted into a POSIX shell: every word quoted, `workspace` as --workspace.
QString commandLine(const QString& workspace, const QStringList& words);
/// The command that prints the object of a link as JSON.
QString commandFor(const ObjectLink& object, const QString& workspace);

} // namespace app
