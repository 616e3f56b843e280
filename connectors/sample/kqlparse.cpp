// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "connectors/sample/kql.h"
#include "connectors/sample/kqllexer.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr int MaxDepth = 64;

using Token = KqlToken;

const QSet<QString>& wordOperators()
{
    static const QSet<QString> words{u"contains"_s, u"!contains"_s, u"startswith"_s, u"!startswith"_s, u"endswith"_s, u"!endswith"_s,
                                     u"has"_s,      u"!has"_s,      u"in"_s,         u"in~"_s,         u"!in"_s,      u"!in~"_s};
    return words;
}

/// Recursive descent over the tokens; the first mistake is kept and ends everything.
class Parser {
public:
    explicit Parser(std::vector<Token> list) : m_tokens(std::move(list)) {}

    std::expected<KqlQuery, QString> query()
    {
        KqlQuery made;
        made.table = word(u"a table name"_s).toLower();
        while (m_error.isEmpty() && accept(u"|"_s))
            made.stages.push_back(stage());
        if (m_error.isEmpty() && at().kind != Token::Kind::End)
            fail(u"Unexpected '%1'."_s.arg(at().text));
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        return made;
    }

private:
    const Token& at() const { return m_tokens[m_next]; }
    void advance()
    {
        if (m_next + 1 < m_tokens.size())
            ++m_next;
    }
    void fail(const QString& what)
    {
        if (m_error.isEmpty())
            m_error = what;
    }
    bool accept(const QString& text)
    {
        if (!m_error.isEmpty() || at().kind == Token::Kind::Text || at().text.compare(text, Qt::CaseInsensitive) != 0)
            return false;
        advance();
        return true;
    }
    void expect(const QString& text)
    {
        if (!accept(text))
            fail(u"Expected '%1' before '%2'."_s.arg(text, at().text));
    }
    QString word(const QString& what)
    {
        if (at().kind != Token::Kind::Word) {
            fail(u"Expected %1 before '%2'."_s.arg(what, at().text));
            return {};
        }
        const QString text = at().text;
        advance();
        return text;
    }

    KqlStage stage()
    {
        KqlStage made;
        const QString name = word(u"an operator"_s).toLower();
        if (name == "where"_L1 || name == "filter"_L1) {
            made.condition = expression();
        } else if (name == "project"_L1 || name == "extend"_L1 || name == "project-away"_L1 || name == "distinct"_L1) {
            made.kind = name == "project"_L1    ? KqlStage::Kind::Project
                        : name == "extend"_L1   ? KqlStage::Kind::Extend
                        : name == "distinct"_L1 ? KqlStage::Kind::Distinct
                                                : KqlStage::Kind::ProjectAway;
            made.columns = columns();
        } else if (name == "order"_L1 || name == "sort"_L1) {
            expect(u"by"_s);
            made.kind = KqlStage::Kind::OrderBy;
            sortColumns(made);
        } else if (name == "summarize"_L1) {
            made.kind = KqlStage::Kind::Summarize;
            aggregates(made);
        } else if (name == "count"_L1) {
            made.kind = KqlStage::Kind::Count;
        } else if (name == "limit"_L1 || name == "take"_L1) {
            made.kind = KqlStage::Kind::Take;
            made.limit = number();
        } else {
            fail(u"The operator '%1' is not supported here."_s.arg(name));
        }
        return made;
    }

    qint64 number()
    {
        bool good = false;
        const qint64 value = at().text.toLongLong(&good);
        if (!good || at().kind != Token::Kind::Number)
            fail(u"Expected a number before '%1'."_s.arg(at().text));
        advance();
        return value;
    }

    std::vector<KqlColumn> columns()
    {
        std::vector<KqlColumn> list;
        do {
            KqlColumn column;
            if (at().kind == Token::Kind::Word && m_next + 1 < m_tokens.size() && m_tokens[m_next + 1].text == "="_L1
                && m_tokens[m_next + 1].kind == Token::Kind::Symbol) {
                column.name = word(u"a name"_s).toUtf8();
                advance();
            }
            column.expression = expression();
            if (column.name.isEmpty())
                column.name = defaultName(column.expression.get());
            list.push_back(std::move(column));
        } while (accept(u","_s));
        return list;
    }

    static QByteArray defaultName(const KqlExpression* expression)
    {
        if (expression != nullptr && expression->kind == KqlExpression::Kind::Path)
            return expression->path.join(u'_').toUtf8();
        if (expression != nullptr && expression->kind == KqlExpression::Kind::Call && !expression->children.empty())
            return defaultName(expression->children.front().get());
        return "Column1";
    }

    void sortColumns(KqlStage& made)
    {
        do {
            made.columns.push_back({{}, expression()});
            const bool ascending = accept(u"asc"_s);
            if (!ascending)
                accept(u"desc"_s);
            made.descending.push_back(!ascending); // Kusto sorts descending unless told
        } while (accept(u","_s));
    }

    void aggregates(KqlStage& made)
    {
        do {
            KqlColumn column;
            if (m_next + 1 < m_tokens.size() && m_tokens[m_next + 1].text == "="_L1) {
                column.name = word(u"a name"_s).toUtf8();
                advance();
            }
            column.expression = expression();
            static const QStringList known{u"count"_s, u"countif"_s, u"sum"_s, u"min"_s, u"max"_s, u"avg"_s, u"dcount"_s, u"arg_max"_s, u"arg_min"_s};
            if (column.expression == nullptr || column.expression->kind != KqlExpression::Kind::Call || !known.contains(column.expression->op)) {
                fail(u"Only count, countif, sum, min, max, avg, dcount, arg_max and arg_min can be summarized."_s);
                return;
            }
            if (column.name.isEmpty())
                column.name = (column.expression->op + u'_').toUtf8();
            made.aggregates.push_back(std::move(column));
        } while (accept(u","_s));
        if (accept(u"by"_s))
            made.columns = columns();
    }

    KqlNode node(KqlExpression::Kind kind, const QString& op, KqlNode left = {}, KqlNode right = {})
    {
        auto made = std::make_unique<KqlExpression>();
        made->kind = kind;
        made->op = op;
        if (left != nullptr)
            made->children.push_back(std::move(left));
        if (right != nullptr)
            made->children.push_back(std::move(right));
        return made;
    }

    KqlNode expression()
    {
        if (++m_depth > MaxDepth)
            fail(u"The expression is nested too deeply."_s);
        KqlNode left = m_error.isEmpty() ? conjunction() : node(KqlExpression::Kind::Literal, {});
        while (accept(u"or"_s))
            left = node(KqlExpression::Kind::Binary, u"or"_s, std::move(left), conjunction());
        --m_depth;
        return left;
    }

    KqlNode conjunction()
    {
        KqlNode left = comparison();
        while (accept(u"and"_s))
            left = node(KqlExpression::Kind::Binary, u"and"_s, std::move(left), comparison());
        return left;
    }

    KqlNode comparison()
    {
        KqlNode left = primary();
        const QString op = at().text.toLower();
        static const QSet<QString> symbols{u"=="_s, u"=~"_s, u"!="_s, u"!~"_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
        if (at().kind == Token::Kind::Symbol && symbols.contains(op)) {
            advance();
            return node(KqlExpression::Kind::Binary, op, std::move(left), primary());
        }
        if (at().kind != Token::Kind::Word || !wordOperators().contains(op))
            return left;
        advance();
        if (!op.contains("in"_L1) || op.contains("contains"_L1))
            return node(KqlExpression::Kind::Binary, op, std::move(left), primary());
        KqlNode made = node(KqlExpression::Kind::In, op, std::move(left));
        expect(u"("_s);
        do {
            made->children.push_back(primary());
        } while (accept(u","_s));
        expect(u")"_s);
        return made;
    }

    KqlNode primary()
    {
        const Token token = at();
        if (token.kind == Token::Kind::Text || token.kind == Token::Kind::Number) {
            advance();
            KqlNode made = node(KqlExpression::Kind::Literal, {});
            bool number = token.kind == Token::Kind::Number;
            const double value = number ? token.text.toDouble(&number) : 0;
            made->literal = number ? QJsonValue(value) : QJsonValue(token.text); // "7d" stays text, for ago()
            return made;
        }
        if (accept(u"*"_s)) {
            KqlNode made = node(KqlExpression::Kind::Path, {});
            made->path << u"*"_s;
            return made;
        }
        if (accept(u"("_s)) {
            KqlNode inner = expression();
            expect(u")"_s);
            return inner;
        }
        if (accept(u"true"_s) || accept(u"false"_s)) {
            KqlNode made = node(KqlExpression::Kind::Literal, {});
            made->literal = token.text.compare("true"_L1, Qt::CaseInsensitive) == 0;
            return made;
        }
        const QString name = word(u"a value"_s);
        if (accept(u"("_s))
            return call(name.toLower());
        return path(name);
    }

    KqlNode call(const QString& name)
    {
        static const QSet<QString> known{u"tostring"_s, u"tolower"_s,    u"toupper"_s,    u"toint"_s,      u"tolong"_s,    u"todouble"_s,     u"toreal"_s,
                                         u"tobool"_s,   u"isempty"_s,    u"isnotempty"_s, u"isnull"_s,     u"isnotnull"_s, u"now"_s,          u"ago"_s,
                                         u"datetime"_s, u"todatetime"_s, u"not"_s,        u"parse_json"_s, u"todynamic"_s, u"array_length"_s, u"strcat"_s,
                                         u"count"_s,    u"countif"_s,    u"sum"_s,        u"min"_s,        u"max"_s,       u"avg"_s,          u"dcount"_s,
                                         u"bin"_s,      u"arg_max"_s,    u"arg_min"_s};
        if (!known.contains(name))
            fail(u"The function '%1' is not supported here."_s.arg(name));
        KqlNode made = node(KqlExpression::Kind::Call, name);
        if (accept(u")"_s))
            return made;
        do {
            made->children.push_back(expression());
        } while (accept(u","_s));
        expect(u")"_s);
        return made;
    }

    KqlNode path(const QString& first)
    {
        KqlNode made = node(KqlExpression::Kind::Path, {});
        made->path << first;
        while (m_error.isEmpty()) {
            if (accept(u"."_s)) {
                made->path << word(u"a member name"_s);
            } else if (accept(u"["_s)) {
                made->path << at().text;
                advance();
                expect(u"]"_s);
            } else {
                break;
            }
        }
        return made;
    }

    std::vector<Token> m_tokens;
    size_t m_next = 0;
    int m_depth = 0;
    QString m_error;
};

} // namespace

std::expected<KqlQuery, QString> parseKql(const QString& text)
{
    auto list = kqlTokens(text);
    if (!list)
        return std::unexpected(list.error());
    return Parser(std::move(*list)).query();
}

} // namespace sample
