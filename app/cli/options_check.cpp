// SPDX-License-Identifier: GPL-3.0-or-later
// Which options go together.
#include "app/cli/options.h"

#include "domain/enums.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using Command = Options::Command;

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

core::Result<void> checkProxy(const QString& proxy)
{
    const QUrl url(proxy);
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "socks5h"_L1;
    if (!proxy.isEmpty() && (!known || url.host().isEmpty()))
        return usage(u"--proxy needs an address such as http://proxy.example:3128."_s);
    if (!url.userInfo().isEmpty())
        return usage(u"--proxy takes no user name or password; command lines are seen by others."_s);
    return {};
}

/// Of files with --resources, else of a workspace by --policies.
core::Result<void> checkAssess(const Options& options)
{
    static const QStringList statuses{u"Healthy"_s, u"Unhealthy"_s, u"NotApplicable"_s, u"Unknown"_s, u"Error"_s};
    const bool ofFiles = options.command == Command::Assess || !options.resources.isEmpty() || options.partial;
    if (ofFiles && (options.policies.isEmpty() || options.resources.isEmpty()))
        return usage(u"%1 needs --policies PATH and --resources FILE."_s.arg(options.commandName));
    if (ofFiles && options.raw)
        return usage(u"--raw needs a workspace: files have no exemptions."_s);
    if (ofFiles && (!options.workspace.isEmpty() || options.keyFd || options.plaintext))
        return usage(u"--resources and --workspace exclude each other."_s);
    if (ofFiles && options.compare)
        return usage(u"--compare needs --workspace DIR: a file has no numbers of a cloud."_s);
    if (options.policies.isEmpty() && !(options.parameters.isEmpty() && options.now.isEmpty()))
        return usage(u"--parameters and --now go with --policies."_s);
    for (const auto& status : options.statuses) {
        if (!statuses.contains(status))
            return usage(u"--status needs words of: %1."_s.arg(statuses.join(u", "_s)));
    }
    return {};
}

/// Files that may be standard input.
core::Result<void> checkStreams(const Options& options)
{
    const auto streams = options.policies.count(u"-"_s) + int(options.keyFd == 0) + int(options.resources == u"-"_s) + int(options.parameters == u"-"_s);
    return streams > 1 ? usage(u"Standard input can be read once only."_s) : core::Result<void>();
}

core::Result<void> checkAlerts(const Options& options)
{
    if (options.setStatus.isEmpty())
        return {};
    if (domain::fromWord<domain::AlertStatus>(options.setStatus) == domain::AlertStatus::Unknown)
        return usage(u"--set needs one of active, inProgress, resolved and dismissed."_s);
    if (options.filter.isEmpty() && options.objects.isEmpty())
        return usage(u"--set needs --filter or --id, so that it is said which alerts are meant."_s);
    return {};
}

} // namespace

core::Result<void> Options::check() const
{
    if (keyFd && plaintext)
        return usage(u"--key-fd and --plaintext exclude each other."_s);
    if (command != Command::Policy) {
        if (auto done = checkAssess(*this); !done)
            return done;
    }
    if (isPolicyCheck() && (!workspace.isEmpty() || keyFd || plaintext))
        return usage(u"policy check works without a workspace: it takes no --workspace, --key-fd or --plaintext."_s);
    if (auto done = checkStreams(*this); !done || needsNoWorkspace())
        return done;
    if (workspace.isEmpty())
        return usage(u"%1 needs --workspace DIR."_s.arg(commandName));
    if (!profile.isEmpty() && !thisComputer)
        return usage(u"--profile goes with --this-computer."_s);
    if (csv && json)
        return usage(u"--csv and --json exclude each other."_s);
    if (list && (!sql.isEmpty() || !inputs.isEmpty() || !save.isEmpty() || csv))
        return usage(u"--list takes no statement, --save or --csv."_s);
    if (inputs.count(u"-"_s) + int(keyFd == 0) > 1)
        return usage(u"Standard input can be read once only."_s);
    if (auto done = checkAlerts(*this); !done)
        return done;
    if (command == Command::Exemptions) {
        if (auto done = exemption.check(scopes); !done)
            return done;
    }
    if (command == Command::Governance) {
        if (auto done = governance.check(); !done)
            return done;
    }
    if (command == Command::Target) {
        if (auto done = target.check(scopes); !done)
            return done;
    }
    if (command == Command::WhatIf && fixes.isEmpty() && waivers.isEmpty() && mitigated.isEmpty())
        return usage(u"whatif needs --fix, --waive or --mitigate RECOMMENDATION, or RECOMMENDATION:RESOURCE."_s);
    if (command == Command::Compliance) {
        if (auto done = compliance.check({standard, output, scopes.size(), csv}); !done)
            return done;
    }
    if (command == Command::Report && output.isEmpty())
        return usage(u"report needs --output FILE.html."_s);
    if (command == Command::Inventory && !objects.isEmpty() && !(filter.isEmpty() && sort.isEmpty()))
        return usage(u"--id names the resources to show; it takes no --filter or --sort."_s);
    return checkProxy(proxy);
}


} // namespace cli
