# Der Verlauf eines Produkts, und das Board, wie es war.

history-title = Verlauf
history-choose = Wähle einen Eintrag, dann siehst du das Board und alles andere, wie es gleich danach aussah. Karten und das ganze Board lassen sich von dort zurückholen; nichts geht je verloren.
history-reading = Der Verlauf wird gelesen
history-older = Ältere zeigen
history-first-day = Hier hat es angefangen.
history-someone = Jemand
history-then = Wie es damals war
history-artefact = Was du ansiehst
history-back = Zurück zum Verlauf
history-as-of = Wie es am { $moment } war
history-after = { $who } { $act }
history-read-only = Du siehst die Vergangenheit. Hier lässt sich nichts ändern.
history-since = Seitdem: { $what }.
history-since-nothing = Heute ist nichts anders.
history-since-new = { $count ->
    [one] { $count } neue Karte
   *[other] { $count } neue Karten
}
history-since-gone = { $count ->
    [one] { $count } Karte weg
   *[other] { $count } Karten weg
}
history-since-changed = { $count ->
    [one] { $count } Karte geändert
   *[other] { $count } Karten geändert
}
history-since-name = damals hieß es „{ $name }“
history-since-sections = damals mit { $sections } Feldern
history-look = Was zu sehen ist
history-look-differences = Unterschiede zu heute
history-look-then = Wie es war
history-put-board-back = Ganzes Board zurückholen
history-put-card-back = Diese Karte zurückholen
history-card-is-back = Die Karte ist wieder, wie sie war.
history-board-is-back = Das Board ist wieder, wie es war.
history-is-so-already = Es ist schon so.
history-undo-in-order = Seitdem ist anderes geschehen. Rückgängig nimmt es der Reihe nach zurück.
history-of-card = Was geschehen ist

history-mark-gone = Heute weg
history-mark-new = Seitdem neu
history-mark-changed = Text seitdem geändert
history-mark-moved = Hängt heute bei { $section }
history-mark-marked = Heute: { $state }
history-mark-author = { $author ->
    [none] Heute ohne Urheber
   *[other] Urheber heute: { $author }
}
history-mark-reordered = Hängt heute an anderer Stelle
history-text-then = Seitdem gestrichen:
history-text-now = Seitdem eingefügt:
