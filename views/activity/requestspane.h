// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/requestmodel.h"
#include "views/page.h"

class QStackedWidget;

namespace views {

class DataTable;
class EmptyState;

/// What this program sent to services and what came back: the newest requests, without their values, headers and bodies.
class RequestsPane final : public QWidget {
    Q_OBJECT
public:
    explicit RequestsPane(const PageContext& context, QWidget* parent = nullptr);

    /// Only while it is shown does it follow what is sent.
    void setCurrent(bool current);
    int count() const { return m_model.rowCount(); }
    void copyAll() const;
    /// The line of the current row, empty when there is none.
    QString currentLine() const;
    QWidget* focusStop() const;

Q_SIGNALS:
    void changed();

private:
    void read();

    const PageContext& m_context;
    items::RequestModel m_model;
    bool m_current = false;
    QStackedWidget* m_stack;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace views
