// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/controltable.h"
#include "posture/place.h"
#include "services/assess/fileassessment.h"

namespace services {

/// Scores of what a FileAssessment found: rules that name a control of the table count, everything else is only assessed.
class FileScore {
public:
    /// `rules` are those that were assessed, in order.
    FileScore(const FileAssessment& assessment, std::span<const policy::Assigned> rules, const posture::ControlTable& table);

    /// The workspace, clouds, tenants, then subscriptions, accounts, projects and machines, each by id: a cloud's word, a tenant's
    /// id, a subscription's, `aws:ACCOUNT`, `gcp:PROJECT`, `host:ID`; of no account `CLOUD:unknown`.
    QList<posture::PlaceStanding> all() const;
    /// One of these, or a resource group or resource with all below it; none when nothing here has that id.
    std::optional<posture::PlaceStanding> one(std::string_view id) const;

private:
    struct Scope {
        std::string id, cloud, tenant;
    };

    std::uint32_t scopeOf(std::string_view resourceId);
    void findTenants(const FileAssessment& assessment);
    std::vector<posture::Scoreboard::Rule> verdicts(std::span<const policy::Assigned> rules) const;
    posture::PlaceStanding together(posture::PlaceStanding::Kind kind, const std::string& id, const std::string Scope::* member) const;
    posture::PlaceStanding place(const posture::ScopeStanding& standing, posture::PlaceStanding::Kind kind, std::string_view id) const;

    const FileAssessment& m_assessment;
    const posture::ControlTable& m_table;
    std::vector<posture::ControlLabel> m_labels;
    std::vector<Scope> m_scopes;
    std::unordered_map<std::string, std::uint32_t> m_numbers; ///< by id in lower case
    std::optional<posture::Scoreboard> m_board;
};

} // namespace services
