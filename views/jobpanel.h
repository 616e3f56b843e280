// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/jobregistry.h"
#include "views/common/timeformat.h"

#include <QAbstractListModel>
#include <QDockWidget>

class QListView;

namespace views {

class Theme;

/// Jobs of the registry, newest first.
class JobModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole + 1, ProgressRole, StateRole, WordsRole, IdRole };
    JobModel(const app::JobRegistry& jobs, const TimeFormat& time, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void reload();
    int rowOf(core::JobId id) const;

    const app::JobRegistry& m_jobs;
    const TimeFormat& m_time;
    QList<core::JobId> m_ids;
};

/// The dock at the bottom with what runs and what ended. Delete cancels the chosen job.
class JobPanel final : public QDockWidget {
    Q_OBJECT
public:
    JobPanel(const Theme& theme, const TimeFormat& time, app::JobRegistry& jobs, QWidget* parent = nullptr);

private:
    const Theme& m_theme;
    QListView* m_list;
};

} // namespace views
