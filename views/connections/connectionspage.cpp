// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/connectionspage.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/connections/addconnection.h"
#include "views/connections/allowchanges.h"
#include "views/connections/connectiondelegate.h"
#include "views/connections/connectiondetails.h"
#include "views/connections/editconnection.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ConnectionModel;
using State = domain::ConnectionState;
const auto pageId = u"connections"_s;

int rank(State state)
{
    switch (state) {
    case State::SignedOut: return 3;
    case State::Failed: return 2;
    case State::Partly: return 1;
    default: return 0;
    }
}
} // namespace

PageInfo ConnectionsPage::info()
{
    return {pageId, PageGroup::Setup, tr("Connections"), "connections"_L1, [](const PageContext& context) -> Page* { return new ConnectionsPage(context); }};
}

ConnectionsPage::ConnectionsPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock), m_actions(context.actions)
{
    build();
    connectParts();
    addActions();
    m_presenter.refresh();
}

ConnectionsPage::~ConnectionsPage() = default;

void ConnectionsPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Connections"), this);
    m_syncAll = makeButton(theme, tr("Sync all"), ButtonKind::Plain, "refresh"_L1, this);
    auto* add = makeButton(theme, tr("Add connection…"), ButtonKind::Primary, "plus"_L1, this);
    m_head->addAction(m_syncAll);
    m_head->addAction(add);
    connect(m_syncAll, &QPushButton::clicked, this, [this] { m_context.console.syncAll(false); });
    connect(add, &QPushButton::clicked, this, [this] { showAdd(true); });
    m_message = new MessageBar(theme, this);

    m_table = new DataTable(theme, tr("Connections"), this);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new ConnectionDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::TwoLine);
    m_table->setColumns(
        {{Model::Connection, 240, true}, {Model::State, 116}, {Model::Missing, 140, false, false, 620}, {Model::Resources, 84}, {Model::LastSync, 134}});
    m_empty = new EmptyState(theme, this);
    m_listStack = new QStackedWidget(this);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    m_side = new QStackedWidget(this);
    m_details = new ConnectionDetails(m_context, m_side);
    m_add = new AddConnection(m_context, m_side);
    m_side->addWidget(m_details);
    m_allow = new AllowChanges(m_context, m_side);
    m_side->addWidget(m_add);
    m_side->addWidget(m_allow);
    m_edit = new EditConnection(m_context, m_side);
    m_side->addWidget(m_edit);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, m_listStack, m_side, this);
    m_splitter->setDefaultWidth(Metric::DetailsConnection);
    m_splitter->setDetailsVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_splitter, 1);
}

void ConnectionsPage::connectParts()
{
    connect(&m_presenter, &items::ConnectionsPresenter::loaded, this, &ConnectionsPage::onLoaded);
    connect(&m_presenter, &items::Presenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        showAdd(false);
        showRow(row);
        m_context.actions.touch();
    });
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_add, &AddConnection::closed, this, [this] { showAdd(false); });
    connect(m_allow, &AllowChanges::closed, this, [this] { showAdd(false); });
    connect(m_edit, &EditConnection::closed, this, [this] { showAdd(false); });
    for (const ConnectionSheet* sheet : std::initializer_list<ConnectionSheet*>{m_add, m_edit}) {
        connect(sheet, &ConnectionSheet::finished, this, [this](core::ConnectionId connection) {
            showAdd(false);
            m_wanted = connection;
            m_presenter.refresh();
        });
    }
    connect(m_details, &ConnectionDetails::editRequested, this, &ConnectionsPage::showEdit);
    connect(m_details, &ConnectionDetails::allowRequested, this, &ConnectionsPage::showAllow);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { m_context.console.signIn(m_worst); });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { showAdd(true); });
    connect(m_empty, &EmptyState::plainTriggered, this, [this] { m_context.console.addSampleEstate(); });
}

void ConnectionsPage::addActions()
{
    const auto current = [this] { return m_presenter.model()->connectionAt(m_table->currentRow()); };
    const auto none = [current] { return current() ? QString() : tr("Choose a connection first."); };
    m_actions.add({.id = u"connections.sync"_s,
                   .text = tr("Sync this connection"),
                   .menu = u"tools"_s,
                   .icon = u"refresh"_s,
                   .page = pageId,
                   .run =
                       [this, current] {
                           if (const auto* row = current())
                               m_context.console.sync(row->id, false);
                       },
                   .whyNot = none});
    m_actions.add({.id = u"connections.edit"_s,
                   .text = tr("Settings of this connection…"),
                   .menu = u"tools"_s,
                   .icon = u"settings"_s,
                   .page = pageId,
                   .run = [this] { showEdit(); },
                   .whyNot = none});
    m_actions.add({.id = u"connections.allow"_s,
                   .text = tr("Allow changes…"),
                   .menu = u"tools"_s,
                   .icon = u"key"_s,
                   .page = pageId,
                   .run = [this] { showAllow(); },
                   .whyNot = [current]() -> QString {
                       if (!current())
                           return tr("Choose a connection first.");
                       if (current()->kind == domain::ConnectionKind::Host)
                           return tr("Nothing on this computer is changed from here.");
                       return current()->mayChange ? tr("Changes are allowed already.") : QString();
                   }});
    m_actions.add({.id = u"connections.copyName"_s,
                   .text = tr("Copy name"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_C),
                   .run =
                       [current] {
                           if (const auto* row = current())
                               copyText(row->name);
                       },
                   .whyNot = none});
}

void ConnectionsPage::onLoaded()
{
    const auto& connections = m_presenter.connections();
    m_syncAll->setEnabled(!connections.isEmpty());
    showSentence();
    showWorst();
    if (connections.isEmpty()) {
        m_empty->showFirstUse(tr("Connect a cloud or this computer, or look around in the sample estate."));
        m_listStack->setCurrentWidget(m_empty);
        m_details->clear();
        return;
    }
    m_listStack->setCurrentWidget(m_table);
    int row = m_presenter.model()->rowOf(m_wanted.isValid() ? std::exchange(m_wanted, {}) : m_details->id());
    for (int i = 0; row < 0 && i < m_presenter.model()->rowCount(); ++i) {
        if (m_presenter.model()->connectionAt(i))
            row = i;
    }
    if (row >= 0 && row != m_table->currentRow() && m_side->currentWidget() == m_details)
        m_table->goToRow(row);
    showRow(row);
}

void ConnectionsPage::showSentence()
{
    int good = 0, partly = 0, signedOut = 0;
    for (const auto& c : m_presenter.connections()) {
        good += c.state == State::Connected || c.state == State::Syncing ? 1 : 0;
        partly += c.state == State::Partly ? 1 : 0;
        signedOut += c.state == State::SignedOut || c.state == State::Failed ? 1 : 0;
    }
    const int all = int(m_presenter.connections().size());
    if (all == 0) {
        m_head->setSentence(tr("Nothing is connected yet."));
        return;
    }
    QStringList parts{tr("%1 of %n are being read.", nullptr, all).arg(items::text::count(good))};
    if (partly > 0)
        parts.append(tr("%n partly.", nullptr, partly));
    if (signedOut > 0)
        parts.append(tr("%n need you.", nullptr, signedOut));
    m_head->setSentence(parts.join(u' '));
}

void ConnectionsPage::showWorst()
{
    const domain::ConnectionRow* worst = nullptr;
    for (const auto& c : m_presenter.connections()) {
        if (rank(c.state) > (worst ? rank(worst->state) : 0))
            worst = &c;
    }
    if (!worst) {
        m_message->hide();
        m_worst = {};
        return;
    }
    m_worst = worst->id;
    const QString name = core::oneLine(worst->name, 80);
    const QString consequence =
        worst->lastComplete.isValid()
            ? tr("%1 resources are %2 old.").arg(items::text::count(worst->resources), items::text::age(worst->lastComplete, m_context.clock.now()))
            : tr("Nothing has been read from it completely.");
    if (worst->state == State::SignedOut)
        m_message->show(MessageBar::Kind::Error, tr("%1 is signed out.").arg(name), consequence, worst->sample ? QString() : tr("Sign in again…"));
    else if (worst->state == State::Failed)
        m_message->show(MessageBar::Kind::Error, tr("%1 could not be read.").arg(name), worst->lastError + u' ' + consequence);
    else
        m_message->show(MessageBar::Kind::Warning, tr("%1 is read only partly.").arg(name), worst->partlyScopes.join(u' '));
}

void ConnectionsPage::showRow(int row)
{
    if (const auto* connection = m_presenter.model()->connectionAt(row))
        m_details->show(*connection);
}

void ConnectionsPage::showAdd(bool show)
{
    m_side->setCurrentWidget(show ? static_cast<QWidget*>(m_add) : m_details);
    if (show) {
        setDetailsVisible(true);
        m_add->start();
    }
}

void ConnectionsPage::showEdit()
{
    if (!m_details->id().isValid())
        return;
    m_side->setCurrentWidget(m_edit);
    setDetailsVisible(true);
    m_edit->start(m_details->id());
    m_edit->firstField()->setFocus();
}

void ConnectionsPage::showAllow()
{
    if (const auto* row = m_presenter.model()->connectionAt(m_presenter.model()->rowOf(m_details->id()))) {
        m_side->setCurrentWidget(m_allow);
        setDetailsVisible(true);
        m_allow->start(*row);
        m_allow->firstField()->setFocus();
    }
}

PageState ConnectionsPage::state() const
{
    return {{}, {{u"row"_s, m_details->id().value}}};
}

void ConnectionsPage::restore(const PageState& state)
{
    showAdd(state.extra.value(u"add"_s).toBool());
    m_wanted = {state.extra.value(u"row"_s).toLongLong()};
    m_presenter.refresh();
}

void ConnectionsPage::refresh()
{
    m_presenter.refresh();
}

QList<QWidget*> ConnectionsPage::focusStops() const
{
    return {m_table, m_splitter->detailsVisible() ? m_details->focusStop() : nullptr};
}

bool ConnectionsPage::escape()
{
    if (m_side->currentWidget() != m_details) {
        showAdd(false);
        return true;
    }
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool ConnectionsPage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void ConnectionsPage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
}

void ConnectionsPage::setCurrent(bool current)
{
    m_presenter.setActive(current);
}

} // namespace views
