// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/controlspane.h"

#include "items/compliancemodels.h"
#include "items/compliancewords.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/icons.h"
#include "views/common/panel.h"

#include "core/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::ComplianceControlModel;

struct ControlLook {
    QLatin1StringView icon;
    ColorId color;
};
ControlLook lookOf(domain::ComplianceState state)
{
    switch (state) {
    case domain::ComplianceState::Passed: return {icons::ok, ColorId::StateHealthyText};
    case domain::ComplianceState::Failed: return {icons::unhealthy, ColorId::StateUnhealthyText};
    case domain::ComplianceState::Skipped: return {icons::na, ColorId::StateNotApplicableText};
    case domain::ComplianceState::Unsupported: return {icons::na, ColorId::TextTertiary};
    case domain::ComplianceState::Unknown: break;
    }
    return {icons::unknown, ColorId::StateUnknownText};
}

class ControlDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        const bool isCheck = index.data(items::MemberRole).toBool();
        switch (index.column()) {
        case Model::Id: paintId(cell, index, text); break;
        case Model::Title:
            if (isCheck)
                cell.setLeft(theme().metric(Metric::Indent));
            cell.text(text, isCheck ? ColorId::TextSecondary : ColorId::TextPrimary);
            break;
        case Model::State: {
            const auto look = lookOf(static_cast<domain::ComplianceState>(index.data(items::ComplianceStateRole).toInt()));
            cell.state(look.icon, look.color, text);
            break;
        }
        case Model::Fails:
            if (!text.isEmpty())
                cell.numberOf(text, index.data(items::SecondaryRole).toString());
            break;
        case Model::Resources: cell.number(text, text == "0"_L1); break;
        default: cell.text(text, ColorId::TextSecondary, FontRole::Small); break;
        }
    }

private:
    void paintId(CellPainter& cell, const QModelIndex& index, const QString& text) const
    {
        const QVariant open = index.data(items::ExpandedRole);
        if (open.isValid())
            cell.icon(open.toBool() ? icons::chevD : icons::chevR, ColorId::TextSecondary, Qt::AlignLeft);
        cell.setLeft(theme().metric(Metric::FirstCell) + theme().metric(Metric::Indent));
        cell.text(text, ColorId::TextPrimary, FontRole::Body, QFont::DemiBold);
    }
};

} // namespace

ControlsPane::ControlsPane(const Theme& theme, items::ComplianceControlModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_title(makeLabel(theme, {}, FontRole::Strong, ColorId::TextPrimary)),
      m_sentence(makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary)), m_table(new DataTable(theme, tr("Controls"), this))
{
    setAccessibleName(tr("Controls of the cell"));
    m_title->setElide(Qt::ElideRight);
    m_sentence->setElide(Qt::ElideRight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* head = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    head->setFixedHeight(theme.metric(Metric::PanelHead));
    connect(&theme, &Theme::changed, head, [head, &theme] { head->setFixedHeight(theme.metric(Metric::PanelHead)); });
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceL), 0);
    line->setSpacing(theme.metric(Metric::SpaceS));
    line->addWidget(m_title);
    line->addWidget(m_sentence, 1);
    m_table->setModel(model);
    m_table->setItemDelegate(new ControlDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_table->setColumns({{Model::Id, 96}, {Model::Title, 240}, {Model::State, 130}, {Model::Fails, 80}, {Model::Resources, 84}, {Model::Why, 120, true}});
    m_table->horizontalHeader()->setSortIndicatorShown(false); // the standard's own order
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    connect(model, &QAbstractItemModel::modelReset, this, &ControlsPane::showHead);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        const int row = m_model->rowOfControl(index.row());
        unfold(!m_model->isExpanded(row));
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == Model::Id)
            m_model->setExpanded(index.row(), !m_model->isExpanded(index.row()));
    });
    showHead();
}

void ControlsPane::showHead()
{
    const auto& controls = m_model->controls();
    const auto& family = controls.family;
    m_title->setText(family.id.isEmpty() ? controls.standardName : family.id + u' ' + family.title);
    if (controls.cell.standard.isEmpty())
        return m_sentence->setText({});
    const QString scope = controls.scopeName.isEmpty() ? tr("All scopes") : core::oneLine(controls.scopeName, 120);
    m_sentence->setText(tr("%1: %2").arg(scope, items::text::sentence(controls.numbers)));
}

/// Of a check its control is meant; when it folds, the row goes there.
void ControlsPane::unfold(bool open)
{
    const int row = m_model->rowOfControl(m_table->currentRow());
    if (row != m_table->currentRow() && !open)
        m_table->goToRow(row);
    m_model->setExpanded(row, open);
}

bool ControlsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || m_table->currentRow() < 0)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool sideways = key->key() == Qt::Key_Right || key->key() == Qt::Key_Left;
    if (!sideways || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    unfold(key->key() == Qt::Key_Right);
    return true;
}

} // namespace views
