// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textsearch.h"

#include "store/json.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype trigram = 3;

bool occurs(const QString& word, QStringView text)
{
    return text.contains(word, Qt::CaseInsensitive);
}

/// Segments that stand in every Azure id and are therefore not in the index.
bool occursInFixed(const QString& word)
{
    for (const auto fixed : {u"subscriptions", u"resourceGroups", u"providers"}) {
        if (occurs(word, fixed))
            return true;
    }
    return false;
}

/// The index holds code points, not UTF-16 units.
qsizetype length(const QString& word)
{
    return word.toUcs4().size();
}

QString wordOf(const RowTable::Words& words, std::uint32_t id)
{
    return id < words.text.size() ? words.text[id] : QString();
}

} // namespace

core::Result<void> TextSearch::addIndexed(const QString& piece, core::Bitmap& rows)
{
    QString phrase = piece;
    phrase.replace(u'"', u"\"\""_s);
    STORE_LET(s, m_db.cached("SELECT rowid FROM resource_fts WHERE resource_fts MATCH ?1"));
    s->bindAll(u'"' + phrase + u'"');
    std::vector<std::uint32_t> found;
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        found.push_back(static_cast<std::uint32_t>(s->int64(0)));
    }
    rows.addMany(found.data(), found.size());
    return {};
}

core::Result<TextSearch::Candidates> TextSearch::pieceCandidates(const QString& piece)
{
    Candidates result;
    if (length(piece) < trigram || occursInFixed(piece)) {
        result.all = true;
        return result;
    }
    STORE_TRY(addIndexed(piece, result.rows));
    for (const auto& [id, set] : m_table.type) {
        if (occurs(piece, wordOf(m_table.typeWords, id)))
            result.rows |= set;
    }
    for (const auto& [id, set] : m_table.scope) {
        if (occurs(piece, wordOf(m_table.scopeIds, id)))
            result.rows |= set;
    }
    std::vector<bool> groups(m_table.groupWords.text.size());
    bool anyGroup = false;
    for (std::size_t id = 1; id < groups.size(); ++id) {
        groups[id] = occurs(piece, m_table.groupWords.text[id]);
        anyGroup |= groups[id];
    }
    for (std::uint32_t row = 0; anyGroup && row < m_table.size(); ++row) {
        if (m_table.groupOf[row] < groups.size() && groups[m_table.groupOf[row]])
            result.rows.add(row);
    }
    result.exact = true;
    return result;
}

core::Result<TextSearch::Candidates> TextSearch::candidates(const QString& word, TextNeed::Where where)
{
    Candidates result;
    result.all = true;
    for (const QString& piece : word.split(u'/', Qt::SkipEmptyParts)) {
        STORE_LET(found, pieceCandidates(piece));
        if (found.all)
            continue;
        if (std::exchange(result.all, false))
            result.rows = std::move(found.rows);
        else
            result.rows &= found.rows;
    }
    result.exact = !result.all && where == TextNeed::Where::Anywhere && !word.contains(u'/');
    return result;
}

core::Result<core::Bitmap> TextSearch::matches(const core::Bitmap& within)
{
    core::Bitmap rows = within;
    for (const TextNeed& need : m_needs) {
        core::Bitmap hits;
        for (const QString& word : need.anyOf) {
            STORE_LET(found, candidates(word, need.where));
            if (found.exact) {
                found.rows &= rows;
                hits |= found.rows;
                continue;
            }
            core::Bitmap toRead = rows;
            if (!found.all)
                toRead &= found.rows;
            toRead -= hits;
            const TextNeed one{{word}, need.where, false};
            for (const std::uint32_t row : toRead.rows()) {
                if (m_db.isCancelled())
                    return core::cancelled();
                STORE_LET(match, testNeed(one, row));
                if (match)
                    hits.add(row);
            }
        }
        if (need.negated)
            rows -= hits;
        else
            rows &= hits;
    }
    return rows;
}

core::Result<bool> TextSearch::load(std::uint32_t row)
{
    if (m_loaded == row && row != 0)
        return true;
    STORE_LET(s, m_db.cached("SELECT r.name, t.id, t.tags FROM resource r JOIN resource_text t ON t.row = r.row WHERE r.row = ?1"));
    s->bindAll(row);
    STORE_LET(found, s->step());
    if (!found)
        return false;
    m_name = s->text(0);
    m_id = s->text(1);
    m_tags.clear();
    if (s->view(2).size() > 2) {
        for (const auto& [key, value] : pairsFromJson(s->view(2)))
            m_tags.append(key + u'=' + value);
    }
    s->reset();
    m_loaded = row;
    return true;
}

core::Result<bool> TextSearch::testNeed(const TextNeed& need, std::uint32_t row)
{
    STORE_LET(there, load(row));
    if (!there)
        return false;
    for (const QString& word : need.anyOf) {
        if (need.where != TextNeed::Where::Id && occurs(word, m_name))
            return true;
        if (need.where != TextNeed::Where::Name && occurs(word, m_id))
            return true;
        if (need.where != TextNeed::Where::Anywhere)
            continue;
        if (occurs(word, wordOf(m_table.typeWords, m_table.typeOf[row])) || occurs(word, wordOf(m_table.groupWords, m_table.groupOf[row]))
            || occurs(word, wordOf(m_table.scopeIds, m_table.scopeOf[row])))
            return true;
        for (const QString& tag : std::as_const(m_tags)) {
            if (occurs(word, tag))
                return true;
        }
    }
    return false;
}

core::Result<bool> TextSearch::test(std::uint32_t row)
{
    for (const TextNeed& need : m_needs) {
        STORE_LET(match, testNeed(need, row));
        if (match == need.negated)
            return false;
    }
    return true;
}

} // namespace store
