// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QSplitter>

class QScrollArea;

namespace app {
class Settings;
}

namespace views {

/// List and details of a page. Details stand right, below when the window is narrower than 1050 (or `belowWidth`); their
/// width is kept per page. They can be detached into a window of their own and come back when it closes.
class DetailsSplitter final : public QSplitter {
    Q_OBJECT
public:
    DetailsSplitter(const Theme& theme, app::Settings& settings, const QString& page, QWidget* list, QWidget* details, QWidget* parent = nullptr);
    ~DetailsSplitter() override;

    void setDetailsVisible(bool visible);
    bool detailsVisible() const { return m_visible; }
    /// Width of the window in pixels under which details go below; 0: never.
    void setBelowWidth(int pixels);
    void setDefaultWidth(Metric metric);
    /// Height of details that stand below, in design pixels; at first half of the page.
    void setDefaultHeight(int pixels);
    /// The list gets this width at first and the details the rest; in design pixels.
    void setDefaultListWidth(int pixels);
    void detach(const QString& title);
    /// Puts detached details back beside the list.
    void attach();
    bool isDetached() const { return m_window != nullptr; }

Q_SIGNALS:
    void detailsVisibleChanged(bool visible);
    void orientationChanged(Qt::Orientation orientation);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void focusList();

    const Theme& m_theme;
    app::Settings& m_settings;
    QString m_page;
    QWidget* m_details;
    QScrollArea* m_room;      ///< scrolls the details where the window is too low for them
    QWidget* m_window = nullptr;
    int m_belowWidth;
    Metric m_default = Metric::DetailsDefault;
    int m_listWidth = 0;
    int m_height = 0;
    bool m_visible = false;
    bool m_sized = false;
};

} // namespace views
