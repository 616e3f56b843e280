// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/markdownview.h"

#include "core/text.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr qsizetype longest = 64 * 1024; // advice, not books: the parser runs on the GUI thread

bool allowed(const QString& href)
{
    const QUrl url(href, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// Takes the images and the links that are not https out of a parsed document; their words stay.
void disarm(QTextDocument* document)
{
    struct Piece {
        int position;
        int length;
        bool image;
    };
    QList<Piece> pieces;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isImageFormat())
                pieces.prepend({fragment.position(), fragment.length(), true});
            else if (format.isAnchor() && !allowed(format.anchorHref()))
                pieces.prepend({fragment.position(), fragment.length(), false});
        }
    }
    QTextCursor cursor(document);
    for (const Piece& piece : std::as_const(pieces)) { // from the end, so positions stay true
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        if (piece.image)
            cursor.removeSelectedText();
        else
            cursor.setCharFormat(QTextCharFormat());
    }
}

} // namespace

MarkdownView::MarkdownView(const Theme& theme, const QString& accessibleName, QWidget* parent) : QTextBrowser(parent), m_theme(theme)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (allowed(url.toString()))
            Q_EMIT linkActivated(url);
    });
    connect(&theme, &Theme::changed, this, &MarkdownView::restyle);
    restyle();
}

void MarkdownView::setForeignMarkdown(const QString& markdown)
{
    m_markdown = core::manyLines(markdown, longest);
    restyle();
}

void MarkdownView::restyle()
{
    document()->setDefaultFont(m_theme.font(FontRole::Body));
    document()->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
    disarm(document());
    // Headings of foreign text do not shout over ours, and code is ours to colour.
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(m_theme.metric(Metric::SpaceS));
        format.setTopMargin(0);
        format.setLineHeight(m_theme.lineHeight(FontRole::Body), QTextBlockFormat::MinimumHeight);
        cursor.setBlockFormat(format);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCursor piece(document());
            piece.setPosition(fragment.position());
            piece.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            QTextCharFormat look;
            const bool code = fragment.charFormat().fontFixedPitch();
            look.setFontPointSize(0);
            look.clearProperty(QTextFormat::FontPointSize);
            look.setProperty(QTextFormat::FontSizeAdjustment, 0);
            if (code) {
                look.setFontFamilies(m_theme.font(FontRole::Code).families());
                look.setBackground(m_theme.color(ColorId::SurfaceCode));
            }
            look.setForeground(m_theme.color(fragment.charFormat().isAnchor() ? ColorId::TextLink : ColorId::TextPrimary));
            piece.mergeCharFormat(look);
        }
    }
    updateGeometry();
    setFixedHeight(heightForWidth(width()));
}

QVariant MarkdownView::loadResource(int, const QUrl&)
{
    return {}; // nothing is fetched, from nowhere
}

int MarkdownView::heightForWidth(int width) const
{
    auto* text = document();
    text->setTextWidth(qMax(1, width));
    return qCeil(text->size().height());
}

QSize MarkdownView::sizeHint() const
{
    return {m_theme.dp(300), heightForWidth(qMax(width(), m_theme.dp(100)))};
}

void MarkdownView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    const int wanted = heightForWidth(width());
    if (wanted != height())
        setFixedHeight(wanted);
}

} // namespace views
