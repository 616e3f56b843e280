// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/template.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

constexpr auto counter = "number"_L1;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(remedy::Template)
};

const QRegularExpression& placeholderForm()
{
    static const QRegularExpression form(uR"(\{([A-Za-z]+)(\?)?\})"_s);
    return form;
}

/// Whether the character at the end of `before` lies inside quotes, as every language here counts them.
bool endsInsideQuotes(QStringView before)
{
    QChar open;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QChar c = before[i];
        if (open.isNull() && (c == u'\'' || c == u'"'))
            open = c;
        else if (c == open)
            open = QChar();
    }
    return !open.isNull();
}

template<class F>
QString filledBy(const QString& text, F valueOf)
{
    QString filled;
    qsizetype at = 0;
    auto matches = placeholderForm().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        filled += QStringView(text).sliced(at, match.capturedStart() - at);
        filled += valueOf(match.captured(1));
        at = match.capturedEnd();
    }
    return filled + text.sliced(at);
}

} // namespace

core::Result<ScriptLine> ScriptLine::parse(const QString& text, bool isShell)
{
    ScriptLine line;
    qsizetype at = 0;
    auto matches = placeholderForm().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(1);
        const qsizetype start = match.capturedStart();
        if (start > 0 && text[start - 1] == u'$') // a variable of the shell
            continue;
        if (name != counter && !ResourceParts::isPlaceholder(name))
            return core::fail(core::Errc::BadInput, Texts::tr("“%1” is no placeholder.").arg(match.captured()));
        if (name != counter && endsInsideQuotes(QStringView(text).first(start)))
            return core::fail(core::Errc::BadInput,
                              Texts::tr("“%1” stands inside quotes, where its value would not be a literal of its own.").arg(match.captured()));
        const bool optional = !match.captured(2).isEmpty();
        if (optional && (!isShell || start == 0 || text[start - 1] != u'='))
            return core::fail(core::Errc::BadInput, Texts::tr("“%1” can only be left out as the value of an option.").arg(match.captured()));
        line.m_pieces.append({text.sliced(at, start - at), false, false, false});
        line.m_pieces.append({name, true, optional, isShell && (start == 0 || text[start - 1].isSpace())});
        at = match.capturedEnd();
    }
    line.m_pieces.append({text.sliced(at), false, false, false});
    return line;
}

std::optional<QString> ScriptLine::fill(const ResourceParts& parts, int number, const Quoter& quote) const
{
    QString text;
    for (const auto& piece : m_pieces) {
        if (!piece.isPlaceholder) {
            text += piece.text;
            continue;
        }
        if (piece.text == counter) {
            text += QString::number(number);
            continue;
        }
        const QString value = parts.value(piece.text);
        if (value.isEmpty() && piece.isOptional) {
            text.truncate(text.lastIndexOf(u' ')); // takes the option's name and its blank along
            continue;
        }
        if (value.isEmpty() || (piece.isOperand && value.startsWith(u'-')))
            return std::nullopt;
        text += quote(value);
    }
    return text;
}

QString filledText(const QString& text, const ResourceParts& parts)
{
    return filledBy(text, [&](const QString& name) { return parts.value(name); });
}

QString filledPath(const QString& text, const ResourceParts& parts)
{
    return filledBy(text, [&](const QString& name) {
        const bool isPath = name == "url"_L1 || name == "groupUrl"_L1;
        return isPath ? parts.value(name) : QString::fromLatin1(QUrl::toPercentEncoding(parts.value(name)));
    });
}

QJsonValue filledJson(const QJsonValue& value, const ResourceParts& parts)
{
    if (value.isString())
        return filledText(value.toString(), parts);
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& item : value.toArray())
            array.append(filledJson(item, parts));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const auto from = value.toObject();
        for (auto it = from.begin(); it != from.end(); ++it)
            object.insert(it.key(), filledJson(it.value(), parts));
        return object;
    }
    return value;
}

QStringList unknownPlaceholders(const QString& text)
{
    QStringList unknown;
    auto matches = placeholderForm().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!ResourceParts::isPlaceholder(match.captured(1)) || !match.captured(2).isEmpty())
            unknown.append(match.captured());
    }
    return unknown;
}

} // namespace remedy
