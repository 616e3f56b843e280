// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace domain {

/// One attempt of one request to a service, as it is shown: without headers and bodies, the address without its values.
struct RequestRow {
    quint64 id = 0;          ///< grows by one with every attempt
    QDateTime at;            ///< UTC, when it ended
    QString method;          ///< "GET"
    QString address;         ///< host and path, redacted
    int status = 0;          ///< of HTTP; 0: no answer came, see `outcome`
    QString outcome;         ///< word of the error where no answer came
    qint64 milliseconds = 0;
    qint64 sentBytes = 0, receivedBytes = 0;
    int attempt = 1;         ///< from 2 on: made again
    QString line;            ///< all of it as one line of text
};

} // namespace domain
