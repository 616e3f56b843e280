// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/emptyreason.h"

#include <algorithm>

namespace items {

EmptyReason whyEmpty(const ListSituation& s)
{
    if (!s.connected)
        return EmptyReason::FirstUse;
    if (!s.filter.isEmpty() && !s.asksForTrouble && s.existing > 0)
        return EmptyReason::NoMatch;
    if (!s.freshness.asOf.isValid())
        return s.syncing ? EmptyReason::Reading : EmptyReason::CannotTell;
    const bool complete = !s.freshness.stale && s.freshness.withoutNames.isEmpty() && s.unknown == 0;
    return complete ? EmptyReason::AllGood : EmptyReason::CannotTell;
}

QList<std::pair<HidingPart, domain::FilterQuery>> withoutParts(const domain::FilterQuery& filter)
{
    QList<std::pair<HidingPart, domain::FilterQuery>> parts;
    for (qsizetype i = 0; i < filter.terms.size(); ++i) {
        domain::FilterQuery rest = filter;
        rest.terms.removeAt(i);
        parts.append({{filter.terms[i], false, 0}, rest});
    }
    if (!filter.text.isEmpty())
        parts.append({{{}, true, 0}, {filter.terms, {}}});
    return parts;
}

const HidingPart* mostHiding(const QList<HidingPart>& parts)
{
    const auto most = std::ranges::max_element(parts, {}, &HidingPart::shows);
    return most == parts.end() || most->shows == 0 ? nullptr : &*most;
}

bool asksOnly(const domain::FilterQuery& filter, QStringView key, const QStringList& values, bool some)
{
    if (!filter.text.isEmpty() || filter.terms.size() != 1)
        return false;
    const auto& term = filter.terms.first();
    if (term.key != key || term.negated || term.op != domain::FilterTerm::Op::Is || term.values.isEmpty())
        return false;
    const auto within = [](const QStringList& a, const QStringList& b) {
        return std::ranges::all_of(a, [&](const QString& value) { return b.contains(value, Qt::CaseInsensitive); });
    };
    return within(term.values, values) && (some || within(values, term.values));
}

} // namespace items
