// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targetoptions.h"

#include "domain/scoretarget.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

} // namespace

core::Result<void> TargetOptions::readWords(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    if (words[0] != u"set"_s && words[0] != u"remove"_s)
        return usage(u"target takes “set” or “remove”, not “%1”."_s.arg(words[0]));
    action = words[0] == u"set"_s ? Action::Set : Action::Remove;
    return words.size() == 1 ? core::Result<void>() : usage(u"“%1” is one word too many for target %2."_s.arg(words[1], words[0]));
}

core::Result<void> TargetOptions::check(const QStringList& scopes) const
{
    if (action != Action::Set && !(percentText.isEmpty() && by.isEmpty()))
        return usage(u"--percent and --by go with “target set”."_s);
    if (action == Action::List && !scopes.isEmpty())
        return usage(u"--scope goes with “target set” and “target remove”: the list names all targets."_s);
    if (action != Action::Set)
        return {};
    if (!domain::ScoreTarget::allows(percent()))
        return usage(u"target set needs --percent, a number from 1 to 100 with at most one decimal."_s);
    if (!due().isValid())
        return usage(u"target set needs --by, a day such as 2027-01-31."_s);
    return {};
}

double TargetOptions::percent() const
{
    return percentText.toDouble(); // 0 when it is no number
}

QDate TargetOptions::due() const
{
    return QDate::fromString(by, u"yyyy-MM-dd"_s);
}

} // namespace cli
