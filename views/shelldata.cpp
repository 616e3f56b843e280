// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shelldata.h"

#include "app/core/console.h"
#include "services/reads.h"
#include "views/common/timeformat.h"

#include <algorithm>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

ShellData::ShellData(app::Console& console, QObject* parent) : QObject(parent), m_console(console), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(std::chrono::seconds(1));
    connect(m_timer, &QTimer::timeout, this, &ShellData::read);
    connect(&console.reads(), &services::Reads::changed, this, [this](const services::Changes& changes) {
        if (changes.connections)
            m_tasks.start(m_console.reads().connections(m_tasks.token()), [this](core::Result<QList<domain::ConnectionRow>> rows) {
                if (rows)
                    Q_EMIT connections(*rows);
            });
        if (!m_timer->isActive())
            m_timer->start();
    });
}

void ShellData::setScope(const domain::ScopeSelection& scope)
{
    m_scope = scope;
    refresh();
}

void ShellData::refresh()
{
    m_timer->stop();
    read();
}

void ShellData::read()
{
    m_tasks.restart();
    services::Reads& reads = m_console.reads();
    m_tasks.start(reads.connections(m_tasks.token()), [this](core::Result<QList<domain::ConnectionRow>> rows) {
        if (!rows)
            return;
        Q_EMIT connections(*rows);
        const auto bad = std::ranges::count_if(*rows, [](const domain::ConnectionRow& row) {
            return row.state == domain::ConnectionState::SignedOut || row.state == domain::ConnectionState::Failed;
        });
        const QString all = number(rows->size());
        Q_EMIT count(u"connections"_s, bad > 0 ? tr("%1 of %2").arg(number(bad), all) : all);
    });
    m_tasks.start(reads.scopes(m_tasks.token()), [this](core::Result<QList<domain::ScopeRow>> rows) {
        if (rows)
            Q_EMIT scopes(*rows);
    });
    domain::ListQuery query;
    query.scope = m_scope;
    m_tasks.start(reads.inventorySummary(query, m_tasks.token()), [this](core::Result<domain::InventorySummary> summary) {
        if (summary)
            Q_EMIT count(u"inventory"_s, number(summary->total));
    });
    m_tasks.start(reads.recommendations(query, m_tasks.token()), [this](core::Result<domain::RecommendationList> list) {
        if (list)
            Q_EMIT count(u"recommendations"_s, number(list->openCount));
    });
    query.filter.terms << domain::FilterTerm{u"status"_s, domain::FilterTerm::Op::Is, {u"active"_s, u"inProgress"_s}, false};
    m_tasks.start(reads.alerts(query, m_tasks.token()), [this](core::Result<QList<domain::AlertRow>> rows) {
        if (rows)
            Q_EMIT count(u"alerts"_s, number(std::ranges::count(*rows, false, &domain::AlertRow::isIncident)));
    });
}

} // namespace views
