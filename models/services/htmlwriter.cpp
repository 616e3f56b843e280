// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/htmlwriter.h"

#include "core/text.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QByteArray escaped(QStringView foreign)
{
    return core::manyLines(foreign).toHtmlEscaped().replace(u'\'', "&#39;"_L1).toUtf8();
}

bool isVoid(QLatin1StringView element)
{
    return element == "meta"_L1 || element == "br"_L1 || element == "hr"_L1 || element == "col"_L1;
}

} // namespace

HtmlWriter::HtmlWriter(QStringView title, QStringView language, const QByteArray& style)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64());
    m_out = "<!DOCTYPE html>\n";
    open("html"_L1, {{"lang"_L1, language.toString()}});
    open("head"_L1);
    open("meta"_L1, {{"charset"_L1, u"utf-8"_s}});
    open("meta"_L1, {{"http-equiv"_L1, u"Content-Security-Policy"_s},
                     {"content"_L1, u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(hash)}});
    open("meta"_L1, {{"name"_L1, u"viewport"_s}, {"content"_L1, u"width=device-width"_s}});
    open("meta"_L1, {{"name"_L1, u"color-scheme"_s}, {"content"_L1, u"light dark"_s}});
    open("meta"_L1, {{"name"_L1, u"referrer"_s}, {"content"_L1, u"no-referrer"_s}});
    element("title"_L1, title);
    m_out += "<style>" + style + "</style>";
    close();
    open("body"_L1);
}

HtmlWriter& HtmlWriter::open(QLatin1StringView element, std::initializer_list<Attribute> attributes)
{
    m_out += '<' + QByteArray(element.data(), element.size());
    for (const auto& [name, value] : attributes)
        m_out += ' ' + QByteArray(name.data(), name.size()) + "=\"" + escaped(value) + '"';
    m_out += '>';
    if (!isVoid(element))
        m_open.append(element);
    return *this;
}

HtmlWriter& HtmlWriter::text(QStringView foreign)
{
    m_out += escaped(foreign);
    return *this;
}

HtmlWriter& HtmlWriter::close()
{
    if (m_open.isEmpty())
        return *this;
    const auto element = m_open.last();
    m_open.removeLast();
    m_out += "</" + QByteArray(element.data(), element.size()) + '>';
    if (element == "tr"_L1 || element == "table"_L1 || element == "section"_L1 || element == "p"_L1 || element == "li"_L1)
        m_out += '\n';
    return *this;
}

HtmlWriter& HtmlWriter::element(QLatin1StringView name, QStringView content, std::initializer_list<Attribute> attributes)
{
    return open(name, attributes).text(content).close();
}

QByteArray HtmlWriter::finish()
{
    while (!m_open.isEmpty())
        close();
    m_out += '\n';
    return std::exchange(m_out, {});
}

} // namespace services
