// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// What shows that an attestation is true: a link, or a file that is kept in the workspace.
struct Evidence {
    qint64 id = 0;          ///< 0: not stored
    QString link;           ///< address; empty: a file
    QString name;           ///< of a file, without folders
    qint64 size = 0;        ///< of a file, in bytes
    QByteArray sha256;      ///< of a file's content

    bool isFile() const { return link.isEmpty(); }
    static constexpr qint64 mostFileBytes = 10 << 20, mostBytes = 50 << 20; ///< of a file, of all files of an attestation
    static constexpr qsizetype most = 20, longestLink = 2000;               ///< pieces of an attestation, characters
};

/// How an attestation stands. By urgency: what ends soon first.
enum class AttestationState : quint8 { Expiring, InForce, Expired, Replaced };

QLatin1StringView toWord(AttestationState v);

/// What a person says of a control that no inventory can decide. The later of two on a control replaces the earlier.
struct Attestation {
    qint64 id = 0;          ///< 0: not stored
    QString standard, control; ///< their ids
    QString scope;          ///< id, any letter case, with all that is below it; empty: the whole workspace
    Attested verdict = Attested::Unknown;
    QDateTime at;           ///< counts from then on
    QDateTime expires;      ///< and no longer from then on; invalid: never expires
    QString by, note;
    QList<Evidence> evidence;

    static constexpr int reminderDays = 30;

    bool isInForce(const QDateTime& when) const
    {
        return verdict != Attested::Unknown && when.isValid() && at.isValid() && at <= when && (!expires.isValid() || when < expires);
    }
    /// Of one that nothing has replaced.
    AttestationState stateAt(const QDateTime& now) const;
};

/// Of each control in each scope the last of `all`, which are in the order in which they were made.
QList<Attestation> currentOf(const QList<Attestation>& all);

/// An attestation as the register shows it.
struct AttestationRow {
    Attestation attestation;
    AttestationState state = AttestationState::InForce;
    QString standardName, controlTitle; ///< empty: not known any more
    QString scopeName;      ///< empty: the whole workspace
};

/// One that is to be made: what is to be kept beside `evidence`, which holds its links.
struct NewAttestation {
    Attestation attestation;
    QStringList files;      ///< paths
};

} // namespace domain
