// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "services/assess/fileassessment.h"

namespace cli {

/// The definitions among the policy files of the options.
struct AssessedRules {
    /// One policy file that has verdicts, or whose error stands in their place.
    struct Row {
        QString name, file;
        std::size_t rule = 0; ///< among the assigned
        policy::DocumentKind kind = policy::DocumentKind::Other;
        QString error;
    };
    std::vector<policy::Assigned> assigned;
    std::vector<Row> rows;
    bool allGood = true;
};

/// Reads and joins --policies and --parameters; what is wrong with one file is told and the others go on. Blocking.
core::Result<AssessedRules> readRules(const Options& options, const core::CancelToken& token);
/// What --now says, else the time.
core::Result<policy::Ticks> nowOf(const Options& options);

/// What --policies says of --resources, with --parameters, --now and --partial.
class AssessedFiles {
public:
    /// Reads and evaluates. What is wrong with one file or line is told and the others go on. Blocking.
    static core::Result<std::unique_ptr<AssessedFiles>> read(const Options& options, const core::CancelToken& token);

    const AssessedRules& rules() const { return m_rules; }
    const services::FileAssessment& assessment() const { return m_assessment; }
    policy::Ticks now() const { return m_now; }
    bool allGood() const { return m_rules.allGood && m_assessment.badLines().empty(); }

private:
    AssessedFiles(AssessedRules rules, policy::AliasTable aliases, bool isWhole, policy::Ticks now)
        : m_rules(std::move(rules)), m_aliases(std::move(aliases)), m_now(now), m_assessment(m_rules.assigned, m_aliases, isWhole, now)
    {
    }

    AssessedRules m_rules;
    policy::AliasTable m_aliases;
    policy::Ticks m_now;
    services::FileAssessment m_assessment;
};

} // namespace cli
