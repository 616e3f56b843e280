// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/baselinetext.h"

#include "core/text.h"
#include "items/text.h"

#include <QCoreApplication>

namespace views {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::BaselineText)
};
} // namespace

QString baselineText(const app::BaselineOffers::Result& result)
{
    constexpr int longest = 120;
    using items::text::count;
    const QString content = core::oneLine(result.content, longest);
    if (!result.fits)
        return Texts::tr("Checked with content for %1, which is not made for this system: none of its %2 rules could be judged. Coverage 0 %.")
            .arg(content, count(result.selected));
    return Texts::tr("Checked with content for %1: %2 passed, %3 failed. Coverage %4 %: of %5 rules, %6 are unknown and %7 not applicable.")
        .arg(content, count(result.passed), count(result.failed), items::text::percent(result.coverage * 100), count(result.selected), count(result.unknown),
             count(result.notApplicable));
}

} // namespace views
