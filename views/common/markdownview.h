// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QTextBrowser>

namespace views {

/// Foreign Markdown: no HTML, no images, no links but https. A link is not opened here but told by `linkActivated`.
/// Grows with its text; the pane around it scrolls.
class MarkdownView final : public QTextBrowser {
    Q_OBJECT
public:
    MarkdownView(const Theme& theme, const QString& accessibleName, QWidget* parent = nullptr);

    void setForeignMarkdown(const QString& markdown);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void linkActivated(const QUrl& url); ///< https only

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QString m_markdown;
};

} // namespace views
