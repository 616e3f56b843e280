// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/exemptionpresenter.h"

#include "services/reads.h"

namespace items {

namespace {
constexpr int typingPause = 200; // ms
} // namespace

ExemptionPresenter::ExemptionPresenter(services::Reads& reads, services::ExemptionReads& exemptions, const core::Clock& clock,
                                       std::function<QString(QDate)> dayText, QObject* parent)
    : Presenter(reads, parent), m_exemptions(exemptions), m_model(clock, std::move(dayText))
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        m_model.setRows(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    connect(&m_standing, &LoaderSignals::loaded, this, &ExemptionPresenter::loaded);
    connect(&m_standing, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_effect, &LoaderSignals::loaded, this, &ExemptionPresenter::effectLoaded);
    connect(&m_effect, &LoaderSignals::failed, this, &Presenter::failed);
}

bool ExemptionPresenter::concerns(const services::Changes& changes) const
{
    return changes.assessments || changes.activity || changes.resources || changes.connections;
}

void ExemptionPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return m_exemptions.exemptions(token); });
    m_standing.ask([this](core::CancelToken token) { return m_exemptions.preview({}, token); });
    if (m_shown != 0)
        askEffect();
}

void ExemptionPresenter::showEffect(qint64 id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_effect.clear();
    if (id != 0)
        askEffect();
}

void ExemptionPresenter::askEffect()
{
    m_effect.ask([this](core::CancelToken token) { return m_exemptions.effect(m_shown, token); });
}

ExemptionPreviewer::ExemptionPreviewer(services::ExemptionReads& exemptions, QObject* parent) : QObject(parent), m_exemptions(exemptions)
{
    m_later.setSingleShot(true);
    m_later.setInterval(typingPause);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_loader.ask([this](core::CancelToken token) { return m_exemptions.preview(m_asked, token); });
        Q_EMIT changed();
    });
    connect(&m_loader, &LoaderSignals::loaded, this, &ExemptionPreviewer::changed);
    connect(&m_loader, &LoaderSignals::failed, this, [this](const core::Error& error) {
        m_loader.clear();
        Q_EMIT failed(error);
    });
}

void ExemptionPreviewer::ask(QList<domain::Exemption> exemptions)
{
    m_asked = std::move(exemptions);
    m_loader.cancel();
    m_later.start();
    Q_EMIT changed();
}

void ExemptionPreviewer::clear()
{
    m_later.stop();
    m_loader.clear();
    Q_EMIT changed();
}

} // namespace items
