// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <span>
#include <vector>

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace posture {

struct StandardControl {
    QString id;            ///< "AC-2(1)"
    QString title, summary;
    bool manual = false;   ///< no inventory of a cloud can decide it
    int family = 0;
};

struct StandardFamily {
    QString id, title;
    int first = 0, size = 0; ///< its controls among all of the standard
};

/// A compliance standard: families of controls in its own order. Immutable.
class Standard {
public:
    static constexpr qsizetype mostBytes = 8 << 20, mostFamilies = 500, mostControls = 10'000;

    /// `{"id","name","version","clouds":[...],"families":[{"id","title","controls":[{"id","title","summary","manual"?}]}]}`, with
    /// the clouds azure, aws, gcp and host. BadInput names the place that is wrong. Members that nobody knows are passed over.
    static core::Result<Standard> parse(const QByteArray& json);

    const QString& id() const { return m_id; }
    const QString& name() const { return m_name; }
    const QString& version() const { return m_version; }
    const QStringList& clouds() const { return m_clouds; }
    const std::vector<StandardFamily>& families() const { return m_families; }
    const std::vector<StandardControl>& controls() const { return m_controls; }
    std::span<const StandardControl> controlsOf(const StandardFamily& family) const
    {
        return std::span(m_controls).subspan(std::size_t(family.first), std::size_t(family.size));
    }
    /// Place of a control by its id, in any letter case; -1: no such control.
    int indexOf(QStringView control) const;

private:
    friend class StandardReader;

    QString m_id, m_name, m_version;
    QStringList m_clouds;
    std::vector<StandardFamily> m_families;
    std::vector<StandardControl> m_controls;
    QHash<QString, int> m_places; ///< by id in lower case
};

} // namespace posture
