// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/exporter.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void addLine(QByteArray& csv, const QStringList& cells)
{
    QStringList safe;
    safe.reserve(cells.size());
    for (const auto& cell : cells)
        safe.append(core::csvCell(cell));
    csv += safe.join(u',').toUtf8() + "\r\n";
}

} // namespace

core::Async<void> Exporter::save(QString file, QByteArray csv)
{
    co_return co_await core::runOnPool(m_pool, [file, csv]() -> core::Result<void> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size() || !out.commit())
            return core::fail(core::Errc::Io,
                              QCoreApplication::translate("app::Exporter", "%1 could not be written; choose another place.").arg(file),
                              out.errorString(), u"export.csv"_s);
        return {};
    });
}

core::Async<qint64> Exporter::inventory(domain::ListQuery query, QString file, core::CancelToken token)
{
    auto list = co_await m_reads.resourceList(query, token);
    if (!list)
        co_return std::unexpected(list.error());
    QByteArray csv;
    addLine(csv, {u"id"_s, u"name"_s, u"type"_s, u"environment"_s, u"scope"_s, u"resourceGroup"_s, u"location"_s, u"health"_s, u"openFindings"_s,
                  u"alerts"_s, u"tag"_s, u"lastSeen"_s});
    constexpr qint64 page = 512;
    for (qint64 at = 0; at < (*list)->count(); at += page) {
        auto rows = co_await m_reads.resourceRows((*list)->rows(at, page), token);
        if (!rows)
            co_return std::unexpected(rows.error());
        for (const auto& r : *rows)
            addLine(csv, {r.id, r.name, r.type, QString(domain::toWord(r.environment)), r.scopeName, r.resourceGroup, r.location,
                          QString(domain::toWord(r.health)), r.assessed ? QString::number(r.openFindings()) : u"not assessed"_s,
                          QString::number(r.alerts), r.tag, r.lastSeen.toString(Qt::ISODate)});
    }
    if (auto saved = co_await save(file, csv); !saved)
        co_return std::unexpected(saved.error());
    co_return (*list)->count();
}

core::Async<qint64> Exporter::query(QString sql, QString file, core::CancelToken token)
{
    auto result = co_await m_reads.query(sql, 1'000'000, token);
    if (!result)
        co_return std::unexpected(result.error());
    QByteArray csv;
    addLine(csv, result->columns);
    for (const auto& row : result->rows) {
        QStringList cells;
        for (const auto& value : row)
            cells.append(value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString());
        addLine(csv, cells);
    }
    if (auto saved = co_await save(file, csv); !saved)
        co_return std::unexpected(saved.error());
    co_return result->rows.size();
}

} // namespace app
