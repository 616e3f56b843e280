// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"

namespace items {

/// What is known at the moment a list has no row to show.
struct ListSituation {
    bool connected = false;      ///< something is connected
    bool syncing = false;        ///< and being read right now
    domain::Freshness freshness; ///< of what the list is made from
    domain::FilterQuery filter;
    bool asksForTrouble = false; ///< the filter asks for everything that is wrong and no more: no match is good news
    qint64 existing = 0;         ///< rows there are without the filter
    qint64 unknown = 0;          ///< rows nobody could judge
};

/// Why a list is empty. Unknown and stale never pass for good, and a filter never for an empty estate.
enum class EmptyReason {
    FirstUse,   ///< nothing is connected
    Reading,    ///< the first sync is under way
    NoMatch,    ///< the filter hides all there is
    AllGood,    ///< read completely and recently, and nothing is wrong
    CannotTell, ///< rights or facts are missing
};
EmptyReason whyEmpty(const ListSituation& situation);

/// What would be shown if one part of the filter were taken away.
struct HidingPart {
    domain::FilterTerm term; ///< the default value: the text
    bool isText = false;
    qint64 shows = 0;
};
/// The filter without its parts, one at a time and in the order of the chips, the text last.
QList<std::pair<HidingPart, domain::FilterQuery>> withoutParts(const domain::FilterQuery& filter);
/// The part whose removal alone shows most; null when none does.
const HidingPart* mostHiding(const QList<HidingPart>& parts);

/// Whether `filter` is nothing but one term that asks for all of `values` of `key`, or for some when `some` is set.
bool asksOnly(const domain::FilterQuery& filter, QStringView key, const QStringList& values, bool some = false);

} // namespace items
