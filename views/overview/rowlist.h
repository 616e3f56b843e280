// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace views {

/// A row of a dashboard panel: a button painted by its kind, whose accessible name is the whole row as a sentence.
class DashRow : public QAbstractButton {
    Q_OBJECT
public:
    /// `key`: what the row stands for; the focus stays with it when the rows are made again.
    DashRow(const Theme& theme, int height, const QString& key, QWidget* parent);
    const QString& key() const { return m_key; }
    QSize sizeHint() const override { return {100, m_height}; }
    QSize minimumSizeHint() const override { return {60, m_height}; }

protected:
    void paintEvent(QPaintEvent* event) final;
    virtual void paintRow(QPainter& painter, const QRect& room) = 0;
    void drawText(QPainter& painter, const QRect& rect, const QString& text, FontRole role, ColorId color, Qt::Alignment alignment = Qt::AlignLeft,
                  QFont::Weight weight = QFont::Normal) const;
    const Theme& m_theme;

private:
    int m_height;
    QString m_key;
};

/// Shows as many whole rows as fit; what does not fit is left out (the panel's link says how many there are).
class RowList final : public QWidget {
    Q_OBJECT
public:
    explicit RowList(QWidget* parent = nullptr);
    void setRows(const QList<DashRow*>& rows); ///< takes ownership
    QSize minimumSizeHint() const override { return {60, 40}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QList<DashRow*> m_rows;
};

/// "Remediate vulnerabilities  ▮▮▯  1.97 of 6  +7.3"
class ControlDashRow final : public DashRow {
    Q_OBJECT
public:
    ControlDashRow(const Theme& theme, const domain::ControlRow& control, QWidget* parent);

protected:
    void paintRow(QPainter& painter, const QRect& room) override;

private:
    domain::ControlRow m_control;
};

/// Severity shape, imperative title over reach and cost, gain.
class FixDashRow final : public DashRow {
    Q_OBJECT
public:
    FixDashRow(const Theme& theme, const domain::NextFixRow& fix, QWidget* parent);

protected:
    void paintRow(QPainter& painter, const QRect& room) override;

private:
    domain::NextFixRow m_fix;
};

/// Environment, resources with critical and high findings, share assessed with its age.
class EnvironmentDashRow final : public DashRow {
    Q_OBJECT
public:
    EnvironmentDashRow(const Theme& theme, const domain::EnvironmentRow& row, QWidget* parent);

protected:
    void paintRow(QPainter& painter, const QRect& room) override;

private:
    domain::EnvironmentRow m_row;
};

} // namespace views
