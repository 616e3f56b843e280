// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/text.h"

#include <algorithm>
#include <cstdio>

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

void Output::write(const QByteArray& bytes)
{
    if (std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) != std::size_t(bytes.size()))
        m_ok = false;
}

void Output::object(const QJsonObject& object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::line(const QString& text)
{
    write(core::oneLine(text).toUtf8() + '\n');
}

void Output::table(const QStringList& head, const QList<QStringList>& rows)
{
    constexpr qsizetype widest = 60;
    constexpr qsizetype measured = 1000;
    QList<qsizetype> widths;
    for (const auto& cell : head)
        widths.append(cell.size());
    for (const auto& row : rows.first(std::min(rows.size(), measured))) {
        for (qsizetype i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::clamp(row[i].size(), widths[i], std::max(widest, widths[i]));
    }
    const auto padded = [&](const QStringList& row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = core::oneLine(row[i]);
            text += i + 1 < row.size() ? cell.leftJustified(widths.value(i)) + u"  "_s : cell;
        }
        write(text.toUtf8() + '\n');
    };
    padded(head);
    for (const auto& row : rows)
        padded(row);
}

void Output::raw(const QByteArray& bytes)
{
    write(bytes);
}

void Output::flush()
{
    if (std::fflush(stdout) != 0)
        m_ok = false;
}

void Output::note(const QString& text)
{
    const QByteArray bytes = core::oneLine(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace cli
