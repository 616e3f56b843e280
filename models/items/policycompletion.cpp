// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/policycompletion.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace items {

namespace {

/// An object or array that is open at the cursor.
struct Frame {
    bool isObject = true;
    QString name;   ///< of the member that it is, or that the array is which it stands in
    QString key;    ///< of the member that is being written
    QString field;  ///< value of its member `field`
};

struct Context {
    QList<Frame> frames; ///< from the outside in
    bool inText = false, isKey = false;
    qsizetype textStart = 0; ///< behind the quote
    QStringList parameters;  ///< that the document declares

    QString name(qsizetype up = 0) const { return frames.size() > up ? frames[frames.size() - 1 - up].name.toLower() : QString(); }
    bool isBelow(const QString& wanted) const
    {
        return std::ranges::any_of(frames, [&](const Frame& frame) { return frame.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    }
};

/// Reads a text up to its end and keeps how things stood at the cursor.
class Reader {
public:
    Reader(const QString& text, qsizetype cursor) : m_text(text), m_cursor(cursor) {}

    Context read()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            snapshot(at);
            const QChar c = m_text[at];
            if (c == u'"')
                at = readText(at);
            else if (c == u'{' || c == u'[')
                open(c == u'{');
            else if ((c == u'}' || c == u']') && !m_now.frames.isEmpty())
                m_now.frames.removeLast();
            else if (c == u':')
                m_isValue = true;
            else if (c == u',')
                m_isValue = false;
        }
        snapshot(m_text.size());
        m_then.parameters = m_now.parameters;
        return m_then;
    }

private:
    void snapshot(qsizetype at)
    {
        if (!m_isDone && at >= m_cursor) {
            m_then = m_now;
            m_isDone = true;
        }
    }
    void open(bool isObject)
    {
        Frame frame{isObject, {}, {}, {}};
        if (!m_now.frames.isEmpty())
            frame.name = m_now.frames.last().isObject ? m_now.frames.last().key : m_now.frames.last().name;
        m_now.frames.append(std::move(frame));
        m_isValue = false;
    }
    /// Gives the place of the closing quote.
    qsizetype readText(qsizetype open)
    {
        qsizetype end = open + 1;
        while (end < m_text.size() && m_text[end] != u'"' && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        const bool isKey = !m_isValue && !m_now.frames.isEmpty() && m_now.frames.last().isObject;
        if (!m_isDone && m_cursor > open && m_cursor <= end) {
            m_then = m_now;
            m_then.inText = true;
            m_then.isKey = isKey;
            m_then.textStart = open + 1;
            m_isDone = true;
        }
        if (m_now.frames.isEmpty())
            return end;
        const QString text = m_text.sliced(open + 1, end - open - 1);
        auto& frame = m_now.frames.last();
        if (isKey) {
            frame.key = text;
            const bool declares = frame.name.compare(u"parameters"_s, Qt::CaseInsensitive) == 0 && m_now.frames.size() <= 3;
            if (declares && !m_now.parameters.contains(text))
                m_now.parameters.append(text);
        } else if (frame.isObject && frame.key.compare(u"field"_s, Qt::CaseInsensitive) == 0) {
            frame.field = text;
        }
        return end;
    }

    const QString& m_text;
    const qsizetype m_cursor;
    Context m_now, m_then;
    bool m_isValue = false, m_isDone = false;
};

QStringList membersAt(const Context& at, const domain::PolicyVocabulary& vocabulary)
{
    const QString name = at.name();
    if (at.frames.size() <= 1 || name == u"properties")
        return {u"name"_s,     u"properties"_s, u"displayName"_s, u"description"_s, u"policyType"_s,        u"mode"_s,
                u"metadata"_s, u"parameters"_s, u"policyRule"_s,  u"version"_s,     u"policyDefinitions"_s, u"policyDefinitionGroups"_s};
    if (name == u"policyrule")
        return {u"if"_s, u"then"_s};
    if (name == u"then")
        return {u"effect"_s, u"details"_s};
    if (name == u"details")
        return {u"type"_s,
                u"name"_s,
                u"existenceCondition"_s,
                u"existenceScope"_s,
                u"resourceGroupName"_s,
                u"evaluationDelay"_s,
                u"roleDefinitionIds"_s,
                u"deployment"_s,
                u"operations"_s,
                u"conflictEffect"_s};
    if (name == u"count")
        return {u"field"_s, u"value"_s, u"name"_s, u"where"_s};
    if (name == u"policydefinitions")
        return {u"policyDefinitionId"_s, u"policyDefinitionReferenceId"_s, u"parameters"_s, u"groupNames"_s};
    if (name == u"parapet")
        return {u"cloud"_s,   u"control"_s,    u"severity"_s,  u"userImpact"_s,  u"effort"_s, u"threats"_s,
                u"tactics"_s, u"techniques"_s, u"standards"_s, u"remediation"_s, u"remedy"_s, u"preview"_s};
    if (name == u"metadata")
        return {u"category"_s, u"version"_s, u"preview"_s, u"deprecated"_s, u"parapet"_s};
    if (at.name(1) == u"parameters")
        return {u"type"_s, u"defaultValue"_s, u"allowedValues"_s, u"metadata"_s};
    if (at.isBelow(u"if"_s) || at.isBelow(u"existenceCondition"_s))
        return QStringList{u"field"_s, u"value"_s, u"count"_s, u"allOf"_s, u"anyOf"_s, u"not"_s} + vocabulary.conditions;
    return {};
}

/// Values of the member that is being written, or of the array that it is.
QStringList valuesAt(const Context& at, const domain::PolicyVocabulary& vocabulary)
{
    const Frame& frame = at.frames.last();
    const QString key = (frame.isObject ? frame.key : frame.name).toLower();
    const Frame* holder = frame.isObject ? &frame : at.frames.size() > 1 ? &at.frames[at.frames.size() - 2] : nullptr;
    if (key == u"field")
        return vocabulary.fields;
    if (key == u"effect" || (at.isBelow(u"effect"_s) && (key == u"defaultvalue" || key == u"allowedvalues")))
        return vocabulary.effects;
    if (key == u"mode")
        return {u"All"_s, u"Indexed"_s};
    if (key == u"existencescope")
        return {u"subscription"_s, u"resourceGroup"_s};
    if (key == u"type" && at.name(1) == u"parameters")
        return {u"String"_s, u"Array"_s, u"Object"_s, u"Boolean"_s, u"Integer"_s, u"Float"_s, u"DateTime"_s};
    if (key == u"type" && at.name() == u"details")
        return vocabulary.types;
    const bool isOperand = vocabulary.conditions.contains(key, Qt::CaseInsensitive);
    if (isOperand && holder && holder->field.compare(u"type"_s, Qt::CaseInsensitive) == 0)
        return vocabulary.types;
    return {};
}

void addMatching(QStringList& words, const QStringList& candidates, const QString& typed)
{
    const auto add = [&](bool atStart) {
        for (const auto& candidate : candidates) {
            if (words.size() >= PolicyCompletion::most)
                return;
            const bool begins = candidate.startsWith(typed, Qt::CaseInsensitive);
            if (begins == atStart && (begins || candidate.contains(typed, Qt::CaseInsensitive)) && candidate != typed)
                words.append(candidate);
        }
    };
    add(true);
    if (typed.size() >= 2)
        add(false);
}

/// Inside of `[...]`: functions, and in the quotes of some of them what they name.
PolicyCompletion completeExpression(const Context& at, const domain::PolicyVocabulary& vocabulary, const QString& typed, qsizetype cursor)
{
    static const QRegularExpression named(u"(\\w+)\\(\\s*'([^']*)$"_s), word(u"(\\w*)$"_s);
    PolicyCompletion completion;
    if (const auto match = named.match(typed); match.hasMatch()) {
        const QString function = match.captured(1).toLower();
        completion.from = cursor - match.capturedLength(2);
        if (function == u"parameters")
            addMatching(completion.words, at.parameters, match.captured(2));
        else if (function == u"field" || function == u"current")
            addMatching(completion.words, vocabulary.fields, match.captured(2));
        return completion;
    }
    completion.from = cursor;
    if (typed.count(u'\'') % 2 != 0)
        return completion;
    const auto match = word.match(typed);
    completion.from = cursor - match.capturedLength(1);
    addMatching(completion.words, vocabulary.functions, match.captured(1));
    return completion;
}

} // namespace

PolicyCompletion completePolicy(const domain::PolicyVocabulary& vocabulary, const QString& text, qsizetype cursor)
{
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const auto at = Reader(text, cursor).read();
    PolicyCompletion completion{cursor, {}};
    if (!at.inText || at.frames.isEmpty())
        return completion;
    const QString typed = text.sliced(at.textStart, cursor - at.textStart);
    completion.from = at.textStart;
    if (at.isKey)
        addMatching(completion.words, membersAt(at, vocabulary), typed);
    else if (typed.startsWith(u'[') && !typed.startsWith(u"[["_s))
        return completeExpression(at, vocabulary, typed, cursor);
    else
        addMatching(completion.words, valuesAt(at, vocabulary), typed);
    return completion;
}

} // namespace items
