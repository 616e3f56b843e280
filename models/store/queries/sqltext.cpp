// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

QStringList listFromJson(const QString& json)
{
    QStringList list;
    if (json.size() <= 2) // "", "[]"
        return list;
    const auto array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& value : array)
        list.append(value.toString());
    return list;
}

QString jsonOf(const QList<qint64>& numbers)
{
    QString text = u"["_s;
    for (const qint64 number : numbers)
        text += (text.size() > 1 ? u","_s : QString()) + QString::number(number);
    return text + u']';
}

QString likeAnywhere(const QString& text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace store
