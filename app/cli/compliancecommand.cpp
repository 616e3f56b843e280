// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compliancelines.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString percentText(const domain::ComplianceNumbers& numbers)
{
    const auto percent = numbers.wholePercent();
    return percent ? QString::number(*percent) + u" %"_s : u"not known"_s;
}

QString failingText(int failed, int all)
{
    return u"%1 of %2"_s.arg(failed).arg(all);
}

core::Async<Exit> printCsv(Session& session, const domain::ComplianceQuery& query, const QStringList& standards)
{
    for (const auto& standard : standards) {
        auto text = co_await session.runtime.compliance().csv({query.scope, standard}, session.token);
        if (!text)
            co_return std::unexpected(text.error());
        // One table: its header stands once.
        session.out.raw(standard == standards.first() ? text->toUtf8() : text->sliced(text->indexOf(u'\n') + 1).toUtf8());
    }
    co_return Exit::Done;
}

void printStandard(Session& session, const domain::ComplianceView& view, const domain::ComplianceControls& controls)
{
    const ComplianceLines lines(view);
    session.out.object(lines.standard());
    for (const auto& row : view.rows.sliced(1))
        session.out.object(lines.scope(row));
    for (qsizetype f = 0; f < view.families.size(); ++f)
        session.out.object(lines.family(f));
    for (const auto& control : controls.rows) {
        session.out.object(lines.control(control));
        for (const auto& check : control.rules)
            session.out.object(lines.check(control, check));
    }
}

void printText(Output& out, const domain::ComplianceView& view)
{
    out.line(view.sample ? u"Compliance (sample estate)"_s : u"Compliance"_s);
    QList<QStringList> rows;
    for (const auto& [id, name, version, numbers] : view.standards)
        rows.append({id, percentText(numbers), failingText(numbers.checks.failed, numbers.checks.all()), QString::number(numbers.checks.unknown),
                     failingText(numbers.controls.failed, numbers.controls.all()), name + u' ' + version});
    TextTable(out, {u"STANDARD"_s, u"PASSED"_s, u"CHECKS FAIL"_s, u"UNKNOWN"_s, u"CONTROLS FAIL"_s, u"NAME"_s}).add(rows);
}

/// Scopes, and what in the standard is not well.
void printText(Output& out, const domain::ComplianceView& view, const domain::ComplianceControls& controls)
{
    const auto& shown = view.standards[view.chosen];
    out.line(u"%1 %2: %3; %4 controls fail"_s.arg(shown.name, shown.version, percentText(shown.numbers),
                                                  failingText(shown.numbers.controls.failed, shown.numbers.controls.all())));
    out.line(view.sentence);
    QList<QStringList> rows;
    for (const auto& row : view.rows.sliced(1))
        rows.append({row.name, percentText(row.total), failingText(row.total.checks.failed, row.total.checks.all()), QString::number(row.total.checks.unknown),
                     QString(domain::toWord(row.environment))});
    TextTable(out, {u"SCOPE"_s, u"PASSED"_s, u"CHECKS FAIL"_s, u"UNKNOWN"_s, u"ENVIRONMENT"_s}).add(rows);
    rows.clear();
    for (const auto& control : controls.rows) {
        if (control.state == domain::ComplianceState::Failed || control.state == domain::ComplianceState::Unknown)
            rows.append({control.id, QString(domain::toWord(control.state)), failingText(control.checks.failed, control.checks.all()),
                         QString::number(control.failed), control.title});
    }
    out.line({});
    TextTable(out, {u"CONTROL"_s, u"STATE"_s, u"CHECKS FAIL"_s, u"RESOURCES"_s, u"TITLE"_s}).add(rows);
}

void printText(Output& out, const domain::ComplianceHistory& history)
{
    QStringList head{u"DAY"_s};
    for (const auto& series : history.series)
        head.append(series.id);
    QList<QStringList> rows;
    const qsizetype days = history.series.isEmpty() ? 0 : history.series.first().points.size();
    for (qsizetype day = 0; day < days; ++day) {
        QStringList cells{history.series.first().points[day].day.toString(Qt::ISODate)};
        for (const auto& series : history.series) {
            const auto& percent = series.points[day].percent;
            cells.append(percent ? QString::number(*percent, 'f', 1) + u" %"_s : u"no reading"_s);
        }
        rows.append(cells);
    }
    if (history.series.isEmpty())
        return out.line(u"No reading was kept in these days; there is one after each sync."_s);
    TextTable(out, head).add(rows);
}

core::Async<Exit> printDays(Session& session, domain::ScopeSelection selection)
{
    auto history = co_await session.runtime.compliance().history(selection, session.options.days, session.token);
    if (!history)
        co_return std::unexpected(history.error());
    const auto& wanted = session.options.standard;
    history->series.removeIf([&](const auto& one) { return !wanted.isEmpty() && one.id.compare(wanted, Qt::CaseInsensitive) != 0; });
    if (!session.out.json()) {
        printText(session.out, *history);
        co_return Exit::Done;
    }
    for (const auto& series : std::as_const(history->series)) {
        for (const auto& point : series.points)
            session.out.object(ComplianceLines::day(series, point, selection.scopeIds.value(0), history->sample));
    }
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> complianceCommand(Session& session)
{
    if (session.options.compliance.action != ComplianceOptions::Action::Show)
        co_return co_await attestationCommand(session);
    auto& reads = session.runtime.compliance();
    auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    if (session.options.compliance.days)
        co_return co_await printDays(session, std::move(*selection));
    const domain::ComplianceQuery query{std::move(*selection), session.options.standard};
    const auto overview = co_await reads.compliance(query, session.token);
    if (!overview)
        co_return std::unexpected(overview.error());
    QStringList standards;
    for (const auto& row : overview->standards) {
        if (query.standard.isEmpty() || row.id.compare(query.standard, Qt::CaseInsensitive) == 0)
            standards.append(row.id);
    }
    if (standards.isEmpty() && !query.standard.isEmpty())
        co_return core::fail(core::Errc::BadInput,
                             u"No standard “%1” concerns what was read; without --standard those that do are listed."_s.arg(query.standard), {},
                             u"cli.standard"_s);
    if (session.options.csv)
        co_return co_await printCsv(session, query, standards);
    if (!session.out.json() && query.standard.isEmpty()) {
        printText(session.out, *overview);
        co_return Exit::Done;
    }
    for (const auto& standard : std::as_const(standards)) {
        const auto view = co_await reads.compliance({query.scope, standard}, session.token);
        if (!view)
            co_return std::unexpected(view.error());
        const auto controls = co_await reads.controls(query.scope, {standard, {}, {}}, session.token);
        if (!controls)
            co_return std::unexpected(controls.error());
        if (session.out.json())
            printStandard(session, *view, *controls);
        else
            printText(session.out, *view, *controls);
    }
    co_return Exit::Done;
}

} // namespace cli
