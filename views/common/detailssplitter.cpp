// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/detailssplitter.h"

#include "app/core/settings.h"

#include <QAbstractItemView>
#include <QCloseEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
const auto geometryName = u"detachedGeometry"_s;

/// Never narrower than the details need, but lower: then they scroll.
class DetailsRoom final : public QScrollArea {
public:
    DetailsRoom(QWidget* details, int least, QWidget* parent) : QScrollArea(parent), m_least(least)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setWidget(details);
        details->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width(), m_least}; }
    QSize sizeHint() const override { return widget()->sizeHint(); }

private:
    int m_least;
};
} // namespace

DetailsSplitter::DetailsSplitter(const Theme& theme, app::Settings& settings, const QString& page, QWidget* list, QWidget* details, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_theme(theme), m_settings(settings), m_page(page), m_details(details),
      m_room(new DetailsRoom(details, theme.dp(80), this)), m_belowWidth(theme.metric(Metric::BreakDetailsBelow))
{
    setChildrenCollapsible(false);
    addWidget(list);
    addWidget(m_room);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    m_room->hide();
    connect(this, &QSplitter::splitterMoved, this, [this] {
        const QString name = orientation() == Qt::Horizontal ? u"detailsWidth"_s : u"detailsHeight"_s;
        m_settings.setPageValue(m_page, name, sizes().value(1));
    });
    connect(&settings, &app::Settings::layoutReset, this, [this] {
        attach();
        m_settings.setPageValue(m_page, geometryName, {});
        m_sized = false;
        arrange();
    });
}

DetailsSplitter::~DetailsSplitter()
{
    if (m_window) { // the window is not our child: take the details back before it goes
        m_window->removeEventFilter(this);
        delete std::exchange(m_window, nullptr);
    }
}

void DetailsSplitter::setBelowWidth(int pixels)
{
    m_belowWidth = pixels;
    arrange();
}

void DetailsSplitter::setDefaultListWidth(int pixels)
{
    m_listWidth = pixels;
    m_sized = false;
    arrange();
}

void DetailsSplitter::setDefaultWidth(Metric metric)
{
    m_default = metric;
    m_sized = false;
    arrange();
}

void DetailsSplitter::setDefaultHeight(int pixels)
{
    m_height = pixels;
    m_sized = false;
    arrange();
}

void DetailsSplitter::setDetailsVisible(bool visible)
{
    if (visible == m_visible)
        return;
    m_visible = visible;
    if (m_window) {
        if (!visible)
            attach();
    }
    if (!visible && m_room->isAncestorOf(window()->focusWidget()))
        focusList();
    m_room->setVisible(visible);
    m_sized = false;
    arrange();
    Q_EMIT detailsVisibleChanged(visible);
}

/// The focus does not go down with the details.
void DetailsSplitter::focusList()
{
    for (QWidget* inside : widget(0)->findChildren<QWidget*>()) {
        if (inside->isVisible() && inside->isEnabled() && qobject_cast<QAbstractItemView*>(inside) && inside->focusPolicy() != Qt::NoFocus)
            return inside->setFocus(Qt::OtherFocusReason);
    }
    widget(0)->setFocus(Qt::OtherFocusReason);
}

void DetailsSplitter::arrange()
{
    const bool below = m_belowWidth > 0 && window()->width() < m_belowWidth;
    const Qt::Orientation wanted = below ? Qt::Vertical : Qt::Horizontal;
    if (orientation() != wanted) {
        setOrientation(wanted);
        m_sized = false;
        Q_EMIT orientationChanged(wanted);
    }
    const int room = below ? height() : width();
    if (m_sized || !m_visible || m_window || room < m_theme.dp(100))
        return;
    m_sized = true;
    const int lower = m_height > 0 ? m_theme.dp(m_height) : room / 2;
    const int standard = below ? lower : m_listWidth > 0 ? qMax(m_theme.metric(m_default), room - m_theme.dp(m_listWidth)) : m_theme.metric(m_default);
    int size = m_settings.pageValue(m_page, below ? u"detailsHeight"_s : u"detailsWidth"_s, standard).toInt();
    size = qBound(m_theme.dp(160), size, qMax(m_theme.dp(160), room - m_theme.dp(200)));
    setSizes({room - size - handleWidth(), size});
}

void DetailsSplitter::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

void DetailsSplitter::detach(const QString& title)
{
    if (m_window) {
        m_window->raise();
        m_window->activateWindow();
        return;
    }
    m_window = new QWidget(window(), Qt::Window);
    m_window->setWindowTitle(title);
    auto* layout = new QVBoxLayout(m_window);
    layout->setContentsMargins(0, 0, 0, 0);
    const QSize size(m_room->width() > 0 ? m_room->size() : QSize(m_theme.metric(m_default), m_theme.dp(600)));
    layout->addWidget(m_room);
    if (!m_window->restoreGeometry(m_settings.pageValue(m_page, geometryName).toByteArray()))
        m_window->resize(size);
    m_window->installEventFilter(this);
    connect(new QShortcut(QKeySequence::Close, m_window), &QShortcut::activated, m_window, &QWidget::close);
    m_visible = true;
    m_room->show();
    m_window->show();
    if (QWidget* first = m_details->nextInFocusChain(); m_details->isAncestorOf(first))
        first->setFocus(Qt::OtherFocusReason);
    Q_EMIT detailsVisibleChanged(true);
}

void DetailsSplitter::attach()
{
    if (!m_window)
        return;
    m_window->removeEventFilter(this);
    m_settings.setPageValue(m_page, geometryName, m_window->saveGeometry());
    addWidget(m_room);
    setStretchFactor(0, 1);
    m_window->hide();
    std::exchange(m_window, nullptr)->deleteLater();
    m_room->setVisible(m_visible);
    m_sized = false;
    arrange();
}

bool DetailsSplitter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Close) {
        attach();
        event->accept();
        return true;
    }
    return QSplitter::eventFilter(watched, event);
}

} // namespace views
