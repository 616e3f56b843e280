// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/decisionwriter.h"
#include "store/readerpool.h"
#include "store/writer.h"

#include <QObject>

namespace store {

/// Tells what changed, coalesced to at most ten times a second, on the thread it lives in (the application's).
class ChangeNotifier final : public QObject {
    Q_OBJECT
public:
    /// Any thread.
    void add(const ChangeSet& changes);

Q_SIGNALS:
    void changed(const store::ChangeSet& changes);

private:
    void flush();
    std::mutex m_mutex;
    ChangeSet m_pending;
    bool m_scheduled = false;
};

/// An open workspace: a file of facts and one of decisions beside it, a thread that writes each, and a few readers that see
/// both. Functions given to read() and write() run on those threads; their answers are awaited on any thread with an event
/// loop. Owner: the application; destroyed on the thread the notifier lives in, after everybody who awaits.
class Workspace {
public:
    struct Options {
        QString databasePath;        ///< of the facts; decisionsPath() is beside it
        core::Secret key;            ///< raw data key; empty: not encrypted, and then it keeps no secrets
        bool readOnly = false;
        int readers = 3;
        std::shared_ptr<const core::Clock> clock;
        std::shared_ptr<FaultSeam> fault;          ///< of the thread that writes facts
        std::shared_ptr<FaultSeam> decisionsFault; ///< of the one that writes decisions: each counts its own steps
    };
    /// Opens, makes or migrates the files as preparePair() tells; blocks, so not on the GUI thread.
    static core::Result<std::unique_ptr<Workspace>> open(Options options);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Runs `f(Db&) -> Result<T>` on a reader thread. Cancelling the token interrupts its statements.
    template<class F>
    auto read(F f, core::CancelToken token = {})
    {
        using T = typename std::invoke_result_t<F, Db&>::value_type;
        core::Promise<T> promise;
        auto future = promise.future();
        m_readers->push([promise, f = std::move(f)](Db* db) mutable { promise.complete(db ? f(*db) : core::Result<T>(core::cancelled())); }, std::move(token));
        return future;
    }

    /// Runs `f(Db&, ChangeSet&) -> Result<T>` in one transaction on the decisions; waits for no work on facts, which it may
    /// read but not write. Answers after the commit. What `f` puts into the ChangeSet is told to observers; what is derived
    /// of decisions follows by itself, soon. An error of `f` rolls back.
    template<class F>
    auto write(F f)
    {
        return pushTo(m_decisions.get(), std::move(f));
    }
    /// The same on the facts, which may read decisions but not write them: for small facts that no batch brings. Goes before
    /// the sync's steps, but waits while an index is made, so nobody at a screen should wait for it.
    template<class F>
    auto writeFacts(F f)
    {
        return pushTo(m_writer.get(), std::move(f));
    }
    /// Work in steps behind the user's writes; ended at once with an error in a read-only workspace.
    void pushSync(std::unique_ptr<Writer::SyncJob> job);
    /// Why the end of a first load failed, while it waits to be tried again; any thread.
    std::optional<core::Error> loadError() const { return m_writer ? m_writer->loadError() : std::nullopt; }

    ChangeNotifier& notifier() { return m_notifier; }
    /// Called on a writing thread after each commit, until `Workspace` dies. Register before the first write.
    void observe(std::function<void(const ChangeSet&)> observer);

    /// A consistent copy of both files into new ones with the same key, while everything goes on. Blocks; any thread.
    core::Result<void> backup(const QString& path) const;
    bool isReadOnly() const { return m_options.readOnly; }
    bool isEncrypted() const { return !m_options.key.isEmpty(); }
    QString databasePath() const { return m_options.databasePath; }

private:
    explicit Workspace(Options options) : m_options(std::move(options)) {}
    static std::unexpected<core::Error> readOnlyError();
    template<class W, class F>
    static auto pushTo(W* writer, F f)
    {
        using R = std::invoke_result_t<F, Db&, ChangeSet&>;
        core::Promise<typename R::value_type> promise;
        auto future = promise.future();
        if (!writer) {
            promise.complete(readOnlyError());
            return future;
        }
        auto kept = std::make_shared<std::optional<R>>();
        writer->push(
            UserJob{[kept, f = std::move(f)](Db& db, ChangeSet& changes) mutable -> core::Result<void> {
                        *kept = f(db, changes);
                        if (!**kept)
                            return std::unexpected((*kept)->error());
                        return {};
                    },
                    [kept, promise](core::Result<void> result) { promise.complete(result ? std::move(**kept) : R(std::unexpected(result.error()))); }});
        return future;
    }
    void told(const ChangeSet& changes);
    void startWriters(Db facts, Db decisions, OpenOptions options);

    Options m_options;
    ChangeNotifier m_notifier;
    std::mutex m_observerMutex;
    std::vector<std::function<void(const ChangeSet&)>> m_observers;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<DecisionWriter> m_decisions;
};

} // namespace store
