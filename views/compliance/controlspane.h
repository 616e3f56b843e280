// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QPushButton;

namespace domain {
struct ComplianceControlRow;
}
namespace items {
class ComplianceControlModel;
}

namespace views {

class DataTable;
class Label;

/// The controls behind a cell of the heat map, each with the checks that decide it (Right, Left or Enter unfold them). GUI thread.
class ControlsPane final : public QWidget {
    Q_OBJECT
public:
    ControlsPane(const Theme& theme, items::ComplianceControlModel* model, QWidget* parent = nullptr);

    DataTable* table() const { return m_table; }
    const domain::ComplianceControlRow* current() const; ///< of a check: its control; null: none

Q_SIGNALS:
    void attestRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showHead();
    void showAttest();
    void unfold(bool open);

    items::ComplianceControlModel* m_model;
    Label* m_title;
    Label* m_sentence;
    DataTable* m_table;
    QPushButton* m_attest = nullptr;
};

} // namespace views
