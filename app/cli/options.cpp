// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <QCommandLineParser>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using Command = Options::Command;

struct CommandName {
    QLatin1StringView word;
    Command command;
};
constexpr CommandName commandNames[] = {
    {"sync"_L1, Command::Sync},           {"score"_L1, Command::Score},   {"recommendations"_L1, Command::Recommendations},
    {"alerts"_L1, Command::Alerts},       {"inventory"_L1, Command::Inventory},
    {"query"_L1, Command::Query},         {"report"_L1, Command::Report},
};

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

bool isList(Command command)
{
    return command == Command::Recommendations || command == Command::Alerts || command == Command::Inventory;
}

void addOptions(QCommandLineParser& parser, Command command)
{
    const auto flag = [&](const QString& name) { parser.addOption(QCommandLineOption(name)); };
    const auto value = [&](const QString& name) { parser.addOption(QCommandLineOption(name, {}, u"value"_s)); };
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    flag(u"version"_s);
    flag(u"json"_s);
    value(u"workspace"_s);
    value(u"key-fd"_s);
    flag(u"plaintext"_s);
    if (command == Command::Sync) {
        value(u"connection"_s);
        flag(u"full"_s);
        flag(u"sample"_s);
        flag(u"this-computer"_s);
        value(u"profile"_s);
    }
    if (command == Command::Score || command == Command::Report || isList(command))
        value(u"scope"_s);
    if (command == Command::Score || command == Command::Report)
        value(u"days"_s);
    if (isList(command)) {
        value(u"filter"_s);
        value(u"sort"_s);
    }
    if (isList(command) || command == Command::Query)
        value(u"limit"_s);
    if (command == Command::Query) {
        value(u"file"_s);
        value(u"save"_s);
        flag(u"list"_s);
        flag(u"csv"_s);
    }
    if (command == Command::Query || command == Command::Report)
        value(u"output"_s);
}

core::Result<int> number(const QCommandLineParser& parser, const QString& name, int least, int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < least || value > most)
        return usage(u"--%1 needs a number from %2 to %3."_s.arg(name).arg(least).arg(most));
    return value;
}

core::Result<void> readNumbers(const QCommandLineParser& parser, const QStringList& given, Options& options)
{
    if (given.contains(u"key-fd"_s)) {
        const auto fd = number(parser, u"key-fd"_s, 0, 1 << 20);
        if (!fd)
            return std::unexpected(fd.error());
        options.keyFd = *fd;
    }
    if (given.contains(u"limit"_s)) {
        const auto limit = number(parser, u"limit"_s, 1, 10'000'000);
        if (!limit)
            return std::unexpected(limit.error());
        options.limit = *limit;
    }
    if (given.contains(u"days"_s)) {
        const auto days = number(parser, u"days"_s, 1, 3650);
        if (!days)
            return std::unexpected(days.error());
        options.days = *days;
    }
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
    if (!words.isEmpty())
        return usage(u"“%1” is one word too many for %2."_s.arg(words[0], options.commandName));
    return {};
}

core::Result<void> check(const Options& options)
{
    if (options.keyFd && options.plaintext)
        return usage(u"--key-fd and --plaintext exclude each other."_s);
    if (options.workspace.isEmpty())
        return usage(u"%1 needs --workspace DIR."_s.arg(options.commandName));
    if (!options.profile.isEmpty() && !options.thisComputer)
        return usage(u"--profile goes with --this-computer."_s);
    if (options.csv && options.json)
        return usage(u"--csv and --json exclude each other."_s);
    if (options.command == Command::Report && options.output.isEmpty())
        return usage(u"report needs --output FILE.html."_s);
    return {};
}

} // namespace

core::Result<Options> Options::parse(const QStringList& arguments)
{
    Options options;
    const QStringList words = arguments.mid(1);
    if (words.isEmpty())
        return usage(u"Which command? Try parapetctl --help."_s);
    if (!words[0].startsWith(u'-')) {
        for (const auto& entry : commandNames) {
            if (words[0] == entry.word) {
                options.command = entry.command;
                options.commandName = words[0];
            }
        }
        if (options.command == Command::None)
            return usage(u"“%1” is no command; try parapetctl --help."_s.arg(words[0]));
    }
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptions(parser, options.command);
    if (!parser.parse(QStringList{arguments[0]} + words.mid(options.command == Command::None ? 0 : 1)))
        return usage(parser.errorText());
    const QStringList given = parser.optionNames();
    options.help = given.contains(u"help"_s) || given.contains(u"h"_s);
    options.version = given.contains(u"version"_s);
    if (options.help || options.version)
        return options;
    if (options.command == Command::None)
        return usage(u"Which command? Try parapetctl --help."_s);
    options.json = given.contains(u"json"_s);
    options.plaintext = given.contains(u"plaintext"_s);
    options.full = given.contains(u"full"_s);
    options.sample = given.contains(u"sample"_s);
    options.thisComputer = given.contains(u"this-computer"_s);
    options.list = given.contains(u"list"_s);
    options.csv = given.contains(u"csv"_s);
    const auto value = [&](const QString& name) { return given.contains(name) ? parser.value(name) : QString(); };
    options.workspace = value(u"workspace"_s);
    options.filter = value(u"filter"_s);
    options.sort = value(u"sort"_s);
    options.output = value(u"output"_s);
    options.profile = value(u"profile"_s);
    options.save = value(u"save"_s);
    if (given.contains(u"file"_s))
        options.inputs = parser.values(u"file"_s);
    if (given.contains(u"connection"_s))
        options.connections = parser.values(u"connection"_s);
    if (given.contains(u"scope"_s))
        options.scopes = parser.values(u"scope"_s);
    if (auto done = readNumbers(parser, given, options); !done)
        return std::unexpected(done.error());
    if (auto done = readPositional(parser.positionalArguments(), options); !done)
        return std::unexpected(done.error());
    if (auto done = check(options); !done)
        return std::unexpected(done.error());
    return options;
}

} // namespace cli
