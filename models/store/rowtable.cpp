// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowtable.h"

#include <algorithm>
#include <numeric>

namespace store {

namespace {

constexpr std::size_t ordersKept = 10; // 4 MB each per million rows

std::vector<std::uint32_t> keysByRank(const std::vector<std::uint32_t>& idOfRow, const std::vector<std::uint32_t>& rank)
{
    std::vector<std::uint32_t> keys(idOfRow.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = idOfRow[i] < rank.size() ? rank[idOfRow[i]] : 0;
    return keys;
}

template<class T>
std::vector<std::uint32_t> widened(const std::vector<T>& values)
{
    return std::vector<std::uint32_t>(values.begin(), values.end());
}

} // namespace

std::vector<std::uint32_t> sortedByKey(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& keyOfRow)
{
    std::vector<std::uint32_t> from = rows;
    std::uint32_t least = UINT32_MAX;
    std::uint32_t most = 0;
    for (const std::uint32_t row : rows) {
        least = std::min(least, keyOfRow[row]);
        most = std::max(most, keyOfRow[row]);
    }
    if (rows.empty() || least == most)
        return from;
    constexpr int digitBits = 11;
    constexpr std::uint32_t digits = 1U << digitBits;
    std::vector<std::uint32_t> to(rows.size());
    for (int shift = 0; shift < 32 && ((most - least) >> shift) != 0; shift += digitBits) {
        std::array<std::uint32_t, digits + 1> starts{};
        for (const std::uint32_t row : from)
            ++starts[(((keyOfRow[row] - least) >> shift) & (digits - 1)) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const std::uint32_t row : from)
            to[starts[((keyOfRow[row] - least) >> shift) & (digits - 1)]++] = row;
        std::swap(from, to);
    }
    return from;
}

RowTable::Rows RowTable::order(const QString& column, bool descending) const
{
    const std::pair wanted(column, descending);
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = std::ranges::find(m_orders, wanted, &std::pair<std::pair<QString, bool>, Rows>::first);
        if (known != m_orders.end()) {
            std::rotate(known, known + 1, m_orders.end());
            return m_orders.back().second;
        }
    }
    std::vector<std::uint32_t> keys;
    if (column == u"type")
        keys = keysByRank(typeOf, typeWords.rank);
    else if (column == u"environment")
        keys = widened(environmentOf);
    else if (column == u"scope")
        keys = keysByRank(scopeOf, scopeNames.rank);
    else if (column == u"location")
        keys = keysByRank(locationOf, locationWords.rank);
    else if (column == u"group")
        keys = keysByRank(groupOf, groupWords.rank);
    else if (column == u"tag")
        keys = keysByRank(tagOf, tagWords.rank);
    else if (column == u"health") {
        keys = widened(healthOf);
        for (auto& key : keys)
            key = static_cast<std::uint32_t>(domain::badness(static_cast<domain::Health>(key)));
    } else if (column == u"plan")
        keys = widened(planOf);
    else if (column == u"findings")
        keys = findings;
    else if (column == u"alerts")
        keys = widened(alerts);
    else if (column == u"lastSeen")
        keys = lastSeen;
    Rows rows;
    if (keys.empty() && !descending) {
        return m_byName;
    } else if (keys.empty()) {
        rows = std::make_shared<const std::vector<std::uint32_t>>(m_byName->rbegin(), m_byName->rend());
    } else {
        if (descending) {
            for (auto& key : keys)
                key = ~key;
        }
        rows = std::make_shared<const std::vector<std::uint32_t>>(sortedByKey(*m_byName, keys));
    }
    const std::scoped_lock lock(m_mutex);
    if (m_orders.size() >= ordersKept)
        m_orders.erase(m_orders.begin());
    m_orders.emplace_back(wanted, rows);
    return rows;
}

std::size_t RowTable::memory() const
{
    const std::scoped_lock lock(m_mutex);
    const std::size_t columns = 5 * 4 + 3 + 4 + 2 + 2 * 4 + 4;
    return m_size * columns + (m_orders.size() + 1) * m_byName->size() * 4;
}

} // namespace store
