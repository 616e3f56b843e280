// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <functional>

#include <QAbstractButton>
#include <QWidget>

namespace app {
class ActionRegistry;
}
class QHBoxLayout;

namespace views {

class Label;

/// 30 px under a list: what works on the current row, as key caps and words from the registry. Each is a button; those that
/// do not fit are left out, the last ones first.
class KeyBar final : public QWidget {
    Q_OBJECT
public:
    /// `page`: actions registered for this page with a key are shown, enabled ones only.
    KeyBar(const Theme& theme, app::ActionRegistry& actions, const QString& page, QWidget* parent = nullptr);
    /// A key of the list itself, which is no action of the registry.
    struct ListKey {
        QString keys, text;
        std::function<void()> run;
    };
    void setListKeys(const QList<ListKey>& keys); ///< stand first
    /// Words at the right end: "Row 1 to 26 of 1,249".
    void setNote(const QString& note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void fit();

    const Theme& m_theme;
    app::ActionRegistry& m_actions;
    QString m_page;
    QHBoxLayout* m_layout;
    Label* m_note;
    QList<QAbstractButton*> m_buttons;
    QList<ListKey> m_listKeys;
};

} // namespace views
