// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/filter.h"
#include "domain/rows.h"

#include <functional>
#include <vector>

#include <QHash>

namespace services {

/// The filter of the recommendation list, compiled once and asked for every row.
class RecommendationFilter {
public:
    /// BadInput names the value that means nothing.
    static core::Result<RecommendationFilter> make(const domain::FilterQuery& query);

    bool matches(const domain::RecommendationRow& row, const QHash<QString, QString>& controlNames) const;

private:
    struct Term {
        bool negated = false;
        std::function<bool(const domain::RecommendationRow&, const QHash<QString, QString>&)> holds;
    };
    std::vector<Term> m_terms;
    QStringList m_words;
};

} // namespace services
