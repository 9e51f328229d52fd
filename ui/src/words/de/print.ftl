# Was auf gedruckten und exportierten Seiten steht, außer dem Board selbst.

print-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
print-version = Version { $number }
print-page = Seite { $page } von { $pages }
# Ein Feld, das auf einer weiteren Seite weitergeht.
print-continued = { $section }, Fortsetzung
# Am Ende eines Feldes: wie viele Karten auf einer weiteren Seite hängen.
print-more = { $count } weitere auf Seite { $page }
print-latest-reading = Letzter Messwert
print-means = Was sie bedeutet
attribution-metrics = Erstellt mit Inter Pares

folder-vision = Vision Board
folder-roadmap = Roadmap
folder-roadmap-external = Roadmap, für außen
folder-metrics = Metriken
folder-decisions = Entscheidungen
