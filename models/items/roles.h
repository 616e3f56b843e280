// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

/// Roles that carry meaning; views choose the looks. DisplayRole is always the translated text of the cell and
/// AccessibleTextRole (on column 0) one sentence about the whole row.
namespace items {

enum Role : int {
    RowKindRole = Qt::UserRole + 1, ///< RowKind
    LoadStateRole,                  ///< LoadState
    SeverityRole,                   ///< int(domain::Severity)
    StateRole,                      ///< int(domain::AssessmentState)
    HealthRole,                     ///< int(domain::Health)
    AlertStatusRole,                ///< int(domain::AlertStatus)
    ConnectionStateRole,            ///< int(domain::ConnectionState)
    SecondLineRole,                 ///< QString, secondary text of a two-line row
    SecondaryRole,                  ///< QString, the tertiary part of a cell: "of 171"
    FractionRole,                   ///< double 0..1 for points bars
    SegmentsRole,                   ///< QList<int> by severity for severity bars
    DeltaRole,                      ///< double, signed
    TimeRole,                       ///< QDateTime UTC behind an age
    UnreadRole,                     ///< bool
    MemberRole,                     ///< bool: the row stands below a group
    PendingRole,                    ///< bool: a decision waits to be sent
    QueueRole,                      ///< int(domain::QueueState)
    StaleRole,                      ///< bool
    ExpandedRole,                   ///< bool, groups
    HasScriptRole,                  ///< bool
    IdRole,                         ///< QString: what "copy id" copies
    RowIdRole,                      ///< qint64
    TickedRole,                     ///< bool
    TickRole,                       ///< int(Qt::CheckState) where rows have boxes; -1: this one cannot be ticked
    AddedRole,                      ///< double 0..1: what a what-if adds to FractionRole
    ProgressRole,                   ///< double 0..1, -1 none
    LeftRole,                       ///< bool: stays in place but no longer matches the filter
    WordKindRole,                   ///< bool: the cell is words for a missing value ("not assessed"), drawn tertiary
};
enum class RowKind { Item, Group, Caption };
enum class LoadState { Ready, Loading, Failed };

} // namespace items
