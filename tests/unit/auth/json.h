// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// JSON written with ' for ", so that it needs no escapes (moc loses its way in several raw literals).
inline QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}
