// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/attestedcontrols.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {

bool concerns(const posture::Standard& standard, domain::Environment environment)
{
    switch (environment) {
    case domain::Environment::Azure: return standard.clouds().contains(u"azure"_s);
    case domain::Environment::Aws: return standard.clouds().contains(u"aws"_s);
    case domain::Environment::Gcp: return standard.clouds().contains(u"gcp"_s);
    case domain::Environment::OnPremises: return standard.clouds().contains(u"host"_s);
    case domain::Environment::Unknown: break;
    }
    return true;
}

AttestedControls::AttestedControls(const std::vector<posture::MappedStandard>& standards, QList<domain::Attestation> current,
                                   const QList<AttestedScope>& scopes, QDateTime now)
    : m_all(std::move(current)), m_now(std::move(now))
{
    std::map<std::pair<int, int>, QHash<QString, int>> said; // by standard and control, then by id of the scope
    for (int i = 0; i < int(m_all.size()); ++i) {
        const auto& one = m_all[i];
        const auto isMeant = [&](const auto& mapped) { return mapped.standard.id().compare(one.standard, Qt::CaseInsensitive) == 0; };
        const auto found = std::ranges::find_if(standards, isMeant);
        const int control = found == standards.end() ? -1 : found->standard.indexOf(one.control);
        if (control >= 0 && found->standard.controls()[std::size_t(control)].manual)
            said[{int(found - standards.begin()), control}].insert(one.scope.toLower(), i);
    }
    for (const auto& scope : scopes)
        m_environments.insert(scope.scope, scope.environment);
    for (const auto& [control, byScope] : said) {
        auto& found = m_found[control];
        for (const auto& scope : scopes) {
            if (const auto one = nearest(byScope, scope.ids); one.attestation >= 0)
                found.insert(scope.scope, one);
        }
    }
}

AttestedControls::Found AttestedControls::nearest(const QHash<QString, int>& byScope, const QStringList& ids) const
{
    Found found;
    for (const auto& id : ids + QStringList{QString()}) {
        const int one = byScope.value(id, -1);
        if (one < 0)
            continue;
        if (m_all[one].isInForce(m_now))
            return {one, true};
        if (found.attestation < 0)
            found.attestation = one;
    }
    return found;
}

std::vector<AttestedControls::Said> AttestedControls::of(const std::vector<posture::MappedStandard>& standards, int standard, const QList<qint64>& scopes) const
{
    std::vector<Said> answer;
    const auto first = m_found.lower_bound({standard, 0}), end = m_found.lower_bound({standard + 1, 0});
    if (first == end)
        return answer;
    QList<qint64> concerned;
    for (const qint64 scope : scopes) {
        const auto known = m_environments.constFind(scope);
        if (known != m_environments.cend() && concerns(standards[std::size_t(standard)].standard, *known))
            concerned.append(scope);
    }
    for (auto at = first; at != end; ++at) {
        Said said{.control = at->first.second, .scopes = int(concerned.size())};
        std::array<int, domain::AllOf<domain::Attested>::values.size()> last{}; // by verdict; Unknown: of those that ended
        last.fill(-1);
        for (const qint64 scope : std::as_const(concerned)) {
            const auto found = at->second.value(scope);
            if (found.attestation < 0)
                continue;
            said.attested += found.isInForce;
            int& newest = last[found.isInForce ? std::size_t(m_all[found.attestation].verdict) : 0];
            if (newest < 0 || m_all[newest].at <= m_all[found.attestation].at)
                newest = found.attestation;
        }
        if (const int failed = last[std::size_t(domain::Attested::Failed)]; failed >= 0) {
            said.verdict = domain::Attested::Failed;
            said.attestation = failed;
        } else {
            const int compliant = last[std::size_t(domain::Attested::Passed)], elsewhere = last[std::size_t(domain::Attested::NotApplicable)];
            said.attestation = compliant >= 0 ? compliant : elsewhere >= 0 ? elsewhere : last.front();
            if (said.attested > 0 && said.attested == said.scopes)
                said.verdict = m_all[said.attestation].verdict;
        }
        if (said.attestation >= 0)
            answer.push_back(said);
    }
    return answer;
}

} // namespace services
