// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/policypresenter.h"
#include "views/page.h"

class QStackedWidget;

namespace views {

class DataTable;
class EmptyState;
class Label;

/// Which resources the text would judge otherwise, before it is saved.
class FlipPane final : public QWidget {
    Q_OBJECT
public:
    FlipPane(const PageContext& context, items::PolicyPresenter& presenter, QWidget* parent = nullptr);
    DataTable* table() const { return m_table; }
    /// Whether a policy is shown at all.
    void setOpen(bool isOpen);

Q_SIGNALS:
    void resourceOpened(core::RowId resource);

private:
    void showRun();
    QString sentence() const;
    void showNothing();

    items::PolicyPresenter& m_presenter;
    bool m_isOpen = false;
    Label* m_title = nullptr;
    Label* m_sentence = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    Label* m_note = nullptr;
};

} // namespace views
