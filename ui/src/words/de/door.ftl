# Was eine Seite sagt, bevor sie anderes zeigt: an der Tür eines Raums, beim Start, wenn das Programm nicht erreichbar ist.

live-code-title = An einem Raum teilnehmen
live-code-more = Gib die sechs Buchstaben und Ziffern ein, die unter dem Link stehen.
live-code = Code des Raums
live-code-go = Weiter
live-code-wrong = Dieser Code öffnet keinen Raum, oder nicht mehr. Frag nach dem Code, der jetzt gezeigt wird.
live-link-old = Dieser Link öffnet keinen Raum mehr
live-link-old-more = Frag nach dem neuen Link, oder gib den Code ein, der jetzt gezeigt wird.
live-link-needed = Diesen Raum öffnet nur sein Link
live-link-needed-more = Vor seiner Tür wartet niemand, deshalb gibt es keinen Code. Frag nach dem Link, oder scanne seinen QR-Code.
live-who = Wer bist du?
live-who-team = Mitglieder des Teams
live-who-other = Jemand anderes? Dein Name
live-who-name = Dein Name
live-join = Teilnehmen

starting = Wird gestartet
try-again = Noch einmal versuchen
load-again = Die Seite neu laden

broken-title = Dieser Teil der Seite ist kaputtgegangen
broken-more = Was gespeichert war, ist nicht verloren, und was du gerade schreibst, bleibt erhalten. Lade die Seite neu: Du bist dann wieder hier.
not-come-title = Dieser Teil der Seite ist nicht angekommen
not-come-more = Das Netz war kurz weg, oder das Programm wurde erneuert. Was gespeichert war, ist nicht verloren. Lade die Seite neu: Du bist dann wieder hier.

trouble-not_saved = Das Programm war nicht erreichbar, diese Änderung ist nicht gespeichert.
trouble-not_saved-hint = Was du geschrieben hast, ist noch da. Es lässt sich speichern, sobald die Verbindung zurück ist.
trouble-not_reached = Das Programm ist nicht erreichbar.
trouble-not_reached-hint = Die Verbindung kommt von selbst zurück, sobald das Netz da ist und das Programm läuft.
trouble-not_understood = Etwas ist schiefgegangen, wofür das Programm keine Worte hat.
trouble-not_understood-hint = Was gespeichert war, ist nicht verloren. Lade die Seite neu.
trouble-key_refused = Der Schlüssel dieser Seite gilt nicht mehr.
trouble-key_refused-hint = Öffne die Adresse, die das Programm beim Start ausgegeben hat.
trouble-link_refused = Dieser Link öffnet keinen Raum mehr.
trouble-link_refused-hint = Frag nach dem neuen Link, oder gib den Code ein, der jetzt gezeigt wird.
