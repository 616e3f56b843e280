// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/activitypage.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/activitywords.h"
#include "views/activity/requestspane.h"
#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/codeview.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ActivityModel;
const auto pageId = u"activity"_s;
const auto journalTab = u"journal"_s, requestsTab = u"requests"_s;
} // namespace

PageInfo ActivityPage::info()
{
    return {pageId, PageGroup::Response, tr("Activity"), "activity"_L1, [](const PageContext& context) -> Page* { return new ActivityPage(context); }};
}

ActivityPage::ActivityPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), [&time = context.time](const QDateTime& at) { return time.dateTime(at); }),
      m_actions(context.actions)
{
    build();
    connectParts();
    m_presenter.setQuery(m_query);
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::makeDetails()
{
    const Theme& theme = m_context.theme;
    m_details = new QWidget(this);
    m_details->setAccessibleName(tr("Details of the entry"));
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, m_details);
    m_title->setElide(Qt::ElideRight);
    m_when = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, m_details);
    m_when->setElide(Qt::ElideRight);
    m_code = new CodeView(theme, m_context.syntax, tr("Particulars as JSON"), m_details);
    auto* right = new QVBoxLayout(m_details);
    const int m = theme.metric(Metric::SpaceL);
    right->setContentsMargins(m, theme.metric(Metric::SpaceM), 0, 0);
    right->addWidget(m_title);
    right->addWidget(m_when);
    right->addWidget(m_code, 1);
}

void ActivityPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Activity"), this);
    m_verify = makeButton(theme, tr("Verify journal"), ButtonKind::Plain, "link"_L1, this);
    m_copy = makeButton(theme, tr("Copy as text"), ButtonKind::Plain, "copy"_L1, this);
    m_tabs = new SegmentBar(theme, tr("What is listed"), false, this);
    m_tabs->addSegment(journalTab, tr("Journal"));
    m_tabs->addSegment(requestsTab, tr("Requests"));
    m_head->addAction(m_tabs);
    m_head->addAction(m_verify);
    m_head->addAction(m_copy);
    m_message = new MessageBar(theme, this);
    m_filter = new FilterBar(theme, {}, tr("Type a name, an action or a target"), this);
    m_table = new DataTable(theme, tr("Activity"), this);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setColumns({{Model::Time, 196}, {Model::Who, 120}, {Model::What, 150, true}, {Model::Target, 190, false, false, 700}, {Model::Result, 84}});
    m_table->followDensity(m_context.settings);
    m_empty = new EmptyState(theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_keys = new KeyBar(theme, m_context.actions, pageId, this);
    auto* list = new QWidget(this);
    auto* left = new QVBoxLayout(list);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_stack, 1);
    left->addWidget(m_keys);

    makeDetails();
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, list, m_details, this);
    m_splitter->setDetailsVisible(true);
    auto* journal = new QWidget(this);
    auto* inner = new QVBoxLayout(journal);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_filter);
    inner->addWidget(m_splitter, 1);
    m_requests = new RequestsPane(m_context, this);
    m_lists = new QStackedWidget(this);
    m_lists->addWidget(journal);
    m_lists->addWidget(m_requests);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_lists, 1);
    showTab(journalTab);
}

bool ActivityPage::showsRequests() const
{
    return m_lists->currentWidget() == m_requests;
}

void ActivityPage::showTab(const QString& tab)
{
    m_tabs->setCurrent(tab);
    const bool requests = tab == requestsTab;
    m_lists->setCurrentIndex(requests ? 1 : 0);
    m_verify->setVisible(!requests);
    m_copy->setVisible(requests);
    m_requests->setCurrent(requests && m_current);
    showSentence();
    m_context.actions.touch();
}

void ActivityPage::showSentence()
{
    if (showsRequests()) {
        const int sent = m_requests->count();
        m_head->setSentence(sent == 0 ? tr("Nothing was sent yet.") : tr("%n requests, newest first; without what they carried.", nullptr, sent));
        return;
    }
    const int rows = m_presenter.model()->rowCount();
    m_head->setSentence(rows == 0 ? tr("Nothing has been recorded yet.") : tr("%n entries, newest first. The journal only grows.", nullptr, rows));
}

void ActivityPage::connectParts()
{
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        m_query.filter = filter;
        m_presenter.setQuery(m_query);
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        showRow(row);
        m_context.actions.touch();
    });
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(&m_presenter, &items::ActivityPresenter::loaded, this, &ActivityPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    connect(&m_presenter, &items::Presenter::failed, this, [this](const core::Error& error) {
        m_failed = true;
        m_message->show(MessageBar::Kind::Error, error.what, error.detail);
    });
    connect(&m_context.time, &TimeFormat::changed, this, [this] {
        m_presenter.model()->timeFormatChanged();
        showRow(m_table->currentRow());
    });
    connect(m_tabs, &SegmentBar::chosen, this, [this](const QString& tab) {
        showTab(tab);
        Q_EMIT stepped();
    });
    connect(m_requests, &RequestsPane::changed, this, &ActivityPage::showSentence);
    connect(m_copy, &QPushButton::clicked, m_requests, &RequestsPane::copyAll);
    connect(m_verify, &QPushButton::clicked, &m_presenter, &items::ActivityPresenter::verify);
    connect(&m_presenter, &items::ActivityPresenter::verified, this, &ActivityPage::showCheck);
    addActions();
}

void ActivityPage::addActions()
{
    m_actions.add({.id = u"activity.verify"_s, .text = tr("Verify journal"), .menu = u"tools"_s, .icon = u"link"_s, .page = pageId, .run = [this] {
                       m_presenter.verify();
                   }});
    m_actions.add({.id = u"activity.copyRequests"_s,
                   .text = tr("Copy requests as text"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId,
                   .run = [this] { m_requests->copyAll(); },
                   .whyNot = [this] { return m_requests->count() > 0 ? QString() : tr("Open the requests first."); }});
    m_actions.add({.id = u"activity.copyTarget"_s,
                   .text = tr("Copy target"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_C),
                   .run =
                       [this] {
                           const auto* row = m_presenter.model()->at(m_table->currentRow());
                           copyText(showsRequests() ? m_requests->currentLine() : row ? row->target : QString());
                       },
                   .whyNot =
                       [this] {
                           const bool any = showsRequests() ? !m_requests->currentLine().isEmpty() : m_presenter.model()->at(m_table->currentRow()) != nullptr;
                           return any ? QString() : tr("Choose an entry first.");
                       }});
}

void ActivityPage::onLoaded()
{
    if (std::exchange(m_failed, false))
        m_message->hide();
    const int rows = m_presenter.model()->rowCount();
    showSentence();
    m_filter->setCount(tr("%n entries", nullptr, rows));
    if (rows == 0) {
        if (m_query.filter.isEmpty())
            m_empty->showFirstUse(tr("Every decision, sync and change made here is recorded."));
        else
            m_empty->show(EmptyState::Kind::NoMatch, tr("No entry matches"), tr("The filter “%1” hides everything.").arg(m_query.filter.toString()));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentWidget(m_table);
    if (m_table->currentRow() < 0)
        m_table->goToRow(0);
}

void ActivityPage::showCheck()
{
    const auto& check = m_presenter.check();
    if (check.firstBroken == 0) {
        m_message->show(MessageBar::Kind::Good, tr("The journal is whole."),
                        tr("%n entries fit together; none was changed or left out.", nullptr, int(check.entries)));
        return;
    }
    m_message->show(MessageBar::Kind::Error, tr("The journal was changed at entry %1.").arg(check.firstBroken),
                    tr("That entry or one before it does not fit its chain; compare with a backup of the workspace."));
}

void ActivityPage::showRow(int row)
{
    const auto* entry = m_presenter.model()->at(row);
    if (!entry)
        return;
    m_title->setText(core::oneLine(items::text::activity(entry->what), 200));
    m_when->setText(QStringList{m_context.time.dateTime(entry->at), entry->who, core::oneLine(entry->target, 200)}.join(u" · "_s));
    m_code->setJson(entry->detail.toUtf8());
}

PageState ActivityPage::state() const
{
    return {m_query.filter, showsRequests() ? QVariantMap{{u"tab"_s, requestsTab}} : QVariantMap{}};
}

void ActivityPage::restore(const PageState& state)
{
    m_query.filter = state.filter;
    m_filter->setQuery(state.filter);
    showTab(state.extra.value(u"tab"_s).toString() == requestsTab ? requestsTab : journalTab);
    m_presenter.setQuery(m_query);
}

void ActivityPage::refresh()
{
    m_requests->setCurrent(showsRequests() && m_current);
    m_presenter.refresh();
}

void ActivityPage::focusFilter()
{
    showTab(journalTab);
    m_filter->focusText();
}

QList<QWidget*> ActivityPage::focusStops() const
{
    if (showsRequests())
        return {m_tabs, m_requests->focusStop()};
    return {m_filter->edit(), m_table, m_splitter->detailsVisible() ? m_code : nullptr};
}

bool ActivityPage::escape()
{
    if (showsRequests())
        return false;
    if (m_filter->clearStep())
        return true;
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool ActivityPage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void ActivityPage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
}

void ActivityPage::setCurrent(bool current)
{
    m_current = current;
    m_requests->setCurrent(showsRequests() && current);
    m_presenter.setActive(current);
}

} // namespace views
