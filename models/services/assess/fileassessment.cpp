// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/fileassessment.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t deepestDocument = 256, firstDocumentBytes = 65536;
constexpr qint64 cancelEvery = 1024; // documents between two looks at the token
constexpr std::uint32_t statusMask = 7, ofType = 8, reasonShift = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services)
};

/// Whether a type names its provider, and not only the part below a parent's type.
bool isWholeType(std::string_view type)
{
    const std::string_view provider = type.substr(0, type.find('/'));
    return provider.contains('.') || provider.contains("::");
}

std::string_view textOf(const policy::Value& document, std::string_view key, std::string_view otherKey)
{
    const std::string_view text = document.get(key).string();
    return text.empty() ? document.get(otherKey).string() : text;
}

/// The id of a child below its parent's: the parts of its type, each followed by its part of the name (`databases/db`); one of another
/// provider extends its parent. Empty when type and name do not fit together.
std::string childId(const policy::Resource& parent, std::string_view type, std::string_view name)
{
    std::string id(parent.id);
    const bool isBelow = policy::startsText(type, std::string(parent.type) + '/');
    const std::string_view provider = type.substr(0, type.find('/'));
    const std::string_view rest = type.substr(isBelow ? parent.type.size() : provider.size());
    if (!isBelow)
        id += "/providers/" + std::string(provider);
    const auto slashes = std::ranges::count(rest, '/');
    auto surplus = std::ranges::count(name, '/') + 1 - slashes; // a name may begin with those of the parents
    if (slashes == 0 || surplus < 0 || name.empty())
        return {};
    for (; surplus > 0; --surplus)
        name.remove_prefix(name.find('/') + 1);
    for (std::size_t at = 0; at < rest.size();) {
        const auto end = std::min(rest.find('/', at + 1), rest.size());
        id += std::string(rest.substr(at, end - at)) + '/' + std::string(name.substr(0, name.find('/')));
        name.remove_prefix(std::min(name.find('/'), name.size() - 1) + 1);
        at = end;
    }
    return id;
}

} // namespace

core::Result<policy::AliasTable> builtinAliases()
{
    QFile file(u":/parapet/policies/aliases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Internal, Texts::tr("The built-in table of aliases is missing."), file.errorString(), u"services.aliases"_s);
    return policy::AliasTable::parse(file.readAll());
}

std::vector<PolicyText> builtinPolicies()
{
    const QString root = u":/parapet/policies/"_s;
    QStringList paths;
    for (const auto* cloud : {"aws", "azure", "gcp", "host"}) {
        QDirIterator files(root + QLatin1StringView(cloud), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    std::vector<PolicyText> policies;
    for (const auto& path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            policies.push_back({u"builtin/"_s + path.mid(root.size()), file.readAll()});
    }
    return policies;
}

core::Result<ParameterFile> ParameterFile::parse(const QByteArray& json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    const auto wrong = parser.parse(json.constData(), std::size_t(json.size())).get(element);
    ParameterFile file;
    if (wrong == simdjson::SUCCESS)
        file.m_root = file.m_arena->copy(policy::Value::of(element));
    bool isObjects = file.m_root.is(policy::Kind::Object);
    file.m_root.eachMember([&](std::string_view, const policy::Value& v) { return isObjects = isObjects && v.is(policy::Kind::Object); });
    if (!isObjects)
        return core::fail(core::Errc::BadInput, Texts::tr("the parameters are not an object of objects by policy"),
                          wrong == simdjson::SUCCESS ? QString() : QString::fromLatin1(simdjson::error_message(wrong)), u"services.parameters"_s);
    return file;
}

std::vector<std::pair<std::string, policy::Value>> ParameterFile::of(std::string_view policy) const
{
    std::vector<std::pair<std::string, policy::Value>> given;
    for (const std::string_view name : {policy, std::string_view("*")}) { // the first of a name is taken
        m_root.get(name).eachMember([&](std::string_view parameter, const policy::Value& v) {
            const policy::Value wrapped = v.is(policy::Kind::Object) && v.size() == 1 ? v.get("value") : policy::Value();
            given.emplace_back(parameter, wrapped.is(policy::Kind::Missing) ? v : wrapped);
            return true;
        });
    }
    return given;
}

FileAssessment::FileAssessment(std::vector<policy::Assigned> rules, const policy::AliasTable& aliases, bool isWhole, policy::Ticks now)
    : m_rules(std::move(rules)), m_aliases(aliases), m_world(isWhole), m_now(now)
{
}

core::Result<void> FileAssessment::read(const QByteArray& lines, const core::CancelToken& token)
{
    const std::string_view all(lines.constData(), std::size_t(lines.size()));
    simdjson::dom::parser parser;
    for (std::size_t at = 0; at < all.size();) {
        const auto end = std::min(all.find('\n', at), all.size());
        const std::string_view line = all.substr(at, end - at);
        at = end + 1;
        if (++m_line % cancelEvery == 0 && token.stop_requested())
            return core::cancelled();
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        simdjson::dom::element element;
        auto wrong = simdjson::SUCCESS;
        if (parser.capacity() < line.size())
            wrong = parser.allocate(std::max(line.size() * 2, firstDocumentBytes), deepestDocument);
        if (wrong == simdjson::SUCCESS)
            wrong = parser.parse(line.data(), line.size()).get(element);
        if (wrong != simdjson::SUCCESS) {
            m_badLines.push_back({m_line, "not JSON: " + std::string(simdjson::error_message(wrong))});
            continue;
        }
        const std::size_t before = m_resources.size();
        addDocument(m_arena.copy(policy::Value::of(element)));
        if (m_resources.size() == before)
            m_badLines.push_back({m_line, "no resource: it has no id"});
    }
    for (const policy::Resource& resource : m_resources)
        m_world.add(resource);
    return {};
}

void FileAssessment::addDocument(const policy::Value& document)
{
    auto resource = document.is(policy::Kind::Object) ? policy::Resource::of(document, m_arena) : std::nullopt;
    if (!resource)
        return;
    m_resources.push_back(std::move(*resource));
    const policy::Resource& parent = m_resources.back();
    document.get("resources").eachElement([&](const policy::Value& child) {
        if (child.is(policy::Kind::Object))
            addChild(parent, child);
        return true;
    });
}

/// A child may leave out what its parent says: the id, and the first part of the type.
void FileAssessment::addChild(const policy::Resource& parent, const policy::Value& child)
{
    const std::string_view givenType = textOf(child, "type", "resourceType"), givenId = textOf(child, "id", "resourceId");
    const bool isWhole = givenType.empty() || isWholeType(givenType);
    if (isWhole && !givenId.empty()) {
        addDocument(child);
        return;
    }
    const std::string type = isWhole ? std::string(givenType) : std::string(parent.type) + '/' + std::string(givenType);
    const std::string id = givenId.empty() ? childId(parent, type, child.get("name").string()) : std::string(givenId);
    if (id.empty()) {
        m_badLines.push_back({m_line, "a nested resource has neither an id nor a type and a name that give one"});
        return;
    }
    std::vector<policy::Member> members{{"id", m_arena.text(id)}, {"type", m_arena.text(type)}};
    child.eachMember([&](std::string_view key, const policy::Value& value) {
        if (std::ranges::none_of(std::array{"id", "resourceId", "type", "resourceType"}, [&](const char* told) { return policy::sameText(key, told); }))
            members.push_back({key, value});
        return true;
    });
    addDocument(m_arena.object(members));
}

std::uint32_t FileAssessment::reason(std::string_view why)
{
    if (why.empty())
        return 0;
    const auto [known, isNew] = m_reasonNumbers.try_emplace(std::string(why), std::uint32_t(m_reasons.size()));
    if (isNew)
        m_reasons.emplace_back(why);
    return known->second;
}

core::Result<void> FileAssessment::evaluate(const core::CancelToken& token)
{
    policy::Assessor assessor(m_rules, m_aliases, m_world, m_now);
    m_results.assign(m_rules.size() * m_resources.size(), 0);
    for (std::size_t r = 0; r < m_resources.size(); ++r) {
        if (qint64(r) % cancelEvery == 0 && token.stop_requested())
            return core::cancelled();
        assessor.assess(m_resources[r], [&](std::size_t rule, const policy::Verdict& verdict) {
            m_results[rule * m_resources.size() + r] = reason(verdict.why) << reasonShift | (verdict.isOfType ? ofType : 0) | std::uint32_t(verdict.status);
        });
    }
    return {};
}

FileAssessment::Result FileAssessment::result(std::size_t rule, std::size_t resource) const
{
    const std::uint32_t packed = m_results[rule * m_resources.size() + resource];
    return {policy::Status(packed & statusMask), m_reasons[packed >> reasonShift], (packed & ofType) != 0};
}

} // namespace services
