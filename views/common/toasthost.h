// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <functional>

#include <QList>
#include <QObject>

class QFrame;

namespace views {

/// Shows short words at the bottom left of `host`, 16 px in: at most two, 6 s each, held while hovered or focused, one
/// optional action. Announced to screen readers.
class ToastHost final : public QObject {
    Q_OBJECT
public:
    ToastHost(const Theme& theme, QWidget* host);

    void show(const QString& text, const QString& action = {}, std::function<void()> run = {});
    int count() const { return int(m_toasts.size()); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    const Theme& m_theme;
    QWidget* m_host;
    QList<QFrame*> m_toasts;
};

} // namespace views
