// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/filter.h"

#include <functional>

#include <QLatin1StringView>
#include <QVariant>
#include <QWidget>

namespace app {
class ActionRegistry;
class Console;
class JobRegistry;
class Settings;
} // namespace app

namespace views {

class SyntaxRepository;
class Theme;
class TimeFormat;

/// Everything a page is given. The application owns all of it; it outlives every page.
struct PageContext {
    const Theme& theme;
    TimeFormat& time;
    app::Settings& settings;
    app::ActionRegistry& actions;
    app::JobRegistry& jobs;
    app::Console& console;
    const core::Clock& clock;
    const SyntaxRepository& syntax;
};

/// Where a page is asked to go: its filter, a row, a tab. Also what history keeps.
struct PageState {
    domain::FilterQuery filter;
    QVariantMap extra;      ///< the page's own: "row", "tab", "group", "scroll"
    friend bool operator==(const PageState&, const PageState&) = default;
};

/// A page of the window: made on first visit, kept until the window closes, owned by the window's stack.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual PageState state() const { return {}; }
    virtual void restore(const PageState&) {}
    virtual void setScope(const domain::ScopeSelection&) {}
    /// F5: read again what this page shows from its source.
    virtual void refresh() {}
    /// Another estate is meant now: lists are asked anew and keep no row of the one before.
    virtual void startOver() { refresh(); }
    /// Ctrl+F or "/".
    virtual void focusFilter() {}
    /// Focus stops of F6 in order; null ones are left out.
    virtual QList<QWidget*> focusStops() const { return {}; }
    /// Where the focus goes when the page is entered; null: to its table, else to the first stop.
    virtual QWidget* entry() const { return nullptr; }
    /// One step of Esc: clears text, chips, selection, closes details. False: nothing to do.
    virtual bool escape() { return false; }
    virtual bool hasDetails() const { return false; }
    virtual bool detailsVisible() const { return false; }
    virtual void setDetailsVisible(bool) {}
    /// The page is (no longer) the one shown; work that only serves the eye stops.
    virtual void setCurrent(bool) {}

Q_SIGNALS:
    void detailsVisibleChanged(bool visible);
    /// Remembers `state()` as a step of the history.
    void stepped();
    /// Asks the window for another page: id and where on it.
    void navigate(const QString& page, const views::PageState& state);
};

enum class PageGroup { Top, Posture, Threats, Estate, Response, Setup };

/// How a page is offered: the rail, the menu and the palette are made from these.
struct PageInfo {
    QString id;                 ///< "recommendations"
    PageGroup group = PageGroup::Top;
    QString title;              ///< translated
    QLatin1StringView icon;
    std::function<Page*(const PageContext&)> make;
};

} // namespace views
