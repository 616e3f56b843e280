// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/segmentbar.h"

#include "views/common/parapetstyle.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace views {

namespace {

enum Place { Only, First, Middle, Last };

class Segment final : public QAbstractButton {
public:
    Segment(const Theme& theme, const QString& id, const QString& text, QLatin1StringView icon, bool small, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_id(id), m_iconName(icon), m_small(small)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QString id() const { return m_id; }
    void setPlace(Place place) { m_place = place; }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Body, QFont::Medium));
        const int icon = m_iconName.isEmpty() ? 0 : m_theme.dp(14) + m_theme.dp(7);
        return {metrics.horizontalAdvance(text()) + icon + 2 * m_theme.dp(m_small ? 8 : 10), m_theme.metric(m_small ? Metric::ControlSmall : Metric::Control)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int radius = m_theme.metric(Metric::RadiusControl);
        QRect body = rect(); // reaches over its neighbours so that only the outer corners are round
        if (m_place == Middle || m_place == Last)
            body.adjust(-radius * 2, 0, 0, 0);
        if (m_place == Middle || m_place == First)
            body.adjust(0, 0, radius * 2, 0);
        const ColorId fill = isChecked() ? ColorId::SelectionActive : underMouse() && isEnabled() ? ColorId::SurfaceHover : ColorId::SurfaceBase;
        drawRounded(&painter, body, radius, m_theme.color(fill), m_theme.color(ColorId::BorderStrong));
        if (m_place == Middle || m_place == Last)
            painter.fillRect(QRect(0, 1, 1, height() - 2), m_theme.color(ColorId::BorderRaised));
        if (hasFocus())
            drawRounded(&painter, rect().adjusted(1, 1, -1, -1), radius, QColor(), m_theme.color(ColorId::FocusRing), 2);
        const QColor ink = m_theme.color(!isEnabled() ? ColorId::TextDisabled : isChecked() ? ColorId::SelectionText : ColorId::TextSecondary);
        painter.setFont(m_theme.font(FontRole::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(ink);
        QRect room = rect();
        if (!m_iconName.isEmpty()) {
            const int side = m_theme.dp(14);
            m_theme.paintIcon(&painter, QRect(m_theme.dp(9), (height() - side) / 2, side, side), m_iconName, ink);
            room.adjust(side + m_theme.dp(7), 0, 0, 0);
        }
        painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    const Theme& m_theme;
    QString m_id;
    QLatin1StringView m_iconName;
    bool m_small;
    Place m_place = Only;
};

} // namespace

SegmentBar::SegmentBar(const Theme& theme, const QString& accessibleName, bool small, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_small(small), m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton* button) { Q_EMIT chosen(static_cast<Segment*>(button)->id()); });
    connect(&theme, &Theme::changed, this, [this] {
        for (QAbstractButton* button : m_group->buttons()) {
            button->updateGeometry();
            button->update();
        }
    });
}

void SegmentBar::addSegment(const QString& id, const QString& text, QLatin1StringView icon)
{
    auto* segment = new Segment(m_theme, id, text, icon, m_small, this);
    segment->installEventFilter(this);
    m_group->addButton(segment);
    layout()->addWidget(segment);
    const auto buttons = m_group->buttons();
    if (buttons.size() == 1)
        segment->setChecked(true);
    for (qsizetype i = 0; i < buttons.size(); ++i)
        static_cast<Segment*>(buttons.at(i))->setPlace(buttons.size() == 1 ? Only : i == 0 ? First : i == buttons.size() - 1 ? Last : Middle);
}

QString SegmentBar::current() const
{
    const auto* segment = static_cast<const Segment*>(m_group->checkedButton());
    return segment ? segment->id() : QString();
}

void SegmentBar::setCurrent(const QString& id)
{
    for (QAbstractButton* button : m_group->buttons()) {
        if (static_cast<Segment*>(button)->id() == id)
            button->setChecked(true);
    }
}

void SegmentBar::setSegmentEnabled(const QString& id, bool enabled)
{
    for (QAbstractButton* button : m_group->buttons()) {
        if (static_cast<Segment*>(button)->id() == id)
            button->setEnabled(enabled);
    }
}

void SegmentBar::step(int by)
{
    const auto buttons = m_group->buttons();
    for (qsizetype i = buttons.indexOf(m_group->checkedButton()) + by; i >= 0 && i < buttons.size(); i += by) {
        if (buttons.at(i)->isEnabled()) {
            buttons.at(i)->setFocus(Qt::TabFocusReason);
            buttons.at(i)->click();
            return;
        }
    }
}

bool SegmentBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            step((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
