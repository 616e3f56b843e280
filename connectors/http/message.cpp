// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/message.h"

using namespace Qt::StringLiterals;

namespace http {

QLatin1StringView toWord(Method method)
{
    switch (method) {
    case Method::Get: return "GET"_L1;
    case Method::Head: return "HEAD"_L1;
    case Method::Post: return "POST"_L1;
    case Method::Put: return "PUT"_L1;
    case Method::Patch: return "PATCH"_L1;
    case Method::Delete: return "DELETE"_L1;
    }
    return "GET"_L1;
}

void Headers::set(const QByteArray& name, QByteArray value)
{
    m_fields.removeIf([&](const Field& field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
    add(name, std::move(value));
}

bool Headers::contains(QByteArrayView name) const
{
    return std::ranges::any_of(m_fields, [&](const Field& field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Field& field : m_fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

} // namespace http
