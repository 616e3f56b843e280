// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/whatifpresenter.h"

#include "core/text.h"
#include "items/text.h"
#include "services/reads.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr int historyDays = 30;
constexpr qint64 longMs = 300;     ///< reading all verdicts of a big estate: not at each change of a sync
constexpr double visible = 0.05;   ///< percentage points that change the one decimal shown
} // namespace

WhatIfPresenter::WhatIfPresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    setActive(false);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &WhatIfPresenter::ask);
    connect(&m_fresh, &LoaderSignals::loaded, this, &WhatIfPresenter::tookFresh);
    connect(&m_answer, &LoaderSignals::loaded, this, [this] { take(m_answer.value()); });
    connect(&m_pointed, &LoaderSignals::loaded, this, &WhatIfPresenter::sentenceChanged);
    connect(&m_overview, &LoaderSignals::loaded, this, &WhatIfPresenter::computed);
    for (LoaderSignals* loader : std::initializer_list<LoaderSignals*>{&m_fresh, &m_answer, &m_pointed, &m_overview})
        connect(loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_fresh, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
}

void WhatIfPresenter::open()
{
    m_isOpen = true;
    setActive(true);
    if (!m_fresh.isBusy())
        refresh();
}

void WhatIfPresenter::close()
{
    m_isOpen = false;
    setActive(false);
    m_later.stop();
    m_freshAgain = false;
    m_pointedAt = {};
    m_fresh.clear();
    m_answer.clear();
    m_pointed.clear();
    m_overview.clear();
    m_shown.reset();
    m_basis.reset();
}

void WhatIfPresenter::setScope(const domain::ScopeSelection& scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    if (!m_isOpen)
        return;
    m_overview.clear();
    m_overview.ask([this](core::CancelToken token) { return reads().overview(m_scope, historyDays, {}, token); });
    compute();
    computePointed();
}

bool WhatIfPresenter::concerns(const services::Changes& changes) const
{
    return m_isOpen && (changes.assessments || changes.scores || changes.resources || changes.connections);
}

/// Reads the verdicts anew. One reading at a time: a newer question would only make it begin again.
void WhatIfPresenter::ask()
{
    if (m_fresh.isBusy() || m_later.isActive()) {
        m_freshAgain = m_fresh.isBusy();
        return;
    }
    auto fresh = query();
    fresh.basis.reset();
    m_freshSteps = fresh.steps;
    m_freshScope = fresh.scope;
    m_freshTime.start();
    m_fresh.ask([this, fresh](core::CancelToken token) { return reads().whatIf(fresh, token); });
    m_overview.ask([this](core::CancelToken token) { return reads().overview(m_scope, historyDays, {}, token); });
}

void WhatIfPresenter::tookFresh()
{
    const qint64 took = m_freshTime.elapsed();
    m_basis = m_fresh.value().basis;
    if (m_freshSteps == query().steps && m_freshScope == m_scope) {
        m_answer.clear();
        take(m_fresh.value());
    } else {
        compute();
    }
    m_fresh.clear(); // the old basis goes now
    computePointed();
    if (std::exchange(m_freshAgain, false))
        m_later.start(took > longMs ? std::chrono::milliseconds(10 * took) : std::chrono::milliseconds(0));
}

domain::WhatIfQuery WhatIfPresenter::query() const
{
    domain::WhatIfQuery query{m_scope, {}, m_basis};
    for (const auto& fix : m_chosen)
        query.steps.append(fix.step);
    return query;
}

void WhatIfPresenter::compute()
{
    if (m_basis)
        m_answer.ask([this](core::CancelToken token) { return reads().whatIf(query(), token); });
}

void WhatIfPresenter::computePointed()
{
    if (!m_basis || m_pointedAt.step.key.isEmpty()) {
        m_pointed.clear();
        return;
    }
    auto with = query();
    with.steps.append(m_pointedAt.step);
    m_pointed.ask([this, with](core::CancelToken token) { return reads().whatIf(with, token); });
}

void WhatIfPresenter::take(const domain::WhatIf& answer)
{
    m_shown = answer;
    m_shown->basis.reset();
    m_steps.setSteps(m_chosen, m_shown->steps);
    m_controls.setControls(m_shown->controls);
    Q_EMIT computed();
}

void WhatIfPresenter::add(const QList<ChosenFix>& fixes)
{
    for (const auto& fix : fixes) {
        const auto known = std::ranges::find(m_chosen, fix.step.key, [](const ChosenFix& c) { return c.step.key; });
        if (known == m_chosen.end()) {
            m_chosen.append(fix);
        } else {
            const auto kind = known->step.kind;
            *known = fix;
            known->step.kind = kind;
        }
    }
    changed();
}

void WhatIfPresenter::setKind(const QString& key, domain::WhatIfKind kind)
{
    const auto known = std::ranges::find(m_chosen, key, [](const ChosenFix& c) { return c.step.key; });
    if (known == m_chosen.end() || known->step.kind == kind)
        return;
    known->step.kind = kind;
    changed();
}

void WhatIfPresenter::remove(const QStringList& keys)
{
    m_chosen.removeIf([&](const ChosenFix& fix) { return keys.contains(fix.step.key); });
    changed();
}

void WhatIfPresenter::clear()
{
    m_chosen.clear();
    changed();
}

void WhatIfPresenter::changed()
{
    m_steps.setSteps(m_chosen, {});
    if (isChosen(m_pointedAt.step.key))
        m_pointedAt = {};
    compute();
    computePointed();
    Q_EMIT chosenChanged();
    Q_EMIT sentenceChanged();
}

bool WhatIfPresenter::isChosen(const QString& key) const
{
    return std::ranges::any_of(m_chosen, [&](const ChosenFix& fix) { return fix.step.key == key; });
}

QHash<QString, Qt::CheckState> WhatIfPresenter::ticks() const
{
    QHash<QString, Qt::CheckState> ticks;
    for (const auto& fix : m_chosen)
        ticks.insert(fix.step.key, fix.step.resourceIds ? Qt::PartiallyChecked : Qt::Checked);
    return ticks;
}

void WhatIfPresenter::point(const ChosenFix& fix)
{
    const ChosenFix at = isChosen(fix.step.key) ? ChosenFix() : fix;
    if (at.step == m_pointedAt.step)
        return;
    m_pointedAt = at;
    m_pointed.clear();
    computePointed();
    Q_EMIT sentenceChanged();
}

QString WhatIfPresenter::percentText(double value)
{
    return tr("%1 %").arg(text::percent(value));
}

QString WhatIfPresenter::deltaText() const
{
    return text::gain(after() - before());
}

QString WhatIfPresenter::sentence() const
{
    if (!isKnown())
        return {};
    if (m_pointed.hasValue() && m_pointed.value().after) {
        const double with = *m_pointed.value().after;
        return tr("%1 (%2) with “%3”").arg(percentText(with), text::gain(with - after()), core::oneLine(m_pointedAt.name, 300));
    }
    QStringList sentences;
    if (m_chosen.isEmpty())
        sentences.append(tr("Unhealthy resources: %1.").arg(text::count(m_shown->unhealthyBefore)));
    else
        sentences.append(tr("Unhealthy resources: %1, then %2.").arg(text::count(m_shown->unhealthyBefore), text::count(m_shown->unhealthyAfter)));
    if (m_overview.hasValue() && m_overview.value().scorePercent && std::abs(*m_overview.value().scorePercent - before()) >= visible)
        sentences.append(tr("The cloud reports %1.").arg(percentText(*m_overview.value().scorePercent)));
    return sentences.join(u' ');
}

std::optional<double> WhatIfPresenter::past() const
{
    if (!m_overview.hasValue())
        return {};
    const auto& overview = m_overview.value();
    if (!overview.scorePercent || !overview.scoreDelta30 || overview.scoreDeltaDays < 1)
        return {};
    return *overview.scorePercent - *overview.scoreDelta30;
}

QString WhatIfPresenter::pastText() const
{
    const auto was = past();
    return was ? tr("%n d ago %1", nullptr, m_overview.value().scoreDeltaDays).arg(text::percent(*was)) : QString();
}

QStringList WhatIfPresenter::commandWords() const
{
    QStringList words;
    for (qsizetype i = 0; i < m_chosen.size(); ++i) {
        const auto& step = m_chosen[i].step;
        if (const auto gain = m_steps.gainAt(int(i)); gain && !gain->isKnown)
            continue;
        const QString option = step.kind == domain::WhatIfKind::Waive ? u"--waive"_s : step.kind == domain::WhatIfKind::Mitigate ? u"--mitigate"_s : u"--fix"_s;
        if (!step.resourceIds)
            words << option << step.key;
        for (const auto& id : step.resourceIds.value_or(QStringList()))
            words << option << step.key + u':' + id;
    }
    return words;
}

} // namespace items
