// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/twosides.h"
#include "services/assess/estateassessment.h"
#include "store/queries/facts.h"

namespace posture {
class ControlTable;
}

namespace services {

/// What the workspace holds of the cloud's side.
struct CloudFacts {
    store::PostureFacts posture;
    std::vector<store::VerdictFact> disabled;             ///< those that policy switched off
    std::vector<std::pair<qint64, qint64>> scopeOfRow;    ///< (row, scope) of every resource, by row
    QHash<qint64, QStringList> missing;                   ///< connection → what it may not read
};

/// A recommendation of either side or of both.
struct ComparedRecommendation {
    QString cloudKey, ourKey, name; ///< a key is empty where that side has none
    int ourRule = -1;               ///< in the rule set
};

struct ComparedControl {
    QString code, name;             ///< of the table, else the service's own id
    double max = 0;
};

/// The services' assessments and our own verdicts on the same rows: a resource's row, behind the last one for what is not in the inventory.
struct ComparedSides {
    posture::Side cloud, ours;
    std::vector<ComparedRecommendation> recommendations;
    std::vector<ComparedControl> controls; ///< the table's first
    QHash<QString, int> controlOfId;       ///< the cloud's controls
    QHash<qint64, core::Bitmap> rowsOfScope;
    QSet<qint64> withCloud;                ///< scopes of which the cloud gives numbers
};

/// Recommendations are the same where ours names the key of the cloud's, or both have one name; controls by their name. Takes the
/// verdicts out of `facts`. Checks of services without controls are left out.
ComparedSides compareSidesOf(CloudFacts& facts, const EstateVerdicts& verdicts, const RuleSet& set, const posture::ControlTable& table);

} // namespace services
