// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/tables.h"

#include <algorithm>

namespace sample {

namespace {

std::vector<int> sortedById(const Estate& estate, const std::vector<int>& slots, const char* suffix)
{
    std::vector<std::pair<QByteArray, int>> named;
    named.reserve(slots.size());
    for (const int slot : slots)
        named.emplace_back(estate.id(slot).toLower() + suffix, slot);
    std::ranges::sort(named);
    std::vector<int> sorted;
    sorted.reserve(named.size());
    for (const auto& [id, slot] : named)
        sorted.push_back(slot);
    return sorted;
}

} // namespace

bool wants(Columns columns, const char* name)
{
    return columns == nullptr || columns->contains(QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))));
}

void EstateIndex::refresh()
{
    if (m_generation == m_estate.generation())
        return;
    m_generation = m_estate.generation();
    std::vector<int> resources, assessed;
    const qint64 at = m_estate.now();
    for (int slot = 0; slot < m_estate.slotCount(); ++slot) {
        if (!m_estate.exists(slot, at))
            continue;
        if (m_estate.isArm(slot))
            resources.push_back(slot);
        if (!m_estate.checks(m_estate.typeIndex(slot)).empty())
            assessed.push_back(slot);
    }
    m_resources = sortedById(m_estate, resources, "");
    m_assessed = sortedById(m_estate, assessed, "/providers");
    m_firstAssessment.clear();
    m_withFindings.clear();
    quint32 next = 0;
    for (const int slot : m_assessed) {
        m_firstAssessment.push_back(next);
        for (const Estate::Check& check : m_estate.checks(m_estate.typeIndex(slot))) {
            if (!m_estate.catalog().recommendations[static_cast<size_t>(check.recommendation)].findings.isEmpty())
                m_withFindings.push_back(next);
            ++next;
        }
    }
    m_firstAssessment.push_back(next);
}

const std::vector<int>& EstateIndex::resources()
{
    refresh();
    return m_resources;
}

const std::vector<int>& EstateIndex::assessed()
{
    refresh();
    return m_assessed;
}

const std::vector<quint32>& EstateIndex::withFindings()
{
    refresh();
    return m_withFindings;
}

qint64 EstateIndex::assessmentCount()
{
    refresh();
    return m_firstAssessment.back();
}

EstateIndex::AssessmentRef EstateIndex::assessment(qint64 number)
{
    refresh();
    const auto next = std::ranges::upper_bound(m_firstAssessment, static_cast<quint32>(number));
    const auto place = static_cast<size_t>(next - m_firstAssessment.begin()) - 1;
    const int slot = m_assessed[place];
    return {slot, m_estate.checks(m_estate.typeIndex(slot))[static_cast<size_t>(number) - m_firstAssessment[place]]};
}

} // namespace sample
