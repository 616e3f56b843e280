// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace azure {

/// The steps of a full pass, in order. The words are stored in cursors.
enum class Phase { Scopes, Resources, Assessments, Reconcile, SubAssessments, Metadata, Posture, Alerts, History, Children, Done };

/// Where a pass stands: saved with each batch, so that a pass goes on after a kill at the page that was not written.
struct Cursor {
    Phase phase = Phase::Scopes;
    int part = 0;                   ///< which group of subscriptions, in Graph phases
    QByteArray token;               ///< Resource Graph's continuation within the part; empty: from its start
    QHash<QString, qint64> rows;    ///< rows read in this part, by scope id
    qint64 rejected = 0;            ///< rows of this part that could not be used
    QHash<QString, QStringList> types; ///< resource types seen in this pass, by scope id
    QSet<QString> incomplete;       ///< "scope id|what": not to be reconciled at the end
    QStringList partly;             ///< sentences for the summary
    bool broken = false;            ///< something ended early for another reason than a missing right: no base for changes
    QDateTime started;              ///< of the pass
    QByteArray subscriptions;       ///< fingerprint of the subscriptions the parts are made of

    QByteArray toJson() const;
    /// nullopt for what this version did not write.
    static std::optional<Cursor> fromJson(const QByteArray& json);
};

} // namespace azure
