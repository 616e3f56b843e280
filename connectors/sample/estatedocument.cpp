// SPDX-License-Identifier: GPL-3.0-or-later
// How a resource of the estate is written down: names, parts of its document, tags.
#include "connectors/sample/estate.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

quint64 saltOf(QByteArrayView text)
{
    quint64 value = 1469598103934665603ULL; // FNV-1a
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return value;
}

/// Fills the holes of a type's templates for one resource.
class ResourceFiller final : public HoleFiller {
public:
    ResourceFiller(const Estate& estate, int slot, const std::function<bool(int)>& bad) : m_estate(estate), m_slot(slot), m_bad(bad) {}

    void value(QByteArrayView hole, QByteArray& out) const override
    {
        const int sw = m_estate.type(m_slot).findSwitch(hole);
        if (sw >= 0) {
            const Switch& found = m_estate.type(m_slot).switches[static_cast<size_t>(sw)];
            const JsonTemplate& json = m_bad(sw) ? found.bad : found.good;
            if (json.isEmpty())
                out += "null";
            else
                json.render(*this, out);
        } else if (hole.startsWith("pick:")) {
            const QByteArrayList words = hole.sliced(5).toByteArray().split('|');
            appendQuoted(words.at(static_cast<qsizetype>(number(hole) % static_cast<quint64>(words.size()))), out);
        } else if (hole.startsWith("num:")) {
            out += QByteArray::number(between(hole));
        } else { // "bool", "bool2", ...
            out += number(hole) % 2 ? "true" : "false";
        }
    }

    void text(QByteArrayView hole, QByteArray& out) const override
    {
        const qsizetype colon = hole.indexOf(':');
        const QByteArrayView word = colon < 0 ? hole : hole.first(colon);
        const QByteArray argument = colon < 0 ? QByteArray() : hole.sliced(colon + 1).toByteArray();
        if (word == "ref") {
            const int other = m_estate.sibling(m_slot, argument);
            out += other < 0 ? QByteArray() : m_estate.id(other);
        } else if (word == "hub") {
            out += m_estate.id(m_estate.hub(argument));
        } else if (word == "guid") {
            out += derivedGuid(QByteArray::number(number(hole)) + argument);
        } else if (word.startsWith("hex")) {
            out += QByteArray::number(number(hole), 16).rightJustified(16, '0').first(argument.toInt());
        } else if (word.startsWith('n') && colon > 0) {
            out += QByteArray::number(between(hole));
        } else {
            plain(word, out);
        }
    }

private:
    void plain(QByteArrayView word, QByteArray& out) const
    {
        if (word == "name")
            out += m_estate.name(m_slot);
        else if (word == "self")
            out += m_estate.id(m_slot);
        else if (word == "sub")
            out += m_estate.subscriptionId(m_estate.subscription(m_slot));
        else if (word == "tenant")
            out += m_estate.catalog().tenant.value("id"_L1).toString().toLatin1();
        else if (word == "location")
            out += m_estate.location(m_slot);
        else if (word == "born")
            out += armTime(m_estate.born(m_slot));
        else if (word == "recent")
            out += armTime(m_estate.origin() - static_cast<qint64>(m_estate.hash(static_cast<quint64>(m_slot), 77) % 5'400'000));
        else if (word == "p")
            out += QByteArray::number(m_slot % 24 + 1).rightJustified(2, '0');
        else if (const int w = m_estate.workloadOf(m_slot); w >= 0)
            out += word == "env" ? m_estate.workload(w).environment : m_estate.workload(w).app;
    }

    quint64 number(QByteArrayView hole) const { return m_estate.hash(static_cast<quint64>(m_slot), saltOf(hole)); }

    qint64 between(QByteArrayView hole) const
    {
        const QByteArrayList words = hole.toByteArray().split(':');
        const qint64 low = words.at(1).toLongLong();
        return low + static_cast<qint64>(number(hole) % static_cast<quint64>(words.at(2).toLongLong() - low + 1));
    }

    const Estate& m_estate;
    int m_slot;
    const std::function<bool(int)>& m_bad;
};

} // namespace

QByteArray Estate::name(int slot) const
{
    if (slot >= m_extraStart) {
        const QByteArray& whole = m_extras[static_cast<size_t>(slot - m_extraStart)].id;
        return whole.sliced(whole.lastIndexOf('/') + 1);
    }
    const QByteArray& pattern = type(slot).namePattern;
    QByteArray out;
    const std::function<bool(int)> none;
    const ResourceFiller filler(*this, slot, none);
    for (qsizetype i = 0; i < pattern.size();) {
        const qsizetype end = QByteArrayView(pattern).sliced(i).startsWith("${") ? pattern.indexOf('}', i) : -1;
        if (end < 0) {
            out += pattern.at(i++);
            continue;
        }
        filler.text(QByteArrayView(pattern).sliced(i + 2, end - i - 2), out);
        i = end + 1;
    }
    return out;
}

QByteArray Estate::tags(int slot) const
{
    if (const auto it = m_overlays.constFind(slot); it != m_overlays.constEnd() && it->parts.contains("tags"))
        return toJson(it->parts.value("tags"));
    const int number = workloadOf(slot);
    if (number < 0)
        return R"({"source":"sample"})";
    const Workload& w = workload(number);
    QByteArray out = R"({"source":"sample","application":)";
    appendQuoted(w.app, out);
    out += R"(,"environment":)";
    appendQuoted(w.environment, out);
    if (hash(static_cast<quint64>(slot), 61) % 5 != 0) {
        out += R"(,"owner":)";
        appendQuoted(w.owner, out);
    }
    return out + '}';
}

QByteArray Estate::part(int slot, const QByteArray& which) const
{
    if (const auto it = m_overlays.constFind(slot); it != m_overlays.constEnd()) {
        if (const auto found = it->parts.constFind(which); found != it->parts.constEnd())
            return toJson(*found);
    }
    if (slot >= m_extraStart)
        return {};
    const TypeInfo& info = type(slot);
    const JsonTemplate* json = which == "properties" ? &info.properties
                               : which == "kind"     ? &info.kind
                               : which == "sku"      ? &info.sku
                               : which == "identity" ? &info.identity
                               : which == "zones"    ? &info.zones
                                                     : nullptr;
    for (const Piece& child : info.children) {
        if (child.path.compare(which, Qt::CaseInsensitive) == 0)
            json = &child.body;
    }
    QByteArray out;
    if (json == nullptr || json->isEmpty())
        return out;
    const qint64 at = now();
    const std::function<bool(int)> bad = [this, slot, at](int sw) { return generatedBad(slot, sw, at); };
    json->render(ResourceFiller(*this, slot, bad), out);
    return out;
}

} // namespace sample
