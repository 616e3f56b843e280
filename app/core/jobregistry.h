// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/ids.h"

#include <functional>

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace app {

enum class JobState { Running, Done, Failed, Cancelled };

/// A piece of work the user can see. `progress` 0..1, negative while unknown.
struct Job {
    core::JobId id;
    QString name;          ///< translated: "Sync Contoso"
    QString step;          ///< translated: "reading Resource Graph, page 12"
    double progress = -1;
    JobState state = JobState::Running;
    QString outcome;       ///< translated sentence: the result, or cause and way out
    QDateTime started, ended;
    bool cancellable = false;
};

/// What runs and what ended (the last hundred). Owned by the application; GUI thread: work on other threads reports
/// through queued calls to it.
class JobRegistry final : public QObject {
    Q_OBJECT
public:
    explicit JobRegistry(const core::Clock& clock, QObject* parent = nullptr);

    /// `cancel` is called once on the user's wish; null: cannot be cancelled.
    core::JobId start(const QString& name, std::function<void()> cancel = {});
    void report(core::JobId id, double progress, const QString& step);
    void finish(core::JobId id, JobState state, const QString& outcome);
    void cancel(core::JobId id);

    const QList<Job>& jobs() const { return m_jobs; } ///< newest first
    const Job* find(core::JobId id) const;
    int running() const;
    /// The job the status bar shows: the longest running one; null: none.
    const Job* shown() const;
    void clearEnded();

Q_SIGNALS:
    void added(core::JobId id);
    void updated(core::JobId id);
    void ended(core::JobId id);
    void cleared();

private:
    Job* mutableJob(core::JobId id);

    const core::Clock& m_clock;
    QList<Job> m_jobs;
    QHash<qint64, std::function<void()>> m_cancels;
    qint64 m_next = 1;
};

} // namespace app
