// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessedfiles.h"
#include "app/cli/commands.h"
#include "app/cli/verdictlines.h"

namespace cli {

namespace {

void print(const AssessedRules& rules, VerdictLines& lines)
{
    lines.badLines();
    for (const auto& row : rules.rows) {
        if (row.error.isEmpty())
            lines.policy(row.name, row.file, row.rule);
        else if (row.kind == policy::DocumentKind::Definition)
            lines.failedPolicy(row.name, row.file, row.error);
        else
            lines.noPolicy(row.name, row.file, row.error);
    }
}

} // namespace

core::Result<Exit> assessCommand(const Options& options, Output& out, const core::CancelToken& token)
{
    const auto files = AssessedFiles::read(options, token);
    if (!files)
        return std::unexpected(files.error());
    VerdictLines verdicts((*files)->assessment(), options.statuses, out, token);
    print((*files)->rules(), verdicts);
    if (token.stop_requested())
        return core::cancelled();
    return (*files)->allGood() ? Exit::Done : Exit::SomeFailed;
}

} // namespace cli
