// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/codehighlighter.h"

#include <QMetaEnum>

namespace views {

QTextCharFormat codeFormat(const Theme& theme, const KSyntaxHighlighting::Format& format)
{
    const char* word = QMetaEnum::fromType<KSyntaxHighlighting::Theme::TextStyle>().valueToKey(format.textStyle());
    const ColorId id = theme.codeMap().value(QString::fromLatin1(word), ColorId::CodeText);
    QTextCharFormat out;
    out.setForeground(theme.color(id));
    return out;
}

CodeHighlighter::CodeHighlighter(const Theme& theme, QTextDocument* document) : KSyntaxHighlighting::SyntaxHighlighter(document), m_theme(theme) {}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    if (length > 0)
        setFormat(offset, length, codeFormat(m_theme, format));
}

KSyntaxHighlighting::State BlockHighlighter::highlight(const QString& line, const KSyntaxHighlighting::State& state, QList<QTextLayout::FormatRange>& out)
{
    m_out = &out;
    auto next = highlightLine(line, state);
    m_out = nullptr;
    return next;
}

void BlockHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    if (length > 0 && m_out)
        *m_out << QTextLayout::FormatRange{offset, length, codeFormat(m_theme, format)};
}

} // namespace views
