// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <vector>

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace sample {

/// A row of a table for a query: columns as JSON text, taken apart only when an expression looks inside.
class KqlRow {
public:
    void set(const QByteArray& column, QByteArray json);
    QByteArray json(const QByteArray& column) const; ///< "null" when there is no such column; names without case
    QJsonValue value(const QStringList& path) const;
    QByteArray object() const;                       ///< all columns as one JSON object
    const std::vector<std::pair<QByteArray, QByteArray>>& columns() const { return m_columns; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_columns;
    mutable QByteArray m_parsedName;
    mutable QJsonValue m_parsed;
};

struct KqlExpression;
using KqlNode = std::unique_ptr<KqlExpression>;

/// One node of an expression tree.
struct KqlExpression {
    enum class Kind { Literal, Path, Call, Binary, Not, In };
    Kind kind = Kind::Literal;
    QJsonValue literal;
    QStringList path;
    QString op;                    ///< operator or function name in lower case; "in~", "!contains"
    std::vector<KqlNode> children;
};

struct KqlColumn {
    QByteArray name;
    KqlNode expression;            ///< null for count()
};

/// One `| operator` of a query.
struct KqlStage {
    enum class Kind { Where, Project, ProjectAway, Extend, OrderBy, Summarize, Count, Take, Distinct };
    Kind kind = Kind::Where;
    KqlNode condition;
    std::vector<KqlColumn> columns; ///< projected, extended, sorted or grouped by
    std::vector<KqlColumn> aggregates;
    std::vector<bool> descending;
    qint64 limit = 0;
};

struct KqlQuery {
    QString table;
    std::vector<KqlStage> stages;
};

/// Understands the part of the Kusto query language that reading an inventory needs; anything else is an error that
/// names the word. See "Understanding the Azure Resource Graph query language" in Microsoft's documentation.
std::expected<KqlQuery, QString> parseKql(const QString& text);

/// `now` is what now() and ago() count from, in milliseconds.
QJsonValue evaluate(const KqlExpression& expression, const KqlRow& row, qint64 now);
bool isTrue(const QJsonValue& value);
/// Order of two values as Kusto sorts them: null first, numbers by size, text without regard to case.
int compareValues(const QJsonValue& a, const QJsonValue& b);
/// The stages from `first` on, applied to rows held in memory.
std::expected<std::vector<KqlRow>, QString> runStages(const KqlQuery& query, size_t first, std::vector<KqlRow> rows, qint64 now);
KqlRow projected(const KqlStage& stage, const KqlRow& row, qint64 now);

} // namespace sample
