// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exemptions/exemptionspage.h"

#include "app/core/console.h"
#include "items/exemptionwords.h"
#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"
#include "views/common/timeformat.h"
#include "views/exemptions/exemptiondelegate.h"
#include "views/exemptions/exemptiondetails.h"
#include "views/exemptions/exemptionsheet.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::ExemptionModel;
using State = domain::ExemptionState;
const auto pageId = u"exemptions"_s;

ObjectRef objectOf(const domain::ExemptionRow& row)
{
    const auto& exemption = row.exemption;
    const auto time = [](const QDateTime& at) { return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(); };
    const QJsonObject json{{u"id"_s, exemption.id},
                           {u"state"_s, QString(toWord(row.state))},
                           {u"scope"_s, exemption.scope},
                           {u"recommendation"_s, exemption.recommendation},
                           {u"finding"_s, exemption.finding},
                           {u"category"_s, QString(toWord(exemption.category))},
                           {u"owner"_s, exemption.owner},
                           {u"reason"_s, exemption.reason},
                           {u"expires"_s, time(exemption.expires)}};
    ObjectRef object;
    object.id = QString::number(exemption.id);
    object.json = QJsonDocument(json).toJson(QJsonDocument::Indented);
    return object;
}

} // namespace

PageInfo ExemptionsPage::info()
{
    return {pageId, PageGroup::Posture, tr("Exemptions"), "exempt"_L1, [](const PageContext& context) -> Page* { return new ExemptionsPage(context); }};
}

ExemptionsPage::ExemptionsPage(const PageContext& context)
    : m_context(context),
      m_presenter(context.console.reads(), context.console.exemptions(), context.clock, [&time = context.time](QDate day) { return time.date(day); }),
      m_actions(context.actions)
{
    build();
    connectParts();
    addActions();
    m_presenter.refresh();
}

ExemptionsPage::~ExemptionsPage() = default;

void ExemptionsPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Exemptions"), this);
    m_message = new MessageBar(theme, this);
    m_reminder = new MessageBar(theme, this);
    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"state"_s, tr("State")}, {u"category"_s, tr("Category")}, {u"scope"_s, tr("Scope")}, {u"owner"_s, tr("Owner")}};
    for (const auto& key : Model::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.model()->valuesOf(key); }});
    m_filter = new FilterBar(theme, keys, tr("Type to filter, for example state:expiring"), this);
    auto* list = buildList();
    m_side = new QStackedWidget(this);
    m_details = new ExemptionDetails(m_context, m_presenter, m_side);
    m_sheet = new ExemptionSheet(m_context, m_side);
    m_side->addWidget(m_details);
    m_side->addWidget(m_sheet);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, list, m_side, this);
    m_splitter->setDetailsVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_message, m_reminder, m_filter})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
}

QWidget* ExemptionsPage::buildList()
{
    const Theme& theme = m_context.theme;
    auto* list = new QWidget(this);
    m_table = new DataTable(theme, tr("Exemptions"), list);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new ExemptionDelegate(theme, m_table));
    m_table->setColumns({{Model::Recommendation, 190, true},
                         {Model::Scope, 140, false, false, 720},
                         {Model::Category, 88, false, false, 500},
                         {Model::State, 124},
                         {Model::Expires, 106},
                         {Model::Owner, 110, false, false, 780}});
    m_table->followDensity(m_context.settings);
    m_empty = new EmptyState(theme, list);
    m_stack = new QStackedWidget(list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_keys = new KeyBar(theme, m_context.actions, pageId, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keys);
    return list;
}

void ExemptionsPage::connectParts()
{
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        m_filterQuery = filter;
        m_presenter.model()->setFilter(filter);
        showRows();
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        if (row >= 0) // the register coming anew takes nothing away that is being written
            showSheet(false);
        showRow(row);
        m_context.actions.touch();
    });
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_details, &ExemptionDetails::editRequested, this, &ExemptionsPage::edit);
    connect(m_details, &ExemptionDetails::againRequested, this, &ExemptionsPage::edit);
    connect(m_details, &ExemptionDetails::recommendationRequested, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    connect(m_sheet, &ExemptionSheet::closed, this, [this] {
        showSheet(false);
        showRows();
    });
    connect(m_reminder, &MessageBar::actionTriggered, this, [this] { m_filter->setTerm(u"state"_s, {u"expiring"_s}); });
    connect(m_empty, &EmptyState::primaryTriggered, m_filter, &FilterBar::clear);
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(&m_presenter, &items::ExemptionPresenter::loaded, this, &ExemptionsPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    connect(&m_presenter, &items::Presenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
}

void ExemptionsPage::addActions()
{
    const auto none = [this]() -> QString {
        return !current() ? tr("Choose an exemption first.") : current()->state == State::Revoked ? tr("It was revoked already.") : QString();
    };
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->setRowActions({u"exemptions.edit"_s, u"exemptions.revoke"_s});
    m_objects->addTable(m_table, [this](const QModelIndex& index) {
        const auto* row = m_presenter.model()->at(index.row());
        return row ? objectOf(*row) : ObjectRef();
    });
    m_actions.add({.id = u"exemptions.edit"_s,
                   .text = tr("Edit or exempt again…"),
                   .menu = u"findings"_s,
                   .icon = u"exempt"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_X),
                   .run = [this] { edit(); },
                   .whyNot = [this] { return current() ? QString() : tr("Choose an exemption first."); }});
    m_actions.add({.id = u"exemptions.revoke"_s,
                   .text = tr("Revoke exemption"),
                   .menu = u"findings"_s,
                   .icon = u"undo"_s,
                   .page = pageId,
                   .run = [this] { revoke(); },
                   .whyNot = none});
}

const domain::ExemptionRow* ExemptionsPage::current() const
{
    return m_presenter.model()->at(m_table->currentRow());
}

void ExemptionsPage::onLoaded()
{
    if (!m_presenter.hasValue())
        return;
    m_message->hide();
    const auto* model = m_presenter.model();
    const int inForce = model->countOf(State::Active) + model->countOf(State::Expiring);
    QString sentence = tr("%n exemptions are in force; %1 are over.", nullptr, inForce).arg(items::text::count(model->total() - inForce));
    if (inForce > 0 && m_presenter.hasStanding())
        sentence += u' ' + items::text::standing(m_presenter.standing());
    m_head->setSentence(model->total() == 0 ? tr("Nothing is exempt here.") : sentence);
    showReminder();
    showRows();
}

void ExemptionsPage::showReminder()
{
    const int soon = m_presenter.model()->countOf(State::Expiring);
    if (soon == 0)
        m_reminder->hide();
    else
        m_reminder->show(MessageBar::Kind::Warning, tr("%n exemptions expire within 30 days.", nullptr, soon),
                         tr("The score holds their resources to account again from then on."), tr("Show them"));
}

void ExemptionsPage::showRows()
{
    const auto* model = m_presenter.model();
    m_filter->setCount(tr("%1 of %2").arg(items::text::count(model->rowCount()), items::text::count(model->total())));
    if (model->rowCount() == 0) {
        if (model->total() == 0)
            m_empty->show(EmptyState::Kind::FirstUse, tr("Nothing is exempt"),
                          tr("Press X on a recommendation or on its resources to say why it is not held against them, and until when."));
        else
            m_empty->show(EmptyState::Kind::NoMatch, tr("No exemption matches"), tr("The filter “%1” hides everything.").arg(m_filterQuery.toString()),
                          tr("Clear filter"));
        m_stack->setCurrentWidget(m_empty);
        m_details->clear();
        return;
    }
    m_stack->setCurrentWidget(m_table);
    int row = model->rowOf(m_wanted != 0 ? std::exchange(m_wanted, 0) : m_details->id());
    row = row >= 0 ? row : 0;
    if (row != m_table->currentRow() && m_side->currentWidget() == m_details)
        m_table->goToRow(row);
    showRow(row);
    m_context.actions.touch();
}

void ExemptionsPage::showRow(int row)
{
    if (const auto* exemption = m_presenter.model()->at(row))
        m_details->show(*exemption);
}

void ExemptionsPage::showSheet(bool show)
{
    QWidget* wanted = show ? static_cast<QWidget*>(m_sheet) : m_details;
    if (m_side->currentWidget() == wanted)
        return;
    if (!show && m_sheet->isAncestorOf(window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    m_side->setCurrentWidget(wanted);
}

/// What was revoked stays as it is: exempting again makes another one.
void ExemptionsPage::edit()
{
    const auto* row = current();
    if (!row)
        return;
    if (row->state == State::Revoked)
        m_sheet->again(*row);
    else
        m_sheet->edit(*row);
    m_splitter->setDetailsVisible(true);
    showSheet(true);
    m_sheet->firstField()->setFocus();
}

void ExemptionsPage::revoke()
{
    if (const auto* row = current())
        m_context.console.revokeExemption(row->exemption.id);
}

PageState ExemptionsPage::state() const
{
    return {m_filterQuery, {{u"row"_s, m_details->id()}}};
}

void ExemptionsPage::restore(const PageState& state)
{
    showSheet(false);
    m_wanted = state.extra.value(u"row"_s).toLongLong();
    m_filterQuery = state.filter;
    m_filter->setQuery(state.filter);
    m_presenter.model()->setFilter(state.filter);
    if (m_presenter.hasValue())
        showRows();
}

void ExemptionsPage::refresh()
{
    m_presenter.refresh();
}

void ExemptionsPage::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> ExemptionsPage::focusStops() const
{
    QWidget* side = m_side->currentWidget() == m_sheet ? m_sheet->firstField() : m_details->focusStop();
    return {m_filter->edit(), m_table, m_splitter->detailsVisible() ? side : nullptr};
}

bool ExemptionsPage::escape()
{
    if (m_side->currentWidget() == m_sheet) {
        showSheet(false);
        showRows();
        return true;
    }
    if (m_filter->clearStep())
        return true;
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool ExemptionsPage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void ExemptionsPage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
}

void ExemptionsPage::setCurrent(bool current)
{
    m_presenter.setActive(current);
}

} // namespace views
