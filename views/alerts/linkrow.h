// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "views/common/theme.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace views {

/// 28 px row that opens something: severity's shape and word, text, words at the right. All text is foreign and painted
/// letter for letter.
class LinkRow final : public QAbstractButton {
    Q_OBJECT
public:
    LinkRow(const Theme& theme, domain::Severity severity, const QString& text, const QString& right, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    domain::Severity m_severity;
    QString m_text, m_right;
};

/// A word on a tinted plate that opens what it names: icon and text, elided at 240 pixels.
class LinkPlate final : public QAbstractButton {
    Q_OBJECT
public:
    LinkPlate(const Theme& theme, QLatin1StringView icon, QWidget* parent);
    void setWords(const QString& words, const QString& accessibleName);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLatin1StringView m_icon;
    QString m_words;
};

/// Takes all rows out of a layout.
void clearRows(QVBoxLayout* layout);

} // namespace views
