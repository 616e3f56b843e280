// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <QDateTime>
#include <QStringList>

namespace domain {

/// What a person says of a control that no inventory can decide. The later of two on a control replaces the earlier.
struct Attestation {
    QString standard, control; ///< their ids
    Attested verdict = Attested::Unknown;
    QDateTime at;         ///< counts from then on
    QDateTime expires;    ///< and no longer from then on; invalid: never expires
    QString by, note;
    QStringList evidence; ///< names of the files that show it

    bool isInForce(const QDateTime& when) const
    {
        return verdict != Attested::Unknown && when.isValid() && at.isValid() && at <= when && (!expires.isValid() || when < expires);
    }
};

} // namespace domain
