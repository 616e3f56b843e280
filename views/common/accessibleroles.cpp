// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/accessibleroles.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace views {

namespace {

constexpr const char* roleProperty = "parapetAccessibleRole";

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(roleProperty, int(role));
}

void installAccessibleRoles()
{
    QAccessible::installFactory(make);
}

} // namespace views
