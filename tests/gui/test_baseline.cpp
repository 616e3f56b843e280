// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostsettings.h"
#include "support/guisetup.h"
#include "support/realwindow.h"
#include "views/connections/addconnection.h"
#include "views/connections/baselinechooser.h"
#include "views/connections/connectiondetails.h"
#include "views/inventory/resourceview.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

const QString debian12 = u"/usr/share/xml/scap/ssg/content/ssg-debian12-ds.xml"_s;

template<class T>
T* named(QWidget* in, const QString& accessibleName)
{
    for (auto* widget : in->findChildren<T*>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

QPushButton* button(QWidget* in, const QString& text)
{
    for (auto* each : in->findChildren<QPushButton*>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

/// Everything that labels in there say.
QString said(QWidget* in)
{
    QStringList texts;
    for (const auto* label : in->findChildren<QLabel*>()) {
        if (label->isVisibleTo(in))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

QStringList itemsOf(const QComboBox* box)
{
    QStringList texts;
    for (int i = 0; i < box->count(); ++i)
        texts.append(box->itemText(i));
    return texts;
}

app::BaselineOffers onDebian12()
{
    app::BaselineOffers offers;
    offers.system = u"Debian 12"_s;
    offers.standard = u"/c/12.xml"_s;
    offers.contents = {{u"/c/12.xml"_s, u"Debian 12"_s, true}, {u"/c/11.xml"_s, u"Debian 11"_s, false}};
    offers.content = offers.contents.first();
    offers.profiles = {{u"p_standard"_s, u"Standard"_s, false, 40}, {u"p_high"_s, u"ANSSI high"_s, true, 300}};
    offers.profile = u"p_standard"_s;
    offers.last = app::BaselineOffers::Result{u"Debian 12"_s, 40, 18, 1, 3, 18, true, 0.475};
    return offers;
}

app::BaselineOffers onDebian13()
{
    auto offers = onDebian12();
    offers.system = u"Debian 13"_s;
    offers.why = u"There is no content for this system (Debian 13)."_s;
    offers.standard.clear();
    offers.contents = {{u"/c/12.xml"_s, u"Debian 12"_s, false}};
    offers.content = {};
    offers.profiles.clear();
    offers.profile.clear();
    offers.last.reset();
    return offers;
}

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// What this computer is checked against, as the pages show it, and as the program really does it.
class TestBaseline : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<PageContext> m_context;

    std::unique_ptr<ConnectionDetails> details()
    {
        m_setup = std::make_unique<GuiSetup>();
        m_context = std::make_unique<PageContext>(m_setup->context());
        auto page = std::make_unique<ConnectionDetails>(*m_context);
        page->resize(420, 900);
        domain::ConnectionRow row;
        row.id = {3};
        row.kind = domain::ConnectionKind::Host;
        row.name = u"This computer"_s;
        page->show(row);
        static_cast<QWidget&>(*page).show();
        return page;
    }
    void answer(const app::BaselineOffers& offers, qint64 id = 3) { Q_EMIT m_setup->console.baselinesOffered({id}, offers); }
    QStringList asked() const { return m_setup->console.calls; }

private Q_SLOTS:
    void coverageStandsBesideTheResult()
    {
        auto page = details();
        QCOMPARE(asked(), QStringList{u"askBaselines 3"_s});
        answer(onDebian12());
        const QString text = said(page.get());
        QVERIFY2(text.contains(u"made for this system"_s), qPrintable(text));
        QVERIFY2(text.contains(u"18 passed, 1 failed"_s) && text.contains(u"Coverage 47.5 %"_s), qPrintable(text));
        auto foreign = onDebian12();
        foreign.last->fits = false;
        foreign.last->coverage = 0;
        answer(foreign);
        QVERIFY(said(page.get()).contains(u"Coverage 0 %"_s) && !said(page.get()).contains(u"18 passed"_s));
    }

    void profilesAreTheContentsOwnAndDeepOnesAreMarked()
    {
        auto page = details();
        answer(onDebian12());
        auto* profile = named<QComboBox>(page.get(), u"Profile"_s);
        QCOMPARE(itemsOf(profile), (QStringList{u"Standard"_s, u"ANSSI high (deep: takes minutes)"_s}));
        QCOMPARE(profile->currentText(), u"Standard"_s);
        profile->setCurrentIndex(1);
        Q_EMIT profile->activated(1);
        button(page.get(), u"Check now"_s)->click();
        QCOMPARE(asked().last(), u"runHostScan 3 p_high"_s); // content that fits is not pinned
    }

    void whereNoContentFitsThePageSaysSoAndOffersOthers()
    {
        auto page = details();
        answer(onDebian13());
        QVERIFY2(said(page.get()).contains(u"no content for this system"_s), qPrintable(said(page.get())));
        QVERIFY(!button(page.get(), u"Check now"_s)->isEnabled());
        auto* content = named<QComboBox>(page.get(), u"Content"_s);
        QCOMPARE(itemsOf(content), (QStringList{u"Debian 12 (for another system)"_s, u"Choose a file…"_s}));
        QCOMPARE(content->currentIndex(), -1);
        content->setCurrentIndex(0);
        Q_EMIT content->activated(0);
        QCOMPARE(asked().last(), u"askBaselines 3 /c/12.xml"_s);
        auto foreign = onDebian13();
        foreign.why.clear();
        foreign.content = foreign.contents.first();
        foreign.profiles = onDebian12().profiles;
        foreign.profile = u"p_standard"_s;
        answer(foreign);
        QVERIFY(said(page.get()).contains(u"everything it checks will be unknown"_s));
        button(page.get(), u"Check now"_s)->click();
        QCOMPARE(asked().last(), u"runHostScan 3 p_standard /c/12.xml"_s);
    }

    void anotherFileIsChosenInADialog()
    {
        auto page = details();
        answer(onDebian13());
        auto* content = named<QComboBox>(page.get(), u"Content"_s);
        content->setCurrentIndex(1);
        Q_EMIT content->activated(1);
        QCOMPARE(content->currentIndex(), -1); // not the words "Choose a file"
        auto* dialog = page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/home/a/mine.xml"_s);
        dialog->close();
        QCOMPARE(asked().last(), u"askBaselines 3 /home/a/mine.xml"_s);
        answer(onDebian13()); // of the question before
        QVERIFY(!content->isEnabled());
        app::BaselineOffers unreadable;
        unreadable.why = u"“mine.xml” holds no benchmark with profiles; choose an XCCDF data stream."_s;
        unreadable.content = {u"/home/a/mine.xml"_s, u"mine.xml"_s, false};
        answer(unreadable);
        QVERIFY(said(page.get()).contains(u"holds no benchmark"_s));
        QVERIFY(!button(page.get(), u"Check now"_s)->isEnabled());
        QCOMPARE(itemsOf(content), (QStringList{u"Debian 12 (for another system)"_s, u"mine.xml (for another system)"_s, u"Choose a file…"_s}));
    }

    void anAnswerAboutAnotherConnectionIsNotShown()
    {
        auto page = details();
        answer(onDebian12(), 4);
        QVERIFY(!said(page.get()).contains(u"18 passed"_s));
    }

    void addingThisComputerTakesWhatWasChosen()
    {
        m_setup = std::make_unique<GuiSetup>();
        m_context = std::make_unique<PageContext>(m_setup->context());
        AddConnection sheet(*m_context);
        static_cast<QWidget&>(sheet).show();
        for (auto* segment : sheet.findChildren<QAbstractButton*>()) {
            if (segment->text() == u"This computer"_s)
                segment->click();
        }
        QCOMPARE(asked(), QStringList{u"askBaselines"_s});
        answer(onDebian12(), 0);
        auto* profile = named<QComboBox>(&sheet, u"Profile"_s);
        QCOMPARE(profile->count(), 2);
        profile->setCurrentIndex(1);
        button(&sheet, u"Add this computer"_s)->click();
        QCOMPARE(asked().last(), u"addThisComputer p_high"_s);
    }

    void theFactsOfAMachineHaveCoverageBesideTheResult()
    {
        m_setup = std::make_unique<GuiSetup>();
        m_context = std::make_unique<PageContext>(m_setup->context());
        QByteArray body =
            R"({"properties":{"baseline":{"content":"Debian 12","selected":40,"healthy":18,"unhealthy":1,"unknown":18,"notApplicable":3,"fits":true,"coverage":0.475}}})";
        m_setup->console.fake.resourceDetail = [&body](core::RowId row) -> core::Result<domain::ResourceDetail> {
            domain::ResourceDetail detail;
            detail.row.row = row;
            detail.row.type = u"Microsoft.HybridCompute/machines"_s;
            detail.body = body;
            return detail;
        };
        ResourceView view(*m_context);
        static_cast<QWidget&>(view).show();
        view.show(core::RowId{1});
        QTRY_VERIFY2(said(&view).contains(u"18 passed, 1 failed. Coverage 47.5 %"_s), qPrintable(said(&view)));
        body = R"({"properties":{"baseline":{}}})";
        view.show(core::RowId{2});
        QTRY_VERIFY(!said(&view).contains(u"Coverage"_s));
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(!said(&view).contains(u"Coverage"_s));
    }

    void theProgramReallyOffersChecksAndNeverTakesForeignContentAsFitting()
    {
        if (host::HostTools::find().oscap.isEmpty() || !QFile::exists(debian12))
            QSKIP("Install openscap-scanner and ssg-debian (with content for Debian 12).");
        QTemporaryDir system;
        put(system.filePath(u"etc/os-release"_s), "ID=debian\nVERSION_ID=\"99\"\nPRETTY_NAME=\"Debian 99\"\n");
        put(system.filePath(u"etc/machine-id"_s), "00112233445566778899aabbccddeeff\n");
        put(system.filePath(u"var/lib/dpkg/status"_s), "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5\n\n");
        qputenv("PARAPET_SANDBOX", "1");
        qputenv("OSCAP_PROBE_ROOT", system.path().toUtf8());
        m_setup.reset();
        RealWindow real;
        QVERIFY(real.open());
        const auto id = await(real.runtime().ensureThisComputer({}));
        QVERIFY(id.has_value());
        const auto first = await(real.runtime().syncs().run(*id, true, {}), 120'000);
        QVERIFY(first && !first->error);
        QVERIFY(first->summary.partly.join(u'\n').contains(u"no content for this system"_s));
        real.window()->goTo(u"connections"_s);
        QVERIFY(real.settle());
        auto* chooser = real.visible<BaselineChooser>();
        QVERIFY(chooser);
        QTRY_VERIFY2(said(chooser).contains(u"no content for this system (Debian 99)"_s), qPrintable(said(chooser)));
        auto* content = named<QComboBox>(chooser, u"Content"_s);
        const int at = content->findData(debian12);
        QVERIFY(at >= 0);
        content->setCurrentIndex(at);
        Q_EMIT content->activated(at);
        QTRY_VERIFY2(said(chooser).contains(u"everything it checks will be unknown"_s), qPrintable(said(chooser)));
        auto* profile = named<QComboBox>(chooser, u"Profile"_s);
        QVERIFY(profile->count() > 4);
        QVERIFY(itemsOf(profile).filter(u"deep"_s).size() > 0 && itemsOf(profile).filter(u"deep"_s).size() < profile->count());
        QVERIFY(!profile->currentText().contains(u"deep"_s));
        button(chooser->parentWidget(), u"Check now"_s)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(said(chooser).contains(u"Coverage 0 %"_s), qPrintable(said(chooser)), 120'000);
        const auto judged =
            await(real.runtime().workspace().read([](store::Db& db) { return db.number("SELECT count(*) FROM assessment WHERE state IN (1, 2)", -1); }));
        QVERIFY(judged.has_value());
        QCOMPARE(*judged, 0);
        const auto all = await(real.runtime().workspace().read([](store::Db& db) { return db.number("SELECT count(*) FROM assessment", 0); }));
        QVERIFY(all && *all > 20);
        QVERIFY(real.settle());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"parapet"_s);
    TestBaseline test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_baseline.moc"
