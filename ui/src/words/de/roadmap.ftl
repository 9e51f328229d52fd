# Die Roadmap: auf dem Bildschirm, auf Papier und im Terminal.

roadmap = Roadmap
attribution-roadmap = Nach der GO Product Roadmap von Roman Pichler, romanpichler.com, CC BY-SA 4.0.

roadmap-row-date = Datum
roadmap-row-name = Name
roadmap-row-goal = Ziel
roadmap-row-features = Features
roadmap-row-metrics = Metriken
roadmap-row-serves = Dient

roadmap-ask-date = Wann? Ein Quartal, ein Monat, ein Tag
roadmap-ask-name = Wie heißt dieser Schritt?
roadmap-ask-goal = Für welches eine Ergebnis ist er da?
roadmap-ask-features = Welche drei bis fünf Features dienen dem? Jedes auf einer Zeile
roadmap-ask-metrics = Woran und wann werdet ihr es merken? Jede auf einer Zeile

roadmap-horizon-now = Jetzt
roadmap-horizon-next = Als Nächstes
roadmap-horizon-later = Später
roadmap-no-date = noch kein Datum
roadmap-no-name = Schritt ohne Namen
roadmap-quarter = { $number }. Quartal { $year }
roadmap-quarters = { $number }. Quartal { $year } – { $number2 }. Quartal { $year2 }
roadmap-half = { $number }. Halbjahr { $year }
roadmap-halves = { $number }. Halbjahr { $year } – { $number2 }. Halbjahr { $year2 }

roadmap-hint-no_goal = Für welches Ergebnis sind diese Features da? Schreibt das Ziel auf.
roadmap-hint-few_features = { $count ->
    [0] Noch keine Features; drei bis fünf zeigen, was das Ziel braucht.
    [one] Ein Feature; drei bis fünf zeigen, was das Ziel braucht.
   *[other] { $count } Features; drei bis fünf zeigen, was das Ziel braucht.
}
roadmap-hint-many_features = { $count } Features; einem Ziel dienen am besten drei bis fünf. Einzelheiten gehören ins Backlog.
roadmap-hint-no_metric = Woran werdet ihr es merken? Ergänzt eine Metrik.
roadmap-hint-metric_without_number = Eine Metrik braucht eine Zahl: wie viel, wie viele, wie schnell?
roadmap-hint-metric_without_time = Eine Metrik braucht eine Zeit: bis wann, wie lange?
roadmap-hint-date_unclear = Für dieses Datum gibt es keinen Platz auf der Zeitleiste.
roadmap-hint-out_of_order = Es kommt vor „{ $before }“, das links davon steht.
roadmap-hint-review_due = Die Roadmap sollte bis zum { $since } überprüft werden.

roadmap-review = Überprüfen
roadmap-verdict-keep = Behalten
roadmap-verdict-change = Ändern
roadmap-verdict-reorder = Umordnen
roadmap-verdict-replace = Ersetzen
roadmap-reviewed = Überprüft am { $on }, nächste Überprüfung bis { $next }
roadmap-review-by = Zu überprüfen bis { $due }
roadmap-undated = Noch kein Datum:
roadmap-event-review = Überprüfung der Roadmap
roadmap-event-next-review = Nächste Überprüfung der Roadmap

roadmap-outside = Was Außenstehende sehen
roadmap-outside-dates = Datumsangaben
roadmap-dates-none = Keine
roadmap-dates-half_year = Nach Halbjahren
roadmap-dates-quarter = Nach Quartalen
roadmap-dates-as_written = Wie geschrieben
roadmap-outside-rows = Neben Datum und Name
roadmap-review-of = { $by ->
    [none] { $on }
   *[other] { $on }, aufgeschrieben von { $by }
}
