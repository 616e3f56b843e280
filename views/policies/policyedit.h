// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyrows.h"
#include "views/common/theme.h"

#include <memory>

#include <QPlainTextEdit>
#include <QStringListModel>

class QCompleter;

namespace views {

class CodeHighlighter;
class SyntaxRepository;

/// An editor for one policy: highlighted JSON with line numbers, wavy lines where something is wrong, and words of the language offered
/// in quotes while typing and with Ctrl+Space. Tab leaves it; Return keeps the indentation.
class PolicyEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    PolicyEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent = nullptr);
    ~PolicyEdit() override;

    void setVocabulary(const domain::PolicyVocabulary& vocabulary) { m_vocabulary = vocabulary; }
    /// Another document: nothing to undo, nothing marked.
    void showText(const QString& text);
    void setMarks(const QList<domain::PolicyMark>& marks);
    void goTo(const domain::PolicyMark& mark);
    /// Line of a mark, from 1.
    int lineOf(const domain::PolicyMark& mark) const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class PolicyGutter;
    void restyle();
    void offer(bool asked);
    void take(const QString& word);
    void newLine();
    void showMarks();
    QTextCursor cursorOf(const domain::PolicyMark& mark) const;
    const domain::PolicyMark* markAt(const QPoint& at) const;
    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);

    const Theme& m_theme;
    const SyntaxRepository& m_syntax;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    domain::PolicyVocabulary m_vocabulary;
    QList<domain::PolicyMark> m_marks;
    QStringListModel m_words;
    QCompleter* m_completer = nullptr;
    QWidget* m_gutter = nullptr;
};

} // namespace views
