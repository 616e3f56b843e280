// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

/// One quoter per language: any text becomes one literal of that language which means exactly this text. The only way in
/// which values of an inventory get into scripts. NUL, which no shell can carry, must have been refused before.
namespace remedy {

QString bashLiteral(const QString& text);        ///< core::shellWord, as POSIX shells read it
QString powerShellLiteral(const QString& text);  ///< 'text'; doubles also the typographic quotes that PowerShell takes for one
QString hclLiteral(const QString& text);         ///< "text" of Terraform, without interpolation
QString bicepLiteral(const QString& text);       ///< 'text' of Bicep, without interpolation
QString jsonLiteral(const QString& text);        ///< "text"; also a double-quoted scalar of YAML and a string of Python

/// A JSON value as expression of the language, indented by `indent` levels of two spaces.
QString hclValue(const QJsonValue& value, int indent = 0);
QString bicepValue(const QJsonValue& value, int indent = 0);

} // namespace remedy
