// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/recoverycode.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype secretBytes = 16;
constexpr qsizetype secretChars = 26; // 130 bits: the last two are zero
constexpr qsizetype checkChars = 2;

int valueOf(QChar c)
{
    switch (c.toUpper().unicode()) {
    case u'O': return 0;
    case u'I':
    case u'L': return 1;
    default: break;
    }
    const auto at = QLatin1StringView(alphabet).indexOf(c.toUpper());
    return static_cast<int>(at);
}

QString checksum(const QByteArray& secret)
{
    const QByteArray digest = QCryptographicHash::hash(QByteArray("parapet recovery code" + secret), QCryptographicHash::Sha256);
    const int bits = static_cast<unsigned char>(digest[0]) << 8 | static_cast<unsigned char>(digest[1]);
    return QString(QLatin1Char(alphabet[bits >> 11 & 31])) + QLatin1Char(alphabet[bits >> 6 & 31]);
}

} // namespace

QString recoveryCode(const core::Secret& secret)
{
    const QByteArray& bytes = secret.reveal();
    QString plain;
    int buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8 | static_cast<unsigned char>(c)) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5)
            plain += QLatin1Char(alphabet[buffer >> (bits - 5) & 31]);
    }
    plain += QLatin1Char(alphabet[buffer << (5 - bits) & 31]);
    plain += checksum(bytes);
    QString grouped;
    for (qsizetype i = 0; i < plain.size(); i += 4)
        grouped += (i > 0 ? u"-"_s : QString()) + plain.mid(i, 4);
    return grouped;
}

core::Result<core::Secret> parseRecoveryCode(QStringView typed)
{
    const auto wrong = [](const QString& what) { return core::fail(core::Errc::BadInput, what, {}, u"store.recoverycode"_s); };
    QString plain;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-')
            continue;
        if (valueOf(c) < 0)
            return wrong(QCoreApplication::translate("store", "The recovery code holds a character that no code has: check the letters."));
        plain += QLatin1Char(alphabet[valueOf(c)]);
    }
    if (plain.size() != secretChars + checkChars)
        return wrong(QCoreApplication::translate("store", "The recovery code has %n character(s) instead of 28: check the groups.", nullptr,
                                                 static_cast<int>(plain.size())));
    QByteArray bytes;
    int buffer = 0;
    int bits = 0;
    for (qsizetype i = 0; i < secretChars; ++i) {
        buffer = (buffer << 5 | valueOf(plain[i])) & 0xffff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(buffer >> bits & 0xff);
        }
    }
    const bool whole = bytes.size() == secretBytes && (buffer & 3) == 0 && checksum(bytes) == plain.last(checkChars);
    core::Secret secret(std::move(bytes));
    if (!whole)
        return wrong(QCoreApplication::translate("store", "The recovery code has a mistake in it: compare it with what you wrote down."));
    return secret;
}

} // namespace store
