// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/targetdialog.h"

#include "app/core/console.h"
#include "views/common/buttons.h"
#include "views/common/panel.h"
#include "views/common/timeformat.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int usualDays = 90;
} // namespace

TargetDialog::TargetDialog(const PageContext& context, domain::ScopeSelection scope, const std::optional<domain::ScoreTarget>& target,
                           std::optional<double> score, QWidget* parent)
    : QDialog(parent), m_context(context), m_scope(std::move(scope)), m_score(score)
{
    const Theme& theme = context.theme;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Target of the secure score"));
    setAccessibleName(windowTitle());
    const auto ids = int(m_scope.scopeIds.size());
    const QString of = ids == 0 ? tr("Of the whole workspace") : tr("Of %n chosen scopes", nullptr, ids);
    auto* what = makeLabel(theme, of, FontRole::Strong, ColorId::TextPrimary, this);
    what->setWordWrap(true);
    setAccessibleDescription(what->text());
    m_need = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, this);
    m_need->setWordWrap(true);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, this);
    m_problem->setWordWrap(true);
    auto* upper = new QVBoxLayout;
    const int side = theme.metric(Metric::SpaceL);
    upper->setContentsMargins(side, side, side, side);
    upper->setSpacing(theme.metric(Metric::SpaceM));
    upper->addWidget(what);
    upper->addWidget(makeFields());
    upper->addWidget(m_need);
    upper->addWidget(m_problem);
    upper->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(makeFoot(target.has_value()));
    fill(target);
    connect(m_percent, &QLineEdit::textChanged, this, &TargetDialog::showNeed);
    connect(m_due, &QLineEdit::textChanged, this, &TargetDialog::showNeed);
    connect(&context.console, &app::Console::targetAnswered, this, &TargetDialog::onAnswered);
    const QSize room = parent->window()->size() - QSize(theme.dp(48), theme.dp(48));
    resize(QSize(theme.dp(480), theme.dp(280)).boundedTo(room));
}

QWidget* TargetDialog::makeFields()
{
    m_fields = new QWidget(this);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](const QString& label, const QString& hint) {
        auto* field = new QLineEdit(m_fields);
        field->setAccessibleName(label);
        field->setPlaceholderText(hint);
        form->addRow(makeLabel(m_context.theme, label, FontRole::Body, ColorId::TextPrimary, m_fields), field);
        return field;
    };
    m_percent = row(tr("Percent"), u"80"_s);
    m_due = row(tr("By the end of the day (UTC)"), u"YYYY-MM-DD"_s);
    return m_fields;
}

QWidget* TargetDialog::makeFoot(bool hasTarget)
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    m_remove = makeButton(theme, tr("Remove"), ButtonKind::Plain, {}, foot);
    m_remove->setVisible(hasTarget);
    auto* cancel = makeButton(theme, tr("Cancel"), ButtonKind::Plain, {}, foot);
    m_set = makeButton(theme, tr("Set"), ButtonKind::Primary, {}, foot);
    for (auto* button : {m_remove, cancel})
        button->setAutoDefault(false); // Enter sets
    m_set->setDefault(true);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setWaiting(true);
        m_context.console.removeTarget(m_scope);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_set, &QPushButton::clicked, this, &TargetDialog::give);
    auto* row = new QHBoxLayout(foot);
    const int side = theme.metric(Metric::SpaceL), edge = theme.metric(Metric::SpaceM);
    row->setContentsMargins(side, edge, side, edge);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_set);
    return foot;
}

void TargetDialog::fill(const std::optional<domain::ScoreTarget>& target)
{
    if (target)
        m_percent->setText(QLocale().toString(target->percent, 'g', 4));
    m_due->setText((target ? target->due : today().addDays(usualDays)).toString(Qt::ISODate));
    m_percent->selectAll();
    m_percent->setFocus();
    showNeed();
}

QDate TargetDialog::today() const
{
    return m_context.clock.now().toUTC().date();
}

/// As the language writes numbers, or with a point.
std::optional<double> TargetDialog::percent() const
{
    QString text = m_percent->text().trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    return isNumber && domain::ScoreTarget::allows(value) ? std::optional(value) : std::nullopt;
}

QDate TargetDialog::due() const
{
    const QDate day = QDate::fromString(m_due->text().trimmed(), Qt::ISODate);
    return day > today() ? day : QDate();
}

/// What the fields ask for, and no reproach before anything was given.
void TargetDialog::showNeed()
{
    m_problem->clear();
    if (!m_score) {
        m_need->setText(tr("There is no score yet to start from."));
        return;
    }
    const QString now = tr("The score is %1 %.").arg(score(*m_score));
    const auto wanted = percent();
    if (!wanted || !due().isValid()) {
        m_need->setText(now);
        return;
    }
    domain::ScoreTarget target;
    target.percent = *wanted;
    target.due = due();
    const auto standing = domain::standingOf(target, m_score, {}, today());
    if (standing.state == domain::TargetState::Reached)
        m_need->setText(now + u' ' + tr("It is reached already."));
    else
        m_need->setText(now + u' ' + tr("%1 points to go, %2 a week.").arg(delta(*standing.toGo), delta(standing.perWeek.value_or(0))));
}

void TargetDialog::give()
{
    const auto wanted = percent();
    if (!wanted) {
        m_problem->setText(tr("Write a percentage from 1 to 100 with at most one decimal."));
        m_percent->setFocus();
        return;
    }
    if (!due().isValid()) {
        m_problem->setText(tr("Write a day that is to come, as in 2027-01-31."));
        m_due->setFocus();
        return;
    }
    setWaiting(true);
    m_context.console.setTarget(m_scope, *wanted, due());
}

void TargetDialog::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_problem->clear();
    for (QWidget* part : {m_fields, static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_set)})
        part->setEnabled(!waiting);
}

void TargetDialog::onAnswered(bool ok, const QString& sentence)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    if (ok)
        return accept();
    m_problem->setText(sentence);
    m_percent->setFocus();
}

} // namespace views
