// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/policyinputs.h"
#include "services/fileassessment.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 mostDocumentBytes = qint64(8) << 30;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

core::Result<QByteArray> readFile(const QString& path, qint64 most, const core::CancelToken& token)
{
    const auto inputs = listInputs({path});
    if (!inputs)
        return std::unexpected(inputs.error());
    if (inputs->size() != 1)
        return core::fail(core::Errc::BadInput, u"%1 is not one file."_s.arg(path), {}, u"cli.inputs"_s);
    return readInput(inputs->first(), most, token);
}

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

struct Rules {
    std::vector<policy::Assigned> assigned;
    QStringList names, files;
    bool allGood = true;
};

/// The definitions among the files; what is wrong with one is told and the others go on.
core::Result<Rules> rulesOf(const Options& options, const core::CancelToken& token)
{
    services::ParameterFile parameters;
    if (!options.parameters.isEmpty()) {
        const auto json = readFile(options.parameters, mostInputBytes, token);
        auto parsed = json ? services::ParameterFile::parse(*json) : std::unexpected(json.error());
        if (!parsed)
            return json ? core::fail(core::Errc::BadInput, options.parameters + u": "_s + parsed.error().what) : std::unexpected(parsed.error());
        parameters = std::move(*parsed);
    }
    const auto files = readPolicies(options.policies, false, token);
    if (!files)
        return std::unexpected(files.error());
    Rules rules;
    for (const auto& file : *files) {
        const auto& document = file.document;
        if (document.error) {
            rules.allGood = false;
            Output::note(u"%1: %2: %3"_s.arg(file.file, text(document.error->path), text(document.error->message)));
        } else if (document.definition) {
            rules.assigned.push_back(policy::assign(document.definition, parameters.of(document.name)));
            rules.names.append(text(document.name));
            rules.files.append(file.file);
        }
    }
    return rules;
}

void print(const Options& options, Output& out, const Rules& rules, const services::FileAssessment& assessment, const core::CancelToken& token)
{
    for (const auto& bad : assessment.badLines()) {
        const QString why = text(bad.why);
        if (out.json())
            out.object({{u"line"_s, bad.line}, {u"status"_s, u"Error"_s}, {u"reason"_s, why}});
        else
            Output::note(u"line %1: %2"_s.arg(bad.line).arg(why));
    }
    for (std::size_t rule = 0; rule < rules.assigned.size(); ++rule) {
        for (std::size_t r = 0; r < assessment.resources() && out.ok() && !token.stop_requested(); ++r) {
            const auto result = assessment.result(rule, r);
            const QString status = text(toWord(result.status)), id = text(assessment.resourceId(r));
            if (!options.statuses.isEmpty() && !options.statuses.contains(status))
                continue;
            const QString& name = rules.names[qsizetype(rule)];
            if (!out.json()) {
                out.line(u"%1  %2  %3%4"_s.arg(status, name, id, result.why.empty() ? QString() : u"  ("_s + text(result.why) + u')'));
                continue;
            }
            QJsonObject line{{u"policy"_s, name}, {u"file"_s, rules.files[qsizetype(rule)]}, {u"resource"_s, id}, {u"status"_s, status}};
            if (!result.why.empty())
                line[u"reason"_s] = text(result.why);
            out.object(line);
        }
    }
}

} // namespace

core::Result<Exit> assessCommand(const Options& options, Output& out, const core::CancelToken& token)
{
    const auto aliases = services::builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    const auto now = nowOf(options);
    if (!now)
        return std::unexpected(now.error());
    const auto rules = rulesOf(options, token);
    if (!rules)
        return std::unexpected(rules.error());
    const auto lines = readFile(options.resources, mostDocumentBytes, token);
    if (!lines)
        return std::unexpected(lines.error());
    services::FileAssessment assessment(rules->assigned, *aliases, !options.partial, *now);
    if (auto done = assessment.read(*lines, token); !done)
        return std::unexpected(done.error());
    if (auto done = assessment.evaluate(token); !done)
        return std::unexpected(done.error());
    print(options, out, *rules, assessment, token);
    if (token.stop_requested())
        return core::cancelled();
    return rules->allGood && assessment.badLines().empty() ? Exit::Done : Exit::SomeFailed;
}

} // namespace cli
