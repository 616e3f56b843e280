// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/inputs.h"
#include "policy/definition.h"
#include "services/policies/policyfiles.h"

namespace cli {

/// One policy file: parsed, or why it could not even be read.
struct PolicyFile {
    QString file;
    policy::PolicyDocument document;
};

/// Text of the policy engine.
inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// What is wrong, with the place where there is one.
QString errorText(const policy::RuleError& error);

/// All files of the PATHs (see listInputs), those that are built in for the word "builtin", in that order. Blocking.
/// `all`: below folders too every file, else those named *.json.
core::Result<QList<PolicyFile>> readPolicies(const QStringList& paths, bool all, const core::CancelToken& token);
/// The texts of the same files, all of them, without parsing.
core::Result<QList<services::PolicySource>> readPolicySources(const QStringList& paths, const core::CancelToken& token);

} // namespace cli
