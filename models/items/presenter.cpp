// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/presenter.h"

#include "services/reads.h"

namespace items {

Presenter::Presenter(services::Reads& reads, QObject* parent) : QObject(parent), m_reads(reads)
{
    m_again.setSingleShot(true);
    m_again.setInterval(1000);
    connect(&m_again, &QTimer::timeout, this, &Presenter::refresh);
    connect(&reads, &services::Reads::changed, this, &Presenter::onChanged);
}

Presenter::~Presenter() = default;

void Presenter::setActive(bool active)
{
    m_active = active;
    if (active && m_outdated)
        refresh();
}

void Presenter::refresh()
{
    m_outdated = false;
    ask();
}

void Presenter::onChanged(const services::Changes& changes)
{
    if (!concerns(changes))
        return;
    if (!m_active)
        m_outdated = true;
    else if (!m_again.isActive())
        m_again.start();
}

} // namespace items
