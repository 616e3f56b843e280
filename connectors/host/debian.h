// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace host {

/// Order of two Debian versions by Debian Policy 5.6.12: below, equal to or above zero as `a` is older, the same or newer.
/// Any text is accepted; what is no digit, letter or "~" sorts by its byte after the letters.
int compareDebianVersions(QByteArrayView a, QByteArrayView b);

/// One stanza of a control file (deb822): first lines of the fields asked for, continuation lines are dropped.
struct Stanza {
    QByteArray package, version, architecture, status, source;
};

/// Cuts control data into stanzas as it arrives, so that a file of any size takes little memory.
class StanzaReader {
public:
    using Sink = std::function<void(const Stanza&)>;
    explicit StanzaReader(Sink sink) : m_sink(std::move(sink)) {}

    void feed(QByteArrayView chunk);
    void finish();

private:
    void line(QByteArrayView text);

    Sink m_sink;
    Stanza m_stanza;
    QByteArray m_rest;
    bool m_overlong = false;
};

struct Package {
    QString name, version, architecture;
    bool held = false;
};

/// The installed packages of a dpkg status file, in its order.
QList<Package> parseDpkgStatus(QByteArrayView text);

} // namespace host
