// SPDX-License-Identifier: GPL-3.0-or-later
// All controls of a standard, what persons attest of them, and the days.
#include "items/compliancemodels.h"
#include "support/fakeestate.h"
#include "support/fakestandards.h"
#include "support/foreignwalk.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/segmentbar.h"
#include "views/common/trendchart.h"
#include "views/compliance/attestationsheet.h"
#include "views/compliance/compliancepage.h"
#include "views/compliance/controldetails.h"
#include "views/compliance/controllist.h"
#include "views/compliance/controlspane.h"
#include "views/compliance/evidencelist.h"
#include "views/compliance/heatmapview.h"
#include "views/compliance/standardlist.h"
#include "views/compliance/trendpane.h"

#include <QChart>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestComplianceTabs : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<CompliancePage> m_page;

    ControlList* list() { return m_page->findChild<ControlList*>(); }
    DataTable* table() { return list()->table(); }
    ControlDetails* details() { return m_page->findChild<ControlDetails*>(); }
    AttestationSheet* sheet() { return m_page->findChild<AttestationSheet*>(); }
    TrendPane* trend() { return m_page->findChild<TrendPane*>(); }
    ControlsPane* pane() { return m_page->findChild<ControlsPane*>(); }
    QStringList& calls() { return m_setup->console.calls; }
    static QString labels(const QWidget* of)
    {
        QStringList all;
        for (const auto* label : of->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    static QAbstractButton* button(const QWidget* of, const QString& text)
    {
        for (auto* one : of->findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    template<class W>
    static W* field(const QWidget* of, const QString& name)
    {
        for (auto* one : of->findChildren<W*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    void open()
    {
        m_page = std::make_unique<CompliancePage>(m_setup->context());
        m_page->resize(1300, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    void openTab(const QString& name)
    {
        auto* segment = button(m_page->findChild<SegmentBar*>(), name);
        QVERIFY(segment);
        segment->click();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    void goTo(const QString& control)
    {
        const int row = static_cast<items::ComplianceControlModel*>(table()->model())->rowOf(control);
        QVERIFY(row >= 0);
        table()->goToRow(row);
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
    }
    void cleanup()
    {
        m_page.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void allControlsOfTheStandardAreListedAndTheFilterNarrowsThem()
    {
        open();
        openTab(u"Controls"_s);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 8);
        QCOMPARE(m_page->entry(), table());
        auto* filter = m_page->findChild<FilterBar*>();
        filter->setTerm(u"state"_s, {u"failed"_s});
        QCOMPARE(table()->model()->rowCount(), 4);
        filter->setTerm(u"state"_s, {u"attested"_s});
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->model()->index(0, items::ComplianceControlModel::State).data().toString(), u"Attested"_s);
        filter->setTerm(u"state"_s, {});
        filter->setQuery({{}, u"resolution secured"_s});
        Q_EMIT filter->queryChanged(filter->query());
        QCOMPARE(table()->model()->rowCount(), 1);
        const auto state = m_page->state();
        QVERIFY(m_page->escape()); // clears the filter
        QCOMPARE(table()->model()->rowCount(), 8);
        openTab(u"Heat map"_s);
        m_page->restore(state);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 1);
        filter->setQuery({{}, u"nowhere"_s});
        Q_EMIT filter->queryChanged(filter->query());
        QVERIFY(!table()->isVisible());
        QVERIFY2(labels(list()).contains(u"No control matches"_s), qPrintable(labels(list())));
    }

    void detailsShowTheChecksAndLeadToTheirRecommendations()
    {
        open();
        openTab(u"Controls"_s);
        goTo(u"NS-1"_s);
        QCOMPARE(details()->control(), u"NS-1"_s);
        auto* checks = details()->checks();
        QVERIFY(checks->isVisible());
        QCOMPARE(checks->model()->rowCount(), 5);
        QVERIFY(!labels(details()).contains(u"Attestations"_s)); // rules decide it
        QSignalSpy navigated(m_page.get(), &Page::navigate);
        checks->setFocus();
        checks->goToRow(1);
        QTest::keyClick(checks, Qt::Key_Return);
        QCOMPARE(navigated.size(), 1);
        QCOMPARE(navigated[0][0].toString(), u"recommendations"_s);
        QCOMPARE(navigated[0][1].value<PageState>().extra.value(u"row"_s).toString(), u"check1"_s);
    }

    void detailsShowWhatPersonsSaidWithItsEvidence()
    {
        open();
        openTab(u"Controls"_s);
        goTo(u"NS-7"_s);
        const QString told = labels(details());
        for (const auto& words : {u"Ends soon"_s, u"Replaced"_s, u"Not compliant"_s, u"Whole workspace"_s, u"Seen in the minutes"_s, u"5a5a5a5a"_s,
                                  u"1.2 MiB"_s, u"https://wiki.example/"_s})
            QVERIFY2(told.contains(words), qPrintable(words + u" / "_s + told));
        QVERIFY(!details()->checks()->isVisible());
        QVERIFY(!told.contains(QChar(0x202e)));
        auto* save = button(details(), u"Save…"_s);
        QVERIFY(save);
        save->click();
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->selectedFiles().value(0).contains(u"evil/"_s));
        Q_EMIT dialog->fileSelected(u"/tmp/proof.pdf"_s);
        QCOMPARE(calls().last(), u"saveEvidence 7 /tmp/proof.pdf"_s);
        dialog->close();
        button(details(), u"Open"_s)->click();
        QVERIFY2(calls().last().startsWith(u"openUrl https://wiki.example/"_s), qPrintable(calls().last()));
        QCOMPARE(foreign::faults(m_page.get()), QStringList());
    }

    void aControlIsAttestedFromTheHeatMapInTheScopeOfTheCell()
    {
        open();
        auto* map = m_page->findChild<HeatMapView*>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Down);
        QTRY_COMPARE(core::liveAwaits(), 0);
        pane()->table()->setFocus();
        pane()->table()->goToRow(5); // NS-6, which nobody has attested
        QTest::keyClick(pane()->table(), Qt::Key_S);
        QTRY_VERIFY(sheet()->isVisible());
        QCOMPARE(details()->control(), u"NS-6"_s);
        auto* scope = field<QComboBox>(sheet(), u"Holds for"_s);
        QCOMPARE(scope->currentText(), u"Contoso Production"_s);
        QCOMPARE(scope->count(), 7);
        field<QComboBox>(sheet(), u"How it stands"_s)->setCurrentIndex(1);
        field<QPlainTextEdit>(sheet(), u"Note"_s)->setPlainText(u" Seen "_s);
        auto* evidence = sheet()->findChild<EvidenceList*>();
        evidence->addFiles({u"/tmp/a <b>.pdf"_s, u"/tmp/gone.pdf"_s});
        evidence->findChild<QListWidget*>()->setCurrentRow(1);
        button(evidence, u"Remove"_s)->click();
        field<QLineEdit>(evidence, u"Link"_s)->setText(u"https://wiki.example/plan"_s); // not added, but meant
        button(sheet(), u"Attest"_s)->click();
        QCOMPARE(calls().last(), u"attest NS-6"_s);
        const auto& [wanted, files] = m_setup->console.attested;
        QCOMPARE(wanted.standard, u"mcsb"_s);
        QCOMPARE(wanted.scope, u"/subscriptions/s"_s);
        QCOMPARE(wanted.verdict, domain::Attested::Failed);
        QCOMPARE(wanted.note, u"Seen"_s);
        QCOMPARE(wanted.expires.date(), m_setup->clock.now().date().addDays(180));
        QCOMPARE(files, QStringList{u"/tmp/a <b>.pdf"_s});
        QCOMPARE(wanted.evidence.size(), 1);
        QCOMPARE(wanted.evidence.first().link, u"https://wiki.example/plan"_s);
        QVERIFY(!button(sheet(), u"Attest"_s)->isEnabled());
        Q_EMIT m_setup->console.attestationAnswered(false, u"“a.pdf” is too big."_s);
        QVERIFY(sheet()->isVisible());
        QVERIFY(labels(sheet()).contains(u"is too big."_s));
        button(sheet(), u"Attest"_s)->click();
        const int asked = m_setup->console.fakeCompliance.views;
        Q_EMIT m_setup->console.attestationAnswered(true, {});
        QVERIFY(!sheet()->isVisible());
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(m_setup->console.fakeCompliance.views > asked); // read anew
        QCOMPARE(details()->control(), u"NS-6"_s);
    }

    void theSheetNeedsADayThatIsToComeAndEscapeClosesIt()
    {
        open();
        openTab(u"Controls"_s);
        goTo(u"NS-6"_s);
        QVERIFY(m_setup->actions.run(u"compliance.attest"_s));
        QVERIFY(sheet()->isVisible());
        QCOMPARE(field<QComboBox>(sheet(), u"Holds for"_s)->currentIndex(), 0);
        auto* ends = field<QComboBox>(sheet(), u"Ends"_s);
        ends->setCurrentIndex(ends->findText(u"On a day"_s));
        auto* day = field<QLineEdit>(sheet(), u"Day"_s);
        for (const auto& wrong : {u"soon"_s, u"2001-01-31"_s}) {
            day->setText(wrong);
            button(sheet(), u"Attest"_s)->click();
            QVERIFY(labels(sheet()).contains(u"day"_s));
            QVERIFY(!calls().contains(u"attest NS-6"_s));
        }
        ends->setCurrentIndex(ends->findText(u"Never"_s));
        button(sheet(), u"Attest"_s)->click();
        QVERIFY(!m_setup->console.attested.attestation.expires.isValid());
        Q_EMIT m_setup->console.attestationAnswered(true, {});
        QVERIFY(m_setup->actions.run(u"compliance.attest"_s));
        QVERIFY(m_page->escape());
        QVERIFY(!sheet()->isVisible());
        QVERIFY(details()->isVisible());
    }

    void whatRulesDecideIsNotAttestedAndNothingIsInAWindowThatOnlyReads()
    {
        open();
        pane()->table()->goToRow(0);
        QVERIFY(!button(pane(), u"Attest…"_s)->isEnabled());
        QVERIFY(!m_setup->actions.run(u"compliance.attest"_s));
        QVERIFY(m_setup->actions.whyNot(u"compliance.attest"_s).contains(u"Rules"_s));
        pane()->table()->goToRow(5);
        QVERIFY(button(pane(), u"Attest…"_s)->isEnabled());
        m_setup->console.readOnly = true;
        QVERIFY(!m_setup->actions.run(u"compliance.attest"_s));
        QVERIFY(m_setup->actions.whyNot(u"compliance.attest"_s).contains(u"only reads"_s));
        openTab(u"Over time"_s);
        m_setup->console.readOnly = false;
        QVERIFY(!m_setup->actions.run(u"compliance.attest"_s));
    }

    void theStandardsSayHowManyAttestationsEndSoonAndShowThem()
    {
        open();
        QVERIFY2(labels(m_page.get()).contains(u"end within 30 days"_s), qPrintable(labels(m_page.get())));
        auto* review = button(m_page.get(), u"Review"_s);
        QVERIFY(review);
        review->click();
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 1);
        QTRY_COMPARE(details()->control(), u"NS-7"_s);
    }

    void overTimeALineIsDrawnForEachStandardWithGapsWhereNothingWasRead()
    {
        open();
        openTab(u"Over time"_s);
        auto* chart = m_page->findChild<TrendChart*>();
        QVERIFY(chart && chart->isVisible());
        QCOMPARE(chart->tableModel()->rowCount(), 30);
        QCOMPARE(chart->tableModel()->columnCount(), 5); // day and four standards
        int alone = 0, points = 0;
        const auto lines = chart->chart()->series();
        QCOMPARE(lines.size(), 12); // three runs of each
        for (auto* series : lines) {
            const auto* line = qobject_cast<QLineSeries*>(series);
            QVERIFY(line);
            points += int(line->count());
            alone += line->count() == 1 && line->pointsVisible();
        }
        QCOMPARE(points, 4 * (1 + 6 + 6)); // nothing between them
        QCOMPARE(alone, 4);
        button(trend(), u"90 d"_s)->click();
        QTRY_COMPARE(chart->tableModel()->rowCount(), 90);
        QCOMPARE(m_setup->settings.pageValue(u"compliance"_s, u"days"_s).toInt(), 90);
        Q_EMIT chart->seriesClicked(u"cis-azure-2.0"_s);
        QTRY_COMPARE(m_page->findChild<StandardList*>()->currentIndex().data(items::IdRole).toString(), u"cis-azure-2.0"_s);
        QCOMPARE(foreign::faults(m_page.get()), QStringList());
    }

    void whereNoDaysAreKeptItSaysSo()
    {
        open();
        openTab(u"Over time"_s);
        m_page->setScope({{u"/subscriptions/s"_s, u"/subscriptions/dev"_s}});
        QTRY_VERIFY(labels(trend()).contains(u"No days are kept"_s));
        m_setup->console.fakeCompliance.historyOf = [](const domain::ScopeSelection&, int) {
            domain::ComplianceHistory none;
            none.isKept = true;
            return none;
        };
        m_page->setScope({});
        QTRY_VERIFY(labels(trend()).contains(u"No reading in these days"_s));
    }
};

QTEST_MAIN(TestComplianceTabs)
#include "test_compliancetabs.moc"
