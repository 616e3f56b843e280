// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/facetlist.h"

#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/common/timeformat.h"
#include "views/common/valuepopup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr qsizetype shownValues = 5;

/// Check box, optional state icon, word, 28 px bar, count.
class FacetRow final : public QAbstractButton {
public:
    FacetRow(const Theme& theme, const QString& key, const domain::FacetValue& value, qint64 most, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_value(value), m_most(most)
    {
        setText(core::oneLine(value.label, 120));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(QCoreApplication::translate("views::FacetList", "%1, %2").arg(text(), number(value.count)));
        setPlainToolTip(this, text());
        if (key == "health"_L1)
            m_look = look(domain::fromWord<domain::Health>(value.value));
    }
    QString value() const { return m_value.value; }
    QSize sizeHint() const override { return {m_theme.dp(200), m_theme.metric(Metric::RowCompact)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHover));
        QStyleOptionButton box;
        const int side = m_theme.metric(Metric::CheckBox);
        int x = m_theme.dp(28);
        box.rect = QRect(x, (height() - side) / 2, side, side);
        box.state = QStyle::State_Enabled | (isChecked() ? QStyle::State_On : QStyle::State_Off);
        if (hasFocus())
            box.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
        x += side + m_theme.dp(8);
        if (!m_look.icon.isEmpty()) {
            const int icon = m_theme.dp(13);
            m_theme.paintIcon(&painter, QRect(x, (height() - icon) / 2, icon, icon), m_look.icon, m_theme.color(m_look.fill));
            x += icon + m_theme.dp(6);
        }
        painter.setFont(m_theme.font(FontRole::Small));
        const QString count = number(m_value.count);
        const int right = width() - m_theme.metric(Metric::SpaceM);
        const int countWidth = qMax(painter.fontMetrics().horizontalAdvance(count), m_theme.dp(38));
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        painter.drawText(QRect(right - countWidth, 0, countWidth, height()), Qt::AlignVCenter | Qt::AlignRight, count);
        const int barRoom = m_theme.dp(28);
        const int bar = m_most > 0 ? qMax(m_value.count > 0 ? 2 : 0, int(barRoom * m_value.count / m_most)) : 0;
        const int thick = m_theme.metric(Metric::BarFacet);
        const int barLeft = right - countWidth - barRoom - m_theme.dp(2);
        painter.fillRect(QRect(barLeft, (height() - thick) / 2, bar, thick), m_theme.color(ColorId::BorderRaised));
        painter.setPen(m_theme.color(m_value.count == 0 && !isChecked() ? ColorId::TextTertiary : ColorId::TextPrimary));
        const QRect room(x, 0, barLeft - x - m_theme.dp(6), height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    const Theme& m_theme;
    domain::FacetValue m_value;
    qint64 m_most;
    StateLook m_look{};
};

/// Fold arrow and name of a section; when folded the number of values.
class FacetHead final : public QAbstractButton {
public:
    FacetHead(const Theme& theme, const QString& label, qsizetype values, bool folded, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_values(values), m_folded(folded)
    {
        setText(label);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(folded ? QCoreApplication::translate("views::FacetList", "%1, folded").arg(label) : label);
    }
    QSize sizeHint() const override { return {m_theme.dp(120), m_theme.metric(Metric::Control)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int side = m_theme.dp(12);
        m_theme.paintIcon(&painter, QRect(m_theme.dp(10), (height() - side) / 2, side, side), m_folded ? icons::chevR : icons::chevD,
                          m_theme.color(ColorId::TextSecondary));
        painter.setFont(m_theme.font(FontRole::Small, QFont::DemiBold));
        painter.setPen(m_theme.color(ColorId::TextPrimary));
        const QRect room = rect().adjusted(m_theme.dp(28), 0, 0, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
        if (m_folded) {
            const int used = painter.fontMetrics().horizontalAdvance(text());
            painter.setFont(m_theme.font(FontRole::Small));
            painter.setPen(m_theme.color(ColorId::TextTertiary));
            painter.drawText(room.adjusted(used + m_theme.dp(8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, number(m_values));
        }
        if (hasFocus())
            drawRounded(&painter, rect().adjusted(4, 2, -2, -2), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
    }

private:
    const Theme& m_theme;
    qsizetype m_values;
    bool m_folded;
};

} // namespace

/// One facet: head, the most frequent values (and every ticked one), link to the rest.
class FacetSection final : public QWidget {
public:
    FacetSection(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}
    QList<FacetRow*> rows;
    FacetHead* head = nullptr;
    std::function<void()> all, none;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->matches(QKeySequence::SelectAll)) {
            const bool every = std::ranges::all_of(rows, [](const FacetRow* row) { return row->isChecked(); });
            every ? none() : all();
            return;
        }
        QWidget::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle)); }

private:
    const Theme& m_theme;
};

FacetList::FacetList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_find = new QLineEdit(this);
    m_find->setFrame(false);
    m_find->setPlaceholderText(tr("Find a facet or value"));
    m_find->setAccessibleName(tr("Find a facet or value"));
    m_find->addAction(theme.icon(icons::search), QLineEdit::LeadingPosition);
    m_find->setFixedHeight(theme.dp(36));
    layout->addWidget(m_find);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch(1);
    area->setWidget(content);
    layout->addWidget(area, 1);
    setFocusProxy(m_find);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0); // new counts and a new choice come one after the other
    connect(&m_rebuild, &QTimer::timeout, this, &FacetList::rebuild);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    setFixedWidth(theme.metric(Metric::Facets));
    connect(m_find, &QLineEdit::textChanged, this, &FacetList::narrow);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedWidth(m_theme.metric(Metric::Facets));
        m_rebuild.start();
    });
}

FacetList::~FacetList() = default;

void FacetList::setFacets(const QList<domain::Facet>& facets)
{
    m_facets = facets;
    m_rebuild.start();
}

void FacetList::setQuery(const domain::FilterQuery& query)
{
    QHash<QString, QStringList> chosen;
    for (const domain::FilterTerm& term : query.terms) {
        if (term.op == domain::FilterTerm::Op::Is && !term.negated)
            chosen.insert(term.key, term.values);
    }
    if (std::exchange(m_chosen, chosen) != chosen)
        m_rebuild.start();
}

void FacetList::narrow(const QString& text)
{
    for (FacetSection* section : std::as_const(m_widgets)) {
        const bool name = text.isEmpty() || section->head->text().contains(text, Qt::CaseInsensitive);
        bool any = name;
        for (FacetRow* row : std::as_const(section->rows)) {
            const bool hit = name || row->text().contains(text, Qt::CaseInsensitive);
            row->setVisible(hit);
            any = any || hit;
        }
        section->setVisible(any);
    }
}

void FacetList::rebuild()
{
    QString focusKey, focusValue; // the focus survives new counts
    for (FacetSection* section : std::as_const(m_widgets)) {
        for (FacetRow* row : std::as_const(section->rows)) {
            if (row->hasFocus()) {
                focusKey = section->objectName();
                focusValue = row->value();
            }
        }
        section->deleteLater();
    }
    m_widgets.clear();
    int at = 0;
    for (const domain::Facet& facet : std::as_const(m_facets)) {
        FacetSection* section = makeSection(facet);
        for (FacetRow* row : std::as_const(section->rows)) {
            if (facet.key == focusKey && row->value() == focusValue)
                row->setFocus(Qt::OtherFocusReason);
        }
        m_sections->insertWidget(at++, section);
        m_widgets << section;
    }
    narrow(m_find->text());
}

FacetSection* FacetList::makeSection(const domain::Facet& facet)
{
    auto* section = new FacetSection(m_theme, this);
    section->setObjectName(facet.key);
    section->setAccessibleName(facet.label);
    const QString key = facet.key;
    const bool folded = m_folded.contains(key);
    auto* box = new QVBoxLayout(section);
    box->setContentsMargins(0, m_theme.dp(2), 0, m_theme.dp(6));
    box->setSpacing(0);
    section->head = new FacetHead(m_theme, core::oneLine(facet.label, 60), facet.values.size(), folded, section);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, m_theme.metric(Metric::SpaceM), 0);
    line->addWidget(section->head, 1);
    box->addLayout(line);
    connect(section->head, &QAbstractButton::clicked, this, [this, key] {
        if (!m_folded.remove(key))
            m_folded.insert(key);
        rebuild();
    });
    section->all = [this, facet] {
        QStringList every;
        for (const domain::FacetValue& value : facet.values)
            every << value.value;
        publish(facet.key, every);
    };
    section->none = [this, key] { publish(key, {}); };
    const QStringList ticked = m_chosen.value(key);
    if (!ticked.isEmpty()) {
        QPushButton* clear = makeSmallButton(m_theme, tr("Clear"), ButtonKind::Link, {}, section);
        clear->setAccessibleName(tr("Clear %1").arg(facet.label));
        line->addWidget(clear);
        connect(clear, &QPushButton::clicked, this, [this, key] { publish(key, {}); });
    } else if (!folded && facet.values.size() > shownValues) {
        QPushButton* more = makeSmallButton(m_theme, tr("%n more", nullptr, int(facet.values.size() - shownValues)), ButtonKind::Link, {}, section);
        line->addWidget(more);
        connect(more, &QPushButton::clicked, this, [this, facet, ticked, more] {
            auto* popup = new ValuePopup(m_theme, facet.label, facet.values, ticked, this);
            connect(popup, &ValuePopup::chosen, this, [this, key = facet.key](const QStringList& values) { publish(key, values); });
            popup->popupAt(more);
        });
    }
    if (!folded)
        addRows(section, facet, ticked);
    return section;
}

void FacetList::addRows(FacetSection* section, const domain::Facet& facet, const QStringList& ticked)
{
    qint64 most = 0;
    for (const domain::FacetValue& value : facet.values)
        most = qMax(most, value.count);
    for (qsizetype i = 0; i < facet.values.size(); ++i) {
        const domain::FacetValue& value = facet.values.at(i);
        if (i >= shownValues && !ticked.contains(value.value))
            continue;
        auto* row = new FacetRow(m_theme, facet.key, value, most, section);
        row->setChecked(ticked.contains(value.value));
        section->layout()->addWidget(row);
        section->rows << row;
        connect(row, &QAbstractButton::toggled, this, [this, key = facet.key, word = value.value](bool on) {
            QStringList values = m_chosen.value(key);
            values.removeAll(word);
            if (on)
                values << word;
            publish(key, values);
        });
    }
}

void FacetList::publish(const QString& key, const QStringList& values)
{
    m_chosen.insert(key, values);
    Q_EMIT chosen(key, values);
}

} // namespace views
