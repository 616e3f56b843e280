// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeconsole.h"
#include "support/fixedclock.h"

namespace policyestate {

inline const QByteArray rule = R"({
  "name": "own-tls",
  "properties": {
    "displayName": "Storage accounts accept TLS 1.2 only",
    "mode": "Indexed",
    "policyRule": {
      "if": {
        "allOf": [
          {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
          {"field": "Microsoft.Storage/storageAccounts/minimumTlsVersion", "notEquals": "TLS1_2"}
        ]
      },
      "then": {"effect": "audit"}
    }
  }
}
)";

inline domain::PolicyRow row(int i, const QString& hostile, const QDateTime& now)
{
    using namespace Qt::StringLiterals;
    domain::PolicyRow row;
    row.id = i < 4 ? i + 1 : 0;
    row.kind = i == 3 ? u"initiative"_s : u"definition"_s;
    row.name = i == 0 ? u"own-tls"_s : u"policy-%1"_s.arg(i, 2, 10, QChar(u'0'));
    row.title = i == 0   ? u"Storage accounts accept TLS 1.2 only"_s
                : i == 1 ? hostile
                         : u"Secure transfer to storage accounts, part %1"_s.arg(i, 2, 10, QChar(u'0'));
    row.category = u"Storage"_s;
    row.effect = u"audit"_s;
    row.severity = domain::Severity::Medium;
    if (row.id != 0) {
        row.origin = i == 0 ? domain::PolicyOrigin::Written : domain::PolicyOrigin::Imported;
        row.file = i == 0 ? QString() : u"pack/"_s + hostile + u".json"_s;
        row.isEnabled = i != 2;
        row.hasDraft = i == 0;
        row.who = i == 1 ? hostile : u"mara"_s;
        row.at = now.addDays(-3);
    }
    if (i == 1)
        row.problems = {u"the alias '"_s + hostile + u"' is not known; what it names stays unknown"_s};
    return row;
}

inline core::Result<domain::PolicyDryRun> dryRun(const QString& hostile)
{
    using namespace Qt::StringLiterals;
    domain::PolicyDryRun run;
    run.rule = u"own-tls"_s;
    run.hasBefore = true;
    run.unhealthy = run.toUnhealthy = 14;
    run.healthy = 157;
    run.unknown = run.toUnknown = 3;
    for (int i = 0; i < 17; ++i) {
        domain::PolicyFlip flip;
        flip.row = core::RowId{i + 1};
        flip.name = i == 2 ? hostile : u"stcontosologs%1"_s.arg(i);
        flip.resourceId = u"/subscriptions/0b1f/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/"_s + flip.name;
        flip.type = u"Microsoft.Storage/storageAccounts"_s;
        flip.before = domain::PolicyVerdict::Healthy;
        flip.after = i < 14 ? domain::PolicyVerdict::Unhealthy : domain::PolicyVerdict::Unknown;
        flip.reason = i < 14 ? QString() : hostile;
        run.flips.append(flip);
    }
    return run;
}

/// Four custom policies, one of them with a draft, one with a problem, one disabled, and built-in ones.
inline void fill(FakeConsole& console, const FixedClock& clock, const QString& hostile)
{
    using namespace Qt::StringLiterals;
    auto& desk = console.desk;
    for (int i = 0; i < 30; ++i) {
        desk.rows.append(row(i, hostile, clock.now()));
        desk.texts.insert(desk.rows.last().name, {rule, i == 0 ? QByteArray(rule).replace("TLS1_2", "TLS1_3") : QByteArray()});
    }
    desk.words = {{u"location"_s, u"type"_s, u"Microsoft.Storage/storageAccounts/minimumTlsVersion"_s},
                  {u"equals"_s, u"exists"_s, u"notEquals"_s},
                  {u"concat"_s, u"parameters"_s},
                  {u"audit"_s, u"disabled"_s},
                  {u"Microsoft.Storage/storageAccounts"_s}};
    desk.checkOf = [hostile](const QString& text) {
        const QString alias = u"Microsoft.Storage/storageAccounts/minimumTlsVersion"_s;
        domain::PolicyCheck check{u"definition"_s, u"own-tls"_s, true, true, {}};
        if (const qsizetype at = text.indexOf(alias); at >= 0)
            check.marks.append({u"the alias '"_s + hostile + u"' is not known"_s, u"properties"_s, at, alias.size(), false});
        return check;
    };
    desk.dryRunOf = [hostile](const QString&) { return dryRun(hostile); };
}

} // namespace policyestate
