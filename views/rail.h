// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/page.h"

#include <QScrollArea>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace app {
class ActionRegistry;
class Settings;
} // namespace app

namespace views {

class RailItem;
class SavedViews;
struct SavedView;

/// The pages by group, their counts and the saved views. Folds to icons. Up/Down move, Enter opens.
class Rail final : public QWidget {
    Q_OBJECT
public:
    Rail(const Theme& theme, app::Settings& settings, app::ActionRegistry& actions, const QList<PageInfo>& pages, QWidget* parent = nullptr);

    void setCurrent(const QString& page);
    void setCount(const QString& page, const QString& count);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void focusCurrent();
    void addSavedView(const SavedView& view);
    SavedViews* savedViews() const { return m_saved; }

Q_SIGNALS:
    void pageChosen(const QString& page);
    void savedViewChosen(const QString& page, const QString& filter);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void step(QWidget* from, int by);

    const Theme& m_theme;
    app::Settings& m_settings;
    app::ActionRegistry& m_actions;
    QList<PageInfo> m_pages;
    QHash<QString, RailItem*> m_items;
    QButtonGroup* m_group;
    QScrollArea* m_area;
    SavedViews* m_saved = nullptr;
    QVBoxLayout* m_column;
    bool m_folded = false;
};

} // namespace views
