// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/rows.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace azure {

qsizetype LogTable::column(QStringView name) const
{
    return columns.indexOf(name, 0, Qt::CaseInsensitive);
}

core::Result<QString> parseWorkspaceGuid(QByteArrayView body)
{
    return parseOne<QString>(body, [](const Node& root, QByteArray) -> std::expected<QString, QString> {
        const QUuid guid = QUuid::fromString(root["properties"]["customerId"].string());
        if (guid.isNull())
            return missing("properties/customerId"_L1);
        return guid.toString(QUuid::WithoutBraces);
    });
}

core::Result<LogTable> parseLogTable(QByteArrayView body)
{
    LogTable table;
    bool found = false;
    auto ok = readDocument(body, [&](const Node& root, QByteArray) {
        const auto tables = root["tables"].items();
        if (tables.empty())
            return;
        found = true;
        for (const Node& column : tables.front()["columns"].items())
            table.columns.append(column.anyCase("name").string()); // the older proxy writes ColumnName
        if (table.columns.join(QString()).isEmpty()) {
            table.columns.clear();
            for (const Node& column : tables.front()["columns"].items())
                table.columns.append(column.anyCase("columnName").string());
        }
        for (const Node& row : tables.front()["rows"].items()) {
            QStringList cells;
            for (const Node& cell : row.items())
                cells.append(cell.isArray() || cell.isObject() ? QString::fromUtf8(cell.json()) : cell.string());
            if (cells.size() == table.columns.size())
                table.rows.append(cells);
        }
    });
    if (!ok)
        return std::unexpected(ok.error());
    if (!found)
        return std::unexpected(badAnswer(u"/tables"_s, u"missing"_s));
    return table;
}

} // namespace azure
