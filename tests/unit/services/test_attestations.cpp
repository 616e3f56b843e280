// SPDX-License-Identifier: GPL-3.0-or-later
// What persons say of controls: how it is kept, and how it counts.
#include "services/compliance/attestedcontrols.h"
#include "services/compliance/evidencefiles.h"
#include "store/queries/journalqueries.h"
#include "unit/services/complianceworld.h"

#include <random>

#include <QCryptographicHash>

using domain::Attestation;
using domain::Attested;
using domain::ComplianceState;

namespace {

const QDateTime now = FixedClock().now();

Attestation said(const QString& scope, Attested verdict, int daysAgo = 1, std::optional<int> endsInDays = {}, const QString& control = u"GS-1"_s)
{
    Attestation made;
    made.standard = u"MCSB"_s;
    made.control = control.toLower();
    made.scope = scope;
    made.verdict = verdict;
    made.at = now.addDays(-daysAgo);
    if (endsInDays)
        made.expires = now.addDays(*endsInDays);
    made.by = u"mara"_s;
    return made;
}

/// Two subscriptions below a group, one beside it, and an account of another cloud.
const QList<services::AttestedScope> scopes{{1, domain::Environment::Azure, {u"/sub/a"_s, u"/group"_s}},
                                            {2, domain::Environment::Azure, {u"/sub/b"_s, u"/group"_s}},
                                            {3, domain::Environment::Azure, {u"/sub/c"_s}},
                                            {4, domain::Environment::Aws, {u"aws:x"_s}}};

const std::vector<posture::MappedStandard>& standards()
{
    static const auto all = [] {
        std::vector<posture::MappedStandard> made;
        const auto known = services::builtinStandards().value();
        for (const auto& standard : known) {
            if (standard.id() == u"mcsb"_s || standard.id() == u"cis-azure-2.0"_s)
                made.push_back(posture::MappedStandard::of(standard, {}));
        }
        return made;
    }();
    return all;
}
int mcsb()
{
    return standards().front().standard.id() == u"mcsb"_s ? 0 : 1;
}

/// What counts of GS-1 in these scopes.
Attested verdictOf(const QList<Attestation>& all, const QList<qint64>& of)
{
    const auto found = services::AttestedControls(standards(), all, scopes, now).of(standards(), mcsb(), of);
    return found.empty() ? Attested::Unknown : found.front().verdict;
}

domain::NewAttestation wish(const QString& control = u"gs-1"_s)
{
    domain::NewAttestation wanted;
    wanted.attestation.standard = u"MCSB"_s;
    wanted.attestation.control = control;
    wanted.attestation.verdict = Attested::Passed;
    wanted.attestation.note = u"  Seen in the minutes  "_s;
    return wanted;
}

struct AttestWorld : World {
    services::AttestationService service{services::AttestationService::Tools{*workspace, pool, clock, u"tester"_s}};

    core::Result<QList<qint64>> attest(const domain::NewAttestation& wanted, const QStringList& where = {QString()})
    {
        return await(service.attest(wanted, where));
    }
    QList<domain::AttestationRow> rows() { return await(service.attestations({})).value(); }
    domain::ComplianceControlRow control(const QString& id, const QString& scope = {})
    {
        const auto answer = controls({u"mcsb"_s, scope, {}});
        for (const auto& row : answer.rows) {
            if (row.id == id)
                return row;
        }
        qFatal("no such control");
    }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(name);
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("no file");
        return path;
    }
};

} // namespace

class TestAttestations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theNearestCounts()
    {
        const QList all{said({}, Attested::Passed), said(u"/group"_s, Attested::Failed, 9), said(u"/SUB/A"_s, Attested::NotApplicable, 99)};
        QCOMPARE(verdictOf(all, {1}), Attested::NotApplicable);
        QCOMPARE(verdictOf(all, {2}), Attested::Failed);
        QCOMPARE(verdictOf(all, {3}), Attested::Passed);
        QCOMPARE(verdictOf({all[1]}, {3}), Attested::Unknown);
    }

    void whatEndedIsAsIfItHadNotBeenSaid()
    {
        QCOMPARE(verdictOf({said(u"/sub/a"_s, Attested::Failed, 5, 0)}, {1}), Attested::Unknown);
        QCOMPARE(verdictOf({said(u"/sub/a"_s, Attested::Failed, 5, 1)}, {1}), Attested::Failed);
        QCOMPARE(verdictOf({said({}, Attested::Passed), said(u"/sub/a"_s, Attested::Failed, 5, -1)}, {1}), Attested::Passed);
        QCOMPARE(verdictOf({said(u"/sub/a"_s, Attested::Passed, -1)}, {1}), Attested::Unknown); // by a clock that is ahead
    }

    void whatWasSaidOfSomeSaysNothingGoodOfAll()
    {
        const QList one{said(u"/group"_s, Attested::Passed)};
        QCOMPARE(verdictOf(one, {1, 2}), Attested::Passed);
        QCOMPARE(verdictOf(one, {1, 2, 3}), Attested::Unknown);
        const auto partly = services::AttestedControls(standards(), one, scopes, now).of(standards(), mcsb(), {1, 2, 3});
        QCOMPARE(partly.front().attested, 2);
        QCOMPARE(partly.front().scopes, 3);
        QCOMPARE(verdictOf({said(u"/group"_s, Attested::Failed)}, {1, 3}), Attested::Failed);
        QCOMPARE(verdictOf({said(u"/group"_s, Attested::NotApplicable), said(u"/sub/c"_s, Attested::Passed)}, {1, 2, 3}), Attested::Passed);
        QCOMPARE(verdictOf({said({}, Attested::NotApplicable)}, {1, 2, 3}), Attested::NotApplicable);
    }

    void scopesThatAStandardDoesNotConcernNeedNobody()
    {
        const auto& cis = standards()[std::size_t(1 - mcsb())].standard;
        const auto manual = std::ranges::find(cis.controls(), true, &posture::StandardControl::manual);
        QVERIFY(manual != cis.controls().end());
        auto one = said(u"/sub/c"_s, Attested::Passed, 1, {}, manual->id);
        one.standard = cis.id();
        const services::AttestedControls attested(standards(), {one}, scopes, now);
        const auto found = attested.of(standards(), 1 - mcsb(), {3, 4});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().verdict, Attested::Passed);
        QCOMPARE(found.front().scopes, 1);
        QVERIFY(attested.of(standards(), 1 - mcsb(), {4}).empty());
        QVERIFY(attested.of(standards(), mcsb(), {3}).empty());
    }

    void nobodySpeaksAboutWhatRulesDecide()
    {
        QCOMPARE(verdictOf({said({}, Attested::Passed, 1, {}, u"NS-1"_s)}, {1}), Attested::Unknown);
        auto other = said({}, Attested::Passed);
        other.standard = u"none"_s;
        QCOMPARE(verdictOf({other}, {1}), Attested::Unknown);
    }

    void aStandingIsWhatTheEngineSaysOfTheSameAttestations()
    {
        World world;
        const auto assessed = world.assessed();
        const services::ComplianceBoard board(assessed, *services::builtinStandards());
        QList<qint64> rows;
        for (const auto& [row, scope] : assessed->scopeOfRow) {
            if (!rows.contains(scope))
                rows.append(scope);
        }
        QCOMPARE(rows.size(), 2);
        const QList<services::AttestedScope> places{{rows[0], domain::Environment::Azure, {u"/a"_s}}, {rows[1], domain::Environment::Azure, {u"/b"_s}}};
        std::mt19937 random(7);
        QList<Attestation> all;
        for (const auto& mapped : board.standards()) {
            for (const auto& control : mapped.standard.controls()) {
                for (const auto& scope : {u"/a"_s, u"/b"_s, QString()}) {
                    auto one = said(scope, Attested(1 + random() % 3), int(random() % 9), int(random() % 5) - 1, control.id);
                    one.standard = mapped.standard.id();
                    if (random() % 3 == 0)
                        all.append(one);
                }
            }
        }
        const services::AttestedControls attested(board.standards(), all, places, now);
        for (const auto& some : {QList<qint64>{rows[0]}, QList<qint64>{rows[1]}, rows}) {
            const auto standing = board.standing(some, attested);
            int failed = 0;
            for (std::size_t s = 0; s < board.standards().size(); ++s) {
                const auto engine = board.whole(some, int(s), attested);
                const auto& one = standing.standards[s];
                QCOMPARE(one.isRelevant, engine.isRelevant);
                QCOMPARE(one.total.state, engine.state);
                QCOMPARE(one.total.controls, (domain::StateTally{engine.controls.passed, engine.controls.failed, engine.controls.unknown,
                                                                 engine.controls.skipped, engine.controls.unsupported}));
                const auto controls = board.controls(some, int(s), -1, attested);
                int counted = 0;
                for (std::size_t c = 0; c < engine.byControl.size(); ++c) {
                    QCOMPARE(controls[qsizetype(c)].state, engine.byControl[c].state);
                    counted += controls[qsizetype(c)].attested;
                }
                const auto alone = board.standing(some, int(s), {});
                QCOMPARE(one.total.checks.all(), alone.total.checks.all() + counted);
                failed += one.total.controls.failed - alone.total.controls.failed;
                domain::StateTally sum;
                for (const auto& family : one.families)
                    sum.failed += family.controls.failed;
                QCOMPARE(sum.failed, one.total.controls.failed);
            }
            QVERIFY(failed > 5);
        }
    }

    void whatIsAttestedStandsInTheRegisterTheJournalAndTheControl()
    {
        AttestWorld world;
        QCOMPARE(world.control(u"GS-1"_s).state, ComplianceState::Unsupported);
        const auto before = world.view().standards[0].numbers;
        auto wanted = wish();
        wanted.attestation.expires = now.addDays(200);
        domain::Evidence link;
        link.link = u"https://wiki.example/plan"_s;
        wanted.attestation.evidence.append(link);
        wanted.files.append(world.file(u"minutes.txt"_s, "approved"));
        const auto ids = world.attest(wanted);
        QVERIFY2(ids.has_value(), ids ? "" : qPrintable(ids.error().what));
        const auto rows = world.rows();
        QCOMPARE(rows.size(), 1);
        const auto& row = rows.first();
        QCOMPARE(row.state, domain::AttestationState::InForce);
        QCOMPARE(row.attestation.standard, u"mcsb"_s);
        QCOMPARE(row.attestation.control, u"GS-1"_s);
        QCOMPARE(row.attestation.note, u"Seen in the minutes"_s);
        QCOMPARE(row.attestation.by, u"tester"_s);
        QCOMPARE(row.attestation.at, now);
        QCOMPARE(row.standardName, u"Microsoft cloud security benchmark"_s);
        QVERIFY(!row.controlTitle.isEmpty());
        QCOMPARE(row.attestation.evidence.size(), 2);

        const auto control = world.control(u"GS-1"_s);
        QCOMPARE(control.state, ComplianceState::Passed);
        QVERIFY(control.attested && control.attestation);
        QCOMPARE(control.attestation->id, ids->first());
        QCOMPARE(control.checks.passed, 1);
        QVERIFY2(control.why.contains(u"tester"_s) && control.why.contains(u"23 Nov 2026"_s) && control.why.contains(u"2"_s), qPrintable(control.why));
        const auto after = world.view().standards[0].numbers;
        QCOMPARE(after.checks.passed, before.checks.passed + 1);
        QCOMPARE(after.controls.passed, before.controls.passed + 1);
        QCOMPARE(after.controls.unsupported, before.controls.unsupported - 1);
        const auto csv = await(world.compliance->csv({{}, u"mcsb"_s}, {})).value();
        QVERIFY(csv.contains(u",GS-1,"_s));
        for (const auto& line : csv.split(u'\n')) {
            if (line.contains(u",GS-1,"_s))
                QVERIFY2(line.contains(u",passed,1,0,"_s), qPrintable(line));
        }

        const auto journal = await(world.workspace->read([](store::Db& db) -> core::Result<QStringList> {
                                 STORE_LET(s, db.cached("SELECT who, action, target, result, detail FROM journal WHERE action = 'control.attest'"));
                                 STORE_LET(found, s->step());
                                 QStringList cells;
                                 for (int i = 0; found && i < 5; ++i)
                                     cells.append(i < 4 ? s->text(i) : QString::fromUtf8(s->blob(i)));
                                 s->reset();
                                 return cells;
                             })).value();
        QCOMPARE(journal.mid(0, 4), (QStringList{u"tester"_s, u"control.attest"_s, u"mcsb GS-1"_s, u"compliant"_s}));
        QVERIFY(journal[4].contains(u"minutes.txt"_s) && journal[4].contains(u"wiki.example"_s));
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
    }

    void whatWasSaidCountsAsItWasSaidUntilItEnds()
    {
        AttestWorld world;
        auto wanted = wish();
        wanted.attestation.verdict = Attested::Failed;
        wanted.attestation.expires = now.addDays(40);
        QVERIFY(world.attest(wanted).has_value());
        QCOMPARE(world.control(u"GS-1"_s).state, ComplianceState::Failed);
        QCOMPARE(world.control(u"GS-1"_s).failed, 0); // no resource failed
        wanted.attestation.verdict = Attested::NotApplicable;
        QVERIFY(world.attest(wanted).has_value());
        QCOMPARE(world.control(u"GS-1"_s).state, ComplianceState::Skipped);
        QVERIFY(world.control(u"GS-1"_s).why.contains(u"tester"_s));
        QCOMPARE(world.view().endingSoon, 0);
        world.clock->time = now.addDays(39);
        QCOMPARE(world.control(u"GS-1"_s).state, ComplianceState::Skipped);
        QCOMPARE(world.view().endingSoon, 1);
        QCOMPARE(world.rows().first().state, domain::AttestationState::Expiring);
        world.clock->time = now.addDays(40);
        const auto ended = world.control(u"GS-1"_s);
        QCOMPARE(ended.state, ComplianceState::Unsupported); // what it replaced does not come back
        QVERIFY(!ended.attested);
        QCOMPARE(ended.attestationState, domain::AttestationState::Expired);
        QVERIFY2(ended.why.contains(u"tester"_s), qPrintable(ended.why));
        QCOMPARE(world.view().endingSoon, 0);
        const auto rows = world.rows();
        QCOMPARE(rows.size(), 2); // both are still there
        QCOMPARE(rows[0].state, domain::AttestationState::Expired);
        QCOMPARE(rows[1].state, domain::AttestationState::Replaced);
        QCOMPARE(rows[1].attestation.verdict, Attested::Failed);
    }

    void ofSomeScopesAControlIsAttestedInThoseAlone()
    {
        AttestWorld world;
        const auto ids = world.attest(wish(), {development.toUpper(), development});
        QCOMPARE(ids.value().size(), 1); // the same scope once
        QCOMPARE(world.rows().first().attestation.scope, development);
        QCOMPARE(world.rows().first().scopeName, u"Development"_s);
        QCOMPARE(world.control(u"GS-1"_s, development).state, ComplianceState::Passed);
        QCOMPARE(world.control(u"GS-1"_s, production).state, ComplianceState::Unsupported);
        const auto both = world.control(u"GS-1"_s);
        QCOMPARE(both.state, ComplianceState::Unsupported);
        QCOMPARE(both.attestedScopes, 1);
        QVERIFY2(both.why.contains(u"1"_s) && both.why.contains(u"2"_s), qPrintable(both.why));
        QVERIFY(world.attest(wish(), {production}).has_value());
        QCOMPARE(world.control(u"GS-1"_s).state, ComplianceState::Passed);
    }

    void aRuleBesideAnAttestationDecidesAsWell()
    {
        AttestWorld world;
        QCOMPARE(world.control(u"PV-1"_s).state, ComplianceState::Passed); // manual, and a rule passes
        auto wanted = wish(u"PV-1"_s);
        wanted.attestation.verdict = Attested::Failed;
        QVERIFY(world.attest(wanted).has_value());
        QCOMPARE(world.control(u"PV-1"_s).state, ComplianceState::Failed);
        QCOMPARE(world.control(u"PV-1"_s).checks, (domain::StateTally{1, 1, 0, 0, 0}));
    }

    void evidenceComesOutAsItWentIn()
    {
        AttestWorld world;
        const QByteArray bytes = QByteArray("\0\xff\x01 evil & <b>", 15).repeated(1000);
        auto wanted = wish();
        wanted.files = {world.file(u"<b>proof<b> & more.bin"_s, bytes)};
        QVERIFY(world.attest(wanted).has_value());
        const auto evidence = world.rows().first().attestation.evidence.first();
        QCOMPARE(evidence.name, u"<b>proof<b> & more.bin"_s);
        QCOMPARE(evidence.size, bytes.size());
        QCOMPARE(evidence.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        const auto kept = await(world.service.file(evidence.id, {}));
        QCOMPARE(kept.value().content, bytes);
        QCOMPARE(await(world.service.file(99, {})).error().code, core::Errc::NotFound);
    }

    void whatCannotBeKeptIsRefusedWithAReasonAndNothingIsStored()
    {
        AttestWorld world;
        QList<std::pair<domain::NewAttestation, QStringList>> wrong;
        const auto with = [&](const auto& change, const QStringList& where = {QString()}) {
            auto one = wish();
            change(one);
            wrong.append({one, where});
        };
        with([](auto& one) { one.attestation.standard = u"none"_s; });
        with([](auto& one) { one.attestation.control = u"XX-1"_s; });
        with([](auto& one) { one.attestation.control = u"NS-1"_s; }); // rules decide it
        with([](auto& one) { one.attestation.verdict = Attested::Unknown; });
        with([](auto& one) { one.attestation.expires = now; });
        with([](auto&) {}, {u"/subscriptions/none"_s});
        for (const auto& link : {u"ftp://a.example/x"_s, u"javascript:alert(1)"_s, u"https://"_s, u"https://u:p@a.example/"_s, u"file:///etc/passwd"_s,
                                 QString(u"https://a.example/"_s + QString(3000, u'x'))})
            with([&](auto& one) {
                domain::Evidence evidence;
                evidence.link = link;
                one.attestation.evidence.append(evidence);
            });
        for (const auto& path : {world.folder.filePath(u"none.txt"_s), world.folder.path(), world.file(u"empty.txt"_s, {}),
                                 world.file(u"big.bin"_s, QByteArray(domain::Evidence::mostFileBytes + 1, 'x'))})
            with([&](auto& one) { one.files = {path}; });
        with([&](auto& one) { one.files = QStringList(domain::Evidence::most + 1, world.file(u"a.txt"_s, "a")); });
        with([&](auto& one) { one.files = QStringList(6, world.file(u"nine.bin"_s, QByteArray(9 << 20, 'x'))); });
        for (const auto& [wanted, where] : wrong) {
            const auto attested = world.attest(wanted, where);
            QVERIFY(!attested.has_value());
            QCOMPARE(attested.error().code, core::Errc::BadInput);
            QVERIFY(attested.error().what.size() > 20);
        }
        QVERIFY(world.rows().isEmpty());
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM evidence_file", -1); })).value(), 0);
        QCOMPARE(
            await(world.workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM journal WHERE action = 'control.attest'", -1); })).value(),
            0);
        auto biggest = wish();
        biggest.files = {world.file(u"limit.bin"_s, QByteArray(domain::Evidence::mostFileBytes, 'x'))};
        QVERIFY(world.attest(biggest).has_value());
    }

    void aWorkspaceThatIsOpenForReadingRefuses()
    {
        AttestWorld world;
        store::Workspace::Options options;
        options.databasePath = world.folder.filePath(u"workspace.db"_s);
        options.readOnly = true;
        const auto reader = std::move(store::Workspace::open(std::move(options)).value());
        services::AttestationService service({*reader, world.pool, world.clock, u"reader"_s});
        QCOMPARE(await(service.attest(wish(), {QString()})).error().code, core::Errc::Refused);
        QVERIFY(await(service.attestations({})).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAttestations)
#include "test_attestations.moc"
