// SPDX-License-Identifier: GPL-3.0-or-later
// What is meant of a recommendation, who has it, and what can be copied of it.
#include "views/recommendations/recommendationdetails.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "core/text.h"
#include "items/governancewords.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/recommendations/affectedpane.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace views {

void RecommendationDetails::refresh()
{
    m_presenter.refresh();
    m_assigned.refresh();
}

/// Whose recommendation it is, and who has to follow it.
void RecommendationDetails::fillSource()
{
    if (!m_presenter.hasDetail())
        return;
    const QString source = m_presenter.detail().source;
    const QString who = m_assigned.hasValue() ? core::oneLine(items::text::assignedTo(m_assigned.open(), m_context.clock.now()), 200) : QString();
    m_source->setText(source.isEmpty() || who.isEmpty() ? source + who : tr("%1; %2").arg(source, who));
}

std::optional<QStringList> RecommendationDetails::tickedUnhealthy() const
{
    const auto* row = recommendation();
    const QStringList ids = m_resources->tickedIds();
    if (!row || m_presenter.tab() != domain::AssessmentState::Unhealthy || ids.isEmpty() || ids.size() >= row->unhealthy)
        return {};
    return ids;
}

QStringList RecommendationDetails::meantResources() const
{
    const QStringList ticked = m_resources->tickedIds();
    if (!ticked.isEmpty() || !m_resources->table()->hasFocus() || m_resources->currentId().isEmpty())
        return ticked;
    return {m_resources->currentId()};
}

ObjectRef RecommendationDetails::objectOf(const domain::RecommendationRow& row) const
{
    const QJsonObject json{{u"key"_s, row.key},
                           {u"name"_s, row.name},
                           {u"severity"_s, QString(domain::toWord(row.severity))},
                           {u"unhealthy"_s, row.unhealthy},
                           {u"healthy"_s, row.healthy},
                           {u"notApplicable"_s, row.notApplicable},
                           {u"exempt"_s, row.exempt},
                           {u"unknown"_s, row.unknown},
                           {u"gainPercent"_s, row.gainPercent}};
    const app::ObjectLink link{u"recommendations"_s, row.key};
    ObjectRef object;
    object.id = row.key;
    object.json = QJsonDocument(json).toJson(QJsonDocument::Indented);
    object.cli = app::commandFor(link, m_context.console.workspaceFolder());
    object.link = link.toString();
    if (m_presenter.hasDetail() && m_presenter.detail().row.key == row.key)
        object.portal = QUrl(m_presenter.detail().portalUri);
    return object;
}

void RecommendationDetails::showMenu()
{
    if (!m_presenter.hasDetail())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addObjectActions(menu, m_context.theme, objectOf(m_presenter.detail().row), [this](const QUrl& url) { m_context.console.openUrl(url); });
    popupBelow(menu, m_more);
}

} // namespace views
