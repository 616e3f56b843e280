// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compare/comparedsides.h"

#include "services/assess/assessedboard.h"
#include "services/assess/content.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>

namespace services {

namespace {

using domain::AssessmentState;

/// A cloud's assessment is known by as many digits of its key.
constexpr qsizetype sameDigits = 8;

/// Numbers of which some are found to be the same.
class Groups {
public:
    explicit Groups(std::size_t n) : m_head(n) { std::iota(m_head.begin(), m_head.end(), 0); }
    int head(int of)
    {
        while (m_head[std::size_t(of)] != of)
            of = m_head[std::size_t(of)] = m_head[std::size_t(m_head[std::size_t(of)])];
        return of;
    }
    void join(int a, int b) { m_head[std::size_t(head(b))] = head(a); }

private:
    std::vector<int> m_head;
};

class SidesBuilder {
public:
    SidesBuilder(CloudFacts& facts, const EstateVerdicts& verdicts, const RuleSet& set, const posture::ControlTable& table)
        : m_facts(facts), m_verdicts(verdicts), m_set(set), m_table(table)
    {
    }

    ComparedSides make()
    {
        for (const auto& scope : std::as_const(m_facts.posture.scopes))
            m_connectionOf.insert(scope.id, scope.connection.value);
        for (const auto& meta : std::as_const(m_facts.posture.metadata)) {
            if (meta.connection != domain::ownRules)
                m_meta.insert({meta.connection.value, meta.assessment}, &meta);
        }
        placeRows();
        addControls();
        addCloud();
        addOurs();
        joinRecommendations();
        for (auto& [scope, rows] : m_rows) {
            auto& set = m_sides.rowsOfScope[scope];
            set.addMany(rows.data(), rows.size());
        }
        return std::move(m_sides);
    }

private:
    struct Lists {
        std::array<std::vector<std::uint32_t>, domain::AllOf<AssessmentState>::values.size()> rows;
        std::vector<std::uint32_t> disabled;
    };

    void placeRows()
    {
        for (const auto& [row, scope] : m_facts.scopeOfRow) {
            if (std::cmp_greater_equal(row, m_scopeOfRow.size()))
                m_scopeOfRow.resize(std::size_t(row) + 1);
            m_scopeOfRow[std::size_t(row)] = scope;
            m_rows[scope].push_back(std::uint32_t(row));
        }
        m_rowsEnd = std::uint32_t(m_scopeOfRow.size());
    }

    void addControls()
    {
        for (const auto& info : m_table.controls())
            m_sides.controls.push_back({info.code, info.name, info.max});
        for (const auto& fact : std::as_const(m_facts.posture.controls)) {
            const qint64 connection = m_connectionOf.value(fact.scope);
            m_withControls.insert(connection);
            m_sides.withCloud.insert(fact.scope);
            const int control = controlOf(fact);
            for (const qint64 assessment : fact.assessments) {
                auto& controls = m_controlsOf[{connection, assessment}];
                if (std::ranges::find(controls, control) == controls.end())
                    controls.push_back(control);
            }
        }
        for (const auto& score : std::as_const(m_facts.posture.scores)) {
            if (m_withControls.contains(m_connectionOf.value(score.scope)))
                m_sides.withCloud.insert(score.scope);
        }
    }

    int controlOf(const store::ControlFact& fact)
    {
        if (const auto known = m_sides.controlOfId.constFind(fact.id); known != m_sides.controlOfId.constEnd())
            return *known;
        auto& controls = m_sides.controls;
        auto found = std::ranges::find_if(controls, [&](const auto& control) { return control.name.compare(fact.name, Qt::CaseInsensitive) == 0; });
        if (found == controls.end())
            found = controls.insert(controls.end(), ComparedControl{fact.id, fact.name, fact.max});
        const int number = int(found - controls.begin());
        m_sides.controlOfId.insert(fact.id, number);
        return number;
    }

    /// By scope and resource. What is not in the inventory, or there in another scope, gets a row of its own.
    void addCloud()
    {
        auto& verdicts = m_facts.posture.verdicts;
        const auto place = [](const store::VerdictFact& v) { return std::tuple(v.scope, v.resource, v.assessment); };
        std::ranges::sort(verdicts, {}, place);
        std::ranges::sort(m_facts.disabled, {}, place);
        std::vector<std::uint32_t> known;
        qint64 scope = 0, connection = 0, resource = 0;
        std::uint32_t row = 0;
        for (const auto& verdict : verdicts) {
            if (verdict.scope != scope) {
                scope = verdict.scope;
                connection = m_connectionOf.value(scope);
                resource = 0;
                if (m_withControls.contains(connection))
                    m_sides.withCloud.insert(scope);
            }
            if (!m_withControls.contains(connection))
                continue;
            if (verdict.resource != resource) {
                resource = verdict.resource;
                row = rowOf(resource, scope);
                known.push_back(row);
            }
            auto& lists = m_lists[std::size_t(ruleOf(connection, verdict.assessment))];
            lists.rows[std::size_t(verdict.state)].push_back(row);
            if (verdict.state == AssessmentState::NotApplicable && std::ranges::binary_search(m_facts.disabled, place(verdict), {}, place))
                lists.disabled.push_back(row);
        }
        verdicts = {};
        m_sides.cloud.known.addMany(known.data(), known.size());
        takeLists();
    }

    std::uint32_t rowOf(qint64 resource, qint64 scope)
    {
        if (resource > 0 && std::cmp_less(resource, m_rowsEnd) && m_scopeOfRow[std::size_t(resource)] == scope)
            return std::uint32_t(resource);
        const auto row = std::uint32_t(m_scopeOfRow.size());
        m_scopeOfRow.push_back(scope);
        m_rows[scope].push_back(row);
        return row;
    }

    int ruleOf(qint64 connection, qint64 assessment)
    {
        const auto [known, isNew] = m_rules.try_emplace({connection, assessment}, int(m_lists.size()));
        if (isNew) {
            m_lists.emplace_back();
            m_assessmentOf.push_back(assessment);
            auto& rule = m_sides.cloud.rules.emplace_back();
            const auto* about = m_meta.value({connection, assessment});
            rule.counts = countsForScore(about);
            if (const auto controls = m_controlsOf.find({connection, assessment}); controls != m_controlsOf.end())
                rule.controls = controls->second;
        }
        return known->second;
    }

    void takeLists()
    {
        const auto put = [](core::Bitmap& set, const std::vector<std::uint32_t>& rows) { set.addMany(rows.data(), rows.size()); };
        for (std::size_t rule = 0; rule < m_lists.size(); ++rule) {
            auto& made = m_sides.cloud.rules[rule];
            const auto& rows = m_lists[rule].rows;
            put(made.verdicts.healthy, rows[std::size_t(AssessmentState::Healthy)]);
            put(made.verdicts.unhealthy, rows[std::size_t(AssessmentState::Unhealthy)]);
            put(made.verdicts.unknown, rows[std::size_t(AssessmentState::Unknown)]);
            put(made.verdicts.notApplicable, rows[std::size_t(AssessmentState::NotApplicable)]);
            put(made.exempt, rows[std::size_t(AssessmentState::Exempt)]);
            put(made.disabled, m_lists[rule].disabled);
            made.verdicts.notApplicable |= made.exempt;
        }
        m_lists = {};
    }

    void addOurs()
    {
        for (std::size_t rule = 0; rule < m_verdicts.rules.size(); ++rule) {
            auto controls = controlsOf(m_set, rule, m_table);
            auto& made = m_sides.ours.rules.emplace_back();
            made.counts = !controls.empty();
            made.controls = std::move(controls);
            made.verdicts = m_verdicts.rules[rule];
        }
        m_sides.ours.known = m_verdicts.assessed;
    }

    /// Numbers of the cloud's assessments, behind our rules, that ask for the same as one of ours.
    void joinRecommendations()
    {
        auto& ours = m_sides.ours.rules;
        std::map<qint64, int> assessments; // those that say anything
        for (const qint64 assessment : m_assessmentOf)
            assessments.try_emplace(assessment, 0);
        QHash<QString, QList<int>> bySign;
        std::vector<qint64> keys;
        for (auto& [assessment, number] : assessments) {
            number = int(ours.size() + keys.size());
            keys.push_back(assessment);
            bySign[m_facts.posture.assessmentKeys.value(assessment).left(sameDigits).toLower()].append(number);
        }
        QHash<qint64, QString> names;
        for (const auto* meta : std::as_const(m_meta)) {
            if (const auto found = assessments.find(meta->assessment); found != assessments.end() && !meta->name.isEmpty()) {
                names.insert(meta->assessment, meta->name);
                bySign[meta->name.toLower()].append(found->second);
            }
        }
        Groups groups(ours.size() + keys.size());
        for (std::size_t rule = 0; rule < ours.size(); ++rule) {
            const auto& definition = *m_set.rules[rule].definition;
            const QString sign = ContentInfo::of(definition).assessmentKey.left(sameDigits).toLower();
            for (const int same : (sign.isEmpty() ? QList<int>() : bySign.value(sign)) + bySign.value(metadataOf(definition).displayName.toLower()))
                groups.join(int(rule), same);
        }
        number(groups, assessments, keys, names);
    }

    void number(Groups& groups, const std::map<qint64, int>& assessments, const std::vector<qint64>& keys, const QHash<qint64, QString>& names)
    {
        auto& ours = m_sides.ours.rules;
        std::map<int, int> numbers; // by head
        const auto recommendationOf = [&](int of) {
            const auto [known, isNew] = numbers.try_emplace(groups.head(of), int(m_sides.recommendations.size()));
            if (isNew)
                m_sides.recommendations.emplace_back();
            return known->second;
        };
        for (std::size_t rule = 0; rule < ours.size(); ++rule) {
            ours[rule].recommendation = recommendationOf(int(rule));
            auto& made = m_sides.recommendations[std::size_t(ours[rule].recommendation)];
            const auto& definition = *m_set.rules[rule].definition;
            if (made.ourRule < 0) {
                made.ourRule = int(rule);
                made.ourKey = QString::fromStdString(definition.name);
                made.name = metadataOf(definition).displayName;
            }
        }
        m_sides.ours.has.assign(m_sides.recommendations.size(), true);
        for (const qint64 assessment : keys) {
            auto& made = m_sides.recommendations[std::size_t(recommendationOf(assessments.at(assessment)))];
            if (!made.cloudKey.isEmpty())
                continue;
            made.cloudKey = m_facts.posture.assessmentKeys.value(assessment);
            if (const QString name = names.value(assessment); !name.isEmpty())
                made.name = name;
            else if (made.name.isEmpty())
                made.name = made.cloudKey;
        }
        for (std::size_t rule = 0; rule < m_assessmentOf.size(); ++rule)
            m_sides.cloud.rules[rule].recommendation = recommendationOf(assessments.at(m_assessmentOf[rule]));
    }

    CloudFacts& m_facts;
    const EstateVerdicts& m_verdicts;
    const RuleSet& m_set;
    const posture::ControlTable& m_table;
    ComparedSides m_sides;
    std::vector<qint64> m_scopeOfRow;      ///< 0: of none
    std::uint32_t m_rowsEnd = 0;           ///< behind the inventory
    std::map<qint64, std::vector<std::uint32_t>> m_rows; ///< by scope
    QHash<qint64, qint64> m_connectionOf;  ///< by scope
    QHash<std::pair<qint64, qint64>, const store::MetaFact*> m_meta;
    QSet<qint64> m_withControls;           ///< connections
    std::map<std::pair<qint64, qint64>, std::vector<int>> m_controlsOf;
    std::map<std::pair<qint64, qint64>, int> m_rules;
    std::vector<Lists> m_lists;            ///< by rule of the cloud
    std::vector<qint64> m_assessmentOf;    ///< by rule of the cloud
};

} // namespace

ComparedSides compareSidesOf(CloudFacts& facts, const EstateVerdicts& verdicts, const RuleSet& set, const posture::ControlTable& table)
{
    return SidesBuilder(facts, verdicts, set, table).make();
}

} // namespace services
