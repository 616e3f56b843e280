// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakecompliance.h"

#include <cmath>

/// Standards and a heat map with every look that a cell can have, a hostile name among them.
namespace fakestandards {

using namespace Qt::StringLiterals;

inline const QString hostile = u"<img src=x onerror=1> \u202Eevil & <b>bold</b>"_s;

/// `percent` of the checks pass; below 0: there are none. Some of them may not be told.
inline domain::ComplianceNumbers numbers(int percent, int checks = 36, int unknown = 0)
{
    domain::ComplianceNumbers made;
    if (percent >= 0) {
        made.checks.failed = int(std::lround(checks * (100 - percent) / 100.0));
        made.checks.passed = checks - made.checks.failed;
    }
    made.checks.unknown = unknown;
    made.controls = {5, made.checks.failed > 0 ? 3 : 0, unknown > 0 ? 1 : 0, 1, 1};
    made.state = made.checks.failed > 0   ? domain::ComplianceState::Failed
                 : unknown > 0            ? domain::ComplianceState::Unknown
                 : made.checks.passed > 0 ? domain::ComplianceState::Passed
                                          : domain::ComplianceState::Unsupported;
    return made;
}

inline domain::HeatRow row(const QString& id, const QString& name, domain::Environment environment, const QDateTime& asOf, const QList<int>& percents)
{
    domain::HeatRow made{id, name, environment, asOf, false, {}, {}};
    int sum = 0, told = 0;
    for (const int percent : percents) {
        made.families.append(percent == 999 ? numbers(-1, 0, 4) : percent > 100 ? numbers(percent - 200, 100, 2) : numbers(percent, 100));
        if (percent >= 0 && percent <= 100) {
            sum += percent;
            ++told;
        }
    }
    made.total = numbers(told > 0 ? sum / told : -1, 100);
    return made;
}

inline domain::ComplianceView view(const domain::ComplianceQuery& query, const QDateTime& now)
{
    using enum domain::Environment;
    domain::ComplianceView made;
    made.assessed = now;
    made.resources = 3214;
    made.standards = {{u"mcsb"_s, u"Microsoft cloud security benchmark"_s, u"1.0"_s, numbers(71, 240)},
                      {u"cis-azure-2.0"_s, u"CIS Microsoft Azure Foundations Benchmark"_s, u"2.0.0"_s, numbers(64, 141, 7)},
                      {u"nist-800-53-r5"_s, u"NIST SP 800-53 Revision 5"_s, u"5.1.1"_s, numbers(68, 312)},
                      {u"iso-27001-2022"_s, u"ISO/IEC 27001:2022 Annex A"_s, u"2022"_s, numbers(-1, 0, 12)}};
    made.chosen = 0;
    for (int i = 0; i < int(made.standards.size()); ++i) {
        if (made.standards[i].id == query.standard)
            made.chosen = i;
    }
    made.families = {{u"NS"_s, u"Network security"_s},  {u"IM"_s, u"Identity management"_s},
                     {u"PA"_s, u"Privileged access"_s}, {u"DP"_s, u"Data protection"_s},
                     {u"AM"_s, u"Asset management"_s},  {u"LT"_s, u"Logging and threat detection"_s},
                     {u"IR"_s, u"Incident response"_s}, {u"PV"_s, u"Posture and vulnerability management"_s},
                     {u"ES"_s, u"Endpoint security"_s}, {u"BR"_s, u"Backup and recovery"_s},
                     {u"DS"_s, u"DevOps security"_s},   {u"GS"_s, u"Governance and strategy"_s}};
    if (made.chosen == 1)
        made.families = made.families.first(4);
    // Below 0: nothing applies; 200 and more: so many percent, but a part could not be told; 999: nothing could.
    made.rows = {row({}, {}, Unknown, now, {71, 78, 74, 69, 91, 58, 83, 49, 81, 88, -1, 100}),
                 row(u"/subscriptions/s"_s, u"Contoso Production"_s, Azure, now, {62, 81, 76, 71, 94, 61, 100, 44, 83, 91, -1, 100}),
                 row(u"/subscriptions/shared"_s, u"Contoso Shared Services"_s, Azure, now, {88, 92, 83, 86, 97, 279, 300, 68, 90, 94, -1, 100}),
                 row(u"/subscriptions/dev"_s, hostile, Azure, now, {54, 70, 61, 58, 82, 38, 67, 36, 71, 52, -1, -1}),
                 row(u"aws:retail"_s, u"contoso-retail"_s, Aws, now, {58, 66, 59, 63, 88, 247, 75, 41, 64, 79, -1, -1}),
                 row(u"gcp:ml"_s, u"contoso-ml-prod"_s, Gcp, now.addSecs(-9 * 3600), {61, 74, 68, 66, 90, 44, -1, 52, 999, 92, -1, -1}),
                 row(u"host:fra"_s, u"Frankfurt"_s, OnPremises, now, {-1, 80, 71, -1, 84, 55, -1, 58, 86, 74, -1, -1})};
    made.rows[5].stale = true;
    made.rows[0].total = made.standards[made.chosen].numbers;
    if (made.chosen == 1) {
        made.rows = made.rows.first(4);
        for (auto& one : made.rows)
            one.families = one.families.first(4);
    }
    made.sentence = u"Weakest: Posture and vulnerability management, 49 %. Best place to start: Contoso Dev/Test."_s;
    made.freshness.asOf = now.addSecs(-120);
    made.endingSoon = made.chosen == 0 ? 4 : 0;
    return made;
}

inline domain::ComplianceControls controls(const domain::ComplianceCell& cell, const QDateTime& now)
{
    using State = domain::ComplianceState;
    const auto seen = view({{}, cell.standard}, now);
    domain::ComplianceControls made{cell, {}, seen.standards[seen.chosen].name, {}, seen.rows.first().total, {}};
    for (const auto& of : seen.rows) {
        if (of.scopeId != cell.scopeId)
            continue;
        made.scopeName = of.name;
        made.numbers = of.total;
        for (int f = 0; f < int(seen.families.size()); ++f) {
            if (seen.families[f].id == cell.family) {
                made.family = seen.families[f];
                made.numbers = of.families[f];
            }
        }
    }
    const QList<std::tuple<QString, State, int, int>> table{{u"Networks are divided into segments"_s, State::Failed, 2, 14},
                                                            {u"Cloud services are closed to public networks"_s, State::Failed, 6, 121},
                                                            {u"A firewall stands at the edge"_s, State::Failed, 2, 67},
                                                            {u"Intrusions are detected and stopped"_s, State::Passed, 0, 0},
                                                            {hostile, State::Failed, 1, 3},
                                                            {u"Network rules are managed in one place"_s, State::Unsupported, 0, 0},
                                                            {u"Insecure services and protocols are off"_s, State::Skipped, 0, 0},
                                                            {u"Name resolution is secured"_s, State::Unknown, 0, 0}};
    for (const auto& [title, state, failing, resources] : table) {
        domain::ComplianceControlRow row;
        row.family = cell.family.isEmpty() ? u"NS"_s : cell.family;
        row.id = u"NS-%1"_s.arg(made.rows.size() + 1);
        row.title = title;
        row.summary = u"Workloads lie in networks of their own."_s;
        row.state = state;
        row.manual = state == State::Unsupported;
        row.checks = {state == State::Passed ? 3 : failing > 0 ? 3 : 0, failing, state == State::Unknown ? 1 : 0, state == State::Skipped ? 2 : 0, 0};
        row.failed = resources;
        row.passed = state == State::Passed ? 40 : resources * 2;
        row.unknown = state == State::Unknown ? 5 : 0;
        if (row.id == u"NS-7"_s) { // a person says so
            row.manual = row.attested = true;
            row.state = State::Passed;
            row.checks = {1, 0, 0, 0, 0};
            row.passed = 0;
            domain::Attestation said;
            said.id = 2;
            said.standard = cell.standard;
            said.control = row.id;
            said.verdict = domain::Attested::Passed;
            said.by = hostile;
            said.at = now.addDays(-50);
            said.expires = now.addDays(20);
            row.attestation = said;
            row.attestationState = domain::AttestationState::Expiring;
            row.attestedScopes = row.scopes = 6;
        }
        row.why = failing > 0 ? u"Subnets and interfaces without a security group "_s + hostile : QString();
        for (int i = 0; !row.attested && i < row.checks.failed + row.checks.passed; ++i) {
            const bool fails = i < failing;
            row.rules.append({u"check%1"_s.arg(i), i == 0 ? u"Check "_s + hostile : u"Subnets should have a security group"_s, domain::Severity::High,
                              fails ? State::Failed : State::Passed, 20, fails ? resources : 0, 0, 0});
        }
        made.rows.append(row);
    }
    return made;
}

/// What was said of NS-7, with every kind of evidence.
inline QList<domain::AttestationRow> attestations(const QDateTime& now)
{
    domain::Attestation said;
    said.id = 2;
    said.standard = u"mcsb"_s;
    said.control = u"NS-7"_s;
    said.verdict = domain::Attested::Passed;
    said.by = hostile;
    said.note = u"Seen in the minutes "_s + hostile;
    said.at = now.addDays(-50);
    said.expires = now.addDays(20);
    said.evidence = {{7, {}, hostile + u".pdf"_s, 1'234'567, QByteArray(32, '\x5a')}, {8, u"https://wiki.example/a%20%26b?evil&b"_s, {}, 0, {}}};
    auto before = said;
    before.id = 1;
    before.verdict = domain::Attested::Failed;
    before.scope = u"/subscriptions/s"_s;
    before.at = now.addDays(-200);
    before.expires = {};
    before.evidence = {};
    return {{said, domain::AttestationState::Expiring, u"Microsoft cloud security benchmark"_s, u"Insecure services and protocols are off"_s, {}},
            {before, domain::AttestationState::Replaced, u"Microsoft cloud security benchmark"_s, u"Insecure services and protocols are off"_s, hostile}};
}

/// A gap a week ago, and a day alone in the middle of gaps.
inline domain::ComplianceHistory history(const domain::ScopeSelection& scope, int days, const QDateTime& now)
{
    domain::ComplianceHistory made;
    made.isKept = scope.scopeIds.size() < 2;
    if (!made.isKept)
        return made;
    const auto seen = view({}, now);
    for (const auto& standard : seen.standards) {
        domain::TrendSeries series;
        series.id = standard.id;
        series.name = standard.name;
        for (int i = days - 1; i >= 0; --i) {
            const bool isGap = (i > 5 && i < 9) || (i > 14 && i != 17);
            series.points.append({now.date().addDays(-i), isGap ? std::nullopt : std::optional(standard.numbers.percent().value_or(30) + i % 4)});
        }
        made.series.append(series);
    }
    return made;
}

inline void fill(FakeCompliance& compliance, const QDateTime& now)
{
    compliance.historyOf = [now](const domain::ScopeSelection& scope, int days) { return history(scope, days, now); };
    compliance.viewOf = [now](const domain::ComplianceQuery& query) { return view(query, now); };
    compliance.controlsOf = [now](const domain::ComplianceCell& cell) { return controls(cell, now); };
}

} // namespace fakestandards
