// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"
#include "views/common/theme.h"

#include <QAbstractButton>
#include <QWidget>

namespace views {

/// One count of the strip: figure, optional state icon, words below. A button that sets a filter.
class CountButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CountButton(const Theme& theme, QWidget* parent = nullptr);
    void setCount(qint64 count, const QString& words, QLatin1StringView icon = {}, ColorId color = ColorId::TextSecondary);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_figure, m_words;
    QLatin1StringView m_icon;
    ColorId m_color = ColorId::TextSecondary;
};

/// 56 px over the inventory: counts that follow the filter. A click asks for the filter term behind the number.
class CountStrip final : public QWidget {
    Q_OBJECT
public:
    explicit CountStrip(const Theme& theme, QWidget* parent = nullptr);
    void setSummary(const domain::InventorySummary& summary);

Q_SIGNALS:
    void termChosen(const domain::FilterTerm& term); ///< without a key: all

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CountButton* add(const domain::FilterTerm& term);

    const Theme& m_theme;
    CountButton* m_total;
    CountButton* m_unhealthy;
    CountButton* m_stale;
    CountButton* m_unknown;
    CountButton* m_withoutPlan;
    CountButton* m_fresh;
};

} // namespace views
