// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/loader.h"
#include "items/presenter.h"

#include <QAbstractListModel>

namespace items {

/// Since when nothing in a cloud can be reached: null while one answers, or when there is none. Hosts need no network.
QDateTime offlineSince(const QList<domain::ConnectionRow>& connections);
/// When the newest of what is shown was read completely; null: never.
QDateTime readAt(const QList<domain::ConnectionRow>& connections);

/// Decisions that wait to be sent, in that order. GUI thread.
class QueueModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int {
        WhatRole = Qt::UserRole + 1, ///< QString: "In progress → Resolved"
        TargetRole,                  ///< QString: what it is done to
        QueueStateRole,              ///< int(domain::QueueState)
        StateTextRole,               ///< QString: the state's word and, if any, why
        AgeRole,                     ///< QString
        QueueIdRole,                 ///< qint64, QueueRow::id
        AlertRole,                   ///< qint64, row of the alert; 0: gone
    };
    explicit QueueModel(const core::Clock& clock, QObject* parent = nullptr);

    /// Keeps positions when the same rows come again in the same order.
    void setRows(QList<domain::QueueRow> rows);
    const domain::QueueRow* rowAt(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString sentence(const domain::QueueRow& row) const;

    const core::Clock& m_clock;
    QList<domain::QueueRow> m_rows;
};

class QueuePresenter final : public Presenter {
    Q_OBJECT
public:
    QueuePresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);
    QueueModel* model() { return &m_model; }

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    QueueModel m_model;
    Loader<QList<domain::QueueRow>> m_loader;
};

} // namespace items
