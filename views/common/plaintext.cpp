// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/plaintext.h"

#include "core/text.h"

#include <QAction>
#include <QTextDocument>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr qsizetype longestUnwrapped = 90; // a plain tooltip never wraps
constexpr auto opening = "<p style='white-space:pre-wrap'>"_L1;
constexpr auto closing = "</p>"_L1;

bool isWrapped(const QString& toolTip)
{
    return toolTip.startsWith(opening);
}
} // namespace

QString plainToolTip(const QString& text)
{
    if (text.size() <= longestUnwrapped && !Qt::mightBeRichText(text))
        return text;
    return opening + text.toHtmlEscaped() + closing;
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    const bool was = isWrapped(widget->toolTip());
    const QString shown = plainToolTip(text);
    widget->setToolTip(shown);
    if (was || (isWrapped(shown) && widget->accessibleDescription().isEmpty()))
        widget->setAccessibleDescription(text);
}

void setPlainToolTip(QAction* action, const QString& text)
{
    action->setToolTip(plainToolTip(text));
}

QString plainButtonText(const QString& text, qsizetype limit)
{
    return core::oneLine(text, limit).replace(u'&', u"&&"_s);
}

} // namespace views
