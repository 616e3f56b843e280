// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/jobregistry.h"

#include <algorithm>

namespace app {

namespace {
constexpr qsizetype keptJobs = 100;
}

JobRegistry::JobRegistry(const core::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

core::JobId JobRegistry::start(const QString& name, std::function<void()> cancel)
{
    Job job;
    job.id = core::JobId{m_next++};
    job.name = name;
    job.started = m_clock.now();
    job.cancellable = static_cast<bool>(cancel);
    if (cancel)
        m_cancels.insert(job.id.value, std::move(cancel));
    m_jobs.prepend(job);
    for (qsizetype i = m_jobs.size() - 1; m_jobs.size() > keptJobs && i > 0; --i) {
        if (m_jobs.at(i).state != JobState::Running)
            m_jobs.removeAt(i);
    }
    Q_EMIT added(job.id);
    return job.id;
}

Job* JobRegistry::mutableJob(core::JobId id)
{
    const auto it = std::ranges::find(m_jobs, id, &Job::id);
    return it == m_jobs.end() ? nullptr : &*it;
}

const Job* JobRegistry::find(core::JobId id) const
{
    const auto it = std::ranges::find(m_jobs, id, &Job::id);
    return it == m_jobs.end() ? nullptr : &*it;
}

void JobRegistry::report(core::JobId id, double progress, const QString& step)
{
    Job* job = mutableJob(id);
    if (!job || job->state != JobState::Running)
        return;
    job->progress = progress < 0 ? -1 : qMin(progress, 1.0);
    job->step = step;
    Q_EMIT updated(id);
}

void JobRegistry::finish(core::JobId id, JobState state, const QString& outcome)
{
    Job* job = mutableJob(id);
    if (!job || job->state != JobState::Running || state == JobState::Running)
        return;
    job->state = state;
    job->outcome = outcome;
    job->ended = m_clock.now();
    m_cancels.remove(id.value);
    Q_EMIT ended(id);
}

void JobRegistry::cancel(core::JobId id)
{
    Job* job = mutableJob(id);
    if (!job || job->state != JobState::Running)
        return;
    const auto stop = m_cancels.take(id.value);
    if (!stop)
        return; // already told, or nothing to tell: who listens to updated() may cancel again
    job->cancellable = false;
    stop();
    Q_EMIT updated(id);
}

int JobRegistry::running() const
{
    return int(std::ranges::count(m_jobs, JobState::Running, &Job::state));
}

const Job* JobRegistry::shown() const
{
    const Job* oldest = nullptr;
    for (const Job& job : m_jobs) { // newest first, so the last one found runs longest
        if (job.state == JobState::Running)
            oldest = &job;
    }
    return oldest;
}

void JobRegistry::clearEnded()
{
    m_jobs.removeIf([](const Job& job) { return job.state != JobState::Running; });
    Q_EMIT cleared();
}

} // namespace app
