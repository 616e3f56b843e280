// SPDX-License-Identifier: GPL-3.0-or-later
// What the triage list can do: status, owner, undo, ticks, and what every object offers.
#include "app/core/console.h"
#include "items/text.h"
#include "services/reads.h"
#include "views/alerts/alertdetails.h"
#include "views/alerts/alertobject.h"
#include "views/alerts/alertspage.h"
#include "views/common/datatable.h"
#include "views/common/objectactions.h"
#include "views/common/plaintext.h"

#include "items/entitymodel.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace views {

namespace {
const auto pageId = u"alerts"_s;
}

void AlertsPage::addActions()
{
    const auto none = [this] { return chosenRows().isEmpty() ? tr("Choose an alert first.") : QString(); };
    m_actions.add({.id = u"alerts.state"_s,
                   .text = tr("State…"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_S),
                   .run = [this] { chooseStatus(); },
                   .whyNot = none});
    m_actions.add({.id = u"alerts.assign"_s,
                   .text = tr("Assign…"),
                   .menu = u"findings"_s,
                   .icon = u"user"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_A),
                   .run =
                       [this] {
                           const QRect cell = m_table->visualRect(m_table->currentIndex());
                           chooseOwner(chosenRows(), m_table->viewport(), cell.bottomLeft() + QPoint(m_context.theme.metric(Metric::SpaceXl), 0));
                       },
                   .whyNot = none});
    m_actions.add({.id = u"alerts.read"_s,
                   .text = tr("Mark as read or unread"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .run =
                       [this] {
                           const auto* row = current();
                           m_context.console.markAlertsRead(chosenRows(), row && row->unread);
                       },
                   .whyNot = none});
    m_actions.add({.id = u"alerts.tickAll"_s,
                   .text = tr("Tick all that match"),
                   .menu = u"edit"_s,
                   .icon = u"check"_s,
                   .page = pageId,
                   .run = [this] { m_presenter.model()->tickAll(true); },
                   .whyNot = [this] { return m_presenter.model()->counts().alerts > 0 ? QString() : tr("There is nothing in the list."); }});
    m_actions.add({.id = u"alerts.tickNone"_s,
                   .text = tr("Tick none"),
                   .menu = u"edit"_s,
                   .page = pageId,
                   .run = [this] { m_presenter.model()->tickAll(false); },
                   .whyNot = [this] { return m_presenter.model()->tickedRows().isEmpty() ? tr("Nothing is ticked.") : QString(); }});
    m_actions.add({.id = u"alerts.undo"_s,
                   .text = tr("Undo the last decision"),
                   .menu = u"findings"_s,
                   .icon = u"undo"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_U),
                   .run = [this] { m_context.console.undo(); },
                   .whyNot = [this] { return m_context.console.canUndo() ? QString() : tr("There is nothing to undo."); }});
    m_actions.add({.id = u"alerts.takeNew"_s,
                   .text = tr("Show new alerts"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_N),
                   .run = [this] { m_presenter.model()->takeNew(); },
                   .whyNot =
                       [this] {
                           const auto* model = m_presenter.model();
                           return model->waiting() > 0 || model->hasLeft() ? QString() : tr("There is nothing new.");
                       }});
    connect(&m_context.console, &app::Console::undoChanged, &m_context.actions, &app::ActionRegistry::touch);
}

void AlertsPage::addObjectActions()
{
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->setRowActions({u"alerts.state"_s, u"alerts.assign"_s, u"alerts.read"_s});
    m_objects->setTicked([this] {
        QStringList ids;
        for (const qint64 row : m_presenter.model()->tickedRows())
            ids.append(m_presenter.model()->alertOf(row)->id);
        return ids;
    });
    m_objects->addTable(m_table, [this](const QModelIndex& index) {
        const auto* row = m_presenter.model()->alertAt(index.row());
        return row ? objectOf(*row) : ObjectRef();
    });
    m_objects->addTable(m_details->entityTable(), [](const QModelIndex& index) {
        return ObjectRef{.id = index.data(items::IdRole).toString(),
                         .json = index.data(items::EntityModel::BodyRole).toByteArray(),
                         .cli = {},
                         .link = {},
                         .portal = {},
                         .fetchJson = {}};
    });
}

/// The row knows neither body nor portal: both are read when asked for.
ObjectRef AlertsPage::objectOf(const domain::AlertRow& row)
{
    ObjectRef object = alertObject(row, m_context.console.workspaceFolder());
    object.fetchJson = [this, id = row.row] {
        m_tasks.start(m_context.console.reads().alert(id, m_tasks.token()), [this](core::Result<domain::AlertDetail> detail) {
            if (detail)
                copyText(QString::fromUtf8(detail->alert.body));
            else if (detail.error().code != core::Errc::Cancelled)
                Q_EMIT m_context.console.notice(tr("The alert was not copied."), detail.error().what, true);
        });
    };
    return object;
}

void AlertsPage::popupAtRow(QMenu* menu)
{
    const QRect cell = m_table->visualRect(m_table->currentIndex());
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(m_context.theme.metric(Metric::SpaceXl), 0)));
}

void AlertsPage::chooseStatus()
{
    const auto rows = chosenRows();
    if (rows.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("State"));
    using enum domain::AlertStatus;
    int number = 0;
    for (const auto status : {Active, InProgress, Resolved, Dismissed})
        menu->addAction(u"&%1  %2"_s.arg(++number).arg(items::text::word(status)), this,
                        [this, rows, status] { m_context.console.setAlertStatus(rows, status); });
    popupAtRow(menu);
}

void AlertsPage::chooseOwner(const QList<qint64>& rows, QWidget* at, const QPoint& below)
{
    if (rows.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Owner"));
    fillOwners(menu, rows);
    menu->popup(at->mapToGlobal(below));
}

void AlertsPage::fillOwners(QMenu* menu, const QList<qint64>& rows)
{
    const QString me = m_context.console.userName();
    menu->addAction(plainButtonText(tr("Assign to me (%1)").arg(me)), this, [this, rows, me] { m_context.console.assignAlerts(rows, me); });
    for (const auto& owner : m_presenter.valuesOf(u"owner"_s)) {
        if (owner.value != me)
            menu->addAction(plainButtonText(owner.label), this, [this, rows, name = owner.value] { m_context.console.assignAlerts(rows, name); });
    }
    menu->addSeparator();
    menu->addAction(tr("Someone else…"), this, [this, rows] {
        auto* dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Assign"));
        dialog->setLabelText(tr("Name of the owner"));
        dialog->setOkButtonText(tr("Assign"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, rows](const QString& name) {
            if (!name.trimmed().isEmpty())
                m_context.console.assignAlerts(rows, name.trimmed());
        });
        dialog->open();
    });
    menu->addAction(tr("Nobody"), this, [this, rows] { m_context.console.assignAlerts(rows, {}); });
}

} // namespace views
