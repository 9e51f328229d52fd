# Metriken: die Liste mit der Prozesskette, das Blatt einer Metrik, ihre Messwerte. Bildschirm, Druck und Terminal.

metrics = Metriken
metrics-purpose = Eine Metrik ist eine Größe, aus der ihr etwas über Qualität schließen könnt. Klärt, was sie ist und was sie wert ist, bevor Code entsteht.
metrics-example = Zum Beispiel: neue Kunden, am Tag gespeichert, geteilt durch die, die die API liefert, sollte 1 sein.
metrics-add = Metrik hinzufügen
metrics-add-first = Erste Metrik hinzufügen
metrics-filter = Zeigen
metrics-filter-all = Alle { $count }
metrics-filter-kpi = KPIs { $count }
metrics-filter-violated = Verletzt { $count }
metrics-filter-unfinished = Unfertig { $count }
metrics-none-so = Auf keine Metrik trifft das zu.
metrics-back = Alle Metriken
metrics-unnamed = Metrik ohne Namen
metrics-gone = Diese Metrik gibt es nicht mehr.
metrics-remove = Diese Metrik entfernen
metrics-print = Metriken ausgeben
metrics-about-csv = Eine Tabelle mit einer Zeile je Metrik, für ein Tabellenprogramm.
metrics-about-json = Jede Metrik mit all ihren Messwerten, für andere Programme. Ein Produkt kommt aus seiner eigenen Datei zurück.

class-integrity = Integrität
class-performance = Leistung
class-errors = Fehler
class-api = API-Nutzung
class-quantity = Menge
class-other = Sonstige
class-none = Ohne Klasse
class-choose = Noch nicht gewählt
class-about-integrity = Kommen Geschäftsobjekte durch die Prozesskette? Das Verhältnis zweier Schritte; 1 ist richtig.
class-about-performance = Wie steht das Produkt zu seinen nichtfunktionalen Zielen?
class-about-errors = Wie oft versagt es, und wie schnell ist es behoben?
class-about-api = Wie nutzen es die Clients?
class-about-quantity = Eine Menge, die niemand im Team beeinflussen kann.
class-about-other = Etwas anderes, das von Qualität erzählt.
kpi = KPI
kpi-yes = Das sind KPIs.
kpi-maybe = Das können KPIs sein.
kpi-never = Das können keine KPIs sein: Niemand im Team kann sie beeinflussen.

chain = Prozesskette
chain-purpose = Die Schritte, die ein Geschäftsobjekt geht, in ihrer Reihenfolge. Aus zwei Schritten, die aufeinander folgen, wird ein Integritätsverhältnis.
chain-add = Schritt hinzufügen
chain-step = Schritt { $number }
chain-step-menu = Mehr zu Schritt „{ $name }“
chain-step-earlier = Nach vorn
chain-step-later = Nach hinten
chain-step-remove = Schritt entfernen
chain-ratio = { $from } / { $to }
chain-ratio-none = noch keine Metrik
chain-ratio-unread = noch kein Messwert
chain-propose = { $count ->
    [one] Die Kette schlägt { $count } Integritätsverhältnis vor:
   *[other] Die Kette schlägt { $count } Integritätsverhältnisse vor:
}
chain-propose-all = Alle { $count } hinzufügen
chain-propose-add = „{ $name }“ hinzufügen

gaps = Woran haben wir nicht gedacht?
gap-class = Keine Metrik erzählt von: { $class }.
gap-step = Bei „{ $name }“ wird nichts gemessen.
gap-business_goal = Keine Metrik dient dem Geschäftsziel „{ $text }“.
gap-class-mend = Eine hinzufügen
gap-step-mend = Eine hinzufügen
gap-business_goal-mend = Eine hinzufügen

metric-what-it-is = Was sie ist
metric-what-it-is-worth = Was sie wert ist
metric-missing = { $count ->
    [0] Vollständig
    [one] { $count } Angabe fehlt
   *[other] { $count } Angaben fehlen
}
metric-unfinished = Unfertig
metric-still-missing = Noch zu sagen: { $fields }.
metric-choose = Noch nicht gewählt
metric-targets = Ziele
metric-when-violated = Wenn sie verletzt ist

direction-more = mehr ist besser
direction-less = weniger ist besser
direction-at = genau am Ziel
direction-within = in einem Bereich
severity-minor = gering: kaum jemand merkt es
severity-noticeable = spürbar: einige werden behindert
severity-severe = schwer: Kunden oder Unternehmen verlieren etwas
severity-critical = kritisch: es darf nicht passieren

ask-metric-name = z. B. Gespeichert / geliefert
ask-metric-question = Welche Frage beantwortet sie?
ask-metric-formula = z. B. am Tag gespeichert ÷ am Tag geliefert
ask-metric-unit = z. B. Sekunden
ask-metric-aggregation = z. B. 90. Perzentil
ask-metric-period = z. B. am Tag
ask-metric-source = Woher kommen die Rohdaten?
ask-metric-example = z. B. 1,2
ask-metric-notified = Wer erfährt es, und wann?
ask-metric-business_value = Was ist sie Kunden und Unternehmen wert?
ask-metric-impact = Was geschieht dann mit Kunden und Unternehmen?
ask-metric-bearable = z. B. einen Tag
ask-metric-response = Was tun wir dann?

reading-state-unjudged = nicht beurteilt
reading-state-good = gut
reading-state-missed = das Ziel verfehlt
reading-state-warning = Warnung
reading-state-violated = verletzt
reading-since = seit { $since }
reading-none = Noch kein Messwert

means-what = { $name }
means-what-period = { $name }, { $period },
means-value = { $value } { $unit }
means-unsaid = Noch hat niemand gesagt, was bei „{ $name }“ gut ist.
means-watched = „{ $name }“ wird nur beobachtet: ohne Ziel.
means-should-more = { $what } sollte { $target } oder mehr sein.
means-should-less = { $what } sollte { $target } oder weniger sein.
means-should-at = { $what } sollte { $target } sein.
means-should-within = { $what } sollte zwischen { $target } und { $upper } liegen.
means-read-unjudged = Am { $at } waren es { $value }.
means-read-good = Am { $at } waren es { $value }: Das ist gut.
means-read-missed = Am { $at } waren es { $value }: das Ziel ist verfehlt seit { $since }.
means-read-warning = Am { $at } waren es { $value }: eine Warnung seit { $since }.
means-read-violated = Am { $at } waren es { $value }: verletzt seit { $since }.
means-warned-above = Über { $limit } werden wir gewarnt.
means-warned-below = Unter { $limit } werden wir gewarnt.
means-warned-outside = Unter { $low } oder über { $high } werden wir gewarnt.
means-warned-else = Alles andere warnt uns.
means-violated-above = Über { $limit } ist sie verletzt{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-below = Unter { $limit } ist sie verletzt{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-outside = Unter { $low } oder über { $high } ist sie verletzt{ $impact ->
    [none] .
   *[other] : { $impact }
}
means-violated-else = Alles andere ist eine Verletzung{ $impact ->
    [none] .
   *[other] : { $impact }
}

metric-hint-not_a_kpi = Eine bloße Menge ist kein KPI: Niemand im Team kann sie beeinflussen.
metric-hint-is_a_kpi = Metriken dieser Klasse sind KPIs. Sagt es, oder wählt eine andere Klasse.
metric-hint-no_direction = Es gibt ein Ziel, aber niemand hat gesagt, was gut ist: mehr, weniger, genau dort oder in einem Bereich?
metric-hint-no_upper_end = Einem Bereich fehlt sein oberes Ende.
metric-hint-range_upside_down = Das obere Ende des Bereichs liegt unter dem unteren.
metric-hint-violation_on_target = Die Verletzung liegt auf der guten Seite des Ziels: Sie wäre verletzt, obwohl das Ziel erreicht ist.
metric-hint-warning_on_target = Die Warnung liegt auf der guten Seite des Ziels: Ihr würdet gewarnt, obwohl das Ziel erreicht ist.
metric-hint-warning_too_late = Die Warnung kommt erst, wenn sie schon verletzt ist. Lasst sie früher kommen.
metric-hint-half_a_ratio = Ein Verhältnis braucht zwei verschiedene Schritte der Kette.
metric-hint-measured_twice = „{ $title }“ ist das Verhältnis derselben zwei Schritte. Eine davon genügt.

readings = Messwerte
readings-count = { $count ->
    [0] noch kein Messwert
    [one] { $count } Messwert
   *[other] { $count } Messwerte
}
readings-violations = { $count ->
    [one] { $count } davon verletzt
   *[other] { $count } davon verletzt
}
readings-purpose = Tragt ein, was ihr abgelesen habt, oder bringt eine CSV-Datei herein, mit Zeit und Wert in jeder Zeile.
readings-add = Messwert eintragen
readings-value = Wert
readings-when = Wann
readings-put = Eintragen
readings-import = Datei hereinbringen
readings-table = Messwerte, neueste zuerst
readings-table-more = Die neuesten { $count } sind aufgeführt.
readings-column-when = Wann
readings-column-value = Wert
readings-column-state = Stand
readings-take-back = Messwert vom { $at } zurücknehmen
readings-taken-back = Den Messwert vom { $at } zurückgenommen.
readings-no-number = Das ist keine Zahl.
readings-unreadable = { $count ->
    [one] { $count } Block Messwerte hat ein neueres Programm geschrieben; er wird nicht gezeigt.
   *[other] { $count } Blöcke Messwerte hat ein neueres Programm geschrieben; sie werden nicht gezeigt.
}
readings-file-title = Messwerte aus { $name }
readings-file-about = Zwei Spalten, „Zeit“ und „Wert“. Komma, Semikolon oder Tabulator; Dezimalpunkt oder -komma; ISO- oder deutsche Daten.
readings-file-becomes = { $count ->
    [one] { $count } Messwert, { $least }, vom { $from }.
   *[other] { $count } Messwerte von { $least } bis { $most }, zwischen { $from } und { $until }.
}
readings-file-decimals-comma = Vor den Dezimalstellen steht ein Komma.
readings-file-decimals-point = Vor den Dezimalstellen steht ein Punkt.
readings-file-unread = { $count ->
    [one] Eine Zeile ist kein Messwert. Bis sie berichtigt ist, wird nichts eingetragen.
   *[other] { $count } Zeilen sind keine Messwerte. Bis sie berichtigt sind, wird nichts eingetragen.
}
readings-file-line = Zeile
readings-file-row = Inhalt
readings-file-reason = Warum sie keiner ist
readings-file-cancel = Abbrechen
readings-file-put = { $count ->
    [one] { $count } Messwert eintragen
   *[other] { $count } Messwerte eintragen
}
readings-file-done = { $count ->
    [one] { $count } Messwert eingetragen.
   *[other] { $count } Messwerte eingetragen.
}
readings-file-reading = Die Datei wird gelesen …
reading-none-no_time = sie nennt keine Zeit
reading-none-unknown_time = „{ $time }“ ist keine Zeit, oder könnte zwei sein
reading-none-no_value = sie hat keinen Wert
reading-none-not_a_number = „{ $value }“ ist keine Zahl
reading-none-time_twice = Zeile { $line } ist von derselben Zeit
reading-none-too_many_fields = sie hat { $count } Felder: Braucht ein Dezimalkomma Anführungszeichen?

chart-of = Diagramm von „{ $name }“
chart-says = { $count ->
    [one] { $count } Messwert, { $violations } verletzt.
   *[other] { $count } Messwerte vom { $from } bis { $until }; { $violations } verletzt.
}
chart-keys = Mit den Pfeiltasten geht es von Messwert zu Messwert.
chart-keys-zoom = Mit den Pfeiltasten geht es von Messwert zu Messwert; + geht näher heran, − weiter weg, 0 zeigt alles. Mit der Maus lässt sich ein Ausschnitt aufziehen.
chart-part = Welche Zeit das Diagramm zeigt
chart-part-all = Alles
chart-part-year = Letztes Jahr
chart-part-quarter = Letztes Quartal
chart-part-month = Letzter Monat
chart-part-own = Ausschnitt
chart-nearer = Näher heran
chart-further = Weiter weg
chart-point = { $at }: { $value }, { $state }
chart-target = Ziel
chart-warning = Warnung
chart-violation = Verletzung
chart-baseline = Ausgangswert
chart-empty = Das Diagramm beginnt mit dem ersten Messwert.
chart-impact = Was diese Verletzung bedeutet
chart-impact-if = Was eine Verletzung bedeuten würde
chart-impact-unsaid = Noch hat niemand gesagt, was eine Verletzung mit Kunden und Unternehmen macht.
