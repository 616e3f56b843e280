// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resourcekey.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QString>

namespace core {

ResourceKey ResourceKey::of(QStringView id)
{
    const QByteArray lower = id.toString().toLower().toUtf8();
    return fromBytes(QCryptographicHash::hash(lower, QCryptographicHash::Sha256).first(16));
}

QByteArray ResourceKey::toByteArray() const
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

ResourceKey ResourceKey::fromBytes(QByteArrayView raw)
{
    ResourceKey key;
    if (raw.size() == qsizetype(key.bytes.size()))
        std::copy(raw.begin(), raw.end(), reinterpret_cast<char*>(key.bytes.data()));
    return key;
}

} // namespace core
