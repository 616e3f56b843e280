// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "views/common/theme.h"

#include <memory>

#include <QPlainTextEdit>
#include <QThreadPool>

class QTimer;

namespace KSyntaxHighlighting {
class Repository;
}

namespace views {

class BlockHighlighter;
class CodeHighlighter;
class FindBar;

/// Definitions of KSyntaxHighlighting plus our own (Bicep, KQL). Loading them takes some tens of milliseconds, so one is
/// made at the start and shared by all code views; owned by the application. GUI thread.
class SyntaxRepository final {
public:
    SyntaxRepository();
    ~SyntaxRepository();
    Q_DISABLE_COPY_MOVE(SyntaxRepository)
    KSyntaxHighlighting::Repository& repository() const { return *m_repository; }
    /// Where code views format and write; one thread, waited for at the end.
    QThreadPool& pool() const { return m_pool; }

private:
    mutable QThreadPool m_pool;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

/// Read-only code with line numbers, find (Ctrl+F inside it), copy and save. Highlighting covers the whole text up to
/// 256 KB, above that only what is visible, above 5 MB nothing. Long texts arrive in pieces, and JSON is formatted on the
/// repository's pool, so that the GUI thread never waits. Copy and save give the text as it came.
class CodeView final : public QPlainTextEdit {
    Q_OBJECT
public:
    CodeView(const Theme& theme, const SyntaxRepository& syntax, const QString& accessibleName, QWidget* parent = nullptr);
    ~CodeView() override;

    /// `language`: definition name ("Bash", "PowerShell", "JSON", "Terraform", "Bicep", "KQL", "YAML", "XML", "Diff").
    void setCode(const QString& text, const QString& language);
    /// Shows nothing until formatted; what is not JSON stays as it is.
    void setJson(const QByteArray& json);
    /// Marks lines (0-based) on diff.changed.background: the failing field.
    void markLines(const QList<int>& lines);
    void showFind();
    void copyAll();
    /// Asks for a file and writes there on the pool; tells the result by `saved`.
    void saveAs(const QString& suggestedName);
    /// Writes to `file` without asking; the end of saveAs().
    void saveTo(const QString& file);
    QString language() const { return m_language; }
    QString source() const { return m_source; }
    bool isComplete() const { return m_pending.isEmpty(); }

    static constexpr qsizetype viewportOnlyAbove = 256 * 1024;
    static constexpr qsizetype plainAbove = 5 * 1024 * 1024;

Q_SIGNALS:
    void saved(bool ok, const QString& sentence);
    void completed(); ///< the whole text is shown

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class CodeGutter;
    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    void restyle();
    void showText(const QString& text);
    void takeMore();
    void highlightVisible();
    void showMarks();

    const Theme& m_theme;
    const SyntaxRepository& m_syntax;
    QString m_language, m_source, m_pending;
    QWidget* m_gutter;
    FindBar* m_find;
    QTimer* m_more;
    QTimer* m_visible;
    std::unique_ptr<CodeHighlighter> m_whole;
    std::unique_ptr<BlockHighlighter> m_blocks;
    QList<int> m_marked;
    core::TaskScope m_tasks;
};

} // namespace views
