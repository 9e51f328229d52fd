# Die eigenen Sätze des Fensters: was es sagt, wenn die Seite es nicht kann.

window-first-is-silent = Inter Pares ist mit dieser Bibliothek schon offen, antwortet aber nicht.
window-first-is-silent-hint = Warte einen Moment und starte noch einmal. Hilft das nicht, beende das hängende Programm; nichts Gespeichertes geht verloren.
window-no-screen = Es gibt keinen Bildschirm, auf dem sich ein Fenster öffnen lässt.
window-no-screen-hint = „interpares serve“ zeigt dasselbe Programm im Browser.
window-no-window = Das Fenster ließ sich nicht öffnen: { $reason }.
window-no-window-hint = Ohne Bildschirm zeigt „interpares serve“ dasselbe Programm im Browser.
window-not-understood = Die Seite hat nach etwas gefragt, das dieses Programm nicht kennt.
window-not-understood-hint = Es hat sich nichts geändert. Schließe das Fenster und öffne es wieder.
window-broke = Das wurde nicht getan: Das Programm ist über einen eigenen Fehler gestolpert.
window-broke-hint = Nichts Gespeichertes ist verloren. Versuche es noch einmal.
window-not-saved = „{ $name }“ wurde nicht gespeichert: { $reason }.
window-not-saved-hint = Schaffe Platz oder wähle einen anderen Ordner und speichere noch einmal.
window-taken = Es gibt schon eine Datei „{ $name }“; sie wurde nicht ersetzt.
window-taken-hint = Es wurde nichts gespeichert. Wähle einen anderen Namen oder einen anderen Ordner.
window-too-large = „{ $name }“ ist größer als { $megabytes } MB und wurde nicht gelesen.
window-too-large-hint = Es hat sich nichts geändert. Nimm eine kleinere Datei.
window-not-read = „{ $name }“ ließ sich nicht lesen: { $reason }.
window-not-read-hint = Es hat sich nichts geändert. Nimm eine Datei, keinen Ordner, die du lesen darfst.
window-crashed = Die Seite ist stehen geblieben.
window-crashed-hint = Was gespeichert war, ist sicher. Höchstens die letzten getippten Wörter können fehlen.
window-crashed-again = Neu laden
window-save-title = Speichern
window-folder-title = Ordner wählen
