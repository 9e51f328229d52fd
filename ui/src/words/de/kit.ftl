# Wörter der Bausteine, aus denen jeder Raum besteht, und von Störungen, bevor das Programm antwortet.

close = Schließen
cancel = Abbrechen
undo = Rückgängig
redo = Wiederholen
dismiss = Ausblenden
toasts = Meldungen
key-control = Strg
key-shift = Umschalt
key-enter = Enter
key-escape = Esc
key-delete = Entf

just-now = gerade eben

trouble-not_saved = Das Programm war nicht erreichbar, diese Änderung ist nicht gespeichert.
trouble-not_saved-hint = Was du geschrieben hast, ist noch da. Es lässt sich speichern, sobald die Verbindung zurück ist.
trouble-not_reached = Das Programm ist nicht erreichbar.
trouble-not_reached-hint = Die Verbindung kommt von selbst zurück, sobald das Programm wieder läuft.
trouble-not_understood = Etwas ist schiefgegangen, wofür das Programm keine Worte hat.
trouble-not_understood-hint = Was gespeichert war, ist nicht verloren. Lade die Seite neu.
trouble-key_refused = Der Schlüssel dieser Seite gilt nicht mehr.
trouble-key_refused-hint = Öffne die Adresse, die das Programm beim Start ausgegeben hat.
