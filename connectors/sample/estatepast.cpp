// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts of the estate and the simulated past they come from.
#include "connectors/sample/estate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr double Day = 86'400'000.0;
constexpr double DriftShare = 0.04; ///< settings that somebody changed by hand within the 90 days
constexpr double ExemptShare = 0.015;

quint64 switchSalt(int sw, quint64 what)
{
    return 1000 + static_cast<quint64>(sw) * 64 + what;
}

} // namespace

void Estate::makeChecks()
{
    for (const TypeInfo& info : m_catalog->types) {
        std::vector<Check> checks;
        for (size_t sw = 0; sw < info.switches.size(); ++sw) {
            for (const int recommendation : info.switches[sw].recommendations)
                checks.push_back({static_cast<int>(sw), recommendation});
        }
        std::ranges::sort(checks, {}, [this](const Check& c) { return m_catalog->recommendations[static_cast<size_t>(c.recommendation)].key; });
        m_checks.push_back(std::move(checks));
    }
}

void Estate::makeCampaigns()
{
    for (const TypeInfo& info : m_catalog->types) {
        std::vector<std::vector<int>> bySwitch(info.switches.size());
        for (size_t c = 0; c < m_catalog->campaigns.size(); ++c) {
            const Campaign& campaign = m_catalog->campaigns[c];
            const int sw = info.findSwitch(campaign.switchName);
            if (sw >= 0 && (campaign.type.isEmpty() || campaign.type == info.key))
                bySwitch[static_cast<size_t>(sw)].push_back(static_cast<int>(c));
        }
        m_campaigns.push_back(std::move(bySwitch));
    }
}

std::vector<Change> Estate::changes(int slot, int sw) const
{
    std::vector<Change> all;
    if (slot >= m_extraStart)
        return all;
    const auto key = static_cast<quint64>(slot);
    const auto typeAt = static_cast<size_t>(typeIndex(slot));
    for (const int c : m_campaigns[typeAt][static_cast<size_t>(sw)]) {
        const Campaign& campaign = m_catalog->campaigns[static_cast<size_t>(c)];
        if (share(key, switchSalt(sw, 8 + static_cast<quint64>(c))) >= campaign.share)
            continue;
        const double spread = share(key, switchSalt(sw, 7)) * 0.3; // a roll-out takes some hours
        all.push_back({m_origin - static_cast<qint64>((campaign.day - spread) * Day), sw, campaign.toBad, campaign.actor, campaign.reason});
    }
    if (share(key, switchSalt(sw, 1)) < DriftShare) {
        const bool bad = hash(key, switchSalt(sw, 2)) % 2 == 0;
        const QJsonArray& reasons = bad ? m_catalog->driftReasons : m_catalog->fixReasons;
        all.push_back({m_origin - static_cast<qint64>(share(key, switchSalt(sw, 3)) * (HistoryDays - 1) * Day), sw, bad,
                       static_cast<int>(hash(key, switchSalt(sw, 4)) % static_cast<quint64>(m_catalog->actors.size())),
                       reasons.at(static_cast<qsizetype>(hash(key, switchSalt(sw, 5)) % static_cast<quint64>(reasons.size()))).toString()});
    }
    std::ranges::stable_sort(all, {}, &Change::at);
    const qint64 from = born(slot);
    const qint64 to = died(slot);
    bool bad = share(key, switchSalt(sw, 0)) < m_catalog->types[typeAt].switches[static_cast<size_t>(sw)].badShare;
    std::erase_if(all, [&bad, from, to](const Change& change) {
        const bool idle = change.bad == bad || change.at <= from || change.at >= to;
        if (!idle)
            bad = change.bad;
        return idle;
    });
    return all;
}

bool Estate::generatedBad(int slot, int sw, qint64 at) const
{
    if (slot >= m_extraStart)
        return false;
    const auto key = static_cast<quint64>(slot);
    const auto typeAt = static_cast<size_t>(typeIndex(slot));
    bool bad = share(key, switchSalt(sw, 0)) < m_catalog->types[typeAt].switches[static_cast<size_t>(sw)].badShare;
    if (m_campaigns[typeAt][static_cast<size_t>(sw)].empty() && share(key, switchSalt(sw, 1)) >= DriftShare)
        return bad;
    for (const Change& change : changes(slot, sw)) {
        if (change.at <= at)
            bad = change.bad;
    }
    return bad;
}

bool Estate::documentBad(int slot, const Switch& sw) const
{
    const QJsonValue value = valueAt(fromJson(part(slot, sw.piece)), sw.path);
    if (sw.nonEmpty)
        return value.toArray().isEmpty();
    if (sw.notBad) {
        const bool nothing = value.isUndefined() || value.isNull() || (value.isObject() && value.toObject().isEmpty());
        return nothing || value == sw.badValue;
    }
    return value != sw.goodValue && !sw.alsoGood.contains(value);
}

bool Estate::isBad(int slot, int sw, qint64 at) const
{
    const auto it = m_overlays.constFind(slot);
    if (it == m_overlays.constEnd() || at < it->changedAt)
        return generatedBad(slot, sw, at);
    if (at < it->changedAt + m_options.reevaluateSeconds * 1000LL)
        return sw < 64 && ((it->oldBad >> sw) & 1U) != 0;
    if (const auto fact = it->facts.constFind(sw); fact != it->facts.constEnd())
        return *fact;
    const Switch& found = type(slot).switches[static_cast<size_t>(sw)];
    return found.piece.isEmpty() ? generatedBad(slot, sw, at) : documentBad(slot, found);
}

Health Estate::health(int slot, const Check& check, qint64 at) const
{
    if (!exemptCause(slot, check).isEmpty())
        return Health::NotApplicable;
    const Switch& sw = type(slot).switches[static_cast<size_t>(check.sw)];
    int owner = slot;
    int index = check.sw;
    if (!sw.via.isEmpty()) {
        owner = sibling(slot, sw.via);
        index = owner < 0 || !exists(owner, at) ? -1 : type(owner).findSwitch(sw.name);
        if (index < 0)
            return Health::NotApplicable;
    }
    return isBad(owner, index, at) ? Health::Unhealthy : Health::Healthy;
}

QByteArray Estate::exemptCause(int slot, const Check& check) const
{
    const auto salt = 900'000 + static_cast<quint64>(check.recommendation);
    if (share(static_cast<quint64>(slot), salt) >= ExemptShare)
        return {};
    return hash(static_cast<quint64>(slot), salt + 500) % 2 ? "Exempt" : "OffByPolicy";
}

qint64 Estate::statusSince(int slot, const Check& check) const
{
    const Switch& sw = type(slot).switches[static_cast<size_t>(check.sw)];
    const int owner = sw.via.isEmpty() ? slot : sibling(slot, sw.via);
    qint64 since = born(slot);
    if (owner < 0 || check.sw < 0)
        return since;
    const qint64 at = now();
    const int index = sw.via.isEmpty() ? check.sw : type(owner).findSwitch(sw.name);
    for (const Change& change : changes(owner, index)) {
        if (change.at <= at)
            since = std::max(since, change.at);
    }
    if (const auto it = m_overlays.constFind(owner); it != m_overlays.constEnd()) {
        const qint64 effective = it->changedAt + m_options.reevaluateSeconds * 1000LL;
        if (at >= effective && isBad(owner, index, at) != (((it->oldBad >> index) & 1U) != 0))
            since = effective;
    }
    return since;
}

Estate::Overlay& Estate::touch(int slot)
{
    quint64 bad = 0;
    const qint64 at = now();
    const int count = std::min<int>(64, static_cast<int>(type(slot).switches.size()));
    for (int sw = 0; sw < count; ++sw) {
        if (isBad(slot, sw, at))
            bad |= 1ULL << sw;
    }
    Overlay& overlay = m_overlays[slot];
    overlay.oldBad = bad;
    overlay.changedAt = at;
    return overlay;
}

void Estate::setPart(int slot, const QByteArray& which, const QJsonValue& value)
{
    // the other parts must stop following the generator now, or they would change under the client
    QHash<QByteArray, QJsonValue> rest;
    if (slot < m_extraStart) {
        const Overlay known = m_overlays.value(slot);
        const TypeInfo& info = type(slot);
        QByteArrayList parts{"properties", "identity"};
        for (const Piece& child : info.children)
            parts << child.path;
        for (const QByteArray& each : parts) {
            if (each != which && !known.parts.contains(each)) {
                const QByteArray json = part(slot, each);
                if (!json.isEmpty())
                    rest.insert(each, fromJson(json));
            }
        }
    }
    Overlay& overlay = touch(slot);
    overlay.parts.insert(rest);
    overlay.parts.insert(which, value);
}

void Estate::setFact(int slot, const QByteArray& switchName, bool bad)
{
    const int sw = type(slot).findSwitch(switchName);
    if (sw >= 0)
        touch(slot).facts.insert(sw, bad);
}

} // namespace sample
