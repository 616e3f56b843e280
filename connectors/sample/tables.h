// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QByteArray>
#include <QSet>

#include "connectors/sample/estate.h"
#include "connectors/sample/kql.h"

namespace sample {

/// The columns a query asks for; null: all. Names in lower case.
using Columns = const QSet<QByteArray>*;

/// Rows of one kind within a table of Resource Graph, in the order of their ids.
struct TableSection {
    QByteArray type;                                    ///< in lower case; empty: the rows differ
    qint64 size = 0;
    std::function<QByteArray(qint64)> typeOf;           ///< only when `type` is empty
    std::function<int(qint64)> subscriptionOf;          ///< -1: belongs to no subscription
    std::function<bool(qint64)> present;                ///< may be empty: always
    std::function<KqlRow(qint64, Columns)> row;
};

/// The resources of an estate in the order of their ids, and the assessments that hang on each, as Resource Graph lists
/// them. Rebuilt when a resource appears or goes. Owner: the server.
class EstateIndex {
public:
    explicit EstateIndex(const Estate& estate) : m_estate(estate) {}

    const std::vector<int>& resources();                ///< slots of Azure
    qint64 assessmentCount();
    struct AssessmentRef {
        int slot = 0;
        Estate::Check check;
    };
    AssessmentRef assessment(qint64 number);
    /// Numbers of the assessments that may have findings below them.
    const std::vector<quint32>& withFindings();
    const std::vector<int>& assessed();                 ///< slots with at least one check, in id order

private:
    void refresh();

    const Estate& m_estate;
    quint64 m_generation = ~0ULL;
    std::vector<int> m_resources, m_assessed;
    std::vector<quint32> m_firstAssessment, m_withFindings;
};

bool wants(Columns columns, const char* name);

} // namespace sample
