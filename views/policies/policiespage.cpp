// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/policiespage.h"

#include "app/core/console.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/policies/flippane.h"
#include "views/policies/importreport.h"
#include "views/policies/policydelegate.h"
#include "views/policies/policyedit.h"
#include "views/policies/policyeditor.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::PolicyModel;
const auto pageId = u"policies"_s;
constexpr int sideBySide = 1100; ///< design pixels from which on all three stand beside each other

QList<FilterKey> filterKeys(const Model* model)
{
    const auto values = [](const QList<std::pair<QString, QString>>& words) {
        return [words] {
            QList<domain::FacetValue> all;
            for (const auto& [value, label] : words) {
                domain::FacetValue one;
                one.value = value;
                one.label = label;
                all.append(one);
            }
            return all;
        };
    };
    const auto severity = [](domain::Severity s) { return std::pair(QString(toWord(s)), items::text::word(s)); };
    return {
        {u"origin"_s, PoliciesPage::tr("Origin"),
         values(
             {{u"builtin"_s, PoliciesPage::tr("Built in")}, {u"written"_s, PoliciesPage::tr("Written here")}, {u"imported"_s, PoliciesPage::tr("Imported")}})},
        {u"state"_s, PoliciesPage::tr("State"),
         values({{u"enabled"_s, PoliciesPage::tr("Enabled")},
                 {u"disabled"_s, PoliciesPage::tr("Disabled")},
                 {u"draft"_s, PoliciesPage::tr("With a draft")},
                 {u"problem"_s, PoliciesPage::tr("With a problem")}})},
        {u"kind"_s, PoliciesPage::tr("Kind"), values({{u"definition"_s, PoliciesPage::tr("Definition")}, {u"initiative"_s, PoliciesPage::tr("Initiative")}})},
        {u"severity"_s, PoliciesPage::tr("Severity"),
         values({severity(domain::Severity::High), severity(domain::Severity::Medium), severity(domain::Severity::Low)})},
        {u"category"_s, PoliciesPage::tr("Category"), [model] {
             QMap<QString, int> counts;
             for (const auto& row : model->all())
                 ++counts[row.category];
             QList<domain::FacetValue> all;
             for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
                 if (at.key().isEmpty())
                     continue;
                 domain::FacetValue one;
                 one.value = one.label = at.key();
                 one.count = at.value();
                 all.append(one);
             }
             return all;
         }}};
}

/// Buttons in lines; as high as these are, which a splitter around it would not ask for.
class FlowBar final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        setMinimumHeight(layout()->heightForWidth(width()));
    }
};

} // namespace

PageInfo PoliciesPage::info()
{
    return {pageId, PageGroup::Setup, tr("Policies"), "policies"_L1, [](const PageContext& context) -> Page* { return new PoliciesPage(context); }};
}

PoliciesPage::PoliciesPage(const PageContext& context) : m_context(context), m_presenter(context.console.policies()), m_actions(context.actions)
{
    build();
    addActions();
    addEditorActions();
    connectParts();
}

PoliciesPage::~PoliciesPage() = default;

void PoliciesPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Policies"), this);
    auto* begin = makeButton(theme, tr("New policy"), ButtonKind::Plain, "plus"_L1, this);
    m_import = makeButton(theme, tr("Import…"), ButtonKind::Plain, "upload"_L1, this);
    m_head->addAction(begin);
    m_head->addAction(m_import);
    m_buttons = {{begin, u"policies.new"_s}, {m_import, u"policies.import"_s}};
    m_message = new MessageBar(theme, this);
    m_filter = new FilterBar(theme, filterKeys(m_presenter.model()), tr("Type a title, a name or a category"), this);
    m_editor = new PolicyEditor(m_context, m_presenter, this);
    m_flips = new FlipPane(m_context, m_presenter, this);
    auto* middle = new QWidget(this);
    auto* inner = new QVBoxLayout(middle);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_editor, 1);
    inner->addWidget(buildBar());
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->addWidget(middle);
    m_split->addWidget(m_flips);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    m_editor->setMinimumHeight(theme.dp(180));
    m_flips->setMinimumHeight(theme.dp(140));
    auto* whole = new QSplitter(Qt::Horizontal, this);
    whole->addWidget(buildList());
    whole->addWidget(makePageArea(m_split, this));
    whole->setStretchFactor(0, 0);
    whole->setStretchFactor(1, 1);
    whole->setSizes({theme.dp(360), theme.dp(900)});
    whole->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_filter);
    column->addWidget(whole, 1);
}

QWidget* PoliciesPage::buildList()
{
    const Theme& theme = m_context.theme;
    m_table = new DataTable(theme, tr("Policies"), this);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new PolicyDelegate(theme, m_table));
    m_table->setColumns({{Model::Name, 160, true}, {Model::State, 92, false, false, 260}, {Model::Problems, 76, false, false, 320}});
    m_table->setRowHeight(RowHeight::TwoLine);
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
    list->setMinimumWidth(theme.dp(200));
    return list;
}

QWidget* PoliciesPage::buildBar()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    auto* bar = new FlowBar(box);
    auto* parts = new FlowLayout(bar, theme.metric(Metric::SpaceS)); // large text takes as many lines as it needs
    auto* around = new QVBoxLayout(box);
    const int m = theme.metric(Metric::SpaceL);
    around->setContentsMargins(m, 0, m, theme.metric(Metric::SpaceM));
    around->addWidget(bar);
    const auto add = [&](const QString& text, ButtonKind kind, const QString& action) {
        auto* button = makeButton(theme, text, kind, {}, bar);
        parts->addWidget(button);
        m_buttons.append({button, action});
        return button;
    };
    add(tr("Save"), ButtonKind::Primary, u"policies.save"_s);
    add(tr("Discard draft"), ButtonKind::Plain, u"policies.discard"_s);
    add(tr("Duplicate to edit"), ButtonKind::Plain, u"policies.duplicate"_s);
    add(tr("Enable or disable"), ButtonKind::Plain, u"policies.toggle"_s);
    add(tr("Export…"), ButtonKind::Plain, u"policies.export"_s);
    add(tr("Remove…"), ButtonKind::Plain, u"policies.remove"_s);
    return box;
}

void PoliciesPage::connectParts()
{
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& query) {
        m_presenter.model()->setFilter(query);
        onListLoaded();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::currentRowChanged, this, &PoliciesPage::onRow);
    connect(m_table, &DataTable::opened, this, [this] { m_editor->edit()->setFocus(); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_flips, &FlipPane::resourceOpened, this, [this](core::RowId row) { Q_EMIT navigate(u"inventory"_s, {{}, {{u"resource"_s, row.value}}}); });
    connect(&m_presenter, &items::PolicyPresenter::listLoaded, this, &PoliciesPage::onListLoaded);
    connect(&m_presenter, &items::PolicyPresenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    connect(m_editor, &PolicyEditor::stateChanged, this, [this] { m_context.actions.touch(); });
    connect(m_message, &MessageBar::actionTriggered, this, [this] { (new ImportReport(m_context.theme, m_imported, this))->open(); });
    auto& console = m_context.console;
    connect(&console, &app::Console::policiesImported, this, &PoliciesPage::showImported);
    connect(&console, &app::Console::policyAdded, this, [this](qint64 id) { choose(id, {}); });
    connect(&console, &app::Console::policySaved, this, [this](qint64 id, bool ok, const QString& sentence) {
        if (ok)
            m_message->hide();
        else if (id == m_editor->id())
            m_message->show(MessageBar::Kind::Error, tr("The policy was not saved."), sentence);
    });
    for (const auto& [widget, action] : std::as_const(m_buttons)) {
        auto* button = qobject_cast<QPushButton*>(widget);
        connect(button, &QPushButton::clicked, this, [this, id = action] { m_context.actions.run(id); });
    }
    const auto showButtons = [this] {
        for (const auto& [widget, action] : std::as_const(m_buttons))
            widget->setEnabled(m_context.actions.isEnabled(action));
    };
    connect(&m_context.actions, &app::ActionRegistry::stateChanged, this, showButtons);
    connect(&m_context.actions, &app::ActionRegistry::changed, this, showButtons);
    showButtons();
}

void PoliciesPage::onListLoaded()
{
    m_isListed = true;
    auto* model = m_presenter.model();
    const int count = model->rowCount();
    m_filter->setCount(tr("%n policies", nullptr, count));
    showSentence();
    if (count == 0) {
        m_empty->show(EmptyState::Kind::NoMatch, tr("No policy matches"), tr("Loosen the filter to see policies again."));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_table);
    }
    const bool isWanted = m_wantedId != 0 || !m_wantedName.isEmpty();
    const qint64 id = isWanted ? m_wantedId : m_editor->id();
    const QString name = isWanted ? m_wantedName : m_editor->name();
    if (isWanted && model->find(id, name)) {
        m_wantedId = 0;
        m_wantedName.clear();
        if (model->rowOf(id, name) < 0)
            m_filter->clear();
    }
    const int row = model->rowOf(id, name);
    if (row >= 0) {
        m_table->goToRow(row);
        if (m_editor->isOpen() && m_editor->id() == id && m_editor->name() == name)
            m_editor->takeRow(*model->at(row));
    } else if (m_editor->isOpen() && !model->find(m_editor->id(), m_editor->name())) {
        m_editor->clear(); // it is gone
        m_flips->setOpen(false);
        m_table->goToRow(0);
    } else if (!m_editor->isOpen() && count > 0) {
        m_table->goToRow(0);
    }
}

void PoliciesPage::onRow(int row)
{
    const auto* policy = m_presenter.model()->at(row);
    if (!policy)
        return;
    const bool isSame = m_editor->isOpen() && m_editor->id() == policy->id && (policy->id != 0 || m_editor->name() == policy->name);
    if (isSame)
        return;
    m_editor->open(*policy);
    m_flips->setOpen(true);
    m_context.actions.touch();
}

void PoliciesPage::choose(qint64 id, const QString& name)
{
    m_wantedId = id;
    m_wantedName = name;
    if (m_isListed)
        onListLoaded();
}

void PoliciesPage::showSentence()
{
    const auto& all = m_presenter.model()->all();
    const auto custom = std::ranges::count_if(all, [](const auto& row) { return !row.isBuiltIn(); });
    const auto off = std::ranges::count_if(all, [](const auto& row) { return !row.isEnabled; });
    const auto troubled = std::ranges::count_if(all, [](const auto& row) { return !row.problems.isEmpty(); });
    QStringList parts{tr("%n policies", nullptr, int(all.size())), tr("%n of your own", nullptr, int(custom))};
    if (off > 0)
        parts << tr("%n not in force", nullptr, int(off));
    if (troubled > 0)
        parts << tr("%n with problems", nullptr, int(troubled));
    m_head->setSentence(parts.join(u", "_s) + u'.');
}

void PoliciesPage::showImported(const QList<domain::ImportedPolicy>& imported)
{
    using Action = domain::ImportedPolicy::Action;
    m_imported = imported;
    const auto count = [&](Action action) { return int(std::ranges::count(imported, action, &domain::ImportedPolicy::action)); };
    const QString what =
        tr("%1 added, %2 changed, %3 unchanged")
            .arg(items::text::count(count(Action::Added)), items::text::count(count(Action::Changed)), items::text::count(count(Action::Unchanged)));
    if (imported.isEmpty())
        m_message->show(MessageBar::Kind::Warning, tr("There was nothing to import."), tr("The folder holds no file that ends in .json."));
    else if (const int refused = count(Action::Refused); refused > 0)
        m_message->show(MessageBar::Kind::Warning, tr("%n documents were not imported.", nullptr, refused), tr("The others: %1.").arg(what), tr("Show why"));
    else
        m_message->show(MessageBar::Kind::Good, tr("%n documents imported.", nullptr, int(imported.size())), what + u'.');
}

PageState PoliciesPage::state() const
{
    QVariantMap extra;
    if (m_editor->isOpen())
        extra = {{u"policy"_s, m_editor->id()}, {u"name"_s, m_editor->name()}};
    return {m_filter->query(), extra};
}

void PoliciesPage::restore(const PageState& state)
{
    m_filter->setQuery(state.filter);
    m_presenter.model()->setFilter(state.filter);
    choose(state.extra.value(u"policy"_s).toLongLong(), state.extra.value(u"name"_s).toString());
}

void PoliciesPage::refresh()
{
    m_presenter.refresh();
    m_presenter.tryAgain();
}

void PoliciesPage::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> PoliciesPage::focusStops() const
{
    return {m_filter->edit(), m_table, m_editor->edit(), m_flips->table()};
}

bool PoliciesPage::escape()
{
    return m_filter->clearStep();
}

void PoliciesPage::setCurrent(bool current)
{
    if (!current)
        m_editor->keepNow();
    m_presenter.setActive(current);
}

void PoliciesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_split->setOrientation(width() < m_context.theme.dp(sideBySide) ? Qt::Vertical : Qt::Horizontal);
}

} // namespace views
