// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/jobregistry.h"
#include "domain/rows.h"
#include "views/common/timeformat.h"

#include <QStatusBar>

class QTimer;
class QToolButton;

namespace views {

class Theme;
class StatusJob;

/// 26 px: the last event for 10 s; then the running job with cancel, sample mark, encryption, last sync, connection.
class StatusBar final : public QStatusBar {
    Q_OBJECT
public:
    StatusBar(const Theme& theme, const TimeFormat& time, app::JobRegistry& jobs, QWidget* parent = nullptr);

    void setEvent(const QString& text);
    void setEncrypted(bool encrypted, const QString& tooltip);
    void setQueue(int count); ///< changes that wait to be sent
    void setConnections(const QList<domain::ConnectionRow>& connections);

Q_SIGNALS:
    void jobsRequested();
    void queueRequested();
    void connectionsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showJob();
    void showConnections();
    void showOffline(const QDateTime& since);
    QToolButton* makePart(QLatin1StringView icon, const QString& name);

    const Theme& m_theme;
    const TimeFormat& m_time;
    app::JobRegistry& m_jobs;
    QList<domain::ConnectionRow> m_connections;
    StatusJob* m_job;
    QToolButton* m_queue;
    QToolButton* m_sample;
    QToolButton* m_encryption;
    QToolButton* m_sync;
    QToolButton* m_online;
    QTimer* m_minute;
};

} // namespace views
