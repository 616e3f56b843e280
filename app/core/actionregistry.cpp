// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/actionregistry.h"

#include <algorithm>

#include <QTimer>

namespace app {

namespace {
constexpr qsizetype recentLimit = 8;

bool isLetter(const QKeySequence& key)
{
    return key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
}
} // namespace

void ActionRegistry::structureChanged()
{
    if (std::exchange(m_changedQueued, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_changedQueued = false;
        Q_EMIT changed();
    });
}

void ActionRegistry::touch()
{
    if (std::exchange(m_stateQueued, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_stateQueued = false;
        Q_EMIT stateChanged();
    });
}

void ActionRegistry::add(Action action)
{
    const auto it = m_actions.find(action.id);
    const int order = it == m_actions.end() ? m_next++ : it->second.order;
    const QString id = action.id;
    m_actions.insert_or_assign(id, Entry{std::move(action), order});
    structureChanged();
}

void ActionRegistry::remove(const QString& id)
{
    if (m_actions.erase(id) > 0)
        structureChanged();
}

const Action* ActionRegistry::find(const QString& id) const
{
    const auto it = m_actions.find(id);
    return it == m_actions.end() ? nullptr : &it->second.action;
}

QList<const Action*> ActionRegistry::all() const
{
    QList<const Entry*> entries;
    for (const auto& [id, entry] : m_actions)
        entries << &entry;
    std::ranges::sort(entries, {}, [](const Entry* e) { return e->order; });
    QList<const Action*> out;
    for (const Entry* entry : entries)
        out << &entry->action;
    return out;
}

QList<const Action*> ActionRegistry::ofPage(const QString& page) const
{
    QList<const Action*> out;
    for (const Action* action : all()) {
        if (action->page == page)
            out << action;
    }
    return out;
}

QString ActionRegistry::whyNot(const QString& id) const
{
    const Action* action = find(id);
    return action && action->whyNot ? action->whyNot() : QString();
}

bool ActionRegistry::isEnabled(const QString& id) const
{
    return find(id) && whyNot(id).isEmpty();
}

bool ActionRegistry::run(const QString& id)
{
    const Action* action = find(id);
    if (!action || !action->run || !isEnabled(id))
        return false;
    const auto work = action->run; // the action may remove itself while it runs
    m_recent.removeAll(id);
    m_recent.prepend(id);
    if (m_recent.size() > recentLimit)
        m_recent.removeLast();
    work();
    Q_EMIT ran(id);
    touch();
    return true;
}

QKeySequence ActionRegistry::key(const QString& id) const
{
    if (const auto it = m_userKeys.find(id); it != m_userKeys.end())
        return it->second;
    const Action* action = find(id);
    return action ? action->key : QKeySequence();
}

void ActionRegistry::setUserKey(const QString& id, const QKeySequence& key)
{
    m_userKeys[id] = key;
    structureChanged();
}

void ActionRegistry::setSingleKeys(bool on)
{
    m_singleKeys = on;
    structureChanged();
}

const Action* ActionRegistry::byLetter(const QString& page, QChar letter) const
{
    if (!m_singleKeys)
        return nullptr;
    const Action* everywhere = nullptr;
    for (const auto& [id, entry] : m_actions) {
        const QKeySequence k = key(id);
        if (!isLetter(k) || int(k[0].key()) != letter.toUpper().unicode())
            continue;
        if (entry.action.page == page)
            return &entry.action;
        if (entry.action.page.isEmpty())
            everywhere = &entry.action;
    }
    return everywhere;
}

QList<std::pair<QString, QString>> ActionRegistry::conflicts() const
{
    QList<std::pair<QString, QString>> out;
    for (auto a = m_actions.begin(); a != m_actions.end(); ++a) {
        const QKeySequence k = key(a->first);
        if (k.isEmpty())
            continue;
        for (auto b = std::next(a); b != m_actions.end(); ++b) {
            const QString& pa = a->second.action.page;
            const QString& pb = b->second.action.page;
            if (k == key(b->first) && (pa == pb || pa.isEmpty() || pb.isEmpty()))
                out.emplaceBack(a->first, b->first);
        }
    }
    return out;
}

ActionScope::~ActionScope()
{
    for (const QString& id : std::as_const(m_ids))
        m_registry.remove(id);
}

void ActionScope::add(Action action)
{
    m_ids << action.id;
    m_registry.add(std::move(action));
}

} // namespace app
