// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by a plain loop, and the rows of the table securityresources.
#include <cmath>

#include <QJsonArray>

#include "connectors/sample/securitybook.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QString str(const QByteArray& text)
{
    return QString::fromUtf8(text);
}

double rounded(double value, double places)
{
    return std::round(value * places) / places;
}

QJsonObject scoreJson(double current, double max, double percentage)
{
    return {{u"max"_s, static_cast<qint64>(std::lround(max))}, {u"current"_s, rounded(current, 100)}, {u"percentage"_s, rounded(percentage, 10'000)}};
}

QByteArray quoted(const QByteArray& text)
{
    QByteArray out;
    appendQuoted(text, out);
    return out;
}

KqlRow row(const Estate& estate, const QByteArray& id, const QByteArray& name, const QByteArray& type, int subscription, Columns columns,
           const std::function<QByteArray()>& properties)
{
    KqlRow made;
    made.set("id", quoted(id));
    made.set("name", quoted(name));
    made.set("type", quoted(type));
    made.set("tenantId", toJson(estate.catalog().tenant.value("id"_L1)));
    made.set("kind", "\"\"");
    made.set("location", "\"\"");
    const QByteArrayList parts = id.split('/');
    const bool grouped = parts.size() > 4 && parts.at(3).compare("resourceGroups", Qt::CaseInsensitive) == 0;
    made.set("resourceGroup", quoted(grouped ? parts.at(4).toLower() : QByteArray()));
    made.set("subscriptionId", quoted(estate.subscriptionId(subscription)));
    made.set("managedBy", "\"\"");
    made.set("sku", "null");
    made.set("plan", "null");
    made.set("properties", wants(columns, "properties") ? properties() : QByteArray());
    made.set("tags", "null");
    made.set("identity", "null");
    made.set("zones", "null");
    made.set("extendedLocation", "null");
    return made;
}

QByteArray propertiesOf(const QByteArray& document)
{
    return toJson(fromJson(document)["properties"_L1]);
}

} // namespace

const std::vector<ScoreScope>& SecurityBook::scopes() const
{
    if (m_scopes.empty()) {
        for (int i = 0; i < m_estate.catalog().subscriptions.size(); ++i)
            m_scopes.push_back({"/subscriptions/" + m_estate.subscriptionId(i), "Azure", i});
        for (const char* cloud : {"AWS", "GCP"}) {
            const int slot = m_estate.hub(QByteArray(cloud).toLower());
            m_scopes.push_back({m_estate.id(slot), cloud, m_estate.subscription(slot)});
        }
    }
    return m_scopes;
}

int SecurityBook::scopeOf(int slot) const
{
    const int subscriptions = static_cast<int>(m_estate.catalog().subscriptions.size());
    if (m_estate.isEntity(slot))
        return subscriptions + (m_estate.type(slot).environment == "GCP" ? 1 : 0);
    return m_estate.subscription(slot);
}

std::vector<ScopeScore> SecurityBook::scores(qint64 at) const
{
    const Catalog& catalog = m_estate.catalog();
    std::vector<ScopeScore> all(scopes().size());
    for (ScopeScore& scope : all) {
        for (size_t c = 0; c < catalog.controls.size(); ++c)
            scope.controls.push_back({static_cast<int>(c), 0, 0, 0, 0});
    }
    for (int slot = 0; slot < m_estate.slotCount(); ++slot) {
        const auto& checks = m_estate.checks(m_estate.typeIndex(slot));
        if (checks.empty() || !m_estate.exists(slot, at))
            continue;
        // per control: 1 not applicable, 2 healthy, 3 unhealthy; the worst of its recommendations counts
        std::array<int, 32> state{};
        for (const Estate::Check& check : checks) {
            const Recommendation& recommendation = catalog.recommendations[static_cast<size_t>(check.recommendation)];
            if (recommendation.preview)
                continue;
            const Health health = m_estate.health(slot, check, at);
            const int word = health == Health::Unhealthy ? 3 : health == Health::Healthy ? 2 : 1;
            for (const int control : recommendation.controls)
                state[static_cast<size_t>(control)] = std::max(state[static_cast<size_t>(control)], word);
        }
        ScopeScore& scope = all[static_cast<size_t>(scopeOf(slot))];
        for (ControlScore& control : scope.controls) {
            const int word = state[static_cast<size_t>(control.control)];
            control.unhealthy += word == 3;
            control.healthy += word == 2;
            control.notApplicable += word == 1;
        }
    }
    for (ScopeScore& scope : all) {
        for (ControlScore& control : scope.controls) {
            const qint64 counted = control.healthy + control.unhealthy;
            if (counted == 0)
                continue;
            const double max = catalog.controls[static_cast<size_t>(control.control)].max;
            control.current = max * static_cast<double>(control.healthy) / static_cast<double>(counted);
            scope.current += control.current;
            scope.max += max;
            scope.weight += counted;
        }
    }
    return all;
}

const std::vector<ScopeScore>& SecurityBook::current() const
{
    const qint64 now = m_estate.now();
    const qint64 keep = std::min<qint64>(10'000, m_estate.slotCount() / 100);
    if (m_current.empty() || now - m_currentAt > keep || m_currentGeneration != m_estate.generation()) {
        m_current = scores(now);
        m_currentAt = now;
        m_currentGeneration = m_estate.generation();
    }
    return m_current;
}

QByteArray SecurityBook::secureScore(const ScoreScope& scope, const ScopeScore& score) const
{
    QJsonObject properties{
        {u"displayName"_s, u"ASC score"_s}, {u"score"_s, scoreJson(score.current, score.max, score.percentage())}, {u"weight"_s, score.weight}};
    if (scope.environment != "Azure")
        properties.insert(u"environment"_s, str(scope.environment));
    return toJson(QJsonObject{{u"id"_s, str(scope.id + "/providers/Microsoft.Security/secureScores/ascScore")},
                              {u"name"_s, u"ascScore"_s},
                              {u"type"_s, u"Microsoft.Security/secureScores"_s},
                              {u"properties"_s, properties}});
}

QByteArray SecurityBook::controlDefinition(int index, const QByteArray& scope) const
{
    const Catalog& catalog = m_estate.catalog();
    const Control& control = catalog.controls[static_cast<size_t>(index)];
    QJsonArray definitions;
    for (const Recommendation& recommendation : catalog.recommendations) {
        if (std::ranges::contains(recommendation.controls, index))
            definitions.append(QJsonObject{{u"id"_s, str(scope + "/providers/Microsoft.Security/assessmentMetadata/" + recommendation.key)}});
    }
    return toJson(QJsonObject{{u"id"_s, str(scope + "/providers/Microsoft.Security/secureScoreControlDefinitions/" + control.id)},
                              {u"name"_s, str(control.id)},
                              {u"type"_s, u"Microsoft.Security/secureScoreControlDefinitions"_s},
                              {u"properties"_s, QJsonObject{{u"source"_s, QJsonObject{{u"sourceType"_s, u"BuiltIn"_s}}},
                                                            {u"displayName"_s, str(control.name)},
                                                            {u"description"_s, str(control.description)},
                                                            {u"maxScore"_s, control.max},
                                                            {u"assessmentDefinitions"_s, definitions}}}});
}

QByteArray SecurityBook::secureScoreControl(const ScoreScope& scope, const ControlScore& score, bool definition) const
{
    const Control& control = m_estate.catalog().controls[static_cast<size_t>(score.control)];
    QJsonObject properties{
        {u"displayName"_s, str(control.name)},          {u"healthyResourceCount"_s, score.healthy},
        {u"unhealthyResourceCount"_s, score.unhealthy}, {u"notApplicableResourceCount"_s, score.notApplicable},
        {u"weight"_s, score.healthy + score.unhealthy}, {u"score"_s, scoreJson(score.current, control.max, control.max > 0 ? score.current / control.max : 0)}};
    if (scope.environment != "Azure")
        properties.insert(u"environment"_s, str(scope.environment));
    if (definition)
        properties.insert(u"definition"_s, fromJson(controlDefinition(score.control, {})));
    return toJson(QJsonObject{{u"id"_s, str(scope.id + "/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/" + control.id)},
                              {u"name"_s, str(control.id)},
                              {u"type"_s, u"Microsoft.Security/secureScores/secureScoreControls"_s},
                              {u"properties"_s, properties}});
}

TableSection SecurityBook::assessmentSection()
{
    TableSection section;
    section.type = "microsoft.security/assessments";
    section.size = m_index.assessmentCount();
    section.subscriptionOf = [this](qint64 n) { return m_estate.subscription(m_index.assessment(n).slot); };
    section.row = [this](qint64 n, Columns columns) {
        const auto ref = m_index.assessment(n);
        const QByteArray& key = m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)].key;
        return row(m_estate, assessmentId(ref), key, "microsoft.security/assessments", m_estate.subscription(ref.slot), columns,
                   [&] { return toJson(assessmentProperties(ref, Shape::Graph, true)); });
    };
    return section;
}

TableSection SecurityBook::findingSection()
{
    constexpr int PerAssessment = 4; // room for each assessment's findings, so that a row's number says whose it is
    const auto owner = [this](qint64 n) { return m_index.assessment(m_index.withFindings()[static_cast<size_t>(n / PerAssessment)]); };
    TableSection section;
    section.type = "microsoft.security/assessments/subassessments";
    section.size = static_cast<qint64>(m_index.withFindings().size()) * PerAssessment;
    section.subscriptionOf = [this, owner](qint64 n) { return m_estate.subscription(owner(n).slot); };
    section.present = [this, owner](qint64 n) { return n % PerAssessment < findingCount(owner(n)); };
    section.row = [this, owner](qint64 n, Columns columns) {
        const auto ref = owner(n);
        const int number = static_cast<int>(n % PerAssessment);
        const QByteArray name = findingName(ref, number);
        return row(m_estate, assessmentId(ref) + "/subAssessments/" + name, name, "microsoft.security/assessments/subassessments",
                   m_estate.subscription(ref.slot), columns, [&] { return toJson(findingProperties(ref, number, Shape::Graph)); });
    };
    return section;
}

void SecurityBook::addScoreSections(std::vector<TableSection>& sections)
{
    const auto all = std::make_shared<std::vector<ScopeScore>>(current());
    const auto count = static_cast<qint64>(scopes().size());
    const auto controls = static_cast<qint64>(m_estate.catalog().controls.size());
    const auto scope = [this](qint64 n) -> const ScoreScope& { return scopes()[static_cast<size_t>(n)]; };
    sections.push_back({"microsoft.security/securescores",
                        count,
                        {},
                        [scope](qint64 n) { return scope(n).subscription; },
                        {},
                        [this, all, scope](qint64 n, Columns columns) {
                            const QByteArray document = secureScore(scope(n), (*all)[static_cast<size_t>(n)]);
                            return row(m_estate, scope(n).id + "/providers/Microsoft.Security/secureScores/ascScore", "ascScore",
                                       "microsoft.security/securescores", scope(n).subscription, columns, [&document] { return propertiesOf(document); });
                        }});
    sections.push_back({"microsoft.security/securescores/securescorecontrols",
                        count * controls,
                        {},
                        [scope, controls](qint64 n) { return scope(n / controls).subscription; },
                        [all, controls](qint64 n) {
                            const ControlScore& c = (*all)[static_cast<size_t>(n / controls)].controls[static_cast<size_t>(n % controls)];
                            return c.healthy + c.unhealthy + c.notApplicable > 0;
                        },
                        [this, all, scope, controls](qint64 n, Columns columns) {
                            const ControlScore& c = (*all)[static_cast<size_t>(n / controls)].controls[static_cast<size_t>(n % controls)];
                            const QByteArray& name = m_estate.catalog().controls[static_cast<size_t>(c.control)].id;
                            return row(m_estate, scope(n / controls).id + "/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/" + name,
                                       name, "microsoft.security/securescores/securescorecontrols", scope(n / controls).subscription, columns,
                                       [&] { return propertiesOf(secureScoreControl(scope(n / controls), c, true)); });
                        }});
}

std::vector<TableSection> SecurityBook::sections()
{
    std::vector<TableSection> sections;
    sections.push_back(assessmentSection());
    sections.push_back(findingSection());
    addScoreSections(sections);
    return sections;
}

} // namespace sample
