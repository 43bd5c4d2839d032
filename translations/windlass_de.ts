<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>windlass::AboutDialog</name>
    <message>
        <source>About Windlass</source>
        <translation>Über Windlass</translation>
    </message>
    <message>
        <source>Icon of Windlass</source>
        <translation>Symbol von Windlass</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Windlass</source>
        <translation>Windlass</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A native desktop client for Bitbucket Cloud.</source>
        <translation>Ein nativer Desktop-Client für Bitbucket Cloud.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Not a product of Atlassian.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Kein Produkt von Atlassian.</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>windlass::AccountMenu</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>%1 (token ends)</source>
        <extracomment>Behind the name of an account whose token ends soon, or has ended.</extracomment>
        <translation>%1 (Token läuft ab)</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <extracomment>Behind the name of an account.</extracomment>
        <translation>%1 (nur lesen)</translation>
    </message>
</context>
<context>
    <name>windlass::AccountText</name>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>The token of %1 ended on %2.</source>
        <extracomment>%1 is the name of an account, %2 a date.</extracomment>
        <translation>Das Token von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The token of %1 ends today.</source>
        <translation>Das Token von %1 läuft heute ab.</translation>
    </message>
    <message numerus="yes">
        <source>The token of %1 ends in %n day(s), on %2.</source>
        <extracomment>%1 is the name of an account, %2 a date; %n is a number of days.</extracomment>
        <translation>
            <numerusform>Das Token von %1 läuft in %n Tag ab, am %2.</numerusform>
            <numerusform>Das Token von %1 läuft in %n Tagen ab, am %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::AccountWiring</name>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <extracomment>%1 is a time of day: the host asked us to wait.</extracomment>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>The journal of writes was damaged. Windlass keeps it as %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Das Protokoll der Änderungen war beschädigt. Windlass bewahrt es als %1 auf.</translation>
    </message>
</context>
<context>
    <name>windlass::ActionRegistry</name>
    <message>
        <source>This is not possible here.</source>
        <translation>Das ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>%1 then %2</source>
        <extracomment>Two keys one after the other: &quot;g then p&quot;.</extracomment>
        <translation>%1 dann %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two keys that do the same.</extracomment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>windlass::Application</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you typed were not sent. What should happen to them?</source>
        <translation>
            <numerusform>%n Text, den du geschrieben hast, wurde nicht gesendet. Was soll mit ihm geschehen?</numerusform>
            <numerusform>%n Texte, die du geschrieben hast, wurden nicht gesendet. Was soll mit ihnen geschehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Read only: Windlass sends no changes.</source>
        <translation>Nur lesen: Windlass sendet keine Änderungen.</translation>
    </message>
    <message>
        <source>Changes can be sent again.</source>
        <translation>Änderungen können wieder gesendet werden.</translation>
    </message>
    <message>
        <source>The demo workspace is on this computer.</source>
        <translation>Der Demo-Arbeitsbereich liegt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Network…</source>
        <translation>Netzwerk…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 is signed out here. Bitbucket lets no program end a token, so it goes on working elsewhere until you revoke it.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>%1 ist hier abgemeldet. Bitbucket lässt kein Programm ein Token beenden, es gilt also anderswo weiter, bis du es widerrufst.</translation>
    </message>
    <message>
        <source>Revoke it…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Open patches</source>
        <translation>Patches öffnen</translation>
    </message>
    <message>
        <source>Patches (*.diff *.patch *.eml *.mbox)</source>
        <translation>Patches (*.diff *.patch *.eml *.mbox)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The demo workspace needs no token.</source>
        <translation>Der Demo-Arbeitsbereich braucht kein Token.</translation>
    </message>
    <message>
        <source>The keychain did not take the renewed sign-in of %1. Windlass goes on trying; if it is closed before that, you have to sign in again.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>Der Schlüsselbund hat die erneuerte Anmeldung von %1 nicht angenommen. Windlass versucht es weiter; wird es vorher geschlossen, musst du dich neu anmelden.</translation>
    </message>
    <message>
        <source>This account was signed out meanwhile.</source>
        <translation>Dieses Konto wurde inzwischen abgemeldet.</translation>
    </message>
    <message>
        <source>The date could not be written to the disk. It is known until Windlass is closed.</source>
        <translation>Das Datum konnte nicht gespeichert werden. Es ist bekannt, bis Windlass geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>windlass::Badge</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>windlass::BinaryPanel</name>
    <message>
        <source>The picture has too many pixels to be shown.</source>
        <translation>Das Bild hat zu viele Pixel, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>The drawing can&apos;t be shown safely.</source>
        <translation>Die Zeichnung lässt sich nicht sicher anzeigen.</translation>
    </message>
    <message>
        <source>It is no picture of a kind that can be shown.</source>
        <translation>Es ist kein Bild einer Art, die gezeigt werden kann.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Zweispaltig</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>Zwiebelhaut</translation>
    </message>
    <message>
        <source>How much of the new picture is seen</source>
        <translation>Wie viel vom neuen Bild zu sehen ist</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save the file as it is now</source>
        <translation>Datei speichern, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Save the file as it was before</source>
        <translation>Datei speichern, wie sie vorher war</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 in Git LFS</source>
        <translation>%1 in Git LFS</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>loading the file…</source>
        <translation>die Datei wird geladen…</translation>
    </message>
    <message>
        <source>animated</source>
        <translation>animiert</translation>
    </message>
    <message>
        <source>blob %1</source>
        <extracomment>%1 is the abbreviated hash of a file&apos;s content.</extracomment>
        <translation>Blob %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>A pointer to a picture in Git LFS</source>
        <translation>Ein Verweis auf ein Bild in Git LFS</translation>
    </message>
    <message>
        <source>A pointer to a file in Git LFS</source>
        <translation>Ein Verweis auf eine Datei in Git LFS</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Binary file</source>
        <translation>Binärdatei</translation>
    </message>
    <message>
        <source>%1 larger</source>
        <translation>%1 größer</translation>
    </message>
    <message>
        <source>%1 smaller</source>
        <translation>%1 kleiner</translation>
    </message>
    <message>
        <source>the same number of bytes</source>
        <translation>gleich viele Bytes</translation>
    </message>
    <message>
        <source>the same number of pixels</source>
        <translation>gleich viele Pixel</translation>
    </message>
    <message>
        <source>%1 pixels wide, %2 high</source>
        <translation>%1 Pixel breit, %2 hoch</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <extracomment>Of two versions of a file: &quot;Difference: 2.1 kB larger, the same number of pixels&quot;.</extracomment>
        <translation>Unterschied: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load the picture</source>
        <translation>Bild laden</translation>
    </message>
    <message>
        <source>The file could not be saved: %1</source>
        <translation>Die Datei konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>windlass::BranchDelegate</name>
    <message>
        <source>Main</source>
        <translation>Haupt-Branch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>author and summary of a commit</comment>
        <extracomment>A branch&apos;s last commit: its author, then the first line of its message.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>windlass::BranchListModel</name>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>Letzter Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Main branch %1</source>
        <translation>Haupt-Branch %1</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
</context>
<context>
    <name>windlass::BranchListPage</name>
    <message>
        <source>Filter branches</source>
        <translation>Branches filtern</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>No branches</source>
        <translation>Keine Branches</translation>
    </message>
    <message>
        <source>This repository has no commits yet.</source>
        <translation>Dieses Repository hat noch keine Commits.</translation>
    </message>
    <message>
        <source>No branch found</source>
        <translation>Kein Branch gefunden</translation>
    </message>
    <message>
        <source>No name contains “%1”.</source>
        <translation>Kein Name enthält „%1“.</translation>
    </message>
    <message>
        <source>Run pipeline…</source>
        <translation>Pipeline starten…</translation>
    </message>
    <message>
        <source>Choose a branch first.</source>
        <translation>Zuerst einen Branch wählen.</translation>
    </message>
    <message>
        <source>Branches of %1</source>
        <translation>Branches von %1</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Neuer Branch…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>A branch is being deleted.</source>
        <translation>Ein Branch wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>The main branch can&apos;t be deleted.</source>
        <translation>Der Hauptbranch kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Branch %1 created</source>
        <translation>Branch %1 angelegt</translation>
    </message>
    <message>
        <source>Branch %1 deleted</source>
        <translation>Branch %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>windlass::BranchPicker</name>
    <message>
        <source>Choose a branch</source>
        <translation>Branch wählen</translation>
    </message>
    <message>
        <source>Branch: %1</source>
        <extracomment>%1 is the name of a branch, or &quot;All branches&quot;.</extracomment>
        <translation>Branch: %1</translation>
    </message>
</context>
<context>
    <name>windlass::BranchPopup</name>
    <message>
        <source>Filter branches</source>
        <translation>Branches filtern</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>No branches</source>
        <translation>Keine Branches</translation>
    </message>
    <message>
        <source>This repository has no commits yet.</source>
        <translation>Dieses Repository hat noch keine Commits.</translation>
    </message>
    <message>
        <source>No branch found</source>
        <translation>Kein Branch gefunden</translation>
    </message>
    <message>
        <source>No name contains “%1”.</source>
        <translation>Kein Name enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>windlass::Breadcrumbs</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quellcode</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>New pull request</source>
        <translation>Neuer Pull-Request</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Aktueller Ort</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserSignIn</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Mit dem Browser anmelden</translation>
    </message>
    <message>
        <source>Use the consumer of Windlass</source>
        <translation>Den Consumer von Windlass nehmen</translation>
    </message>
    <message>
        <source>Use a consumer of your own</source>
        <translation>Einen eigenen Consumer nehmen</translation>
    </message>
    <message>
        <source>Your browser asks you, and Windlass never sees your password. For that it needs an OAuth consumer, which takes a minute to make:</source>
        <translation>Dein Browser fragt dich, und Windlass sieht dein Passwort nie. Dafür braucht es einen OAuth-Consumer, der in einer Minute angelegt ist:</translation>
    </message>
    <message>
        <source>Your browser asks you, and Windlass never sees your password.</source>
        <translation>Dein Browser fragt dich, und Windlass sieht dein Passwort nie.</translation>
    </message>
</context>
<context>
    <name>windlass::BrowserWait</name>
    <message>
        <source>Address for the browser</source>
        <translation>Adresse für den Browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>Warten auf den Browser</translation>
    </message>
    <message>
        <source>No browser opened</source>
        <translation>Kein Browser hat sich geöffnet</translation>
    </message>
    <message>
        <source>Agree there to let Windlass act for you. If no page opened, copy this address into a browser on this computer.</source>
        <translation>Stimme dort zu, dass Windlass für dich handelt. Wenn sich keine Seite geöffnet hat, kopiere diese Adresse in einen Browser auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Copy this address into a browser on this computer, and agree there.</source>
        <translation>Kopiere diese Adresse in einen Browser auf diesem Rechner und stimme dort zu.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Try to open it</source>
        <translation>Versuchen zu öffnen</translation>
    </message>
    <message>
        <source>The browser said yes. Signing in…</source>
        <translation>Der Browser sagte ja. Anmeldung läuft…</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is minutes and seconds, such as &quot;4:59&quot;.</extracomment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>windlass::BudgetMeter</name>
    <message>
        <source>Requests this hour: %1.</source>
        <translation>Anfragen in dieser Stunde: %1.</translation>
    </message>
    <message>
        <source>Windlass counts what it has sent in the last 60 minutes; the limit is an estimate.</source>
        <translation>Windlass zählt, was es in den letzten 60 Minuten gesendet hat; die Grenze ist geschätzt.</translation>
    </message>
    <message>
        <source>The oldest of them stop counting at %1.</source>
        <translation>Die ältesten zählen ab %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Requests this hour</source>
        <translation>Anfragen diese Stunde</translation>
    </message>
    <message>
        <source>%1 of ~%2</source>
        <extracomment>Requests sent in the last hour, of an allowance that is known only about.</extracomment>
        <translation>%1 von ~%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Unknown until the first answer: so far there is only the published limit.</source>
        <translation>Bis zur ersten Antwort unbekannt: bisher gibt es nur die veröffentlichte Grenze.</translation>
    </message>
</context>
<context>
    <name>windlass::BuildsTab</name>
    <message>
        <source>Builds of the pull request</source>
        <translation>Builds des Pull-Requests</translation>
    </message>
    <message>
        <source>No builds</source>
        <translation>Keine Builds</translation>
    </message>
    <message>
        <source>No build has reported on the last commit of the source branch.</source>
        <translation>Zum letzten Commit des Quell-Branchs hat sich kein Build gemeldet.</translation>
    </message>
</context>
<context>
    <name>windlass::CallbackText</name>
    <message>
        <source>Back to Windlass</source>
        <translation>Zurück zu Windlass</translation>
    </message>
    <message>
        <source>Windlass has the answer. You can close this page.</source>
        <translation>Windlass hat die Antwort. Du kannst diese Seite schließen.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Windlass was not allowed in. You can close this page.</source>
        <translation>Windlass wurde nicht eingelassen. Du kannst diese Seite schließen.</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Schon benutzt</translation>
    </message>
    <message>
        <source>This sign-in was already used. You can close this page.</source>
        <translation>Diese Anmeldung wurde schon benutzt. Du kannst diese Seite schließen.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts hier</translation>
    </message>
    <message>
        <source>There is nothing here. You can close this page.</source>
        <translation>Hier ist nichts. Du kannst diese Seite schließen.</translation>
    </message>
</context>
<context>
    <name>windlass::ClosedNotice</name>
    <message>
        <source>Show in the commit list</source>
        <translation>In der Commit-Liste zeigen</translation>
    </message>
    <message>
        <source>%1 merged this into %2 as commit</source>
        <extracomment>The name of a commit follows.</extracomment>
        <translation>Von %1 in %2 zusammengeführt, Commit</translation>
    </message>
    <message>
        <source>Merged into %1 as commit</source>
        <translation>In %1 zusammengeführt, Commit</translation>
    </message>
    <message>
        <source>%1 merged this into %2.</source>
        <translation>Von %1 in %2 zusammengeführt.</translation>
    </message>
    <message>
        <source>Merged into %1.</source>
        <translation>In %1 zusammengeführt.</translation>
    </message>
    <message>
        <source>Another pull request took the place of this one.</source>
        <translation>Ein anderer Pull-Request hat diesen ersetzt.</translation>
    </message>
    <message>
        <source>%1 declined this.</source>
        <translation>Von %1 abgelehnt.</translation>
    </message>
    <message>
        <source>This was declined.</source>
        <translation>Dies wurde abgelehnt.</translation>
    </message>
    <message>
        <source>%1 declined this: %2</source>
        <translation>Von %1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>This was declined: %1</source>
        <translation>Dies wurde abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>windlass::CodeSettingsDialog</name>
    <message>
        <source>&amp;Syntax colours</source>
        <translation>S&amp;yntaxfarben</translation>
    </message>
    <message>
        <source>Mark the &amp;words that differ in changed lines</source>
        <translation>Unterschiedliche &amp;Wörter in geänderten Zeilen hervorheben</translation>
    </message>
    <message>
        <source>Code display</source>
        <translation>Codedarstellung</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Marked at the ends of lines</source>
        <translation>An Zeilenenden gezeigt</translation>
    </message>
    <message>
        <source>Marked everywhere</source>
        <translation>Überall gezeigt</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Tab width in columns</source>
        <translation>&amp;Tabbreite in Spalten</translation>
    </message>
    <message>
        <source>&amp;Ruler behind column</source>
        <translation>Li&amp;neal nach Spalte</translation>
    </message>
    <message>
        <source>&amp;Blanks and tabs</source>
        <translation>&amp;Leerzeichen und Tabs</translation>
    </message>
    <message>
        <source>How a diff looks</source>
        <translation>Wie ein Diff aussieht</translation>
    </message>
    <message>
        <source>Standard &amp;values</source>
        <translation>Standard&amp;werte</translation>
    </message>
</context>
<context>
    <name>windlass::CollapseDialog</name>
    <message>
        <source>Collapsed files</source>
        <translation>Eingeklappte Dateien</translation>
    </message>
    <message>
        <source>These files of a diff are collapsed at first and open with a click. One pattern a line: a name (yarn.lock, *.min.js), a folder (generated/), or a path from the root (docs/api/*.html, with ** for any depth).</source>
        <translation>Diese Dateien eines Diffs sind zuerst eingeklappt und öffnen sich mit einem Klick. Ein Muster je Zeile: ein Name (yarn.lock, *.min.js), ein Ordner (generated/) oder ein Pfad ab der Wurzel (docs/api/*.html, mit ** für jede Tiefe).</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>A limit of zero.</extracomment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> Zeilen</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>Files with &amp;more than</source>
        <translation>Dateien mit &amp;mehr als</translation>
    </message>
    <message>
        <source>Diffs &amp;larger than</source>
        <translation>Diffs &amp;größer als</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>windlass::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Opens the demo workspace; needs no account and no network.</source>
        <translation>Öffnet den Demo-Arbeitsbereich; braucht weder Konto noch Netz.</translation>
    </message>
    <message>
        <source>Shows a local git repository in the demo workspace; may be repeated.</source>
        <translation>Zeigt ein lokales Git-Repository im Demo-Arbeitsbereich; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Keeps the demo workspace in a folder instead of a temporary one.</source>
        <translation>Bewahrt den Demo-Arbeitsbereich in einem Ordner statt in einem temporären auf.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Serves the demo workspace without a window and prints its address.</source>
        <translation>Stellt den Demo-Arbeitsbereich ohne Fenster bereit und gibt seine Adresse aus.</translation>
    </message>
    <message>
        <source>Port of the demo server; 0 takes a free one.</source>
        <translation>Port des Demo-Servers; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Walks through the demo workspace by itself and leaves a picture of each page.</source>
        <translation>Geht selbst durch den Demo-Arbeitsbereich und hinterlässt ein Bild jeder Seite.</translation>
    </message>
    <message>
        <source>Uses another host than bitbucket.org: https, or http on this machine.</source>
        <translation>Nutzt einen anderen Host als bitbucket.org: https, oder http auf diesem Rechner.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Farben: system, light oder dark.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language of the window, for example de.</source>
        <translation>Sprache des Fensters, zum Beispiel de.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Windlass, a desktop client for Bitbucket Cloud.</source>
        <translation>Windlass, ein Desktop-Client für Bitbucket Cloud.</translation>
    </message>
    <message>
        <source>--demo and --demo-server exclude each other.</source>
        <translation>--demo und --demo-server schließen sich gegenseitig aus.</translation>
    </message>
    <message>
        <source>--demo-repository and --demo-state need --demo or --demo-server.</source>
        <translation>--demo-repository und --demo-state brauchen --demo oder --demo-server.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535, not &quot;%1&quot;.</source>
        <translation>--port nimmt eine Zahl von 0 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>--port needs --demo-server.</source>
        <translation>--port braucht --demo-server.</translation>
    </message>
    <message>
        <source>--tour needs --demo.</source>
        <translation>--tour braucht --demo.</translation>
    </message>
    <message>
        <source>--api-base and the demo workspace exclude each other.</source>
        <translation>--api-base und der Demo-Arbeitsbereich schließen sich gegenseitig aus.</translation>
    </message>
    <message>
        <source>--api-base takes an https address, or http on this machine, not &quot;%1&quot;.</source>
        <translation>--api-base nimmt eine https-Adresse, oder http auf diesem Rechner, nicht „%1“.</translation>
    </message>
    <message>
        <source>--theme takes system, light or dark, not &quot;%1&quot;.</source>
        <translation>--theme nimmt system, light oder dark, nicht „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Only one place can be opened, not %n.</source>
        <translation>
            <numerusform>Nur ein Ort kann geöffnet werden, nicht %n.</numerusform>
            <numerusform>Nur ein Ort kann geöffnet werden, nicht %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>A bitbucket.org address to open, or diffs to show: files, or - for standard input.</source>
        <translation>Eine bitbucket.org-Adresse zum Öffnen, oder Diffs zum Anzeigen: Dateien, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>[place | file… | -]</source>
        <translation>[Ort | Datei… | -]</translation>
    </message>
    <message>
        <source>The tour opens no patches.</source>
        <translation>Die Tour öffnet keine Patches.</translation>
    </message>
    <message>
        <source>--demo-server opens no patches.</source>
        <translation>--demo-server öffnet keine Patches.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a place on bitbucket.org nor a file.</source>
        <translation>„%1“ ist weder ein Ort auf bitbucket.org noch eine Datei.</translation>
    </message>
</context>
<context>
    <name>windlass::CommandPalette</name>
    <message>
        <source>Nothing here has that name.</source>
        <translation>Hier heißt nichts so.</translation>
    </message>
    <message>
        <source>Search or jump to</source>
        <translation>Suchen oder springen zu</translation>
    </message>
    <message>
        <source>Search or jump to… a command, repository, pull request or pasted address</source>
        <translation>Suchen oder springen zu… Befehl, Repository, Pull-Request oder eingefügte Adresse</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>windlass::Commands</name>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Show &amp;sidebar</source>
        <translation>&amp;Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Zweispaltig</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>S&amp;ystemdesign</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Nach oben</translation>
    </message>
    <message>
        <source>&amp;Search or jump to…</source>
        <translation>&amp;Suchen oder springen zu…</translation>
    </message>
    <message>
        <source>&amp;Repository</source>
        <translation>&amp;Repository</translation>
    </message>
    <message>
        <source>&amp;Pull requests</source>
        <translation>&amp;Pull-Requests</translation>
    </message>
    <message>
        <source>Br&amp;anches</source>
        <translation>&amp;Branches</translation>
    </message>
    <message>
        <source>&amp;Commits</source>
        <translation>&amp;Commits</translation>
    </message>
    <message>
        <source>Pipe&amp;lines</source>
        <translation>Pipe&amp;lines</translation>
    </message>
    <message>
        <source>Copy i&amp;d</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Go to the copied &amp;address</source>
        <translation>Zur kopierten &amp;Adresse gehen</translation>
    </message>
    <message>
        <source>Sidebar section %1</source>
        <translation>Abschnitt %1 der Seitenleiste</translation>
    </message>
    <message>
        <source>Next row or line</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Previous row or line</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Open the current row</source>
        <translation>Aktuelle Zeile öffnen</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Request &amp;changes</source>
        <translation>Änderungen &amp;verlangen</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>&amp;Ablehnen…</translation>
    </message>
    <message>
        <source>Show the mer&amp;ge commit</source>
        <translation>&amp;Merge-Commit zeigen</translation>
    </message>
    <message>
        <source>Overview of the pull request</source>
        <translation>Übersicht des Pull-Requests</translation>
    </message>
    <message>
        <source>Files of the pull request</source>
        <translation>Dateien des Pull-Requests</translation>
    </message>
    <message>
        <source>Commits of the pull request</source>
        <translation>Commits des Pull-Requests</translation>
    </message>
    <message>
        <source>Builds of the pull request</source>
        <translation>Builds des Pull-Requests</translation>
    </message>
    <message>
        <source>C&amp;omment here</source>
        <translation>Hier &amp;kommentieren</translation>
    </message>
    <message>
        <source>Ans&amp;wer the thread</source>
        <translation>In der &amp;Diskussion antworten</translation>
    </message>
    <message>
        <source>&amp;Expand or collapse the thread</source>
        <translation>Disk&amp;ussion auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Send what is &amp;written</source>
        <translation>&amp;Geschriebenes senden</translation>
    </message>
    <message>
        <source>Next &amp;file</source>
        <translation>&amp;Nächste Datei</translation>
    </message>
    <message>
        <source>Previous f&amp;ile</source>
        <translation>V&amp;orige Datei</translation>
    </message>
    <message>
        <source>Next c&amp;hange</source>
        <translation>Nä&amp;chste Änderung</translation>
    </message>
    <message>
        <source>P&amp;revious change</source>
        <translation>Vo&amp;rige Änderung</translation>
    </message>
    <message>
        <source>Next &amp;thread</source>
        <translation>Nächste Disku&amp;ssion</translation>
    </message>
    <message>
        <source>Pre&amp;vious thread</source>
        <translation>Vor&amp;ige Diskussion</translation>
    </message>
    <message>
        <source>Mark file as view&amp;ed</source>
        <translation>Datei als g&amp;esehen markieren</translation>
    </message>
    <message>
        <source>Mark as viewed and go to the ne&amp;xt unviewed</source>
        <translation>Als gesehen markieren und &amp;weiter zur nächsten ungesehenen</translation>
    </message>
    <message>
        <source>Run pipeline…</source>
        <translation>Pipeline starten…</translation>
    </message>
    <message>
        <source>Stop pipeline</source>
        <translation>Pipeline stoppen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastaturkürzel</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>&amp;About Windlass</source>
        <translation>Ü&amp;ber Windlass</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>Star&amp;tseite</translation>
    </message>
    <message>
        <source>&amp;Requests this hour</source>
        <translation>&amp;Anfragen dieser Stunde</translation>
    </message>
    <message>
        <source>&amp;Read only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Netzwerk…</translation>
    </message>
    <message>
        <source>&amp;Issues</source>
        <translation>V&amp;orgänge</translation>
    </message>
    <message>
        <source>&amp;Webhooks</source>
        <translation>&amp;Webhooks</translation>
    </message>
    <message>
        <source>New repository…</source>
        <translation>Neues Repository…</translation>
    </message>
    <message>
        <source>Repository settings…</source>
        <translation>Repository-Einstellungen…</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Neuer Branch…</translation>
    </message>
    <message>
        <source>Delete the branch…</source>
        <translation>Branch löschen…</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>Neuer Vorgang…</translation>
    </message>
    <message>
        <source>Edit the issue…</source>
        <translation>Vorgang bearbeiten…</translation>
    </message>
    <message>
        <source>Close or open the issue</source>
        <translation>Vorgang schließen oder öffnen</translation>
    </message>
    <message>
        <source>Vote for the issue</source>
        <translation>Für den Vorgang stimmen</translation>
    </message>
    <message>
        <source>Watch the issue</source>
        <translation>Vorgang beobachten</translation>
    </message>
    <message>
        <source>Add webhook…</source>
        <translation>Webhook hinzufügen…</translation>
    </message>
    <message>
        <source>Edit the webhook…</source>
        <translation>Webhook bearbeiten…</translation>
    </message>
    <message>
        <source>Switch the webhook on or off</source>
        <translation>Webhook ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Delete the webhook…</source>
        <translation>Webhook löschen…</translation>
    </message>
    <message>
        <source>Check a delivery…</source>
        <translation>Zustellung prüfen…</translation>
    </message>
    <message>
        <source>&amp;Open patch…</source>
        <translation>Patch &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Token…</source>
        <translation>&amp;Token…</translation>
    </message>
    <message>
        <source>Larger &amp;code</source>
        <translation>&amp;Größerer Code</translation>
    </message>
    <message>
        <source>S&amp;maller code</source>
        <translation>&amp;Kleinerer Code</translation>
    </message>
    <message>
        <source>&amp;Normal size of code</source>
        <translation>&amp;Normale Codegröße</translation>
    </message>
    <message>
        <source>Code dis&amp;play…</source>
        <translation>&amp;Codedarstellung…</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen um&amp;brechen</translation>
    </message>
    <message>
        <source>Show lines &amp;above the hunk</source>
        <translation>Z&amp;eilen über dem Abschnitt zeigen</translation>
    </message>
    <message>
        <source>Show lines bel&amp;ow the hunk</source>
        <translation>Zei&amp;len unter dem Abschnitt zeigen</translation>
    </message>
    <message>
        <source>Show or hide the whole &amp;file</source>
        <translation>Ganze Da&amp;tei zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Ignore &amp;white space</source>
        <translation>&amp;Leerraum ignorieren</translation>
    </message>
    <message>
        <source>&amp;Collapsed files…</source>
        <translation>Eingekla&amp;ppte Dateien…</translation>
    </message>
    <message>
        <source>&amp;Find in the diff…</source>
        <translation>Im Diff s&amp;uchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to f&amp;ile of the diff…</source>
        <translation>Zu Datei &amp;des Diffs…</translation>
    </message>
    <message>
        <source>Go to li&amp;ne…</source>
        <translation>Zu Zeil&amp;e…</translation>
    </message>
    <message>
        <source>Select the next line too</source>
        <translation>Auch die nächste Zeile auswählen</translation>
    </message>
    <message>
        <source>Select the previous line too</source>
        <translation>Auch die vorige Zeile auswählen</translation>
    </message>
    <message>
        <source>Page down in the diff</source>
        <translation>Im Diff eine Seite nach unten</translation>
    </message>
    <message>
        <source>Page up in the diff</source>
        <translation>Im Diff eine Seite nach oben</translation>
    </message>
    <message>
        <source>Top of the diff</source>
        <translation>Anfang des Diffs</translation>
    </message>
    <message>
        <source>End of the diff</source>
        <translation>Ende des Diffs</translation>
    </message>
    <message>
        <source>Select the file, then all of the diff</source>
        <translation>Datei auswählen, dann das ganze Diff</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>Als Patch kopieren</translation>
    </message>
    <message>
        <source>Copy the path of the file</source>
        <translation>Pfad der Datei kopieren</translation>
    </message>
    <message>
        <source>Copy the name of the file</source>
        <translation>Namen der Datei kopieren</translation>
    </message>
</context>
<context>
    <name>windlass::CommentDesk</name>
    <message>
        <source>Write an answer</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentieren</translation>
    </message>
</context>
<context>
    <name>windlass::CommentEditor</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is written is kept (Esc)</source>
        <translation>Das Geschriebene bleibt erhalten (Esc)</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Wird gerade gesendet.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Zuerst etwas schreiben.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Markdown works here. Kept as a draft until it is sent.</source>
        <translation>Markdown ist möglich. Bleibt bis zum Senden als Entwurf erhalten.</translation>
    </message>
</context>
<context>
    <name>windlass::CommentView</name>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation>Dieser Kommentar wurde gelöscht.</translation>
    </message>
    <message>
        <source>Comment by %1</source>
        <extracomment>Who wrote a comment, for screen readers.</extracomment>
        <translation>Kommentar von %1</translation>
    </message>
</context>
<context>
    <name>windlass::CommitDelegate</name>
    <message>
        <source>Unknown author</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>windlass::CommitHeader</name>
    <message>
        <source>Commit message</source>
        <translation>Commit-Nachricht</translation>
    </message>
    <message>
        <source>Copy the hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Hash copied</source>
        <translation>Hash kopiert</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Parent commit %1</source>
        <translation>Vorgänger-Commit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and description of a build</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and state of a build</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>builds</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::CommitListModel</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Commit %1 by %2: %3</source>
        <translation>Commit %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>windlass::CommitListPage</name>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>No commits</source>
        <translation>Keine Commits</translation>
    </message>
    <message>
        <source>Push a first commit to this repository, then refresh.</source>
        <translation>Einen ersten Commit in dieses Repository pushen, dann aktualisieren.</translation>
    </message>
    <message>
        <source>The branch %1 has no commits.</source>
        <translation>Der Branch %1 hat keine Commits.</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alle Branches</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <translation>Commits von %1</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <comment>branch</comment>
        <translation>Commits auf %1</translation>
    </message>
</context>
<context>
    <name>windlass::CommitPage</name>
    <message>
        <source>%1 %2</source>
        <comment>hash and summary</comment>
        <extracomment>%1 is a short hash, %2 the first line of the commit&apos;s message.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>The merge changed no file against its first parent.</source>
        <translation>Der Merge hat gegenüber seinem ersten Vorgänger keine Datei geändert.</translation>
    </message>
    <message>
        <source>The commit changed no file.</source>
        <translation>Der Commit hat keine Datei geändert.</translation>
    </message>
    <message>
        <source>Bitbucket sent something else than a diff.</source>
        <translation>Bitbucket hat etwas anderes als ein Diff geschickt.</translation>
    </message>
    <message>
        <source>Line %1 is not part of this diff.</source>
        <translation>Zeile %1 gehört nicht zu diesem Diff.</translation>
    </message>
</context>
<context>
    <name>windlass::CommitsTab</name>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Author of a commit, and when it was made.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Commits of the pull request</source>
        <translation>Commits des Pull-Requests</translation>
    </message>
    <message>
        <source>No commits</source>
        <translation>Keine Commits</translation>
    </message>
    <message>
        <source>Bitbucket lists none. It forgets them when the source branch of a closed pull request is deleted.</source>
        <translation>Bitbucket nennt keine. Es vergisst sie, wenn der Quell-Branch eines geschlossenen Pull-Requests gelöscht wird.</translation>
    </message>
</context>
<context>
    <name>windlass::ConsumerForm</name>
    <message>
        <source>%1.</source>
        <extracomment>The number of a step in a list of instructions.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>acme</source>
        <translation>acme</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Add an OAuth consumer in the settings of a workspace that you administer. Leave “This is a private consumer” unticked.</source>
        <translation>Leg in den Einstellungen eines Arbeitsbereichs, den du verwaltest, einen OAuth-Consumer an. Lass „This is a private consumer“ ohne Haken.</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>Callback-URL</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Port auf diesem Rechner</translation>
    </message>
    <message>
        <source>Register this callback URL there, exactly as it stands here.</source>
        <translation>Trag dort diese Callback-URL ein, genau wie sie hier steht.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Tick these permissions (“pullrequest:write” is “Pull requests: Write”, and so on), and save.</source>
        <translation>Hake diese Berechtigungen an („pullrequest:write“ ist „Pull requests: Write“ und so weiter) und speichere.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Copy its key and its secret to here.</source>
        <translation>Kopiere seinen Schlüssel und sein Geheimnis hierher.</translation>
    </message>
    <message>
        <source>Opened in the browser: %1</source>
        <extracomment>%1 is a web address.</extracomment>
        <translation>Im Browser geöffnet: %1</translation>
    </message>
    <message>
        <source>No browser opened. Go to %1</source>
        <translation>Kein Browser hat sich geöffnet. Geh zu %1</translation>
    </message>
</context>
<context>
    <name>windlass::CredentialWatch</name>
    <message>
        <source>Bitbucket refuses the sign-in of %1. What you typed is kept.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>Bitbucket weist die Anmeldung von %1 ab. Was du eingegeben hast, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>Morgen erinnern</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Replace token…</source>
        <translation>Token ersetzen…</translation>
    </message>
</context>
<context>
    <name>windlass::DeclineDialog</name>
    <message>
        <source>Decline pull request #%1</source>
        <translation>Pull-Request #%1 ablehnen</translation>
    </message>
    <message>
        <source>Decline “%1”?</source>
        <translation>„%1“ ablehnen?</translation>
    </message>
    <message>
        <source>It is closed without a merge and can&apos;t be opened again. The branch %1 stays as it is.</source>
        <translation>Er wird geschlossen, ohne zusammengeführt zu werden, und lässt sich nicht wieder öffnen. Der Branch %1 bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Reason (others see it)</source>
        <translation>&amp;Grund (für andere sichtbar)</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
</context>
<context>
    <name>windlass::DeleteBranchDialog</name>
    <message>
        <source>Looking what only this branch has…</source>
        <translation>Es wird nachgesehen, was nur dieser Branch hat…</translation>
    </message>
    <message>
        <source>&amp;Delete branch</source>
        <translation>Branch &amp;löschen</translation>
    </message>
    <message>
        <source>Delete branch</source>
        <translation>Branch löschen</translation>
    </message>
    <message>
        <source>Delete the branch %1 of %2?</source>
        <translation>Branch %1 von %2 löschen?</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Which branch is the main one is not known: nothing can be said about what would be lost.</source>
        <translation>Welcher Branch der Hauptbranch ist, ist nicht bekannt: was verloren ginge, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>How many of its commits %1 does not have could not be found out.</source>
        <translation>Wie viele seiner Commits %1 nicht hat, ließ sich nicht feststellen.</translation>
    </message>
    <message>
        <source>All of its commits are in %1 too.</source>
        <translation>Alle seine Commits sind auch in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) are not merged into %1. Unless another branch has them, they are lost.</source>
        <translation>
            <numerusform>%n Commit ist nicht in %1 gemergt. Wenn ihn kein anderer Branch hat, ist er verloren.</numerusform>
            <numerusform>%n Commits sind nicht in %1 gemergt. Wenn sie kein anderer Branch hat, sind sie verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n commit(s) are not merged into %1. Unless another branch has them, they are lost.</source>
        <translation>
            <numerusform>Mehr als %n Commit ist nicht in %1 gemergt. Wenn ihn kein anderer Branch hat, ist er verloren.</numerusform>
            <numerusform>Mehr als %n Commits sind nicht in %1 gemergt. Wenn sie kein anderer Branch hat, sind sie verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DeliveryCard</name>
    <message>
        <source>%1 was created at %2</source>
        <translation>%1 wurde bei %2 angelegt</translation>
    </message>
    <message>
        <source>%1 was deleted; it stood at %2</source>
        <translation>%1 wurde gelöscht; er stand bei %2</translation>
    </message>
    <message>
        <source>%1 was rewritten from %2 to %3</source>
        <translation>%1 wurde von %2 zu %3 umgeschrieben</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <translation>%1 ist von %2 nach %3 gewandert</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>There are more commits than Bitbucket sent.</source>
        <translation>Es gibt mehr Commits, als Bitbucket geschickt hat.</translation>
    </message>
    <message>
        <source>A delivery without the header X-Event-Key</source>
        <translation>Eine Zustellung ohne den Header X-Event-Key</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>person and repository</comment>
        <extracomment>Who did something, and in which repository.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Source commit</source>
        <translation>Quell-Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Fork</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new value</comment>
        <extracomment>A property of a repository or an issue: its old and its new value.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>windlass::DeliveryDialog</name>
    <message>
        <source>Headers and body of the delivery</source>
        <translation>Header und Rumpf der Zustellung</translation>
    </message>
    <message>
        <source>Body as JSON</source>
        <translation>Rumpf als JSON</translation>
    </message>
    <message>
        <source>Check a delivery</source>
        <translation>Zustellung prüfen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Paste the headers, an empty line, and the body. The body alone will do, too.</source>
        <translation>Füge die Header, eine Leerzeile und den Rumpf ein. Der Rumpf allein genügt auch.</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>&amp;Zustellung</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>Nothing of this leaves your machine or is kept.</source>
        <translation>Nichts davon verlässt deinen Rechner oder wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Open a delivery</source>
        <translation>Zustellung öffnen</translation>
    </message>
    <message>
        <source>This file is larger than 16 MB: no delivery is that large.</source>
        <translation>Diese Datei ist größer als 16 MB: so groß ist keine Zustellung.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The event is shown here as soon as there is one.</source>
        <translation>Das Ereignis erscheint hier, sobald es eines gibt.</translation>
    </message>
    <message>
        <source>There is no body: it stands below the headers, after an empty line.</source>
        <translation>Es gibt keinen Rumpf: er steht unter den Headern, nach einer Leerzeile.</translation>
    </message>
    <message>
        <source>The body can&apos;t be read as an event: %1</source>
        <translation>Der Rumpf lässt sich nicht als Ereignis lesen: %1</translation>
    </message>
    <message>
        <source>pullrequest:approved</source>
        <translation>pullrequest:approved</translation>
    </message>
    <message>
        <source>sha256=…</source>
        <translation>sha256=…</translation>
    </message>
</context>
<context>
    <name>windlass::DemoPage</name>
    <message>
        <source>Demo workspace</source>
        <translation>Demo-Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>windlass::DiffCommands</name>
    <message>
        <source>This works while the diff has the focus.</source>
        <translation>Das geht, solange das Diff den Fokus hat.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Link to the file copied</source>
        <translation>Link zur Datei kopiert</translation>
    </message>
    <message>
        <source>Link to line %1 copied</source>
        <translation>Link zu Zeile %1 kopiert</translation>
    </message>
    <message>
        <source>Patch copied</source>
        <translation>Patch kopiert</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
</context>
<context>
    <name>windlass::DiffCounts</name>
    <message>
        <source>Bitbucket sent the diff of %1 of %2 files. Missing are %3 and others.</source>
        <translation>Bitbucket hat den Diff von %1 der %2 Dateien gesendet. Es fehlen %3 und weitere.</translation>
    </message>
    <message>
        <source>Bitbucket sent the diff of %1 of %2 files. Missing: %3.</source>
        <translation>Bitbucket hat den Diff von %1 der %2 Dateien gesendet. Fehlend: %3.</translation>
    </message>
    <message>
        <source>The diff that Bitbucket sent ends in the middle: not every change is shown.</source>
        <translation>Der von Bitbucket gesendete Diff bricht mittendrin ab: Nicht jede Änderung ist zu sehen.</translation>
    </message>
</context>
<context>
    <name>windlass::DiffFileDelegate</name>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
</context>
<context>
    <name>windlass::DiffFiles</name>
    <message>
        <source>Collapsed: lock file</source>
        <translation>Eingeklappt: Lock-Datei</translation>
    </message>
    <message>
        <source>Collapsed: minified</source>
        <translation>Eingeklappt: minimiert</translation>
    </message>
    <message>
        <source>Collapsed: source map</source>
        <translation>Eingeklappt: Source-Map</translation>
    </message>
    <message>
        <source>Collapsed: snapshot</source>
        <translation>Eingeklappt: Snapshot</translation>
    </message>
    <message>
        <source>Collapsed: generated</source>
        <translation>Eingeklappt: erzeugt</translation>
    </message>
    <message>
        <source>Collapsed: %1</source>
        <extracomment>%1 is a pattern for names of files, such as *.svg.</extracomment>
        <translation>Eingeklappt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Collapsed: large, %n line(s), %1</source>
        <extracomment>A file of a diff. %n lines; %1 is a size such as 1.2 MB.</extracomment>
        <translation>
            <numerusform>Eingeklappt: groß, %n Zeile, %1</numerusform>
            <numerusform>Eingeklappt: groß, %n Zeilen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapsed: large, more than %n line(s)</source>
        <translation>
            <numerusform>Eingeklappt: groß, mehr als %n Zeile</numerusform>
            <numerusform>Eingeklappt: groß, mehr als %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::DiffReview</name>
    <message>
        <source>Comment on the file</source>
        <translation>Kommentar zur Datei</translation>
    </message>
    <message>
        <source>Comment on lines %1 to %2</source>
        <translation>Kommentar zu den Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>Comment on line %1</source>
        <translation>Kommentar zu Zeile %1</translation>
    </message>
    <message>
        <source>Comment on old line %1</source>
        <translation>Kommentar zur alten Zeile %1</translation>
    </message>
</context>
<context>
    <name>windlass::DiffSummary</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The download broke off: what is here is not the whole diff.</source>
        <translation>Die Übertragung brach ab: das hier ist nicht das ganze Diff.</translation>
    </message>
    <message numerus="yes">
        <source>%n files, %1 of them not counted by Bitbucket</source>
        <translation>
            <numerusform>%n Datei, davon %1 von Bitbucket nicht gezählt</numerusform>
            <numerusform>%n Dateien, davon %1 von Bitbucket nicht gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <extracomment>Of a diff: how many of the files that the host counts are here.</extracomment>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 with white space alone)</source>
        <translation>%1 (%2 nur mit Leerraum)</translation>
    </message>
    <message>
        <source>White space ignored</source>
        <translation>Leerraum ignoriert</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Show changes of white space again (w)</source>
        <translation>Änderungen an Leerraum wieder zeigen (w)</translation>
    </message>
    <message>
        <source>Ignore changes of white space (w)</source>
        <translation>Änderungen an Leerraum ignorieren (w)</translation>
    </message>
    <message>
        <source>Ignore white space</source>
        <translation>Leerraum ignorieren</translation>
    </message>
</context>
<context>
    <name>windlass::DiffView</name>
    <message>
        <source>added line %1: %2</source>
        <translation>hinzugefügte Zeile %1: %2</translation>
    </message>
    <message>
        <source>removed line %1: %2</source>
        <translation>entfernte Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>no newline at end of file</source>
        <translation>kein Zeilenumbruch am Dateiende</translation>
    </message>
    <message>
        <source>not part of the diff: %1</source>
        <translation>nicht Teil des Diffs: %1</translation>
    </message>
    <message>
        <source>%1 file %2</source>
        <translation>Datei %2, %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>from line %1</source>
        <translation>ab Zeile %1</translation>
    </message>
    <message>
        <source>from line %1, %2</source>
        <translation>ab Zeile %1, %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Submodule</source>
        <translation>Submodul</translation>
    </message>
    <message>
        <source>Symbolic link</source>
        <translation>Symbolischer Link</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Mode %1 → %2</source>
        <translation>Modus %1 → %2</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>Ausführbar</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Binary file, %1 before and %2 now. It is not shown as text.</source>
        <translation>Binärdatei, vorher %1 und jetzt %2. Sie wird nicht als Text gezeigt.</translation>
    </message>
    <message>
        <source>Binary file, %1. It is not shown as text.</source>
        <translation>Binärdatei, %1. Sie wird nicht als Text gezeigt.</translation>
    </message>
    <message>
        <source>Binary file. It is not shown as text.</source>
        <translation>Binärdatei. Sie wird nicht als Text gezeigt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Renamed without changes.</source>
        <translation>Ohne Änderungen umbenannt.</translation>
    </message>
    <message>
        <source>Copied without changes.</source>
        <translation>Ohne Änderungen kopiert.</translation>
    </message>
    <message>
        <source>Only the file mode changed, from %1 to %2.</source>
        <translation>Nur der Dateimodus hat sich geändert, von %1 zu %2.</translation>
    </message>
    <message>
        <source>The diff has no lines for this file.</source>
        <translation>Der Diff hat keine Zeilen für diese Datei.</translation>
    </message>
    <message>
        <source>A hunk of this file has more or fewer lines than it announces. Line numbers may be wrong.</source>
        <translation>Ein Abschnitt dieser Datei hat mehr oder weniger Zeilen, als er ankündigt. Zeilennummern können falsch sein.</translation>
    </message>
    <message>
        <source>The start of a hunk could not be read. Its lines have no numbers.</source>
        <translation>Der Anfang eines Abschnitts war nicht lesbar. Seine Zeilen haben keine Nummern.</translation>
    </message>
    <message>
        <source>The diff does not say which file this is.</source>
        <translation>Der Diff sagt nicht, welche Datei dies ist.</translation>
    </message>
    <message>
        <source>There are lines in this file&apos;s diff that do not belong to any diff. They are shown in grey.</source>
        <translation>Im Diff dieser Datei stehen Zeilen, die zu keinem Diff gehören. Sie sind grau dargestellt.</translation>
    </message>
    <message>
        <source>The diff ends in the middle of this file. The rest is missing.</source>
        <translation>Der Diff endet mitten in dieser Datei. Der Rest fehlt.</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>(a file without a name)</source>
        <translation>(eine Datei ohne Namen)</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy File &amp;Path</source>
        <translation>Datei&amp;pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Expand File</source>
        <translation>Datei &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse File</source>
        <translation>Datei &amp;zuklappen</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Ko&amp;mmentieren…</translation>
    </message>
    <message>
        <source>%1, %2 from %3</source>
        <translation>%1, %2 aus %3</translation>
    </message>
    <message>
        <source>Comment on this line</source>
        <translation>Diese Zeile kommentieren</translation>
    </message>
    <message>
        <source>An invisible or control character stands here. It can make text look different from what it is.</source>
        <translation>Hier steht ein unsichtbares oder ein Steuerzeichen. Es kann Text anders aussehen lassen, als er ist.</translation>
    </message>
    <message>
        <source>This byte is not valid UTF-8 text.</source>
        <translation>Dieses Byte ist kein gültiger UTF-8-Text.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>The file on Bitbucket is another version than this diff. No more lines can be shown.</source>
        <translation>Die Datei auf Bitbucket ist eine andere Version als dieses Diff. Mehr Zeilen lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The file is no text. No more lines can be shown.</source>
        <translation>Die Datei ist kein Text. Mehr Zeilen lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The file is too large. No more lines can be shown.</source>
        <translation>Die Datei ist zu groß. Mehr Zeilen lassen sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Loading the file…</source>
        <translation>Die Datei wird geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The file may go on here</source>
        <translation>Die Datei geht hier vielleicht weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden</source>
        <translation>
            <numerusform>%n Zeile verborgen</numerusform>
            <numerusform>%n Zeilen verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>Rest zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s) below</source>
        <translation>
            <numerusform>%n weitere Zeile darunter zeigen</numerusform>
            <numerusform>%n weitere Zeilen darunter zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s) above</source>
        <translation>
            <numerusform>%n weitere Zeile darüber zeigen</numerusform>
            <numerusform>%n weitere Zeilen darüber zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>symbolischer Link</translation>
    </message>
    <message>
        <source>submodule</source>
        <translation>Submodul</translation>
    </message>
    <message>
        <source>executable file</source>
        <translation>ausführbare Datei</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Renamed, %1% alike</source>
        <translation>Umbenannt, zu %1% gleich</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Copied, %1% alike</source>
        <translation>Kopiert, zu %1% gleich</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Type changed: %1 → %2</source>
        <extracomment>What the file was → what it is now, for example &quot;file → symbolic link&quot;.</extracomment>
        <translation>Typ geändert: %1 → %2</translation>
    </message>
    <message>
        <source>Now executable, mode %1 → %2</source>
        <translation>Jetzt ausführbar, Modus %1 → %2</translation>
    </message>
    <message>
        <source>No longer executable, mode %1 → %2</source>
        <translation>Nicht mehr ausführbar, Modus %1 → %2</translation>
    </message>
    <message>
        <source>Submodule %1 → %2</source>
        <translation>Submodul %1 → %2</translation>
    </message>
    <message>
        <source>Submodule %1</source>
        <translation>Submodul %1</translation>
    </message>
    <message>
        <source>Newline at end added</source>
        <translation>Zeilenende am Schluss ergänzt</translation>
    </message>
    <message>
        <source>Newline at end removed</source>
        <translation>Zeilenende am Schluss entfernt</translation>
    </message>
    <message>
        <source>No newline at end</source>
        <translation>Kein Zeilenende am Schluss</translation>
    </message>
    <message>
        <source>Mixed line endings</source>
        <translation>Gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>Line endings CRLF → LF</source>
        <translation>Zeilenenden CRLF → LF</translation>
    </message>
    <message>
        <source>Line endings LF → CRLF</source>
        <translation>Zeilenenden LF → CRLF</translation>
    </message>
    <message>
        <source>CRLF line endings</source>
        <translation>CRLF-Zeilenenden</translation>
    </message>
    <message>
        <source>Bidirectional characters</source>
        <translation>Bidirektionale Zeichen</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>Odd path</source>
        <translation>Seltsamer Pfad</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>unbekannte Größe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a size, %2 the beginning of a hash.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The content is kept in Git LFS: %1.</source>
        <translation>Der Inhalt liegt in Git LFS: %1.</translation>
    </message>
    <message>
        <source>The content was kept in Git LFS: %1.</source>
        <translation>Der Inhalt lag in Git LFS: %1.</translation>
    </message>
    <message>
        <source>The content is kept in Git LFS: %1 before, %2 now.</source>
        <translation>Der Inhalt liegt in Git LFS: vorher %1, jetzt %2.</translation>
    </message>
    <message>
        <source>Another repository stands here. The diff does not say at which commit.</source>
        <translation>Hier steht ein anderes Repository. Das Diff sagt nicht, bei welchem Commit.</translation>
    </message>
    <message>
        <source>Another repository stands here, at commit %1.</source>
        <translation>Hier steht ein anderes Repository, bei Commit %1.</translation>
    </message>
    <message>
        <source>Another repository stood here, at commit %1.</source>
        <translation>Hier stand ein anderes Repository, bei Commit %1.</translation>
    </message>
    <message>
        <source>The other repository is still at commit %1, with changes that are not committed.</source>
        <translation>Das andere Repository steht noch bei Commit %1, mit Änderungen, die nicht eingecheckt sind.</translation>
    </message>
    <message>
        <source>The other repository moved from commit %1 to commit %2.</source>
        <translation>Das andere Repository ist von Commit %1 zu Commit %2 gewandert.</translation>
    </message>
    <message>
        <source>The link points to %1</source>
        <translation>Der Link zeigt auf %1</translation>
    </message>
    <message>
        <source>The link pointed to %1</source>
        <translation>Der Link zeigte auf %1</translation>
    </message>
    <message>
        <source>The link pointed to %1 and now points to %2</source>
        <translation>Der Link zeigte auf %1 und zeigt jetzt auf %2</translation>
    </message>
    <message>
        <source>Git LFS</source>
        <translation>Git LFS</translation>
    </message>
    <message numerus="yes">
        <source>Merge of %n parents</source>
        <translation>
            <numerusform>Merge von %n Vorgänger</numerusform>
            <numerusform>Merge von %n Vorgängern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>Kein UTF-8</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>Very long lines</source>
        <translation>Sehr lange Zeilen</translation>
    </message>
    <message>
        <source>Only white space changed in this file, and that is ignored now.</source>
        <translation>In dieser Datei hat sich nur Leerraum geändert, und der wird gerade ignoriert.</translation>
    </message>
    <message>
        <source>Bitbucket counts this file and did not send its diff. It has no changed lines: it may be binary.</source>
        <translation>Bitbucket zählt diese Datei und hat ihr Diff nicht geschickt. Sie hat keine geänderten Zeilen: vielleicht ist sie binär.</translation>
    </message>
    <message>
        <source>Bitbucket counts the changed lines of this file and did not send them.</source>
        <translation>Bitbucket zählt die geänderten Zeilen dieser Datei und hat sie nicht geschickt.</translation>
    </message>
    <message>
        <source>Characters in this file change the order in which text is read. They are shown as marks.</source>
        <translation>Zeichen in dieser Datei ändern die Reihenfolge, in der Text gelesen wird. Sie werden als Marken gezeigt.</translation>
    </message>
    <message>
        <source>There are characters in this file that cannot be seen. They are shown as marks.</source>
        <translation>In dieser Datei sind Zeichen, die man nicht sieht. Sie werden als Marken gezeigt.</translation>
    </message>
    <message>
        <source>There are control characters in this file. They are shown as marks.</source>
        <translation>In dieser Datei sind Steuerzeichen. Sie werden als Marken gezeigt.</translation>
    </message>
    <message>
        <source>The path has characters that cannot be shown. They are written with backslashes.</source>
        <translation>Der Pfad enthält Zeichen, die nicht gezeigt werden können. Sie sind mit umgekehrten Schrägstrichen geschrieben.</translation>
    </message>
    <message>
        <source>no line on this side</source>
        <translation>keine Zeile auf dieser Seite</translation>
    </message>
    <message>
        <source>Show the &amp;Whole Line…</source>
        <translation>&amp;Ganze Zeile zeigen…</translation>
    </message>
    <message>
        <source>Copy as Pa&amp;tch</source>
        <translation>Als Pa&amp;tch kopieren</translation>
    </message>
    <message>
        <source>Copy File &amp;Name</source>
        <translation>Datei&amp;namen kopieren</translation>
    </message>
    <message>
        <source>Select All of the &amp;File</source>
        <translation>Ganze &amp;Datei auswählen</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>&amp;Hide Added Context</source>
        <translation>&amp;Ergänzten Kontext ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;Whole File</source>
        <translation>&amp;Ganze Datei zeigen</translation>
    </message>
    <message>
        <source>W&amp;rap Long Lines</source>
        <translation>Lange Zeilen um&amp;brechen</translation>
    </message>
    <message>
        <source>Show the whole line</source>
        <translation>Ganze Zeile zeigen</translation>
    </message>
    <message>
        <source>Select lines first.</source>
        <translation>Wähle zuerst Zeilen aus.</translation>
    </message>
    <message>
        <source>The diff of a merge cannot be applied.</source>
        <translation>Das Diff eines Merges lässt sich nicht anwenden.</translation>
    </message>
    <message>
        <source>The diff does not have the content of a binary file.</source>
        <translation>Das Diff enthält den Inhalt einer Binärdatei nicht.</translation>
    </message>
    <message>
        <source>No changed line is selected.</source>
        <translation>Keine geänderte Zeile ist ausgewählt.</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <extracomment>%1 is the number of a line, %2 the path of a file.</extracomment>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>windlass::ErrorText</name>
    <message>
        <source>Bitbucket can&apos;t be reached. Check the connection, then try again.</source>
        <translation>Bitbucket ist nicht erreichbar. Die Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Bitbucket did not answer in time. Try again in a moment.</source>
        <translation>Bitbucket hat nicht rechtzeitig geantwortet. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection is not secure: the host&apos;s certificate was refused. Nothing was sent. Check the clock and the network, then try again.</source>
        <translation>Die Verbindung ist nicht sicher: Das Zertifikat des Hosts wurde abgelehnt. Nichts wurde gesendet. Uhrzeit und Netz prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Bitbucket refuses this sign-in. The token may have expired or been revoked: sign in again.</source>
        <translation>Bitbucket lehnt diese Anmeldung ab. Das Token ist vielleicht abgelaufen oder widerrufen: neu anmelden.</translation>
    </message>
    <message>
        <source>This sign-in is not allowed to do that. It needs the permission %1.</source>
        <extracomment>%1 is a list of permissions such as &quot;pullrequest:write&quot;.</extracomment>
        <translation>Diese Anmeldung darf das nicht. Ihr fehlt die Berechtigung %1.</translation>
    </message>
    <message>
        <source>This account is not allowed to do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <source>Bitbucket does not have this, or this account can&apos;t see it.</source>
        <translation>Das gibt es bei Bitbucket nicht, oder dieses Konto darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Bitbucket has removed this feature.</source>
        <translation>Bitbucket hat diese Funktion entfernt.</translation>
    </message>
    <message>
        <source>Bitbucket did not accept the request.</source>
        <translation>Bitbucket hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>This has changed on Bitbucket in the meantime. Refresh and look again.</source>
        <translation>Das hat sich bei Bitbucket inzwischen geändert. Aktualisieren und noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Too many requests in the last hour. Bitbucket takes new ones from %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Zu viele Anfragen in der letzten Stunde. Bitbucket nimmt ab %1 wieder neue an.</translation>
    </message>
    <message>
        <source>Too many requests in the last hour. Windlass waits a little before it goes on.</source>
        <translation>Zu viele Anfragen in der letzten Stunde. Windlass wartet etwas, bevor es weitermacht.</translation>
    </message>
    <message>
        <source>This took Bitbucket too long. Try again in a moment.</source>
        <translation>Das hat bei Bitbucket zu lange gedauert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Bitbucket has a problem at the moment. Try again in a moment.</source>
        <translation>Bitbucket hat gerade ein Problem. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Bitbucket&apos;s answer can&apos;t be used. If this goes on, copy the details and report it.</source>
        <translation>Die Antwort von Bitbucket ist nicht verwendbar. Falls das so bleibt: Details kopieren und melden.</translation>
    </message>
    <message>
        <source>This is too large to be shown here.</source>
        <translation>Das ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The connection broke before Bitbucket confirmed this. It may have been done: look before you try again.</source>
        <translation>Die Verbindung brach ab, bevor Bitbucket dies bestätigt hat. Vielleicht ist es geschehen: vor einem neuen Versuch nachsehen.</translation>
    </message>
    <message>
        <source>This was not kept from earlier.</source>
        <translation>Davon ist nichts zwischengespeichert.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let Windlass through. Check the proxy of this computer and its login, then try again.</source>
        <extracomment>%1 is the address of a proxy server, such as &quot;proxy.example:3128&quot;.</extracomment>
        <translation>Der Proxy %1 hat Windlass nicht durchgelassen. Prüfe den Proxy dieses Rechners und seine Anmeldung und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>Windlass is set to read only. Nothing was sent. Switch &quot;Read only&quot; off in the File menu to write.</source>
        <translation>Windlass ist auf „Nur lesen“ gestellt. Nichts wurde gesendet. Schalte „Nur lesen“ im Menü Datei aus, um zu schreiben.</translation>
    </message>
</context>
<context>
    <name>windlass::ExpiryField</name>
    <message>
        <source>Day on which the token ends</source>
        <translation>Tag, an dem das Token abläuft</translation>
    </message>
    <message>
        <source>Bitbucket does not tell programs when a token ends. With the date of its page, Windlass warns you 14 and 3 days before.</source>
        <translation>Bitbucket sagt Programmen nicht, wann ein Token abläuft. Mit dem Datum von seiner Seite warnt dich Windlass 14 und 3 Tage vorher.</translation>
    </message>
    <message>
        <source>The token ends &amp;on</source>
        <translation>Das Token läuft ab &amp;am</translation>
    </message>
</context>
<context>
    <name>windlass::FeatureList</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing will work with this sign-in</source>
        <translation>Mit dieser Anmeldung geht nichts</translation>
    </message>
    <message>
        <source>Not everything will work with this sign-in</source>
        <translation>Mit dieser Anmeldung geht nicht alles</translation>
    </message>
    <message>
        <source>%1, not everything will work with this sign-in</source>
        <extracomment>%1 is the name of a person.</extracomment>
        <translation>%1, mit dieser Anmeldung geht nicht alles</translation>
    </message>
    <message>
        <source>The consumer has no permissions. Tick those that are missing in its settings, then sign in again.</source>
        <translation>Der Consumer hat keine Berechtigungen. Hake die fehlenden in seinen Einstellungen an und melde dich dann noch einmal an.</translation>
    </message>
    <message>
        <source>The token was created without any scope, and scopes can&apos;t be added later. Create another one with those that are listed here.</source>
        <translation>Das Token wurde ohne einen einzigen Scope angelegt, und Scopes lassen sich nicht nachtragen. Leg ein neues mit denen an, die hier stehen.</translation>
    </message>
    <message>
        <source>You can go on without what is missing. To have it, tick the permissions in the settings of the consumer and sign in again.</source>
        <translation>Du kannst ohne das Fehlende weitermachen. Um es zu haben, hake die Berechtigungen in den Einstellungen des Consumers an und melde dich noch einmal an.</translation>
    </message>
    <message>
        <source>You can go on without what is missing. To have it, create another token: scopes can&apos;t be added to this one.</source>
        <translation>Du kannst ohne das Fehlende weitermachen. Um es zu haben, leg ein anderes Token an: diesem lassen sich keine Scopes hinzufügen.</translation>
    </message>
    <message>
        <source>Open the consumers</source>
        <translation>Consumer öffnen</translation>
    </message>
    <message>
        <source>Create a better token</source>
        <translation>Ein besseres Token anlegen</translation>
    </message>
    <message>
        <source>works</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>will be seen when it is used</source>
        <translation>zeigt sich bei der Benutzung</translation>
    </message>
    <message>
        <source>does not work</source>
        <extracomment>%1 is a list of permissions such as &quot;write:pullrequest:bitbucket&quot;.</extracomment>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>does not work: %1 is missing</source>
        <translation>geht nicht: %1 fehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers. %1 is a feature such as &quot;Webhooks&quot;, %2 whether it works.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>windlass::FieldText</name>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied: &quot;Callback URL&quot;.</extracomment>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>windlass::FileFilterMenu</name>
    <message>
        <source>Which files are shown</source>
        <translation>Welche Dateien gezeigt werden</translation>
    </message>
    <message>
        <source>Only &amp;not viewed</source>
        <translation>Nur &amp;nicht angesehene</translation>
    </message>
    <message>
        <source>Only with &amp;threads</source>
        <translation>Nur mit &amp;Diskussionen</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>&amp;Dateiart</translation>
    </message>
    <message>
        <source>&amp;All kinds</source>
        <translation>&amp;Alle Arten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of file and how many of them there are: &quot;cpp (12)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Show all files</source>
        <translation>Alle &amp;Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;Collapsed files…</source>
        <translation>Eingekla&amp;ppte Dateien…</translation>
    </message>
</context>
<context>
    <name>windlass::FileListModel</name>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Added file %1</source>
        <translation>Hinzugefügte Datei %1</translation>
    </message>
    <message>
        <source>Removed file %1</source>
        <translation>Entfernte Datei %1</translation>
    </message>
    <message>
        <source>Modified file %1</source>
        <translation>Geänderte Datei %1</translation>
    </message>
    <message>
        <source>Renamed file %1, was %2</source>
        <translation>Umbenannte Datei %1, vorher %2</translation>
    </message>
    <message>
        <source>File with a conflict %1</source>
        <translation>Datei mit Konflikt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n open thread(s)</source>
        <translation>
            <numerusform>%n offene Diskussion</numerusform>
            <numerusform>%n offene Diskussionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved thread(s)</source>
        <translation>
            <numerusform>%n erledigte Diskussion</numerusform>
            <numerusform>%n erledigte Diskussionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) viewed</source>
        <translation>
            <numerusform>%1 von %n Datei angesehen</numerusform>
            <numerusform>%1 von %n Dateien angesehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FilesDelegate</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A path and what happened to the file: &quot;src/api.cpp (modified)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <translation>%1 (vorher %2)</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Mark as viewed</source>
        <translation>Als gesehen markieren</translation>
    </message>
</context>
<context>
    <name>windlass::FilesSidebar</name>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>No file matches</source>
        <translation>Keine Datei passt</translation>
    </message>
    <message>
        <source>No path contains “%1”.</source>
        <translation>Kein Pfad enthält „%1“.</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Source and destination branch have the same content.</source>
        <translation>Quell- und Ziel-Branch haben denselben Inhalt.</translation>
    </message>
    <message>
        <source>%1 of %2 viewed</source>
        <extracomment>How many of the files the person has looked at.</extracomment>
        <translation>%1 von %2 gesehen</translation>
    </message>
    <message>
        <source>%1 of %2 files shown</source>
        <translation>%1 von %2 Dateien gezeigt</translation>
    </message>
    <message>
        <source>The filter hides all files.</source>
        <translation>Der Filter verbirgt alle Dateien.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Alle Dateien zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::FilesTab</name>
    <message>
        <source>Unified</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Zweispaltig</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Source and destination branch have the same content.</source>
        <translation>Quell- und Ziel-Branch haben denselben Inhalt.</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Bitbucket sent something else than a diff.</source>
        <translation>Bitbucket hat etwas anderes als ein Diff geschickt.</translation>
    </message>
</context>
<context>
    <name>windlass::FindBar</name>
    <message>
        <source>In all lines</source>
        <translation>In allen Zeilen</translation>
    </message>
    <message>
        <source>In changed lines</source>
        <translation>In geänderten Zeilen</translation>
    </message>
    <message>
        <source>In added lines</source>
        <translation>In hinzugefügten Zeilen</translation>
    </message>
    <message>
        <source>In removed lines</source>
        <translation>In entfernten Zeilen</translation>
    </message>
    <message>
        <source>Find in the diff</source>
        <translation>Im Diff suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>Bisher %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2 so far…</source>
        <translation>%1 von bisher %2…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This is no regular expression: %1.</source>
        <extracomment>%1 is a position, counted from 1, %2 what the library for regular expressions says.</extracomment>
        <translation>Das ist kein regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>This is no regular expression. At character %1: %2.</source>
        <translation>Das ist kein regulärer Ausdruck. Bei Zeichen %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>This expression takes too long. Only the first %n lines were looked through; write it more simply.</source>
        <translation>
            <numerusform>Dieser Ausdruck dauert zu lange. Nur die erste Zeile wurde durchsucht (%n); schreib ihn einfacher.</numerusform>
            <numerusform>Dieser Ausdruck dauert zu lange. Nur die ersten %n Zeilen wurden durchsucht; schreib ihn einfacher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long to be looked through to the end.</source>
        <translation>
            <numerusform>%n Zeile ist zu lang, um sie bis zum Ende zu durchsuchen.</numerusform>
            <numerusform>%n Zeilen sind zu lang, um sie bis zum Ende zu durchsuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end was reached; continued from the top.</source>
        <translation>Das Ende wurde erreicht; weiter ging es am Anfang.</translation>
    </message>
    <message>
        <source>The top was reached; continued from the end.</source>
        <translation>Der Anfang wurde erreicht; weiter ging es am Ende.</translation>
    </message>
</context>
<context>
    <name>windlass::GoToFile</name>
    <message>
        <source>No file of this diff has that name.</source>
        <translation>Keine Datei dieses Diffs heißt so.</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Zu Datei</translation>
    </message>
    <message>
        <source>Letters of a path; a colon and a number go to a line</source>
        <translation>Buchstaben eines Pfads; Doppelpunkt und Zahl führen zu einer Zeile</translation>
    </message>
    <message>
        <source>Files of this diff</source>
        <translation>Dateien dieses Diffs</translation>
    </message>
    <message>
        <source>has no lines here</source>
        <translation>hat hier keine Zeilen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1 is not in the diff, the nearest is %2</source>
        <translation>Zeile %1 ist nicht im Diff, die nächste ist %2</translation>
    </message>
</context>
<context>
    <name>windlass::HomePage</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Recently visited repositories</source>
        <translation>Zuletzt besuchte Repositorys</translation>
    </message>
    <message>
        <source>No workspaces</source>
        <translation>Keine Arbeitsbereiche</translation>
    </message>
    <message>
        <source>This account is a member of no workspace. Ask somebody to invite it, or open the address of a repository.</source>
        <translation>Dieses Konto ist in keinem Arbeitsbereich Mitglied. Um eine Einladung bitten oder die Adresse eines Repositorys öffnen.</translation>
    </message>
    <message>
        <source>Recently visited</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>windlass::HookDelegate</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Deliveries are signed with a secret.</source>
        <translation>Zustellungen sind mit einem Geheimnis signiert.</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>There is no secret: the receiver can&apos;t tell whether Bitbucket sent a delivery.</source>
        <translation>Es gibt kein Geheimnis: der Empfänger kann nicht erkennen, ob Bitbucket eine Zustellung geschickt hat.</translation>
    </message>
</context>
<context>
    <name>windlass::HookDialog</name>
    <message>
        <source>&amp;Active: Bitbucket sends deliveries</source>
        <translation>&amp;Aktiv: Bitbucket schickt Zustellungen</translation>
    </message>
    <message>
        <source>Edit webhook</source>
        <translation>Webhook bearbeiten</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Bitbucket&apos;s list of events could not be loaded; the usual ones are here.</source>
        <translation>Bitbuckets Liste der Ereignisse konnte nicht geladen werden; die üblichen stehen hier.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No answer came. Looking whether the webhook was saved…</source>
        <translation>Es kam keine Antwort. Es wird nachgesehen, ob der Webhook gespeichert wurde…</translation>
    </message>
    <message>
        <source>What it is for, e.g. “Deploys to staging”</source>
        <translation>Wozu er da ist, z. B. „Rollt auf Staging aus“</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>B&amp;eschreibung</translation>
    </message>
    <message>
        <source>Sec&amp;ret</source>
        <translation>G&amp;eheimnis</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Add &amp;webhook</source>
        <translation>&amp;Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Webhook of %1</source>
        <extracomment>%1 is a repository or a workspace.</extracomment>
        <translation>Webhook von %1</translation>
    </message>
    <message>
        <source>New webhook of %1</source>
        <translation>Neuer Webhook von %1</translation>
    </message>
    <message>
        <source>Events that are sent</source>
        <translation>Ereignisse, die geschickt werden</translation>
    </message>
    <message>
        <source>Choose at least one event.</source>
        <translation>Wähle mindestens ein Ereignis.</translation>
    </message>
    <message>
        <source>The same webhook is being saved already.</source>
        <translation>Derselbe Webhook wird bereits gespeichert.</translation>
    </message>
    <message>
        <source>Bitbucket refused the webhook. Check the address and the events.</source>
        <translation>Bitbucket hat den Webhook abgelehnt. Prüfe die Adresse und die Ereignisse.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What you typed here is lost, the secret too.</source>
        <translation>Was du hier eingegeben hast, geht verloren, auch das Geheimnis.</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>Ohne Speichern &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>https://hooks.acme.dev/bitbucket</source>
        <translation>https://hooks.acme.dev/bitbucket</translation>
    </message>
</context>
<context>
    <name>windlass::HookEventPicker</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) chosen</source>
        <translation>
            <numerusform>%n Ereignis gewählt</numerusform>
            <numerusform>%n Ereignisse gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::HookListModel</name>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Webhook %1, active</source>
        <translation>Webhook %1, aktiv</translation>
    </message>
    <message>
        <source>Webhook %1, off</source>
        <translation>Webhook %1, aus</translation>
    </message>
</context>
<context>
    <name>windlass::HookListPage</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>No webhooks</source>
        <translation>Keine Webhooks</translation>
    </message>
    <message>
        <source>A webhook tells another program when something happens here: a push, a new pull request, a merge.</source>
        <translation>Ein Webhook sagt einem anderen Programm, wenn hier etwas geschieht: ein Push, ein neuer Pull-Request, ein Merge.</translation>
    </message>
    <message>
        <source>Add webhook…</source>
        <translation>Webhook hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Check a delivery…</source>
        <translation>Zustellung prüfen…</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>Webhooks of %1</source>
        <translation>Webhooks von %1</translation>
    </message>
    <message>
        <source>A webhook is being changed.</source>
        <translation>Ein Webhook wird gerade geändert.</translation>
    </message>
    <message>
        <source>Choose a webhook first.</source>
        <translation>Wähle zuerst einen Webhook.</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>Webhook hinzugefügt</translation>
    </message>
    <message>
        <source>Webhook saved</source>
        <translation>Webhook gespeichert</translation>
    </message>
    <message>
        <source>Webhook switched on</source>
        <translation>Webhook eingeschaltet</translation>
    </message>
    <message>
        <source>Webhook switched off</source>
        <translation>Webhook ausgeschaltet</translation>
    </message>
    <message>
        <source>Delete webhook</source>
        <translation>Webhook löschen</translation>
    </message>
    <message>
        <source>Delete the webhook to %1?</source>
        <translation>Webhook zu %1 löschen?</translation>
    </message>
    <message>
        <source>Bitbucket stops telling that address at once. Its secret can&apos;t be read back.</source>
        <translation>Bitbucket benachrichtigt diese Adresse ab sofort nicht mehr. Ihr Geheimnis lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Delete webhook</source>
        <translation>Webhook &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Webhook deleted</source>
        <translation>Webhook gelöscht</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>windlass::HookSecretField</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>What becomes of the secret</source>
        <translation>Was mit dem Geheimnis geschieht</translation>
    </message>
    <message>
        <source>Sign deliveries with this secret</source>
        <translation>Zustellungen mit diesem Geheimnis signieren</translation>
    </message>
    <message>
        <source>No secret</source>
        <translation>Kein Geheimnis</translation>
    </message>
    <message>
        <source>Keep the secret as it is</source>
        <translation>Geheimnis lassen, wie es ist</translation>
    </message>
    <message>
        <source>Set a new secret</source>
        <translation>Neues Geheimnis setzen</translation>
    </message>
    <message>
        <source>Remove the secret</source>
        <translation>Geheimnis entfernen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Type a secret, or generate one.</source>
        <translation>Gib ein Geheimnis ein oder erzeuge eines.</translation>
    </message>
    <message>
        <source>Copy it now: it is not shown again.</source>
        <translation>Kopiere es jetzt: es wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Deliveries are no longer signed. The receiver can&apos;t tell any more whether Bitbucket sent them.</source>
        <translation>Zustellungen werden nicht mehr signiert. Der Empfänger kann nicht mehr erkennen, ob Bitbucket sie geschickt hat.</translation>
    </message>
</context>
<context>
    <name>windlass::HookText</name>
    <message>
        <source>Type the address that Bitbucket is to call.</source>
        <translation>Gib die Adresse ein, die Bitbucket aufrufen soll.</translation>
    </message>
    <message>
        <source>This is no address. It has to look like https://hooks.acme.dev/bitbucket.</source>
        <translation>Das ist keine Adresse. Sie muss wie https://hooks.acme.dev/bitbucket aussehen.</translation>
    </message>
    <message>
        <source>Bitbucket calls https addresses, nothing else.</source>
        <translation>Bitbucket ruft https-Adressen auf, nichts anderes.</translation>
    </message>
    <message>
        <source>Without https everybody on the way can read the deliveries. Use https if you can.</source>
        <translation>Ohne https kann unterwegs jeder die Zustellungen lesen. Nimm https, wenn du kannst.</translation>
    </message>
    <message>
        <source>Take user name and password out of the address: all administrators can read it. Use a secret instead.</source>
        <translation>Nimm Benutzername und Passwort aus der Adresse: alle Administratoren können sie lesen. Nimm stattdessen ein Geheimnis.</translation>
    </message>
    <message>
        <source>Bitbucket can&apos;t reach this address: it belongs to this machine or to a private network. Use the public address of a tunnel or proxy.</source>
        <translation>Bitbucket erreicht diese Adresse nicht: sie gehört zu diesem Rechner oder einem privaten Netz. Nimm die öffentliche Adresse eines Tunnels oder Proxys.</translation>
    </message>
    <message>
        <source>The port is unusual: firewalls may refuse it. 443 always works.</source>
        <translation>Der Port ist ungewöhnlich: Firewalls können ihn ablehnen. 443 geht immer.</translation>
    </message>
    <message>
        <source>The address is longer than 2,000 characters.</source>
        <translation>Die Adresse ist länger als 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>Weak: easy to guess. Generate one, or type a longer one.</source>
        <translation>Schwach: leicht zu erraten. Erzeuge eines oder gib ein längeres ein.</translation>
    </message>
    <message>
        <source>Fair: a generated one is stronger.</source>
        <translation>Mittel: ein erzeugtes ist stärker.</translation>
    </message>
    <message>
        <source>Strong: nobody guesses it.</source>
        <translation>Stark: niemand errät es.</translation>
    </message>
    <message>
        <source>The signature is right: this body was signed with this secret and nothing was changed.</source>
        <translation>Die Signatur stimmt: dieser Rumpf wurde mit diesem Geheimnis signiert, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The signature is wrong: another secret was used, or the body was changed on the way. One changed byte is enough, a line break at its end too.</source>
        <translation>Die Signatur stimmt nicht: ein anderes Geheimnis wurde benutzt, oder der Rumpf wurde unterwegs geändert. Ein geändertes Byte genügt, auch ein Zeilenumbruch am Ende.</translation>
    </message>
    <message>
        <source>There is no signature. The webhook has no secret, or the header X-Hub-Signature was not copied.</source>
        <translation>Es gibt keine Signatur. Der Webhook hat kein Geheimnis, oder der Header X-Hub-Signature wurde nicht mitkopiert.</translation>
    </message>
    <message>
        <source>The signature can&apos;t be read. It has to be “sha256=” and 64 hexadecimal digits.</source>
        <translation>Die Signatur ist nicht lesbar. Sie muss aus „sha256=“ und 64 hexadezimalen Ziffern bestehen.</translation>
    </message>
    <message>
        <source>Type the webhook&apos;s secret to check the signature.</source>
        <translation>Gib das Geheimnis des Webhooks ein, um die Signatur zu prüfen.</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Commits were pushed</source>
        <translation>Commits wurden gepusht</translation>
    </message>
    <message>
        <source>The repository was forked</source>
        <translation>Das Repository wurde geforkt</translation>
    </message>
    <message>
        <source>The repository was changed</source>
        <translation>Das Repository wurde geändert</translation>
    </message>
    <message>
        <source>A commit was commented on</source>
        <translation>Ein Commit wurde kommentiert</translation>
    </message>
    <message>
        <source>A build reported on a commit</source>
        <translation>Ein Build hat sich zu einem Commit gemeldet</translation>
    </message>
    <message>
        <source>The build of a commit changed</source>
        <translation>Der Build eines Commits hat sich geändert</translation>
    </message>
    <message>
        <source>A pull request was opened</source>
        <translation>Ein Pull-Request wurde geöffnet</translation>
    </message>
    <message>
        <source>A pull request was changed</source>
        <translation>Ein Pull-Request wurde geändert</translation>
    </message>
    <message>
        <source>Commits were pushed to a pull request</source>
        <translation>Commits wurden in einen Pull-Request gepusht</translation>
    </message>
    <message>
        <source>A pull request was approved</source>
        <translation>Ein Pull-Request wurde genehmigt</translation>
    </message>
    <message>
        <source>An approval was withdrawn</source>
        <translation>Eine Genehmigung wurde zurückgezogen</translation>
    </message>
    <message>
        <source>Changes were requested</source>
        <translation>Änderungen wurden verlangt</translation>
    </message>
    <message>
        <source>A request for changes was withdrawn</source>
        <translation>Ein Änderungswunsch wurde zurückgezogen</translation>
    </message>
    <message>
        <source>A pull request was merged</source>
        <translation>Ein Pull-Request wurde gemergt</translation>
    </message>
    <message>
        <source>A pull request was declined</source>
        <translation>Ein Pull-Request wurde abgelehnt</translation>
    </message>
    <message>
        <source>A pull request was commented on</source>
        <translation>Ein Pull-Request wurde kommentiert</translation>
    </message>
    <message>
        <source>A comment was changed</source>
        <translation>Ein Kommentar wurde geändert</translation>
    </message>
    <message>
        <source>A comment was deleted</source>
        <translation>Ein Kommentar wurde gelöscht</translation>
    </message>
    <message>
        <source>A comment was resolved</source>
        <translation>Ein Kommentar wurde erledigt</translation>
    </message>
    <message>
        <source>A comment was reopened</source>
        <translation>Ein Kommentar wurde wieder geöffnet</translation>
    </message>
    <message>
        <source>An issue was created</source>
        <translation>Ein Vorgang wurde angelegt</translation>
    </message>
    <message>
        <source>An issue was changed</source>
        <translation>Ein Vorgang wurde geändert</translation>
    </message>
    <message>
        <source>An issue was commented on</source>
        <translation>Ein Vorgang wurde kommentiert</translation>
    </message>
</context>
<context>
    <name>windlass::HourChart</name>
    <message>
        <source>Requests of the last hour, by five minutes</source>
        <translation>Anfragen der letzten Stunde, in Abschnitten von fünf Minuten</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <extracomment>%1 and %2 are times of day, %3 is &quot;12 requests&quot;.</extracomment>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::ImageCompare</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Image, before %1, now %2</source>
        <translation>Bild, vorher %1, jetzt %2</translation>
    </message>
    <message>
        <source>Image before, %1</source>
        <translation>Bild vorher, %1</translation>
    </message>
    <message>
        <source>Image now, %1</source>
        <translation>Bild jetzt, %1</translation>
    </message>
</context>
<context>
    <name>windlass::InlineMessage</name>
    <message>
        <source>“%1”</source>
        <extracomment>What the server answered, in the quotation marks of the language.</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>windlass::InlineState</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>%1 As of %2.</source>
        <extracomment>%1 is a sentence such as &quot;No builds.&quot;, %2 a time of day.</extracomment>
        <translation>%1 Stand: %2.</translation>
    </message>
</context>
<context>
    <name>windlass::IssueAttachments</name>
    <message>
        <source>Attach a file…</source>
        <translation>Datei anhängen…</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Attachment saved</source>
        <translation>Anhang gespeichert</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB.</source>
        <translation>Die Datei ist größer als 50 MB.</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Datei angehängt</translation>
    </message>
</context>
<context>
    <name>windlass::IssueComments</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Noch keine Kommentare</translation>
    </message>
    <message>
        <source>The same comment is being sent already.</source>
        <translation>Derselbe Kommentar wird bereits gesendet.</translation>
    </message>
</context>
<context>
    <name>windlass::IssueDelegate</name>
    <message>
        <source>Nobody has it</source>
        <translation>Niemand hat ihn</translation>
    </message>
    <message>
        <source>%1 has it</source>
        <translation>%1 hat ihn</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::IssueDialog</name>
    <message>
        <source>Edit issue #%1</source>
        <translation>Vorgang #%1 bearbeiten</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>No answer came. Looking whether the issue was saved…</source>
        <translation>Es kam keine Antwort. Es wird nachgesehen, ob der Vorgang gespeichert wurde…</translation>
    </message>
    <message>
        <source>What happens, what should happen, how to see it. Markdown.</source>
        <translation>Was geschieht, was geschehen sollte, wie man es sieht. Markdown.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation>St&amp;atus</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Priorität</translation>
    </message>
    <message>
        <source>Assi&amp;gnee</source>
        <translation>Zu&amp;ständig</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Create issue</source>
        <translation>Vorgang &amp;anlegen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <extracomment>%1 is the name of the person who uses the program.</extracomment>
        <translation>Ich (%1)</translation>
    </message>
    <message>
        <source>Type a title first.</source>
        <translation>Gib zuerst einen Titel ein.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The same issue is being saved already.</source>
        <translation>Derselbe Vorgang wird bereits gespeichert.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What you typed here is lost.</source>
        <translation>Was du hier eingegeben hast, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>Ohne Speichern &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>windlass::IssueListModel</name>
    <message>
        <source>Issue %1: %2, %3</source>
        <extracomment>%1 is a number, %2 a title, %3 a state such as &quot;open&quot;.</extracomment>
        <translation>Vorgang %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>windlass::IssueListPage</name>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>The issue tracker is gone.</source>
        <translation>Die Vorgangsverwaltung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Status</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>Alle Prioritäten</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel durchsuchen</translation>
    </message>
    <message>
        <source>New issue…</source>
        <translation>Neuer Vorgang…</translation>
    </message>
    <message>
        <source>Issues of %1</source>
        <translation>Vorgänge von %1</translation>
    </message>
    <message>
        <source>Issue created</source>
        <translation>Vorgang angelegt</translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>Keine Vorgänge</translation>
    </message>
    <message>
        <source>Nothing is reported here that is not closed.</source>
        <translation>Hier ist nichts gemeldet, was nicht abgeschlossen wäre.</translation>
    </message>
    <message>
        <source>No title contains “%1”. Search in another state, or for another word.</source>
        <translation>Kein Titel enthält „%1“. Bei einem anderen Status oder nach einem anderen Wort suchen.</translation>
    </message>
    <message>
        <source>No issue fits these filters.</source>
        <translation>Kein Vorgang passt zu diesen Filtern.</translation>
    </message>
</context>
<context>
    <name>windlass::IssuePage</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>There is no description.</source>
        <translation>Es gibt keine Beschreibung.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>The issue is not loaded yet.</source>
        <translation>Der Vorgang ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The issue is being changed.</source>
        <translation>Der Vorgang wird gerade geändert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>issue</comment>
        <extracomment>%1 is a number such as &quot;#7&quot;, %2 a title.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>reported by %1 %2</source>
        <extracomment>%1 is a person, %2 a time such as &quot;2 days ago&quot;.</extracomment>
        <translation>gemeldet von %1 %2</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Issue saved</source>
        <translation>Vorgang gespeichert</translation>
    </message>
    <message>
        <source>Withdraw vote</source>
        <translation>Stimme zurückziehen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
</context>
<context>
    <name>windlass::IssueText</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Wird nicht behoben</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Enhancement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Blockierend</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Trivial</source>
        <translation>Trivial</translation>
    </message>
    <message>
        <source>Atlassian removed the issue tracker from Bitbucket Cloud on %1, with its data and its API. Issues that were moved are in Jira; an export made before that day holds the rest. Hosts that still have a tracker work here as before.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Atlassian hat die Vorgangsverwaltung am %1 aus Bitbucket Cloud entfernt, mit ihren Daten und ihrer API. Vorgänge, die umgezogen wurden, sind in Jira; den Rest hat ein Export, der vor diesem Tag gemacht wurde. Hosts, die sie noch haben, arbeiten hier wie zuvor.</translation>
    </message>
    <message>
        <source>The issue tracker is gone</source>
        <translation>Die Vorgangsverwaltung gibt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>windlass::KeepChoice</name>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Bitbucket accepts this sign-in, but it can&apos;t be kept</source>
        <translation>Bitbucket nimmt diese Anmeldung an, aber sie lässt sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>For this session only means: it is kept in memory, never in a file, and is gone when Windlass is closed.</source>
        <translation>Nur für diese Sitzung heißt: sie bleibt im Speicher, nie in einer Datei, und ist weg, wenn Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>windlass::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Tastaturkürzel filtern</translation>
    </message>
    <message>
        <source>%1 (not available now)</source>
        <translation>%1 (gerade nicht verfügbar)</translation>
    </message>
    <message>
        <source>Single &amp;letters act while a list or a diff has the focus</source>
        <translation>&amp;Einzelne Buchstaben wirken, solange eine Liste oder ein Diff den Fokus hat</translation>
    </message>
</context>
<context>
    <name>windlass::LineText</name>
    <message numerus="yes">
        <source>… %n more byte(s), show all</source>
        <translation>
            <numerusform>… %n weiteres Byte, alles zeigen</numerusform>
            <numerusform>… %n weitere Bytes, alles zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::LinkOpener</name>
    <message>
        <source>This link is not opened: only web and mail addresses are.</source>
        <translation>Dieser Link wird nicht geöffnet: Das geht nur bei Web- und E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>This link leads to %1. Open it in the browser?</source>
        <translation>Dieser Link führt zu %1. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program could open %1.</source>
        <translation>Kein Programm konnte %1 öffnen.</translation>
    </message>
</context>
<context>
    <name>windlass::LogLine</name>
    <message>
        <source>  … %1 more</source>
        <extracomment>At the end of a very long line of a log; %1 is a size such as &quot;1.2 MB&quot;.</extracomment>
        <translation>  … %1 mehr</translation>
    </message>
</context>
<context>
    <name>windlass::LogPanel</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stay at the end while the log grows</source>
        <translation>Am Ende bleiben, während das Protokoll wächst</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>No step chosen</source>
        <translation>Kein Schritt gewählt</translation>
    </message>
    <message>
        <source>Choose a step to see its log.</source>
        <translation>Einen Schritt wählen, um sein Protokoll zu sehen.</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>This step was not run, so it has no log.</source>
        <translation>Dieser Schritt wurde nicht ausgeführt und hat daher kein Protokoll.</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>This step has ended without writing anything.</source>
        <translation>Dieser Schritt ist zu Ende, ohne etwas geschrieben zu haben.</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Noch nicht gestartet</translation>
    </message>
    <message>
        <source>The log appears here as soon as the step writes to it.</source>
        <translation>Das Protokoll erscheint hier, sobald der Schritt etwas schreibt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a number of lines such as &quot;1,204 lines&quot;, %2 a size such as &quot;84 kB&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Mehr als %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Log copied</source>
        <translation>Protokoll kopiert</translation>
    </message>
</context>
<context>
    <name>windlass::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>windlass::LongLineDialog</name>
    <message>
        <source>&amp;Copy the line</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>windlass::LongLineView</name>
    <message>
        <source>The whole line</source>
        <translation>Die ganze Zeile</translation>
    </message>
</context>
<context>
    <name>windlass::MainWindow</name>
    <message>
        <source>Windlass</source>
        <translation>Windlass</translation>
    </message>
    <message>
        <source>%1 · Windlass</source>
        <comment>title of the window</comment>
        <translation>%1 · Windlass</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
        <source>&amp;Pull request</source>
        <translation>&amp;Pull-Request</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>There is nothing to read again.</source>
        <translation>Es gibt nichts zu aktualisieren.</translation>
    </message>
    <message>
        <source>This is the first place.</source>
        <translation>Dies ist der erste Ort.</translation>
    </message>
    <message>
        <source>This is the last place.</source>
        <translation>Dies ist der letzte Ort.</translation>
    </message>
    <message>
        <source>No repository is open.</source>
        <translation>Kein Repository ist geöffnet.</translation>
    </message>
    <message>
        <source>The sidebar has no such section.</source>
        <translation>Diesen Abschnitt hat die Seitenleiste nicht.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>There is no id here.</source>
        <translation>Hier gibt es keine ID.</translation>
    </message>
    <message>
        <source>The clipboard holds no address of Bitbucket.</source>
        <translation>In der Zwischenablage ist keine Bitbucket-Adresse.</translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation>Diagnose kopiert</translation>
    </message>
    <message>
        <source>There is nothing above this page.</source>
        <translation>Über der Startseite gibt es nichts.</translation>
    </message>
    <message>
        <source>Quit Windlass</source>
        <translation>Windlass beenden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>%1 · %2 · Windlass</source>
        <extracomment>Title of the window; %1 is the page, %2 the account that it belongs to.</extracomment>
        <translation>%1 · %2 · Windlass</translation>
    </message>
</context>
<context>
    <name>windlass::MergeChecksList</name>
    <message>
        <source>Bitbucket does not say beforehand whether this can be merged.</source>
        <translation>Bitbucket sagt nicht vorab, ob sich dies zusammenführen lässt.</translation>
    </message>
    <message>
        <source>No merge checks.</source>
        <translation>Keine Merge-Prüfungen.</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warnt</translation>
    </message>
</context>
<context>
    <name>windlass::MergeDialog</name>
    <message>
        <source>Merge pull request #%1</source>
        <translation>Pull-Request #%1 zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Close the branch %1 after the merge</source>
        <translation>Branch %1 danach &amp;schließen</translation>
    </message>
    <message>
        <source>The merge is under way</source>
        <translation>Zusammenführen läuft</translation>
    </message>
    <message>
        <source>&amp;Strategy</source>
        <translation>S&amp;trategie</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <extracomment>%1 is a branch. The button says what it does.</extracomment>
        <translation>In %1 zusammenführen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Bitbucket names no strategy for this branch.</source>
        <translation>Bitbucket nennt für diesen Branch keine Strategie.</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>The strategy that the repository&apos;s settings name first.</extracomment>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>The list of files is not loaded.</source>
        <translation>Die Liste der Dateien ist nicht geladen.</translation>
    </message>
    <message numerus="yes">
        <source>You have not viewed %1 of %n files.</source>
        <translation>
            <numerusform>%1 von %n Datei noch nicht gesehen.</numerusform>
            <numerusform>%1 von %n Dateien noch nicht gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The comments are not loaded.</source>
        <translation>Die Kommentare sind nicht geladen.</translation>
    </message>
    <message numerus="yes">
        <source>%n threads are not resolved.</source>
        <translation>
            <numerusform>%n Diskussion ist nicht erledigt.</numerusform>
            <numerusform>%n Diskussionen sind nicht erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are open.</source>
        <translation>
            <numerusform>%n Aufgabe ist offen.</numerusform>
            <numerusform>%n Aufgaben sind offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts of yours are not sent.</source>
        <translation>
            <numerusform>%n eigener Entwurf ist nicht gesendet.</numerusform>
            <numerusform>%n eigene Entwürfe sind nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge is under way.</source>
        <translation>Das Zusammenführen läuft.</translation>
    </message>
    <message>
        <source>The strategies are not known yet.</source>
        <translation>Die Strategien sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking Bitbucket to merge…</source>
        <translation>Zusammenführen wird bei Bitbucket angefragt…</translation>
    </message>
    <message>
        <source>Bitbucket is merging…</source>
        <translation>Bitbucket führt zusammen…</translation>
    </message>
    <message>
        <source>No answer came. Looking whether it was merged…</source>
        <translation>Keine Antwort. Windlass sieht nach, ob zusammengeführt wurde…</translation>
    </message>
    <message>
        <source>Merged. Reading what it came to…</source>
        <translation>Zusammengeführt. Das Ergebnis wird gelesen…</translation>
    </message>
</context>
<context>
    <name>windlass::NetworkDialog</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>Wie dieser Rechner eingerichtet ist</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>proxy.example.com</source>
        <translation>proxy.example.com</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>Only if the proxy asks for it</source>
        <translation>Nur wenn der Proxy danach fragt</translation>
    </message>
    <message>
        <source>&amp;Address and port</source>
        <translation>&amp;Adresse und Port</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>The password is kept in the keychain of this computer. It is sent to the proxy alone.</source>
        <translation>Das Passwort liegt im Schlüsselbund dieses Rechners. Es wird nur an den Proxy gesendet.</translation>
    </message>
    <message>
        <source>File of certificates to trust</source>
        <translation>Datei mit Zertifikaten, denen vertraut wird</translation>
    </message>
    <message>
        <source>File of this computer&apos;s certificate</source>
        <translation>Datei mit dem Zertifikat dieses Rechners</translation>
    </message>
    <message>
        <source>Also &amp;trust</source>
        <translation>Auch &amp;vertrauen</translation>
    </message>
    <message>
        <source>Own &amp;certificate</source>
        <translation>Eigenes &amp;Zertifikat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <extracomment>%1 is what the file is: &quot;File of certificates to trust&quot;.</extracomment>
        <translation>%1: wählen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Type the name or address of the proxy alone, such as proxy.example.com.</source>
        <translation>Gib nur den Namen oder die Adresse des Proxys ein, zum Beispiel proxy.example.com.</translation>
    </message>
    <message>
        <source>That file holds no certificate in PEM form that can be read. Choose another one.</source>
        <translation>Diese Datei enthält kein lesbares Zertifikat in PEM-Form. Wähle eine andere.</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <extracomment>%1 is a host name.</extracomment>
        <translation>%1 wird angesprochen…</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a login, or refuses this one. Check the user name and the password.</source>
        <extracomment>%1 is the address of a proxy server.</extracomment>
        <translation>Der Proxy %1 verlangt eine Anmeldung oder lehnt diese ab. Prüfe Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The proxy %1 can&apos;t be reached, or does not lead on. Check its address and port.</source>
        <translation>Der Proxy %1 ist nicht erreichbar oder führt nicht weiter. Prüfe Adresse und Port.</translation>
    </message>
    <message>
        <source>The name of Bitbucket&apos;s host is not known here. Check the connection to the network, or name a proxy.</source>
        <translation>Der Name des Bitbucket-Servers ist hier nicht bekannt. Prüfe die Verbindung zum Netz oder nenne einen Proxy.</translation>
    </message>
    <message>
        <source>Bitbucket&apos;s host does not answer. A firewall may stand in between: name the proxy that leads out.</source>
        <translation>Der Bitbucket-Server antwortet nicht. Vielleicht steht eine Firewall dazwischen: nenne den Proxy, der hinausführt.</translation>
    </message>
    <message>
        <source>The certificate was refused. If your company looks into connections, choose its certificate under “Also trust”. Otherwise check the clock of this computer.</source>
        <translation>Das Zertifikat wurde abgelehnt. Wenn deine Firma in Verbindungen hineinsieht, wähle ihr Zertifikat unter „Auch vertrauen“. Prüfe sonst die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Somebody answered, but not as Bitbucket does. A sign-in page of the network may stand in between: open a web page in the browser, then try again.</source>
        <translation>Es kam eine Antwort, aber nicht die von Bitbucket. Vielleicht steht eine Anmeldeseite des Netzes dazwischen: öffne eine Webseite im Browser und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>Bitbucket answers, after %1 ms.</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>Bitbucket antwortet, nach %1 ms.</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Only if its key has one; kept in the keychain</source>
        <translation>Nur, wenn sein Schlüssel eine hat; sie wird im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>For networks of companies: the certificates (PEM) of a proxy that looks into connections, and a certificate with its key (PEM or PKCS #12) that this computer shows.</source>
        <translation>Für Firmennetze: die Zertifikate (PEM) eines Proxys, der in Verbindungen sieht, und ein Zertifikat mit Schlüssel (PEM oder PKCS #12), mit dem sich dieser Rechner ausweist.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Test co&amp;nnection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>That file can&apos;t be read, or holds no certificate. Choose another one.</source>
        <translation>Diese Datei ist nicht lesbar oder enthält kein Zertifikat. Wähle eine andere.</translation>
    </message>
    <message>
        <source>That file holds a certificate without its key. Choose one that has both.</source>
        <translation>Diese Datei enthält ein Zertifikat ohne seinen Schlüssel. Wähle eine, die beides hat.</translation>
    </message>
    <message>
        <source>The key of the certificate is encrypted. Type its passphrase.</source>
        <translation>Der Schlüssel des Zertifikats ist verschlüsselt. Gib seine Passphrase ein.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key of the certificate.</source>
        <translation>Die Passphrase öffnet den Schlüssel des Zertifikats nicht.</translation>
    </message>
    <message>
        <source>The name of the proxy %1 or of Bitbucket&apos;s host is not known here. Check the proxy&apos;s name.</source>
        <extracomment>%1 is the address of a proxy server.</extracomment>
        <translation>Der Name des Proxys %1 oder des Bitbucket-Hosts ist hier nicht bekannt. Prüfe den Namen des Proxys.</translation>
    </message>
    <message>
        <source>The way is open, but Bitbucket says that it has trouble (%1). Try again later.</source>
        <extracomment>%1 is a status code such as 503.</extracomment>
        <translation>Der Weg ist frei, aber Bitbucket meldet Schwierigkeiten (%1). Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Bitbucket answers through the proxy %1, after %2 ms.</source>
        <extracomment>%1 is the address of a proxy server, %2 a number of milliseconds.</extracomment>
        <translation>Bitbucket antwortet über den Proxy %1, nach %2 ms.</translation>
    </message>
</context>
<context>
    <name>windlass::NetworkPreferences</name>
    <message>
        <source>The login of the proxy could not be read from the keychain. Type it again under “Network”.</source>
        <translation>Die Anmeldung des Proxys konnte nicht aus dem Schlüsselbund gelesen werden. Gib sie unter „Netzwerk“ neu ein.</translation>
    </message>
    <message>
        <source>The certificates in %1 can&apos;t be read. Choose the file again under “Network”.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Die Zertifikate in %1 können nicht gelesen werden. Wähle die Datei unter „Netzwerk“ neu.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate could not be read from the keychain. Type it again under “Network”.</source>
        <translation>Die Passphrase des Zertifikats konnte nicht aus dem Schlüsselbund gelesen werden. Gib sie unter „Netzwerk“ neu ein.</translation>
    </message>
    <message>
        <source>The keychain is locked, so passwords can&apos;t be kept and nothing was saved. Unlock it, then save again.</source>
        <translation>Der Schlüsselbund ist gesperrt, Passwörter können nicht aufbewahrt werden, und nichts wurde gespeichert. Entsperre ihn und speichere dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no keychain to keep passwords in, so nothing was saved. Leave them empty, or start a keychain.</source>
        <translation>Es gibt keinen Schlüsselbund für Passwörter, nichts wurde gespeichert. Lass sie leer oder starte einen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so nothing was saved. It may be waiting for your password in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht, nichts wurde gespeichert. Vielleicht wartet er in einem anderen Fenster auf dein Passwort.</translation>
    </message>
    <message>
        <source>The keychain did not take the passwords, so nothing was saved. Save again.</source>
        <translation>Der Schlüsselbund hat die Passwörter nicht angenommen, nichts wurde gespeichert. Speichere noch einmal.</translation>
    </message>
</context>
<context>
    <name>windlass::NewBranchDialog</name>
    <message>
        <source>&amp;Create branch</source>
        <translation>Branch &amp;anlegen</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Neuer Branch</translation>
    </message>
    <message>
        <source>A branch, a tag or the hash of a commit</source>
        <translation>Ein Branch, ein Tag oder der Hash eines Commits</translation>
    </message>
    <message>
        <source>New branch in %1</source>
        <translation>Neuer Branch in %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>&amp;Beginnt bei</translation>
    </message>
    <message>
        <source>No answer came. Looking whether the branch was made…</source>
        <translation>Es kam keine Antwort. Es wird nachgesehen, ob der Branch angelegt wurde…</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hash and summary</comment>
        <extracomment>A commit: its short hash and the first line of its message.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is no branch, tag or commit “%1” here.</source>
        <translation>Es gibt hier keinen Branch, Tag oder Commit „%1“.</translation>
    </message>
    <message>
        <source>Say where it begins: a branch, a tag or a commit.</source>
        <translation>Sag, wo er beginnt: ein Branch, ein Tag oder ein Commit.</translation>
    </message>
    <message>
        <source>The same branch is being made already.</source>
        <translation>Derselbe Branch wird bereits angelegt.</translation>
    </message>
    <message>
        <source>Bitbucket did not make the branch. Perhaps the name is taken.</source>
        <translation>Bitbucket hat den Branch nicht angelegt. Vielleicht ist der Name vergeben.</translation>
    </message>
    <message>
        <source>feature/retry-payments</source>
        <translation>feature/retry-payments</translation>
    </message>
</context>
<context>
    <name>windlass::NoDiff</name>
    <message>
        <source>A web page, and no diff</source>
        <translation>Eine Webseite und kein Diff</translation>
    </message>
    <message>
        <source>A document in XML, and no diff</source>
        <translation>Ein XML-Dokument und kein Diff</translation>
    </message>
    <message>
        <source>JSON, and no diff</source>
        <translation>JSON und kein Diff</translation>
    </message>
    <message>
        <source>A binary file, and no diff</source>
        <translation>Eine Binärdatei und kein Diff</translation>
    </message>
    <message>
        <source>Text, and no diff</source>
        <translation>Text und kein Diff</translation>
    </message>
    <message numerus="yes">
        <source>None of %n line(s) begins a diff. The first is: %1</source>
        <translation>
            <numerusform>Die eine Zeile beginnt kein Diff (%n). Sie ist: %1</numerusform>
            <numerusform>Keine von %n Zeilen beginnt ein Diff. Die erste ist: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::NoticeBar</name>
    <message>
        <source>Take this message away</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
</context>
<context>
    <name>windlass::OutcomeText</name>
    <message>
        <source>No answer came. Windlass looked, and it did not happen: you can try again.</source>
        <translation>Es kam keine Antwort. Windlass hat nachgesehen: Es ist nicht geschehen und kann erneut versucht werden.</translation>
    </message>
    <message>
        <source>No answer came, and Windlass could not see whether it happened. Refresh and look before you try again.</source>
        <translation>Es kam keine Antwort, und Windlass konnte nicht sehen, ob es geschehen ist. Vor einem neuen Versuch aktualisieren und nachsehen.</translation>
    </message>
    <message>
        <source>Nothing was sent: Windlass could not note it on this computer first, so that it could not find out later what came of it. Free some space, or do it again to send it anyway.</source>
        <translation>Nichts wurde gesendet: Windlass konnte es auf diesem Rechner nicht vorher vermerken und könnte später nicht herausfinden, was daraus wurde. Schaffe Platz, oder tu es noch einmal, um trotzdem zu senden.</translation>
    </message>
</context>
<context>
    <name>windlass::OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>There is no description.</source>
        <translation>Es gibt keine Beschreibung.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Prüfende</translation>
    </message>
    <message>
        <source>Merge checks</source>
        <translation>Merge-Prüfungen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>%1 goes into %2 and is closed after the merge.</source>
        <translation>%1 geht in %2 und wird danach geschlossen.</translation>
    </message>
    <message>
        <source>%1 goes into %2.</source>
        <translation>%1 geht in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n threads in the files</source>
        <translation>
            <numerusform>%n Diskussion in den Dateien</numerusform>
            <numerusform>%n Diskussionen in den Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>All comments so far are about lines of the files.</source>
        <translation>Alle bisherigen Kommentare betreffen Zeilen der Dateien.</translation>
    </message>
    <message>
        <source>Nobody has commented yet.</source>
        <translation>Noch hat niemand kommentiert.</translation>
    </message>
</context>
<context>
    <name>windlass::PageHost</name>
    <message>
        <source>Windlass has no page for this</source>
        <translation>Windlass hat dafür keine Seite</translation>
    </message>
    <message>
        <source>Bitbucket&apos;s own page can be opened in the browser.</source>
        <translation>Die Seite von Bitbucket lässt sich im Browser öffnen.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>windlass::PatchMessagePanel</name>
    <message>
        <source>Show the message</source>
        <translation>Nachricht zeigen</translation>
    </message>
    <message>
        <source>Message of the patch</source>
        <translation>Nachricht des Patches</translation>
    </message>
    <message>
        <source>Hide the message</source>
        <translation>Nachricht ausblenden</translation>
    </message>
    <message>
        <source>Text before this file, which belongs to no file</source>
        <translation>Text vor dieser Datei, der zu keiner gehört</translation>
    </message>
</context>
<context>
    <name>windlass::PatchPage</name>
    <message>
        <source>Read the file again</source>
        <translation>Datei noch einmal lesen</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Zweispaltig</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>A patch has no address.</source>
        <translation>Ein Patch hat keine Adresse.</translation>
    </message>
    <message>
        <source>This patch is closed</source>
        <translation>Dieser Patch ist geschlossen</translation>
    </message>
    <message>
        <source>Open it again with File › Open patch.</source>
        <translation>Öffne ihn noch einmal mit Datei › Patch öffnen.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Text zeigen</translation>
    </message>
    <message>
        <source>An empty diff</source>
        <translation>Ein leeres Diff</translation>
    </message>
    <message>
        <source>Standard input ended without a word: nothing was changed.</source>
        <translation>Die Standardeingabe endete ohne ein Wort: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is nothing in the file: nothing was changed.</source>
        <translation>Die Datei ist leer: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Das konnte nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <translation>%1, wird gelesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a folder, not a patch.</source>
        <translation>Das ist ein Ordner, kein Patch.</translation>
    </message>
    <message>
        <source>This is a device, not a file.</source>
        <translation>Das ist ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Standard input is closed.</source>
        <translation>Die Standardeingabe ist geschlossen.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Du darfst diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Reading ended with an error.</source>
        <translation>Das Lesen endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>This is no diff: its first 64 MB hold no file of one. It was not read further.</source>
        <translation>Das ist kein Diff: seine ersten 64 MB enthalten keine Datei davon. Weiter wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The patch is larger than 4 GB. Only the beginning is shown.</source>
        <translation>Der Patch ist größer als 4 GB. Nur der Anfang wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read as they should.</source>
        <translation>
            <numerusform>%n Datei konnte nicht richtig gelesen werden.</numerusform>
            <numerusform>%n Dateien konnten nicht richtig gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) between the files belong to none of them.</source>
        <translation>
            <numerusform>%n Zeile zwischen den Dateien gehört zu keiner.</numerusform>
            <numerusform>%n Zeilen zwischen den Dateien gehören zu keiner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PatchTabs</name>
    <message>
        <source>Open patches</source>
        <translation>Patches öffnen</translation>
    </message>
    <message>
        <source>Closed patch</source>
        <translation>Geschlossener Patch</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
</context>
<context>
    <name>windlass::PatchTextDialog</name>
    <message>
        <source>Text outside of the files</source>
        <translation>Text außerhalb der Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are not shown here.</source>
        <translation>
            <numerusform>%n weitere Zeile wird hier nicht gezeigt.</numerusform>
            <numerusform>%n weitere Zeilen werden hier nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineHeader</name>
    <message>
        <source>Pipeline #%1</source>
        <translation>Pipeline #%1</translation>
    </message>
    <message>
        <source>custom: %1</source>
        <extracomment>%1 is the name of a custom pipeline.</extracomment>
        <translation>eigene: %1</translation>
    </message>
    <message>
        <source>Bitbucket could not run this pipeline.</source>
        <translation>Bitbucket konnte diese Pipeline nicht ausführen.</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineListModel</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>Branch oder Tag</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Pipeline %1 on %2: %3</source>
        <translation>Pipeline %1 auf %2: %3</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineListPage</name>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>No pipelines</source>
        <translation>Keine Pipelines</translation>
    </message>
    <message>
        <source>Pipelines are described in bitbucket-pipelines.yml. Run one with the button above.</source>
        <translation>Pipelines werden in bitbucket-pipelines.yml beschrieben. Die Schaltfläche oben startet eine.</translation>
    </message>
    <message>
        <source>Run pipeline…</source>
        <translation>Pipeline starten…</translation>
    </message>
    <message>
        <source>Pipelines of %1</source>
        <translation>Pipelines von %1</translation>
    </message>
</context>
<context>
    <name>windlass::PipelinePage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>No steps yet</source>
        <translation>Noch keine Schritte</translation>
    </message>
    <message>
        <source>They appear here as soon as Bitbucket has planned them.</source>
        <translation>Sie erscheinen hier, sobald Bitbucket sie geplant hat.</translation>
    </message>
    <message>
        <source>Run pipeline…</source>
        <translation>Pipeline starten…</translation>
    </message>
    <message>
        <source>Pipeline %1 on %2</source>
        <extracomment>%1 is a number such as &quot;#12&quot;, %2 a branch.</extracomment>
        <translation>Pipeline %1 auf %2</translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation>Pipeline %1</translation>
    </message>
    <message>
        <source>The pipeline is not loaded yet.</source>
        <translation>Die Pipeline ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>The pipeline has ended already.</source>
        <translation>Die Pipeline ist schon zu Ende.</translation>
    </message>
    <message>
        <source>The pipeline is being stopped.</source>
        <translation>Die Pipeline wird gerade gestoppt.</translation>
    </message>
    <message>
        <source>Stop pipeline</source>
        <translation>Pipeline stoppen</translation>
    </message>
    <message>
        <source>Stop pipeline %1 on %2?</source>
        <extracomment>%1 is a number such as &quot;#12&quot;, %2 a branch.</extracomment>
        <translation>Pipeline %1 auf %2 stoppen?</translation>
    </message>
    <message>
        <source>The step that runs is ended, and the steps after it are not run. It can&apos;t be resumed.</source>
        <translation>Der laufende Schritt wird beendet, und die folgenden werden nicht ausgeführt. Fortsetzen lässt sie sich nicht.</translation>
    </message>
    <message>
        <source>&amp;Stop pipeline</source>
        <translation>Pipeline &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Keep it running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Pipeline stopped</source>
        <translation>Pipeline gestoppt</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineState</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineStepModel</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>windlass::PipelineVariablesForm</name>
    <message>
        <source>Variables of this run</source>
        <translation>Variablen dieses Laufs</translation>
    </message>
    <message>
        <source>&amp;Add variable</source>
        <translation>Variable hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of the variable</source>
        <translation>Wert der Variablen</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Bitbucket hides the value in logs and never gives it back.</source>
        <translation>Bitbucket verbirgt den Wert in Protokollen und gibt ihn nie zurück.</translation>
    </message>
    <message>
        <source>Remove the variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>Give every variable a name.</source>
        <translation>Gib jeder Variablen einen Namen.</translation>
    </message>
    <message>
        <source>The name of a variable has letters, digits and underlines alone: %1</source>
        <translation>Der Name einer Variablen hat nur Buchstaben, Ziffern und Unterstriche: %1</translation>
    </message>
    <message>
        <source>The variable %1 is there twice.</source>
        <translation>Die Variable %1 ist doppelt da.</translation>
    </message>
</context>
<context>
    <name>windlass::PlaceForm</name>
    <message>
        <source>&amp;Repository or workspace</source>
        <translation>&amp;Repository oder Arbeitsbereich</translation>
    </message>
    <message>
        <source>acme/web-shop, or the address of its page</source>
        <translation>acme/web-shop oder die Adresse seiner Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What is this access token for?</source>
        <translation>Wofür ist dieses Zugriffstoken?</translation>
    </message>
    <message>
        <source>Bitbucket accepts it, but it can&apos;t list the workspaces itself. Say which repository or workspace it was made in; Windlass opens there.</source>
        <translation>Bitbucket nimmt es an, aber es kann die Arbeitsbereiche nicht selbst auflisten. Sag, in welchem Repository oder Arbeitsbereich es angelegt wurde; Windlass öffnet dort.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter a workspace (acme), a repository (acme/web-shop), or paste the address of its page.</source>
        <translation>Gib einen Arbeitsbereich (acme) oder ein Repository (acme/web-shop) ein, oder füge die Adresse seiner Seite ein.</translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestContent</name>
    <message>
        <source>The pull request is not loaded yet.</source>
        <translation>Der Pull-Request ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>This sign-in is missing the permission %1.</source>
        <translation>Dieser Anmeldung fehlt die Berechtigung %1.</translation>
    </message>
    <message>
        <source>The pull request is merged already.</source>
        <translation>Der Pull-Request ist schon zusammengeführt.</translation>
    </message>
    <message>
        <source>The pull request was declined.</source>
        <translation>Der Pull-Request wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The pull request was replaced by another one.</source>
        <translation>Der Pull-Request wurde durch einen anderen ersetzt.</translation>
    </message>
    <message>
        <source>The pull request is a draft: its author has to mark it as ready first.</source>
        <translation>Der Pull-Request ist ein Entwurf: Er muss erst als bereit markiert werden.</translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestDelegate</name>
    <message>
        <source>%1 · %2 → %3 · updated %4</source>
        <extracomment>The second line of a pull request: author, source branch, destination branch, when it was updated.</extracomment>
        <translation>%1 · %2 → %3 · aktualisiert %4</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people request changes</source>
        <translation>
            <numerusform>%n Person verlangt Änderungen</numerusform>
            <numerusform>%n Personen verlangen Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>Approvals of reviewers: &quot;1/2&quot;.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 reviewers approved</source>
        <translation>Freigaben der Prüfenden: %1 von %2</translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestHeader</name>
    <message>
        <source>Parts of the pull request</source>
        <translation>Teile des Pull-Requests</translation>
    </message>
    <message>
        <source>%1 · %2 → %3</source>
        <extracomment>Author, source branch, destination branch of a pull request.</extracomment>
        <translation>%1 · %2 → %3</translation>
    </message>
    <message>
        <source>%1 of %2 approved</source>
        <extracomment>How many of the reviewers approved.</extracomment>
        <translation>%1 von %2 Freigaben</translation>
    </message>
    <message>
        <source>updated %1</source>
        <extracomment>%1 is a relative time: &quot;updated 12 min ago&quot;.</extracomment>
        <translation>aktualisiert %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>A tab with the number of things in it.</extracomment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestListModel</name>
    <message>
        <source>Draft pull request %1: %2</source>
        <translation>Pull-Request-Entwurf %1: %2</translation>
    </message>
    <message>
        <source>Pull request %1: %2</source>
        <translation>Pull-Request %1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>from %1 into %2</source>
        <translation>aus %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s)</source>
        <translation>
            <numerusform>%n Freigabe</numerusform>
            <numerusform>%n Freigaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestListPage</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Titel durchsuchen</translation>
    </message>
    <message>
        <source>State of the pull requests</source>
        <translation>Status der Pull-Requests</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Pull requests of %1</source>
        <translation>Pull-Requests von %1</translation>
    </message>
    <message>
        <source>No pull requests</source>
        <translation>Keine Pull-Requests</translation>
    </message>
    <message>
        <source>No title contains “%1”. Search in another state, or for another word.</source>
        <translation>Kein Titel enthält „%1“. Bei einem anderen Status oder nach einem anderen Wort suchen.</translation>
    </message>
    <message>
        <source>Nothing waits for a review here. Merged and declined ones are under the other headings.</source>
        <translation>Hier wartet nichts auf eine Prüfung. Zusammengeführte und abgelehnte stehen unter den anderen Reitern.</translation>
    </message>
    <message>
        <source>No pull request of %1 is in this state.</source>
        <translation>Kein Pull-Request von %1 hat diesen Status.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>windlass::PullRequestPage</name>
    <message>
        <source>The last answer is still on its way.</source>
        <translation>Die letzte Antwort ist noch unterwegs.</translation>
    </message>
    <message>
        <source>This works in the tab Files.</source>
        <translation>Das geht im Reiter „Dateien“.</translation>
    </message>
    <message>
        <source>It is being merged.</source>
        <translation>Wird gerade zusammengeführt.</translation>
    </message>
    <message>
        <source>There is no merge commit.</source>
        <translation>Es gibt keinen Merge-Commit.</translation>
    </message>
    <message>
        <source>The comment was added.</source>
        <translation>Der Kommentar wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Pull request #%1 is merged.</source>
        <translation>Pull-Request #%1 ist zusammengeführt.</translation>
    </message>
    <message>
        <source>Pull request #%1</source>
        <extracomment>A pull request with its number and title.</extracomment>
        <translation>Pull-Request #%1</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>deleted repository</source>
        <translation>gelöschtes Repository</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n of the builds failed</source>
        <translation>
            <numerusform>%n Build fehlgeschlagen</numerusform>
            <numerusform>%n Builds fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds running</source>
        <translation>
            <numerusform>%n Build läuft</numerusform>
            <numerusform>%n Builds laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds stopped</source>
        <translation>
            <numerusform>%n Build gestoppt</numerusform>
            <numerusform>%n Builds gestoppt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n builds passed</source>
        <translation>
            <numerusform>%n Build erfolgreich</numerusform>
            <numerusform>%n Builds erfolgreich</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Merge commit</source>
        <translation>Merge-Commit</translation>
    </message>
    <message>
        <source>Squash</source>
        <translation>Squash</translation>
    </message>
    <message>
        <source>Fast forward</source>
        <translation>Fast-Forward</translation>
    </message>
    <message>
        <source>Squash, fast forward only</source>
        <translation>Squash, nur Fast-Forward</translation>
    </message>
    <message>
        <source>Rebase, fast forward</source>
        <translation>Rebase, Fast-Forward</translation>
    </message>
    <message>
        <source>Rebase, merge commit</source>
        <translation>Rebase, Merge-Commit</translation>
    </message>
    <message>
        <source>Keeps every commit and ties them to %1 with a merge commit.</source>
        <translation>Behält alle Commits und verbindet sie durch einen Merge-Commit mit %1.</translation>
    </message>
    <message>
        <source>Puts all changes into one new commit on %1.</source>
        <translation>Fasst alle Änderungen zu einem neuen Commit auf %1 zusammen.</translation>
    </message>
    <message>
        <source>Moves %1 ahead to the last commit when nothing else was merged meanwhile; otherwise makes a merge commit.</source>
        <translation>Rückt %1 auf den letzten Commit vor, wenn inzwischen nichts anderes dazukam; sonst entsteht ein Merge-Commit.</translation>
    </message>
    <message>
        <source>Puts all changes into one new commit, and only when %1 has not moved on.</source>
        <translation>Fasst alle Änderungen zu einem neuen Commit zusammen, und nur, wenn %1 sich nicht weiterbewegt hat.</translation>
    </message>
    <message>
        <source>Writes the commits anew on top of %1, with new hashes and without a merge commit.</source>
        <translation>Schreibt die Commits auf %1 aufbauend neu, mit neuen Hashes und ohne Merge-Commit.</translation>
    </message>
    <message>
        <source>Writes the commits anew on top of %1 and ties them with a merge commit.</source>
        <translation>Schreibt die Commits auf %1 aufbauend neu und verbindet sie durch einen Merge-Commit.</translation>
    </message>
    <message>
        <source>A strategy that this version of Windlass does not know.</source>
        <translation>Eine Strategie, die diese Version von Windlass nicht kennt.</translation>
    </message>
    <message>
        <source>No conflicts with the destination branch</source>
        <translation>Keine Konflikte mit dem Ziel-Branch</translation>
    </message>
    <message>
        <source>Conflicts with the destination branch</source>
        <translation>Konflikte mit dem Ziel-Branch</translation>
    </message>
    <message>
        <source>The pull request is open and ready</source>
        <translation>Der Pull-Request ist offen und bereit</translation>
    </message>
    <message>
        <source>The pull request is closed or a draft</source>
        <translation>Der Pull-Request ist geschlossen oder ein Entwurf</translation>
    </message>
    <message>
        <source>You may merge into the destination branch</source>
        <translation>Zusammenführen in den Ziel-Branch ist erlaubt</translation>
    </message>
    <message>
        <source>You may not merge into the destination branch</source>
        <translation>Zusammenführen in den Ziel-Branch ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The merge queue agrees</source>
        <translation>Die Merge-Warteschlange stimmt zu</translation>
    </message>
    <message>
        <source>The merge queue holds it back</source>
        <translation>Die Merge-Warteschlange hält ihn zurück</translation>
    </message>
    <message>
        <source>The repository&apos;s merge checks pass</source>
        <translation>Die Merge-Prüfungen des Repositorys sind erfüllt</translation>
    </message>
    <message>
        <source>A merge check of the repository does not pass</source>
        <translation>Eine Merge-Prüfung des Repositorys ist nicht erfüllt</translation>
    </message>
    <message>
        <source>The pull request is not loaded yet.</source>
        <translation>Der Pull-Request ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Line %1 is not part of this diff.</source>
        <translation>Zeile %1 gehört nicht zu diesem Diff.</translation>
    </message>
    <message>
        <source>What you viewed could not be saved and lasts until Windlass is closed: %1</source>
        <translation>Was du angesehen hast, konnte nicht gespeichert werden und gilt, bis Windlass geschlossen wird: %1</translation>
    </message>
</context>
<context>
    <name>windlass::RateLimit</name>
    <message>
        <source>Repository data</source>
        <translation>Repository-Daten</translation>
    </message>
    <message>
        <source>File downloads</source>
        <translation>Heruntergeladene Dateien</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Account and workspaces</source>
        <translation>Konto und Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Other hosts</source>
        <translation>Andere Server</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Comments and tasks</source>
        <translation>Kommentare und Aufgaben</translation>
    </message>
    <message>
        <source>Diffs</source>
        <translation>Diffs</translation>
    </message>
    <message>
        <source>Build results</source>
        <translation>Build-Ergebnisse</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Pipeline logs</source>
        <translation>Pipeline-Protokolle</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Pictures of people</source>
        <translation>Bilder von Personen</translation>
    </message>
    <message>
        <source>Refreshing in the background</source>
        <translation>Auffrischen im Hintergrund</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>%1 requests, no limit known</source>
        <translation>%1 Anfragen, keine Grenze bekannt</translation>
    </message>
    <message>
        <source>%1 of %2 requests used</source>
        <translation>%1 von %2 Anfragen verbraucht</translation>
    </message>
    <message>
        <source>%1 of about %2 requests used</source>
        <translation>%1 von etwa %2 Anfragen verbraucht</translation>
    </message>
    <message>
        <source>All of them are left.</source>
        <translation>Alle sind noch übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n übrig.</numerusform>
            <numerusform>%n übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 More become free from %2 on, all of them at %3 if nothing else is asked.</source>
        <extracomment>%1 is &quot;612 left.&quot;, %2 and %3 are times of day.</extracomment>
        <translation>%1 Weitere werden ab %2 frei, alle um %3, wenn nichts anderes gefragt wird.</translation>
    </message>
    <message>
        <source>%1 More become free at %2.</source>
        <extracomment>%1 is &quot;612 left.&quot;, %2 is a time of day.</extracomment>
        <translation>%1 Weitere werden um %2 frei.</translation>
    </message>
    <message>
        <source>Bitbucket itself said so, last at %1.</source>
        <translation>Das sagt Bitbucket selbst, zuletzt um %1.</translation>
    </message>
    <message>
        <source>Bitbucket itself said so, last at %1, about “%2”.</source>
        <extracomment>%2 is Bitbucket&apos;s name of a budget, &quot;api&quot; for example.</extracomment>
        <translation>Das sagt Bitbucket selbst, zuletzt um %1, über „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>Windlass sent %n of them; the others came from elsewhere.</source>
        <translation>
            <numerusform>Windlass hat %n davon gesendet; die anderen kamen von woanders.</numerusform>
            <numerusform>Windlass hat %n davon gesendet; die anderen kamen von woanders.</numerusform>
        </translation>
    </message>
    <message>
        <source>An estimate: Bitbucket does not tell this sign-in its count. Windlass counts what it has sent in the last 60 minutes; what other programs send is not in it. The limit is the published one.</source>
        <translation>Eine Schätzung: Bitbucket nennt dieser Anmeldung seine Zählung nicht. Windlass zählt, was es in den letzten 60 Minuten gesendet hat; was andere Programme senden, ist nicht dabei. Die Grenze ist die veröffentlichte.</translation>
    </message>
    <message>
        <source>Unknown until the first answer: so far there is only the published limit.</source>
        <translation>Bis zur ersten Antwort unbekannt: bisher gibt es nur die veröffentlichte Grenze.</translation>
    </message>
    <message>
        <source>Bitbucket has refused no request because of a limit (429) in the last hour.</source>
        <translation>Bitbucket hat in der letzten Stunde keine Anfrage wegen einer Grenze abgelehnt (429).</translation>
    </message>
    <message>
        <source>At %1 Bitbucket refused a request because of its limit (429, %2). Windlass waits until %3.</source>
        <extracomment>%1 and %3 are times of day, %2 is a kind of requests.</extracomment>
        <translation>Um %1 hat Bitbucket eine Anfrage wegen seiner Grenze abgelehnt (429, %2). Windlass wartet bis %3.</translation>
    </message>
    <message>
        <source>At %1 Bitbucket refused a request because of its limit (429, %2). Windlass waited until %3.</source>
        <extracomment>%1 and %3 are times of day, %2 is a kind of requests.</extracomment>
        <translation>Um %1 hat Bitbucket eine Anfrage wegen seiner Grenze abgelehnt (429, %2). Windlass hat bis %3 gewartet.</translation>
    </message>
</context>
<context>
    <name>windlass::RecentPlaces</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>windlass::RefName</name>
    <message>
        <source>Type a name first.</source>
        <translation>Gib zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>Git allows no blanks and none of ~ ^ : ? * [ \ in a name.</source>
        <translation>Git erlaubt in einem Namen keine Leerzeichen und keines von ~ ^ : ? * [ \.</translation>
    </message>
    <message>
        <source>Git allows no two dots in a row in a name.</source>
        <translation>Git erlaubt in einem Namen keine zwei Punkte hintereinander.</translation>
    </message>
    <message>
        <source>Git allows neither “@{” nor “@” alone as a name.</source>
        <translation>Git erlaubt weder „@{“ noch „@“ allein als Namen.</translation>
    </message>
    <message>
        <source>A name can&apos;t begin with a dash or slash, and no part of it with a dot.</source>
        <translation>Ein Name kann nicht mit Bindestrich oder Schrägstrich beginnen, und kein Teil davon mit einem Punkt.</translation>
    </message>
    <message>
        <source>A name can&apos;t end with a dot or slash, and no part of it with “.lock”.</source>
        <translation>Ein Name kann nicht mit Punkt oder Schrägstrich enden, und kein Teil davon mit „.lock“.</translation>
    </message>
    <message>
        <source>Git allows no two slashes in a row in a name.</source>
        <translation>Git erlaubt in einem Namen keine zwei Schrägstriche hintereinander.</translation>
    </message>
    <message>
        <source>The name is longer than 250 bytes.</source>
        <translation>Der Name ist länger als 250 Byte.</translation>
    </message>
</context>
<context>
    <name>windlass::RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Durations of builds: seconds; minutes and seconds; hours and minutes.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Date and time of day.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryDelegate</name>
    <message>
        <source>%1, private</source>
        <translation>%1, privat</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryDialog</name>
    <message>
        <source>&amp;Private: only members see it</source>
        <translation>&amp;Privat: nur Mitglieder sehen es</translation>
    </message>
    <message>
        <source>Repository settings</source>
        <translation>Repository-Einstellungen</translation>
    </message>
    <message>
        <source>New repository</source>
        <translation>Neues Repository</translation>
    </message>
    <message>
        <source>No answer came. Looking whether the repository was saved…</source>
        <translation>Es kam keine Antwort. Es wird nachgesehen, ob das Repository gespeichert wurde…</translation>
    </message>
    <message>
        <source>Anybody who can read it</source>
        <translation>Alle, die es lesen können</translation>
    </message>
    <message>
        <source>Private forks only</source>
        <translation>Nur private Forks</translation>
    </message>
    <message>
        <source>No forks</source>
        <translation>Keine Forks</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>B&amp;eschreibung</translation>
    </message>
    <message>
        <source>&amp;Forks</source>
        <translation>&amp;Forks</translation>
    </message>
    <message>
        <source>&amp;Main branch</source>
        <translation>&amp;Hauptbranch</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Create repository</source>
        <translation>Repository &amp;anlegen</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>New repository in %1</source>
        <translation>Neues Repository in %1</translation>
    </message>
    <message>
        <source>The workspace&apos;s oldest project</source>
        <translation>Das älteste Projekt des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>project and key</comment>
        <extracomment>A project: its name and its key.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>The address becomes %1. Clones and links to the old one stop working sooner or later.</source>
        <translation>Die Adresse wird zu %1. Klone und Links zur alten gehen früher oder später nicht mehr.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Gib zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>A name needs a letter or a digit: the address is made of them.</source>
        <translation>Ein Name braucht einen Buchstaben oder eine Ziffer: daraus entsteht die Adresse.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The same repository is being saved already.</source>
        <translation>Dasselbe Repository wird bereits gespeichert.</translation>
    </message>
    <message>
        <source>Bitbucket refused it. Perhaps the name is taken.</source>
        <translation>Bitbucket hat es abgelehnt. Vielleicht ist der Name vergeben.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>What you typed here is lost.</source>
        <translation>Was du hier eingegeben hast, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>Ohne Speichern &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryFacts</name>
    <message>
        <source>Copy the %1 address</source>
        <extracomment>%1 is HTTPS or SSH.</extracomment>
        <translation>%1-Adresse kopieren</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Show the commits of this branch</source>
        <translation>Commits dieses Branchs zeigen</translation>
    </message>
    <message>
        <source>Main branch</source>
        <translation>Haupt-Branch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Show the issues</source>
        <translation>Vorgänge zeigen</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryHeader</name>
    <message>
        <source>Parts of the repository</source>
        <translation>Teile des Repositorys</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Star: keep in the sidebar</source>
        <translation>Zu den Favoriten in der Seitenleiste hinzufügen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryListModel</name>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Private repository %1</source>
        <translation>Privates Repository %1</translation>
    </message>
    <message>
        <source>Public repository %1</source>
        <translation>Öffentliches Repository %1</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryPage</name>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>README</source>
        <translation>README</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>Push a first commit to one of the clone addresses, then refresh.</source>
        <translation>Einen ersten Commit an eine der Klon-Adressen pushen, dann aktualisieren.</translation>
    </message>
    <message>
        <source>No README</source>
        <translation>Keine README</translation>
    </message>
    <message>
        <source>There is no README.md on the branch %1.</source>
        <extracomment>%1 is the name of a branch.</extracomment>
        <translation>Auf dem Branch %1 gibt es keine README.md.</translation>
    </message>
    <message>
        <source>Empty README</source>
        <translation>Leere README</translation>
    </message>
    <message>
        <source>The file README.md holds nothing.</source>
        <translation>Die Datei README.md ist leer.</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>The repository is not loaded yet.</source>
        <translation>Das Repository ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Repository saved</source>
        <translation>Repository gespeichert</translation>
    </message>
</context>
<context>
    <name>windlass::RepositoryPart</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
</context>
<context>
    <name>windlass::RequestsDialog</name>
    <message>
        <source>not counted by Bitbucket</source>
        <translation>von Bitbucket nicht gezählt</translation>
    </message>
    <message>
        <source>no published limit</source>
        <translation>keine veröffentlichte Grenze</translation>
    </message>
    <message>
        <source>told by Bitbucket</source>
        <translation>von Bitbucket genannt</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>unknown until the first answer</source>
        <translation>unbekannt bis zur ersten Antwort</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Wer gefragt hat</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Kinds of requests</source>
        <translation>Arten von Anfragen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt durch</translation>
    </message>
    <message>
        <source>Requests this hour</source>
        <translation>Anfragen diese Stunde</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Used requests</source>
        <translation>Verbrauchte Anfragen</translation>
    </message>
    <message>
        <source>The last hour, by five minutes</source>
        <translation>Die letzte Stunde, in Abschnitten von fünf Minuten</translation>
    </message>
    <message>
        <source>Nobody, in the last 60 minutes</source>
        <translation>Niemand, in den letzten 60 Minuten</translation>
    </message>
    <message>
        <source>~%1</source>
        <extracomment>A limit that is known only about.</extracomment>
        <translation>~%1</translation>
    </message>
</context>
<context>
    <name>windlass::ReviewersList</name>
    <message>
        <source>Nobody was asked to review.</source>
        <translation>Niemand wurde um eine Prüfung gebeten.</translation>
    </message>
</context>
<context>
    <name>windlass::RunPipelineDialog</name>
    <message>
        <source>Run pipeline</source>
        <translation>Pipeline starten</translation>
    </message>
    <message>
        <source>Run a pipeline in %1</source>
        <extracomment>%1 is the full name of a repository.</extracomment>
        <translation>Pipeline in %1 starten</translation>
    </message>
    <message>
        <source>Name of a custom pipeline</source>
        <translation>Name einer eigenen Pipeline</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>No answer came. Looking whether the pipeline was started…</source>
        <translation>Keine Antwort. Windlass sieht nach, ob die Pipeline gestartet wurde…</translation>
    </message>
    <message>
        <source>The same pipeline is being started already.</source>
        <translation>Dieselbe Pipeline wird schon gestartet.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Choose a branch first.</source>
        <translation>Zuerst einen Branch wählen.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>What a push would run</source>
        <translation>Was ein Push starten würde</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n step(s))</source>
        <translation>
            <numerusform>%1 (%n Schritt)</numerusform>
            <numerusform>%1 (%n Schritte)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another custom pipeline…</source>
        <translation>Eine andere eigene Pipeline…</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read (line %2): %3</source>
        <translation>%1 ist nicht lesbar (Zeile %2): %3</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>A push would run the pipeline for %1.</source>
        <extracomment>%1 is a pattern such as &quot;release/*&quot;.</extracomment>
        <translation>Ein Push würde die Pipeline für %1 starten.</translation>
    </message>
    <message>
        <source>A push would run the default pipeline.</source>
        <translation>Ein Push würde die Standardpipeline starten.</translation>
    </message>
    <message>
        <source>A push would run nothing here: there is neither a pipeline for this name nor a default one.</source>
        <translation>Ein Push würde hier nichts starten: es gibt weder eine Pipeline für diesen Namen noch eine Standardpipeline.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Pull request #%1</source>
        <translation>Pull-Request #%1</translation>
    </message>
    <message>
        <source>At the same &amp;commit as before: %1</source>
        <translation>Beim selben &amp;Commit wie zuvor: %1</translation>
    </message>
    <message>
        <source>What it is run on</source>
        <translation>Worauf sie läuft</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>A name from the section “custom”</source>
        <translation>Ein Name aus dem Abschnitt „custom“</translation>
    </message>
    <message>
        <source>&amp;Pipeline</source>
        <translation>&amp;Pipeline</translation>
    </message>
    <message>
        <source>Name of a tag</source>
        <translation>Name eines Tags</translation>
    </message>
    <message>
        <source>Hash of a commit</source>
        <translation>Hash eines Commits</translation>
    </message>
    <message>
        <source>Type the name of a tag first.</source>
        <translation>Gib zuerst den Namen eines Tags ein.</translation>
    </message>
    <message>
        <source>Type the hash of a commit first: 7 to 40 hexadecimal digits.</source>
        <translation>Gib zuerst den Hash eines Commits ein: 7 bis 40 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>Type the name of a custom pipeline first.</source>
        <translation>Gib zuerst den Namen einer eigenen Pipeline ein.</translation>
    </message>
    <message>
        <source>Bitbucket did not start the pipeline. Check what it is run on, the name of the custom pipeline and the variables.</source>
        <translation>Bitbucket hat die Pipeline nicht gestartet. Prüfe, worauf sie läuft, den Namen der eigenen Pipeline und die Variablen.</translation>
    </message>
</context>
<context>
    <name>windlass::SafeDocument</name>
    <message>
        <source>someone</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <extracomment>Stands where a comment has a picture, which is not loaded; %1 is its name.</extracomment>
        <translation>[Bild: %1]</translation>
    </message>
</context>
<context>
    <name>windlass::SecretText</name>
    <message>
        <source>The keychain has no sign-in of this account any more. Sign in again.</source>
        <translation>Der Schlüsselbund hat keine Anmeldung dieses Kontos mehr. Melde dich erneut an.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again: you are still signed in.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn und versuche es dann erneut: du bist weiterhin angemeldet.</translation>
    </message>
    <message>
        <source>The keychain is locked or has no sign-in of this account. Unlock it and try again, or sign in again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat keine Anmeldung dieses Kontos. Entsperre ihn und versuche es erneut, oder melde dich neu an.</translation>
    </message>
    <message>
        <source>The keychain did not allow Windlass to read the sign-in. Try again.</source>
        <translation>Der Schlüsselbund hat Windlass die Anmeldung nicht lesen lassen. Versuche es erneut.</translation>
    </message>
    <message>
        <source>No keychain is running. Start it and try again, or sign in for this session.</source>
        <translation>Es läuft kein Schlüsselbund. Starte ihn und versuche es erneut, oder melde dich für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain could not be read. Try again, or sign in again.</source>
        <translation>Der Schlüsselbund konnte nicht gelesen werden. Versuche es erneut, oder melde dich neu an.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for your password in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf dein Passwort.</translation>
    </message>
    <message>
        <source>The sign-in in the keychain is damaged. Sign in again.</source>
        <translation>Die Anmeldung im Schlüsselbund ist beschädigt. Melde dich erneut an.</translation>
    </message>
    <message>
        <source>The keychain is locked, so this sign-in lasts until Windlass is closed.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb gilt diese Anmeldung, bis Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>The keychain did not take the sign-in, so it lasts until Windlass is closed.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht angenommen, deshalb gilt sie, bis Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer, so this sign-in lasts until Windlass is closed.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, deshalb gilt diese Anmeldung, bis Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so this sign-in lasts until Windlass is closed.</source>
        <translation>Der Schlüsselbund antwortet nicht, deshalb gilt diese Anmeldung, bis Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>The keychain failed, so this sign-in lasts until Windlass is closed.</source>
        <translation>Der Schlüsselbund hat versagt, deshalb gilt diese Anmeldung, bis Windlass geschlossen wird.</translation>
    </message>
    <message>
        <source>You are signed out, but the keychain did not give up the sign-in. Windlass removes it at the next start; revoke the token at Atlassian to be sure.</source>
        <translation>Du bist abgemeldet, aber der Schlüsselbund hat die Anmeldung nicht hergegeben. Windlass entfernt sie beim nächsten Start; widerrufe das Token bei Atlassian, um sicherzugehen.</translation>
    </message>
    <message>
        <source>The keychain is locked, so the token was not replaced. Unlock it, then save again.</source>
        <translation>Der Schlüsselbund ist gesperrt, das Token wurde nicht ersetzt. Entsperre ihn und speichere dann noch einmal.</translation>
    </message>
    <message>
        <source>The keychain did not take the new token, so it was not replaced. Save again, and allow it.</source>
        <translation>Der Schlüsselbund hat das neue Token nicht angenommen, es wurde nicht ersetzt. Speichere noch einmal und erlaube es.</translation>
    </message>
    <message>
        <source>No keychain is running, so the token was not replaced. Start it, then save again.</source>
        <translation>Es läuft kein Schlüsselbund, das Token wurde nicht ersetzt. Starte ihn und speichere dann noch einmal.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the token was not replaced. It may be waiting for your password in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht, das Token wurde nicht ersetzt. Vielleicht wartet er in einem anderen Fenster auf dein Passwort.</translation>
    </message>
    <message>
        <source>The keychain failed, so the token was not replaced. Save again.</source>
        <translation>Der Schlüsselbund ist gescheitert, das Token wurde nicht ersetzt. Speichere noch einmal.</translation>
    </message>
</context>
<context>
    <name>windlass::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>windlass::SidebarModel</name>
    <message>
        <source>Starred</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Starred repository %1</source>
        <translation>Favorisiertes Repository %1</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Repository %1</source>
        <translation>Repository %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Mehr laden</translation>
    </message>
    <message>
        <source>Could not be loaded. Try again</source>
        <translation>Nicht geladen. Erneut versuchen</translation>
    </message>
    <message>
        <source>No workspaces</source>
        <translation>Keine Arbeitsbereiche</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>Keine Repositorys</translation>
    </message>
</context>
<context>
    <name>windlass::SignInPage</name>
    <message>
        <source>Sign in to Bitbucket</source>
        <translation>Bei Bitbucket anmelden</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try the demo workspace</source>
        <translation>Demo-Arbeitsbereich ausprobieren</translation>
    </message>
    <message>
        <source>No account and no network: a sample workspace with real git repositories, on this computer alone.</source>
        <translation>Ohne Konto und ohne Netz: ein Beispiel-Arbeitsbereich mit echten Git-Repositorys, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>This Windlass uses the host %1.</source>
        <extracomment>%1 is the name of a host.</extracomment>
        <translation>Dieses Windlass nutzt den Host %1.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>The sign-in is kept in the keychain of your desktop, and nowhere else.</source>
        <translation>Die Anmeldung wird im Schlüsselbund deines Desktops aufbewahrt und sonst nirgends.</translation>
    </message>
    <message>
        <source>The page is open in the browser, and all permissions that Windlass uses are on the clipboard: %1.</source>
        <extracomment>%1 is a list of permissions.</extracomment>
        <translation>Die Seite ist im Browser offen, und alle Berechtigungen, die Windlass nutzt, sind in der Zwischenablage: %1.</translation>
    </message>
    <message>
        <source>No browser opened. Go to %1; the permissions are on the clipboard: %2.</source>
        <translation>Kein Browser hat sich geöffnet. Geh zu %1; die Berechtigungen sind in der Zwischenablage: %2.</translation>
    </message>
</context>
<context>
    <name>windlass::SignInText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Dein Konto</translation>
    </message>
    <message>
        <source>Workspaces and their members</source>
        <translation>Arbeitsbereiche und ihre Mitglieder</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Browse repositories and commits</source>
        <translation>Repositorys und Commits ansehen</translation>
    </message>
    <message>
        <source>Read pull requests</source>
        <translation>Pull-Requests lesen</translation>
    </message>
    <message>
        <source>Comment, resolve, tasks</source>
        <translation>Kommentieren, erledigen, Aufgaben</translation>
    </message>
    <message>
        <source>Create, approve and merge pull requests</source>
        <translation>Pull-Requests anlegen, genehmigen und mergen</translation>
    </message>
    <message>
        <source>Create and delete branches</source>
        <translation>Branches anlegen und löschen</translation>
    </message>
    <message>
        <source>Pipelines and their logs</source>
        <translation>Pipelines und ihre Protokolle</translation>
    </message>
    <message>
        <source>Run and stop pipelines</source>
        <translation>Pipelines starten und anhalten</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Create repositories and change their settings</source>
        <translation>Repositorys anlegen und ihre Einstellungen ändern</translation>
    </message>
    <message>
        <source>Delete repositories</source>
        <translation>Repositorys löschen</translation>
    </message>
    <message>
        <source>This is an API token, but its end seems to be missing. Copy it again if it is refused.</source>
        <translation>Das ist ein API-Token, aber sein Ende scheint zu fehlen. Kopiere es noch einmal, wenn es abgewiesen wird.</translation>
    </message>
    <message>
        <source>This is an API token: it goes with the e-mail address of your Atlassian account.</source>
        <translation>Das ist ein API-Token: zu ihm gehört die E-Mail-Adresse deines Atlassian-Kontos.</translation>
    </message>
    <message>
        <source>This is an access token, but its end seems to be missing. Copy it again if it is refused.</source>
        <translation>Das ist ein Zugriffstoken, aber sein Ende scheint zu fehlen. Kopiere es noch einmal, wenn es abgewiesen wird.</translation>
    </message>
    <message>
        <source>This is an access token: it acts for a repository, project or workspace, not for you.</source>
        <translation>Das ist ein Zugriffstoken: es handelt für ein Repository, ein Projekt oder einen Arbeitsbereich, nicht für dich.</translation>
    </message>
    <message>
        <source>This is an app password. Bitbucket has not accepted them since %1: create an API token instead.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Das ist ein App-Passwort. Bitbucket nimmt solche seit %1 nicht mehr an: stattdessen ein API-Token erstellen.</translation>
    </message>
    <message>
        <source>This looks like the key of an OAuth consumer. It signs in with the browser, together with its secret.</source>
        <translation>Das sieht nach dem Schlüssel eines OAuth-Consumers aus. Er meldet mit dem Browser an, zusammen mit seinem Geheimnis.</translation>
    </message>
    <message>
        <source>This looks like the secret of an OAuth consumer. It signs in with the browser, together with its key.</source>
        <translation>Das sieht nach dem Geheimnis eines OAuth-Consumers aus. Es meldet mit dem Browser an, zusammen mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>This is an e-mail address. The token goes here, the address below.</source>
        <translation>Das ist eine E-Mail-Adresse. Hierher gehört das Token, darunter die Adresse.</translation>
    </message>
    <message>
        <source>With your e-mail address it is sent as an API token, without one as an access token.</source>
        <translation>Mit deiner E-Mail-Adresse wird es als API-Token geschickt, ohne sie als Zugriffstoken.</translation>
    </message>
    <message>
        <source>This can&apos;t be a token: there are spaces, line breaks or foreign letters in it. Copy it again as one line.</source>
        <translation>Das kann kein Token sein: es enthält Leerzeichen, Zeilenumbrüche oder fremde Buchstaben. Kopiere es noch einmal als eine Zeile.</translation>
    </message>
    <message>
        <source>Bitbucket refuses this e-mail address and token. Check both; the token may have expired or been revoked.</source>
        <translation>Bitbucket lehnt diese E-Mail-Adresse mit diesem Token ab. Beides prüfen; das Token ist vielleicht abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Bitbucket refuses the sign-in that it has just granted. Try again.</source>
        <translation>Bitbucket weist die Anmeldung ab, die es gerade gewährt hat. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Bitbucket refuses this token. It may have expired or been revoked.</source>
        <translation>Bitbucket lehnt dieses Token ab. Es ist vielleicht abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>The host %1 can&apos;t be reached. Check the connection, then try again.</source>
        <extracomment>%1 is the name of a host.</extracomment>
        <translation>Der Host %1 ist nicht erreichbar. Die Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The host %1 does not answer as Bitbucket does. Check the address that Windlass was started with.</source>
        <extracomment>%1 is the name of a host.</extracomment>
        <translation>Der Host %1 antwortet nicht wie Bitbucket. Die Adresse prüfen, mit der Windlass gestartet wurde.</translation>
    </message>
    <message>
        <source>This token can&apos;t see %1: it belongs to another workspace or repository, or there is none of this name.</source>
        <extracomment>%1 is a workspace such as &quot;acme&quot;, or a repository such as &quot;acme/web-shop&quot;.</extracomment>
        <translation>Dieses Token sieht %1 nicht: es gehört zu einem anderen Arbeitsbereich oder Repository, oder es gibt keines dieses Namens.</translation>
    </message>
    <message>
        <source>This token must not read %1. It belongs to another workspace or repository, or was created without the permission to read repositories.</source>
        <extracomment>%1 is a workspace such as &quot;acme&quot;, or a repository such as &quot;acme/web-shop&quot;.</extracomment>
        <translation>Dieses Token darf %1 nicht lesen. Es gehört zu einem anderen Arbeitsbereich oder Repository, oder wurde ohne die Berechtigung zum Lesen von Repositorys angelegt.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead. Set it right: certificates and sign-ins are judged by it.</source>
        <extracomment>%1 is a length of time such as &quot;3 days&quot;.</extracomment>
        <translation>Die Uhr dieses Rechners geht %1 vor. Stell sie richtig: Zertifikate und Anmeldungen werden danach beurteilt.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind. Set it right: certificates and sign-ins are judged by it.</source>
        <extracomment>%1 is a length of time such as &quot;3 days&quot;.</extracomment>
        <translation>Die Uhr dieses Rechners geht %1 nach. Stell sie richtig: Zertifikate und Anmeldungen werden danach beurteilt.</translation>
    </message>
    <message>
        <source>This sign-in needs the key and the secret of an OAuth consumer.</source>
        <translation>Diese Anmeldung braucht den Schlüssel und das Geheimnis eines OAuth-Consumers.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken by another program. End that program, or choose another port below and change the callback address of your consumer to it.</source>
        <extracomment>%1 is the number of a port.</extracomment>
        <translation>Port %1 dieses Rechners ist von einem anderen Programm belegt. Beende es, oder wähle unten einen anderen Port und ändere die Callback-Adresse deines Consumers darauf.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken by another program. End that program and try again, or use a consumer of your own, with another port.</source>
        <extracomment>%1 is the number of a port.</extracomment>
        <translation>Port %1 dieses Rechners ist von einem anderen Programm belegt. Beende es und versuche es noch einmal, oder nimm einen eigenen Consumer mit einem anderen Port.</translation>
    </message>
    <message>
        <source>The answer in the browser was no, so nobody is signed in. Try again if that was a mistake.</source>
        <translation>Die Antwort im Browser war nein, also ist niemand angemeldet. Versuche es noch einmal, wenn das ein Versehen war.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in time. If the page there said that the callback address is wrong, compare it with that of the consumer; else try again.</source>
        <translation>Niemand ist rechtzeitig aus dem Browser zurückgekommen. Wenn die Seite dort sagte, die Callback-Adresse sei falsch, vergleiche sie mit der des Consumers; sonst versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Bitbucket does not know this consumer: its key or its secret is wrong. Check both.</source>
        <translation>Bitbucket kennt diesen Consumer nicht: sein Schlüssel oder sein Geheimnis ist falsch. Prüfe beide.</translation>
    </message>
    <message>
        <source>Bitbucket does not know the consumer of this Windlass any more. Use one of your own, or sign in with a token.</source>
        <translation>Bitbucket kennt den Consumer dieses Windlass nicht mehr. Nimm einen eigenen oder melde dich mit einem Token an.</translation>
    </message>
    <message>
        <source>Bitbucket did not take the code from the browser; it may have been too late. Try again.</source>
        <translation>Bitbucket hat den Code aus dem Browser nicht angenommen; vielleicht kam er zu spät. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The browser said yes, but then the connection to Bitbucket broke. Try again.</source>
        <translation>Der Browser sagte ja, aber dann brach die Verbindung zu Bitbucket ab. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>An answer came that does not belong to this sign-in. It was refused; Windlass goes on waiting for yours.</source>
        <translation>Es kam eine Antwort, die nicht zu dieser Anmeldung gehört. Sie wurde abgewiesen; Windlass wartet weiter auf deine.</translation>
    </message>
    <message>
        <source>Something that is not the answer reached the port. It was refused; Windlass goes on waiting.</source>
        <translation>Etwas, das nicht die Antwort ist, hat den Port erreicht. Es wurde abgewiesen; Windlass wartet weiter.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that could keep the sign-in. Start one (GNOME Keyring, KWallet) and try again, or sign in for this session only.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, der die Anmeldung aufbewahren könnte. Starte einen (GNOME Keyring, KWallet) und versuche es noch einmal, oder melde dich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or sign in for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn und versuche es noch einmal, oder melde dich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain was not allowed to keep the sign-in. Try again and allow it, or sign in for this session only.</source>
        <translation>Dem Schlüsselbund wurde nicht erlaubt, die Anmeldung aufzubewahren. Versuche es noch einmal und erlaube es, oder melde dich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for your password in another window: look there and try again, or sign in for this session only.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf dein Passwort: sieh dort nach und versuche es noch einmal, oder melde dich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain failed to keep the sign-in. Try again, or sign in for this session only.</source>
        <translation>Der Schlüsselbund konnte die Anmeldung nicht aufbewahren. Versuche es noch einmal, oder melde dich nur für diese Sitzung an.</translation>
    </message>
</context>
<context>
    <name>windlass::StatePanel</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title and text of an empty list</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 The missing scope is %2.</source>
        <comment>sentence and scope</comment>
        <translation>%1 Es fehlt die Berechtigung %2.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 von %2 geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n loaded, there are more</source>
        <translation>
            <numerusform>%n geladen, es gibt mehr</numerusform>
            <numerusform>%n geladen, es gibt mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Mehr laden</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What the server answered, in the quotation marks of the language.</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>windlass::StatusLine</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n Anfrage läuft</numerusform>
            <numerusform>%n Anfragen laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::StatusListModel</name>
    <message>
        <source>successful</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Build %1: %2</source>
        <translation>Build %1: %2</translation>
    </message>
</context>
<context>
    <name>windlass::ThreadWidget</name>
    <message>
        <source>Collapse the thread</source>
        <translation>Diskussion zuklappen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation>Dieser Kommentar wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A thread on one line: who wrote the first comment, and its words.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message numerus="yes">
        <source>Thread by %1, %n answers</source>
        <translation>
            <numerusform>Diskussion von %1, %n Antwort</numerusform>
            <numerusform>Diskussion von %1, %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, old line %2</source>
        <translation>%1, alte Zeile %2</translation>
    </message>
    <message>
        <source>Expand the thread</source>
        <translation>Diskussion aufklappen</translation>
    </message>
</context>
<context>
    <name>windlass::TokenDialog</name>
    <message>
        <source>This is an app password. Bitbucket accepts none any more: create an API token instead.</source>
        <translation>Das ist ein App-Passwort. Bitbucket nimmt keine mehr an: leg stattdessen ein API-Token an.</translation>
    </message>
    <message>
        <source>This is an access token: it acts for nobody and can&apos;t take the place of yours. Paste an API token.</source>
        <translation>Das ist ein Zugriffstoken: es handelt für niemanden und kann deines nicht ersetzen. Füge ein API-Token ein.</translation>
    </message>
    <message>
        <source>This is an API token of a person. Paste an access token, or add it as another account.</source>
        <translation>Das ist das API-Token einer Person. Füge ein Zugriffstoken ein oder füge es als weiteres Konto hinzu.</translation>
    </message>
    <message>
        <source>This is an e-mail address. Paste the token.</source>
        <translation>Das ist eine E-Mail-Adresse. Füge das Token ein.</translation>
    </message>
    <message>
        <source>This can&apos;t be a token: it holds characters that no token has. Copy it again.</source>
        <translation>Das kann kein Token sein: Es enthält Zeichen, die kein Token hat. Noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Bitbucket did not say what this token may do.</source>
        <translation>Bitbucket hat nicht gesagt, was dieses Token darf.</translation>
    </message>
    <message>
        <source>It may: %1.</source>
        <extracomment>%1 is a list of words such as &quot;read:user, read:repository&quot;.</extracomment>
        <translation>Es darf: %1.</translation>
    </message>
    <message>
        <source>It lacks, for everything that Windlass does: %1.</source>
        <extracomment>%1 is a list of words such as &quot;read:user, read:repository&quot;.</extracomment>
        <translation>Für alles, was Windlass tut, fehlt ihm: %1.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>That one acts for nobody, and this account is %1&apos;s. Nothing was changed.</source>
        <extracomment>%1 is the name of a person.</extracomment>
        <translation>Dieses handelt für niemanden, und dieses Konto gehört %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That one belongs to %1, and this account is %2&apos;s. Nothing was changed. To use both, add %1 as another account.</source>
        <extracomment>Both are names of persons: %1 of the new token&apos;s, %2 of the account&apos;s.</extracomment>
        <translation>Dieses gehört %1, und dieses Konto gehört %2. Nichts wurde geändert. Um beide zu benutzen, füge %1 als weiteres Konto hinzu.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Signed in with the browser. Windlass renews this sign-in by itself.</source>
        <translation>Mit dem Browser angemeldet. Windlass erneuert diese Anmeldung von selbst.</translation>
    </message>
    <message>
        <source>Another token in its place</source>
        <translation>Ein anderes Token an seiner Stelle</translation>
    </message>
    <message>
        <source>Create an API token</source>
        <translation>API-Token erstellen</translation>
    </message>
    <message>
        <source>Create an access token</source>
        <translation>Zugriffstoken anlegen</translation>
    </message>
    <message>
        <source>What is open, drafts and settings stay as they are.</source>
        <translation>Was offen ist, Entwürfe und Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Atlassian e-&amp;mail address</source>
        <translation>Atlassian-E-&amp;Mail-Adresse</translation>
    </message>
    <message>
        <source>Empty keeps the one that is there</source>
        <translation>Leer lässt das vorhandene</translation>
    </message>
    <message>
        <source>New to&amp;ken</source>
        <translation>Neues To&amp;ken</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Sign in &amp;again…</source>
        <translation>Erneut an&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>An API token goes with the e-mail address of the Atlassian account. Type it, too.</source>
        <translation>Zu einem API-Token gehört die E-Mail-Adresse des Atlassian-Kontos. Gib sie auch ein.</translation>
    </message>
    <message>
        <source>Asking Bitbucket…</source>
        <translation>Bitbucket wird gefragt…</translation>
    </message>
    <message>
        <source>Bitbucket refuses this e-mail address and token. Check both; the token may have ended or been revoked.</source>
        <translation>Bitbucket weist diese E-Mail-Adresse mit diesem Token ab. Prüfe beide; das Token ist vielleicht abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Bitbucket refuses this token. It may have ended or been revoked.</source>
        <translation>Bitbucket weist dieses Token ab. Es ist vielleicht abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Bitbucket refuses the token of this account. It may have ended or been revoked.</source>
        <translation>Bitbucket weist das Token dieses Kontos ab. Es ist vielleicht abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Bitbucket takes this token.</source>
        <translation>Bitbucket nimmt dieses Token an.</translation>
    </message>
    <message>
        <source>Bitbucket takes this token. It is %1&apos;s.</source>
        <translation>Bitbucket nimmt dieses Token an. Es gehört %1.</translation>
    </message>
</context>
<context>
    <name>windlass::TokenPages</name>
    <message>
        <source>Create an API token</source>
        <translation>API-Token erstellen</translation>
    </message>
    <message>
        <source>Create an access token…</source>
        <translation>Zugriffstoken anlegen…</translation>
    </message>
    <message>
        <source>Repository, project or workspace that the token is for</source>
        <translation>Repository, Projekt oder Arbeitsbereich, für den das Token ist</translation>
    </message>
    <message>
        <source>acme/web-shop, or the address of its page</source>
        <translation>acme/web-shop oder die Adresse seiner Seite</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Seine Seite öffnen</translation>
    </message>
    <message>
        <source>Enter a workspace (acme), a repository (acme/web-shop), or paste the address of its page.</source>
        <translation>Gib einen Arbeitsbereich (acme) oder ein Repository (acme/web-shop) ein, oder füge die Adresse seiner Seite ein.</translation>
    </message>
    <message>
        <source>The page is open in the browser, and the scopes to tick there are on the clipboard: %1.</source>
        <extracomment>%1 is a list of permissions such as &quot;read:user:bitbucket, read:repository:bitbucket&quot;.</extracomment>
        <translation>Die Seite ist im Browser offen, und die Scopes zum Anhaken sind in der Zwischenablage: %1.</translation>
    </message>
    <message>
        <source>No browser opened. Go to %1 and tick these scopes, which are on the clipboard: %2.</source>
        <extracomment>%1 is a web address, %2 a list of permissions.</extracomment>
        <translation>Kein Browser hat sich geöffnet. Geh zu %1 und hake diese Scopes an, die in der Zwischenablage sind: %2.</translation>
    </message>
</context>
<context>
    <name>windlass::TokenSignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Atlassian &amp;e-mail address</source>
        <translation>Atlassian-&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>An API token of your Atlassian account, or an access token of a repository, project or workspace. Windlass sees which it is.</source>
        <translation>Ein API-Token deines Atlassian-Kontos oder ein Zugriffstoken eines Repositorys, Projekts oder Arbeitsbereichs. Windlass erkennt, welches es ist.</translation>
    </message>
    <message>
        <source>Use it with the browser</source>
        <translation>Mit dem Browser benutzen</translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation>Das Token einfügen.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of your Atlassian account.</source>
        <translation>Die E-Mail-Adresse des Atlassian-Kontos eingeben.</translation>
    </message>
    <message>
        <source>This is no e-mail address. An API token goes with the address of the Atlassian account, not with the user name.</source>
        <translation>Das ist keine E-Mail-Adresse. Zu einem API-Token gehört die Adresse des Atlassian-Kontos, nicht der Benutzername.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>A token that ended on that day signs nobody in. Correct the day, or leave it out.</source>
        <translation>Ein Token, das an diesem Tag abgelaufen ist, meldet niemanden an. Berichtige den Tag oder lass ihn weg.</translation>
    </message>
</context>
<context>
    <name>windlass::TopBar</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen zu…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Windlass sends no changes for this account.</source>
        <translation>Windlass sendet für dieses Konto keine Änderungen.</translation>
    </message>
    <message>
        <source>Account: %1, read only</source>
        <translation>Konto: %1, nur lesen</translation>
    </message>
</context>
<context>
    <name>windlass::Tour</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>%1: what should be seen did not come within %n second(s).</source>
        <translation>
            <numerusform>%1: Was zu sehen sein sollte, kam nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>%1: Was zu sehen sein sollte, kam nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the picture can&apos;t be saved.</source>
        <translation>%1: Das Bild lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>windlass::VerdictBar</name>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Withdraw approval</source>
        <translation>Freigabe zurückziehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Withdraw request for changes</source>
        <translation>Änderungswunsch zurückziehen</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderungen verlangen</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next text that is written and not sent</source>
        <translation>Zum nächsten geschriebenen, aber nicht gesendeten Text</translation>
    </message>
</context>
<context>
    <name>windlass::WorkspaceDelegate</name>
    <message>
        <source>Administrator</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
</context>
<context>
    <name>windlass::WorkspaceListModel</name>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
</context>
<context>
    <name>windlass::WorkspacePage</name>
    <message>
        <source>Filter repositories</source>
        <translation>Repositorys filtern</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>No repository found</source>
        <translation>Kein Repository gefunden</translation>
    </message>
    <message>
        <source>No name contains “%1” here.</source>
        <translation>Hier enthält kein Name „%1“.</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>Keine Repositorys</translation>
    </message>
    <message>
        <source>This project has none that this account can read.</source>
        <translation>Dieses Projekt hat keine, die dieses Konto lesen darf.</translation>
    </message>
    <message>
        <source>This workspace has none that this account can read.</source>
        <translation>Dieser Arbeitsbereich hat keine, die dieses Konto lesen darf.</translation>
    </message>
    <message>
        <source>New repository…</source>
        <translation>Neues Repository…</translation>
    </message>
    <message>
        <source>This account is read only.</source>
        <translation>Dieses Konto ist auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>Repository created</source>
        <translation>Repository angelegt</translation>
    </message>
</context>
<context>
    <name>windlass::WriteNotices</name>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Take this message away</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>windlass::WriteText</name>
    <message>
        <source>Approval of %1</source>
        <extracomment>%1 is a place such as &quot;acme/web-shop #42&quot;, here and in the texts that follow.</extracomment>
        <translation>Genehmigung von %1</translation>
    </message>
    <message>
        <source>Withdrawal of the approval of %1</source>
        <translation>Rücknahme der Genehmigung von %1</translation>
    </message>
    <message>
        <source>Request for changes in %1</source>
        <translation>Bitte um Änderungen in %1</translation>
    </message>
    <message>
        <source>Withdrawal of the request for changes in %1</source>
        <translation>Rücknahme der Bitte um Änderungen in %1</translation>
    </message>
    <message>
        <source>Declining %1</source>
        <translation>Ablehnung von %1</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>Merge von %1</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Kommentar zu %1</translation>
    </message>
    <message>
        <source>Change of a comment on %1</source>
        <translation>Änderung eines Kommentars zu %1</translation>
    </message>
    <message>
        <source>Deletion of a comment on %1</source>
        <translation>Löschung eines Kommentars zu %1</translation>
    </message>
    <message>
        <source>Resolving a comment on %1</source>
        <translation>Erledigen eines Kommentars zu %1</translation>
    </message>
    <message>
        <source>Reopening a comment on %1</source>
        <translation>Wiederöffnen eines Kommentars zu %1</translation>
    </message>
    <message>
        <source>New pull request in %1</source>
        <translation>Neuer Pull-Request in %1</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>New task on %1</source>
        <translation>Neue Aufgabe zu %1</translation>
    </message>
    <message>
        <source>Change of a task on %1</source>
        <translation>Änderung einer Aufgabe zu %1</translation>
    </message>
    <message>
        <source>Deletion of a task on %1</source>
        <translation>Löschung einer Aufgabe zu %1</translation>
    </message>
    <message>
        <source>Pipeline for %1 in %2</source>
        <extracomment>%1 is a branch, %2 a repository.</extracomment>
        <translation>Pipeline für %1 in %2</translation>
    </message>
    <message>
        <source>Stopping the pipeline %1</source>
        <translation>Anhalten der Pipeline %1</translation>
    </message>
    <message>
        <source>New branch %1 in %2</source>
        <translation>Neuer Branch %1 in %2</translation>
    </message>
    <message>
        <source>Deletion of the branch %1 in %2</source>
        <translation>Löschung des Branches %1 in %2</translation>
    </message>
    <message>
        <source>New repository %1</source>
        <translation>Neues Repository %1</translation>
    </message>
    <message>
        <source>Change of the repository %1</source>
        <translation>Änderung des Repositorys %1</translation>
    </message>
    <message>
        <source>New webhook in %1</source>
        <translation>Neuer Webhook in %1</translation>
    </message>
    <message>
        <source>Change of a webhook in %1</source>
        <translation>Änderung eines Webhooks in %1</translation>
    </message>
    <message>
        <source>Deletion of a webhook in %1</source>
        <translation>Löschung eines Webhooks in %1</translation>
    </message>
    <message>
        <source>New issue in %1</source>
        <translation>Neuer Vorgang in %1</translation>
    </message>
    <message>
        <source>Change of the issue %1</source>
        <translation>Änderung des Vorgangs %1</translation>
    </message>
    <message>
        <source>Comment on a commit in %1</source>
        <translation>Kommentar zu einem Commit in %1</translation>
    </message>
    <message>
        <source>A change in %1</source>
        <translation>Eine Änderung in %1</translation>
    </message>
    <message>
        <source>If you quit now, Windlass looks at its next start what came of it and tells you. Texts are kept as drafts.</source>
        <translation>Wenn du jetzt beendest, sieht Windlass beim nächsten Start nach, was daraus wurde, und sagt es dir. Texte bleiben als Entwürfe erhalten.</translation>
    </message>
    <message>
        <source>%1: the answer has not come yet.</source>
        <extracomment>%1 names what was sent, such as &quot;Merge of acme/web-shop #42&quot;.</extracomment>
        <translation>%1: Die Antwort ist noch nicht da.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were sent whose answers have not come yet.</source>
        <translation>
            <numerusform>%n Änderung wurde gesendet, deren Antwort noch nicht da ist.</numerusform>
            <numerusform>%n Änderungen wurden gesendet, deren Antworten noch nicht da sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no answer came. Looking whether it was done…</source>
        <extracomment>%1 names what was sent, such as &quot;Merge of acme/web-shop #42&quot;; here and in the texts that follow.</extracomment>
        <translation>%1: Es kam keine Antwort. Windlass sieht nach, ob es geschehen ist…</translation>
    </message>
    <message>
        <source>%1: no answer came, but it was done.</source>
        <translation>%1: Es kam keine Antwort, aber es ist geschehen.</translation>
    </message>
    <message>
        <source>%1: no answer came, and Windlass can&apos;t see whether it was done. Look there before you try again.</source>
        <translation>%1: Es kam keine Antwort, und Windlass kann nicht sehen, ob es geschehen ist. Sieh dort nach, bevor du es noch einmal versuchst.</translation>
    </message>
    <message>
        <source>%1: no answer came, and it was not sent. Its text is a draft there.</source>
        <translation>%1: Es kam keine Antwort, und es wurde nicht gesendet. Der Text liegt dort als Entwurf.</translation>
    </message>
    <message>
        <source>%1: no answer came, and it was not done. You can try again.</source>
        <translation>%1: Es kam keine Antwort, und es ist nicht geschehen. Du kannst es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Comment on the issue %1</source>
        <translation>Kommentar zum Vorgang %1</translation>
    </message>
</context>
</TS>
