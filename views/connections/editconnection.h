// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connections/connectionsheet.h"

namespace views {

class ConnectionFields;

/// The sheet with the settings of a connection. They are asked of the console, and what is changed is tested before it is stored.
class EditConnection final : public ConnectionSheet {
    Q_OBJECT
public:
    explicit EditConnection(const PageContext& context, QWidget* parent = nullptr);
    /// Shows what is stored of this connection once the console tells it.
    void start(core::ConnectionId connection);
    QWidget* firstField() const;

protected:
    void give() override;
    QString doneSentence() const override;

private:
    ConnectionFields* m_fields;
    core::ConnectionId m_connection; ///< whose settings are awaited or shown
};

} // namespace views
