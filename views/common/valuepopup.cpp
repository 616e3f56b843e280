// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/valuepopup.h"

#include "core/text.h"
#include "views/common/parapetstyle.h"
#include "views/common/timeformat.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace views {

ValuePopup::ValuePopup(const Theme& theme, const QString& title, const QList<domain::FacetValue>& values, const QStringList& ticked, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS));
    layout->setSpacing(theme.metric(Metric::SpaceS));
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find a value"));
    m_find->setAccessibleName(tr("Find a value"));
    m_find->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    for (const domain::FacetValue& value : values) {
        auto* item =
            new QListWidgetItem(value.count >= 0 ? core::oneLine(value.label, 120) + u"  " + number(value.count) : core::oneLine(value.label, 120), m_list);
        item->setData(Qt::UserRole, value.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(value.value) ? Qt::Checked : Qt::Unchecked);
    }
    layout->addWidget(m_find);
    layout->addWidget(m_list);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        QStringList out;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                out << m_list->item(i)->data(Qt::UserRole).toString();
        }
        Q_EMIT chosen(out);
    });
}

void ValuePopup::popupAt(QWidget* anchor)
{
    const int row = m_theme.metric(Metric::RowCompact);
    const int rows = qBound(2, m_list->count(), 14);
    resize(m_theme.dp(260), rows * row + m_theme.dp(60));
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    const QRect room = anchor->screen()->availableGeometry();
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - height())));
    move(at);
    show();
    m_find->setFocus();
}

bool ValuePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            close();
            return true;
        }
        if (watched == m_find && key == Qt::Key_Down) {
            m_list->setFocus();
            if (!m_list->currentItem())
                m_list->setCurrentRow(0);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ValuePopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), 0, m_theme.color(ColorId::SurfaceRaised), m_theme.color(ColorId::BorderRaised));
}

} // namespace views
