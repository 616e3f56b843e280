// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/posturemodel.h"

#include "services/ownscores.h"
#include "services/scopeselection.h"
#include "services/superseded.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssessmentState;

/// A cloud's assessment is known by as many digits of its key.
constexpr qsizetype sameDigits = 8;

/// Id of the one control that stands for the checks of a scope without controls: a host's baseline.
QString baselineId()
{
    return u"baseline"_s;
}

} // namespace

bool countsForScore(const store::MetaFact* meta)
{
    if (!meta)
        return true;
    const bool ofBenchmark = meta->assessmentType.isEmpty() || meta->assessmentType.compare("BuiltIn"_L1, Qt::CaseInsensitive) == 0
                             || meta->assessmentType.compare("Host"_L1, Qt::CaseInsensitive) == 0;
    return ofBenchmark && !meta->preview;
}

PostureModel::PostureModel(store::PostureFacts facts) : m_facts(std::move(facts))
{
    index();
    const auto withoutNumbers = scopesWithoutNumbers(m_facts);
    addControls();
    findExposing();
    addVerdicts();
    addOwn();
    standOurs(withoutNumbers);
    scoreScopes();
}

void PostureModel::index()
{
    for (const auto& connection : std::as_const(m_facts.connections))
        m_connections.insert(connection.id.value, &connection);
    for (const auto& scope : std::as_const(m_facts.scopes))
        m_scopes.insert(scope.id, &scope);
    for (const auto& meta : std::as_const(m_facts.metadata)) {
        m_meta.insert({meta.connection.value, meta.assessment}, &meta);
        m_meta.insert({0, meta.assessment}, &meta);
    }
    for (const auto& [assessment, key] : m_facts.assessmentKeys.asKeyValueRange())
        m_byKey.insert(key.toLower(), assessment);
}

ScopePosture& PostureModel::at(qint64 scope)
{
    auto& posture = m_postures[scope];
    if (!posture) {
        posture = std::make_shared<ScopePosture>();
        posture->scope = m_scopes.value(scope);
        const auto* connection = posture->scope ? m_connections.value(posture->scope->connection.value) : nullptr;
        posture->sample = connection && connection->sample;
    }
    return *posture;
}

const ScopePosture* PostureModel::posture(qint64 scope) const
{
    return m_postures.value(scope).get();
}

const store::MetaFact* PostureModel::meta(qint64 assessment, core::ConnectionId connection) const
{
    if (const auto* own = m_meta.value({connection.value, assessment}))
        return own;
    return m_meta.value({0, assessment});
}

QString PostureModel::remedyKeyOf(qint64 assessment) const
{
    const auto* own = m_meta.value({domain::ownRules.value, assessment});
    return own && own->connection == domain::ownRules ? own->remedy : keyOf(assessment);
}

void PostureModel::addControls()
{
    for (const auto& fact : std::as_const(m_facts.controls)) {
        ControlInScope control;
        control.id = fact.id;
        control.name = fact.name;
        control.max = fact.max;
        control.counts = {fact.healthy, fact.unhealthy};
        control.notApplicable = fact.notApplicable;
        control.current = control.counts.assessed() > 0 ? fact.current : 0;
        control.weight = fact.weight;
        control.at = fact.at;
        control.assessments.assign(fact.assessments.begin(), fact.assessments.end());
        control.solelyUnhealthy.resize(control.assessments.size());
        at(fact.scope).controls.push_back(std::move(control));
    }
}

/// What a service assesses that a rule of ours assesses as well.
QList<qint64> PostureModel::sameAsOwn(const store::MetaFact& own) const
{
    return m_theirs.value(own.sameAs.left(sameDigits).toLower()) + m_theirs.value(own.name.toLower());
}

void PostureModel::findExposing()
{
    qint64 last = 0;
    for (const auto& [assessment, key] : m_facts.assessmentKeys.asKeyValueRange()) {
        m_theirs[key.left(sameDigits).toLower()].append(assessment);
        last = std::max(last, assessment);
    }
    for (const auto& meta : std::as_const(m_facts.metadata)) {
        if (meta.connection != domain::ownRules)
            m_theirs[meta.name.toLower()].append(meta.assessment);
    }
    m_exposing.resize(std::size_t(last) + 1);
    for (const auto& meta : std::as_const(m_facts.metadata)) {
        if (!meta.exposes)
            continue;
        m_exposing[std::size_t(meta.assessment)] = true;
        for (const qint64 theirs : sameAsOwn(meta))
            m_exposing[std::size_t(theirs)] = true;
    }
    for (const auto& rule : m_facts.own.rules) {
        if (isExposing(rule.assessment))
            m_exposed |= rule.verdicts.unhealthy;
    }
}

/// `verdicts` of one scope, by resource.
void PostureModel::addExposed(ScopePosture& posture, std::span<const store::VerdictFact> verdicts)
{
    for (auto begin = verdicts.begin(); begin != verdicts.end();) {
        const auto end = std::find_if(begin, verdicts.end(), [&](const auto& verdict) { return verdict.resource != begin->resource; });
        const bool isRow = begin->resource > 0;
        const bool exposes = (isRow && m_exposed.contains(std::uint32_t(begin->resource))) || std::any_of(begin, end, [&](const auto& verdict) {
                                 return verdict.state == AssessmentState::Unhealthy && isExposing(verdict.assessment);
                             });
        if (exposes && isRow)
            m_exposed.add(std::uint32_t(begin->resource));
        for (; begin != end; ++begin) {
            if (exposes && begin->state == AssessmentState::Unhealthy)
                ++posture.rules[begin->assessment].exposed;
        }
    }
}

void PostureModel::addVerdicts()
{
    auto& verdicts = m_facts.verdicts;
    std::ranges::sort(verdicts, {}, [](const store::VerdictFact& v) { return std::pair(v.scope, v.resource); });
    for (auto begin = verdicts.begin(); begin != verdicts.end();) {
        const auto end = std::ranges::upper_bound(begin, verdicts.end(), begin->scope, {}, &store::VerdictFact::scope);
        auto& posture = at(begin->scope);
        for (const auto& verdict : std::ranges::subrange(begin, end)) {
            auto& rule = posture.rules[verdict.assessment];
            rule.assessment = verdict.assessment;
            ++rule.states[std::size_t(verdict.state)];
            rule.newestChange = std::max(rule.newestChange, verdict.changed);
            if (verdict.type > 0)
                rule.types.insert(verdict.type);
            const bool isVerdict = verdict.state != AssessmentState::Unknown;
            if (isVerdict && (posture.assessedResources.empty() || posture.assessedResources.back() != verdict.resource))
                posture.assessedResources.push_back(verdict.resource);
        }
        addExposed(posture, std::span(begin, end));
        standControls(posture, std::span(begin, end));
        begin = end;
    }
    m_facts.verdicts = {}; // the standings say what is needed; of a million resources they take much less
}

namespace {

/// How many resources of each scope stand how, and their types.
class ByScope {
public:
    explicit ByScope(const store::OwnFacts& own) : m_own(own) {}

    void add(const core::Bitmap& rows, AssessmentState state)
    {
        eachIn(rows, [state](RuleInScope& rule) { ++rule.states[std::size_t(state)]; });
    }
    void addExposed(const core::Bitmap& rows)
    {
        eachIn(rows, [](RuleInScope& rule) { ++rule.exposed; });
    }

    std::unordered_map<qint32, RuleInScope> scopes;

private:
    template<class F>
    void eachIn(const core::Bitmap& rows, F count)
    {
        RuleInScope* at = nullptr;
        qint32 scope = 0, type = 0;
        rows.forEachBlock([&](std::span<const std::uint32_t> block) {
            for (const std::uint32_t row : block) {
                if (row >= m_own.scopeOfRow.size() || m_own.scopeOfRow[row] == 0)
                    continue;
                if (!at || scope != m_own.scopeOfRow[row]) {
                    scope = m_own.scopeOfRow[row];
                    at = &scopes[scope];
                    type = 0;
                }
                count(*at);
                if (type != m_own.typeOfRow[row]) {
                    type = m_own.typeOfRow[row];
                    at->types.insert(type);
                }
            }
        });
    }

    const store::OwnFacts& m_own;
};

} // namespace

/// Rules of our own stand beside the cloud's assessments: they move no score of the cloud's, and are not shown where it assesses the same.
void PostureModel::addOwn()
{
    for (const auto& rule : m_facts.own.rules) {
        ByScope counted(m_facts.own);
        counted.add(rule.verdicts.healthy, AssessmentState::Healthy);
        counted.add(rule.verdicts.unhealthy, AssessmentState::Unhealthy);
        counted.add(rule.verdicts.unknown, AssessmentState::Unknown);
        counted.add(rule.verdicts.notApplicable, AssessmentState::NotApplicable);
        counted.addExposed(rule.verdicts.unhealthy & m_exposed);
        const auto* about = meta(rule.assessment, domain::ownRules);
        const auto same = about ? sameAsOwn(*about) : QList<qint64>();
        for (auto& [scope, found] : counted.scopes) {
            auto& posture = at(scope);
            if (std::ranges::any_of(same, [&](qint64 assessment) { return posture.rules.contains(assessment); }))
                continue;
            found.assessment = rule.assessment;
            posture.rules.insert(rule.assessment, found);
        }
    }
    m_theirs = {};
    m_exposed = {};
}

/// Where a service says nothing, our rules are the score.
void PostureModel::standOurs(const QSet<qint64>& scopes)
{
    auto own = std::exchange(m_facts.own, {});
    if (own.rules.empty() || scopes.isEmpty())
        return;
    const OwnScores scores(std::move(own), scopes, m_facts.controls);
    for (const auto& [id, posture] : m_postures.asKeyValueRange()) {
        posture->ours = posture->scope && scopes.contains(id);
        if (posture->ours)
            scores.stand(*posture);
    }
}

/// A scope without controls gets one of its checks, each worth a point.
void PostureModel::standBaseline(ScopePosture& posture)
{
    ControlInScope baseline;
    baseline.id = baselineId();
    baseline.name = QCoreApplication::translate("services::PostureModel", "Baseline");
    for (const auto& [assessment, rule] : posture.rules.asKeyValueRange()) {
        const posture::Counts counts{rule.count(AssessmentState::Healthy), rule.count(AssessmentState::Unhealthy)};
        const auto* about = meta(assessment, posture.scope ? posture.scope->connection : core::ConnectionId{});
        if (counts.assessed() == 0 || !countsForScore(about))
            continue;
        baseline.max += 1;
        baseline.current += posture::currentPoints(1, counts);
        rule.gainPoints = posture::potentialPoints(1, counts);
        counts.unhealthy > 0 ? ++baseline.counts.unhealthy : ++baseline.counts.healthy;
        baseline.assessments.push_back(assessment);
        baseline.solelyUnhealthy.push_back(counts.unhealthy);
    }
    posture.computed = true;
    if (!baseline.assessments.empty())
        posture.controls.push_back(std::move(baseline));
}

/// The rules of one scope, each with those that took its place.
std::vector<posture::Rule> PostureModel::rulesOf(const std::vector<qint64>& assessments, core::ConnectionId connection) const
{
    std::vector<posture::Rule> rules;
    std::vector<Demand> demands;
    for (const qint64 assessment : assessments) {
        const auto* about = meta(assessment, connection);
        rules.push_back({countsForScore(about), {}});
        demands.push_back({keyOf(assessment), about ? about->name : QString(), about ? about->policy : QString()});
    }
    auto successors = successorsOf(demands);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        std::erase_if(successors[i], [&](int newer) { return !rules[std::size_t(newer)].counts; }); // what does not count replaces nothing
        rules[i].replacedBy = std::move(successors[i]);
    }
    return rules;
}

/// Gives each control its solely unhealthy numbers.
void PostureModel::standControls(ScopePosture& posture, std::span<const store::VerdictFact> verdicts)
{
    if (posture.controls.empty()) {
        standBaseline(posture);
        return;
    }
    const auto connection = posture.scope ? posture.scope->connection : core::ConnectionId{};
    QHash<qint64, int> numbers;
    std::vector<qint64> assessments;
    for (const auto& [assessment, rule] : posture.rules.asKeyValueRange()) {
        numbers.insert(assessment, int(assessments.size()));
        assessments.push_back(assessment);
    }
    const auto rules = rulesOf(assessments, connection);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].replacedBy.empty())
            posture.rules[assessments[i]].supersededBy = assessments[std::size_t(rules[i].replacedBy.front())];
    }
    std::vector<posture::ControlRules> controls;
    for (auto& control : posture.controls) {
        posture::ControlRules members{control.max, {}};
        std::erase_if(control.assessments, [&](qint64 assessment) { return !numbers.contains(assessment); });
        for (const qint64 assessment : control.assessments)
            members.rules.push_back(numbers.value(assessment));
        controls.push_back(std::move(members));
    }
    std::vector<posture::Verdict> byResource;
    byResource.reserve(verdicts.size());
    std::int32_t resource = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        resource += i > 0 && verdicts[i].resource != verdicts[i - 1].resource;
        byResource.push_back({resource, numbers.value(verdicts[i].assessment), verdicts[i].state});
    }
    const auto standings = posture::standings(rules, controls, byResource);
    for (std::size_t c = 0; c < standings.size(); ++c) {
        auto& control = posture.controls[c];
        control.solelyUnhealthy = standings[c].solelyUnhealthy;
        for (std::size_t i = 0; i < control.assessments.size(); ++i) {
            posture.rules[control.assessments[i]].gainPoints += posture::gainPoints(control.solelyUnhealthy[i], control.max, control.counts);
        }
    }
}

void PostureModel::scoreScopes()
{
    for (const auto& fact : std::as_const(m_facts.scores)) {
        auto& posture = at(fact.scope);
        posture.percent = fact.percent;
        posture.points = {fact.current, fact.max};
        posture.weight = fact.weight;
        posture.asOf = fact.at;
    }
    for (const auto& [id, posture] : m_postures.asKeyValueRange()) {
        posture::Points points;
        for (const auto& control : posture->controls) {
            if (control.counts.assessed() > 0) {
                points.current += control.current;
                points.max += control.max;
            }
        }
        if (!posture->percent) {
            posture->percent = points.percent();
            posture->points = points;
            if (posture->ours)
                continue;
            posture->weight = double(posture->assessedResources.size());
            const qint64 read = m_facts.lastRead.value(id, 0);
            if (read > 0)
                posture->asOf = QDateTime::fromMSecsSinceEpoch(read, QTimeZone::UTC);
        } else if (points.max > 0) {
            posture->points.max = points.max; // gains are relative to the controls in play
        }
    }
}

QList<qint64> PostureModel::select(const domain::ScopeSelection& selection) const
{
    QHash<qint64, bool> isSample;
    for (const auto& connection : m_facts.connections)
        isSample.insert(connection.id.value, connection.sample);
    return selectScopes(m_facts.scopes, isSample, selection);
}

bool PostureModel::isSample(const QList<qint64>& scopes) const
{
    for (const qint64 id : scopes) {
        const auto* fact = scope(id);
        const auto* owner = fact ? connection(fact->connection) : nullptr;
        if (owner)
            return owner->sample;
    }
    return false;
}

} // namespace services
