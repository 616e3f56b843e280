// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policyimport.h"

#include "services/policies/policycheck.h"
#include "store/queries/journalqueries.h"

#include <set>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using Action = domain::ImportedPolicy::Action;

ImportStep planOf(const PolicySource& source, const RulesInForce& rules, std::set<std::pair<int, QString>>& taken)
{
    ImportStep step;
    step.told.file = source.file;
    step.told.kind = u"other"_s;
    step.told.name = source.baseName();
    if (!source.json) {
        step.told.message = source.json.error().what;
        return step;
    }
    const auto document = policy::parsePolicy({source.json->constData(), std::size_t(source.json->size())}, step.told.name.toStdString());
    step.told.kind = policyText(toWord(document.kind));
    step.told.name = policyText(document.name);
    if (const auto wrong = whyNotCustom(document, source.json->size(), rules)) {
        step.told.path = policyText(wrong->path);
        step.told.message = policyText(wrong->message);
        return step;
    }
    if (!taken.emplace(int(document.kind), step.told.name.toLower()).second) {
        step.told.message = u"there is an earlier %1 of the same name"_s.arg(step.told.kind);
        return step;
    }
    step.policy.kind = int(document.kind);
    step.policy.name = step.told.name;
    step.policy.file = source.file;
    step.policy.body = *source.json;
    return step;
}

} // namespace

core::Result<std::vector<ImportStep>> planImport(const QList<PolicySource>& sources, const RulesInForce& rules, const core::CancelToken& token)
{
    std::vector<ImportStep> steps;
    std::set<std::pair<int, QString>> taken;
    for (const auto& source : sources) {
        if (token.stop_requested())
            return core::cancelled();
        steps.push_back(planOf(source, rules, taken));
    }
    return steps;
}

core::Result<void> storeImport(store::Db& db, std::vector<ImportStep>& steps, std::size_t first, std::size_t n, const QString& who, const QDateTime& now)
{
    for (std::size_t i = first; i < std::min(steps.size(), first + n); ++i) {
        auto& step = steps[i];
        if (!step.told.message.isEmpty())
            continue;
        STORE_LET(id, store::findCustomPolicy(db, step.policy.kind, step.policy.name));
        step.told.action = Action::Added;
        if (id != 0) {
            STORE_LET(old, store::readCustomPolicy(db, id));
            if (old && old->body == step.policy.body) {
                step.told.action = Action::Unchanged;
                continue;
            }
            step.told.action = Action::Changed;
            step.policy.id = id;
            step.policy.isEnabled = !old || !old->body || old->isEnabled;
            step.policy.draft = old ? old->draft : std::nullopt;
        }
        step.policy.who = who;
        step.policy.at = now;
        STORE_TRY(store::writeCustomPolicy(db, step.policy));
        STORE_TRY(tellOfPolicy(db, u"policy.import"_s, step.told.action == Action::Added ? u"added"_s : u"changed"_s, step.policy, now));
    }
    return {};
}

core::Result<void> tellOfPolicy(store::Db& db, const QString& action, const QString& result, const store::CustomPolicy& policy, const QDateTime& now)
{
    QJsonObject detail{{u"kind"_s, policyText(toWord(policy::DocumentKind(policy.kind)))}, {u"enabled"_s, policy.isEnabled}};
    if (!policy.file.isEmpty())
        detail.insert(u"file"_s, policy.file);
    if (policy.body)
        detail.insert(u"sha256"_s, QString::fromLatin1(QCryptographicHash::hash(*policy.body, QCryptographicHash::Sha256).toHex()));
    return store::appendJournal(db, {policy.who, action, policy.name, result, QJsonDocument(detail).toJson(QJsonDocument::Compact)}, now);
}

} // namespace services
