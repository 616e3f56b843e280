// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/baselineoffers.h"
#include "views/page.h"

#include <optional>

class QComboBox;

namespace views {

class Label;

/// Against what this computer is checked: whether there is content for it, other content to choose, the profiles of what is
/// chosen with the deep ones marked, and beside the last result how much of it could be judged.
class BaselineChooser final : public QWidget {
    Q_OBJECT
public:
    explicit BaselineChooser(const PageContext& context, QWidget* parent = nullptr);

    /// Reads anew what there is; the connection may be none, before this computer is one.
    void ask(core::ConnectionId connection);
    bool hasOffers() const { return m_offers.has_value(); }
    app::BaselineChoice choice() const;

Q_SIGNALS:
    void changed();

private:
    void askFor(const QString& content);
    void onOffers(core::ConnectionId connection, const app::BaselineOffers& offers);
    void fill();
    QString stateText() const;
    void contentActivated(int index);
    void chooseFile();

    const PageContext& m_context;
    core::ConnectionId m_connection;
    QString m_wanted; ///< path of the content that was asked for; an answer about another one is old
    std::optional<app::BaselineOffers> m_offers;
    Label* m_state;
    QComboBox* m_content;
    QComboBox* m_profile;
    Label* m_result;
};

} // namespace views
