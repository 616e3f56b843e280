// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exemptionoptions.h"

#include "domain/exemption.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

std::unexpected<core::Error> usage(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"cli.options"_s);
}

} // namespace

core::Result<void> ExemptionOptions::readWords(const QStringList& words)
{
    if (words.isEmpty())
        return {};
    const bool isAdd = words[0] == u"add"_s;
    action = isAdd ? Action::Add : words[0] == u"change"_s ? Action::Change : words[0] == u"revoke"_s ? Action::Revoke : Action::List;
    if (action == Action::List)
        return usage(u"exemptions takes “add”, “change ID” or “revoke ID”, not “%1”."_s.arg(words[0]));
    if (isAdd)
        return words.size() == 1 ? core::Result<void>() : usage(u"“%1” is one word too many for exemptions add."_s.arg(words[1]));
    bool isNumber = false;
    id = words.value(1).toLongLong(&isNumber);
    if (words.size() != 2 || !isNumber || id <= 0)
        return usage(u"exemptions %1 needs the id of one exemption, as the list shows it."_s.arg(words[0]));
    return {};
}

core::Result<void> ExemptionOptions::check(const QStringList& scopes) const
{
    const bool hasForm = !(recommendation.isEmpty() && finding.isEmpty() && category.isEmpty() && reason.isEmpty() && owner.isEmpty() && expires.isEmpty());
    if ((action == Action::List || action == Action::Revoke) && (hasForm || !scopes.isEmpty()))
        return usage(u"These options go with “exemptions add” and “exemptions change”."_s);
    if (action == Action::List && preview)
        return usage(u"--preview goes with “exemptions add”, “change” and “revoke”."_s);
    if (action == Action::Change && (!scopes.isEmpty() || !recommendation.isEmpty() || !finding.isEmpty()))
        return usage(u"What an exemption is for does not change: revoke it and add another."_s);
    if (action == Action::Change && !hasForm)
        return usage(u"exemptions change needs --category, --reason, --owner or --expires."_s);
    if (action == Action::Add && (recommendation.isEmpty() || scopes.isEmpty() || category.isEmpty() || reason.trimmed().isEmpty()))
        return usage(u"exemptions add needs --recommendation, --scope, --category and --reason."_s);
    if (!category.isEmpty() && domain::fromWord<domain::ExemptionCategory>(category) == domain::ExemptionCategory::Unknown)
        return usage(u"--category needs waiver or mitigated."_s);
    if (!expires.isEmpty() && expires != u"never"_s && !expiry().isValid())
        return usage(u"--expires needs a day such as 2027-01-31, a time such as 2027-01-31T12:00:00Z, or never."_s);
    return {};
}

QDateTime expiryOf(const QString& text)
{
    if (const auto day = QDate::fromString(text, Qt::ISODate); day.isValid() && !text.contains(u'T'))
        return day.endOfDay(QTimeZone::UTC);
    const auto time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), QTimeZone::UTC) : time.toUTC();
}

} // namespace cli
