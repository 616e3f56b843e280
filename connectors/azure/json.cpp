// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/json.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Json)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray minified(std::string_view raw)
{
    QByteArray out(static_cast<qsizetype>(raw.size() + simdjson::SIMDJSON_PADDING), Qt::Uninitialized);
    size_t length = 0;
    if (simdjson::minify(raw.data(), raw.size(), out.data(), length) != simdjson::SUCCESS)
        return QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
    out.truncate(static_cast<qsizetype>(length));
    out.squeeze();
    return out;
}

QString why(simdjson::error_code code)
{
    return QString::fromUtf8(simdjson::error_message(code));
}

/// Reads one page; a member so that the two parsers are made once for it.
class PageReader {
public:
    PageReader(QByteArrayView page, std::string_view list, const RowVisitor& visit)
        : m_text(page.data(), static_cast<size_t>(page.size())), m_list(list), m_visit(visit)
    {
    }

    core::Result<PageTail> read()
    {
        simdjson::ondemand::document document;
        if (const auto code = m_outer.iterate(m_text).get(document))
            return std::unexpected(badAnswer(u"/"_s, why(code)));
        simdjson::ondemand::object object;
        if (const auto code = document.get_object().get(object))
            return std::unexpected(badAnswer(u"/"_s, why(code)));
        bool found = false;
        for (auto field : object) {
            std::string_view key;
            simdjson::ondemand::value value;
            if (const auto code = field.unescaped_key().get(key))
                return std::unexpected(badAnswer(u"/"_s, why(code)));
            const std::string name(key);
            if (const auto code = field.value().get(value))
                return std::unexpected(badAnswer(u'/' + text(name), why(code)));
            auto ok = name == m_list ? rows(value) : member(name, value);
            if (!ok)
                return std::unexpected(ok.error());
            found = found || name == m_list;
        }
        if (!document.at_end())
            return std::unexpected(badAnswer(u"/"_s, Texts::tr("text after the end of the document")));
        if (!found)
            return std::unexpected(badAnswer(u'/' + text(m_list), Texts::tr("the list is missing")));
        return m_tail;
    }

private:
    core::Result<void> rows(simdjson::ondemand::value& value)
    {
        simdjson::ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return std::unexpected(badAnswer(u'/' + text(m_list), why(code)));
        qsizetype index = 0;
        for (auto item : array) {
            simdjson::ondemand::value row;
            std::string_view raw;
            auto code = item.get(row);
            if (!code)
                code = row.raw_json().get(raw);
            simdjson::dom::element element;
            if (!code) // the slice lies inside the padded page, so it needs no copy
                code = m_inner.parse(raw.data(), raw.size(), false).get(element);
            if (code)
                return std::unexpected(badAnswer(u'/' + text(m_list) + u'/' + QString::number(index), why(code)));
            m_visit(Node(element), minified(raw), index);
            ++index;
        }
        return {};
    }

    core::Result<void> member(const std::string& name, simdjson::ondemand::value& value)
    {
        std::string_view raw;
        simdjson::dom::element element;
        auto code = value.raw_json().get(raw);
        if (!code)
            code = m_inner.parse(raw.data(), raw.size(), false).get(element);
        if (code)
            return std::unexpected(badAnswer(u'/' + text(name), why(code)));
        const Node node(element);
        if (name == "$skipToken")
            m_tail.skipToken = QByteArray(node.utf8().data(), static_cast<qsizetype>(node.utf8().size()));
        else if (name == "nextLink" || name == "@odata.nextLink")
            m_tail.nextLink = node.string();
        else if (name == "resultTruncated")
            m_tail.truncated = node.truth();
        else if (name == "totalRecords")
            m_tail.total = node.integer(-1);
        return {};
    }

    const simdjson::padded_string m_text;
    const std::string_view m_list;
    const RowVisitor& m_visit;
    simdjson::ondemand::parser m_outer;
    simdjson::dom::parser m_inner;
    PageTail m_tail;
};

} // namespace

core::Error badAnswer(const QString& place, const QString& why)
{
    return {core::Errc::BadResponse,
            QCoreApplication::translate("azure::Json", "Azure's answer cannot be read at %1 (%2); try again, and report it if it stays.")
                .arg(core::oneLine(place, 200), core::oneLine(why, 200)),
            {},
            u"azure.parse"_s,
            std::nullopt};
}

Node Node::operator[](std::string_view key) const
{
    simdjson::dom::element value;
    if (!isObject() || m_element.at_key(key).get(value) != simdjson::SUCCESS)
        return {};
    return Node(value);
}

Node Node::anyCase(std::string_view key) const
{
    simdjson::dom::element value;
    if (!isObject() || m_element.at_key_case_insensitive(key).get(value) != simdjson::SUCCESS)
        return {};
    return Node(value);
}

std::string_view Node::utf8() const
{
    std::string_view value;
    if (m_there && m_element.get_string().get(value) == simdjson::SUCCESS)
        return value;
    return {};
}

QString Node::string() const
{
    if (!exists() || m_element.is_object() || m_element.is_array())
        return {};
    if (m_element.is_string())
        return text(utf8());
    return QString::fromUtf8(json());
}

QStringList Node::strings() const
{
    QStringList list;
    if (exists() && m_element.is_string())
        list.append(string());
    for (const Node& item : items()) {
        if (const QString value = item.string(); !value.isEmpty())
            list.append(value);
    }
    return list;
}

double Node::number(double otherwise) const
{
    double value = 0;
    if (m_there && m_element.get_double().get(value) == simdjson::SUCCESS)
        return value;
    bool ok = false;
    const auto said = utf8();
    value = QByteArrayView(said.data(), static_cast<qsizetype>(said.size())).toDouble(&ok);
    return ok && std::isfinite(value) ? value : otherwise;
}

qint64 Node::integer(qint64 otherwise) const
{
    std::int64_t value = 0;
    if (m_there && m_element.get_int64().get(value) == simdjson::SUCCESS)
        return value;
    constexpr double limit = 9e18; // a cast beyond qint64 is undefined
    const double real = number(static_cast<double>(otherwise));
    return real > -limit && real < limit ? static_cast<qint64>(real) : otherwise;
}

bool Node::truth(bool otherwise) const
{
    bool value = false;
    if (m_there && m_element.get_bool().get(value) == simdjson::SUCCESS)
        return value;
    const QString said = string();
    if (said.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return said.compare("false"_L1, Qt::CaseInsensitive) == 0 ? false : otherwise;
}

QDateTime Node::time() const
{
    return parseTime(string());
}

QByteArray Node::json() const
{
    if (!m_there)
        return {};
    return QByteArray::fromStdString(simdjson::minify(m_element));
}

std::vector<Node> Node::items() const
{
    std::vector<Node> list;
    simdjson::dom::array array;
    if (m_there && m_element.get_array().get(array) == simdjson::SUCCESS) {
        for (const auto item : array)
            list.emplace_back(item);
    }
    return list;
}

std::vector<std::pair<std::string_view, Node>> Node::members() const
{
    std::vector<std::pair<std::string_view, Node>> list;
    simdjson::dom::object object;
    if (m_there && m_element.get_object().get(object) == simdjson::SUCCESS) {
        for (const auto field : object)
            list.emplace_back(field.key, Node(field.value));
    }
    return list;
}

QDateTime parseTime(QStringView text)
{
    if (text.size() < 10 || text.size() > 40)
        return {};
    QDateTime at = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!at.isValid())
        return {};
    if (at.timeSpec() == Qt::LocalTime) // without an offset Azure means UTC
        at = QDateTime(at.date(), at.time(), QTimeZone::UTC);
    return at.toUTC();
}

core::Result<PageTail> readPage(QByteArrayView page, std::string_view list, const RowVisitor& visit)
{
    return PageReader(page, list, visit).read();
}

core::Result<void> readDocument(QByteArrayView bytes, const std::function<void(const Node&, QByteArray)>& visit)
{
    const std::string_view text = bytes.isEmpty() ? std::string_view("") : std::string_view(bytes.data(), static_cast<size_t>(bytes.size()));
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (const auto code = parser.parse(text.data(), text.size()).get(element))
        return std::unexpected(badAnswer(u"/"_s, why(code)));
    if (!element.is_object())
        return std::unexpected(badAnswer(u"/"_s, Texts::tr("not an object")));
    visit(Node(element), minified(text));
    return {};
}

} // namespace azure
