// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/governancereads.h"

#include <algorithm>

/// Assignments and rules for tests of models and pages: answers come from what a test sets, after `latency`. Of the filter the terms "state",
/// "owned" and "owner" hold.
class FakeGovernance final : public services::GovernanceReads {
public:
    std::chrono::milliseconds latency{0};
    QList<domain::AssignmentRow> rows;
    QList<domain::GovernanceRuleRow> ruleRows;
    domain::GovernanceRun run; ///< what a preview says
    QList<domain::AssignmentQuery> asked;

    core::Async<domain::AssignmentList> assignments(domain::AssignmentQuery query, core::CancelToken token) override
    {
        asked.append(query);
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        co_return answer(query);
    }
    core::Async<QList<domain::GovernanceRuleRow>> rules(core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        const auto all = ruleRows; // a member that is returned itself may be moved from
        co_return all;
    }
    core::Async<domain::GovernanceRun> preview(bool, core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        const auto told = run;
        co_return told;
    }

private:
    static QString wordOf(const domain::AssignmentRow& row, const QString& key)
    {
        using namespace Qt::StringLiterals;
        if (key == "state"_L1)
            return toWord(row.state);
        if (key == "owned"_L1)
            return row.assignment.owner.isEmpty() ? u"no"_s : u"yes"_s;
        return row.assignment.owner;
    }
    domain::AssignmentList answer(const domain::AssignmentQuery& query) const
    {
        domain::AssignmentList list;
        for (const auto& row : rows) {
            if (!query.recommendation.isEmpty() && row.assignment.recommendation.compare(query.recommendation, Qt::CaseInsensitive) != 0)
                continue;
            ++list.total;
            ++list.states[std::size_t(row.state)];
            list.withoutOwner += row.assignment.isOpen() && row.assignment.owner.isEmpty();
            const bool isMatch = std::ranges::all_of(
                query.filter.terms, [&](const auto& term) { return term.values.contains(wordOf(row, term.key), Qt::CaseInsensitive) != term.negated; });
            if (isMatch)
                list.rows.append(row);
        }
        list.matching = int(list.rows.size());
        for (const auto& key : domain::assignmentKeys()) {
            domain::Facet facet{key, key, {}};
            for (const auto& row : rows) {
                const QString word = wordOf(row, key);
                const auto known = std::ranges::find(facet.values, word, &domain::FacetValue::value);
                if (known != facet.values.end())
                    ++known->count;
                else if (!word.isEmpty())
                    facet.values.append({word, word, 1});
            }
            list.facets.append(facet);
        }
        return list;
    }
};
