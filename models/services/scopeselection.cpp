// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scopeselection.h"

#include <algorithm>

namespace services {

namespace {

/// Whether scopes are among the chosen ones, or below one.
class Chosen {
public:
    Chosen(const QList<store::ScopeFact>& scopes, const domain::ScopeSelection& selection)
    {
        for (const auto& id : selection.scopeIds)
            m_ids.insert(id.toLower());
        if (m_ids.isEmpty())
            return;
        for (const auto& scope : scopes)
            m_byId.insert(scope.scopeId.toLower(), &scope);
    }
    bool isAll() const { return m_ids.isEmpty(); }
    bool holds(const store::ScopeFact& scope) const
    {
        if (isAll())
            return true;
        const store::ScopeFact* at = &scope;
        // Bounded: parents that form a circle come from outside.
        for (int depth = 0; at && depth < 32; ++depth) {
            if (m_ids.contains(at->scopeId.toLower()))
                return true;
            at = at->parentId.isEmpty() ? nullptr : m_byId.value(at->parentId.toLower());
        }
        return false;
    }

private:
    QSet<QString> m_ids;
    QHash<QString, const store::ScopeFact*> m_byId;
};

} // namespace

QList<qint64> selectScopes(const QList<store::ScopeFact>& scopes, const QHash<qint64, bool>& isSample, const domain::ScopeSelection& selection)
{
    const Chosen chosen(scopes, selection);
    QList<qint64> real, sample;
    for (const auto& scope : scopes) {
        if (const auto owner = isSample.constFind(scope.connection.value); owner != isSample.cend() && chosen.holds(scope))
            (*owner ? sample : real).append(scope.id);
    }
    const bool isReal = chosen.isAll() ? std::ranges::any_of(isSample, [](bool one) { return !one; }) : !real.isEmpty();
    auto& answer = isReal ? real : sample;
    std::ranges::sort(answer);
    return answer;
}

} // namespace services
