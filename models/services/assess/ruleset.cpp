// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/ruleset.h"

#include "services/assess/fileassessment.h"
#include "services/collect/collectionroutes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// To be raised when the engine says something else of the same rule and document.
constexpr char meaning = 1;

} // namespace

qint64 fingerprintOf(const std::vector<PolicyText>& texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(&meaning, 1));
    for (const auto& text : texts) {
        hash.addData(text.file.toUtf8());
        hash.addData(text.json);
    }
    for (const auto& name : {u":/parapet/policies/aliases.json"_s, u":/parapet/collection/azure.json"_s, u":/parapet/controls.json"_s}) {
        if (QFile file(name); file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return std::max<qint64>(1, qFromLittleEndian<qint64>(hash.result().constData()) & std::numeric_limits<qint64>::max());
}

core::Result<RuleSet> RuleSet::of(std::vector<policy::Assigned> rules)
{
    auto aliases = builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    const auto routes = CollectionRoutes::builtin();
    if (!routes)
        return std::unexpected(routes.error());
    RuleSet set{std::move(rules), std::move(*aliases), {}};
    set.needs = policy::needsOf(set.rules, set.aliases);
    set.plan = routes->planFor(set.needs);
    set.notInBulk = routes->notInBulk(set.needs);
    return set;
}

core::Result<RuleSetPtr> RuleSet::builtin()
{
    const auto texts = builtinPolicies();
    std::vector<policy::Assigned> rules;
    for (const auto& text : texts) {
        auto document = policy::parsePolicy({text.json.constData(), std::size_t(text.json.size())}, text.file.toStdString());
        if (document.definition)
            rules.push_back(policy::assign(std::move(document.definition)));
    }
    auto set = of(std::move(rules));
    if (!set)
        return std::unexpected(set.error());
    set->fingerprint = fingerprintOf(texts);
    return std::make_shared<const RuleSet>(std::move(*set));
}

} // namespace services
