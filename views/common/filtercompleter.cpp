// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/filtercompleter.h"

#include "core/text.h"
#include "views/common/parapetstyle.h"
#include "views/common/timeformat.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// How well `text` answers what was typed: 2 begins with it, 1 contains it, 0 not at all.
int rank(const QString& text, const QString& typed)
{
    if (text.startsWith(typed, Qt::CaseInsensitive))
        return 2;
    return text.contains(typed, Qt::CaseInsensitive) ? 1 : 0;
}

QString termText(const QString& key, const QStringList& values, bool negated)
{
    domain::FilterQuery query;
    query.terms.append({key, domain::FilterTerm::Op::Is, values, negated});
    return query.toString();
}

struct Ranked {
    FilterOffer offer;
    int rank = 0;
};

/// `before`: alternatives already typed, "high" of "severity:high,cri".
void addValues(QList<Ranked>& all, const FilterKey& key, const QString& typed, bool negated, const QStringList& before = {})
{
    if (!key.values)
        return;
    const auto values = key.values();
    for (const auto& value : values) {
        const int how = std::max(rank(value.label, typed), rank(value.value, typed));
        if (how > 0)
            all.append(
                {{termText(key.key, before + QStringList{value.value}, negated), value.label.isEmpty() ? value.value : value.label, key.label, value.count},
                 how});
    }
}

} // namespace

QList<FilterOffer> filterOffers(const QString& word, const QList<FilterKey>& keys, int limit)
{
    const bool negated = word.startsWith(u'-') && word.size() > 1;
    const QString typed = negated ? word.mid(1) : word;
    QList<Ranked> all;
    if (const qsizetype colon = typed.indexOf(u':'); colon > 0) {
        QStringList values = typed.mid(colon + 1).remove(u'"').split(u',');
        const QString value = values.takeLast();
        for (const FilterKey& key : keys) {
            if (key.key.compare(typed.left(colon), Qt::CaseInsensitive) == 0)
                addValues(all, key, value, negated, values);
        }
    } else if (!typed.isEmpty()) {
        for (const FilterKey& key : keys) {
            if (const int how = std::max(rank(key.key, typed), rank(key.label, typed)); how == 2)
                all.append({{(negated ? u"-"_s : QString()) + key.key + u':', key.label, {}, -1}, 3});
            if (typed.size() > 1)
                addValues(all, key, typed, negated);
        }
    }
    std::ranges::stable_sort(all, [](const Ranked& a, const Ranked& b) { return std::pair(-a.rank, -a.offer.count) < std::pair(-b.rank, -b.offer.count); });
    QList<FilterOffer> offers;
    for (const auto& ranked : all.first(std::min<qsizetype>(all.size(), limit)))
        offers.append(ranked.offer);
    return offers;
}

qsizetype wordStart(const QString& text, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

FilterCompleter::FilterCompleter(const Theme& theme, FilterEdit* edit, const QList<FilterKey>& keys)
    : QFrame(edit, Qt::ToolTip | Qt::FramelessWindowHint), m_theme(theme), m_edit(edit), m_keys(keys)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Suggestions"));
}

void FilterCompleter::offer()
{
    const QString text = m_edit->text();
    const qsizetype cursor = m_edit->cursorPosition();
    const qsizetype start = wordStart(text, cursor);
    m_offers = filterOffers(text.mid(start, cursor - start), m_keys, mostOffers);
    m_current = -1;
    if (m_offers.isEmpty() || !m_edit->hasFocus()) {
        hide();
        return;
    }
    resize(m_theme.dp(360), int(m_offers.size()) * m_theme.metric(Metric::RowCompact) + m_theme.dp(8));
    QPoint at = m_edit->mapToGlobal(QPoint(0, m_edit->height() + 4));
    const QRect room = m_edit->screen()->availableGeometry();
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    if (at.y() + height() > room.bottom())
        at.setY(m_edit->mapToGlobal(QPoint(0, -height() - 4)).y());
    move(at);
    show();
    update();
}

bool FilterCompleter::takeKey(int key)
{
    if (!isVisible())
        return false;
    const int count = int(m_offers.size());
    switch (key) {
    case Qt::Key_Down: choose((m_current + 1) % count); return true;
    case Qt::Key_Up: choose((m_current <= 0 ? count : m_current) - 1); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (m_current < 0) {
            hide();
            return false;
        }
        take(m_current);
        return true;
    default: return false;
    }
}

void FilterCompleter::choose(int row)
{
    m_current = row;
    update();
    const FilterOffer& offer = m_offers[row];
    QAccessibleAnnouncementEvent event(m_edit, offer.count < 0 ? offer.label : u"%1 %2, %3"_s.arg(offer.kind, offer.label, number(offer.count)));
    QAccessible::updateAccessibility(&event);
}

void FilterCompleter::take(int row)
{
    const QString insert = m_offers[row].insert;
    const bool isTerm = m_offers[row].count >= 0;
    QString text = m_edit->text();
    const qsizetype cursor = m_edit->cursorPosition();
    const qsizetype start = wordStart(text, cursor);
    text.replace(start, cursor - start, isTerm ? insert + u' ' : insert);
    hide();
    m_edit->setText(text);
    m_edit->setCursorPosition(int(start + insert.size() + (isTerm ? 1 : 0)));
    if (isTerm)
        Q_EMIT taken();
    else
        offer(); // a key: now its values
}

int FilterCompleter::rowAt(const QPoint& point) const
{
    const int row = (point.y() - m_theme.dp(4)) / m_theme.metric(Metric::RowCompact);
    return point.y() >= m_theme.dp(4) && row < m_offers.size() ? row : -1;
}

void FilterCompleter::mouseMoveEvent(QMouseEvent* event)
{
    m_current = rowAt(event->position().toPoint());
    update();
}

void FilterCompleter::mousePressEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->position().toPoint()); row >= 0)
        take(row);
}

void FilterCompleter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), 0, m_theme.color(ColorId::SurfaceRaised), m_theme.color(ColorId::BorderRaised));
    const int height = m_theme.metric(Metric::RowCompact);
    const int pad = m_theme.metric(Metric::SpaceS);
    for (int i = 0; i < m_offers.size(); ++i) {
        const FilterOffer& offer = m_offers[i];
        QRect row(1, m_theme.dp(4) + i * height, width() - 2, height);
        const bool chosen = i == m_current;
        if (chosen)
            painter.fillRect(row, m_theme.color(ColorId::SelectionActive));
        row.adjust(pad, 0, -pad, 0);
        const auto pen = [&](ColorId id) { painter.setPen(m_theme.color(chosen ? ColorId::SelectionText : id)); };
        painter.setFont(m_theme.font(FontRole::Small));
        const QString count = offer.count < 0 ? QString() : number(offer.count);
        const QString kind = offer.count < 0 ? tr("Filter") : offer.kind;
        pen(ColorId::TextSecondary);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
        const int used = painter.fontMetrics().horizontalAdvance(count) + pad;
        const int kindWidth = m_theme.dp(110);
        painter.drawText(QRect(row.left(), row.top(), kindWidth, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(kind, Qt::ElideRight, kindWidth));
        painter.setFont(m_theme.font(FontRole::Body));
        pen(ColorId::TextPrimary);
        const QRect room = row.adjusted(kindWidth + pad, 0, -used, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(core::oneLine(offer.label, 200), Qt::ElideRight, room.width()));
    }
}

} // namespace views
