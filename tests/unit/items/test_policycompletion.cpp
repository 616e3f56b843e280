// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/policycompletion.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPolicyCompletion : public QObject {
    Q_OBJECT

    domain::PolicyVocabulary m_words{
        {u"location"_s, u"type"_s, u"Microsoft.Storage/storageAccounts/minimumTlsVersion"_s, u"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly"_s},
        {u"equals"_s, u"exists"_s, u"in"_s},
        {u"concat"_s, u"contains"_s, u"field"_s, u"parameters"_s},
        {u"audit"_s, u"auditIfNotExists"_s, u"disabled"_s},
        {u"Microsoft.Storage/storageAccounts"_s, u"Microsoft.Sql/servers"_s}};

    /// `|` is the cursor, ' a quote; the words with what they replace in front.
    QStringList at(QString text) const
    {
        text.replace(u'\'', u'"').replace(u'`', u'\'');
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const auto completion = items::completePolicy(m_words, text, cursor);
        return QStringList{text.sliced(completion.from, cursor - completion.from)} + completion.words;
    }

private Q_SLOTS:
    void members_are_those_of_the_place()
    {
        QCOMPARE(at(u"{'disp|"_s), (QStringList{u"disp"_s, u"displayName"_s}));
        QCOMPARE(at(u"{'properties':{'policyRu|'}}"_s), (QStringList{u"policyRu"_s, u"policyRule"_s}));
        QCOMPARE(at(u"{'policyRule':{'|':{}}}"_s), (QStringList{u""_s, u"if"_s, u"then"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'allOf':[{'field':'type','e|'}]}}}"_s), (QStringList{u"e"_s, u"equals"_s, u"exists"_s}));
        QCOMPARE(at(u"{'policyRule':{'then':{'effect':'audit','det|"_s), (QStringList{u"det"_s, u"details"_s}));
        QCOMPARE(at(u"{'parameters':{'a':{'def|'}}}"_s), (QStringList{u"def"_s, u"defaultValue"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'count':{'wh|'}}}}"_s), (QStringList{u"wh"_s, u"where"_s}));
        QCOMPARE(at(u"{'parameters':{'na|':{}}}"_s), QStringList{u"na"_s}); // a name is anybody's
    }

    void values_are_those_of_the_member()
    {
        QCOMPARE(at(u"{'policyRule':{'if':{'field':'lo|'}}}"_s), (QStringList{u"lo"_s, u"location"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'field':'https|'}}}"_s),
                 (QStringList{u"https"_s, u"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly"_s})); // anywhere in the name
        QCOMPARE(at(u"{'policyRule':{'if':{'field':'type','equals':'microsoft.sq|'}}}"_s), (QStringList{u"microsoft.sq"_s, u"Microsoft.Sql/servers"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'field':'Type','in':['a','microsoft.sq|']}}}"_s), (QStringList{u"microsoft.sq"_s, u"Microsoft.Sql/servers"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'field':'name','equals':'microsoft.sq|'}}}"_s), QStringList{u"microsoft.sq"_s});
        QCOMPARE(at(u"{'policyRule':{'then':{'effect':'au|'}}}"_s), (QStringList{u"au"_s, u"audit"_s, u"auditIfNotExists"_s}));
        QCOMPARE(at(u"{'policyRule':{'then':{'details':{'type':'Microsoft.St|'}}}}"_s),
                 (QStringList{u"Microsoft.St"_s, u"Microsoft.Storage/storageAccounts"_s}));
        QCOMPARE(at(u"{'mode':'|'}"_s), (QStringList{u""_s, u"All"_s, u"Indexed"_s}));
        QCOMPARE(at(u"{'parameters':{'a':{'type':'B|"_s), (QStringList{u"B"_s, u"Boolean"_s}));
    }

    void expressions_offer_functions_and_what_they_name()
    {
        QCOMPARE(at(u"{'policyRule':{'if':{'value':'[con|"_s), (QStringList{u"con"_s, u"concat"_s, u"contains"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'value':'[concat(`x`, pa|)]'}}}"_s), (QStringList{u"pa"_s, u"parameters"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'value':'[field(`lo|"_s), (QStringList{u"lo"_s, u"location"_s}));
        QCOMPARE(at(u"{'policyRule':{'if':{'value':'[concat(`con|"_s), QStringList{u"con"_s}); // a text of one's own
        QCOMPARE(at(u"{'policyRule':{'if':{'value':'[[con|"_s), QStringList{u"[[con"_s});      // no expression
        // Also of parameters that are declared behind it.
        QCOMPARE(at(u"{'policyRule':{'then':{'effect':'[parameters(`e|`)]'}},'parameters':{'effect':{},'else':{}}}"_s),
                 (QStringList{u"e"_s, u"effect"_s, u"else"_s}));
    }

    void nothing_is_offered_outside_of_quotes_and_no_text_leads_astray()
    {
        QCOMPARE(at(u"{'policyRule':{'if':|"_s).size(), 1);
        QCOMPARE(at(u"|"_s).size(), 1);
        const QString text = u"}}]]{{'a\\':['field':'x','\n\\"_s + QString(u'"') + u"]{'"_s;
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const auto completion = items::completePolicy(m_words, QString(text).replace(u'\'', u'"'), cursor);
            QVERIFY(completion.from >= 0 && completion.from <= cursor);
        }
        QCOMPARE(items::completePolicy(m_words, u"{}"_s, 9999).from, 2);
        QCOMPARE(items::completePolicy(m_words, u"{}"_s, -1).from, 0);
    }

    void long_lists_are_cut()
    {
        domain::PolicyVocabulary many = m_words;
        for (int i = 0; i < 1000; ++i)
            many.fields.append(u"x%1"_s.arg(i));
        QCOMPARE(items::completePolicy(many, u"{\"if\":{\"field\":\"x"_s, 16).words.size(), items::PolicyCompletion::most);
    }
};

QTEST_GUILESS_MAIN(TestPolicyCompletion)
#include "test_policycompletion.moc"
