// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>
#include <optional>

#include <QJsonObject>
#include <QSaveFile>
#include <QString>
#include <QStringList>

namespace cli {

/// The two streams of the contract: results on standard output, or in the file of --output, and everything else on
/// standard error. Foreign text goes to the terminal without control and bidirectional characters. One thread.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool json() const { return m_json; }
    /// From now on results go into this file, which appears whole at finish() or not at all. BadInput when it cannot be made.
    core::Result<void> toFile(const QString& path);
    /// One object, one line; keys in byte order, so runs compare.
    void object(const QJsonObject& object);
    /// One line for people; must not be called in JSON mode.
    void line(const QString& text);
    /// Bytes as they are (CSV).
    void raw(const QByteArray& bytes);
    /// False when nobody reads standard output any more, or something was lost: nothing more need be made.
    bool ok() const { return m_state == State::Good; }
    /// Hands over what is buffered; `keepFile` false drops the file instead. Io when any of the results were lost; a reader
    /// that had enough is no error.
    core::Result<void> finish(bool keepFile = true);

    static void note(const QString& text); ///< one line on standard error

private:
    enum class State { Good, ReaderGone, Lost };
    void write(const QByteArray& bytes);
    void failed(int systemError);

    bool m_json;
    State m_state = State::Good;
    QString m_why;
    std::unique_ptr<QSaveFile> m_file;
};

/// For people: with one decimal, or that it is not known.
QString percentText(const std::optional<double>& percent);

/// Columns for people, page by page: padded to the widest cells of the first page; the last column is not padded.
class TextTable {
public:
    TextTable(Output& out, QStringList head) : m_out(out), m_head(std::move(head)) {}
    /// The head comes with the first page, be it empty.
    void add(const QList<QStringList>& rows);

private:
    void begin(const QList<QStringList>& rows);
    void write(const QStringList& cells);

    Output& m_out;
    const QStringList m_head;
    QList<qsizetype> m_widths;
};

} // namespace cli
