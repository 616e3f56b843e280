// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedviews.h"

#include "app/core/settings.h"
#include "core/text.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/railitem.h"

#include <QApplication>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

SavedViews::SavedViews(const Theme& theme, app::Settings& settings, QWidget* parent) : QWidget(parent), m_theme(theme), m_settings(settings)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_caption = makeLabel(m_theme, tr("Saved views"), FontRole::Caption, ColorId::TextTertiary, this);
    m_caption->setObjectName(u"railCaption"_s);
    m_caption->setContentsMargins(m_theme.metric(Metric::SpaceS), m_theme.dp(14), 0, m_theme.dp(4));
    m_column->addWidget(m_caption);
    const QVariantList stored = settings.value(app::Setting::SavedViews).toList();
    for (const QVariant& entry : stored) {
        const QVariantMap map = entry.toMap();
        m_views << SavedView{map.value(u"name"_s).toString(), map.value(u"page"_s).toString(), map.value(u"filter"_s).toString()};
    }
    build();
}

void SavedViews::build()
{
    for (RailItem* item : std::as_const(m_items)) {
        item->removeEventFilter(this);
        item->deleteLater();
    }
    m_items.clear();
    for (const SavedView& view : std::as_const(m_views)) {
        auto* item = new RailItem(m_theme, icons::bookmark, core::oneLine(view.name, 60), true, this);
        item->setFolded(m_folded);
        item->setContextMenuPolicy(Qt::CustomContextMenu);
        item->installEventFilter(this);
        const auto index = int(m_items.size());
        connect(item, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(m_views.at(index).page, m_views.at(index).filter); });
        connect(item, &QWidget::customContextMenuRequested, this, [this, index, item](QPoint pos) { openMenu(index, item->mapToGlobal(pos)); });
        m_items << item;
        m_column->addWidget(item);
        item->show();
    }
    setVisible(!m_views.isEmpty());
    m_caption->setVisible(!m_folded);
}

void SavedViews::store(int focused)
{
    QVariantList stored;
    for (const SavedView& view : std::as_const(m_views))
        stored << QVariantMap{{u"name"_s, view.name}, {u"page"_s, view.page}, {u"filter"_s, view.filter}};
    m_settings.setValue(app::Setting::SavedViews, stored);
    build();
    if (RailItem* item = m_items.value(qMin(focused, int(m_items.size()) - 1)))
        item->setFocus(Qt::OtherFocusReason);
}

void SavedViews::add(const SavedView& view)
{
    m_views << view;
    store();
}

void SavedViews::setFolded(bool folded)
{
    m_folded = folded;
    for (RailItem* item : std::as_const(m_items))
        item->setFolded(folded);
    m_caption->setVisible(!folded);
}

void SavedViews::focusFirst()
{
    if (!m_items.isEmpty())
        m_items.first()->setFocus(Qt::TabFocusReason);
}

void SavedViews::move(int from, int before)
{
    if (from < 0 || from >= m_views.size() || before < 0 || before > m_views.size())
        return;
    const int to = before > from ? before - 1 : before;
    if (to == from)
        return;
    m_views.move(from, to);
    store(to);
}

void SavedViews::rename(int index)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename saved view"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_views.value(index).name);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, index, was = m_views.value(index)](const QString& name) {
        if (m_views.value(index) == was && !name.trimmed().isEmpty()) {
            m_views[index].name = name.trimmed();
            store(index);
        }
    });
    dialog->open();
}

void SavedViews::remove(int index)
{
    m_views.removeAt(index);
    store(index);
    if (m_views.isEmpty())
        Q_EMIT leftBy(-1);
}

void SavedViews::openMenu(int index, QPoint globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…"), QKeySequence(Qt::Key_F2), this, [this, index] { rename(index); });
    QAction* up = menu->addAction(tr("Move up"), QKeySequence(Qt::CTRL | Qt::Key_Up), this, [this, index] { move(index, index - 1); });
    up->setEnabled(index > 0);
    QAction* down = menu->addAction(tr("Move down"), QKeySequence(Qt::CTRL | Qt::Key_Down), this, [this, index] { move(index, index + 2); });
    down->setEnabled(index + 1 < m_views.size());
    menu->addSeparator();
    menu->addAction(tr("Remove"), QKeySequence(Qt::Key_Delete), this, [this, index] { remove(index); });
    menu->popup(globalPos);
}

bool SavedViews::keyPressed(int index, QKeyEvent* event)
{
    const bool moving = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_F2: rename(index); return true;
    case Qt::Key_Delete: remove(index); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_items.at(index)->click(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int by = event->key() == Qt::Key_Down ? 1 : -1;
        if (moving)
            move(index, by > 0 ? index + 2 : index - 1);
        else if (RailItem* next = m_items.value(index + by))
            next->setFocus(Qt::TabFocusReason);
        else
            Q_EMIT leftBy(by);
        return true;
    }
    default: return false;
    }
}

int SavedViews::placeAt(int y) const
{
    int place = 0;
    while (place < m_items.size() && y > m_items.at(place)->geometry().center().y())
        ++place;
    return place;
}

void SavedViews::showTarget(int place)
{
    for (int i = 0; i < m_items.size(); ++i)
        m_items.at(i)->setTarget(i == place);
}

bool SavedViews::mouseEvent(int index, QMouseEvent* event)
{
    RailItem* item = m_items.at(index);
    const QPoint here = item->mapTo(this, event->position().toPoint());
    switch (event->type()) {
    case QEvent::MouseButtonPress: m_pressed = here; return false;
    case QEvent::MouseMove:
        if (!(event->buttons() & Qt::LeftButton) || (m_dragged < 0 && (here - m_pressed).manhattanLength() < QApplication::startDragDistance()))
            return false;
        m_dragged = index;
        item->setCursor(Qt::ClosedHandCursor);
        showTarget(placeAt(here.y()));
        return true;
    case QEvent::MouseButtonRelease: {
        if (std::exchange(m_dragged, -1) < 0)
            return false;
        item->unsetCursor();
        item->setDown(false); // a drag is not a click
        showTarget(-1);
        if (rect().adjusted(-width(), 0, width(), 0).contains(here))
            move(index, placeAt(here.y()));
        return true;
    }
    default: return false;
    }
}

bool SavedViews::eventFilter(QObject* watched, QEvent* event)
{
    const auto index = int(m_items.indexOf(watched));
    if (index < 0)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && keyPressed(index, static_cast<QKeyEvent*>(event)))
        return true;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease)
        return mouseEvent(index, static_cast<QMouseEvent*>(event));
    return QWidget::eventFilter(watched, event);
}

} // namespace views
