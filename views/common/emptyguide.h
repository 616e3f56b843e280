// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/emptypresenter.h"
#include "views/common/emptystate.h"

namespace views {

class FilterBar;
class Page;
struct PageContext;

/// What a list calls its things in the empty states.
struct EmptyWords {
    QString whatAppears;   ///< "Resources appear when …"
    QString noMatch;       ///< "No resource matches"
    QString existing;      ///< "3,214 are there."
    QString allGood;       ///< "No open recommendation"
    QString unknown;       ///< "51 resources could not be judged."; empty when none
};

/// Puts the reason why a list is empty into words and buttons, the same on every page, and does what they offer. GUI
/// thread; all but the words is the page's.
class EmptyGuide final : public QObject {
    Q_OBJECT
public:
    EmptyGuide(const PageContext& context, EmptyState& view, items::EmptyPresenter& presenter, FilterBar& filter, Page* page);

    void setWords(const EmptyWords& words) { m_words = words; }

Q_SIGNALS:
    void shown(); ///< the state is filled: the list gives way to it

private:
    void show();
    void showNoMatch();
    void showCannotTell();
    void primary();
    void plain();
    void removeOffered();
    QString request() const;

    const PageContext& m_context;
    EmptyState& m_view;
    items::EmptyPresenter& m_presenter;
    FilterBar& m_filter;
    Page& m_page;
    EmptyWords m_words;
    items::HidingPart m_offered; ///< the part the plain button takes away
};

} // namespace views
