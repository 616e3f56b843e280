// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <QDateTime>
#include <QHash>
#include <QIODevice>
#include <QList>
#include <QStringList>

namespace host {

/// A `fix` of a rule, values already filled in.
struct RuleFix {
    QString system;            ///< "urn:xccdf:fix:script:sh", "urn:xccdf:fix:script:ansible"
    QString complexity, disruption, strategy;
    bool reboot = false;
    QString text;
};
struct RuleReference {
    QString href, text;
};

/// How the evaluated system was seen.
struct ProbeView {
    bool offline = false;      ///< files below a root, not a running system
    bool procfs = true;        ///< the root shows the kernel's settings
};

/// Why a rule was not applicable.
enum class NotApplicable : quint8 {
    No,            ///< it was applicable
    BySystem,      ///< the content's own platform test says so
    ByProbe,       ///< a fact could not be collected in this kind of run
};

/// One selected rule with its result.
struct RuleOutcome {
    QString id, title, description, rationale, severity;
    QList<RuleReference> references;
    QList<RuleFix> fixes;
    QString result;            ///< XCCDF's word: pass, fail, error, unknown, notapplicable, notchecked, informational, fixed
    QString message;           ///< of the scanner, may be empty
    NotApplicable notApplicable = NotApplicable::No;
    bool needsLiveSystem = false; ///< offline: its check asks for facts that would be the scanner's own surroundings'
    QStringList platforms;     ///< names of the platforms that it is for
};

/// What an evaluation found.
struct ScanReport {
    QString benchmarkId, benchmarkTitle, benchmarkVersion, profileId, scanner;
    QDateTime ended;                   ///< UTC
    QStringList applicablePlatforms;   ///< platforms of the benchmark that the system has; empty: the content does not fit
    QList<RuleOutcome> rules;          ///< selected ones, in the order of the content
};

/// Reads an asset report (ARF 1.1) or XCCDF 1.2 results with their benchmark, as written by OpenSCAP; formats of NIST
/// IR 7694 and 7275. The input is hostile: see BoundedXml. Errors: BadInput (with the line), Cancelled.
core::Result<ScanReport> readArf(QIODevice& device, const ProbeView& view, const core::CancelToken& token);

} // namespace host
