// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/policies/policyfiles.h"
#include "services/policies/rulesinforce.h"
#include "services/policydesk.h"

#include <QThreadPool>

namespace store {
class Workspace;
}

namespace services {

/// Custom policies: imported, written, enabled, removed; and what page and command line read of all. Lives on the application's thread.
class PolicyService final : public PolicyDesk {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        QThreadPool& pool;
        std::shared_ptr<const core::Clock> clock;
        QString who;
        std::function<core::Result<RulesInForcePtr>(store::Db&)> rules; ///< on a reader's thread
    };
    explicit PolicyService(Tools tools, QObject* parent = nullptr);

    core::Async<QList<domain::PolicyRow>> list(core::CancelToken token) override;
    core::Async<domain::PolicyText> text(qint64 id, QString name, core::CancelToken token) override;
    core::Async<domain::PolicyCheck> check(QString text, core::CancelToken token) override;
    core::Async<domain::PolicyDryRun> dryRun(QString text, core::CancelToken token) override;
    core::Async<domain::PolicyVocabulary> vocabulary(core::CancelToken token) override;

    /// One answer a document, in order; a bad one never stops the rest. What was stored before a cancel stays.
    core::Async<QList<domain::ImportedPolicy>> import(QList<PolicySource> sources, core::CancelToken token);
    core::Async<QList<domain::ImportedPolicy>> importPaths(QStringList paths, core::CancelToken token);
    /// Stores a text as policy `id` (0: as a new one, enabled) and drops its draft; gives the id. BadInput names the place.
    core::Async<qint64> save(qint64 id, QString text);
    /// A draft of a new policy that is not in force, of this name or a like one; gives its id.
    core::Async<qint64> create(QString name);
    /// Likewise a copy of a policy, as create().
    core::Async<qint64> duplicate(qint64 id, QString name);
    /// Keeps a text that is not saved.
    core::Async<void> keepDraft(qint64 id, QString text);
    /// A policy that was never saved goes with its draft.
    core::Async<void> dropDraft(qint64 id);
    core::Async<void> setEnabled(qint64 id, bool enabled);
    core::Async<void> remove(qint64 id);
    /// All of this name in any letter case; NotFound when there is none.
    core::Async<QList<domain::PolicyRow>> removeNamed(QString name);

Q_SIGNALS:
    void rulesChanged(); ///< other rules may be in force

private:
    core::Async<RulesInForcePtr> rules(core::CancelToken token);
    core::Async<qint64> draftOf(QString name, QString text);
    template<class F>
    auto change(F f);

    Tools m_tools;
};

} // namespace services
