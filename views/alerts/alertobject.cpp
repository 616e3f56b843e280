// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertobject.h"

#include "app/core/objectlink.h"

using namespace Qt::StringLiterals;

namespace views {

ObjectRef alertObject(const domain::AlertRow& row, const QString& workspace)
{
    ObjectRef object;
    object.id = row.id;
    const app::ObjectLink link{u"alerts"_s, row.systemAlertId.isEmpty() ? row.id : row.systemAlertId};
    object.cli = app::commandFor(link, workspace);
    object.link = link.toString();
    return object;
}

ObjectRef alertObject(const domain::AlertDetail& detail, const QString& workspace)
{
    ObjectRef object = alertObject(detail.row, workspace);
    object.json = detail.alert.body;
    object.portal = QUrl(detail.alert.portalUri);
    return object;
}

} // namespace views
