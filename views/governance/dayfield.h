// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace views {

class Theme;

/// A day to come: so many days from now, a day that is written, or none. It means the end of the day in UTC.
class DayField final : public QWidget {
    Q_OBJECT
public:
    /// `none`: words for no day; empty: there has to be one.
    DayField(const Theme& theme, const core::Clock& clock, const QString& name, const QList<int>& days, const QString& none, QWidget* parent = nullptr);

    /// Chooses the days from now that lead there, else the day itself.
    void setTime(const QDateTime& time);
    /// What was set, as long as nobody chose another day. Invalid: none, or not a day.
    QDateTime time() const;
    /// Whether a day is to be written and what is written is none.
    bool isWrong() const;
    QWidget* focusStop() const;

Q_SIGNALS:
    void changed();

private:
    void showDay();

    const core::Clock& m_clock;
    QDateTime m_given;
    QComboBox* m_choice;
    QLineEdit* m_day;
};

} // namespace views
