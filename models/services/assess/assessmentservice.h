// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "core/clock.h"
#include "core/taskscope.h"

#include <functional>

#include <QObject>

namespace store {
class Workspace;
}

namespace services {

struct RuleSet;
using RuleSetPtr = std::shared_ptr<const RuleSet>;

/// What an assessment did.
struct AssessmentOutcome {
    bool isWhole = false;   ///< everything was looked at
    qint64 rows = 0;        ///< that were looked at
    qint64 unreadable = 0;  ///< of them: no JSON, or without an id
};

/// Keeps the verdicts of our own rules in the workspace: everything when the rules are others than before, else what changed since and
/// what looks at it. Runs one after the other. Lives on the application's thread; await close() before what it was given dies.
class AssessmentService final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        std::shared_ptr<const core::Clock> clock;
        std::function<core::Async<RuleSetPtr>()> rules;
    };
    explicit AssessmentService(Tools tools, QObject* parent = nullptr);

    /// Cheap when nothing is due. A workspace that is read only is left as it is.
    core::Async<AssessmentOutcome> run(core::CancelToken token);
    /// run() without waiting; finished() tells that it did.
    void start();
    core::Async<void> close();

Q_SIGNALS:
    /// Part of everything that is done, 0..1.
    void progressed(double fraction);
    void finished();

private:
    struct Due;
    core::Async<AssessmentOutcome> assess(core::CancelToken token);
    core::Async<AssessmentOutcome> assessAll(RuleSetPtr set, core::CancelToken token);
    core::Async<AssessmentOutcome> assessDue(RuleSetPtr set, Due due, core::CancelToken token);
    core::Async<void> assessParts(RuleSetPtr set, std::vector<core::Bitmap> parts, std::vector<qint64> ruleIds, AssessmentOutcome& outcome,
                                  core::CancelToken token);

    Tools m_tools;
    bool m_isRunning = false;
    std::vector<core::Promise<void>> m_waiting;
    core::TaskScope m_tasks;
};

} // namespace services
