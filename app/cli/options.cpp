// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <algorithm>

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using Command = Options::Command;

struct CommandName {
    QLatin1StringView word;
    Command command;
};
constexpr CommandName commandNames[] = {{"sync"_L1, Command::Sync},
                                        {"score"_L1, Command::Score},
                                        {"recommendations"_L1, Command::Recommendations},
                                        {"alerts"_L1, Command::Alerts},
                                        {"inventory"_L1, Command::Inventory},
                                        {"query"_L1, Command::Query},
                                        {"report"_L1, Command::Report},
                                        {"policy"_L1, Command::Policy},
                                        {"assess"_L1, Command::Assess},
                                        {"whatif"_L1, Command::WhatIf},
                                        {"compliance"_L1, Command::Compliance},
                                        {"exemptions"_L1, Command::Exemptions},
                                        {"governance"_L1, Command::Governance},
                                        {"target"_L1, Command::Target}};

constexpr unsigned only(Command command)
{
    return 1U << unsigned(command);
}
constexpr unsigned every = ~0U;
constexpr unsigned ofWorkspace = ~only(Command::Assess);
constexpr unsigned lists = only(Command::Recommendations) | only(Command::Alerts) | only(Command::Inventory);
constexpr unsigned assessing = only(Command::Assess) | only(Command::Score);
constexpr unsigned byPolicies = assessing | only(Command::WhatIf);
constexpr unsigned decided = only(Command::Exemptions) | only(Command::Governance);
constexpr unsigned sums = only(Command::Score) | only(Command::Report);

/// Every option there is; a name means the same wherever it is taken.
struct OptionName {
    QLatin1StringView word;
    bool hasValue;
    unsigned commands;
};
constexpr OptionName optionNames[] = {{"help"_L1, false, every},
                                      {"version"_L1, false, every},
                                      {"json"_L1, false, every},
                                      {"workspace"_L1, true, ofWorkspace},
                                      {"key-fd"_L1, true, ofWorkspace},
                                      {"plaintext"_L1, false, ofWorkspace},
                                      {"connection"_L1, true, only(Command::Sync)},
                                      {"full"_L1, false, only(Command::Sync)},
                                      {"sample"_L1, false, only(Command::Sync)},
                                      {"this-computer"_L1, false, only(Command::Sync)},
                                      {"profile"_L1, true, only(Command::Sync)},
                                      {"proxy"_L1, true, only(Command::Sync)},
                                      {"ca-file"_L1, true, only(Command::Sync)},
                                      {"scope"_L1, true, lists | sums | only(Command::WhatIf) | only(Command::Compliance) | decided | only(Command::Target)},
                                      {"standard"_L1, true, only(Command::Compliance)},
                                      {"days"_L1, true, sums | only(Command::Compliance)},
                                      {"fix"_L1, true, only(Command::WhatIf)},
                                      {"waive"_L1, true, only(Command::WhatIf)},
                                      {"mitigate"_L1, true, only(Command::WhatIf)},
                                      {"raw"_L1, false, only(Command::Score) | only(Command::WhatIf)},
                                      {"recommendation"_L1, true, decided},
                                      {"finding"_L1, true, only(Command::Exemptions)},
                                      {"category"_L1, true, only(Command::Exemptions)},
                                      {"reason"_L1, true, decided},
                                      {"owner"_L1, true, decided},
                                      {"expires"_L1, true, only(Command::Exemptions) | only(Command::Compliance)},
                                      {"preview"_L1, false, decided},
                                      {"due"_L1, true, only(Command::Governance)},
                                      {"eta"_L1, true, only(Command::Governance)},
                                      {"grace"_L1, true, only(Command::Governance)},
                                      {"override"_L1, false, only(Command::Governance)},
                                      {"name"_L1, true, only(Command::Governance)},
                                      {"description"_L1, true, only(Command::Governance)},
                                      {"priority"_L1, true, only(Command::Governance)},
                                      {"within"_L1, true, only(Command::Governance)},
                                      {"tag"_L1, true, only(Command::Governance)},
                                      {"severity"_L1, true, only(Command::Governance)},
                                      {"exclude"_L1, true, only(Command::Governance)},
                                      {"enabled"_L1, true, only(Command::Governance)},
                                      {"percent"_L1, true, only(Command::Target)},
                                      {"by"_L1, true, only(Command::Target)},
                                      {"state"_L1, true, only(Command::Compliance)},
                                      {"note"_L1, true, only(Command::Compliance)},
                                      {"evidence"_L1, true, only(Command::Compliance)},
                                      {"filter"_L1, true, lists | only(Command::Governance)},
                                      {"sort"_L1, true, lists},
                                      {"limit"_L1, true, lists | only(Command::Query) | only(Command::Governance)},
                                      {"set"_L1, true, only(Command::Alerts)},
                                      {"key"_L1, true, only(Command::Recommendations)},
                                      {"id"_L1, true, only(Command::Alerts) | only(Command::Inventory)},
                                      {"file"_L1, true, only(Command::Query)},
                                      {"save"_L1, true, only(Command::Query)},
                                      {"list"_L1, false, only(Command::Query)},
                                      {"csv"_L1, false, only(Command::Query) | only(Command::Compliance)},
                                      {"output"_L1, true, only(Command::Query) | only(Command::Report) | only(Command::Compliance)},
                                      {"policies"_L1, true, byPolicies},
                                      {"resources"_L1, true, assessing},
                                      {"parameters"_L1, true, byPolicies},
                                      {"now"_L1, true, byPolicies},
                                      {"status"_L1, true, only(Command::Assess)},
                                      {"partial"_L1, false, assessing},
                                      {"compare"_L1, false, only(Command::Score)}};

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

core::Result<int> number(const QCommandLineParser& parser, const QString& name, int least, int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < least || value > most)
        return usage(u"--%1 needs a number from %2 to %3."_s.arg(name).arg(least).arg(most));
    return value;
}

core::Result<void> readNumbers(const QCommandLineParser& parser, Options& options)
{
    if (parser.isSet(u"key-fd"_s)) {
        const auto fd = number(parser, u"key-fd"_s, 0, 1 << 20);
        if (!fd)
            return std::unexpected(fd.error());
        options.keyFd = *fd;
    }
    if (parser.isSet(u"limit"_s)) {
        const auto limit = number(parser, u"limit"_s, 1, 10'000'000);
        if (!limit)
            return std::unexpected(limit.error());
        options.limit = *limit;
    }
    if (parser.isSet(u"days"_s)) {
        const auto days = number(parser, u"days"_s, 1, 3650);
        if (!days)
            return std::unexpected(days.error());
        options.days = *days;
    }
    return {};
}

void readFlagsAndTexts(const QCommandLineParser& parser, Options& options)
{
    options.json = parser.isSet(u"json"_s);
    options.plaintext = parser.isSet(u"plaintext"_s);
    options.full = parser.isSet(u"full"_s);
    options.sample = parser.isSet(u"sample"_s);
    options.thisComputer = parser.isSet(u"this-computer"_s);
    options.list = parser.isSet(u"list"_s);
    options.csv = parser.isSet(u"csv"_s);
    options.workspace = parser.value(u"workspace"_s);
    options.filter = parser.value(u"filter"_s);
    options.sort = parser.value(u"sort"_s);
    options.setStatus = parser.value(u"set"_s);
    options.output = parser.value(u"output"_s);
    options.profile = parser.value(u"profile"_s);
    options.proxy = parser.value(u"proxy"_s);
    options.caFile = parser.value(u"ca-file"_s);
    options.save = parser.value(u"save"_s);
    options.inputs = parser.values(u"file"_s);
    options.connections = parser.values(u"connection"_s);
    options.scopes = parser.values(u"scope"_s);
    options.standard = parser.value(u"standard"_s);
    options.fixes = parser.values(u"fix"_s);
    options.waivers = parser.values(u"waive"_s);
    options.mitigated = parser.values(u"mitigate"_s);
    options.resources = parser.value(u"resources"_s);
    options.parameters = parser.value(u"parameters"_s);
    options.now = parser.value(u"now"_s);
    for (const auto& words : parser.values(u"status"_s)) {
        for (const auto& word : words.split(u','))
            options.statuses.append(word.trimmed());
    }
    options.partial = parser.isSet(u"partial"_s);
    options.raw = parser.isSet(u"raw"_s);
    auto& exemption = options.exemption;
    exemption.recommendation = parser.value(u"recommendation"_s);
    exemption.finding = parser.value(u"finding"_s);
    exemption.category = parser.value(u"category"_s);
    exemption.reason = parser.value(u"reason"_s);
    exemption.owner = parser.value(u"owner"_s);
    exemption.expires = parser.value(u"expires"_s);
    exemption.preview = parser.isSet(u"preview"_s);
    if (options.command == Command::Governance)
        options.governance.read(parser);
    options.target.percentText = parser.value(u"percent"_s);
    options.target.by = parser.value(u"by"_s);
    auto& compliance = options.compliance;
    compliance.state = parser.value(u"state"_s);
    compliance.note = parser.value(u"note"_s);
    compliance.expires = exemption.expires;
    compliance.evidence = parser.values(u"evidence"_s);
    compliance.days = parser.isSet(u"days"_s);
    options.compare = parser.isSet(u"compare"_s);
    options.objects = parser.values(u"key"_s) + parser.values(u"id"_s);
}

/// PATHs of policies in the order in which they are written: values of --policies and words that stand alone. The parser
/// keeps them apart.
QStringList policiesInOrder(const QStringList& arguments)
{
    QStringList paths;
    bool isCommandSeen = false, mayBeOption = true;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& word = arguments[i];
        if (mayBeOption && word == u"--"_s) {
            mayBeOption = false;
        } else if (!mayBeOption || word.size() < 2 || !word.startsWith(u'-')) {
            if (isCommandSeen)
                paths.append(word);
            isCommandSeen = true;
        } else {
            const QString name = word.section(u'=', 0, 0).sliced(word.startsWith(u"--"_s) ? 2 : 1);
            const auto known = std::ranges::find(optionNames, name, &OptionName::word);
            const bool isNext = known != std::end(optionNames) && known->hasValue && !word.contains(u'=');
            const QString value = isNext ? arguments.value(++i) : word.section(u'=', 1);
            if (name == "policies"_L1)
                paths.append(value);
        }
    }
    return paths;
}

core::Result<void> readPolicyAction(const QStringList& words, Options& options)
{
    options.action = words.value(0);
    const bool takesPaths = options.action == u"check"_s || options.action == u"import"_s;
    const bool isRemove = options.action == u"remove"_s;
    if (!takesPaths && !isRemove && options.action != u"list"_s)
        return usage(u"policy takes “check PATH...”, “import PATH...”, “list” or “remove NAME”."_s);
    if (takesPaths && words.size() < 2)
        return usage(u"policy %1 needs PATHs."_s.arg(options.action));
    if (isRemove && words.size() != 2)
        return usage(u"policy remove needs one NAME."_s);
    if (options.action == u"list"_s && words.size() != 1)
        return usage(u"policy list takes no words."_s);
    if (isRemove)
        options.name = words[1];
    else
        options.policies = words.mid(1);
    return {};
}

core::Result<void> readPositional(const QStringList& words, Options& options)
{
    if (options.command == Command::Query) {
        if (words.size() > 1)
            return usage(u"query takes one statement; quote it."_s);
        if (!words.isEmpty() && words[0] == u"-"_s)
            options.inputs.append(words[0]);
        else if (!words.isEmpty())
            options.sql = words[0];
        if (!options.sql.isEmpty() && !options.inputs.isEmpty())
            return usage(u"query takes a statement or --file, not both."_s);
        if (options.sql.isEmpty() && options.inputs.isEmpty() && !options.list)
            return usage(u"query needs a statement, --file PATH or --list."_s);
        return {};
    }
    if (options.command == Command::Policy)
        return readPolicyAction(words, options);
    if (options.command == Command::Exemptions)
        return options.exemption.readWords(words);
    if (options.command == Command::Governance)
        return options.governance.readWords(words);
    if (options.command == Command::Target)
        return options.target.readWords(words);
    if (options.command == Command::Compliance)
        return options.compliance.readWords(words);
    if (options.command == Command::Assess || !options.policies.isEmpty())
        return {}; // see policiesInOrder
    if (!words.isEmpty())
        return usage(u"“%1” is one word too many for %2."_s.arg(words[0], options.commandName));
    return {};
}

core::Result<void> readCommand(const QCommandLineParser& parser, Options& options)
{
    const auto words = parser.positionalArguments();
    if (words.isEmpty())
        return {};
    const auto named = std::ranges::find(commandNames, words[0], &CommandName::word);
    if (named == std::end(commandNames))
        return usage(u"“%1” is no command; try parapetctl --help."_s.arg(words[0]));
    options.command = named->command;
    options.commandName = words[0];
    for (const auto& option : optionNames) {
        if (parser.isSet(option.word) && !(option.commands & only(options.command)))
            return usage(u"--%1 is no option of %2; try parapetctl %2 --help."_s.arg(option.word, options.commandName));
    }
    return {};
}

} // namespace

core::Result<Options> Options::parse(const QStringList& arguments)
{
    Options options;
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const auto& option : optionNames) {
        const QStringList words = option.word == "help"_L1 ? QStringList{u"h"_s, u"help"_s} : QStringList{option.word};
        parser.addOption(option.hasValue ? QCommandLineOption(words, {}, u"value"_s) : QCommandLineOption(words));
    }
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (auto done = readCommand(parser, options); !done)
        return std::unexpected(done.error());
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    if (options.help || options.version)
        return options;
    if (options.command == Command::None)
        return usage(u"Which command? Try parapetctl --help."_s);
    readFlagsAndTexts(parser, options);
    if (auto done = readNumbers(parser, options); !done)
        return std::unexpected(done.error());
    if (options.command == Command::Assess || parser.isSet(u"policies"_s) || parser.isSet(u"resources"_s))
        options.policies = policiesInOrder(arguments);
    if (auto done = readPositional(parser.positionalArguments().mid(1), options); !done)
        return std::unexpected(done.error());
    if (auto done = options.check(); !done)
        return std::unexpected(done.error());
    return options;
}

QStringList Options::names(Command command)
{
    QStringList words;
    for (const auto& option : optionNames) {
        if (option.commands & only(command))
            words.append(option.word);
    }
    return words;
}

} // namespace cli
