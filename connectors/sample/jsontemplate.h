// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QStringList>

namespace sample {

/// What fills the holes of a template for one resource.
class HoleFiller {
public:
    HoleFiller() = default;
    virtual ~HoleFiller() = default;
    Q_DISABLE_COPY_MOVE(HoleFiller)
    virtual void value(QByteArrayView hole, QByteArray& out) const = 0; ///< appends one whole JSON value
    virtual void text(QByteArrayView hole, QByteArray& out) const = 0;  ///< appends characters inside a JSON string
};

/// JSON text with holes, compiled once and filled for any number of resources without building a document.
/// A string "@name" is a hole for a whole value; "${name}" inside a string is a hole for a part of it.
/// Immutable after compile(), usable from any thread.
class JsonTemplate {
public:
    static JsonTemplate compile(const QJsonValue& json);

    bool isEmpty() const { return m_parts.empty(); }
    void render(const HoleFiller& filler, QByteArray& out) const;
    /// Where each "@name" hole sits, as member names from the root; array members are their numbers.
    const QHash<QByteArray, QStringList>& valueHoles() const { return m_paths; }

private:
    struct Part {
        QByteArray literal;
        QByteArray hole;
        bool isValue = false;
    };
    std::vector<Part> m_parts;
    QHash<QByteArray, QStringList> m_paths;
};

/// Compact JSON of any value, scalars too.
QByteArray toJson(const QJsonValue& value);
/// The value of any JSON text, scalars too; Undefined when it is not JSON.
QJsonValue fromJson(const QByteArray& json);
/// Appends `text` as a JSON string with quotes.
void appendQuoted(QByteArrayView text, QByteArray& out);
/// The value at `path` below `root`; Undefined when a step is missing.
QJsonValue valueAt(const QJsonValue& root, const QStringList& path);
/// `base` with `patch` merged into it: members of objects one by one, everything else replaced, null removes
/// (RFC 7396, as ARM's PATCH behaves).
QJsonValue mergePatch(const QJsonValue& base, const QJsonValue& patch);

} // namespace sample
