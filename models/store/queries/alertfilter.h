// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/filter.h"

#include <variant>

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace store {

/// A condition as SQL with parameters ?3, ?4, ...: program text only, every value of the filter is bound.
struct SqlCondition {
    using Value = std::variant<qint64, QString>;
    QByteArray sql;        ///< empty, or begins with " AND "
    QList<Value> values;   ///< of ?3 and on
};

/// BadInput names the value that means nothing.
core::Result<SqlCondition> alertFilter(const domain::FilterQuery& filter, const QDateTime& now);

} // namespace store
