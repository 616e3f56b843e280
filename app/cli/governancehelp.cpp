// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/governanceoptions.h"

namespace cli {

const char* governanceHelp()
{
    return R"help(Usage: parapetctl governance --workspace DIR [--filter TERMS] [--recommendation KEY]
                             [--limit N]
       parapetctl governance assign --workspace DIR --recommendation KEY --scope ID...
                             --owner NAME --due DAY [--grace yes]
                             [--eta DAY --reason TEXT]
       parapetctl governance change ID --workspace DIR [--owner NAME] [--due DAY]
                             [--grace WORD] [--eta DAY --reason TEXT]
       parapetctl governance unassign ID --workspace DIR
       parapetctl governance run --workspace DIR [--override] [--preview]
       parapetctl governance rules --workspace DIR
       parapetctl governance rules add --workspace DIR --name TEXT --priority N
                             --within DAYS (--owner NAME | --tag KEY)
                             [--severity WORD,...] [--recommendation KEY]...
                             [--scope ID] [--exclude ID]... [--grace yes]
                             [--enabled no] [--description TEXT]
       parapetctl governance rules change ID --workspace DIR [the same options]
       parapetctl governance rules remove ID --workspace DIR

Who has to fix what, and until when. Kept in the workspace; nothing is sent to a cloud,
and what a cloud assigned itself is not listed. An assignment is for a recommendation in
a scope or resource group; by hand also on a resource. The narrowest holds.

  --filter TERMS        state owner owned severity scope rule grace eta, such as
                        "state:overdue severity:high"; owned:no for those without owner
  --limit N             at most N
  --recommendation KEY  the recommendation, by its key; of a rule: only these, may be
                        repeated, "any" for every one
  --scope ID            what to assign: a scope with all below it, a resource group, a
                        resource, or "workspace"; may be repeated. Of a rule: one scope
  --owner NAME          a name or an e-mail address
  --due DAY             until the end of this day, in UTC, or until this time
  --grace WORD          yes: until it is due, what is unhealthy is not held against the
                        score; no
  --eta DAY             when the owner means to be done; "none". It never moves --due
  --reason TEXT         why that day
  --override            assign anew what is assigned already, but for single resources
  --preview             say what a run would do, and store nothing
  --name TEXT           of the rule
  --description TEXT    of the rule
  --priority N          1 to 1000; 1 decides first, no two rules have the same
  --within DAYS         due after 7, 14, 30 or 90 days
  --tag KEY             the owner is the value of this tag of the resource group, else of
                        the scope; where there is none no owner is found
  --severity WORD,...   only recommendations of these severities; "any"
  --exclude ID          not in this scope and those below it; may be repeated, "none"
  --enabled WORD        yes or no; a rule that is disabled keeps what it assigned

Rules are run by "run" and after each sync, never overriding then.

JSON: kind "assignment", id, state ("overdue", "onTime", "unknown", "completed",
"removed"), recommendation, name, severity, placeKind ("scope", "resourceGroup",
"resource"), place, scope, scopeName, owner (null: none was found), due, grace, inGrace,
eta, etaReason, etaLate, open, exempt, unknown, healthy, notApplicable, rule, ruleName,
createdBy, created, changedBy, changed, closedBy, closed; what is overdue longest comes
first. Kind "governanceRule": id, priority, name, description, enabled, scope,
excluded[], recommendations[], severities[], ownerSource ("manual", "tag"), owner,
within, grace, open (assignments), createdBy, created, changedBy, changed, removedBy,
removed. Kind "governanceRun": preview, override, rules, added, changed, kept, replaced,
completed, withoutOwner.
)help";
}

} // namespace cli
