// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/recommendationdetails.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/recommendations/affectedpane.h"
#include "views/recommendations/backgroundpane.h"
#include "views/recommendations/scriptpane.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using State = domain::AssessmentState;
constexpr int whyLines = 3;
constexpr int mostTags = 8;
} // namespace

RecommendationDetails::RecommendationDetails(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(context.console.reads(), context.clock),
      m_assigned(context.console.reads(), context.console.governance())
{
    setAccessibleName(tr("Details of the recommendation"));
    const Theme& theme = context.theme;
    auto* head = makeHead();
    m_whyBox = makeWhy();
    m_gainBox = makeGain();
    m_resources = new AffectedPane(context, m_presenter, this);
    m_scripts = new ScriptPane(context, this);
    m_background = new BackgroundPane(context, m_presenter, this);
    m_bodyLine = new Surface(theme, ColorId::BorderSubtle, Surface::NoEdge, this);
    m_body = new QBoxLayout(QBoxLayout::TopToBottom);
    m_body->setSpacing(0);
    m_body->addWidget(m_resources, 5);
    m_body->addWidget(m_bodyLine);
    m_body->addWidget(m_scripts, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Hairline(theme, this));
    column->addWidget(m_whyBox);
    column->addWidget(m_gainBox);
    column->addLayout(m_body, 1);
    column->addWidget(m_background);
    column->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding)); // what is left while nothing is chosen
    setWide(Qt::Horizontal);

    connect(&m_presenter, &items::RecommendationPresenter::detailLoaded, this, &RecommendationDetails::fillDetail);
    connect(&m_presenter, &items::RecommendationPresenter::scriptsLoaded, this,
            [this] { m_scripts->setScripts(m_presenter.scripts(), m_presenter.key().left(8)); });
    connect(&m_presenter, &items::Presenter::failed, this, &RecommendationDetails::failed);
    connect(&m_assigned, &items::AssignedPresenter::loaded, this, &RecommendationDetails::fillSource);
    connect(&m_assigned, &items::Presenter::failed, this, &RecommendationDetails::failed);
    connect(m_resources, &AffectedPane::resourceOpened, this, &RecommendationDetails::resourceOpened);
    connect(m_resources, &AffectedPane::currentChanged, this, [this] { m_background->setResource(m_resources->currentId()); });
    clear();
}

QWidget* RecommendationDetails::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_close = makeIconButton(theme, "close"_L1, tr("Close details"), head);
    connect(m_close, &QToolButton::clicked, this, &RecommendationDetails::closeRequested);
    m_badges = new QWidget(head);
    m_severity = new Badge(theme, m_badges);
    m_state = new Badge(theme, m_badges);
    m_source = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, m_badges);
    m_source->setElide(Qt::ElideRight);
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(theme.metric(Metric::SpaceS));
    badges->addWidget(m_severity);
    badges->addWidget(m_state);
    badges->addWidget(m_source, 1);

    m_buttons = new QWidget(head);
    m_portal = makeButton(theme, tr("Open in portal"), ButtonKind::Plain, "open-ext"_L1, m_buttons);
    auto* detach = makeButton(theme, tr("Detach"), ButtonKind::Plain, "dock"_L1, m_buttons);
    m_more = makeMoreButton(theme, tr("More about this recommendation"), m_buttons);
    connect(m_portal, &QPushButton::clicked, this, [this] { m_context.console.openUrl(QUrl(m_presenter.detail().portalUri)); });
    connect(detach, &QPushButton::clicked, this, [this] { Q_EMIT detachRequested(m_title->text()); });
    connect(m_more, &QToolButton::clicked, this, &RecommendationDetails::showMenu);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(theme.metric(Metric::SpaceS));
    buttons->addWidget(m_portal);
    buttons->addWidget(detach);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    m_head = new QGridLayout(head);
    const int m = theme.metric(Metric::SpaceM);
    m_head->setContentsMargins(theme.metric(Metric::SpaceL), m, m, m);
    m_head->setSpacing(theme.metric(Metric::SpaceS));
    return head;
}

void RecommendationDetails::placeHead()
{
    while (auto* item = m_head->takeAt(0))
        delete item;
    m_head->setColumnStretch(0, m_wide ? 0 : 1);
    m_head->setColumnStretch(1, m_wide ? 1 : 0);
    m_title->setWordWrap(!m_wide);
    m_title->setElide(m_wide ? Qt::ElideRight : Qt::ElideNone);
    m_title->setMaximumHeight(m_context.theme.lineHeight(FontRole::Title) * (m_wide ? 1 : 2) + 2);
    m_source->setVisible(!m_wide);
    if (m_wide) {
        m_head->addWidget(m_badges, 0, 0);
        m_head->addWidget(m_title, 0, 1);
        m_head->addWidget(m_buttons, 0, 2);
        m_head->addWidget(m_close, 0, 3);
    } else {
        m_head->addWidget(m_title, 0, 0);
        m_head->addWidget(m_close, 0, 1, Qt::AlignTop);
        m_head->addWidget(m_badges, 1, 0, 1, 2);
        m_head->addWidget(m_buttons, 2, 0, 1, 2);
    }
}

void RecommendationDetails::setWide(Qt::Orientation splitter)
{
    m_wide = splitter == Qt::Vertical;
    placeHead();
    m_body->setDirection(m_wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setStretch(0, m_wide ? 1 : 5);
    m_body->setStretch(2, m_wide ? 1 : 6);
    m_bodyLine->setFixedSize(m_wide ? 1 : QWIDGETSIZE_MAX, m_wide ? QWIDGETSIZE_MAX : 1);
    m_bodyLine->setMinimumSize(1, 1);
    m_whyBox->setVisible(m_chosen && !m_wide); // low: the reason stands before the steps
}

int RecommendationDetails::heightForWidth(int width) const
{
    return layout() ? layout()->minimumHeightForWidth(width) : QWidget::heightForWidth(width);
}

QWidget* RecommendationDetails::makeWhy()
{
    const Theme& theme = m_context.theme;
    auto* why = new QWidget(this);
    m_why = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, why);
    m_why->setWordWrap(true);
    m_whole = makeSmallButton(theme, tr("Read all"), ButtonKind::Link, {}, why);
    connect(m_whole, &QPushButton::clicked, this, [this] { m_scripts->showSteps(); });
    m_tagBox = new QWidget(why);
    m_tags = new FlowLayout(m_tagBox, theme.metric(Metric::SpaceS));
    auto* column = new QVBoxLayout(why);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(m_why);
    column->addWidget(m_whole, 0, Qt::AlignLeft);
    column->addWidget(m_tagBox);
    return why;
}

QWidget* RecommendationDetails::makeGain()
{
    const Theme& theme = m_context.theme;
    auto* band = new Surface(theme, ColorId::SurfaceHeader, Surface::Edges(Surface::Top | Surface::Bottom), this);
    m_gain = makeLabel(theme, {}, FontRole::Strong, ColorId::DeltaBetter, band);
    m_arithmetic = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, band);
    m_arithmetic->setElide(Qt::ElideRight);
    m_tryIt = makeSmallButton(theme, tr("Try in What if"), ButtonKind::Link, {}, band);
    connect(m_tryIt, &QPushButton::clicked, this, &RecommendationDetails::whatIfRequested);
    auto* assign = makeSmallButton(theme, tr("Assign…"), ButtonKind::Link, {}, band);
    connect(assign, &QPushButton::clicked, this, &RecommendationDetails::assignRequested);
    auto* exempt = makeSmallButton(theme, tr("Exempt…"), ButtonKind::Link, {}, band);
    connect(exempt, &QPushButton::clicked, this, &RecommendationDetails::exemptRequested);
    auto* row = new QHBoxLayout(band);
    row->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceM));
    row->addWidget(m_gain);
    row->addWidget(m_arithmetic, 1);
    for (QWidget* link : std::initializer_list<QWidget*>{m_tryIt, assign, exempt})
        row->addWidget(link);
    return band;
}

void RecommendationDetails::show(const QString& key, const domain::ScopeSelection& scope)
{
    if (key != m_presenter.key())
        m_scripts->clear();
    m_presenter.show(key, scope);
    m_assigned.show(key);
}

void RecommendationDetails::setChosen(bool chosen)
{
    m_chosen = chosen;
    m_whyBox->setVisible(chosen && !m_wide);
    for (QWidget* part : std::initializer_list<QWidget*>{m_badges, m_buttons, m_gainBox, m_resources, m_bodyLine, m_scripts, m_background})
        part->setVisible(chosen);
}

void RecommendationDetails::clear()
{
    m_presenter.clear();
    m_assigned.show({});
    setChosen(false);
    m_title->setText(tr("Nothing chosen"));
    m_severity->hide();
    m_state->hide();
    m_source->clear();
    m_portal->hide();
    m_why->clear();
    m_whole->hide();
    m_gain->clear();
    m_arithmetic->clear();
    m_scripts->clear();
    m_background->clear();
}

void RecommendationDetails::fillDetail()
{
    setChosen(true);
    const auto& detail = m_presenter.detail();
    m_title->setText(core::oneLine(detail.row.name, 300));
    setPlainToolTip(m_title, m_title->text());
    m_severity->setSeverity(detail.row.severity, severityWord(detail.row.severity, detail.row.severityWord));
    m_severity->setVisible(true);
    m_state->setState(detail.row.unhealthy > 0 ? State::Unhealthy
                      : detail.row.healthy > 0 ? State::Healthy
                                               : State::Unknown,
                      detail.row.unhealthy > 0 ? tr("%n unhealthy", nullptr, detail.row.unhealthy)
                      : detail.row.healthy > 0 ? tr("all healthy")
                                               : tr("not assessed"));
    m_state->setVisible(true);
    fillSource();
    m_portal->setVisible(!detail.portalUri.isEmpty());
    m_resources->setCounts(detail.row);
    fillWhy();
    fillTags();
    fillGain();
    m_scripts->setSteps(detail.description, detail.remediation);
    m_background->setDetail(detail);
    m_background->setResource(m_resources->currentId());
}

/// As much as fits in a few lines; the whole text stands before the steps.
void RecommendationDetails::fillWhy()
{
    const Theme& theme = m_context.theme;
    const QString text = core::manyLines(m_presenter.detail().description, 2000).trimmed();
    const int width = std::max(theme.dp(200), m_whyBox->width() - 2 * theme.metric(Metric::SpaceL));
    const QFontMetrics metrics(m_why->font());
    const int most = theme.lineHeight(FontRole::Body) * whyLines + 2;
    QString shown = text;
    const auto fits = [&] { return metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, shown).height() <= most; };
    const bool whole = fits();
    for (qsizetype cut = text.size(); !whole && cut > 0 && !fits();) {
        cut = shown.lastIndexOf(u' ', cut - 2);
        shown = text.first(std::max<qsizetype>(cut, 0)) + u" …"_s;
    }
    m_why->setText(shown);
    m_whole->setVisible(!whole);
    m_why->setVisible(!text.isEmpty());
}

void RecommendationDetails::fillTags()
{
    const auto& detail = m_presenter.detail();
    while (auto* item = m_tags->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    QStringList tags = detail.row.threats + detail.techniques + detail.row.standards;
    tags.removeDuplicates();
    for (const auto& tag : tags.first(std::min<qsizetype>(mostTags, tags.size()))) {
        auto* widget = new Tag(m_context.theme, core::oneLine(tag, 60), m_tagBox);
        m_tags->addWidget(widget);
        widget->show();
    }
    m_tagBox->setVisible(!tags.isEmpty());
}

void RecommendationDetails::fillGain()
{
    const auto& detail = m_presenter.detail();
    m_tryIt->setVisible(detail.row.unhealthy > 0);
    if (detail.gain.isEmpty()) {
        m_gain->clear();
        m_arithmetic->setText(tr("Not part of the secure score."));
        return;
    }
    double points = 0;
    QStringList lines;
    for (const auto& part : detail.gain) {
        points += part.points;
        lines.append(tr("%n resources × %1 ÷ %2 = %3 points in %4", nullptr, part.solelyUnhealthy)
                         .arg(QLocale().toString(part.controlMax, 'g', 4), items::text::count(part.healthy + part.unhealthy),
                              QLocale().toString(part.points, 'f', 3), part.controlName));
    }
    const QString max = QLocale().toString(detail.scoreMax, 'g', 4);
    m_gain->setText(tr("%1 %").arg(items::text::gain(detail.row.gainPercent)));
    const auto& first = detail.gain.first();
    m_arithmetic->setText(lines.size() == 1 ? tr("%n resources × %1 ÷ %2 = %3 of %4 points", nullptr, first.solelyUnhealthy)
                                                  .arg(QLocale().toString(first.controlMax, 'g', 4), items::text::count(first.healthy + first.unhealthy),
                                                       QLocale().toString(first.points, 'f', 3), max)
                                            : tr("%1 of %2 points in %n controls", nullptr, int(lines.size())).arg(QLocale().toString(points, 'f', 3), max));
    if (detail.row.gainPercent <= 0 && !detail.row.supersededBy.isEmpty())
        lines.append(tr("Counted at the recommendation that replaced it."));
    lines.append(tr("Counted are the resources for which this is the last open finding of the control."));
    setPlainToolTip(m_arithmetic, lines.join(u'\n'));
    m_arithmetic->setAccessibleDescription(lines.join(u' '));
}

QWidget* RecommendationDetails::focusStop() const
{
    return m_resources->table();
}

const domain::RecommendationRow* RecommendationDetails::recommendation() const
{
    return m_presenter.hasDetail() ? &m_presenter.detail().row : nullptr;
}

DataTable* RecommendationDetails::resources() const
{
    return m_resources->table();
}

} // namespace views
