// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/comparisondialog.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/comparisontext.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/icons.h"
#include "views/common/linelabel.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/timeformat.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Controls = items::ComparisonControlModel;
using Reasons = items::ComparisonReasonModel;

class ControlDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        switch (index.column()) {
        case Controls::Name:
            cell.setLeft(theme().metric(Metric::SpaceL));
            cell.text(text);
            break;
        case Controls::Cloud:
            if (index.data(items::WordKindRole).toBool())
                cell.missing(text, Qt::AlignRight);
            else
                cell.number(text);
            break;
        case Controls::Ours: cell.numberOf(text, index.data(items::SecondaryRole).toString()); break;
        case Controls::Difference: cell.number(text, text == "0"_L1, QFont::Medium); break;
        default: break;
        }
    }
};

class ReasonDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        if (index.column() == Reasons::Points)
            return cell.number(text, text == "0"_L1);
        cell.setLeft(theme().metric(Metric::SpaceL));
        cell.twoLines(text, QFont::Normal, {}, ColorId::TextSecondary, index.data(items::SecondLineRole).toString());
    }
};

} // namespace

ComparisonDialog::ComparisonDialog(const PageContext& context, const domain::ScopeSelection& scope, QWidget* parent)
    : QDialog(parent), m_context(context), m_presenter(context.console.reads(), scope)
{
    const Theme& theme = context.theme;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Parapet and the cloud"));
    setAccessibleName(windowTitle());
    const QSize room = parent->window()->size() - QSize(theme.dp(48), theme.dp(48));
    resize(QSize(theme.dp(1040), theme.dp(620)).boundedTo(room));
    m_message = new MessageBar(theme, this);
    m_waiting = makeLabel(theme, tr("Both scores are being compared…"), FontRole::Body, ColorId::TextSecondary, this);
    m_waiting->setAlignment(Qt::AlignCenter);
    auto* content = new Surface(theme, ColorId::SurfaceBase, Surface::NoEdge, this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(makeTables(), 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connect(&m_presenter, &items::ComparisonPresenter::loaded, this, &ComparisonDialog::fill);
    connect(&m_presenter, &items::Presenter::failed, this, &ComparisonDialog::fail);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { m_presenter.refresh(); });
    connect(m_controls, &DataTable::currentRowChanged, this, [this](int row) {
        if (const auto* control = m_presenter.controls()->at(row))
            m_presenter.choose(control->code);
        fillChosen();
    });
    connect(m_controls, &DataTable::opened, this, [this] { m_reasons->setFocus(); });
    connect(m_reasons, &DataTable::currentRowChanged, this, &ComparisonDialog::fillChosen);
    connect(m_reasons, &DataTable::opened, this, &ComparisonDialog::openReason);
    fillChosen();
}

ComparisonDialog::Figure ComparisonDialog::makeFigure(const QString& title, QWidget* parent)
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(parent);
    auto* name = makeLabel(theme, title, FontRole::Small, ColorId::TextSecondary, box);
    Figure figure{makeLabel(theme, {}, FontRole::Figure, ColorId::TextPrimary, box), makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box)};
    figure.note->setElide(Qt::ElideRight);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceXs));
    column->addWidget(name);
    column->addWidget(figure.number);
    column->addWidget(figure.note);
    parent->layout()->addWidget(box);
    return figure;
}

QWidget* ComparisonDialog::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    auto* figures = new QWidget(head);
    auto* row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.metric(Metric::SpaceXl));
    m_cloud = makeFigure(tr("The cloud"), figures);
    m_ours = makeFigure(tr("Parapet"), figures);
    m_difference = makeFigure(tr("Difference"), figures);
    m_sentence = new LineLabel(theme, FontRole::Body, ColorId::TextPrimary, 3, head);
    auto* column = new QVBoxLayout(head);
    const int side = theme.metric(Metric::SpaceL);
    column->setContentsMargins(side, side, side, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(figures);
    column->addWidget(m_sentence);
    return head;
}

/// Title of a part on the surface of heads, with words at its right.
QWidget* ComparisonDialog::makeBand(const QString& title, Label** right, QWidget* parent)
{
    const Theme& theme = m_context.theme;
    auto* band = new Surface(theme, ColorId::SurfaceHeader, Surface::Edges(Surface::Top | Surface::Bottom), parent);
    auto* name = makeLabel(theme, title, FontRole::Small, ColorId::TextPrimary, band);
    name->setWeight(QFont::DemiBold);
    *right = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, band);
    (*right)->setElide(Qt::ElideRight);
    (*right)->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(band);
    const int side = theme.metric(Metric::SpaceL);
    row->setContentsMargins(side, theme.metric(Metric::SpaceS), side, theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceM));
    row->addWidget(name);
    row->addWidget(*right, 1);
    return band;
}

QWidget* ComparisonDialog::makeTables()
{
    const Theme& theme = m_context.theme;
    auto* tables = new QWidget(this);
    auto* left = new QWidget(tables);
    m_controls = new DataTable(theme, tr("Controls"), left);
    m_controls->setModel(m_presenter.controls());
    m_controls->setItemDelegate(new ControlDelegate(theme, m_controls));
    m_controls->setRowHeight(RowHeight::Standard);
    m_controls->setColumns({{Controls::Name, 120, true}, {Controls::Cloud, 84}, {Controls::Ours, 92}, {Controls::Difference, 84}});
    Label* points = nullptr;
    auto* controls = new QVBoxLayout(left);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(0);
    controls->addWidget(makeBand(tr("Controls"), &points, left));
    controls->addWidget(m_controls, 1);
    points->setText(tr("points"));
    auto* right = new Surface(theme, ColorId::SurfaceBase, Surface::Left, tables);
    m_reasons = new DataTable(theme, tr("Reasons for the difference"), right);
    m_reasons->setModel(m_presenter.reasons());
    m_reasons->setItemDelegate(new ReasonDelegate(theme, m_reasons));
    m_reasons->setRowHeight(RowHeight::TwoLine);
    m_reasons->setColumns({{Reasons::Name, 160, true}, {Reasons::Points, 84}});
    m_noReason = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, right);
    m_noReason->setWordWrap(true);
    m_noReason->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceL), 0);
    auto* reasons = new QVBoxLayout(right);
    reasons->setContentsMargins(1, 0, 0, 0);
    reasons->setSpacing(0);
    reasons->addWidget(makeBand(tr("Why"), &m_controlName, right));
    reasons->addWidget(m_noReason);
    reasons->addWidget(m_reasons, 1);
    reasons->addStretch(0);
    auto* row = new QHBoxLayout(tables);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return tables;
}

QWidget* ComparisonDialog::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    m_copy = makeButton(theme, tr("Copy as CSV"), ButtonKind::Plain, icons::copy, foot);
    m_open = makeButton(theme, tr("Open recommendation"), ButtonKind::Plain, {}, foot);
    auto* close = makeButton(theme, tr("Close"), ButtonKind::Primary, {}, foot);
    for (auto* button : {m_copy, m_open, close})
        button->setAutoDefault(false); // Enter belongs to the lists
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(items::text::comparisonCsv(m_presenter.comparison())); });
    connect(m_open, &QPushButton::clicked, this, &ComparisonDialog::openReason);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* row = new QHBoxLayout(foot);
    const int side = theme.metric(Metric::SpaceL), edge = theme.metric(Metric::SpaceM);
    row->setContentsMargins(side, edge, side, edge);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_open);
    row->addWidget(close);
    return foot;
}

void ComparisonDialog::fail(const core::Error& error)
{
    m_message->show(MessageBar::Kind::Error, error.what, error.detail, tr("Try again"));
    if (!m_presenter.hasValue())
        m_waiting->setText(tr("The scores could not be compared."));
}

void ComparisonDialog::fill()
{
    const auto& comparison = m_presenter.comparison();
    const QString chosen = m_presenter.chosen();
    m_message->hide();
    const QString sentence = items::text::comparisonSentence(comparison);
    setAccessibleDescription(sentence);
    if (!comparison.oursAsOf.isValid()) {
        m_waiting->setText(sentence);
        m_stack->setCurrentWidget(m_waiting);
        fillChosen();
        return;
    }
    const auto asOf = [&](const QDateTime& at) { return at.isValid() ? tr("as of %1").arg(m_context.time.dateTime(at)) : QString(); };
    m_cloud.number->setText(comparison.standsAlone() ? tr("no numbers") : items::text::scoreText(comparison.cloud()));
    m_cloud.note->setText(comparison.reported ? tr("by its assessments %1").arg(items::text::scoreText(comparison.computed)) : asOf(comparison.cloudAsOf));
    m_ours.number->setText(items::text::scoreText(comparison.ours));
    m_ours.note->setText(asOf(comparison.oursAsOf));
    const auto difference = comparison.difference();
    m_difference.number->setText(difference ? items::text::gain(*difference) : u"–"_s);
    m_difference.note->setText(tr("percentage points"));
    m_sentence->setText(sentence);
    m_stack->setCurrentIndex(1);
    for (int row = 0; const auto* control = m_presenter.controls()->at(row); ++row) {
        if (control->code == chosen)
            m_controls->goToRow(row);
    }
    if (!m_reasons->hasFocus())
        m_controls->setFocus();
    fillChosen();
}

void ComparisonDialog::fillChosen()
{
    const auto* control = m_presenter.controls()->at(m_controls->currentRow());
    const bool hasReasons = m_presenter.reasons()->rowCount() > 0;
    m_controlName->setText(control ? core::oneLine(control->name, 200) : QString());
    m_reasons->setVisible(hasReasons);
    m_noReason->setVisible(!hasReasons);
    m_noReason->setText(!control            ? QString()
                        : !control->cloud() ? tr("The cloud gives no numbers here, so there is nothing to compare with.")
                        : control->max <= 0 ? tr("This control is worth no points.")
                                            : tr("Both sides give it the same points."));
    const auto* reason = m_presenter.reasons()->at(m_reasons->currentRow());
    m_open->setEnabled(reason && !reason->key.isEmpty());
    m_copy->setEnabled(m_presenter.hasValue() && !m_presenter.comparison().controls.isEmpty());
}

void ComparisonDialog::openReason()
{
    const auto* reason = m_presenter.reasons()->at(m_reasons->currentRow());
    if (!reason || reason->key.isEmpty())
        return;
    Q_EMIT recommendationChosen(reason->key);
    accept();
}

} // namespace views
