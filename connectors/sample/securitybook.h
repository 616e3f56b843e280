// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>

#include "connectors/sample/tables.h"

namespace sample {

/// Numbers of one control or of a whole scope at one moment.
struct ControlScore {
    int control = 0;
    qint64 healthy = 0, unhealthy = 0, notApplicable = 0;
    double current = 0;                       ///< max x healthy / (healthy + unhealthy), 0 without either
};
struct ScopeScore {
    std::vector<ControlScore> controls;       ///< every control, in the catalogue's order
    double current = 0;
    double max = 0;                           ///< sum over controls with at least one healthy or unhealthy resource
    qint64 weight = 0;                        ///< healthy and unhealthy resources
    double percentage() const { return max > 0 ? current / max : 0; }
};

/// Where scores are kept: the subscriptions, then the AWS and the GCP connector.
struct ScoreScope {
    QByteArray id;
    QByteArray environment;
    int subscription = 0;
};

/// What Microsoft.Security says about the estate: assessments, their metadata, findings, scores.
/// The score is a plain loop over every resource (defender-map section 1), kept apart from the console's engine on
/// purpose: it is the oracle the console is compared with. Owner: the server.
class SecurityBook {
public:
    SecurityBook(Estate& estate, EstateIndex& index) : m_estate(estate), m_index(index) {}

    enum class Shape { Arm, Graph };
    QByteArray assessmentId(const EstateIndex::AssessmentRef& ref) const;
    QJsonObject assessmentProperties(const EstateIndex::AssessmentRef& ref, Shape shape, bool metadata) const;
    QByteArray assessment(const EstateIndex::AssessmentRef& ref, bool metadata) const; ///< the ARM document
    QByteArray metadata(int recommendation, const QByteArray& scope) const;

    int findingCount(const EstateIndex::AssessmentRef& ref) const;
    QJsonObject findingProperties(const EstateIndex::AssessmentRef& ref, int number, Shape shape) const;
    QByteArray findingName(const EstateIndex::AssessmentRef& ref, int number) const;
    QByteArray finding(const EstateIndex::AssessmentRef& ref, int number) const;

    const std::vector<ScoreScope>& scopes() const;
    int scopeOf(int slot) const;
    /// The scores of now; in a large estate up to some seconds old, since the loop visits every resource.
    const std::vector<ScopeScore>& current() const;
    std::vector<ScopeScore> scores(qint64 at) const;      ///< of every scope, one pass over the estate
    QByteArray secureScore(const ScoreScope& scope, const ScopeScore& score) const;
    QByteArray secureScoreControl(const ScoreScope& scope, const ControlScore& control, bool definition) const;
    QByteArray controlDefinition(int control, const QByteArray& scope) const;

    std::vector<TableSection> sections();                 ///< of the table securityresources

private:
    QJsonObject resourceDetails(int slot, Shape shape) const;
    TableSection assessmentSection();
    TableSection findingSection();
    void addScoreSections(std::vector<TableSection>& sections);

    Estate& m_estate;
    EstateIndex& m_index;
    mutable std::vector<ScoreScope> m_scopes;
    mutable std::vector<ScopeScore> m_current;
    mutable qint64 m_currentAt = 0;
    mutable quint64 m_currentGeneration = 0;
};

} // namespace sample
