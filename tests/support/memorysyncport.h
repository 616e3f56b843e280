// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "ports/syncport.h"

#include <map>
#include <optional>

/// A workspace in memory for tests of connectors: keeps rows, reconciles passes and answers what is due, by the words of
/// ports::SyncPort and domain::PassEnd. Calls take effect in the order they are made and end later, as with a writer
/// thread. `failAfter` makes it fail like a killed process: nothing later takes effect.
class MemorySyncPort final : public ports::SyncPort {
public:
    template<class T>
    struct Entry {
        T value;
        int seen = 0;
        QDateTime changed;
        qint64 row = 0;
    };
    template<class T>
    using Table = std::map<QString, Entry<T>>;

    explicit MemorySyncPort(const core::Clock& clock) : m_clock(clock) {}

    Table<domain::Scope> scopes;
    Table<domain::Resource> resources;
    Table<domain::AssessmentMetadata> metadata;
    Table<domain::Assessment> assessments;
    Table<domain::SubAssessment> subAssessments;
    Table<domain::Control> controls;
    Table<domain::Score> scores;
    Table<domain::ScoreDay> scoreDays;
    Table<domain::ScoreCause> causes;
    Table<domain::Alert> alerts;
    Table<domain::Pricing> pricings;
    Table<domain::ReadMark> reads;
    std::map<QString, QByteArray> states;
    QByteArray cursor;
    QList<QByteArray> cursors;      ///< each that was stored
    int batches = 0;
    int inFlight = 0, mostInFlight = 0;
    qsizetype mostDue = 0;          ///< parents in one answer
    std::optional<int> failAfter;   ///< batches

    core::Async<QByteArray> beginPass(core::ConnectionId, bool resume) override
    {
        if (!(resume && !cursor.isEmpty())) {
            ++m_pass;
            cursor.clear();
        }
        const QByteArray answer = cursor;
        co_await core::delay(std::chrono::milliseconds(0));
        co_return answer;
    }

    core::Async<domain::WriteCounters> write(domain::Batch batch) override
    {
        if (failAfter && batches >= *failAfter)
            co_return core::fail(core::Errc::Storage, QStringLiteral("the disk is gone"));
        ++batches;
        mostInFlight = std::max(mostInFlight, ++inFlight);
        const auto counters = apply(batch);
        co_await core::delay(std::chrono::milliseconds(0));
        --inFlight;
        co_return counters;
    }

    core::Async<QByteArray> state(core::ConnectionId, QString name) override
    {
        QByteArray value = states[name]; // a member named after co_return would be moved from
        co_return value;
    }
    core::Async<void> setState(core::ConnectionId, QString name, QByteArray value) override
    {
        if (failAfter && batches >= *failAfter)
            co_return core::fail(core::Errc::Storage, QStringLiteral("the disk is gone"));
        states[name] = value;
        co_return core::Result<void>{};
    }

    core::Async<QList<ports::ParentRef>> parentsDue(core::ConnectionId, ports::DueParents wanted) override
    {
        QList<ports::ParentRef> due;
        for (const auto& [key, entry] : resources) {
            const auto& r = entry.value;
            if (r.type.compare(wanted.parentType, Qt::CaseInsensitive) != 0 || !r.kind.contains(wanted.kindPart, Qt::CaseInsensitive))
                continue;
            const auto mark = reads.find(key + QLatin1Char('|') + wanted.childType.toLower());
            const bool fresh =
                mark != reads.end() && mark->second.value.complete && mark->second.value.at >= wanted.notBefore && entry.changed <= mark->second.value.at;
            if (!fresh && entry.row > wanted.after)
                due.append({r.id, r.type, r.kind, r.scopeId, r.location, entry.row});
        }
        std::ranges::sort(due, {}, &ports::ParentRef::row);
        mostDue = std::max(mostDue, std::min<qsizetype>(due.size(), wanted.limit));
        co_return due.first(std::min<qsizetype>(due.size(), wanted.limit));
    }

    /// The whole state as text, without times of reading: equal for two runs that came to the same.
    QStringList print() const
    {
        QStringList lines;
        const auto add = [&lines](const char* table, const QString& key, const QString& rest) {
            lines.append(QLatin1StringView(table) + QLatin1Char(' ') + key + QLatin1Char(' ') + rest);
        };
        for (const auto& [key, e] : scopes)
            add("scope", key, e.value.parentId + QLatin1Char(' ') + e.value.name + QString::number(e.value.restricted));
        for (const auto& [key, e] : resources)
            add("resource", key, QString::fromUtf8(e.value.body));
        for (const auto& [key, e] : metadata)
            add("metadata", key, e.value.displayName);
        for (const auto& [key, e] : assessments)
            add("assessment", key, e.value.stateWord);
        for (const auto& [key, e] : subAssessments)
            add("finding", key, e.value.displayName);
        for (const auto& [key, e] : controls)
            add("control", key, QString::number(e.value.currentScore));
        for (const auto& [key, e] : scores)
            add("score", key, QString::number(e.value.percent));
        for (const auto& [key, e] : scoreDays)
            add("day", key, QString::number(e.value.currentScore));
        for (const auto& [key, e] : causes)
            add("cause", key, e.value.who);
        for (const auto& [key, e] : alerts)
            add("alert", key, e.value.statusWord);
        for (const auto& [key, e] : pricings)
            add("pricing", key, QString::number(static_cast<int>(e.value.state)));
        for (const auto& [key, e] : reads)
            add("read", key, QString::number(e.value.complete) + e.value.missingRole);
        return lines;
    }

private:
    template<class T, class Same>
    void put(Table<T>& table, const QString& id, const T& value, domain::WriteCounters& counters, Same same)
    {
        ++counters.read;
        auto& entry = table[id.toLower()];
        if (entry.row == 0)
            entry.row = ++m_rows;
        if (entry.seen == 0)
            ++counters.added;
        else if (same(entry.value, value))
            ++counters.unchanged;
        else
            ++counters.changed;
        if (entry.seen == 0 || !same(entry.value, value))
            entry.changed = m_clock.now();
        entry.value = value;
        entry.seen = m_pass;
    }

    template<class T, class In>
    void end(Table<T>& table, domain::WriteCounters& counters, In in)
    {
        counters.deleted += static_cast<qint64>(std::erase_if(table, [&](const auto& item) { return item.second.seen != m_pass && in(item); }));
    }

    void erase(const QString& id, domain::WriteCounters& c)
    {
        c.deleted += static_cast<qint64>(resources.erase(id));
        std::erase_if(reads, [&id](const auto& mark) { return mark.first.startsWith(id + QLatin1Char('|')); });
        eraseOrphans(c);
    }

    /// Scopes that are no resources, and so never go as such.
    bool isAbove(const QString& parent) const
    {
        const auto scope = scopes.find(parent);
        return scope != scopes.end() && scope->second.value.kind != domain::ScopeKind::Subscription;
    }

    /// What was read below something goes with it.
    void eraseOrphans(domain::WriteCounters& c)
    {
        QStringList orphans;
        for (const auto& [id, entry] : resources) {
            const QString parent = entry.value.parentId.toLower();
            if (!parent.isEmpty() && !resources.contains(parent) && !isAbove(parent))
                orphans.append(id);
        }
        for (const auto& id : std::as_const(orphans))
            erase(id, c);
    }

    void replace(const domain::Children& all, domain::WriteCounters& c)
    {
        QStringList gone;
        for (const auto& [id, entry] : resources) {
            const auto& r = entry.value;
            if (r.parentId.compare(all.parentId, Qt::CaseInsensitive) == 0 && r.type.compare(all.type, Qt::CaseInsensitive) == 0
                && !all.ids.contains(r.id, Qt::CaseInsensitive))
                gone.append(id);
        }
        for (const auto& id : std::as_const(gone))
            erase(id, c);
    }

    void endPass(const domain::PassEnd& e, domain::WriteCounters& c)
    {
        using domain::FactKind;
        const auto inScope = [&e](const QString& scope) { return e.scopeId.isEmpty() || scope.compare(e.scopeId, Qt::CaseInsensitive) == 0; };
        switch (e.kind) {
        case FactKind::Resource:
            end(resources, c, [&](const auto& i) {
                const auto& r = i.second.value;
                return inScope(r.scopeId) && (e.type.isEmpty() || r.type.compare(e.type, Qt::CaseInsensitive) == 0);
            });
            eraseOrphans(c);
            break;
        case FactKind::Assessment: end(assessments, c, [&](const auto& i) { return inScope(i.second.value.scopeId); }); break;
        case FactKind::SubAssessment:
            end(subAssessments, c, [&](const auto& i) { return e.scopeId.isEmpty() || i.first.startsWith(e.scopeId.toLower()); });
            break;
        case FactKind::Control: end(controls, c, [&](const auto& i) { return inScope(i.second.value.scopeId); }); break;
        case FactKind::Alert: end(alerts, c, [&](const auto& i) { return inScope(i.second.value.scopeId); }); break;
        case FactKind::Pricing: end(pricings, c, [&](const auto& i) { return inScope(i.second.value.scopeId); }); break;
        case FactKind::Scope: end(scopes, c, [&](const auto& i) { return inScope(i.second.value.id); }); break;
        }
    }

    domain::WriteCounters apply(const domain::Batch& b)
    {
        domain::WriteCounters c;
        const auto sameBody = [](const auto& x, const auto& y) { return x.body == y.body; };
        const auto never = [](const auto&, const auto&) { return false; };
        const QLatin1Char bar('|');
        for (const auto& v : b.scopes)
            put(scopes, v.id, v, c, [](const auto& x, const auto& y) { return x.name == y.name && x.parentId == y.parentId; });
        for (const auto& v : b.resources)
            put(resources, v.id, v, c, sameBody);
        for (const auto& id : b.deletedIds)
            erase(id.toLower(), c);
        for (const auto& v : b.children)
            replace(v, c);
        for (const auto& v : b.metadata)
            put(metadata, v.key, v, c, sameBody);
        for (const auto& v : b.assessments)
            put(assessments, v.id, v, c, sameBody);
        for (const auto& v : b.subAssessments)
            put(subAssessments, v.id, v, c, sameBody);
        for (const auto& v : b.controls)
            put(controls, v.scopeId + bar + v.id, v, c, never);
        for (const auto& v : b.scores)
            put(scores, v.scopeId, v, c, never);
        for (const auto& v : b.scoreDays)
            put(scoreDays, v.scopeId + bar + v.controlId + bar + v.day.toString(Qt::ISODate), v, c, never);
        for (const auto& v : b.causes)
            put(causes, v.scopeId + bar + v.at.toString(Qt::ISODate) + bar + v.controlId, v, c, never);
        for (const auto& v : b.alerts)
            put(alerts, v.id, v, c, sameBody);
        for (const auto& v : b.pricings)
            put(pricings, v.scopeId + bar + v.plan, v, c, sameBody);
        domain::WriteCounters uncounted; // marks are no facts
        for (const auto& v : b.reads)
            put(reads, v.scopeId + bar + v.type, v, uncounted, never);
        for (const auto& e : b.passEnds)
            endPass(e, c);
        if (b.cursor) {
            cursor = *b.cursor;
            cursors.append(*b.cursor);
        }
        return c;
    }

    const core::Clock& m_clock;
    int m_pass = 0;
    qint64 m_rows = 0;
};
