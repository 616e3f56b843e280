// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "views/page.h"

class QComboBox;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace views {

class BaselineChooser;
class Label;
class SegmentBar;

/// The sheet that connects a cloud, this computer or the sample estate. What is typed as a secret is handed over once and
/// wiped from the field. The rights found by the test are listed as they come.
class AddConnection final : public QWidget {
    Q_OBJECT
public:
    explicit AddConnection(const PageContext& context, QWidget* parent = nullptr);
    void start();

Q_SIGNALS:
    void closed();

private:
    QWidget* makeAzure();
    QWidget* makeHost();
    QWidget* makeSample();
    void showFields();
    void connectIt();
    void connectAzure();
    QString problem() const;
    void setWaiting(bool waiting);
    void connectWaiting();
    void clearRights();
    void onTested(core::ConnectionId connection, bool ok, const QString& sentence, const QList<domain::CapabilityRow>& rights);

    const PageContext& m_context;
    SegmentBar* m_kind;
    QStackedWidget* m_stack;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_cloud = nullptr;
    QLineEdit* m_tenant = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_client = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_certificate = nullptr;
    QLineEdit* m_authority = nullptr;
    QLineEdit* m_arm = nullptr;
    QLineEdit* m_logs = nullptr;
    QLineEdit* m_audience = nullptr;
    QLineEdit* m_redirect = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_every = nullptr;
    BaselineChooser* m_baseline = nullptr;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_connect;
    QGridLayout* m_rights;
    core::ConnectionId m_prompted; ///< whose sign-in waits for the user
    bool m_waiting = false;
};

} // namespace views
