// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/linkopener.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "services/reads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

LinkOpener::LinkOpener(app::Console& console, Navigate navigate, QObject* parent) : QObject(parent), m_console(console), m_navigate(std::move(navigate)) {}

void LinkOpener::open(const app::ObjectLink& link)
{
    m_tasks.restart();
    if (link.page == "alerts"_L1)
        openAlert(link.id);
    else if (link.page == "inventory"_L1)
        m_navigate(link.page, {{}, {{u"resourceId"_s, link.id}}});
    else
        m_navigate(link.page, {{}, {{u"row"_s, link.id}}});
}

void LinkOpener::openAlert(const QString& id)
{
    domain::ListQuery query;
    query.filter.text = id;
    m_tasks.start(m_console.reads().alerts(query, m_tasks.token()), [this, id](const core::Result<QList<domain::AlertRow>>& rows) {
        const auto same = [&](const QString& other) { return other.compare(id, Qt::CaseInsensitive) == 0; };
        const auto known = rows.value_or(QList<domain::AlertRow>{});
        const auto found = std::ranges::find_if(known, [&](const auto& row) { return same(row.systemAlertId) || same(row.id); });
        if (!rows && rows.error().code != core::Errc::Cancelled)
            Q_EMIT m_console.notice(tr("The link was not opened."), rows.error().what, true);
        else if (rows && found == known.end())
            Q_EMIT m_console.notice(tr("The link was not opened."), tr("Its alert is not in this workspace; sync, or open the workspace it was copied from."),
                                    false);
        else if (rows)
            m_navigate(u"alerts"_s, {{}, {{u"row"_s, found->row}}});
    });
}

} // namespace views
