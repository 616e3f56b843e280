// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"
#include "views/common/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

/// Entities of an alert as rows: icon, name, type, detail. A row that names a resource opens it. All texts are foreign and
/// shown as plain text.
class EntityList final : public QWidget {
    Q_OBJECT
public:
    explicit EntityList(const Theme& theme, QWidget* parent = nullptr);
    void setEntities(const QList<domain::Entity>& entities);

Q_SIGNALS:
    void resourceOpened(const QString& resourceId);

private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
};

} // namespace views
