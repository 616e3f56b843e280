// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/alertfilter.h"

#include "store/sqltext.h"

#include "core/resourcekey.h"
#include "domain/enums.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using domain::FilterTerm;

std::unexpected<core::Error> meaningless(const FilterTerm& term, const QString& value, const QString& use)
{
    return core::fail(core::Errc::BadInput, QCoreApplication::translate("store", "“%1” means nothing for %2; use %3.").arg(value, term.key, use), {},
                      u"store.filter"_s);
}

/// Builds the condition term by term; numbers of parameters go up as values are added.
class Builder {
public:
    explicit Builder(const QDateTime& now) : m_now(now) {}

    core::Result<void> add(const FilterTerm& term)
    {
        if (term.key == u"time"_s)
            return addTime(term);
        if (term.op != FilterTerm::Op::Is)
            return meaningless(term, term.values.value(0), u"%1:VALUE"_s.arg(term.key));
        QByteArrayList any;
        for (const auto& value : term.values) {
            auto one = condition(term, value);
            if (!one)
                return std::unexpected(one.error());
            any.append(*one);
        }
        append(term, any.join(" OR "));
        return {};
    }

    void addText(const QString& text)
    {
        const auto words = text.split(u' ', Qt::SkipEmptyParts);
        for (const auto& word : words) {
            const QByteArray p = bind(likeAnywhere(word));
            m_result.sql += " AND (a.display_name LIKE " + p + " ESCAPE '\\' OR a.compromised LIKE " + p + " ESCAPE '\\' OR a.alert_type LIKE " + p
                            + " ESCAPE '\\' OR a.system_id LIKE " + p + " ESCAPE '\\' OR a.id LIKE " + p + " ESCAPE '\\')";
        }
    }

    SqlCondition take() { return std::move(m_result); }

private:
    QByteArray bind(SqlCondition::Value value)
    {
        m_result.values.append(std::move(value));
        return '?' + QByteArray::number(m_result.values.size() + 2);
    }

    void append(const FilterTerm& term, const QByteArray& condition) { m_result.sql += (term.negated ? " AND NOT (" : " AND (") + condition + ')'; }

    core::Result<void> addTime(const FilterTerm& term)
    {
        if (term.op == FilterTerm::Op::Is)
            return addDays(term);
        const auto age = domain::ageMs(term.values.value(0));
        if (!age)
            return meaningless(term, term.values.value(0), u"time<7d"_s);
        const QByteArray p = bind(m_now.toMSecsSinceEpoch() - *age);
        append(term, (term.op == FilterTerm::Op::Less ? "a.time >= " : "a.time < ") + p);
        return {};
    }

    core::Result<void> addDays(const FilterTerm& term)
    {
        QByteArrayList any;
        for (const auto& value : term.values) {
            const QDate day = QDate::fromString(value, Qt::ISODate);
            if (!day.isValid())
                return meaningless(term, value, u"time<7d, time:2026-01-31"_s);
            const QByteArray from = bind(day.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch());
            any.append("a.time >= " + from + " AND a.time < " + bind(day.addDays(1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch()));
        }
        append(term, any.join(" OR "));
        return {};
    }

    template<class E>
    core::Result<QByteArray> word(const FilterTerm& term, const QString& value, const QByteArray& column)
    {
        QStringList words;
        for (const E v : domain::AllOf<E>::values) {
            if (value.compare(toWord(v), Qt::CaseInsensitive) == 0)
                return column + " = " + bind(qint64(v));
            words.append(toWord(v));
        }
        return meaningless(term, value, words.join(u", "_s));
    }

    core::Result<QByteArray> condition(const FilterTerm& term, const QString& value)
    {
        if (term.key == u"status"_s) {
            if (value.compare("open"_L1, Qt::CaseInsensitive) == 0)
                return QByteArray("coalesce(d.status, a.status) IN (1, 2)");
            return word<domain::AlertStatus>(term, value, "coalesce(d.status, a.status)");
        }
        if (term.key == u"severity"_s)
            return word<domain::Severity>(term, value, "a.severity");
        if (term.key == u"environment"_s)
            return word<domain::Environment>(term, value, "a.environment");
        if (term.key == u"type"_s)
            return QByteArray("a.alert_type = " + bind(value) + " COLLATE NOCASE");
        if (term.key == u"tactic"_s) // a JSON list; tactics are sent with and without blanks
            return QByteArray("replace(a.tactics, ' ', '') LIKE " + bind(u"%\""_s + QString(value).remove(u' ') + u"\"%"_s));
        if (term.key == u"entity"_s)
            return QByteArray("EXISTS (SELECT 1 FROM alert_entity e WHERE e.alert = a.row AND e.name = " + bind(value) + ')');
        if (term.key == u"owner"_s) {
            if (value.compare("none"_L1, Qt::CaseInsensitive) == 0)
                return QByteArray("coalesce(d.owner, '') = ''");
            return QByteArray("coalesce(d.owner, '') = " + bind(value) + " COLLATE NOCASE");
        }
        if (term.key == u"resource"_s) {
            const QByteArray p = bind(QString::fromLatin1(core::ResourceKey::of(value).toByteArray().toHex()));
            return QByteArray("EXISTS (SELECT 1 FROM alert_resource r WHERE r.alert = a.row AND r.resource_key = unhex(" + p + "))");
        }
        if (term.key == u"incident"_s)
            return incident(term, value);
        return meaningless(term, value, u"another key"_s);
    }

    core::Result<QByteArray> incident(const FilterTerm& term, const QString& value)
    {
        if (value.compare("yes"_L1, Qt::CaseInsensitive) == 0)
            return QByteArray("a.is_incident = 1");
        if (value.compare("no"_L1, Qt::CaseInsensitive) == 0)
            return QByteArray("a.is_incident = 0");
        bool ok = false;
        const qint64 row = value.toLongLong(&ok);
        if (!ok)
            return meaningless(term, value, u"yes, no"_s);
        const QByteArray p = bind(row);
        return QByteArray("a.row = " + p + " OR a.incident = " + p);
    }

    const QDateTime& m_now;
    SqlCondition m_result;
};

} // namespace

core::Result<SqlCondition> alertFilter(const domain::FilterQuery& filter, const QDateTime& now)
{
    Builder builder(now);
    for (const auto& term : filter.terms) {
        if (auto added = builder.add(term); !added)
            return std::unexpected(added.error());
    }
    builder.addText(filter.text);
    return builder.take();
}

} // namespace store
