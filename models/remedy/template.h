// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "remedy/resourceparts.h"

#include <functional>

#include <QJsonValue>

namespace remedy {

using Quoter = std::function<QString(const QString&)>;

/// One line of a script with placeholders "{name}": each stands where a literal may stand, never inside quotes, and is
/// filled by the quoted value; only {number}, which counts resources, is not foreign and may stand anywhere. A shell word that holds "{name?}" is left out when the value is empty.
class ScriptLine {
public:
    /// `isShell`: an unquoted value must be part of an option ("--name={name}") or is refused when it starts with a dash.
    static core::Result<ScriptLine> parse(const QString& text, bool isShell);
    /// None when a value that it needs is empty or cannot be passed safely.
    std::optional<QString> fill(const ResourceParts& parts, int number, const Quoter& quote) const;

private:
    struct Piece {
        QString text; ///< plain text, or the placeholder's name
        bool isPlaceholder = false;
        bool isOptional = false;
        bool isOperand = false; ///< begins a word, so that a leading dash would make it an option
    };
    QList<Piece> m_pieces;
};

/// Plain text with placeholders, not a literal of any language; the result is quoted as a whole by the caller.
QString filledText(const QString& text, const ResourceParts& parts);
/// As path of a request: every value percent-encoded, save those that are paths already.
QString filledPath(const QString& text, const ResourceParts& parts);
/// The same for every string within a JSON value.
QJsonValue filledJson(const QJsonValue& value, const ResourceParts& parts);
/// Names in braces within `text` that are no placeholders.
QStringList unknownPlaceholders(const QString& text);

} // namespace remedy
