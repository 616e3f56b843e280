// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/kqllexer.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

using Token = KqlToken;

/// Cuts the text of a query into tokens; the first mistake ends it.
class Lexer {
public:
    explicit Lexer(const QString& text) : m_text(text) {}

    std::expected<std::vector<Token>, QString> tokens()
    {
        while (m_at < m_text.size() && m_error.isEmpty())
            next();
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        m_list.push_back({});
        return std::move(m_list);
    }

private:
    void next()
    {
        const QChar c = m_text.at(m_at);
        if (c.isSpace())
            ++m_at;
        else if (m_text.mid(m_at, 2) == "//"_L1)
            m_at = m_text.indexOf(u'\n', m_at) < 0 ? m_text.size() : m_text.indexOf(u'\n', m_at);
        else if (c == u'\'' || c == u'"')
            quoted(c);
        else if (c.isDigit())
            m_list.push_back({Token::Kind::Number, run([](QChar x) { return x.isLetterOrNumber() || x == u'.'; })});
        else if (c.isLetter() || c == u'_' || c == u'$')
            word();
        else
            symbol(c);
    }

    template<class F>
    QString run(F belongs)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && belongs(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    void quoted(QChar mark)
    {
        QString value;
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != mark; ++m_at) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text.at(m_at);
        }
        if (m_at >= m_text.size())
            m_error = u"A string is not closed."_s;
        ++m_at;
        m_list.push_back({Token::Kind::Text, value});
    }

    void word()
    {
        QString text = run([](QChar x) { return x.isLetterOrNumber() || x == u'_' || x == u'$'; });
        if (m_text.mid(m_at, 1) == "~"_L1) {
            text += u'~';
            ++m_at;
        } else if (text == "project"_L1 && m_text.mid(m_at, 5) == "-away"_L1) {
            text += "-away"_L1;
            m_at += 5;
        }
        m_list.push_back({Token::Kind::Word, text});
        if (text.compare("datetime"_L1, Qt::CaseInsensitive) == 0)
            bareTime();
    }

    /// datetime(2026-11-01T00:00:00Z) holds its time without quotes.
    void bareTime()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const qsizetype close = m_text.indexOf(u')', open);
        if (open < 0 || close < 0 || !m_text.mid(m_at, open - m_at).trimmed().isEmpty())
            return;
        const QString inside = m_text.mid(open + 1, close - open - 1).trimmed();
        if (inside.startsWith(u'\'') || inside.startsWith(u'"'))
            return;
        m_list.push_back({Token::Kind::Symbol, u"("_s});
        m_list.push_back({Token::Kind::Text, inside});
        m_at = close;
    }

    void symbol(QChar c)
    {
        static const QStringList pairs{u"=="_s, u"=~"_s, u"!="_s, u"!~"_s, u"<="_s, u">="_s};
        const QString two = m_text.mid(m_at, 2);
        if (pairs.contains(two)) {
            m_list.push_back({Token::Kind::Symbol, two});
            m_at += 2;
        } else if (c == u'!' && two.size() == 2 && two.at(1).isLetter()) {
            ++m_at;
            m_list.push_back({Token::Kind::Word, QString(u'!' + run([](QChar x) { return x.isLetter() || x == u'~'; }))});
        } else if (u"|(),.=<>[]-*"_s.contains(c)) {
            m_list.push_back({Token::Kind::Symbol, QString(c)});
            ++m_at;
        } else {
            m_error = u"Unexpected character '%1'."_s.arg(c);
        }
    }

    const QString& m_text;
    qsizetype m_at = 0;
    std::vector<Token> m_list;
    QString m_error;
};

} // namespace

std::expected<std::vector<KqlToken>, QString> kqlTokens(const QString& text)
{
    return Lexer(text).tokens();
}

} // namespace sample
