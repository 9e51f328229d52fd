# Die Befehlspalette.

palette-title = Suche und Befehle
palette-ask = Suchen, oder sagen, was zu tun ist
palette-commands = Befehle
palette-products = Produkte
palette-cards = Karten
palette-acts = Verlauf
palette-nothing = So heißt nichts.
palette-of = in { $product }
palette-archived = archiviert
palette-who = { $who } { $act }
palette-entries = Team, Roadmap, Metriken, Entscheidungen
