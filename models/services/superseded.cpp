// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/superseded.h"

#include <algorithm>
#include <array>

#include <QHash>

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// Keys by their first eight digits, as the documentation of the cloud gives them.
struct Pair {
    QLatin1StringView older, newer;
};
constexpr std::array pairs{
    Pair{"4ab6e3c5"_L1, "e1145ab1"_L1}, // system updates: by the retired agent, by Update Manager
    Pair{"c476dc48"_L1, "8c3d9ad0"_L1}, // baseline: by the retired agent, of Windows by guest configuration
    Pair{"c476dc48"_L1, "1f655fb7"_L1}, // and of Linux
};

constexpr auto poweredBy = "(powered by "_L1;

QString bareName(const QString& name)
{
    QString bare = name;
    if (bare.startsWith("[Preview]:"_L1, Qt::CaseInsensitive))
        bare = bare.mid(10);
    if (const qsizetype at = bare.indexOf(poweredBy, 0, Qt::CaseInsensitive); at > 0)
        bare.truncate(at);
    return bare.simplified().toCaseFolded();
}

bool isNewer(const Demand& a, const Demand& b)
{
    const bool aSays = a.name.contains(poweredBy, Qt::CaseInsensitive);
    const bool bSays = b.name.contains(poweredBy, Qt::CaseInsensitive);
    return aSays != bSays ? aSays : a.key < b.key;
}

/// Everything that shares a sign points at the newest that has it.
void addBySign(std::span<const Demand> demands, const std::vector<QString>& signs, std::vector<std::vector<int>>& successors)
{
    QHash<QString, int> newest;
    for (std::size_t i = 0; i < demands.size(); ++i) {
        if (signs[i].isEmpty())
            continue;
        const auto known = newest.constFind(signs[i]);
        if (known == newest.constEnd() || isNewer(demands[i], demands[std::size_t(*known)]))
            newest.insert(signs[i], int(i));
    }
    for (std::size_t i = 0; i < demands.size(); ++i) {
        const int head = signs[i].isEmpty() ? int(i) : newest.value(signs[i]);
        if (head != int(i) && successors[i].empty() && std::ranges::find(successors[std::size_t(head)], int(i)) == successors[std::size_t(head)].end())
            successors[i].push_back(head);
    }
}

} // namespace

std::vector<std::vector<int>> successorsOf(std::span<const Demand> demands)
{
    std::vector<std::vector<int>> successors(demands.size());
    QHash<QString, int> byStart;
    for (std::size_t i = 0; i < demands.size(); ++i)
        byStart.insert(demands[i].key.left(8).toLower(), int(i));
    for (const auto& pair : pairs) {
        const int older = byStart.value(pair.older, -1);
        const int newer = byStart.value(pair.newer, -1);
        if (older >= 0 && newer >= 0)
            successors[std::size_t(older)].push_back(newer);
    }
    std::vector<QString> policies, names;
    for (const auto& demand : demands) {
        policies.push_back(demand.policy.toLower());
        names.push_back(bareName(demand.name));
    }
    addBySign(demands, policies, successors);
    addBySign(demands, names, successors);
    return successors;
}

} // namespace services
