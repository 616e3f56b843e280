// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/dayfield.h"

#include "views/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int noDay = 0, onDay = -1; // data of the choices; else days from now
} // namespace

DayField::DayField(const Theme& theme, const core::Clock& clock, const QString& name, const QList<int>& days, const QString& none, QWidget* parent)
    : QWidget(parent), m_clock(clock)
{
    setAccessibleName(name);
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(name);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const int one : days)
        m_choice->addItem(tr("In %n days", nullptr, one), one);
    m_choice->addItem(tr("On a day"), onDay);
    if (!none.isEmpty())
        m_choice->addItem(none, noDay);
    m_day = new QLineEdit(this);
    m_day->setAccessibleName(tr("%1: day").arg(name));
    m_day->setPlaceholderText(u"YYYY-MM-DD"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_choice, 1);
    row->addWidget(m_day, 1);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showDay();
        Q_EMIT changed();
    });
    connect(m_day, &QLineEdit::textChanged, this, &DayField::changed);
    showDay();
}

void DayField::showDay()
{
    m_day->setVisible(m_choice->currentData().toInt() == onDay);
}

void DayField::setTime(const QDateTime& time)
{
    m_given = time;
    const auto days = time.isValid() ? int(m_clock.now().date().daysTo(time.toUTC().date())) : noDay;
    const int choice = time.isValid() && days <= 0 ? -1 : m_choice->findData(days);
    m_day->setText(time.isValid() ? time.toUTC().date().toString(Qt::ISODate) : QString());
    m_choice->setCurrentIndex(choice >= 0 ? choice : m_choice->findData(onDay));
    showDay();
}

QDateTime DayField::time() const
{
    const int days = m_choice->currentData().toInt();
    if (days == noDay)
        return {};
    const QDate day = days == onDay ? QDate::fromString(m_day->text().trimmed(), Qt::ISODate) : m_clock.now().date().addDays(days);
    if (m_given.isValid() && m_given.toUTC().date() == day)
        return m_given;
    return day.isValid() ? day.endOfDay(QTimeZone::UTC) : QDateTime();
}

bool DayField::isWrong() const
{
    return m_choice->currentData().toInt() == onDay && !time().isValid();
}

QWidget* DayField::focusStop() const
{
    return m_choice;
}

} // namespace views
