// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/controltable.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace posture {

namespace {

core::Error wrong(const QString& detail)
{
    return core::Error{.code = core::Errc::BadInput,
                       .what = QCoreApplication::translate("posture::ControlTable", "The table of security controls cannot be read."),
                       .detail = detail,
                       .origin = u"posture.controls"_s};
}

} // namespace

core::Result<ControlTable> ControlTable::parse(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(wrong(error.errorString()));
    ControlTable table;
    for (const auto& value : document["controls"_L1].toArray()) {
        const auto entry = value.toObject();
        const ControlInfo control{entry["code"_L1].toString(), entry["name"_L1].toString(), entry["max"_L1].toDouble(-1)};
        const QString place = u"controls[%1]"_s.arg(table.m_controls.size());
        if (control.code.isEmpty() || control.name.isEmpty() || !(control.max >= 0 && control.max <= 10))
            return std::unexpected(wrong(place + u": needs code, name and max from 0 to 10"_s));
        if (table.indexOf(control.code) >= 0)
            return std::unexpected(wrong(place + u": a second "_s + control.code));
        table.m_controls.push_back(control);
    }
    if (table.m_controls.empty())
        return std::unexpected(wrong(u"no controls"_s));
    return table;
}

int ControlTable::indexOf(QStringView code) const
{
    const auto found = std::ranges::find_if(m_controls, [&](const ControlInfo& c) { return code.compare(c.code, Qt::CaseInsensitive) == 0; });
    return found == m_controls.end() ? -1 : int(found - m_controls.begin());
}

} // namespace posture
