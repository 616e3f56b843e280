// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/outboxservice.h"

#include <QObject>

namespace store {
class Workspace;
}

namespace services {

/// Decisions on alerts: made locally at once, and queued for their source where they concern it; the outbox sends them.
/// Lives on the application's thread.
class TriageService final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        OutboxService& outbox;
        std::shared_ptr<const core::Clock> clock;
        QString who;
    };
    explicit TriageService(Tools tools, QObject* parent = nullptr);
    ~TriageService() override;

    /// Both answer with how many alerts were decided on; incidents count only where they stand alone.
    core::Async<int> setStatus(QList<qint64> alertRows, domain::AlertStatus status);
    core::Async<int> assign(QList<qint64> alertRows, QString owner);
    core::Async<void> markRead(QList<qint64> alertRows, bool read);

    bool canUndo() const { return !m_undo.isEmpty(); }
    /// "Undo dismiss 6 alerts"; empty when there is nothing to undo.
    QString undoText() const;
    core::Async<void> undo();
    bool canRedo() const { return !m_redo.isEmpty(); }
    /// "Redo dismiss 6 alerts"; a new decision leaves nothing to redo.
    QString redoText() const;
    core::Async<void> redo();

Q_SIGNALS:
    void undoChanged();

private:
    struct Undo {
        QString text, redoText;
        QList<store::AlertRef> before;
        bool status = false, owner = false;
    };
    struct Change {
        std::optional<domain::AlertStatus> status;
        std::optional<QString> owner;
        std::optional<bool> isRead;
        QString action;                  ///< journal word
    };
    core::Async<QList<store::AlertRef>> decide(QList<qint64> alertRows, Change change);
    void remember(Undo undo);
    /// Puts alerts back to how they were `before`; answers with how they were until now.
    core::Async<QList<store::AlertRef>> putBack(Undo entry, QString action);
    /// Moves the last entry of one list to the other, put back.
    core::Async<void> step(QList<Undo>& from, QList<Undo>& to, QString action);

    Tools m_tools;
    QList<Undo> m_undo, m_redo;
};

} // namespace services
