// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compare/estatecomparison.h"

#include "services/assess/content.h"
#include "services/assess/fileassessment.h"

#include <cmath>

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using domain::AssessmentState;
using domain::DifferenceKind;
using domain::Stance;

namespace {

constexpr qint64 azure = 1, host = 2, subA = 1, subB = 2, machine = 3;
constexpr int transit = 11, openPorts = 12, tls = 13, preview = 14, baseline = 15;

const domain::ScopeSelection everything;

/// An own rule of a control, the same as a cloud's assessment when that is named.
policy::Assigned rule(const QByteArray& name, const QByteArray& displayName, const QByteArray& control, const QByteArray& key = {})
{
    const QByteArray json = "{'name':'" + name + "','properties':{'displayName':'" + displayName
                            + "','mode':'All','metadata':{'parapet':{'cloud':'azure','key':'" + key + "','control':['" + control
                            + "']}},'policyRule':{'if':{'field':'type','equals':'T/t'},'then':{'effect':'audit'}}}}";
    return policy::assign(policy::parsePolicy(QByteArray(json).replace('\'', '"').toStdString(), "none").definition);
}

core::Bitmap rows(std::initializer_list<std::uint32_t> numbers)
{
    core::Bitmap set;
    set.addMany(numbers.begin(), numbers.size());
    return set;
}

/// Rows 1 to 9 are of subscription A, 11 to 19 of B, 21 to 29 of a host's.
class Estate {
public:
    services::CloudFacts facts;
    services::EstateVerdicts verdicts;
    bool isReporting = false;    ///< a test said what the cloud reports
    services::RuleSet set{{}, *services::builtinAliases(), {}};

    Estate()
    {
        auto& posture = facts.posture;
        posture.connections = {{{azure}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", false, false, 0, {}},
                               {{host}, domain::ConnectionKind::Host, u"Host"_s, "{}", false, false, 0, {}}};
        const auto scope = [&](qint64 id, qint64 connection, const QString& name, domain::ScopeKind kind) {
            posture.scopes.append({id, {connection}, name, {}, name, kind, domain::Environment::Azure, false, true});
        };
        scope(subA, azure, u"/subscriptions/a"_s, domain::ScopeKind::Subscription);
        scope(subB, azure, u"/subscriptions/b"_s, domain::ScopeKind::Subscription);
        scope(machine, host, u"machine"_s, domain::ScopeKind::Site);
        const auto meta = [&](int assessment, const QString& key, const QString& name, bool isPreview = false) {
            posture.assessmentKeys.insert(assessment, key);
            store::MetaFact fact;
            fact.connection = {azure};
            fact.assessment = assessment;
            fact.key = key;
            fact.name = name;
            fact.assessmentType = u"BuiltIn"_s;
            fact.preview = isPreview;
            posture.metadata.append(fact);
        };
        meta(transit, u"AAAAAAAA-0000-0000"_s, u"Secure transfer"_s);
        meta(openPorts, u"bbbbbbbb-0000-0000"_s, u"Close ports"_s);
        meta(tls, u"cccccccc-0000-0000"_s, u"Newest TLS"_s);
        meta(preview, u"dddddddd-0000-0000"_s, u"In preview"_s, true);
        for (const qint64 id : {subA, subB}) {
            control(id, u"guid-et"_s, u"Encrypt data in transit"_s, 4, {transit, tls, preview});
            control(id, u"guid-mp"_s, u"Secure management ports"_s, 8, {openPorts});
        }
        for (qint64 row = 1; row < 30; ++row) {
            if (row % 10 != 0)
                facts.scopeOfRow.emplace_back(row, row < 10 ? subA : row < 20 ? subB : machine);
        }
        verdicts.assessed.addRange(1, 30);
    }
    void control(qint64 scope, const QString& id, const QString& name, double max, const QList<qint64>& assessments)
    {
        store::ControlFact fact;
        fact.scope = scope;
        fact.id = id;
        fact.name = name;
        fact.max = max;
        fact.assessments = assessments;
        facts.posture.controls.append(fact);
    }
    void say(int assessment, AssessmentState state, std::initializer_list<qint64> resources, qint64 scope = subA)
    {
        for (const qint64 resource : resources)
            facts.posture.verdicts.push_back({resource, qint32(scope), assessment, 1, state, 0});
    }
    void add(policy::Assigned one, posture::RuleVerdicts said)
    {
        set.rules.push_back(std::move(one));
        verdicts.rules.push_back(std::move(said));
    }
    /// The cloud reports what follows from these counts.
    void report(qint64 scope, const QString& id, int healthy, int unhealthy)
    {
        for (auto& fact : facts.posture.controls) {
            if (fact.scope == scope && fact.id == id) {
                fact.healthy = healthy;
                fact.unhealthy = unhealthy;
                fact.current = posture::currentPoints(fact.max, {healthy, unhealthy});
            }
        }
    }
    /// Unless a test says otherwise the cloud reports what its assessments give.
    services::EstateComparison compare()
    {
        for (const auto& [scope, name] : {std::pair(subA, u"/subscriptions/a"_s), std::pair(subB, u"/subscriptions/b"_s)}) {
            const auto whole = isReporting ? core::Result<domain::ScoreComparison>() : made().whole({{name}}, {});
            for (const auto& control : whole->controls)
                report(scope, control.code == u"ET"_s ? u"guid-et"_s : u"guid-mp"_s, control.computed->healthy, control.computed->unhealthy);
        }
        return made();
    }
    services::EstateComparison made() const
    {
        return {facts,
                verdicts,
                set,
                *services::builtinControls(),
                QDateTime::fromMSecsSinceEpoch(1, QTimeZone::UTC),
                [](std::size_t rule, std::uint32_t row) -> core::Result<QString> { return u"rule %1 row %2"_s.arg(rule).arg(row); }};
    }
    domain::ControlComparison controlOf(const QString& code, const domain::ScopeSelection& selection = {{u"/subscriptions/a"_s}})
    {
        auto whole = compare().whole(selection, {});
        for (const auto& control : whole ? whole->controls : QList<domain::ControlComparison>()) {
            if (control.code == code)
                return control;
        }
        return {};
    }
};

double sumOf(const domain::ControlComparison& control)
{
    double sum = 0;
    for (const auto& reason : control.reasons)
        sum += reason.points;
    return sum;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestEstateComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recommendationsAreTheSameByTheirKeyOrTheirNameAndControlsByName()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Unhealthy, {1, 2});
        estate.say(tls, AssessmentState::Unhealthy, {3});
        estate.add(rule("own-transit", "Other words", "ET", "aaaaaaaa"), {rows({1, 2}), {}, {}, {}});
        estate.add(rule("own-tls", "newest tls", "ET"), {rows({3}), {}, {}, {}});
        const auto control = estate.controlOf(u"ET"_s);
        QCOMPARE(control.name, u"Encrypt data in transit"_s);
        QCOMPARE(control.reasons.size(), 2);
        for (const auto& reason : control.reasons) {
            QCOMPARE(reason.cloud, Stance::Unhealthy);
            QCOMPARE(reason.ours, Stance::Healthy);
        }
        QCOMPARE(control.reasons[0].key, u"AAAAAAAA-0000-0000"_s);
        QCOMPARE(control.reasons[0].ourKey, u"own-transit"_s);
        QCOMPARE(control.reasons[0].name, u"Secure transfer"_s);
        QCOMPARE(control.reasons[0].resources, 2);
        QCOMPARE(control.reasons[0].cloudUnhealthy, 2);
        QCOMPARE(control.reasons[0].ourUnhealthy, 0);
        QCOMPARE(control.reasons[1].ourKey, u"own-tls"_s);
    }

    void eachWayToDifferIsNamed()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Healthy, {1, 2, 3});
        estate.say(transit, AssessmentState::Exempt, {4});
        estate.say(transit, AssessmentState::NotApplicable, {5, 6});
        estate.facts.disabled = {{6, qint32(subA), transit, 1, AssessmentState::NotApplicable, 0}};
        estate.say(tls, AssessmentState::Unhealthy, {7});
        estate.say(preview, AssessmentState::Unhealthy, {8});
        estate.add(rule("own-transit", "T", "ET", "aaaaaaaa"), {rows({4, 5, 6}), rows({1}), rows({2}), rows({3})});
        estate.add(rule("own-preview", "P", "ET", "dddddddd"), {{}, rows({8}), {}, {}});
        estate.add(rule("own-only", "Only ours", "ET"), {{}, rows({9}), {}, {}});
        QMap<std::pair<Stance, Stance>, int> found;
        const auto control = estate.controlOf(u"ET"_s);
        for (const auto& reason : control.reasons) {
            found[{reason.cloud, reason.ours}] += reason.resources;
            QCOMPARE(reason.detail, reason.ours == Stance::Unknown ? u"rule 0 row 2"_s : QString());
        }
        const QMap<std::pair<Stance, Stance>, int> expected{
            {{Stance::Healthy, Stance::Unhealthy}, 1}, {{Stance::Healthy, Stance::Unknown}, 1},       {{Stance::Healthy, Stance::NotApplicable}, 1},
            {{Stance::Exempt, Stance::Healthy}, 1},    {{Stance::NotApplicable, Stance::Healthy}, 1}, {{Stance::Disabled, Stance::Healthy}, 1},
            {{Stance::Unhealthy, Stance::None}, 1},    {{Stance::NotCounted, Stance::Unhealthy}, 1},  {{Stance::None, Stance::Unhealthy}, 1}};
        QCOMPARE(found, expected);
        QVERIFY(isNear(sumOf(control), control.difference()));
    }

    void resourcesThatOneSideDoesNotKnowAreSaidSo()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Healthy, {-77, 1});    // not in the inventory
        estate.say(transit, AssessmentState::Unhealthy, {2});
        estate.add(rule("own-transit", "T", "ET", "aaaaaaaa"), {rows({1, 3}), rows({2}), {}, {}}); // 3 is new: the cloud knows it not yet
        const auto control = estate.controlOf(u"ET"_s);
        QCOMPARE(control.reasons.size(), 2);
        QMap<std::pair<Stance, Stance>, double> points;
        for (const auto& reason : control.reasons)
            points[{reason.cloud, reason.ours}] = reason.points;
        QVERIFY((points.contains({Stance::Healthy, Stance::NoResource})));
        QVERIFY((points.contains({Stance::NoResource, Stance::Healthy})));
        QVERIFY(isNear(control.difference(), 0)); // both have two of three, by other resources
        QVERIFY(isNear(sumOf(control), 0));
    }

    void whatTheCloudReportsOtherwiseThanItsAssessmentsIsAReasonOfItsOwn()
    {
        Estate estate;
        estate.say(openPorts, AssessmentState::Healthy, {1, 2});
        estate.say(openPorts, AssessmentState::Unhealthy, {3, 4});
        estate.report(subA, u"guid-mp"_s, 3, 1);
        estate.isReporting = true;
        estate.add(rule("own-ports", "P", "MP", "bbbbbbbb"), {rows({1, 2}), rows({3, 4}), {}, {}});
        const auto control = estate.controlOf(u"MP"_s);
        QVERIFY(control.reported && isNear(control.reported->points, 6));
        QVERIFY(isNear(control.computed->points, 4));
        QVERIFY(isNear(control.difference(), -2));
        QCOMPARE(control.reasons.size(), 1);
        QCOMPARE(control.reasons[0].kind, DifferenceKind::Reported);
        QVERIFY(isNear(control.reasons[0].points, -2));
    }

    void ofScopesWithoutNumbersOursStandsAloneAndInATotalTheyAreOneReason()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Healthy, {1});
        estate.say(baseline, AssessmentState::Unhealthy, {21, 22}, machine); // checks of a service that knows no controls
        estate.add(rule("own-transit", "T", "ET", "aaaaaaaa"), {rows({1}), rows({21, 22, 23}), {}, {}});
        auto comparison = estate.compare();
        const auto alone = comparison.whole({{u"machine"_s}}, {});
        QVERIFY(alone && alone->standsAlone());
        QVERIFY(!alone->computed && !alone->reported && !alone->difference());
        QCOMPARE(*alone->ours, 0.0);
        QVERIFY(!alone->controls[0].cloud() && alone->controls[0].reasons.isEmpty());

        const auto all = comparison.whole(everything, {});
        QVERIFY(all && !all->standsAlone());
        QCOMPARE(all->withoutNumbers, 1);
        QVERIFY(isNear(*all->computed, 100));
        QVERIFY(isNear(*all->ours, 25)); // by weight: one resource at 100, three at 0
        const auto& control = all->controls[0].code == u"ET"_s ? all->controls[0] : all->controls[1];
        QCOMPARE(control.reasons.size(), 1);
        QCOMPARE(control.reasons[0].kind, DifferenceKind::NoNumbers);
        QCOMPARE(control.reasons[0].resources, 3);
        QVERIFY(isNear(control.reasons[0].points, -3));
    }

    void placesAreListedWithWorkspaceAndCloudBeforeTheScopes()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Healthy, {1});
        estate.say(transit, AssessmentState::Unhealthy, {11}, subB);
        estate.facts.missing.insert(azure, {u"Tenant: Graph (role)"_s});
        estate.add(rule("own-transit", "T", "ET", "aaaaaaaa"), {rows({1, 11, 21}), {}, {}, {}});
        auto comparison = estate.compare();
        const auto places = comparison.places(everything, {});
        QVERIFY(places);
        QStringList kinds;
        for (const auto& place : *places)
            kinds.append(place.kind + u' ' + place.id);
        QCOMPARE(kinds, (QStringList{u"workspace workspace"_s, u"cloud azure"_s, u"subscription /subscriptions/a"_s, u"subscription /subscriptions/b"_s,
                                     u"subscription machine"_s}));
        QCOMPARE(places->at(0).missing, QStringList{u"Tenant: Graph (role)"_s});
        QVERIFY(places->at(4).missing.isEmpty());
        QVERIFY(isNear(*places->at(3).computed, 0) && isNear(*places->at(3).ours, 100));
        core::CancelSource cancel;
        cancel.request_stop();
        QCOMPARE(estate.compare().places(everything, cancel.get_token()).error().code, core::Errc::Cancelled);
    }

    void anUnknownVerdictOfOursNeverLooksHealthy()
    {
        Estate estate;
        estate.say(transit, AssessmentState::Healthy, {1, 2});
        estate.add(rule("own-transit", "T", "ET", "aaaaaaaa"), {{}, {}, rows({1, 2}), {}});
        const auto whole = estate.compare().whole({{u"/subscriptions/a"_s}}, {});
        QVERIFY(whole);
        QVERIFY(!whole->ours && !whole->difference());
        const auto control = estate.controlOf(u"ET"_s);
        QCOMPARE(control.ours.healthy, 0);
        QCOMPARE(control.ours.unknown, 2);
        QVERIFY(isNear(control.difference(), -4));
        QVERIFY(isNear(sumOf(control), -4));
    }
};

QTEST_GUILESS_MAIN(TestEstateComparison)
#include "test_estatecomparison.moc"
