// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/roles.h"
#include "support/await.h"
#include "views/common/datatable.h"
#include "views/mainwindow.h"

#include <QElapsedTimer>

/// Pages, and panes that take the place of their details, as the tests name them that walk everything.
namespace places {

inline const QString whatIf = QStringLiteral("what if");

inline QString pageOf(const QString& place)
{
    return place == whatIf ? QStringLiteral("recommendations") : place;
}

/// Nothing is asked any more, and layouts had their turn.
inline bool settled()
{
    QElapsedTimer time;
    time.start();
    return QTest::qWaitFor([&] { return time.hasExpired(100) && core::liveAwaits() == 0; });
}

/// Ticks all rows of the visible lists that have boxes.
inline void tickAll(views::MainWindow& window)
{
    for (auto* table : window.findChildren<views::DataTable*>()) {
        bool hasBoxes = false;
        for (int row = 0; table->isVisible() && row < table->model()->rowCount() && !hasBoxes; ++row)
            hasBoxes = table->model()->index(row, 0).data(items::TickRole).isValid();
        if (hasBoxes)
            Q_EMIT table->allRequested();
    }
}

/// Goes there; of a pane also waits until there is something in it. False: it did not come.
inline bool show(views::MainWindow& window, app::ActionRegistry& actions, const QString& place)
{
    window.goTo(pageOf(place));
    if (window.currentPage() != pageOf(place))
        return false;
    const app::Action* pane = actions.find(QStringLiteral("recommendations.whatIf"));
    if (!pane || pageOf(place) != pageOf(whatIf))
        return place != whatIf;
    if (place == whatIf && !settled())
        return false;
    if (pane->checked() != (place == whatIf) && !actions.run(QStringLiteral("recommendations.whatIf")))
        return false;
    if (place != whatIf)
        return true;
    tickAll(window);
    return settled();
}

} // namespace places
