// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/controlspane.h"

#include "items/compliancemodels.h"
#include "items/compliancewords.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/panel.h"
#include "views/compliance/controldelegate.h"

#include "core/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ComplianceControlModel;
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
    m_attest = makeSmallButton(theme, tr("Attest…"), ButtonKind::Plain, {}, head);
    m_attest->setAccessibleDescription(tr("Say how the chosen control stands, where only a person can judge it"));
    line->addWidget(m_attest);
    connect(m_attest, &QPushButton::clicked, this, &ControlsPane::attestRequested);
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
    connect(m_table, &DataTable::currentRowChanged, this, &ControlsPane::showAttest);
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

const domain::ComplianceControlRow* ControlsPane::current() const
{
    return m_model->controlAt(m_table->currentRow());
}

void ControlsPane::showAttest()
{
    const auto* control = current();
    m_attest->setEnabled(control && control->manual);
}

void ControlsPane::showHead()
{
    showAttest();
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
