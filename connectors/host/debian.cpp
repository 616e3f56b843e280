// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/debian.h"

#include "core/text.h"

namespace host {

namespace {

constexpr qsizetype longestLine = 1 << 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "~" sorts before the end, the end before letters, letters before everything else.
int rank(char c)
{
    if (isDigit(c))
        return 0;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
        return static_cast<unsigned char>(c);
    if (c == '~')
        return -1;
    return static_cast<unsigned char>(c) + 256;
}

int sign(qsizetype value)
{
    return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/// Compares two parts (upstream version or revision): runs of non-digits by rank, runs of digits by number, in turn.
int compareParts(QByteArrayView a, QByteArrayView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        while ((i < a.size() && !isDigit(a[i])) || (j < b.size() && !isDigit(b[j]))) {
            const int left = i < a.size() ? rank(a[i]) : 0;
            const int right = j < b.size() ? rank(b[j]) : 0;
            if (left != right)
                return left - right;
            ++i;
            ++j;
        }
        while (i < a.size() && a[i] == '0')
            ++i;
        while (j < b.size() && b[j] == '0')
            ++j;
        int first = 0;
        while (i < a.size() && j < b.size() && isDigit(a[i]) && isDigit(b[j])) {
            if (first == 0)
                first = a[i] - b[j];
            ++i;
            ++j;
        }
        if (i < a.size() && isDigit(a[i]))
            return 1;
        if (j < b.size() && isDigit(b[j]))
            return -1;
        if (first != 0)
            return first;
    }
    return 0;
}

struct Parts {
    QByteArrayView epoch, upstream, revision;
};

Parts split(QByteArrayView version)
{
    Parts parts;
    if (const qsizetype colon = version.indexOf(':'); colon >= 0) {
        parts.epoch = version.first(colon);
        version = version.sliced(colon + 1);
    }
    const qsizetype dash = version.isEmpty() ? -1 : version.lastIndexOf('-'); // Qt reads a byte of an empty view
    parts.upstream = dash < 0 ? version : version.first(dash);
    parts.revision = dash < 0 ? QByteArrayView() : version.sliced(dash + 1);
    return parts;
}

} // namespace

int compareDebianVersions(QByteArrayView a, QByteArrayView b)
{
    const Parts left = split(a.trimmed());
    const Parts right = split(b.trimmed());
    if (const int epoch = compareParts(left.epoch, right.epoch); epoch != 0)
        return sign(epoch);
    if (const int upstream = compareParts(left.upstream, right.upstream); upstream != 0)
        return sign(upstream);
    return sign(compareParts(left.revision, right.revision));
}

void StanzaReader::feed(QByteArrayView chunk)
{
    while (!chunk.isEmpty()) {
        const qsizetype end = chunk.indexOf('\n');
        const QByteArrayView part = end < 0 ? chunk : chunk.first(end);
        if (m_rest.size() + part.size() > longestLine) {
            m_overlong = true;
            m_rest.clear();
        }
        if (!m_overlong && (end < 0 || !m_rest.isEmpty()))
            m_rest += part;
        if (end < 0)
            return;
        if (!m_overlong)
            line(m_rest.isEmpty() ? part : QByteArrayView(m_rest));
        m_rest.clear();
        m_overlong = false;
        chunk = chunk.sliced(end + 1);
    }
}

void StanzaReader::finish()
{
    if (!m_rest.isEmpty())
        line(m_rest);
    m_rest.clear();
    line({});
}

void StanzaReader::line(QByteArrayView text)
{
    if (text.trimmed().isEmpty()) {
        if (!m_stanza.package.isEmpty())
            m_sink(m_stanza);
        m_stanza = {};
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (text.front() == ' ' || text.front() == '\t' || colon <= 0)
        return;
    const QByteArrayView name = text.first(colon);
    QByteArray* field = nullptr;
    if (name == "Package")
        field = &m_stanza.package;
    else if (name == "Version")
        field = &m_stanza.version;
    else if (name == "Architecture")
        field = &m_stanza.architecture;
    else if (name == "Status")
        field = &m_stanza.status;
    else if (name == "Source")
        field = &m_stanza.source;
    if (field)
        *field = text.sliced(colon + 1).trimmed().first(std::min<qsizetype>(text.sliced(colon + 1).trimmed().size(), 512)).toByteArray();
}

QList<Package> parseDpkgStatus(QByteArrayView text)
{
    QList<Package> packages;
    StanzaReader reader([&](const Stanza& stanza) {
        // "want flag status": only what is unpacked and configured counts, also when it is to be removed later.
        if (!stanza.status.endsWith(" installed"))
            return;
        packages.append({core::oneLine(QString::fromUtf8(stanza.package), 256), core::oneLine(QString::fromUtf8(stanza.version), 256),
                         core::oneLine(QString::fromUtf8(stanza.architecture), 64), stanza.status.startsWith("hold ")});
    });
    reader.feed(text);
    reader.finish();
    return packages;
}

} // namespace host
