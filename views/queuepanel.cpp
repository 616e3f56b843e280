// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queuepanel.h"

#include "app/core/console.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using domain::QueueState;
using items::QueueModel;

QueueState stateOf(const QModelIndex& index)
{
    return QueueState(index.data(QueueModel::QueueStateRole).toInt());
}

struct Look {
    QLatin1StringView icon;
    ColorId color;
};

Look lookOf(QueueState state)
{
    switch (state) {
    case QueueState::Conflict: return {icons::warning, ColorId::StateStaleText};
    case QueueState::Failed: return {icons::error, ColorId::StateUnhealthyText};
    case QueueState::Sending: return {icons::refresh, ColorId::AccentText};
    case QueueState::Waiting:
    case QueueState::None: break;
    }
    return {icons::stale, ColorId::TextSecondary};
}

/// What stands at the right end of a row: the way back, and in a conflict the other way before it.
struct Links {
    QString keep, back;
};

Links linksOf(QueueState state)
{
    switch (state) {
    case QueueState::Conflict: return {QueuePanel::tr("Keep mine"), QueuePanel::tr("Take theirs")};
    case QueueState::Sending: return {};
    case QueueState::Waiting:
    case QueueState::Failed:
    case QueueState::None: break;
    }
    return {{}, QueuePanel::tr("Take back")};
}

class QueueDelegate final : public QStyledItemDelegate {
public:
    QueueDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    std::function<void(const QModelIndex&, bool takeBack)> chosen;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {m_theme.dp(200), m_theme.metric(Metric::RowStandard)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool active = option.state & QStyle::State_Active;
        const bool isChosen = option.state & QStyle::State_Selected;
        const bool plain = m_theme.isContrast() && isChosen && active;
        const auto ink = [&](ColorId id) { return m_theme.color(plain ? ColorId::SelectionText : id); };
        painter->fillRect(option.rect, m_theme.color(isChosen ? active ? ColorId::SelectionActive : ColorId::SelectionInactive : ColorId::SurfaceBase));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(ColorId::BorderSubtle));
        const auto draw = [&](const QRect& room, const QString& text, ColorId color, Qt::Alignment alignment = Qt::AlignLeft) {
            painter->setPen(ink(color));
            painter->drawText(room, int(Qt::AlignVCenter | alignment) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        };
        const Places at = placesOf(option.rect, index);
        painter->setFont(m_theme.font(FontRole::Body, QFont::Medium));
        draw(at.what, index.data(QueueModel::WhatRole).toString(), ColorId::TextPrimary);
        painter->setFont(m_theme.font(FontRole::Body));
        draw(at.target, index.data(QueueModel::TargetRole).toString(), ColorId::TextSecondary);
        const Look look = lookOf(stateOf(index));
        const int side = m_theme.dp(13);
        m_theme.paintIcon(painter, QRect(at.state.left(), at.state.center().y() - side / 2, side, side), look.icon, ink(look.color));
        draw(at.state.adjusted(side + m_theme.dp(6), 0, 0, 0), index.data(QueueModel::StateTextRole).toString(), look.color);
        draw(at.age, index.data(QueueModel::AgeRole).toString(), ColorId::TextSecondary, Qt::AlignRight);
        const Links links = linksOf(stateOf(index));
        draw(at.keep, links.keep, ColorId::AccentText, Qt::AlignRight);
        draw(at.back, links.back, ColorId::AccentText, Qt::AlignRight);
        painter->restore();
    }

    bool editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        if (event->type() != QEvent::MouseButtonRelease)
            return false;
        const Places at = placesOf(option.rect, index);
        const QPoint where = static_cast<QMouseEvent*>(event)->position().toPoint();
        const Links links = linksOf(stateOf(index));
        const bool back = !links.back.isEmpty() && at.back.contains(where);
        const bool keep = !links.keep.isEmpty() && at.keep.contains(where);
        if ((back || keep) && chosen)
            chosen(index, back);
        return back || keep;
    }

private:
    struct Places {
        QRect what, target, state, age, keep, back;
    };
    Places placesOf(const QRect& row, const QModelIndex& index) const
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Body));
        const int gap = m_theme.metric(Metric::SpaceL);
        const QRect room = row.adjusted(gap, 0, -gap, 0);
        const Links links = linksOf(stateOf(index));
        Places at;
        int right = room.right() + 1;
        const auto take = [&](int width) {
            right -= width;
            const QRect part(right, room.top(), width, room.height());
            right -= width > 0 ? gap : 0;
            return part;
        };
        at.back = take(std::max(metrics.horizontalAdvance(links.back), metrics.horizontalAdvance(QueuePanel::tr("Take back"))) + 2);
        at.keep = take(links.keep.isEmpty() ? 0 : metrics.horizontalAdvance(links.keep) + 2);
        at.age = take(m_theme.dp(64));
        const int left = right - room.left();
        const int what = std::min(m_theme.dp(180), left / 4);
        at.state = take(std::max(m_theme.dp(110), (left - what) * 11 / 20));
        at.what = QRect(room.left(), room.top(), what - m_theme.metric(Metric::SpaceS), room.height());
        at.target = QRect(room.left() + what, room.top(), std::max(0, right - room.left() - what), room.height());
        return at;
    }

    const Theme& m_theme;
};

} // namespace

QueuePanel::QueuePanel(const Theme& theme, app::Console& console, const core::Clock& clock, QWidget* parent)
    : QDockWidget(tr("Queued changes"), parent), m_console(console), m_presenter(console.reads(), clock)
{
    setObjectName(u"queue"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea);
    setFeatures(QDockWidget::DockWidgetClosable);
    auto* head = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top) | Surface::Bottom);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceS), 0);
    line->setSpacing(theme.metric(Metric::SpaceM));
    line->addWidget(makeLabel(theme, tr("Queued changes"), FontRole::Strong));
    m_sentence = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary);
    m_sentence->setElide(Qt::ElideRight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_sentence, 1);
    QToolButton* close = makeIconButton(theme, icons::close, tr("Close queued changes"));
    line->addWidget(close);
    line->addStrut(theme.metric(Metric::PanelHead)); // a dock asks its title for its hint only
    head->setFixedHeight(theme.metric(Metric::PanelHead));
    setTitleBarWidget(head);
    m_list = new QListView(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Queued changes"));
    m_list->setUniformItemSizes(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_presenter.model());
    auto* delegate = new QueueDelegate(theme, m_list);
    delegate->chosen = [this](const QModelIndex& index, bool takeBack) { act(index, takeBack); };
    m_list->setItemDelegate(delegate);
    setWidget(m_list);
    setFocusProxy(m_list);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const qint64 alert = index.data(QueueModel::AlertRole).toLongLong(); alert > 0)
            Q_EMIT alertRequested(alert);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
    auto* key = new QShortcut(QKeySequence(Qt::Key_Delete), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] { act(m_list->currentIndex(), true); });
    connect(&m_presenter, &items::QueuePresenter::loaded, this, &QueuePanel::onLoaded);
    connect(&theme, &Theme::changed, this, [this, head, &theme] {
        head->setFixedHeight(theme.metric(Metric::PanelHead));
        m_list->doItemsLayout();
    });
    m_presenter.refresh();
}

void QueuePanel::onLoaded()
{
    const int count = m_presenter.model()->rowCount();
    m_sentence->setText(count == 0 ? tr("Nothing waits to be sent.") : tr("%n kept in the workspace, sent in this order when it may be", nullptr, count));
    m_list->setAccessibleDescription(m_sentence->text());
    Q_EMIT countChanged(count);
}

void QueuePanel::act(const QModelIndex& index, bool takeBack)
{
    if (!index.isValid())
        return;
    const qint64 id = index.data(QueueModel::QueueIdRole).toLongLong();
    const bool conflict = stateOf(index) == QueueState::Conflict;
    if (!takeBack)
        m_console.keepMine(id);
    else if (conflict)
        m_console.takeTheirs(id);
    else
        m_console.takeBack(id);
}

void QueuePanel::showMenu(const QPoint& at)
{
    const QPersistentModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Links links = linksOf(stateOf(index));
    if (!links.keep.isEmpty())
        menu->addAction(links.keep, this, [this, index] { act(index, false); });
    if (!links.back.isEmpty())
        menu->addAction(links.back, this, [this, index] { act(index, true); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace views
