// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/theme.h"

#include <QWidget>

class QGridLayout;

namespace views {

/// What a connection can do, one row for each right: shape, name and what is missing.
class RightsList final : public QWidget {
    Q_OBJECT
public:
    explicit RightsList(const Theme& theme, QWidget* parent = nullptr);
    void setRights(const QList<domain::CapabilityRow>& rights);

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
};

} // namespace views
