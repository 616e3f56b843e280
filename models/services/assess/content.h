// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/facts.h"
#include "policy/definition.h"
#include "posture/controltable.h"
#include "posture/standard.h"

#include <QStringList>

namespace services {

/// What the built-in content says of a definition besides the rule: `metadata.parapet`. Definitions of others have none of it.
struct ContentInfo {
    bool isOurs = false;      ///< has such metadata: of the benchmark, so that it may count for the score
    QString cloud;            ///< azure, aws, gcp, host
    QString assessmentKey;    ///< first digits of the cloud's own assessment of the same; empty: it has none
    QStringList controls;     ///< codes of the table of controls
    domain::Severity severity = domain::Severity::Unknown;
    domain::Level userImpact = domain::Level::Unknown, effort = domain::Level::Unknown;
    QStringList threats, tactics, techniques;
    QList<std::pair<QString, QStringList>> standards; ///< id of the standard, ids of its controls
    QStringList remediation;  ///< Markdown, a step each
    QString remedy;           ///< key in resources/remedies
    bool preview = false;
    bool exposes = false;     ///< what is unhealthy can be reached from the Internet

    static ContentInfo of(const policy::Definition& definition);
};

/// What lists and details show of a definition, as clouds send it of theirs.
domain::AssessmentMetadata metadataOf(const policy::Definition& definition);

/// What is stored with these metadata of a rule in force, as JSON: the cloud's own assessment of the same, the remedy, the controls in
/// which it counts, and whether it exposes.
QByteArray storedAbout(const policy::Definition& definition, const std::vector<posture::ControlInfo>& controls);

/// The table of controls that is built in. Internal when it cannot be read.
core::Result<posture::ControlTable> builtinControls();
/// The compliance standards that are built in, by id. Internal when there are none or one cannot be read.
core::Result<std::vector<posture::Standard>> builtinStandards();

} // namespace services
