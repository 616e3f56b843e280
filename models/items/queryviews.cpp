// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/queryviews.h"

#include <algorithm>

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace items {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

const QueryView* viewNamed(const QList<QueryView>& views, const QString& name)
{
    const auto found = std::ranges::find_if(views, [&](const auto& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == views.end() ? nullptr : &*found;
}

/// The views a statement reads, each with the name it goes by there.
QList<std::pair<QString, const QueryView*>> namedIn(const QList<QueryView>& views, const QString& sql)
{
    static const QRegularExpression source(u"\\b(v_\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?"_s, QRegularExpression::CaseInsensitiveOption);
    QList<std::pair<QString, const QueryView*>> named;
    for (const auto& match : source.globalMatch(sql)) {
        if (const auto* view = viewNamed(views, match.captured(1))) {
            named.append({match.captured(1), view});
            if (!match.captured(2).isEmpty())
                named.append({match.captured(2), view});
        }
    }
    return named;
}

void addMatching(QStringList& words, const QStringList& candidates, const QString& typed)
{
    for (const auto& candidate : candidates) {
        if (candidate.startsWith(typed, Qt::CaseInsensitive) && candidate.size() > typed.size() && !words.contains(candidate))
            words.append(candidate);
    }
}

const QStringList& sqlWords()
{
    static const QStringList words{u"SELECT"_s,    u"FROM"_s,         u"WHERE"_s,        u"GROUP BY"_s, u"ORDER BY"_s, u"HAVING"_s,  u"LIMIT"_s,
                                   u"JOIN"_s,      u"LEFT JOIN"_s,    u"DISTINCT"_s,     u"UNION"_s,    u"EXISTS"_s,   u"BETWEEN"_s, u"COUNT(*)"_s,
                                   u"DESC"_s,      u"LIKE"_s,         u"NOT"_s,          u"NULL"_s,     u"CASE"_s,     u"WHEN"_s,    u"THEN"_s,
                                   u"json_each"_s, u"json_extract"_s, u"group_concat"_s, u"coalesce"_s};
    return words;
}

} // namespace

QList<QueryView> viewsOfPage(const QString& markdown)
{
    static const QRegularExpression remark(u"\\s*\\([^)]*\\)"_s);
    QList<QueryView> views;
    for (const auto& line : markdown.split(u'\n')) {
        const auto cells = line.split(u'|');
        if (cells.size() != 5 || !cells[1].trimmed().startsWith(u"`v_"_s))
            continue;
        QueryView view{cells[1].trimmed().remove(u'`'), cells[2].trimmed(), {}};
        for (const auto& column : QString(cells[3]).remove(remark).split(u','))
            view.columns.append(column.trimmed());
        views.append(std::move(view));
    }
    return views;
}

QList<QueryView> documentedViews()
{
    QFile page(u":/parapet/docs/query-views.md"_s);
    return page.open(QIODevice::ReadOnly) ? viewsOfPage(QString::fromUtf8(page.readAll())) : QList<QueryView>{};
}

SqlCompletion completeSql(const QList<QueryView>& views, const QString& sql, qsizetype cursor)
{
    SqlCompletion completion;
    completion.from = std::clamp<qsizetype>(cursor, 0, sql.size());
    while (completion.from > 0 && isWord(sql[completion.from - 1]))
        --completion.from;
    const QString typed = sql.sliced(completion.from, std::clamp<qsizetype>(cursor, 0, sql.size()) - completion.from);
    const auto named = namedIn(views, sql);
    if (completion.from > 0 && sql[completion.from - 1] == u'.') {
        qsizetype at = completion.from - 1;
        while (at > 0 && isWord(sql[at - 1]))
            --at;
        const QString source = sql.sliced(at, completion.from - 1 - at);
        for (const auto& [name, view] : named) {
            if (name.compare(source, Qt::CaseInsensitive) == 0)
                addMatching(completion.words, view->columns, typed);
        }
        return completion;
    }
    if (typed.isEmpty())
        return completion;
    for (const auto& [name, view] : named)
        addMatching(completion.words, view->columns, typed);
    for (const auto& view : views)
        addMatching(completion.words, {view.name}, typed);
    addMatching(completion.words, sqlWords(), typed);
    return completion;
}

} // namespace items
