// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/governanceoptions.h"

#include "app/cli/exemptionoptions.h"
#include "domain/governance.h"

#include <algorithm>

#include <QCommandLineParser>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using Action = GovernanceOptions::Action;

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

struct Form {
    QString words;                   ///< that ask for it
    QStringList taken, needed;       ///< options
};

const Form& formOf(Action action)
{
    static const QStringList rule{u"name"_s,     u"description"_s,    u"priority"_s, u"within"_s,  u"owner"_s, u"tag"_s,
                                  u"severity"_s, u"recommendation"_s, u"scope"_s,    u"exclude"_s, u"grace"_s, u"enabled"_s};
    static const QStringList change{u"owner"_s, u"due"_s, u"grace"_s, u"eta"_s, u"reason"_s};
    static const QStringList needed{u"recommendation"_s, u"scope"_s, u"owner"_s, u"due"_s};
    static const QHash<Action, Form> forms{
        {Action::List, {u"governance"_s, {u"filter"_s, u"recommendation"_s, u"limit"_s}, {}}},
        {Action::Assign, {u"governance assign"_s, QStringList{u"recommendation"_s, u"scope"_s} + change, needed}},
        {Action::Change, {u"governance change"_s, change, {}}},
        {Action::Unassign, {u"governance unassign"_s, {}, {}}},
        {Action::Run, {u"governance run"_s, {u"override"_s, u"preview"_s}, {}}},
        {Action::Rules, {u"governance rules"_s, {}, {}}},
        {Action::AddRule, {u"governance rules add"_s, rule, {u"name"_s, u"priority"_s, u"within"_s}}},
        {Action::ChangeRule, {u"governance rules change"_s, rule, {}}},
        {Action::RemoveRule, {u"governance rules remove"_s, {}, {}}},
    };
    return *forms.constFind(action);
}

bool isYesOrNo(const QString& word)
{
    return word.isEmpty() || word == u"yes"_s || word == u"no"_s;
}

bool isNumberWithin(const QString& text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return text.isEmpty() || (isNumber && number >= least && number <= most);
}

} // namespace

void GovernanceOptions::read(const QCommandLineParser& parser)
{
    static const QStringList all{u"filter"_s, u"recommendation"_s, u"limit"_s,    u"scope"_s,    u"owner"_s,  u"due"_s,     u"grace"_s,
                                 u"eta"_s,    u"reason"_s,         u"override"_s, u"preview"_s,  u"name"_s,   u"enabled"_s, u"description"_s,
                                 u"tag"_s,    u"priority"_s,       u"within"_s,   u"severity"_s, u"exclude"_s};
    for (const auto& option : all) {
        if (parser.isSet(option))
            given.append(option);
    }
    recommendations = parser.values(u"recommendation"_s);
    owner = parser.value(u"owner"_s);
    tag = parser.value(u"tag"_s);
    due = parser.value(u"due"_s);
    eta = parser.value(u"eta"_s);
    reason = parser.value(u"reason"_s);
    grace = parser.value(u"grace"_s);
    enabled = parser.value(u"enabled"_s);
    name = parser.value(u"name"_s);
    description = parser.value(u"description"_s);
    priority = parser.value(u"priority"_s);
    within = parser.value(u"within"_s);
    excluded = parser.values(u"exclude"_s);
    for (const auto& words : parser.values(u"severity"_s)) {
        for (const auto& word : words.split(u','))
            severities.append(word.trimmed());
    }
    isOverriding = parser.isSet(u"override"_s);
    preview = parser.isSet(u"preview"_s);
}

core::Result<void> GovernanceOptions::readWords(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    const bool isOfRules = words[0] == u"rules"_s;
    const QString verb = isOfRules ? words.value(1) : words[0];
    static const QHash<QString, Action> actions{
        {u"assign"_s, Action::Assign}, {u"change"_s, Action::Change}, {u"unassign"_s, Action::Unassign}, {u"run"_s, Action::Run}};
    static const QHash<QString, Action> ofRules{
        {QString(), Action::Rules}, {u"add"_s, Action::AddRule}, {u"change"_s, Action::ChangeRule}, {u"remove"_s, Action::RemoveRule}};
    const auto& known = isOfRules ? ofRules : actions;
    if (!known.contains(verb))
        return usage(u"governance takes “assign”, “change ID”, “unassign ID”, “run”, “rules” and “rules add”, “change ID” or “remove ID”, not “%1”."_s.arg(
            words.join(u' ')));
    action = known.value(verb);
    const bool needsId = action == Action::Change || action == Action::Unassign || action == Action::ChangeRule || action == Action::RemoveRule;
    const qsizetype expected = qsizetype(isOfRules) + (verb.isEmpty() ? 0 : 1) + (needsId ? 1 : 0);
    if (words.size() > expected)
        return usage(u"“%1” is one word too many for %2."_s.arg(words[expected], formOf(action).words));
    bool isNumber = false;
    id = needsId ? words.last().toLongLong(&isNumber) : 0;
    if (needsId && (words.size() < expected || !isNumber || id <= 0))
        return usage(u"%1 needs an id, as the list shows it."_s.arg(formOf(action).words));
    return {};
}

core::Result<void> GovernanceOptions::check() const
{
    const auto& form = formOf(action);
    for (const auto& option : given) {
        if (!form.taken.contains(option))
            return usage(u"--%1 does not go with %2."_s.arg(option, form.words));
    }
    for (const auto& option : form.needed) {
        if (!given.contains(option))
            return usage(u"%1 needs --%2."_s.arg(form.words, form.needed.join(u", --"_s)));
    }
    if ((action == Action::Change || action == Action::ChangeRule) && given.isEmpty())
        return usage(u"%1 needs --%2."_s.arg(form.words, form.taken.join(u" or --"_s)));
    if (has(u"owner"_s) && has(u"tag"_s))
        return usage(u"--owner and --tag exclude each other."_s);
    if (action == Action::AddRule && !has(u"owner"_s) && !has(u"tag"_s))
        return usage(u"governance rules add needs --owner NAME or --tag KEY."_s);
    if ((action == Action::Assign || action == Action::List) && recommendations.size() > 1)
        return usage(u"%1 takes one --recommendation."_s.arg(form.words));
    if (!isYesOrNo(grace) || !isYesOrNo(enabled))
        return usage(u"--grace and --enabled need yes or no."_s);
    if (has(u"due"_s) && !expiryOf(due).isValid())
        return usage(u"--due needs a day such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z."_s);
    if (has(u"eta"_s) && eta != u"none"_s && !expiryOf(eta).isValid())
        return usage(u"--eta needs a day such as 2027-01-31, a time such as 2027-01-31T12:00:00Z, or none."_s);
    if (!isNumberWithin(priority, 1, domain::GovernanceRule::mostPriority))
        return usage(u"--priority needs a number from 1 to %1."_s.arg(domain::GovernanceRule::mostPriority));
    if (has(u"within"_s) && !std::ranges::contains(domain::GovernanceRule::timeframes, within.toInt()))
        return usage(u"--within needs 7, 14, 30 or 90."_s);
    for (const auto& word : severities) {
        if (word != u"any"_s && domain::fromWord<domain::Severity>(word) == domain::Severity::Unknown)
            return usage(u"--severity needs words of critical, high, medium, low and informational, or any."_s);
    }
    return {};
}

} // namespace cli
