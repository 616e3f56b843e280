// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"

#include <algorithm>

#include <QList>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringView valueAfter(QStringView id, QStringView key)
{
    const auto parts = id.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (same(parts[i], u"providers"))
            break;
        if (same(parts[i], key))
            return parts[i + 1];
    }
    return {};
}

} // namespace

QString subscriptionOf(QStringView id)
{
    return valueAfter(id, u"subscriptions").toString().toLower();
}

QString subscriptionScope(QStringView subscriptionId)
{
    return subscriptionId.isEmpty() ? QString() : u"/subscriptions/"_s + subscriptionId.toString().toLower();
}

QString scopeIdOf(QStringView id)
{
    return subscriptionScope(subscriptionOf(id));
}

QString resourceGroupOf(QStringView id)
{
    return valueAfter(id, u"resourceGroups").toString();
}

QString typeOf(QStringView id)
{
    const auto parts = id.split(u'/', Qt::SkipEmptyParts);
    qsizetype at = -1;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (same(parts[i], u"providers"))
            at = i;
    }
    if (at < 0) {
        if (parts.size() == 2 && same(parts[0], u"subscriptions"))
            return u"Microsoft.Resources/subscriptions"_s;
        if (parts.size() == 4 && same(parts[2], u"resourceGroups"))
            return u"Microsoft.Resources/subscriptions/resourceGroups"_s;
        return {};
    }
    QString type = parts[at + 1].toString();
    for (qsizetype i = at + 2; i < parts.size(); i += 2)
        type += u'/' + parts[i];
    return type;
}

QString nameOf(QStringView id)
{
    while (id.endsWith(u'/'))
        id.chop(1);
    return id.sliced(id.lastIndexOf(u'/') + 1).toString();
}

QString parentOf(QStringView id)
{
    const qsizetype provider = id.lastIndexOf(u"/providers/", -1, Qt::CaseInsensitive);
    if (provider < 0)
        return {};
    const auto tail = id.sliced(provider + 11).split(u'/', Qt::SkipEmptyParts);
    if (tail.size() <= 3) { // NS/type/name: an extension of what stands before, or a top-level resource
        const QStringView before = id.first(provider);
        return before.contains(u"/providers/", Qt::CaseInsensitive) ? before.toString() : QString();
    }
    QStringView parent = id;
    for (int cut = 0; cut < 2; ++cut)
        parent = parent.first(parent.lastIndexOf(u'/'));
    return parent.toString();
}

QString beforeProvider(QStringView id, QStringView providerNamespace)
{
    const QString mark = u"/providers/"_s + providerNamespace + u'/';
    const qsizetype at = id.indexOf(mark, 0, Qt::CaseInsensitive);
    return at < 0 ? QString() : id.first(at).toString();
}

bool isArmId(QStringView id)
{
    if (!id.startsWith(u'/') || id.size() < 2 || id.size() > 4096)
        return false;
    for (const QChar c : id) {
        if (c < u' ' || c == u'?' || c == u'#' || c == u'%' || c == u'\\' || c.unicode() == 0x7f)
            return false;
    }
    const auto parts = id.sliced(1).split(u'/');
    return std::ranges::none_of(parts, [](QStringView part) { return part.isEmpty() || part == u"." || part == u".."; });
}

QString kqlText(QStringView value)
{
    QString text;
    text.reserve(value.size() + 2);
    text += u'\'';
    for (const QChar c : value) {
        if (c == u'\'' || c == u'\\')
            text += u'\\';
        if (c < u' ')
            continue; // no id holds one, and a line break would end the literal
        text += c;
    }
    text += u'\'';
    return text;
}

} // namespace azure
