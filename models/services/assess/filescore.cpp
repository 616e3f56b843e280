// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/filescore.h"

#include "services/assess/assessedboard.h"

#include <algorithm>
#include <map>

namespace services {

namespace {

using Kind = posture::PlaceStanding::Kind;

constexpr std::string_view azure = "azure", aws = "aws", gcp = "gcp", onPremises = "onPremises";

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

/// The subscription, account, project or machine that an id is in, as scopes are called here. Names of buckets and of what
/// belongs to a whole tenant do not tell: those of a cloud are a scope together, so that none is left out of the sum.
std::pair<std::string, std::string_view> ownerOf(std::string_view id)
{
    const std::string_view subscription = policy::subscriptionOf(id), account = policy::accountOf(id);
    const std::string named(account.empty() ? "unknown" : account);
    if (!subscription.empty())
        return {std::string(subscription), azure};
    if (id.starts_with("arn:"))
        return {"aws:" + named, aws};
    if (id.starts_with("//"))
        return {"gcp:" + named, gcp};
    if (id.starts_with("host:"))
        return {std::string(id.substr(0, id.find('/'))), onPremises};
    return {id.starts_with('/') ? "azure:unknown" : "unknown", id.starts_with('/') ? azure : std::string_view("unknown")};
}

/// Whether `id` is `parent` or below it.
bool isWithin(std::string_view id, std::string_view parent)
{
    return policy::startsText(id, parent) && (id.size() == parent.size() || id[parent.size()] == '/' || parent.ends_with('/'));
}

} // namespace

FileScore::FileScore(const FileAssessment& assessment, std::span<const policy::Assigned> rules, const posture::ControlTable& table)
    : m_assessment(assessment), m_table(table)
{
    posture::Scoreboard::Layout layout;
    for (const auto& control : table.controls()) {
        layout.controlMax.push_back(control.max);
        m_labels.push_back({control.code, control.name});
    }
    for (std::size_t r = 0; r < assessment.resources(); ++r)
        layout.scopeOfRow.push_back(scopeOf(assessment.resourceId(r)));
    layout.scopes = std::uint32_t(m_scopes.size());
    findTenants(assessment);
    m_board.emplace(std::move(layout), verdicts(rules));
}

std::uint32_t FileScore::scopeOf(std::string_view resourceId)
{
    const auto [id, cloud] = ownerOf(resourceId);
    const auto [known, isNew] = m_numbers.try_emplace(lower(id), std::uint32_t(m_scopes.size()));
    if (isNew)
        m_scopes.push_back({id, std::string(cloud), {}});
    return known->second;
}

/// The documents of subscriptions say whose they are.
void FileScore::findTenants(const FileAssessment& assessment)
{
    for (std::size_t r = 0; r < assessment.resources(); ++r) {
        const auto& resource = assessment.resource(r);
        if (!resource.isSubscription())
            continue;
        std::string_view tenant = resource.document.get("tenantId").string();
        if (tenant.empty())
            tenant = resource.document.get("properties").get("tenantId").string();
        m_scopes[m_numbers.at(lower(policy::subscriptionOf(resource.id)))].tenant = tenant;
    }
}

std::vector<posture::Scoreboard::Rule> FileScore::verdicts(std::span<const policy::Assigned> rules) const
{
    std::vector<posture::Scoreboard::Rule> sets;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        auto& made = sets.emplace_back();
        made.controls = controlsOf(*rules[rule].definition, m_table);
        made.counts = !made.controls.empty();
        for (std::uint32_t r = 0; r < m_assessment.resources(); ++r) {
            const auto result = m_assessment.result(rule, r);
            switch (result.status) {
            case policy::Status::Healthy: made.verdicts.healthy.add(r); break;
            case policy::Status::Unhealthy: made.verdicts.unhealthy.add(r); break;
            case policy::Status::NotApplicable:
                if (result.isOfType)
                    made.verdicts.notApplicable.add(r);
                break;
            case policy::Status::Unknown:
            case policy::Status::Error: made.verdicts.unknown.add(r); break;
            }
        }
    }
    return sets;
}

posture::PlaceStanding FileScore::place(const posture::ScopeStanding& standing, Kind kind, std::string_view id) const
{
    return posture::placeOf(standing, kind, QString::fromUtf8(id.data(), qsizetype(id.size())), m_labels, m_board->controlMax());
}

posture::PlaceStanding FileScore::together(Kind kind, const std::string& id, const std::string Scope::* member) const
{
    std::vector<std::uint32_t> scopes;
    for (std::uint32_t scope = 0; scope < m_scopes.size(); ++scope) {
        if (!member || policy::sameText(m_scopes[scope].*member, id))
            scopes.push_back(scope);
    }
    return place(m_board->together(scopes), kind, id);
}

QList<posture::PlaceStanding> FileScore::all() const
{
    QList<posture::PlaceStanding> places{together(Kind::Workspace, "workspace", nullptr)};
    for (const auto& [kind, member] : {std::pair(Kind::Cloud, &Scope::cloud), std::pair(Kind::Tenant, &Scope::tenant)}) {
        std::map<std::string, std::string> ids; // by lower case, so that spellings are one
        for (const auto& scope : m_scopes) {
            if (!(scope.*member).empty())
                ids.try_emplace(lower(scope.*member), scope.*member);
        }
        for (const auto& [folded, id] : ids)
            places.append(together(kind, id, member));
    }
    std::vector<std::uint32_t> order(m_scopes.size());
    std::ranges::generate(order, [n = 0U]() mutable { return n++; });
    std::ranges::sort(order, {}, [this](std::uint32_t scope) { return m_scopes[scope].id; });
    for (const auto scope : order)
        places.append(place(m_board->scope(scope), Kind::Subscription, m_scopes[scope].id));
    return places;
}

std::optional<posture::PlaceStanding> FileScore::one(std::string_view id) const
{
    const QString wanted = QString::fromUtf8(id.data(), qsizetype(id.size()));
    for (const auto& known : all()) {
        if (known.id.compare(wanted, Qt::CaseInsensitive) == 0)
            return known;
    }
    core::Bitmap rows;
    const std::string_view group = policy::resourceGroupOf(id);
    for (std::uint32_t r = 0; r < m_assessment.resources(); ++r) {
        if (isWithin(m_assessment.resourceId(r), id))
            rows.add(r);
    }
    if (id.empty() || rows.isEmpty())
        return std::nullopt;
    return place(m_board->of(rows), policy::sameText(group, id) ? Kind::ResourceGroup : Kind::Resource, id);
}

} // namespace services
