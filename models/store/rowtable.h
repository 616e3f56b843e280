// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/rows.h"
#include "core/bitmap.h"
#include "store/db.h"

#include <map>
#include <mutex>
#include <vector>

namespace store {

/// One resource as lists show it, by the workspace's own numbers and with the derived values unpacked.
struct RowValues {
    core::RowId row;
    QString id, name, type, scopeId, scopeName, location, group, tagKey, tagValue;
    core::ConnectionId connection;
    domain::Environment environment = domain::Environment::Unknown;
    domain::Health health = domain::Health::Unknown; ///< as shown: stale considered
    std::array<int, 6> openBySeverity{};
    bool assessed = false;
    int alerts = 0;
    domain::Severity worstAlert = domain::Severity::Unknown;
    domain::PlanState plan = domain::PlanState::Unknown;
    QDateTime firstSeen, lastSeen;
    bool stale = false;
};

/// What every list of resources is made from, at one moment: a few bytes per row, bitmaps per facet value, and sorted
/// permutations made when first asked for. Immutable but for that cache; shared between threads.
class RowTable {
public:
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;
    template<class T>
    using Column = std::vector<T>;

    struct Words {
        std::vector<QString> text;        ///< by id; empty where there is none
        std::vector<std::uint32_t> rank;  ///< by id: place in the order of the texts
    };
    struct TagValue {
        QString key, value;
        core::Bitmap rows;
    };

    static core::Result<std::shared_ptr<const RowTable>> build(Db& db, qint64 now, qint64 staleAfterMs);
    /// The table after changes of these rows; shares what did not change. `previous` of the same workspace.
    static core::Result<std::shared_ptr<const RowTable>> patch(Db& db, const RowTable& previous, const std::vector<qint64>& rows, qint64 now,
                                                               qint64 staleAfterMs);

    /// All rows in the order of a column; ties by name.
    Rows order(const QString& column, bool descending) const;
    std::uint32_t size() const { return m_size; } ///< above every row
    std::size_t memory() const;

    core::Bitmap exists;
    std::map<int, core::Bitmap> health, environment, plan; ///< by enum value
    std::map<std::uint32_t, core::Bitmap> type, scope, location; ///< by interned id
    std::vector<TagValue> tags;           ///< every value of the keys in `tagKeys`
    QStringList tagKeys;                  ///< keys with few values; others are asked of the database
    Words typeWords, scopeIds, scopeNames, locationWords, groupWords, tagWords;

    Column<std::uint32_t> typeOf, scopeOf, locationOf, groupOf, tagOf;
    Column<std::uint8_t> environmentOf, healthOf, planOf;
    Column<std::uint32_t> findings;       ///< critical, high, medium, the rest: 8 bits each, highest first, saturating
    Column<std::uint16_t> alerts;         ///< worst severity in the top 3 bits, then the count
    Column<std::uint32_t> firstSeen, lastSeen; ///< seconds since 1970
    qint64 madeAt = 0;                    ///< ms since 1970: ages are of then

private:
    friend class TableReader;
    Rows m_byName;
    Column<std::uint32_t> m_nameHash;
    std::uint32_t m_size = 0;
    mutable std::mutex m_mutex;
    mutable std::vector<std::pair<std::pair<QString, bool>, Rows>> m_orders; ///< most recently used last
};
using RowTablePtr = std::shared_ptr<const RowTable>;

/// `rows` sorted by key, stable: radix sort, no comparisons.
std::vector<std::uint32_t> sortedByKey(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& keyOfRow);

} // namespace store
