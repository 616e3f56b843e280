// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/bodyparser.h"

namespace services {

namespace {

constexpr std::size_t deepest = 256, firstBytes = 65536;

} // namespace

std::optional<policy::Resource> BodyParser::parse(const store::DocumentView& document)
{
    m_body.assign(document.body.begin(), document.body.end());
    const std::size_t size = m_body.size();
    m_body.resize(size + simdjson::SIMDJSON_PADDING);
    auto wrong = simdjson::SUCCESS;
    if (m_parser.capacity() < size)
        wrong = m_parser.allocate(std::max(size * 2, firstBytes), deepest);
    simdjson::dom::element element;
    if (wrong == simdjson::SUCCESS)
        wrong = m_parser.parse(m_body.data(), size, false).get(element);
    m_arena.clear();
    auto resource = wrong == simdjson::SUCCESS ? policy::Resource::of(policy::Value::of(element), m_arena) : std::nullopt;
    if (resource && !document.apiVersion.isEmpty())
        resource->apiVersion = {document.apiVersion.data(), std::size_t(document.apiVersion.size())};
    return resource;
}

} // namespace services
