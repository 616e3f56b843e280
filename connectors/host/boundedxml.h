// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <QHash>
#include <QIODevice>
#include <QXmlStreamReader>

namespace host {

/// QXmlStreamReader for foreign files: a document type (and so every entity of its own) is refused, depth and amount of
/// text are bounded, and reading can be cancelled. Once it has failed next() gives false for good.
class BoundedXml {
public:
    BoundedXml(QIODevice* device, core::CancelToken token);

    /// Moves to the next token; false at the end or on an error.
    bool next();
    bool isStart() const { return m_xml.isStartElement(); }
    bool isEnd() const { return m_xml.isEndElement(); }
    QStringView name() const { return m_xml.name(); }
    QStringView space() const { return m_xml.namespaceUri(); }
    QString attribute(QStringView name) const { return m_xml.attributes().value(name).toString(); }
    int depth() const { return m_depth; }
    const QXmlStreamReader& xml() const { return m_xml; }

    /// Text of the element just begun, without that of its children; stands on its end afterwards.
    QString text();
    /// Text for reading: HTML children become line breaks and dashes, `sub` children stand as marks (see resolveValues).
    QString richText();
    /// A script as it stands, `sub` children as marks; nullopt when it holds any other element.
    std::optional<QString> scriptText();

    void fail(const QString& what);
    std::optional<core::Error> error() const;

private:
    void take(QString& text);

    QXmlStreamReader m_xml;
    core::CancelToken m_token;
    int m_depth = 0;
    qint64 m_tokens = 0;
    QString m_failure;
    bool m_cancelled = false;
};

/// `text` with every mark replaced by the value of its id; nullopt when one has none.
std::optional<QString> resolveValues(const QString& text, const QHash<QString, QString>& values);

} // namespace host
