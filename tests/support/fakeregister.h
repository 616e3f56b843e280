// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeexemptions.h"

/// Exemptions of every category and state, one of them with a hostile name.
inline void fillRegister(FakeExemptions& fake, const QDateTime& now, const QString& hostile)
{
    using namespace Qt::StringLiterals;
    const QString scope = u"/subscriptions/0b1f0000-0000-0000-0000-000000000000"_s;
    const auto add = [&](qint64 id, const QString& name, const QString& where, const QString& scopeName, const QDateTime& expires) -> domain::ExemptionRow& {
        domain::ExemptionRow row;
        row.exemption.id = id;
        row.exemption.scope = where;
        row.exemption.recommendation = u"key-%1"_s.arg(id);
        row.exemption.category = id % 2 ? domain::ExemptionCategory::Waiver : domain::ExemptionCategory::Mitigated;
        row.exemption.owner = u"M. Okafor"_s;
        row.exemption.reason = u"The accounts are replaced in spring; until then the network allows nobody but the build agents."_s;
        row.exemption.expires = expires;
        row.exemption.createdBy = u"A. Lindqvist"_s;
        row.exemption.created = now.addDays(-40);
        row.recommendationName = name;
        row.scopeName = scopeName;
        fake.rows.append(row);
        return fake.rows.last();
    };
    add(1, u"Secure transfer to storage accounts should be enabled"_s, scope + u"/resourceGroups/legacy"_s, u"legacy"_s, now.addDays(12));
    add(2, hostile, scope + u"/resourceGroups/web/providers/Microsoft.Web/sites/shop"_s, hostile, now.addDays(29));
    add(3, u"MFA should be enabled for accounts with owner permissions"_s, {}, {}, now.addDays(200));
    add(4, u"Management ports should be closed"_s, scope, u"Contoso Production"_s, {}).exemption.owner.clear();
    add(5, u"Disks should be encrypted"_s, scope, u"Contoso Production"_s, now.addDays(-3));
    auto& revoked = add(6, u"Key vaults should have purge protection"_s, scope, u"Contoso Production"_s, now.addDays(60)).exemption;
    revoked.revokedBy = u"M. Okafor"_s;
    revoked.revoked = now.addDays(-5);
    for (auto& row : fake.rows)
        row.state = row.exemption.stateAt(now);
    domain::ExemptionPreview preview;
    preview.resources = 23;
    preview.unhealthy = 12;
    preview.first = {scope + u"/resourceGroups/legacy/providers/Microsoft.Storage/storageAccounts/stcontosologs1"_s, scope + u"/x/"_s + hostile};
    preview.recommendations = {{u"key-1"_s, u"Secure transfer to storage accounts should be enabled"_s, 23}};
    preview.before = 61.24;
    preview.after = 63.02;
    preview.raw = 58.1;
    fake.previewOf = [preview](const QList<domain::Exemption>&) { return preview; };
    fake.effectOf = [preview](qint64) { return preview; };
}
