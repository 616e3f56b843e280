// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/policyinputs.h"

#include "services/assess/fileassessment.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

PolicyFile parsed(const QString& file, const QByteArray& json)
{
    QString base = file.section(u'/', -1);
    for (const auto* end : {".gz", ".json"}) {
        if (base.endsWith(QLatin1StringView(end), Qt::CaseInsensitive))
            base.chop(qsizetype(qstrlen(end)));
    }
    return {file, policy::parsePolicy(std::string_view(json.constData(), std::size_t(json.size())), base.toStdString())};
}

bool isJson(const Input& input)
{
    const QString name = input.name.endsWith(u".gz"_s, Qt::CaseInsensitive) ? input.name.chopped(3) : input.name;
    return input.named || name.endsWith(u".json"_s, Qt::CaseInsensitive);
}

} // namespace

QString errorText(const policy::RuleError& error)
{
    return QString::fromStdString(error.path.empty() ? error.message : error.path + ": " + error.message);
}

core::Result<QList<PolicyFile>> readPolicies(const QStringList& paths, bool all, const core::CancelToken& token)
{
    QList<PolicyFile> files;
    for (const auto& path : paths) {
        if (path == u"builtin"_s) {
            for (const auto& [file, json] : services::builtinPolicies())
                files.append(parsed(file, json));
            continue;
        }
        const auto inputs = listInputs({path});
        if (!inputs)
            return std::unexpected(inputs.error());
        for (const auto& input : *inputs) {
            if (!all && !isJson(input))
                continue;
            const auto json = readInput(input, mostInputBytes, token);
            if (json) {
                files.append(parsed(input.name, *json));
                continue;
            }
            if (json.error().code == core::Errc::Cancelled || input.named)
                return std::unexpected(json.error());
            PolicyFile unread{input.name, {}};
            unread.document.error = policy::RuleError{"", json.error().what.toStdString()};
            files.append(unread);
        }
    }
    return files;
}

core::Result<QList<services::PolicySource>> readPolicySources(const QStringList& paths, const core::CancelToken& token)
{
    QList<services::PolicySource> sources;
    for (const auto& path : paths) {
        const auto inputs = listInputs({path});
        if (!inputs)
            return std::unexpected(inputs.error());
        for (const auto& input : *inputs) {
            auto json = readInput(input, mostInputBytes, token);
            if (!json && (json.error().code == core::Errc::Cancelled || input.named))
                return std::unexpected(json.error());
            sources.append({input.name, std::move(json)});
        }
    }
    return sources;
}

} // namespace cli
