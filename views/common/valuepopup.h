// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/theme.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace views {

/// A popup to tick values of one key, with counts and a field that narrows the list; every tick takes effect at once.
/// Deletes itself when closed.
class ValuePopup final : public QFrame {
    Q_OBJECT
public:
    ValuePopup(const Theme& theme, const QString& title, const QList<domain::FacetValue>& values, const QStringList& ticked, QWidget* parent);
    void popupAt(QWidget* anchor);

Q_SIGNALS:
    void chosen(const QStringList& values);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLineEdit* m_find;
    QListWidget* m_list;
};

} // namespace views
