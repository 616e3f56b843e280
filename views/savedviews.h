// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace app {
class Settings;
}

namespace views {

class Label;
class RailItem;

/// A filter the user keeps under a name.
struct SavedView {
    QString name, page, filter;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The saved views at the end of the rail, kept in the settings. Dragged to another place, or moved there with Ctrl+Up and
/// Ctrl+Down; F2 renames, Delete removes, the context menu has all of it.
class SavedViews final : public QWidget {
    Q_OBJECT
public:
    SavedViews(const Theme& theme, app::Settings& settings, QWidget* parent = nullptr);

    void add(const SavedView& view);
    const QList<SavedView>& views() const { return m_views; }
    void setFolded(bool folded);
    void focusFirst();
    /// Moves the view at `from` to where it stands before the one that was at `before`; the count of views: to the end.
    void move(int from, int before);

Q_SIGNALS:
    void chosen(const QString& page, const QString& filter);
    /// Up or Down past the first or last item.
    void leftBy(int step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void store(int focused = -1);
    void rename(int index);
    void remove(int index);
    void openMenu(int index, QPoint globalPos);
    bool keyPressed(int index, QKeyEvent* event);
    bool mouseEvent(int index, QMouseEvent* event);
    int placeAt(int y) const;
    void showTarget(int place);

    const Theme& m_theme;
    app::Settings& m_settings;
    QList<SavedView> m_views;
    QList<RailItem*> m_items;
    Label* m_caption;
    QVBoxLayout* m_column;
    QPoint m_pressed;
    int m_dragged = -1;
    bool m_folded = false;
};

} // namespace views
