// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "views/page.h"

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace views {

class Label;

/// The sheet that gives a connection its second sign-in, the one that may change things. What is typed as a secret is
/// handed over once and wiped from the field; how it ended is said here.
class AllowChanges final : public QWidget {
    Q_OBJECT
public:
    explicit AllowChanges(const PageContext& context, QWidget* parent = nullptr);
    void start(const domain::ConnectionRow& row);
    QWidget* firstField() const;

Q_SIGNALS:
    void closed();

private:
    void build();
    void buildFields(QWidget* content);
    QHBoxLayout* makeFoot();
    void showFields();
    void give();
    QString problem() const;
    void setWaiting(bool waiting);
    void onAnswered(core::ConnectionId connection, bool ok, const QString& sentence);

    const PageContext& m_context;
    core::ConnectionId m_id;
    bool m_sample = false;
    bool m_waiting = false;
    Label* m_what;
    QWidget* m_fields;
    QFormLayout* m_form;
    QComboBox* m_method;
    QLineEdit* m_tenant;
    QLineEdit* m_client;
    QLineEdit* m_secret;
    QLineEdit* m_certificate;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_give;
};

} // namespace views
