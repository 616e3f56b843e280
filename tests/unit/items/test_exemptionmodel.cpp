// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/exemptionpresenter.h"
#include "support/fakereads.h"
#include "support/fakeregister.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = items::ExemptionModel;

class TestExemptionModel : public QObject {
    Q_OBJECT

    FixedClock m_clock;
    FakeReads m_reads;
    FakeExemptions m_exemptions;
    std::unique_ptr<items::ExemptionPresenter> m_presenter;

    Model& model() { return *m_presenter->model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_exemptions.rows.clear();
        fillRegister(m_exemptions, m_clock.now(), u"<b>name</b>"_s);
        m_presenter = std::make_unique<items::ExemptionPresenter>(m_reads, m_exemptions, m_clock, [](QDate day) { return day.toString(Qt::ISODate); });
        m_presenter->refresh();
        QTRY_COMPARE(model().total(), 6);
    }
    void cleanup()
    {
        m_presenter.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void rows_say_what_is_exempt_where_and_until_when()
    {
        const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(cell(0, Model::Expires), u"in 12 days"_s);
        QCOMPARE(cell(0, Model::Category), u"Waiver"_s);
        QCOMPARE(cell(0, Model::State), u"Expires soon"_s);
        QCOMPARE(cell(2, Model::Scope), u"Whole workspace"_s);
        QCOMPARE(cell(2, Model::Expires), m_clock.now().addDays(200).date().toString(Qt::ISODate));
        QCOMPARE(cell(3, Model::Expires), u"never"_s);
        QVERIFY(model().index(3, Model::Owner).data(items::WordKindRole).toBool());
        QCOMPARE(cell(5, Model::State), u"Revoked"_s);
        QCOMPARE(model().index(1, Model::Scope).data(Qt::ToolTipRole).toString().count(u'<'), 0);
        QCOMPARE(model().countOf(domain::ExemptionState::Expiring), 2);
    }

    void filters_hold_together_and_values_are_counted()
    {
        const auto shown = [this](const QString& typed) {
            model().setFilter(domain::FilterQuery::parse(typed, Model::filterKeys()).value());
            return model().rowCount();
        };
        QCOMPARE(shown(u"state:expiring"_s), 2);
        QCOMPARE(shown(u"state:expiring,active category:waiver"_s), 2);
        QCOMPARE(shown(u"-state:revoked,expired"_s), 4);
        QCOMPARE(shown(u"ports closed"_s), 1);
        QCOMPARE(shown(u"owner:\"m. okafor\""_s), 5);
        QCOMPARE(shown(u"scope:\"Contoso Production\""_s), 3);
        QCOMPARE(shown(u"nothing"_s), 0);
        const auto states = model().valuesOf(u"state"_s);
        QCOMPARE(states.size(), 4);
        qint64 sum = 0;
        for (const auto& value : states)
            sum += value.count;
        QCOMPARE(sum, 6);
    }

    void the_same_rows_again_stay_where_they_are()
    {
        QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
        m_exemptions.rows[0].exemption.reason = u"another"_s;
        m_presenter->refresh();
        QTRY_COMPARE(model().at(0)->exemption.reason, u"another"_s);
        QCOMPARE(resets.size(), 0);
        m_exemptions.rows.removeFirst();
        m_presenter->refresh();
        QTRY_COMPARE(model().total(), 5);
        QCOMPARE(resets.size(), 1);
    }

    void a_change_of_the_workspace_is_read_while_the_page_is_shown()
    {
        m_exemptions.rows.removeLast();
        services::Changes changes;
        changes.activity = true;
        m_presenter->setActive(false);
        Q_EMIT m_reads.changed(changes);
        QCOMPARE(model().total(), 6);
        m_presenter->setActive(true);
        QTRY_COMPARE(model().total(), 5);
    }

    void a_preview_answers_the_newest_question_alone()
    {
        items::ExemptionPreviewer previewer(m_exemptions);
        m_exemptions.previewed.clear();
        m_exemptions.previewOf = [](const QList<domain::Exemption>& asked) {
            domain::ExemptionPreview preview;
            preview.resources = int(asked.size());
            return preview;
        };
        previewer.ask({domain::Exemption()});
        previewer.ask({domain::Exemption(), domain::Exemption()});
        QVERIFY(previewer.isBusy() && !previewer.hasValue());
        QTRY_VERIFY(previewer.hasValue());
        QCOMPARE(previewer.value().resources, 2);
        QCOMPARE(m_exemptions.previewed.size(), 1);
        m_exemptions.previewOf = [](const QList<domain::Exemption>&) -> core::Result<domain::ExemptionPreview> {
            return core::fail(core::Errc::Storage, u"It cannot be read."_s);
        };
        QSignalSpy failures(&previewer, &items::ExemptionPreviewer::failed);
        previewer.ask({domain::Exemption()});
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(!previewer.hasValue());
        previewer.ask({domain::Exemption()});
        previewer.clear();
        QVERIFY(!previewer.isBusy());
    }
};

QTEST_GUILESS_MAIN(TestExemptionModel)
#include "test_exemptionmodel.moc"
