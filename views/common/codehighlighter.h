// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QTextLayout>

namespace views {

/// Colour and weight of a highlighter's format, from tokens.json "code.map".
QTextCharFormat codeFormat(const Theme& theme, const KSyntaxHighlighting::Format& format);

/// Highlights a whole document with the theme's code colours.
class CodeHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter {
    Q_OBJECT
public:
    CodeHighlighter(const Theme& theme, QTextDocument* document);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    const Theme& m_theme;
};

/// Highlights single blocks on demand, for documents too long for a whole pass. A block starts in the state of the one
/// before it when that was highlighted, else afresh.
class BlockHighlighter final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    explicit BlockHighlighter(const Theme& theme) : m_theme(theme) {}
    KSyntaxHighlighting::State highlight(const QString& line, const KSyntaxHighlighting::State& state, QList<QTextLayout::FormatRange>& out);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    const Theme& m_theme;
    QList<QTextLayout::FormatRange>* m_out = nullptr;
};

} // namespace views
