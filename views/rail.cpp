// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rail.h"

#include "app/core/actionregistry.h"
#include "app/core/settings.h"
#include "views/common/labels.h"
#include "views/railitem.h"
#include "views/savedviews.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// The hairline between groups of the folded rail, with room above and below.
class RailLine final : public QWidget {
public:
    explicit RailLine(const Theme& theme) : m_theme(theme)
    {
        setObjectName(u"railLine"_s);
        setFixedHeight(theme.dp(17));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const int inset = m_theme.metric(Metric::SpaceXs);
        QPainter(this).fillRect(QRect(inset, height() / 2, width() - 2 * inset, 1), m_theme.color(ColorId::BorderSubtle));
    }

private:
    const Theme& m_theme;
};

} // namespace

Rail::Rail(const Theme& theme, app::Settings& settings, app::ActionRegistry& actions, const QList<PageInfo>& pages, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_settings(settings), m_actions(actions), m_pages(pages), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    m_group->setExclusive(true);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->addWidget(m_area);
    build();
    connect(&theme, &Theme::changed, this, [this] {
        setFolded(m_folded);
        update();
    });
    connect(&actions, &app::ActionRegistry::changed, this, [this] {
        for (auto it = m_items.begin(); it != m_items.end(); ++it)
            it.value()->setKeys(m_actions.key("go."_L1 + it.key()).toString(QKeySequence::NativeText));
    });
    setFolded(settings.boolean(app::Setting::RailFolded));
}

namespace {
QString groupName(PageGroup group)
{
    switch (group) {
    case PageGroup::Posture: return Rail::tr("Posture");
    case PageGroup::Threats: return Rail::tr("Threats");
    case PageGroup::Estate: return Rail::tr("Estate");
    case PageGroup::Response: return Rail::tr("Response");
    case PageGroup::Setup: return Rail::tr("Setup");
    case PageGroup::Top: break;
    }
    return {};
}
} // namespace

void Rail::build()
{
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    const int side = m_theme.metric(Metric::SpaceS);
    m_column->setContentsMargins(side, side, side, side);
    m_column->setSpacing(0);
    PageGroup last = PageGroup::Top;
    for (const PageInfo& page : std::as_const(m_pages)) {
        if (page.group != last) {
            last = page.group;
            auto* caption = makeLabel(m_theme, groupName(last), FontRole::Caption, ColorId::TextTertiary);
            caption->setObjectName(u"railCaption"_s);
            caption->setContentsMargins(m_theme.metric(Metric::SpaceS), m_theme.dp(11), 0, m_theme.dp(4));
            m_column->addWidget(caption);
            m_column->addWidget(new RailLine(m_theme));
        }
        auto* item = new RailItem(m_theme, page.icon, page.title, false, content);
        item->setObjectName(u"rail."_s + page.id);
        item->installEventFilter(this);
        m_group->addButton(item);
        m_items.insert(page.id, item);
        m_column->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
    }
    m_saved = new SavedViews(m_theme, m_settings, content);
    connect(m_saved, &SavedViews::chosen, this, &Rail::savedViewChosen);
    connect(m_saved, &SavedViews::leftBy, this, [this](int by) { step(m_saved, by); });
    m_column->addWidget(m_saved);
    m_column->addStretch(1);
    m_area->setWidget(content);
}

void Rail::addSavedView(const SavedView& view)
{
    m_saved->add(view);
}

void Rail::setCurrent(const QString& page)
{
    if (RailItem* item = m_items.value(page)) {
        item->setChecked(true);
        m_area->ensureWidgetVisible(item);
    }
}

void Rail::setCount(const QString& page, const QString& count)
{
    if (RailItem* item = m_items.value(page))
        item->setCount(count);
}

void Rail::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(m_theme.metric(folded ? Metric::RailFolded : Metric::Rail));
    for (RailItem* item : std::as_const(m_items))
        item->setFolded(folded);
    for (QWidget* caption : findChildren<QWidget*>(u"railCaption"_s))
        caption->setVisible(!folded);
    for (QWidget* line : findChildren<QWidget*>(u"railLine"_s))
        line->setVisible(folded);
    m_saved->setFolded(folded);
}

void Rail::focusCurrent()
{
    if (QAbstractButton* current = m_group->checkedButton())
        current->setFocus(Qt::ShortcutFocusReason);
}

void Rail::step(QWidget* from, int by)
{
    for (int i = m_column->indexOf(from) + by; i >= 0 && i < m_column->count(); i += by) {
        QWidget* widget = m_column->itemAt(i)->widget();
        if (widget && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
        if (widget == m_saved && m_saved->isVisible()) {
            m_saved->focusFirst();
            return;
        }
    }
}

bool Rail::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* widget = static_cast<QWidget*>(watched);
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(widget, key == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QAbstractButton*>(widget)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceWindow));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(ColorId::BorderSubtle));
}

} // namespace views
