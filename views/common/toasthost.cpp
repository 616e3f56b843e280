// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/toasthost.h"

#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"

#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace views {

namespace {

constexpr qsizetype mostToasts = 2;

/// Counts its stay only while neither pointer nor focus is on it.
class Toast final : public QFrame {
public:
    Toast(const Theme& theme, const QString& text, const QString& action, std::function<void()> run, QWidget* host) : QFrame(host), m_theme(theme)
    {
        setAccessibleName(text);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(theme.dp(14), 0, theme.dp(14), 0);
        layout->setSpacing(theme.metric(Metric::SpaceL));
        auto* label = makeLabel(theme, text, FontRole::Body, ColorId::TextOnTooltip);
        layout->addWidget(label);
        if (!action.isEmpty()) {
            auto* button = makeButton(theme, action, ButtonKind::Flat);
            button->setObjectName(QStringLiteral("toastAction"));
            m_button = button;
            button->installEventFilter(this);
            layout->addWidget(button);
            QObject::connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] {
                if (run)
                    run();
                close();
            });
        }
        setFixedHeight(theme.dp(40));
        setAttribute(Qt::WA_DeleteOnClose);
        setAttribute(Qt::WA_Hover);
        m_timer.setSingleShot(true);
        m_timer.setInterval(theme.motion(Motion::ToastStay));
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] { close(); });
        m_timer.start();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusPanel), m_theme.color(ColorId::SurfaceTooltip),
                    m_theme.isContrast() ? m_theme.color(ColorId::BorderStrong) : QColor());
    }
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::HoverEnter)
            m_timer.stop();
        else if (event->type() == QEvent::HoverLeave && !(m_button && m_button->hasFocus()))
            m_timer.start();
        return QFrame::event(event);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_button && event->type() == QEvent::Paint) {
            QPainter painter(m_button);
            painter.setFont(m_theme.font(FontRole::Strong));
            painter.setPen(m_theme.color(ColorId::TextOnTooltip));
            painter.drawText(m_button->rect(), Qt::AlignCenter | Qt::TextSingleLine, m_button->text());
            if (m_button->hasFocus() || m_button->underMouse())
                painter.fillRect(QRect(0, m_button->height() - 4, m_button->width(), 1), m_theme.color(ColorId::TextOnTooltip));
            return true;
        }
        if (watched == m_button && event->type() == QEvent::FocusIn)
            m_timer.stop();
        else if (watched == m_button && event->type() == QEvent::FocusOut)
            m_timer.start();
        return QFrame::eventFilter(watched, event);
    }

private:
    const Theme& m_theme;
    QPushButton* m_button = nullptr;
    QTimer m_timer;
};

} // namespace

ToastHost::ToastHost(const Theme& theme, QWidget* host) : QObject(host), m_theme(theme), m_host(host)
{
    host->installEventFilter(this);
}

void ToastHost::show(const QString& text, const QString& action, std::function<void()> run)
{
    while (m_toasts.size() >= mostToasts)
        m_toasts.takeFirst()->close();
    auto* toast = new Toast(m_theme, text, action, std::move(run), m_host);
    m_toasts.append(toast);
    connect(toast, &QObject::destroyed, this, [this, gone = static_cast<QFrame*>(toast)] {
        m_toasts.removeAll(gone);
        arrange();
    });
    toast->adjustSize();
    toast->show();
    toast->raise();
    arrange();
    QAccessibleAnnouncementEvent announcement(toast, text);
    QAccessible::updateAccessibility(&announcement);
}

void ToastHost::arrange()
{
    const int margin = m_theme.metric(Metric::SpaceL);
    int y = m_host->height() - margin;
    for (auto it = m_toasts.rbegin(); it != m_toasts.rend(); ++it) {
        QFrame* toast = *it;
        y -= toast->height();
        toast->move(margin, y);
        y -= m_theme.metric(Metric::SpaceS);
    }
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace views
