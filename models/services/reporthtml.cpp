// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reporthtml.h"

#include "services/htmlwriter.h"
#include "services/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr auto style = R"css(
:root{--bg:#fff;--fg:#1c2024;--soft:#5b6470;--line:#d8dde3;--bar:#2f6fd0;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--bg:#14171a;--fg:#e6e9ec;--soft:#9aa4af;--line:#30363d;--bar:#6ea8fe;--bad:#ff8b80}}
body{font:14px/1.45 system-ui,sans-serif;background:var(--bg);color:var(--fg);max-width:1060px;margin:32px auto;padding:0 24px}
h1{font-size:24px;margin:0}h2{font-size:17px;margin:32px 0 8px}p{margin:4px 0}
.soft{color:var(--soft)}.bad{color:var(--bad)}.score{font-size:44px;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:500;color:var(--soft)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
svg{width:100%;height:160px}polyline{fill:none;stroke:var(--bar);stroke-width:2}line{stroke:var(--line)}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
)css";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Report)
};

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString moment(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : Texts::tr("never");
}

void head(HtmlWriter& html, const ReportData& data)
{
    html.element("h1"_L1, Texts::tr("Security report"));
    html.element("p"_L1, Texts::tr("%1, written %2").arg(data.scopeName, moment(data.at)), {{"class"_L1, u"soft"_s}});
    if (data.sample)
        html.element("p"_L1, Texts::tr("Sample estate: these numbers are of nobody."), {{"class"_L1, u"bad"_s}});
    const auto& overview = data.overview;
    html.open("section"_L1);
    if (overview.scorePercent) {
        html.element("p"_L1, Texts::tr("%1 %").arg(number(*overview.scorePercent, 1)), {{"class"_L1, u"score"_s}});
    } else {
        html.element("p"_L1, Texts::tr("No score yet"), {{"class"_L1, u"score"_s}});
    }
    html.element("p"_L1, freshnessSentence(overview.scoreFreshness, overview.assessedPercent), {{"class"_L1, u"soft"_s}});
    html.element("p"_L1, overview.sentence);
    html.close();
}

void trend(HtmlWriter& html, const domain::Overview& overview)
{
    const domain::TrendSeries* total = nullptr;
    for (const auto& series : overview.trend) {
        if (series.total)
            total = &series;
    }
    if (!total || total->points.size() < 2)
        return;
    html.element("h2"_L1, Texts::tr("Score over %n day(s)", nullptr, int(total->points.size())));
    html.open("svg"_L1, {{"viewBox"_L1, u"0 0 1000 160"_s},
                         {"preserveAspectRatio"_L1, u"none"_s},
                         {"role"_L1, u"img"_s},
                         {"aria-label"_L1, Texts::tr("Score by day; the table below has the numbers")}});
    for (const int y : {10, 80, 150}) {
        html.open("line"_L1, {{"x1"_L1, u"0"_s}, {"x2"_L1, u"1000"_s}, {"y1"_L1, QString::number(y)}, {"y2"_L1, QString::number(y)}});
        html.close();
    }
    const auto last = double(total->points.size() - 1);
    QString line;
    const auto flush = [&] {
        if (line.isEmpty())
            return;
        html.open("polyline"_L1, {{"points"_L1, line}}).close();
        line.clear();
    };
    for (qsizetype i = 0; i < total->points.size(); ++i) {
        const auto& percent = total->points[i].percent;
        if (!percent) { // a day that was not read is a gap, not a straight line
            flush();
            continue;
        }
        line += u"%1,%2 "_s.arg(1000.0 * double(i) / last, 0, 'f', 1).arg(150 - 1.4 * *percent, 0, 'f', 1);
    }
    flush();
    html.close();
}

void causes(HtmlWriter& html, const domain::Overview& overview)
{
    if (overview.causes.isEmpty())
        return;
    html.element("h2"_L1, Texts::tr("Why it moved"));
    html.open("table"_L1);
    for (const auto& row : overview.causes) {
        html.open("tr"_L1).element("td"_L1, row.text).element("td"_L1, row.scopeName).element("td"_L1, moment(row.cause.at));
        html.element("td"_L1, signedNumber(row.cause.gain), {{"class"_L1, u"n"_s}}).close();
    }
    html.close();
}

void controls(HtmlWriter& html, const domain::Overview& overview)
{
    if (overview.controls.isEmpty())
        return;
    html.element("h2"_L1, Texts::tr("Controls"));
    html.open("table"_L1).open("tr"_L1).element("th"_L1, Texts::tr("Control"));
    html.element("th"_L1, Texts::tr("Points"), {{"class"_L1, u"n"_s}}).element("th"_L1, Texts::tr("Unhealthy"), {{"class"_L1, u"n"_s}});
    html.element("th"_L1, Texts::tr("Gain"), {{"class"_L1, u"n"_s}}).close();
    for (const auto& row : overview.controls) {
        html.open("tr"_L1).element("td"_L1, row.name);
        html.element("td"_L1, Texts::tr("%1 of %2").arg(number(row.current, 2), number(row.max, 0)), {{"class"_L1, u"n"_s}});
        html.element("td"_L1, Texts::tr("%1 of %2").arg(row.unhealthy).arg(row.unhealthy + row.healthy), {{"class"_L1, u"n"_s}});
        html.element("td"_L1, signedNumber(row.gainPercent), {{"class"_L1, u"n"_s}}).close();
    }
    html.close();
}

void recommendations(HtmlWriter& html, const domain::RecommendationList& list)
{
    html.element("h2"_L1, Texts::tr("Recommendations"));
    html.element("p"_L1, list.sentence, {{"class"_L1, u"soft"_s}});
    html.open("table"_L1).open("tr"_L1).element("th"_L1, Texts::tr("Recommendation")).element("th"_L1, Texts::tr("Severity"));
    html.element("th"_L1, Texts::tr("Unhealthy"), {{"class"_L1, u"n"_s}}).element("th"_L1, Texts::tr("Gain"), {{"class"_L1, u"n"_s}}).close();
    for (const auto& row : list.rows) {
        if (row.unhealthy == 0)
            continue;
        html.open("tr"_L1).element("td"_L1, row.name).element("td"_L1, severityName(row.severity));
        html.element("td"_L1, Texts::tr("%1 of %2").arg(row.unhealthy).arg(row.assessed()), {{"class"_L1, u"n"_s}});
        html.element("td"_L1, signedNumber(row.gainPercent), {{"class"_L1, u"n"_s}}).close();
    }
    html.close();
}

void alerts(HtmlWriter& html, const QList<domain::AlertRow>& rows, qsizetype more)
{
    html.element("h2"_L1, Texts::tr("Alerts"));
    if (rows.isEmpty()) {
        html.element("p"_L1, Texts::tr("No alert is open."), {{"class"_L1, u"soft"_s}});
        return;
    }
    html.open("table"_L1).open("tr"_L1).element("th"_L1, Texts::tr("Alert")).element("th"_L1, Texts::tr("Severity"));
    html.element("th"_L1, Texts::tr("Status")).element("th"_L1, Texts::tr("On")).element("th"_L1, Texts::tr("Last seen")).close();
    for (const auto& row : rows) {
        html.open("tr"_L1).element("td"_L1, row.displayName).element("td"_L1, severityName(row.severity));
        html.element("td"_L1, statusName(row.status)).element("td"_L1, row.compromisedEntity).element("td"_L1, moment(row.time)).close();
    }
    html.close();
    if (more > 0)
        html.element("p"_L1, Texts::tr("%n more open alert(s) are not listed here; Parapet shows them.", nullptr, int(more)), {{"class"_L1, u"soft"_s}});
}

void connections(HtmlWriter& html, const QList<domain::ConnectionRow>& rows)
{
    html.element("h2"_L1, Texts::tr("What was read"));
    html.open("table"_L1);
    for (const auto& row : rows) {
        html.open("tr"_L1).element("td"_L1, row.name).element("td"_L1, row.what).element("td"_L1, stateName(row.state));
        html.element("td"_L1, Texts::tr("%n resource(s)", nullptr, int(row.resources)), {{"class"_L1, u"n"_s}}).element("td"_L1, moment(row.lastComplete));
        html.close();
        for (const auto& partly : row.partlyScopes)
            html.open("tr"_L1).element("td"_L1, partly, {{"colspan"_L1, u"5"_s}, {"class"_L1, u"bad"_s}}).close();
    }
    html.close();
}

} // namespace

QByteArray reportHtml(const ReportData& data)
{
    HtmlWriter html(Texts::tr("Security report: %1").arg(data.scopeName), QLocale().bcp47Name(), QByteArray(style));
    head(html, data);
    trend(html, data.overview);
    causes(html, data.overview);
    controls(html, data.overview);
    recommendations(html, data.recommendations);
    alerts(html, data.alerts, data.moreAlerts);
    connections(html, data.connections);
    return html.finish();
}

} // namespace services
