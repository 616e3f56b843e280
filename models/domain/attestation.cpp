// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attestation.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace domain {

QLatin1StringView toWord(AttestationState v)
{
    switch (v) {
    case AttestationState::Expiring: return "expiring"_L1;
    case AttestationState::InForce: break;
    case AttestationState::Expired: return "expired"_L1;
    case AttestationState::Replaced: return "replaced"_L1;
    }
    return "inForce"_L1;
}

AttestationState Attestation::stateAt(const QDateTime& now) const
{
    if (!expires.isValid())
        return AttestationState::InForce;
    if (expires <= now)
        return AttestationState::Expired;
    return expires <= now.addDays(reminderDays) ? AttestationState::Expiring : AttestationState::InForce;
}

QList<Attestation> currentOf(const QList<Attestation>& all)
{
    QList<Attestation> current;
    QSet<QStringList> known;
    for (auto one = all.crbegin(); one != all.crend(); ++one) {
        const QStringList about{one->standard.toLower(), one->control.toLower(), one->scope.toLower()};
        if (known.contains(about))
            continue;
        known.insert(about);
        current.prepend(*one);
    }
    return current;
}

} // namespace domain
