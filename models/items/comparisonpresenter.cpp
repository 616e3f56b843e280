// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/comparisonpresenter.h"

#include "services/reads.h"

namespace items {

namespace {
constexpr qint64 longMs = 300; ///< a comparison that takes longer is made again after ten times as long at the earliest
}

ComparisonPresenter::ComparisonPresenter(services::Reads& reads, domain::ScopeSelection scope, QObject* parent)
    : Presenter(reads, parent), m_scope(std::move(scope))
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            ask();
    });
    connect(&m_loader, &LoaderSignals::loaded, this, &ComparisonPresenter::take);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    refresh();
}

bool ComparisonPresenter::concerns(const services::Changes& changes) const
{
    return changes.resources || changes.assessments || changes.scores || changes.connections;
}

/// One at a time: a newer question would only make it begin again.
void ComparisonPresenter::ask()
{
    if (m_loader.isBusy() || m_later.isActive()) {
        m_again = true;
        return;
    }
    m_time.start();
    m_loader.ask([this](core::CancelToken token) { return reads().comparison(m_scope, token); });
}

void ComparisonPresenter::take()
{
    m_controls.setControls(comparison().controls);
    if (m_chosen.isEmpty()) {
        if (const auto* most = m_controls.at(m_controls.mostDifferent()))
            m_chosen = most->code;
    }
    showReasons();
    if (const qint64 took = m_time.elapsed(); took > longMs)
        m_later.start(std::chrono::milliseconds(10 * took));
    else if (std::exchange(m_again, false))
        ask();
    Q_EMIT loaded();
}

void ComparisonPresenter::choose(const QString& code)
{
    if (m_chosen == code)
        return;
    m_chosen = code;
    showReasons();
}

void ComparisonPresenter::showReasons()
{
    QList<domain::ScoreDifference> reasons;
    for (const auto& control : hasValue() ? comparison().controls : QList<domain::ControlComparison>()) {
        if (control.code == m_chosen)
            reasons = control.reasons;
    }
    reasons.removeIf([](const auto& reason) { return reason.isRounding(); });
    m_reasons.setReasons(std::move(reasons));
}

} // namespace items
