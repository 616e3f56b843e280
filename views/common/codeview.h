// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "views/common/theme.h"

#include <QPlainTextEdit>

class QThreadPool;

namespace KSyntaxHighlighting {
class Repository;
}

namespace views {

class FindBar;
class CodeHighlighter;

/// Definitions of KSyntaxHighlighting plus our own (Bicep, Kusto). Loading them takes about 30 ms, so one is shared by all
/// code views; owned by the application.
class SyntaxRepository final {
public:
    SyntaxRepository();
    ~SyntaxRepository();
    Q_DISABLE_COPY_MOVE(SyntaxRepository)
    KSyntaxHighlighting::Repository& repository() const { return *m_repository; }

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

/// Read-only code with line numbers, find (Ctrl+F inside it), copy and save. Highlighting covers the whole text up to
/// 256 KB, above that only what is visible, above 5 MB nothing. JSON is pretty-printed on a pool, never on the GUI thread.
class CodeView final : public QPlainTextEdit {
    Q_OBJECT
public:
    CodeView(const Theme& theme, const SyntaxRepository& syntax, const QString& accessibleName, QWidget* parent = nullptr);
    ~CodeView() override;

    /// `language`: definition name ("Bash", "PowerShell", "JSON", "Terraform", "Bicep", "KQL", "YAML", "XML", "Diff").
    void setCode(const QString& text, const QString& language);
    /// Formats on the global pool, shows the raw text until then; invalid JSON stays as it is.
    void setJson(const QByteArray& json);
    /// Marks lines (0-based) on diff.changed.background: the failing field.
    void markLines(const QList<int>& lines);
    void showFind();
    void copyAll();
    /// Asks for a file and writes there on a pool; tells the result by `saved`.
    void saveAs(const QString& suggestedName);
    QString language() const { return m_language; }

    int lineNumberWidth() const;
    void paintLineNumbers(QPaintEvent* event);

    static constexpr qsizetype viewportOnlyAbove = 256 * 1024;
    static constexpr qsizetype plainAbove = 5 * 1024 * 1024;

Q_SIGNALS:
    void saved(bool ok, const QString& sentence);
    void formatted(); ///< setJson() is done

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void restyle();
    void highlightVisible();

    const Theme& m_theme;
    const SyntaxRepository& m_syntax;
    QString m_language;
    QWidget* m_gutter;
    FindBar* m_find = nullptr;
    CodeHighlighter* m_highlighter = nullptr;
    QList<int> m_marked;
    core::TaskScope m_tasks;
};

} // namespace views
