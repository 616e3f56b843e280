// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

/// The pseudo-locale: every text accented and a third longer, in brackets, with placeholders and accelerators kept. What a
/// window shows without brackets was not translated; what it cuts off has no room for other languages. Owned by the test.
class PseudoTranslator : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* sourceText, const char*, int) const override
    {
        const QString source = QString::fromUtf8(sourceText);
        if (source.trimmed().isEmpty())
            return {};
        QString out(u'[');
        for (qsizetype i = 0; i < source.size(); ++i) {
            if (const qsizetype length = placeholder(source, i)) {
                out += QStringView(source).mid(i, length);
                i += length - 1;
            } else {
                out += accented(source.at(i));
            }
        }
        const qsizetype longer = source.size() / 3;
        for (qsizetype i = 0; i < longer; ++i)
            out += i % 6 == 0 ? u' ' : u'ö'; // words, so that wrapping text can wrap
        return out + u']';
    }

private:
    /// Length of %n, %1..%99 or %L1 at `at`; 0 when there is none.
    static qsizetype placeholder(const QString& text, qsizetype at)
    {
        if (text.at(at) != u'%')
            return 0;
        qsizetype end = at + 1;
        if (end < text.size() && text.at(end) == u'n')
            return 2;
        if (end < text.size() && text.at(end) == u'L')
            ++end;
        const qsizetype digits = end;
        while (end < text.size() && end < digits + 2 && text.at(end).isDigit())
            ++end;
        return end > digits ? end - at : 0;
    }
    static QChar accented(QChar c)
    {
        static constexpr QStringView plain = u"AEIOUaeiouycn";
        static constexpr QStringView marked = u"ÂÊÎÔÛâêîôûýçñ";
        const qsizetype at = plain.indexOf(c);
        return at < 0 ? c : marked.at(at);
    }
};
