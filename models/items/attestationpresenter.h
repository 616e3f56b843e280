// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attestation.h"
#include "items/loader.h"
#include "items/presenter.h"

namespace services {
class AttestationReads;
}

namespace items {

/// All attestations there ever were.
class AttestationPresenter final : public Presenter {
    Q_OBJECT
public:
    AttestationPresenter(services::Reads& reads, services::AttestationReads& attestations, QObject* parent = nullptr);

    bool hasValue() const { return m_loader.hasValue(); }
    /// Those of a control, the last first.
    QList<domain::AttestationRow> of(const QString& standard, const QString& control) const;

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    services::AttestationReads& m_attestations;
    Loader<QList<domain::AttestationRow>> m_loader;
};

} // namespace items
