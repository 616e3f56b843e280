// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/codeview.h"

#include "views/common/codefind.h"
#include "views/common/codehighlighter.h"
#include "views/common/icons.h"
#include "views/common/jsonformat.h"
#include "views/common/objectmenu.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr qsizetype piece = 64 * 1024; // characters added to the document at a time

/// State after a block, kept with it so that the next one continues there.
class StateData final : public QTextBlockUserData {
public:
    explicit StateData(KSyntaxHighlighting::State s) : state(std::move(s)) {}
    KSyntaxHighlighting::State state;
};

core::Async<QString> formatJson(QThreadPool* pool, QByteArray json, core::CancelToken token)
{
    co_return co_await core::runOnPool(*pool, [json = std::move(json)]() -> core::Result<QString> { return QString::fromUtf8(prettyJson(json)); }, token);
}

core::Async<QString> breakLines(QThreadPool* pool, QString text, core::CancelToken token)
{
    co_return co_await core::runOnPool(*pool, [text = std::move(text)]() -> core::Result<QString> { return brokenLines(text); }, token);
}

core::Async<QString> writeFile(QThreadPool* pool, QString file, QString text, core::CancelToken token)
{
    co_return co_await core::runOnPool(
        *pool,
        [file, text = std::move(text)]() -> core::Result<QString> {
            QSaveFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0 || !out.commit())
                return core::fail(core::Errc::Io, CodeView::tr("%1 could not be written: %2. Choose another place.").arg(file, out.errorString()), {},
                                  u"codeview.save"_s);
            return file;
        },
        token);
}

} // namespace

class CodeGutter final : public QWidget {
public:
    explicit CodeGutter(CodeView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintGutter(event); }

private:
    CodeView* m_view;
};

SyntaxRepository::SyntaxRepository() : m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
{
    // A search path must hold a folder "syntax".
    m_repository->addCustomSearchPath(u":/parapet"_s);
    m_pool.setMaxThreadCount(1);
}

SyntaxRepository::~SyntaxRepository() = default;

CodeView::CodeView(const Theme& theme, const SyntaxRepository& syntax, const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent), m_theme(theme), m_syntax(syntax), m_gutter(new CodeGutter(this)), m_find(new FindBar(theme, this)), m_more(new QTimer(this)),
      m_visible(new QTimer(this))
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setAutoFillBackground(true); // the margins beside the text belong to it
    setBackgroundRole(QPalette::Base);
    m_more->setInterval(0);
    m_visible->setSingleShot(true);
    m_visible->setInterval(0);
    connect(m_more, &QTimer::timeout, this, &CodeView::takeMore);
    connect(m_visible, &QTimer::timeout, this, &CodeView::highlightVisible);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(gutterWidth(), m_theme.metric(Metric::SpaceS), 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy ? m_gutter->scroll(0, dy) : m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        if (m_blocks)
            m_visible->start();
    });
    connect(&theme, &Theme::changed, this, &CodeView::restyle);
    restyle();
}

CodeView::~CodeView() = default;

void CodeView::restyle()
{
    setFont(m_theme.font(FontRole::Code));
    QPalette p = palette();
    p.setColor(QPalette::Base, m_theme.color(ColorId::SurfaceCode));
    p.setColor(QPalette::Text, m_theme.color(ColorId::CodeText));
    p.setColor(QPalette::Inactive, QPalette::Highlight, m_theme.color(ColorId::SelectionInactive));
    setPalette(p);
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(u' '));
    setViewportMargins(gutterWidth(), m_theme.metric(Metric::SpaceS), 0, 0);
    if (m_whole)
        m_whole->rehighlight();
    if (m_blocks) {
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            block.setUserData(nullptr);
        m_visible->start();
    }
    showMarks();
}

void CodeView::setCode(const QString& text, const QString& language)
{
    m_tasks.restart();
    m_source = text;
    m_language = language;
    if (text.size() <= viewportOnlyAbove)
        return showText(brokenLines(text));
    showText({});
    m_tasks.start(breakLines(&m_syntax.pool(), text, m_tasks.token()), [this](core::Result<QString> broken) {
        if (broken)
            showText(*broken);
    });
}

void CodeView::setJson(const QByteArray& json)
{
    m_tasks.restart();
    m_language = u"JSON"_s;
    m_source.clear();
    showText({});
    m_tasks.start(formatJson(&m_syntax.pool(), json, m_tasks.token()), [this](core::Result<QString> formatted) {
        if (formatted)
            setCode(*formatted, u"JSON"_s);
    });
}

void CodeView::showText(const QString& text)
{
    m_more->stop();
    m_whole.reset();
    m_blocks.reset();
    m_marked.clear();
    setExtraSelections({});
    const qsizetype cut = text.size() <= piece ? text.size() : text.lastIndexOf(u'\n', piece);
    const qsizetype first = cut < 0 ? text.size() : cut;
    setPlainText(text.first(first));
    m_pending = first < text.size() ? text.sliced(first) : QString();
    const auto definition = m_syntax.repository().definitionForName(m_language);
    if (definition.isValid() && text.size() <= viewportOnlyAbove) {
        m_whole = std::make_unique<CodeHighlighter>(m_theme, document());
        m_whole->setDefinition(definition);
    } else if (definition.isValid() && text.size() <= plainAbove) {
        m_blocks = std::make_unique<BlockHighlighter>(m_theme);
        m_blocks->setDefinition(definition);
        m_visible->start();
    }
    if (m_pending.isEmpty()) {
        if (!text.isEmpty() || m_source.isEmpty())
            Q_EMIT completed();
    } else {
        m_more->start();
    }
}

void CodeView::takeMore()
{
    qsizetype cut = m_pending.size() <= piece ? m_pending.size() : m_pending.lastIndexOf(u'\n', piece);
    if (cut <= 0)
        cut = m_pending.size();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_pending.first(cut));
    m_pending = m_pending.sliced(cut);
    if (m_pending.isEmpty()) {
        m_more->stop();
        Q_EMIT completed();
    }
}

void CodeView::highlightVisible()
{
    if (!m_blocks)
        return;
    const int bottom = viewport()->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (blockBoundingGeometry(block).translated(contentOffset()).top() > bottom)
            break;
        if (block.userData())
            continue;
        const auto* before = static_cast<const StateData*>(block.previous().isValid() ? block.previous().userData() : nullptr);
        QList<QTextLayout::FormatRange> formats;
        const auto state = m_blocks->highlight(block.text(), before ? before->state : KSyntaxHighlighting::State(), formats);
        block.layout()->setFormats(formats);
        block.setUserData(new StateData(state));
    }
    viewport()->update();
}

void CodeView::markLines(const QList<int>& lines)
{
    m_marked = lines;
    showMarks();
    if (!lines.isEmpty()) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(lines.first())));
        centerCursor();
    }
}

void CodeView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const int line : std::as_const(m_marked)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(line));
        mark.format.setBackground(m_theme.color(ColorId::DiffChangedBackground));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks << mark;
    }
    setExtraSelections(marks);
}

int CodeView::gutterWidth() const
{
    const int digits = qMax(2, int(QString::number(qMax(1, blockCount())).size()));
    return QFontMetrics(font()).horizontalAdvance(u'9') * digits + m_theme.dp(16 + 14);
}

void CodeView::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(ColorId::SurfaceCode));
    painter.setFont(font());
    painter.setPen(m_theme.color(ColorId::CodeLineNumber));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, area.top() + m_theme.metric(Metric::SpaceS), m_gutter->width() - m_theme.dp(14), area.height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(block.blockNumber() + 1));
    }
}

void CodeView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
    if (m_find->isVisible())
        m_find->place();
}

bool CodeView::event(QEvent* event)
{
    // The window has a shortcut of the same keys; inside the code they find there.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        return showFind();
    QPlainTextEdit::keyPressEvent(event);
}

void CodeView::showFind()
{
    m_find->open();
}

void CodeView::copyAll()
{
    copyText(m_source);
}

void CodeView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* selection = menu->addAction(tr("Copy selection"), this, &QPlainTextEdit::copy);
    selection->setEnabled(textCursor().hasSelection());
    menu->addAction(m_theme.icon(icons::copy), tr("Copy all"), this, &CodeView::copyAll);
    menu->addAction(m_theme.icon(icons::save), tr("Save as…"), this, [this] { saveAs({}); });
    menu->addAction(m_theme.icon(icons::search), tr("Find…"), this, &CodeView::showFind);
    QAction* wrap = menu->addAction(tr("Wrap lines"));
    wrap->setCheckable(true);
    wrap->setChecked(lineWrapMode() != QPlainTextEdit::NoWrap);
    connect(wrap, &QAction::toggled, this, [this](bool on) { setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap); });
    menu->popup(event->globalPos());
}

void CodeView::saveAs(const QString& suggestedName)
{
    auto* dialog = new QFileDialog(this, tr("Save as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, &CodeView::saveTo);
    dialog->open();
}

void CodeView::saveTo(const QString& file)
{
    m_tasks.start(writeFile(&m_syntax.pool(), file, m_source, m_tasks.token()), [this](core::Result<QString> done) {
        if (done)
            Q_EMIT saved(true, tr("Saved %1").arg(*done));
        else if (done.error().code != core::Errc::Cancelled)
            Q_EMIT saved(false, done.error().what);
    });
}

} // namespace views
