// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QGridLayout;

namespace views {

/// Facts of what is chosen, each with its name at the left. Foreign text is shown as it is.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(const Theme& theme, QWidget* parent = nullptr);

    void clear();
    /// Nothing when the value is empty.
    void add(const QString& name, const QString& value);
    /// The same in several lines.
    void addText(const QString& name, const QString& value);

private:
    void addRow(const QString& name, const QString& value, bool isWrapped);

    const Theme& m_theme;
    QGridLayout* m_rows;
    int m_count = 0;
};

} // namespace views
