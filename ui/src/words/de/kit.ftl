# Wörter der Bausteine, aus denen jeder Raum besteht.

close = Schließen
cancel = Abbrechen
undo = Rückgängig
redo = Wiederholen
dismiss = Ausblenden
too-much = Was du eingefügt hast, hat { $chars } Zeichen. Es wurde nicht übernommen, und nichts wurde geändert.
too-much-hint = Ein Feld fasst auf einmal bis zu { $takes }. Füge einen Teil davon ein, oder bewahre es in einer Datei auf und verweise darauf.
toasts = Meldungen
key-control = Strg
key-shift = Umschalt
key-enter = Enter
key-escape = Esc
key-delete = Entf

just-now = gerade eben

