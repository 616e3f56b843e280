// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/connectionsheet.h"

#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/connections/rightslist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {

ConnectionSheet::ConnectionSheet(const PageContext& context, const QString& title, const QString& foot, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(title);
    auto* content = makeContent(title);
    layOutSheet(context.theme, this, content, makeFoot(foot));
    connectConsole();
    setStage(Stage::Asking);
}

QWidget* ConnectionSheet::makeContent(const QString& title)
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    auto* outer = new QVBoxLayout(content);
    outer->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    outer->setSpacing(theme.metric(Metric::SpaceM));
    outer->addWidget(makeLabel(theme, title, FontRole::Title, ColorId::TextPrimary, content));
    m_column = new QVBoxLayout;
    m_column->setSpacing(theme.metric(Metric::SpaceM));
    outer->addLayout(m_column);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    m_problem->setWordWrap(true);
    outer->addWidget(m_problem);
    m_done = makeLabel(theme, {}, FontRole::Strong, ColorId::TextPrimary, content);
    m_done->setWordWrap(true);
    outer->addWidget(m_done);
    m_rights = new RightsList(theme, content);
    outer->addWidget(m_rights);
    outer->addStretch(1);
    return content;
}

QWidget* ConnectionSheet::makeFoot(const QString& foot)
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* bar = new QWidget(this);
    m_cancel = makeButton(theme, tr("Close"), ButtonKind::Plain, {}, bar);
    m_give = makeButton(theme, {}, ButtonKind::Primary, {}, bar);
    auto* said = makeLabel(theme, foot, FontRole::Small, ColorId::TextSecondary, bar);
    said->setElide(Qt::ElideRight);
    auto* row = new QHBoxLayout(bar);
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    row->addWidget(said, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_give);
    return bar;
}

void ConnectionSheet::connectConsole()
{
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (isWaiting())
            m_context.console.cancelSignIn(m_asked);
        else
            Q_EMIT closed();
    });
    connect(m_give, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::Done)
            Q_EMIT finished(m_stored);
        else
            give();
    });
    connect(&m_context.console, &app::Console::signInNeeded, this, [this](const app::SignInPrompt& prompt) {
        if (isWaiting() && prompt.connection == m_asked && !prompt.changes)
            m_cancel->setText(tr("Cancel sign-in"));
    });
    connect(&m_context.console, &app::Console::signInNote, this, [this](core::ConnectionId connection, const QString& sentence) {
        if (isWaiting() && connection == m_asked)
            setProblem(sentence);
    });
    connect(&m_context.console, &app::Console::connectionAnswered, this, &ConnectionSheet::onAnswered);
}

void ConnectionSheet::restart()
{
    setProblem({});
    m_done->clear();
    m_done->hide();
    m_rights->setRights({}); // of the connection before
    setStage(Stage::Asking);
}

void ConnectionSheet::setVerb(const QString& verb)
{
    m_verb = verb;
    setStage(m_stage);
}

void ConnectionSheet::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ConnectionSheet::wait(core::ConnectionId asked)
{
    restart();
    m_asked = asked;
    setStage(Stage::Waiting);
}

void ConnectionSheet::setStage(Stage stage)
{
    m_stage = stage;
    if (m_fields)
        m_fields->setEnabled(stage == Stage::Asking);
    m_give->setEnabled(stage != Stage::Waiting);
    m_give->setText(stage == Stage::Done ? tr("Finish") : m_verb);
    m_cancel->setText(stage == Stage::Waiting ? tr("Cancel") : tr("Close"));
    m_cancel->setVisible(stage != Stage::Done);
}

void ConnectionSheet::onAnswered(const app::ConnectionAnswer& answer)
{
    if (!isWaiting() || answer.asked != m_asked)
        return;
    setProblem(answer.sentence);
    m_rights->setRights(answer.rights);
    if (!answer.ok()) {
        setStage(Stage::Asking);
        return;
    }
    m_stored = answer.stored;
    setStage(Stage::Done);
    m_done->setText(doneSentence());
    m_done->show();
    m_give->setFocus();
    if (answer.rights.isEmpty() && answer.sentence.isEmpty())
        Q_EMIT finished(m_stored); // nothing to read here
}

} // namespace views
