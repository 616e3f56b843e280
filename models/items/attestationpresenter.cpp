// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/attestationpresenter.h"

#include "services/attestationreads.h"
#include "services/reads.h"

namespace items {

AttestationPresenter::AttestationPresenter(services::Reads& reads, services::AttestationReads& attestations, QObject* parent)
    : Presenter(reads, parent), m_attestations(attestations)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &AttestationPresenter::loaded);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
}

QList<domain::AttestationRow> AttestationPresenter::of(const QString& standard, const QString& control) const
{
    QList<domain::AttestationRow> rows;
    if (!hasValue())
        return rows;
    for (const auto& row : m_loader.value()) {
        const auto& one = row.attestation;
        if (one.standard.compare(standard, Qt::CaseInsensitive) == 0 && one.control.compare(control, Qt::CaseInsensitive) == 0)
            rows.append(row);
    }
    return rows;
}

bool AttestationPresenter::concerns(const services::Changes& changes) const
{
    return changes.activity; // each stands in the journal
}

void AttestationPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return m_attestations.attestations(std::move(token)); });
}

} // namespace items
