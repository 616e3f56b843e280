// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided on policies.
#include "services/policies/jsonplace.h"
#include "services/policies/policycheck.h"
#include "services/policies/policyimport.h"
#include "services/policies/policyservice.h"
#include "store/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr auto emptyPolicy = R"({
  "name": "",
  "properties": {
    "displayName": "",
    "mode": "Indexed",
    "metadata": {"category": ""},
    "parameters": {},
    "policyRule": {
      "if": {
        "allOf": [
          {"field": "type", "equals": ""}
        ]
      },
      "then": {"effect": "audit"}
    }
  }
}
)";
constexpr std::size_t importedAtATime = 100; ///< in one transaction: other decisions wait for it

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Policies)
};

core::Result<store::CustomPolicy> existing(store::Db& db, qint64 id)
{
    STORE_LET(found, store::readCustomPolicy(db, id));
    if (!found)
        return core::fail(core::Errc::NotFound, Texts::tr("This policy is not there any more; choose another."), {}, u"policies.row"_s);
    return *std::move(found);
}

core::Result<qint64> storeSaved(store::Db& db, store::CustomPolicy policy, const QDateTime& now, const QString& who)
{
    STORE_LET(taken, store::findCustomPolicy(db, policy.kind, policy.name));
    if (taken != 0 && taken != policy.id)
        return core::fail(core::Errc::BadInput, Texts::tr("Another policy is called “%1”; give this one another name.").arg(policy.name), {},
                          u"policies.name"_s);
    const bool isNew = policy.id == 0;
    if (!isNew) {
        STORE_LET(old, existing(db, policy.id));
        policy.file = old.file;
        policy.isEnabled = old.isEnabled || !old.body; // what is saved for the first time is in force
    }
    policy.who = who;
    policy.at = now;
    STORE_LET(id, store::writeCustomPolicy(db, policy));
    STORE_TRY(tellOfPolicy(db, u"policy.save"_s, isNew ? u"added"_s : u"changed"_s, policy, now));
    return id;
}

/// The wanted name, with a number behind it where it is taken.
core::Result<QString> freeName(store::Db& db, int kind, const QString& wanted)
{
    QString name = wanted.left(qsizetype(mostPolicyName) / 4);
    for (int again = 2;; ++again) {
        STORE_LET(taken, store::findCustomPolicy(db, kind, name));
        if (taken == 0)
            return name;
        name = wanted.left(qsizetype(mostPolicyName) / 4) + u'-' + QString::number(again);
    }
}

} // namespace

/// Runs `f(db, now)` on the writer's thread as a decision that may change the rules, and tells.
template<class F>
auto PolicyService::change(F f)
{
    const auto write = [](PolicyService* self, F run) -> core::Async<typename std::invoke_result_t<F, store::Db&, const QDateTime&>::value_type> {
        auto done = co_await self->m_tools.workspace.write([run = std::move(run), now = self->m_tools.clock->now()](store::Db& db, store::ChangeSet& changes) {
            changes.activity = true;
            return run(db, now);
        });
        if (done) {
            Q_EMIT self->changed();
            Q_EMIT self->rulesChanged();
        }
        co_return done;
    };
    return write(this, std::move(f));
}

core::Async<QList<domain::ImportedPolicy>> PolicyService::importPaths(QStringList paths, core::CancelToken token)
{
    auto sources = co_await core::runOnPool(m_tools.pool, [paths, token] { return readPolicyFiles(paths, token); }, token);
    if (!sources)
        co_return std::unexpected(sources.error());
    co_return co_await import(*std::move(sources), token);
}

core::Async<QList<domain::ImportedPolicy>> PolicyService::import(QList<PolicySource> sources, core::CancelToken token)
{
    const auto known = co_await rules(token);
    if (!known)
        co_return std::unexpected(known.error());
    auto planned =
        co_await core::runOnPool(m_tools.pool, [sources = std::move(sources), known = *known, token] { return planImport(sources, *known, token); }, token);
    if (!planned)
        co_return std::unexpected(planned.error());
    const auto steps = std::make_shared<std::vector<ImportStep>>(*std::move(planned));
    for (std::size_t first = 0; first < steps->size(); first += importedAtATime) {
        if (token.stop_requested())
            co_return core::cancelled();
        const auto stored = co_await change([steps, first, who = m_tools.who](store::Db& db, const QDateTime& now) -> core::Result<void> {
            return storeImport(db, *steps, first, importedAtATime, who, now);
        });
        if (!stored)
            co_return std::unexpected(stored.error());
    }
    QList<domain::ImportedPolicy> told;
    for (const auto& step : *steps)
        told.append(step.told);
    co_return told;
}

core::Async<qint64> PolicyService::save(qint64 id, QString text)
{
    const auto known = co_await rules({});
    if (!known)
        co_return std::unexpected(known.error());
    auto made = co_await core::runOnPool(m_tools.pool, [text = std::move(text), known = *known]() -> core::Result<store::CustomPolicy> {
        const QByteArray json = text.toUtf8();
        const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, "");
        if (const auto wrong = whyNotCustom(document, json.size(), *known)) {
            const QString message = policyText(wrong->message);
            const QString place = policyText(wrong->path);
            return core::fail(core::Errc::BadInput,
                              place.isEmpty() ? Texts::tr("The text is no policy: %1.").arg(message)
                                              : Texts::tr("The text is no policy: %1, at %2.").arg(message, place),
                              {}, u"policies.save"_s);
        }
        store::CustomPolicy policy;
        policy.kind = int(document.kind);
        policy.name = policyText(document.name);
        policy.body = json;
        return policy;
    });
    if (!made)
        co_return std::unexpected(made.error());
    made->id = id;
    co_return co_await change([policy = *made, who = m_tools.who](store::Db& db, const QDateTime& now) { return storeSaved(db, policy, now, who); });
}

core::Async<qint64> PolicyService::draftOf(QString name, QString text)
{
    auto kept =
        co_await m_tools.workspace.write([name, text, now = m_tools.clock->now(), who = m_tools.who](store::Db& db, store::ChangeSet&) -> core::Result<qint64> {
            const int kind = int(policy::DocumentKind::Definition);
            STORE_LET(free, freeName(db, kind, name));
            return store::writeCustomPolicy(db, {0, kind, free, {}, {}, withJsonName(text, free).toUtf8(), false, who, now});
        });
    if (kept)
        Q_EMIT changed();
    co_return kept;
}

core::Async<qint64> PolicyService::create(QString name)
{
    co_return co_await draftOf(name, QString::fromUtf8(emptyPolicy));
}

core::Async<qint64> PolicyService::duplicate(qint64 id, QString name)
{
    const auto original = co_await text(id, name, {});
    if (!original)
        co_return std::unexpected(original.error());
    co_return co_await draftOf(name + u"-copy"_s, QString::fromUtf8(original->draft.isEmpty() ? original->saved : original->draft));
}

core::Async<void> PolicyService::keepDraft(qint64 id, QString text)
{
    auto kept = co_await m_tools.workspace.write([id, draft = text.toUtf8()](store::Db& db, store::ChangeSet&) -> core::Result<void> {
        STORE_TRY(existing(db, id));
        return store::writePolicyDraft(db, id, draft);
    });
    if (kept)
        Q_EMIT changed();
    co_return kept;
}

core::Async<void> PolicyService::dropDraft(qint64 id)
{
    auto dropped = co_await m_tools.workspace.write([id](store::Db& db, store::ChangeSet&) -> core::Result<void> {
        STORE_LET(policy, existing(db, id));
        return policy.body ? store::writePolicyDraft(db, id, std::nullopt) : store::removeCustomPolicy(db, id);
    });
    if (dropped)
        Q_EMIT changed();
    co_return dropped;
}

core::Async<void> PolicyService::setEnabled(qint64 id, bool enabled)
{
    co_return co_await change([id, enabled, who = m_tools.who](store::Db& db, const QDateTime& now) -> core::Result<void> {
        STORE_LET(policy, existing(db, id));
        if (policy.isEnabled == enabled)
            return {};
        policy.isEnabled = enabled;
        policy.who = who;
        policy.at = now;
        STORE_TRY(store::writeCustomPolicy(db, policy));
        return tellOfPolicy(db, u"policy.enable"_s, enabled ? u"enabled"_s : u"disabled"_s, policy, now);
    });
}

core::Async<void> PolicyService::remove(qint64 id)
{
    co_return co_await change([id, who = m_tools.who](store::Db& db, const QDateTime& now) -> core::Result<void> {
        STORE_LET(policy, existing(db, id));
        STORE_TRY(store::removeCustomPolicy(db, id));
        policy.who = who;
        return tellOfPolicy(db, u"policy.remove"_s, u"removed"_s, policy, now);
    });
}

core::Async<QList<domain::PolicyRow>> PolicyService::removeNamed(QString name)
{
    auto all = co_await list({});
    if (!all)
        co_return std::unexpected(all.error());
    QList<domain::PolicyRow> removed;
    for (const auto& row : std::as_const(*all)) {
        if (row.isBuiltIn() || row.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (const auto done = co_await remove(row.id); !done)
            co_return std::unexpected(done.error());
        removed.append(row);
    }
    if (removed.isEmpty())
        co_return core::fail(core::Errc::NotFound, Texts::tr("There is no custom policy “%1”.").arg(name), {}, u"policies.remove"_s);
    co_return removed;
}

} // namespace services
