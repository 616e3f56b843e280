// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/streams.h"
#include "core/text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// Characters, not UTF-16 units.
qsizetype widthOf(const QString& text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

core::Result<void> Output::toFile(const QString& path)
{
    m_file = std::make_unique<QSaveFile>(path);
    // A device or pipe cannot be replaced by a new file.
    m_file->setDirectWriteFallback(QFileInfo::exists(path) && !QFileInfo(path).isFile());
    if (m_file->open(QIODevice::WriteOnly))
        return {};
    return core::fail(core::Errc::BadInput, u"%1 cannot be written: %2"_s.arg(path, m_file->errorString()), {}, u"cli.output"_s);
}

void Output::failed(int systemError)
{
    if (m_state != State::Good)
        return;
    m_state = readerWentAway(systemError) ? State::ReaderGone : State::Lost;
    m_why = qt_error_string(systemError);
}

void Output::write(const QByteArray& bytes)
{
    if (!ok())
        return;
    if (m_file) {
        if (m_file->write(bytes) != bytes.size()) {
            m_state = State::Lost;
            m_why = m_file->errorString();
        }
    } else if (std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) != std::size_t(bytes.size())) {
        failed(errno);
    }
}

void Output::object(const QJsonObject& object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::line(const QString& text)
{
    write(core::oneLine(text).toUtf8() + '\n');
}

void Output::raw(const QByteArray& bytes)
{
    write(bytes);
}

core::Result<void> Output::finish(bool keepFile)
{
    if (std::fflush(stdout) != 0)
        failed(errno);
    if (m_file && keepFile && ok() && !m_file->commit()) {
        m_state = State::Lost;
        m_why = m_file->errorString();
    }
    if (m_state != State::Lost)
        return {};
    const QString where = m_file ? m_file->fileName() : u"Standard output"_s;
    return core::fail(core::Errc::Io, u"%1 could not be written to its end: %2"_s.arg(where, m_why), {}, u"cli.output"_s);
}

void Output::note(const QString& text)
{
    const QByteArray bytes = core::oneLine(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

void TextTable::begin(const QList<QStringList>& rows)
{
    constexpr qsizetype widest = 60;
    for (const auto& cell : m_head)
        m_widths.append(widthOf(cell));
    for (const auto& row : rows) {
        for (qsizetype i = 0; i < row.size() && i < m_widths.size(); ++i)
            m_widths[i] = std::max(m_widths[i], std::min(widthOf(row[i]), widest));
    }
    write(m_head);
}

void TextTable::write(const QStringList& cells)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = core::oneLine(cells[i]);
        text += cell;
        if (i + 1 < cells.size())
            text += QString(std::max<qsizetype>(0, m_widths.value(i) - widthOf(cell)) + 2, u' ');
    }
    m_out.raw(text.toUtf8() + '\n');
}

void TextTable::add(const QList<QStringList>& rows)
{
    if (m_widths.isEmpty())
        begin(rows);
    for (const auto& row : rows)
        write(row);
}

QString percentText(const std::optional<double>& percent)
{
    return percent ? QString::number(*percent, 'f', 1) + u" %"_s : u"not known"_s;
}

} // namespace cli
