// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/quoting.h"

#include "core/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace remedy {

namespace {

QString hex(char16_t unit, int digits)
{
    return QString::number(unit, 16).rightJustified(digits, u'0');
}

bool isPlainWord(const QString& name)
{
    if (name.isEmpty() || !(name[0].isLetter() && name[0].unicode() < 128))
        return false;
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); });
}

/// Number, true, false or null: written alike in all languages here.
QString plain(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == double(qint64(number)) ? QString::number(qint64(number)) : QString::number(number, 'g', 15);
    }
    return u"null"_s;
}

} // namespace

QString bashLiteral(const QString& text)
{
    return core::shellWord(text);
}

QString powerShellLiteral(const QString& text)
{
    QString quoted;
    quoted.reserve(text.size() + 2);
    quoted += u'\'';
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'\'' || (unit >= 0x2018 && unit <= 0x201B))
            quoted += c;
        quoted += c;
    }
    return quoted + u'\'';
}

QString hclLiteral(const QString& text)
{
    QString quoted = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'"' || unit == u'\\')
            quoted += u'\\' + text[i];
        else if (unit == u'\n')
            quoted += u"\\n"_s;
        else if (unit == u'\r')
            quoted += u"\\r"_s;
        else if (unit == u'\t')
            quoted += u"\\t"_s;
        else if (unit < 0x20 || unit == 0x7F)
            quoted += u"\\u"_s + hex(unit, 4);
        else if ((unit == u'$' || unit == u'%') && i + 1 < text.size() && text[i + 1] == u'{')
            quoted += text[i] + text[i]; // $${ and %%{ are the escapes of a template's opening
        else
            quoted += text[i];
    }
    return quoted + u'"';
}

QString bicepLiteral(const QString& text)
{
    QString quoted = u"'"_s;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'\'' || unit == u'\\' || unit == u'$')
            quoted += u'\\' + c;
        else if (unit == u'\n')
            quoted += u"\\n"_s;
        else if (unit == u'\r')
            quoted += u"\\r"_s;
        else if (unit == u'\t')
            quoted += u"\\t"_s;
        else if (unit < 0x20 || unit == 0x7F)
            quoted += u"\\u{"_s + hex(unit, 1) + u'}';
        else
            quoted += c;
    }
    return quoted + u'\'';
}

QString jsonLiteral(const QString& text)
{
    const QString array = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return array.sliced(1).chopped(1);
}

QString hclValue(const QJsonValue& value, int indent)
{
    const QString pad(2 * indent, u' ');
    if (value.isString())
        return hclLiteral(value.toString());
    if (value.isArray()) {
        QStringList items;
        for (const auto& item : value.toArray())
            items.append(hclValue(item, indent));
        return u'[' + items.join(", "_L1) + u']';
    }
    if (!value.isObject())
        return plain(value);
    QString text = u"{\n"_s;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        text += pad + "  "_L1 + (isPlainWord(it.key()) ? it.key() : hclLiteral(it.key())) + " = "_L1 + hclValue(it.value(), indent + 1) + u'\n';
    return text + pad + u'}';
}

QString bicepValue(const QJsonValue& value, int indent)
{
    const QString pad(2 * indent, u' ');
    if (value.isString())
        return bicepLiteral(value.toString());
    if (value.isArray()) {
        if (value.toArray().isEmpty())
            return u"[]"_s;
        QString text = u"[\n"_s;
        for (const auto& item : value.toArray())
            text += pad + "  "_L1 + bicepValue(item, indent + 1) + u'\n';
        return text + pad + u']';
    }
    if (!value.isObject())
        return plain(value);
    QString text = u"{\n"_s;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        text += pad + "  "_L1 + (isPlainWord(it.key()) ? it.key() : bicepLiteral(it.key())) + ": "_L1 + bicepValue(it.value(), indent + 1) + u'\n';
    return text + pad + u'}';
}

} // namespace remedy
