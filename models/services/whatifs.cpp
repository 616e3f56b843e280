// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/whatifs.h"

#include "services/posturereads.h"
#include "services/whatifchain.h"
#include "store/queries/posturequeries.h"

#include <mutex>

namespace services {

namespace {

class Basis final : public domain::WhatIfBasis {
public:
    explicit Basis(EstateBoardPtr board) : m_chain(std::move(board)) {}

    core::Result<domain::WhatIf> answer(store::Db& db, const domain::WhatIfQuery& query, const core::CancelToken& token) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_chain.answer(query, [&db](const QStringList& ids) { return store::readAssessedResources(db, ids); }, token);
    }

private:
    mutable std::mutex m_mutex;
    mutable WhatIfChain m_chain;
};

} // namespace

core::Result<domain::WhatIf> answerWhatIf(store::Db& db, const domain::WhatIfQuery& query, const QDateTime& now, const core::CancelToken& token)
{
    auto basis = std::dynamic_pointer_cast<const Basis>(query.basis);
    if (!basis) {
        STORE_LET(board, readEstateBoard(db, now, ExemptionUse::Counted));
        basis = std::make_shared<const Basis>(std::move(board));
    }
    auto answer = basis->answer(db, query, token);
    if (answer)
        answer->basis = basis;
    return answer;
}

} // namespace services
