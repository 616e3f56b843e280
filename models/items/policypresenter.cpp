// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/policypresenter.h"

#include "services/policydesk.h"

namespace items {

PolicyPresenter::PolicyPresenter(services::PolicyDesk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300); // as quick as somebody types
    connect(&m_soon, &QTimer::timeout, this, &PolicyPresenter::askCheck);
    connect(&desk, &services::PolicyDesk::changed, this, [this] {
        if (m_active)
            refresh();
        else
            m_outdated = true;
    });
    connect(&m_list, &LoaderSignals::loaded, this, [this] {
        m_model.setAll(m_list.value());
        Q_EMIT listLoaded();
    });
    connect(&m_text, &LoaderSignals::loaded, this, [this] { Q_EMIT textLoaded(m_text.value()); });
    connect(&m_words, &LoaderSignals::loaded, this, [this] { m_vocabulary = m_words.value(); });
    connect(&m_check, &LoaderSignals::loaded, this, [this] {
        m_lastCheck = m_check.value();
        Q_EMIT checked();
        askRun();
    });
    connect(&m_run, &LoaderSignals::loaded, this, [this] {
        m_hasRun = true;
        m_flips.setFlips(m_run.value().flips);
        Q_EMIT tried();
    });
    for (LoaderSignals* loader : std::initializer_list<LoaderSignals*>{&m_list, &m_text, &m_check, &m_run, &m_words})
        connect(loader, &LoaderSignals::failed, this, &PolicyPresenter::failed);
    connect(&m_run, &LoaderSignals::failed, this, [this] {
        m_hasRun = false;
        m_flips.setFlips({});
        Q_EMIT tried();
    });
    refresh();
    m_words.ask([this](core::CancelToken token) { return m_desk.vocabulary(std::move(token)); });
}

PolicyPresenter::~PolicyPresenter() = default;

void PolicyPresenter::setActive(bool active)
{
    m_active = active;
    if (active && std::exchange(m_outdated, false))
        refresh();
}

void PolicyPresenter::refresh()
{
    m_list.ask([this](core::CancelToken token) { return m_desk.list(std::move(token)); });
}

void PolicyPresenter::open(qint64 id, const QString& name)
{
    m_text.ask([this, id, name](core::CancelToken token) { return m_desk.text(id, name, std::move(token)); });
}

void PolicyPresenter::setText(const QString& text)
{
    m_written = text;
    m_check.cancel();
    m_run.cancel();
    if (text.isEmpty()) {
        m_soon.stop();
        m_lastCheck = {};
        Q_EMIT checked();
        askRun();
        return;
    }
    m_soon.start();
    Q_EMIT tried();
}

void PolicyPresenter::tryAgain()
{
    if (!m_written.isEmpty())
        m_soon.start();
}

void PolicyPresenter::askCheck()
{
    m_check.ask([this](core::CancelToken token) { return m_desk.check(m_written, std::move(token)); });
}

void PolicyPresenter::askRun()
{
    if (!m_lastCheck.isEvaluable) {
        m_run.cancel();
        m_hasRun = false;
        m_flips.setFlips({});
        Q_EMIT tried();
        return;
    }
    m_run.ask([this](core::CancelToken token) { return m_desk.dryRun(m_written, std::move(token)); });
    Q_EMIT tried();
}

} // namespace items
