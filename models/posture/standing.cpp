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
    int unhealthy = 0;      ///< rules
    int unhealthyIndex = 0; ///< the last of them
};

int headOf(std::span<const Rule> rules, int rule)
{
    // Bounded: a chain longer than the rules is a circle.
    for (std::size_t i = 0; i < rules.size() && rules[std::size_t(rule)].sameAs >= 0; ++i)
        rule = rules[std::size_t(rule)].sameAs;
    return rule;
}

std::vector<std::vector<Place>> placesOf(std::span<const Rule> rules, std::span<const ControlRules> controls)
{
    std::vector<std::vector<Place>> places(rules.size());
    for (std::size_t c = 0; c < controls.size(); ++c) {
        const auto& members = controls[c].rules;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const auto rule = std::size_t(members[i]);
            if (!rules[rule].counts)
                continue;
            const auto head = std::ranges::find(members, headOf(rules, members[i]));
            const auto index = head == members.end() ? i : std::size_t(head - members.begin());
            places[rule].push_back({int(c), int(index)});
        }
    }
    return places;
}

class Adder {
public:
    explicit Adder(std::span<const ControlRules> controls) : m_sums(controls.size()), m_result(controls.size())
    {
        for (std::size_t c = 0; c < controls.size(); ++c)
            m_result[c].solelyUnhealthy.resize(controls[c].rules.size());
    }

    void add(const std::vector<Place>& places, AssessmentState state)
    {
        if (state == AssessmentState::Unknown)
            return;
        for (const auto& place : places) {
            auto& sum = m_sums[std::size_t(place.control)];
            if (!sum.touched) {
                sum.touched = true;
                m_touched.push_back(place.control);
            }
            if (state == AssessmentState::Healthy) {
                sum.healthy = true;
            } else if (state == AssessmentState::Unhealthy && (sum.unhealthy == 0 || sum.unhealthyIndex != place.index)) {
                ++sum.unhealthy;
                sum.unhealthyIndex = place.index;
            }
        }
    }

    void endResource()
    {
        for (const int control : std::exchange(m_touched, {})) {
            const auto sum = std::exchange(m_sums[std::size_t(control)], Sum{});
            auto& standing = m_result[std::size_t(control)];
            if (sum.unhealthy > 0) {
                ++standing.counts.unhealthy;
                if (sum.unhealthy == 1)
                    ++standing.solelyUnhealthy[std::size_t(sum.unhealthyIndex)];
            } else if (sum.healthy) {
                ++standing.counts.healthy;
            } else {
                ++standing.notApplicable;
            }
        }
    }

    std::vector<ControlStanding> take() { return std::move(m_result); }

private:
    std::vector<Sum> m_sums;
    std::vector<int> m_touched;
    std::vector<ControlStanding> m_result;
};

} // namespace

std::vector<ControlStanding> standings(std::span<const Rule> rules, std::span<const ControlRules> controls,
                                       std::span<const Verdict> byResource)
{
    const auto places = placesOf(rules, controls);
    Adder adder(controls);
    for (std::size_t i = 0; i < byResource.size(); ++i) {
        if (i > 0 && byResource[i].resource != byResource[i - 1].resource)
            adder.endResource();
        adder.add(places[std::size_t(byResource[i].rule)], byResource[i].state);
    }
    adder.endResource();
    return adder.take();
}

double gainPoints(int solelyUnhealthy, double max, Counts counts)
{
    return pointsPerResource(max, counts) * solelyUnhealthy;
}

} // namespace posture
