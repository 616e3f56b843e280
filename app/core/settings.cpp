// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"

#include <array>

#include <QLatin1StringView>

using namespace Qt::StringLiterals;

namespace app {

namespace {

enum class Default { None, True, False, Zero, System, Comfortable };

struct Row {
    Setting setting;
    QLatin1StringView name;
    Default otherwise;
};

constexpr std::array table{Row{Setting::Theme, "look/theme"_L1, Default::System},
                           Row{Setting::Language, "look/language"_L1, Default::None},
                           Row{Setting::UtcTimes, "look/utc"_L1, Default::True},
                           Row{Setting::SingleKeys, "keys/single"_L1, Default::True},
                           Row{Setting::ReducedMotion, "look/reducedMotion"_L1, Default::False},
                           Row{Setting::Density, "look/density"_L1, Default::Comfortable},
                           Row{Setting::SyncOnStart, "sync/onStart"_L1, Default::True},
                           Row{Setting::NotifyHighAlerts, "notify/highAlerts"_L1, Default::True},
                           Row{Setting::Proxy, "network/proxy"_L1, Default::None},
                           Row{Setting::ProxyUser, "network/proxyUser"_L1, Default::None},
                           Row{Setting::CaFile, "network/caFile"_L1, Default::None},
                           Row{Setting::UserKeys, "keys/user"_L1, Default::None},
                           Row{Setting::WindowGeometry, "layout/geometry"_L1, Default::None},
                           Row{Setting::WindowState, "layout/state"_L1, Default::None},
                           Row{Setting::RailFolded, "layout/railFolded"_L1, Default::False},
                           Row{Setting::LastPage, "layout/lastPage"_L1, Default::None},
                           Row{Setting::LastVisit, "visit/last"_L1, Default::None},
                           Row{Setting::SavedViews, "views/saved"_L1, Default::None},
                           Row{Setting::RecentWorkspaces, "workspaces/recent"_L1, Default::None},
                           Row{Setting::Scope, "layout/scope"_L1, Default::None}};
static_assert(table.size() == static_cast<std::size_t>(Setting::Count));

const Row& row(Setting setting)
{
    return table.at(static_cast<std::size_t>(setting));
}

QVariant otherwise(Default kind)
{
    switch (kind) {
    case Default::True: return true;
    case Default::False: return false;
    case Default::Zero: return 0;
    case Default::System: return u"system"_s;
    case Default::Comfortable: return u"comfortable"_s;
    case Default::None: break;
    }
    return {};
}

} // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_store(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"parapet"_s, u"parapet"_s)
                                              : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_store->setFallbacksEnabled(false);
}

Settings::~Settings() = default;

QString Settings::name(Setting setting)
{
    return row(setting).name;
}

QVariant Settings::value(Setting setting) const
{
    return m_store->value(row(setting).name, otherwise(row(setting).otherwise));
}

void Settings::setValue(Setting setting, const QVariant& value)
{
    if (this->value(setting) == value)
        return;
    m_store->setValue(row(setting).name, value);
    Q_EMIT changed(setting);
}

QVariant Settings::pageValue(const QString& page, const QString& name, const QVariant& otherwise) const
{
    return m_store->value("page/"_L1 + page + u'/' + name, otherwise);
}

void Settings::setPageValue(const QString& page, const QString& name, const QVariant& value)
{
    m_store->setValue("page/"_L1 + page + u'/' + name, value);
}

void Settings::resetLayout()
{
    m_store->remove(u"page"_s);
    m_store->remove(u"layout"_s);
    Q_EMIT layoutReset();
}

void Settings::flush()
{
    m_store->sync();
}

} // namespace app
