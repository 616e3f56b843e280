// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <vector>

#include <QByteArray>
#include <QString>

namespace posture {

/// A security control of the classic secure score: a name and the points it is worth, the same for every tenant.
struct ControlInfo {
    QString code; ///< "MFA"
    QString name; ///< as the cloud calls it, untranslated
    double max = 0;
};

/// The controls by which definitions are grouped, most points first. Immutable.
class ControlTable {
public:
    /// `{"controls":[{"code","name","max"}]}`; BadInput names the entry that is wrong.
    static core::Result<ControlTable> parse(const QByteArray& json);

    const std::vector<ControlInfo>& controls() const { return m_controls; }
    /// Place of a control by its code, in any letter case; -1: no such control.
    int indexOf(QStringView code) const;

private:
    std::vector<ControlInfo> m_controls;
};

} // namespace posture
