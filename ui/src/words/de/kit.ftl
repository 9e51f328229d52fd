# Wörter der Bausteine, aus denen jeder Raum besteht.

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

