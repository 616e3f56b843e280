// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include "connectors/sample/catalog.h"

namespace sample {

enum class Health { Healthy, Unhealthy, NotApplicable };

/// What the estate is made of; the same options give the same estate byte for byte.
struct EstateOptions {
    quint64 seed = 1;
    int resources = 3000;
    QDateTime now;               ///< UTC; the end of the simulated past
    int reevaluateSeconds = 60;
};

/// One step of the past of one setting of one resource.
struct Change {
    qint64 at = 0;               ///< milliseconds since the epoch, UTC
    int sw = 0;
    bool bad = false;
    int actor = 0;
    QString reason;
};

/// The Contoso estate: resources are computed from (seed, number) whenever they are asked for, so that a million of
/// them need no memory; only what a client changed is kept. A slot is the number of a resource: resources of Azure
/// first, then those that died within the last 90 days, those of other clouds, the subscriptions, and resources made
/// by clients. Owner: the server. One thread.
class Estate {
public:
    static constexpr int HistoryDays = 90;

    Estate(std::shared_ptr<const Catalog> catalog, EstateOptions options);

    const Catalog& catalog() const { return *m_catalog; }
    const EstateOptions& options() const { return m_options; }
    /// The UTC day of options.now begins here; the past is counted back from it, so that two runs on one day agree in
    /// every time they give.
    qint64 origin() const { return m_origin; }
    qint64 now() const;                                  ///< options.now plus the time the program has run
    int slotCount() const { return m_extraStart + static_cast<int>(m_extras.size()); }
    int entityStart() const { return m_entityStart; }
    int subscriptionStart() const { return m_subscriptionStart; }
    quint64 generation() const { return m_generation; }  ///< grows when a resource appears or goes

    bool exists(int slot, qint64 at) const;
    bool existsNow(int slot) const { return exists(slot, now()); }
    bool isArm(int slot) const { return slot < m_entityStart || slot >= m_extraStart; }
    bool isEntity(int slot) const { return slot >= m_entityStart && slot < m_subscriptionStart; }
    int typeIndex(int slot) const;
    const TypeInfo& type(int slot) const { return m_catalog->types[static_cast<size_t>(typeIndex(slot))]; }
    int subscription(int slot) const;                    ///< index into catalog().subscriptions
    QByteArray subscriptionId(int index) const;
    QByteArray id(int slot) const;
    QByteArray name(int slot) const;                     ///< last segment of the id
    QByteArray armName(int slot) const;                  ///< "server/database" for a child
    QByteArray group(int slot) const;                    ///< resource group name, empty for a subscription
    QByteArray location(int slot) const;
    QByteArray tags(int slot) const;                     ///< JSON object
    int sibling(int slot, const QByteArray& role) const; ///< -1: none
    int hub(const QByteArray& as) const;                 ///< a resource of the central workload
    std::optional<int> find(const QByteArray& id) const;    ///< without regard to case
    qint64 born(int slot) const;
    qint64 died(int slot) const;                         ///< max of qint64: lives

    /// JSON of "kind", "sku", "identity", "zones", "properties" or a child's path; empty when the type has none.
    QByteArray part(int slot, const QByteArray& which) const;
    /// Puts a client's document in place of that part. The verdicts follow after the re-evaluation delay.
    void setPart(int slot, const QByteArray& which, const QJsonValue& value);
    void setFact(int slot, const QByteArray& switchName, bool bad); ///< for settings no document shows
    int create(const QByteArray& id, int type);
    void remove(int slot);

    struct Check {
        int sw = 0;
        int recommendation = 0;
    };
    const std::vector<Check>& checks(int type) const { return m_checks[static_cast<size_t>(type)]; }
    Health health(int slot, const Check& check, qint64 at) const;
    QByteArray exemptCause(int slot, const Check& check) const; ///< "Exempt" or "OffByPolicy" when that is why
    /// The past of one setting, oldest first; steps that changed nothing are left out.
    std::vector<Change> changes(int slot, int sw) const;
    qint64 statusSince(int slot, const Check& check) const;

    quint64 hash(quint64 slot, quint64 salt) const;
    double share(quint64 slot, quint64 salt) const;      ///< 0 <= x < 1

    struct Workload {
        int number = -1;
        int pattern = 0;
        int subscription = 0;
        QByteArray app, environment, group, location, owner;
        qint64 born = 0;
        qint64 died = 0;
    };
    const Workload& workload(int number) const;
    int workloadOf(int slot) const;
    int workloadCount() const { return m_workloadCount; } ///< of Azure, living and dead
    bool isDeadWorkload(int number) const { return number >= m_livingWorkloads && number < m_workloadCount; }

private:
    struct Overlay {
        QHash<QByteArray, QJsonValue> parts;
        QHash<int, bool> facts;
        qint64 changedAt = 0;
        quint64 oldBad = 0;
        bool gone = false;
    };
    struct Extra {
        QByteArray id;
        int type = 0;
        qint64 made = 0;
    };

    const Position& position(int slot) const;
    int firstSlot(int workload) const;
    bool generatedBad(int slot, int sw, qint64 at) const;
    bool isBad(int slot, int sw, qint64 at) const;
    bool documentBad(int slot, const Switch& sw) const;
    Overlay& touch(int slot);
    void makeChecks();
    void makeCampaigns();

    std::shared_ptr<const Catalog> m_catalog;
    EstateOptions m_options;
    qint64 m_origin = 0;
    qint64 m_started = 0;
    int m_livingWorkloads = 0, m_workloadCount = 0;
    int m_ghostStart = 0, m_entityStart = 0, m_subscriptionStart = 0, m_extraStart = 0;
    std::vector<std::vector<Check>> m_checks;
    std::vector<std::vector<std::vector<int>>> m_campaigns; ///< by type and switch
    QHash<int, Overlay> m_overlays;
    std::vector<Extra> m_extras;
    QHash<QByteArray, int> m_extraIds;
    quint64 m_generation = 0;
    mutable Workload m_workload;
};

/// "2026-11-23T10:00:00.0000000Z", the way ARM prints a time.
QByteArray armTime(qint64 msecs);

} // namespace sample
