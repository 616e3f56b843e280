// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdictlines.h"

#include "app/cli/policyinputs.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// Appends a JSON string.
void addString(std::string& line, std::string_view string)
{
    const bool isPlain = std::ranges::none_of(string, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7f; });
    if (isPlain) {
        ((line += '"') += string) += '"';
        return;
    }
    const QByteArray array = QJsonDocument(QJsonArray{text(string)}).toJson(QJsonDocument::Compact);
    line.append(array.constData() + 1, std::size_t(array.size()) - 2);
}

} // namespace

VerdictLines::VerdictLines(const services::FileAssessment& assessment, QStringList statuses, Output& out, core::CancelToken token)
    : m_assessment(assessment), m_statuses(std::move(statuses)), m_out(out), m_token(std::move(token))
{
}

bool VerdictLines::isWanted(policy::Status status) const
{
    return m_statuses.isEmpty() || m_statuses.contains(text(toWord(status)));
}

void VerdictLines::badLines()
{
    for (const auto& bad : m_assessment.badLines()) {
        const QString why = text(bad.why);
        if (m_out.json())
            m_out.object({{u"line"_s, bad.line}, {u"status"_s, u"Error"_s}, {u"reason"_s, why}});
        else
            Output::note(u"line %1: %2"_s.arg(bad.line).arg(why));
    }
}

void VerdictLines::begin(const QString& name, const QString& file)
{
    m_name = name;
    m_head = "{\"file\":";
    addString(m_head, file.toStdString());
    m_head += ",\"policy\":";
    addString(m_head, name.toStdString());
}

void VerdictLines::verdict(std::string_view resource, policy::Status status, std::string_view why)
{
    if (!m_out.json()) {
        const QString rest = why.empty() ? QString() : u"  ("_s + text(why) + u')';
        m_out.line(text(toWord(status)) + u"  "_s + m_name + u"  "_s + text(resource) + rest);
        return;
    }
    m_line = m_head;
    if (!why.empty()) {
        m_line += ",\"reason\":";
        addString(m_line, why);
    }
    m_line += ",\"resource\":";
    addString(m_line, resource);
    ((m_line += ",\"status\":\"") += toWord(status)) += "\"}\n";
    m_out.raw(QByteArray::fromRawData(m_line.data(), qsizetype(m_line.size())));
}

void VerdictLines::policy(const QString& name, const QString& file, std::size_t rule)
{
    begin(name, file);
    std::array<bool, 8> wanted{};
    for (std::size_t status = 0; status <= std::size_t(policy::Status::Error); ++status)
        wanted[status] = isWanted(policy::Status(status));
    for (std::size_t resource = 0; resource < m_assessment.resources() && goesOn(); ++resource) {
        const auto result = m_assessment.result(rule, resource);
        if (wanted[std::size_t(result.status)])
            verdict(m_assessment.resourceId(resource), result.status, result.why);
    }
}

void VerdictLines::failedPolicy(const QString& name, const QString& file, const QString& why)
{
    if (!isWanted(policy::Status::Error))
        return;
    begin(name, file);
    const std::string reason = why.toStdString();
    for (std::size_t resource = 0; resource < m_assessment.resources() && goesOn(); ++resource)
        verdict(m_assessment.resourceId(resource), policy::Status::Error, reason);
}

void VerdictLines::noPolicy(const QString& name, const QString& file, const QString& why)
{
    if (m_out.json()) // else it was told
        m_out.object({{u"policy"_s, name}, {u"file"_s, file}, {u"status"_s, u"Error"_s}, {u"reason"_s, why}});
}

} // namespace cli
