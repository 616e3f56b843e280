// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr auto program = R"help(Usage: parapetctl COMMAND [--workspace DIR] [OPTIONS]

Reads and refreshes a Parapet workspace from the command line; policy check and
assess need none.

Commands:
  sync             read connected tenants and hosts into the workspace
  score            secure score of the estate and of each scope
  whatif           the score as fixes and exemptions would make it
  compliance       where the estate stands with compliance standards
  recommendations  what to harden, by gain
  exemptions       what is not held against the score, and why
  governance       who has to fix what, and until when
  target           what the score is to reach, and by when
  alerts           alerts and incidents
  inventory        resources
  query            read-only SQL over documented views
  report           one self-contained HTML page
  policy           check, import, list and remove Azure Policy documents
  assess           evaluate policies on resource documents in a file

Options of every command:
  --workspace DIR  folder of the workspace; made by sync when it does not exist
  --key-fd N       read the pass phrase of the workspace from file descriptor N
  --plaintext      a workspace without encryption; it stores no tokens
  --json           one JSON object a line on standard output, nothing else
  --help           this text, or that of a command
  --version        the version

Without --workspace no workspace, key store, network or settings is touched.

Exit codes: 0 done, 1 internal error, 2 usage or an input that cannot be opened,
3 some inputs or items failed, 4 nothing permitted, 5 sign-in, key or network
missing, 6 refused, 130 interrupted.

Options may stand before and behind the command.
)help";

constexpr auto syncText = R"help(Usage: parapetctl sync --workspace DIR [--connection NAME]... [--full]
                       [--sample] [--this-computer [--profile ID]]
                       [--proxy URL] [--ca-file FILE]

Reads every connection, or those named, into the workspace.

  --connection NAME   only this connection; may be repeated
  --full              a full pass even where changes alone could be read
  --sample            first connect the sample estate, as "Contoso (sample)"
  --this-computer     first connect this computer
  --profile ID        SCAP profile for --this-computer
  --proxy URL         reach the network through this proxy, without a password
  --ca-file FILE      trust the authorities in this PEM file in place of the system's

JSON, one object a connection: kind "sync", connection, sample, complete, delta,
read, added, changed, unchanged, deleted, requests, partly[], error, message.
Exit 3 when some of several connections failed or something could not be read; what a
missing role hides stands in partly[] and is no failure, unless it hides everything: 4.
Without --proxy and --ca-file the network is reached as the window's settings say, else
as the environment says.
)help";

constexpr auto scoreText = R"help(Usage: parapetctl score --workspace DIR [--scope ID]... [--days N]
                        [--policies PATH...] [--raw]
       parapetctl score --workspace DIR --compare [--scope ID]... [--policies PATH...]
       parapetctl score --policies PATH... --resources FILE [--parameters FILE]
                        [--now TIME] [--partial] [--scope ID]...

  --scope ID  only this scope and those below it; may be repeated
  --days N    days of history, 30 unless given
  --raw       places and controls as if there were no exemptions
  --policies, --parameters, --now
              score by what these policies say of the resources that were read, instead
              of what the services say; PATH may be "builtin"
  --compare   the score of the cloud and ours, or that of --policies, side by side, with
              the reasons for any difference
  --resources, --partial
              score documents in a file, as assess reads them, without a workspace

JSON, in this order: kind "score" (percent, current, max, asOf, stale,
assessedPercent, withoutScopes[], delta30, sample), kind "target" where one is set for
exactly the scopes that are asked for, kind "scope" for each scope by id,
then kinds "workspace" (or "selection"), "cloud", "tenant", "managementGroup" and
"subscription", each followed by its kind "control", then kind "day" for each day and
series, kind "cause". Places and controls: scope, max, current, percentage (0 to 1),
weight, healthy, unhealthy, notApplicable, unknown, asOf, and reported: what the cloud
itself says. --scope may be a resource group or resource, too: then only its lines.
A percentage that is not known is null, never 0.
With --resources: the lines of places and controls alone.
With --compare: for each place kind "comparison" (reported and computed of the cloud,
ours, difference), then for each control kind "controlComparison" (the same in points)
and its reasons, biggest first, kind "difference" (reason, cloud, ours, key, points,
resources, detail), which sum up to the control's difference. What the cloud gives no
numbers of stands alone: the cloud and the difference are null.
)help";

constexpr auto whatIfText = R"help(Usage: parapetctl whatif --workspace DIR [--fix RECOMMENDATION[:RESOURCE]]...
                        [--waive RECOMMENDATION[:RESOURCE]]...
                        [--mitigate RECOMMENDATION[:RESOURCE]]...
                        [--scope ID]... [--policies PATH...] [--parameters FILE]
                        [--now TIME] [--raw]

The score as it would be after fixes and exemptions; nothing is changed.

  --fix KEY           this recommendation on every resource; may be repeated
  --fix KEY:RESOURCE  only on this resource, by its id
  --waive KEY         exempted from it as a waiver: left out, whatever the verdict
  --mitigate KEY      exempted from it as mitigated: what is unhealthy counts as healthy
  --scope ID          only this scope and those below it; may be repeated
  --raw               as if there were no exemptions
  --policies PATH     by these policies instead of the services' assessments; KEY is
                      then the name of a policy

JSON: the lines that score gives for places and controls, each with before and after:
max, current, percentage, weight, healthy, unhealthy, notApplicable, unknown.
)help";

constexpr auto complianceText = R"help(Usage: parapetctl compliance --workspace DIR [--standard ID] [--scope ID]...
                             [--csv | --days N]
       parapetctl compliance attest STANDARD CONTROL --workspace DIR --state WORD
                             [--scope ID]... [--note TEXT] [--expires DAY]
                             [--evidence FILE|URL]...
       parapetctl compliance attestations --workspace DIR [--standard ID]
       parapetctl compliance evidence ID --workspace DIR --output FILE

Where the resources that were read stand with compliance standards, by the rules that are
built in. Verdicts are those that a sync keeps; where they are not current, the rules are
evaluated first, which takes a while on a big estate.

  --standard ID  only this standard, with the controls that fail; otherwise all that
                 concern the estate
  --scope ID     only this scope and those below it; may be repeated
  --csv          all controls of each standard as CSV
  --days N       the share of passed checks of the last N days instead, as it was kept
                 after each sync; with one --scope or none

attest says how a control stands that only a person can judge. It is kept in the
workspace and replaces what was said before of this control and scope; what was said
before stays in the list. evidence writes a file that an attestation keeps.

  --state WORD         compliant, nonCompliant or notApplicable
  --scope ID           a scope with all below it; "workspace", and without it: all
  --note TEXT          what it rests on
  --expires DAY        holds to the end of this day, or until this time; "never"
  --evidence FILE|URL  what shows it; a file is kept in the workspace, up to 10 MiB
  --output FILE        where to

JSON, a standard after the other: kind "standard" (standard, name, version), kind
"standardScope" for each scope, kind "family", kind "standardControl" (control, title,
manual, resources..., why, attestation: the id of the one that counts) and below it kind "standardCheck" (check, title, severity,
state, resources...). All of them: state, and except the last two percent (0 to 100, of
the checks that could be told), decidedPercent, checks..., controls...; passed, failed,
unknown, skipped, unsupported. A check is a rule; one resource fails it; an attestation is
one, too. What could not be read is unknown and never passes. With --days kind
"standardDay" for each standard and day: standard, scope, day, percent; null: no reading.
attest and attestations: kind "attestation", id, state, standing ("inForce", "expiring"
within 30 days, "expired", "replaced"), standard, control, title, scope, note, by, at,
expires, evidence[] (id, link, name, size, sha256); the last one first. evidence: kind
"evidence", id, name, file, bytes, sha256.
)help";

constexpr auto recommendationsText = R"help(Usage: parapetctl recommendations --workspace DIR [--scope ID]... [--filter TERMS]
                                  [--sort COLUMN] [--limit N]
       parapetctl recommendations --workspace DIR --key KEY...

  --key KEY       only this recommendation; may be repeated
  --scope ID      only this scope and those below it; may be repeated
  --filter TERMS  status severity environment type control tactic standard preview
                  fix source, such as "severity:high,critical -preview:yes secure transfer"
  --sort COLUMN   name, severity, unhealthy, gain, risk; "-" in front for descending.
                  By gain, descending, unless given
  --limit N       at most N

JSON: kind "recommendation", key, name, severity, unhealthy, healthy,
notApplicable, exempt, unknown, gainPercent, risk, exposed, controls[], environments[],
resourceTypes[], tactics[], threats[], standards[], preview, hasScript,
source ("cloud", "host", or "parapet" for our own rules), asOf, stale, sample.
)help";

constexpr auto exemptionsText = R"help(Usage: parapetctl exemptions --workspace DIR
       parapetctl exemptions add --workspace DIR --recommendation KEY --scope ID...
                             --category WORD --reason TEXT [--owner NAME]
                             [--expires DAY] [--finding ID] [--preview]
       parapetctl exemptions change ID --workspace DIR [--category WORD]
                             [--reason TEXT] [--owner NAME] [--expires DAY] [--preview]
       parapetctl exemptions revoke ID --workspace DIR [--preview]

What is not held against the score, with who decided so and why. Exemptions are kept in
the workspace; nothing is sent to a cloud, and what a cloud exempts itself is not listed.

  --recommendation KEY  the recommendation, by its key; "all" for every one
  --scope ID            a resource, or a scope with all below it; "workspace" for
                        everything; may be repeated, one exemption each
  --category WORD       waiver: the risk is accepted, the resource is left out;
                        mitigated: by other means, the resource counts as healthy
  --reason TEXT         why
  --owner NAME          who answers for it
  --expires DAY         holds to the end of this day, or until this time; "never"
  --finding ID          only this finding of the recommendation; where no other finding
                        is open the resource counts as healthy
  --preview             say what it would do, and store nothing

JSON: kind "exemption", id, state ("active", "expiring" within 30 days, "expired",
"revoked"), scope, recommendation, name, finding, category, owner, reason, expires,
createdBy, created, changedBy, changed, revokedBy, revoked; what expires first comes
first. With --preview kind "exemptionPreview": resources it would touch, unhealthy of
them, first[] (ids), recommendations[] (key, name, resources), and the score of all in
percent: before, after, raw (without any exemption).
)help";

constexpr auto targetText = R"help(Usage: parapetctl target --workspace DIR
       parapetctl target set --workspace DIR --percent N --by DAY [--scope ID]...
       parapetctl target remove --workspace DIR [--scope ID]...

What the score is to reach, and by when: one target for each selection of scopes,
whatever their order. Set again, it takes the place of the one before and starts from
the score of today. Targets are kept in the workspace; nothing is sent to a cloud.

  --percent N  from 1 to 100, with at most one decimal
  --by DAY     a day that is to come, such as 2027-01-31; it ends in UTC
  --scope ID   of this scope and those below it; may be repeated. Everything unless given

JSON: kind "target", scope ("workspace", or ids with commas between them), percent, due,
current, toGo (points), perWeek (needed from now on), pacePerWeek (of the last 30 days),
reachedOn (at that pace), state ("reached", "onTrack", "behind", "overdue", "unknown"
without a score or with less than 7 days of history), setAt, setBy, sample. With remove:
kind "removedTarget", scope, percent, due.
)help";

constexpr auto alertsText = R"help(Usage: parapetctl alerts --workspace DIR [--scope ID]... [--filter TERMS]
                         [--sort COLUMN] [--limit N]
       parapetctl alerts --workspace DIR --id ID...

  --id ID         only this alert, by its id or that of the system that raised it;
                  may be repeated
  --scope ID      only this scope and those below it; may be repeated
  --filter TERMS  status severity time entity tactic type environment owner
                  incident resource, such as "status:active severity:high time<7d"
  --sort COLUMN   time, severity, status, name; "-" in front for descending.
                  By time, newest first, unless given
  --limit N       at most N
  --set STATUS    decide so on all that --filter or --id name: active, inProgress, resolved or
                  dismissed; it is sent by the fix sign-in of their connection, given in
                  the window, and never by the one that reads

With --set, one line an alert: kind "decision", id, name, status, result "sent",
"queued", "conflict" or "failed", message. What could not be sent stays queued. Exit 3
when some were not sent; when none was, 4 for a missing role, 5 for a missing sign-in
or network, 6 refused.

JSON: kind "alert" or "incident", id, systemAlertId, alertType, name, severity,
status, time, compromisedEntity, scope, environment, tactics[], resourceIds[],
product, owner, pending, sample, members.
)help";

constexpr auto inventoryText = R"help(Usage: parapetctl inventory --workspace DIR [--scope ID]... [--filter TERMS]
                            [--sort COLUMN] [--limit N]
       parapetctl inventory --workspace DIR --id ID...

  --id ID         only this resource, in the order given; may be repeated
  --scope ID      only this scope and those below it; may be repeated
  --filter TERMS  health environment type plan scope location group tag alerts
                  findings name id query, such as "type:Microsoft.Storage/storageAccounts
                  health:unhealthy"; query:NAME is a saved query that gives a column "id"
  --sort COLUMN   name, type, environment, scope, location, group, tag, health, plan,
                  findings, alerts, lastSeen; "-" in front for descending. By name
                  unless given
  --limit N       at most N

JSON: kind "resource", id, name, type, environment, scope, resourceGroup, location,
health, findings{}, assessed, alerts, plan, lastSeen, stale, sample.
)help";

constexpr auto queryText = R"help(Usage: parapetctl query --workspace DIR SQL [--limit N] [--csv] [--output FILE]
       parapetctl query --workspace DIR --file PATH
       parapetctl query --workspace DIR --save NAME SQL
       parapetctl query --workspace DIR --list

Runs one SELECT over the documented views (v_resources, v_assessments,
v_recommendations, v_alerts, v_entities, v_scores, v_score_history,
v_connections, v_activity, ...), through an authorizer and a step limit.

  --file PATH   the statement stands in a file, in every file below a folder, in a .gz,
                or, as "-", in standard input; may be repeated. Links are not followed
  --limit N     at most N rows, 10000 unless given
  --csv         CSV instead of a table
  --output FILE write the rows of all statements to FILE, as CSV or JSON lines
  --save NAME   keep the statement under NAME, for query:NAME filters
  --list        saved queries

JSON: one object a row with the columns as keys; a blob is Base64. A result that was
cut says so on standard error. A statement that is not allowed gives exit 6; of several
statements those that failed give a line of kind "error" (input, error, message) and
exit 3.
)help";

constexpr auto reportText = R"help(Usage: parapetctl report --workspace DIR --output FILE.html [--scope ID]... [--days N]

Writes one HTML page without scripts and without anything remote.

  --output FILE  where to
  --scope ID     only this scope and those below it; may be repeated
  --days N       days of history, 30 unless given

JSON: kind "report", file, bytes.
)help";

constexpr auto policyText = R"help(Usage: parapetctl policy check PATH...
       parapetctl policy import PATH... --workspace DIR
       parapetctl policy list --workspace DIR
       parapetctl policy remove NAME --workspace DIR

check parses and compiles Azure Policy documents: each PATH is a file, a folder with all
files below it, "-", or "builtin" for those that are built in. No workspace is needed.

JSON, one object a file: file, kind "definition", "initiative", "assignment",
"exemption" or "other", name, mode, effect, ok (parsed and compiled), evaluable (ok and of
a Resource Manager mode), reason (why it is not evaluable), warnings[], error{path,
message}. Exit 3 when a file is not ok.

import stores definitions and initiatives in the workspace, which is then assessed by them
too; one of the same kind and name is changed. JSON, one object a file: kind
"importedPolicy", file, policyKind, name, action "added", "changed", "unchanged" or
"refused", error{path, message} or null. Exit 3 when one is refused.

list names the policies of the workspace, those that are built in last. JSON: kind
"policy", policyKind, name, title, origin "builtin", "written" or "imported", file,
enabled, draft (has a text that is not saved), severity, category, effect, problems[],
changedBy, changedAt.

remove removes all of this name that are not built in. JSON: kind "removedPolicy",
policyKind, name.
)help";

constexpr auto assessText = R"help(Usage: parapetctl assess --policies PATH... --resources FILE [--parameters FILE]
                         [--now TIME] [--status WORD,...] [--partial]

Evaluates policy definitions on resource documents, one JSON document a line. No
workspace is needed.

  --policies PATH    a file, or a folder with all *.json below it; may be repeated, more
                     may follow; "builtin" for the definitions that are built in
  --resources FILE   the documents; "-" for standard input, a .gz is read
  --parameters FILE  {"*": {name: value}, "POLICY": {name: value}}
  --now TIME         what utcNow() says, such as 2026-01-31T00:00:00Z; else now
  --status WORD,...  only these verdicts: Healthy, Unhealthy, NotApplicable, Unknown, Error
  --partial          what is not among the documents is unknown; else it does not exist

JSON, one object a policy and resource: policy, file, resource, status, reason. A line
that gives no resource has line, status "Error", reason; a file that is no policy has
policy, file, status "Error", reason. Exit 3 when there is one of these, or a definition
that does not compile, whose verdicts are "Error".
)help";

} // namespace

QString helpText(Options::Command command)
{
    switch (command) {
    case Options::Command::Sync: return QString::fromLatin1(syncText);
    case Options::Command::Score: return QString::fromLatin1(scoreText);
    case Options::Command::Recommendations: return QString::fromLatin1(recommendationsText);
    case Options::Command::Exemptions: return QString::fromLatin1(exemptionsText);
    case Options::Command::Governance: return QString::fromLatin1(governanceHelp());
    case Options::Command::Target: return QString::fromLatin1(targetText);
    case Options::Command::Alerts: return QString::fromLatin1(alertsText);
    case Options::Command::Inventory: return QString::fromLatin1(inventoryText);
    case Options::Command::Query: return QString::fromLatin1(queryText);
    case Options::Command::Report: return QString::fromLatin1(reportText);
    case Options::Command::Policy: return QString::fromLatin1(policyText);
    case Options::Command::Assess: return QString::fromLatin1(assessText);
    case Options::Command::WhatIf: return QString::fromLatin1(whatIfText);
    case Options::Command::Compliance: return QString::fromLatin1(complianceText);
    case Options::Command::None: break;
    }
    return QString::fromLatin1(program);
}

} // namespace cli
