// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <memory>

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace views {

class SyntaxRepository;

/// A small editor for one SQL statement, highlighted; Ctrl+Enter runs it.
class SqlEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    SqlEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent = nullptr);
    ~SqlEdit() override;

Q_SIGNALS:
    void runRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace views
