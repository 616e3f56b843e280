// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// The long texts of one recommendation; of the connection given, else of any. Empty when nobody sent metadata.
struct RecommendationTexts {
    QString description, remediation, policyDefinitionId, assessmentType;
    domain::Level userImpact = domain::Level::Unknown, effort = domain::Level::Unknown;
    QStringList techniques, categories;
};
core::Result<RecommendationTexts> readRecommendationTexts(Db& db, qint64 assessment, core::ConnectionId connection);

/// Resources with this assessment in one state, longest in it first.
core::Result<QList<domain::AffectedRow>> readAffected(Db& db, qint64 assessment, const QList<qint64>& scopes, domain::AssessmentState state, int limit);

/// The assessment of one resource as received; NotFound when there is none.
core::Result<domain::AssessmentEvidence> readEvidence(Db& db, qint64 assessment, const QString& resourceId);

/// What the script renderer must know of resources that have this assessment, and the scripts their content supplied.
struct ScriptTarget {
    QString id, type, name, location, resourceGroup, scopeId;
    domain::Environment environment = domain::Environment::Unknown;
    QList<domain::SuppliedScript> supplied;
};
core::Result<QList<ScriptTarget>> readScriptTargets(Db& db, qint64 assessment, const QStringList& resourceIds);

/// Any resource that has this assessment, for a portal link: the id as the far side names the assessment.
core::Result<QString> readAnyAssessmentId(Db& db, qint64 assessment, const QList<qint64>& scopes);

/// Assessments of one resource with their state, then what our own rules say of it.
struct ResourceVerdict {
    qint64 assessment = 0;
    domain::AssessmentState state = domain::AssessmentState::Unknown;
    QDateTime changed;
};
core::Result<QList<ResourceVerdict>> readResourceVerdicts(Db& db, const core::ResourceKey& resource);

} // namespace store
