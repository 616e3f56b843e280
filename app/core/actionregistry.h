// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include <QKeySequence>
#include <QObject>
#include <QString>

namespace app {

/// One thing the user can do. Menu, palette, key bar, tooltips and the key sheet are all made from these.
struct Action {
    QString id;                ///< "alerts.assign", never translated, kept in settings
    QString text;              ///< translated: "Assign…"
    QString menu;              ///< id of the menu it stands in: "file", "edit", "view", "go", "findings", "fixes", "tools", "help"; empty: none
    QString icon;              ///< icon name, may be empty
    QString page;              ///< id of the page it belongs to; empty: everywhere
    QString section;           ///< actions of one section stand together in the menu
    QKeySequence key;          ///< shortcut; a single letter works only while a list has the focus
    bool checkable = false;
    std::function<void()> run;
    /// Empty: possible now; otherwise the translated reason why not. Null: always possible.
    std::function<QString()> whyNot;
    std::function<bool()> checked; ///< for checkable ones
};

/// All actions of the program. Owned by the application; GUI thread. Pages add theirs when made and remove them in their
/// destructor through ActionScope.
class ActionRegistry final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// An id that is already there is replaced.
    void add(Action action);
    void remove(const QString& id);
    const Action* find(const QString& id) const;
    QList<const Action*> all() const;                   ///< by order of adding
    QList<const Action*> ofPage(const QString& page) const;
    bool isEnabled(const QString& id) const;
    QString whyNot(const QString& id) const;
    bool run(const QString& id);                        ///< false when unknown or not possible now
    QKeySequence key(const QString& id) const;          ///< the user's, else the default
    void setUserKey(const QString& id, const QKeySequence& key);
    /// The single-letter action of a page (or of everywhere) for a letter pressed in a list; null: none.
    const Action* byLetter(const QString& page, QChar letter) const;
    void setSingleKeys(bool on);
    bool singleKeys() const { return m_singleKeys; }
    /// Two actions that answer to the same key on the same page, for the settings dialog and a test.
    QList<std::pair<QString, QString>> conflicts() const;
    /// Ids last run by the user, newest first, at most eight.
    const QStringList& recent() const { return m_recent; }

    /// Something that decides whyNot() or checked() changed; coalesced into one stateChanged().
    void touch();

Q_SIGNALS:
    void changed();        ///< actions were added or removed, or keys changed; coalesced
    void stateChanged();
    void ran(const QString& id);

private:
    void structureChanged();

    struct Entry {
        Action action;
        int order = 0;
    };
    std::map<QString, Entry> m_actions;
    std::map<QString, QKeySequence> m_userKeys;
    QStringList m_recent;
    int m_next = 0;
    bool m_singleKeys = true;
    bool m_changedQueued = false, m_stateQueued = false;
};

/// Removes what was added through it when it goes; a member of each page.
class ActionScope final {
public:
    explicit ActionScope(ActionRegistry& registry) : m_registry(registry) {}
    ~ActionScope();
    Q_DISABLE_COPY_MOVE(ActionScope)
    void add(Action action);

private:
    ActionRegistry& m_registry;
    QStringList m_ids;
};

} // namespace app
