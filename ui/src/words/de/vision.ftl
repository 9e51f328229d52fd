# Das Vision Board, wie man daran arbeitet. Namen, Fragen und Hinweise der Felder stehen in board.ftl.

vision-five = Fünf Felder
vision-nine = Neun
vision-show-nine = Neun Felder zeigen
vision-show-five = Fünf Felder zeigen
vision-sections = Felder
vision-add = Karte anlegen
vision-add-vision = Vision schreiben
vision-more = Mehr zu dieser Karte
vision-menu = Diese Karte
vision-edit = Bearbeiten
vision-details = Einzelheiten
vision-move-to = Verschieben nach
vision-mark-as = Markieren als
vision-delete = Löschen

vision-write = Ein Gedanke
vision-write-vision = Ein Satz, den alle auswendig sagen können
vision-write-label = Karte bei { $section }
vision-write-help-new = Eingabe: nächste Karte. Escape: fertig.
vision-write-help = Eingabe: fertig. Strg Eingabe: nächste Karte.
vision-card-new = Neue Karte
vision-card-label = { $text }. { $state }
vision-card-label-by = { $text }. { $state }. Von { $author }

vision-deleted = „{ $text }“ ist gelöscht.
vision-moved = { $section }, { $place } von { $count }
vision-not-up = Diese Karte ist noch nicht am Board: Ihr Text ließ sich nicht speichern.
vision-brought-back = { $count ->
    [one] Ein Text, der noch nicht gespeichert war, hängt jetzt am Board.
   *[other] { $count } Texte, die noch nicht gespeichert waren, hängen jetzt am Board.
}

vision-card = Karte
vision-sure = Wie sicher
vision-section = Feld
vision-put-up = Angelegt
vision-author = Urheber
vision-author-none = Niemand genannt

vision-keys-walk = Von Karte zu Karte gehen
vision-keys-carry = Karte verschieben
vision-keys-enter = Karte bearbeiten; in einer neuen Karte: nächste Karte
vision-keys-next = Fertig und nächste Karte
vision-keys-line = Neue Zeile in einer Karte
vision-keys-leave = Text verlassen; er bleibt erhalten
vision-keys-state = Annahme, zu prüfen, bestätigt
