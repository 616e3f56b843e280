// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/connectiondetails.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/timeformat.h"
#include "views/connections/baselinechooser.h"
#include "views/connections/rightslist.h"

#include <QGridLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using State = domain::ConnectionState;

void empty(QLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}
} // namespace

ConnectionDetails::ConnectionDetails(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Details of the connection"));
    auto* content = new QWidget(this);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(makeHead());
    m_problem = makeProblem();
    inner->addWidget(m_problem);
    inner->addWidget(makeBody());
    inner->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* foot = new QHBoxLayout;
    const int m = context.theme.metric(Metric::SpaceL);
    foot->setContentsMargins(m, context.theme.metric(Metric::SpaceS), m, context.theme.metric(Metric::SpaceS));
    auto* erases = makeLabel(context.theme, tr("Removing erases its data and tokens from this computer."), FontRole::Small, ColorId::TextSecondary, this);
    erases->setWordWrap(true);
    foot->addWidget(erases, 1);
    m_remove = makeButton(context.theme, tr("Remove…"), ButtonKind::Plain, {}, this);
    foot->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionDetails::confirmRemove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline(context.theme, this));
    column->addLayout(foot);
    clear();
}

QWidget* ConnectionDetails::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    m_name = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_name->setElide(Qt::ElideRight);
    m_what = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_what->setElide(Qt::ElideRight);
    m_sync = makeButton(theme, tr("Sync now"), ButtonKind::Plain, "refresh"_L1, head);
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (m_row.state == State::Syncing)
            m_context.console.cancelSync(m_row.id);
        else
            m_context.console.sync(m_row.id, false);
    });
    auto* more = makeMoreButton(theme, tr("More about this connection"), head);
    connect(more, &QToolButton::clicked, this, &ConnectionDetails::showMenu);
    auto* grid = new QGridLayout(head);
    const int m = theme.metric(Metric::SpaceL);
    grid->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_sync, 0, 1);
    grid->addWidget(more, 0, 2);
    grid->addWidget(m_what, 1, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget* ConnectionDetails::makeProblem()
{
    const Theme& theme = m_context.theme;
    auto* box = new Surface(theme, ColorId::StateUnhealthyTint, Surface::NoEdge, this);
    m_problemTitle = makeLabel(theme, {}, FontRole::Strong, ColorId::TextPrimary, box);
    m_problemTitle->setWordWrap(true);
    m_problemText = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, box);
    m_problemText->setWordWrap(true);
    m_signIn = makeButton(theme, tr("Sign in again…"), ButtonKind::Primary, {}, box);
    m_again = makeButton(theme, tr("Test again"), ButtonKind::Plain, {}, box);
    auto* settings = makeButton(theme, tr("Settings…"), ButtonKind::Plain, {}, box);
    connect(settings, &QPushButton::clicked, this, &ConnectionDetails::editRequested);
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_context.console.signIn(m_row.id); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_context.console.testConnection(m_row.id); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_again);
    buttons->addWidget(settings);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(box);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    column->addWidget(m_problemTitle);
    column->addWidget(m_problemText);
    column->addLayout(buttons);
    return box;
}

QWidget* ConnectionDetails::makeBody()
{
    const Theme& theme = m_context.theme;
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, 0, m, m);
    column->setSpacing(theme.metric(Metric::SpaceS));
    const auto head = [&](const QString& title, Label*& note) {
        column->addWidget(new Hairline(theme, body));
        auto* row = new QHBoxLayout;
        row->addWidget(makeLabel(theme, title, FontRole::Strong, ColorId::TextPrimary, body), 1);
        note = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, body);
        row->addWidget(note);
        column->addLayout(row);
    };
    head(tr("What this connection can do"), m_tested);
    m_capabilities = new RightsList(theme, body);
    column->addWidget(m_capabilities);
    column->addWidget(makeBaseline());
    head(tr("Changes"), m_changesState);
    m_changes = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, body);
    m_changes->setWordWrap(true);
    m_allow = makeSmallButton(theme, {}, ButtonKind::Plain, {}, body);
    connect(m_allow, &QPushButton::clicked, this, [this] {
        if (m_row.mayChange)
            m_context.console.forbidChanges(m_row.id);
        else
            Q_EMIT allowRequested();
    });
    auto* changes = new QHBoxLayout;
    changes->addWidget(m_changes, 1);
    changes->addWidget(m_allow, 0, Qt::AlignTop);
    column->addLayout(changes);
    head(tr("Last complete sync"), m_syncTime);
    m_counters = new QGridLayout;
    m_counters->setColumnStretch(0, 1);
    m_counters->setHorizontalSpacing(m);
    column->addLayout(m_counters);
    m_calls = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, body);
    column->addWidget(m_calls);
    Label* none = nullptr;
    head(tr("Log"), none);
    m_log = makeLabel(theme, {}, FontRole::Code, ColorId::TextSecondary, body);
    m_log->setWordWrap(true);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_log);
    return body;
}

QWidget* ConnectionDetails::makeBaseline()
{
    const Theme& theme = m_context.theme;
    m_baselineBox = new QWidget(this);
    auto* column = new QVBoxLayout(m_baselineBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(new Hairline(theme, m_baselineBox));
    column->addWidget(makeLabel(theme, tr("Baseline"), FontRole::Strong, ColorId::TextPrimary, m_baselineBox));
    m_baseline = new BaselineChooser(m_context, m_baselineBox);
    column->addWidget(m_baseline);
    m_scan = makeSmallButton(theme, tr("Check now"), ButtonKind::Plain, {}, m_baselineBox);
    column->addWidget(m_scan, 0, Qt::AlignLeft);
    connect(m_baseline, &BaselineChooser::changed, this, [this] { m_scan->setEnabled(!m_baseline->choice().profile.isEmpty()); });
    connect(m_scan, &QPushButton::clicked, this, [this] { m_context.console.runHostScan(m_row.id, m_baseline->choice()); });
    return m_baselineBox;
}

void ConnectionDetails::fillBaseline(const domain::ConnectionRow& before)
{
    const bool host = m_row.kind == domain::ConnectionKind::Host;
    m_baselineBox->setVisible(host);
    // Asked again when a sync ended, never while the user chooses.
    if (host && (before.id != m_row.id || before.lastTry != m_row.lastTry))
        m_baseline->ask(m_row.id);
}

void ConnectionDetails::show(const domain::ConnectionRow& row)
{
    const auto before = std::exchange(m_row, row);
    setEnabled(true);
    m_name->setText(core::oneLine(row.name, 200));
    const QString what = row.what.isEmpty() ? QString() : core::oneLine(row.what, 200) + u" · "_s;
    const QString mode = what + (row.mayChange ? tr("reads and changes") : tr("read only"));
    m_what->setText(row.nextDue.isValid() ? tr("%1, next sync %2").arg(mode, m_context.time.time(row.nextDue)) : mode);
    m_sync->setText(row.state == State::Syncing ? tr("Stop") : tr("Sync now"));
    m_sync->setEnabled(row.state != State::Paused);
    fillProblem();
    fillCapabilities();
    fillBaseline(before);
    fillChanges();
    fillCounters();
    QStringList log;
    for (const auto& line : row.log.first(std::min<qsizetype>(12, row.log.size())))
        log.append(core::oneLine(line, 300));
    m_log->setText(log.join(u'\n'));
}

void ConnectionDetails::clear()
{
    m_row = {};
    setEnabled(false);
    m_name->setText(tr("No connection chosen"));
    m_what->clear();
    m_problem->hide();
    m_baselineBox->hide();
    m_capabilities->setRights({});
    empty(m_counters);
    m_tested->clear();
    m_changes->clear();
    m_changesState->clear();
    m_allow->hide();
    m_syncTime->clear();
    m_calls->clear();
    m_log->clear();
}

void ConnectionDetails::fillProblem()
{
    const bool problem = m_row.state == State::SignedOut || m_row.state == State::Failed || m_row.state == State::Partly;
    m_problem->setVisible(problem);
    if (!problem)
        return;
    QString age;
    if (m_row.lastComplete.isValid())
        age = tr("What is shown was read %1 and counts as stale after 8 h.").arg(items::text::ago(m_row.lastComplete, m_context.clock.now()));
    else
        age = tr("Nothing has been read completely yet.");
    switch (m_row.state) {
    case State::SignedOut: m_problemTitle->setText(tr("Sign in again to go on reading")); break;
    case State::Partly: m_problemTitle->setText(tr("Some of it could not be read")); break;
    default: m_problemTitle->setText(tr("The last sync failed")); break;
    }
    const QString cause = m_row.state == State::Partly ? m_row.partlyScopes.join(u' ') : m_row.lastError;
    m_problemText->setText(core::oneLine(cause, 1000) + u' ' + age);
    m_signIn->setVisible(m_row.state == State::SignedOut);
}

void ConnectionDetails::fillCapabilities()
{
    m_capabilities->setRights(m_row.capabilities);
    m_tested->setText(m_row.capabilities.isEmpty() ? tr("not tested") : QString());
}

void ConnectionDetails::fillChanges()
{
    const bool cloud = m_row.kind != domain::ConnectionKind::Host;
    m_allow->setVisible(cloud);
    m_allow->setText(m_row.mayChange ? tr("Remove sign-in") : tr("Allow changes…"));
    if (m_row.mayChange)
        m_changes->setText(tr("Changes allowed as %1, until removed.").arg(core::oneLine(m_row.changesAs, 120)));
    else
        m_changes->setText(cloud ? tr("Reads only. What you decide on alerts waits here until a second sign-in allows changes.")
                                 : tr("Reads only; nothing on this computer is changed."));
    m_changesState->setText(m_row.mayChange ? tr("allowed") : tr("not allowed"));
}

void ConnectionDetails::fillCounters()
{
    empty(m_counters);
    m_syncTime->setText(m_row.lastComplete.isValid() ? m_context.time.dateTime(m_row.lastComplete) : tr("never"));
    const auto cell = [this](int line, int column, const QString& text, ColorId color) {
        m_counters->addWidget(makeLabel(m_context.theme, text, FontRole::Body, color, this), line, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    };
    if (!m_row.counters.isEmpty()) {
        int column = 1;
        for (const auto& name : {tr("Read"), tr("Changed"), tr("Gone"), tr("Requests")})
            cell(0, column++, name, ColorId::TextSecondary);
    }
    int line = 1;
    for (const auto& counter : m_row.counters) {
        cell(line, 0, counter.name, ColorId::TextPrimary);
        int column = 1;
        for (const qint64 value : {counter.read, counter.changed, counter.gone, counter.requests})
            cell(line, column++, items::text::count(value), value == 0 ? ColorId::TextTertiary : ColorId::TextPrimary);
        ++line;
    }
    m_calls->setText(m_row.callsLeft ? tr("%1 calls left in the present window").arg(items::text::count(*m_row.callsLeft)) : QString());
}

void ConnectionDetails::confirmRemove()
{
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Remove connection"),
        tr("Remove %1 with its %2 resources, history and tokens from this computer?").arg(core::oneLine(m_row.name, 100), items::text::count(m_row.resources)),
        QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* remove = box->addButton(tr("Remove and erase"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QAbstractButton::clicked, this, [this, id = m_row.id] { m_context.console.removeConnection(id); });
    box->open();
}

void ConnectionDetails::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto id = m_row.id;
    menu->addAction(tr("Settings…"), this, &ConnectionDetails::editRequested);
    menu->addAction(tr("Read everything again"), this, [this, id] { m_context.console.sync(id, true); });
    menu->addAction(tr("Test what it can do"), this, [this, id] { m_context.console.testConnection(id); });
    if (m_row.kind != domain::ConnectionKind::Host && !m_row.sample) {
        menu->addAction(tr("Sign in…"), this, [this, id] { m_context.console.signIn(id); });
    }
    menu->addSeparator();
    if (m_row.state == State::Paused)
        menu->addAction(tr("Resume"), this, [this, id] { m_context.console.setPaused(id, false); });
    else
        menu->addAction(tr("Pause"), this, [this, id] { m_context.console.setPaused(id, true); });
    menu->popup(QCursor::pos());
}

QWidget* ConnectionDetails::focusStop() const
{
    return m_sync;
}

} // namespace views
