<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ComplianceControlModel</name>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
</context>
<context>
    <name>GovernanceRuleModel</name>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Vorrang %1</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Besitzer %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open assignments</source>
        <translation>
            <numerusform>%n offene Zuweisung</numerusform>
            <numerusform>%n offene Zuweisungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>this user</source>
        <translation>diese Person</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation>In %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Repairing sets the damaged files aside, unchanged, and saves every decision that can be read; the rest comes again with the next sync.</source>
        <translation>Das Reparieren legt die beschädigten Dateien unverändert beiseite und rettet jede lesbare Entscheidung; der Rest kommt mit der nächsten Synchronisierung wieder.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The workspace was repaired.</source>
        <translation>Der Arbeitsbereich wurde repariert.</translation>
    </message>
    <message>
        <source>The damaged files are in %1.</source>
        <translation>Die beschädigten Dateien liegen in %1.</translation>
    </message>
    <message>
        <source>Another Parapet works with this workspace; decisions, syncs and connections are changed there.</source>
        <translation>Ein anderes Parapet arbeitet mit diesem Arbeitsbereich; Entscheidungen, Abgleiche und Verbindungen werden dort geändert.</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>decisions on alerts</source>
        <translation>Entscheidungen zu Warnungen</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>decisions waiting to be sent</source>
        <translation>Entscheidungen, die auf das Senden warten</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>saved queries</source>
        <translation>gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>scores of past days</source>
        <translation>Bewertungen vergangener Tage</translation>
    </message>
    <message>
        <source>what moved the score</source>
        <translation>was die Bewertung bewegt hat</translation>
    </message>
    <message>
        <source>unhealthy resources of past days</source>
        <translation>fehlerhafte Ressourcen vergangener Tage</translation>
    </message>
    <message>
        <source>Your decisions come from the backup in %1.</source>
        <translation>Ihre Entscheidungen stammen aus der Sicherung in %1.</translation>
    </message>
    <message>
        <source>Not or only partly saved: %1.</source>
        <translation>Nicht oder nur teilweise gerettet: %1.</translation>
    </message>
    <message>
        <source>The daily backup was not made.</source>
        <translation>Die tägliche Sicherung wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is missing.</source>
        <translation>Das Kennwort des Proxys fehlt.</translation>
    </message>
    <message>
        <source>exemptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>custom policies</source>
        <translation>eigene Richtlinien</translation>
    </message>
    <message>
        <source>targets of the score</source>
        <translation>Ziele der Bewertung</translation>
    </message>
    <message>
        <source>attestations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>evidence of attestations</source>
        <translation>Nachweise zu Bestätigungen</translation>
    </message>
    <message>
        <source>files of evidence</source>
        <translation>Dateien von Nachweisen</translation>
    </message>
    <message>
        <source>compliance of past days</source>
        <translation>Compliance vergangener Tage</translation>
    </message>
    <message>
        <source>governance rules</source>
        <translation>Zuweisungsregeln</translation>
    </message>
    <message>
        <source>assignments of recommendations</source>
        <translation>Zuweisungen von Empfehlungen</translation>
    </message>
</context>
<context>
    <name>app::Exporter</name>
    <message>
        <source>%1 could not be written; choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written</source>
        <translation>
            <numerusform>%n Zeile geschrieben</numerusform>
            <numerusform>%n Zeilen geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 ausgeben</translation>
    </message>
    <message>
        <source>%1: stopped, nothing was written</source>
        <translation>%1: angehalten, nichts wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %n rows; there are more</source>
        <translation>
            <numerusform>%1: die ersten %n Zeilen; es gibt mehr</numerusform>
            <numerusform>%1: die ersten %n Zeilen; es gibt mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rows</source>
        <translation>
            <numerusform>%1: %n Zeile</numerusform>
            <numerusform>%1: %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::GuiConsole</name>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Sync %1</source>
        <translation>%1 synchronisieren</translation>
    </message>
    <message>
        <source>%1: %2 read, %3 changed</source>
        <translation>%1: %2 gelesen, %3 geändert</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: angehalten</translation>
    </message>
    <message>
        <source>%1 needs you to sign in.</source>
        <translation>%1 verlangt Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>This connection is gone.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The sample estate was not opened.</source>
        <translation>Der Beispielbestand wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This computer was not added.</source>
        <translation>Dieser Computer wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed.</source>
        <translation>Die Anmeldung ist nicht gelungen.</translation>
    </message>
    <message>
        <source>The sync was not started.</source>
        <translation>Die Synchronisierung wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The connection was not changed.</source>
        <translation>Die Verbindung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The connection was not removed.</source>
        <translation>Die Verbindung wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Connection removed with its data and tokens</source>
        <translation>Verbindung mit ihren Daten und Token entfernt</translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation>Der Status wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The owner was not changed.</source>
        <translation>Der Besitzer wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The alert was not marked.</source>
        <translation>Die Warnung wurde nicht markiert.</translation>
    </message>
    <message>
        <source>It could not be undone.</source>
        <translation>Es konnte nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Der Bericht wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht nach %1 geschrieben</translation>
    </message>
    <message>
        <source>The list was not exported.</source>
        <translation>Die Liste wurde nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n resources exported</source>
        <translation>
            <numerusform>%n Ressource exportiert</numerusform>
            <numerusform>%n Ressourcen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows were not exported.</source>
        <translation>Die Zeilen wurden nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation>
            <numerusform>%n Zeile exportiert</numerusform>
            <numerusform>%n Zeilen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The query was not saved.</source>
        <translation>Die Abfrage wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Query saved</source>
        <translation>Abfrage gespeichert</translation>
    </message>
    <message>
        <source>The query was not removed.</source>
        <translation>Die Abfrage wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>The scan was not started.</source>
        <translation>Die Prüfung wurde nicht gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>Dismissed %n alerts</source>
        <translation>
            <numerusform>%n Warnung verworfen</numerusform>
            <numerusform>%n Warnungen verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n alerts</source>
        <translation>
            <numerusform>%n Warnung erledigt</numerusform>
            <numerusform>%n Warnungen erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to in progress</source>
        <translation>
            <numerusform>%n Warnung in Arbeit genommen</numerusform>
            <numerusform>%n Warnungen in Arbeit genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n alerts to active</source>
        <translation>
            <numerusform>%n Warnung auf aktiv gesetzt</numerusform>
            <numerusform>%n Warnungen auf aktiv gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the owner off %n alerts</source>
        <translation>
            <numerusform>Zuständigkeit von %n Warnung entfernt</numerusform>
            <numerusform>Zuständigkeit von %n Warnungen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n alerts to %1</source>
        <translation>
            <numerusform>%n Warnung %1 zugewiesen</numerusform>
            <numerusform>%n Warnungen %1 zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be done again.</source>
        <translation>Es konnte nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation>Dieses Fenster liest nur; tun Sie es im anderen.</translation>
    </message>
    <message>
        <source>A decision waits to be sent.</source>
        <translation>Eine Entscheidung wartet darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled; nothing was connected.</source>
        <translation>Die Anmeldung wurde abgebrochen; nichts wurde verbunden.</translation>
    </message>
    <message>
        <source>%1. It is sent when you are back online</source>
        <translation>%1. Gesendet wird, sobald Sie wieder online sind</translation>
    </message>
    <message>
        <source>The sign-in was cancelled; the connection only reads, as before.</source>
        <translation>Die Anmeldung wurde abgebrochen; die Verbindung liest nur, wie zuvor.</translation>
    </message>
    <message>
        <source>Changes allowed as %1</source>
        <translation>Änderungen erlaubt als %1</translation>
    </message>
    <message>
        <source>The sign-in was not removed.</source>
        <translation>Die Anmeldung wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>The connection only reads now</source>
        <translation>Die Verbindung liest jetzt nur noch</translation>
    </message>
    <message>
        <source>The decision was not taken back.</source>
        <translation>Die Entscheidung wurde nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Taken back; it was not sent</source>
        <translation>Zurückgenommen; sie wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The decision was not changed.</source>
        <translation>Die Entscheidung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The sample estate&apos;s server had ended.</source>
        <translation>Der Server der Beispielumgebung war beendet.</translation>
    </message>
    <message>
        <source>Another one was started in its place; what was changed there is kept.</source>
        <translation>An seiner Stelle wurde ein neuer gestartet; was dort geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>The test did not succeed.</source>
        <translation>Die Prüfung gelang nicht.</translation>
    </message>
    <message>
        <source>Tested: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>%1 The password is used until Parapet ends.</source>
        <translation>%1 Das Kennwort gilt, bis Parapet endet.</translation>
    </message>
    <message>
        <source>The password is forgotten.</source>
        <translation>Das Kennwort ist vergessen.</translation>
    </message>
    <message>
        <source>The password is kept in the keychain and used from now on.</source>
        <translation>Das Kennwort ist im Schlüsselbund und gilt ab jetzt.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled; the connection is as it was.</source>
        <translation>Die Anmeldung wurde abgebrochen; die Verbindung ist wie zuvor.</translation>
    </message>
    <message>
        <source>The sign-in that may change things was for another place and is forgotten; allow changes again.</source>
        <translation>Die Anmeldung, die ändern darf, galt für einen anderen Ort und ist vergessen; erlauben Sie Änderungen neu.</translation>
    </message>
    <message>
        <source>The connection&apos;s settings could not be shown.</source>
        <translation>Die Einstellungen der Verbindung konnten nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The standard was not exported.</source>
        <translation>Der Standard wurde nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n controls exported</source>
        <translation>
            <numerusform>%n Kontrolle exportiert</numerusform>
            <numerusform>%n Kontrollen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Control attested</source>
        <translation>Kontrolle bestätigt</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The evidence was not saved.</source>
        <translation>Der Nachweis wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Evidence written to %1</source>
        <translation>Nachweis in %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions added</source>
        <translation>
            <numerusform>%n Ausnahme hinzugefügt</numerusform>
            <numerusform>%n Ausnahmen hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Exemption changed</source>
        <translation>Ausnahme geändert</translation>
    </message>
    <message>
        <source>The exemption was not revoked.</source>
        <translation>Die Ausnahme wurde nicht widerrufen.</translation>
    </message>
    <message>
        <source>Exemption revoked; it can be added again from the register</source>
        <translation>Ausnahme widerrufen; im Verzeichnis lässt sie sich wieder hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n assignments made</source>
        <translation>
            <numerusform>%n Zuweisung angelegt</numerusform>
            <numerusform>%n Zuweisungen angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Assignment changed</source>
        <translation>Zuweisung geändert</translation>
    </message>
    <message>
        <source>The assignment was not removed.</source>
        <translation>Die Zuweisung wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Assignment removed</source>
        <translation>Zuweisung entfernt</translation>
    </message>
    <message>
        <source>Rule added; it assigns when the rules are run</source>
        <translation>Regel hinzugefügt; sie weist zu, sobald die Regeln ausgeführt werden</translation>
    </message>
    <message>
        <source>Rule changed; what it assigned stays</source>
        <translation>Regel geändert; was sie zugewiesen hat, bleibt</translation>
    </message>
    <message>
        <source>The rule was not changed.</source>
        <translation>Die Regel wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Rule enabled</source>
        <translation>Regel eingeschaltet</translation>
    </message>
    <message>
        <source>Rule disabled; what it assigned stays</source>
        <translation>Regel ausgeschaltet; was sie zugewiesen hat, bleibt</translation>
    </message>
    <message>
        <source>The rule was not removed.</source>
        <translation>Die Regel wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Rule removed; what it assigned stays</source>
        <translation>Regel entfernt; was sie zugewiesen hat, bleibt</translation>
    </message>
    <message>
        <source>Run governance rules</source>
        <translation>Zuweisungsregeln ausführen</translation>
    </message>
    <message>
        <source>Run stopped; what was assigned before stays</source>
        <translation>Ausführung angehalten; was davor zugewiesen wurde, bleibt</translation>
    </message>
    <message>
        <source>The rules were not run.</source>
        <translation>Die Regeln wurden nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Import policies</source>
        <translation>Richtlinien importieren</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Import angehalten</translation>
    </message>
    <message>
        <source>Policies: %1 documents read, %2 refused</source>
        <translation>Richtlinien: %1 Dokumente gelesen, %2 abgelehnt</translation>
    </message>
    <message>
        <source>The policies were not imported.</source>
        <translation>Die Richtlinien wurden nicht importiert.</translation>
    </message>
    <message>
        <source>No policy was begun.</source>
        <translation>Es wurde keine Richtlinie begonnen.</translation>
    </message>
    <message>
        <source>The policy was not copied.</source>
        <translation>Die Richtlinie wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>Policy saved; resources are assessed anew</source>
        <translation>Richtlinie gespeichert; die Ressourcen werden neu bewertet</translation>
    </message>
    <message>
        <source>The draft was not kept.</source>
        <translation>Der Entwurf wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The draft was not dropped.</source>
        <translation>Der Entwurf wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>The policy was not changed.</source>
        <translation>Die Richtlinie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Policy enabled</source>
        <translation>Richtlinie aktiviert</translation>
    </message>
    <message>
        <source>Policy disabled</source>
        <translation>Richtlinie deaktiviert</translation>
    </message>
    <message>
        <source>The policy was not removed.</source>
        <translation>Die Richtlinie wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Policy removed</source>
        <translation>Richtlinie entfernt</translation>
    </message>
    <message>
        <source>The policy was not exported.</source>
        <translation>Die Richtlinie wurde nicht exportiert.</translation>
    </message>
    <message>
        <source>Policy written to %1</source>
        <translation>Richtlinie in %1 geschrieben</translation>
    </message>
    <message>
        <source>Target set</source>
        <translation>Ziel gesetzt</translation>
    </message>
    <message>
        <source>Target removed</source>
        <translation>Ziel entfernt</translation>
    </message>
</context>
<context>
    <name>app::HeadlessRun</name>
    <message>
        <source>Sample estate</source>
        <translation>Beispielbestand</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Pictures and report: %1</source>
        <translation>Bilder und Bericht: %1</translation>
    </message>
    <message>
        <source>The sync failed: %1</source>
        <translation>Die Synchronisierung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Read %1, new or changed %2, requests %3</source>
        <translation>%1 gelesen, %2 neu oder geändert, %3 Anforderungen</translation>
    </message>
    <message>
        <source>Partly read: %1</source>
        <translation>Teilweise gelesen: %1</translation>
    </message>
    <message>
        <source>Secure score: %1 % (%2 of %3 points)</source>
        <translation>Sicherheitsbewertung: %1 % (%2 von %3 Punkten)</translation>
    </message>
    <message>
        <source>Secure score: not known yet</source>
        <translation>Sicherheitsbewertung: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Top recommendations:</source>
        <translation>Wichtigste Empfehlungen:</translation>
    </message>
    <message>
        <source>Active alerts: %1</source>
        <translation>Aktive Warnungen: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message numerus="yes">
        <source>%n new high alerts</source>
        <translation>
            <numerusform>%n neue hohe Warnung</numerusform>
            <numerusform>%n neue hohe Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a notification</comment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>app::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Write this code down and keep it away from this computer. It opens the workspace on another machine or when the passphrase is lost, and is shown only now.</source>
        <translation>Schreiben Sie diesen Code auf und bewahren Sie ihn getrennt von diesem Computer auf. Er öffnet den Arbeitsbereich auf einem anderen Gerät oder wenn die Passphrase verloren ist, und er wird nur jetzt gezeigt.</translation>
    </message>
    <message>
        <source>Recovery code %1</source>
        <translation>Wiederherstellungscode %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
</context>
<context>
    <name>app::UnlockDialog</name>
    <message>
        <source>Protect your workspace</source>
        <translation>Arbeitsbereich schützen</translation>
    </message>
    <message>
        <source>Open your workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Choose a passphrase. It encrypts everything Parapet stores on this computer.</source>
        <translation>Wählen Sie eine Passphrase. Sie verschlüsselt alles, was Parapet auf diesem Computer speichert.</translation>
    </message>
    <message>
        <source>Type the passphrase of this workspace, or its recovery code.</source>
        <translation>Geben Sie die Passphrase dieses Arbeitsbereichs oder seinen Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Go without encryption</source>
        <translation>Ohne Verschlüsselung fortfahren</translation>
    </message>
    <message>
        <source>Sign-ins are then forgotten when Parapet ends.</source>
        <translation>Anmeldungen sind dann vergessen, wenn Parapet endet.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Geben Sie zuerst etwas ein.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Use eight characters or more.</source>
        <translation>Verwenden Sie mindestens acht Zeichen.</translation>
    </message>
</context>
<context>
    <name>app::UrlOpener</name>
    <message>
        <source>Only secure addresses are opened from here.</source>
        <translation>Von hier aus werden nur sichere Adressen geöffnet.</translation>
    </message>
    <message>
        <source>No browser could be opened; copy the address into one.</source>
        <translation>Es konnte kein Browser geöffnet werden; kopieren Sie die Adresse in einen.</translation>
    </message>
    <message>
        <source>The page was not opened; copy the address and open it yourself.</source>
        <translation>Die Seite wurde nicht geöffnet; kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
</context>
<context>
    <name>auth::AuthorizationCode</name>
    <message>
        <source>The sign-in was declined; start it again if that was a mistake.</source>
        <translation>Die Anmeldung wurde abgelehnt; starten Sie sie erneut, wenn das ein Versehen war.</translation>
    </message>
    <message>
        <source>The sign-in service did not sign you in; check tenant and client id of the connection.</source>
        <translation>Der Anmeldedienst hat Sie nicht angemeldet; prüfen Sie Mandant und Client-ID der Verbindung.</translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation>%1 Der Dienst meldet: „%2“</translation>
    </message>
    <message>
        <source>The answer of the browser came from another sign-in service than the one asked; it was not used.</source>
        <translation>Die Antwort des Browsers kam von einem anderen Anmeldedienst als dem gefragten; sie wurde nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>auth::Certificate</name>
    <message>
        <source>Signing with the certificate&apos;s key failed; choose another certificate.</source>
        <translation>Das Signieren mit dem Schlüssel des Zertifikats ist fehlgeschlagen; wählen Sie ein anderes Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate file is empty or too large; choose a PEM or PFX file.</source>
        <translation>Die Zertifikatdatei ist leer oder zu groß; wählen Sie eine PEM- oder PFX-Datei.</translation>
    </message>
    <message>
        <source>The pass phrase of the certificate file is wrong; enter it again.</source>
        <translation>Die Passphrase der Zertifikatdatei ist falsch; geben Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The file holds no certificate that can be read; choose a PEM or PFX file.</source>
        <translation>Die Datei enthält kein lesbares Zertifikat; wählen Sie eine PEM- oder PFX-Datei.</translation>
    </message>
    <message>
        <source>The file holds a certificate but not its private key; choose the file with both.</source>
        <translation>Die Datei enthält ein Zertifikat, aber nicht seinen privaten Schlüssel; wählen Sie die Datei mit beiden.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is not an RSA key, which the sign-in service requires; choose another certificate.</source>
        <translation>Der Schlüssel des Zertifikats ist kein RSA-Schlüssel, wie ihn der Anmeldedienst verlangt; wählen Sie ein anderes Zertifikat.</translation>
    </message>
    <message>
        <source>The private key in the file does not belong to the certificate; choose the file with both.</source>
        <translation>Der private Schlüssel in der Datei gehört nicht zum Zertifikat; wählen Sie die Datei mit beiden.</translation>
    </message>
</context>
<context>
    <name>auth::Cli</name>
    <message>
        <source>The Azure CLI is not installed; install it or sign in another way.</source>
        <translation>Die Azure-Befehlszeile ist nicht installiert; installieren Sie sie oder melden Sie sich anders an.</translation>
    </message>
    <message>
        <source>The Azure CLI is not signed in; run “az login” in a terminal and try again.</source>
        <translation>Die Azure-Befehlszeile ist nicht angemeldet; führen Sie „az login“ in einem Terminal aus und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The Azure CLI gave no token; copy the details or sign in another way.</source>
        <translation>Die Azure-Befehlszeile hat kein Token geliefert; kopieren Sie die Einzelheiten oder melden Sie sich anders an.</translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be passed to the Azure CLI; correct it in the connection&apos;s settings.</source>
        <translation>Die Adresse des Dienstes kann der Azure-Befehlszeile nicht übergeben werden; korrigieren Sie sie in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The tenant is not an id or domain; correct it in the connection&apos;s settings.</source>
        <translation>Der Mandant ist weder eine ID noch eine Domäne; korrigieren Sie ihn in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The Azure CLI did not answer in time; try again or sign in another way.</source>
        <translation>Die Azure-Befehlszeile hat nicht rechtzeitig geantwortet; versuchen Sie es erneut oder melden Sie sich anders an.</translation>
    </message>
    <message>
        <source>The helper that reaches the Azure CLI did not answer; start Parapet again.</source>
        <translation>Das Hilfsprogramm, das die Azure-Befehlszeile erreicht, hat nicht geantwortet; starten Sie Parapet neu.</translation>
    </message>
    <message>
        <source>The Azure CLI gave an answer that cannot be used; update it or sign in another way.</source>
        <translation>Die Azure-Befehlszeile hat eine unbrauchbare Antwort gegeben; aktualisieren Sie sie oder melden Sie sich anders an.</translation>
    </message>
</context>
<context>
    <name>auth::CloudEndpoints</name>
    <message>
        <source>“%1” is not an address for “%2”; enter one that starts with https://.</source>
        <translation>„%1“ ist keine Adresse für „%2“; geben Sie eine ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The cloud “%1” is not known; choose one of the list or enter its addresses.</source>
        <translation>Die Cloud „%1“ ist nicht bekannt; wählen Sie eine aus der Liste oder geben Sie ihre Adressen ein.</translation>
    </message>
</context>
<context>
    <name>auth::DeviceCode</name>
    <message>
        <source>The sign-in service gave no usable code; try again.</source>
        <translation>Der Anmeldedienst hat keinen brauchbaren Code geliefert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The code has expired before it was entered; start the sign-in again.</source>
        <translation>Der Code ist abgelaufen, bevor er eingegeben wurde; starten Sie die Anmeldung erneut.</translation>
    </message>
</context>
<context>
    <name>auth::LoopbackListener</name>
    <message>
        <source>No local port is free for the answer of the browser; sign in by device code instead.</source>
        <translation>Kein lokaler Port ist für die Antwort des Browsers frei; melden Sie sich stattdessen mit einem Gerätecode an.</translation>
    </message>
    <message>
        <source>The browser did not come back in time; start the sign-in again.</source>
        <translation>Der Browser kam nicht rechtzeitig zurück; starten Sie die Anmeldung erneut.</translation>
    </message>
    <message>
        <source>Sign-in received. You can close this page and go back to Parapet.</source>
        <translation>Anmeldung erhalten. Sie können diese Seite schließen und zu Parapet zurückkehren.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
</context>
<context>
    <name>auth::OAuth</name>
    <message>
        <source>The sign-in is no longer valid; sign in again.</source>
        <translation>Die Anmeldung ist nicht mehr gültig; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The tenant has to agree to this application first; sign in again and accept, or ask an administrator.</source>
        <translation>Der Mandant muss dieser Anwendung zuerst zustimmen; melden Sie sich erneut an und stimmen Sie zu, oder fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>The client id, secret or certificate was not accepted; check them in the connection&apos;s settings.</source>
        <translation>Client-ID, Geheimnis oder Zertifikat wurden nicht angenommen; prüfen Sie sie in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The sign-in was declined; start it again if that was a mistake.</source>
        <translation>Die Anmeldung wurde abgelehnt; starten Sie sie erneut, wenn das ein Versehen war.</translation>
    </message>
    <message>
        <source>The code has expired before it was entered; start the sign-in again.</source>
        <translation>Der Code ist abgelaufen, bevor er eingegeben wurde; starten Sie die Anmeldung erneut.</translation>
    </message>
    <message>
        <source>The sign-in service did not accept the request; check tenant, client id and cloud of the connection.</source>
        <translation>Der Anmeldedienst hat die Anforderung nicht angenommen; prüfen Sie Mandant, Client-ID und Cloud der Verbindung.</translation>
    </message>
    <message>
        <source>The sign-in service limits how many calls it takes; wait a little and try again.</source>
        <translation>Der Anmeldedienst begrenzt, wie viele Aufrufe er annimmt; warten Sie ein wenig und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in service has a problem (%1); try again later.</source>
        <translation>Der Anmeldedienst hat ein Problem (%1); versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The tenant is missing or not an id or domain; correct it in the connection&apos;s settings.</source>
        <translation>Der Mandant fehlt oder ist weder ID noch Domäne; korrigieren Sie ihn in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>The client id is missing or has characters it cannot have; correct it in the connection&apos;s settings.</source>
        <translation>Die Client-ID fehlt oder enthält unzulässige Zeichen; korrigieren Sie sie in den Einstellungen der Verbindung.</translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation>%1 Der Dienst meldet: „%2“</translation>
    </message>
</context>
<context>
    <name>auth::SignIns</name>
    <message>
        <source>This connection only reads; give it a fix sign-in to change things.</source>
        <translation>Diese Verbindung liest nur; geben Sie ihr eine Korrekturanmeldung, um etwas zu ändern.</translation>
    </message>
</context>
<context>
    <name>auth::TokenProvider</name>
    <message>
        <source>This connection needs a new sign-in; sign in again to go on.</source>
        <translation>Diese Verbindung braucht eine neue Anmeldung; melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Changing things needs the fix sign-in of this connection; give it first.</source>
        <translation>Änderungen brauchen die Korrekturanmeldung dieser Verbindung; geben Sie diese zuerst an.</translation>
    </message>
</context>
<context>
    <name>auth::TokenSet</name>
    <message>
        <source>The sign-in service gave an answer that cannot be used; try again.</source>
        <translation>Der Anmeldedienst hat eine unbrauchbare Antwort gegeben; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read; sign in again.</source>
        <translation>Die gespeicherte Anmeldung ist nicht lesbar; melden Sie sich erneut an.</translation>
    </message>
</context>
<context>
    <name>azure::Arm</name>
    <message>
        <source>This connection is not signed in to Log Analytics, so past scores are not read.</source>
        <translation>Diese Verbindung ist nicht bei Log Analytics angemeldet, daher werden frühere Bewertungen nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>azure::AzureConnector</name>
    <message>
        <source>“%1” is not the id of an Azure alert.</source>
        <translation>„%1“ ist nicht die ID einer Azure-Warnung.</translation>
    </message>
    <message>
        <source>Azure refused to change the alert: the fix sign-in needs the role %1.</source>
        <translation>Azure hat die Änderung der Warnung verweigert: Die Korrekturanmeldung braucht die Rolle %1.</translation>
    </message>
    <message>
        <source>This connection only reads; allow changes on the Connections page to send it.</source>
        <translation>Diese Verbindung liest nur; erlauben Sie Änderungen auf der Seite Verbindungen, um es zu senden.</translation>
    </message>
</context>
<context>
    <name>azure::Capabilities</name>
    <message>
        <source>Inventory, Resource Graph</source>
        <translation>Bestand, Resource Graph</translation>
    </message>
    <message>
        <source>Security data</source>
        <translation>Sicherheitsdaten</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>Not tested: no subscription to ask.</source>
        <translation>Nicht geprüft: kein Abonnement zum Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation>
            <numerusform>Rolle %1 fehlt bei %n von %2 Abonnements.</numerusform>
            <numerusform>Rolle %1 fehlt bei %n von %2 Abonnements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Bewertungsverlauf</translation>
    </message>
    <message>
        <source>Missing role %1.</source>
        <translation>Rolle %1 fehlt.</translation>
    </message>
    <message>
        <source>Not tested: the connection is not signed in to Log Analytics.</source>
        <translation>Nicht geprüft: Die Verbindung ist nicht bei Log Analytics angemeldet.</translation>
    </message>
    <message>
        <source>Missing role %1 on the workspace of the export.</source>
        <translation>Rolle %1 fehlt im Arbeitsbereich des Exports.</translation>
    </message>
    <message>
        <source>No continuous export to a workspace: history begins with the first synchronisation.</source>
        <translation>Kein fortlaufender Export in einen Arbeitsbereich: Der Verlauf beginnt mit der ersten Synchronisierung.</translation>
    </message>
    <message numerus="yes">
        <source>Tenant, %n subscription(s)</source>
        <translation>
            <numerusform>Mandant, %n Abonnement</numerusform>
            <numerusform>Mandant, %n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign-in that may change things</source>
        <translation>Anmeldung, die etwas ändern darf</translation>
    </message>
</context>
<context>
    <name>azure::FixRights</name>
    <message>
        <source>Change: status of alerts</source>
        <translation>Ändern: Status von Warnungen</translation>
    </message>
    <message>
        <source>Not tested: no subscription to ask.</source>
        <translation>Nicht geprüft: kein Abonnement zum Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>Missing role %1 on %n of %2 subscription(s).</source>
        <translation>
            <numerusform>Die Rolle %1 fehlt bei %n von %2 Abonnements.</numerusform>
            <numerusform>Die Rolle %1 fehlt bei %n von %2 Abonnements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>azure::Json</name>
    <message>
        <source>text after the end of the document</source>
        <translation>Text hinter dem Ende des Dokuments</translation>
    </message>
    <message>
        <source>the list is missing</source>
        <translation>die Liste fehlt</translation>
    </message>
    <message>
        <source>Azure&apos;s answer cannot be read at %1 (%2); try again, and report it if it stays.</source>
        <translation>Die Antwort von Azure ist bei %1 nicht lesbar (%2); versuchen Sie es erneut, und melden Sie es, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
</context>
<context>
    <name>azure::Settings</name>
    <message>
        <source>The connection&apos;s setting “%1” cannot be used (%2); correct it on the Connections page.</source>
        <translation>Die Einstellung „%1“ der Verbindung ist unbrauchbar (%2); korrigieren Sie sie auf der Seite „Verbindungen“.</translation>
    </message>
</context>
<context>
    <name>azure::Sync</name>
    <message>
        <source>%1: %2 need the role %3.</source>
        <translation>%1: %2 brauchen die Rolle %3.</translation>
    </message>
    <message>
        <source>%1: %2 could not be read. %3</source>
        <translation>%1: %2 nicht lesbar. %3</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Recommendation texts</source>
        <translation>Texte der Empfehlungen</translation>
    </message>
    <message>
        <source>Scores, controls and plans</source>
        <translation>Sicherheitsbewertungen, Kontrollen und Pläne</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Score history</source>
        <translation>Bewertungsverlauf</translation>
    </message>
    <message>
        <source>Details by plan</source>
        <translation>Einzelheiten nach Plan</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 werden gelesen</translation>
    </message>
    <message>
        <source>Reading changes</source>
        <translation>Änderungen werden gelesen</translation>
    </message>
    <message>
        <source>activity log entries</source>
        <translation>Einträge des Aktivitätsprotokolls</translation>
    </message>
    <message>
        <source>Changed %1 could not be read; the next full synchronisation reads them.</source>
        <translation>Geänderte %1 konnten nicht gelesen werden; die nächste vollständige Synchronisierung liest sie.</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>assessments</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1 could not be read to the end. %2</source>
        <translation>%1 konnten nicht zu Ende gelesen werden. %2</translation>
    </message>
    <message>
        <source>%1: a row of Azure&apos;s answer cannot be used (%2).</source>
        <translation>%1: Eine Zeile der Antwort von Azure ist unbrauchbar (%2).</translation>
    </message>
    <message>
        <source>Reading %1, page %2</source>
        <translation>%1 werden gelesen, Seite %2</translation>
    </message>
    <message>
        <source>%1: Resource Graph cut the answer short.</source>
        <translation>%1: Resource Graph hat die Antwort gekürzt.</translation>
    </message>
    <message>
        <source>Reading score history</source>
        <translation>Bewertungsverlauf wird gelesen</translation>
    </message>
    <message>
        <source>exported secure scores</source>
        <translation>exportierte Sicherheitsbewertungen</translation>
    </message>
    <message>
        <source>continuous export settings</source>
        <translation>Einstellungen des fortlaufenden Exports</translation>
    </message>
    <message>
        <source>Reading recommendation texts</source>
        <translation>Texte der Empfehlungen werden gelesen</translation>
    </message>
    <message>
        <source>Recommendation texts could not be read. %1</source>
        <translation>Die Texte der Empfehlungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>recommendation texts</source>
        <translation>Texte der Empfehlungen</translation>
    </message>
    <message>
        <source>Reading scores, controls and plans</source>
        <translation>Sicherheitsbewertungen, Kontrollen und Pläne werden gelesen</translation>
    </message>
    <message>
        <source>The secure scores of connected accounts could not be read to the end.</source>
        <translation>Die Sicherheitsbewertungen verbundener Konten konnten nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>A row of the answer cannot be used (%1).</source>
        <translation>Eine Zeile der Antwort ist unbrauchbar (%1).</translation>
    </message>
    <message>
        <source>secure scores</source>
        <translation>Sicherheitsbewertungen</translation>
    </message>
    <message>
        <source>security controls</source>
        <translation>Sicherheitskontrollen</translation>
    </message>
    <message>
        <source>Defender plans</source>
        <translation>Defender-Pläne</translation>
    </message>
    <message>
        <source>Reading alerts</source>
        <translation>Warnungen werden gelesen</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Reading tenants and subscriptions</source>
        <translation>Mandanten und Abonnements werden gelesen</translation>
    </message>
    <message>
        <source>The sign-in sees no subscription; give it the role Reader on the subscriptions to watch.</source>
        <translation>Die Anmeldung sieht kein Abonnement; geben Sie ihr die Rolle „Leser“ für die Abonnements, die beobachtet werden sollen.</translation>
    </message>
    <message>
        <source>resource groups</source>
        <translation>Ressourcengruppen</translation>
    </message>
    <message>
        <source>More could not be read; mend what is named here and synchronise again.</source>
        <translation>Weiteres konnte nicht gelesen werden; beheben Sie das hier Genannte und synchronisieren Sie erneut.</translation>
    </message>
    <message>
        <source>Azure cut its answer short; try again later.</source>
        <translation>Azure hat seine Antwort abgeschnitten; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Subscriptions could not be read to the end. %1</source>
        <translation>Abonnements konnten nicht zu Ende gelesen werden. %1</translation>
    </message>
    <message>
        <source>Management groups and resource groups could not be read to the end. %1</source>
        <translation>Verwaltungsgruppen und Ressourcengruppen konnten nicht zu Ende gelesen werden. %1</translation>
    </message>
    <message>
        <source>connected accounts</source>
        <translation>verbundene Konten</translation>
    </message>
</context>
<context>
    <name>core::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>domain::FilterQuery</name>
    <message>
        <source>The quote in “%1” has no end; add a closing quote.</source>
        <translation>Das Anführungszeichen in „%1“ hat kein Ende; setzen Sie ein schließendes.</translation>
    </message>
    <message>
        <source>“%1” is not something to filter by here; use one of %2.</source>
        <translation>Nach „%1“ lässt sich hier nicht filtern; verwenden Sie eines von %2.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
</context>
<context>
    <name>host::ArfReader</name>
    <message>
        <source>it has too many rules</source>
        <translation>es hat zu viele Regeln</translation>
    </message>
    <message>
        <source>it has too many results</source>
        <translation>es hat zu viele Ergebnisse</translation>
    </message>
    <message>
        <source>it has too many definitions</source>
        <translation>es hat zu viele Definitionen</translation>
    </message>
    <message>
        <source>The scanner&apos;s report holds no results; run the check again.</source>
        <translation>Der Bericht des Prüfprogramms enthält keine Ergebnisse; führen Sie die Prüfung erneut aus.</translation>
    </message>
</context>
<context>
    <name>host::Baseline</name>
    <message>
        <source>The profile&apos;s id has characters that it cannot have; choose one of the list.</source>
        <translation>Die ID des Profils enthält unzulässige Zeichen; wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>There is no room for the scanner&apos;s report; free space in the folder for temporary files.</source>
        <translation>Für den Bericht des Prüfprogramms ist kein Platz; schaffen Sie Platz im Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>The scanner failed; look at the details and check its content file.</source>
        <translation>Das Prüfprogramm ist gescheitert; sehen Sie die Einzelheiten an und prüfen Sie seine Inhaltsdatei.</translation>
    </message>
    <message>
        <source>The scanner&apos;s report is too large; choose a profile with fewer rules.</source>
        <translation>Der Bericht des Prüfprogramms ist zu groß; wählen Sie ein Profil mit weniger Regeln.</translation>
    </message>
    <message>
        <source>The scanner&apos;s report cannot be read; try again.</source>
        <translation>Der Bericht des Prüfprogramms ist nicht lesbar; versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>host::BoundedXml</name>
    <message>
        <source>elements are nested too deeply</source>
        <translation>Elemente sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it declares a document type, which is not accepted</source>
        <translation>sie deklariert einen Dokumenttyp, was nicht angenommen wird</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>The file cannot be used, line %1: %2.</source>
        <translation>Die Datei ist unbrauchbar, Zeile %1: %2.</translation>
    </message>
    <message>
        <source>an element holds too much text</source>
        <translation>ein Element enthält zu viel Text</translation>
    </message>
</context>
<context>
    <name>host::Command</name>
    <message>
        <source>“%1” could not be started; install it and try again.</source>
        <translation>„%1“ konnte nicht gestartet werden; installieren Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” wrote more than expected and was ended.</source>
        <translation>„%1“ hat mehr als erwartet geschrieben und wurde beendet.</translation>
    </message>
    <message>
        <source>“%1” did not finish in time and was ended; allow more time or choose less to check.</source>
        <translation>„%1“ wurde nicht rechtzeitig fertig und wurde beendet; erlauben Sie mehr Zeit oder wählen Sie weniger zum Prüfen.</translation>
    </message>
    <message>
        <source>“%1” ended unexpectedly; try again.</source>
        <translation>„%1“ endete unerwartet; versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>host::ControlMap</name>
    <message>
        <source>The table “%1” cannot be used: look at %2.</source>
        <translation>Die Tabelle „%1“ ist unbrauchbar: Sehen Sie %2 an.</translation>
    </message>
</context>
<context>
    <name>host::Facts</name>
    <message>
        <source>This needs a native run: the facts it asks for cannot be read from outside a running system.</source>
        <translation>Dies braucht einen direkten Lauf: Die verlangten Fakten sind von außerhalb eines laufenden Systems nicht lesbar.</translation>
    </message>
    <message>
        <source>The scanner could not collect the facts that this asks for.</source>
        <translation>Das Prüfprogramm konnte die dafür nötigen Fakten nicht erheben.</translation>
    </message>
    <message>
        <source>The content&apos;s own test says that this is not for such a system: %1.</source>
        <translation>Der Inhalt selbst sagt, dass dies nicht für ein solches System gilt: %1.</translation>
    </message>
    <message>
        <source>The content was made for another system (%1); its result says nothing about this one.</source>
        <translation>Der Inhalt wurde für ein anderes System gemacht (%1); sein Ergebnis sagt über dieses nichts aus.</translation>
    </message>
    <message>
        <source>The content has no automatic check for this; look by hand.</source>
        <translation>Der Inhalt hat hierfür keine automatische Prüfung; sehen Sie selbst nach.</translation>
    </message>
    <message>
        <source>For information only; it has no pass or fail.</source>
        <translation>Nur zur Information; hier gibt es kein Bestehen.</translation>
    </message>
    <message>
        <source>The scanner could not decide this.</source>
        <translation>Das Prüfprogramm konnte dies nicht entscheiden.</translation>
    </message>
    <message>
        <source>Read the script of the content before you run it: it changes this computer&apos;s settings.</source>
        <translation>Lesen Sie das Skript des Inhalts, bevor Sie es ausführen: Es ändert Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>SCAP Security Guide, %1</source>
        <translation>SCAP Security Guide, %1</translation>
    </message>
</context>
<context>
    <name>host::HelperBrowser</name>
    <message>
        <source>The helper outside the sandbox gave no answer; copy the address and open it yourself.</source>
        <translation>Das Hilfsprogramm außerhalb der Sandbox hat nicht geantwortet; kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>The page was not opened; copy the address and open it yourself.</source>
        <translation>Die Seite wurde nicht geöffnet; kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>The helper outside the sandbox cannot be reached; copy the address and open it yourself.</source>
        <translation>Das Hilfsprogramm außerhalb der Sandbox ist nicht erreichbar; kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
</context>
<context>
    <name>host::HostConnector</name>
    <message>
        <source>Lynis looks at the system it runs in, which here would be the sandbox; run the console natively to use it.</source>
        <translation>Lynis betrachtet das System, in dem es läuft, und das wäre hier die Sandbox; starten Sie die Konsole direkt, um es zu nutzen.</translation>
    </message>
    <message>
        <source>Lynis is switched off in this connection&apos;s settings.</source>
        <translation>Lynis ist in den Einstellungen dieser Verbindung ausgeschaltet.</translation>
    </message>
    <message>
        <source>Lynis is not installed.</source>
        <translation>Lynis ist nicht installiert.</translation>
    </message>
    <message>
        <source>This computer: %1</source>
        <translation>Dieser Computer: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer, %1</source>
        <translation>Dieser Computer, %1</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Pending updates</source>
        <translation>Ausstehende Updates</translation>
    </message>
    <message>
        <source>Listening ports</source>
        <translation>Offene Ports</translation>
    </message>
    <message>
        <source>Local accounts</source>
        <translation>Lokale Konten</translation>
    </message>
    <message>
        <source>Baseline by OpenSCAP</source>
        <translation>Baseline mit OpenSCAP</translation>
    </message>
    <message>
        <source>Audit by Lynis</source>
        <translation>Überprüfung mit Lynis</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Reading this computer</source>
        <translation>Dieser Computer wird gelesen</translation>
    </message>
    <message>
        <source>Choosing the baseline for this computer</source>
        <translation>Die Baseline für diesen Computer wird gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Checking %1: %n rule(s) done</source>
        <translation>
            <numerusform>%1 wird geprüft: %n Regel fertig</numerusform>
            <numerusform>%1 wird geprüft: %n Regeln fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>the content for %1 does not fit this system, so none of its results count.</source>
        <translation>der Inhalt für %1 passt nicht zu diesem System, daher zählt keines seiner Ergebnisse.</translation>
    </message>
    <message>
        <source>Running Lynis on this computer</source>
        <translation>Lynis läuft auf diesem Computer</translation>
    </message>
    <message>
        <source>This computer reports no alerts whose status could change.</source>
        <translation>Dieser Computer meldet keine Warnungen, deren Status sich ändern ließe.</translation>
    </message>
    <message>
        <source>This computer reports no alerts that could be read again.</source>
        <translation>Dieser Computer meldet keine Warnungen, die erneut gelesen werden könnten.</translation>
    </message>
    <message>
        <source>%1 (content for %2, not made for this system: everything will be unknown)</source>
        <translation>%1 (Inhalt für %2, nicht für dieses System gemacht: alles bleibt unbekannt)</translation>
    </message>
</context>
<context>
    <name>host::Inventory</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Packages are managed by RPM, and “rpm” is not installed here.</source>
        <translation>Pakete werden mit RPM verwaltet, und „rpm“ ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>“rpm” could not list the packages.</source>
        <translation>„rpm“ konnte die Pakete nicht auflisten.</translation>
    </message>
    <message>
        <source>Pending updates are known for systems with apt only.</source>
        <translation>Ausstehende Updates sind nur für Systeme mit apt bekannt.</translation>
    </message>
    <message>
        <source>No package lists were fetched; run “apt update” on this computer.</source>
        <translation>Es wurden keine Paketlisten geholt; führen Sie „apt update“ auf diesem Computer aus.</translation>
    </message>
    <message>
        <source>No list of installed packages is available on this system.</source>
        <translation>Auf diesem System gibt es keine Liste der installierten Pakete.</translation>
    </message>
    <message>
        <source>Pending updates are not available on this system.</source>
        <translation>Ausstehende Updates sind auf diesem System nicht verfügbar.</translation>
    </message>
    <message>
        <source>A table of open ports could not be read.</source>
        <translation>Eine Tabelle der offenen Ports war nicht lesbar.</translation>
    </message>
    <message>
        <source>Listening ports are not available on this system.</source>
        <translation>Offene Ports sind auf diesem System nicht verfügbar.</translation>
    </message>
    <message>
        <source>Local accounts are not available on this system.</source>
        <translation>Lokale Konten sind auf diesem System nicht verfügbar.</translation>
    </message>
    <message>
        <source>The sandbox shows nothing of this computer; start the console natively or let it see the host&apos;s files.</source>
        <translation>Die Sandbox zeigt nichts von diesem Computer; starten Sie die Konsole direkt oder lassen Sie sie die Dateien des Hosts sehen.</translation>
    </message>
</context>
<context>
    <name>host::Lynis</name>
    <message>
        <source>Lynis wrote no report; run it once in a terminal to see why.</source>
        <translation>Lynis hat keinen Bericht geschrieben; führen Sie es einmal in einem Terminal aus, um den Grund zu sehen.</translation>
    </message>
</context>
<context>
    <name>host::PendingUpdates</name>
    <message>
        <source>The package list “%1” cannot be read; check its permissions.</source>
        <translation>Die Paketliste „%1“ ist nicht lesbar; prüfen Sie ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The package list “%1” cannot be unpacked; run “apt update” and try again.</source>
        <translation>Die Paketliste „%1“ lässt sich nicht entpacken; führen Sie „apt update“ aus und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>host::ScapContent</name>
    <message>
        <source>The table “%1” cannot be used: %2.</source>
        <translation>Die Tabelle „%1“ ist unbrauchbar: %2.</translation>
    </message>
    <message>
        <source>it has too many rules</source>
        <translation>es hat zu viele Regeln</translation>
    </message>
    <message>
        <source>The content file “%1” cannot be read.</source>
        <translation>Die Inhaltsdatei „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” holds no benchmark with profiles; choose an XCCDF data stream.</source>
        <translation>„%1“ enthält keinen Benchmark mit Profilen; wählen Sie einen XCCDF-Datenstrom.</translation>
    </message>
    <message>
        <source>it names too many systems</source>
        <translation>es nennt zu viele Systeme</translation>
    </message>
</context>
<context>
    <name>host::Settings</name>
    <message>
        <source>The setting “%1” of this computer&apos;s connection cannot be used; correct it.</source>
        <translation>Die Einstellung „%1“ der Verbindung dieses Computers ist unbrauchbar; korrigieren Sie sie.</translation>
    </message>
    <message>
        <source>The baseline is switched off in this connection&apos;s settings.</source>
        <translation>Die Baseline ist in den Einstellungen dieser Verbindung ausgeschaltet.</translation>
    </message>
    <message>
        <source>OpenSCAP is not installed; install “openscap-scanner” to check a baseline.</source>
        <translation>OpenSCAP ist nicht installiert; installieren Sie „openscap-scanner“, um eine Baseline zu prüfen.</translation>
    </message>
    <message>
        <source>There is no content for this system (%1); install SCAP Security Guide content for it.</source>
        <translation>Für dieses System gibt es keinen Inhalt (%1); installieren Sie Inhalte des SCAP Security Guide dafür.</translation>
    </message>
    <message>
        <source>There is no content for this system (%1). Content for other systems can be chosen in the settings: %2.</source>
        <translation>Für dieses System gibt es keinen Inhalt (%1). Inhalte anderer Systeme können in den Einstellungen gewählt werden: %2.</translation>
    </message>
    <message>
        <source>“%1” has no profile that is quick; choose one in the settings.</source>
        <translation>„%1“ hat kein schnelles Profil; wählen Sie eines in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>host::Updates</name>
    <message>
        <source>System updates should be installed on your machines</source>
        <translation>Systemupdates sollten auf Ihren Computern installiert sein</translation>
    </message>
    <message>
        <source>Security updates close holes that are known to everybody, attackers included.</source>
        <translation>Sicherheitsupdates schließen Lücken, die allen bekannt sind, auch Angreifern.</translation>
    </message>
    <message>
        <source>Install the updates with the system&apos;s package manager; restart what it asks to restart.</source>
        <translation>Installieren Sie die Updates mit der Paketverwaltung des Systems; starten Sie neu, was danach verlangt.</translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s) wait to be installed.</source>
        <translation>
            <numerusform>%n Sicherheitsupdate wartet auf die Installation.</numerusform>
            <numerusform>%n Sicherheitsupdates warten auf die Installation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package lists are %n day(s) old; run “apt update” on this computer.</source>
        <translation>
            <numerusform>Die Paketlisten sind %n Tag alt; führen Sie „apt update“ auf diesem Computer aus.</numerusform>
            <numerusform>Die Paketlisten sind %n Tage alt; führen Sie „apt update“ auf diesem Computer aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other update(s) wait, none of them for security.</source>
        <translation>
            <numerusform>%n anderes Update wartet, keines davon für die Sicherheit.</numerusform>
            <numerusform>%n andere Updates warten, keines davon für die Sicherheit.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 is installed, %3 is available</source>
        <translation>%1: %2 ist installiert, %3 ist verfügbar</translation>
    </message>
</context>
<context>
    <name>http::CurlClient</name>
    <message>
        <source>%1 redirects to an address that is not safe to ask, so nothing was sent there.</source>
        <translation>%1 leitet zu einer Adresse um, die nicht sicher ist, daher wurde dorthin nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 redirects to %2; a sign-in is never sent along, so the redirect was not followed.</source>
        <translation>%1 leitet zu %2 um; eine Anmeldung wird nie mitgesendet, daher wurde der Umleitung nicht gefolgt.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which was not expected; check the address.</source>
        <translation>%1 leitet unerwartet zu %2 um; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 redirects too often; check the address.</source>
        <translation>%1 leitet zu oft um; prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>http::CurlEngine</name>
    <message>
        <source>The network could not be used; restart Parapet and try again.</source>
        <translation>Das Netzwerk konnte nicht benutzt werden; starten Sie Parapet neu und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>http::CurlError</name>
    <message>
        <source>The address of %1 was not found; check the network connection.</source>
        <translation>Die Adresse von %1 wurde nicht gefunden; prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The proxy for %1 was not found; check the proxy settings.</source>
        <translation>Der Proxy für %1 wurde nicht gefunden; prüfen Sie die Proxyeinstellungen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached; check the network connection.</source>
        <translation>%1 ist nicht erreichbar; prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1; check the proxy settings.</source>
        <translation>Der Proxy hat keine Verbindung zu %1 hergestellt; prüfen Sie die Proxyeinstellungen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off; try again.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 took too long to answer; try again.</source>
        <translation>%1 hat zu lange nicht geantwortet; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; if your organisation inspects traffic, set its CA file in the network settings.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut; wenn Ihre Organisation den Datenverkehr prüft, geben Sie deren CA-Datei in den Netzwerkeinstellungen an.</translation>
    </message>
    <message>
        <source>The CA file of the network settings cannot be read; choose another one.</source>
        <translation>Die CA-Datei der Netzwerkeinstellungen ist nicht lesbar; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made; check proxy and firewall.</source>
        <translation>Zu %1 kam keine verschlüsselte Verbindung zustande; prüfen Sie Proxy und Firewall.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than allowed, so it was not read.</source>
        <translation>Die Antwort von %1 ist größer als erlaubt und wurde daher nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 gave an answer that is not HTTP; check its address.</source>
        <translation>%1 hat eine Antwort gegeben, die kein HTTP ist; prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>http::CurlTransfer</name>
    <message>
        <source>The network library could not be started; restart Parapet.</source>
        <translation>Die Netzwerkbibliothek konnte nicht gestartet werden; starten Sie Parapet neu.</translation>
    </message>
    <message>
        <source>The address cannot be used; check how it is written.</source>
        <translation>Die Adresse ist unbrauchbar; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The request has a header that cannot be sent; copy the details and report them.</source>
        <translation>Die Anforderung hat einen Header, der nicht gesendet werden kann; kopieren Sie die Einzelheiten und melden Sie sie.</translation>
    </message>
    <message>
        <source>The sign-in is damaged; sign in again.</source>
        <translation>Die Anmeldung ist beschädigt; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MB, so it was not read.</source>
        <translation>Die Antwort von %1 ist größer als %2 MB und wurde daher nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>http::Origin</name>
    <message>
        <source>“%1” is not a web address; it has to start with https:// and name a host.</source>
        <translation>„%1“ ist keine Webadresse; sie muss mit https:// beginnen und einen Host nennen.</translation>
    </message>
    <message>
        <source>The address “%1” contains a user name; remove it.</source>
        <translation>Die Adresse „%1“ enthält einen Benutzernamen; entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is not asked because http is not encrypted; use its https address.</source>
        <translation>%1 wird nicht gefragt, weil http nicht verschlüsselt ist; verwenden Sie die https-Adresse.</translation>
    </message>
    <message>
        <source>The service pointed to %1, which does not belong to this connection, so nothing was sent there.</source>
        <translation>Der Dienst verwies auf %1, was nicht zu dieser Verbindung gehört; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The service gave a link that cannot be followed; try again later.</source>
        <translation>Der Dienst gab einen Link, dem nicht gefolgt werden kann; versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>http::Pager</name>
    <message>
        <source>The list from %1 is larger than %2 MB, so reading it was stopped.</source>
        <translation>Die Liste von %1 ist größer als %2 MB, daher wurde das Lesen beendet.</translation>
    </message>
    <message numerus="yes">
        <source>The list from %1 has more than %n page(s), so reading it was stopped.</source>
        <translation>
            <numerusform>Die Liste von %1 hat mehr als %n Seite, daher wurde das Lesen beendet.</numerusform>
            <numerusform>Die Liste von %1 hat mehr als %n Seiten, daher wurde das Lesen beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list from %1 repeats itself, so reading it was stopped; try again later.</source>
        <translation>Die Liste von %1 wiederholt sich, daher wurde das Lesen beendet; versuchen Sie es später erneut.</translation>
    </message>
</context>
<context>
    <name>http::Response</name>
    <message>
        <source>%1 did not accept the sign-in; sign in again.</source>
        <translation>%1 hat die Anmeldung nicht angenommen; melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>%1 refused the request because a permission is missing; ask an administrator to grant it.</source>
        <translation>%1 hat die Anforderung verweigert, weil eine Berechtigung fehlt; bitten Sie einen Administrator darum.</translation>
    </message>
    <message>
        <source>%1 does not know what was asked for; it may have been deleted.</source>
        <translation>%1 kennt das Gefragte nicht; es wurde vielleicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 took too long to answer; try again.</source>
        <translation>%1 hat zu lange nicht geantwortet; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 refused the change because the object was changed meanwhile; reload it and try again.</source>
        <translation>%1 hat die Änderung verweigert, weil das Objekt inzwischen geändert wurde; laden Sie es neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 limits how many calls it takes; wait a little and try again.</source>
        <translation>%1 begrenzt, wie viele Aufrufe es annimmt; warten Sie ein wenig und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own (%2); try again later.</source>
        <translation>%1 hat selbst ein Problem (%2); versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 did not accept the request (%2); copy the details and report them.</source>
        <translation>%1 hat die Anforderung nicht angenommen (%2); kopieren Sie die Einzelheiten und melden Sie sie.</translation>
    </message>
    <message>
        <source>%1 The service said: “%2”</source>
        <comment>a sentence, then the words of the service</comment>
        <translation>%1 Der Dienst meldet: „%2“</translation>
    </message>
</context>
<context>
    <name>http::RetryingClient</name>
    <message numerus="yes">
        <source>%1 takes no more calls for about %n minute(s); what is missing is read then.</source>
        <translation>
            <numerusform>%1 nimmt etwa %n Minute lang keine Aufrufe an; was fehlt, wird dann gelesen.</numerusform>
            <numerusform>%1 nimmt etwa %n Minuten lang keine Aufrufe an; was fehlt, wird dann gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::Activity</name>
    <message>
        <source>Connection added</source>
        <translation>Verbindung hinzugefügt</translation>
    </message>
    <message>
        <source>Connection&apos;s settings changed</source>
        <translation>Einstellungen der Verbindung geändert</translation>
    </message>
    <message>
        <source>Connection paused or resumed</source>
        <translation>Verbindung angehalten oder fortgesetzt</translation>
    </message>
    <message>
        <source>Connection removed</source>
        <translation>Verbindung entfernt</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Alert&apos;s status changed</source>
        <translation>Status der Warnung geändert</translation>
    </message>
    <message>
        <source>Alert assigned</source>
        <translation>Warnung zugewiesen</translation>
    </message>
    <message>
        <source>Decision on an alert undone</source>
        <translation>Entscheidung zu einer Warnung rückgängig gemacht</translation>
    </message>
    <message>
        <source>Decision sent to the cloud</source>
        <translation>Entscheidung an die Cloud gesendet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Workspace backed up</source>
        <translation>Arbeitsbereich gesichert</translation>
    </message>
    <message>
        <source>Exemption added</source>
        <translation>Ausnahme hinzugefügt</translation>
    </message>
    <message>
        <source>Exemption changed</source>
        <translation>Ausnahme geändert</translation>
    </message>
    <message>
        <source>Exemption revoked</source>
        <translation>Ausnahme widerrufen</translation>
    </message>
    <message>
        <source>Control attested</source>
        <translation>Kontrolle bestätigt</translation>
    </message>
    <message>
        <source>Recommendation assigned</source>
        <translation>Empfehlung zugewiesen</translation>
    </message>
    <message>
        <source>Assignment changed</source>
        <translation>Zuweisung geändert</translation>
    </message>
    <message>
        <source>Assignment removed</source>
        <translation>Zuweisung entfernt</translation>
    </message>
    <message>
        <source>Governance rules run</source>
        <translation>Zuweisungsregeln ausgeführt</translation>
    </message>
    <message>
        <source>Governance rule added</source>
        <translation>Zuweisungsregel hinzugefügt</translation>
    </message>
    <message>
        <source>Governance rule changed</source>
        <translation>Zuweisungsregel geändert</translation>
    </message>
    <message>
        <source>Governance rule removed</source>
        <translation>Zuweisungsregel entfernt</translation>
    </message>
    <message>
        <source>Policy imported</source>
        <translation>Richtlinie importiert</translation>
    </message>
    <message>
        <source>Policy saved</source>
        <translation>Richtlinie gespeichert</translation>
    </message>
    <message>
        <source>Policy enabled or disabled</source>
        <translation>Richtlinie aktiviert oder deaktiviert</translation>
    </message>
    <message>
        <source>Policy removed</source>
        <translation>Richtlinie entfernt</translation>
    </message>
    <message>
        <source>Target of the score set</source>
        <translation>Ziel der Bewertung gesetzt</translation>
    </message>
    <message>
        <source>Target of the score removed</source>
        <translation>Ziel der Bewertung entfernt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>compliant</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>not compliant</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
</context>
<context>
    <name>items::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
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
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
</context>
<context>
    <name>items::AlertModel</name>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Status and age</source>
        <translation>Status und Alter</translation>
    </message>
    <message>
        <source>Not in an incident</source>
        <translation>In keinem Vorfall</translation>
    </message>
    <message>
        <source>No resource named</source>
        <translation>Keine Ressource genannt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n alerts</source>
        <translation>
            <numerusform>%1, %n Warnung</numerusform>
            <numerusform>%1, %n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>No entity named</source>
        <translation>Keine Entität genannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n alerts</source>
        <translation>
            <numerusform>%1 von %n Warnung</numerusform>
            <numerusform>%1 von %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>no longer matches the filter</source>
        <translation>passt nicht mehr zum Filter</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>markiert</translation>
    </message>
</context>
<context>
    <name>items::AssignmentModel</name>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, zu spät</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Besitzer %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>ETA %1</source>
        <translation>voraussichtlich %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>in Schonfrist</translation>
    </message>
</context>
<context>
    <name>items::Comparison</name>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>fehlerfrei</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>switched off by policy</source>
        <translation>durch Richtlinie abgeschaltet</translation>
    </message>
    <message>
        <source>not counted, such as a preview</source>
        <translation>nicht gezählt, etwa als Vorschau</translation>
    </message>
    <message>
        <source>counted in another control</source>
        <translation>in einer anderen Kontrolle gezählt</translation>
    </message>
    <message>
        <source>not for these resources</source>
        <translation>nicht für diese Ressourcen</translation>
    </message>
    <message>
        <source>does not know these resources</source>
        <translation>kennt diese Ressourcen nicht</translation>
    </message>
    <message>
        <source>Only the cloud assesses it: %1</source>
        <translation>Nur die Cloud bewertet es: %1</translation>
    </message>
    <message>
        <source>Only Parapet assesses it: %1</source>
        <translation>Nur Parapet bewertet es: %1</translation>
    </message>
    <message>
        <source>Cloud: %1; Parapet: %2</source>
        <translation>Cloud: %1; Parapet: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Parapet has not assessed these resources by its own rules yet. The next sync does it.</source>
        <translation>Parapet hat diese Ressourcen noch nicht nach eigenen Regeln bewertet. Die nächste Synchronisierung holt es nach.</translation>
    </message>
    <message>
        <source>The cloud gives no numbers here: Parapet&apos;s score stands alone.</source>
        <translation>Die Cloud nennt hier keine Zahlen: Die Bewertung von Parapet steht für sich.</translation>
    </message>
    <message>
        <source>One of the two scores is not known, so they cannot be compared.</source>
        <translation>Eine der beiden Bewertungen ist nicht bekannt, deshalb lassen sie sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Both scores are the same.</source>
        <translation>Beide Bewertungen sind gleich.</translation>
    </message>
    <message>
        <source>Parapet&apos;s score is %1 percentage points higher than the cloud&apos;s.</source>
        <translation>Die Bewertung von Parapet liegt %1 Prozentpunkte über der der Cloud.</translation>
    </message>
    <message>
        <source>Parapet&apos;s score is %1 percentage points lower than the cloud&apos;s.</source>
        <translation>Die Bewertung von Parapet liegt %1 Prozentpunkte unter der der Cloud.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n scopes the cloud gives no numbers.</source>
        <translation>
            <numerusform>Zu %n Bereich nennt die Cloud keine Zahlen.</numerusform>
            <numerusform>Zu %n Bereichen nennt die Cloud keine Zahlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>May not be read: %1.</source>
        <translation>Nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Scopes without numbers of the cloud</source>
        <translation>Bereiche ohne Zahlen der Cloud</translation>
    </message>
    <message>
        <source>The cloud reports other numbers than its assessments give</source>
        <translation>Die Cloud meldet andere Zahlen, als ihre Bewertungen ergeben</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Nicht erklärt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what both say, number of resources</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only Parapet assesses %n resources there</source>
        <translation>
            <numerusform>Nur Parapet bewertet dort %n Ressource</numerusform>
            <numerusform>Nur Parapet bewertet dort %n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>It counts at other times: every 8 hours, say</source>
        <translation>Sie zählt zu anderen Zeiten, etwa alle 8 Stunden</translation>
    </message>
</context>
<context>
    <name>items::ComparisonControlModel</name>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation>Parapet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1, cloud %2, Parapet %3 of %4 points, difference %5</source>
        <translation>%1, Cloud %2, Parapet %3 von %4 Punkten, Unterschied %5</translation>
    </message>
    <message>
        <source>%1, no numbers of the cloud, Parapet %2 of %3 points</source>
        <translation>%1, keine Zahlen der Cloud, Parapet %2 von %3 Punkten</translation>
    </message>
</context>
<context>
    <name>items::ComparisonReasonModel</name>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1, %2 Punkte</translation>
    </message>
</context>
<context>
    <name>items::ComplianceCheckModel</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation>
            <numerusform>schlägt bei %n Ressource fehl</numerusform>
            <numerusform>schlägt bei %n Ressourcen fehl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation>
            <numerusform>erfüllt bei %n</numerusform>
            <numerusform>erfüllt bei %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ComplianceControlModel</name>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n checks fail</source>
        <translation>
            <numerusform>%1 von %n Prüfung schlägt fehl</numerusform>
            <numerusform>%1 von %n Prüfungen schlagen fehl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n resources</source>
        <translation>
            <numerusform>bei %n Ressource</numerusform>
            <numerusform>bei %n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources could not be judged</source>
        <translation>
            <numerusform>%n Ressource war nicht zu beurteilen</numerusform>
            <numerusform>%n Ressourcen waren nicht zu beurteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fails on %n resources</source>
        <translation>
            <numerusform>schlägt bei %n Ressource fehl</numerusform>
            <numerusform>schlägt bei %n Ressourcen fehl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n</source>
        <translation>
            <numerusform>besteht bei %n</numerusform>
            <numerusform>besteht bei %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ConnectionModel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzte Synchronisierung</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>%1 (sample)</source>
        <translation>%1 (Beispiel)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>%1 Ressourcen</translation>
    </message>
    <message>
        <source>last complete sync %1</source>
        <translation>letzte vollständige Synchronisierung %1</translation>
    </message>
</context>
<context>
    <name>items::EntityModel</name>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>File hash</source>
        <translation>Datei-Hash</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Role and what is known</source>
        <translation>Rolle und Bekanntes</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::ExemptionModel</name>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>kein Besitzer</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>endet nie</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Besitzer %1</translation>
    </message>
</context>
<context>
    <name>items::Exemptions</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Verzicht</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Anders abgesichert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>All recommendations</source>
        <translation>Alle Empfehlungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation>Ganzer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Touches no resource.</source>
        <translation>Betrifft keine Ressource.</translation>
    </message>
    <message numerus="yes">
        <source>Touches %n resources, %1 of them unhealthy.</source>
        <translation>
            <numerusform>Betrifft %n Ressource, davon fehlerhaft: %1.</numerusform>
            <numerusform>Betrifft %n Ressourcen, davon fehlerhaft: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1 without it, %2 with it; %3 without any exemption.</source>
        <translation>Bewertung ohne sie %1, mit ihr %2; %3 ohne jede Ausnahme.</translation>
    </message>
    <message>
        <source>Score %1 with them, %2 without.</source>
        <translation>Bewertung mit ihnen %1, ohne sie %2.</translation>
    </message>
    <message>
        <source>Score %1, then %2; %3 without any exemption.</source>
        <translation>Bewertung %1, dann %2; %3 ohne jede Ausnahme.</translation>
    </message>
</context>
<context>
    <name>items::FlipModel</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Wäre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>%1, %2, would be %3, was %4, %5</source>
        <translation>%1, %2, wäre %3, war %4, %5</translation>
    </message>
</context>
<context>
    <name>items::Governance</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>no owner found</source>
        <translation>kein Besitzer gefunden</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, fällig %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more, first due %2</source>
        <translation>
            <numerusform>%1 und %n weitere, zuerst fällig %2</numerusform>
            <numerusform>%1 und %n weitere, zuerst fällig %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open, %2 exempt, %3 cannot be told, %4 healthy.</source>
        <translation>%1 offen, %2 ausgenommen, %3 nicht zu sagen, %4 fehlerfrei.</translation>
    </message>
    <message>
        <source>%1 overdue, %2 on time, %3 cannot be told; %4 without owner.</source>
        <translation>%1 überfällig, %2 im Plan, %3 nicht zu sagen; %4 ohne Besitzer.</translation>
    </message>
    <message>
        <source>%1 assigned, %2 changed, %3 kept, %4 closed as completed; %5 without owner.</source>
        <translation>%1 zugewiesen, %2 geändert, %3 behalten, %4 als erledigt geschlossen; %5 ohne Besitzer.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation>
            <numerusform>%n Empfehlung</numerusform>
            <numerusform>%n Empfehlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is unhealthy</source>
        <translation>Alles Fehlerhafte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>by tag %1</source>
        <translation>nach Tag %1</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation>Ganzer Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>items::GovernancePresenter</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>rechtzeitig</translation>
    </message>
</context>
<context>
    <name>items::HeatMapModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>the whole standard</source>
        <translation>der ganze Standard</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen: %1</translation>
    </message>
    <message>
        <source>The whole standard</source>
        <translation>Der ganze Standard</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>items::PolicyModel</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Disabled, draft</source>
        <translation>Deaktiviert, Entwurf</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Enabled, draft</source>
        <translation>Aktiviert, Entwurf</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier geschrieben</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::QueryResultModel</name>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::QueueModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3, %4, decided %5 ago by %6</source>
        <translation>%1 auf %2, %3, %4, vor %5 entschieden von %6</translation>
    </message>
</context>
<context>
    <name>items::RecommendationModel</name>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation>Gewinn %</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy) = %4 points to gain</source>
        <translation>%1 × %2 fehlerhaft ÷ (%3 fehlerfrei + %2 fehlerhaft) = %4 Punkte zu gewinnen</translation>
    </message>
    <message numerus="yes">
        <source>Control %1, %2 of %3 points, %n open recommendations</source>
        <translation>
            <numerusform>Kontrolle %1, %2 von %3 Punkten, %n offene Empfehlung</numerusform>
            <numerusform>Kontrolle %1, %2 von %3 Punkten, %n offene Empfehlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>in the row above</source>
        <translation>in der Zeile darüber</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>total</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Has a script</source>
        <translation>Mit Skript</translation>
    </message>
    <message>
        <source>%1 of %2 unhealthy</source>
        <translation>%1 von %2 fehlerhaft</translation>
    </message>
    <message>
        <source>gains %1 percent</source>
        <translation>bringt %1 Prozent</translation>
    </message>
    <message>
        <source>script available</source>
        <translation>Skript verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n recommendations of this name</source>
        <translation>
            <numerusform>%1, %n Empfehlung dieses Namens</numerusform>
            <numerusform>%1, %n Empfehlungen dieses Namens</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by “%1”; where both are open it is counted there.</source>
        <translation>Ersetzt durch „%1“; wo beide offen sind, zählt sie dort.</translation>
    </message>
    <message>
        <source>No longer matches the filter; leaves the list when the news are taken in</source>
        <translation>Passt nicht mehr zum Filter; verlässt die Liste, wenn Neues übernommen wird</translation>
    </message>
    <message>
        <source>no longer matches the filter</source>
        <translation>passt nicht mehr zum Filter</translation>
    </message>
    <message>
        <source>Stale, read %1</source>
        <translation>Veraltet, gelesen %1</translation>
    </message>
    <message>
        <source>stale, read %1</source>
        <translation>veraltet, gelesen %1</translation>
    </message>
    <message>
        <source>chosen for What if</source>
        <translation>für Was wäre wenn gewählt</translation>
    </message>
    <message>
        <source>some resources chosen for What if</source>
        <translation>einige Ressourcen für Was wäre wenn gewählt</translation>
    </message>
    <message>
        <source>not chosen for What if</source>
        <translation>nicht für Was wäre wenn gewählt</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Severity %1 × exposure %2 × reach %3 = %4</source>
        <translation>Schweregrad %1 × Exposition %2 × Reichweite %3 = %4</translation>
    </message>
    <message>
        <source>%1 of %2 affected resources can be reached from the Internet</source>
        <translation>%1 von %2 betroffenen Ressourcen sind aus dem Internet erreichbar</translation>
    </message>
</context>
<context>
    <name>items::RecommendationsPresenter</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Has a script</source>
        <translation>Mit Skript</translation>
    </message>
    <message>
        <source>No script</source>
        <translation>Kein Skript</translation>
    </message>
</context>
<context>
    <name>items::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>keine: %1</translation>
    </message>
    <message>
        <source>%1, %2 %3, answer %4 after %5 ms, %6 bytes, attempt %7</source>
        <translation>%1, %2 %3, Antwort %4 nach %5 ms, %6 Bytes, Versuch %7</translation>
    </message>
</context>
<context>
    <name>items::ResourceModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message numerus="yes">
        <source>%n open findings</source>
        <translation>
            <numerusform>%n offener Befund</numerusform>
            <numerusform>%n offene Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
</context>
<context>
    <name>items::ShellPresenter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>items::StandardModel</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>items::WhatIfControlModel</name>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>points</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>of %1 points</source>
        <translation>von %1 Punkten</translation>
    </message>
    <message>
        <source>%1, %2 points, then %3 of %4</source>
        <translation>%1, %2 Punkte, dann %3 von %4</translation>
    </message>
    <message>
        <source>%1, %2 of %3 points, unchanged</source>
        <translation>%1, %2 von %3 Punkten, unverändert</translation>
    </message>
</context>
<context>
    <name>items::WhatIfPresenter</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2) with “%3”</source>
        <translation>%1 (%2) mit „%3“</translation>
    </message>
    <message>
        <source>Unhealthy resources: %1.</source>
        <translation>Fehlerhafte Ressourcen: %1.</translation>
    </message>
    <message>
        <source>Unhealthy resources: %1, then %2.</source>
        <translation>Fehlerhafte Ressourcen: %1, dann %2.</translation>
    </message>
    <message>
        <source>The cloud reports %1.</source>
        <translation>Die Cloud meldet %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n d ago %1</source>
        <translation>
            <numerusform>vor %n d %1</numerusform>
            <numerusform>vor %n d %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>items::WhatIfStepModel</name>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation>Gewinn %</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>not part of the score here</source>
        <translation>hier nicht Teil der Bewertung</translation>
    </message>
    <message>
        <source>nothing to fix here</source>
        <translation>hier nichts zu beheben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n resources</source>
        <translation>
            <numerusform>%1 von %n Ressource</numerusform>
            <numerusform>%1 von %n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>gains %1 percent</source>
        <translation>bringt %1 Prozent</translation>
    </message>
    <message>
        <source>Fix or exempt</source>
        <translation>Beheben oder ausnehmen</translation>
    </message>
    <message>
        <source>%1 left out, by a waiver</source>
        <translation>%1 nicht gezählt, durch Verzicht</translation>
    </message>
    <message>
        <source>%1 counted as healthy, mitigated</source>
        <translation>%1 als fehlerfrei gezählt, anders abgesichert</translation>
    </message>
</context>
<context>
    <name>items::compliance</name>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>entf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n controls fail</source>
        <translation>
            <numerusform>%1 von %n Kontrolle nicht erfüllt</numerusform>
            <numerusform>%1 von %n Kontrollen nicht erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing here applies</source>
        <translation>nichts davon trifft hier zu</translation>
    </message>
    <message numerus="yes">
        <source>%1 percent of %n checks passed</source>
        <translation>
            <numerusform>%1 Prozent von %n Prüfung bestanden</numerusform>
            <numerusform>%1 Prozent von %n Prüfungen bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n nicht zu sagen</numerusform>
            <numerusform>%n nicht zu sagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Compliant</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Nichts gesagt</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation>Ganzer Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1, %2, SHA-256 %3</source>
        <translation>%1, %2, SHA-256 %3</translation>
    </message>
</context>
<context>
    <name>items::text</name>
    <message>
        <source>On-premises</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>environment</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Fehlerfrei</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>health</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>level</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>High</source>
        <comment>level</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>plan</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>connection</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
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
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waits. %1</source>
        <translation>Wartet. %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Content for hosts</source>
        <translation>Inhalte für Hosts</translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation>Parapet</translation>
    </message>
</context>
<context>
    <name>keychain</name>
    <message>
        <source>The system&apos;s keychain refused: unlock it, then try again.</source>
        <translation>Der Schlüsselbund des Systems hat abgelehnt: Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: check that it runs and is unlocked.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht: Prüfen Sie, ob er läuft und entsperrt ist.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Security operations console for cloud and hybrid estates.</source>
        <translation>Konsole für Sicherheitsaufgaben in Cloud- und Hybridumgebungen.</translation>
    </message>
    <message>
        <source>Folder of the workspace.</source>
        <translation>Ordner des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Make a new workspace without encryption.</source>
        <translation>Einen neuen Arbeitsbereich ohne Verschlüsselung anlegen.</translation>
    </message>
    <message>
        <source>Read, print and write pictures instead of opening a window.</source>
        <translation>Lesen, ausgeben und Bilder schreiben, statt ein Fenster zu öffnen.</translation>
    </message>
    <message>
        <source>Folder for --headless.</source>
        <translation>Ordner für --headless.</translation>
    </message>
    <message>
        <source>Size of the sample estate.</source>
        <translation>Größe des Beispielbestands.</translation>
    </message>
    <message>
        <source>A parapet:// link to open.</source>
        <translation>Ein parapet://-Verweis, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Open a window of its own, which only reads where another has the workspace open.</source>
        <translation>Ein eigenes Fenster öffnen, das nur liest, wo ein anderes den Arbeitsbereich offen hat.</translation>
    </message>
    <message>
        <source>This workspace is open already; its window was brought to the front.</source>
        <translation>Dieser Arbeitsbereich ist schon offen; sein Fenster wurde nach vorn geholt.</translation>
    </message>
    <message>
        <source>Like --headless, but only where no display answers.</source>
        <translation>Wie --headless, aber nur, wo keine Anzeige antwortet.</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>The table of aliases cannot be read: %1.</source>
        <translation>Die Tabelle der Aliase kann nicht gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>posture::ControlTable</name>
    <message>
        <source>The table of security controls cannot be read.</source>
        <translation>Die Tabelle der Sicherheitskontrollen kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>posture::Standard</name>
    <message>
        <source>The compliance standard cannot be used; correct it at %1.</source>
        <translation>Der Compliance-Standard ist unbrauchbar; korrigieren Sie ihn bei %1.</translation>
    </message>
</context>
<context>
    <name>remedy</name>
    <message>
        <source>The remedies in “%1” cannot be read.</source>
        <translation>Die Abhilfen in „%1“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>%1: the key %2 has a remedy in another file already.</source>
        <translation>%1: Der Schlüssel %2 hat in einer anderen Datei schon eine Abhilfe.</translation>
    </message>
</context>
<context>
    <name>remedy::RemedyFile</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>hier wird ein Text gebraucht</translation>
    </message>
    <message>
        <source>a list of texts is needed here</source>
        <translation>hier wird eine Liste von Texten gebraucht</translation>
    </message>
    <message>
        <source>the member “%1” is not known</source>
        <translation>das Element „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>only PATCH and PUT are offered</source>
        <translation>nur PATCH und PUT werden angeboten</translation>
    </message>
    <message>
        <source>the path must begin with the resource, its group or its subscription</source>
        <translation>der Pfad muss mit der Ressource, ihrer Gruppe oder ihrem Abonnement beginnen</translation>
    </message>
    <message>
        <source>this is no API version</source>
        <translation>das ist keine API-Version</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>hier wird ein Objekt gebraucht</translation>
    </message>
    <message>
        <source>“%1” is no placeholder</source>
        <translation>„%1“ ist kein Platzhalter</translation>
    </message>
    <message>
        <source>a script has at least one line</source>
        <translation>ein Skript hat mindestens eine Zeile</translation>
    </message>
    <message>
        <source>true or false is needed here</source>
        <translation>hier wird „true“ oder „false“ gebraucht</translation>
    </message>
    <message>
        <source>the key is eight hexadecimal digits</source>
        <translation>der Schlüssel besteht aus acht hexadezimalen Ziffern</translation>
    </message>
    <message numerus="yes">
        <source>a title has at most %n character(s)</source>
        <translation>
            <numerusform>ein Titel hat höchstens %n Zeichen</numerusform>
            <numerusform>ein Titel hat höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>the language “%1” is not known</source>
        <translation>die Sprache „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>a remedy has operations or scripts</source>
        <translation>eine Abhilfe hat Vorgänge oder Skripts</translation>
    </message>
    <message>
        <source>Azure, Aws or Gcp is needed here</source>
        <translation>hier wird Azure, Aws oder Gcp gebraucht</translation>
    </message>
    <message>
        <source>this key has a remedy already</source>
        <translation>dieser Schlüssel hat schon eine Abhilfe</translation>
    </message>
    <message>
        <source>the file has no remedies</source>
        <translation>die Datei hat keine Abhilfen</translation>
    </message>
</context>
<context>
    <name>remedy::Render</name>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) left out: what is known of them does not name them safely.</source>
        <translation>
            <numerusform>%n Ressource ausgelassen: Was über sie bekannt ist, benennt sie nicht sicher.</numerusform>
            <numerusform>%n Ressourcen ausgelassen: Was über sie bekannt ist, benennt sie nicht sicher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>remedy::Template</name>
    <message>
        <source>“%1” is no placeholder.</source>
        <translation>„%1“ ist kein Platzhalter.</translation>
    </message>
    <message>
        <source>“%1” stands inside quotes, where its value would not be a literal of its own.</source>
        <translation>„%1“ steht innerhalb von Anführungszeichen, wo sein Wert kein eigenes Literal wäre.</translation>
    </message>
    <message>
        <source>“%1” can only be left out as the value of an option.</source>
        <translation>„%1“ kann nur als Wert einer Option ausgelassen werden.</translation>
    </message>
</context>
<context>
    <name>runtime</name>
    <message>
        <source>The settings of this connection are damaged; remove it and add it again.</source>
        <translation>Die Einstellungen dieser Verbindung sind beschädigt; entfernen Sie sie und fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read; choose it again.</source>
        <translation>Die Zertifikatdatei %1 ist nicht lesbar; wählen Sie sie neu.</translation>
    </message>
    <message>
        <source>No browser can be opened here; use the sign-in by code instead.</source>
        <translation>Hier kann kein Browser geöffnet werden; verwenden Sie stattdessen die Anmeldung mit einem Code.</translation>
    </message>
    <message>
        <source>The browser brought an answer that does not belong to this sign-in; it was not used. Finish the page that was opened here.</source>
        <translation>Der Browser brachte eine Antwort, die nicht zu dieser Anmeldung gehört; sie wurde nicht verwendet. Schließen Sie die hier geöffnete Seite ab.</translation>
    </message>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation>Diese Verbindung gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no keychain here to keep it in.</source>
        <translation>Hier gibt es keinen Schlüsselbund, der es behält.</translation>
    </message>
</context>
<context>
    <name>runtime::Connections</name>
    <message>
        <source>A connection named “%1” exists already; choose another name.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” reads these subscriptions of this tenant already; change that connection instead.</source>
        <translation>„%1“ liest diese Abonnements dieses Mandanten schon; ändern Sie stattdessen jene Verbindung.</translation>
    </message>
    <message>
        <source>The sign-in sees none of the subscriptions that are named; check their ids under “Only these subscriptions” and its roles there.</source>
        <translation>Die Anmeldung sieht keines der genannten Abonnements; prüfen Sie deren IDs unter „Nur diese Abonnements“ und ihre Rollen dort.</translation>
    </message>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation>Diese Verbindung gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>runtime::ConnectorFactory</name>
    <message>
        <source>This version cannot read “%1”; install a newer one.</source>
        <translation>Diese Version kann „%1“ nicht lesen; installieren Sie eine neuere.</translation>
    </message>
    <message>
        <source>the sample&apos;s own fix sign-in</source>
        <translation>die eigene Änderungsanmeldung des Beispiels</translation>
    </message>
    <message>
        <source>your Azure CLI sign-in</source>
        <translation>Ihre Azure-CLI-Anmeldung</translation>
    </message>
    <message>
        <source>application %1</source>
        <translation>Anwendung %1</translation>
    </message>
    <message>
        <source>“%1” can only be read; there is nothing in it that could be changed from here.</source>
        <translation>„%1“ kann nur gelesen werden; von hier aus lässt sich darin nichts ändern.</translation>
    </message>
    <message>
        <source>This connection is gone.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” was changed while it was being opened; start it again.</source>
        <translation>„%1“ wurde geändert, während es geöffnet wurde; starten Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>sample::SampleTenantProcess</name>
    <message>
        <source>The sample tenant could not be started; reinstall Parapet and try again.</source>
        <translation>Der Beispielmandant konnte nicht gestartet werden; installieren Sie Parapet neu und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>GCP</source>
        <translation>GCP</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Fehlerfrei</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Partly on</source>
        <translation>Teilweise ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Noch wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>As of %1 UTC, which is older than it should be.</source>
        <translation>Stand %1 UTC, älter als er sein sollte.</translation>
    </message>
    <message>
        <source>As of %1 UTC.</source>
        <translation>Stand %1 UTC.</translation>
    </message>
    <message>
        <source>%1 % of the resources are assessed.</source>
        <translation>%1 % der Ressourcen sind bewertet.</translation>
    </message>
    <message>
        <source>Without %1.</source>
        <translation>Ohne %1.</translation>
    </message>
    <message>
        <source>SQL servers</source>
        <translation>SQL-Server</translation>
    </message>
    <message>
        <source>SQL databases</source>
        <translation>SQL-Datenbanken</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Apps</translation>
    </message>
    <message>
        <source>App Service plans</source>
        <translation>App Service-Pläne</translation>
    </message>
    <message>
        <source>Key vaults</source>
        <translation>Schlüsseltresore</translation>
    </message>
    <message>
        <source>Recovery vaults</source>
        <translation>Recovery Services-Tresore</translation>
    </message>
    <message>
        <source>Kubernetes clusters</source>
        <translation>Kubernetes-Cluster</translation>
    </message>
    <message>
        <source>Container registries</source>
        <translation>Containerregistrierungen</translation>
    </message>
    <message>
        <source>Cosmos DB accounts</source>
        <translation>Cosmos DB-Konten</translation>
    </message>
    <message>
        <source>Redis caches</source>
        <translation>Redis-Caches</translation>
    </message>
    <message>
        <source>Hybrid machines</source>
        <translation>Hybridcomputer</translation>
    </message>
    <message>
        <source>Event hubs</source>
        <translation>Event Hubs</translation>
    </message>
    <message>
        <source>Service buses</source>
        <translation>Service Bus-Namespaces</translation>
    </message>
    <message>
        <source>AI services</source>
        <translation>KI-Dienste</translation>
    </message>
    <message>
        <source>Automation accounts</source>
        <translation>Automation-Konten</translation>
    </message>
    <message>
        <source>Log workspaces</source>
        <translation>Log Analytics-Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Public IP addresses</source>
        <translation>Öffentliche IP-Adressen</translation>
    </message>
    <message>
        <source>Security groups</source>
        <translation>Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>a recommendation</source>
        <translation>eine Empfehlung</translation>
    </message>
    <message numerus="yes">
        <source>%n new resource(s) came without %1</source>
        <translation>
            <numerusform>%n neue Ressource kam ohne %1</numerusform>
            <numerusform>%n neue Ressourcen kamen ohne %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resource(s) came with %1</source>
        <translation>
            <numerusform>%n neue Ressource kam mit %1</numerusform>
            <numerusform>%n neue Ressourcen kamen mit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) with %1 are gone</source>
        <translation>
            <numerusform>%n Ressource mit %1 ist entfallen</numerusform>
            <numerusform>%n Ressourcen mit %1 sind entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy and %2 healthy in %1</source>
        <translation>
            <numerusform>%n Ressource wurde fehlerhaft und %2 fehlerfrei bei %1</numerusform>
            <numerusform>%n Ressourcen wurden fehlerhaft und %2 fehlerfrei bei %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned unhealthy in %1</source>
        <translation>
            <numerusform>%n Ressource wurde fehlerhaft bei %1</numerusform>
            <numerusform>%n Ressourcen wurden fehlerhaft bei %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) turned healthy in %1</source>
        <translation>
            <numerusform>%n Ressource wurde fehlerfrei bei %1</numerusform>
            <numerusform>%n Ressourcen wurden fehlerfrei bei %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The score of %1 moved</source>
        <translation>Die Sicherheitsbewertung von %1 hat sich verändert</translation>
    </message>
    <message>
        <source>The built-in table of aliases is missing.</source>
        <translation>Die eingebaute Tabelle der Aliase fehlt.</translation>
    </message>
    <message>
        <source>the parameters are not an object of objects by policy</source>
        <translation>die Parameter sind kein Objekt mit einem Objekt je Richtlinie</translation>
    </message>
    <message>
        <source>The built-in table of security controls is missing.</source>
        <translation>Die eingebaute Tabelle der Sicherheitskontrollen fehlt.</translation>
    </message>
    <message>
        <source>The built-in compliance standards are missing; install the program again.</source>
        <translation>Die eingebauten Compliance-Standards fehlen; installieren Sie das Programm erneut.</translation>
    </message>
    <message>
        <source>Only the service itself tells of it; Azure Resource Manager does not.</source>
        <translation>Nur der Dienst selbst gibt darüber Auskunft, nicht der Azure Resource Manager.</translation>
    </message>
    <message>
        <source>It belongs to the directory, which this connection does not read.</source>
        <translation>Es gehört zum Verzeichnis, das diese Verbindung nicht liest.</translation>
    </message>
    <message>
        <source>It is a verdict of the cloud&apos;s own, not a setting; Parapet shows it beside its own verdicts.</source>
        <translation>Es ist ein Urteil der Cloud selbst, keine Einstellung; Parapet zeigt es neben seinen eigenen Urteilen.</translation>
    </message>
    <message>
        <source>Entry %1 of the collection plan lacks a type or a version.</source>
        <translation>Eintrag %1 des Sammelplans hat keinen Typ oder keine Version.</translation>
    </message>
    <message>
        <source>Entry %1 of the collection plan stands behind one that needs it: %2.</source>
        <translation>Eintrag %1 des Sammelplans steht hinter einem, der ihn braucht: %2.</translation>
    </message>
    <message>
        <source>The collection plan has no entries; it is not such a file.</source>
        <translation>Der Sammelplan hat keine Einträge; die Datei ist keiner.</translation>
    </message>
    <message>
        <source>The collection plan gives no known reason for not reading “%1”.</source>
        <translation>Der Sammelplan nennt keinen bekannten Grund, warum „%1“ nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The built-in collection plan is missing; install Parapet again.</source>
        <translation>Der eingebaute Sammelplan fehlt; installieren Sie Parapet neu.</translation>
    </message>
    <message>
        <source>No way to read resources of this type is known.</source>
        <translation>Für Ressourcen dieses Typs ist kein Weg zum Lesen bekannt.</translation>
    </message>
    <message>
        <source>The built-in table of aliases is missing; install the program again.</source>
        <translation>Die mitgelieferte Tabelle der Aliasse fehlt; installieren Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>services::Attestations</name>
    <message>
        <source>There is no standard “%1”: choose one that compliance lists.</source>
        <translation>Es gibt keinen Standard „%1“: Wählen Sie einen, den Compliance aufführt.</translation>
    </message>
    <message>
        <source>%1 has no control “%2”: choose one that it lists.</source>
        <translation>%1 hat keine Kontrolle „%2“: Wählen Sie eine, die er aufführt.</translation>
    </message>
    <message>
        <source>%1 is decided by rules, not by a person: exempt what it should not be held against.</source>
        <translation>%1 entscheiden Regeln, kein Mensch: Nehmen Sie aus, was nicht angerechnet werden soll.</translation>
    </message>
    <message>
        <source>An attestation says how the control stands: choose compliant, not compliant or not applicable.</source>
        <translation>Eine Bestätigung sagt, wie es um die Kontrolle steht: Wählen Sie erfüllt, nicht erfüllt oder nicht anwendbar.</translation>
    </message>
    <message>
        <source>An attestation cannot expire in the past: choose a later date.</source>
        <translation>Eine Bestätigung kann nicht in der Vergangenheit enden: Wählen Sie ein späteres Datum.</translation>
    </message>
    <message numerus="yes">
        <source>An attestation takes up to %n pieces of evidence: leave some out.</source>
        <translation>
            <numerusform>Eine Bestätigung nimmt bis zu %n Nachweis auf: Lassen Sie einige weg.</numerusform>
            <numerusform>Eine Bestätigung nimmt bis zu %n Nachweise auf: Lassen Sie einige weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no scope “%1” in this workspace: choose one that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Bereich „%1“: Wählen Sie einen, der gelesen wurde.</translation>
    </message>
    <message>
        <source>There is no such file in this workspace: choose one that an attestation lists.</source>
        <translation>Diese Datei gibt es in diesem Arbeitsbereich nicht: Wählen Sie eine, die eine Bestätigung aufführt.</translation>
    </message>
    <message>
        <source>The workspace no longer holds this file as it was: restore a backup.</source>
        <translation>Der Arbeitsbereich enthält diese Datei nicht mehr, wie sie war: Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no file “%1”: choose another.</source>
        <translation>Es gibt keine Datei „%1“: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“%1” is no file: choose one, or give a link.</source>
        <translation>„%1“ ist keine Datei: Wählen Sie eine, oder geben Sie einen Link an.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>“%1” is empty and shows nothing: choose another.</source>
        <translation>„%1“ ist leer und zeigt nichts: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“%1” is too big: the workspace keeps files up to %2. Give a link to it instead.</source>
        <translation>„%1“ ist zu groß: Der Arbeitsbereich bewahrt Dateien bis %2 auf. Geben Sie stattdessen einen Link darauf an.</translation>
    </message>
    <message>
        <source>The files are too big together: an attestation keeps up to %1. Give links to some of them.</source>
        <translation>Die Dateien sind zusammen zu groß: Eine Bestätigung bewahrt bis zu %1 auf. Geben Sie zu einigen Links an.</translation>
    </message>
    <message>
        <source>“%1” is no link: write it as in https://wiki.example/page.</source>
        <translation>„%1“ ist kein Link: Schreiben Sie ihn wie in https://wiki.example/page.</translation>
    </message>
    <message>
        <source>The link has a user name or password in it: leave that out.</source>
        <translation>Im Link steht ein Benutzername oder Kennwort: Lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The link is too long: give a shorter one.</source>
        <translation>Der Link ist zu lang: Geben Sie einen kürzeren an.</translation>
    </message>
</context>
<context>
    <name>services::Compliance</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be read: %1</source>
        <translation>Nicht alles war lesbar: %1</translation>
    </message>
    <message>
        <source>Exempt, or not applicable to any resource here</source>
        <translation>Ausgenommen oder für keine Ressource hier zutreffend</translation>
    </message>
    <message>
        <source>Only a person can judge this</source>
        <translation>Das kann nur ein Mensch beurteilen</translation>
    </message>
    <message>
        <source>No resource here is concerned</source>
        <translation>Keine Ressource hier ist betroffen</translation>
    </message>
    <message>
        <source>No rule decides this</source>
        <translation>Keine Regel entscheidet das</translation>
    </message>
    <message>
        <source>Nothing of this standard could be told from what was read.</source>
        <translation>Aus dem Gelesenen ist zu diesem Standard nichts zu sagen.</translation>
    </message>
    <message>
        <source>Nothing of this standard applies here.</source>
        <translation>Von diesem Standard trifft hier nichts zu.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing that could be told fails; %n checks could not be told.</source>
        <translation>
            <numerusform>Nichts, was zu sagen ist, schlägt fehl; zu %n Prüfung ist nichts zu sagen.</numerusform>
            <numerusform>Nichts, was zu sagen ist, schlägt fehl; zu %n Prüfungen ist nichts zu sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every check that applies passes.</source>
        <translation>Jede zutreffende Prüfung ist bestanden.</translation>
    </message>
    <message>
        <source>Weakest: %1, %2 %.</source>
        <translation>Am schwächsten: %1, %2 %.</translation>
    </message>
    <message>
        <source>Best place to start: %1.</source>
        <translation>Am besten beginnen bei: %1.</translation>
    </message>
    <message>
        <source>This standard or scope is no longer there; choose another.</source>
        <translation>Dieser Standard oder Bereich ist nicht mehr da; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Not compliant, says %1 on %2</source>
        <translation>Nicht erfüllt, sagt %1 am %2</translation>
    </message>
    <message>
        <source>Not applicable, says %1 on %2</source>
        <translation>Nicht anwendbar, sagt %1 am %2</translation>
    </message>
    <message>
        <source>Attested by %1 on %2</source>
        <translation>Bestätigt von %1 am %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message>
        <source>renew by %1</source>
        <translation>zu erneuern bis %1</translation>
    </message>
    <message numerus="yes">
        <source>Attested for %1 of %n scopes</source>
        <translation>
            <numerusform>Bestätigt für %1 von %n Bereich</numerusform>
            <numerusform>Bestätigt für %1 von %n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>The attestation of %1 ended on %2</source>
        <translation>Die Bestätigung von %1 endete am %2</translation>
    </message>
</context>
<context>
    <name>services::Connections</name>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation>Diese Verbindung gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>A connection named “%1” exists already; choose another name.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>services::Exemptions</name>
    <message>
        <source>There is no such exemption; refresh the register.</source>
        <translation>Diese Ausnahme gibt es nicht; aktualisieren Sie das Verzeichnis.</translation>
    </message>
    <message>
        <source>An exemption needs a reason: write why the recommendation is not held against it.</source>
        <translation>Eine Ausnahme braucht eine Begründung: Schreiben Sie, warum die Empfehlung nicht angerechnet wird.</translation>
    </message>
    <message>
        <source>An exemption needs a category: choose waiver or mitigated.</source>
        <translation>Eine Ausnahme braucht eine Kategorie: Wählen Sie Verzicht oder Anders abgesichert.</translation>
    </message>
    <message>
        <source>An exemption cannot expire in the past: choose a later date.</source>
        <translation>Eine Ausnahme kann nicht in der Vergangenheit enden: Wählen Sie ein späteres Datum.</translation>
    </message>
    <message>
        <source>A finding is exempt of one recommendation: name that as well.</source>
        <translation>Ein Befund wird von einer Empfehlung ausgenommen: Nennen Sie auch diese.</translation>
    </message>
    <message>
        <source>There is no recommendation “%1” in this workspace: choose one that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Empfehlung „%1“: Wählen Sie eine, die gelesen wurde.</translation>
    </message>
    <message>
        <source>There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es nichts mit der Kennung „%1“: Wählen Sie einen Bereich oder eine Ressource, die gelesen wurde.</translation>
    </message>
    <message>
        <source>the whole workspace</source>
        <translation>den ganzen Arbeitsbereich</translation>
    </message>
    <message>
        <source>There is such an exemption for “%1” already: change that one in the register.</source>
        <translation>Eine solche Ausnahme für „%1“ gibt es schon: Ändern Sie diese im Verzeichnis.</translation>
    </message>
    <message>
        <source>This exemption was revoked and stays as it is: add a new one.</source>
        <translation>Diese Ausnahme wurde widerrufen und bleibt, wie sie ist: Fügen Sie eine neue hinzu.</translation>
    </message>
</context>
<context>
    <name>services::Governance</name>
    <message>
        <source>An assignment needs a due date: choose a day.</source>
        <translation>Eine Zuweisung braucht ein Fälligkeitsdatum: Wählen Sie einen Tag.</translation>
    </message>
    <message>
        <source>An ETA cannot lie in the past: choose a later day.</source>
        <translation>Ein voraussichtliches Ende kann nicht vergangen sein: Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>An ETA needs a reason: write why it is that day.</source>
        <translation>Ein voraussichtliches Ende braucht eine Begründung: Schreiben Sie, warum es dieser Tag ist.</translation>
    </message>
    <message>
        <source>A reason goes with an ETA: choose the day as well.</source>
        <translation>Die Begründung gehört zu einem voraussichtlichen Ende: Wählen Sie auch den Tag.</translation>
    </message>
    <message>
        <source>There is no recommendation “%1” in this workspace: choose one that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Empfehlung „%1“: Wählen Sie eine, die gelesen wurde.</translation>
    </message>
    <message>
        <source>There is nothing with the id “%1” in this workspace: choose a scope or resource that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es nichts mit der Kennung „%1“: Wählen Sie einen Bereich oder eine Ressource, die gelesen wurde.</translation>
    </message>
    <message>
        <source>An assignment needs an owner: write a name or an e-mail address.</source>
        <translation>Eine Zuweisung braucht einen Besitzer: Schreiben Sie einen Namen oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>An assignment cannot be due in the past: choose a later day.</source>
        <translation>Eine Zuweisung kann nicht in der Vergangenheit fällig sein: Wählen Sie einen späteren Tag.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>A rule&apos;s priority is a number from 1 to %1, and 1 decides first.</source>
        <translation>Der Vorrang einer Regel ist eine Zahl von 1 bis %1, und 1 entscheidet zuerst.</translation>
    </message>
    <message>
        <source>A rule gives 7, 14, 30 or 90 days: choose one of them.</source>
        <translation>Eine Regel gibt 7, 14, 30 oder 90 Tage: Wählen Sie eine dieser Fristen.</translation>
    </message>
    <message>
        <source>A rule needs an owner: write a name or an e-mail address, or the key of the tag that has it.</source>
        <translation>Eine Regel braucht einen Besitzer: Schreiben Sie einen Namen, eine E-Mail-Adresse oder den Schlüssel des Tags, das ihn nennt.</translation>
    </message>
    <message>
        <source>There is no scope with the id “%1” in this workspace: choose one that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Bereich mit der Kennung „%1“: Wählen Sie einen, der gelesen wurde.</translation>
    </message>
    <message>
        <source>Nothing is open there by this recommendation, so there is nothing to assign.</source>
        <translation>Dort ist nach dieser Empfehlung nichts offen, also gibt es nichts zuzuweisen.</translation>
    </message>
    <message>
        <source>There is no such assignment; refresh the register.</source>
        <translation>Diese Zuweisung gibt es nicht; aktualisieren Sie das Verzeichnis.</translation>
    </message>
    <message>
        <source>This assignment is closed and stays as it is: assign anew.</source>
        <translation>Diese Zuweisung ist geschlossen und bleibt, wie sie ist: Weisen Sie neu zu.</translation>
    </message>
    <message>
        <source>There is no such rule; refresh the list.</source>
        <translation>Diese Regel gibt es nicht; aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This rule was removed and stays as it is: add a new one.</source>
        <translation>Diese Regel wurde entfernt und bleibt, wie sie ist: Fügen Sie eine neue hinzu.</translation>
    </message>
    <message>
        <source>The rule “%1” has the priority %2 already: choose another one.</source>
        <translation>Die Regel „%1“ hat schon den Vorrang %2: Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>services::Inventory</name>
    <message>
        <source>There is no saved query “%1”; save it first.</source>
        <translation>Es gibt keine gespeicherte Abfrage „%1“; speichern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The saved query “%1” gives no column “id”; select one.</source>
        <translation>Die gespeicherte Abfrage „%1“ liefert keine Spalte „id“; wählen Sie eine aus.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>A saved query cannot be negated here; write the negation into the query.</source>
        <translation>Eine gespeicherte Abfrage lässt sich hier nicht verneinen; schreiben Sie die Verneinung in die Abfrage.</translation>
    </message>
    <message>
        <source>Resources cannot be sorted by “%1”; use %2.</source>
        <translation>Ressourcen können nicht nach „%1“ sortiert werden; verwenden Sie %2.</translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation>„%1“ bedeutet für %2 nichts; verwenden Sie %3.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>“%1” cannot be compared by &lt; or &gt;; use %1:VALUE.</source>
        <translation>„%1“ lässt sich nicht mit &lt; oder &gt; vergleichen; verwenden Sie %1:WERT.</translation>
    </message>
</context>
<context>
    <name>services::Outbox</name>
    <message>
        <source>Changed in the cloud to %1 meanwhile.</source>
        <translation>In der Cloud inzwischen auf %1 geändert.</translation>
    </message>
    <message>
        <source>Changed in the cloud to %1 by %2.</source>
        <translation>In der Cloud auf %1 geändert von %2.</translation>
    </message>
    <message>
        <source>The connection of this alert is gone; take the decision back.</source>
        <translation>Die Verbindung dieser Warnung gibt es nicht mehr; nehmen Sie die Entscheidung zurück.</translation>
    </message>
    <message>
        <source>The cloud took the change and still shows %1; it is sent again later.</source>
        <translation>Die Cloud nahm die Änderung an und zeigt noch %1; sie wird später erneut gesendet.</translation>
    </message>
    <message>
        <source>This decision is being sent right now; decide again once it is there.</source>
        <translation>Diese Entscheidung wird gerade gesendet; entscheiden Sie erneut, wenn sie dort ist.</translation>
    </message>
</context>
<context>
    <name>services::Overview</name>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Noch ist nichts verbunden.</translation>
    </message>
    <message>
        <source>There is no score yet; it comes with the first complete sync.</source>
        <translation>Es gibt noch keine Sicherheitsbewertung; sie kommt mit der ersten vollständigen Synchronisierung.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) of high severity are open.</source>
        <translation>
            <numerusform>%n Warnung von hohem Schweregrad ist offen.</numerusform>
            <numerusform>%n Warnungen von hohem Schweregrad sind offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) have no owner.</source>
        <translation>
            <numerusform>%n Vorfall hat keinen Besitzer.</numerusform>
            <numerusform>%n Vorfälle haben keinen Besitzer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) could not be read.</source>
        <translation>
            <numerusform>%n Bereich konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Bereiche konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>reversible</source>
        <translation>umkehrbar</translation>
    </message>
    <message>
        <source>not reversible</source>
        <translation>nicht umkehrbar</translation>
    </message>
    <message numerus="yes">
        <source>%n new incident(s) came.</source>
        <translation>
            <numerusform>%n neuer Vorfall kam hinzu.</numerusform>
            <numerusform>%n neue Vorfälle kamen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came, %1 of high severity.</source>
        <translation>
            <numerusform>%n neue Warnung kam hinzu, %1 von hohem Schweregrad.</numerusform>
            <numerusform>%n neue Warnungen kamen hinzu, %1 von hohem Schweregrad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s) came.</source>
        <translation>
            <numerusform>%n neue Warnung kam hinzu.</numerusform>
            <numerusform>%n neue Warnungen kamen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) are new.</source>
        <translation>
            <numerusform>%n Ressource ist neu.</numerusform>
            <numerusform>%n Ressourcen sind neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned unhealthy.</source>
        <translation>
            <numerusform>%n Prüfung wurde fehlerhaft.</numerusform>
            <numerusform>%n Prüfungen wurden fehlerhaft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) turned healthy.</source>
        <translation>
            <numerusform>%n Prüfung wurde fehlerfrei.</numerusform>
            <numerusform>%n Prüfungen wurden fehlerfrei.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>The score did not move in %n day(s).</source>
        <translation>
            <numerusform>Der Punktestand hat sich an %n Tag nicht bewegt.</numerusform>
            <numerusform>Der Punktestand hat sich in %n Tagen nicht bewegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The score is known since today.</source>
        <translation>Der Punktestand ist seit heute bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Down %1 points in %n day(s).</source>
        <translation>
            <numerusform>%1 Punkte weniger an %n Tag.</numerusform>
            <numerusform>%1 Punkte weniger in %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up %1 points in %n day(s).</source>
        <translation>
            <numerusform>%1 Punkte mehr an %n Tag.</numerusform>
            <numerusform>%1 Punkte mehr in %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Biggest cause: %1.</source>
        <translation>Größte Ursache: %1.</translation>
    </message>
</context>
<context>
    <name>services::Policies</name>
    <message>
        <source>This policy is not there any more; choose another.</source>
        <translation>Diese Richtlinie gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Only a definition that reads resources can be tried; correct the text first.</source>
        <translation>Nur eine Definition, die Ressourcen liest, kann erprobt werden; berichtigen Sie zuerst den Text.</translation>
    </message>
    <message>
        <source>Another policy is called “%1”; give this one another name.</source>
        <translation>Eine andere Richtlinie heißt „%1“; geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>The text is no policy: %1.</source>
        <translation>Der Text ist keine Richtlinie: %1.</translation>
    </message>
    <message>
        <source>The text is no policy: %1, at %2.</source>
        <translation>Der Text ist keine Richtlinie: %1, bei %2.</translation>
    </message>
    <message>
        <source>There is no custom policy “%1”.</source>
        <translation>Es gibt keine eigene Richtlinie „%1“.</translation>
    </message>
</context>
<context>
    <name>services::PolicyFiles</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>services::PostureModel</name>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
</context>
<context>
    <name>services::Recommendations</name>
    <message>
        <source>Nothing has been evaluated here yet.</source>
        <translation>Hier wurde noch nichts ausgewertet.</translation>
    </message>
    <message>
        <source>Every recommendation that applies is met.</source>
        <translation>Jede zutreffende Empfehlung ist erfüllt.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s) are open.</source>
        <translation>
            <numerusform>%n Empfehlung ist offen.</numerusform>
            <numerusform>%n Empfehlungen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This recommendation applies to nothing here; choose another scope.</source>
        <translation>Diese Empfehlung trifft hier auf nichts zu; wählen Sie einen anderen Bereich.</translation>
    </message>
    <message>
        <source>OpenSCAP, %1</source>
        <translation>OpenSCAP, %1</translation>
    </message>
    <message>
        <source>Microsoft Defender for Cloud</source>
        <translation>Microsoft Defender for Cloud</translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation>„%1“ bedeutet für %2 nichts; verwenden Sie %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation(s), none of which passes the filter.</source>
        <translation>
            <numerusform>%n Empfehlung, die der Filter nicht durchlässt.</numerusform>
            <numerusform>%n Empfehlungen, von denen keine den Filter passiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n with a script are worth %1 % of the score.</source>
        <translation>
            <numerusform>Die %n mit einem Skript bringt %1 % der Bewertung.</numerusform>
            <numerusform>Die %n mit einem Skript bringen %1 % der Bewertung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parapet, from the inventory</source>
        <translation>Parapet, aus dem Inventar</translation>
    </message>
    <message>
        <source>Recommendations cannot be sorted by “%1”; use name, severity, unhealthy, gain or risk.</source>
        <translation>Empfehlungen lassen sich nicht nach „%1“ sortieren; verwenden Sie name, severity, unhealthy, gain oder risk.</translation>
    </message>
</context>
<context>
    <name>services::Report</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Security report</source>
        <translation>Sicherheitsbericht</translation>
    </message>
    <message>
        <source>%1, written %2</source>
        <translation>%1, geschrieben %2</translation>
    </message>
    <message>
        <source>Sample estate: these numbers are of nobody.</source>
        <translation>Beispielbestand: Diese Zahlen gehören niemandem.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Noch keine Sicherheitsbewertung</translation>
    </message>
    <message numerus="yes">
        <source>Score over %n day(s)</source>
        <translation>
            <numerusform>Sicherheitsbewertung über %n Tag</numerusform>
            <numerusform>Sicherheitsbewertung über %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Score by day; the table below has the numbers</source>
        <translation>Sicherheitsbewertung nach Tag; die Tabelle darunter hat die Zahlen</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>Warum sie sich bewegt hat</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>No alert is open.</source>
        <translation>Keine Warnung ist offen.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>Security report: %1</source>
        <translation>Sicherheitsbericht: %1</translation>
    </message>
    <message>
        <source>The report cannot be written to “%1”: %2</source>
        <translation>Der Bericht kann nicht nach „%1“ geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Whole estate</source>
        <translation>Gesamter Bestand</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s)</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open alert(s) are not listed here; Parapet shows them.</source>
        <translation>
            <numerusform>%n weitere offene Warnung ist hier nicht aufgeführt; Parapet zeigt sie.</numerusform>
            <numerusform>%n weitere offene Warnungen sind hier nicht aufgeführt; Parapet zeigt sie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services::Sync</name>
    <message>
        <source>This connection is no longer there; choose another.</source>
        <translation>Diese Verbindung gibt es nicht mehr; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This connection is syncing already; wait or cancel it.</source>
        <translation>Diese Verbindung wird schon synchronisiert; warten Sie oder brechen Sie ab.</translation>
    </message>
    <message numerus="yes">
        <source>Read %1, added %2, changed %3, gone %4, with %n request(s).</source>
        <translation>
            <numerusform>%1 gelesen, %2 hinzugefügt, %3 geändert, %4 entfallen, mit %n Anforderung.</numerusform>
            <numerusform>%1 gelesen, %2 hinzugefügt, %3 geändert, %4 entfallen, mit %n Anforderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) could not be read.</source>
        <translation>
            <numerusform>%n Teil konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Teile konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is being removed; choose another.</source>
        <translation>Diese Verbindung wird gerade entfernt; wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>services::Targets</name>
    <message>
        <source>A target is a percentage from 1 to 100 with at most one decimal: choose such a one.</source>
        <translation>Ein Ziel ist ein Prozentwert von 1 bis 100 mit höchstens einer Nachkommastelle: Wählen Sie einen solchen.</translation>
    </message>
    <message>
        <source>A target needs a day that is to come: choose a later one.</source>
        <translation>Ein Ziel braucht einen Tag, der noch kommt: Wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>There is no scope “%1” in this workspace: choose one that was read.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Bereich „%1“: Wählen Sie einen, der gelesen wurde.</translation>
    </message>
    <message>
        <source>These scopes have no target: there is nothing to remove.</source>
        <translation>Diese Bereiche haben kein Ziel: Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>the day is over, %1 points to go</source>
        <translation>der Tag ist vorbei, es fehlen %1 Punkte</translation>
    </message>
    <message>
        <source>%1 points to go</source>
        <translation>es fehlen %1 Punkte</translation>
    </message>
    <message>
        <source>%1 points to go, %2 a week</source>
        <translation>es fehlen %1 Punkte, %2 je Woche</translation>
    </message>
    <message>
        <source>the pace is not known, which takes 7 days of history</source>
        <translation>das Tempo ist nicht bekannt, dafür braucht es 7 Tage Verlauf</translation>
    </message>
    <message>
        <source>at the pace of the last 30 days it is reached on %1</source>
        <translation>im Tempo der letzten 30 Tage wird es am %1 erreicht</translation>
    </message>
    <message>
        <source>at the pace of the last 30 days it is not reached</source>
        <translation>im Tempo der letzten 30 Tage wird es nicht erreicht</translation>
    </message>
    <message>
        <source>Target %1 % by %2: there is no score to compare with.</source>
        <translation>Ziel %1 % bis %2: Es gibt keine Bewertung zum Vergleich.</translation>
    </message>
    <message>
        <source>Target %1 % by %2: reached, the score is %3 %.</source>
        <translation>Ziel %1 % bis %2: erreicht, die Bewertung ist %3 %.</translation>
    </message>
    <message>
        <source>Target %1 % by %2: %3; %4.</source>
        <translation>Ziel %1 % bis %2: %3; %4.</translation>
    </message>
</context>
<context>
    <name>services::Triage</name>
    <message numerus="yes">
        <source>Undo dismiss %n alert(s)</source>
        <translation>
            <numerusform>Verwerfen von %n Warnung rückgängig machen</numerusform>
            <numerusform>Verwerfen von %n Warnungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo resolve %n alert(s)</source>
        <translation>
            <numerusform>Lösen von %n Warnung rückgängig machen</numerusform>
            <numerusform>Lösen von %n Warnungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo start work on %n alert(s)</source>
        <translation>
            <numerusform>Bearbeitungsbeginn von %n Warnung rückgängig machen</numerusform>
            <numerusform>Bearbeitungsbeginn von %n Warnungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo activate %n alert(s)</source>
        <translation>
            <numerusform>Aktivieren von %n Warnung rückgängig machen</numerusform>
            <numerusform>Aktivieren von %n Warnungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo assign %n alert(s)</source>
        <translation>
            <numerusform>Zuweisen von %n Warnung rückgängig machen</numerusform>
            <numerusform>Zuweisen von %n Warnungen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo dismiss %n alert(s)</source>
        <translation>
            <numerusform>Verwerfen von %n Warnung wiederholen</numerusform>
            <numerusform>Verwerfen von %n Warnungen wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo resolve %n alert(s)</source>
        <translation>
            <numerusform>Erledigen von %n Warnung wiederholen</numerusform>
            <numerusform>Erledigen von %n Warnungen wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo start work on %n alert(s)</source>
        <translation>
            <numerusform>Beginn der Arbeit an %n Warnung wiederholen</numerusform>
            <numerusform>Beginn der Arbeit an %n Warnungen wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo activate %n alert(s)</source>
        <translation>
            <numerusform>Aktivieren von %n Warnung wiederholen</numerusform>
            <numerusform>Aktivieren von %n Warnungen wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo assign %n alert(s)</source>
        <translation>
            <numerusform>Zuweisen von %n Warnung wiederholen</numerusform>
            <numerusform>Zuweisen von %n Warnungen wiederholen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The disk is full: free some space, then try again.</source>
        <translation>Der Datenträger ist voll: Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The workspace is in use by another program: close it, then try again.</source>
        <translation>Der Arbeitsbereich wird von einem anderen Programm benutzt: Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The workspace file is damaged: repair it or restore a backup.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt: Reparieren Sie sie oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key does not open this workspace file, or it is no workspace file.</source>
        <translation>Der Schlüssel öffnet diese Datei nicht, oder sie ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened: check that it exists and may be read.</source>
        <translation>Die Datei des Arbeitsbereichs lässt sich nicht öffnen: Prüfen Sie, ob es sie gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>The workspace refused a value that breaks its rules: please report this.</source>
        <translation>Der Arbeitsbereich hat einen Wert abgelehnt, der seine Regeln bricht: Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>Reading or writing the workspace file failed: check the disk.</source>
        <translation>Lesen oder Schreiben der Datei des Arbeitsbereichs ist fehlgeschlagen: Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The workspace could not carry out a command: please report this.</source>
        <translation>Der Arbeitsbereich konnte einen Befehl nicht ausführen: Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The workspace key could not be set.</source>
        <translation>Der Schlüssel des Arbeitsbereichs konnte nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>This build cannot open encrypted workspaces.</source>
        <translation>Diese Programmfassung kann keine verschlüsselten Arbeitsbereiche öffnen.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed: please report this.</source>
        <translation>Ein kryptografischer Vorgang ist fehlgeschlagen: Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>This is not the key of this workspace: try again, or use the recovery code.</source>
        <translation>Das ist nicht der Schlüssel dieses Arbeitsbereichs: Versuchen Sie es erneut, oder nehmen Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The workspace folder cannot be written to: check its rights.</source>
        <translation>In den Ordner des Arbeitsbereichs kann nicht geschrieben werden: Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>The workspace folder cannot be locked: its file system does not support that.</source>
        <translation>Der Ordner des Arbeitsbereichs kann nicht gesperrt werden: Sein Dateisystem unterstützt das nicht.</translation>
    </message>
    <message>
        <source>Another Parapet has this workspace open: close it there, or go on reading only.</source>
        <translation>Ein anderes Parapet hat diesen Arbeitsbereich geöffnet: Schließen Sie ihn dort, oder lesen Sie hier nur.</translation>
    </message>
    <message>
        <source>The folder holds no workspace.</source>
        <translation>Der Ordner enthält keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The key file of the workspace cannot be read: check its rights.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs ist nicht lesbar: Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>The key file of the workspace cannot be written: check the folder and its free space.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs kann nicht geschrieben werden: Prüfen Sie den Ordner und seinen freien Platz.</translation>
    </message>
    <message>
        <source>The workspace needs its passphrase or recovery code.</source>
        <translation>Der Arbeitsbereich braucht seine Passphrase oder den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: the workspace asks for its key at every start.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht: Der Arbeitsbereich fragt bei jedem Start nach seinem Schlüssel.</translation>
    </message>
    <message>
        <source>There is no workspace here yet: give a passphrase to make one.</source>
        <translation>Hier gibt es noch keinen Arbeitsbereich: Geben Sie eine Passphrase an, um einen anzulegen.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer: choose a passphrase for the workspace.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht: Wählen Sie eine Passphrase für den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace folder cannot be made: check the place and its rights.</source>
        <translation>Der Ordner des Arbeitsbereichs kann nicht angelegt werden: Prüfen Sie den Ort und seine Rechte.</translation>
    </message>
    <message>
        <source>The key file of the workspace is damaged: restore workspace.json from a backup.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs ist beschädigt: Stellen Sie workspace.json aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This workspace was not given such a key: use another way to open it.</source>
        <translation>Dieser Arbeitsbereich hat keinen solchen Schlüssel bekommen: Öffnen Sie ihn auf andere Weise.</translation>
    </message>
    <message>
        <source>This folder holds no workspace of Parapet: choose another one.</source>
        <translation>Dieser Ordner enthält keinen Arbeitsbereich von Parapet: Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This workspace was made by a newer version of Parapet: update Parapet.</source>
        <translation>Dieser Arbeitsbereich stammt von einer neueren Version von Parapet: Aktualisieren Sie Parapet.</translation>
    </message>
    <message>
        <source>The recovery code holds a character that no code has: check the letters.</source>
        <translation>Der Wiederherstellungscode enthält ein Zeichen, das kein Code hat: Prüfen Sie die Buchstaben.</translation>
    </message>
    <message>
        <source>The recovery code has a mistake in it: compare it with what you wrote down.</source>
        <translation>Der Wiederherstellungscode enthält einen Fehler: Vergleichen Sie ihn mit dem, was Sie aufgeschrieben haben.</translation>
    </message>
    <message>
        <source>The damaged workspace cannot be set aside: check the folder&apos;s rights.</source>
        <translation>Der beschädigte Arbeitsbereich kann nicht beiseitegelegt werden: Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The folder for backups cannot be made: check the folder&apos;s rights.</source>
        <translation>Der Ordner für Sicherungen kann nicht angelegt werden: Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>This workspace is not encrypted and keeps no sign-in: you will be asked again at the next start.</source>
        <translation>Dieser Arbeitsbereich ist nicht verschlüsselt und behält keine Anmeldung: Sie werden beim nächsten Start erneut gefragt.</translation>
    </message>
    <message>
        <source>This file is a database, but no workspace of Parapet: choose another file.</source>
        <translation>Diese Datei ist eine Datenbank, aber kein Arbeitsbereich von Parapet: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” means nothing for %2; use %3.</source>
        <translation>„%1“ bedeutet für %2 nichts; verwenden Sie %3.</translation>
    </message>
    <message>
        <source>Alerts cannot be sorted by “%1”; use time, severity, status, name or owner.</source>
        <translation>Warnungen lassen sich nicht nach „%1“ sortieren; verwenden Sie time, severity, status, name oder owner.</translation>
    </message>
    <message>
        <source>This alert is no longer in the workspace; go back to the list.</source>
        <translation>Diese Warnung ist nicht mehr im Arbeitsbereich; gehen Sie zur Liste zurück.</translation>
    </message>
    <message>
        <source>This resource is no longer in the workspace; go back to the list.</source>
        <translation>Diese Ressource ist nicht mehr im Arbeitsbereich; gehen Sie zur Liste zurück.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only: close the other Parapet window, then try again.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen geöffnet: Schließen Sie das andere Fenster von Parapet und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The backup was not written: a file of that name exists already.</source>
        <translation>Die Sicherung wurde nicht geschrieben: Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The backup could not be written: check the folder and its free space.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden: Prüfen Sie den Ordner und seinen freien Platz.</translation>
    </message>
    <message>
        <source>The key file of the workspace is missing: put workspace.json back beside workspace.db.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs fehlt: Legen Sie workspace.json wieder neben workspace.db.</translation>
    </message>
    <message>
        <source>The workspace could not be brought up to date: check the folder&apos;s rights and its free space.</source>
        <translation>Der Arbeitsbereich konnte nicht auf den neuesten Stand gebracht werden: Prüfen Sie die Rechte des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <source>The two files of the workspace do not belong together: put back the pair that was copied together, or move workspace.db away and sync again.</source>
        <translation>Die beiden Dateien des Arbeitsbereichs gehören nicht zusammen: Legen Sie das zusammen kopierte Paar zurück, oder verschieben Sie workspace.db und synchronisieren Sie erneut.</translation>
    </message>
    <message>
        <source>The file with your decisions is missing: put workspace-decisions.db back beside workspace.db, or restore a backup.</source>
        <translation>Die Datei mit Ihren Entscheidungen fehlt: Legen Sie workspace-decisions.db wieder neben workspace.db, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This resource is not assessed any more; refresh the list.</source>
        <translation>Diese Ressource wird nicht mehr bewertet; aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Parapet: update Parapet.</source>
        <translation>Dieser Arbeitsbereich wurde von einer neueren Version von Parapet geschrieben: Aktualisieren Sie Parapet.</translation>
    </message>
    <message>
        <source>A file of the workspace is damaged or belongs to another workspace, although the key is right: repair it or restore a backup.</source>
        <translation>Eine Datei des Arbeitsbereichs ist beschädigt oder gehört zu einem anderen, obwohl der Schlüssel stimmt: Reparieren Sie ihn, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>store::GuardedQuery</name>
    <message>
        <source>The statement holds a zero character.</source>
        <translation>Die Anweisung enthält ein Nullzeichen.</translation>
    </message>
    <message>
        <source>This is not a statement SQLite understands: %1</source>
        <translation>Das ist keine Anweisung, die SQLite versteht: %1</translation>
    </message>
    <message>
        <source>There is no statement; write one SELECT.</source>
        <translation>Es gibt keine Anweisung; schreiben Sie ein SELECT.</translation>
    </message>
    <message>
        <source>Only one SELECT may be run.</source>
        <translation>Nur ein SELECT darf ausgeführt werden.</translation>
    </message>
    <message>
        <source>Only one statement may be run; the second begins with “%1”.</source>
        <translation>Nur eine Anweisung darf ausgeführt werden; die zweite beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>The query needs more steps than are allowed; narrow it with WHERE.</source>
        <translation>Die Abfrage braucht mehr Schritte als erlaubt; grenzen Sie sie mit WHERE ein.</translation>
    </message>
    <message>
        <source>The query took longer than is allowed; narrow it with WHERE.</source>
        <translation>Die Abfrage dauerte länger als erlaubt; grenzen Sie sie mit WHERE ein.</translation>
    </message>
    <message>
        <source>The query needs more memory than is allowed; ask for fewer columns or rows.</source>
        <translation>Die Abfrage braucht mehr Speicher als erlaubt; fragen Sie nach weniger Spalten oder Zeilen.</translation>
    </message>
    <message>
        <source>The query failed: %1</source>
        <translation>Die Abfrage ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The views of the workspace cannot be read; repair or update it.</source>
        <translation>Die Sichten des Arbeitsbereichs sind nicht lesbar; reparieren oder aktualisieren Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” is not one of the documented views.</source>
        <translation>„%1“ ist keine der dokumentierten Sichten.</translation>
    </message>
    <message>
        <source>The function “%1” may not be used here.</source>
        <translation>Die Funktion „%1“ darf hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Recursive queries may not be used here.</source>
        <translation>Rekursive Abfragen dürfen hier nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>views::AboutDialog</name>
    <message>
        <source>About Parapet</source>
        <translation>Info über Parapet</translation>
    </message>
    <message>
        <source>Parapet %1</source>
        <translation>Parapet %1</translation>
    </message>
    <message>
        <source>A security operations console for cloud and hybrid estates. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Eine Konsole für Sicherheitsaufgaben in Cloud- und Hybridumgebungen. Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Hinweise zu Dritten</translation>
    </message>
</context>
<context>
    <name>views::ActionPane</name>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Stop it now</source>
        <translation>Jetzt aufhalten</translation>
    </message>
    <message>
        <source>Make it harder next time</source>
        <translation>Nächstes Mal erschweren</translation>
    </message>
    <message>
        <source>The service names no steps for this alert.</source>
        <translation>Der Dienst nennt für diese Warnung keine Schritte.</translation>
    </message>
    <message>
        <source>No recommendation is open for the resources of this alert.</source>
        <translation>Für die Ressourcen dieser Warnung ist keine Empfehlung offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations are open for its resources, %1 of them already when this happened.</source>
        <translation>
            <numerusform>%n Empfehlung ist für ihre Ressourcen offen, %1 davon schon, als dies geschah.</numerusform>
            <numerusform>%n Empfehlungen sind für ihre Ressourcen offen, %1 davon schon, als dies geschah.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, gains %3 percent</source>
        <translation>%1, %2, bringt %3 Prozent</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Type a name, an action or a target</source>
        <translation>Name, Aktion oder Ziel eingeben</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>Details des Eintrags</translation>
    </message>
    <message>
        <source>Particulars as JSON</source>
        <translation>Einzelheiten als JSON</translation>
    </message>
    <message>
        <source>Copy target</source>
        <translation>Ziel kopieren</translation>
    </message>
    <message>
        <source>Choose an entry first.</source>
        <translation>Wählen Sie zuerst einen Eintrag.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch wurde nichts aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, newest first. The journal only grows.</source>
        <translation>
            <numerusform>%n Eintrag, neueste zuerst. Das Journal wächst nur.</numerusform>
            <numerusform>%n Einträge, neueste zuerst. Das Journal wächst nur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision, sync and change made here is recorded.</source>
        <translation>Jede Entscheidung, Synchronisierung und Änderung von hier wird aufgezeichnet.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation>Der Filter „%1“ verbirgt alles.</translation>
    </message>
    <message>
        <source>Verify journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>Das Journal ist unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries fit together; none was changed or left out.</source>
        <translation>
            <numerusform>%n Eintrag passt; nichts wurde geändert oder ausgelassen.</numerusform>
            <numerusform>%n Einträge passen zusammen; keiner wurde geändert oder ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal was changed at entry %1.</source>
        <translation>Das Journal wurde bei Eintrag %1 geändert.</translation>
    </message>
    <message>
        <source>That entry or one before it does not fit its chain; compare with a backup of the workspace.</source>
        <translation>Dieser Eintrag oder einer davor passt nicht in seine Kette; vergleichen Sie mit einer Sicherung des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests, newest first; without what they carried.</source>
        <translation>
            <numerusform>%n Anfrage, die neueste zuerst; ohne ihren Inhalt.</numerusform>
            <numerusform>%n Anfragen, die neueste zuerst; ohne ihren Inhalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy requests as text</source>
        <translation>Anfragen als Text kopieren</translation>
    </message>
    <message>
        <source>Open the requests first.</source>
        <translation>Öffnen Sie zuerst die Anfragen.</translation>
    </message>
</context>
<context>
    <name>views::AddConnection</name>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>What to connect</source>
        <translation>Was verbunden werden soll</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Sample estate</source>
        <translation>Beispielbestand</translation>
    </message>
    <message>
        <source>Test and connect</source>
        <translation>Prüfen und verbinden</translation>
    </message>
    <message>
        <source>Parapet reads only.</source>
        <translation>Parapet liest nur.</translation>
    </message>
    <message>
        <source>Reads packages, updates, ports and users of this computer and checks it against a baseline. Nothing is changed and nothing leaves it.</source>
        <translation>Liest Pakete, Updates, Ports und Benutzer dieses Computers und prüft ihn gegen eine Baseline. Nichts wird geändert, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Contoso, an invented estate of about 3,000 resources behind a server on this computer. It is marked as sample everywhere and never added to real numbers.</source>
        <translation>Contoso, ein erfundener Bestand von etwa 3.000 Ressourcen hinter einem Server auf diesem Computer. Er ist überall als Beispiel gekennzeichnet und wird nie zu echten Zahlen addiert.</translation>
    </message>
    <message>
        <source>Add this computer</source>
        <translation>Computer hinzufügen</translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation>Beispielbestand öffnen</translation>
    </message>
    <message>
        <source>Connected. Its first sync has begun.</source>
        <translation>Verbunden. Die erste Synchronisierung läuft.</translation>
    </message>
</context>
<context>
    <name>views::AffectedPane</name>
    <message>
        <source>Resources of this recommendation</source>
        <translation>Ressourcen dieser Empfehlung</translation>
    </message>
    <message>
        <source>Resources by state</source>
        <translation>Ressourcen nach Zustand</translation>
    </message>
    <message>
        <source>No resource in this state</source>
        <translation>Keine Ressource in diesem Zustand</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Alle %1 auswählen</translation>
    </message>
</context>
<context>
    <name>views::AlertDayTable</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>views::AlertDetails</name>
    <message>
        <source>Details of the alert</source>
        <translation>Details der Warnung</translation>
    </message>
    <message>
        <source>Parts of the alert</source>
        <translation>Teile der Warnung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Take action</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>Status of the alert</source>
        <translation>Status der Warnung</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>More about this alert</source>
        <translation>Mehr zu dieser Warnung</translation>
    </message>
    <message>
        <source>No alert chosen</source>
        <translation>Keine Warnung gewählt</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No other alert of this kind or on these entities.</source>
        <translation>Keine andere Warnung dieser Art oder zu diesen Entitäten.</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Vorfall %1</translation>
    </message>
</context>
<context>
    <name>views::AlertSource</name>
    <message>
        <source>alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>views::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>By resource</source>
        <translation>Nach Ressource</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>Taktik</translation>
    </message>
    <message>
        <source>Alert type</source>
        <translation>Warnungstyp</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Type to filter, for example entity:203.0.113.47 time&lt;7d</source>
        <translation>Zum Filtern tippen, etwa entity:203.0.113.47 time&lt;7d</translation>
    </message>
    <message>
        <source>Choose an alert first.</source>
        <translation>Wählen Sie zuerst eine Warnung.</translation>
    </message>
    <message>
        <source>State…</source>
        <translation>Status…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Letzte Entscheidung rückgängig machen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Show new alerts</source>
        <translation>Neue Warnungen zeigen</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>Assign to me (%1)</source>
        <translation>Mir zuweisen (%1)</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Jemand anderem…</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Name des Besitzers</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>No open alert in this list.</source>
        <translation>Keine offene Warnung in dieser Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n need someone.</source>
        <translation>
            <numerusform>%n braucht jemanden.</numerusform>
            <numerusform>%n brauchen jemanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents have no owner.</source>
        <translation>
            <numerusform>%n Vorfall hat keinen Besitzer.</numerusform>
            <numerusform>%n Vorfälle haben keinen Besitzer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert matches</source>
        <translation>Keine Warnung passt</translation>
    </message>
    <message>
        <source>Alerts appear when a cloud or the sample estate is connected.</source>
        <translation>Warnungen erscheinen, wenn eine Cloud oder der Beispielbestand verbunden ist.</translation>
    </message>
    <message>
        <source>By entity</source>
        <translation>Nach Entität</translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1. The list stays where it is.</source>
        <translation>
            <numerusform>%n neue seit %1. Die Liste bleibt, wo sie ist.</numerusform>
            <numerusform>%n neue seit %1. Die Liste bleibt, wo sie ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation>Alle passenden ankreuzen</translation>
    </message>
    <message>
        <source>There is nothing in the list.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine markieren</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nichts ist markiert.</translation>
    </message>
    <message>
        <source>The alert was not copied.</source>
        <translation>Die Warnung wurde nicht kopiert.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts ticked</source>
        <translation>
            <numerusform>%n Warnung markiert</numerusform>
            <numerusform>%n Warnungen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritische</numerusform>
            <numerusform>%n kritische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n hohe</numerusform>
            <numerusform>%n hohe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need someone: %1.</source>
        <translation>
            <numerusform>%n braucht jemanden: %1.</numerusform>
            <numerusform>%n brauchen jemanden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 von %2 markiert</translation>
    </message>
    <message numerus="yes">
        <source>There are %n alerts.</source>
        <translation>
            <numerusform>Es gibt %n Warnung.</numerusform>
            <numerusform>Es gibt %n Warnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n alerts is open</source>
        <translation>
            <numerusform>Die vorhandene Warnung (%n) ist nicht offen</numerusform>
            <numerusform>Keine von %n Warnungen ist offen</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert is here</source>
        <translation>Hier ist keine Warnung</translation>
    </message>
    <message>
        <source>Only the first %1 in this order are listed; a narrower filter shows the others.</source>
        <translation>Nur die ersten %1 in dieser Reihenfolge sind aufgeführt; ein engerer Filter zeigt die übrigen.</translation>
    </message>
</context>
<context>
    <name>views::AlertsPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Alerts by day and severity</source>
        <translation>Warnungen nach Tag und Schweregrad</translation>
    </message>
    <message>
        <source>Alerts of the last 14 days by severity</source>
        <translation>Warnungen der letzten 14 Tage nach Schweregrad</translation>
    </message>
</context>
<context>
    <name>views::AllowChanges</name>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
    <message>
        <source>Code on another device</source>
        <translation>Code auf anderem Gerät</translation>
    </message>
    <message>
        <source>Browser on this computer</source>
        <translation>Browser auf diesem Computer</translation>
    </message>
    <message>
        <source>My Azure CLI sign-in</source>
        <translation>Meine Azure CLI-Anmeldung</translation>
    </message>
    <message>
        <source>Application with a secret</source>
        <translation>Anwendung mit Geheimnis</translation>
    </message>
    <message>
        <source>Application with a certificate</source>
        <translation>Anwendung mit Zertifikat</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>as for reading</source>
        <translation>wie beim Lesen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>PEM or PFX</source>
        <translation>PEM oder PFX</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatdatei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sign in and test</source>
        <translation>Anmelden und prüfen</translation>
    </message>
    <message>
        <source>Kept apart from the sign-in that reads.</source>
        <translation>Getrennt von der Anmeldung, die liest.</translation>
    </message>
    <message>
        <source>%1 has a second sign-in of its own for this. With it, what you decide on alerts reaches the sample tenant.</source>
        <translation>%1 hat dafür eine eigene zweite Anmeldung. Damit erreicht den Beispielmandanten, was Sie über Warnungen entscheiden.</translation>
    </message>
    <message>
        <source>Give %1 a second sign-in for what you decide here, such as dismissing an alert. It needs the role Security Admin. It can be removed at any time; reading goes on without it.</source>
        <translation>Geben Sie %1 eine zweite Anmeldung für das, was Sie hier entscheiden, etwa das Verwerfen einer Warnung. Sie braucht die Rolle Security Admin. Sie kann jederzeit entfernt werden; gelesen wird auch ohne sie.</translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s client id.</source>
        <translation>Diese Anmeldung braucht die Client-ID der Anwendung.</translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s secret.</source>
        <translation>Diese Anmeldung braucht das Geheimnis der Anwendung.</translation>
    </message>
    <message>
        <source>This sign-in needs a certificate file.</source>
        <translation>Diese Anmeldung braucht eine Zertifikatdatei.</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
</context>
<context>
    <name>views::AssignmentDetails</name>
    <message>
        <source>Details of the assignment</source>
        <translation>Einzelheiten der Zuweisung</translation>
    </message>
    <message>
        <source>Not held against the score until it is due.</source>
        <translation>Wird der Bewertung nicht angerechnet, bis sie fällig ist.</translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation>Empfehlung öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>%1, after it is due</source>
        <translation>%1, nach der Fälligkeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Made by rule</source>
        <translation>Aus Regel</translation>
    </message>
    <message>
        <source>Assigned by</source>
        <translation>Zugewiesen von</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Completed, seen by</source>
        <translation>Erledigt, gesehen von</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>Entfernt von</translation>
    </message>
</context>
<context>
    <name>views::AssignmentSheet</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Not held against the score until then</source>
        <translation>Bis dahin der Bewertung nicht anrechnen</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>why that day; it does not move the due date</source>
        <translation>warum dieser Tag; das Fälligkeitsdatum bleibt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kept in this workspace; nothing is sent.</source>
        <translation>Bleibt in diesem Arbeitsbereich; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Assign “%1”</source>
        <translation>„%1“ zuweisen</translation>
    </message>
    <message>
        <source>Assignment of “%1”</source>
        <translation>Zuweisung von „%1“</translation>
    </message>
    <message>
        <source>What is open there is assigned; where it is assigned already, that is changed.</source>
        <translation>Zugewiesen wird, was dort offen ist; wo es schon zugewiesen ist, wird das geändert.</translation>
    </message>
    <message>
        <source>The due date moves only here; an ETA says when the owner means to be done.</source>
        <translation>Das Fälligkeitsdatum ändert sich nur hier; das voraussichtliche Ende sagt, wann der Besitzer fertig sein will.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write who is to fix it: a name or an e-mail address.</source>
        <translation>Schreiben Sie, wer es beheben soll: einen Namen oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation>Schreiben Sie den Tag wie 2027-01-31.</translation>
    </message>
    <message>
        <source>Choose a due date that is to come.</source>
        <translation>Wählen Sie ein Fälligkeitsdatum, das noch kommt.</translation>
    </message>
    <message>
        <source>Choose an ETA that is to come.</source>
        <translation>Wählen Sie ein voraussichtliches Ende, das noch kommt.</translation>
    </message>
    <message>
        <source>Write why the ETA is that day.</source>
        <translation>Schreiben Sie, warum das voraussichtliche Ende dieser Tag ist.</translation>
    </message>
</context>
<context>
    <name>views::AttestationSheet</name>
    <message>
        <source>Attest</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Worauf es beruht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kept in this workspace with its files; nothing is sent.</source>
        <translation>In diesem Arbeitsbereich mit ihren Dateien aufbewahrt; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Attest %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>What was said before of this control and scope is replaced and stays in its history.</source>
        <translation>Was vorher zu dieser Kontrolle und diesem Bereich gesagt wurde, wird ersetzt und bleibt in ihrer Geschichte.</translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation>Schreiben Sie den Tag wie 2027-01-31.</translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation>Wählen Sie einen Tag, der noch kommt.</translation>
    </message>
</context>
<context>
    <name>views::BackgroundPane</name>
    <message>
        <source>Evidence as JSON</source>
        <translation>Beleg als JSON</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No resource is in this state.</source>
        <translation>Keine Ressource ist in diesem Zustand.</translation>
    </message>
    <message>
        <source>first evaluated %1</source>
        <translation>zuerst bewertet %1</translation>
    </message>
    <message>
        <source>nothing more was sent</source>
        <translation>mehr wurde nicht gesendet</translation>
    </message>
    <message>
        <source>not judged by a policy</source>
        <translation>nicht von einer Richtlinie beurteilt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>Auswirkung auf Benutzer</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reife</translation>
    </message>
    <message>
        <source>Preview, not part of the score</source>
        <translation>Vorschau, nicht Teil der Bewertung</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>has not moved the score yet</source>
        <translation>hat die Bewertung noch nicht bewegt</translation>
    </message>
    <message>
        <source>No change of the score by this recommendation was seen.</source>
        <translation>Eine Änderung der Bewertung durch diese Empfehlung wurde nicht gesehen.</translation>
    </message>
</context>
<context>
    <name>views::BaselineChooser</name>
    <message>
        <source>Looking for content for this system…</source>
        <translation>Inhalt für dieses System wird gesucht…</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1 (for another system)</source>
        <translation>%1 (für ein anderes System)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>none for this system</source>
        <translation>keiner für dieses System</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%1 (deep: takes minutes)</source>
        <translation>%1 (tief: dauert Minuten)</translation>
    </message>
    <message>
        <source>Content for %1 is made for this system.</source>
        <translation>Der Inhalt für %1 ist für dieses System gemacht.</translation>
    </message>
    <message>
        <source>This content was made for another system than %1: everything it checks will be unknown.</source>
        <translation>Dieser Inhalt wurde für ein anderes System als %1 gemacht: Alles, was er prüft, bleibt unbekannt.</translation>
    </message>
    <message>
        <source>Choose content</source>
        <translation>Inhalt wählen</translation>
    </message>
    <message>
        <source>SCAP data streams and benchmarks (*.xml)</source>
        <translation>SCAP-Datenströme und Benchmarks (*.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>views::BaselineText</name>
    <message>
        <source>Checked with content for %1, which is not made for this system: none of its %2 rules could be judged. Coverage 0 %.</source>
        <translation>Geprüft mit Inhalt für %1, der nicht für dieses System gemacht ist: Keine seiner %2 Regeln war zu beurteilen. Abdeckung 0 %.</translation>
    </message>
    <message>
        <source>Checked with content for %1: %2 passed, %3 failed. Coverage %4 %: of %5 rules, %6 are unknown and %7 not applicable.</source>
        <translation>Geprüft mit Inhalt für %1: %2 bestanden, %3 nicht. Abdeckung %4 %: Von %5 Regeln sind %6 unbekannt und %7 nicht anwendbar.</translation>
    </message>
</context>
<context>
    <name>views::CauseDashRow</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
</context>
<context>
    <name>views::CauseList</name>
    <message numerus="yes">
        <source>Net in %n days</source>
        <translation>
            <numerusform>Saldo in %n Tag</numerusform>
            <numerusform>Saldo in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n smaller changes</source>
        <translation>
            <numerusform>%1 in %n kleineren Änderung</numerusform>
            <numerusform>%1 in %n kleineren Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>no history</source>
        <translation>kein Verlauf</translation>
    </message>
</context>
<context>
    <name>views::CodeView</name>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>views::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>%1 searches %2</source>
        <translation>%1 durchsucht %2</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n Ergebnis</numerusform>
            <numerusform>%n Ergebnisse</numerusform>
        </translation>
    </message>
    <message>
        <source>help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
</context>
<context>
    <name>views::CommandSource</name>
    <message>
        <source>commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>views::ComparisonDialog</name>
    <message>
        <source>Parapet and the cloud</source>
        <translation>Parapet und die Cloud</translation>
    </message>
    <message>
        <source>Both scores are being compared…</source>
        <translation>Beide Bewertungen werden verglichen…</translation>
    </message>
    <message>
        <source>The cloud</source>
        <translation>Die Cloud</translation>
    </message>
    <message>
        <source>Parapet</source>
        <translation>Parapet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Reasons for the difference</source>
        <translation>Gründe für den Unterschied</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation>Empfehlung öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The scores could not be compared.</source>
        <translation>Die Bewertungen konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>by its assessments %1</source>
        <translation>nach ihren Bewertungen %1</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>The cloud gives no numbers here, so there is nothing to compare with.</source>
        <translation>Die Cloud nennt hier keine Zahlen, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This control is worth no points.</source>
        <translation>Diese Kontrolle bringt keine Punkte.</translation>
    </message>
    <message>
        <source>Both sides give it the same points.</source>
        <translation>Beide Seiten geben ihr gleich viele Punkte.</translation>
    </message>
</context>
<context>
    <name>views::CompliancePage</name>
    <message>
        <source>Compliance</source>
        <translation>Compliance</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Evaluating the rules…</source>
        <translation>Regeln werden ausgewertet…</translation>
    </message>
    <message>
        <source>Controls of the cell</source>
        <translation>Kontrollen der Zelle</translation>
    </message>
    <message>
        <source>Copy heat map as CSV</source>
        <translation>Heatmap als CSV kopieren</translation>
    </message>
    <message>
        <source>Export controls as CSV…</source>
        <translation>Kontrollen als CSV exportieren…</translation>
    </message>
    <message>
        <source>There is no standard to show yet.</source>
        <translation>Noch ist kein Standard zu zeigen.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>Evaluating the rules</source>
        <translation>Regeln werden ausgewertet</translation>
    </message>
    <message>
        <source>Every rule looks at every resource that was read; on a big estate this takes a while. The result appears here by itself.</source>
        <translation>Jede Regel betrachtet jede gelesene Ressource; bei einem großen Bestand dauert das eine Weile. Das Ergebnis erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Compliance appears when a cloud, this computer or the sample estate is connected.</source>
        <translation>Compliance erscheint, wenn eine Cloud, dieser Computer oder der Beispielbestand verbunden ist.</translation>
    </message>
    <message>
        <source>Reading for the first time</source>
        <translation>Wird zum ersten Mal gelesen</translation>
    </message>
    <message>
        <source>A sync is under way. What has been read appears here by itself.</source>
        <translation>Ein Abgleich läuft. Was gelesen ist, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Nothing has been read</source>
        <translation>Es wurde nichts gelesen</translation>
    </message>
    <message>
        <source>No resource of these scopes is known, so no rule could be evaluated.</source>
        <translation>Von diesen Bereichen ist keine Ressource bekannt, daher konnte keine Regel ausgewertet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not assessed yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Resources are known, but no rule has been evaluated on them.</source>
        <translation>Ressourcen sind bekannt, aber noch keine Regel wurde auf ihnen ausgewertet.</translation>
    </message>
    <message>
        <source>No standard applies</source>
        <translation>Kein Standard trifft zu</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n resources is of a type that a rule of a standard is about.</source>
        <translation>
            <numerusform>Die Ressource (%n) ist von keinem Typ, um den es in einer Regel eines Standards geht.</numerusform>
            <numerusform>Keine der %n Ressourcen ist von einem Typ, um den es in einer Regel eines Standards geht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>What is shown of the standard</source>
        <translation>Was vom Standard gezeigt wird</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message numerus="yes">
        <source>%n attestations of this standard end within 30 days.</source>
        <translation>
            <numerusform>%n Bestätigung dieses Standards endet innerhalb von 30 Tagen.</numerusform>
            <numerusform>%n Bestätigungen dieses Standards enden innerhalb von 30 Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation>Dieses Fenster liest nur; tun Sie es im anderen.</translation>
    </message>
    <message>
        <source>Choose a control first.</source>
        <translation>Wählen Sie zuerst eine Kontrolle.</translation>
    </message>
    <message>
        <source>Rules decide this control: exempt what it should not be held against.</source>
        <translation>Diese Kontrolle entscheiden Regeln: Nehmen Sie aus, was nicht angerechnet werden soll.</translation>
    </message>
</context>
<context>
    <name>views::ConnectionDetails</name>
    <message>
        <source>Details of the connection</source>
        <translation>Details der Verbindung</translation>
    </message>
    <message>
        <source>Removing erases its data and tokens from this computer.</source>
        <translation>Entfernen löscht ihre Daten und Token von diesem Computer.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>More about this connection</source>
        <translation>Mehr zu dieser Verbindung</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>What this connection can do</source>
        <translation>Was diese Verbindung kann</translation>
    </message>
    <message>
        <source>Last complete sync</source>
        <translation>Letzte vollständige Synchronisierung</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>No connection chosen</source>
        <translation>Keine Verbindung gewählt</translation>
    </message>
    <message>
        <source>Nothing has been read completely yet.</source>
        <translation>Noch wurde nichts vollständig gelesen.</translation>
    </message>
    <message>
        <source>Sign in again to go on reading</source>
        <translation>Melden Sie sich erneut an, um weiterzulesen</translation>
    </message>
    <message>
        <source>Some of it could not be read</source>
        <translation>Einiges konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>Die letzte Synchronisierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>%1 calls left in the present window</source>
        <translation>noch %1 Aufrufe im laufenden Zeitfenster</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove %1 with its %2 resources, history and tokens from this computer?</source>
        <translation>%1 mit %2 Ressourcen, Verlauf und Token von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Remove and erase</source>
        <translation>Entfernen und löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>Test what it can do</source>
        <translation>Fähigkeiten prüfen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1, next sync %2</source>
        <translation>%1, nächster Abgleich %2</translation>
    </message>
    <message>
        <source>Remove sign-in</source>
        <translation>Anmeldung entfernen</translation>
    </message>
    <message>
        <source>Allow changes…</source>
        <translation>Änderungen erlauben…</translation>
    </message>
    <message>
        <source>Changes allowed as %1, until removed.</source>
        <translation>Änderungen erlaubt als %1, bis sie entfernt wird.</translation>
    </message>
    <message>
        <source>Reads only. What you decide on alerts waits here until a second sign-in allows changes.</source>
        <translation>Liest nur. Was Sie über Warnungen entscheiden, wartet hier, bis eine zweite Anmeldung Änderungen erlaubt.</translation>
    </message>
    <message>
        <source>Reads only; nothing on this computer is changed.</source>
        <translation>Liest nur; auf diesem Rechner wird nichts geändert.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>What is shown was read %1 and counts as stale after 8 h.</source>
        <translation>Was zu sehen ist, wurde %1 gelesen und gilt nach 8 h als veraltet.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>reads and changes</source>
        <translation>liest und ändert</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesend</translation>
    </message>
</context>
<context>
    <name>views::ConnectionFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>as it is shown here</source>
        <translation>wie es hier gezeigt wird</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Azure, public</source>
        <translation>Azure, öffentlich</translation>
    </message>
    <message>
        <source>Azure US Government</source>
        <translation>Azure US Government</translation>
    </message>
    <message>
        <source>Azure China (21Vianet)</source>
        <translation>Azure China (21Vianet)</translation>
    </message>
    <message>
        <source>Custom endpoints</source>
        <translation>Eigene Endpunkte</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>id or domain</source>
        <translation>ID oder Domäne</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Code on another device</source>
        <translation>Code auf anderem Gerät</translation>
    </message>
    <message>
        <source>Browser on this computer</source>
        <translation>Browser auf diesem Computer</translation>
    </message>
    <message>
        <source>My Azure CLI sign-in</source>
        <translation>Meine Azure CLI-Anmeldung</translation>
    </message>
    <message>
        <source>Application with a secret</source>
        <translation>Anwendung mit Geheimnis</translation>
    </message>
    <message>
        <source>Application with a certificate</source>
        <translation>Anwendung mit Zertifikat</translation>
    </message>
    <message>
        <source>Application (client) id</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatdatei</translation>
    </message>
    <message>
        <source>PEM or PFX</source>
        <translation>PEM oder PFX</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Resource Manager address</source>
        <translation>Resource Manager-Adresse</translation>
    </message>
    <message>
        <source>Log Analytics address</source>
        <translation>Log Analytics-Adresse</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>empty: the Resource Manager address</source>
        <translation>leer: die Adresse des Resource Managers</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Umleitungsadresse</translation>
    </message>
    <message>
        <source>Only these subscriptions</source>
        <translation>Nur diese Abonnements</translation>
    </message>
    <message>
        <source>ids, comma between; empty: all</source>
        <translation>IDs, durch Komma getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation>Synchronisieren alle</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>empty: as before</source>
        <translation>leer: wie zuvor</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>Tenant needs an id or a domain such as contoso.example.</source>
        <translation>Der Mandant braucht eine ID oder eine Domäne wie contoso.example.</translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s client id.</source>
        <translation>Diese Anmeldung braucht die Client-ID der Anwendung.</translation>
    </message>
    <message>
        <source>This sign-in needs the application&apos;s secret.</source>
        <translation>Diese Anmeldung braucht das Geheimnis der Anwendung.</translation>
    </message>
    <message>
        <source>This sign-in needs a certificate file.</source>
        <translation>Diese Anmeldung braucht eine Zertifikatdatei.</translation>
    </message>
    <message>
        <source>%1 needs an https address.</source>
        <translation>%1 braucht eine https-Adresse.</translation>
    </message>
    <message>
        <source>%1 needs an http address of this computer, such as http://localhost.</source>
        <translation>%1 braucht eine http-Adresse dieses Rechners, etwa http://localhost.</translation>
    </message>
    <message>
        <source>“%1” under “%2” is no subscription id; copy the id from the subscription&apos;s page in the portal.</source>
        <translation>„%1“ unter „%2“ ist keine Abonnement-ID; kopieren Sie die ID von der Seite des Abonnements im Portal.</translation>
    </message>
</context>
<context>
    <name>views::ConnectionSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>views::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Sync all</source>
        <translation>Alle synchronisieren</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation>Wählen Sie zuerst eine Verbindung.</translation>
    </message>
    <message>
        <source>Sync this connection</source>
        <translation>Diese Verbindung synchronisieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Connect a cloud or this computer, or look around in the sample estate.</source>
        <translation>Verbinden Sie eine Cloud oder diesen Computer, oder sehen Sie sich im Beispielbestand um.</translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Noch ist nichts verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are being read.</source>
        <translation>
            <numerusform>%1 von %n werden gelesen.</numerusform>
            <numerusform>%1 von %n werden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partly.</source>
        <translation>
            <numerusform>%n teilweise.</numerusform>
            <numerusform>%n teilweise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n braucht Sie.</numerusform>
            <numerusform>%n brauchen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 resources are %2 old.</source>
        <translation>%1 Ressourcen sind %2 alt.</translation>
    </message>
    <message>
        <source>Nothing has been read from it completely.</source>
        <translation>Daraus wurde nichts vollständig gelesen.</translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1 ist abgemeldet.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is read only partly.</source>
        <translation>%1 wird nur teilweise gelesen.</translation>
    </message>
    <message>
        <source>Allow changes…</source>
        <translation>Änderungen erlauben…</translation>
    </message>
    <message>
        <source>Nothing on this computer is changed from here.</source>
        <translation>Von hier aus wird auf diesem Rechner nichts geändert.</translation>
    </message>
    <message>
        <source>Changes are allowed already.</source>
        <translation>Änderungen sind schon erlaubt.</translation>
    </message>
    <message>
        <source>Settings of this connection…</source>
        <translation>Einstellungen dieser Verbindung…</translation>
    </message>
</context>
<context>
    <name>views::ControlDashRow</name>
    <message>
        <source>Control %1, %2 of %3 points, gains %4 percent</source>
        <translation>Kontrolle %1, %2 von %3 Punkten, bringt %4 Prozent</translation>
    </message>
    <message>
        <source>%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy)</source>
        <translation>%1 × %2 fehlerhaft ÷ (%3 fehlerfrei + %2 fehlerhaft)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>points</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>views::ControlDetails</name>
    <message>
        <source>Details of the control</source>
        <translation>Details der Kontrolle</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks of the control</source>
        <translation>Prüfungen der Kontrolle</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Nobody has said how this control stands.</source>
        <translation>Niemand hat gesagt, wie es um diese Kontrolle steht.</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; ends %2</source>
        <translation>%1; endet %2</translation>
    </message>
    <message>
        <source>%1; never ends</source>
        <translation>%1; endet nie</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Save evidence</source>
        <translation>Nachweis speichern</translation>
    </message>
</context>
<context>
    <name>views::ControlList</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Attestation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Type to filter, for example state:failed</source>
        <translation>Zum Filtern tippen, zum Beispiel state:failed</translation>
    </message>
    <message>
        <source>Controls of the standard</source>
        <translation>Kontrollen des Standards</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No control matches</source>
        <translation>Keine Kontrolle passt</translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation>Der Filter „%1“ verbirgt alles.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Everything in this workspace</source>
        <translation>Alles in diesem Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>views::ControlsPane</name>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Controls of the cell</source>
        <translation>Kontrollen der Zelle</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attest…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Say how the chosen control stands, where only a person can judge it</source>
        <translation>Sagen, wie es um die gewählte Kontrolle steht, wo nur ein Mensch sie beurteilen kann</translation>
    </message>
</context>
<context>
    <name>views::CountStrip</name>
    <message numerus="yes">
        <source>resources, %n types</source>
        <translation>
            <numerusform>Ressourcen, %n Typ</numerusform>
            <numerusform>Ressourcen, %n Typen</numerusform>
        </translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>stale, seen over 8 h ago</source>
        <translation>veraltet, vor über 8 h gesehen</translation>
    </message>
    <message>
        <source>unknown or never assessed</source>
        <translation>unbekannt oder nie bewertet</translation>
    </message>
    <message>
        <source>with no Defender plan</source>
        <translation>ohne Defender-Plan</translation>
    </message>
    <message>
        <source>new in 7 days</source>
        <translation>neu in 7 Tagen</translation>
    </message>
</context>
<context>
    <name>views::DataTable</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>views::DayField</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>%1: day</source>
        <translation>%1: Tag</translation>
    </message>
</context>
<context>
    <name>views::EditConnection</name>
    <message>
        <source>Settings of the connection</source>
        <translation>Einstellungen der Verbindung</translation>
    </message>
    <message>
        <source>Tested before they are stored.</source>
        <translation>Geprüft, bevor sie gespeichert werden.</translation>
    </message>
    <message>
        <source>Test and store</source>
        <translation>Prüfen und speichern</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Stored. What it reads now is read again.</source>
        <translation>Gespeichert. Was sie nun liest, wird neu gelesen.</translation>
    </message>
</context>
<context>
    <name>views::EmptyGuide</name>
    <message>
        <source>Reading for the first time</source>
        <translation>Wird zum ersten Mal gelesen</translation>
    </message>
    <message>
        <source>A sync is under way. What has been read appears here by itself.</source>
        <translation>Ein Abgleich läuft. Was gelesen ist, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 Nothing of it passes the filter, whichever part is taken away.</source>
        <translation>%1 Nichts davon passiert den Filter, welcher Teil auch wegfällt.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>Der Text „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 alone hides %n of them.</source>
        <translation>
            <numerusform>%1 %2 allein verbirgt %n davon.</numerusform>
            <numerusform>%1 %2 allein verbirgt %n davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the text only</source>
        <translation>Nur den Text entfernen</translation>
    </message>
    <message>
        <source>Remove %1 only</source>
        <translation>Nur %1 entfernen</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Es wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>Not readable with the roles given: %1.</source>
        <translation>Mit den vergebenen Rollen nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Copy request for an admin</source>
        <translation>Anfrage an Admin kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Parapet cannot read these scopes. Please assign the roles Reader and Security Reader to its sign-in:</source>
        <translation>Parapet kann diese Bereiche nicht lesen. Bitte weisen Sie seiner Anmeldung die Rollen Reader und Security Reader zu:</translation>
    </message>
    <message>
        <source>Checked %1, nothing stale, nothing unknown.</source>
        <translation>Geprüft %1, nichts veraltet, nichts unbekannt.</translation>
    </message>
    <message>
        <source>What is known is from %1.</source>
        <translation>Was bekannt ist, stammt von: %1.</translation>
    </message>
</context>
<context>
    <name>views::EmptyState</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Connect a cloud, assess this computer, or open the sample estate. %1</source>
        <translation>Verbinden Sie eine Cloud, prüfen Sie diesen Computer, oder öffnen Sie den Beispielbestand. %1</translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation>Cloud verbinden…</translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation>Beispielbestand öffnen</translation>
    </message>
</context>
<context>
    <name>views::EntityList</name>
    <message>
        <source>The alert names no entity.</source>
        <translation>Die Warnung nennt keine Entität.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
</context>
<context>
    <name>views::EnvironmentDashRow</name>
    <message numerus="yes">
        <source>%n resources with critical findings</source>
        <translation>
            <numerusform>%n Ressource mit kritischen Befunden</numerusform>
            <numerusform>%n Ressourcen mit kritischen Befunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with high ones</source>
        <translation>
            <numerusform>%n mit hohen</numerusform>
            <numerusform>%n mit hohen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 percent assessed</source>
        <translation>%1 Prozent bewertet</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>views::EvidenceExcerpt</name>
    <message>
        <source>Decisive line of the evidence</source>
        <translation>Entscheidende Zeile der Belege</translation>
    </message>
</context>
<context>
    <name>views::EvidenceList</name>
    <message>
        <source>Add evidence</source>
        <translation>Nachweis hinzufügen</translation>
    </message>
</context>
<context>
    <name>views::EvidencePane</name>
    <message>
        <source>Evidence as JSON</source>
        <translation>Beweise als JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Find in the evidence</source>
        <translation>In den Beweisen suchen</translation>
    </message>
    <message>
        <source>As the service sent it</source>
        <translation>Wie vom Dienst gesendet</translation>
    </message>
</context>
<context>
    <name>views::ExemptionDetails</name>
    <message>
        <source>Details of the exemption</source>
        <translation>Einzelheiten der Ausnahme</translation>
    </message>
    <message>
        <source>Open recommendation</source>
        <translation>Empfehlung öffnen</translation>
    </message>
    <message>
        <source>Exempt again…</source>
        <translation>Wieder ausnehmen…</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>kein Besitzer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Revoked by</source>
        <translation>Widerrufen von</translation>
    </message>
    <message>
        <source>It has no effect any more.</source>
        <translation>Sie hat keine Wirkung mehr.</translation>
    </message>
    <message>
        <source>Working out what it does</source>
        <translation>Die Wirkung wird berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ExemptionSheet</name>
    <message>
        <source>Exempt</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Waiver: the risk is accepted</source>
        <translation>Verzicht: Das Risiko wird getragen</translation>
    </message>
    <message>
        <source>Mitigated by other means</source>
        <translation>Auf andere Weise abgesichert</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Why it is not held against them</source>
        <translation>Warum es nicht angerechnet wird</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>who answers for it</source>
        <translation>wer dafür einsteht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Kept in this workspace; nothing is sent.</source>
        <translation>Bleibt in diesem Arbeitsbereich; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Exempt from “%1”</source>
        <translation>Ausnehmen von „%1“</translation>
    </message>
    <message>
        <source>Exemption from “%1”</source>
        <translation>Ausnahme von „%1“</translation>
    </message>
    <message>
        <source>Resources keep their verdicts; the score stops holding this one against them until the exemption ends.</source>
        <translation>Ressourcen behalten ihre Ergebnisse; die Bewertung rechnet ihnen dieses bis zum Ende der Ausnahme nicht an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Working out what it touches</source>
        <translation>Was betroffen ist, wird berechnet</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exempt %n resources</source>
        <translation>
            <numerusform>%n Ressource ausnehmen</numerusform>
            <numerusform>%n Ressourcen ausnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason: whoever reads the register has to understand it.</source>
        <translation>Schreiben Sie eine Begründung: Wer das Verzeichnis liest, muss sie verstehen.</translation>
    </message>
    <message>
        <source>Write the day as in 2027-01-31.</source>
        <translation>Schreiben Sie den Tag wie 2027-01-31.</translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation>Wählen Sie einen Tag, der noch kommt.</translation>
    </message>
</context>
<context>
    <name>views::ExemptionsPage</name>
    <message>
        <source>Exemptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Type to filter, for example state:expiring</source>
        <translation>Filter eingeben, zum Beispiel state:expiring</translation>
    </message>
    <message>
        <source>Choose an exemption first.</source>
        <translation>Wählen Sie zuerst eine Ausnahme.</translation>
    </message>
    <message>
        <source>It was revoked already.</source>
        <translation>Sie wurde schon widerrufen.</translation>
    </message>
    <message>
        <source>Edit or exempt again…</source>
        <translation>Bearbeiten oder wieder ausnehmen…</translation>
    </message>
    <message>
        <source>Revoke exemption</source>
        <translation>Ausnahme widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions are in force; %1 are over.</source>
        <translation>
            <numerusform>%n Ausnahme ist in Kraft; vorbei: %1.</numerusform>
            <numerusform>%n Ausnahmen sind in Kraft; vorbei: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is exempt here.</source>
        <translation>Hier ist nichts ausgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions expire within 30 days.</source>
        <translation>
            <numerusform>%n Ausnahme endet innerhalb von 30 Tagen.</numerusform>
            <numerusform>%n Ausnahmen enden innerhalb von 30 Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The score holds their resources to account again from then on.</source>
        <translation>Von da an zählen ihre Ressourcen wieder in der Bewertung.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing is exempt</source>
        <translation>Nichts ist ausgenommen</translation>
    </message>
    <message>
        <source>Press X on a recommendation or on its resources to say why it is not held against them, and until when.</source>
        <translation>Drücken Sie X auf einer Empfehlung oder auf ihren Ressourcen, um zu sagen, warum und bis wann sie nicht angerechnet wird.</translation>
    </message>
    <message>
        <source>No exemption matches</source>
        <translation>Keine Ausnahme passt</translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation>Der Filter „%1“ verbirgt alles.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>views::FacetList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
    <message>
        <source>Find a facet or value</source>
        <translation>Facette oder Wert suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Wird bearbeitet…</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>views::FilterChip</name>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Filter %1 %2</source>
        <translation>Filter %1 %2</translation>
    </message>
    <message>
        <source>Enter changes the values, Delete removes the filter</source>
        <translation>Eingabe ändert die Werte, Entf entfernt den Filter</translation>
    </message>
</context>
<context>
    <name>views::FilterCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>views::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>views::FindingSource</name>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::FirstRun</name>
    <message>
        <source>Where should Parapet look first?</source>
        <translation>Wo soll Parapet zuerst hinsehen?</translation>
    </message>
    <message>
        <source>Choose one. The others stay available under Connections.</source>
        <translation>Wählen Sie eines. Die anderen bleiben unter „Verbindungen“ verfügbar.</translation>
    </message>
    <message>
        <source>Connect a cloud</source>
        <translation>Cloud verbinden</translation>
    </message>
    <message>
        <source>An Azure tenant. Sign in with a device code, your browser, a service identity, or the az tool you already use.</source>
        <translation>Ein Azure-Mandant. Anmeldung mit Gerätecode, Browser, Dienstidentität oder dem az-Werkzeug, das Sie schon nutzen.</translation>
    </message>
    <message>
        <source>Needs Reader and Security Reader. About 2 minutes for 3,000 resources.</source>
        <translation>Braucht „Leser“ und „Sicherheitsleseberechtigter“. Etwa 2 Minuten für 3.000 Ressourcen.</translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation>Cloud verbinden…</translation>
    </message>
    <message>
        <source>Assess this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Packages, updates, open ports, users and a security baseline of %1, read in the background at low priority.</source>
        <translation>Pakete, Updates, offene Ports, Benutzer und eine Sicherheitsbaseline von %1, im Hintergrund mit niedriger Priorität gelesen.</translation>
    </message>
    <message>
        <source>No account and no administrator rights needed. First result in about 10 seconds.</source>
        <translation>Kein Konto und keine Administratorrechte nötig. Erstes Ergebnis in etwa 10 Sekunden.</translation>
    </message>
    <message>
        <source>Open the sample estate</source>
        <translation>Beispielbestand öffnen</translation>
    </message>
    <message>
        <source>Contoso: 4 subscriptions with connected AWS and GCP accounts and hybrid machines, with 90 days of history and alerts.</source>
        <translation>Contoso: 4 Abonnements mit verbundenen AWS- und GCP-Konten und Hybridcomputern, mit 90 Tagen Verlauf und Warnungen.</translation>
    </message>
    <message>
        <source>A server on this computer plays the clouds. Nothing leaves it. Marked Sample in the title bar.</source>
        <translation>Ein Server auf diesem Computer spielt die Clouds. Nichts verlässt ihn. In der Titelleiste als Beispiel gekennzeichnet.</translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation>Beispielbestand öffnen</translation>
    </message>
    <message>
        <source>Keyboard help</source>
        <translation>Tastaturhilfe</translation>
    </message>
    <message>
        <source>Encrypted, with the key in the system keychain</source>
        <translation>Verschlüsselt, mit dem Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Not encrypted on this computer</source>
        <translation>Auf diesem Computer nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Reading changes nothing</source>
        <translation>Lesen ändert nichts</translation>
    </message>
    <message>
        <source>Works offline afterwards</source>
        <translation>Arbeitet danach offline</translation>
    </message>
</context>
<context>
    <name>views::FixDashRow</name>
    <message>
        <source>gains %1 percent</source>
        <translation>bringt %1 Prozent</translation>
    </message>
</context>
<context>
    <name>views::FlipPane</name>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Resources that would change</source>
        <translation>Ressourcen, die sich ändern würden</translation>
    </message>
    <message>
        <source>Trying the text on the stored resources…</source>
        <translation>Der Text wird an den gespeicherten Ressourcen erprobt…</translation>
    </message>
    <message>
        <source>%1 unhealthy, %2 healthy, %3 unknown, %4 not applicable</source>
        <translation>%1 fehlerhaft, %2 fehlerfrei, %3 unbekannt, %4 nicht anwendbar</translation>
    </message>
    <message>
        <source>A new rule. Of the stored resources %1.</source>
        <translation>Eine neue Regel. Von den gespeicherten Ressourcen %1.</translation>
    </message>
    <message>
        <source>Nothing would change: %1.</source>
        <translation>Nichts würde sich ändern: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n resources would change; then %1.</source>
        <translation>
            <numerusform>%n Ressource würde sich ändern; dann %1.</numerusform>
            <numerusform>%n Ressourcen würden sich ändern; dann %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy chosen</source>
        <translation>Keine Richtlinie gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see what it says of the stored resources.</source>
        <translation>Wählen Sie eine in der Liste, um zu sehen, was sie über die gespeicherten Ressourcen sagt.</translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation>Wird erprobt</translation>
    </message>
    <message>
        <source>The answer stands here in a moment.</source>
        <translation>Gleich steht hier die Antwort.</translation>
    </message>
    <message>
        <source>The text is not a policy yet</source>
        <translation>Der Text ist noch keine Richtlinie</translation>
    </message>
    <message>
        <source>Correct what is underlined; then it is tried at once.</source>
        <translation>Berichtigen Sie, was unterstrichen ist; dann wird er sofort erprobt.</translation>
    </message>
    <message>
        <source>Nothing to try</source>
        <translation>Nichts zu erproben</translation>
    </message>
    <message>
        <source>Only a definition that reads resources has verdicts of its own; an initiative takes effect when it is saved.</source>
        <translation>Nur eine Definition, die Ressourcen liest, hat eigene Ergebnisse; eine Initiative wirkt, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>It could not be tried</source>
        <translation>Er konnte nicht erprobt werden</translation>
    </message>
    <message>
        <source>Press F5 to try again.</source>
        <translation>Drücken Sie F5, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Nichts würde sich ändern</translation>
    </message>
    <message>
        <source>Every stored resource keeps its verdict.</source>
        <translation>Jede gespeicherte Ressource behält ihr Ergebnis.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed</source>
        <translation>Die ersten %1 von %2 sind aufgeführt</translation>
    </message>
</context>
<context>
    <name>views::FoldSection</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>views::GovernancePage</name>
    <message>
        <source>Governance</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Has an owner</source>
        <translation>Hat Besitzer</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>In Schonfrist</translation>
    </message>
    <message>
        <source>ETA</source>
        <translation>Voraussichtlich</translation>
    </message>
    <message>
        <source>Type to filter, for example state:overdue</source>
        <translation>Filter eingeben, zum Beispiel state:overdue</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Run rules</source>
        <translation>Regeln ausführen</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Neue Regel…</translation>
    </message>
    <message>
        <source>Nobody has to fix anything yet.</source>
        <translation>Noch muss niemand etwas beheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n rules are in force.</source>
        <translation>
            <numerusform>%n Regel ist in Kraft.</numerusform>
            <numerusform>%n Regeln sind in Kraft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an assignment first.</source>
        <translation>Wählen Sie zuerst eine Zuweisung.</translation>
    </message>
    <message>
        <source>It is closed and stays as it is.</source>
        <translation>Sie ist geschlossen und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Change assignment…</source>
        <translation>Zuweisung ändern…</translation>
    </message>
    <message>
        <source>Remove assignment</source>
        <translation>Zuweisung entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are overdue.</source>
        <translation>
            <numerusform>%n Zuweisung ist überfällig.</numerusform>
            <numerusform>%n Zuweisungen sind überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they are for is still open after the day on which it was due.</source>
        <translation>Worum es geht, ist nach dem Fälligkeitstag noch offen.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <translation>erste %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing is assigned</source>
        <translation>Nichts ist zugewiesen</translation>
    </message>
    <message>
        <source>Press A on a recommendation or on its resources to say who fixes it, or add a rule and run it.</source>
        <translation>Drücken Sie A auf einer Empfehlung oder ihren Ressourcen, um zu sagen, wer sie behebt, oder fügen Sie eine Regel hinzu und führen Sie sie aus.</translation>
    </message>
    <message>
        <source>No assignment matches</source>
        <translation>Keine Zuweisung passt</translation>
    </message>
    <message>
        <source>The filter “%1” hides everything.</source>
        <translation>Der Filter „%1“ verbirgt alles.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>There are no rules</source>
        <translation>Es gibt keine Regeln</translation>
    </message>
    <message>
        <source>A rule gives what is unhealthy to an owner with a due date, whenever something was read.</source>
        <translation>Eine Regel gibt Fehlerhaftes mit einem Fälligkeitsdatum an einen Besitzer, wann immer etwas gelesen wurde.</translation>
    </message>
    <message>
        <source>Choose a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel.</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>Sie wurde entfernt.</translation>
    </message>
    <message>
        <source>No rule is in force.</source>
        <translation>Keine Regel ist in Kraft.</translation>
    </message>
    <message>
        <source>New governance rule…</source>
        <translation>Neue Zuweisungsregel…</translation>
    </message>
    <message>
        <source>Edit rule…</source>
        <translation>Regel bearbeiten…</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Run governance rules</source>
        <translation>Zuweisungsregeln ausführen</translation>
    </message>
    <message>
        <source>Override what is assigned…</source>
        <translation>Zugewiesenes überschreiben…</translation>
    </message>
    <message>
        <source>Override what is assigned</source>
        <translation>Zugewiesenes überschreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n assignments are given to their rule&apos;s owner anew, with a new due date.</source>
        <translation>
            <numerusform>%n Zuweisung geht neu an den Besitzer ihrer Regel, mit neuem Fälligkeitsdatum.</numerusform>
            <numerusform>%n Zuweisungen gehen neu an den Besitzer ihrer Regel, mit neuem Fälligkeitsdatum.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What is assigned by hand on single resources stays.</source>
        <translation>%1 Was von Hand an einzelnen Ressourcen zugewiesen ist, bleibt.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>views::HappenedPane</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>names none of the entities</source>
        <translation>nennt keine der Entitäten</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Kill chain</source>
        <translation>Angriffskette</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts of this incident</source>
        <translation>
            <numerusform>%n Warnung dieses Vorfalls</numerusform>
            <numerusform>%n Warnungen dieses Vorfalls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HeatLegend</name>
    <message>
        <source>under 50</source>
        <translation>unter 50</translation>
    </message>
    <message>
        <source>95 and more</source>
        <translation>ab 95</translation>
    </message>
    <message>
        <source>? not all could be told</source>
        <translation>? nicht alles zu sagen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
</context>
<context>
    <name>views::HeatMapView</name>
    <message>
        <source>Share of passed checks</source>
        <translation>Anteil bestandener Prüfungen</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
</context>
<context>
    <name>views::ImportReport</name>
    <message>
        <source>Documents that were not imported</source>
        <translation>Dokumente, die nicht importiert wurden</translation>
    </message>
    <message>
        <source>File, place and reason of each</source>
        <translation>Datei, Stelle und Grund von jedem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>views::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Defender plan</source>
        <translation>Defender-Plan</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Offene Befunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Saved query</source>
        <translation>Gespeicherte Abfrage</translation>
    </message>
    <message>
        <source>Name, id, tag</source>
        <translation>Name, ID, Tag</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resources.</source>
        <translation>
            <numerusform>%Ln Ressource.</numerusform>
            <numerusform>%Ln Ressourcen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without %1.</source>
        <translation>Ohne %1.</translation>
    </message>
    <message>
        <source>Not in the inventory</source>
        <translation>Nicht im Bestand</translation>
    </message>
    <message>
        <source>%1 was not read from any connection.</source>
        <translation>%1 wurde aus keiner Verbindung gelesen.</translation>
    </message>
    <message>
        <source>Choose a resource first.</source>
        <translation>Wählen Sie zuerst eine Ressource.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>No resource matches</source>
        <translation>Keine Ressource passt</translation>
    </message>
    <message>
        <source>Resources appear when a cloud, this computer or the sample estate is connected.</source>
        <translation>Ressourcen erscheinen, wenn eine Cloud, dieser Computer oder der Beispielbestand verbunden ist.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>Row %1 to %2 of %3</source>
        <translation>Zeile %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n ids.</source>
        <translation>
            <numerusform>%n Kennung kopiert.</numerusform>
            <numerusform>%n Kennungen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Take in new rows</source>
        <translation>Neue Zeilen übernehmen</translation>
    </message>
    <message>
        <source>Nothing new has come in.</source>
        <translation>Es ist nichts Neues gekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unhealthy.</source>
        <translation>
            <numerusform>%Ln ist fehlerhaft.</numerusform>
            <numerusform>%Ln sind fehlerhaft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1 selected…</source>
        <translation>%1 ausgewählte exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>There are %n resources.</source>
        <translation>
            <numerusform>Es gibt %n Ressource.</numerusform>
            <numerusform>Es gibt %n Ressourcen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing wrong with %n resources</source>
        <translation>
            <numerusform>An %n Ressource ist nichts auszusetzen</numerusform>
            <numerusform>An %n Ressourcen ist nichts auszusetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>No resource is here</source>
        <translation>Hier ist keine Ressource</translation>
    </message>
    <message numerus="yes">
        <source>%n resources are stale or were never assessed.</source>
        <translation>
            <numerusform>%n Ressource ist veraltet oder wurde nie bewertet.</numerusform>
            <numerusform>%n Ressourcen sind veraltet oder wurden nie bewertet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new resources.</source>
        <translation>
            <numerusform>%n neue Ressource.</numerusform>
            <numerusform>%n neue Ressourcen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resources are gone.</source>
        <translation>
            <numerusform>%n Ressource ist weg.</numerusform>
            <numerusform>%n Ressourcen sind weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order has changed.</source>
        <translation>Die Reihenfolge hat sich geändert.</translation>
    </message>
    <message>
        <source>The list stays where it is.</source>
        <translation>Die Liste bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Show them (N)</source>
        <translation>Zeigen (N)</translation>
    </message>
</context>
<context>
    <name>views::JobModel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1, %2, started %3</source>
        <translation>%1, %2, gestartet %3</translation>
    </message>
</context>
<context>
    <name>views::JobPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Close jobs</source>
        <translation>Aufträge schließen</translation>
    </message>
</context>
<context>
    <name>views::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In every list</source>
        <translation>In jeder Liste</translation>
    </message>
    <message>
        <source>Up, Down, J, K</source>
        <translation>Auf, Ab, J, K</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>Nächste und vorige Zeile</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the details; the focus stays</source>
        <translation>Details öffnen; der Fokus bleibt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation>Alle passenden ankreuzen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Fold and open a group</source>
        <translation>Gruppe zu- und aufklappen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>views::KillChainView</name>
    <message>
        <source>Pre-attack</source>
        <translation>Vor dem Angriff</translation>
    </message>
    <message>
        <source>Initial access</source>
        <translation>Erstzugriff</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>Persistenz</translation>
    </message>
    <message>
        <source>Privilege escalation</source>
        <translation>Rechteausweitung</translation>
    </message>
    <message>
        <source>Defense evasion</source>
        <translation>Umgehen von Abwehrmaßnahmen</translation>
    </message>
    <message>
        <source>Credential access</source>
        <translation>Zugriff auf Anmeldeinformationen</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Ermittlung</translation>
    </message>
    <message>
        <source>Lateral movement</source>
        <translation>Seitwärtsbewegung</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Command and control</source>
        <translation>Command-and-Control</translation>
    </message>
    <message>
        <source>Exfiltration</source>
        <translation>Exfiltration</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Kill chain</source>
        <translation>Angriffskette</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alerts</source>
        <translation>
            <numerusform>%1: %n Warnung</numerusform>
            <numerusform>%1: %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No tactic is known</source>
        <translation>Keine Taktik bekannt</translation>
    </message>
</context>
<context>
    <name>views::LinkOpener</name>
    <message>
        <source>The link was not opened.</source>
        <translation>Der Verweis wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Its alert is not in this workspace; sync, or open the workspace it was copied from.</source>
        <translation>Seine Warnung ist nicht in diesem Arbeitsbereich; gleichen Sie ab, oder öffnen Sie den Arbeitsbereich, aus dem er stammt.</translation>
    </message>
</context>
<context>
    <name>views::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Undo last decision</source>
        <translation>Letzte Entscheidung rückgängig machen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Connect a cloud…</source>
        <translation>Cloud verbinden…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Assess this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Open sample estate</source>
        <translation>Beispielbestand öffnen</translation>
    </message>
    <message>
        <source>Nothing is connected</source>
        <translation>Nichts ist verbunden</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML-Bericht (*.html)</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Refresh this page from its source</source>
        <translation>Diese Seite aus ihrer Quelle neu lesen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>This page has no details</source>
        <translation>Diese Seite hat keine Details</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Fold rail</source>
        <translation>Leiste einklappen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Restore default layout</source>
        <translation>Standardanordnung wiederherstellen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>This is where you started</source>
        <translation>Hier haben Sie begonnen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>There is nothing ahead</source>
        <translation>Weiter vorn ist nichts</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>Choose scope…</source>
        <translation>Bereich wählen…</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>About Parapet</source>
        <translation>Info über Parapet</translation>
    </message>
    <message>
        <source>Redo last decision</source>
        <translation>Letzte Entscheidung wiederholen</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>Der Verweis wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is no link to an object of Parapet; copy it again.</source>
        <translation>„%1“ ist kein Verweis auf ein Objekt von Parapet; kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>This window only reads.</source>
        <translation>Dieses Fenster liest nur.</translation>
    </message>
    <message>
        <source>Details in a window of their own</source>
        <translation>Einzelheiten in eigenem Fenster</translation>
    </message>
    <message>
        <source>Queued changes</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
</context>
<context>
    <name>views::MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>B&amp;efunde</translation>
    </message>
    <message>
        <source>Fi&amp;xes</source>
        <translation>Abhil&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>views::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>views::NewsBanner</name>
    <message>
        <source>%1 Show them</source>
        <translation>%1 Zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>views::ObjectActions</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
        <source>This one has none.</source>
        <translation>Hier gibt es das nicht.</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
</context>
<context>
    <name>views::ObjectMenu</name>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
</context>
<context>
    <name>views::OfflineBar</name>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>You see what was true then. Work goes on; changes queue and are sent when you are back.</source>
        <translation>Sie sehen, was damals galt. Die Arbeit geht weiter; Änderungen warten und werden gesendet, wenn Sie zurück sind.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>As of %1, %2.</source>
        <translation>Stand %1, %2.</translation>
    </message>
</context>
<context>
    <name>views::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Why it moved</source>
        <translation>Warum sie sich bewegt hat</translation>
    </message>
    <message>
        <source>Controls with the most to gain</source>
        <translation>Kontrollen mit dem größten Gewinn</translation>
    </message>
    <message>
        <source>Next best fixes</source>
        <translation>Nächste beste Abhilfen</translation>
    </message>
    <message>
        <source>The score, what moved it and what to do next appear when something is connected.</source>
        <translation>Die Sicherheitsbewertung, was sie bewegt hat und was als Nächstes zu tun ist, erscheinen, wenn etwas verbunden ist.</translation>
    </message>
    <message>
        <source>Since your last visit</source>
        <translation>Seit Ihrem letzten Besuch</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Gain %</source>
        <translation>Gewinn %</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Crit.</source>
        <comment>critical, short</comment>
        <translation>Krit.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Assessed %</source>
        <translation>Bewertet %</translation>
    </message>
    <message>
        <source>Compare with the cloud…</source>
        <translation>Mit der Cloud vergleichen…</translation>
    </message>
    <message>
        <source>Set the target of the score…</source>
        <translation>Ziel der Bewertung setzen…</translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation>Dieses Fenster liest nur; tun Sie es im anderen.</translation>
    </message>
    <message>
        <source>Nothing has been read yet that could have a score.</source>
        <translation>Es wurde noch nichts gelesen, das eine Bewertung haben könnte.</translation>
    </message>
</context>
<context>
    <name>views::PoliciesPage</name>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier geschrieben</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation>Mit Entwurf</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Mit Problem</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Initiative</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Type a title, a name or a category</source>
        <translation>Titel, Name oder Kategorie eingeben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Duplicate to edit</source>
        <translation>Zum Bearbeiten kopieren</translation>
    </message>
    <message>
        <source>Enable or disable</source>
        <translation>Aktivieren oder deaktivieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>The policy was not saved.</source>
        <translation>Die Richtlinie wurde nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n Richtlinie</numerusform>
            <numerusform>%n Richtlinien</numerusform>
        </translation>
    </message>
    <message>
        <source>No policy matches</source>
        <translation>Keine Richtlinie passt</translation>
    </message>
    <message>
        <source>Loosen the filter to see policies again.</source>
        <translation>Lockern Sie den Filter, um wieder Richtlinien zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>%n eigene</numerusform>
            <numerusform>%n eigene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in force</source>
        <translation>
            <numerusform>%n nicht in Kraft</numerusform>
            <numerusform>%n nicht in Kraft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with problems</source>
        <translation>
            <numerusform>%n mit Problemen</numerusform>
            <numerusform>%n mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged</source>
        <translation>%1 hinzugefügt, %2 geändert, %3 unverändert</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>Es gab nichts zu importieren.</translation>
    </message>
    <message>
        <source>The folder holds no file that ends in .json.</source>
        <translation>Der Ordner enthält keine Datei, die auf .json endet.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were not imported.</source>
        <translation>
            <numerusform>%n Dokument wurde nicht importiert.</numerusform>
            <numerusform>%n Dokumente wurden nicht importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others: %1.</source>
        <translation>Die anderen: %1.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Gründe zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n documents imported.</source>
        <translation>
            <numerusform>%n Dokument importiert.</numerusform>
            <numerusform>%n Dokumente importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This window only reads; do it in the other one.</source>
        <translation>Dieses Fenster liest nur; tun Sie es im anderen.</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>Wählen Sie zuerst eine Richtlinie.</translation>
    </message>
    <message>
        <source>Built-in policies stay as they are; duplicate it to edit the copy.</source>
        <translation>Mitgelieferte Richtlinien bleiben, wie sie sind; kopieren Sie sie, um die Kopie zu bearbeiten.</translation>
    </message>
    <message>
        <source>Import policies…</source>
        <translation>Richtlinien importieren…</translation>
    </message>
    <message>
        <source>Enable or disable policy</source>
        <translation>Richtlinie aktivieren oder deaktivieren</translation>
    </message>
    <message>
        <source>Save it first; then it is in force.</source>
        <translation>Speichern Sie sie zuerst; dann ist sie in Kraft.</translation>
    </message>
    <message>
        <source>Save policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>Correct what is underlined first.</source>
        <translation>Berichtigen Sie zuerst, was unterstrichen ist.</translation>
    </message>
    <message>
        <source>There is no draft.</source>
        <translation>Es gibt keinen Entwurf.</translation>
    </message>
    <message>
        <source>Export policy…</source>
        <translation>Richtlinie exportieren…</translation>
    </message>
    <message>
        <source>Remove policy…</source>
        <translation>Richtlinie entfernen…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner…</translation>
    </message>
    <message>
        <source>Import a folder of policies</source>
        <translation>Einen Ordner mit Richtlinien importieren</translation>
    </message>
    <message>
        <source>Import policies</source>
        <translation>Richtlinien importieren</translation>
    </message>
    <message>
        <source>Policy documents (*.json)</source>
        <translation>Richtliniendokumente (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export policy</source>
        <translation>Richtlinie exportieren</translation>
    </message>
    <message>
        <source>Remove policy</source>
        <translation>Richtlinie entfernen</translation>
    </message>
    <message>
        <source>Remove %1? Its verdicts go with it, and a text that was not exported is lost.</source>
        <translation>%1 entfernen? Ihre Ergebnisse gehen mit ihr, und ein Text, der nicht exportiert wurde, ist verloren.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>views::PolicyEdit</name>
    <message>
        <source>Text of the policy</source>
        <translation>Text der Richtlinie</translation>
    </message>
    <message>
        <source>Words that fit</source>
        <translation>Passende Wörter</translation>
    </message>
</context>
<context>
    <name>views::PolicyEditor</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiteres)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is good.</source>
        <translation>Der Text ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>views::QueryPage</name>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Ask what is stored here, in SQL. Nothing can be changed from here.</source>
        <translation>Fragen Sie in SQL, was hier gespeichert ist. Von hier aus kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Rows of the query</source>
        <translation>Zeilen der Abfrage</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>Run (Ctrl+Enter)</source>
        <translation>Ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Filter inventory by it</source>
        <translation>Bestand danach filtern</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The query did not run.</source>
        <translation>Die Abfrage lief nicht.</translation>
    </message>
    <message>
        <source>Run query</source>
        <translation>Abfrage ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>Abfrage speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>Noch nichts gefragt</translation>
    </message>
    <message>
        <source>Write a SELECT over the views at the side and run it with Ctrl+Enter.</source>
        <translation>Schreiben Sie ein SELECT über die Sichten an der Seite und führen Sie es mit Strg+Eingabe aus.</translation>
    </message>
    <message>
        <source>One row for each %1</source>
        <translation>Eine Zeile je %1</translation>
    </message>
    <message>
        <source>Views and their columns</source>
        <translation>Sichten und ihre Spalten</translation>
    </message>
    <message>
        <source>At most %1 rows and %2 seconds</source>
        <translation>Höchstens %1 Zeilen und %2 Sekunden</translation>
    </message>
    <message>
        <source>Stop query</source>
        <translation>Abfrage anhalten</translation>
    </message>
    <message>
        <source>No query is running</source>
        <translation>Keine Abfrage läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more</source>
        <translation>Die ersten %1 Zeilen; es gibt mehr</translation>
    </message>
    <message>
        <source>The statement is right, but nothing fits it; loosen its WHERE.</source>
        <translation>Die Anweisung ist richtig, aber nichts passt; lockern Sie ihr WHERE.</translation>
    </message>
</context>
<context>
    <name>views::QueueNote</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Sends your decision although the alert was changed in the cloud meanwhile</source>
        <translation>Sendet Ihre Entscheidung, obwohl die Warnung in der Cloud inzwischen geändert wurde</translation>
    </message>
    <message>
        <source>%1 You chose %2.</source>
        <translation>%1 Sie wählten %2.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere übernehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>views::QueuePanel</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere übernehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Queued changes</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Close queued changes</source>
        <translation>Wartende Änderungen schließen</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nichts wartet darauf, gesendet zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept in the workspace, sent in this order when it may be</source>
        <translation>
            <numerusform>%n im Arbeitsbereich, wird gesendet, sobald es darf</numerusform>
            <numerusform>%n im Arbeitsbereich, werden in dieser Reihenfolge gesendet, sobald es darf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Posture</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Bedrohungen</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
</context>
<context>
    <name>views::RecommendationDetails</name>
    <message>
        <source>Details of the recommendation</source>
        <translation>Details der Empfehlung</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>More about this recommendation</source>
        <translation>Mehr zu dieser Empfehlung</translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation>alle fehlerfrei</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Not part of the secure score.</source>
        <translation>Kein Teil der Sicherheitsbewertung.</translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 points in %4</source>
        <translation>
            <numerusform>%n Ressource × %1 ÷ %2 = %3 Punkte in %4</numerusform>
            <numerusform>%n Ressourcen × %1 ÷ %2 = %3 Punkte in %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 points in %n controls</source>
        <translation>
            <numerusform>%1 von %2 Punkten in %n Kontrolle</numerusform>
            <numerusform>%1 von %2 Punkten in %n Kontrollen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are the resources for which this is the last open finding of the control.</source>
        <translation>Gezählt werden die Ressourcen, für die dies der letzte offene Befund der Kontrolle ist.</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alles lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n resources × %1 ÷ %2 = %3 of %4 points</source>
        <translation>
            <numerusform>%n Ressource × %1 ÷ %2 = %3 von %4 Punkten</numerusform>
            <numerusform>%n Ressourcen × %1 ÷ %2 = %3 von %4 Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted at the recommendation that replaced it.</source>
        <translation>Zählt bei der Empfehlung, die sie ersetzt hat.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Try in What if</source>
        <translation>In Was wäre wenn versuchen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Exempt…</source>
        <translation>Ausnehmen…</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>views::RecommendationsPage</name>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>By control</source>
        <translation>Nach Kontrolle</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>Ressourcentyp</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Tactic</source>
        <translation>Taktik</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Reifegrad</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Type to filter, for example severity:high tls</source>
        <translation>Zum Filtern tippen, etwa severity:high tls</translation>
    </message>
    <message>
        <source>Choose a recommendation first.</source>
        <translation>Wählen Sie zuerst eine Empfehlung.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Unfold all controls</source>
        <translation>Alle Kontrollen aufklappen</translation>
    </message>
    <message>
        <source>Fold all controls</source>
        <translation>Alle Kontrollen zuklappen</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>No recommendation matches</source>
        <translation>Keine Empfehlung passt</translation>
    </message>
    <message>
        <source>Recommendations appear when a cloud, this computer or the sample estate is connected.</source>
        <translation>Empfehlungen erscheinen, wenn eine Cloud, dieser Computer oder der Beispielbestand verbunden ist.</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Take in new rows</source>
        <translation>Neue Zeilen übernehmen</translation>
    </message>
    <message>
        <source>Nothing new has come in.</source>
        <translation>Es ist nichts Neues gekommen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations came or went.</source>
        <translation>
            <numerusform>%n Empfehlung kam oder ging.</numerusform>
            <numerusform>%n Empfehlungen kamen oder gingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list stays where it is.</source>
        <translation>Die Liste bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>Show them (N)</source>
        <translation>Zeigen (N)</translation>
    </message>
    <message numerus="yes">
        <source>There are %n recommendations.</source>
        <translation>
            <numerusform>Es gibt %n Empfehlung.</numerusform>
            <numerusform>Es gibt %n Empfehlungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n recommendations is open</source>
        <translation>
            <numerusform>Die %n Empfehlung ist nicht offen</numerusform>
            <numerusform>Keine von %n Empfehlungen ist offen</numerusform>
        </translation>
    </message>
    <message>
        <source>No recommendation applies here</source>
        <translation>Hier gilt keine Empfehlung</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>Bewertet von</translation>
    </message>
    <message>
        <source>Hover shows the score before you add</source>
        <translation>Darauf zeigen zeigt die Bewertung vor dem Hinzufügen</translation>
    </message>
    <message>
        <source>Close What if</source>
        <translation>Was wäre wenn schließen</translation>
    </message>
    <message>
        <source>Open What if</source>
        <translation>Was wäre wenn öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Exempt…</source>
        <translation>Ausnehmen…</translation>
    </message>
    <message>
        <source>Resource %1</source>
        <translation>Ressource %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen resources</source>
        <translation>
            <numerusform>%n gewählte Ressource</numerusform>
            <numerusform>%n gewählte Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All in the %n chosen scopes</source>
        <translation>
            <numerusform>Alles in %n gewähltem Bereich</numerusform>
            <numerusform>Alles in den %n gewählten Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this workspace</source>
        <translation>Alles in diesem Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>views::RequestsPane</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Every request to a cloud is listed here from the start of the program on, the newest 2,000 of them.</source>
        <translation>Hier steht jede Anfrage an eine Cloud seit dem Start des Programms, die neuesten 2.000.</translation>
    </message>
</context>
<context>
    <name>views::ResourceSource</name>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>views::ResourceView</name>
    <message>
        <source>Details of the resource</source>
        <translation>Details der Ressource</translation>
    </message>
    <message>
        <source>Parts of the resource</source>
        <translation>Teile der Ressource</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>The document as JSON</source>
        <translation>Das Dokument als JSON</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>More about this resource</source>
        <translation>Mehr zu dieser Ressource</translation>
    </message>
    <message>
        <source>No resource chosen</source>
        <translation>Keine Ressource gewählt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Defender plan</source>
        <translation>Defender-Plan</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Read with version</source>
        <translation>Gelesen mit Version</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Not assessed.</source>
        <translation>Nicht bewertet.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No alert names this resource.</source>
        <translation>Keine Warnung nennt diese Ressource.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
</context>
<context>
    <name>views::RightsList</name>
    <message>
        <source>works</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>views::RuleDetails</name>
    <message>
        <source>Details of the rule</source>
        <translation>Einzelheiten der Regel</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>%1. Priority %2: of the rules that are for the same, the one with the smallest decides.</source>
        <translation>%1. Vorrang %2: Von Regeln für dasselbe entscheidet die mit der kleinsten Zahl.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation>Nicht in</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Frist</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>not held against the score until it is due</source>
        <translation>wird der Bewertung nicht angerechnet, bis sie fällig ist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuweisungen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>Entfernt von</translation>
    </message>
</context>
<context>
    <name>views::RuleSheet</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is unhealthy is given to an owner when the rules are run. What is assigned already stays.</source>
        <translation>Fehlerhaftes geht an einen Besitzer, wenn die Regeln ausgeführt werden. Was schon zugewiesen ist, bleibt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>keys, one a line; empty: all</source>
        <translation>Schlüssel, einer je Zeile; leer: alle</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation>Nicht in</translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Value of a tag</source>
        <translation>Wert eines Tags</translation>
    </message>
    <message>
        <source>Owner is</source>
        <translation>Besitzer ist</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>Not held against the score until then</source>
        <translation>Bis dahin der Bewertung nicht anrechnen</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>key of the tag, of the resource group or else of the scope</source>
        <translation>Schlüssel des Tags, der Ressourcengruppe oder sonst des Bereichs</translation>
    </message>
    <message>
        <source>name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Whole workspace</source>
        <translation>Ganzer Arbeitsbereich</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>Write a name for the rule.</source>
        <translation>Schreiben Sie einen Namen für die Regel.</translation>
    </message>
    <message>
        <source>Write the key of the tag that names the owner.</source>
        <translation>Schreiben Sie den Schlüssel des Tags, das den Besitzer nennt.</translation>
    </message>
    <message>
        <source>Write who is to fix it: a name or an e-mail address.</source>
        <translation>Schreiben Sie, wer es beheben soll: einen Namen oder eine E-Mail-Adresse.</translation>
    </message>
</context>
<context>
    <name>views::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Rename saved view</source>
        <translation>Gespeicherte Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>views::ScopePicker</name>
    <message>
        <source>No scope</source>
        <translation>Kein Bereich</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message numerus="yes">
        <source>%n scopes</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n Standort</numerusform>
            <numerusform>%n Standorte</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope: %1, %2 %3</source>
        <translation>Bereich: %1, %2 %3</translation>
    </message>
</context>
<context>
    <name>views::ScopePopup</name>
    <message>
        <source>Scopes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Find a scope</source>
        <translation>Bereich suchen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Score %</source>
        <translation>Bewertung %</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>%1, score %2, read %3</source>
        <translation>%1, Sicherheitsbewertung %2, gelesen %3</translation>
    </message>
</context>
<context>
    <name>views::ScoreLine</name>
    <message>
        <source>Score %1 percent, then %2 percent</source>
        <translation>Bewertung %1 Prozent, dann %2 Prozent</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>views::ScorePanel</name>
    <message>
        <source>Secure score</source>
        <translation>Sicherheitsbewertung</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Gezeigte Tage</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Secure score by day</source>
        <translation>Sicherheitsbewertung nach Tag</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Secure score over time</source>
        <translation>Sicherheitsbewertung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>The cloud&apos;s score and Parapet&apos;s side by side</source>
        <translation>Die Bewertungen der Cloud und von Parapet nebeneinander</translation>
    </message>
    <message>
        <source>Target…</source>
        <translation>Ziel…</translation>
    </message>
    <message>
        <source>Path to the target</source>
        <translation>Weg zum Ziel</translation>
    </message>
    <message>
        <source>What the score is to reach, and by when</source>
        <translation>Was die Bewertung erreichen soll, und bis wann</translation>
    </message>
</context>
<context>
    <name>views::ScriptPane</name>
    <message>
        <source>Remediation steps</source>
        <translation>Schritte zur Abhilfe</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Copy script</source>
        <translation>Skript kopieren</translation>
    </message>
    <message>
        <source>Save script…</source>
        <translation>Skript speichern…</translation>
    </message>
    <message>
        <source>Steps and scripts</source>
        <translation>Schritte und Skripts</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Script saved.</source>
        <translation>Skript gespeichert.</translation>
    </message>
    <message>
        <source>The script was not saved.</source>
        <translation>Das Skript wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The assessment brings no steps.</source>
        <translation>Die Bewertung bringt keine Schritte mit.</translation>
    </message>
</context>
<context>
    <name>views::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language (from the next start)</source>
        <translation>Sprache (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters act on the row of a list</source>
        <translation>Einzelne Buchstaben wirken auf die Zeile einer Liste</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Taste für %1</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Sync at the start</source>
        <translation>Beim Start synchronisieren</translation>
    </message>
    <message>
        <source>Notify of new alerts of high severity</source>
        <translation>Neue Warnungen von hohem Schweregrad melden</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>A proxy is written like http://proxy.example:3128, without a user or password.</source>
        <translation>Ein Proxy wird wie http://proxy.example:3128 geschrieben, ohne Benutzer und Kennwort.</translation>
    </message>
    <message>
        <source>File with additional certificate authorities</source>
        <translation>Datei mit zusätzlichen Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Changes are used from the next request.</source>
        <translation>Änderungen gelten ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>empty: the proxy asks for none</source>
        <translation>leer: der Proxy verlangt keinen</translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation>Benutzer des Proxys</translation>
    </message>
    <message>
        <source>empty: as it is kept</source>
        <translation>leer: wie behalten</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Kennwort des Proxys</translation>
    </message>
</context>
<context>
    <name>views::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open the page and type this code there:</source>
        <translation>Öffnen Sie die Seite und geben Sie dort diesen Code ein:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>Beenden Sie die Anmeldung in Ihrem Browser.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Address of the sign-in page</source>
        <translation>Adresse der Anmeldeseite</translation>
    </message>
    <message>
        <source>Waiting for the sign-in…</source>
        <translation>Warten auf die Anmeldung…</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Sign in to allow changes</source>
        <translation>Anmelden, um Änderungen zu erlauben</translation>
    </message>
</context>
<context>
    <name>views::SqlEdit</name>
    <message>
        <source>SQL query</source>
        <translation>SQL-Abfrage</translation>
    </message>
    <message>
        <source>SELECT name, type FROM v_resources LIMIT 20</source>
        <translation>SELECT name, type FROM v_resources LIMIT 20</translation>
    </message>
    <message>
        <source>Names that fit</source>
        <translation>Passende Namen</translation>
    </message>
</context>
<context>
    <name>views::StackedBars</name>
    <message>
        <source>Alerts a day by severity</source>
        <translation>Warnungen pro Tag nach Schweregrad</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::StandardList</name>
    <message>
        <source>Standards</source>
        <translation>Standards</translation>
    </message>
</context>
<context>
    <name>views::StatusBar</name>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufenden Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>What you see is the sample estate, played by a server on this computer.</source>
        <translation>Was Sie sehen, ist der Beispielbestand, gespielt von einem Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synchronisiert %1</translation>
    </message>
    <message>
        <source>Nothing connected</source>
        <translation>Nichts verbunden</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1, %2 partly read</source>
        <translation>%1, %2 teilweise gelesen</translation>
    </message>
    <message>
        <source>Changes that wait to be sent to their cloud</source>
        <translation>Änderungen, die auf das Senden an ihre Cloud warten</translation>
    </message>
    <message numerus="yes">
        <source>%n changes queued</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
</context>
<context>
    <name>views::StatusJob</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>views::TargetDialog</name>
    <message>
        <source>Target of the secure score</source>
        <translation>Ziel der Sicherheitsbewertung</translation>
    </message>
    <message>
        <source>Of the whole workspace</source>
        <translation>Des ganzen Arbeitsbereichs</translation>
    </message>
    <message numerus="yes">
        <source>Of %n chosen scopes</source>
        <translation>
            <numerusform>Von %n gewählten Bereich</numerusform>
            <numerusform>Von %n gewählten Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>By the end of the day (UTC)</source>
        <translation>Bis zum Ende des Tages (UTC)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>There is no score yet to start from.</source>
        <translation>Es gibt noch keine Bewertung, von der es ausgeht.</translation>
    </message>
    <message>
        <source>The score is %1 %.</source>
        <translation>Die Bewertung ist %1 %.</translation>
    </message>
    <message>
        <source>It is reached already.</source>
        <translation>Es ist schon erreicht.</translation>
    </message>
    <message>
        <source>%1 points to go, %2 a week.</source>
        <translation>Es fehlen %1 Punkte, %2 je Woche.</translation>
    </message>
    <message>
        <source>Write a percentage from 1 to 100 with at most one decimal.</source>
        <translation>Schreiben Sie einen Prozentwert von 1 bis 100 mit höchstens einer Nachkommastelle.</translation>
    </message>
    <message>
        <source>Write a day that is to come, as in 2027-01-31.</source>
        <translation>Schreiben Sie einen Tag, der noch kommt, wie 2027-01-31.</translation>
    </message>
</context>
<context>
    <name>views::TileStrip</name>
    <message>
        <source>Secure score</source>
        <translation>Sicherheitsbewertung</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>no history yet</source>
        <translation>noch kein Verlauf</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>Secure score %1 percent, %2, read %3 ago</source>
        <translation>Sicherheitsbewertung %1 Prozent, %2, vor %3 gelesen</translation>
    </message>
    <message>
        <source>Secure score not known yet</source>
        <translation>Sicherheitsbewertung noch nicht bekannt</translation>
    </message>
    <message>
        <source>Active alerts</source>
        <translation>Aktive Warnungen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n kritisch</numerusform>
            <numerusform>%n kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n high</source>
        <translation>
            <numerusform>%n hoch</numerusform>
            <numerusform>%n hoch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active alerts</source>
        <translation>
            <numerusform>%n aktive Warnung</numerusform>
            <numerusform>%n aktive Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Offene Vorfälle</translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned</source>
        <translation>
            <numerusform>%n nicht zugewiesen</numerusform>
            <numerusform>%n nicht zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältester %1</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message numerus="yes">
        <source>%n open incidents</source>
        <translation>
            <numerusform>%n offener Vorfall</numerusform>
            <numerusform>%n offene Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Unhealthy resources</source>
        <translation>Fehlerhafte Ressourcen</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>total</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 Tagen</translation>
    </message>
    <message>
        <source>%1 of %2 resources are unhealthy</source>
        <translation>%1 von %2 Ressourcen sind fehlerhaft</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 veraltet</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 percent assessed</source>
        <translation>%1 Prozent bewertet</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>counted since today</source>
        <translation>ab heute gezählt</translation>
    </message>
</context>
<context>
    <name>views::TimeFormat</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
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
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 UTC
%2 here</source>
        <translation>%1 UTC
%2 hier</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1, %2 here</source>
        <translation>%1, hier %2</translation>
    </message>
</context>
<context>
    <name>views::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>views::TopBar</name>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>views::TrendChart</name>
    <message>
        <source>Score over time</source>
        <translation>Sicherheitsbewertung im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>views::TrendPane</name>
    <message>
        <source>Days shown</source>
        <translation>Gezeigte Tage</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Compliance by day</source>
        <translation>Compliance nach Tag</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Compliance over time</source>
        <translation>Compliance im Zeitverlauf</translation>
    </message>
    <message>
        <source>Share of passed checks</source>
        <translation>Anteil bestandener Prüfungen</translation>
    </message>
    <message>
        <source>No days are kept of this selection</source>
        <translation>Zu dieser Auswahl werden keine Tage aufbewahrt</translation>
    </message>
    <message>
        <source>They are kept of everything together and of each scope with what is below it: choose one scope, or all.</source>
        <translation>Aufbewahrt werden sie von allem zusammen und von jedem Bereich mit allem darunter: Wählen Sie einen Bereich oder alle.</translation>
    </message>
    <message>
        <source>No reading in these days</source>
        <translation>Keine Ablesung in diesen Tagen</translation>
    </message>
    <message>
        <source>After each sync the day&apos;s share is kept; it appears here by itself.</source>
        <translation>Nach jeder Synchronisierung wird der Anteil des Tages aufbewahrt; er erscheint hier von selbst.</translation>
    </message>
</context>
<context>
    <name>views::TrendTable</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>views::ValuePopup</name>
    <message>
        <source>Find a value</source>
        <translation>Wert suchen</translation>
    </message>
</context>
<context>
    <name>views::WhatIfMode</name>
    <message>
        <source>Add or take out</source>
        <translation>Hinzufügen oder herausnehmen</translation>
    </message>
    <message>
        <source>Add all %1</source>
        <translation>Alle %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>views::WhatIfPane</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Close What if</source>
        <translation>Was wäre wenn schließen</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>nichts wird geändert</translation>
    </message>
    <message>
        <source>Tick recommendations in the list with the mouse or the space bar to see what they would be worth.</source>
        <translation>Haken Sie in der Liste Empfehlungen mit der Maus oder der Leertaste an, um zu sehen, was sie bringen würden.</translation>
    </message>
    <message>
        <source>Chosen recommendations</source>
        <translation>Gewählte Empfehlungen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Controls after the choice</source>
        <translation>Kontrollen nach der Wahl</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>%1 percent, %2</source>
        <translation>%1 Prozent, %2</translation>
    </message>
    <message>
        <source>The assessments are being read.</source>
        <translation>Die Bewertungen werden gelesen.</translation>
    </message>
    <message>
        <source>No score is known here yet. It appears when the assessments of a cloud or of this computer were read.</source>
        <translation>Hier ist noch keine Bewertung bekannt. Sie erscheint, sobald die Ergebnisse einer Cloud oder dieses Computers gelesen wurden.</translation>
    </message>
    <message>
        <source>%1, then %2. %3</source>
        <translation>%1, dann %2. %3</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Exempt by a waiver</source>
        <translation>Durch Verzicht ausnehmen</translation>
    </message>
    <message>
        <source>Exempt as mitigated</source>
        <translation>Als anders abgesichert ausnehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>views::words</name>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht zutreffend</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Fehlerfrei</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie synchronisiert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
</context>
</TS>
