// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/resourceview.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "core/async.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/badge.h"
#include "views/common/baselinetext.h"
#include "views/common/buttons.h"
#include "views/common/codeview.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/common/timeformat.h"

#include <QGridLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

enum Tab { Facts, Recommendations, Alerts, Raw };

void empty(QLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

/// What the document of a machine says of the last check against a baseline, read away from the window's thread.
core::Async<std::optional<app::BaselineOffers::Result>> readBaseline(QThreadPool* pool, QByteArray body, core::CancelToken token)
{
    using Answer = std::optional<app::BaselineOffers::Result>;
    co_return co_await core::runOnPool(
        *pool,
        [body = std::move(body)]() -> core::Result<Answer> {
            return app::BaselineOffers::Result::of(QJsonDocument::fromJson(body)["properties"_L1]["baseline"_L1].toObject());
        },
        token);
}

} // namespace

ResourceView::ResourceView(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_presenter(context.console.reads())
{
    setAccessibleName(tr("Details of the resource"));
    const Theme& theme = context.theme;
    const int m = theme.metric(Metric::SpaceL);
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Parts of the resource"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const auto& name : {tr("Facts"), tr("Recommendations"), tr("Alerts"), tr("Raw")})
        m_tabs->addTab(name);
    m_stack = new QStackedWidget(this);
    auto* facts = new QWidget(this);
    m_facts = new QGridLayout(facts);
    m_facts->setContentsMargins(m, m, m, m);
    m_facts->setHorizontalSpacing(m);
    m_facts->setColumnStretch(1, 1);
    m_stack->addWidget(scrolled(facts, this));
    for (auto** list : {&m_recommendations, &m_alerts}) {
        auto* box = new QWidget(this);
        *list = new QVBoxLayout(box);
        (*list)->setContentsMargins(m, m, m, m);
        m_stack->addWidget(scrolled(box, this));
    }
    m_raw = new CodeView(theme, context.syntax, tr("The document as JSON"), this);
    m_stack->addWidget(m_raw);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == Raw && m_presenter.hasValue() && !std::exchange(m_rawShown, true))
            m_raw->setJson(m_presenter.detail().body);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(theme.metric(Metric::SpaceS), 0, 0, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(new Hairline(theme, this));
    column->addWidget(m_stack, 1);
    connect(&m_presenter, &items::ResourcePresenter::loaded, this, &ResourceView::fill);
    connect(&m_presenter, &items::ResourcePresenter::notFound, this, &ResourceView::notFound);
    connect(&m_presenter, &items::Presenter::failed, this, &ResourceView::failed);
    connect(&context.time, &TimeFormat::changed, this, [this] {
        if (m_presenter.hasValue())
            fill();
    });
    clear();
}

QWidget* ResourceView::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_title->setElide(Qt::ElideMiddle);
    auto* close = makeIconButton(theme, "close"_L1, tr("Close details"), head);
    connect(close, &QToolButton::clicked, this, &ResourceView::closeRequested);
    m_health = new Badge(theme, head);
    m_type = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_type->setElide(Qt::ElideRight);
    m_portal = makeButton(theme, tr("Open in portal"), ButtonKind::Plain, "open-ext"_L1, head);
    connect(m_portal, &QPushButton::clicked, this, [this] { m_context.console.openUrl(QUrl(m_presenter.detail().portalUri)); });
    auto* detach = makeButton(theme, tr("Detach"), ButtonKind::Plain, "dock"_L1, head);
    connect(detach, &QPushButton::clicked, this, [this] { Q_EMIT detachRequested(m_title->text()); });
    m_more = makeMoreButton(theme, tr("More about this resource"), head);
    connect(m_more, &QToolButton::clicked, this, &ResourceView::showMenu);

    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(close);
    auto* facts = new QHBoxLayout;
    facts->addWidget(m_health);
    facts->addWidget(m_type, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_portal);
    buttons->addWidget(detach);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(head);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addLayout(titleRow);
    column->addLayout(facts);
    column->addLayout(buttons);
    return head;
}

void ResourceView::clear()
{
    m_presenter.clear();
    m_tasks.restart();
    m_title->setText(tr("No resource chosen"));
    m_health->hide();
    m_type->clear();
    m_portal->hide();
    empty(m_facts);
    empty(m_recommendations);
    empty(m_alerts);
    m_raw->setCode({}, u"JSON"_s);
}

void ResourceView::fill()
{
    const auto& detail = m_presenter.detail();
    m_title->setText(core::oneLine(detail.row.name, 300));
    setPlainToolTip(m_title, core::oneLine(detail.row.id, 1000));
    m_health->setHealth(detail.row.health);
    m_health->setVisible(true);
    m_type->setText(
        QStringList{detail.row.typeName.isEmpty() ? detail.row.type : detail.row.typeName, items::text::word(detail.row.environment), detail.row.scopeName}
            .join(u" · "_s));
    m_portal->setVisible(!detail.portalUri.isEmpty());
    fillFacts();
    askBaseline();
    fillLists();
    m_rawShown = m_tabs->currentIndex() == Raw;
    if (m_rawShown)
        m_raw->setJson(detail.body);
    Q_EMIT loaded(detail.row.row);
}

void ResourceView::fact(int row, const QString& name, const QString& value)
{
    auto* label = makeLabel(m_context.theme, name, FontRole::Body, ColorId::TextSecondary, this);
    auto* text = new QLineEdit(core::oneLine(value, 1000), this); // selectable, and long ids scroll
    text->setReadOnly(true);
    text->setFrame(false);
    text->setFont(m_context.theme.font(FontRole::Body));
    text->setAccessibleName(name);
    text->setCursorPosition(0);
    m_facts->addWidget(label, row, 0);
    m_facts->addWidget(text, row, 1);
}

void ResourceView::fillFacts()
{
    const auto& detail = m_presenter.detail();
    empty(m_facts);
    int row = 0;
    fact(row++, tr("Id"), detail.row.id);
    fact(row++, tr("Type"), detail.row.type);
    fact(row++, tr("Scope"), detail.row.scopeName);
    if (!detail.row.resourceGroup.isEmpty())
        fact(row++, tr("Resource group"), detail.row.resourceGroup);
    if (!detail.row.location.isEmpty())
        fact(row++, tr("Location"), detail.row.location);
    fact(row++, tr("Defender plan"), items::text::word(detail.row.plan));
    m_baselineRow = row++;
    fact(row++, tr("First seen"), m_context.time.dateTime(detail.firstSeen));
    fact(row++, tr("Last seen"), m_context.time.dateTime(detail.row.lastSeen));
    fact(row++, tr("Read with version"), detail.apiVersion.isEmpty() ? tr("not told") : detail.apiVersion);
    for (const auto& [key, value] : detail.tags)
        fact(row++, tr("Tag %1").arg(core::oneLine(key, 100)), value);
    m_facts->setRowStretch(row, 1);
}

void ResourceView::askBaseline()
{
    m_tasks.restart();
    const auto& detail = m_presenter.detail();
    if (detail.row.type.compare("microsoft.hybridcompute/machines"_L1, Qt::CaseInsensitive) != 0)
        return;
    m_tasks.start(
        readBaseline(&m_context.syntax.pool(), detail.body, m_tasks.token()), [this](core::Result<std::optional<app::BaselineOffers::Result>> result) {
            if (!result || !*result)
                return;
            auto* text = makeLabel(m_context.theme, baselineText(**result), FontRole::Body, ColorId::TextPrimary, this);
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_facts->addWidget(makeLabel(m_context.theme, tr("Baseline"), FontRole::Body, ColorId::TextSecondary, this), m_baselineRow, 0, Qt::AlignTop);
            m_facts->addWidget(text, m_baselineRow, 1);
        });
}

void ResourceView::fillLists()
{
    const auto& detail = m_presenter.detail();
    const Theme& theme = m_context.theme;
    empty(m_recommendations);
    for (qsizetype i = 0; i < detail.recommendations.size(); ++i) {
        const auto& recommendation = detail.recommendations[i];
        const auto state = detail.recommendationStates.value(i, domain::AssessmentState::Unknown);
        const QString text = tr("%1: %2, %3")
                                 .arg(items::text::word(state), core::oneLine(recommendation.name, 160),
                                      items::text::severity(recommendation.severity, recommendation.severityWord));
        auto* link = makeSmallButton(theme, plainButtonText(text), ButtonKind::Link, look(state).icon, this);
        connect(link, &QPushButton::clicked, this, [this, key = recommendation.key] { Q_EMIT recommendationOpened(key); });
        m_recommendations->addWidget(link, 0, Qt::AlignLeft);
    }
    if (detail.recommendations.isEmpty())
        m_recommendations->addWidget(makeLabel(theme, tr("Not assessed."), FontRole::Body, ColorId::TextSecondary, this));
    m_recommendations->addStretch(1);
    empty(m_alerts);
    for (const auto& alert : detail.alerts) {
        auto* link = makeSmallButton(theme,
                                     plainButtonText(tr("%1, %2, %3")
                                                         .arg(items::text::severity(alert.severity, alert.severityWord), core::oneLine(alert.displayName, 160),
                                                              m_context.time.age(alert.time))),
                                     ButtonKind::Link, "alerts"_L1, this);
        connect(link, &QPushButton::clicked, this, [this, row = alert.row] { Q_EMIT alertOpened(row); });
        m_alerts->addWidget(link, 0, Qt::AlignLeft);
    }
    if (detail.alerts.isEmpty())
        m_alerts->addWidget(makeLabel(theme, tr("No alert names this resource."), FontRole::Body, ColorId::TextSecondary, this));
    m_alerts->addStretch(1);
    m_tabs->setTabText(Recommendations, tr("Recommendations") + u"  "_s + items::text::count(detail.recommendations.size()));
    m_tabs->setTabText(Alerts, tr("Alerts") + u"  "_s + items::text::count(detail.alerts.size()));
}

QWidget* ResourceView::focusStop() const
{
    return m_tabs;
}

void ResourceView::showMenu()
{
    if (!m_presenter.hasValue())
        return;
    const auto& detail = m_presenter.detail();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const app::ObjectLink link{u"inventory"_s, detail.row.id};
    addObjectActions(menu, m_context.theme,
                     {.id = detail.row.id,
                      .json = detail.body,
                      .cli = app::commandFor(link, m_context.console.workspaceFolder()),
                      .link = link.toString(),
                      .portal = QUrl(detail.portalUri)},
                     [this](const QUrl& url) { m_context.console.openUrl(url); });
    popupBelow(menu, m_more);
}

} // namespace views
