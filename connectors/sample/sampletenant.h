// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include "core/error.h"
#include "core/secret.h"

class QProcess;

namespace sample {

/// Where a running sample tenant answers. All on 127.0.0.1, http.
struct SampleEndpoints {
    QUrl authority;      ///< sign-in: AUTHORITY/TENANT/oauth2/v2.0/token
    QUrl arm;
    QUrl logAnalytics;   ///< LOGANALYTICS/v1/workspaces/ID/query
    QString tenantId;
    QString clientId;
    QString fixClientId; ///< of the application that may change things
};

/// The sample tenant's process: lives as long as this object. The secrets are made anew for each run and travel through
/// the process's standard input only, as do the fault switches. Owner: the caller; any thread with an event loop.
/// Never blocks, except that the destructor waits up to a second for the process to go.
class SampleTenantProcess final : public QObject {
    Q_OBJECT

public:
    struct Options {
        quint64 seed = 1;
        int resources = 3000;
        QString now;                 ///< ISO 8601; empty: the clock
        int reevaluateSeconds = 60;
        int tokenSeconds = 3600;
        QString recordFile;
        QJsonObject alertStates;     ///< as alertStatesChanged() gave them in an earlier run
    };

    explicit SampleTenantProcess(QObject* parent = nullptr);
    ~SampleTenantProcess() override;

    void start(const Options& options);
    bool isReady() const { return m_ready; }
    const SampleEndpoints& endpoints() const { return m_endpoints; } ///< meaningful when ready
    const core::Secret& secret() const { return m_secret; }
    const core::Secret& fixSecret() const { return m_fixSecret; }
    /// A rule of FaultPlan; {"fault": "clear"} removes all.
    void setFault(const QJsonObject& rule);
    /// Somebody else changes an alert in the tenant: by its id, with a word of Microsoft's ("Dismissed").
    void changeAlert(const QString& id, const QString& status, const QString& by);
    void stop();

    /// The program beside the running one, or in the folder PARAPET_BIN names; empty when there is none.
    static QString programPath();

Q_SIGNALS:
    void ready();
    void failed(const core::Error& error);
    /// A client changed the state of an alert; the states of all that were ever changed.
    void alertStatesChanged(const QJsonObject& states);

private:
    void readOutput();
    void readAnnouncement();
    void readLines();
    void fail(const QString& detail);

    QProcess* m_process = nullptr;
    QByteArray m_line;
    SampleEndpoints m_endpoints;
    core::Secret m_secret, m_fixSecret;
    bool m_ready = false;
    bool m_stopping = false;
};

} // namespace sample
