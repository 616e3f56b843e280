// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqltext.h"

using namespace Qt::StringLiterals;

namespace store {

QString jsonOf(const QList<qint64>& numbers)
{
    QString text = u"["_s;
    for (const qint64 number : numbers)
        text += (text.size() > 1 ? u","_s : QString()) + QString::number(number);
    return text + u']';
}

QString likeBeginning(const QString& text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return pattern + u'%';
}

QString likeAnywhere(const QString& text)
{
    return u'%' + likeBeginning(text);
}

} // namespace store
