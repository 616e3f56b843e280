// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/osrelease.h"

#include "core/text.h"

#include <QStringTokenizer>

using namespace Qt::StringLiterals;

namespace host {

namespace {

/// A value as the shell reads it, without expansion: quotes are dropped, a backslash keeps the next character.
QString unquoted(QByteArrayView value)
{
    QByteArray out;
    char quote = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\' && quote != '\'' && i + 1 < value.size())
            out += value[++i];
        else if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (quote != 0 && c == quote)
            quote = 0;
        else
            out += c;
    }
    return core::oneLine(QString::fromUtf8(out).trimmed(), 256);
}

} // namespace

OsRelease parseOsRelease(QByteArrayView text)
{
    OsRelease release;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0 || line.startsWith('#'))
            continue;
        const QByteArrayView name = line.first(equals);
        const QString value = unquoted(line.sliced(equals + 1));
        if (name == "ID")
            release.id = value.toLower();
        else if (name == "VERSION_ID")
            release.versionId = value;
        else if (name == "PRETTY_NAME")
            release.prettyName = value;
        else if (name == "VERSION_CODENAME")
            release.codename = value;
        else if (name == "CPE_NAME")
            release.cpeName = value;
        else if (name == "ID_LIKE")
            release.idLike = value.toLower().split(u' ', Qt::SkipEmptyParts);
    }
    return release;
}

} // namespace host
