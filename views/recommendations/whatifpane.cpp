// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/whatifpane.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/recommendations/scoreline.h"
#include "views/recommendations/whatifdelegates.h"

#include <QAccessibleAnnouncementEvent>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Steps = items::WhatIfStepModel;
using Controls = items::WhatIfControlModel;
constexpr int mostSteps = 5; // rows seen at once before the list of them scrolls

class IconLabel final : public QWidget {
public:
    IconLabel(const Theme& theme, QLatin1StringView icon, QWidget* parent) : QWidget(parent), m_theme(theme), m_icon(icon)
    {
        setFixedSize(theme.dp(16), theme.dp(16));
        connect(&theme, &Theme::changed, this, [this] {
            setFixedSize(m_theme.dp(16), m_theme.dp(16));
            update();
        });
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_theme.paintIcon(&painter, rect(), m_icon, m_theme.color(ColorId::AccentText));
    }

private:
    const Theme& m_theme;
    QLatin1StringView m_icon;
};
} // namespace

WhatIfPane::WhatIfPane(const PageContext& context, items::WhatIfPresenter& presenter, QWidget* parent)
    : Surface(context.theme, ColorId::SurfaceBase, NoEdge, parent), m_context(context), m_presenter(presenter)
{
    setAccessibleName(tr("What if"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(context.theme, this));
    m_body = new QBoxLayout(QBoxLayout::TopToBottom);
    m_body->setSpacing(0);
    m_body->addWidget(makeScore());
    m_body->addWidget(makeChosen());
    m_body->addWidget(makeControls());
    column->addLayout(m_body, 1);
    column->addWidget(makeFoot());
    for (const auto* table : {m_steps, m_controls}) {
        connect(table, &DataTable::letter, this, [this](QChar key) {
            if (const auto* action = m_context.actions.byLetter(u"recommendations"_s, key))
                m_context.actions.run(action->id);
        });
    }
    connect(&presenter, &items::WhatIfPresenter::computed, this, &WhatIfPane::fill);
    connect(&presenter, &items::WhatIfPresenter::chosenChanged, this, &WhatIfPane::fill);
    connect(&presenter, &items::WhatIfPresenter::sentenceChanged, this, &WhatIfPane::fillSentence);
    connect(&presenter, &items::Presenter::busyChanged, this, &WhatIfPane::fill);
    connect(&context.theme, &Theme::changed, this, &WhatIfPane::placeChosen);
    setWide(Qt::Horizontal);
    fill();
}

QWidget* WhatIfPane::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    auto* close = makeIconButton(theme, icons::close, tr("Close What if"), head);
    connect(close, &QToolButton::clicked, this, &WhatIfPane::closeRequested);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(new IconLabel(theme, icons::whatif, head));
    row->addWidget(makeLabel(theme, tr("What if"), FontRole::Title, ColorId::TextPrimary, head));
    row->addStretch(1);
    row->addWidget(makeLabel(theme, tr("nothing is changed"), FontRole::Small, ColorId::TextSecondary, head));
    row->addWidget(close);
    return head;
}

QWidget* WhatIfPane::makeScore()
{
    const Theme& theme = m_context.theme;
    m_score = new QWidget(this);
    m_figures = new QWidget(m_score);
    m_before = makeLabel(theme, {}, FontRole::Figure, ColorId::TextSecondary, m_figures);
    m_arrow = makeLabel(theme, u"→"_s, FontRole::Title, ColorId::TextSecondary, m_figures);
    m_after = makeLabel(theme, {}, FontRole::Figure, ColorId::TextPrimary, m_figures);
    m_delta = makeLabel(theme, {}, FontRole::Subtitle, ColorId::DeltaBetter, m_figures);
    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(theme.metric(Metric::SpaceM));
    figures->addWidget(m_before);
    figures->addWidget(m_arrow);
    figures->addWidget(m_after);
    figures->addStretch(1);
    figures->addWidget(m_delta);
    m_sentence = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, m_score);
    m_sentence->setElide(Qt::ElideRight);
    m_none = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, m_score);
    m_none->setWordWrap(true);
    m_line = new ScoreLine(theme, m_score);
    auto* column = new QVBoxLayout(m_score);
    const int side = theme.metric(Metric::SpaceL);
    column->setContentsMargins(side, theme.metric(Metric::SpaceM), side, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceXs));
    column->addWidget(m_figures);
    column->addWidget(m_sentence);
    column->addWidget(m_none);
    column->addSpacing(theme.metric(Metric::SpaceXs));
    column->addWidget(m_line);
    column->addStretch(0);
    return m_score;
}

/// Title of a part on the surface of heads, with words at its right.
QWidget* WhatIfPane::makeBand(const QString& title, Label** right, QWidget* parent)
{
    const Theme& theme = m_context.theme;
    auto* band = new Surface(theme, ColorId::SurfaceHeader, Surface::Edges(Surface::Top | Surface::Bottom), parent);
    auto* name = makeLabel(theme, title, FontRole::Small, ColorId::TextPrimary, band);
    name->setWeight(QFont::DemiBold);
    *right = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, band);
    auto* row = new QHBoxLayout(band);
    const int side = theme.metric(Metric::SpaceL);
    row->setContentsMargins(side, theme.metric(Metric::SpaceS), side, theme.metric(Metric::SpaceS));
    row->addWidget(name);
    row->addStretch(1);
    row->addWidget(*right);
    return band;
}

QWidget* WhatIfPane::makeChosen()
{
    const Theme& theme = m_context.theme;
    m_chosen = new Surface(theme, ColorId::SurfaceBase, NoEdge, this);
    m_hint = makeLabel(theme, tr("Tick recommendations in the list with the mouse or the space bar to see what they would be worth."), FontRole::Small,
                       ColorId::TextSecondary, m_chosen);
    m_hint->setWordWrap(true);
    const int side = theme.metric(Metric::SpaceL);
    m_hint->setContentsMargins(side, theme.metric(Metric::SpaceM), side, theme.metric(Metric::SpaceM));
    m_steps = new DataTable(theme, tr("Chosen recommendations"), m_chosen);
    m_steps->setModel(m_presenter.steps());
    m_steps->setItemDelegate(new WhatIfStepDelegate(theme, m_steps));
    m_steps->setRowHeight(RowHeight::TwoLine);
    m_steps->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_steps->setColumns({{Steps::Name, 120, true}, {Steps::Gain, 64}, {Steps::Kind, 32}, {Steps::Remove, 40}});
    m_steps->horizontalHeader()->hide();
    connect(m_steps, &DataTable::tickRequested, this, &WhatIfPane::takeOut);
    connect(m_steps, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == Steps::Remove)
            takeOut(index);
        else if (index.column() == Steps::Kind)
            offerKinds(index, m_steps->viewport()->mapToGlobal(m_steps->visualRect(index).bottomLeft()));
    });
    connect(m_steps, &DataTable::contextRequested, this, &WhatIfPane::offerKinds);
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_steps);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { takeOut(m_steps->currentIndex()); });
    auto* column = new QVBoxLayout(m_chosen);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBand(tr("Chosen"), &m_count, m_chosen));
    column->addWidget(m_hint);
    column->addWidget(m_steps, 1);
    return m_chosen;
}

QWidget* WhatIfPane::makeControls()
{
    const Theme& theme = m_context.theme;
    m_controlBox = new Surface(theme, ColorId::SurfaceBase, NoEdge, this);
    m_controls = new DataTable(theme, tr("Controls after the choice"), m_controlBox);
    m_controls->setModel(m_presenter.controls());
    m_controls->setItemDelegate(new WhatIfControlDelegate(theme, m_controls));
    m_controls->setRowHeight(RowHeight::Compact);
    m_controls->setColumns({{Controls::Name, 80, true}, {Controls::Bar, WhatIfControlDelegate::barWidth + 16, false, false, 320}, {Controls::Points, 104}});
    m_controls->horizontalHeader()->hide();
    Label* points = nullptr;
    auto* band = makeBand(tr("Controls"), &points, m_controlBox);
    points->setText(tr("points"));
    auto* column = new QVBoxLayout(m_controlBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(band);
    auto* inset = new QHBoxLayout; // numbers end below the words of the band
    inset->setContentsMargins(0, 0, theme.metric(Metric::SpaceS), 0);
    inset->addWidget(m_controls);
    column->addLayout(inset, 1);
    return m_controlBox;
}

QWidget* WhatIfPane::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    m_clear = makeButton(theme, tr("Clear"), ButtonKind::Plain, {}, foot);
    m_copy = makeButton(theme, tr("Copy as command"), ButtonKind::Plain, icons::copy, foot);
    connect(m_clear, &QPushButton::clicked, &m_presenter, &items::WhatIfPresenter::clear);
    connect(m_copy, &QPushButton::clicked, this, &WhatIfPane::copyCommand);
    auto* row = new QHBoxLayout(foot);
    const int side = theme.metric(Metric::SpaceL), edge = theme.metric(Metric::SpaceM);
    row->setContentsMargins(side, edge, side, edge);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_clear);
    row->addStretch(1);
    row->addWidget(m_copy);
    return foot;
}

void WhatIfPane::setWide(Qt::Orientation splitter)
{
    m_wide = splitter == Qt::Vertical;
    m_body->setDirection(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setStretch(0, m_wide ? 3 : 0);
    m_body->setStretch(1, m_wide ? 4 : 0);
    m_body->setStretch(2, m_wide ? 4 : 1);
    for (Surface* part : {m_chosen, m_controlBox}) {
        part->setEdges(m_wide ? Left : NoEdge);
        part->layout()->setContentsMargins(m_wide ? 1 : 0, 0, 0, 0);
    }
    placeChosen();
}

int WhatIfPane::heightForWidth(int width) const
{
    return layout() ? layout()->minimumHeightForWidth(width) : QWidget::heightForWidth(width);
}

QWidget* WhatIfPane::focusStop() const
{
    return m_presenter.chosen().isEmpty() ? m_controls : m_steps;
}

void WhatIfPane::fill()
{
    fillNumbers();
    fillSentence();
    fillChosen();
}

void WhatIfPane::fillNumbers()
{
    const bool known = m_presenter.isKnown(), changes = known && !m_presenter.chosen().isEmpty();
    m_figures->setVisible(known);
    m_sentence->setVisible(known);
    m_none->setVisible(!known);
    m_line->setVisible(known);
    m_chosen->setVisible(known);
    m_controlBox->setVisible(known);
    m_arrow->setVisible(changes);
    m_after->setVisible(changes);
    m_delta->setVisible(changes);
    if (!known)
        return;
    m_before->setText(m_presenter.beforeText());
    m_before->setColor(changes ? ColorId::TextSecondary : ColorId::TextPrimary);
    m_after->setText(m_presenter.afterText());
    const double delta = m_presenter.after() - m_presenter.before();
    m_delta->setText(m_presenter.deltaText());
    m_delta->setColor(delta > 0 ? ColorId::DeltaBetter : delta < 0 ? ColorId::DeltaWorse : ColorId::TextTertiary);
    m_line->setValues({m_presenter.before(), m_presenter.after(), m_presenter.past(), m_presenter.pastText()});
    announce();
}

/// A reader hears what each tick leads to.
void WhatIfPane::announce()
{
    const QString told =
        m_presenter.chosen().isEmpty() ? QString() : tr("%1 percent, %2").arg(items::text::percent(m_presenter.after()), m_presenter.deltaText());
    if (std::exchange(m_told, told) == told || told.isEmpty() || !isVisible())
        return;
    QAccessibleAnnouncementEvent event(this, told);
    QAccessible::updateAccessibility(&event);
}

void WhatIfPane::fillSentence()
{
    const QString words = m_presenter.isKnown() ? m_presenter.sentence()
                          : m_presenter.isReading()
                              ? tr("The assessments are being read.")
                              : tr("No score is known here yet. It appears when the assessments of a cloud or of this computer were read.");
    m_sentence->setText(words);
    m_none->setText(words);
    setAccessibleDescription(m_presenter.isKnown() ? tr("%1, then %2. %3").arg(m_presenter.beforeText(), m_presenter.afterText(), words) : words);
}

void WhatIfPane::fillChosen()
{
    const auto count = m_presenter.chosen().size();
    m_count->setText(items::text::count(count));
    m_hint->setVisible(count == 0);
    m_steps->setVisible(count > 0);
    m_clear->setEnabled(count > 0);
    m_copy->setEnabled(m_presenter.isKnown() && !m_presenter.commandWords().isEmpty());
    placeChosen();
}

/// As high as what is chosen, up to some rows; beside the others as high as there is room.
void WhatIfPane::placeChosen()
{
    const int row = m_context.theme.metric(Metric::RowTwoLine), shown = int(std::min<qsizetype>(m_presenter.chosen().size(), mostSteps));
    m_steps->setMinimumHeight(m_wide ? row : row * std::max(1, std::min(shown, 2)));
    m_steps->setMaximumHeight(m_wide ? QWIDGETSIZE_MAX : row * std::max(1, shown));
    m_steps->updateGeometry();
    m_chosen->setSizePolicy(QSizePolicy::Preferred, m_wide ? QSizePolicy::Preferred : QSizePolicy::Maximum);
    m_controls->setMinimumHeight(m_context.theme.metric(Metric::RowCompact) * 4);
}

/// The row below takes the place, so that several can be taken out one after the other.
void WhatIfPane::takeOut(const QModelIndex& index)
{
    const auto* step = m_presenter.steps()->at(index.row());
    if (!step)
        return;
    const int row = index.row();
    const bool focused = m_steps->hasFocus();
    m_presenter.remove({step->step.key});
    if (const int left = m_presenter.steps()->rowCount(); left > 0)
        m_steps->goToRow(std::min(row, left - 1));
    else if (focused)
        m_controls->setFocus(Qt::OtherFocusReason);
}

void WhatIfPane::offerKinds(const QModelIndex& index, const QPoint& at)
{
    const auto* step = m_presenter.steps()->at(index.row());
    if (!step)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    using enum domain::WhatIfKind;
    for (const auto& [kind, text] : {std::pair(Fix, tr("Fix")), std::pair(Waive, tr("Exempt by a waiver")), std::pair(Mitigate, tr("Exempt as mitigated"))}) {
        auto* action = menu->addAction(text, this, [this, key = step->step.key, kind] { m_presenter.setKind(key, kind); });
        action->setCheckable(true);
        action->setChecked(step->step.kind == kind);
        group->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Take out"), this, [this, index = QPersistentModelIndex(index)] { takeOut(index); });
    menu->popup(at);
}

void WhatIfPane::copyCommand()
{
    QStringList words = QStringList{u"whatif"_s} + m_presenter.commandWords();
    for (const auto& scope : m_presenter.scope().scopeIds)
        words << u"--scope"_s << scope;
    copyText(app::commandLine(m_context.console.workspaceFolder(), words));
}

} // namespace views
