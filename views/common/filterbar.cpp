// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/filterbar.h"

#include "core/text.h"
#include "views/common/filtercompleter.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/valuepopup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// "+ Filter" with a dashed outline.
class AddChip final : public QAbstractButton {
public:
    AddChip(const Theme& theme, const QString& text, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
    {
        setText(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(text()) + m_theme.dp(8 + 12 + 4 + 8), m_theme.metric(Metric::Chip)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focus = hasFocus();
        QPen pen(m_theme.color(focus ? ColorId::FocusRing : ColorId::BorderStrong), focus ? 2 : 1, focus ? Qt::SolidLine : Qt::DashLine);
        pen.setDashPattern({3, 2});
        if (focus)
            pen.setStyle(Qt::SolidLine);
        painter.setPen(pen);
        painter.setBrush(m_theme.color(underMouse() ? ColorId::SurfaceHover : ColorId::SurfaceBase));
        const int radius = m_theme.metric(Metric::RadiusControl);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const int side = m_theme.dp(12);
        m_theme.paintIcon(&painter, QRect(m_theme.dp(8), (height() - side) / 2, side, side), icons::plus, m_theme.color(ColorId::TextSecondary));
        painter.setFont(m_theme.font(FontRole::Small));
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        painter.drawText(rect().adjusted(m_theme.dp(8) + side + m_theme.dp(4), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    }

private:
    const Theme& m_theme;
};

bool sameKey(const domain::FilterTerm& a, const domain::FilterTerm& b)
{
    return a.key == b.key && a.negated == b.negated && a.op == b.op;
}

/// Adds `term`, in the place of one with the same key, operator and sign.
void put(QList<domain::FilterTerm>& terms, const domain::FilterTerm& term)
{
    for (domain::FilterTerm& old : terms) {
        if (sameKey(old, term)) {
            old = term;
            return;
        }
    }
    terms << term;
}

} // namespace

FilterBar::FilterBar(const Theme& theme, const QList<FilterKey>& keys, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_keys(keys)
{
    m_edit = new FilterEdit(theme, this);
    m_edit->setPlaceholderText(placeholder);
    m_edit->installEventFilter(this);
    m_edit->setFont(theme.font(FontRole::Body));
    m_completer = new FilterCompleter(theme, m_edit, keys);
    connect(m_completer, &FilterCompleter::taken, this, [this] { parseText(true); });
    m_count = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary);
    m_add = new AddChip(theme, tr("Filter"), this);
    m_chips = new QWidget(this);
    auto* chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(theme.dp(6));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceL) + theme.dp(20), 0, theme.metric(Metric::SpaceL), 0);
    layout->setSpacing(theme.dp(6));
    layout->addWidget(m_chips);
    layout->addWidget(m_add);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    setFixedHeight(theme.metric(Metric::FilterBar));
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(theme.motion(Motion::FilterDebounce));
    connect(m_timer, &QTimer::timeout, this, [this] { parseText(false); });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.endsWith(u' ') && text.count(u'"') % 2 == 0)
            parseText(true);
        else
            m_timer->start();
        m_completer->offer();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { parseText(true); });
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::chooseKey);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.metric(Metric::FilterBar));
        m_edit->setFont(m_theme.font(FontRole::Body));
        rebuild();
        update();
    });
    rebuild();
}

QSize FilterBar::sizeHint() const
{
    return {m_theme.dp(400), m_theme.metric(Metric::FilterBar)};
}

void FilterBar::setQuery(const domain::FilterQuery& query)
{
    m_timer->stop();
    m_query = query;
    m_edit->setText(query.text);
    m_edit->setProblem({});
    rebuild();
}

void FilterBar::setTerm(const QString& key, const QStringList& values)
{
    const domain::FilterTerm term{key, domain::FilterTerm::Op::Is, values, false};
    if (values.isEmpty())
        removeTerm(term);
    else
        setTerm(term);
}

void FilterBar::setTerm(const domain::FilterTerm& term)
{
    put(m_query.terms, term);
    rebuild();
    publish();
}

void FilterBar::setCount(const QString& text)
{
    m_countText = text;
    m_count->setText(text);
}

void FilterBar::setBusy(bool busy)
{
    m_count->setText(busy ? tr("Working…") : m_countText);
}

void FilterBar::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBar::clearStep()
{
    if (!m_edit->text().isEmpty()) {
        removeText();
        return true;
    }
    if (m_query.terms.isEmpty())
        return false;
    m_query.terms.clear();
    rebuild();
    publish();
    return true;
}

void FilterBar::parseText(bool finished)
{
    m_timer->stop();
    QStringList keys;
    for (const FilterKey& key : std::as_const(m_keys))
        keys << key.key;
    const auto parsed = domain::FilterQuery::parse(m_edit->text(), keys);
    if (!parsed) {
        m_edit->setProblem(parsed.error().what);
        return;
    }
    m_edit->setProblem({});
    domain::FilterQuery next = m_query;
    next.text = parsed->text;
    if (!parsed->terms.isEmpty()) {
        if (!finished) // not yet a chip: the list waits for the space
            return;
        for (const domain::FilterTerm& term : parsed->terms)
            put(next.terms, term);
        m_edit->setText(parsed->text.isEmpty() ? QString() : parsed->text + u' ');
    }
    if (next == m_query)
        return;
    m_query = next;
    rebuild();
    publish();
}

void FilterBar::publish()
{
    Q_EMIT queryChanged(m_query);
}

QString FilterBar::describe(const domain::FilterTerm& term) const
{
    if (term.op == domain::FilterTerm::Op::Less)
        return tr("under %1").arg(term.values.value(0));
    if (term.op == domain::FilterTerm::Op::Greater)
        return tr("over %1").arg(term.values.value(0));
    QStringList words;
    QList<domain::FacetValue> known;
    for (const FilterKey& key : m_keys) {
        if (key.key == term.key && key.values)
            known = key.values();
    }
    for (const QString& value : term.values) {
        const auto it = std::ranges::find_if(known, [&](const domain::FacetValue& v) { return v.value.compare(value, Qt::CaseInsensitive) == 0; });
        words << core::oneLine(it != known.end() && !it->label.isEmpty() ? it->label : value, 60);
    }
    return words.join(u", "_s);
}

QString FilterBar::labelOf(const QString& key) const
{
    const auto it = std::ranges::find(m_keys, key, &FilterKey::key);
    return it == m_keys.end() ? key : it->label;
}

QString FilterBar::describePart(const domain::FilterTerm& term) const
{
    const QString value = describe(term);
    return labelOf(term.key) + u' ' + (term.negated ? tr("not %1").arg(value) : value);
}

void FilterBar::removeText()
{
    m_timer->stop();
    m_edit->clear();
    m_edit->setProblem({});
    m_query.text.clear();
    publish();
}

void FilterBar::removeTerm(const domain::FilterTerm& term)
{
    m_query.terms.removeIf([&](const domain::FilterTerm& old) { return sameKey(old, term); });
    rebuild();
    publish();
}

void FilterBar::clear()
{
    setQuery({});
    publish();
}

void FilterBar::rebuild()
{
    for (FilterChip* chip : std::as_const(m_chipList))
        chip->deleteLater();
    m_chipList.clear();
    for (const domain::FilterTerm& term : std::as_const(m_query.terms)) {
        auto* chip = new FilterChip(m_theme, labelOf(term.key), describe(term), term.negated, m_chips);
        connect(chip, &QAbstractButton::clicked, this, [this, key = term.key, chip] { editTerm(key, chip); });
        connect(chip, &FilterChip::removeRequested, this, [this, term] {
            m_edit->setFocus();
            removeTerm(term);
        });
        m_chips->layout()->addWidget(chip);
        m_chipList << chip;
    }
    m_chips->setVisible(!m_chipList.isEmpty());
}

void FilterBar::editTerm(const QString& key, QWidget* at)
{
    const auto it = std::ranges::find(m_keys, key, &FilterKey::key);
    const auto values = it != m_keys.end() && it->values ? it->values() : QList<domain::FacetValue>();
    const auto term = std::ranges::find_if(m_query.terms, [&](const domain::FilterTerm& t) { return t.key == key; });
    const bool exists = term != m_query.terms.end();
    if (values.isEmpty() || (exists && (term->negated || term->op != domain::FilterTerm::Op::Is))) {
        // Typed freely: the term goes back into the field to be changed there.
        domain::FilterQuery only;
        if (exists)
            only.terms << *term;
        m_edit->setText(exists ? only.toString() : key + u':');
        m_edit->setFocus();
        return;
    }
    auto* popup = new ValuePopup(m_theme, it->label, values, exists ? term->values : QStringList(), this);
    connect(popup, &ValuePopup::chosen, this, [this, key](const QStringList& chosen) { setTerm(key, chosen); });
    popup->popupAt(at);
}

void FilterBar::chooseKey()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterKey& key : std::as_const(m_keys)) {
        QAction* action = menu->addAction(plainButtonText(key.label));
        connect(action, &QAction::triggered, this, [this, word = key.key] { editTerm(word, m_add); });
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

void FilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceBase));
    const QColor line = m_theme.color(ColorId::BorderSubtle);
    painter.fillRect(QRect(0, 0, width(), 1), line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    const int side = m_theme.dp(14);
    m_theme.paintIcon(&painter, QRect(m_theme.metric(Metric::SpaceL), (height() - side) / 2, side, side), icons::filter, m_theme.color(ColorId::TextSecondary));
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        m_completer->hide();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_completer->takeKey(key->key()))
            return true;
        if (key->key() == Qt::Key_Escape && clearStep())
            return true;
        if (key->key() == Qt::Key_Down) {
            parseText(true);
            Q_EMIT leftByDown();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_chipList.isEmpty()) {
            m_chipList.last()->setFocus(Qt::BacktabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
