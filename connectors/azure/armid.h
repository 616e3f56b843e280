// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// Parts of ARM resource ids ("/subscriptions/S/resourceGroups/G/providers/NS/TYPE/NAME[/TYPE/NAME]..."), compared
/// without case as ARM does. Foreign text: each function answers an empty string for what is not there.
namespace azure {

QString subscriptionOf(QStringView id);  ///< the GUID, lower case
QString scopeIdOf(QStringView id);       ///< "/subscriptions/GUID", the id of the domain::Scope
QString resourceGroupOf(QStringView id); ///< as spelt
QString typeOf(QStringView id);          ///< of the last provider: "Microsoft.Web/sites/config"; also subscriptions and groups
QString nameOf(QStringView id);          ///< last segment
/// The id of a scope's subscription: "/subscriptions/GUID".
QString subscriptionScope(QStringView subscriptionId);
/// What an extension resource hangs on: the part before the last "/providers/"; for a child resource its parent; empty at the top.
QString parentOf(QStringView id);
/// The part of `id` before "/providers/NAMESPACE/", empty when it has none.
QString beforeProvider(QStringView id, QStringView providerNamespace);
/// True for a rooted path without empty segments, query, fragment, "." or ".." segments, percent signs or control
/// characters: only such an id is ever put into a URL of ours.
bool isArmId(QStringView id);
/// A KQL string literal in single quotes.
QString kqlText(QStringView value);

} // namespace azure
