// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/complianceoptions.h"
#include "app/cli/exemptionoptions.h"
#include "app/cli/governanceoptions.h"
#include "app/cli/targetoptions.h"
#include "core/error.h"

#include <optional>

#include <QString>
#include <QStringList>

namespace cli {

/// What was asked for on the command line, checked for form only: whether a name exists is the command's business.
struct Options {
    enum class Command {
        None,
        Sync,
        Score,
        Recommendations,
        Alerts,
        Inventory,
        Query,
        Report,
        Policy,
        Assess,
        WhatIf,
        Compliance,
        Exemptions,
        Governance,
        Target
    };

    Command command = Command::None;
    QString commandName;
    bool help = false;
    bool version = false;

    bool json = false;
    QString workspace;               ///< folder; empty: none given, nothing may be touched
    std::optional<int> keyFd;
    bool plaintext = false;

    QStringList connections;         ///< by name
    QStringList scopes;              ///< ids
    QString standard;                ///< id
    QStringList objects;             ///< `--key` of recommendations, `--id` of alerts and resources
    QString filter;
    QString setStatus;               ///< `alerts --set`: word of a status
    QString sort;                    ///< column, "-" in front: descending
    std::optional<int> limit;
    int days = 30;
    bool full = false;
    bool sample = false;
    bool thisComputer = false;
    QString profile;
    QString proxy;                   ///< URL; empty: as the window's settings say, else the environment
    QString caFile;
    QString output;                  ///< file; empty: standard output
    QStringList inputs;              ///< PATHs, "-" for standard input
    QString sql;                     ///< of `query`, when given on the command line
    QString save;                    ///< `query --save NAME`
    bool list = false;               ///< `query --list`
    bool csv = false;
    QStringList fixes;               ///< `whatif --fix`: RECOMMENDATION or RECOMMENDATION:RESOURCE
    QStringList waivers, mitigated;  ///< likewise --waive and --mitigate
    bool raw = false;                ///< the score without exemptions
    ExemptionOptions exemption;      ///< of `exemptions`
    GovernanceOptions governance;    ///< of `governance`
    TargetOptions target;            ///< of `target`
    ComplianceOptions compliance;    ///< of `compliance`
    QString action;                  ///< of `policy`: check, import, list, remove
    QStringList policies;            ///< PATHs of `policy` and `assess`; one of them may be "builtin"
    QString name;                    ///< `policy remove NAME`
    QString resources;               ///< PATH of the documents to assess
    QString parameters;              ///< PATH of parameter values
    QString now;                     ///< ISO 8601: what utcNow() says
    QStringList statuses;            ///< words of the verdicts to print; empty: all
    bool compare = false;            ///< `score --compare`
    bool partial = false;            ///< what is not in the documents is unknown, not absent

    /// Whether the command works without any workspace.
    bool needsNoWorkspace() const { return isPolicyCheck() || command == Command::Assess || isFileScore(); }
    bool isPolicyCheck() const { return command == Command::Policy && action == u"check"; }
    bool changesPolicies() const { return command == Command::Policy && (action == u"import" || action == u"remove"); }
    bool isFileScore() const { return command == Command::Score && !resources.isEmpty(); }
    /// BadInput when options do not go together.
    core::Result<void> check() const;

    /// BadInput with one sentence for standard error. Options may stand before and behind the command.
    static core::Result<Options> parse(const QStringList& arguments);
    /// Names of the options that a command takes, without the dashes.
    static QStringList names(Command command);
};

/// Text of --help for one command, or for the program; stable, untranslated.
QString helpText(Options::Command command);

} // namespace cli
