// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/sqledit.h"

#include "views/common/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace views {

SqlEdit::SqlEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_highlighter(std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document()))
{
    setAccessibleName(tr("SQL query"));
    setTabChangesFocus(true); // a trap for the keyboard otherwise
    setPlaceholderText(tr("SELECT name, type FROM v_resources LIMIT 20"));
    m_highlighter->setDefinition(syntax.repository().definitionForName(u"SQL"_s));
    const auto dark = [this, &syntax] {
        const bool isDark = m_theme.color(ColorId::SurfaceBase).lightness() < 128;
        m_highlighter->setTheme(syntax.repository().defaultTheme(isDark ? KSyntaxHighlighting::Repository::DarkTheme
                                                                        : KSyntaxHighlighting::Repository::LightTheme));
        m_highlighter->rehighlight();
        restyle();
    };
    connect(&theme, &Theme::changed, this, dark);
    dark();
}

SqlEdit::~SqlEdit() = default;

void SqlEdit::restyle()
{
    setFont(m_theme.font(FontRole::Code));
}

void SqlEdit::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::ControlModifier)
        Q_EMIT runRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace views
