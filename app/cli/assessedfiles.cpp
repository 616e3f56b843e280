// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessedfiles.h"

#include "app/cli/output.h"
#include "app/cli/policyinputs.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 mostDocumentBytes = qint64(8) << 30;

core::Result<QByteArray> readFile(const QString& path, qint64 most, const core::CancelToken& token)
{
    const auto inputs = listInputs({path});
    if (!inputs)
        return std::unexpected(inputs.error());
    if (inputs->size() != 1 || !inputs->first().named)
        return core::fail(core::Errc::BadInput, u"%1 is not one file."_s.arg(path), {}, u"cli.inputs"_s);
    return readInput(inputs->first(), most, token);
}

core::Result<services::ParameterFile> parametersOf(const Options& options, const core::CancelToken& token)
{
    if (options.parameters.isEmpty())
        return services::ParameterFile();
    const auto json = readFile(options.parameters, mostInputBytes, token);
    if (!json)
        return std::unexpected(json.error());
    auto parsed = services::ParameterFile::parse(*json);
    if (!parsed)
        return core::fail(core::Errc::BadInput, options.parameters + u": "_s + parsed.error().what, parsed.error().detail, u"cli.parameters"_s);
    return parsed;
}

/// Initiatives, assignments and exemptions have no verdicts, and no line in their place where something is wrong with them.
bool hasLines(policy::DocumentKind kind)
{
    return kind == policy::DocumentKind::Definition || kind == policy::DocumentKind::Other;
}

} // namespace

core::Result<policy::Ticks> nowOf(const Options& options)
{
    if (options.now.isEmpty()) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::duration<policy::Ticks, std::ratio<1, 10'000'000>>>(now).count();
    }
    const auto now = policy::parseMoment(options.now.toStdString());
    if (!now)
        return core::fail(core::Errc::BadInput, u"--now needs a time such as 2026-01-31T00:00:00Z."_s, {}, u"cli.options"_s);
    return *now;
}

core::Result<AssessedRules> readRules(const Options& options, const core::CancelToken& token)
{
    const auto parameters = parametersOf(options, token);
    if (!parameters)
        return std::unexpected(parameters.error());
    const auto files = readPolicies(options.policies, false, token);
    if (!files)
        return std::unexpected(files.error());
    AssessedRules rules;
    for (const auto& file : *files) {
        const auto& document = file.document;
        AssessedRules::Row row{.name = text(document.name), .file = file.file, .rule = rules.assigned.size(), .kind = document.kind};
        if (document.error) {
            rules.allGood = false;
            row.error = errorText(*document.error);
            Output::note(file.file + u": "_s + row.error);
            if (!hasLines(document.kind))
                continue;
        } else if (document.definition) {
            rules.assigned.push_back(policy::assign(document.definition, parameters->of(document.name)));
        } else {
            continue;
        }
        rules.rows.push_back(std::move(row));
    }
    return rules;
}

core::Result<std::unique_ptr<AssessedFiles>> AssessedFiles::read(const Options& options, const core::CancelToken& token)
{
    auto aliases = services::builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    const auto now = nowOf(options);
    if (!now)
        return std::unexpected(now.error());
    auto rules = readRules(options, token);
    if (!rules)
        return std::unexpected(rules.error());
    const auto lines = readFile(options.resources, mostDocumentBytes, token);
    if (!lines)
        return std::unexpected(lines.error());
    std::unique_ptr<AssessedFiles> files(new AssessedFiles(std::move(*rules), std::move(*aliases), !options.partial, *now));
    if (auto done = files->m_assessment.read(*lines, token); !done)
        return std::unexpected(done.error());
    if (auto done = files->m_assessment.evaluate(token); !done)
        return std::unexpected(done.error());
    return files;
}

} // namespace cli
