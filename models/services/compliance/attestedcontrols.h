// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attestation.h"
#include "posture/compliance.h"

#include <map>

#include <QHash>

namespace services {

/// Whether a standard is about scopes of this kind.
bool concerns(const posture::Standard& standard, domain::Environment environment);

/// A scope with resources, for which controls are attested.
struct AttestedScope {
    qint64 scope = 0;
    domain::Environment environment = domain::Environment::Unknown;
    QStringList ids; ///< its own and those of what is above it, nearest first, in lower case
};

/// What persons say of controls, as it holds at one moment: in a scope the nearest attestation that is in force, of the scope itself, of
/// what is above it, or of the whole workspace. Immutable; const use from several threads is safe.
class AttestedControls {
public:
    /// Of a control in some scopes together. It counts where one of them fails by it, or all that the standard concerns are attested:
    /// what nobody spoke about never looks better by what was said of others.
    struct Said {
        int control = 0;               ///< of the standard
        domain::Attested verdict = domain::Attested::Unknown; ///< Unknown: it does not count
        int attestation = -1;          ///< of all(): the last that decides it, else the last that is in force, else the last that ended
        int attested = 0, scopes = 0;  ///< in how many of how many scopes one is in force
    };

    AttestedControls() = default;
    /// `current`: those that nothing has replaced. What is of no known standard or of a control that is not manual is passed over.
    AttestedControls(const std::vector<posture::MappedStandard>& standards, QList<domain::Attestation> current, const QList<AttestedScope>& scopes,
                     QDateTime now);

    const QList<domain::Attestation>& all() const { return m_all; }
    const QDateTime& now() const { return m_now; }
    /// Ascending by control; only controls about which something is, or was, said in one of the scopes.
    std::vector<Said> of(const std::vector<posture::MappedStandard>& standards, int standard, const QList<qint64>& scopes) const;

private:
    struct Found {
        int attestation = -1;
        bool isInForce = false;
    };
    Found nearest(const QHash<QString, int>& byScope, const QStringList& ids) const;

    QList<domain::Attestation> m_all;
    QDateTime m_now;
    QHash<qint64, domain::Environment> m_environments;
    std::map<std::pair<int, int>, QHash<qint64, Found>> m_found; ///< by standard and control, then by scope
};

} // namespace services
