// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "items/emptypresenter.h"
#include "views/common/emptystate.h"

namespace views {

class FilterBar;

/// What a list calls its things in the empty states.
struct EmptyWords {
    QString whatAppears;   ///< "Resources appear when …"
    QString noMatch;       ///< "No resource matches"
    QString existing;      ///< "3,214 are there."
    QString allGood;       ///< "No open recommendation"
    QString unknown;       ///< "51 resources could not be judged."; empty when none
};

/// Puts the reason why a list is empty into words and buttons, the same on every page. GUI thread; all but the words is
/// the page's.
class EmptyGuide final : public QObject {
    Q_OBJECT
public:
    EmptyGuide(EmptyState& view, items::EmptyPresenter& presenter, const FilterBar& filter, const core::Clock& clock, QObject* parent);

    void setWords(const EmptyWords& words) { m_words = words; }

Q_SIGNALS:
    void shown();                 ///< the state is filled: the list gives way to it
    void clearRequested();        ///< the whole filter
    void removeRequested(const items::HidingPart& part);
    void connectRequested();      ///< a cloud
    void sampleRequested();
    void connectionsRequested();  ///< what is connected and how it is read
    void againRequested();

private:
    void show();
    void showNoMatch();
    void showCannotTell();
    void primary();
    void plain();
    QString request() const;

    EmptyState& m_view;
    items::EmptyPresenter& m_presenter;
    const FilterBar& m_filter;
    const core::Clock& m_clock;
    EmptyWords m_words;
    items::HidingPart m_offered; ///< the part the plain button takes away
};

} // namespace views
