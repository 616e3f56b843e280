// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/scapcontent.h"

#include "connectors/host/boundedxml.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qint64 largestContent = 256 * 1024 * 1024;
constexpr qsizetype mostRules = 50'000;
constexpr qsizetype mostProfiles = 1'000;
constexpr qsizetype mostPlatforms = 1'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::ScapContent)
};

std::unexpected<core::Error> badTable(const QString& file, const QString& why)
{
    return core::fail(core::Errc::BadInput, Texts::tr("The table “%1” cannot be used: %2.").arg(file, why), {}, u"host.content"_s);
}

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const auto& item : value.toArray())
        list.append(item.toString());
    return list;
}

/// What is gathered of a benchmark while its elements go by.
class ContentReader {
public:
    explicit ContentReader(BoundedXml& xml) : m_xml(xml) {}
    void element();
    ScapContent result(const ContentTable& table) const;

private:
    struct Selecting {
        ContentProfile profile;
        QHash<QString, bool> selects;
    };
    BoundedXml& m_xml;
    ScapContent m_content;
    QList<Selecting> m_profiles;
    QHash<QString, bool> m_rules; ///< selected by default
    int m_profileDepth = 0, m_benchmarkDepth = 0;
};

void ContentReader::element()
{
    const QStringView name = m_xml.name();
    const int depth = m_xml.depth();
    if (name == "Benchmark"_L1 && m_benchmarkDepth == 0) {
        m_content.benchmarkId = m_xml.attribute(u"id");
        m_benchmarkDepth = depth;
    } else if (m_benchmarkDepth == 0) {
        return;
    } else if (name == "title"_L1 && depth == m_benchmarkDepth + 1) {
        m_content.title = core::oneLine(m_xml.text(), 300);
    } else if (name == "version"_L1 && depth == m_benchmarkDepth + 1) {
        m_content.version = core::oneLine(m_xml.text(), 100);
    } else if (name == "platform"_L1 && depth == m_benchmarkDepth + 1) {
        m_content.platforms.append(core::oneLine(m_xml.attribute(u"idref"), 200));
        if (m_content.platforms.size() > mostPlatforms)
            m_xml.fail(Texts::tr("it names too many systems"));
    } else if (name == "Profile"_L1 && depth == m_benchmarkDepth + 1 && m_profiles.size() < mostProfiles) {
        m_profiles.append(Selecting{{m_xml.attribute(u"id"), {}, false, 0}, {}});
        m_profileDepth = depth;
    } else if (name == "title"_L1 && m_profileDepth > 0 && depth == m_profileDepth + 1) {
        m_profiles.last().profile.title = core::oneLine(m_xml.text(), 300);
    } else if (name == "select"_L1 && m_profileDepth > 0 && depth == m_profileDepth + 1) {
        m_profiles.last().selects.insert(m_xml.attribute(u"idref"), m_xml.attribute(u"selected") == "true"_L1);
    } else if (name == "Rule"_L1) {
        m_profileDepth = 0;
        m_rules.insert(m_xml.attribute(u"id"), m_xml.attribute(u"selected") != "false"_L1);
        if (m_rules.size() > mostRules)
            m_xml.fail(Texts::tr("it has too many rules"));
    } else if (name == "Value"_L1 || name == "Group"_L1) {
        m_profileDepth = 0;
    }
}

ScapContent ContentReader::result(const ContentTable& table) const
{
    ScapContent content = m_content;
    for (const auto& [profile, selects] : m_profiles) {
        ContentProfile shown = profile;
        for (const auto& [rule, byDefault] : m_rules.asKeyValueRange())
            shown.rules += selects.value(rule, byDefault) ? 1 : 0;
        shown.quick = table.quick.contains(shown.shortName());
        content.profiles.append(shown);
    }
    return content;
}

} // namespace

const ContentTable::System* ContentTable::of(const OsRelease& os) const
{
    for (const auto& system : systems) {
        const bool version = system.version.isEmpty() || os.versionId == system.version || os.versionId.startsWith(system.version + u'.');
        if (system.id == os.id && version)
            return &system;
    }
    return nullptr;
}

Cpe ContentTable::cpeOf(const OsRelease& os) const
{
    if (const Cpe own = parseCpe(os.cpeName); !own.product.isEmpty())
        return own;
    const auto known = std::ranges::find(systems, os.id, &System::id);
    if (known == systems.end())
        return {};
    return {known->cpe.section(u':', 0, 0), known->cpe.section(u':', 1), os.versionId};
}

bool ScapContent::isFor(const Cpe& system) const
{
    return std::ranges::any_of(platforms, [&](const QString& name) { return parseCpe(name).covers(system); });
}

core::Result<ContentTable> parseContentTable(const QByteArray& json, const QString& fileName)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return badTable(fileName, u"offset %1: %2"_s.arg(error.offset).arg(error.errorString()));
    ContentTable table;
    table.folders = strings(document["folders"_L1]);
    table.quick = strings(document["quick"_L1]);
    const auto systems = document["systems"_L1].toArray();
    for (qsizetype i = 0; i < systems.size(); ++i) {
        const auto row = systems[i].toObject();
        const ContentTable::System system{row["id"_L1].toString(), row["version"_L1].toString(), row["file"_L1].toString(), row["name"_L1].toString(),
                                          row["cpe"_L1].toString()};
        if (system.id.isEmpty() || system.file.isEmpty() || system.name.isEmpty() || system.file.contains(u'/') || system.cpe.count(u':') != 1)
            return badTable(fileName, u"systems[%1]"_s.arg(i));
        table.systems.append(system);
    }
    if (table.folders.isEmpty() || table.systems.isEmpty())
        return badTable(fileName, u"folders, systems"_s);
    return table;
}

core::Result<ContentTable> builtInContentTable()
{
    QFile file(u":/parapet/host/content.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return badTable(file.fileName(), file.errorString());
    return parseContentTable(file.readAll(), file.fileName());
}

QList<ContentFile> installedContent(const ContentTable& table, const HostRoot& root, const OsRelease& os)
{
    QStringList folders = table.folders;
    if (!root.path.isEmpty()) {
        for (const auto& folder : table.folders)
            folders.append(root.file(folder));
    }
    const auto* fitting = table.of(os);
    QList<ContentFile> files;
    QSet<QString> seen;
    for (const auto& folder : std::as_const(folders)) {
        for (const auto& info : QDir(folder).entryInfoList({u"*-ds.xml"_s}, QDir::Files | QDir::Readable, QDir::Name)) {
            if (seen.contains(info.fileName()))
                continue;
            seen.insert(info.fileName());
            const auto known = std::ranges::find(table.systems, info.fileName(), &ContentTable::System::file);
            files.append({info.filePath(), known == table.systems.end() ? core::oneLine(info.fileName(), 200) : known->name,
                          fitting && fitting->file == info.fileName()});
        }
    }
    std::ranges::stable_sort(files, std::greater(), &ContentFile::fits);
    return files;
}

QString ContentProfile::shortName() const
{
    const qsizetype at = id.indexOf("content_profile_"_L1);
    return at < 0 ? id : id.sliced(at + 16);
}

core::Result<ScapContent> readScapContent(const QString& path, const ContentTable& table, const core::CancelToken& token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestContent)
        return core::fail(core::Errc::Io, Texts::tr("The content file “%1” cannot be read.").arg(core::oneLine(path, 300)), file.errorString(),
                          u"host.content"_s);
    BoundedXml xml(&file, token);
    ContentReader reader(xml);
    while (xml.next()) {
        if (xml.isStart() && xml.space().startsWith("http://checklists.nist.gov/xccdf/"_L1))
            reader.element();
    }
    if (const auto error = xml.error())
        return std::unexpected(*error);
    auto content = reader.result(table);
    if (content.benchmarkId.isEmpty() || content.profiles.isEmpty())
        return core::fail(core::Errc::BadInput, Texts::tr("“%1” holds no benchmark with profiles; choose an XCCDF data stream.").arg(core::oneLine(path, 300)),
                          {}, u"host.content"_s);
    return content;
}

} // namespace host
