// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"

#include <optional>

#include <QObject>

namespace items {

/// Signals of a Loader; a class of its own because templates have none.
class LoaderSignals : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void loaded();                          ///< value() is new
    void failed(const core::Error& error);  ///< value() is what it was
    void busyChanged(bool busy);
};

/// Holds the newest answer to the newest question: asking again cancels the older one and its answer is dropped. The old
/// value stays readable while the new one is fetched. GUI thread; owned by a page or model.
template<class T>
class Loader : public LoaderSignals {
public:
    using LoaderSignals::LoaderSignals;

    /// `start(token)` gives the core::Async<T> to wait for.
    template<class F>
    void ask(F start)
    {
        m_tasks.restart();
        setBusy(true);
        m_tasks.start(start(m_tasks.token()), [this](core::Result<T> answer) {
            setBusy(false);
            if (answer) {
                m_value = std::move(*answer);
                Q_EMIT loaded();
            } else if (answer.error().code != core::Errc::Cancelled) {
                Q_EMIT failed(answer.error());
            }
        });
    }
    void cancel()
    {
        m_tasks.restart();
        setBusy(false);
    }
    void clear()
    {
        cancel();
        m_value.reset();
    }

    bool isBusy() const { return m_busy; }
    bool hasValue() const { return m_value.has_value(); }
    const T& value() const { return *m_value; }

private:
    void setBusy(bool busy)
    {
        if (std::exchange(m_busy, busy) != busy)
            Q_EMIT busyChanged(busy);
    }

    core::TaskScope m_tasks;
    std::optional<T> m_value;
    bool m_busy = false;
};

} // namespace items
