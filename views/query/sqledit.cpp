// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/sqledit.h"

#include "views/common/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace views {

SqlEdit::SqlEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_highlighter(std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document()))
{
    setAccessibleName(tr("SQL query"));
    setTabChangesFocus(true); // a trap for the keyboard otherwise
    setPlaceholderText(tr("SELECT name, type FROM v_resources LIMIT 20"));
    m_completer = new QCompleter(&m_words, this);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the words are filtered and sorted already
    m_completer->popup()->setAccessibleName(tr("Names that fit"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SqlEdit::take);
    m_highlighter->setDefinition(syntax.repository().definitionForName(u"SQL"_s));
    const auto dark = [this, &syntax] {
        const bool isDark = m_theme.color(ColorId::SurfaceBase).lightness() < 128;
        m_highlighter->setTheme(
            syntax.repository().defaultTheme(isDark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme));
        m_highlighter->rehighlight();
        restyle();
    };
    connect(&theme, &Theme::changed, this, dark);
    dark();
}

SqlEdit::~SqlEdit()
{
    // Taking the colours off changes the document, and who listens to that may be half gone already.
    const QSignalBlocker quiet(this);
    m_highlighter.reset();
}

void SqlEdit::restyle()
{
    setFont(m_theme.font(FontRole::Code));
}

void SqlEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::ControlModifier) {
        m_completer->popup()->hide();
        Q_EMIT runRequested();
        return;
    }
    if (m_completer->popup()->isVisible() && (isReturn || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list takes them
        return;
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (asked || typed || (event->key() == Qt::Key_Backspace && m_completer->popup()->isVisible()))
        offer(asked);
}

void SqlEdit::offer(bool asked)
{
    constexpr qsizetype lettersFirst = 2;
    const QString text = toPlainText();
    const qsizetype cursor = textCursor().position();
    const auto completion = items::completeSql(m_views, text, cursor);
    const bool behindDot = completion.from > 0 && text[completion.from - 1] == u'.';
    if (completion.words.isEmpty() || (!asked && !behindDot && cursor - completion.from < lettersFirst)) {
        m_completer->popup()->hide();
        return;
    }
    m_words.setStringList(completion.words);
    QRect at = cursorRect();
    at.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + m_theme.dp(16));
    m_completer->popup()->setCurrentIndex(m_words.index(0));
    m_completer->complete(at);
    m_completer->popup()->setCurrentIndex(m_words.index(0));
}

void SqlEdit::take(const QString& word)
{
    QTextCursor cursor = textCursor();
    const auto completion = items::completeSql(m_views, toPlainText(), cursor.position());
    cursor.setPosition(int(completion.from), QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void SqlEdit::insertName(const QString& name)
{
    QTextCursor cursor = textCursor();
    const QString text = toPlainText();
    const int at = cursor.selectionStart();
    const bool joins = at > 0 && !text[at - 1].isSpace() && text[at - 1] != u'.' && text[at - 1] != u'(';
    cursor.insertText((joins ? u" "_s : QString()) + name);
    setTextCursor(cursor);
    setFocus();
}

} // namespace views
