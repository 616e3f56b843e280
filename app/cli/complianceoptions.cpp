// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/complianceoptions.h"

#include "app/cli/exemptionoptions.h"
#include "domain/enums.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

} // namespace

core::Result<void> ComplianceOptions::readWords(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    if (words[0] == u"attest"_s) {
        action = Action::Attest;
        if (words.size() != 3)
            return usage(u"compliance attest needs a STANDARD and a CONTROL."_s);
        standard = words[1];
        control = words[2];
        return {};
    }
    if (words[0] == u"evidence"_s) {
        action = Action::Evidence;
        bool isNumber = false;
        evidenceId = words.value(1).toLongLong(&isNumber);
        if (words.size() != 2 || !isNumber || evidenceId <= 0)
            return usage(u"compliance evidence needs the id of one file, as “compliance attestations --json” shows it."_s);
        return {};
    }
    if (words[0] != u"attestations"_s)
        return usage(u"compliance takes “attest STANDARD CONTROL”, “attestations” or “evidence ID”, not “%1”."_s.arg(words[0]));
    action = Action::Attestations;
    return words.size() == 1 ? core::Result<void>() : usage(u"“%1” is one word too many for compliance attestations."_s.arg(words[1]));
}

core::Result<void> ComplianceOptions::check(const Beside& beside) const
{
    const bool hasForm = !(state.isEmpty() && note.isEmpty() && expires.isEmpty() && evidence.isEmpty());
    if (action != Action::Attest && hasForm)
        return usage(u"--state, --note, --expires and --evidence go with “compliance attest”."_s);
    if (action != Action::Show && (beside.csv || days))
        return usage(u"--csv and --days show how the estate stands: they take no word behind compliance."_s);
    if (!beside.standard.isEmpty() && (action == Action::Attest || action == Action::Evidence))
        return usage(u"--standard goes with compliance alone and “compliance attestations”."_s);
    if (beside.scopes > 0 && (action == Action::Attestations || action == Action::Evidence))
        return usage(u"--scope goes with compliance alone and “compliance attest”."_s);
    if ((action == Action::Evidence) == beside.output.isEmpty())
        return usage(action == Action::Evidence ? u"compliance evidence needs --output FILE."_s : u"--output goes with “compliance evidence”."_s);
    if (days && beside.csv)
        return usage(u"--csv and --days exclude each other."_s);
    if (days && beside.scopes > 1)
        return usage(u"--days takes one --scope, or none: no days are kept of several scopes together."_s);
    if (action != Action::Attest)
        return {};
    if (domain::fromWord<domain::Attested>(state) == domain::Attested::Unknown)
        return usage(u"compliance attest needs --state compliant, nonCompliant or notApplicable."_s);
    if (!expires.isEmpty() && expires != u"never"_s && !expiryOf(expires).isValid())
        return usage(u"--expires needs a day such as 2027-01-31, a time such as 2027-01-31T12:00:00Z, or never."_s);
    return {};
}

} // namespace cli
