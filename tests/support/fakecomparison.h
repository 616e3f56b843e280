// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeconsole.h"
#include "support/fixedclock.h"

/// A comparison of two scores that shows every state the dialog can paint, hostile names among them.
inline domain::ScoreComparison madeUpComparison(const QDateTime& now)
{
    using domain::Stance;
    const QString hostile = QStringLiteral("<img src=x onerror=1> \u202Eevil & <b>bold</b>");
    domain::ScoreComparison made;
    made.kind = QStringLiteral("workspace");
    made.reported = 64.8;
    made.computed = 64.1;
    made.ours = 59.2;
    made.scopes = 6;
    made.withoutNumbers = 2;
    made.cloudAsOf = now.addSecs(-7200);
    made.oursAsOf = now.addSecs(-300);
    made.missing = {QStringLiteral("Contoso: Role assignments (") + hostile + QLatin1Char(')')};
    const auto reason = [](const QString& key, const QString& name, Stance cloud, Stance ours, double points, int resources) {
        domain::ScoreDifference one;
        one.cloud = cloud;
        one.ours = ours;
        one.key = key;
        one.cloudKey = ours == Stance::None ? key : QString();
        one.name = name;
        one.points = points;
        one.resources = resources;
        return one;
    };
    const auto plain = [](domain::DifferenceKind kind, double points, int resources) {
        domain::ScoreDifference one;
        one.kind = kind;
        one.points = points;
        one.resources = resources;
        return one;
    };
    const auto control = [&](const char* code, const char* name, double max, double reported, double ours, QList<domain::ScoreDifference> reasons) {
        domain::ControlComparison one{.code = QString::fromLatin1(code),
                                      .name = QString::fromLatin1(name),
                                      .max = max,
                                      .reported = domain::ControlSide{reported, 40, 20, 3, 0},
                                      .computed = domain::ControlSide{reported, 40, 20, 3, 1},
                                      .ours = {ours, 38, 22, 5, 4},
                                      .reasons = std::move(reasons)};
        made.controls.append(std::move(one));
    };
    auto unread = reason(QStringLiteral("key3"), QStringLiteral("Storage accounts should restrict network access"), Stance::Healthy, Stance::Unknown, -0.22, 3);
    unread.detail = QStringLiteral("microsoft.storage/storageaccounts/blobservices could not be read: the role Reader is missing ") + hostile;
    control("MFA", "Enable MFA", 10, 8.24, 8.24, {});
    control("MP", "Secure management ports", 8, 4.92, 3.4,
            {reason(QStringLiteral("key1"), QStringLiteral("=1+1 Management ports should be closed"), Stance::Unhealthy, Stance::None, 0.9, 12),
             reason(QStringLiteral("key2"), hostile, Stance::None, Stance::Unhealthy, -2.1, 31), plain(domain::DifferenceKind::NoNumbers, -0.2, 14),
             plain(domain::DifferenceKind::Reported, -0.12, 0)});
    control("NA", "Restrict unauthorized network access", 4, 2.41, 2.19, {unread});
    control("BP", "Implement security best practices", 0, 0, 0, {});
    return made;
}

inline void fillComparison(FakeConsole& console, const FixedClock& clock)
{
    console.fake.comparisonOf = [&clock](const domain::ScopeSelection&) -> core::Result<domain::ScoreComparison> { return madeUpComparison(clock.now()); };
}
