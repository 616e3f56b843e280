// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/inputs.h"
#include "app/cli/jsonrows.h"
#include "core/text.h"
#include "store/queries/activityqueries.h"

#include <QJsonDocument>

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
    QString text = core::csvLine(result.columns);
    for (const auto& row : result.rows) {
        QStringList cells;
        for (const auto& value : row)
            cells.append(cellText(value));
        text += core::csvLine(cells);
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

void print(Session& session, const services::QueryResult& result)
{
    if (session.out.json()) {
        session.out.raw(jsonOf(result));
    } else if (session.options.csv || !session.options.output.isEmpty()) {
        session.out.raw(csvOf(result));
    } else {
        QList<QStringList> rows;
        for (const auto& row : result.rows) {
            QStringList cells;
            for (const auto& value : row)
                cells.append(cellText(value));
            rows.append(cells);
        }
        TextTable(session.out, result.columns).add(rows);
    }
}

void printError(Session& session, const Input& input, const core::Error& error)
{
    Output::note(input.path.empty() || error.origin == "cli.inputs"_L1 ? error.what : input.name + u": "_s + error.what);
    if (session.out.json()) {
        session.out.object({{u"kind"_s, u"error"_s}, {u"input"_s, input.name}, {u"error"_s, QString(core::toWord(error.code))}, {u"message"_s, error.what}});
    }
}

core::Async<void> save(Session& session, QString name, QString sql)
{
    const QDateTime now = session.runtime.clock().now();
    co_return co_await session.runtime.workspace().write([name, sql, now](store::Db& db, store::ChangeSet& changes) {
        changes.queries = true;
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

namespace {

/// What is to be run: the statement of the command line, or the files of --file.
core::Async<QList<Input>> statementsOf(Session& session)
{
    const auto& options = session.options;
    if (!options.sql.isEmpty())
        co_return QList<Input>{{u"statement"_s, {}, true}};
    co_return co_await core::runOnPool(session.runtime.net().pool(), [paths = options.inputs] { return listInputs(paths); }, session.token);
}

core::Async<services::QueryResult> runOne(Session& session, Input input)
{
    QString sql = session.options.sql;
    if (sql.isEmpty()) {
        const auto bytes = co_await core::runOnPool(
            session.runtime.net().pool(), [input, token = session.token] { return readInput(input, mostInputBytes, token); }, session.token);
        if (!bytes)
            co_return std::unexpected(bytes.error());
        sql = QString::fromUtf8(*bytes);
    }
    auto result = co_await session.runtime.reads().query(sql, session.options.limit.value_or(defaultRows), session.token);
    if (!result || session.options.save.isEmpty())
        co_return result;
    if (const auto saved = co_await save(session, session.options.save, sql); !saved)
        co_return std::unexpected(saved.error());
    co_return result;
}

} // namespace

core::Async<Exit> queryCommand(Session& session)
{
    const auto& options = session.options;
    if (!options.output.isEmpty()) {
        if (const auto opened = session.out.toFile(options.output); !opened)
            co_return std::unexpected(opened.error());
    }
    if (options.list)
        co_return co_await listSaved(session);
    const auto statements = co_await statementsOf(session);
    if (!statements)
        co_return std::unexpected(statements.error());
    if (!options.save.isEmpty() && statements->size() != 1)
        co_return core::fail(core::Errc::BadInput, u"--save keeps one statement under its name; %1 were given."_s.arg(statements->size()), {}, u"cli.query"_s);
    const bool alone = statements->size() == 1 && statements->first().named;
    int failed = 0;
    for (const auto& statement : *statements) {
        const auto result = co_await runOne(session, statement);
        if (!result && (alone || result.error().code == core::Errc::Cancelled))
            co_return std::unexpected(result.error());
        if (!result) {
            ++failed;
            printError(session, statement, result.error());
            continue;
        }
        print(session, *result);
        if (result->truncated)
            Output::note(u"There are more rows; --limit N asks for more."_s);
        if (!session.out.ok())
            break; // nobody reads any more
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
