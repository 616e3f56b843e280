// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowfilter.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool same(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template<class E>
core::Bitmap byWord(const std::map<int, core::Bitmap>& sets, const QStringList& values)
{
    core::Bitmap rows;
    for (const QString& value : values) {
        for (const E e : domain::AllOf<E>::values) {
            const auto found = sets.find(static_cast<int>(e));
            if (value.compare(domain::toWord(e), Qt::CaseInsensitive) == 0 && found != sets.end())
                rows |= found->second;
        }
    }
    return rows;
}

/// Rows whose interned word is one of the values; of a type the last segment will do.
core::Bitmap byText(const std::map<std::uint32_t, core::Bitmap>& sets, const RowTable::Words& words, const QStringList& values, bool lastSegment = false)
{
    core::Bitmap rows;
    for (const auto& [id, set] : sets) {
        if (id >= words.text.size())
            continue;
        const QString& word = words.text[id];
        for (const QString& value : values) {
            if (same(word, value) || (lastSegment && same(QStringView(word).mid(word.lastIndexOf(u'/') + 1), value)))
                rows |= set;
        }
    }
    return rows;
}

/// Rows of the table for which `test(row)` holds.
template<class F>
core::Bitmap byRow(const RowTable& table, F test)
{
    core::Bitmap rows;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (test(row))
            rows.add(row);
    }
    rows &= table.exists;
    return rows;
}

core::Bitmap byGroup(const RowTable& table, const QStringList& values)
{
    std::vector<bool> wanted(table.groupWords.text.size());
    for (std::size_t id = 0; id < wanted.size(); ++id)
        wanted[id] = id != 0 && std::ranges::any_of(values, [&](const QString& v) { return same(v, table.groupWords.text[id]); });
    return byRow(table, [&](std::uint32_t row) { return table.groupOf[row] < wanted.size() && wanted[table.groupOf[row]]; });
}

core::Result<core::Bitmap> byTag(Db& db, const RowTable& table, const QString& key, const std::optional<QString>& value)
{
    core::Bitmap rows;
    if (table.tagKeys.contains(key, Qt::CaseInsensitive)) {
        for (const auto& tag : table.tags) {
            if (same(tag.key, key) && (!value || same(tag.value, *value)))
                rows |= tag.rows;
        }
    }
    STORE_LET(s, db.cached("SELECT r.row, t.key FROM tag t JOIN resource_tag r ON r.tag = t.id WHERE t.key = ?1 COLLATE NOCASE "
                           "AND (?2 IS NULL OR t.value = ?2 COLLATE NOCASE) AND NOT EXISTS (SELECT 1 FROM json_each(?3) WHERE value = t.key)"));
    QByteArray known("[");
    for (const QString& k : table.tagKeys) {
        QString escaped = k;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        known += (known.size() > 1 ? ",\"" : "\"") + escaped.toUtf8() + '"';
    }
    s->bindAll(key, value, QString::fromUtf8(known + ']'));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            return rows;
        rows.add(static_cast<std::uint32_t>(s->int64(0)));
    }
}

int total(std::uint32_t findings)
{
    return static_cast<int>((findings >> 24) + (findings >> 16 & 255) + (findings >> 8 & 255) + (findings & 255));
}

/// `alerts` and `findings`: a number compared, "yes", "no", or a severity.
core::Bitmap byNumber(const RowTable& table, const domain::FilterTerm& term, bool alerts)
{
    const auto count = [&](std::uint32_t row) { return alerts ? table.alerts[row] & 0x1fff : total(table.findings[row]); };
    const auto hasSeverity = [&](std::uint32_t row, domain::Severity severity) {
        if (alerts)
            return (table.alerts[row] & 0x1fff) > 0 && table.alerts[row] >> 13 == static_cast<int>(severity);
        const std::uint32_t f = table.findings[row];
        switch (severity) {
        case domain::Severity::Critical: return f >> 24 != 0;
        case domain::Severity::High: return (f >> 16 & 255) != 0;
        case domain::Severity::Medium: return (f >> 8 & 255) != 0;
        default: return (f & 255) != 0;
        }
    };
    if (term.op != domain::FilterTerm::Op::Is) {
        const int limit = term.values.value(0).toInt();
        const bool less = term.op == domain::FilterTerm::Op::Less;
        return byRow(table, [&](std::uint32_t row) { return less ? count(row) < limit : count(row) > limit; });
    }
    core::Bitmap rows;
    for (const QString& value : term.values) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isNumber)
            rows |= byRow(table, [&](std::uint32_t row) { return count(row) == number; });
        else if (same(value, u"yes"))
            rows |= byRow(table, [&](std::uint32_t row) { return count(row) > 0; });
        else if (same(value, u"no") || same(value, u"none"))
            rows |= byRow(table, [&](std::uint32_t row) { return count(row) == 0; });
        else
            rows |= byRow(table, [&](std::uint32_t row) { return hasSeverity(row, domain::fromWord<domain::Severity>(value)); });
    }
    return rows;
}

/// `firstseen<7d`: what is new; `>`: what was there before.
core::Bitmap byFirstSeen(const RowTable& table, const domain::FilterTerm& term)
{
    const auto age = domain::ageMs(term.values.value(0));
    if (!age || term.op == domain::FilterTerm::Op::Is)
        return {};
    const auto since = (table.madeAt - *age) / 1000;
    const bool isNew = term.op == domain::FilterTerm::Op::Less;
    return byRow(table, [&](std::uint32_t row) { return (table.firstSeen[row] >= since) == isNew; });
}

core::Result<core::Bitmap> evaluate(Db& db, const RowTable& table, const domain::FilterTerm& term)
{
    if (term.key == u"health")
        return byWord<domain::Health>(table.health, term.values);
    if (term.key == u"environment")
        return byWord<domain::Environment>(table.environment, term.values);
    if (term.key == u"plan")
        return byWord<domain::PlanState>(table.plan, term.values);
    if (term.key == u"type")
        return byText(table.type, table.typeWords, term.values, true);
    if (term.key == u"scope") {
        core::Bitmap rows = byText(table.scope, table.scopeIds, term.values);
        rows |= byText(table.scope, table.scopeNames, term.values);
        return rows;
    }
    if (term.key == u"location")
        return byText(table.location, table.locationWords, term.values);
    if (term.key == u"group")
        return byGroup(table, term.values);
    if (term.key == u"firstseen")
        return byFirstSeen(table, term);
    if (term.key == u"alerts" || term.key == u"findings")
        return byNumber(table, term, term.key == u"alerts");
    core::Bitmap rows;
    for (const QString& value : term.values) {
        if (term.key == u"tag") {
            const qsizetype equals = value.indexOf(u'=');
            STORE_LET(tagged, byTag(db, table, value.left(equals), equals < 0 ? std::nullopt : std::optional(value.mid(equals + 1))));
            rows |= tagged;
        } else if (term.key.startsWith(u"tag."_s)) {
            STORE_LET(tagged, byTag(db, table, term.key.mid(4), value));
            rows |= tagged;
        }
    }
    return rows;
}

} // namespace

core::Result<SplitFilter> splitFilter(Db& db, const RowTable& table, const domain::FilterQuery& filter, const QList<qint64>& scopes,
                                      const std::optional<QList<qint64>>& only, const QString& without)
{
    SplitFilter split;
    for (const qint64 scope : scopes) {
        if (const auto found = table.scope.find(static_cast<std::uint32_t>(scope)); found != table.scope.end())
            split.rows |= found->second;
    }
    if (only) {
        core::Bitmap wanted;
        for (const qint64 row : *only) {
            if (row > 0 && row < table.size())
                wanted.add(static_cast<std::uint32_t>(row));
        }
        split.rows &= wanted;
    }
    for (const auto& term : filter.terms) {
        if (term.key == without)
            continue;
        if (term.key == u"name" || term.key == u"id") {
            split.texts.push_back({term.values, term.key == u"name" ? TextNeed::Where::Name : TextNeed::Where::Id, term.negated});
            continue;
        }
        STORE_LET(rows, evaluate(db, table, term));
        if (term.negated)
            split.rows -= rows;
        else
            split.rows &= rows;
    }
    for (const QString& word : filter.text.split(u' ', Qt::SkipEmptyParts))
        split.texts.push_back({{word}, TextNeed::Where::Anywhere, false});
    return split;
}

} // namespace store
