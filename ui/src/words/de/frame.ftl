# Der Rahmen um jeden Raum: Kopf, Navigation, Statuszeile, Tasten.

inter-pares = Inter Pares
skip-to-main = Zum Inhalt springen
rooms = Räume
room-now = Jetzt
room-vision = Vision
room-roadmap = Roadmap
room-metrics = Metriken
room-decisions = Entscheiden
room-team = Team
room-history = Verlauf
vision-sentence = Vision
vision-sentence-none = Noch keine Vision
all-products = Alle Produkte
switch-product = Wechseln zu
you-are = Du bist { $name }
you-are-nobody = Wer bist du?
you-become = Ich bin { $name }
you-who = Wer an diesem Gerät sitzt
settings-open = Einstellungen
search-open = Suchen
more-open = Mehr

opening = Wird geöffnet
product-not-open = Dieses Produkt lässt sich nicht öffnen

saved = Gespeichert
saving = Wird gespeichert
not-saved = Nicht gespeichert
not-saved-long = Nicht gespeichert: zu lang
connecting = Verbindung wird aufgebaut
offline = Keine Verbindung. Was du jetzt änderst, wird nicht gespeichert.
back-online = Wieder verbunden.
nothing-to-undo = Nichts rückgängig zu machen
undo-what = Rückgängig: { $act }
redo-what = Wiederholen: { $act }

keys-title = Tasten
keys-anywhere = Überall
keys-go-now = Zu dem, was der Raum tut
keys-go-vision = Zum Vision Board
keys-go-roadmap = Zur Roadmap
keys-go-metrics = Zu den Metriken
keys-go-decisions = Zu den Entscheidungen
keys-go-team = Zum Team
keys-go-history = Zum Verlauf
keys-go-home = Zu allen Produkten
keys-palette = Suche und Befehle
keys-help = Alle Tasten zeigen
keys-leave = Schließen, verlassen
