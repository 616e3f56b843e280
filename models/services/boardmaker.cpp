// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/boardmaker.h"

#include "services/ownscores.h"
#include "services/superseded.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssessmentState;

class BoardMaker {
public:
    explicit BoardMaker(store::PostureFacts& facts) : m_facts(facts) {}

    BoardParts make()
    {
        for (const auto& scope : std::as_const(m_facts.scopes)) {
            m_parts.scopeNumbers.insert(scope.id, m_parts.layout.scopes++);
            m_connectionOf.insert(scope.id, scope.connection.value);
        }
        m_parts.layout.weights.assign(m_parts.layout.scopes, -1);
        for (const auto& score : std::as_const(m_facts.scores)) {
            if (const auto scope = m_parts.scopeNumbers.constFind(score.scope); scope != m_parts.scopeNumbers.constEnd())
                m_parts.layout.weights[*scope] = score.weight;
        }
        addVerdicts();
        addControls();
        addBaselines();
        addSuccessors();
        addOurs();
        return std::move(m_parts);
    }

private:
    struct RuleSource {
        qint64 connection = 0, assessment = 0;
    };
    using Rows = std::array<std::vector<std::uint32_t>, domain::AllOf<AssessmentState>::values.size()>;

    int ruleOf(qint64 connection, qint64 assessment)
    {
        const std::pair source(connection, assessment);
        if (const auto known = m_ruleNumbers.constFind(source); known != m_ruleNumbers.constEnd())
            return *known;
        const int number = int(m_sources.size());
        m_ruleNumbers.insert(source, number);
        m_sources.push_back({connection, assessment});
        m_rows.emplace_back();
        return number;
    }

    /// A resource has a row for each scope in which it is assessed.
    void addVerdicts()
    {
        auto& verdicts = m_facts.verdicts;
        std::ranges::sort(verdicts, {}, [](const store::VerdictFact& v) { return std::pair(v.scope, v.resource); });
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const auto& verdict = verdicts[i];
            if (i == 0 || verdict.scope != verdicts[i - 1].scope || verdict.resource != verdicts[i - 1].resource) {
                m_parts.numbers.emplace_back(verdict.resource, std::uint32_t(m_parts.layout.scopeOfRow.size()));
                m_parts.layout.scopeOfRow.push_back(m_parts.scopeNumbers.value(verdict.scope, posture::Scoreboard::nowhere));
            }
            const int rule = ruleOf(m_connectionOf.value(verdict.scope), verdict.assessment);
            m_rows[std::size_t(rule)][std::size_t(verdict.state)].push_back(m_parts.numbers.back().second);
        }
        std::ranges::sort(m_parts.numbers);
        m_parts.rules.resize(m_sources.size());
        for (std::size_t rule = 0; rule < m_sources.size(); ++rule) {
            auto& made = m_parts.rules[rule];
            const auto* about = metaOf(m_sources[rule]);
            made.counts = countsForScore(about);
            put(made.verdicts.healthy, m_rows[rule], AssessmentState::Healthy);
            put(made.verdicts.unhealthy, m_rows[rule], AssessmentState::Unhealthy);
            put(made.verdicts.unknown, m_rows[rule], AssessmentState::Unknown);
            put(made.verdicts.notApplicable, m_rows[rule], AssessmentState::NotApplicable);
            put(made.verdicts.notApplicable, m_rows[rule], AssessmentState::Exempt);
            m_parts.rulesByKey.insert(m_facts.assessmentKeys.value(m_sources[rule].assessment).toLower(), int(rule));
        }
        m_rows = {};
    }

    static void put(core::Bitmap& set, const Rows& rows, AssessmentState state)
    {
        const auto& of = rows[std::size_t(state)];
        set.addMany(of.data(), of.size());
    }

    const store::MetaFact* metaOf(const RuleSource& source)
    {
        if (m_meta.isEmpty()) {
            for (const auto& meta : std::as_const(m_facts.metadata)) {
                m_meta.insert({meta.connection.value, meta.assessment}, &meta);
                m_meta.insert({0, meta.assessment}, &meta);
            }
        }
        const auto* own = m_meta.value({source.connection, source.assessment});
        return own ? own : m_meta.value({0, source.assessment});
    }

    int controlOf(const QString& id, const QString& name, double max, bool isBaseline)
    {
        if (const auto known = m_controlNumbers.constFind(id); known != m_controlNumbers.constEnd()) {
            m_parts.layout.controlMax[std::size_t(*known)] = std::max(m_parts.layout.controlMax[std::size_t(*known)], max);
            return *known;
        }
        const int number = int(m_parts.controls.size());
        m_controlNumbers.insert(id, number);
        m_parts.controls.push_back({id, name, isBaseline});
        m_parts.layout.controlMax.push_back(max);
        return number;
    }

    void join(int rule, int control)
    {
        auto& controls = m_parts.rules[std::size_t(rule)].controls;
        if (std::ranges::find(controls, control) == controls.end())
            controls.push_back(control);
    }

    void addControls()
    {
        for (const auto& fact : std::as_const(m_facts.controls)) {
            const qint64 connection = m_connectionOf.value(fact.scope);
            const int control = controlOf(fact.id, fact.name, fact.max, false);
            m_withControls.insert(connection);
            for (const qint64 assessment : fact.assessments) {
                if (const auto rule = m_ruleNumbers.constFind(std::pair(connection, assessment)); rule != m_ruleNumbers.constEnd())
                    join(*rule, control);
            }
        }
    }

    /// Where a service knows no controls, each check is worth a point.
    void addBaselines()
    {
        for (std::size_t rule = 0; rule < m_sources.size(); ++rule) {
            if (!m_withControls.contains(m_sources[rule].connection)) {
                const QString id = u"baseline:"_s + QString::number(m_sources[rule].assessment);
                join(int(rule), controlOf(id, {}, 1, true));
            }
        }
    }

    void addSuccessors()
    {
        QHash<qint64, std::vector<int>> byConnection;
        for (std::size_t rule = 0; rule < m_sources.size(); ++rule)
            byConnection[m_sources[rule].connection].push_back(int(rule));
        m_parts.olderThan.resize(m_sources.size());
        for (const auto& rules : std::as_const(byConnection)) {
            std::vector<Demand> demands;
            for (const int rule : rules) {
                const auto& source = m_sources[std::size_t(rule)];
                const auto* about = metaOf(source);
                demands.push_back({m_facts.assessmentKeys.value(source.assessment), about ? about->name : QString(), about ? about->policy : QString()});
            }
            const auto successors = successorsOf(demands);
            for (std::size_t older = 0; older < rules.size(); ++older) {
                for (const int newer : successors[older])
                    m_parts.olderThan[std::size_t(rules[std::size_t(newer)])].push_back(rules[older]);
            }
        }
    }

    /// Rules of our own, on the scopes of which no service says anything.
    void addOurs()
    {
        const auto own = std::exchange(m_facts.own, {});
        const auto scopes = own.rules.empty() ? QSet<qint64>() : scopesWithoutNumbers(m_facts);
        if (scopes.isEmpty())
            return;
        std::vector<std::uint32_t> boardRows(own.scopeOfRow.size(), posture::Scoreboard::nowhere);
        for (std::size_t row = 0; row < boardRows.size(); ++row) {
            if (!scopes.contains(own.scopeOfRow[row]))
                continue;
            boardRows[row] = std::uint32_t(m_parts.layout.scopeOfRow.size());
            m_parts.numbers.emplace_back(qint64(row), boardRows[row]);
            m_parts.layout.scopeOfRow.push_back(m_parts.scopeNumbers.value(own.scopeOfRow[row]));
        }
        std::ranges::sort(m_parts.numbers);
        for (const auto& fact : own.rules) {
            const int number = int(m_parts.rules.size());
            auto& made = m_parts.rules.emplace_back();
            made.counts = !fact.controls.isEmpty();
            made.verdicts = {.healthy = placed(fact.verdicts.healthy, boardRows),
                             .unhealthy = placed(fact.verdicts.unhealthy, boardRows),
                             .unknown = placed(fact.verdicts.unknown, boardRows),
                             .notApplicable = placed(fact.verdicts.notApplicable, boardRows)};
            for (const auto& control : fact.controls)
                join(number, controlOf(controlIdOf(control, m_facts.controls), control.name, control.max, false));
            m_parts.rulesByKey.insert(m_facts.assessmentKeys.value(fact.assessment).toLower(), number);
        }
        m_parts.olderThan.resize(m_parts.rules.size());
    }

    static core::Bitmap placed(const core::Bitmap& rows, const std::vector<std::uint32_t>& boardRows)
    {
        core::Bitmap found;
        std::vector<std::uint32_t> some;
        rows.forEachBlock([&](std::span<const std::uint32_t> block) {
            some.clear();
            for (const std::uint32_t row : block) {
                if (row < boardRows.size() && boardRows[row] != posture::Scoreboard::nowhere)
                    some.push_back(boardRows[row]);
            }
            found.addMany(some.data(), some.size());
        });
        return found;
    }

    store::PostureFacts& m_facts;
    BoardParts m_parts;
    QHash<qint64, qint64> m_connectionOf; ///< by scope
    QHash<std::pair<qint64, qint64>, int> m_ruleNumbers;
    std::vector<RuleSource> m_sources; ///< by rule
    std::vector<Rows> m_rows;          ///< by rule
    QHash<std::pair<qint64, qint64>, const store::MetaFact*> m_meta;
    QHash<QString, int> m_controlNumbers;
    QSet<qint64> m_withControls; ///< connections
};

} // namespace

BoardParts makeBoardParts(store::PostureFacts& facts)
{
    return BoardMaker(facts).make();
}

} // namespace services
