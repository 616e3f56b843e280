// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

namespace views {

/// Carries what pages show from one session to the next: filter, row and grouping, and how far the list was scrolled.
/// Kept under the page's name in the settings, where "Restore default layout" erases it. Owned by the window.
class PageMemory final {
public:
    explicit PageMemory(app::Settings& settings) : m_settings(settings) {}

    void keep(const QString& id, const Page& page);
    /// For a page made just now; its list is scrolled when its rows are there, unless the user was quicker.
    void restore(const QString& id, Page& page) const;

private:
    app::Settings& m_settings;
};

} // namespace views
