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
#include "views/common/panel.h"
#include "views/query/sqledit.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
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

QueryPage::QueryPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads()), m_actions(context.actions)
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
    m_empty->show(EmptyState::Kind::NoMatch, tr("No rows"),
                  tr("Views: v_resources, v_documents, v_tags, v_recommendations, v_assessments, v_findings, v_alerts, v_entities, v_controls, v_scores, v_score_history, v_score_causes, v_plans, v_scopes, v_connections, v_activity, v_reads."));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(buildEditor());
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

QWidget* QueryPage::buildEditor()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    m_saved = new QComboBox(box);
    m_saved->setAccessibleName(tr("Saved queries"));
    m_saved->setMinimumWidth(theme.dp(200));
    m_sql = new SqlEdit(theme, m_context.syntax, box);
    m_run = makeButton(theme, tr("Run (Ctrl+Enter)"), ButtonKind::Primary, "play"_L1, box);
    m_save = makeButton(theme, tr("Save…"), ButtonKind::Plain, "save"_L1, box);
    m_remove = makeButton(theme, tr("Forget"), ButtonKind::Plain, {}, box);
    m_filter = makeButton(theme, tr("Filter inventory by it"), ButtonKind::Plain, "filter"_L1, box);
    m_export = makeButton(theme, tr("Export CSV…"), ButtonKind::Plain, "download"_L1, box);
    m_count = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme.metric(Metric::SpaceS));
    for (QWidget* part : std::initializer_list<QWidget*>{m_saved, m_remove, m_filter})
        bar->addWidget(part);
    bar->addStretch(1);
    bar->addWidget(m_count);
    for (QWidget* part : std::initializer_list<QWidget*>{m_export, m_save, m_run})
        bar->addWidget(part);
    auto* column = new QVBoxLayout(box);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, 0, m, theme.metric(Metric::SpaceM));
    column->addWidget(m_sql, 1);
    column->addLayout(bar);
    m_export->setEnabled(false);
    return box;
}

void QueryPage::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_presenter.isBusy())
            m_presenter.cancel();
        else
            run();
    });
    connect(m_sql, &SqlEdit::runRequested, this, &QueryPage::run);
    connect(m_sql, &QPlainTextEdit::textChanged, this, [this] { m_save->setEnabled(!m_sql->toPlainText().trimmed().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &QueryPage::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_context.console.removeQuery(m_saved->currentText());
        m_presenter.askSaved();
    });
    connect(m_filter, &QPushButton::clicked, this, [this] {
        Q_EMIT navigate(u"inventory"_s, {{{{u"query"_s, domain::FilterTerm::Op::Is, {m_saved->currentText()}, false}}, {}}, {}});
    });
    connect(m_export, &QPushButton::clicked, this, &QueryPage::exportCsv);
    connect(m_saved, &QComboBox::activated, this, [this](int at) { m_sql->setPlainText(m_saved->itemData(at).toString()); });
    connect(&m_presenter, &items::QueryPresenter::loaded, this, &QueryPage::onLoaded);
    connect(&m_presenter, &items::QueryPresenter::savedLoaded, this, &QueryPage::fillSaved);
    connect(&m_presenter, &items::Presenter::busyChanged, this,
            [this](bool busy) { m_run->setText(busy ? tr("Stop") : tr("Run (Ctrl+Enter)")); });
    connect(&m_presenter, &items::Presenter::failed, this, [this](const core::Error& error) {
        m_message->show(MessageBar::Kind::Error, tr("The query did not run."), error.what);
    });
    connect(m_table, &DataTable::letter, this, [](QChar key, const QModelIndex& index) {
        if (key == u'C')
            copyText(index.data(items::IdRole).toString());
    });
    m_actions.add({.id = u"query.run"_s, .text = tr("Run query"), .menu = u"tools"_s, .icon = u"play"_s, .page = pageId,
                   .run = [this] { run(); }});
}

void QueryPage::run()
{
    const QString sql = m_sql->toPlainText().trimmed();
    if (!sql.isEmpty())
        m_presenter.run(sql, maxRows);
}

void QueryPage::onLoaded()
{
    m_message->hide();
    const auto& result = m_presenter.model()->result();
    m_count->setText(result.truncated ? tr("first %1 rows").arg(items::text::count(result.rows.size()))
                                      : tr("%n rows", nullptr, int(result.rows.size())));
    QList<ColumnSpec> columns;
    for (int i = 0; i < int(result.columns.size()); ++i)
        columns.append({i, 150, i == 0});
    m_table->setColumns(columns);
    m_stack->setCurrentWidget(result.rows.isEmpty() ? static_cast<QWidget*>(m_empty) : m_table);
    m_export->setEnabled(!result.rows.isEmpty());
}

void QueryPage::fillSaved()
{
    const QString current = m_saved->currentText();
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
        m_context.console.saveQuery(name.trimmed(), m_sql->toPlainText().trimmed());
        m_presenter.askSaved();
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
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_context.console.exportQuery(m_sql->toPlainText().trimmed(), file); });
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
    return {m_sql, m_table};
}

} // namespace views
