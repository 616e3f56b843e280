// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QListView>

namespace items {
class StandardModel;
}

namespace views {

/// The standards: name, share of passed checks, version, controls that fail. One is chosen. GUI thread.
class StandardList final : public QListView {
    Q_OBJECT
public:
    StandardList(const Theme& theme, items::StandardModel* model, QWidget* parent = nullptr);

    void setChosen(const QString& standard); ///< emits nothing
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void chosen(const QString& standard);    ///< by the user

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    items::StandardModel* m_model;
    bool m_telling = true;
};

} // namespace views
