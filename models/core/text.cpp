// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <array>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isHostile(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi overrides, zero-width joiners used to disguise names
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QString cleaned(QStringView foreign, qsizetype limit, bool keepLines)
{
    QString out;
    out.reserve(std::min(foreign.size(), limit));
    for (qsizetype i = 0; i < foreign.size(); ++i) {
        if (out.size() >= limit) {
            out.append(u'…');
            break;
        }
        const QChar c = foreign[i];
        if (c == u'\n' || c == u'\t') {
            out.append(keepLines ? c : QChar(u' '));
        } else if (c == u'\r') {
            if (!keepLines)
                out.append(u' ');
        } else if (c.isHighSurrogate() && i + 1 < foreign.size() && foreign[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, foreign[i + 1]);
            if (isHostile(whole))
                out.append(QChar::ReplacementCharacter);
            else
                out.append(c).append(foreign[i + 1]);
            ++i;
        } else {
            out.append(isHostile(c.unicode()) ? QChar(QChar::ReplacementCharacter) : c);
        }
    }
    return out;
}

} // namespace

QString oneLine(QStringView foreign, qsizetype limit)
{
    return cleaned(foreign, limit, false);
}

QString manyLines(QStringView foreign, qsizetype limit)
{
    return cleaned(foreign, limit, true);
}

QString redacted(QStringView text)
{
    static const std::array patterns{
        QRegularExpression(uR"((?i)(\bauthorization\s*[:=]\s*)[^\r\n]+)"_s), QRegularExpression(uR"((?i)(\bbearer\s+)[A-Za-z0-9._~+/=-]+)"_s),
        QRegularExpression(
            uR"re((?i)(["']?\b(?:client_secret|client_assertion|refresh_token|access_token|id_token|device_code|code_verifier|code|password|passwd|pwd|secret|sig|sharedaccesskey|accountkey|api[_-]?key|token)["']?\s*[:=]\s*["']?)[^\s"'&;,}]+)re"_s),
        QRegularExpression(uR"((?i)(\b[a-z][a-z0-9+.-]*://[^/\s:@]*:)[^@\s/]+(?=@))"_s),
        QRegularExpression(uR"(()\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?)"_s)};
    QString out = text.toString();
    for (const auto& pattern : patterns)
        out.replace(pattern, u"\\1[redacted]"_s);
    return out;
}

QString csvCell(QStringView value)
{
    QString cell = value.toString();
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

QString csvLine(const QStringList& cells)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const auto& cell : cells)
        safe.append(csvCell(cell));
    return safe.join(u',') + u"\r\n"_s;
}

QString shellWord(QStringView text)
{
    QString word = u"'"_s;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == 0)
            continue;
        if (unit == u'\'') {
            word += uR"('\'')"_s;
        } else if ((unit < 0x20 && unit != u'\n') || (unit >= 0x7F && unit < 0xA0)) {
            word += u"'\"$(printf '"_s;
            for (const char byte : QString(c).toUtf8())
                word += u'\\' + QString::number(static_cast<unsigned char>(byte), 8).rightJustified(3, u'0');
            word += u"')\"'"_s;
        } else {
            word += c;
        }
    }
    return word + u'\'';
}

} // namespace core
