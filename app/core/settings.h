// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace app {

/// Every setting there is. Names and defaults stand in one table in settings.cpp.
enum class Setting {
    Theme,               ///< "system", "light", "dark", "contrast"
    Language,            ///< "" follows the system, else "de", "fr", "zh_CN"
    UtcTimes,
    SingleKeys,
    ReducedMotion,
    Density,             ///< "compact", "comfortable"
    SyncOnStart,
    NotifyHighAlerts,
    Proxy,               ///< URL without credentials; empty: the system's
    ProxyUser,           ///< its password is in the keychain
    CaFile,
    UserKeys,            ///< map of action id to key
    WindowGeometry,
    WindowState,
    RailFolded,
    LastPage,
    LastVisit,           ///< UTC time the overview was last left
    SavedViews,          ///< list of maps: name, page, filter
    RecentWorkspaces,
    Scope,               ///< scope ids
    Count
};

/// The user's settings as an enum-keyed table over one INI file. Holds no secret. Owned by the application; GUI thread.
/// Values kept per page (splitter, columns, filter, scroll) go through pageValue() and are erased together by
/// resetLayout().
class Settings final : public QObject {
    Q_OBJECT
public:
    /// `file` empty: the platform's place. A damaged or newer file is read as far as it goes and never half written.
    explicit Settings(const QString& file = {}, QObject* parent = nullptr);
    ~Settings() override;

    QVariant value(Setting setting) const;
    bool boolean(Setting setting) const { return value(setting).toBool(); }
    QString text(Setting setting) const { return value(setting).toString(); }
    int number(Setting setting) const { return value(setting).toInt(); }
    void setValue(Setting setting, const QVariant& value);

    QVariant pageValue(const QString& page, const QString& name, const QVariant& otherwise = {}) const;
    void setPageValue(const QString& page, const QString& name, const QVariant& value);
    void resetLayout();
    /// Writes to disk now; otherwise done by the event loop shortly after a change.
    void flush();

    static QString name(Setting setting);

Q_SIGNALS:
    void changed(app::Setting setting);
    void layoutReset();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace app
