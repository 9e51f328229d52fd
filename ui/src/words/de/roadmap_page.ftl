# Die Roadmap auf dem Bildschirm, neben dem, was auch Papier und Terminal sagen.

roadmap-purpose = Eine Roadmap sagt, welche Ergebnisse ihr wollt und ungefähr wann: ein Ziel für jeden Schritt, die Features, die ihm dienen, und woran ihr es merkt.
roadmap-empty = Noch kein Ziel
roadmap-example = Zum Beispiel „Vertrauen“ im ersten Quartal: Niemandes Adresse ist mehr falsch.
roadmap-add = Schritt hinzufügen
roadmap-ways = Ansicht
roadmap-way-go = Ziele
roadmap-way-horizons = Jetzt, als Nächstes, später
roadmap-way-time_line = Zeitleiste
roadmap-show-go = Die Ziele als Tabelle zeigen
roadmap-show-horizons = Jetzt, als Nächstes, später zeigen
roadmap-show-time_line = Die Zeitleiste zeigen
roadmap-faces = Für wessen Augen
roadmap-face-internal = Intern
roadmap-face-external = Extern

roadmap-step-menu = Was mit „{ $name }“ geschehen soll
roadmap-details = Womit es verbunden ist
roadmap-move-back = Einen Schritt zurück
roadmap-move-on = Einen Schritt weiter
roadmap-move-to = Verschieben nach
roadmap-as-dated = Wo sein Datum es hinstellt
roadmap-team-only = Vor Außenstehenden verbergen
roadmap-show-all = Außenstehenden zeigen
roadmap-is-team-only = Außenstehende sehen diesen Schritt nicht.
roadmap-delete = Schritt entfernen
roadmap-keys-walk = Zum Feld daneben, am Rand eines Textes
roadmap-keys-carry = Den Schritt verschieben, oder nach jetzt, als Nächstes, später

roadmap-about-now = Woran wir arbeiten
roadmap-about-next = Was bald kommt
roadmap-about-later = Was einmal kommen kann
roadmap-none-here = Hier ist nichts.
roadmap-moved = „{ $name }“ steht unter { $horizon }
roadmap-proposed = nach seinem Datum

roadmap-quarter-mark = Q{ $number } { $year }
roadmap-bar-first = Beginn von „{ $name }“
roadmap-bar-last = Ende von „{ $name }“
roadmap-keys-stretch = Auf der Zeitleiste: Beginn oder Ende eines Balkens verschieben
roadmap-date-of = Datum von „{ $name }“
roadmap-no-place = Ohne Platz auf der Zeitleiste
roadmap-today = heute
roadmap-days = { $first } – { $last }

roadmap-outside-about = Das sehen Außenstehende, hier und auf jedem externen Export. Beide Sichten sind aus denselben Zielen gemacht.
roadmap-outside-none = Außenstehende sehen noch keinen Schritt.

roadmap-review-title = Die Roadmap überprüfen
roadmap-review-about = Mindestens alle drei Monate: Stimmt jedes Ziel noch? Was ihr hier beschließt, kommt ins Protokoll; die Ziele selbst ändert ihr auf der Roadmap.
roadmap-record = Ins Protokoll
roadmap-recorded = Die Überprüfung steht im Protokoll. Die nächste ist am { $next }.
roadmap-review-on = Überprüft am
roadmap-review-next = Nächste Überprüfung am
roadmap-review-note = Anmerkung
roadmap-verdict-of = Was aus „{ $name }“ wird
roadmap-why-of = Warum, bei „{ $name }“
roadmap-why = Warum?
roadmap-why-kept = Warum? (darf leer bleiben)
roadmap-reviews = Überprüfungen im Protokoll
roadmap-hand-out = Die Roadmap weitergeben
roadmap-about-csv = Eine Tabelle mit einer Zeile für jeden Schritt.
roadmap-about-ics = Ein Kalender mit jedem Schritt, der ein Datum hat, und den Überprüfungen.
