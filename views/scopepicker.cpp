// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scopepicker.h"

#include "core/text.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/common/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

ScopePopup::ScopePopup(const Theme& theme, const TimeFormat& time, const QList<domain::ScopeRow>& scopes, const domain::ScopeSelection& selection,
                       QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_time(time), m_scopes(scopes), m_chosen(selection.scopeIds)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Scopes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS));
    m_find = new QLineEdit(this);
    m_find->setPlaceholderText(tr("Find a scope"));
    m_find->setAccessibleName(tr("Find a scope"));
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Scopes"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setUniformRowHeights(true);
    m_model = new QStandardItemModel(0, 3, this);
    m_model->setHorizontalHeaderLabels({tr("Scope"), tr("Score %"), tr("Age")});
    for (const domain::ScopeRow& scope : std::as_const(m_scopes)) {
        const bool top = scope.parentId.isEmpty() || std::ranges::none_of(m_scopes, [&](const domain::ScopeRow& s) { return s.id == scope.parentId; });
        if (top)
            add(scope, m_model->invisibleRootItem());
    }
    m_tree->setModel(m_model);
    m_tree->expandAll();
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(m_find);
    layout->addWidget(m_tree);
    resize(theme.dp(480), theme.dp(380));
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int i = 0; i < m_model->rowCount(); ++i)
            narrow(m_model->item(i), text);
    });
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](QStandardItem* item) {
        if (m_spreading || item->column() != 0)
            return;
        m_spreading = true;
        spread(item);
        m_spreading = false;
        QStringList ids;
        for (int i = 0; i < m_model->rowCount(); ++i)
            collect(m_model->item(i), ids, false);
        Q_EMIT chosen(domain::ScopeSelection{ids});
    });
    setFocusProxy(m_find);
}

void ScopePopup::add(const domain::ScopeRow& scope, QStandardItem* parent)
{
    auto* name = new QStandardItem(core::oneLine(scope.name, 120));
    name->setData(scope.id, Qt::UserRole);
    name->setCheckable(true);
    name->setCheckState(m_chosen.contains(scope.id) || (parent->isCheckable() && parent->checkState() == Qt::Checked) ? Qt::Checked : Qt::Unchecked);
    auto* percent = new QStandardItem(scope.scorePercent ? score(*scope.scorePercent) : tr("not assessed"));
    percent->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* age = new QStandardItem(m_time.age(scope.freshness.asOf));
    age->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (scope.freshness.stale) {
        age->setIcon(m_theme.icon(icons::stale, ColorId::StateStaleText));
        age->setForeground(m_theme.color(ColorId::StateStaleText));
    }
    name->setData(tr("%1, score %2, read %3").arg(name->text(), percent->text(), age->text()), Qt::AccessibleTextRole);
    parent->appendRow({name, percent, age});
    for (const domain::ScopeRow& child : std::as_const(m_scopes)) {
        if (child.parentId == scope.id && child.id != scope.id)
            add(child, name);
    }
}

void ScopePopup::spread(QStandardItem* item)
{
    for (int i = 0; i < item->rowCount(); ++i) {
        item->child(i)->setCheckState(item->checkState());
        spread(item->child(i));
    }
    if (item->checkState() == Qt::Unchecked) { // a scope without one of its parts is no longer wholly chosen
        for (QStandardItem* up = item->parent(); up; up = up->parent())
            up->setCheckState(Qt::Unchecked);
    }
}

void ScopePopup::collect(const QStandardItem* item, QStringList& out, bool parentChecked) const
{
    const bool on = item->checkState() == Qt::Checked;
    if (on && !parentChecked)
        out << item->data(Qt::UserRole).toString();
    for (int i = 0; i < item->rowCount(); ++i)
        collect(item->child(i), out, on || parentChecked);
}

bool ScopePopup::narrow(QStandardItem* item, const QString& text)
{
    bool hit = text.isEmpty() || item->text().contains(text, Qt::CaseInsensitive);
    for (int i = 0; i < item->rowCount(); ++i)
        hit = narrow(item->child(i), text) || hit;
    m_tree->setRowHidden(item->row(), item->parent() ? item->parent()->index() : QModelIndex(), !hit);
    return hit;
}

void ScopePopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), 0, m_theme.color(ColorId::SurfaceRaised), m_theme.color(ColorId::BorderRaised));
}

ScopePicker::ScopePicker(const Theme& theme, const TimeFormat& time, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_time(time)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ScopePicker::open);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void ScopePicker::setScopes(const QList<domain::ScopeRow>& scopes)
{
    m_scopes = scopes;
    describe();
}

void ScopePicker::setSelection(const domain::ScopeSelection& selection)
{
    m_selection = selection;
    describe();
}

void ScopePicker::describe()
{
    QList<const domain::ScopeRow*> shown;
    const bool anyReal = std::ranges::any_of(m_scopes, [](const domain::ScopeRow& s) { return !s.sample; });
    for (const domain::ScopeRow& scope : std::as_const(m_scopes)) {
        if (m_selection.scopeIds.isEmpty() ? scope.sample != anyReal : m_selection.scopeIds.contains(scope.id))
            shown << &scope;
    }
    QStringList tops;
    QSet<domain::Environment> environments;
    std::array<int, 8> kinds{};
    for (const domain::ScopeRow* scope : std::as_const(shown)) {
        const bool top = std::ranges::none_of(shown, [&](const domain::ScopeRow* s) { return s->id == scope->parentId; });
        if (top)
            tops << core::oneLine(scope->name, 60);
        if (scope->environment != domain::Environment::Unknown)
            environments.insert(scope->environment);
        if (std::size_t(scope->kind) < kinds.size())
            ++kinds[std::size_t(scope->kind)];
    }
    m_name = tops.isEmpty() ? tr("No scope") : tops.size() == 1 ? tops.first() : tr("%1 and %n more", nullptr, int(tops.size() - 1)).arg(tops.first());
    m_part = environments.size() == 1         ? environmentWord(*environments.begin())
             : m_selection.scopeIds.isEmpty() ? tr("All environments")
                                              : tr("%n scopes", nullptr, int(m_selection.scopeIds.size()));
    QStringList parts;
    const auto count = [&](domain::ScopeKind kind) { return kinds.at(std::size_t(kind)); };
    if (count(domain::ScopeKind::Subscription))
        parts << tr("%n subscriptions", nullptr, count(domain::ScopeKind::Subscription));
    if (count(domain::ScopeKind::Account))
        parts << tr("%n accounts", nullptr, count(domain::ScopeKind::Account));
    if (count(domain::ScopeKind::Project))
        parts << tr("%n projects", nullptr, count(domain::ScopeKind::Project));
    if (count(domain::ScopeKind::Site))
        parts << tr("%n sites", nullptr, count(domain::ScopeKind::Site));
    m_holds = parts.join(u", "_s);
    setAccessibleName(tr("Scope: %1, %2 %3").arg(m_name, m_part, m_holds));
    setPlainToolTip(this, QString(m_name + u' ' + m_part + u' ' + m_holds));
    updateGeometry();
    update();
}

QSize ScopePicker::sizeHint() const
{
    const int strong = QFontMetrics(m_theme.font(FontRole::Strong)).horizontalAdvance(m_name);
    const int part = QFontMetrics(m_theme.font(FontRole::Body)).horizontalAdvance(m_part);
    const int holds = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_holds);
    return {strong + part + (holds ? holds + m_theme.dp(12) : 0) + m_theme.dp(8 + 16 + 8 + 8 + 10 + 14 + 8), m_theme.metric(Metric::Control)};
}

QSize ScopePicker::minimumSizeHint() const
{
    return {m_theme.dp(180), m_theme.metric(Metric::Control)};
}

void ScopePicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool focus = hasFocus();
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(underMouse() ? ColorId::SurfaceHover : ColorId::SurfaceBase),
                m_theme.color(focus ? ColorId::FocusRing : ColorId::BorderStrong), focus ? 2 : 1);
    const int icon = m_theme.dp(14), end = width() - icon - m_theme.dp(8);
    m_theme.paintIcon(&painter, QRect(m_theme.dp(9), (height() - icon) / 2, icon, icon), icons::tree, m_theme.color(ColorId::TextSecondary));
    m_theme.paintIcon(&painter, QRect(end, (height() - icon) / 2, icon, icon), icons::chevD, m_theme.color(ColorId::TextSecondary));
    int x = m_theme.dp(8 + 16 + 8);
    const auto draw = [&](const QString& text, const QFont& font, ColorId id, int gap) {
        const int room = end - x - m_theme.dp(4);
        if (room < m_theme.dp(20) || text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(m_theme.color(id));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += painter.fontMetrics().horizontalAdvance(shown) + gap;
    };
    draw(m_name, m_theme.font(FontRole::Strong), ColorId::TextPrimary, m_theme.dp(8));
    draw(m_part, m_theme.font(FontRole::Body), ColorId::TextSecondary, m_theme.dp(12));
    if (end - x > QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_holds)) // whole or not at all
        draw(m_holds, m_theme.font(FontRole::Small), ColorId::TextTertiary, 0);
}

void ScopePicker::open()
{
    auto* popup = new ScopePopup(m_theme, m_time, m_scopes, m_selection, this);
    connect(popup, &ScopePopup::chosen, this, [this](const domain::ScopeSelection& selection) {
        setSelection(selection);
        Q_EMIT selectionChosen(selection);
    });
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    popup->setFocus();
}

} // namespace views
