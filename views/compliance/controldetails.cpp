// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/controldetails.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/compliancewords.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/sheetlayout.h"
#include "views/common/timeformat.h"
#include "views/compliance/controldelegate.h"

#include <algorithm>

#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ComplianceCheckModel;
constexpr qsizetype mostShown = 20; // attestations of a control
constexpr int checksLeast = 160;    // in design pixels
} // namespace

ControlDetails::ControlDetails(const PageContext& context, items::AttestationPresenter& attestations, QWidget* parent)
    : QWidget(parent), m_context(context), m_attestations(attestations)
{
    setAccessibleName(tr("Details of the control"));
    auto* content = makeContent();
    m_foot = makeFoot();
    layOutDetails(this, content, m_foot);
    const auto again = [this] {
        if (!m_control.id.isEmpty())
            fillAttestations();
    };
    connect(&attestations, &items::AttestationPresenter::loaded, this, again);
    connect(&context.time, &TimeFormat::changed, this, again);
    clear();
}

QWidget* ControlDetails::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    const auto text = [&](FontRole role, ColorId color) {
        auto* label = makeLabel(theme, {}, role, color, content);
        label->setWordWrap(true);
        return label;
    };
    m_title = text(FontRole::Title, ColorId::TextPrimary);
    m_state = new Badge(theme, content);
    m_why = text(FontRole::Body, ColorId::TextPrimary);
    m_summary = text(FontRole::Body, ColorId::TextSecondary);
    m_said = new QWidget(content);
    m_saidRows = new QVBoxLayout(m_said);
    m_saidRows->setContentsMargins(0, 0, 0, 0);
    m_saidRows->setSpacing(theme.metric(Metric::SpaceXs));
    m_checksHead = makeSectionHead(theme, tr("Checks"), {}, content);
    m_checks = new DataTable(theme, tr("Checks of the control"), content);
    m_checks->setModel(&m_model);
    m_checks->setItemDelegate(new CheckDelegate(theme, m_checks));
    m_checks->setRowHeight(RowHeight::Compact);
    m_checks->setColumns(
        {{Model::Title, 160, true}, {Model::State, 108}, {Model::Failed, 52}, {Model::Passed, 52, false, false, 360}, {Model::Unknown, 84, false, false, 430}});
    m_checks->horizontalHeader()->setSortIndicatorShown(false); // worst first
    m_checks->horizontalHeader()->setSectionsClickable(false);
    m_checks->setMinimumHeight(theme.dp(checksLeast));
    connect(m_checks, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const auto* check = m_model.at(index.row()))
            Q_EMIT recommendationRequested(check->key);
    });
    auto* badge = new QHBoxLayout;
    badge->addWidget(m_state);
    badge->addStretch(1);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(m, 0, m, 0);
    upper->setSpacing(theme.metric(Metric::SpaceM));
    upper->addWidget(m_title);
    upper->addLayout(badge);
    for (QWidget* part : std::initializer_list<QWidget*>{m_why, m_summary, m_said, m_checksHead})
        upper->addWidget(part);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme.metric(Metric::SpaceM), 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceXs));
    column->addLayout(upper);
    column->addWidget(m_checks, 1);
    column->addStretch(0);
    return content;
}

QWidget* ControlDetails::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top), this);
    m_attest = makeButton(theme, tr("Attest…"), ButtonKind::Primary, {}, foot);
    connect(m_attest, &QPushButton::clicked, this, &ControlDetails::attestRequested);
    auto* row = new QHBoxLayout(foot);
    const int m = theme.metric(Metric::SpaceL);
    row->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    row->addStretch(1);
    row->addWidget(m_attest);
    return foot;
}

void ControlDetails::clear()
{
    m_control = {};
    m_model.setRows({});
    m_title->setText(tr("Nothing chosen"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_why, m_summary, m_said, m_checksHead, m_checks, m_foot})
        part->hide();
}

void ControlDetails::show(const QString& standard, const domain::ComplianceControlRow& control)
{
    m_standard = standard;
    m_control = control;
    m_title->setText(core::oneLine(QString(control.id + u' ' + control.title), 300));
    const auto look = lookOf(control.state);
    m_state->setLook(look.icon, look.text, look.fill, look.tint, items::text::word(control));
    m_why->setText(core::manyLines(control.why, 1000));
    m_summary->setText(core::manyLines(control.summary, 2000));
    m_model.setRows(control.rules);
    const bool hasChecks = !control.rules.isEmpty();
    m_state->setVisible(true);
    m_why->setVisible(!control.why.isEmpty());
    m_summary->setVisible(!control.summary.isEmpty());
    m_said->setVisible(control.manual);
    m_checksHead->setVisible(hasChecks);
    m_checks->setVisible(hasChecks);
    m_foot->setVisible(control.manual);
    fillAttestations();
}

void ControlDetails::addText(const QString& text, bool isStrong)
{
    auto* label =
        makeLabel(m_context.theme, text, isStrong ? FontRole::Strong : FontRole::Small, isStrong ? ColorId::TextPrimary : ColorId::TextSecondary, m_said);
    label->setWordWrap(true);
    m_saidRows->addWidget(label);
    label->show();
}

void ControlDetails::fillAttestations()
{
    while (auto* item = m_saidRows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!m_control.manual || !m_attestations.hasValue())
        return;
    const auto rows = m_attestations.of(m_standard, m_control.id);
    auto* head = makeSectionHead(m_context.theme, tr("Attestations"), {}, m_said);
    m_saidRows->addWidget(head);
    head->show();
    if (rows.isEmpty())
        addText(tr("Nobody has said how this control stands."));
    for (const auto& row : rows.first(std::min(mostShown, rows.size())))
        addAttestation(row);
    if (rows.size() > mostShown)
        addText(tr("and %n earlier ones", nullptr, int(rows.size() - mostShown)));
}

void ControlDetails::addAttestation(const domain::AttestationRow& row)
{
    const auto& said = row.attestation;
    addText(tr("%1: %2, %3").arg(items::text::word(said.verdict), items::text::place(row), items::text::word(row.state)), true);
    const QString who = tr("%1, %2").arg(core::oneLine(said.by, 80), m_context.time.dateTime(said.at));
    addText(said.expires.isValid() ? tr("%1; ends %2").arg(who, m_context.time.dateTime(said.expires)) : tr("%1; never ends").arg(who));
    if (!said.note.isEmpty())
        addText(core::manyLines(said.note, 2000));
    for (const auto& evidence : said.evidence)
        addEvidence(evidence);
}

void ControlDetails::addEvidence(const domain::Evidence& evidence)
{
    const Theme& theme = m_context.theme;
    auto* line = new QWidget(m_said);
    auto* label = makeLabel(theme, items::text::evidence(evidence), FontRole::Small, ColorId::TextPrimary, line);
    label->setElide(Qt::ElideMiddle);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* button = makeSmallButton(theme, evidence.isFile() ? tr("Save…") : tr("Open"), ButtonKind::Plain, {}, line);
    const QString what = evidence.isFile() ? evidence.name : evidence.link;
    button->setAccessibleDescription(core::oneLine(what, 300));
    connect(button, &QPushButton::clicked, this, [this, evidence] {
        const QUrl url(evidence.link, QUrl::StrictMode);
        if (evidence.isFile())
            save(evidence);
        else if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            m_context.console.openUrl(url);
    });
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(label, 1);
    row->addWidget(button);
    m_saidRows->addWidget(line);
    line->show();
}

void ControlDetails::save(const domain::Evidence& evidence)
{
    auto* dialog = new QFileDialog(this, tr("Save evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QString name = core::oneLine(evidence.name, 120);
    name.replace(u'/', u'_').replace(u'\\', u'_'); // a name from elsewhere chooses no folder
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = evidence.id](const QString& file) { m_context.console.saveEvidence(id, file); });
    dialog->open();
}

QWidget* ControlDetails::focusStop() const
{
    return m_attest->isVisibleTo(this) ? static_cast<QWidget*>(m_attest) : m_checks->isVisibleTo(this) ? m_checks : nullptr;
}

} // namespace views
