// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commandpalette.h"

#include "core/text.h"
#include "views/common/badge.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace views {

/// Hits with a caption row before each group.
class PaletteModel final : public QAbstractListModel {
public:
    enum Role { CaptionRole = Qt::UserRole + 1 };
    struct Row {
        bool caption = false;
        PaletteHit hit;
    };

    explicit PaletteModel(QObject* parent) : QAbstractListModel(parent) {}
    void setHits(const QList<PaletteHit>& hits)
    {
        beginResetModel();
        m_rows.clear();
        QString group;
        for (const PaletteHit& hit : hits) {
            if (hit.group != group) {
                group = hit.group;
                m_rows << Row{true, PaletteHit{group, {}, group, {}, {}, {}, {}}};
            }
            m_rows << Row{false, hit};
        }
        endResetModel();
    }
    const Row& row(int i) const { return m_rows.at(i); }
    int hits() const { return int(std::ranges::count(m_rows, false, &Row::caption)); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return index.isValid() && !m_rows.at(index.row()).caption ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row& row = m_rows.at(index.row());
        if (role == Qt::DisplayRole)
            return row.hit.text;
        if (role == CaptionRole)
            return row.caption;
        if (role == Qt::AccessibleTextRole)
            return QStringList{row.hit.text, row.hit.note, row.hit.keys, row.hit.whyNot}.join(u", "_s);
        return {};
    }

private:
    QList<Row> m_rows;
};

namespace {

class PaletteDelegate final : public QStyledItemDelegate {
public:
    PaletteDelegate(const Theme& theme, const PaletteModel* model, const QString* text, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model), m_text(text)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {m_theme.dp(200), index.data(PaletteModel::CaptionRole).toBool() ? m_theme.dp(27) : m_theme.metric(Metric::PaletteRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const auto& row = m_model->row(index.row());
        const QRect room = option.rect.adjusted(m_theme.metric(Metric::SpaceL), 0, -m_theme.metric(Metric::SpaceM), 0);
        row.caption ? caption(painter, room, row.hit) : hit(painter, option, room, row.hit);
        painter->restore();
    }

private:
    void caption(QPainter* painter, const QRect& room, const PaletteHit& hit) const
    {
        painter->setFont(m_theme.font(FontRole::Caption));
        painter->setPen(m_theme.color(ColorId::TextTertiary));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, hit.text);
    }
    void hit(QPainter* painter, const QStyleOptionViewItem& option, const QRect& room, const PaletteHit& hit) const
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const bool possible = hit.whyNot.isEmpty();
        if (chosen) {
            painter->fillRect(option.rect, m_theme.color(ColorId::SelectionActive));
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), m_theme.color(ColorId::AccentFill));
        }
        const bool plain = m_theme.isContrast() && chosen;
        const auto ink = [&](ColorId id) { return m_theme.color(plain ? ColorId::SelectionText : possible ? id : ColorId::TextDisabled); };
        const int icon = m_theme.dp(16);
        m_theme.paintIcon(painter, QRect(room.left(), room.center().y() - icon / 2, icon, icon), hit.icon, ink(ColorId::TextSecondary));
        int x = room.left() + icon + m_theme.dp(12);
        const int keys = hit.keys.isEmpty() ? 0 : keyCapWidth(m_theme, hit.keys);
        painter->setFont(m_theme.font(FontRole::Small));
        const int reason = possible ? 0 : painter->fontMetrics().horizontalAdvance(hit.whyNot);
        const int right = room.right() - qMax(keys, reason) - m_theme.dp(8);
        x = words(painter, QRect(x, room.top(), right - x, room.height()), hit.text, ink(ColorId::TextPrimary),
                  plain ? ink(ColorId::TextPrimary) : m_theme.color(possible ? ColorId::AccentText : ColorId::TextDisabled));
        painter->setFont(m_theme.font(FontRole::Small));
        painter->setPen(plain ? ink(ColorId::TextPrimary)
                              : m_theme.color(possible ? chosen ? ColorId::TextSecondary : ColorId::TextTertiary : ColorId::TextDisabled));
        const QRect note(x + m_theme.dp(12), room.top(), right - x - m_theme.dp(12), room.height());
        if (note.width() > m_theme.dp(24))
            painter->drawText(note, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(hit.note, Qt::ElideRight, note.width()));
        if (!possible) {
            painter->setPen(m_theme.color(plain ? ColorId::SelectionText : ColorId::TextSecondary));
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, hit.whyNot);
        } else if (keys) {
            paintKeyCap(m_theme, painter, QRect(room.right() - keys, room.top(), keys, room.height()), hit.keys);
        }
    }
    /// The text with the part that was typed in accent 600; returns where it ends.
    int words(QPainter* painter, const QRect& room, const QString& text, const QColor& ink, const QColor& hitInk) const
    {
        const qsizetype at = m_text->isEmpty() ? -1 : text.indexOf(*m_text, 0, Qt::CaseInsensitive);
        int x = room.left();
        const auto draw = [&](const QString& part, const QFont& font, const QColor& color) {
            painter->setFont(font);
            painter->setPen(color);
            const QString shown = painter->fontMetrics().elidedText(part, Qt::ElideRight, qMax(0, room.right() - x));
            painter->drawText(QRect(x, room.top(), qMax(0, room.right() - x), room.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
            x += painter->fontMetrics().horizontalAdvance(shown);
        };
        const QFont body = m_theme.font(FontRole::Body), strong = m_theme.font(FontRole::Strong);
        if (at < 0) {
            draw(text, body, ink);
        } else {
            draw(text.first(at), body, ink);
            draw(text.sliced(at, m_text->size()), strong, hitInk);
            draw(text.sliced(at + m_text->size()), body, ink);
        }
        return x;
    }

    const Theme& m_theme;
    const PaletteModel* m_model;
    const QString* m_text;
};

constexpr int mostPerSource = 8;

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* window) : QFrame(window), m_theme(theme)
{
    setAccessibleName(tr("Command palette"));
    m_edit = new QLineEdit(this);
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Search or run a command"));
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_model = new PaletteModel(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_model, &m_text, m_list));
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this] { run(false); });
    connect(&theme, &Theme::changed, this, [this] { place(); });
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::addSource(std::unique_ptr<PaletteSource> source)
{
    connect(source.get(), &PaletteSource::found, this,
            [this, raw = source.get()](const QString& text, const QList<PaletteHit>& hits) { take(raw, text, hits); });
    m_sources.push_back(std::move(source));
}

void CommandPalette::open(const QString& text)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    place();
    show();
    raise();
    m_edit->setText(text);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    search();
}

void CommandPalette::place()
{
    const int width = qMin(m_theme.metric(Metric::PaletteWidth), parentWidget()->width() - m_theme.dp(40));
    int rows = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows += m_list->sizeHintForRow(i);
    const int field = m_theme.metric(Metric::PaletteField), foot = m_theme.dp(34), top = m_theme.dp(84);
    const int height = qMin(field + rows + foot + m_theme.dp(8), qMax(field + foot, parentWidget()->height() - top - m_theme.dp(40)));
    setGeometry((parentWidget()->width() - width) / 2, top, width, height);
    m_edit->setFont(m_theme.font(FontRole::Subtitle, QFont::Normal));
    m_edit->setGeometry(m_theme.dp(38), 1, width - m_theme.dp(140), field - 2);
    m_list->setGeometry(1, field + 1, width - 2, height - field - foot - 2);
    update();
}

void CommandPalette::search()
{
    QString text = m_edit->text();
    const QChar prefix = text.isEmpty() ? QChar() : text.front();
    const auto limited = std::ranges::find_if(m_sources, [&](const auto& source) { return source->prefix() == prefix; });
    m_hits.clear();
    if (prefix == u'?') {
        QList<PaletteHit> help;
        for (const auto& source : m_sources) {
            const QString sign(source->prefix());
            help << PaletteHit{tr("Help"), icons::search, tr("%1 searches %2").arg(sign, source->hint()), {}, sign, {}, [this, sign] { open(sign); }};
        }
        m_text.clear();
        m_model->setHits(help);
        step(1);
        return place();
    }
    if (const auto link = app::ObjectLink::parse(text); link && m_openLink) {
        m_text.clear();
        m_model->setHits({PaletteHit{tr("Link"), icons::link, core::oneLine(link->id, 160), link->page, {}, {}, [this, link] { m_openLink(*link); }}});
        step(1);
        return place();
    }
    if (limited != m_sources.end())
        text = text.sliced(1);
    m_text = text.trimmed();
    m_model->setHits({});
    if (limited != m_sources.end())
        return (*limited)->search(m_text, 2 * mostPerSource);
    for (const auto& source : m_sources)
        source->search(m_text, mostPerSource);
}

void CommandPalette::take(const PaletteSource* source, const QString& text, const QList<PaletteHit>& hits)
{
    if (text != m_text || !isVisible())
        return;
    m_hits.insert(source, hits);
    const int current = m_list->currentIndex().row();
    QList<PaletteHit> all;
    for (const auto& s : m_sources)
        all << m_hits.value(s.get());
    m_model->setHits(all);
    // later groups stand below, so the chosen row keeps its place
    m_list->setCurrentIndex(m_model->index(current >= 0 ? current : -1));
    if (!m_list->currentIndex().isValid())
        step(1);
    place();
}

void CommandPalette::step(int by)
{
    int row = m_list->currentIndex().row();
    do {
        row += by;
    } while (row >= 0 && row < m_model->rowCount() && m_model->row(row).caption);
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(qMax(0, row - 1)));
        m_list->scrollTo(m_model->index(row));
        m_edit->setAccessibleDescription(m_model->index(row).data(Qt::AccessibleTextRole).toString());
    }
}

void CommandPalette::run(bool stay)
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_model->row(index.row()).caption)
        return;
    const PaletteHit hit = m_model->row(index.row()).hit;
    if (!hit.whyNot.isEmpty() || !hit.run)
        return;
    const bool isHelp = m_edit->text().startsWith(u'?');
    if (!stay && !isHelp)
        hide();
    hit.run();
    if (stay)
        search();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusPopup), m_theme.color(ColorId::SurfaceRaised),
                m_theme.color(m_theme.isContrast() ? ColorId::BorderStrong : ColorId::BorderRaised));
    const int field = m_theme.metric(Metric::PaletteField), icon = m_theme.dp(16);
    m_theme.paintIcon(&painter, QRect(m_theme.metric(Metric::SpaceL), (field - icon) / 2, icon, icon), icons::search, m_theme.color(ColorId::TextSecondary));
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QRect(0, 0, width() - m_theme.metric(Metric::SpaceL), field), Qt::AlignVCenter | Qt::AlignRight,
                     tr("%n results", nullptr, m_model->hits()));
    const QColor line = m_theme.color(ColorId::BorderSubtle);
    painter.fillRect(QRect(1, field, width() - 2, 1), line);
    const int foot = height() - m_theme.dp(34);
    painter.fillRect(QRect(1, foot, width() - 2, 1), line);
    int x = m_theme.metric(Metric::SpaceL);
    const auto piece = [&](const QString& key, const QString& word) {
        const QRect room(x, foot, width(), height() - foot);
        x += paintKeyCap(m_theme, &painter, room, key) + m_theme.dp(5);
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        painter.drawText(QRect(x, foot, width() - x, height() - foot), Qt::AlignVCenter | Qt::AlignLeft, word);
        x += painter.fontMetrics().horizontalAdvance(word) + m_theme.metric(Metric::SpaceL);
    };
    for (const auto& source : m_sources)
        piece(QString(source->prefix()), source->hint());
    piece(u"?"_s, tr("help"));
    x = width() - keyCapWidth(m_theme, tr("Enter")) - painter.fontMetrics().horizontalAdvance(tr("run")) - m_theme.dp(20);
    piece(tr("Enter"), tr("run"));
}

void CommandPalette::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason) {
        m_before = nullptr;
        hide();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(key->modifiers() & Qt::ControlModifier); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // an overlay has one stop
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace views
