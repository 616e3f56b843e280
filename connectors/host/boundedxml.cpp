// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/boundedxml.h"

#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr int deepest = 200;
constexpr qsizetype longestText = 4 * 1024 * 1024;
constexpr qint64 mostTokens = 40'000'000;
constexpr qint64 cancelEvery = 4096;
// Noncharacters around the id of a value; they are taken out of foreign text first.
constexpr QChar openMark(0xFDD0);
constexpr QChar closeMark(0xFDD1);

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::BoundedXml)
};

/// Line breaks that an HTML element means before and after its text.
QString breakBefore(QStringView name)
{
    if (name == "li"_L1)
        return u"\n- "_s;
    if (name == "br"_L1 || name == "pre"_L1 || name == "p"_L1 || name == "ul"_L1 || name == "ol"_L1 || name == "tr"_L1)
        return u"\n"_s;
    return {};
}

QString breakAfter(QStringView name)
{
    return name == "pre"_L1 || name == "p"_L1 || name == "ul"_L1 || name == "ol"_L1 ? u"\n"_s : QString();
}

/// Lines without trailing space, never two empty ones in a row.
QString tidied(const QString& text)
{
    QString out;
    int empty = 0;
    for (const auto line : QStringView(text).split(u'\n')) {
        qsizetype end = line.size();
        while (end > 0 && line[end - 1].isSpace())
            --end;
        empty = end == 0 ? empty + 1 : 0;
        if (empty < 2)
            out += line.first(end) + u'\n';
    }
    return out.trimmed();
}

} // namespace

BoundedXml::BoundedXml(QIODevice* device, core::CancelToken token) : m_xml(device), m_token(std::move(token)) {}

bool BoundedXml::next()
{
    if (!m_failure.isEmpty() || m_cancelled || m_xml.atEnd())
        return false;
    if (++m_tokens % cancelEvery == 0 && m_token.stop_requested()) {
        m_cancelled = true;
        return false;
    }
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > deepest)
            fail(Texts::tr("elements are nested too deeply"));
        break;
    case QXmlStreamReader::EndElement: --m_depth; break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference: fail(Texts::tr("it declares a document type, which is not accepted")); break;
    default: break;
    }
    if (m_tokens > mostTokens)
        fail(Texts::tr("it is too large"));
    return m_failure.isEmpty() && !m_xml.hasError();
}

void BoundedXml::fail(const QString& what)
{
    if (m_failure.isEmpty())
        m_failure = what;
}

std::optional<core::Error> BoundedXml::error() const
{
    if (m_cancelled)
        return core::cancelled(u"host.xml"_s).error();
    if (m_failure.isEmpty() && !m_xml.hasError())
        return std::nullopt;
    const QString why = m_failure.isEmpty() ? core::oneLine(m_xml.errorString(), 200) : m_failure;
    return core::Error{
        core::Errc::BadInput, Texts::tr("The file cannot be used, line %1: %2.").arg(m_xml.lineNumber()).arg(why), {}, u"host.xml"_s, std::nullopt};
}

void BoundedXml::take(QString& text)
{
    if (m_xml.isCharacters()) {
        QString part = m_xml.text().toString();
        text += part.remove(openMark).remove(closeMark);
    } else if (isStart() && name() == "sub"_L1) {
        text += openMark + attribute(u"idref").remove(openMark).remove(closeMark) + closeMark;
    }
    if (text.size() > longestText)
        fail(Texts::tr("an element holds too much text"));
}

QString BoundedXml::text()
{
    const int level = m_depth;
    QString text;
    while (next() && m_depth >= level) {
        if (m_depth == level && m_xml.isCharacters())
            take(text);
    }
    return text.trimmed();
}

QString BoundedXml::richText()
{
    const int level = m_depth;
    QString text;
    while (next() && m_depth >= level) {
        if (isStart() && name() != "sub"_L1)
            text += breakBefore(name());
        else if (isEnd())
            text += breakAfter(name());
        take(text);
    }
    return tidied(text);
}

std::optional<QString> BoundedXml::scriptText()
{
    const int level = m_depth;
    QString text;
    bool plain = true;
    while (next() && m_depth >= level) {
        plain &= !isStart() || name() == "sub"_L1;
        take(text);
    }
    return plain ? std::optional(text) : std::nullopt;
}

std::optional<QString> resolveValues(const QString& text, const QHash<QString, QString>& values)
{
    QString out;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(openMark); open >= 0; open = text.indexOf(openMark, at)) {
        const qsizetype close = text.indexOf(closeMark, open);
        if (close < 0)
            return std::nullopt;
        const auto value = values.constFind(text.sliced(open + 1, close - open - 1));
        if (value == values.constEnd())
            return std::nullopt;
        out += QStringView(text).sliced(at, open - at);
        out += *value;
        at = close + 1;
    }
    out += QStringView(text).sliced(at);
    return out;
}

} // namespace host
