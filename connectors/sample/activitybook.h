// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>

#include "connectors/sample/tables.h"

namespace sample {

/// One thing that happened to a resource.
struct ActivityEvent {
    enum class Kind { Write, Create, Delete, Action };
    qint64 at = 0;
    int slot = 0;
    int sw = -1;                 ///< setting that changed; -1: the resource as a whole
    bool bad = false;
    int actor = 0;               ///< -1: the client of this server
    Kind kind = Kind::Write;
    QString reason;
    QByteArray target;           ///< what it was done to, when that is no resource: an alert's id
    QString operation;           ///< of a target
    QString by;                  ///< of a target: name of a user or client id
};

/// What happened in the estate within its 90 days and through this server's clients: the activity log, and the table
/// resourcechanges. The past is computed when first asked for. Owner: the server.
class ActivityBook {
public:
    explicit ActivityBook(const Estate& estate) : m_estate(estate) {}

    const std::vector<ActivityEvent>& events();                ///< oldest first
    void add(int slot, ActivityEvent::Kind kind);              ///< done by a client, now
    /// Something was done now to `target`, which is none of the estate's resources but concerns one.
    void addAction(int slot, QByteArray target, QString operation, QString by);
    QByteArray targetOf(const ActivityEvent& event) const;     ///< ARM id
    QByteArray document(const ActivityEvent& event) const;     ///< EventData of the activity log
    TableSection changeSection();                              ///< of the last 14 days, as Resource Graph keeps them

private:
    void build();
    QString operation(const ActivityEvent& event) const;
    QJsonObject changeProperties(const ActivityEvent& event) const;
    QJsonObject actor(const ActivityEvent& event) const;

    const Estate& m_estate;
    bool m_built = false;
    std::vector<ActivityEvent> m_events;
};

} // namespace sample
