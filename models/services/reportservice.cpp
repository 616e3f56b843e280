// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reportservice.h"

#include "services/reporthtml.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Report)
};

core::Result<qint64> save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return bytes.size();
    return core::fail(core::Errc::BadInput, Texts::tr("The report cannot be written to “%1”: %2").arg(path, file.errorString()), {}, u"services.report"_s);
}

domain::ListQuery sorted(const domain::ScopeSelection& scope, const QString& column)
{
    return {{}, scope, {column, true}};
}

} // namespace

core::Async<qint64> ReportService::write(QString file, domain::ScopeSelection scope, int days, core::CancelToken token)
{
    ReportData data;
    auto overview = co_await m_reads.overview(scope, days, {}, token);
    if (!overview)
        co_return std::unexpected(overview.error());
    data.overview = std::move(*overview);
    auto recommendations = co_await m_reads.recommendations(sorted(scope, u"gain"_s), token);
    if (!recommendations)
        co_return std::unexpected(recommendations.error());
    data.recommendations = std::move(*recommendations);
    auto open = sorted(scope, u"severity"_s);
    open.filter.terms = {{u"status"_s, domain::FilterTerm::Op::Is, {u"open"_s}, false}};
    auto alerts = co_await m_reads.alerts(open, token);
    if (!alerts)
        co_return std::unexpected(alerts.error());
    data.alerts = alerts->first(std::min(alerts->size(), qsizetype(500)));
    data.moreAlerts = alerts->size() - data.alerts.size();
    auto connections = co_await m_reads.connections(token);
    if (!connections)
        co_return std::unexpected(connections.error());
    const bool anyReal = std::ranges::any_of(*connections, [](const auto& row) { return !row.sample; });
    connections->removeIf([&](const auto& row) { return row.sample == anyReal; });
    data.sample = !anyReal && !connections->isEmpty();
    data.connections = std::move(*connections);
    auto scopes = co_await m_reads.scopes(token);
    if (!scopes)
        co_return std::unexpected(scopes.error());
    data.scopeName = scope.scopeIds.isEmpty() ? Texts::tr("Whole estate") : Texts::tr("%n scope(s)", nullptr, int(scope.scopeIds.size()));
    for (const auto& row : *scopes) {
        if (scope.scopeIds.size() == 1 && row.id.compare(scope.scopeIds.first(), Qt::CaseInsensitive) == 0)
            data.scopeName = row.name;
    }
    data.at = m_clock->now();
    co_return co_await core::runOnPool(m_pool, [file, data]() { return save(file, reportHtml(data)); }, token);
}

} // namespace services
