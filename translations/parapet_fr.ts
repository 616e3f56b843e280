<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>ComplianceControlModel</name>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GovernanceRuleModel</name>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ouvrir</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open assignments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>L’espace de travail n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing sets the damaged files aside, unchanged, and saves every decision that can be read; the rest comes again with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>The workspace was repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged files are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Parapet works with this workspace; decisions, syncs and connections are changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions on alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scores of past days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what moved the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhealthy resources of past days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decisions come from the backup in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not or only partly saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily backup was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s password is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence of attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliance of past days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>governance rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assignments of recommendations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message>
        <source>%1 could not be written; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopped, nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n rows; there are more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GuiConsole</name>
    <message>
        <source>connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 read, %3 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample estate was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection removed with its data and tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alert was not marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rows were not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The query was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dismissed %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to in progress</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the owner off %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n alerts to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled; nothing was connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. It is sent when you are back online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled; the connection only reads, as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes allowed as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection only reads now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision was not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back; it was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample estate&apos;s server had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one was started in its place; what was changed there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test did not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password is used until Parapet ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept in the keychain and used from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled; the connection is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in that may change things was for another place and is forgotten; allow changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection&apos;s settings could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard was not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n controls exported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Control attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exemption changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exemption was not revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemption revoked; it can be added again from the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n assignments made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Assignment changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assignment was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule added; it assigns when the rules are run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule changed; what it assigned stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule disabled; what it assigned stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule removed; what it assigned stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run governance rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run stopped; what was assigned before stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules were not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies: %1 documents read, %2 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policies were not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy saved; resources are assessed anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was not dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy was not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::HeadlessRun</name>
    <message>
        <source>Sample estate</source>
        <translation>Environnement d’exemple</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Pictures and report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1, new or changed %2, requests %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure score: %1 % (%2 of %3 points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure score: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top recommendations:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active alerts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message numerus="yes">
        <source>%n new high alerts</source>
        <translation type="unfinished">
            <numerusform>%n nouvelle alerte élevée</numerusform>
            <numerusform>%n nouvelles alertes élevées</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a notification</comment>
        <translation type="unfinished">Ouvrir</translation>
    </message>
</context>
<context>
    <name>app::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Code de récupération</translation>
    </message>
    <message>
        <source>Write this code down and keep it away from this computer. It opens the workspace on another machine or when the passphrase is lost, and is shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::UnlockDialog</name>
    <message>
        <source>Protect your workspace</source>
        <translation>Protéger l’espace de travail</translation>
    </message>
    <message>
        <source>Open your workspace</source>
        <translation>Ouvrir l’espace de travail</translation>
    </message>
    <message>
        <source>Choose a passphrase. It encrypts everything Parapet stores on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase of this workspace, or its recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins are then forgotten when Parapet ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use eight characters or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::UrlOpener</name>
    <message>
        <source>Only secure addresses are opened from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened; copy the address into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was not opened; copy the address and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::AuthorizationCode</name>
    <message>
        <source>The sign-in was declined; start it again if that was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service did not sign you in; check tenant and client id of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the browser came from another sign-in service than the one asked; it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::Certificate</name>
    <message>
        <source>Signing with the certificate&apos;s key failed; choose another certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file is empty or too large; choose a PEM or PFX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pass phrase of the certificate file is wrong; enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no certificate that can be read; choose a PEM or PFX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a certificate but not its private key; choose the file with both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s key is not an RSA key, which the sign-in service requires; choose another certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key in the file does not belong to the certificate; choose the file with both.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::Cli</name>
    <message>
        <source>The Azure CLI is not installed; install it or sign in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI is not signed in; run “az login” in a terminal and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI gave no token; copy the details or sign in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be passed to the Azure CLI; correct it in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is not an id or domain; correct it in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI did not answer in time; try again or sign in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper that reaches the Azure CLI did not answer; start Parapet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI gave an answer that cannot be used; update it or sign in another way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::CloudEndpoints</name>
    <message>
        <source>“%1” is not an address for “%2”; enter one that starts with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud “%1” is not known; choose one of the list or enter its addresses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::DeviceCode</name>
    <message>
        <source>The sign-in service gave no usable code; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired before it was entered; start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::LoopbackListener</name>
    <message>
        <source>No local port is free for the answer of the browser; sign in by device code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser did not come back in time; start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in received. You can close this page and go back to Parapet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::OAuth</name>
    <message>
        <source>The sign-in is no longer valid; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant has to agree to this application first; sign in again and accept, or ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id, secret or certificate was not accepted; check them in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was declined; start it again if that was a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired before it was entered; start the sign-in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service did not accept the request; check tenant, client id and cloud of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service limits how many calls it takes; wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service has a problem (%1); try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant is missing or not an id or domain; correct it in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id is missing or has characters it cannot have; correct it in the connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::SignIns</name>
    <message>
        <source>This connection only reads; give it a fix sign-in to change things.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::TokenProvider</name>
    <message>
        <source>This connection needs a new sign-in; sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing things needs the fix sign-in of this connection; give it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>auth::TokenSet</name>
    <message>
        <source>The sign-in service gave an answer that cannot be used; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::Arm</name>
    <message>
        <source>This connection is not signed in to Log Analytics, so past scores are not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::AzureConnector</name>
    <message>
        <source>“%1” is not the id of an Azure alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure refused to change the alert: the fix sign-in needs the role %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection only reads; allow changes on the Connections page to send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::Capabilities</name>
    <message>
        <source>Inventory, Resource Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Journal d’activité</translation>
    </message>
    <message>
        <source>Not tested: no subscription to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Historique du score</translation>
    </message>
    <message>
        <source>Missing role %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested: the connection is not signed in to Log Analytics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing role %1 on the workspace of the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No continuous export to a workspace: history begins with the first synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tenant, %n subscription(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in that may change things</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::FixRights</name>
    <message>
        <source>Change: status of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested: no subscription to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azure::Json</name>
    <message>
        <source>text after the end of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure&apos;s answer cannot be read at %1 (%2); try again, and report it if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::Settings</name>
    <message>
        <source>The connection&apos;s setting “%1” cannot be used (%2); correct it on the Connections page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::Sync</name>
    <message>
        <source>%1: %2 need the role %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 could not be read. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Recommendation texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores, controls and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Historique du score</translation>
    </message>
    <message>
        <source>Details by plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity log entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1 could not be read; the next full synchronisation reads them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resources</source>
        <translation>ressources</translation>
    </message>
    <message>
        <source>assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to the end. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a row of Azure&apos;s answer cannot be used (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: Resource Graph cut the answer short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading score history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported secure scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continuous export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading recommendation texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation texts could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommendation texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading scores, controls and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure scores of connected accounts could not be read to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the answer cannot be used (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secure scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defender plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>alertes</translation>
    </message>
    <message>
        <source>Reading tenants and subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in sees no subscription; give it the role Reader on the subscriptions to watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resource groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More could not be read; mend what is named here and synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure cut its answer short; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions could not be read to the end. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management groups and resource groups could not be read to the end. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
</context>
<context>
    <name>domain::FilterQuery</name>
    <message>
        <source>The quote in “%1” has no end; add a closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not something to filter by here; use one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::ArfReader</name>
    <message>
        <source>it has too many rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner&apos;s report holds no results; run the check again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Baseline</name>
    <message>
        <source>The profile&apos;s id has characters that it cannot have; choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the scanner&apos;s report; free space in the folder for temporary files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner failed; look at the details and check its content file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner&apos;s report is too large; choose a profile with fewer rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner&apos;s report cannot be read; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::BoundedXml</name>
    <message>
        <source>elements are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares a document type, which is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be used, line %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an element holds too much text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Command</name>
    <message>
        <source>“%1” could not be started; install it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” wrote more than expected and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not finish in time and was ended; allow more time or choose less to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” ended unexpectedly; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::ControlMap</name>
    <message>
        <source>The table “%1” cannot be used: look at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Facts</name>
    <message>
        <source>This needs a native run: the facts it asks for cannot be read from outside a running system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner could not collect the facts that this asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content&apos;s own test says that this is not for such a system: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content was made for another system (%1); its result says nothing about this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content has no automatic check for this; look by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information only; it has no pass or fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner could not decide this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the script of the content before you run it: it changes this computer&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCAP Security Guide, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::HelperBrowser</name>
    <message>
        <source>The helper outside the sandbox gave no answer; copy the address and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was not opened; copy the address and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper outside the sandbox cannot be reached; copy the address and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::HostConnector</name>
    <message>
        <source>Lynis looks at the system it runs in, which here would be the sandbox; run the console natively to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lynis is switched off in this connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lynis is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Pending updates</source>
        <translation>Mises à jour en attente</translation>
    </message>
    <message>
        <source>Listening ports</source>
        <translation>Ports en écoute</translation>
    </message>
    <message>
        <source>Local accounts</source>
        <translation>Comptes locaux</translation>
    </message>
    <message>
        <source>Baseline by OpenSCAP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit by Lynis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing the baseline for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checking %1: %n rule(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the content for %1 does not fit this system, so none of its results count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running Lynis on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer reports no alerts whose status could change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer reports no alerts that could be read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (content for %2, not made for this system: everything will be unknown)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Inventory</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Packages are managed by RPM, and “rpm” is not installed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“rpm” could not list the packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending updates are known for systems with apt only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No package lists were fetched; run “apt update” on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of installed packages is available on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending updates are not available on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of open ports could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening ports are not available on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local accounts are not available on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox shows nothing of this computer; start the console natively or let it see the host&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Lynis</name>
    <message>
        <source>Lynis wrote no report; run it once in a terminal to see why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::PendingUpdates</name>
    <message>
        <source>The package list “%1” cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package list “%1” cannot be unpacked; run “apt update” and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::ScapContent</name>
    <message>
        <source>The table “%1” cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content file “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no benchmark with profiles; choose an XCCDF data stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names too many systems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Settings</name>
    <message>
        <source>The setting “%1” of this computer&apos;s connection cannot be used; correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The baseline is switched off in this connection&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenSCAP is not installed; install “openscap-scanner” to check a baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no content for this system (%1); install SCAP Security Guide content for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no content for this system (%1). Content for other systems can be chosen in the settings: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no profile that is quick; choose one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>host::Updates</name>
    <message>
        <source>System updates should be installed on your machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security updates close holes that are known to everybody, attackers included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the updates with the system&apos;s package manager; restart what it asks to restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) wait to be installed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package lists are %n day(s) old; run “apt update” on this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other update(s) wait, none of them for security.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 is installed, %3 is available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::CurlClient</name>
    <message>
        <source>%1 redirects to an address that is not safe to ask, so nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to %2; a sign-in is never sent along, so the redirect was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to %2, which was not expected; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects too often; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::CurlEngine</name>
    <message>
        <source>The network could not be used; restart Parapet and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::CurlError</name>
    <message>
        <source>The address of %1 was not found; check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy for %1 was not found; check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached; check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1; check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long to answer; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; if your organisation inspects traffic, set its CA file in the network settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file of the network settings cannot be read; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made; check proxy and firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than allowed, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave an answer that is not HTTP; check its address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::CurlTransfer</name>
    <message>
        <source>The network library could not be started; restart Parapet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address cannot be used; check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has a header that cannot be sent; copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is damaged; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MB, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::Origin</name>
    <message>
        <source>“%1” is not a web address; it has to start with https:// and name a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “%1” contains a user name; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not asked because http is not encrypted; use its https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service pointed to %1, which does not belong to this connection, so nothing was sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave a link that cannot be followed; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::Pager</name>
    <message>
        <source>The list from %1 is larger than %2 MB, so reading it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The list from %1 has more than %n page(s), so reading it was stopped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list from %1 repeats itself, so reading it was stopped; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::Response</name>
    <message>
        <source>%1 did not accept the sign-in; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request because a permission is missing; ask an administrator to grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know what was asked for; it may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long to answer; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the change because the object was changed meanwhile; reload it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 limits how many calls it takes; wait a little and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem of its own (%2); try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the request (%2); copy the details and report them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::RetryingClient</name>
    <message numerus="yes">
        <source>%1 takes no more calls for about %n minute(s); what is missing is read then.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::Activity</name>
    <message>
        <source>Connection added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection&apos;s settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection paused or resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert&apos;s status changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on an alert undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision sent to the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemption added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemption changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemption revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance rules run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance rule added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance rule changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governance rule removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy enabled or disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of the score set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of the score removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>items::AffectedModel</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::AlertModel</name>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Status and age</source>
        <translation>État et ancienneté</translation>
    </message>
    <message>
        <source>Not in an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource named</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non attribuée</translation>
    </message>
    <message>
        <source>incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entity named</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::AssignmentModel</name>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished">Recommandation</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ouvrir</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in grace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::Comparison</name>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation type="unfinished">non sains</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off by policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted, such as a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted in another control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for these resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not know these resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the cloud assesses it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Parapet assesses it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud: %1; Parapet: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet has not assessed these resources by its own rules yet. The next sync does it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud gives no numbers here: Parapet&apos;s score stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two scores is not known, so they cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both scores are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet&apos;s score is %1 percentage points higher than the cloud&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet&apos;s score is %1 percentage points lower than the cloud&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %n scopes the cloud gives no numbers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>May not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes without numbers of the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud reports other numbers than its assessments give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what both say, number of resources</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only Parapet assesses %n resources there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It counts at other times: every 8 hours, say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ComparisonControlModel</name>
    <message>
        <source>Control</source>
        <translation type="unfinished">Contrôle</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cloud %2, Parapet %3 of %4 points, difference %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no numbers of the cloud, Parapet %2 of %3 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ComparisonReasonModel</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Points</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ComplianceCheckModel</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ComplianceControlModel</name>
    <message>
        <source>Control</source>
        <translation type="unfinished">Contrôle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished">Ressources</translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Raison</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checks fail</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources could not be judged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ConnectionModel</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchronisation</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (sample)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last complete sync %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::EntityModel</name>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished">Ressource</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role and what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished">Alertes</translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation type="unfinished">
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ExemptionModel</name>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished">Recommandation</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">jamais</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::Exemptions</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished">Active</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches no resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Touches %n resources, %1 of them unhealthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1 without it, %2 with it; %3 without any exemption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 with them, %2 without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1, then %2; %3 without any exemption.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::FlipModel</name>
    <message>
        <source>Resource</source>
        <translation type="unfinished">Ressource</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Raison</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, would be %3, was %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::Governance</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, first due %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open, %2 exempt, %3 cannot be told, %4 healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue, %2 on time, %3 cannot be told; %4 without owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 assigned, %2 changed, %3 kept, %4 closed as completed; %5 without owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All that is unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::GovernancePresenter</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::HeatMapModel</name>
    <message>
        <source>All</source>
        <translation type="unfinished">Tout</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
</context>
<context>
    <name>items::PolicyModel</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::QueryResultModel</name>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::QueueModel</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3, %4, decided %5 ago by %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::RecommendationModel</name>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Non sain</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message>
        <source>%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy) = %4 points to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Control %1, %2 of %3 points, %n open recommendations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Préversion</translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains %1 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script available</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n recommendations of this name</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by “%1”; where both are open it is counted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer matches the filter; leaves the list when the news are taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale, read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen for What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some resources chosen for What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen for What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity %1 × exposure %2 × reach %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 affected resources can be reached from the Internet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::RecommendationsPresenter</name>
    <message>
        <source>Preview</source>
        <translation>Préversion</translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::RequestModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished">Heure</translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3, answer %4 after %5 ms, %6 bytes, attempt %7</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ResourceModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Constats ouverts</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière détection</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Groupe de ressources</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::ShellPresenter</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
</context>
<context>
    <name>items::StandardModel</name>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::WhatIfControlModel</name>
    <message>
        <source>Control</source>
        <translation type="unfinished">Contrôle</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Points</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 points, then %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3 points, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::WhatIfPresenter</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) with “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhealthy resources: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhealthy resources: %1, then %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud reports %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n d ago %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::WhatIfStepModel</name>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished">Recommandation</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not part of the score here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to fix here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>gains %1 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix or exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out, by a waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counted as healthy, mitigated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::compliance</name>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n controls fail</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing here applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 percent of %n checks passed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished">Non applicable</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, SHA-256 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items::text</name>
    <message>
        <source>On-premises</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>environment</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Non sain</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Non applicable</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exempté</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>health</comment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolue</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>level</comment>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modéré</translation>
    </message>
    <message>
        <source>High</source>
        <comment>level</comment>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>plan</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Jamais synchronisée</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Partiellement</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnectée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>connection</comment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content for hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keychain</name>
    <message>
        <source>The system&apos;s keychain refused: unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: check that it runs and is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Security operations console for cloud and hybrid estates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new workspace without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, print and write pictures instead of opening a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for --headless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the sample estate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parapet:// link to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a window of its own, which only reads where another has the workspace open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is open already; its window was brought to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like --headless, but only where no display answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>The table of aliases cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posture::ControlTable</name>
    <message>
        <source>The table of security controls cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posture::Standard</name>
    <message>
        <source>The compliance standard cannot be used; correct it at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>remedy</name>
    <message>
        <source>The remedies in “%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the key %2 has a remedy in another file already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>remedy::RemedyFile</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the member “%1” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only PATCH and PUT are offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path must begin with the resource, its group or its subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no placeholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a script has at least one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key is eight hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a title has at most %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the language “%1” is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a remedy has operations or scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure, Aws or Gcp is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key has a remedy already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no remedies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>remedy::Render</name>
    <message>
        <source>Cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) left out: what is known of them does not name them safely.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remedy::Template</name>
    <message>
        <source>“%1” is no placeholder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands inside quotes, where its value would not be a literal of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can only be left out as the value of an option.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runtime</name>
    <message>
        <source>The settings of this connection are damaged; remove it and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser can be opened here; use the sign-in by code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser brought an answer that does not belong to this sign-in; it was not used. Finish the page that was opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here to keep it in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runtime::Connections</name>
    <message>
        <source>A connection named “%1” exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” reads these subscriptions of this tenant already; change that connection instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in sees none of the subscriptions that are named; check their ids under “Only these subscriptions” and its roles there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>runtime::ConnectorFactory</name>
    <message>
        <source>This version cannot read “%1”; install a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sample&apos;s own fix sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your Azure CLI sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can only be read; there is nothing in it that could be changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed while it was being opened; start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sample::SampleTenantProcess</name>
    <message>
        <source>The sample tenant could not be started; reinstall Parapet and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolue</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Non sain</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exempté</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Non applicable</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Partly on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Jamais synchronisée</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Partiellement</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnectée</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC, which is older than it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the resources are assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL servers</source>
        <translation>Serveurs SQL</translation>
    </message>
    <message>
        <source>SQL databases</source>
        <translation>Bases de données SQL</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Service plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery vaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container registries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosmos DB accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redis caches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event hubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service buses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automation accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public IP addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new resource(s) came without %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resource(s) came with %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) with %1 are gone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy and %2 healthy in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned healthy in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The score of %1 moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in table of aliases is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameters are not an object of objects by policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in table of security controls is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in compliance standards are missing; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the service itself tells of it; Azure Resource Manager does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the directory, which this connection does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a verdict of the cloud&apos;s own, not a setting; Parapet shows it beside its own verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of the collection plan lacks a type or a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of the collection plan stands behind one that needs it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection plan has no entries; it is not such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection plan gives no known reason for not reading “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in collection plan is missing; install Parapet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to read resources of this type is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in table of aliases is missing; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Attestations</name>
    <message>
        <source>There is no standard “%1”: choose one that compliance lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no control “%2”: choose one that it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is decided by rules, not by a person: exempt what it should not be held against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attestation says how the control stands: choose compliant, not compliant or not applicable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attestation cannot expire in the past: choose a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An attestation takes up to %n pieces of evidence: leave some out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no scope “%1” in this workspace: choose one that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file in this workspace: choose one that an attestation lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace no longer holds this file as it was: restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no file: choose one, or give a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty and shows nothing: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too big: the workspace keeps files up to %2. Give a link to it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are too big together: an attestation keeps up to %1. Give links to some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no link: write it as in https://wiki.example/page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has a user name or password in it: leave that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is too long: give a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Compliance</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt, or not applicable to any resource here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a person can judge this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource here is concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule decides this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this standard could be told from what was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this standard applies here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing that could be told fails; %n checks could not be told.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every check that applies passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest: %1, %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best place to start: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This standard or scope is no longer there; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compliant, says %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable, says %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attested by %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>renew by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Attested for %1 of %n scopes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The attestation of %1 ended on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Connections</name>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection named “%1” exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Exemptions</name>
    <message>
        <source>There is no such exemption; refresh the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exemption needs a reason: write why the recommendation is not held against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exemption needs a category: choose waiver or mitigated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exemption cannot expire in the past: choose a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding is exempt of one recommendation: name that as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recommendation “%1” in this workspace: choose one that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is such an exemption for “%1” already: change that one in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exemption was revoked and stays as it is: add a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Governance</name>
    <message>
        <source>An assignment needs a due date: choose a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ETA cannot lie in the past: choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ETA needs a reason: write why it is that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason goes with an ETA: choose the day as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recommendation “%1” in this workspace: choose one that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment needs an owner: write a name or an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An assignment cannot be due in the past: choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule&apos;s priority is a number from 1 to %1, and 1 decides first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule gives 7, 14, 30 or 90 days: choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule needs an owner: write a name or an e-mail address, or the key of the tag that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scope with the id “%1” in this workspace: choose one that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open there by this recommendation, so there is nothing to assign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such assignment; refresh the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This assignment is closed and stays as it is: assign anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such rule; refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule was removed and stays as it is: add a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” has the priority %2 already: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Inventory</name>
    <message>
        <source>There is no saved query “%1”; save it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved query “%1” gives no column “id”; select one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved query cannot be negated here; write the negation into the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources cannot be sorted by “%1”; use %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be compared by &lt; or &gt;; use %1:VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Outbox</name>
    <message>
        <source>Changed in the cloud to %1 meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in the cloud to %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection of this alert is gone; take the decision back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud took the change and still shows %1; it is sent again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision is being sent right now; decide again once it is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Overview</name>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Rien n’est encore connecté.</translation>
    </message>
    <message>
        <source>There is no score yet; it comes with the first complete sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) of high severity are open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) have no owner.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n ressource</numerusform>
            <numerusform>%n ressources</numerusform>
        </translation>
    </message>
    <message>
        <source>reversible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new incident(s) came.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came, %1 of high severity.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned unhealthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned healthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message numerus="yes">
        <source>The score did not move in %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The score is known since today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Down %1 points in %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up %1 points in %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Biggest cause: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Policies</name>
    <message>
        <source>This policy is not there any more; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a definition that reads resources can be tried; correct the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another policy is called “%1”; give this one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is no policy: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is no policy: %1, at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no custom policy “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::PolicyFiles</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::PostureModel</name>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Recommendations</name>
    <message>
        <source>Nothing has been evaluated here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every recommendation that applies is met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) are open.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This recommendation applies to nothing here; choose another scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenSCAP, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Defender for Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s), none of which passes the filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n with a script are worth %1 % of the score.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Parapet, from the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations cannot be sorted by “%1”; use name, severity, unhealthy, gain or risk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Report</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Security report</source>
        <translation>Rapport de sécurité</translation>
    </message>
    <message>
        <source>%1, written %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample estate: these numbers are of nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Score over %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Score by day; the table below has the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Non sain</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>No alert is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière détection</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n ressource</numerusform>
            <numerusform>%n ressources</numerusform>
        </translation>
    </message>
    <message>
        <source>Security report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be written to “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole estate</source>
        <translation>Tout le parc</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open alert(s) are not listed here; Parapet shows them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Sync</name>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is syncing already; wait or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %1, added %2, changed %3, gone %4, with %n request(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) could not be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is being removed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Targets</name>
    <message>
        <source>A target is a percentage from 1 to 100 with at most one decimal: choose such a one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target needs a day that is to come: choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scope “%1” in this workspace: choose one that was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These scopes have no target: there is nothing to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day is over, %1 points to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to go, %2 a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pace is not known, which takes 7 days of history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the pace of the last 30 days it is reached on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the pace of the last 30 days it is not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1 % by %2: there is no score to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1 % by %2: reached, the score is %3 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1 % by %2: %3; %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>services::Triage</name>
    <message numerus="yes">
        <source>Undo dismiss %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo resolve %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo start work on %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo activate %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo assign %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo dismiss %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo resolve %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo start work on %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo activate %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo assign %n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The disk is full: free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is in use by another program: close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file is damaged: repair it or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open this workspace file, or it is no workspace file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file cannot be opened: check that it exists and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace refused a value that breaks its rules: please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing the workspace file failed: check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not carry out a command: please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace key could not be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot open encrypted workspaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cryptographic operation failed: please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the key of this workspace: try again, or use the recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace folder cannot be written to: check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace folder cannot be locked: its file system does not support that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Parapet has this workspace open: close it there, or go on reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the workspace cannot be read: check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the workspace cannot be written: check the folder and its free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace needs its passphrase or recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: the workspace asks for its key at every start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace here yet: give a passphrase to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: choose a passphrase for the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace folder cannot be made: check the place and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged: restore workspace.json from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was not given such a key: use another way to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds no workspace of Parapet: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of Parapet: update Parapet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code holds a character that no code has: check the letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code has a mistake in it: compare it with what you wrote down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged workspace cannot be set aside: check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for backups cannot be made: check the folder&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is not encrypted and keeps no sign-in: you will be asked again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is a database, but no workspace of Parapet: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts cannot be sorted by “%1”; use time, severity, status, name or owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alert is no longer in the workspace; go back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource is no longer in the workspace; go back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is open for reading only: close the other Parapet window, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not written: a file of that name exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written: check the folder and its free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the workspace is missing: put workspace.json back beside workspace.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be brought up to date: check the folder&apos;s rights and its free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two files of the workspace do not belong together: put back the pair that was copied together, or move workspace.db away and sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your decisions is missing: put workspace-decisions.db back beside workspace.db, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource is not assessed any more; refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Parapet: update Parapet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the workspace is damaged or belongs to another workspace, although the key is right: repair it or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>store::GuardedQuery</name>
    <message>
        <source>The statement holds a zero character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a statement SQLite understands: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no statement; write one SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one SELECT may be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one statement may be run; the second begins with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query needs more steps than are allowed; narrow it with WHERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query took longer than is allowed; narrow it with WHERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query needs more memory than is allowed; ask for fewer columns or rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views of the workspace cannot be read; repair or update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of the documented views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function “%1” may not be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recursive queries may not be used here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Preuves</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
</context>
<context>
    <name>views::AboutDialog</name>
    <message>
        <source>About Parapet</source>
        <translation>À propos de Parapet</translation>
    </message>
    <message>
        <source>Parapet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security operations console for cloud and hybrid estates. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Mentions des tiers</translation>
    </message>
</context>
<context>
    <name>views::ActionPane</name>
    <message>
        <source>What to do</source>
        <translation type="unfinished">Que faire</translation>
    </message>
    <message>
        <source>Stop it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it harder next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service names no steps for this alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recommendation is open for the resources of this alert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations are open for its resources, %1 of them already when this happened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, gains %3 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Type a name, an action or a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particulars as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries, newest first. The journal only grows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision, sync and change made here is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries fit together; none was changed or left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was changed at entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry or one before it does not fit its chain; compare with a backup of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n requests, newest first; without what they carried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy requests as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the requests first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AddConnection</name>
    <message>
        <source>Add a connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
    <message>
        <source>What to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Sample estate</source>
        <translation>Environnement d’exemple</translation>
    </message>
    <message>
        <source>Test and connect</source>
        <translation>Tester et connecter</translation>
    </message>
    <message>
        <source>Parapet reads only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads packages, updates, ports and users of this computer and checks it against a baseline. Nothing is changed and nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contoso, an invented estate of about 3,000 resources behind a server on this computer. It is marked as sample everywhere and never added to real numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected. Its first sync has begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AffectedPane</name>
    <message>
        <source>Resources of this recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished">Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AlertDayTable</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>views::AlertDetails</name>
    <message>
        <source>Details of the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Take action</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similaires</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Status of the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>More about this alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert chosen</source>
        <translation>Aucune alerte choisie</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non attribuée</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other alert of this kind or on these entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AlertSource</name>
    <message>
        <source>alerts</source>
        <translation>alertes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>À plat</translation>
    </message>
    <message>
        <source>By resource</source>
        <translation>Par ressource</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>Tactique</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>Type d’alerte</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Type to filter, for example entity:203.0.113.47 time&lt;7d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an alert first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State…</source>
        <translation>État…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to me (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>No open alert in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need someone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents have no owner.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts appear when a cloud or the sample estate is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1. The list stays where it is.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alert was not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts ticked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need someone: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n alerts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n alerts is open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No alert is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 in this order are listed; a narrower filter shows the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AlertsPanel</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished">Alertes</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts by day and severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts of the last 14 days by severity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AllowChanges</name>
    <message>
        <source>Allow changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Azure CLI sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application with a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application with a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished">Connexion</translation>
    </message>
    <message>
        <source>as for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished">Locataire</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished">Secret</translation>
    </message>
    <message>
        <source>PEM or PFX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>Sign in and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart from the sign-in that reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a second sign-in of its own for this. With it, what you decide on alerts reaches the sample tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 a second sign-in for what you decide here, such as dismissing an alert. It needs the role Security Admin. It can be removed at any time; reading goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs a certificate file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AssignmentDetails</name>
    <message>
        <source>Details of the assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held against the score until it is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after it is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished">Ressources</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Made by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed, seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AssignmentSheet</name>
    <message>
        <source>Assign</source>
        <translation type="unfinished">Attribuer</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Quoi</translation>
    </message>
    <message>
        <source>name or e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held against the score until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why that day; it does not move the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this workspace; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open there is assigned; where it is assigned already, that is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The due date moves only here; an ETA says when the owner means to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Enregistrer</translation>
    </message>
    <message>
        <source>Write who is to fix it: a name or an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a due date that is to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an ETA that is to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the ETA is that day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::AttestationSheet</name>
    <message>
        <source>Attest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Preuves</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this workspace with its files; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said before of this control and scope is replaced and stays in its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::BackgroundPane</name>
    <message>
        <source>Evidence as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Preuves</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Historique</translation>
    </message>
    <message>
        <source>No resource is in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first evaluated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged by a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview, not part of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not moved the score yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of the score by this recommendation was seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::BaselineChooser</name>
    <message>
        <source>Looking for content for this system…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (for another system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none for this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (deep: takes minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content for %1 is made for this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This content was made for another system than %1: everything it checks will be unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCAP data streams and benchmarks (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::BaselineText</name>
    <message>
        <source>Checked with content for %1, which is not made for this system: none of its %2 rules could be judged. Coverage 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked with content for %1: %2 passed, %3 failed. Coverage %4 %: of %5 rules, %6 are unknown and %7 not applicable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CauseDashRow</name>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CauseList</name>
    <message numerus="yes">
        <source>Net in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n smaller changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no history</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CodeView</name>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Renvoyer à la ligne</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>%1 searches %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CommandSource</name>
    <message>
        <source>commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récent</translation>
    </message>
</context>
<context>
    <name>views::ComparisonDialog</name>
    <message>
        <source>Parapet and the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both scores are being compared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished">Contrôles</translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished">Raison</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>The scores could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its assessments %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud gives no numbers here, so there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This control is worth no points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides give it the same points.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CompliancePage</name>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">Exporter…</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating the rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy heat map as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export controls as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no standard to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule looks at every resource that was read; on a big estate this takes a while. The result appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance appears when a cloud, this computer or the sample estate is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync is under way. What has been read appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource of these scopes is known, so no rule could be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>Not assessed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources are known, but no rule has been evaluated on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No standard applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n resources is of a type that a rule of a standard is about.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished">Contrôles</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attestations of this standard end within 30 days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a control first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules decide this control: exempt what it should not be held against.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ConnectionDetails</name>
    <message>
        <source>Details of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing erases its data and tokens from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>More about this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this connection can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last complete sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>No connection chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read completely yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls left in the present window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 with its %2 resources, history and tokens from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test what it can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, next sync %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes allowed as %1, until removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads only. What you decide on alerts waits here until a second sign-in allows changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads only; nothing on this computer is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown was read %1 and counts as stale after 8 h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished">Paramètres…</translation>
    </message>
    <message>
        <source>reads and changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ConnectionFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>as it is shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure, public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure US Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure China (21Vianet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished">Locataire</translation>
    </message>
    <message>
        <source>id or domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished">Connexion</translation>
    </message>
    <message>
        <source>Code on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Azure CLI sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application with a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application with a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished">Secret</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM or PFX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource Manager address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the Resource Manager address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids, comma between; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant needs an id or a domain such as contoso.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in needs a certificate file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs an http address of this computer, such as http://localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” under “%2” is no subscription id; copy the id from the subscription&apos;s page in the portal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ConnectionSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Sync all</source>
        <translation>Tout synchroniser</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a cloud or this computer, or look around in the sample estate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Rien n’est encore connecté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are being read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 resources are %2 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read from it completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read only partly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer is changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are allowed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this connection…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ControlDashRow</name>
    <message>
        <source>Control %1, %2 of %3 points, gains %4 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
</context>
<context>
    <name>views::ControlDetails</name>
    <message>
        <source>Details of the control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of the control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said how this control stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; never ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished">Enregistrer…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">Ouvrir</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ControlList</name>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter, for example state:failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls of the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message>
        <source>No control matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished">Effacer le filtre</translation>
    </message>
    <message>
        <source>Everything in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ControlsPane</name>
    <message>
        <source>Controls</source>
        <translation type="unfinished">Contrôles</translation>
    </message>
    <message>
        <source>Controls of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how the chosen control stands, where only a person can judge it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::CountStrip</name>
    <message numerus="yes">
        <source>resources, %n types</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>non sains</translation>
    </message>
    <message>
        <source>stale, seen over 8 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown or never assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with no Defender plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::DataTable</name>
    <message>
        <source>Default columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::DayField</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EditConnection</name>
    <message>
        <source>Settings of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested before they are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored. What it reads now is read again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EmptyGuide</name>
    <message>
        <source>Reading for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync is under way. What has been read appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished">Tout afficher</translation>
    </message>
    <message>
        <source>%1 Nothing of it passes the filter, whichever part is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished">Effacer le filtre</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 alone hides %n of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not readable with the roles given: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request for an admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">Réessayer</translation>
    </message>
    <message>
        <source>Parapet cannot read these scopes. Please assign the roles Reader and Security Reader to its sign-in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1, nothing stale, nothing unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known is from %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EmptyState</name>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a cloud, assess this computer, or open the sample estate. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EntityList</name>
    <message>
        <source>The alert names no entity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished">Entités</translation>
    </message>
</context>
<context>
    <name>views::EnvironmentDashRow</name>
    <message numerus="yes">
        <source>%n resources with critical findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with high ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EvidenceExcerpt</name>
    <message>
        <source>Decisive line of the evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EvidenceList</name>
    <message>
        <source>Add evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::EvidencePane</name>
    <message>
        <source>Evidence as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the service sent it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ExemptionDetails</name>
    <message>
        <source>Details of the exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished">jamais</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no effect any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExemptionSheet</name>
    <message>
        <source>Exempt</source>
        <translation type="unfinished">Exempté</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">Quoi</translation>
    </message>
    <message>
        <source>Waiver: the risk is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mitigated by other means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not held against them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Jour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this workspace; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemption from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources keep their verdicts; the score stops holding this one against them until the exemption ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Enregistrer</translation>
    </message>
    <message>
        <source>Working out what it touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exempt %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason: whoever reads the register has to understand it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ExemptionsPage</name>
    <message>
        <source>Exemptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Type to filter, for example state:expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an exemption first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was revoked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit or exempt again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions are in force; %1 are over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is exempt here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions expire within 30 days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The score holds their resources to account again from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing is exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press X on a recommendation or on its resources to say why it is not held against them, and until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exemption matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished">Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>views::FacetList</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a facet or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Traitement…</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FilterChip</name>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes the values, Delete removes the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FilterCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished">Filtre</translation>
    </message>
</context>
<context>
    <name>views::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FindingSource</name>
    <message>
        <source>findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FirstRun</name>
    <message>
        <source>Where should Parapet look first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one. The others stay available under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Azure tenant. Sign in with a device code, your browser, a service identity, or the az tool you already use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs Reader and Security Reader. About 2 minutes for 3,000 resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages, updates, open ports, users and a security baseline of %1, read in the background at low priority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account and no administrator rights needed. First result in about 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contoso: 4 subscriptions with connected AWS and GCP accounts and hybrid machines, with 90 days of history and alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server on this computer plays the clouds. Nothing leaves it. Marked Sample in the title bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, with the key in the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline afterwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FixDashRow</name>
    <message>
        <source>gains %1 percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FlipPane</name>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources that would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the text on the stored resources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unhealthy, %2 healthy, %3 unknown, %4 not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new rule. Of the stored resources %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources would change; then %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No policy chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list to see what it says of the stored resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stands here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not a policy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is underlined; then it is tried at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a definition that reads resources has verdicts of its own; an initiative takes effect when it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F5 to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stored resource keeps its verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::FoldSection</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::GovernancePage</name>
    <message>
        <source>Governance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Has an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished">Gravité</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter, for example state:overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has to fix anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rules are in force.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an assignment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is closed and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change assignment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are overdue.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What they are for is still open after the day on which it was due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing is assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press A on a recommendation or on its resources to say who fixes it, or add a rule and run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No assignment matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished">Effacer le filtre</translation>
    </message>
    <message>
        <source>There are no rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule gives what is unhealthy to an owner with a due date, whenever something was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a rule first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New governance rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run governance rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override what is assigned…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override what is assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are given to their rule&apos;s owner anew, with a new due date.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What is assigned by hand on single resources stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Conserver</translation>
    </message>
</context>
<context>
    <name>views::HappenedPane</name>
    <message>
        <source>Entities</source>
        <translation type="unfinished">Entités</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished">Preuves</translation>
    </message>
    <message>
        <source>names none of the entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished">Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished">Chronologie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished">Zoom avant</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished">Tout afficher</translation>
    </message>
    <message>
        <source>Kill chain</source>
        <translation type="unfinished">Chaîne d’attaque</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts of this incident</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation type="unfinished">
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HeatLegend</name>
    <message>
        <source>under 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? not all could be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::HeatMapView</name>
    <message>
        <source>Share of passed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ImportReport</name>
    <message>
        <source>Documents that were not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File, place and reason of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Fermer</translation>
    </message>
</context>
<context>
    <name>views::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Defender plan</source>
        <translation>Plan Defender</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Groupe de ressources</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Constats ouverts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Saved query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, id, tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resources.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Without %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not read from any connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a resource first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’ID</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources appear when a cloud, this computer or the sample estate is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n ids.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select none</source>
        <translation type="unfinished">Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in new rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new has come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unhealthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1 selected…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n resources.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong with %n resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No resource is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources are stale or were never assessed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resources.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources are gone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The order has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them (N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::JobModel</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1, %2, started %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::JobPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down, J, K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the details; the focus stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold and open a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::KillChainView</name>
    <message>
        <source>Pre-attack</source>
        <translation>Préattaque</translation>
    </message>
    <message>
        <source>Initial access</source>
        <translation>Accès initial</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>Persistance</translation>
    </message>
    <message>
        <source>Privilege escalation</source>
        <translation>Élévation de privilèges</translation>
    </message>
    <message>
        <source>Defense evasion</source>
        <translation>Évasion de défense</translation>
    </message>
    <message>
        <source>Credential access</source>
        <translation>Accès aux informations d’identification</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Découverte</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>Mouvement latéral</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collecte</translation>
    </message>
    <message>
        <source>Command and control</source>
        <translation>Commande et contrôle</translation>
    </message>
    <message>
        <source>Exfiltration</source>
        <translation>Exfiltration</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Kill chain</source>
        <translation>Chaîne d’attaque</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No tactic is known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::LinkOpener</name>
    <message>
        <source>The link was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its alert is not in this workspace; sync, or open the workspace it was copied from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Undo last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Assess this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected</source>
        <translation>Rien n’est connecté</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Refresh this page from its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>This page has no details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Fold rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Restore default layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>This is where you started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>There is nothing ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose scope…</source>
        <translation>Choisir l’étendue…</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Parapet</source>
        <translation>À propos de Parapet</translation>
    </message>
    <message>
        <source>Redo last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no link to an object of Parapet; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details in a window of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>&amp;Constats</translation>
    </message>
    <message>
        <source>Fi&amp;xes</source>
        <translation>Co&amp;rrections</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>views::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::NewsBanner</name>
    <message>
        <source>%1 Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ObjectActions</name>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished">Copier l’ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished">Copier en JSON</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished">Copier le lien</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation type="unfinished">Ouvrir dans le portail</translation>
    </message>
</context>
<context>
    <name>views::ObjectMenu</name>
    <message>
        <source>Copy id</source>
        <translation>Copier l’ID</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Ouvrir dans le portail</translation>
    </message>
</context>
<context>
    <name>views::OfflineBar</name>
    <message>
        <source>Offline since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what was true then. Work goes on; changes queue and are sent when you are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls with the most to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next best fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score, what moved it and what to do next appear when something is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since your last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished">Contrôle</translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished">Points</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Crit.</source>
        <comment>critical, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the target of the score…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read yet that could have a score.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::PoliciesPage</name>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">État</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished">Gravité</translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a title, a name or a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Enregistrer</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable or disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished">Exporter…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished">Supprimer…</translation>
    </message>
    <message>
        <source>The policy was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No policy matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loosen the filter to see policies again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in force</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no file that ends in .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The others: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in policies stay as they are; duplicate it to edit the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import policies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable or disable policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it first; then it is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is underlined first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy documents (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1? Its verdicts go with it, and a text that was not exported is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished">Conserver</translation>
    </message>
</context>
<context>
    <name>views::PolicyEdit</name>
    <message>
        <source>Text of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::PolicyEditor</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text is good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::QueryPage</name>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Ask what is stored here, in SQL. Nothing can be changed from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Requêtes enregistrées</translation>
    </message>
    <message>
        <source>Run (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter inventory by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The query did not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run query</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Save query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a SELECT over the views at the side and run it with Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views and their columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 rows and %2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No query is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows; there are more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is right, but nothing fits it; loosen its WHERE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::QueueNote</name>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends your decision although the alert was changed in the cloud meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 You chose %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::QueuePanel</name>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close queued changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kept in the workspace, sent in this order when it may be</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Posture</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Menaces</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Parc</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configuration</translation>
    </message>
</context>
<context>
    <name>views::RecommendationDetails</name>
    <message>
        <source>Details of the recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Ouvrir dans le portail</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of the secure score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 points in %4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 points in %n controls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are the resources for which this is the last open finding of the control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 of %4 points</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted at the recommendation that replaced it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try in What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished">Attribuer…</translation>
    </message>
    <message>
        <source>Exempt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::RecommendationsPage</name>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>By control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>À plat</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Type de ressource</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>Tactique</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Type to filter, for example severity:high tls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recommendation first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Unfold all controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recommendation matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations appear when a cloud, this computer or the sample estate is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in new rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new has come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations came or went.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n recommendations.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n recommendations is open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No recommendation applies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hover shows the score before you add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished">Attribuer…</translation>
    </message>
    <message>
        <source>Exempt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All in the %n chosen scopes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request to a cloud is listed here from the start of the program on, the newest 2,000 of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ResourceSource</name>
    <message>
        <source>resources</source>
        <translation>ressources</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ResourceView</name>
    <message>
        <source>Details of the resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>The document as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Ouvrir dans le portail</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resource chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Groupe de ressources</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Defender plan</source>
        <translation>Plan Defender</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière détection</translation>
    </message>
    <message>
        <source>Read with version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert names this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::RightsList</name>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::RuleDetails</name>
    <message>
        <source>Details of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Priority %2: of the rules that are for the same, the one with the smallest decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished">Recommandations</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not held against the score until it is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::RuleSheet</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is unhealthy is given to an owner when the rules are run. What is assigned already stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished">Gravité</translation>
    </message>
    <message>
        <source>keys, one a line; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished">Recommandations</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished">Étendue</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished">Propriétaire</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held against the score until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Enregistrer</translation>
    </message>
    <message>
        <source>key of the tag, of the resource group or else of the scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name for the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the key of the tag that names the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who is to fix it: a name or an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished">Vues enregistrées</translation>
    </message>
    <message>
        <source>Rename saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished">Renommer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished">Renommer…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished">Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished">Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
</context>
<context>
    <name>views::ScopePicker</name>
    <message>
        <source>No scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scopes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scope: %1, %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ScopePopup</name>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Score %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ancienneté</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, score %2, read %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ScoreLine</name>
    <message>
        <source>Score %1 percent, then %2 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ScorePanel</name>
    <message>
        <source>Secure score</source>
        <translation>Score de sécurité</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure score by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>Secure score over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s score and Parapet&apos;s side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path to the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the score is to reach, and by when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::ScriptPane</name>
    <message>
        <source>Remediation steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Copy script</source>
        <translation>Copier le script</translation>
    </message>
    <message>
        <source>Save script…</source>
        <translation>Enregistrer le script…</translation>
    </message>
    <message>
        <source>Steps and scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Script saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment brings no steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language (from the next start)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters act on the row of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Sync at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify of new alerts of high severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>A proxy is written like http://proxy.example:3128, without a user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with additional certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are used from the next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the proxy asks for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: as it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Open the page and type this code there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Sign in to allow changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::SqlEdit</name>
    <message>
        <source>SQL query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT name, type FROM v_resources LIMIT 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::StackedBars</name>
    <message>
        <source>Alerts a day by severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::StandardList</name>
    <message>
        <source>Standards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::StatusBar</name>
    <message>
        <source>Cancel the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>What you see is the sample estate, played by a server on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing connected</source>
        <translation>Rien de connecté</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>%1, %2 partly read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that wait to be sent to their cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::StatusJob</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TargetDialog</name>
    <message>
        <source>Target of the secure score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the whole workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %n chosen scopes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the end of the day (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no score yet to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is reached already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to go, %2 a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a percentage from 1 to 100 with at most one decimal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day that is to come, as in 2027-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TileStrip</name>
    <message>
        <source>Secure score</source>
        <translation>Score de sécurité</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no history yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure score %1 percent, %2, read %3 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure score not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Alertes actives</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active alerts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Incidents ouverts</translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open incidents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unhealthy resources</source>
        <translation>Ressources non saines</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 resources are unhealthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Évaluées</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted since today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TimeFormat</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC
%2 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TopBar</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TrendChart</name>
    <message>
        <source>Score over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TrendPane</name>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished">%1 j</translation>
    </message>
    <message>
        <source>Compliance over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of passed checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No days are kept of this selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept of everything together and of each scope with what is below it: choose one scope, or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reading in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After each sync the day&apos;s share is kept; it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::TrendTable</name>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>views::ValuePopup</name>
    <message>
        <source>Find a value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::WhatIfMode</name>
    <message>
        <source>Add or take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::WhatIfPane</name>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick recommendations in the list with the mouse or the space bar to see what they would be worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls after the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished">Contrôles</translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished">Effacer</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessments are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score is known here yet. It appears when the assessments of a cloud or of this computer were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt by a waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt as mitigated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>views::words</name>
    <message>
        <source>Exempt</source>
        <translation>Exempté</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Non applicable</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Non sain</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Partiellement</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnectée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Jamais synchronisée</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolue</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modéré</translation>
    </message>
</context>
</TS>
