// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QAbstractButton>

namespace views {

/// 30 px over a list: rows that wait to be taken in. One button with its key; hidden while nothing waits.
class NewsBanner final : public QAbstractButton {
    Q_OBJECT
public:
    explicit NewsBanner(const Theme& theme, QWidget* parent = nullptr);
    /// `keys`: what takes them in, may be empty.
    void setNews(const QString& text, const QString& keys);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text, m_keys;
};

} // namespace views
