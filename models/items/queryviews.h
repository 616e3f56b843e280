// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace items {

/// One of the documented views that queries may read.
struct QueryView {
    QString name;        ///< "v_resources"
    QString about;       ///< "resource": what there is one row for
    QStringList columns;
};

/// The views of the shipped page about them, in its order; empty where the page is not compiled in.
QList<QueryView> documentedViews();
/// Those of a page's table; columns without their remarks.
QList<QueryView> viewsOfPage(const QString& markdown);

/// What may stand at a place of a statement that is being typed.
struct SqlCompletion {
    qsizetype from = 0;  ///< where the word begins that would be replaced
    QStringList words;   ///< best first
};
/// Behind a dot: the columns of the view or alias before it. Elsewhere views, columns of the views the statement names, and
/// words of SQL that begin with what was typed.
SqlCompletion completeSql(const QList<QueryView>& views, const QString& sql, qsizetype cursor);

} // namespace items
