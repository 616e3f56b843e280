// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/standard.h"

#include "core/text.h"

#include <optional>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace posture {

namespace {

constexpr int longestId = 64, longestTitle = 200, longestSummary = 2000;

core::Error wrong(const QString& place, const QString& detail)
{
    const QString what = QCoreApplication::translate("posture::Standard", "The compliance standard cannot be used; correct it at %1.").arg(place);
    return {.code = core::Errc::BadInput, .what = what, .detail = place + u": "_s + detail, .origin = u"posture.standard"_s, .retryAfter = {}};
}

} // namespace

/// Reads one standard and keeps the first fault.
class StandardReader {
public:
    core::Result<Standard> read(const QJsonObject& root)
    {
        m_standard.m_id = text(root, "id"_L1, longestId, {});
        m_standard.m_name = text(root, "name"_L1, longestTitle, {});
        m_standard.m_version = text(root, "version"_L1, longestId, {});
        readClouds(root["clouds"_L1]);
        const auto families = list(root, "families"_L1, Standard::mostFamilies, {});
        for (qsizetype i = 0; i < families.size() && !m_fault; ++i)
            readFamily(families[i], u"families[%1]"_s.arg(i));
        if (m_fault)
            return std::unexpected(*m_fault);
        return std::move(m_standard);
    }

private:
    void fault(const QString& place, const QString& detail)
    {
        if (!m_fault)
            m_fault = wrong(place, detail);
    }
    static QString within(const QString& place, QLatin1StringView member) { return place.isEmpty() ? QString(member) : place + u'.' + member; }

    QString text(const QJsonObject& from, QLatin1StringView member, int longest, const QString& place)
    {
        const QString text = from[member].toString();
        if (text.trimmed().isEmpty())
            fault(within(place, member), u"needs a text"_s);
        else if (text.size() > longest)
            fault(within(place, member), u"is longer than %1 characters"_s.arg(longest));
        else if (core::oneLine(text, longest) != text)
            fault(within(place, member), u"has line breaks or characters that cannot be shown"_s);
        return text;
    }
    QJsonArray list(const QJsonObject& from, QLatin1StringView member, qsizetype most, const QString& place)
    {
        const QJsonArray list = from[member].toArray();
        if (list.isEmpty())
            fault(within(place, member), u"needs a list"_s);
        else if (list.size() > most)
            fault(within(place, member), u"has more than %1 entries"_s.arg(most));
        return list;
    }
    void readClouds(const QJsonValue& value)
    {
        static const QStringList known{u"azure"_s, u"aws"_s, u"gcp"_s, u"host"_s};
        const QJsonArray clouds = value.toArray();
        if (clouds.isEmpty())
            fault(u"clouds"_s, u"needs some of azure, aws, gcp, host"_s);
        for (qsizetype i = 0; i < clouds.size() && !m_fault; ++i) {
            const QString cloud = clouds[i].toString();
            if (!known.contains(cloud) || m_standard.m_clouds.contains(cloud))
                fault(u"clouds[%1]"_s.arg(i), u"needs azure, aws, gcp or host, each once"_s);
            m_standard.m_clouds.append(cloud);
        }
    }
    void readFamily(const QJsonValue& value, const QString& place)
    {
        const QJsonObject entry = value.toObject();
        StandardFamily family{text(entry, "id"_L1, longestId, place), text(entry, "title"_L1, longestTitle, place), int(m_standard.m_controls.size()), 0};
        if (m_families.contains(family.id.toLower()))
            fault(place + u".id"_s, u"a second "_s + family.id);
        m_families.insert(family.id.toLower());
        const auto controls = list(entry, "controls"_L1, Standard::mostControls - family.first, place);
        for (qsizetype i = 0; i < controls.size() && !m_fault; ++i)
            readControl(controls[i].toObject(), place + u".controls[%1]"_s.arg(i));
        family.size = int(m_standard.m_controls.size()) - family.first;
        m_standard.m_families.push_back(std::move(family));
    }
    void readControl(const QJsonObject& entry, const QString& place)
    {
        const QJsonValue manual = entry["manual"_L1];
        if (!manual.isUndefined() && !manual.isBool())
            fault(place + u".manual"_s, u"is true, false or left out"_s);
        StandardControl control{text(entry, "id"_L1, longestId, place), text(entry, "title"_L1, longestTitle, place),
                                text(entry, "summary"_L1, longestSummary, place), manual.toBool(), int(m_standard.m_families.size())};
        if (m_standard.indexOf(control.id) >= 0)
            fault(place + u".id"_s, u"a second "_s + control.id);
        m_standard.m_places.insert(control.id.toLower(), int(m_standard.m_controls.size()));
        m_standard.m_controls.push_back(std::move(control));
    }

    Standard m_standard;
    QSet<QString> m_families;
    std::optional<core::Error> m_fault;
};

core::Result<Standard> Standard::parse(const QByteArray& json)
{
    if (json.size() > mostBytes)
        return std::unexpected(wrong(u"byte %1"_s.arg(mostBytes), u"larger than a standard may be"_s));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(wrong(u"byte %1"_s.arg(error.offset), error.errorString()));
    return StandardReader().read(document.object());
}

int Standard::indexOf(QStringView control) const
{
    return m_places.value(control.toString().toLower(), -1);
}

} // namespace posture
