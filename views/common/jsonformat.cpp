// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/jsonformat.h"

#include <QJsonDocument>

namespace views {

namespace {
constexpr int deepest = 512;

void newLine(QByteArray& out, int depth)
{
    out += '\n';
    out.append(depth * 2, ' ');
}
} // namespace

QByteArray prettyJson(const QByteArray& json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return json;
    QByteArray out;
    out.reserve(json.size() * 3 / 2);
    int depth = 0;
    bool inString = false;
    const auto next = [&](qsizetype i) {
        while (i < json.size() && (json.at(i) == ' ' || json.at(i) == '\n' || json.at(i) == '\r' || json.at(i) == '\t'))
            ++i;
        return i < json.size() ? json.at(i) : '\0';
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < json.size())
                out += json.at(++i);
            else if (c == '"')
                inString = false;
            continue;
        }
        switch (c) {
        case ' ':
        case '\n':
        case '\r':
        case '\t': break;
        case '"':
            inString = true;
            out += c;
            break;
        case '{':
        case '[':
            out += c;
            if (++depth > deepest)
                return json;
            if (next(i + 1) != (c == '{' ? '}' : ']'))
                newLine(out, depth);
            break;
        case '}':
        case ']':
            --depth;
            if (!out.endsWith('{') && !out.endsWith('['))
                newLine(out, depth);
            out += c;
            break;
        case ',':
            out += c;
            newLine(out, depth);
            break;
        case ':': out += ": "; break;
        default: out += c;
        }
    }
    return out;
}

QString brokenLines(const QString& text, qsizetype limit)
{
    bool needed = false;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0)
            end = text.size();
        needed = needed || end - from > limit;
        from = end + 1;
    }
    if (!needed)
        return text;
    QString out;
    out.reserve(text.size() + text.size() / limit + 1);
    qsizetype column = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            column = 0;
        else if (++column > limit && !c.isLowSurrogate()) {
            out += u'\n';
            column = 1;
        }
        out += c;
    }
    return out;
}

} // namespace views
