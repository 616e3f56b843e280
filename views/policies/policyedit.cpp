// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/policyedit.h"

#include "core/text.h"
#include "items/policycompletion.h"
#include "views/common/codehighlighter.h"
#include "views/common/codeview.h"
#include "views/common/plaintext.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace views {

class PolicyGutter final : public QWidget {
public:
    explicit PolicyGutter(PolicyEdit* edit) : QWidget(edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_edit->paintGutter(event); }

private:
    PolicyEdit* m_edit;
};

PolicyEdit::PolicyEdit(const Theme& theme, const SyntaxRepository& syntax, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_syntax(syntax), m_gutter(new PolicyGutter(this))
{
    setAccessibleName(tr("Text of the policy"));
    setTabChangesFocus(true); // a trap for the keyboard otherwise
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    m_completer = new QCompleter(&m_words, this);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the words are filtered and sorted already
    m_completer->popup()->setAccessibleName(tr("Words that fit"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &PolicyEdit::take);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(gutterWidth(), m_theme.metric(Metric::SpaceS), 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this,
            [this](const QRect& rect, int dy) { dy ? m_gutter->scroll(0, dy) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height()); });
    connect(&theme, &Theme::changed, this, &PolicyEdit::restyle);
    restyle();
}

PolicyEdit::~PolicyEdit()
{
    // Taking the colours off changes the document, and who listens to that may be half gone already.
    const QSignalBlocker quiet(this);
    m_highlighter.reset();
}

void PolicyEdit::restyle()
{
    setFont(m_theme.font(FontRole::Code));
    QPalette p = palette();
    p.setColor(QPalette::Base, m_theme.color(ColorId::SurfaceCode));
    p.setColor(QPalette::Text, m_theme.color(ColorId::CodeText));
    p.setColor(QPalette::Inactive, QPalette::Highlight, m_theme.color(ColorId::SelectionInactive));
    setPalette(p);
    setViewportMargins(gutterWidth(), m_theme.metric(Metric::SpaceS), 0, 0);
    if (m_highlighter)
        m_highlighter->rehighlight();
    showMarks();
}

void PolicyEdit::showText(const QString& text)
{
    m_highlighter.reset();
    m_marks.clear();
    setPlainText(text);
    if (text.size() <= CodeView::viewportOnlyAbove) {
        m_highlighter = std::make_unique<CodeHighlighter>(m_theme, document());
        m_highlighter->setDefinition(m_syntax.repository().definitionForName(u"JSON"_s));
    }
    showMarks();
}

QTextCursor PolicyEdit::cursorOf(const domain::PolicyMark& mark) const
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(mark.from, 0, last)));
    cursor.setPosition(int(std::clamp<qsizetype>(mark.from + mark.length, 0, last)), QTextCursor::KeepAnchor);
    return cursor;
}

void PolicyEdit::setMarks(const QList<domain::PolicyMark>& marks)
{
    m_marks = marks;
    showMarks();
}

void PolicyEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> shown;
    for (const auto& mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOf(mark);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(m_theme.color(mark.isError ? ColorId::StateUnhealthyFill : ColorId::StateStaleFill));
        shown.append(selection);
    }
    setExtraSelections(shown);
    m_gutter->update();
}

void PolicyEdit::goTo(const domain::PolicyMark& mark)
{
    setTextCursor(cursorOf(mark));
    centerCursor();
    setFocus();
}

int PolicyEdit::lineOf(const domain::PolicyMark& mark) const
{
    return document()->findBlock(cursorOf(mark).selectionStart()).blockNumber() + 1;
}

const domain::PolicyMark* PolicyEdit::markAt(const QPoint& at) const
{
    const int position = cursorForPosition(at).position();
    const auto found = std::ranges::find_if(m_marks, [&](const auto& mark) { return position >= mark.from && position <= mark.from + mark.length; });
    return found == m_marks.cend() ? nullptr : &*found;
}

bool PolicyEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto* mark = markAt(viewport()->mapFrom(this, help->pos())))
        QToolTip::showText(help->globalPos(), plainToolTip(core::oneLine(mark->message, 1000)), this);
    else
        QToolTip::hideText();
    return true;
}

void PolicyEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isReturn || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list takes them
        return;
    }
    if (isReturn && event->modifiers() == Qt::NoModifier && !isReadOnly())
        return newLine();
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (asked || typed || (event->key() == Qt::Key_Backspace && m_completer->popup()->isVisible()))
        offer(asked);
}

/// As far in as the line before, one step more behind what opens something.
void PolicyEdit::newLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    const QString trimmed = before.trimmed();
    qsizetype blanks = 0;
    while (blanks < before.size() && before[blanks] == u' ')
        ++blanks;
    if (trimmed.endsWith(u'{') || trimmed.endsWith(u'['))
        blanks += 2;
    cursor.insertText(u'\n' + QString(blanks, u' '));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PolicyEdit::offer(bool asked)
{
    constexpr qsizetype lettersFirst = 1;
    if (isReadOnly())
        return;
    const qsizetype cursor = textCursor().position();
    const auto completion = items::completePolicy(m_vocabulary, toPlainText(), cursor);
    if (completion.words.isEmpty() || (!asked && cursor - completion.from < lettersFirst)) {
        m_completer->popup()->hide();
        return;
    }
    m_words.setStringList(completion.words);
    QRect at = cursorRect();
    at.translate(gutterWidth(), 0);
    at.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + m_theme.dp(16));
    m_completer->popup()->setCurrentIndex(m_words.index(0));
    m_completer->complete(at);
    m_completer->popup()->setCurrentIndex(m_words.index(0));
}

void PolicyEdit::take(const QString& word)
{
    QTextCursor cursor = textCursor();
    const auto completion = items::completePolicy(m_vocabulary, toPlainText(), cursor.position());
    cursor.setPosition(int(completion.from), QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

int PolicyEdit::gutterWidth() const
{
    const int digits = qMax(2, int(QString::number(qMax(1, blockCount())).size()));
    return QFontMetrics(font()).horizontalAdvance(u'9') * digits + m_theme.dp(16 + 14);
}

void PolicyEdit::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(ColorId::SurfaceCode));
    painter.setFont(font());
    QSet<int> wrong;
    for (const auto& mark : std::as_const(m_marks))
        wrong.insert(lineOf(mark));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        painter.setPen(m_theme.color(wrong.contains(line) ? ColorId::StateUnhealthyText : ColorId::CodeLineNumber));
        painter.drawText(QRectF(0, area.top() + m_theme.metric(Metric::SpaceS), m_gutter->width() - m_theme.dp(14), area.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(line));
    }
}

void PolicyEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

} // namespace views
