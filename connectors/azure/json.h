// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <functional>
#include <string>
#include <string_view>

#include <simdjson.h>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace azure {

/// A JSON value that may be missing, of a parsed document that outlives it. Reading what is not there, or is of another
/// type, gives the empty value: services add and leave out members, and only an id is demanded.
class Node {
public:
    Node() = default;
    explicit Node(simdjson::dom::element element) : m_element(element), m_there(true) {}

    bool exists() const { return m_there && !m_element.is_null(); }
    bool isObject() const { return m_there && m_element.is_object(); }
    bool isArray() const { return m_there && m_element.is_array(); }
    Node operator[](std::string_view key) const;
    Node anyCase(std::string_view key) const; ///< member names as sent by several generations of one service
    std::string_view utf8() const;
    QString string() const;                   ///< of a string; a number or truth value as its JSON text
    QStringList strings() const;              ///< of an array of strings; of one string, that string
    double number(double otherwise = 0) const; ///< also of a string that holds a number
    qint64 integer(qint64 otherwise = 0) const;
    bool truth(bool otherwise = false) const; ///< also of "true" and "True"
    QDateTime time() const;                   ///< ISO 8601, as UTC; null when it is none
    QByteArray json() const;
    std::vector<Node> items() const;
    std::vector<std::pair<std::string_view, Node>> members() const;

private:
    simdjson::dom::element m_element;
    bool m_there = false;
};

QDateTime parseTime(QStringView text);

/// Where a paged answer goes on; both kinds of ARM list and Resource Graph.
struct PageTail {
    QByteArray skipToken; ///< Resource Graph's $skipToken
    QString nextLink;     ///< ARM's nextLink; foreign, goes only through http::boundLink
    bool truncated = false;
    qint64 total = -1;
};

/// One row: its values, its own bytes (minified) and its number, for error places.
using RowVisitor = std::function<void(const Node& row, QByteArray raw, qsizetype index)>;

/// Walks the array `list` ("data" or "value") of a page without building the page as one tree: one row is held at a
/// time. BadResponse naming the place (a JSON pointer) when the bytes are no such page.
core::Result<PageTail> readPage(QByteArrayView page, std::string_view list, const RowVisitor& visit);

/// Parses one document and hands it out; BadResponse when it is none.
core::Result<void> readDocument(QByteArrayView bytes, const std::function<void(const Node& root, QByteArray raw)>& visit);

core::Error badAnswer(const QString& place, const QString& why);

} // namespace azure
