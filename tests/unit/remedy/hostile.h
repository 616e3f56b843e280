// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

/// Names as an attacker would choose them, and random ones from characters that mean something to some language.
inline QStringList hostileTexts(int random)
{
    QStringList texts{QStringLiteral("plain"),
                      QStringLiteral("it's"),
                      QStringLiteral("a\"b"),
                      QStringLiteral("$(touch canary)"),
                      QStringLiteral("`touch canary`"),
                      QStringLiteral("'; touch canary; '"),
                      QStringLiteral("\"; touch canary; \""),
                      QStringLiteral("a\ntouch canary\n"),
                      QStringLiteral("a\r\nb"),
                      QStringLiteral("-rf"),
                      QStringLiteral("--debug"),
                      QStringLiteral("${HOME}"),
                      QStringLiteral("$HOME"),
                      QStringLiteral("%{ if true }x%{ endif }"),
                      QStringLiteral("${file(\"/etc/passwd\")}"),
                      QStringLiteral("$${x}"),
                      QStringLiteral("\\"),
                      QStringLiteral("\\'"),
                      QStringLiteral("a\\"),
                      QString::fromUtf8("Gr\xC3\xB6\xC3\x9F"
                                        "e"),
                      QString::fromUtf8("\xE2\x80\x98; Remove-Item x; \xE2\x80\x99"),
                      QString::fromUtf8("\xE2\x80\xAEtxt.exe"),
                      QString::fromUtf8("\xF0\x9F\x92\xA3"),
                      QStringLiteral("a;b|c&d>e<f"),
                      QStringLiteral("*"),
                      QStringLiteral("!!"),
                      QStringLiteral("~root"),
                      QStringLiteral("#x"),
                      QStringLiteral(" lead and trail "),
                      QStringLiteral("{{ lookup('pipe', 'touch canary') }}"),
                      QStringLiteral("a\tb"),
                      QStringLiteral("@file"),
                      QStringLiteral("{id}"),
                      QStringLiteral("{number}"),
                      QStringLiteral("fix_1"),
                      QStringLiteral("%0A"),
                      QStringLiteral("a: b"),
                      QStringLiteral("- a"),
                      QStringLiteral("\x01\x1b[31m")};
    const QString alphabet = QString::fromUtf8("'\"`$(){}[]\\;|&<>*?!~#%@=-: \n\r\tab0\xE2\x80\x98\xE2\x80\x99\xE2\x80\x9A\xE2\x80\x9B\xC3\xA9");
    QRandomGenerator generator(20261123);
    for (int i = 0; i < random; ++i) {
        QString text;
        const int length = generator.bounded(1, 24);
        for (int c = 0; c < length; ++c)
            text += alphabet[generator.bounded(alphabet.size())];
        texts.append(text);
    }
    return texts;
}
