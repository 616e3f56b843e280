// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/syncport.h"

/// Keeps what a connector writes; fails the write number `failAt` when asked to.
class RecordingPort final : public ports::SyncPort {
public:
    QList<domain::Batch> batches;
    QHash<QString, QByteArray> states;
    int passes = 0;
    int failAt = -1;

    core::Async<QByteArray> beginPass(core::ConnectionId, bool) override
    {
        ++passes;
        co_return QByteArray();
    }
    core::Async<domain::WriteCounters> write(domain::Batch batch) override
    {
        if (int(batches.size()) == failAt)
            co_return core::fail(core::Errc::Storage, QStringLiteral("The disk is full."));
        batches.append(std::move(batch));
        domain::WriteCounters counters;
        counters.read = batches.last().resources.size() + batches.last().assessments.size();
        co_return counters;
    }
    core::Async<QByteArray> state(core::ConnectionId, QString name) override { co_return states.value(name); }
    core::Async<void> setState(core::ConnectionId, QString name, QByteArray value) override
    {
        states.insert(name, value);
        co_return {};
    }
    core::Async<QList<ports::ParentRef>> parentsDue(core::ConnectionId, ports::DueParents) override { co_return QList<ports::ParentRef>(); }

    const domain::Batch& last() const { return batches.last(); }
};

/// Starts a task now and keeps its answer.
template<class T>
class Answer {
public:
    explicit Answer(core::Async<T> task) { run(std::move(task), m_result); }
    bool isDone() const { return m_result->has_value(); }
    const core::Result<T>& result() const { return **m_result; }

private:
    using Slot = std::shared_ptr<std::optional<core::Result<T>>>;
    static QCoro::Task<> run(core::Async<T> task, Slot slot) { slot->emplace(co_await std::move(task)); }
    Slot m_result = std::make_shared<std::optional<core::Result<T>>>();
};
