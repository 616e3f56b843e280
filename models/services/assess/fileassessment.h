// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "policy/assessor.h"

#include <deque>

#include <QByteArray>
#include <QString>

namespace services {

/// The alias table that is built in. Internal when it cannot be read.
core::Result<policy::AliasTable> builtinAliases();

struct PolicyText {
    QString file; ///< as messages call it
    QByteArray json;
};
/// The definitions that are built in, in the byte order of their names (`builtin/azure/storage/....json`).
std::vector<PolicyText> builtinPolicies();

/// Parameter values from a file: `{"*":{p:v},"<policy>":{p:v}}`, where v may be `{"value":v}`.
class ParameterFile {
public:
    /// BadInput when it is no such object.
    static core::Result<ParameterFile> parse(const QByteArray& json);
    /// Those for all policies, then those for this one.
    std::vector<std::pair<std::string, policy::Value>> of(std::string_view policy) const;

private:
    std::shared_ptr<policy::Arena> m_arena = std::make_shared<policy::Arena>();
    policy::Value m_root;
};

/// Rules against resource documents in memory, one JSON document a line. One thread; blocking, so on a pool.
class FileAssessment {
public:
    struct BadLine {
        qint64 line = 0;  ///< from 1
        std::string why;
    };
    struct Result {
        policy::Status status = policy::Status::Unknown;
        std::string_view why; ///< empty: nothing more to say
        bool isOfType = true; ///< false: the rule is not for resources of this type at all
    };

    /// `isWhole`: what is not in the documents does not exist.
    FileAssessment(std::vector<policy::Assigned> rules, const policy::AliasTable& aliases, bool isWhole, policy::Ticks now);

    /// Reads all documents. Cancelled soon after a cancel.
    core::Result<void> read(const QByteArray& lines, const core::CancelToken& token);
    core::Result<void> evaluate(const core::CancelToken& token);

    const std::vector<BadLine>& badLines() const { return m_badLines; }
    std::size_t resources() const { return m_resources.size(); }
    const policy::Resource& resource(std::size_t resource) const { return m_resources[resource]; }
    std::string_view resourceId(std::size_t resource) const { return m_resources[resource].id; }
    Result result(std::size_t rule, std::size_t resource) const;

private:
    void addDocument(const policy::Value& document);
    void addChild(const policy::Resource& parent, const policy::Value& child);
    std::uint32_t reason(std::string_view why);

    std::vector<policy::Assigned> m_rules;
    const policy::AliasTable& m_aliases;
    policy::DocumentWorld m_world;
    policy::Ticks m_now;
    policy::Arena m_arena; ///< of all documents
    std::deque<policy::Resource> m_resources;
    std::vector<BadLine> m_badLines;
    qint64 m_line = 0; ///< being read
    std::vector<std::uint32_t> m_results; ///< rule by rule: status in the low 3 bits, whether of the type, then the number of the reason
    std::vector<std::string> m_reasons{std::string()};
    std::unordered_map<std::string, std::uint32_t> m_reasonNumbers;
};

} // namespace services
