// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

struct Reader {
    QStringView in;
    qsizetype at = 0;

    bool atEnd() const { return at >= in.size(); }
    QChar peek() const { return in[at]; }
    void skipBlanks()
    {
        while (!atEnd() && peek().isSpace())
            ++at;
    }
    /// A word up to a blank or one of `stops`; quoted parts may hold anything, "" inside quotes is a quote.
    std::optional<QString> word(QStringView stops, bool& quoted)
    {
        QString out;
        quoted = false;
        while (!atEnd()) {
            const QChar c = peek();
            if (c == u'"') {
                quoted = true;
                ++at;
                if (!readQuoted(out))
                    return std::nullopt;
            } else if (c.isSpace() || stops.contains(c)) {
                break;
            } else {
                out.append(c);
                ++at;
            }
        }
        return out;
    }

private:
    bool readQuoted(QString& out)
    {
        while (!atEnd()) {
            const QChar c = in[at++];
            if (c != u'"') {
                out.append(c);
            } else if (!atEnd() && peek() == u'"') {
                out.append(u'"');
                ++at;
            } else {
                return true;
            }
        }
        return false;
    }
};

QString quotedIfNeeded(const QString& value)
{
    bool plain = !value.isEmpty();
    for (const QChar c : value)
        plain = plain && !c.isSpace() && !u"\",:<>"_s.contains(c);
    if (plain && !value.startsWith(u'-'))
        return value;
    QString inner = value;
    return u'"' + inner.replace(u'"', u"\"\""_s) + u'"';
}

std::unexpected<core::Error> unbalanced(QStringView typed)
{
    return core::fail(core::Errc::BadInput,
                      QCoreApplication::translate("domain::FilterQuery", "The quote in “%1” has no end; add a closing quote.").arg(typed.toString()), {},
                      u"filter"_s);
}

} // namespace

core::Result<FilterQuery> FilterQuery::parse(QStringView typed, const QStringList& keys)
{
    FilterQuery query;
    QStringList words;
    Reader reader{typed};
    for (reader.skipBlanks(); !reader.atEnd(); reader.skipBlanks()) {
        FilterTerm term;
        const qsizetype start = reader.at;
        if (reader.peek() == u'-' && start + 1 < typed.size() && !typed[start + 1].isSpace()) {
            term.negated = true;
            ++reader.at;
        }
        bool quoted = false;
        const auto head = reader.word(u":<>", quoted);
        if (!head)
            return unbalanced(typed.mid(start));
        if (reader.atEnd() || reader.peek().isSpace() || quoted) { // no operator: free text
            words.append(quoted ? *head : typed.mid(start, reader.at - start).toString());
            continue;
        }
        const QChar op = reader.peek();
        term.op = op == u':' ? FilterTerm::Op::Is : op == u'<' ? FilterTerm::Op::Less : FilterTerm::Op::Greater;
        term.key = head->toLower();
        if (!keys.contains(term.key)) {
            return core::fail(
                core::Errc::BadInput,
                QCoreApplication::translate("domain::FilterQuery", "“%1” is not something to filter by here; use one of %2.").arg(*head, keys.join(u", "_s)),
                {}, u"filter"_s);
        }
        do {
            ++reader.at; // the operator or the comma
            const auto value = reader.word(u",", quoted);
            if (!value)
                return unbalanced(typed.mid(start));
            if (value->isEmpty() && !quoted) {
                return core::fail(core::Errc::BadInput,
                                  QCoreApplication::translate("domain::FilterQuery", "“%1” needs a value.").arg(typed.mid(start, reader.at - start).toString()),
                                  {}, u"filter"_s);
            }
            term.values.append(*value);
        } while (!reader.atEnd() && reader.peek() == u',' && term.op == FilterTerm::Op::Is);
        query.terms.append(term);
    }
    query.text = words.join(u' ');
    return query;
}

QString FilterQuery::toString() const
{
    QStringList parts;
    for (const auto& term : terms) {
        QStringList values;
        for (const auto& value : term.values)
            values.append(quotedIfNeeded(value));
        const QChar op = term.op == FilterTerm::Op::Is ? u':' : term.op == FilterTerm::Op::Less ? u'<' : u'>';
        parts.append((term.negated ? u"-"_s : QString()) + term.key + op + values.join(u','));
    }
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const auto& word : words)
        parts.append(quotedIfNeeded(word));
    return parts.join(u' ');
}

std::optional<qint64> ageMs(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const qint64 n = text.chopped(1).toLongLong(&ok);
    if (!ok || n < 0 || n > 100'000)
        return std::nullopt;
    switch (text.back().toLower().unicode()) {
    case u'm': return n * 60'000;
    case u'h': return n * 3'600'000;
    case u'd': return n * 86'400'000;
    case u'w': return n * 604'800'000;
    default: return std::nullopt;
    }
}

} // namespace domain
