// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/policyinputs.h"
#include "services/assess/fileassessment.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// Why a document that is parsed has no verdicts of its own; empty: it has.
QString whyNotEvaluable(const policy::PolicyDocument& document)
{
    switch (document.kind) {
    case policy::DocumentKind::Definition:
        return document.definition && !document.definition->isEvaluable()
                   ? u"the mode %1 is evaluated inside its resource provider, not on Resource Manager's documents"_s.arg(text(document.mode))
                   : QString();
    case policy::DocumentKind::Initiative: return u"an initiative is a list of definitions; they have the rules"_s;
    case policy::DocumentKind::Assignment: return u"an assignment gives scope and parameters to a definition; it has no rule"_s;
    case policy::DocumentKind::Exemption: return u"an exemption has no rule"_s;
    case policy::DocumentKind::Other: break;
    }
    return {};
}

QJsonObject checked(const PolicyFile& file, const policy::AliasTable& aliases)
{
    const policy::PolicyDocument& document = file.document;
    const bool ok = !document.error;
    QJsonObject line{{u"file"_s, file.file},
                     {u"kind"_s, text(toWord(document.kind))},
                     {u"name"_s, text(document.name)},
                     {u"mode"_s, text(document.mode)},
                     {u"effect"_s, text(document.effect)},
                     {u"ok"_s, ok},
                     {u"evaluable"_s, ok && document.definition && document.definition->isEvaluable()}};
    if (document.error)
        line[u"error"_s] = QJsonObject{{u"path"_s, text(document.error->path)}, {u"message"_s, text(document.error->message)}};
    if (const QString why = whyNotEvaluable(document); !why.isEmpty())
        line[u"reason"_s] = why;
    QJsonArray warnings;
    if (document.definition && document.definition->isEvaluable()) {
        for (const auto& alias : policy::unknownAliases(*document.definition, aliases))
            warnings.append(u"the alias '%1' is not known; what it names stays unknown"_s.arg(text(alias)));
    }
    if (!warnings.isEmpty())
        line[u"warnings"_s] = warnings;
    return line;
}

QString sentence(const PolicyFile& file, const QJsonObject& line)
{
    const QString head = u"%1: %2 %3"_s.arg(line[u"file"_s].toString(), line[u"kind"_s].toString(), line[u"name"_s].toString());
    if (file.document.error)
        return head + u": "_s + errorText(*file.document.error);
    QStringList rest{line[u"evaluable"_s].toBool() ? u"good"_s : line[u"reason"_s].toString()};
    for (const auto& warning : line[u"warnings"_s].toArray())
        rest.append(warning.toString());
    return head + u": "_s + rest.join(u"; "_s);
}

} // namespace

core::Result<Exit> policyCommand(const Options& options, Output& out, const core::CancelToken& token)
{
    const auto aliases = services::builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    const auto files = readPolicies(options.policies, true, token);
    if (!files)
        return std::unexpected(files.error());
    bool allGood = true;
    for (const auto& file : *files) {
        if (token.stop_requested())
            return core::cancelled();
        const QJsonObject line = checked(file, *aliases);
        allGood = allGood && !file.document.error;
        out.json() ? out.object(line) : out.line(sentence(file, line));
    }
    return allGood ? Exit::Done : Exit::SomeFailed;
}

} // namespace cli
