// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "services/assess/fileassessment.h"

namespace cli {

/// Lines of `assess`. There can be many millions, so they are made from texts, not from objects. One thread.
class VerdictLines {
public:
    VerdictLines(const services::FileAssessment& assessment, QStringList statuses, Output& out, core::CancelToken token);

    /// Lines that gave no resource.
    void badLines();
    /// A policy on all resources.
    void policy(const QString& name, const QString& file, std::size_t rule);
    /// A policy that is no rule because of an error: so is each of its verdicts.
    void failedPolicy(const QString& name, const QString& file, const QString& why);
    /// A file that is no policy.
    void noPolicy(const QString& name, const QString& file, const QString& why);

private:
    void begin(const QString& name, const QString& file);
    void verdict(std::string_view resource, policy::Status status, std::string_view why);
    bool isWanted(policy::Status status) const;
    bool goesOn() const { return m_out.ok() && !m_token.stop_requested(); }

    const services::FileAssessment& m_assessment;
    const QStringList m_statuses;
    Output& m_out;
    const core::CancelToken m_token;
    QString m_name;     ///< of the policy at hand
    std::string m_head; ///< of its JSON lines
    std::string m_line;
};

} // namespace cli
