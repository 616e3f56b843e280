// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/enums.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// Policies as lists, editor and command line show them.
namespace domain {

enum class PolicyOrigin : quint8 { BuiltIn, Written, Imported };

/// A definition or initiative. Its texts come from outside.
struct PolicyRow {
    qint64 id = 0;           ///< of a custom one; 0: built in, known by its name
    QString kind;            ///< "definition", "initiative"
    QString name, title, category, effect;
    PolicyOrigin origin = PolicyOrigin::BuiltIn;
    QString file;            ///< as given at the import
    bool isEnabled = true;
    bool isSaved = true;     ///< false: there is only a draft
    bool hasDraft = false;
    Severity severity = Severity::Unknown;
    QStringList problems;    ///< why it is not assessed as it says, or not wholly
    QString who;             ///< of the last change
    QDateTime at;

    bool isBuiltIn() const { return origin == PolicyOrigin::BuiltIn; }
    friend bool operator==(const PolicyRow&, const PolicyRow&) = default;
};

struct PolicyText {
    QByteArray saved;        ///< empty: never saved
    QByteArray draft;        ///< empty: none
};

/// Something to be seen at a place of a text; places count UTF-16 characters.
struct PolicyMark {
    QString message;
    QString path;            ///< JSON path; empty: the whole
    qsizetype from = 0, length = 0;
    bool isError = true;
    friend bool operator==(const PolicyMark&, const PolicyMark&) = default;
};

struct PolicyCheck {
    QString kind, name;
    bool isGood = false;     ///< may be saved
    bool isEvaluable = false;
    QList<PolicyMark> marks; ///< errors first
};

/// What a document came to at its import.
struct ImportedPolicy {
    enum class Action : quint8 { Added, Changed, Unchanged, Refused };
    QString file, kind, name;
    Action action = Action::Refused;
    QString path, message;   ///< of Refused
};

enum class PolicyVerdict : quint8 { None, Healthy, Unhealthy, NotApplicable, Unknown };

/// A resource on which a rule would say something else than it does.
struct PolicyFlip {
    core::RowId row;
    QString resourceId, name, type;
    PolicyVerdict before = PolicyVerdict::None, after = PolicyVerdict::None;
    QString reason;          ///< why it is so then; empty: nothing more to say
};

/// What would be if a text were saved.
struct PolicyDryRun {
    QString rule;            ///< the name by which verdicts are kept
    bool hasBefore = false;  ///< such a rule is assessed already
    qint64 healthy = 0, unhealthy = 0, notApplicable = 0, unknown = 0; ///< then, of all resources
    qint64 toHealthy = 0, toUnhealthy = 0, toNotApplicable = 0, toUnknown = 0;
    QList<PolicyFlip> flips; ///< unhealthy, unknown, healthy, not applicable; of each the first ones by row

    static constexpr qsizetype mostFlips = 200; ///< listed of each
    qint64 flipped() const { return toHealthy + toUnhealthy + toNotApplicable + toUnknown; }
};

/// Words of the language, for completion.
struct PolicyVocabulary {
    QStringList fields;      ///< with the aliases that are known
    QStringList conditions, functions, effects, types;
};

} // namespace domain
