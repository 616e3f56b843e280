// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history.h"

namespace views {

namespace {
constexpr qsizetype mostSteps = 100;
}

void History::go(const Step& step)
{
    if (m_at >= 0 && m_steps.at(m_at) == step)
        return;
    m_steps.resize(m_at + 1);
    m_steps << step;
    if (m_steps.size() > mostSteps)
        m_steps.removeFirst();
    m_at = m_steps.size() - 1;
}

void History::update(const PageState& state)
{
    if (m_at >= 0)
        m_steps[m_at].state = state;
}

std::optional<History::Step> History::back()
{
    if (!canBack())
        return std::nullopt;
    return m_steps.at(--m_at);
}

std::optional<History::Step> History::forward()
{
    if (!canForward())
        return std::nullopt;
    return m_steps.at(++m_at);
}

} // namespace views
