// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remedy/template.h"

#include <QJsonObject>

namespace remedy {

/// One call of Azure Resource Manager that a remedy consists of.
struct Operation {
    QString method;            ///< PATCH or PUT
    QString target;            ///< path with placeholders, begins with "{url}" or "/subscriptions/{subscription}" or "{groupUrl}"
    QString apiVersion;
    QJsonObject body;
};

/// Lines of one language; `prelude` stands once, `lines` once per resource.
struct Script {
    QString language;          ///< "bash", "powershell", "terraform"
    QStringList prelude;
    QList<ScriptLine> lines;
};

/// A remedy as data (resources/remedies/*.json).
struct Remedy {
    QString key;               ///< first eight hex digits of the assessment's GUID
    QString name;              ///< documented name of the recommendation
    QString title, implications, cost;
    bool reversible = false;
    domain::Environment environment = domain::Environment::Azure;
    QList<Operation> operations;
    QList<Script> scripts;
    QStringList tabs;          ///< languages to offer; empty: all that can be made
};

/// Reads {"environment": "Azure", "remedies": [...]}. Every member is checked; an error (BadInput) names file and place.
core::Result<QList<Remedy>> parseRemedies(const QByteArray& json, const QString& fileName);

} // namespace remedy
