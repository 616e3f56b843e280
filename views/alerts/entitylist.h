// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/entitymodel.h"
#include "views/common/theme.h"

#include <QWidget>

namespace views {

class DataTable;
class Label;

/// Entities of an alert in aligned columns: icon and name, kind, role and what is known, alerts that name it. Enter or a
/// double click opens a resource, or asks for all alerts of any other.
class EntityList final : public QWidget {
    Q_OBJECT
public:
    explicit EntityList(const Theme& theme, QWidget* parent = nullptr);
    void setDetail(const domain::AlertDetail& detail);
    void clear();
    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void resourceOpened(const QString& resourceId);
    void entityOpened(const QString& name);

private:
    void fit();

    const Theme& m_theme;
    items::EntityModel m_model;
    DataTable* m_table;
    Label* m_none;
};

} // namespace views
