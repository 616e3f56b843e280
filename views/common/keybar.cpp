// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/keybar.h"

#include "app/core/actionregistry.h"
#include "views/common/badge.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"

#include <QHBoxLayout>
#include <QPainter>

namespace views {

namespace {

class KeyButton final : public QAbstractButton {
public:
    KeyButton(const Theme& theme, const QString& keys, const QString& text, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_keys(keys)
    {
        setText(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::NoFocus); // its keys are how it is reached by keyboard
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {keyCapWidth(m_theme, m_keys) + m_theme.dp(6) + QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(text()) + m_theme.dp(2),
                m_theme.metric(Metric::HitTarget)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int cap = paintKeyCap(m_theme, &painter, rect(), m_keys);
        painter.setFont(m_theme.font(FontRole::Small));
        painter.setPen(m_theme.color(underMouse() ? ColorId::TextPrimary : ColorId::TextSecondary));
        painter.drawText(rect().adjusted(cap + m_theme.dp(6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    }

private:
    const Theme& m_theme;
    QString m_keys;
};

QString withoutEllipsis(QString text)
{
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

} // namespace

KeyBar::KeyBar(const Theme& theme, app::ActionRegistry& actions, const QString& page, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_page(page)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(theme.metric(Metric::SpaceM), 0, theme.metric(Metric::SpaceM), 0);
    m_layout->setSpacing(theme.metric(Metric::SpaceM));
    m_note = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary);
    m_note->setElide(Qt::ElideRight);
    m_layout->addStretch(1);
    m_layout->addWidget(m_note);
    setFixedHeight(theme.metric(Metric::KeyBar));
    connect(&actions, &app::ActionRegistry::changed, this, &KeyBar::rebuild);
    connect(&actions, &app::ActionRegistry::stateChanged, this, &KeyBar::rebuild);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.metric(Metric::KeyBar));
        rebuild();
    });
    rebuild();
}

void KeyBar::setNote(const QString& note)
{
    m_note->setText(note);
}

void KeyBar::setListKeys(const QList<ListKey>& keys)
{
    m_listKeys = keys;
    rebuild();
}

QSize KeyBar::sizeHint() const
{
    return {m_theme.dp(200), m_theme.metric(Metric::KeyBar)};
}

void KeyBar::rebuild()
{
    for (QAbstractButton* button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    int at = 0;
    for (const auto& key : std::as_const(m_listKeys)) {
        auto* button = new KeyButton(m_theme, key.keys, key.text, this);
        connect(button, &QAbstractButton::clicked, this, key.run);
        m_layout->insertWidget(at++, button);
        m_buttons << button;
    }
    for (const app::Action* action : m_actions.ofPage(m_page)) {
        const QKeySequence key = m_actions.key(action->id);
        const bool letter = key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
        if (key.isEmpty() || (letter && !m_actions.singleKeys()) || !m_actions.isEnabled(action->id))
            continue;
        auto* button = new KeyButton(m_theme, key.toString(QKeySequence::NativeText), withoutEllipsis(action->text), this);
        connect(button, &QAbstractButton::clicked, this, [this, id = action->id] { m_actions.run(id); });
        m_layout->insertWidget(at++, button);
        m_buttons << button;
    }
    fit();
}

QSize KeyBar::minimumSizeHint() const
{
    return {m_theme.dp(80), m_theme.metric(Metric::KeyBar)};
}

void KeyBar::fit()
{
    const QMargins margins = m_layout->contentsMargins();
    int left = width() - margins.left() - margins.right() - m_note->minimumSizeHint().width();
    bool fits = true;
    for (QAbstractButton* button : std::as_const(m_buttons)) {
        left -= button->sizeHint().width() + m_layout->spacing();
        fits = fits && left >= 0;
        button->setVisible(fits);
    }
}

void KeyBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void KeyBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceBase));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorId::BorderSubtle));
}

} // namespace views
