// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

#include "connectors/sample/jsontemplate.h"
#include "connectors/sample/kql.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr double Day = 86'400'000.0;

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return {};
    return QString::fromUtf8(toJson(value));
}

/// A time as text that sorts: Kusto's datetimes travel as ISO text in this server.
QJsonValue timeText(qint64 msecs)
{
    return QString(QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"0000Z"_s);
}

qint64 span(const QString& text)
{
    const QString unit = text.right(1);
    const double count = text.chopped(1).toDouble();
    if (unit == "d"_L1)
        return static_cast<qint64>(count * Day);
    if (unit == "h"_L1)
        return static_cast<qint64>(count * 3'600'000.0);
    return static_cast<qint64>(count * (unit == "m"_L1 ? 60'000.0 : 1000.0));
}

QJsonValue convert(const QString& name, const QJsonValue& value)
{
    if (name == "tostring"_L1)
        return textOf(value);
    if (name == "tolower"_L1)
        return textOf(value).toLower();
    if (name == "toupper"_L1)
        return textOf(value).toUpper();
    if (name == "tobool"_L1)
        return value.isBool() ? value : QJsonValue(textOf(value).compare("true"_L1, Qt::CaseInsensitive) == 0);
    bool good = value.isDouble();
    const double number = good ? value.toDouble() : textOf(value).toDouble(&good);
    if (!good)
        return QJsonValue::Null;
    return name == "todouble"_L1 || name == "toreal"_L1 ? QJsonValue(number) : QJsonValue(static_cast<qint64>(number));
}

/// The start of the step that `value` lies in: times by a span such as 1d, numbers by a number.
QJsonValue binned(const QJsonValue& value, const QJsonValue& step)
{
    if (value.isDouble() && step.toDouble() > 0)
        return std::floor(value.toDouble() / step.toDouble()) * step.toDouble();
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    const qint64 width = span(step.toString());
    if (!time.isValid() || width <= 0)
        return QJsonValue::Null;
    const qint64 at = time.toMSecsSinceEpoch();
    return timeText(at - at % width);
}

QJsonValue call(const KqlExpression& expression, const KqlRow& row, qint64 now)
{
    const QString& name = expression.op;
    if (name == "now"_L1)
        return timeText(now);
    const QJsonValue first = expression.children.empty() ? QJsonValue() : evaluate(*expression.children.front(), row, now);
    if (name == "ago"_L1)
        return timeText(now - span(textOf(first)));
    if (name == "datetime"_L1 || name == "todatetime"_L1) {
        const QDateTime time = QDateTime::fromString(textOf(first), Qt::ISODateWithMs);
        return time.isValid() ? timeText((time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), QTimeZone::UTC) : time).toMSecsSinceEpoch())
                              : QJsonValue();
    }
    if (name == "bin"_L1)
        return binned(first, expression.children.size() < 2 ? QJsonValue() : evaluate(*expression.children.back(), row, now));
    if (name == "not"_L1)
        return !isTrue(first);
    if (name == "isempty"_L1 || name == "isnull"_L1)
        return textOf(first).isEmpty();
    if (name == "isnotempty"_L1 || name == "isnotnull"_L1)
        return !textOf(first).isEmpty();
    if (name == "array_length"_L1)
        return first.isArray() ? QJsonValue(first.toArray().size()) : QJsonValue();
    if (name == "parse_json"_L1 || name == "todynamic"_L1)
        return first.isString() ? fromJson(first.toString().toUtf8()) : first;
    if (name == "strcat"_L1) {
        QString joined;
        for (const KqlNode& child : expression.children)
            joined += textOf(evaluate(*child, row, now));
        return joined;
    }
    return convert(name, first);
}

bool textMatch(const QString& op, const QString& a, const QString& b)
{
    if (op == "contains"_L1 || op == "has"_L1)
        return a.contains(b, Qt::CaseInsensitive);
    if (op == "startswith"_L1)
        return a.startsWith(b, Qt::CaseInsensitive);
    return a.endsWith(b, Qt::CaseInsensitive);
}

bool binary(const QString& op, const QJsonValue& a, const QJsonValue& b)
{
    if (op == "=="_L1)
        return a.type() == b.type() ? a == b : textOf(a) == textOf(b);
    if (op == "!="_L1)
        return !binary(u"=="_s, a, b);
    if (op == "=~"_L1 || op == "!~"_L1)
        return (textOf(a).compare(textOf(b), Qt::CaseInsensitive) == 0) == (op == "=~"_L1);
    if (op == "<"_L1)
        return compareValues(a, b) < 0;
    if (op == "<="_L1)
        return compareValues(a, b) <= 0;
    if (op == ">"_L1)
        return compareValues(a, b) > 0;
    if (op == ">="_L1)
        return compareValues(a, b) >= 0;
    return op.startsWith(u'!') ? !textMatch(op.mid(1), textOf(a), textOf(b)) : textMatch(op, textOf(a), textOf(b));
}

QJsonValue aggregate(const KqlExpression& expression, const std::vector<const KqlRow*>& rows, qint64 now)
{
    if (expression.op == "count"_L1)
        return static_cast<qint64>(rows.size());
    double sum = 0;
    qint64 counted = 0;
    QJsonValue least, most;
    QSet<QString> distinct;
    for (const KqlRow* row : rows) {
        const QJsonValue value = expression.children.empty() ? QJsonValue() : evaluate(*expression.children.front(), *row, now);
        if (expression.op == "countif"_L1 ? !isTrue(value) : value.isNull() || value.isUndefined())
            continue;
        least = counted == 0 || compareValues(value, least) < 0 ? value : least;
        most = counted == 0 || compareValues(value, most) > 0 ? value : most;
        ++counted;
        sum += value.toDouble();
        distinct.insert(textOf(value));
    }
    if (expression.op == "countif"_L1)
        return counted;
    if (expression.op == "sum"_L1)
        return sum;
    if (expression.op == "avg"_L1)
        return counted == 0 ? QJsonValue() : QJsonValue(sum / static_cast<double>(counted));
    if (expression.op == "dcount"_L1)
        return distinct.size();
    return expression.op == "min"_L1 ? least : most;
}

/// arg_max and arg_min: the columns of the row in which the first argument is greatest or least.
void addExtreme(const KqlExpression& expression, const std::vector<const KqlRow*>& rows, qint64 now, KqlRow& out)
{
    const KqlExpression& by = *expression.children.front();
    const auto less = [&](const KqlRow* a, const KqlRow* b) { return compareValues(evaluate(by, *a, now), evaluate(by, *b, now)) < 0; };
    const KqlRow* chosen = expression.op == "arg_max"_L1 ? *std::ranges::max_element(rows, less) : *std::ranges::min_element(rows, less);
    const auto add = [&out](const QByteArray& name, const QByteArray& json) {
        const bool taken = std::ranges::any_of(out.columns(), [&name](const auto& column) { return column.first == name; });
        out.set(taken ? name + '1' : name, json); // as Kusto names a column that is there twice
    };
    for (const KqlNode& child : expression.children) {
        if (child->path == QStringList{u"*"_s}) {
            for (const auto& [name, json] : chosen->columns()) {
                if (by.path.value(0).toUtf8() != name)
                    add(name, json);
            }
        } else {
            add(child->path.join(u'_').toUtf8(), toJson(evaluate(*child, *chosen, now)));
        }
    }
}

std::vector<KqlRow> summarized(const KqlStage& stage, const std::vector<KqlRow>& rows, qint64 now)
{
    std::map<QByteArray, std::pair<KqlRow, std::vector<const KqlRow*>>> groups;
    for (const KqlRow& row : rows) {
        KqlRow key = projected(stage, row, now);
        const QByteArray name = key.object();
        auto& group = groups[name];
        group.first = std::move(key);
        group.second.push_back(&row);
    }
    if (rows.empty() && stage.columns.empty())
        groups[{}];
    std::vector<KqlRow> made;
    for (auto& [name, group] : groups) {
        for (const KqlColumn& column : stage.aggregates) {
            if (column.expression->op.startsWith("arg_m"_L1) && !group.second.empty() && !column.expression->children.empty()) {
                addExtreme(*column.expression, group.second, now, group.first);
                continue;
            }
            group.first.set(column.name, toJson(aggregate(*column.expression, group.second, now)));
        }
        made.push_back(std::move(group.first));
    }
    return made;
}

void sortRows(const KqlStage& stage, std::vector<KqlRow>& rows, qint64 now)
{
    std::ranges::stable_sort(rows, [&stage, now](const KqlRow& a, const KqlRow& b) {
        for (size_t i = 0; i < stage.columns.size(); ++i) {
            const int order = compareValues(evaluate(*stage.columns[i].expression, a, now), evaluate(*stage.columns[i].expression, b, now));
            if (order != 0)
                return stage.descending[i] ? order > 0 : order < 0;
        }
        return false;
    });
}

} // namespace

void KqlRow::set(const QByteArray& column, QByteArray json)
{
    m_parsedName.clear();
    for (auto& [name, value] : m_columns) {
        if (name == column) {
            value = std::move(json);
            return;
        }
    }
    m_columns.emplace_back(column, std::move(json));
}

QByteArray KqlRow::json(const QByteArray& column) const
{
    for (const auto& [name, value] : m_columns) {
        if (name.compare(column, Qt::CaseInsensitive) == 0)
            return value.isEmpty() ? "null"_ba : value;
    }
    return "null";
}

QJsonValue KqlRow::value(const QStringList& path) const
{
    const QByteArray column = path.first().toUtf8();
    if (m_parsedName != column) {
        m_parsed = fromJson(json(column));
        m_parsedName = column;
    }
    QJsonValue at = m_parsed;
    for (const QString& step : path.sliced(1)) {
        if (at.isString()) // a dynamic that arrived as text
            at = fromJson(at.toString().toUtf8());
        at = at.isArray() ? at.toArray().at(step.toInt()) : at.toObject().value(step);
    }
    return at;
}

QByteArray KqlRow::object() const
{
    QByteArray out = "{";
    for (const auto& [name, value] : m_columns) {
        if (out.size() > 1)
            out += ',';
        appendQuoted(name, out);
        out += ':';
        out += value.isEmpty() ? "null"_ba : value;
    }
    return out + '}';
}

bool isTrue(const QJsonValue& value)
{
    return value.isBool() ? value.toBool() : value.isDouble() && value.toDouble() != 0.0;
}

int compareValues(const QJsonValue& a, const QJsonValue& b)
{
    const bool noA = a.isNull() || a.isUndefined();
    const bool noB = b.isNull() || b.isUndefined();
    if (noA || noB)
        return int(noB) - int(noA);
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    return textOf(a).compare(textOf(b), Qt::CaseInsensitive);
}

QJsonValue evaluate(const KqlExpression& expression, const KqlRow& row, qint64 now)
{
    using Kind = KqlExpression::Kind;
    switch (expression.kind) {
    case Kind::Literal: return expression.literal;
    case Kind::Path: return row.value(expression.path);
    case Kind::Call: return call(expression, row, now);
    case Kind::Not: return !isTrue(evaluate(*expression.children.front(), row, now));
    case Kind::In: {
        const QJsonValue value = evaluate(*expression.children.front(), row, now);
        const QString op = expression.op.endsWith(u'~') ? u"=~"_s : u"=="_s;
        const bool found = std::any_of(expression.children.begin() + 1, expression.children.end(),
                                       [&](const KqlNode& child) { return binary(op, value, evaluate(*child, row, now)); });
        return found != expression.op.startsWith(u'!');
    }
    case Kind::Binary: break;
    }
    const bool isAnd = expression.op == "and"_L1;
    if (isAnd || expression.op == "or"_L1) {
        const bool left = isTrue(evaluate(*expression.children.front(), row, now));
        return left != isAnd ? left : isTrue(evaluate(*expression.children.back(), row, now));
    }
    return binary(expression.op, evaluate(*expression.children.front(), row, now), evaluate(*expression.children.back(), row, now));
}

KqlRow projected(const KqlStage& stage, const KqlRow& row, qint64 now)
{
    KqlRow made;
    for (const KqlColumn& column : stage.columns) {
        const KqlExpression& expression = *column.expression;
        const bool whole = expression.kind == KqlExpression::Kind::Path && expression.path.size() == 1;
        made.set(column.name, whole ? row.json(expression.path.first().toUtf8()) : toJson(evaluate(expression, row, now)));
    }
    return made;
}

std::expected<std::vector<KqlRow>, QString> runStages(const KqlQuery& query, size_t first, std::vector<KqlRow> rows, qint64 now)
{
    for (size_t i = first; i < query.stages.size(); ++i) {
        const KqlStage& stage = query.stages[i];
        std::vector<KqlRow> next;
        switch (stage.kind) {
        case KqlStage::Kind::Where: std::erase_if(rows, [&](const KqlRow& row) { return !isTrue(evaluate(*stage.condition, row, now)); }); continue;
        case KqlStage::Kind::OrderBy: sortRows(stage, rows, now); continue;
        case KqlStage::Kind::Take: rows.resize(std::min(rows.size(), static_cast<size_t>(std::max<qint64>(0, stage.limit)))); continue;
        case KqlStage::Kind::Extend:
            for (KqlRow& row : rows) {
                const KqlRow added = projected(stage, row, now);
                for (const auto& [name, value] : added.columns())
                    row.set(name, value);
            }
            continue;
        case KqlStage::Kind::Project:
            std::ranges::transform(rows, std::back_inserter(next), [&](const KqlRow& row) { return projected(stage, row, now); });
            break;
        case KqlStage::Kind::ProjectAway:
            for (const KqlRow& row : rows) {
                KqlRow kept;
                for (const auto& [name, value] : row.columns()) {
                    if (std::ranges::none_of(stage.columns, [&name](const KqlColumn& c) { return c.name.compare(name, Qt::CaseInsensitive) == 0; }))
                        kept.set(name, value);
                }
                next.push_back(std::move(kept));
            }
            break;
        case KqlStage::Kind::Count: {
            KqlRow count;
            count.set("Count", QByteArray::number(rows.size()));
            next.push_back(std::move(count));
            break;
        }
        case KqlStage::Kind::Distinct:
        case KqlStage::Kind::Summarize: next = summarized(stage, rows, now); break;
        }
        rows = std::move(next);
    }
    return rows;
}

} // namespace sample
