// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/query/querypage.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/plaintext.h"
#include "views/common/panel.h"
#include "views/query/sqledit.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
const auto pageId = u"query"_s;
} // namespace

PageInfo QueryPage::info()
{
    return {pageId, PageGroup::Estate, tr("Query"), "table"_L1, [](const PageContext& context) -> Page* { return new QueryPage(context); }};
}

QueryPage::QueryPage(const PageContext& context) : m_context(context), m_presenter(context.console.reads()), m_actions(context.actions)
{
    build();
    connectParts();
    m_presenter.askSaved();
}

QueryPage::~QueryPage() = default;

void QueryPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Query"), this);
    m_head->setSentence(tr("Ask what is stored here, in SQL. Nothing can be changed from here."));
    m_message = new MessageBar(theme, this);
    m_table = new DataTable(theme, tr("Rows of the query"), this);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_empty = new EmptyState(theme, this);
    m_empty->show(EmptyState::Kind::NoMatch, tr("Nothing asked yet"), tr("Write a SELECT over the views at the side and run it with Ctrl+Enter."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* above = new QSplitter(Qt::Horizontal, this);
    above->addWidget(buildEditor());
    above->addWidget(buildViews());
    above->setStretchFactor(0, 3);
    above->setStretchFactor(1, 1);
    above->setChildrenCollapsible(false);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(above);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
}

/// Views with their columns; Enter or a double click puts a name into the statement.
QTreeView* QueryPage::buildViews()
{
    m_viewModel = new QStandardItemModel(this);
    const auto documented = items::documentedViews();
    for (const auto& view : documented) {
        auto* item = new QStandardItem(view.name);
        item->setData(plainToolTip(tr("One row for each %1").arg(view.about)), Qt::ToolTipRole);
        item->setEditable(false);
        for (const auto& column : view.columns) {
            auto* child = new QStandardItem(column);
            child->setEditable(false);
            item->appendRow(child);
        }
        m_viewModel->appendRow(item);
    }
    m_sql->setViews(documented);
    m_views = new QTreeView(this);
    m_views->setAccessibleName(tr("Views and their columns"));
    m_views->setHeaderHidden(true);
    m_views->setModel(m_viewModel);
    m_views->setExpandsOnDoubleClick(false);
    m_views->setUniformRowHeights(true);
    m_views->setFrameShape(QFrame::NoFrame);
    m_views->setMinimumWidth(m_context.theme.dp(180));
    connect(m_views, &QTreeView::activated, this, [this](const QModelIndex& index) { m_sql->insertName(index.data().toString()); });
    return m_views;
}

QWidget* QueryPage::buildEditor()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    m_sql = new SqlEdit(theme, m_context.syntax, box);
    auto* column = new QVBoxLayout(box);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, 0, m, theme.metric(Metric::SpaceM));
    column->addWidget(m_sql, 1);
    column->addWidget(buildBar(box));
    return box;
}

QWidget* QueryPage::buildBar(QWidget* box)
{
    const Theme& theme = m_context.theme;
    auto* bar = new QWidget(box);
    m_saved = new QComboBox(bar);
    m_saved->setAccessibleName(tr("Saved queries"));
    m_saved->setMinimumWidth(theme.dp(200));
    m_run = makeButton(theme, tr("Run (Ctrl+Enter)"), ButtonKind::Primary, "play"_L1, bar);
    m_save = makeButton(theme, tr("Save…"), ButtonKind::Plain, "save"_L1, bar);
    m_remove = makeButton(theme, tr("Forget"), ButtonKind::Plain, {}, bar);
    m_filter = makeButton(theme, tr("Filter inventory by it"), ButtonKind::Plain, "filter"_L1, bar);
    m_export = makeButton(theme, tr("Export CSV…"), ButtonKind::Plain, "download"_L1, bar);
    m_count = makeLabel(theme, limitsText(), FontRole::Small, ColorId::TextSecondary, bar);
    auto* parts = new FlowLayout(bar, theme.metric(Metric::SpaceS)); // large text takes as many lines as it needs
    for (QWidget* part : std::initializer_list<QWidget*>{m_run, m_save, m_export, m_saved, m_remove, m_filter, m_count})
        parts->addWidget(part);
    m_export->setEnabled(false);
    m_save->setEnabled(false);
    return bar;
}

QString QueryPage::limitsText() const
{
    return tr("At most %1 rows and %2 seconds").arg(items::text::count(maxRows)).arg(maxSeconds);
}

void QueryPage::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, [this] { m_presenter.isBusy() ? stop() : run(); });
    connect(m_sql, &SqlEdit::runRequested, this, &QueryPage::run);
    connect(m_sql, &QPlainTextEdit::textChanged, this, [this] { m_save->setEnabled(!m_sql->toPlainText().trimmed().isEmpty()); });
    connect(m_export, &QPushButton::clicked, this, &QueryPage::exportCsv);
    connect(&m_presenter, &items::QueryPresenter::loaded, this, &QueryPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, this, &QueryPage::onBusy);
    connect(&m_presenter, &items::Presenter::failed, this, [this](const core::Error& error) {
        m_count->setText(limitsText());
        m_message->show(MessageBar::Kind::Error, tr("The query did not run."), error.what);
    });
    connect(m_table, &DataTable::letter, this, [](QChar key, const QModelIndex& index) {
        if (key == u'C')
            copyText(index.data(items::IdRole).toString());
    });
    m_actions.add({.id = u"query.run"_s, .text = tr("Run query"), .menu = u"tools"_s, .icon = u"play"_s, .page = pageId, .run = [this] { run(); }});
    m_actions.add({.id = u"query.stop"_s,
                   .text = tr("Stop query"),
                   .menu = u"tools"_s,
                   .icon = u"close"_s,
                   .page = pageId,
                   .run = [this] { stop(); },
                   .whyNot = [this] { return m_presenter.isBusy() ? QString() : tr("No query is running"); }});
    connectSaved();
}

void QueryPage::connectSaved()
{
    connect(m_save, &QPushButton::clicked, this, &QueryPage::save);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_context.console.removeQuery(m_saved->currentText()); });
    connect(m_filter, &QPushButton::clicked, this,
            [this] { Q_EMIT navigate(u"inventory"_s, {{{{u"query"_s, domain::FilterTerm::Op::Is, {m_saved->currentText()}, false}}, {}}, {}}); });
    connect(m_saved, &QComboBox::activated, this, [this](int at) { m_sql->setPlainText(m_saved->itemData(at).toString()); });
    connect(&m_presenter, &items::QueryPresenter::savedLoaded, this, &QueryPage::fillSaved);
}

void QueryPage::run()
{
    m_asked = m_sql->toPlainText().trimmed();
    if (!m_asked.isEmpty())
        m_presenter.run(m_asked, maxRows);
}

void QueryPage::stop()
{
    m_presenter.cancel();
    m_count->setText(tr("Stopped"));
}

void QueryPage::onBusy(bool busy)
{
    m_run->setText(busy ? tr("Stop") : tr("Run (Ctrl+Enter)"));
    if (busy)
        m_count->setText(tr("Running…"));
}

void QueryPage::onLoaded()
{
    m_message->hide();
    m_shown = m_asked;
    const auto& result = m_presenter.model()->result();
    m_count->setText(result.truncated ? tr("The first %1 rows; there are more").arg(items::text::count(result.rows.size()))
                                      : tr("%n rows", nullptr, int(result.rows.size())));
    QList<ColumnSpec> columns;
    for (int i = 0; i < int(result.columns.size()); ++i)
        columns.append({i, 150, i == 0});
    m_table->setColumns(columns);
    m_empty->show(EmptyState::Kind::NoMatch, tr("No rows"), tr("The statement is right, but nothing fits it; loosen its WHERE."));
    m_stack->setCurrentWidget(result.rows.isEmpty() ? static_cast<QWidget*>(m_empty) : m_table);
    m_export->setEnabled(!result.rows.isEmpty());
}

void QueryPage::fillSaved()
{
    const QString current = m_wantedName.isEmpty() ? m_saved->currentText() : std::exchange(m_wantedName, {});
    m_saved->clear();
    for (const auto& query : m_presenter.saved())
        m_saved->addItem(query.name, query.sql);
    m_saved->setCurrentIndex(std::max(0, m_saved->findText(current)));
    const bool any = m_saved->count() > 0;
    for (QWidget* part : std::initializer_list<QWidget*>{m_saved, m_remove, m_filter})
        part->setEnabled(any);
}

void QueryPage::save()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save query"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_saved->currentText());
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (name.trimmed().isEmpty())
            return;
        m_wantedName = name.trimmed();
        m_context.console.saveQuery(m_wantedName, m_sql->toPlainText().trimmed());
    });
    dialog->open();
}

void QueryPage::exportCsv()
{
    auto* dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"query.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_context.console.exportQuery(m_shown, file); });
    dialog->open();
}

PageState QueryPage::state() const
{
    return {{}, {{u"sql"_s, m_sql->toPlainText()}}};
}

void QueryPage::restore(const PageState& state)
{
    if (const QString sql = state.extra.value(u"sql"_s).toString(); !sql.isEmpty())
        m_sql->setPlainText(sql);
}

void QueryPage::refresh()
{
    run();
}

void QueryPage::focusFilter()
{
    m_sql->setFocus();
}

QList<QWidget*> QueryPage::focusStops() const
{
    return {m_sql, m_views, m_table};
}

} // namespace views
