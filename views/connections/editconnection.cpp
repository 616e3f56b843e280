// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/editconnection.h"

#include "views/connections/connectionfields.h"

#include <QVBoxLayout>

namespace views {

EditConnection::EditConnection(const PageContext& context, QWidget* parent)
    : ConnectionSheet(context, tr("Settings of the connection"), tr("Tested before they are stored."), parent),
      m_fields(new ConnectionFields(context.theme, this))
{
    fieldsColumn()->addWidget(m_fields);
    setFields(m_fields);
    setVerb(tr("Test and store"));
    connect(m_fields, &ConnectionFields::changed, this, [this] { setProblem({}); });
    connect(&context.console, &app::Console::settingsTold, this, [this](const app::NewConnection& stored) {
        if (stored.id != m_connection || isWaiting())
            return;
        restart();
        m_fields->fill(stored);
        setVerb(stored.kind == domain::ConnectionKind::Azure && !stored.sample ? tr("Test and store") : tr("Store"));
    });
}

void EditConnection::start(core::ConnectionId connection)
{
    if (isWaiting())
        return;
    m_connection = connection;
    restart();
    m_context.console.askSettings(connection);
}

void EditConnection::give()
{
    const QString problem = m_fields->problem();
    setProblem(problem);
    if (!problem.isEmpty())
        return;
    auto given = m_fields->take();
    wait(given.id);
    m_context.console.changeConnection(std::move(given));
}

QString EditConnection::doneSentence() const
{
    return tr("Stored. What it reads now is read again.");
}

QWidget* EditConnection::firstField() const
{
    return m_fields->firstField();
}

} // namespace views
