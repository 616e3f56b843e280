// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/keychain/keychain.h"

#include "core/text.h"

#include <mutex>
#include <utility>

#include <QCoreApplication>
#include <QThread>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace keychain {

namespace {

constexpr auto patienceAtEnd = 500ms;

core::Error errorOf(const QKeychain::Job& job)
{
    return {core::Errc::Auth, QCoreApplication::translate("keychain", "The system's keychain refused: unlock it, then try again."),
            core::redacted(job.errorString()), u"keychain"_s, std::nullopt};
}

void answer(const core::Promise<void>& promise, const QKeychain::Job& job)
{
    const bool done = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
    promise.complete(done ? core::Result<void>() : std::unexpected(errorOf(job)));
}

/// The first of the answer and the time limit.
template<class T>
core::Async<T> within(core::Promise<T> promise, std::chrono::milliseconds limit)
{
    auto future = promise.future();
    core::CancelSource answered;
    [](core::Promise<T> p, std::chrono::milliseconds time, core::CancelToken token) -> QCoro::Task<> {
        if (co_await core::delay(time, token))
            p.complete(core::fail(core::Errc::Timeout,
                                  QCoreApplication::translate("keychain", "The system's keychain does not answer: check that it runs and is unlocked."), {},
                                  u"keychain"_s));
    }(promise, limit, answered.get_token());
    promise = {};
    auto result = co_await future;
    answered.request_stop();
    co_return result;
}

/// QtKeychain queues the jobs of a whole process in one object that belongs to the thread of its first use, and waits
/// for ever once that thread is gone. So there is one thread, and it ends with the application.
class JobThread {
public:
    /// Where jobs are started; null after the application's end.
    static QObject* context()
    {
        const std::scoped_lock lock(s_mutex);
        if (!s_current && !s_ended) {
            s_current = new JobThread;
            qAddPostRoutine(&JobThread::end);
        }
        return s_current ? s_current->m_context : nullptr;
    }

private:
    JobThread()
    {
        m_context->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread->start();
    }
    static void end()
    {
        const std::scoped_lock lock(s_mutex);
        const std::unique_ptr<JobThread> current(std::exchange(s_current, nullptr));
        s_ended = true;
        QThread* thread = current->m_thread;
        thread->quit();
        if (thread->wait(patienceAtEnd))
            delete thread;
        else
            QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater); // hangs in the keychain: not waited for
    }

    static inline std::mutex s_mutex;
    static inline JobThread* s_current = nullptr;
    static inline bool s_ended = false;
    QThread* m_thread = new QThread;
    QObject* m_context = new QObject;
};

/// Starts a job on the jobs' thread. `start` makes it with the context as its parent.
template<class T, class F>
core::Async<T> ask(std::chrono::milliseconds limit, F start)
{
    core::Promise<T> promise;
    if (QObject* context = JobThread::context())
        QMetaObject::invokeMethod(context, [promise, start, context] { start(promise, context); }, Qt::QueuedConnection);
    else
        promise.complete(core::cancelled());
    return within(std::move(promise), limit);
}

} // namespace

Keychain::Keychain(QString service, std::chrono::milliseconds limit) : m_service(std::move(service)), m_limit(limit) {}

core::Async<std::optional<core::Secret>> Keychain::load(QString name)
{
    return ask<std::optional<core::Secret>>(m_limit, [name, service = m_service](const core::Promise<std::optional<core::Secret>>& promise, QObject* owner) {
        auto* job = new QKeychain::ReadPasswordJob(service, owner);
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, owner, [promise, job] {
            if (job->error() == QKeychain::NoError)
                promise.complete(std::optional(core::Secret(job->binaryData())));
            else if (job->error() == QKeychain::EntryNotFound)
                promise.complete(std::optional<core::Secret>());
            else
                promise.complete(std::unexpected(errorOf(*job)));
        });
        job->start();
    });
}

core::Async<void> Keychain::save(QString name, core::Secret secret)
{
    return ask<void>(m_limit, [name, secret, service = m_service](const core::Promise<void>& promise, QObject* owner) {
        auto* job = new QKeychain::WritePasswordJob(service, owner);
        job->setKey(name);
        job->setInsecureFallback(false);
        job->setBinaryData(secret.reveal());
        QObject::connect(job, &QKeychain::Job::finished, owner, [promise, job] { answer(promise, *job); });
        job->start();
    });
}

core::Async<void> Keychain::remove(QString name)
{
    return ask<void>(m_limit, [name, service = m_service](const core::Promise<void>& promise, QObject* owner) {
        auto* job = new QKeychain::DeletePasswordJob(service, owner);
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, owner, [promise, job] { answer(promise, *job); });
        job->start();
    });
}

core::Async<bool> Keychain::probe()
{
    const QString name = u"probe"_s;
    const core::Secret value(QByteArray("probe"));
    auto saved = co_await save(name, value);
    if (!saved)
        co_return false;
    auto loaded = co_await load(name);
    const bool same = loaded && *loaded && **loaded == value;
    auto removed = co_await remove(name);
    co_return same&& removed.has_value();
}

} // namespace keychain
