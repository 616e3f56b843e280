// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/objectactions.h"

#include "views/common/datatable.h"
#include "views/common/plaintext.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace views {

ObjectActions::ObjectActions(Tools tools, const QString& page, QObject* parent) : QObject(parent), m_tools(std::move(tools)), m_scope(m_tools.actions)
{
    addActions(page);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (const auto& entry : std::as_const(m_tables)) {
            if (now && entry.alive == now && m_lastUsed != now) {
                m_lastUsed = now;
                m_tools.actions.touch();
            }
        }
    });
}

void ObjectActions::addTable(DataTable* table, ObjectAt objectAt)
{
    m_tables.append({table, table, std::move(objectAt)});
    connect(table, &DataTable::contextRequested, this, [this, table](const QModelIndex& index, const QPoint& globalPos) { showMenu(table, index, globalPos); });
    connect(table, &DataTable::currentRowChanged, &m_tools.actions, &app::ActionRegistry::touch);
}

const ObjectActions::Table* ObjectActions::tableInUse() const
{
    const Table* first = nullptr;
    for (const auto& entry : m_tables) {
        if (!entry.alive)
            continue;
        if (entry.alive == m_lastUsed && entry.alive->isVisible())
            return &entry;
        first = first ? first : &entry;
    }
    return first;
}

ObjectRef ObjectActions::current() const
{
    const Table* entry = tableInUse();
    return entry && entry->table->currentIndex().isValid() ? entry->objectAt(entry->table->currentIndex().siblingAtColumn(0)) : ObjectRef();
}

void ObjectActions::addActions(const QString& page)
{
    const auto add = [&](const QString& name, const QString& text, const QString& icon, const QKeySequence& key, std::function<bool(const ObjectRef&)> has,
                         std::function<void(const ObjectRef&)> run) {
        m_objectActions.append(page + u'.' + name);
        m_scope.add({.id = m_objectActions.last(),
                     .text = text,
                     .menu = u"edit"_s,
                     .icon = icon,
                     .page = page,
                     .section = tr("Object"),
                     .key = key,
                     .run = [this, run] { run(current()); },
                     .whyNot =
                         [this, has] {
                             const ObjectRef object = current();
                             return object.id.isEmpty() ? tr("Choose a row first.") : has(object) ? QString() : tr("This one has none.");
                         }});
    };
    add(
        u"copyId"_s, tr("Copy id"), u"copy"_s, QKeySequence(Qt::Key_C), [](const ObjectRef&) { return true; },
        [this](const ObjectRef& object) {
            const QStringList ticked = m_ticked ? m_ticked() : QStringList();
            copyText(ticked.isEmpty() ? object.id : ticked.join(u'\n'));
        });
    add(
        u"copyJson"_s, tr("Copy as JSON"), u"policies"_s, {}, [](const ObjectRef& object) { return object.fetchJson || !object.json.isEmpty(); },
        [](const ObjectRef& object) { object.fetchJson ? object.fetchJson() : copyText(QString::fromUtf8(object.json)); });
    add(
        u"copyCommand"_s, tr("Copy as command"), u"process"_s, {}, [](const ObjectRef& object) { return !object.cli.isEmpty(); },
        [](const ObjectRef& object) { copyText(object.cli); });
    add(
        u"copyLink"_s, tr("Copy link"), u"link"_s, {}, [](const ObjectRef& object) { return !object.link.isEmpty(); },
        [](const ObjectRef& object) { copyText(object.link); });
    add(u"openPortal"_s, tr("Open in portal"), u"open-ext"_s, {}, &hasPortal, [this](const ObjectRef& object) { m_tools.openUrl(object.portal); });
}

void ObjectActions::showMenu(DataTable* table, const QModelIndex& index, const QPoint& globalPos)
{
    m_lastUsed = table;
    table->goToRow(index.row()); // what the menu does, it does to the row it stands at
    auto* menu = new QMenu(table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const QString& id, bool always) {
        const app::Action* action = m_tools.actions.find(id);
        const bool possible = action && m_tools.actions.isEnabled(id);
        if (!action || (!possible && !always))
            return;
        const QString key = m_tools.actions.key(id).toString(QKeySequence::NativeText);
        QAction* made = menu->addAction(action->text + (key.isEmpty() ? QString() : u'\t' + key), this, [this, id] { m_tools.actions.run(id); });
        made->setObjectName(u"row."_s + id);
        made->setEnabled(possible);
        if (!possible)
            setPlainToolTip(made, m_tools.actions.whyNot(id));
    };
    for (const QString& id : std::as_const(m_rowActions))
        entry(id, true);
    menu->addSeparator();
    for (const QString& id : std::as_const(m_objectActions))
        entry(id, false);
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->setToolTipsVisible(true);
    menu->popup(globalPos);
}

} // namespace views
