// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/messagebar.h"
#include "views/common/timeformat.h"

#include <QTimer>

namespace views {

/// "Offline since 13:41": stands over the pages while no cloud can be reached, and tells how old what they show is.
class OfflineBar final : public MessageBar {
    Q_OBJECT
public:
    OfflineBar(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);

    void setConnections(const QList<domain::ConnectionRow>& connections);
    /// "As of 13:41, 51 min ago." for the heads of pages; empty while online.
    QString asOf() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const TimeFormat& m_time;
    QDateTime m_since, m_read;
    QTimer m_minute;
};

} // namespace views
