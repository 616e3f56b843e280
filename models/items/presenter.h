// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>
#include <QTimer>

namespace services {
class Reads;
struct Changes;
} // namespace services

namespace items {

/// What stands between a page and the read side: asks, keeps the newest answer, and asks again when the workspace changed,
/// at most once a second and only while the page is shown. GUI thread; owned by its page.
class Presenter : public QObject {
    Q_OBJECT
public:
    explicit Presenter(services::Reads& reads, QObject* parent = nullptr);
    ~Presenter() override;

    /// A hidden page notes that it is out of date and asks when it is shown again.
    void setActive(bool active);
    void refresh();

Q_SIGNALS:
    void busyChanged(bool busy);
    void failed(const core::Error& error);

protected:
    services::Reads& reads() const { return m_reads; }
    virtual bool concerns(const services::Changes& changes) const = 0;
    virtual void ask() = 0;

private:
    void onChanged(const services::Changes& changes);

    services::Reads& m_reads;
    QTimer m_again;
    bool m_active = true;
    bool m_outdated = false;
};

} // namespace items
