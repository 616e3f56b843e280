// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/places.h"
#include "views/page.h"

/// For the tests that walk everything.
namespace places {

/// Every page of the program, in the order of its rail.
QList<views::PageInfo> allPages();

/// The id of each of them, then the panes that take the place of details.
inline QStringList everywhere()
{
    QStringList all;
    for (const auto& page : allPages())
        all.append(page.id);
    return all << whatIf;
}

/// A row of test data, "page", for each.
inline void addPageRows()
{
    QTest::addColumn<QString>("page");
    for (const auto& place : everywhere())
        QTest::addRow("%s", qPrintable(place)) << place;
}

} // namespace places
