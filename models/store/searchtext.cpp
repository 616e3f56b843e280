// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchtext.h"

#include <QStringTokenizer>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool isFixed(QStringView segment)
{
    for (const auto fixed : {"subscriptions"_L1, "resourceGroups"_L1, "providers"_L1}) {
        if (segment.compare(fixed, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool hasSegment(QStringView path, QStringView segment)
{
    for (const QStringView part : qTokenize(path, u'/')) {
        if (part.compare(segment, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QByteArray searchText(const QString& name, const QString& id, const domain::Tags& tags, const QString& scopeId, const QString& group, const QString& type)
{
    QString text = name;
    for (const QStringView segment : qTokenize(QStringView(id), u'/')) {
        if (segment.isEmpty() || isFixed(segment) || segment.compare(name, Qt::CaseInsensitive) == 0 || segment.compare(group, Qt::CaseInsensitive) == 0
            || hasSegment(type, segment) || hasSegment(scopeId, segment))
            continue;
        text += u'\n';
        text += segment;
    }
    for (const auto& [key, value] : tags) {
        text += u'\n';
        text += key;
        text += u'=';
        text += value;
    }
    return text.toUtf8();
}

} // namespace store
