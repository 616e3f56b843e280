// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace cli {

/// The two streams of the contract: results on standard output, everything else on standard error. Foreign text goes to
/// the terminal without control and bidirectional characters. One thread.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool json() const { return m_json; }
    /// One object, one line; keys in byte order, so runs compare.
    void object(const QJsonObject& object);
    /// One line for people; must not be called in JSON mode.
    void line(const QString& text);
    /// Columns for people: padded to the widest cell of the first rows; the last column is not padded.
    void table(const QStringList& head, const QList<QStringList>& rows);
    /// Bytes as they are (CSV).
    void raw(const QByteArray& bytes);
    void flush();
    /// False when standard output was closed or is full.
    bool ok() const { return m_ok; }

    static void note(const QString& text); ///< one line on standard error

private:
    void write(const QByteArray& bytes);

    bool m_json;
    bool m_ok = true;
};

} // namespace cli
