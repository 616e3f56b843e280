// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rail.h"

#include "app/core/actionregistry.h"
#include "app/core/settings.h"
#include "core/text.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

/// One page (or saved view) of the rail.
class RailItem final : public QAbstractButton {
public:
    RailItem(const Theme& theme, QLatin1StringView icon, const QString& text, bool saved, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_saved(saved)
    {
        setText(text);
        setCheckable(!saved);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        describe();
    }
    void setCount(const QString& count)
    {
        m_count = count;
        describe();
        update();
    }
    void setKeys(const QString& keys)
    {
        m_keys = keys;
        describe();
    }
    void setFolded(bool folded)
    {
        m_folded = folded;
        describe();
        update();
    }
    QSize sizeHint() const override { return {m_theme.metric(Metric::HitTarget), m_theme.metric(Metric::RailItem)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        const int radius = m_theme.metric(Metric::RadiusControl);
        if (on)
            drawRounded(&painter, rect(), radius, m_theme.color(ColorId::SelectionActive), QColor());
        else if (underMouse())
            drawRounded(&painter, rect(), radius, m_theme.color(ColorId::SurfaceSunken), QColor());
        if (on)
            drawRounded(&painter, QRect(0, m_theme.dp(6), 3, height() - 2 * m_theme.dp(6)), 1, m_theme.color(ColorId::AccentFill), QColor());
        if (hasFocus())
            drawRounded(&painter, rect().adjusted(1, 1, -1, -1), radius, QColor(), m_theme.color(ColorId::FocusRing), 2);
        const QColor ink = m_theme.color(on ? ColorId::SelectionText : m_saved ? ColorId::TextSecondary : ColorId::TextPrimary);
        const QColor iconInk = m_theme.isContrast() && on ? ink : m_theme.color(on ? ColorId::AccentText : ColorId::TextSecondary);
        const int side = m_theme.dp(16);
        const int left = m_folded ? (width() - side) / 2 : m_theme.dp(8);
        m_theme.paintIcon(&painter, QRect(left, (height() - side) / 2, side, side), m_icon, iconInk);
        if (m_folded)
            return;
        const QFont small = m_theme.font(FontRole::Small);
        const int right = width() - m_theme.dp(8);
        const int counted = m_count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_count) + m_theme.dp(6);
        painter.setFont(small);
        painter.setPen(m_theme.isContrast() && on ? ink : m_theme.color(on ? ColorId::TextSecondary : ColorId::TextTertiary));
        painter.drawText(QRect(right - counted, 0, counted, height()), Qt::AlignVCenter | Qt::AlignRight, m_count);
        painter.setFont(m_saved ? small : m_theme.font(FontRole::Body, on ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        const QRect room(left + side + m_theme.dp(10), 0, right - counted - left - side - m_theme.dp(10), height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    void describe()
    {
        setAccessibleName(m_count.isEmpty() ? text() : text() + u", " + m_count);
        QStringList parts{text()};
        if (!m_count.isEmpty())
            parts << m_count;
        if (!m_keys.isEmpty())
            parts << m_keys;
        setPlainToolTip(this, m_folded || m_saved ? parts.join(u", "_s) : m_keys);
    }

    const Theme& m_theme;
    QLatin1StringView m_icon;
    QString m_count, m_keys;
    bool m_saved;
    bool m_folded = false;
};

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
    const QVariantList stored = settings.value(app::Setting::SavedViews).toList();
    for (const QVariant& entry : stored) {
        const QVariantMap map = entry.toMap();
        m_saved << SavedView{map.value(u"name"_s).toString(), map.value(u"page"_s).toString(), map.value(u"filter"_s).toString()};
    }
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
    m_column->addStretch(1);
    m_area->setWidget(content);
    buildSaved();
}

void Rail::buildSaved()
{
    for (QWidget* widget : std::as_const(m_savedWidgets))
        widget->deleteLater();
    m_savedWidgets.clear();
    if (m_saved.isEmpty())
        return;
    auto* caption = makeLabel(m_theme, tr("Saved views"), FontRole::Caption, ColorId::TextTertiary);
    caption->setObjectName(u"railCaption"_s);
    caption->setContentsMargins(m_theme.metric(Metric::SpaceS), m_theme.dp(14), 0, m_theme.dp(4));
    caption->setVisible(!m_folded);
    m_savedWidgets << caption;
    for (int i = 0; i < m_saved.size(); ++i) {
        auto* item = new RailItem(m_theme, icons::bookmark, core::oneLine(m_saved.at(i).name, 60), true, this);
        item->setFolded(m_folded);
        item->setContextMenuPolicy(Qt::CustomContextMenu);
        item->installEventFilter(this);
        connect(item, &QAbstractButton::clicked, this, [this, i] { Q_EMIT savedViewChosen(m_saved.at(i).page, m_saved.at(i).filter); });
        connect(item, &QWidget::customContextMenuRequested, this, [this, i, item](QPoint pos) { savedMenu(i, item->mapToGlobal(pos)); });
        m_savedWidgets << item;
    }
    for (QWidget* widget : std::as_const(m_savedWidgets))
        m_column->insertWidget(m_column->count() - 1, widget);
}

void Rail::storeSaved()
{
    QVariantList stored;
    for (const SavedView& view : std::as_const(m_saved))
        stored << QVariantMap{{u"name"_s, view.name}, {u"page"_s, view.page}, {u"filter"_s, view.filter}};
    m_settings.setValue(app::Setting::SavedViews, stored);
    buildSaved();
}

void Rail::addSavedView(const SavedView& view)
{
    m_saved << view;
    storeSaved();
}

void Rail::savedMenu(int index, QPoint globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Rename…"), this, [this, index] {
        auto* dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rename saved view"));
        dialog->setLabelText(tr("Name"));
        dialog->setTextValue(m_saved.value(index).name);
        dialog->setOkButtonText(tr("Rename"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, index](const QString& name) {
            if (index < m_saved.size() && !name.trimmed().isEmpty()) {
                m_saved[index].name = name.trimmed();
                storeSaved();
            }
        });
        dialog->open();
    });
    QAction* up = menu->addAction(tr("Move up"), this, [this, index] {
        m_saved.swapItemsAt(index, index - 1);
        storeSaved();
    });
    up->setEnabled(index > 0);
    QAction* down = menu->addAction(tr("Move down"), this, [this, index] {
        m_saved.swapItemsAt(index, index + 1);
        storeSaved();
    });
    down->setEnabled(index + 1 < m_saved.size());
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, index] {
        m_saved.removeAt(index);
        storeSaved();
    });
    menu->popup(globalPos);
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
    buildSaved();
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
