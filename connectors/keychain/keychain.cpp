// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/keychain/keychain.h"

#include "core/text.h"

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
    return {core::Errc::Auth, QCoreApplication::translate("keychain", "The system's keychain refused: unlock it, then try again."), core::redacted(job.errorString()),
            u"keychain"_s, std::nullopt};
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
            p.complete(core::fail(core::Errc::Timeout, QCoreApplication::translate("keychain", "The system's keychain does not answer: check that it runs and is unlocked."), {}, u"keychain"_s));
    }(promise, limit, answered.get_token());
    promise = {};
    auto result = co_await future;
    answered.request_stop();
    co_return result;
}

} // namespace

struct Keychain::Worker {
    QString service;
    std::chrono::milliseconds limit;
    QThread* thread = new QThread;
    QObject* context = new QObject; ///< lives on the thread: owner of the jobs

    template<class T, class F>
    core::Async<T> ask(F start)
    {
        core::Promise<T> promise;
        QMetaObject::invokeMethod(context, [promise, start, name = service, owner = context] { start(promise, name, owner); }, Qt::QueuedConnection);
        return within(std::move(promise), limit);
    }
};

Keychain::Keychain(QString service, std::chrono::milliseconds limit) : m_worker(std::make_unique<Worker>(std::move(service), limit))
{
    m_worker->context->moveToThread(m_worker->thread);
    QObject::connect(m_worker->thread, &QThread::finished, m_worker->context, &QObject::deleteLater);
    m_worker->thread->start();
}

Keychain::~Keychain()
{
    QThread* thread = m_worker->thread;
    thread->quit();
    if (thread->wait(patienceAtEnd))
        delete thread;
    else
        QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater); // hangs in the keychain: not waited for
}

core::Async<std::optional<core::Secret>> Keychain::load(QString name)
{
    return m_worker->ask<std::optional<core::Secret>>([name](const core::Promise<std::optional<core::Secret>>& promise, const QString& service, QObject* owner) {
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
    return m_worker->ask<void>([name, secret](const core::Promise<void>& promise, const QString& service, QObject* owner) {
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
    return m_worker->ask<void>([name](const core::Promise<void>& promise, const QString& service, QObject* owner) {
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
    co_return same && removed.has_value();
}

} // namespace keychain
