// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/arfreader.h"

#include "connectors/host/boundedxml.h"
#include "core/text.h"

#include <optional>

#include <QCoreApplication>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr qsizetype mostRules = 50'000;
constexpr qsizetype mostPerRule = 2'000; // references, fixes, platforms
constexpr qsizetype mostDefinitions = 500'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::ArfReader)
};

/// Kinds of OVAL tests that read files below the root, or that OpenSCAP itself marks as not collected offline. Others
/// (mounts, processes, environment, interfaces) would speak of the sandbox, or take "nothing seen" for "nothing there".
bool isTrueOffline(QStringView kind, const ProbeView& view)
{
    static const QSet<QString> kinds{u"textfilecontent54_test"_s,
                                     u"textfilecontent_test"_s,
                                     u"xmlfilecontent_test"_s,
                                     u"yamlfilecontent_test"_s,
                                     u"file_test"_s,
                                     u"fileextendedattribute_test"_s,
                                     u"filehash58_test"_s,
                                     u"symlink_test"_s,
                                     u"password_test"_s,
                                     u"shadow_test"_s,
                                     u"dpkginfo_test"_s,
                                     u"rpminfo_test"_s,
                                     u"family_test"_s,
                                     u"variable_test"_s,
                                     u"unknown_test"_s,
                                     u"uname_test"_s,
                                     u"systemdunitproperty_test"_s,
                                     u"systemdunitdependency_test"_s};
    return kinds.contains(kind.toString()) || (kind == "sysctl_test"_L1 && view.procfs);
}

struct RuleText {
    RuleOutcome rule;
    QStringList platformIds;       ///< its own
    QList<QStringList> outer;      ///< those of each group around it
};

/// Collects benchmark, test result and the verdicts of OVAL definitions in one pass, then joins them.
class Reader {
public:
    Reader(BoundedXml& xml, const ProbeView& view) : m_xml(xml), m_view(view) {}
    void read();
    core::Result<ScanReport> report();

private:
    struct Open {
        int depth = 0;
        QStringList platforms;
    };
    void xccdf();
    void inRule();
    void inTestResult();
    void cpeLanguage();
    void ovalResult();
    void ovalDefinition();
    bool needsLiveSystem(const QString& definition) const;
    void leave();
    void readFix();
    NotApplicable whyNotApplicable(const RuleText& text, const RuleOutcome& outcome) const;

    BoundedXml& m_xml;
    const ProbeView m_view;
    ScanReport m_report;
    QHash<QString, RuleText> m_rules;
    QStringList m_order;
    QList<Open> m_groups;              ///< open Benchmark and Group elements with the platforms they name
    std::optional<RuleText> m_rule;
    int m_ruleDepth = 0, m_testDepth = 0, m_resultDepth = 0;
    std::optional<RuleOutcome> m_result;
    QString m_resultDefinition;
    QHash<QString, std::pair<RuleOutcome, QString>> m_results;
    QHash<QString, QString> m_values;
    QString m_platform;                ///< open cpe-lang:platform
    QHash<QString, QStringList> m_platformDefinitions;
    QHash<QString, QString> m_definitions; ///< OVAL definition: result
    QString m_definition;              ///< open oval-def:definition
    QHash<QString, QSet<QString>> m_uses; ///< OVAL definition: tests and definitions that it is made of
    QSet<QString> m_liveTests;         ///< tests that only a running system answers
    int m_ovalDepth = 0;
};

void Reader::read()
{
    while (m_xml.next()) {
        if (m_xml.isEnd()) {
            leave();
            continue;
        }
        if (!m_xml.isStart())
            continue;
        const QStringView space = m_xml.space();
        if (space.startsWith("http://checklists.nist.gov/xccdf/"_L1))
            xccdf();
        else if (space == "http://cpe.mitre.org/language/2.0"_L1)
            cpeLanguage();
        else if (space == "http://oval.mitre.org/XMLSchema/oval-results-5"_L1)
            ovalResult();
        else if (m_view.offline && space.startsWith("http://oval.mitre.org/XMLSchema/oval-definitions-5"_L1))
            ovalDefinition();
    }
}

void Reader::leave()
{
    const int depth = m_xml.depth() + 1; // of the element that ended
    if (!m_groups.isEmpty() && m_groups.last().depth == depth)
        m_groups.removeLast();
    if (m_rule && depth == m_ruleDepth) {
        for (const auto& group : std::as_const(m_groups))
            m_rule->outer.append(group.platforms);
        const QString id = m_rule->rule.id;
        if (!m_rules.contains(id))
            m_order.append(id);
        m_rules.insert(id, std::move(*m_rule));
        m_rule.reset();
        if (m_rules.size() > mostRules)
            m_xml.fail(Texts::tr("it has too many rules"));
    }
    if (m_result && depth == m_resultDepth) {
        const QString id = m_result->id;
        m_results.insert(id, {std::move(*m_result), m_resultDefinition});
        m_result.reset();
        if (m_results.size() > mostRules)
            m_xml.fail(Texts::tr("it has too many results"));
    }
    if (depth == m_testDepth) {
        m_testDepth = 0;
    }
    if (depth == m_ovalDepth)
        m_ovalDepth = 0;
}

void Reader::xccdf()
{
    const QStringView name = m_xml.name();
    const int depth = m_xml.depth();
    if (m_testDepth > 0)
        return inTestResult();
    if (m_rule)
        return inRule();
    if (name == "TestResult"_L1) {
        m_testDepth = depth;
        m_report.ended = QDateTime::fromString(m_xml.attribute(u"end-time"), Qt::ISODate).toTimeZone(QTimeZone::UTC);
        m_report.scanner = core::oneLine(m_xml.attribute(u"test-system"), 200);
    } else if (name == "Benchmark"_L1) {
        m_report.benchmarkId = m_xml.attribute(u"id");
        m_groups.append(Open{depth, {}});
    } else if (name == "Group"_L1) {
        m_groups.append(Open{depth, {}});
    } else if (name == "Rule"_L1) {
        m_rule.emplace();
        m_ruleDepth = depth;
        m_rule->rule.id = core::oneLine(m_xml.attribute(u"id"), 512);
        m_rule->rule.severity = m_xml.attribute(u"severity");
    } else if (name == "platform"_L1 && !m_groups.isEmpty() && depth == m_groups.last().depth + 1 && m_groups.size() > 1) {
        if (m_groups.last().platforms.size() < mostPerRule)
            m_groups.last().platforms.append(m_xml.attribute(u"idref"));
    } else if (m_groups.size() == 1 && depth == m_groups.last().depth + 1 && name == "title"_L1) {
        m_report.benchmarkTitle = core::oneLine(m_xml.text(), 300);
        // text() stands on the end of the title, which leave() will not see; nothing is open at that depth.
    } else if (m_groups.size() == 1 && depth == m_groups.last().depth + 1 && name == "version"_L1) {
        m_report.benchmarkVersion = core::oneLine(m_xml.text(), 100);
    }
}

void Reader::inRule()
{
    const QStringView name = m_xml.name();
    auto& rule = m_rule->rule;
    if (m_xml.depth() != m_ruleDepth + 1)
        return;
    if (name == "title"_L1)
        rule.title = core::oneLine(m_xml.richText(), 500);
    else if (name == "description"_L1)
        rule.description = core::manyLines(m_xml.richText(), 100'000);
    else if (name == "rationale"_L1)
        rule.rationale = core::manyLines(m_xml.richText(), 100'000);
    else if (name == "platform"_L1 && m_rule->platformIds.size() < mostPerRule)
        m_rule->platformIds.append(m_xml.attribute(u"idref"));
    else if (name == "reference"_L1 && rule.references.size() < mostPerRule) {
        const QString href = core::oneLine(m_xml.attribute(u"href"), 500);
        rule.references.append({href, core::oneLine(m_xml.text(), 300)});
    } else if (name == "fix"_L1 && rule.fixes.size() < mostPerRule)
        readFix();
}

void Reader::readFix()
{
    RuleFix fix{m_xml.attribute(u"system"),   m_xml.attribute(u"complexity"),          m_xml.attribute(u"disruption"),
                m_xml.attribute(u"strategy"), m_xml.attribute(u"reboot") == "true"_L1, {}};
    if (auto text = m_xml.scriptText()) { // one with elements we do not know would be a script with holes
        fix.text = core::manyLines(*text, 1'000'000);
        m_rule->rule.fixes.append(fix);
    }
}

void Reader::inTestResult()
{
    const QStringView name = m_xml.name();
    const int depth = m_xml.depth();
    if (m_result) {
        if (name == "result"_L1 && depth == m_resultDepth + 1)
            m_result->result = core::oneLine(m_xml.text(), 64);
        else if (name == "message"_L1 && depth == m_resultDepth + 1)
            m_result->message = core::oneLine(m_xml.text(), 1000);
        else if (name == "check-content-ref"_L1 && m_resultDefinition.isEmpty())
            m_resultDefinition = m_xml.attribute(u"name");
        return;
    }
    if (depth != m_testDepth + 1)
        return;
    if (name == "profile"_L1) {
        m_report.profileId = core::oneLine(m_xml.attribute(u"idref"), 512);
    } else if (name == "platform"_L1 && m_report.applicablePlatforms.size() < mostPerRule) {
        m_report.applicablePlatforms.append(core::oneLine(m_xml.attribute(u"idref"), 300));
    } else if (name == "set-value"_L1 && m_values.size() < mostRules) {
        const QString id = m_xml.attribute(u"idref");
        m_values.insert(id, core::manyLines(m_xml.text(), 100'000));
    } else if (name == "rule-result"_L1) {
        m_result.emplace();
        m_resultDepth = depth;
        m_resultDefinition.clear();
        m_result->id = core::oneLine(m_xml.attribute(u"idref"), 512);
        m_result->severity = m_xml.attribute(u"severity");
    }
}

void Reader::cpeLanguage()
{
    if (m_xml.name() == "platform"_L1)
        m_platform = m_xml.attribute(u"id");
    else if (m_xml.name() == "check-fact-ref"_L1 && m_platformDefinitions.size() < mostRules && m_platformDefinitions[m_platform].size() < mostPerRule)
        m_platformDefinitions[m_platform].append(m_xml.attribute(u"id-ref"));
}

void Reader::ovalResult()
{
    if (m_xml.name() == "oval_results"_L1)
        m_ovalDepth = m_xml.depth();
    if (m_ovalDepth == 0 || m_xml.name() != "definition"_L1)
        return;
    const QString result = m_xml.attribute(u"result");
    // A definition that two reports mention counts as collected when either collected it.
    if (auto& known = m_definitions[m_xml.attribute(u"definition_id")]; known.isEmpty() || known == "not evaluated"_L1)
        known = result;
    if (m_definitions.size() > mostDefinitions)
        m_xml.fail(Texts::tr("it has too many definitions"));
}

void Reader::ovalDefinition()
{
    const QStringView name = m_xml.name();
    if (name == "definition"_L1) {
        m_definition = m_xml.attribute(u"id");
    } else if (name == "criterion"_L1) {
        m_uses[m_definition].insert(m_xml.attribute(u"test_ref"));
    } else if (name == "extend_definition"_L1) {
        m_uses[m_definition].insert(m_xml.attribute(u"definition_ref"));
    } else if (name.endsWith("_test"_L1) && !isTrueOffline(name, m_view)) {
        m_liveTests.insert(m_xml.attribute(u"id"));
    }
    if (m_uses.size() > mostDefinitions || m_liveTests.size() > mostDefinitions)
        m_xml.fail(Texts::tr("it has too many definitions"));
}

bool Reader::needsLiveSystem(const QString& definition) const
{
    QSet<QString> seen;
    QStringList open{definition};
    while (!open.isEmpty()) {
        const QString at = open.takeLast();
        if (m_liveTests.contains(at))
            return true;
        if (seen.contains(at))
            continue;
        seen.insert(at);
        for (const auto& used : m_uses.value(at))
            open.append(used);
    }
    return false;
}

NotApplicable Reader::whyNotApplicable(const RuleText& text, const RuleOutcome& outcome) const
{
    if (outcome.result != "notapplicable"_L1)
        return NotApplicable::No;
    const auto collected = [this](const QString& definition) {
        const QString result = m_definitions.value(definition);
        return (result == "true"_L1 || result == "false"_L1) && !needsLiveSystem(definition);
    };
    // Tested but not applicable: the rule's own check met facts that this run cannot collect.
    if (const auto result = m_results.constFind(outcome.id); result != m_results.constEnd() && !result->second.isEmpty())
        return NotApplicable::ByProbe;
    // Otherwise a platform ruled it out: its own, or one of a group around it. Where every platform of one of these had
    // facts collected, that is the content's own judgement.
    const auto isJudged = [&](const QString& platform) {
        const auto definitions = m_platformDefinitions.value(platform.startsWith(u'#') ? platform.sliced(1) : platform);
        return std::ranges::any_of(definitions, collected);
    };
    const auto areJudged = [&](const QStringList& platforms) { return !platforms.isEmpty() && std::ranges::all_of(platforms, isJudged); };
    if (areJudged(text.platformIds) || std::ranges::any_of(text.outer, areJudged))
        return NotApplicable::BySystem;
    return NotApplicable::ByProbe;
}

core::Result<ScanReport> Reader::report()
{
    if (m_results.isEmpty())
        return core::fail(core::Errc::BadInput, Texts::tr("The scanner's report holds no results; run the check again."), {}, u"host.arf"_s);
    const auto filled = [this](const QString& text) { return resolveValues(text, m_values); };
    for (const auto& id : std::as_const(m_order)) {
        const auto result = m_results.constFind(id);
        if (result == m_results.constEnd() || result->first.result == "notselected"_L1)
            continue;
        const auto& text = m_rules[id];
        RuleOutcome outcome = text.rule;
        outcome.result = result->first.result;
        outcome.message = result->first.message;
        if (!result->first.severity.isEmpty()) // a profile may refine it
            outcome.severity = result->first.severity;
        outcome.title = filled(outcome.title).value_or(id);
        outcome.description = filled(outcome.description).value_or(QString());
        outcome.rationale = filled(outcome.rationale).value_or(QString());
        for (auto& fix : outcome.fixes)
            fix.text = filled(fix.text).value_or(QString());
        outcome.fixes.removeIf([](const RuleFix& fix) { return fix.text.trimmed().isEmpty(); });
        outcome.platforms = text.platformIds;
        for (const auto& platforms : text.outer)
            outcome.platforms += platforms;
        outcome.notApplicable = whyNotApplicable(text, outcome);
        outcome.needsLiveSystem = needsLiveSystem(result->second);
        m_report.rules.append(std::move(outcome));
    }
    return m_report;
}

} // namespace

core::Result<ScanReport> readArf(QIODevice& device, const ProbeView& view, const core::CancelToken& token)
{
    BoundedXml xml(&device, token);
    Reader reader(xml, view);
    reader.read();
    if (const auto error = xml.error())
        return std::unexpected(*error);
    return reader.report();
}

} // namespace host
