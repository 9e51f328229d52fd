# Der Rahmen um jeden Raum: Kopf, Navigation, Statuszeile, Tasten.

inter-pares = Inter Pares
skip-to-main = Zum Inhalt springen
rooms = Räume
room-vision = Vision
room-history = Verlauf
vision-sentence = Vision
vision-sentence-none = Noch keine Vision
all-products = Alle Produkte
switch-product = Wechseln zu
you-settings = { $name }: Einstellungen
settings-open = Einstellungen
search-open = Suchen
more-open = Mehr

opening = Wird geöffnet
starting = Wird gestartet
product-not-open = Dieses Produkt lässt sich nicht öffnen
try-again = Noch einmal versuchen
load-again = Die Seite neu laden

saved = Gespeichert
saving = Wird gespeichert
connecting = Verbindung wird aufgebaut
offline = Keine Verbindung. Was du jetzt änderst, wird nicht gespeichert.
back-online = Wieder verbunden.
nothing-to-undo = Nichts rückgängig zu machen
undo-what = Rückgängig: { $act }
redo-what = Wiederholen: { $act }

keys-title = Tasten
keys-anywhere = Überall
keys-go-vision = Zum Vision Board
keys-go-history = Zum Verlauf
keys-go-home = Zu allen Produkten
keys-palette = Suche und Befehle
keys-help = Alle Tasten zeigen
keys-leave = Schließen, verlassen
