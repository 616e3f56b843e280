// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/requestspane.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/objectmenu.h"
#include "views/common/timeformat.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

namespace {
using Model = items::RequestModel;
} // namespace

RequestsPane::RequestsPane(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model([&time = context.time](const QDateTime& at) { return time.dateTime(at); }),
      m_stack(new QStackedWidget(this)), m_table(new DataTable(context.theme, tr("Requests"), this)), m_empty(new EmptyState(context.theme, this))
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RowDelegate(context.theme, m_table));
    m_table->setColumns({{Model::Time, 210},
                         {Model::Method, 70},
                         {Model::Address, 420, true},
                         {Model::Status, 110},
                         {Model::Duration, 80},
                         {Model::Received, 100, false, false, 760},
                         {Model::Attempt, 80, false, false, 860}});
    m_table->followDensity(context.settings);
    m_empty->show(EmptyState::Kind::FirstUse, tr("Nothing was sent yet"),
                  tr("Every request to a cloud is listed here from the start of the program on, the newest 2,000 of them."));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(&context.console, &app::Console::requestsChanged, this, [this] {
        if (m_current)
            read();
    });
    connect(&context.time, &TimeFormat::changed, &m_model, &items::RequestModel::timeFormatChanged);
    connect(m_table, &DataTable::currentRowChanged, this, [this] { m_context.actions.touch(); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(QStringLiteral("activity"), key))
            m_context.actions.run(action->id);
    });
}

void RequestsPane::setCurrent(bool current)
{
    m_current = current;
    if (current)
        read();
}

void RequestsPane::read()
{
    m_model.take(m_context.console.requests());
    m_stack->setCurrentWidget(count() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    Q_EMIT changed();
}

void RequestsPane::copyAll() const
{
    copyText(m_model.text());
}

QString RequestsPane::currentLine() const
{
    const auto* row = m_model.at(m_table->currentRow());
    return row ? row->line : QString();
}

QWidget* RequestsPane::focusStop() const
{
    return m_table;
}

} // namespace views
