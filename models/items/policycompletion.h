// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyrows.h"

namespace items {

struct PolicyCompletion {
    qsizetype from = 0; ///< what stands between this and the cursor is replaced
    QStringList words;  ///< at most `most`, the ones that begin with what is typed first

    static constexpr qsizetype most = 60;
};

/// What may stand at the cursor of a policy's text: members by where it is, and in texts fields, types, effects, modes, functions, the
/// document's parameters. Nothing outside of quotes. The text may be unfinished.
PolicyCompletion completePolicy(const domain::PolicyVocabulary& vocabulary, const QString& text, qsizetype cursor);

} // namespace items
