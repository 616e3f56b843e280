// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/standing.h"

#include <algorithm>
#include <utility>

namespace posture {

namespace {

using domain::AssessmentState;

/// Where a rule stands: a control and its place there.
struct Place {
    int control = 0;
    int index = 0;
};

/// One resource's sum in one control, reused from resource to resource.
struct Sum {
    bool touched = false;
    bool healthy = false;
    std::vector<std::pair<int, int>> unhealthy; ///< rule, its place in the control
};

/// For each rule those that are counted in its stead. Of two that name each other the first is.
std::vector<std::vector<int>> insteadOf(std::span<const Rule> rules)
{
    std::vector<std::vector<int>> whole(rules.size());
    for (std::size_t r = 0; r < rules.size(); ++r) {
        auto& all = whole[r];
        all = rules[r].replacedBy;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const int next : rules[std::size_t(all[i])].replacedBy) {
                if (std::ranges::find(all, next) == all.end())
                    all.push_back(next);
            }
        }
    }
    auto above = whole;
    for (std::size_t r = 0; r < rules.size(); ++r) {
        std::erase_if(above[r], [&](int other) {
            const auto& back = whole[std::size_t(other)];
            return std::cmp_greater_equal(other, r) && std::ranges::find(back, int(r)) != back.end();
        });
    }
    return above;
}

std::vector<std::vector<Place>> placesOf(std::span<const Rule> rules, std::span<const ControlRules> controls)
{
    std::vector<std::vector<Place>> places(rules.size());
    for (std::size_t c = 0; c < controls.size(); ++c) {
        const auto& members = controls[c].rules;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (const auto rule = std::size_t(members[i]); rules[rule].counts)
                places[rule].push_back({int(c), int(i)});
        }
    }
    return places;
}

class Adder {
public:
    Adder(std::span<const Rule> rules, std::span<const ControlRules> controls) : m_instead(insteadOf(rules)), m_sums(controls.size()), m_result(controls.size())
    {
        for (std::size_t c = 0; c < controls.size(); ++c)
            m_result[c].solelyUnhealthy.resize(controls[c].rules.size());
    }

    void add(int rule, const std::vector<Place>& places, AssessmentState state)
    {
        if (state == AssessmentState::Unknown)
            return;
        for (const auto& place : places) {
            auto& sum = m_sums[std::size_t(place.control)];
            if (!sum.touched) {
                sum.touched = true;
                m_touched.push_back(place.control);
            }
            if (state == AssessmentState::Healthy)
                sum.healthy = true;
            else if (state == AssessmentState::Unhealthy)
                sum.unhealthy.emplace_back(rule, place.index);
        }
    }

    void endResource()
    {
        for (const int control : m_touched) {
            auto& sum = m_sums[std::size_t(control)];
            auto& standing = m_result[std::size_t(control)];
            if (!sum.unhealthy.empty()) {
                ++standing.counts.unhealthy;
                if (const int alone = onlyUnhealthy(sum); alone >= 0)
                    ++standing.solelyUnhealthy[std::size_t(alone)];
            } else if (sum.healthy) {
                ++standing.counts.healthy;
            } else {
                ++standing.notApplicable;
            }
            sum.touched = sum.healthy = false;
            sum.unhealthy.clear();
        }
        m_touched.clear();
    }

    std::vector<ControlStanding> take() { return std::move(m_result); }

private:
    /// Place of the one demand that is not met, -1 when there are several.
    int onlyUnhealthy(const Sum& sum) const
    {
        int alone = -1;
        for (const auto& [rule, place] : sum.unhealthy) {
            const auto& instead = m_instead[std::size_t(rule)];
            const bool counted =
                std::ranges::none_of(sum.unhealthy, [&](const auto& other) { return std::ranges::find(instead, other.first) != instead.end(); });
            if (counted && std::exchange(alone, place) >= 0)
                return -1;
        }
        return alone;
    }

    std::vector<std::vector<int>> m_instead;
    std::vector<Sum> m_sums;
    std::vector<int> m_touched;
    std::vector<ControlStanding> m_result;
};

} // namespace

std::vector<ControlStanding> standings(std::span<const Rule> rules, std::span<const ControlRules> controls, std::span<const Verdict> byResource)
{
    const auto places = placesOf(rules, controls);
    Adder adder(rules, controls);
    for (std::size_t i = 0; i < byResource.size(); ++i) {
        if (i > 0 && byResource[i].resource != byResource[i - 1].resource)
            adder.endResource();
        adder.add(byResource[i].rule, places[std::size_t(byResource[i].rule)], byResource[i].state);
    }
    adder.endResource();
    return adder.take();
}

double gainPoints(int solelyUnhealthy, double max, Counts counts)
{
    return pointsPerResource(max, counts) * solelyUnhealthy;
}

} // namespace posture
