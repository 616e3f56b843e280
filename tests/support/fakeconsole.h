// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "support/fakereads.h"

#include <QStringList>

/// A console for tests of pages and window: keeps what was asked of it, does nothing else.
class FakeConsole final : public app::Console {
    Q_OBJECT
public:
    FakeReads fake;
    QStringList calls;                 ///< "setAlertStatus 3,4 dismissed"
    bool undoable = false;

    services::Reads& reads() override { return fake; }
    QString userName() const override { return QStringLiteral("analyst"); }
    void syncAll(bool full) override { note(QStringLiteral("syncAll %1").arg(full)); }
    void sync(core::ConnectionId id, bool full) override { note(QStringLiteral("sync %1 %2").arg(id.value).arg(full)); }
    void cancelSync(core::ConnectionId id) override { note(QStringLiteral("cancelSync %1").arg(id.value)); }
    void addConnection(app::NewConnection connection) override { note(QStringLiteral("addConnection ") + connection.name); }
    void addSampleEstate() override { note(QStringLiteral("addSampleEstate")); }
    void addThisComputer(QString profile) override { note(QStringLiteral("addThisComputer ") + profile); }
    void testConnection(core::ConnectionId id) override { note(QStringLiteral("testConnection %1").arg(id.value)); }
    void signIn(core::ConnectionId id) override { note(QStringLiteral("signIn %1").arg(id.value)); }
    void cancelSignIn(core::ConnectionId id) override { note(QStringLiteral("cancelSignIn %1").arg(id.value)); }
    void setPaused(core::ConnectionId id, bool paused) override { note(QStringLiteral("setPaused %1 %2").arg(id.value).arg(paused)); }
    void removeConnection(core::ConnectionId id) override { note(QStringLiteral("removeConnection %1").arg(id.value)); }
    void setAlertStatus(QList<qint64> rows, domain::AlertStatus status) override
    {
        note(QStringLiteral("setAlertStatus ") + joined(rows) + QLatin1Char(' ') + domain::toWord(status));
    }
    void assignAlerts(QList<qint64> rows, QString owner) override { note(QStringLiteral("assignAlerts ") + joined(rows) + QLatin1Char(' ') + owner); }
    void markAlertsRead(QList<qint64> rows, bool read) override { note(QStringLiteral("markAlertsRead ") + joined(rows) + QStringLiteral(" %1").arg(read)); }
    bool canUndo() const override { return undoable; }
    QString undoText() const override { return QStringLiteral("Undo"); }
    void undo() override { note(QStringLiteral("undo")); }
    void writeReport(QString file) override { note(QStringLiteral("writeReport ") + file); }
    void exportInventory(domain::ListQuery, QString file) override { note(QStringLiteral("exportInventory ") + file); }
    void exportQuery(QString, QString file) override { note(QStringLiteral("exportQuery ") + file); }
    void saveQuery(QString name, QString) override { note(QStringLiteral("saveQuery ") + name); }
    void removeQuery(QString name) override { note(QStringLiteral("removeQuery ") + name); }
    void openUrl(QUrl url) override { note(QStringLiteral("openUrl ") + url.toString()); }
    void runHostScan(core::ConnectionId id, QString profile) override { note(QStringLiteral("runHostScan %1 ").arg(id.value) + profile); }

private:
    void note(const QString& call) { calls.append(call); }
    static QString joined(const QList<qint64>& rows)
    {
        QStringList words;
        for (const qint64 row : rows)
            words.append(QString::number(row));
        return words.join(QLatin1Char(','));
    }
};
