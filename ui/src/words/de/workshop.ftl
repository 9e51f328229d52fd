# Was ein Team tut, wenn es zusammensitzt: Karten in Gruppen, Geparktes, Sitzungen.

group-begin = Gruppieren …
group-do = Gruppieren
group-choose = Auswählen
group-choose-all = Ihre Karten auswählen
group-put-into = In eine Gruppe …
group-take-out = Aus der Gruppe nehmen
group-none = Keine Gruppe
group-name = Name der Gruppe
group-label = Gruppe { $name }, { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}
group-more = Mehr zur Gruppe { $name }
group-ungroup = Gruppe auflösen
group-ungroup-all = Alle Gruppen bei { $section } auflösen
group-up = Gruppe nach oben
group-down = Gruppe nach unten
group-moved = Die Gruppe { $name } steht jetzt an Stelle { $place } von { $count }.
group-bar = Ausgewählte Karten
group-chosen = { $count ->
    [one] Eine Karte bei { $section } ausgewählt
   *[other] { $count } Karten bei { $section } ausgewählt
}
group-clear = Nichts auswählen
group-keys-choose = Karte auswählen oder nicht
group-keys-range = Karten auf dem Weg auswählen
group-started = Gruppe { $name }: { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}
group-now-in = In der Gruppe { $name }
group-now-out = In keiner Gruppe
group-taken-apart = Die Gruppe „{ $name }“ ist aufgelöst; ihre Karten bleiben.

parking-title = Parkplatz
keys-go-parking = Parkplatz zeigen
parking-park-this = Für später parken
parking-is-parked = Es steht auf dem Parkplatz.
parking-add = Etwas für später parken
parking-purpose = Was wichtig ist, aber nicht jetzt, wird hier geparkt: Nichts geht verloren, und das Gespräch geht weiter.
parking-example = Etwa: „Die Juristen fragen, wie lange Protokolle bleiben dürfen.“ Eingabe parkt es; dann sagst du, wer sich kümmert und was folgt.
parking-open = Offen
parking-done = { $count ->
    [one] Eine Sache erledigt
   *[other] { $count } Sachen erledigt
}
parking-all-done = Alles hier ist erledigt.
parking-is-done = Erledigt
parking-owner = Wer sich kümmert
parking-nobody = Noch niemand
parking-follow-up = Was folgt
parking-follow-up-example = Was folgt, und wann
parking-remove = „{ $text }“ wegnehmen

sessions-title = { $count ->
    [one] Eine gemeinsame Sitzung
   *[other] { $count } gemeinsame Sitzungen
}
sessions-when = { $day }, { $from } bis { $until }
sessions-host = Auf dem Rechner von { $name }
sessions-nobody = Niemand hat einen Namen genannt
sessions-dots = Punkte auf Karten
sessions-dots-in = Punkte auf Karten in { $section }
