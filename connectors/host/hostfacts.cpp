// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostfacts.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace host {

namespace {

using domain::AssessmentState;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::Facts)
};

struct Verdict {
    AssessmentState state = AssessmentState::Unknown;
    QString reason;
};

QString needsNativeRun()
{
    return Texts::tr("This needs a native run: the facts it asks for cannot be read from outside a running system.");
}

Verdict notApplicable(const RuleOutcome& rule, const BaselineContext& context)
{
    if (rule.notApplicable == NotApplicable::ByProbe && context.sandboxed)
        return {AssessmentState::Unknown, needsNativeRun()};
    if (rule.notApplicable == NotApplicable::ByProbe)
        return {AssessmentState::Unknown, Texts::tr("The scanner could not collect the facts that this asks for.")};
    QStringList platforms;
    for (const auto& platform : rule.platforms)
        platforms.append(platform.startsWith(u'#') ? platform.sliced(1) : platform);
    platforms.removeDuplicates();
    return {AssessmentState::NotApplicable,
            Texts::tr("The content's own test says that this is not for such a system: %1.").arg(core::oneLine(platforms.join(", "_L1), 300))};
}

Verdict verdictOf(const RuleOutcome& rule, const BaselineContext& context, bool fits)
{
    if (!fits)
        return {AssessmentState::Unknown,
                Texts::tr("The content was made for another system (%1); its result says nothing about this one.").arg(context.contentName)};
    if (context.sandboxed && (rule.needsLiveSystem || rule.result == "unknown"_L1))
        return {AssessmentState::Unknown, needsNativeRun()};
    if (rule.result == "pass"_L1 || rule.result == "fixed"_L1)
        return {AssessmentState::Healthy, {}};
    if (rule.result == "fail"_L1)
        return {AssessmentState::Unhealthy, rule.message};
    if (rule.result == "notapplicable"_L1)
        return notApplicable(rule, context);
    if (rule.result == "notchecked"_L1)
        return {AssessmentState::Unknown, Texts::tr("The content has no automatic check for this; look by hand.")};
    if (rule.result == "informational"_L1)
        return {AssessmentState::NotApplicable, Texts::tr("For information only; it has no pass or fail.")};
    return {AssessmentState::Unknown, rule.message.isEmpty() ? Texts::tr("The scanner could not decide this.") : rule.message};
}

domain::Level levelOf(const QString& word)
{
    if (word == "medium"_L1)
        return domain::Level::Moderate;
    return domain::fromWord<domain::Level>(word);
}

domain::AssessmentMetadata metadataOf(const RuleOutcome& rule, const ScanReport& report, const BaselineContext& context)
{
    domain::AssessmentMetadata meta;
    meta.key = rule.id;
    meta.displayName = rule.title;
    meta.description = rule.rationale.isEmpty() ? rule.description : rule.description + "\n\n"_L1 + rule.rationale;
    meta.remediation =
        rule.fixes.isEmpty()
            ? QString()
            : QCoreApplication::translate("host::Facts", "Read the script of the content before you run it: it changes this computer's settings.");
    meta.severityWord = rule.severity;
    meta.severity = domain::fromWord<domain::Severity>(rule.severity);
    meta.categories = {u"Compute"_s};
    meta.standards = {QCoreApplication::translate("host::Facts", "SCAP Security Guide, %1").arg(context.contentName)};
    meta.assessmentType = u"Host"_s;
    QJsonArray references;
    for (const auto& reference : rule.references)
        references.append(QJsonObject{{u"href"_s, reference.href}, {u"text"_s, reference.text}});
    QJsonArray fixes;
    for (const auto& fix : rule.fixes) {
        meta.userImpact = std::max(meta.userImpact, levelOf(fix.disruption));
        meta.effort = std::max(meta.effort, levelOf(fix.complexity));
        fixes.append(QJsonObject{{u"system"_s, fix.system},
                                 {u"complexity"_s, fix.complexity},
                                 {u"disruption"_s, fix.disruption},
                                 {u"strategy"_s, fix.strategy},
                                 {u"reboot"_s, fix.reboot}});
    }
    const QJsonObject body{{u"rule"_s, rule.id},
                           {u"rationale"_s, rule.rationale},
                           {u"references"_s, references},
                           {u"fixes"_s, fixes},
                           {u"source"_s, QJsonObject{{u"scanner"_s, u"OpenSCAP"_s},
                                                     {u"benchmark"_s, report.benchmarkId},
                                                     {u"version"_s, report.benchmarkVersion},
                                                     {u"profile"_s, report.profileId},
                                                     {u"foreign"_s, context.foreign}}}};
    meta.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return meta;
}

QList<domain::SuppliedScript> scriptsOf(const RuleOutcome& rule)
{
    QList<domain::SuppliedScript> scripts;
    for (const auto& fix : rule.fixes) {
        if (fix.system == "urn:xccdf:fix:script:sh"_L1)
            scripts.append({u"bash"_s, fix.text});
        else if (fix.system == "urn:xccdf:fix:script:ansible"_L1)
            scripts.append({u"ansible"_s, asPlaybook(rule.title, fix.text)});
    }
    return scripts;
}

QJsonObject summaryOf(const ScanReport& report, const BaselineFacts& facts, const BaselineContext& context)
{
    const Coverage& c = facts.coverage;
    return {{u"scanner"_s, u"OpenSCAP"_s},
            {u"content"_s, context.contentName},
            {u"benchmark"_s, report.benchmarkId},
            {u"benchmarkVersion"_s, report.benchmarkVersion},
            {u"profile"_s, report.profileId},
            {u"foreign"_s, context.foreign},
            {u"fits"_s, facts.fits},
            {u"offline"_s, context.sandboxed},
            {u"selected"_s, c.selected},
            {u"evaluated"_s, c.evaluated()},
            {u"healthy"_s, c.healthy},
            {u"unhealthy"_s, c.unhealthy},
            {u"notApplicable"_s, c.notApplicable},
            {u"unknown"_s, c.unknown},
            {u"coverage"_s, c.selected > 0 ? double(c.evaluated()) / c.selected : 0.0}};
}

} // namespace

void Findings::append(const Findings& other)
{
    metadata += other.metadata;
    assessments += other.assessments;
    subAssessments += other.subAssessments;
}

QString assessmentId(const QString& resourceId, const QString& key)
{
    return resourceId + "/providers/Microsoft.Security/assessments/"_L1 + key;
}

QString asPlaybook(const QString& title, const QString& tasks)
{
    QString quoted = core::oneLine(title, 300);
    quoted.replace(u'\'', "''"_L1); // the only escape of a single-quoted YAML scalar
    QString book = "- name: '"_L1 + quoted + "'\n  hosts: localhost\n  connection: local\n  become: true\n  tasks:\n"_L1;
    for (const auto line : QStringView(tasks).split(u'\n')) {
        if (line.trimmed().isEmpty())
            book += u'\n';
        else
            book += "    "_L1 + line + u'\n';
    }
    while (book.endsWith("\n\n"_L1))
        book.chop(1);
    return book;
}

BaselineFacts baselineFacts(const ScanReport& report, const BaselineContext& context)
{
    BaselineFacts facts;
    facts.fits = !context.foreign && !report.applicablePlatforms.isEmpty(); // two witnesses: what it says it is for, and its own test
    for (const auto& rule : report.rules) {
        const Verdict verdict = verdictOf(rule, context, facts.fits);
        domain::Assessment assessment;
        assessment.key = rule.id;
        assessment.id = assessmentId(context.resourceId, rule.id);
        assessment.resourceId = context.resourceId;
        assessment.scopeId = context.scopeId;
        assessment.stateWord = rule.result;
        assessment.state = verdict.state;
        assessment.reason = verdict.reason;
        assessment.scripts = scriptsOf(rule);
        assessment.body =
            QJsonDocument(QJsonObject{{u"result"_s, rule.result}, {u"message"_s, rule.message}, {u"platforms"_s, QJsonArray::fromStringList(rule.platforms)}})
                .toJson(QJsonDocument::Compact);
        ++facts.coverage.selected;
        switch (verdict.state) {
        case AssessmentState::Healthy: ++facts.coverage.healthy; break;
        case AssessmentState::Unhealthy: ++facts.coverage.unhealthy; break;
        case AssessmentState::NotApplicable:
        case AssessmentState::Exempt: ++facts.coverage.notApplicable; break;
        case AssessmentState::Unknown: ++facts.coverage.unknown; break;
        }
        facts.findings.metadata.append(metadataOf(rule, report, context));
        facts.findings.assessments.append(std::move(assessment));
    }
    facts.summary = summaryOf(report, facts, context);
    return facts;
}

} // namespace host
