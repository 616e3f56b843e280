// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batch.h"
#include "domain/exemption.h"
#include "posture/scoreboard.h"

#include <array>
#include <optional>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

/// A bigger estate as plain arrays, and the documented rules as plain loops over it.
struct PlainEstate {
    struct Verdict {
        QString resource, scope, key;
        domain::AssessmentState state;
    };
    struct Numbers {
        std::optional<double> percent;
        posture::Tally tally;
    };

    QStringList scopes, keys;
    std::vector<std::pair<double, QStringList>> controls; ///< points, keys
    std::vector<Verdict> verdicts;

    static PlainEstate random(unsigned seed, domain::Batch& batch)
    {
        std::mt19937 dice(seed);
        PlainEstate plain;
        plain.controls = {{10, {u"k0"_s, u"k1"_s, u"k2"_s}}, {4, {u"k2"_s, u"k3"_s}}, {2, {u"k4"_s}}};
        plain.keys = {u"k0"_s, u"k1"_s, u"k2"_s, u"k3"_s, u"k4"_s};
        for (int s = 0; s < 3; ++s) {
            const QString scope = u"/subscriptions/33333333-0000-0000-0000-00000000000%1"_s.arg(s);
            plain.scopes.append(scope);
            batch.scopes.append({scope, {}, u"Scope %1"_s.arg(s), domain::ScopeKind::Subscription, domain::Environment::Azure, false});
            for (std::size_t c = 0; c < plain.controls.size(); ++c)
                batch.controls.append({u"c%1"_s.arg(c), scope, u"Control %1"_s.arg(c), plain.controls[c].first, 0, 0, 0, 0, 0, plain.controls[c].second});
            for (int n = 0; n < 60; ++n)
                plain.addResource(batch, scope, n, dice);
        }
        return plain;
    }

    void addResource(domain::Batch& batch, const QString& scope, int n, std::mt19937& dice)
    {
        domain::Resource resource;
        resource.name = u"r%1"_s.arg(n);
        resource.resourceGroup = u"rg%1"_s.arg(n % 4);
        resource.id = scope + u"/resourceGroups/"_s + resource.resourceGroup + u"/providers/X.Y/things/"_s + resource.name;
        resource.type = u"X.Y/things"_s;
        resource.scopeId = scope;
        resource.environment = domain::Environment::Azure;
        resource.body = "{}";
        if (dice() % 5 != 0) // of the others only the assessments are known
            batch.resources.append(resource);
        for (const auto& key : keys) {
            const auto state = std::array{domain::AssessmentState::Healthy, domain::AssessmentState::Unhealthy, domain::AssessmentState::Unhealthy,
                                          domain::AssessmentState::Unknown, domain::AssessmentState::NotApplicable}[dice() % 5];
            if (dice() % 3 == 0)
                continue;
            domain::Assessment assessment;
            assessment.id = resource.id + u"/providers/Microsoft.Security/assessments/"_s + key;
            assessment.key = key;
            assessment.resourceId = resource.id;
            assessment.scopeId = scope;
            assessment.state = state;
            assessment.stateWord = toWord(state);
            assessment.body = "{}";
            batch.assessments.append(assessment);
            verdicts.push_back({resource.id, scope, key, state});
        }
    }

    static bool isFor(const domain::Exemption& exemption, const Verdict& verdict)
    {
        if (!exemption.recommendation.isEmpty() && exemption.recommendation.toLower() != verdict.key)
            return false;
        const QString scope = exemption.scope.toLower(), id = verdict.resource.toLower();
        return scope.isEmpty() || id == scope || id.startsWith(scope + u'/');
    }

    domain::AssessmentState counted(const Verdict& verdict, const QList<domain::Exemption>& exemptions, const QDateTime& now) const
    {
        domain::AssessmentState state = verdict.state;
        bool isWaived = false;
        for (const auto& exemption : exemptions) {
            const bool holds = !exemption.revoked.isValid() && (!exemption.expires.isValid() || exemption.expires > now);
            if (!holds || !isFor(exemption, verdict))
                continue;
            isWaived |= exemption.category == domain::ExemptionCategory::Waiver;
            if (exemption.category == domain::ExemptionCategory::Mitigated && verdict.state == domain::AssessmentState::Unhealthy)
                state = domain::AssessmentState::Healthy;
        }
        return isWaived ? domain::AssessmentState::NotApplicable : state;
    }

    Numbers numbers(const QString& scope, const QList<domain::Exemption>& exemptions, const QDateTime& now) const
    {
        double max = 0, current = 0;
        QMap<QString, domain::AssessmentState> everywhere;
        const auto worse = [](domain::AssessmentState a, domain::AssessmentState b) {
            for (const auto state : {domain::AssessmentState::Unhealthy, domain::AssessmentState::Unknown, domain::AssessmentState::Healthy}) {
                if (a == state || b == state)
                    return state;
            }
            return domain::AssessmentState::NotApplicable;
        };
        const auto add = [&](QMap<QString, domain::AssessmentState>& states, const QString& resource, domain::AssessmentState state) {
            states[resource] = states.contains(resource) ? worse(states[resource], state) : state;
        };
        for (const auto& [points, members] : controls) {
            QMap<QString, domain::AssessmentState> states;
            for (const auto& verdict : verdicts) {
                if (verdict.scope != scope || !members.contains(verdict.key))
                    continue;
                add(states, verdict.resource, counted(verdict, exemptions, now));
                add(everywhere, verdict.resource, counted(verdict, exemptions, now));
            }
            const auto tally = tallyOf(states);
            if (tally.counts.assessed() == 0)
                continue;
            max += points;
            current += points * tally.counts.healthy / tally.counts.assessed();
        }
        return {max > 0 ? std::optional(100 * current / max) : std::nullopt, tallyOf(everywhere)};
    }

    static posture::Tally tallyOf(const QMap<QString, domain::AssessmentState>& states)
    {
        posture::Tally tally;
        for (const auto state : states) {
            tally.counts.healthy += state == domain::AssessmentState::Healthy;
            tally.counts.unhealthy += state == domain::AssessmentState::Unhealthy;
            tally.unknown += state == domain::AssessmentState::Unknown;
            tally.notApplicable += state == domain::AssessmentState::NotApplicable;
        }
        return tally;
    }
};
