<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>GovernanceRuleModel</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open assignments</source>
        <translation>
            <numerusform>%n open assignment</numerusform>
            <numerusform>%n open assignments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message numerus="yes">
        <source>%n rows written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n rows; there are more</source>
        <translation>
            <numerusform>%1: the first %n row; there are more</numerusform>
            <numerusform>%1: the first %n rows; there are more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GuiConsole</name>
    <message numerus="yes">
        <source>%n resources exported</source>
        <translation>
            <numerusform>%n resource exported</numerusform>
            <numerusform>%n resources exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation>
            <numerusform>%n row exported</numerusform>
            <numerusform>%n rows exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismissed %n alerts</source>
        <translation>
            <numerusform>Dismissed %n alert</numerusform>
            <numerusform>Dismissed %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n alerts</source>
        <translation>
            <numerusform>Resolved %n alert</numerusform>
            <numerusform>Resolved %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to in progress</source>
        <translation>
            <numerusform>Set %n alert to in progress</numerusform>
            <numerusform>Set %n alerts to in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to active</source>
        <translation>
            <numerusform>Set %n alert to active</numerusform>
            <numerusform>Set %n alerts to active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the owner off %n alerts</source>
        <translation>
            <numerusform>Took the owner off %n alert</numerusform>
            <numerusform>Took the owner off %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n alerts to %1</source>
        <translation>
            <numerusform>Assigned %n alert to %1</numerusform>
            <numerusform>Assigned %n alerts to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n controls exported</source>
        <translation>
            <numerusform>%n control exported</numerusform>
            <numerusform>%n controls exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions added</source>
        <translation>
            <numerusform>%n exemption added</numerusform>
            <numerusform>%n exemptions added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignments made</source>
        <translation>
            <numerusform>%n assignment made</numerusform>
            <numerusform>%n assignments made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message numerus="yes">
        <source>%n new high alerts</source>
        <translation>
            <numerusform>%n new high alert</numerusform>
            <numerusform>%n new high alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azure::Capabilities</name>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation>
            <numerusform>Missing role %1 on %n of %2 subscriptions.</numerusform>
            <numerusform>Missing role %1 on %n of %2 subscriptions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tenant, %n subscription(s)</source>
        <translation>
            <numerusform>Tenant, %n subscription</numerusform>
            <numerusform>Tenant, %n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azure::FixRights</name>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation>
            <numerusform>Missing role %1 on %n of %2 subscriptions.</numerusform>
            <numerusform>Missing role %1 on %n of %2 subscriptions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>host::HostConnector</name>
    <message numerus="yes">
        <source>Checking %1: %n rule(s) done</source>
        <translation>
            <numerusform>Checking %1: %n rule done</numerusform>
            <numerusform>Checking %1: %n rules done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>host::Updates</name>
    <message numerus="yes">
        <source>%n security update(s) wait to be installed.</source>
        <translation>
            <numerusform>%n security update waits to be installed.</numerusform>
            <numerusform>%n security updates wait to be installed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package lists are %n day(s) old; run “apt update” on this computer.</source>
        <translation>
            <numerusform>The package lists are %n day old; run “apt update” on this computer.</numerusform>
            <numerusform>The package lists are %n days old; run “apt update” on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other update(s) wait, none of them for security.</source>
        <translation>
            <numerusform>%n other update waits, not for security.</numerusform>
            <numerusform>%n other updates wait, none of them for security.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>http::Pager</name>
    <message numerus="yes">
        <source>The list from %1 has more than %n page(s), so reading it was stopped.</source>
        <translation>
            <numerusform>The list from %1 has more than %n page, so reading it was stopped.</numerusform>
            <numerusform>The list from %1 has more than %n pages, so reading it was stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>http::RetryingClient</name>
    <message numerus="yes">
        <source>%1 takes no more calls for about %n minute(s); what is missing is read then.</source>
        <translation>
            <numerusform>%1 takes no more calls for about %n minute; what is missing is read then.</numerusform>
            <numerusform>%1 takes no more calls for about %n minutes; what is missing is read then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::AlertModel</name>
    <message numerus="yes">
        <source>%1, %n alerts</source>
        <translation>
            <numerusform>%1, %n alert</numerusform>
            <numerusform>%1, %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n alerts</source>
        <translation>
            <numerusform>%1 of %n alert</numerusform>
            <numerusform>%1 of %n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::AssignmentModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::Comparison</name>
    <message numerus="yes">
        <source>Of %n scopes the cloud gives no numbers.</source>
        <translation>
            <numerusform>Of %n scope the cloud gives no numbers.</numerusform>
            <numerusform>Of %n scopes the cloud gives no numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only Parapet assesses %n resources there</source>
        <translation>
            <numerusform>Only Parapet assesses %n resource there</numerusform>
            <numerusform>Only Parapet assesses %n resources there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ComplianceCheckModel</name>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation>
            <numerusform>fails on %n resource</numerusform>
            <numerusform>fails on %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation>
            <numerusform>passes on %n</numerusform>
            <numerusform>passes on %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ComplianceControlModel</name>
    <message numerus="yes">
        <source>%1 of %n checks fail</source>
        <translation>
            <numerusform>%1 of %n check fails</numerusform>
            <numerusform>%1 of %n checks fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n resources</source>
        <translation>
            <numerusform>on %n resource</numerusform>
            <numerusform>on %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources could not be judged</source>
        <translation>
            <numerusform>%n resource could not be judged</numerusform>
            <numerusform>%n resources could not be judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation>
            <numerusform>fails on %n resource</numerusform>
            <numerusform>fails on %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation>
            <numerusform>passes on %n</numerusform>
            <numerusform>passes on %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::EntityModel</name>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ExemptionModel</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::Exemptions</name>
    <message numerus="yes">
        <source>Touches %n resources, %1 of them unhealthy.</source>
        <translation>
            <numerusform>Touches %n resource, %1 of them unhealthy.</numerusform>
            <numerusform>Touches %n resources, %1 of them unhealthy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::Governance</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, first due %2</source>
        <translation>
            <numerusform>%1 and %n more, first due %2</numerusform>
            <numerusform>%1 and %n more, first due %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation>
            <numerusform>%n recommendation</numerusform>
            <numerusform>%n recommendations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::PolicyModel</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::QueryResultModel</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::RecommendationModel</name>
    <message numerus="yes">
        <source>Control %1, %2 of %3 points, %n open recommendations</source>
        <translation>
            <numerusform>Control %1, %2 of %3 points, %n open recommendation</numerusform>
            <numerusform>Control %1, %2 of %3 points, %n open recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n recommendations of this name</source>
        <translation>
            <numerusform>%1, %n recommendation of this name</numerusform>
            <numerusform>%1, %n recommendations of this name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ResourceModel</name>
    <message numerus="yes">
        <source>%n open findings</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::WhatIfPresenter</name>
    <message numerus="yes">
        <source>%n d ago %1</source>
        <translation>
            <numerusform>%n d ago %1</numerusform>
            <numerusform>%n d ago %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::WhatIfStepModel</name>
    <message numerus="yes">
        <source>%1 of %n resources</source>
        <translation>
            <numerusform>%1 of %n resource</numerusform>
            <numerusform>%1 of %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::compliance</name>
    <message numerus="yes">
        <source>%1 of %n controls fail</source>
        <translation>
            <numerusform>%1 of %n control fails</numerusform>
            <numerusform>%1 of %n controls fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 percent of %n checks passed</source>
        <translation>
            <numerusform>%1 percent of %n check passed</numerusform>
            <numerusform>%1 percent of %n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n could not be told</numerusform>
            <numerusform>%n could not be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remedy::RemedyFile</name>
    <message numerus="yes">
        <source>a title has at most %n character(s)</source>
        <translation>
            <numerusform>a title has at most %n character</numerusform>
            <numerusform>a title has at most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remedy::Render</name>
    <message numerus="yes">
        <source>%n resource(s) left out: what is known of them does not name them safely.</source>
        <translation>
            <numerusform>%n resource left out: what is known of it does not name it safely.</numerusform>
            <numerusform>%n resources left out: what is known of them does not name them safely.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services</name>
    <message numerus="yes">
        <source>%n new resource(s) came without %1</source>
        <translation>
            <numerusform>%n new resource came without %1</numerusform>
            <numerusform>%n new resources came without %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resource(s) came with %1</source>
        <translation>
            <numerusform>%n new resource came with %1</numerusform>
            <numerusform>%n new resources came with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) with %1 are gone</source>
        <translation>
            <numerusform>%n resource with %1 is gone</numerusform>
            <numerusform>%n resources with %1 are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy and %2 healthy in %1</source>
        <translation>
            <numerusform>%n resource turned unhealthy and %2 healthy in %1</numerusform>
            <numerusform>%n resources turned unhealthy and %2 healthy in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy in %1</source>
        <translation>
            <numerusform>%n resource turned unhealthy in %1</numerusform>
            <numerusform>%n resources turned unhealthy in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned healthy in %1</source>
        <translation>
            <numerusform>%n resource turned healthy in %1</numerusform>
            <numerusform>%n resources turned healthy in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Attestations</name>
    <message numerus="yes">
        <source>An attestation takes up to %n pieces of evidence: leave some out.</source>
        <translation>
            <numerusform>An attestation takes up to %n piece of evidence: leave some out.</numerusform>
            <numerusform>An attestation takes up to %n pieces of evidence: leave some out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Compliance</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing that could be told fails; %n checks could not be told.</source>
        <translation>
            <numerusform>Nothing that could be told fails; %n check could not be told.</numerusform>
            <numerusform>Nothing that could be told fails; %n checks could not be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attested for %1 of %n scopes</source>
        <translation>
            <numerusform>Attested for %1 of %n scope</numerusform>
            <numerusform>Attested for %1 of %n scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Overview</name>
    <message numerus="yes">
        <source>%n alert(s) of high severity are open.</source>
        <translation>
            <numerusform>%n alert of high severity is open.</numerusform>
            <numerusform>%n alerts of high severity are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) have no owner.</source>
        <translation>
            <numerusform>%n incident has no owner.</numerusform>
            <numerusform>%n incidents have no owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) could not be read.</source>
        <translation>
            <numerusform>%n scope could not be read.</numerusform>
            <numerusform>%n scopes could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new incident(s) came.</source>
        <translation>
            <numerusform>%n new incident came.</numerusform>
            <numerusform>%n new incidents came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came, %1 of high severity.</source>
        <translation>
            <numerusform>%n new alert came, %1 of high severity.</numerusform>
            <numerusform>%n new alerts came, %1 of high severity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came.</source>
        <translation>
            <numerusform>%n new alert came.</numerusform>
            <numerusform>%n new alerts came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new.</source>
        <translation>
            <numerusform>%n resource is new.</numerusform>
            <numerusform>%n resources are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned unhealthy.</source>
        <translation>
            <numerusform>%n check turned unhealthy.</numerusform>
            <numerusform>%n checks turned unhealthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned healthy.</source>
        <translation>
            <numerusform>%n check turned healthy.</numerusform>
            <numerusform>%n checks turned healthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score did not move in %n day(s).</source>
        <translation>
            <numerusform>The score did not move in %n day.</numerusform>
            <numerusform>The score did not move in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Down %1 points in %n day(s).</source>
        <translation>
            <numerusform>Down %1 points in %n day.</numerusform>
            <numerusform>Down %1 points in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up %1 points in %n day(s).</source>
        <translation>
            <numerusform>Up %1 points in %n day.</numerusform>
            <numerusform>Up %1 points in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Recommendations</name>
    <message numerus="yes">
        <source>%n recommendation(s) are open.</source>
        <translation>
            <numerusform>%n recommendation is open.</numerusform>
            <numerusform>%n recommendations are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s), none of which passes the filter.</source>
        <translation>
            <numerusform>%n recommendation, which does not pass the filter.</numerusform>
            <numerusform>%n recommendations, none of which passes the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n with a script are worth %1 % of the score.</source>
        <translation>
            <numerusform>The %n with a script is worth %1 % of the score.</numerusform>
            <numerusform>The %n with a script are worth %1 % of the score.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Report</name>
    <message numerus="yes">
        <source>Score over %n day(s)</source>
        <translation>
            <numerusform>Score over %n day</numerusform>
            <numerusform>Score over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open alert(s) are not listed here; Parapet shows them.</source>
        <translation>
            <numerusform>%n more open alert is not listed here; Parapet shows it.</numerusform>
            <numerusform>%n more open alerts are not listed here; Parapet shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Sync</name>
    <message numerus="yes">
        <source>Read %1, added %2, changed %3, gone %4, with %n request(s).</source>
        <translation>
            <numerusform>Read %1, added %2, changed %3, gone %4, with %n request.</numerusform>
            <numerusform>Read %1, added %2, changed %3, gone %4, with %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) could not be read.</source>
        <translation>
            <numerusform>%n part could not be read.</numerusform>
            <numerusform>%n parts could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Triage</name>
    <message numerus="yes">
        <source>Undo dismiss %n alert(s)</source>
        <translation>
            <numerusform>Undo dismiss %n alert</numerusform>
            <numerusform>Undo dismiss %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo resolve %n alert(s)</source>
        <translation>
            <numerusform>Undo resolve %n alert</numerusform>
            <numerusform>Undo resolve %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo start work on %n alert(s)</source>
        <translation>
            <numerusform>Undo start work on %n alert</numerusform>
            <numerusform>Undo start work on %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo activate %n alert(s)</source>
        <translation>
            <numerusform>Undo activate %n alert</numerusform>
            <numerusform>Undo activate %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo assign %n alert(s)</source>
        <translation>
            <numerusform>Undo assign %n alert</numerusform>
            <numerusform>Undo assign %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo dismiss %n alert(s)</source>
        <translation>
            <numerusform>Redo dismiss %n alert</numerusform>
            <numerusform>Redo dismiss %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo resolve %n alert(s)</source>
        <translation>
            <numerusform>Redo resolve %n alert</numerusform>
            <numerusform>Redo resolve %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo start work on %n alert(s)</source>
        <translation>
            <numerusform>Redo start work on %n alert</numerusform>
            <numerusform>Redo start work on %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo activate %n alert(s)</source>
        <translation>
            <numerusform>Redo activate %n alert</numerusform>
            <numerusform>Redo activate %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo assign %n alert(s)</source>
        <translation>
            <numerusform>Redo assign %n alert</numerusform>
            <numerusform>Redo assign %n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActionPane</name>
    <message numerus="yes">
        <source>%n recommendations are open for its resources, %1 of them already when this happened.</source>
        <translation>
            <numerusform>%n recommendation is open for its resources, %1 of them already when this happened.</numerusform>
            <numerusform>%n recommendations are open for its resources, %1 of them already when this happened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivityPage</name>
    <message numerus="yes">
        <source>%n entries, newest first. The journal only grows.</source>
        <translation>
            <numerusform>%n entry. The journal only grows.</numerusform>
            <numerusform>%n entries, newest first. The journal only grows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries fit together; none was changed or left out.</source>
        <translation>
            <numerusform>%n entry fits; nothing was changed or left out.</numerusform>
            <numerusform>%n entries fit together; none was changed or left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests, newest first; without what they carried.</source>
        <translation>
            <numerusform>%n request, newest first; without what it carried.</numerusform>
            <numerusform>%n requests, newest first; without what they carried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::AlertsPage</name>
    <message numerus="yes">
        <source>%n need someone.</source>
        <translation>
            <numerusform>%n needs someone.</numerusform>
            <numerusform>%n need someone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents have no owner.</source>
        <translation>
            <numerusform>%n incident has no owner.</numerusform>
            <numerusform>%n incidents have no owner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1. The list stays where it is.</source>
        <translation>
            <numerusform>%n new since %1. The list stays where it is.</numerusform>
            <numerusform>%n new since %1. The list stays where it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts ticked</source>
        <translation>
            <numerusform>%n alert ticked</numerusform>
            <numerusform>%n alerts ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n high</numerusform>
            <numerusform>%n high</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need someone: %1.</source>
        <translation>
            <numerusform>%n needs someone: %1.</numerusform>
            <numerusform>%n need someone: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n alerts.</source>
        <translation>
            <numerusform>There is %n alert.</numerusform>
            <numerusform>There are %n alerts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n alerts is open</source>
        <translation>
            <numerusform>The %n alert is not open</numerusform>
            <numerusform>None of %n alerts is open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::AttestationSheet</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CauseList</name>
    <message numerus="yes">
        <source>Net in %n days</source>
        <translation>
            <numerusform>Net in %n day</numerusform>
            <numerusform>Net in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n smaller changes</source>
        <translation>
            <numerusform>%1 in %n smaller change</numerusform>
            <numerusform>%1 in %n smaller changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CommandPalette</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CompliancePage</name>
    <message numerus="yes">
        <source>None of the %n resources is of a type that a rule of a standard is about.</source>
        <translation>
            <numerusform>The %n resource is not of a type that a rule of a standard is about.</numerusform>
            <numerusform>None of the %n resources is of a type that a rule of a standard is about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestations of this standard end within 30 days.</source>
        <translation>
            <numerusform>%n attestation of this standard ends within 30 days.</numerusform>
            <numerusform>%n attestations of this standard end within 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ConnectionFields</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ConnectionsPage</name>
    <message numerus="yes">
        <source>%1 of %n are being read.</source>
        <translation>
            <numerusform>%1 of %n is being read.</numerusform>
            <numerusform>%1 of %n are being read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly.</source>
        <translation>
            <numerusform>%n partly.</numerusform>
            <numerusform>%n partly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n needs you.</numerusform>
            <numerusform>%n need you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ControlDetails</name>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::CountStrip</name>
    <message numerus="yes">
        <source>resources, %n types</source>
        <translation>
            <numerusform>resources, %n type</numerusform>
            <numerusform>resources, %n types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::DayField</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::EmptyGuide</name>
    <message numerus="yes">
        <source>%1 %2 alone hides %n of them.</source>
        <translation>
            <numerusform>%1 %2 alone hides %n of them.</numerusform>
            <numerusform>%1 %2 alone hides %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::EnvironmentDashRow</name>
    <message numerus="yes">
        <source>%n resources with critical findings</source>
        <translation>
            <numerusform>%n resource with critical findings</numerusform>
            <numerusform>%n resources with critical findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with high ones</source>
        <translation>
            <numerusform>%n with high ones</numerusform>
            <numerusform>%n with high ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExemptionDetails</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExemptionSheet</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exempt %n resources</source>
        <translation>
            <numerusform>Exempt %n resource</numerusform>
            <numerusform>Exempt %n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExemptionsPage</name>
    <message numerus="yes">
        <source>%n exemptions are in force; %1 are over.</source>
        <translation>
            <numerusform>%n exemption is in force; %1 are over.</numerusform>
            <numerusform>%n exemptions are in force; %1 are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions expire within 30 days.</source>
        <translation>
            <numerusform>%n exemption expires within 30 days.</numerusform>
            <numerusform>%n exemptions expire within 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FacetList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FindingSource</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n unhealthy</numerusform>
            <numerusform>%n unhealthy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FlipPane</name>
    <message numerus="yes">
        <source>%n resources would change; then %1.</source>
        <translation>
            <numerusform>%n resource would change; then %1.</numerusform>
            <numerusform>%n resources would change; then %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::GovernancePage</name>
    <message numerus="yes">
        <source>%n rules are in force.</source>
        <translation>
            <numerusform>%n rule is in force.</numerusform>
            <numerusform>%n rules are in force.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are overdue.</source>
        <translation>
            <numerusform>%n assignment is overdue.</numerusform>
            <numerusform>%n assignments are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are given to their rule&apos;s owner anew, with a new due date.</source>
        <translation>
            <numerusform>%n assignment is given to its rule's owner anew, with a new due date.</numerusform>
            <numerusform>%n assignments are given to their rule's owner anew, with a new due date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HappenedPane</name>
    <message numerus="yes">
        <source>%n alerts of this incident</source>
        <translation>
            <numerusform>%n alert of this incident</numerusform>
            <numerusform>%n alerts of this incident</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::InventoryPage</name>
    <message numerus="yes">
        <source>%Ln resources.</source>
        <translation>
            <numerusform>%Ln resource.</numerusform>
            <numerusform>%Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n ids.</source>
        <translation>
            <numerusform>Copied %n id.</numerusform>
            <numerusform>Copied %n ids.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unhealthy.</source>
        <translation>
            <numerusform>%Ln is unhealthy.</numerusform>
            <numerusform>%Ln are unhealthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n resources.</source>
        <translation>
            <numerusform>There is %n resource.</numerusform>
            <numerusform>There are %n resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong with %n resources</source>
        <translation>
            <numerusform>Nothing wrong with %n resource</numerusform>
            <numerusform>Nothing wrong with %n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources are stale or were never assessed.</source>
        <translation>
            <numerusform>%n resource is stale or was never assessed.</numerusform>
            <numerusform>%n resources are stale or were never assessed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resources.</source>
        <translation>
            <numerusform>%n new resource.</numerusform>
            <numerusform>%n new resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources are gone.</source>
        <translation>
            <numerusform>%n resource is gone.</numerusform>
            <numerusform>%n resources are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::KillChainView</name>
    <message numerus="yes">
        <source>%1: %n alerts</source>
        <translation>
            <numerusform>%1: %n alert</numerusform>
            <numerusform>%1: %n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PoliciesPage</name>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>%n of your own</numerusform>
            <numerusform>%n of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in force</source>
        <translation>
            <numerusform>%n not in force</numerusform>
            <numerusform>%n not in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n with problems</numerusform>
            <numerusform>%n with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not imported.</source>
        <translation>
            <numerusform>%n document was not imported.</numerusform>
            <numerusform>%n documents were not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents imported.</source>
        <translation>
            <numerusform>%n document imported.</numerusform>
            <numerusform>%n documents imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::PolicyEditor</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::QueryPage</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::QueuePanel</name>
    <message numerus="yes">
        <source>%n kept in the workspace, sent in this order when it may be</source>
        <translation>
            <numerusform>%n kept in the workspace, sent when it may be</numerusform>
            <numerusform>%n kept in the workspace, sent in this order when it may be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RecommendationDetails</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n unhealthy</numerusform>
            <numerusform>%n unhealthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 points in %4</source>
        <translation>
            <numerusform>%n resource × %1 ÷ %2 = %3 points in %4</numerusform>
            <numerusform>%n resources × %1 ÷ %2 = %3 points in %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 points in %n controls</source>
        <translation>
            <numerusform>%1 of %2 points in %n control</numerusform>
            <numerusform>%1 of %2 points in %n controls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 of %4 points</source>
        <translation>
            <numerusform>%n resource × %1 ÷ %2 = %3 of %4 points</numerusform>
            <numerusform>%n resources × %1 ÷ %2 = %3 of %4 points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RecommendationsPage</name>
    <message numerus="yes">
        <source>%n recommendations came or went.</source>
        <translation>
            <numerusform>%n recommendation came or went.</numerusform>
            <numerusform>%n recommendations came or went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n recommendations.</source>
        <translation>
            <numerusform>There is %n recommendation.</numerusform>
            <numerusform>There are %n recommendations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n recommendations is open</source>
        <translation>
            <numerusform>The %n recommendation is not open</numerusform>
            <numerusform>None of %n recommendations is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resources</source>
        <translation>
            <numerusform>%n chosen resource</numerusform>
            <numerusform>%n chosen resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All in the %n chosen scopes</source>
        <translation>
            <numerusform>All in the %n chosen scope</numerusform>
            <numerusform>All in the %n chosen scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RuleDetails</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::RuleSheet</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ScopePicker</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scopes</source>
        <translation>
            <numerusform>%n scope</numerusform>
            <numerusform>%n scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::StackedBars</name>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::StatusBar</name>
    <message numerus="yes">
        <source>%n changes queued</source>
        <translation>
            <numerusform>%n change queued</numerusform>
            <numerusform>%n changes queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TargetDialog</name>
    <message numerus="yes">
        <source>Of %n chosen scopes</source>
        <translation>
            <numerusform>Of %n chosen scope</numerusform>
            <numerusform>Of %n chosen scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TileStrip</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n high</numerusform>
            <numerusform>%n high</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active alerts</source>
        <translation>
            <numerusform>%n active alert</numerusform>
            <numerusform>%n active alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation>
            <numerusform>%n unassigned</numerusform>
            <numerusform>%n unassigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open incidents</source>
        <translation>
            <numerusform>%n open incident</numerusform>
            <numerusform>%n open incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TimeFormat</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TimelineView</name>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::TrendChart</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
