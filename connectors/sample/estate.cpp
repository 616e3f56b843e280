// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/estate.h"

#include <algorithm>
#include <limits>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr int WorkloadSize = 24;
constexpr qint64 Day = 86'400'000;
/// Resources older than the simulated past count from a fixed day (2025-07-01), so that they are the same on every day.
constexpr qint64 OldestDay = 1'751'328'000'000;
constexpr qint64 Never = std::numeric_limits<qint64>::max();

quint64 mix(quint64 x)
{
    // splitmix64 (public domain, S. Vigna)
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

QByteArray textAt(const QJsonArray& list, quint64 pick)
{
    return list.at(static_cast<qsizetype>(pick % static_cast<quint64>(list.size()))).toString().toUtf8();
}

} // namespace

QByteArray armTime(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s).toLatin1() + "0000Z";
}

Estate::Estate(std::shared_ptr<const Catalog> catalog, EstateOptions options)
    : m_catalog(std::move(catalog)), m_options(std::move(options)), m_origin(m_options.now.toMSecsSinceEpoch() / Day * Day),
      m_started(QDateTime::currentMSecsSinceEpoch())
{
    const auto whole = [](int count) { return (count + WorkloadSize - 1) / WorkloadSize * WorkloadSize; };
    const int resources = std::max(WorkloadSize, m_options.resources);
    m_livingWorkloads = whole(resources) / WorkloadSize;
    m_ghostStart = resources;
    const int ghosts = whole(std::max(2 * WorkloadSize, resources / 50));
    m_workloadCount = m_livingWorkloads + ghosts / WorkloadSize;
    m_entityStart = m_ghostStart + ghosts;
    m_subscriptionStart = m_entityStart + whole(std::max(4 * WorkloadSize, resources / 16));
    m_extraStart = m_subscriptionStart + static_cast<int>(m_catalog->subscriptions.size());
    makeChecks();
    makeCampaigns();
}

qint64 Estate::now() const
{
    return m_options.now.toMSecsSinceEpoch() + (QDateTime::currentMSecsSinceEpoch() - m_started);
}

quint64 Estate::hash(quint64 slot, quint64 salt) const
{
    return mix(mix(m_options.seed * 0x9e3779b97f4a7c15ULL + slot) ^ (salt * 0xd6e8feb86659fd93ULL));
}

double Estate::share(quint64 slot, quint64 salt) const
{
    return static_cast<double>(hash(slot, salt) >> 11) / 9007199254740992.0;
}

int Estate::workloadOf(int slot) const
{
    if (slot < m_ghostStart)
        return slot / WorkloadSize;
    if (slot < m_subscriptionStart)
        return m_livingWorkloads + (slot - m_ghostStart) / WorkloadSize;
    return -1;
}

int Estate::firstSlot(int workload) const
{
    return workload < m_livingWorkloads ? workload * WorkloadSize : m_ghostStart + (workload - m_livingWorkloads) * WorkloadSize;
}

const Estate::Workload& Estate::workload(int number) const
{
    if (m_workload.number == number)
        return m_workload;
    Workload& made = m_workload;
    made.number = number;
    const auto key = static_cast<quint64>(number) + (1ULL << 40);
    const bool entity = number >= m_workloadCount;
    const auto& patterns = m_catalog->patterns;
    if (entity) {
        made.pattern = m_catalog->firstEntityPattern + (number - m_workloadCount) % (static_cast<int>(patterns.size()) - m_catalog->firstEntityPattern);
    } else {
        double total = 0;
        for (int i = 0; i < m_catalog->firstEntityPattern; ++i)
            total += patterns[static_cast<size_t>(i)].weight;
        double pick = share(key, 1) * total;
        made.pattern = 0;
        while (number > 0 && made.pattern + 1 < m_catalog->firstEntityPattern && (pick -= patterns[static_cast<size_t>(made.pattern)].weight) >= 0)
            ++made.pattern;
    }
    double left = share(key, 2) * 100;
    made.subscription = 0;
    while (made.subscription + 1 < m_catalog->subscriptions.size() && (left -= m_catalog->subscriptions.at(made.subscription)["weight"_L1].toDouble()) >= 0)
        ++made.subscription;
    if (number == 0 || entity)
        made.subscription = 1;
    made.environment = number == 0 ? "prod"_ba : textAt(m_catalog->environments, hash(key, 3));
    made.app = (number == 0 ? "security"_ba : textAt(m_catalog->apps, hash(key, 4))) + QByteArray::number(number).rightJustified(3, '0');
    made.group = "rg-" + made.app + '-' + made.environment;
    made.location = number == 0 ? "westeurope"_ba : textAt(m_catalog->regions, hash(key, 5));
    made.owner = textAt(m_catalog->people, hash(key, 6));
    const double born = share(key, 7);
    if (born < 0.9 || number == 0)
        made.born = std::min(OldestDay, m_origin - HistoryDays * Day) - static_cast<qint64>(born * 700.0 * double(Day));
    else
        made.born = m_origin - static_cast<qint64>((born - 0.9) * 10.0 * (HistoryDays - 2) * double(Day));
    made.died = Never;
    if (isDeadWorkload(number)) {
        made.born = m_origin - 200 * Day;
        made.died = m_origin - static_cast<qint64>(share(key, 8) * (HistoryDays - 2) * double(Day)) - Day;
    }
    return made;
}

const Position& Estate::position(int slot) const
{
    const int number = workloadOf(slot);
    const auto& pattern = m_catalog->patterns[static_cast<size_t>(workload(number).pattern)];
    return pattern.positions[static_cast<size_t>(slot - firstSlot(number))];
}

int Estate::typeIndex(int slot) const
{
    if (slot >= m_extraStart)
        return m_extras[static_cast<size_t>(slot - m_extraStart)].type;
    return slot >= m_subscriptionStart ? m_catalog->subscriptionType : position(slot).type;
}

bool Estate::exists(int slot, qint64 at) const
{
    if (const auto it = m_overlays.constFind(slot); it != m_overlays.constEnd() && it->gone && at >= it->changedAt)
        return false;
    return born(slot) <= at && at < died(slot);
}

qint64 Estate::born(int slot) const
{
    if (slot >= m_extraStart)
        return m_extras[static_cast<size_t>(slot - m_extraStart)].made;
    return slot >= m_subscriptionStart ? std::min(OldestDay, m_origin) - 1200 * Day : workload(workloadOf(slot)).born;
}

qint64 Estate::died(int slot) const
{
    return slot >= m_subscriptionStart ? Never : workload(workloadOf(slot)).died;
}

int Estate::subscription(int slot) const
{
    if (slot >= m_extraStart) {
        const QByteArray sub = m_extras[static_cast<size_t>(slot - m_extraStart)].id.split('/').value(2);
        for (int i = 0; i < m_catalog->subscriptions.size(); ++i) {
            if (subscriptionId(i).compare(sub, Qt::CaseInsensitive) == 0)
                return i;
        }
        return 0;
    }
    return slot >= m_subscriptionStart ? slot - m_subscriptionStart : workload(workloadOf(slot)).subscription;
}

QByteArray Estate::subscriptionId(int index) const
{
    return m_catalog->subscriptions.at(index)["id"_L1].toString().toLatin1();
}

int Estate::sibling(int slot, const QByteArray& role) const
{
    if (slot >= m_subscriptionStart)
        return -1;
    const int place = position(slot).refs.value(role, -1);
    return place < 0 ? -1 : firstSlot(workloadOf(slot)) + place;
}

int Estate::hub(const QByteArray& as) const
{
    const auto& positions = m_catalog->patterns.front().positions;
    for (size_t i = 0; i < positions.size(); ++i) {
        if (positions[i].as == as)
            return static_cast<int>(i);
    }
    return 0;
}

QByteArray Estate::group(int slot) const
{
    if (slot >= m_extraStart)
        return m_extras[static_cast<size_t>(slot - m_extraStart)].id.split('/').value(4);
    return slot >= m_subscriptionStart ? QByteArray() : workload(workloadOf(slot)).group;
}

QByteArray Estate::location(int slot) const
{
    if (slot >= m_extraStart)
        return fromJson(part(slot, "location")).toString(u"westeurope"_s).toUtf8();
    if (slot >= m_subscriptionStart)
        return {};
    if (isEntity(slot))
        return type(slot).environment == "AWS" ? "eu-west-1" : "europe-west1";
    return type(slot).global ? "global"_ba : workload(workloadOf(slot)).location;
}

QByteArray Estate::armName(int slot) const
{
    const TypeInfo& info = type(slot);
    const int parent = info.parent.isEmpty() || isEntity(slot) ? -1 : sibling(slot, info.parent);
    return parent < 0 ? name(slot) : name(parent) + '/' + name(slot);
}

QByteArray Estate::id(int slot) const
{
    if (slot >= m_extraStart)
        return m_extras[static_cast<size_t>(slot - m_extraStart)].id;
    if (slot >= m_subscriptionStart)
        return "/subscriptions/" + subscriptionId(slot - m_subscriptionStart);
    const TypeInfo& info = type(slot);
    if (isEntity(slot))
        return id(hub(info.environment.toLower())) + "/securityEntityData/" + name(slot);
    const int parent = info.parent.isEmpty() ? -1 : sibling(slot, info.parent);
    if (parent >= 0)
        return id(parent) + info.type.sliced(info.type.lastIndexOf('/')) + '/' + name(slot);
    const Workload& w = workload(workloadOf(slot));
    return "/subscriptions/" + subscriptionId(w.subscription) + "/resourceGroups/" + w.group + "/providers/" + info.type + '/' + name(slot);
}

std::optional<int> Estate::find(const QByteArray& wanted) const
{
    const QByteArray lower = wanted.toLower();
    if (const auto it = m_extraIds.constFind(lower); it != m_extraIds.constEnd())
        return existsNow(*it) ? std::optional(*it) : std::nullopt;
    const QByteArrayList parts = lower.split('/');
    if (parts.size() == 3) {
        for (int i = 0; i < m_catalog->subscriptions.size(); ++i) {
            if (parts.at(2) == subscriptionId(i))
                return m_subscriptionStart + i;
        }
        return std::nullopt;
    }
    int from = m_entityStart;
    int to = m_subscriptionStart;
    if (!lower.contains("/securityentitydata/")) {
        // the number of the workload is in the resource group's name: rg-payroll017-prod
        QByteArray digits;
        const QByteArray app = parts.value(4).split('-').value(1);
        for (const char c : app) {
            if (c >= '0' && c <= '9')
                digits += c;
        }
        const int number = digits.toInt();
        if (digits.isEmpty() || number >= m_workloadCount)
            return std::nullopt;
        from = firstSlot(number);
        to = std::min(from + WorkloadSize, number < m_livingWorkloads ? m_ghostStart : m_entityStart);
    }
    for (int slot = from; slot < to; ++slot) {
        if (id(slot).compare(lower, Qt::CaseInsensitive) == 0)
            return existsNow(slot) ? std::optional(slot) : std::nullopt;
    }
    return std::nullopt;
}

int Estate::create(const QByteArray& id, int type)
{
    m_extras.push_back({id, type, now()});
    const int slot = slotCount() - 1;
    m_extraIds.insert(id.toLower(), slot);
    ++m_generation;
    return slot;
}

void Estate::remove(int slot)
{
    Overlay& overlay = touch(slot);
    overlay.gone = true;
    ++m_generation;
}

} // namespace sample
