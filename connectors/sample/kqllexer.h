// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <vector>

#include <QString>

namespace sample {

/// A word, string, number or sign of a query.
struct KqlToken {
    enum class Kind { Word, Text, Number, Symbol, End };
    Kind kind = Kind::End;
    QString text;
};

/// Cuts the text of a query into tokens, an End token last; the error names the place in words.
std::expected<std::vector<KqlToken>, QString> kqlTokens(const QString& text);

} // namespace sample
