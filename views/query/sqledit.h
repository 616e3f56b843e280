// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/queryviews.h"
#include "views/common/theme.h"

#include <memory>

#include <QPlainTextEdit>
#include <QStringListModel>

class QCompleter;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace views {

class SyntaxRepository;

/// A small editor for one SQL statement, highlighted; Ctrl+Enter runs it. Views, their columns and words of SQL are offered
/// from the second letter on, after a dot, and with Ctrl+Space.
class SqlEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    SqlEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent = nullptr);
    ~SqlEdit() override;

    void setViews(const QList<items::QueryView>& views) { m_views = views; }
    /// Puts a name where the cursor is, with blanks around it where words would run together.
    void insertName(const QString& name);

Q_SIGNALS:
    void runRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    void offer(bool asked);
    void take(const QString& word);

    const Theme& m_theme;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    QList<items::QueryView> m_views;
    QStringListModel m_words;
    QCompleter* m_completer = nullptr;
};

} // namespace views
