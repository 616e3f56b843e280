// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connections/connectionsheet.h"

class QStackedWidget;

namespace views {

class BaselineChooser;
class ConnectionFields;
class SegmentBar;

/// The sheet that connects a cloud, this computer or the sample estate.
class AddConnection final : public ConnectionSheet {
    Q_OBJECT
public:
    explicit AddConnection(const PageContext& context, QWidget* parent = nullptr);
    void start();

protected:
    void give() override;
    QString doneSentence() const override;

private:
    QWidget* makeHost();
    QWidget* makeSample();
    void showKind();

    SegmentBar* m_kind;
    QStackedWidget* m_stack;
    ConnectionFields* m_azure;
    BaselineChooser* m_baseline = nullptr;
};

} // namespace views
