// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/inputs.h"
#include "app/cli/jsonrows.h"
#include "core/text.h"
#include "store/queries/activityqueries.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int defaultRows = 10'000;

QString cellText(const QVariant& value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toBase64());
    return value.toString();
}

QByteArray csvOf(const services::QueryResult& result)
{
    QString text;
    const auto line = [&](const QStringList& cells) {
        QStringList quoted;
        for (const auto& cell : cells)
            quoted.append(core::csvCell(cell));
        text += quoted.join(u',') + u"\r\n"_s;
    };
    line(result.columns);
    for (const auto& row : result.rows) {
        QStringList cells;
        for (const auto& value : row)
            cells.append(cellText(value));
        line(cells);
    }
    return text.toUtf8();
}

QByteArray jsonOf(const services::QueryResult& result)
{
    QByteArray lines;
    for (const auto& row : result.rows)
        lines += QJsonDocument(queryRowJson(result.columns, row)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

core::Result<void> toFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::fail(core::Errc::BadInput, u"%1 cannot be written: %2"_s.arg(path, file.errorString()), {}, u"cli.query"_s);
}

core::Result<void> print(Session& session, const services::QueryResult& result)
{
    if (!session.options.output.isEmpty())
        return toFile(session.options.output, session.out.json() ? jsonOf(result) : csvOf(result));
    if (session.out.json()) {
        session.out.raw(jsonOf(result));
    } else if (session.options.csv) {
        session.out.raw(csvOf(result));
    } else {
        QList<QStringList> rows;
        for (const auto& row : result.rows) {
            QStringList cells;
            for (const auto& value : row)
                cells.append(cellText(value));
            rows.append(cells);
        }
        session.out.table(result.columns, rows);
    }
    return {};
}

core::Async<void> save(Session& session, QString name, QString sql)
{
    const QDateTime now = session.runtime.clock().now();
    co_return co_await session.runtime.workspace().write([name, sql, now](store::Db& db, store::ChangeSet&) {
        return store::writeSavedQuery(db, {name, sql}, now);
    });
}

core::Async<Exit> listSaved(Session& session)
{
    const auto saved = co_await session.runtime.workspace().read([](store::Db& db) { return store::readSavedQueries(db); }, session.token);
    if (!saved)
        co_return std::unexpected(saved.error());
    for (const auto& query : *saved) {
        if (session.out.json())
            session.out.object({{u"kind"_s, u"savedQuery"_s}, {u"name"_s, query.name}, {u"sql"_s, query.sql}});
        else
            session.out.line(query.name + u": "_s + query.sql);
    }
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> queryCommand(Session& session)
{
    const auto& options = session.options;
    if (options.list)
        co_return co_await listSaved(session);
    QList<Input> statements;
    if (!options.sql.isEmpty()) {
        statements.append({u"statement"_s, options.sql.toUtf8()});
    } else {
        auto inputs = readInputs(options.inputs);
        if (!inputs)
            co_return std::unexpected(inputs.error());
        statements = std::move(*inputs);
    }
    int failed = 0;
    for (const auto& statement : statements) {
        core::Result<services::QueryResult> result;
        if (statement.bytes)
            result = co_await session.runtime.reads().query(QString::fromUtf8(*statement.bytes), options.limit.value_or(defaultRows), session.token);
        else
            result = std::unexpected(statement.bytes.error());
        if (!result && (statements.size() == 1 || result.error().code == core::Errc::Cancelled))
            co_return std::unexpected(result.error());
        if (!result) {
            ++failed;
            Output::note(statement.path + u": "_s + result.error().what);
            if (session.out.json()) {
                session.out.object({{u"kind"_s, u"error"_s}, {u"input"_s, statement.path}, {u"error"_s, QString(core::toWord(result.error().code))},
                                    {u"message"_s, result.error().what}});
            }
            continue;
        }
        if (!options.save.isEmpty()) {
            if (const auto saved = co_await save(session, options.save, QString::fromUtf8(*statement.bytes)); !saved)
                co_return std::unexpected(saved.error());
        }
        if (const auto printed = print(session, *result); !printed)
            co_return std::unexpected(printed.error());
        if (result->truncated)
            Output::note(u"There are more rows; --limit N asks for more."_s);
    }
    co_return failed > 0 ? Exit::SomeFailed : Exit::Done;
}

core::Async<Exit> reportCommand(Session& session)
{
    const auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    const QString file = session.options.output;
    const auto bytes = co_await session.runtime.reports().write(file, *selection, session.options.days, session.token);
    if (!bytes)
        co_return std::unexpected(bytes.error());
    if (session.out.json())
        session.out.object({{u"kind"_s, u"report"_s}, {u"file"_s, file}, {u"bytes"_s, *bytes}});
    else
        session.out.line(file);
    co_return Exit::Done;
}

} // namespace cli
