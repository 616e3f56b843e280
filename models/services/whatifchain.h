// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/whatif.h"
#include "services/estateboard.h"

#include <functional>

namespace services {

/// Fixes on one board, one after the other, with what each adds. A question that begins as the last one did is answered
/// from there: a tick costs one step, however many were ticked before. One thread at a time.
class WhatIfChain {
public:
    explicit WhatIfChain(std::shared_ptr<const EstateBoard> board) : m_board(std::move(board)) {}

    /// Numbers of resources on the board, by their ids.
    using Resolve = std::function<core::Result<QList<qint64>>(const QStringList& ids)>;
    core::Result<domain::WhatIf> answer(const domain::WhatIfQuery& query, const Resolve& resolve, const core::CancelToken& token);

private:
    struct Link {
        domain::WhatIfStep step;
        domain::WhatIfGain gain;
        std::optional<double> percent;
        std::optional<posture::Scoreboard> board; ///< after the step; of long chains only some are kept
    };
    void begin(const domain::ScopeSelection& scope);
    void shorten(const QList<domain::WhatIfStep>& steps);
    core::Result<void> lengthen(const domain::WhatIfStep& step, const Resolve& resolve);
    const posture::Scoreboard& last() const { return m_links.empty() ? m_board->board() : *m_links.back().board; }

    std::shared_ptr<const EstateBoard> m_board;
    std::optional<domain::ScopeSelection> m_scope;
    std::optional<posture::PlaceStanding> m_before;
    std::vector<Link> m_links;
};

} // namespace services
