# Punkte auf Karten: alle kleben sie dahin, wo es ihnen am wichtigsten ist, und sehen zugleich, was herauskommt.

dots-name = Punkte auf Karten
dots-purpose = Alle kleben Punkte auf die Karten, die ihnen am wichtigsten sind.
dots-where = Auf welche Karten
dots-everywhere = Das ganze Board
dots-each = Punkte für jede Person
dots-each-hint = { $cards ->
    [one] Es gibt eine Karte; etwa ein Drittel so viele Punkte ist eine gute Zahl.
   *[other] Es gibt { $cards } Karten; etwa ein Drittel so viele Punkte ist eine gute Zahl.
}
dots-each-wrong = Eine Zahl von 1 bis { $most }.
dots-on-one = Auf eine Karte
dots-on-one-1 = Höchstens einen
dots-on-one-3 = Höchstens drei
dots-on-one-all = Beliebig viele
dots-seen = Wann man die Punkte sieht
dots-seen-reveal = Erst beim Aufdecken
dots-seen-open = Sofort
dots-names-hint = Nach dem Aufdecken sehen alle, wessen Punkte wo sind.
dots-nameless-hint = Niemand wird je sehen, wessen Punkte wo sind, auch die Leitung nicht. Das lässt sich danach nicht ändern.
dots-start = Punkte verteilen
dots-left = { $left ->
    [0] Kein Punkt übrig von { $each }
    [one] Ein Punkt übrig von { $each }
   *[other] { $left } Punkte übrig von { $each }
}
dots-most-on-one = { $most ->
    [one] höchstens einer je Karte
   *[other] höchstens { $most } je Karte
}
dots-for = Für wen
dots-go = Zum Board
dots-done = { $done } von { $all } haben alle geklebt
dots-hidden = verborgen bis zum Aufdecken
dots-reveal = Aufdecken
dots-close = Kleben beenden
dots-end = Punkte wegnehmen
dots-most = Die meisten Punkte
dots-none = Auf keiner Karte ist ein Punkt.
dots-count = { $count ->
    [one] Ein Punkt
   *[other] { $count } Punkte
}
dots-own = { $own ->
    [one] Einer deiner Punkte
   *[other] { $own } deiner Punkte
}
dots-put = Punkt kleben
dots-take = Punkt wegnehmen
dots-said = { $own ->
    [0] Hier keiner deiner Punkte
    [one] Hier einer deiner Punkte
   *[other] Hier { $own } deiner Punkte
}, { $left } übrig
dots-keys-put = Punkt auf die Karte kleben
dots-keys-take = Punkt von der Karte nehmen
