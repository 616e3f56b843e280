// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/exporter.h"

#include "core/text.h"

#include <atomic>

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(app::Exporter)
};

constexpr qint64 page = 2048;        // resources read and written at a time
constexpr int mostQueryRows = 1'000'000;
constexpr std::chrono::milliseconds lookEvery{200};

/// One CSV file on its way: used by one thread at a time. Gone without a trace unless committed.
class CsvFile final : public domain::RowSink {
public:
    explicit CsvFile(const QString& path) : m_file(path) {}

    core::Result<void> line(const QStringList& cells)
    {
        const QByteArray bytes = core::csvLine(cells).toUtf8();
        return m_file.write(bytes) == bytes.size() ? core::Result<void>{} : failed();
    }
    core::Result<void> columns(const QStringList& names) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        return line(names);
    }
    core::Result<void> row(const QList<QVariant>& values) override
    {
        QStringList cells;
        for (const auto& value : values)
            cells.append(value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex()) : value.toString());
        ++m_rows;
        return line(cells);
    }
    /// Text that is CSV already, its header first.
    core::Result<void> whole(const QString& text)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        const QByteArray bytes = text.toUtf8();
        return m_file.write(bytes) == bytes.size() ? core::Result<void>{} : failed();
    }
    core::Result<void> commit() { return m_file.commit() ? core::Result<void>{} : failed(); }
    qint64 rows() const { return m_rows; } ///< from any thread

private:
    core::Result<void> failed() const
    {
        return core::fail(core::Errc::Io, Texts::tr("%1 could not be written; choose another place.").arg(m_file.fileName()), m_file.errorString(),
                          u"export.csv"_s);
    }

    QSaveFile m_file;
    std::atomic<qint64> m_rows = 0;
};

QStringList cellsOf(const domain::ResourceRow& r)
{
    return {r.id,
            r.name,
            r.type,
            QString(domain::toWord(r.environment)),
            r.scopeName,
            r.resourceGroup,
            r.location,
            QString(domain::toWord(r.health)),
            r.assessed ? QString::number(r.openFindings()) : u"not assessed"_s,
            QString::number(r.alerts),
            r.tag,
            r.lastSeen.toString(Qt::ISODate)};
}

core::Result<void> writeRows(CsvFile& csv, const QList<domain::ResourceRow>& rows)
{
    for (const auto& row : rows) {
        if (auto written = csv.line(cellsOf(row)); !written)
            return written;
    }
    return {};
}

} // namespace

void Exporter::report(core::JobId job, double fraction, qint64 rows)
{
    m_jobs.report(job, fraction, Texts::tr("%n rows written", nullptr, int(rows)));
}

core::Async<qint64> Exporter::asJob(QString file, Work work, core::CancelToken token)
{
    core::CancelSource source;
    const auto stop = [source] { source.request_stop(); };
    const core::OnCancel<decltype(stop)> onCancel(std::move(token), stop);
    const QString name = core::oneLine(QFileInfo(file).fileName(), 80);
    const auto job = m_jobs.start(Texts::tr("Export %1").arg(name), stop);
    auto written = co_await work(job, source.get_token());
    if (!written) {
        const bool stopped = written.error().code == core::Errc::Cancelled;
        m_jobs.finish(job, stopped ? JobState::Cancelled : JobState::Failed,
                      stopped ? Texts::tr("%1: stopped, nothing was written").arg(name) : written.error().what);
        co_return std::unexpected(written.error());
    }
    const auto rows = int(written->rows);
    m_jobs.finish(job, JobState::Done,
                  (written->more ? Texts::tr("%1: the first %n rows; there are more", nullptr, rows) : Texts::tr("%1: %n rows", nullptr, rows)).arg(name));
    co_return written->rows;
}

core::Async<qint64> Exporter::inventory(domain::ListQuery query, QString file, core::CancelToken token)
{
    Work work = [this, query, file](core::JobId job, core::CancelToken cancel) { return writeInventory(query, file, job, std::move(cancel)); };
    co_return co_await asJob(file, std::move(work), std::move(token));
}

core::Async<qint64> Exporter::query(QString sql, QString file, core::CancelToken token)
{
    Work work = [this, sql, file](core::JobId job, core::CancelToken cancel) { return writeQuery(sql, file, job, std::move(cancel)); };
    co_return co_await asJob(file, std::move(work), std::move(token));
}

core::Async<qint64> Exporter::compliance(services::ComplianceReads& reads, domain::ComplianceQuery query, QString file, core::CancelToken token)
{
    Work work = [this, &reads, query, file](core::JobId, core::CancelToken cancel) { return writeCompliance(reads, query, file, std::move(cancel)); };
    co_return co_await asJob(file, std::move(work), std::move(token));
}

core::Async<Exporter::Written> Exporter::writeInventory(domain::ListQuery query, QString file, core::JobId job, core::CancelToken token)
{
    auto list = co_await m_reads.resourceList(query, token);
    if (!list)
        co_return std::unexpected(list.error());
    const auto csv = std::make_shared<CsvFile>(file);
    auto begun = co_await core::runOnPool(
        m_pool,
        [csv] {
            return csv->columns({u"id"_s, u"name"_s, u"type"_s, u"environment"_s, u"scope"_s, u"resourceGroup"_s, u"location"_s, u"health"_s, u"openFindings"_s,
                                 u"alerts"_s, u"tag"_s, u"lastSeen"_s});
        },
        token);
    if (!begun)
        co_return std::unexpected(begun.error());
    const qint64 count = (*list)->count();
    for (qint64 at = 0; at < count; at += page) {
        auto rows = co_await m_reads.resourceRows((*list)->rows(at, page), token);
        if (!rows)
            co_return std::unexpected(rows.error());
        auto written = co_await core::runOnPool(m_pool, [csv, rows = std::move(*rows)] { return writeRows(*csv, rows); }, token);
        if (!written)
            co_return std::unexpected(written.error());
        const qint64 done = std::min(at + page, count);
        report(job, double(done) / double(count), done);
    }
    auto committed = co_await core::runOnPool(m_pool, [csv] { return csv->commit(); }, token);
    if (!committed)
        co_return std::unexpected(committed.error());
    co_return Written{count, false};
}

core::Async<Exporter::Written> Exporter::writeCompliance(services::ComplianceReads& reads, domain::ComplianceQuery query, QString file, core::CancelToken token)
{
    auto text = co_await reads.csv(std::move(query), token);
    if (!text)
        co_return std::unexpected(text.error());
    const qint64 rows = text->count(u'\n') - 1; // no cell of a standard has two lines
    auto written = co_await core::runOnPool(
        m_pool,
        [file, text = std::move(*text)] {
            CsvFile csv(file);
            const auto whole = csv.whole(text);
            return whole ? csv.commit() : whole;
        },
        token);
    if (!written)
        co_return std::unexpected(written.error());
    co_return Written{rows, false};
}

core::Async<Exporter::Written> Exporter::writeQuery(QString sql, QString file, core::JobId job, core::CancelToken token)
{
    const auto csv = std::make_shared<CsvFile>(file);
    QTimer look; // rows come on a reader thread
    QObject::connect(&look, &QTimer::timeout, &look, [this, job, csv] { report(job, -1, csv->rows()); });
    look.start(lookEvery);
    auto more = co_await m_reads.queryInto(sql, mostQueryRows, csv, token);
    if (!more)
        co_return std::unexpected(more.error());
    auto committed = co_await core::runOnPool(m_pool, [csv] { return csv->commit(); }, token);
    if (!committed)
        co_return std::unexpected(committed.error());
    co_return Written{csv->rows(), *more};
}

} // namespace app
