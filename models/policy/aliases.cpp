// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/aliases.h"

#include "policy/value.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace policy {

namespace {

std::unexpected<core::Error> wrong(const QString& place)
{
    return core::fail(core::Errc::BadInput, QCoreApplication::translate("policy", "The table of aliases cannot be read: %1.").arg(place), {},
                      QStringLiteral("policy.aliases"));
}

/// What the rule gets wrong most often: members beside `properties`, and elements that are resources with `properties` of their own.
std::string otherPath(std::string_view rest)
{
    static constexpr std::array<std::string_view, 8> beside{"sku", "zones", "kind", "identity", "managedby", "plan", "extendedlocation", "etag"};
    const std::string first = lower(rest.substr(0, rest.find_first_of(".[")));
    if (std::ranges::find(beside, first) != beside.end())
        return std::string(rest);
    constexpr std::string_view element = "[*].", own = "properties.";
    std::string inside = std::string(own) + std::string(rest);
    const std::size_t before = inside.size();
    for (auto at = inside.find(element); at != std::string::npos; at = inside.find(element, at + element.size()))
        inside.insert(at + element.size(), own);
    return inside.size() > before ? inside : std::string();
}

/// The type of a type-and-rest by form alone, for clouds whose types are not listed; else empty.
std::string_view typeByForm(std::string_view alias)
{
    const auto slash = alias.find('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view first = alias.substr(0, slash);
    if (first.starts_with("aws::"))
        return first;
    if (!first.ends_with(".googleapis.com"))
        return {};
    const auto second = alias.find('/', slash + 1);
    return second == std::string_view::npos ? std::string_view() : alias.substr(0, second);
}

} // namespace

core::Result<AliasTable> AliasTable::parse(const QByteArray& json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(json.constData(), std::size_t(json.size())).get(root) != simdjson::SUCCESS)
        return wrong(QStringLiteral("no JSON"));
    AliasTable table;
    const Value document = Value::of(root);
    document.get("types").eachElement([&](const Value& type) {
        table.m_types.insert(lower(type.string()));
        return true;
    });
    bool good = true;
    document.get("paths").eachMember([&](std::string_view type, const Value& aliases) {
        good = aliases.is(Kind::Object);
        aliases.eachMember([&](std::string_view alias, const Value& path) {
            good = good && path.is(Kind::String) && !path.string().empty();
            table.add(type, alias, path.string());
            return good;
        });
        return good;
    });
    if (!good || table.m_types.empty())
        return wrong(QStringLiteral("\"types\" or \"paths\""));
    return table;
}

void AliasTable::add(std::string_view type, std::string_view alias, std::string_view path)
{
    const std::string key = lower(alias);
    m_types.insert(lower(type));
    m_paths[lower(type)].insert_or_assign(key, std::string(path));
    m_listed.insert(key);
}

std::string AliasTable::typeOf(std::string_view alias) const
{
    const std::string key = lower(alias);
    if (const auto byForm = typeByForm(key); !byForm.empty())
        return std::string(byForm);
    for (auto end = key.rfind('/'); end != std::string::npos && end > 0; end = key.rfind('/', end - 1)) {
        if (m_types.contains(std::string_view(key).substr(0, end)))
            return key.substr(0, end);
    }
    return {};
}

AliasTable::Place AliasTable::find(std::string_view type, std::string_view alias) const
{
    const std::string key = lower(alias), of = lower(type);
    if (const auto paths = m_paths.find(of); paths != m_paths.end()) {
        if (const auto path = paths->second.find(key); path != paths->second.end())
            return {State::Known, path->second};
    }
    const std::string owner = typeOf(key);
    if (owner.empty())
        return {m_listed.contains(key) ? State::OtherType : State::Unknown, {}};
    if (owner != of)
        return {State::OtherType, {}};
    const std::string_view rest = std::string_view(key).substr(owner.size() + 1);
    return {State::Known, "properties." + std::string(rest), otherPath(rest)};
}

bool AliasTable::isKnown(std::string_view alias) const
{
    return m_listed.contains(lower(alias)) || !typeOf(alias).empty();
}

} // namespace policy
