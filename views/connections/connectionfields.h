// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "views/common/theme.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace views {

/// The fields of a connection: all of them for Azure, name and interval for the others. Shows no secret; what is typed as
/// one is handed over once and wiped from the field.
class ConnectionFields final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionFields(const Theme& theme, QWidget* parent = nullptr);

    /// Shows what is stored; an empty secret then means that it stays.
    void fill(const app::NewConnection& stored);
    /// What is wrong with what was typed, as one sentence; empty: nothing.
    QString problem() const;
    app::NewConnection take();
    QWidget* firstField() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void showFields();
    QString problemOfSignIn() const;
    QString problemOfPlaces() const;
    QString problemOfSubscriptions() const;

    const Theme& m_theme;
    app::NewConnection m_stored;
    QFormLayout* m_form;
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
};

} // namespace views
