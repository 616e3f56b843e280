// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verdictsets.h"

#include <QCoreApplication>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype lengthBytes = sizeof(quint32);

std::unexpected<core::Error> damaged(QString what)
{
    return core::fail(core::Errc::Storage, QCoreApplication::translate("store", "The workspace file is damaged: repair it or restore a backup."),
                      std::move(what), u"store.corrupt"_s);
}

} // namespace

QByteArray packRows(core::Bitmap rows)
{
    rows.optimize();
    const auto bytes = rows.serialized();
    return {bytes.data(), qsizetype(bytes.size())};
}

core::Result<core::Bitmap> unpackRows(QByteArrayView bytes)
{
    auto rows = core::Bitmap::parsed({bytes.data(), std::size_t(bytes.size())});
    if (!rows)
        return damaged(u"rows"_s);
    return *std::move(rows);
}

QByteArray packVerdicts(const domain::RuleVerdicts& verdicts)
{
    QByteArray packed;
    for (const auto* set : {&verdicts.healthy, &verdicts.unhealthy, &verdicts.unknown, &verdicts.notApplicable}) {
        const QByteArray rows = packRows(*set);
        std::array<char, lengthBytes> length{};
        qToLittleEndian(quint32(rows.size()), length.data());
        packed.append(length.data(), lengthBytes).append(rows);
    }
    return packed;
}

core::Result<domain::RuleVerdicts> unpackVerdicts(QByteArrayView bytes)
{
    domain::RuleVerdicts verdicts;
    for (auto* set : {&verdicts.healthy, &verdicts.unhealthy, &verdicts.unknown, &verdicts.notApplicable}) {
        if (bytes.size() < lengthBytes)
            return damaged(u"verdicts"_s);
        const qsizetype size = qFromLittleEndian<quint32>(bytes.data());
        bytes = bytes.sliced(lengthBytes);
        if (bytes.size() < size)
            return damaged(u"verdicts"_s);
        auto rows = unpackRows(bytes.first(size));
        if (!rows)
            return std::unexpected(rows.error());
        *set = *std::move(rows);
        bytes = bytes.sliced(size);
    }
    return verdicts;
}

} // namespace store
