// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "items/tablemodel.h"

namespace items {

/// Who and what an alert names: name, kind, role and what is known of it, and how many alerts name it. IdRole is what the
/// source calls it. GUI thread.
class EntityModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Type, Detail, Alerts, ColumnTotal };
    enum { EntityTypeRole = 0x0200, BodyRole }; ///< beyond the common roles: the kind as sent, the JSON as sent

    explicit EntityModel(QObject* parent = nullptr);
    void setDetail(const domain::AlertDetail& detail);
    void clear();
    const domain::Entity* entityAt(int row) const;

protected:
    int rows() const override { return int(m_entities.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Shown {
        domain::Entity entity;
        QString name, type, detail; ///< safe lines
        int alerts = 0;
    };
    QString textOf(const Shown& shown, int column) const;

    QList<Shown> m_entities;
};

} // namespace items
