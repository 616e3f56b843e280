// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/controllist.h"

#include "app/core/console.h"
#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/compliance/controldelegate.h"
#include "views/compliance/controldetails.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ComplianceControlModel;
} // namespace

ControlList::ControlList(const PageContext& context, items::CompliancePresenter& presenter, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(presenter), m_attestations(context.console.reads(), context.console.attestations())
{
    const Theme& theme = context.theme;
    const QHash<QString, QString> labels{{u"state"_s, tr("State")}, {u"family"_s, tr("Family")}, {u"attestation"_s, tr("Attestation")}};
    QList<FilterKey> keys;
    for (const auto& key : Model::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.all()->valuesOf(key); }});
    m_filter = new FilterBar(theme, keys, tr("Type to filter, for example state:failed"), this);
    auto* list = buildList();
    m_side = new QStackedWidget(this);
    m_details = new ControlDetails(context, m_attestations, m_side);
    m_sheet = new AttestationSheet(context, m_side);
    m_side->addWidget(m_details);
    m_side->addWidget(m_sheet);
    m_splitter = new DetailsSplitter(theme, context.settings, u"complianceControls"_s, list, m_side, this);
    m_splitter->setDetailsVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_splitter, 1);
    connectParts();
    m_attestations.setActive(false);
    m_attestations.refresh();
}

QWidget* ControlList::buildList()
{
    const Theme& theme = m_context.theme;
    auto* list = new QWidget(this);
    m_table = new DataTable(theme, tr("Controls of the standard"), list);
    m_table->setModel(m_presenter.all());
    m_table->setItemDelegate(new ControlDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_table->setColumns({{Model::Id, 96},
                         {Model::Title, 200, true},
                         {Model::State, 120},
                         {Model::Fails, 80, false, false, 520},
                         {Model::Resources, 84, false, false, 460},
                         {Model::Why, 200, false, false, 760}});
    m_table->horizontalHeader()->setSortIndicatorShown(false); // the standard's own order
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_empty = new EmptyState(theme, list);
    m_stack = new QStackedWidget(list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    return list;
}

void ControlList::connectParts()
{
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        if (m_wanted.isEmpty())
            m_wanted = currentId();
        m_presenter.all()->setFilter(filter);
        showRows();
        Q_EMIT filterChanged();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        if (row >= 0) { // what is being written stays when the list comes anew
            if (const auto* control = current(); control && control->id != m_details->control())
                showSheet(false);
            showRow();
        }
        Q_EMIT currentChanged();
    });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        auto* model = m_presenter.all();
        if (const auto* check = model->checkAt(index.row()))
            Q_EMIT recommendationRequested(check->key);
        else
            setDetailsVisible(true);
    });
    connect(m_details, &ControlDetails::attestRequested, this, &ControlList::attestRequested);
    connect(m_details, &ControlDetails::recommendationRequested, this, &ControlList::recommendationRequested);
    connect(m_sheet, &AttestationSheet::closed, this, [this] {
        showSheet(false);
        showRow();
    });
    connect(m_empty, &EmptyState::primaryTriggered, m_filter, &FilterBar::clear);
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &ControlList::detailsVisibleChanged);
    connect(&m_presenter, &items::CompliancePresenter::allLoaded, this, &ControlList::showRows);
}

const domain::ComplianceControlRow* ControlList::current() const
{
    return m_presenter.all()->controlAt(m_table->currentRow());
}

QString ControlList::currentId() const
{
    const auto* control = current();
    return control ? control->id : m_details->control();
}

void ControlList::showRows()
{
    auto* model = m_presenter.all();
    if (model->controls().cell.standard.isEmpty())
        return m_stack->setCurrentWidget(m_table); // it is being read
    m_filter->setCount(tr("%1 of %2").arg(items::text::count(model->shown()), items::text::count(model->controls().rows.size())));
    if (model->shown() == 0) {
        m_empty->show(EmptyState::Kind::NoMatch, tr("No control matches"), tr("The filter “%1” hides everything.").arg(m_filter->query().toString()),
                      tr("Clear filter"));
        m_stack->setCurrentWidget(m_empty);
        m_details->clear();
        Q_EMIT currentChanged();
        return;
    }
    m_stack->setCurrentWidget(m_table);
    const QString wanted = m_wanted.isEmpty() ? m_details->control() : std::exchange(m_wanted, {});
    const int row = model->rowOf(wanted);
    m_table->goToRow(row >= 0 ? row : 0);
    showRow();
    if (const auto scope = std::exchange(m_attestIn, {}); scope && row >= 0)
        attest(*scope);
    Q_EMIT currentChanged();
}

void ControlList::showRow()
{
    if (const auto* control = current())
        m_details->show(m_presenter.all()->controls().cell.standard, *control);
}

void ControlList::showSheet(bool show)
{
    QWidget* wanted = show ? static_cast<QWidget*>(m_sheet) : m_details;
    if (m_side->currentWidget() == wanted)
        return;
    if (!show && m_sheet->isAncestorOf(window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    m_side->setCurrentWidget(wanted);
}

void ControlList::goTo(const QString& control)
{
    m_wanted = control;
    const auto& loaded = m_presenter.all()->controls();
    if (loaded.cell.standard.isEmpty() || loaded.cell.standard != m_presenter.heatMap()->standard())
        return; // showRows() follows
    if (m_presenter.all()->rowOf(control) < 0 && !m_filter->query().isEmpty())
        m_filter->clear();
    else
        showRows();
}

QList<AttestationTarget> ControlList::targets() const
{
    QList<AttestationTarget> targets{{tr("Everything in this workspace"), {}}};
    for (const auto& row : m_presenter.view().rows) {
        if (!row.scopeId.isEmpty())
            targets.append({row.name, row.scopeId});
    }
    return targets;
}

void ControlList::attest(const QString& scope)
{
    const auto* control = current();
    if (!control || !control->manual)
        return;
    m_sheet->start(m_presenter.all()->controls().cell.standard, *control, targets(), scope);
    m_splitter->setDetailsVisible(true);
    showSheet(true);
    m_sheet->firstField()->setFocus();
}

void ControlList::attestControl(const QString& control, const QString& scope)
{
    m_attestIn = scope;
    goTo(control);
}

void ControlList::showEndingSoon()
{
    m_filter->setTerm(u"attestation"_s, {QString(domain::toWord(domain::AttestationState::Expiring))});
}

void ControlList::setActive(bool active)
{
    m_attestations.setActive(active);
}

const domain::FilterQuery& ControlList::filter() const
{
    return m_filter->query();
}

void ControlList::setFilter(const domain::FilterQuery& filter)
{
    m_filter->setQuery(filter);
    m_presenter.all()->setFilter(filter);
    if (!m_presenter.all()->controls().rows.isEmpty())
        showRows();
}

void ControlList::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> ControlList::focusStops() const
{
    QWidget* side = m_side->currentWidget() == m_sheet ? m_sheet->firstField() : m_details->focusStop();
    return {m_filter->edit(), m_table, m_splitter->detailsVisible() ? side : nullptr};
}

bool ControlList::escape()
{
    if (m_side->currentWidget() == m_sheet) {
        showSheet(false);
        showRow();
        return true;
    }
    if (m_filter->clearStep())
        return true;
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

DataTable* ControlList::checks() const
{
    return m_details->checks();
}

bool ControlList::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void ControlList::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
}

} // namespace views
