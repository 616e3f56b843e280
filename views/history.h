// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include <optional>

namespace views {

/// Where the user has been: page with its state. Going somewhere drops what lay ahead; at most a hundred steps.
class History final {
public:
    struct Step {
        QString page;
        PageState state;
        friend bool operator==(const Step&, const Step&) = default;
    };

    void go(const Step& step);
    /// Replaces the state of the present step: what the page looks like when it is left.
    void update(const PageState& state);
    bool canBack() const { return m_at > 0; }
    bool canForward() const { return m_at + 1 < m_steps.size(); }
    std::optional<Step> back();
    std::optional<Step> forward();

private:
    QList<Step> m_steps;
    qsizetype m_at = -1;
};

} // namespace views
