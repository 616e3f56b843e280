// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/moment.h"
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::json;

class TestPolicyValue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyArraysAndObjectsHaveASize()
    {
        for (const policy::Value& value : {policy::Value(), policy::Value::null(), policy::Value::of(true), policy::Value::of(std::int64_t(7)),
                                           policy::Value::of(7.5), policy::Value::text("seven"), policy::Value::unknown("why")})
            QCOMPARE(value.size(), std::size_t(0));
    }

    void valuesAreEqualAsTheLanguageSaysIt_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* name, const char* a, const char* b, bool same) { QTest::newRow(name) << QByteArray(a) << QByteArray(b) << same; };
        row("text in another letter case", R"("Allow")", R"("aLLOW")", true);
        row("other text", R"("Allow")", R"("Allow ")", false);
        row("text of other scripts in another letter case", R"("STRASSE Ä Ж Σ")", R"("strasse ä ж σ")", true);
        row("an accent more", R"("a")", R"("ä")", false);
        row("a truth value and its text", "true", R"("True")", true);
        row("a truth value and the other's text", "true", R"("false")", false);
        row("a truth value and a number", "true", "1", false);
        row("a number and its text", "443", R"("443")", true);
        row("a number and its text with a fraction", "443", R"("443.0")", true);
        row("a number and other text", "443", R"("https")", false);
        row("whole and fractional", "2", "2.0", true);
        row("large whole numbers one apart", "9007199254740993", "9007199254740992", false);
        row("a large whole number and the text of its neighbour", "9007199254740993", R"("9007199254740992")", false);
        row("null and null", "null", "null", true);
        row("null and missing", "null", "", true);
        row("null and empty text", "null", R"("")", false);
        row("null and false", "null", "false", false);
        row("arrays by element", R"([1,"A"])", R"(["1","a"])", true);
        row("arrays in another order", "[1,2]", "[2,1]", false);
        row("arrays of another length", "[1]", "[1,1]", false);
        row("objects by member, whatever the order and case", R"({"a":1,"B":[true]})", R"({"b":["true"],"A":1})", true);
        row("objects with a member more", R"({"a":1})", R"({"a":1,"b":2})", false);
        row("an array and an object", "[]", "{}", false);
        row("times with other fractions", R"("2026-03-01T10:00:00Z")", R"("2026-03-01T10:00:00.0000000Z")", true);
        row("times in other zones", R"("2026-03-01T10:00:00Z")", R"("2026-03-01T12:00:00+02:00")", true);
        row("dates are texts", R"("2026-03-01")", R"("2026-03-01T00:00:00Z")", false);
    }
    void valuesAreEqualAsTheLanguageSaysIt()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);
        QCOMPARE(policy::equal(json(a.toStdString()), json(b.toStdString())), same);
        QCOMPARE(policy::equal(json(b.toStdString()), json(a.toStdString())), same);
    }

    void nothingIsTheEmptyTextOnlyWhereThatIsAsked()
    {
        const auto empty = json(R"("")");
        QVERIFY(policy::equal({}, empty, true));
        QVERIFY(policy::equal(empty, policy::Value::null(), true));
        QVERIFY(!policy::equal({}, json(R"("x")"), true));
        QVERIFY(!policy::equal({}, json("0"), true));
        QVERIFY(!policy::equal({}, empty));
    }

    void whatIsNotDecidedEqualsNothing()
    {
        const auto unknown = policy::Value::unknown("why");
        QVERIFY(!policy::equal(unknown, unknown));
        QVERIFY(!policy::equal(policy::Value::failed("why"), json("null")));
        QCOMPARE(unknown.string(), std::string_view("why"));
    }

    void valuesAreOrderedWhereTheyHaveAnOrder_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("order");
        const auto row = [](const char* a, const char* b, const char* order) {
            QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << QByteArray(order);
        };
        row("1", "2", "<");
        row("2.5", "2", ">");
        row("10", R"("9")", ">");
        row(R"("10")", R"("9")", "<");
        row(R"("abc")", R"("ABD")", "<");
        row(R"("abc")", R"("ABC")", "=");
        row(R"("ä")", R"("Ä")", "=");
        row(R"("2026-03-01T10:00:00Z")", R"("2026-03-01T12:00:01+02:00")", "<");
        row("9007199254740993", "9007199254740992", ">");
        row("1", R"("x")", "none");
        row("true", "false", "none");
        row("[1]", "[2]", "none");
    }
    void valuesAreOrderedWhereTheyHaveAnOrder()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, order);
        bool comparable = false;
        const int found = policy::compare(json(a.toStdString()), json(b.toStdString()), comparable);
        QCOMPARE(QByteArray(!comparable ? "none" : found < 0 ? "<" : found > 0 ? ">" : "="), order);
    }

    void textOfAValueIsWhatTemplatesMakeOfIt()
    {
        QCOMPARE(policy::textOf(json("true")), "True");
        QCOMPARE(policy::textOf(json("-7")), "-7");
        QCOMPARE(policy::textOf(json("1.5")), "1.5");
        QCOMPARE(policy::textOf(json("\"a'b\"")), "a'b");
        QCOMPARE(policy::textOf(json(R"({"a":[1,null]})")), R"({"a":[1,null]})");
        QCOMPARE(policy::textOf({}), "");
        QCOMPARE(policy::textOf(policy::Value::null()), "");
    }

    void jsonIsWrittenAsItWasRead()
    {
        const std::string text = "{\"a\":\"\\\"\\\\\\u0001ä\",\"b\":[],\"c\":{},\"d\":[1,-2.5,true,false,null,\"x\"]}";
        QCOMPARE(ruletest::shown(json(text)), text);
        std::string out;
        policy::writeJson(policy::Value::unknown("why"), out);
        QCOMPARE(out, "null");
    }

    void membersAreFoundWhateverTheirLetterCase()
    {
        const auto v = json(R"({"Name":1,"name":2,"ÄRGER":3})");
        QCOMPARE(v.get("NAME").integer(), 1);
        QCOMPARE(v.get("ärger").integer(), 3);
        QVERIFY(v.get("other").is(policy::Kind::Missing));
        QCOMPARE(v.size(), 3U);
        QVERIFY(json("[1]").get("0").is(policy::Kind::Missing));
        QVERIFY(json("[1]").at(1).is(policy::Kind::Missing));
    }

    void aCopyOutlivesItsDocument()
    {
        policy::Arena arena;
        policy::Value copy;
        {
            std::string text = R"({"a":["long enough to need memory of its own",{"b":null}]})";
            simdjson::dom::parser parser;
            copy = arena.copy(policy::Value::of(parser.parse(text).value()));
            std::ranges::fill(text, 'x');
        }
        QCOMPARE(ruletest::shown(copy), R"({"a":["long enough to need memory of its own",{"b":null}]})");
    }

    void wholeTextsAreNumbers()
    {
        policy::Value v;
        QVERIFY(policy::parseNumber("-12", v) && v.is(policy::Kind::Integer) && v.integer() == -12);
        QVERIFY(policy::parseNumber("1e3", v) && v.number() == 1000.0);
        QVERIFY(policy::parseNumber("9223372036854775808", v) && v.is(policy::Kind::Double));
        for (const char* text : {"", "-", "1x", " 1", "0x10", "inf", "nan", "1e999", "1.2.3"})
            QVERIFY2(!policy::parseNumber(text, v), text);
        QVERIFY(!policy::parseNumber(std::string(65, '1'), v));
    }

    void timesAreReadAndWrittenToTheirLastDigit_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* text, const char* written) { QTest::addRow("%s", text) << QByteArray(text) << QByteArray(written); };
        row("1970-01-01", "1970-01-01T00:00:00.0000000Z");
        row("2024-02-29T23:59:59.9999999Z", "2024-02-29T23:59:59.9999999Z");
        row("2024-02-29T23:59:59.12345678Z", "2024-02-29T23:59:59.1234567Z");
        row("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5000000Z");
        row("2026-03-01 10:00", "2026-03-01T10:00:00.0000000Z");
        row("2026-03-01T00:30:00+01:00", "2026-02-28T23:30:00.0000000Z");
        row("2026-03-01T00:30:00-0130", "2026-03-01T02:00:00.0000000Z");
        row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000Z");
        row("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.0000000Z");
        for (const char* wrong :
             {"", "2026", "2026-3-1", "2026-02-29", "2026-13-01", "2026-03-01T24:00:00Z", "2026-03-01T10:60:00Z", "2026-03-01T10:00:00+15:00",
              "2026-03-01T10:00:00Zx", "0000-01-01", "2026-03-01T10", "2026-03-01X10:00", "2026-03-01T10:00:00."})
            row(wrong, "");
    }
    void timesAreReadAndWrittenToTheirLastDigit()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        const auto ticks = policy::parseMoment(text.toStdString());
        QCOMPARE(ticks ? QByteArray::fromStdString(policy::formatMoment(*ticks)) : QByteArray(), written);
    }

    void textIsComparedByUnicodeWhateverTheLetterCase()
    {
        QVERIFY(policy::sameText("ГОСТ", "гост"));
        QVERIFY(!policy::sameText("ГОСТ", "гос"));
        QVERIFY(!policy::sameText("\u212A", "k")); // the sign of the Kelvin
        QVERIFY(policy::hasText("eine Straße in KÖLN", "in köln"));
        QVERIFY(policy::hasText("abc", ""));
        QVERIFY(!policy::hasText("", "a"));
        QVERIFY(policy::startsText("ÄÖ-x", "äö"));
        QVERIFY(policy::startsText("ABC-ö", "abc"));
        QVERIFY(policy::endsText("x-ÄÖ", "äö"));
        QVERIFY(!policy::endsText("c", "abc"));
        QCOMPARE(policy::lower("ABC-ÄÖ"), "abc-äö");
        QCOMPARE(policy::upper("abc-äö"), "ABC-ÄÖ");
    }

    void placesInATextCountCharacters()
    {
        QCOMPARE(policy::countCharacters("aä€😀"), 4U);
        QCOMPARE(policy::firstCharacters("aä€😀", 3), std::string_view("aä€"));
        QCOMPARE(policy::firstCharacters("aä", 9), std::string_view("aä"));
        QCOMPARE(policy::firstCharacter("😀x"), std::string_view("😀"));
        QVERIFY(policy::firstCharacters("ä", 0).empty() && policy::firstCharacter("").empty());
        QVERIFY(policy::isLetter("ж") && policy::isLetter("z") && policy::isLetter("𝒜"));
        QVERIFY(!policy::isLetter("1") && !policy::isLetter("😀") && !policy::isLetter(""));
    }
};

QTEST_GUILESS_MAIN(TestPolicyValue)
#include "test_value.moc"
