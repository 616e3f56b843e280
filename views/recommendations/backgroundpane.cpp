// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/backgroundpane.h"

#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/codeview.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/severity.h"
#include "views/common/timeformat.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int openHeight = 180;

Label* plain(const Theme& theme, const QString& text, ColorId color, QWidget* parent)
{
    auto* label = makeLabel(theme, text, FontRole::Body, color, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

} // namespace

BackgroundPane::BackgroundPane(const PageContext& context, items::RecommendationPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(presenter), m_buttons(new QButtonGroup(this)), m_stack(new QStackedWidget(this)),
      m_summary(makeLabel(context.theme, {}, FontRole::Small, ColorId::TextSecondary, this)), m_about(plain(context.theme, {}, ColorId::TextSecondary, this)),
      m_code(new CodeView(context.theme, context.syntax, tr("Evidence as JSON"), this))
{
    const Theme& theme = context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme.metric(Metric::SpaceS), 2, m, 2);
    row->setSpacing(theme.metric(Metric::SpaceXs));
    m_buttons->setExclusive(false); // none is open at first
    for (const auto& [part, name] : {std::pair{Evidence, tr("Evidence")}, std::pair{Policy, tr("Policy")}, std::pair{History, tr("History")}}) {
        auto* button = makeSmallButton(theme, name, ButtonKind::Flat, "chev-r"_L1, this);
        button->setCheckable(true);
        m_buttons->addButton(button, part);
        row->addWidget(button);
    }
    m_summary->setElide(Qt::ElideRight);
    row->addWidget(m_summary, 1);

    auto* evidence = new QWidget(this);
    auto* evidenceColumn = new QVBoxLayout(evidence);
    evidenceColumn->setContentsMargins(0, 0, 0, 0);
    evidenceColumn->setSpacing(0);
    m_about->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    evidenceColumn->addWidget(m_about);
    evidenceColumn->addWidget(m_code, 1);
    m_stack->addWidget(evidence);
    auto* policy = new QWidget(this);
    m_policy = new QFormLayout(policy);
    m_policy->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    m_stack->addWidget(scrolled(policy));
    auto* history = new QWidget(this);
    m_history = new QVBoxLayout(history);
    m_history->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    m_stack->addWidget(scrolled(history));
    m_stack->setFixedHeight(theme.dp(openHeight));
    m_stack->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(theme, this));
    column->addLayout(row);
    column->addWidget(m_stack);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int part, bool on) {
        if (on)
            open(part);
        else if (m_buttons->checkedId() < 0)
            m_stack->hide();
    });
    connect(&presenter, &items::RecommendationPresenter::evidenceLoaded, this, &BackgroundPane::fillEvidence);
    connect(&presenter, &items::RecommendationPresenter::noEvidence, m_about, &QLabel::setText);
}

QWidget* BackgroundPane::scrolled(QWidget* content)
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

void BackgroundPane::open(int part)
{
    const auto buttons = m_buttons->buttons();
    for (auto* button : buttons) {
        if (m_buttons->id(button) != part)
            button->setChecked(false);
    }
    m_stack->setCurrentIndex(part);
    m_stack->show();
    askEvidence();
}

void BackgroundPane::setDetail(const domain::RecommendationDetail& detail)
{
    fillPolicy(detail);
    fillHistory(detail);
}

void BackgroundPane::setResource(const QString& resourceId)
{
    m_resourceId = resourceId;
    askEvidence();
}

void BackgroundPane::askEvidence()
{
    const QString about = m_presenter.key() + m_resourceId;
    if (m_buttons->checkedId() != Evidence || about == m_shownFor)
        return;
    m_shownFor = about;
    m_code->setCode({}, u"JSON"_s);
    m_about->setText(m_resourceId.isEmpty() ? tr("No resource is in this state.") : QString());
    m_presenter.askEvidence(m_resourceId);
}

void BackgroundPane::fillEvidence()
{
    const auto& evidence = m_presenter.evidence();
    QStringList facts{core::oneLine(evidence.resourceId.section(u'/', -1), 120) + u": "_s + core::oneLine(evidence.stateWord, 60)};
    if (!evidence.cause.isEmpty())
        facts.append(core::oneLine(evidence.cause, 60));
    if (!evidence.reason.isEmpty())
        facts.append(core::oneLine(evidence.reason, 300));
    if (evidence.firstEvaluated.isValid())
        facts.append(tr("first evaluated %1").arg(m_context.time.dateTime(evidence.firstEvaluated)));
    if (evidence.body.isEmpty())
        facts.append(tr("nothing more was sent"));
    m_about->setText(facts.join(u" · "_s));
    m_code->setVisible(!evidence.body.isEmpty());
    m_code->setJson(evidence.body);
}

void BackgroundPane::fillPolicy(const domain::RecommendationDetail& detail)
{
    const Theme& theme = m_context.theme;
    while (m_policy->rowCount() > 0)
        m_policy->removeRow(0);
    const auto fact = [&](const QString& name, const QString& value) {
        m_policy->addRow(makeLabel(theme, name, FontRole::Body, ColorId::TextSecondary, this),
                         plain(theme, core::oneLine(value, 1000), ColorId::TextPrimary, this));
    };
    fact(tr("Policy"), detail.policyDefinitionId.isEmpty() ? tr("not judged by a policy") : detail.policyDefinitionId);
    if (!detail.assessmentType.isEmpty())
        fact(tr("Kind"), detail.assessmentType);
    fact(tr("Key"), detail.row.key);
    fact(tr("Effort"), items::text::word(detail.effort));
    fact(tr("User impact"), items::text::word(detail.userImpact));
    if (!detail.categories.isEmpty())
        fact(tr("Categories"), detail.categories.join(u", "_s));
    if (!detail.row.standards.isEmpty())
        fact(tr("Standards"), detail.row.standards.join(u", "_s));
    fact(tr("Maturity"), detail.row.preview ? tr("Preview, not part of the score") : tr("General"));
}

void BackgroundPane::fillHistory(const domain::RecommendationDetail& detail)
{
    const Theme& theme = m_context.theme;
    while (auto* item = m_history->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const auto& cause : detail.history) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* gain =
            makeLabel(theme, signedNumber(cause.cause.gain, 2), FontRole::Body, cause.cause.gain < 0 ? ColorId::DeltaWorse : ColorId::DeltaBetter, row);
        gain->setFixedWidth(theme.dp(52));
        auto* text = makeLabel(theme, core::oneLine(cause.text, 300), FontRole::Body, ColorId::TextPrimary, row);
        text->setElide(Qt::ElideRight);
        line->addWidget(makeLabel(theme, m_context.time.date(cause.cause.at.toUTC().date()), FontRole::Small, ColorId::TextSecondary, row));
        line->addWidget(gain);
        line->addWidget(text, 1);
        m_history->addWidget(row);
    }
    m_summary->setText(detail.history.isEmpty() ? tr("has not moved the score yet") : core::oneLine(detail.history.first().text, 200));
    if (detail.history.isEmpty())
        m_history->addWidget(makeLabel(theme, tr("No change of the score by this recommendation was seen."), FontRole::Body, ColorId::TextSecondary, this));
    m_history->addStretch(1);
}

void BackgroundPane::clear()
{
    m_shownFor.clear();
    m_resourceId.clear();
    setDetail({});
    m_summary->clear();
}

} // namespace views
