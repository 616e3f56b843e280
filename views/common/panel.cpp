// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/panel.h"

#include "views/common/buttons.h"
#include "views/common/parapetstyle.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

Surface::Surface(const Theme& theme, ColorId fill, Edges edges, QWidget* parent) : QWidget(parent), m_theme(theme), m_fill(fill), m_edges(edges)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setFill(ColorId fill)
{
    m_fill = fill;
    update();
}

void Surface::setEdges(Edges edges)
{
    m_edges = edges;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_fill));
    const QColor line = m_theme.color(ColorId::BorderSubtle);
    if (m_edges & Top)
        painter.fillRect(QRect(0, 0, width(), 1), line);
    if (m_edges & Bottom)
        painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    if (m_edges & Left)
        painter.fillRect(QRect(0, 0, 1, height()), line);
    if (m_edges & Right)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), line);
}

Panel::Panel(const Theme& theme, const QString& title, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    m_headBar = new QWidget(this);
    m_headBar->setFixedHeight(theme.metric(Metric::PanelHead));
    m_head = new QHBoxLayout(m_headBar);
    m_head->setContentsMargins(theme.metric(Metric::SpaceM), 0, theme.metric(Metric::SpaceM), 0);
    m_head->setSpacing(theme.metric(Metric::SpaceS));
    m_title = makeLabel(theme, title, FontRole::Strong);
    m_title->setElide(Qt::ElideRight);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_link = makeButton(theme, {}, ButtonKind::Link);
    m_link->hide();
    connect(m_link, &QPushButton::clicked, this, &Panel::linkClicked);
    m_head->addWidget(m_link);
    outer->addWidget(m_headBar);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    outer->addLayout(m_body, 1);
    m_headBar->setVisible(!title.isEmpty());
    connect(&theme, &Theme::changed, this, [this] {
        m_headBar->setFixedHeight(m_theme.metric(Metric::PanelHead));
        update();
    });
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_headBar->setVisible(!title.isEmpty());
}

void Panel::setLink(const QString& text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void Panel::addHeadWidget(QWidget* widget)
{
    m_head->insertWidget(m_head->count() - 1, widget);
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusPanel), m_theme.color(ColorId::SurfaceBase),
                m_theme.color(m_theme.isContrast() ? ColorId::BorderStrong : ColorId::BorderSubtle));
}

PageHead::PageHead(const Theme& theme, const QString& title, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_title = makeLabel(theme, title, FontRole::Page);
    m_sentence = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary);
    m_sentence->setElide(Qt::ElideRight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceL), 0);
    m_layout->setSpacing(theme.metric(Metric::SpaceM));
    auto* words = new QHBoxLayout;
    words->setSpacing(theme.metric(Metric::SpaceM));
    words->addWidget(m_title);
    words->addWidget(m_sentence, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(theme.metric(Metric::SpaceM));
    m_layout->addLayout(words, 1);
    m_layout->addLayout(m_actions);
    arrange();
    connect(&theme, &Theme::changed, this, &PageHead::arrange);
}

/// Actions go below where they would leave the title no room.
void PageHead::arrange()
{
    const int needed = m_title->sizeHint().width() + m_actions->sizeHint().width() + 4 * m_theme.metric(Metric::SpaceL);
    const bool below = m_actions->count() > 0 && width() > 0 && needed > width();
    m_layout->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setAlignment(m_actions, below ? Qt::AlignLeft : Qt::Alignment());
    setFixedHeight(m_theme.metric(Metric::PageHead) * (below ? 2 : 1));
}

void PageHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageHead::setSentence(const QString& sentence)
{
    m_said = sentence;
    showSentence();
}

void PageHead::setAsOf(const QString& words)
{
    m_asOf = words;
    showSentence();
}

void PageHead::showSentence()
{
    const QString all = m_asOf.isEmpty() ? m_said : m_said.isEmpty() ? m_asOf : m_said + u' ' + m_asOf;
    m_sentence->setText(all);
    setAccessibleDescription(all);
}

void PageHead::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
    arrange();
}

Hairline::Hairline(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorId::BorderSubtle));
}

QWidget* makeSectionHead(const Theme& theme, const QString& title, const QString& right, QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, theme.metric(Metric::SpaceS), 0, theme.metric(Metric::SpaceXs));
    layout->addWidget(makeLabel(theme, title, FontRole::Small, ColorId::TextPrimary));
    static_cast<Label*>(layout->itemAt(0)->widget())->setWeight(QFont::DemiBold);
    layout->addStretch(1);
    layout->addWidget(makeLabel(theme, right, FontRole::Small, ColorId::TextSecondary));
    return head;
}

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent), m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0, height = 0;
    for (const QLayoutItem* item : m_items) {
        width += item->sizeHint().width() + m_spacing;
        height = qMax(height, item->sizeHint().height());
    }
    return {qMax(0, width - m_spacing), height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    int x = rect.left(), y = rect.top(), line = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX));
        if (x + size.width() > rect.right() + 1 && line > 0) {
            x = rect.left();
            y += line + m_spacing;
            line = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_spacing;
        line = qMax(line, size.height());
    }
    return y + line - rect.top();
}

} // namespace views
