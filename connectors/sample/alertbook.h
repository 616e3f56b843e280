// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QJsonObject>

#include "connectors/sample/tables.h"

namespace sample {

/// The alerts and incidents of the estate: made from (seed, number) when asked for; only states a client set are kept.
/// Owner: the server.
class AlertBook {
public:
    explicit AlertBook(const Estate& estate);

    int count() const { return static_cast<int>(m_alerts.size()); }
    QByteArray name(int number) const;
    int subscription(int number) const { return m_alerts[static_cast<size_t>(number)].subscription; }
    QByteArray id(int number) const;
    QByteArray group(int number) const;
    QJsonObject properties(int number) const;
    QByteArray document(int number) const;
    int find(int subscription, const QByteArray& name) const; ///< -1: none
    int find(const QByteArray& id) const;                     ///< by its whole id; -1: none
    int slot(int number) const { return m_alerts[static_cast<size_t>(number)].slot; }
    void setStatus(int number, const QString& status);
    /// What clients set, by what is lasting in an alert's name: to be given to restore() of the next run.
    QJsonObject states() const;
    void restore(const QJsonObject& states);

    TableSection section();                                   ///< of the table securityresources

private:
    struct Alert {
        int kind = 0;            ///< template; -1: an incident
        int incident = -1;       ///< the incident it belongs to or is
        int slot = 0;
        int subscription = 0;
        qint64 at = 0;
        QByteArray name;
    };

    void addIncidents();
    void addAlert(Alert alert, int number);
    int target(const QJsonObject& kind, quint64 salt) const;
    QJsonObject kindOf(const Alert& alert) const;
    QString severity(int number, const QJsonObject& kind) const;
    QString status(int number) const;
    QJsonArray entities(int number) const;
    QJsonArray incidentEntities(int number) const;
    QString attackerAddress(const Alert& alert, int number) const;
    QString account(const Alert& alert, int number) const;

    const Estate& m_estate;
    QJsonArray m_kinds, m_incidents;
    std::vector<Alert> m_alerts; ///< newest first
    QHash<QByteArray, QString> m_states;
};

} // namespace sample
