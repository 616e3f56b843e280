// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alertwish.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

AlertWish AlertWish::of(const store::OutboxItem& item)
{
    const auto payload = QJsonDocument::fromJson(item.payload).object();
    return {payload.value("alert"_L1).toString(), payload.value("name"_L1).toString(),
            domain::fromWord<domain::AlertStatus>(payload.value("status"_L1).toString()),
            domain::fromWord<domain::AlertStatus>(payload.value("base"_L1).toString())};
}

QByteArray AlertWish::toJson() const
{
    return QJsonDocument(
               QJsonObject{{u"alert"_s, alert}, {u"name"_s, name}, {u"status"_s, QString(domain::toWord(status))}, {u"base"_s, QString(domain::toWord(base))}})
        .toJson(QJsonDocument::Compact);
}

core::Result<bool> queueStatus(store::Db& db, const store::AlertRef& ref, domain::AlertStatus status, const QString& who, const QDateTime& now)
{
    STORE_TRY(store::dropWaiting(db, ref.key, u"alert.status"_s));
    auto base = ref.sourceStatus;
    STORE_LET(sending, store::readOutboxOf(db, ref.key));
    if (!sending.isEmpty()) // on its way: that is what the source will show
        base = AlertWish::of(sending.last()).status;
    if (base == status)
        return !sending.isEmpty();
    const AlertWish wish{ref.id, ref.displayName, status, base};
    store::OutboxItem item;
    item.connection = ref.connection;
    item.kind = u"alert.status"_s;
    item.target = ref.key;
    item.payload = wish.toJson();
    item.actor = who;
    STORE_TRY(store::insertOutbox(db, item, now));
    return true;
}

core::Result<void> dropDecision(store::Db& db, const core::ResourceKey& alert, domain::AlertStatus decided, const QString& who, const QDateTime& now)
{
    STORE_LET(others, store::readOutboxOf(db, alert));
    STORE_LET(current, store::readDecidedStatus(db, alert));
    if (!others.isEmpty() || current != decided)
        return {};
    return store::writeDecision(db, {alert, {}, true, {}, {}}, who, now);
}

} // namespace services
