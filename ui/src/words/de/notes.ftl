# Notizen ans Board bringen: eingefügte Zeilen oder eine Tabelle aus einer Datei.

notes-paste = Notizen einfügen
notes-title = Notizen ans Board bringen
notes-lines = Eure Notizen
notes-lines-hint = Eine Zeile, eine Karte. Aufzählungszeichen und Nummern davor fallen weg.
notes-section = Feld
notes-choose-file = CSV-Datei wählen
notes-file-hint = Aus einer Tabelle, mit Spalten für Feld, Text, Urheber und Stand. Du kannst sie auch auf das Board ziehen.
notes-table-seen = Das sieht wie eine Tabelle aus.
notes-as-table = Als Tabelle lesen
notes-preview = Die Karten, die daraus werden
notes-preview-none = Hier siehst du die Karten, bevor sie angelegt werden.
notes-cancel = Abbrechen
notes-back = Zurück
notes-add = { $count ->
    [0] Karten anlegen
    [one] { $count } Karte anlegen
   *[other] { $count } Karten anlegen
}
notes-added = { $count ->
    [one] { $count } Karte hängt am Board.
   *[other] { $count } Karten hängen am Board.
}
notes-drop = Loslassen, um die Notizen zu lesen

notes-file-title = Notizen aus { $name }
notes-reading = Die Datei wird gelesen
notes-rows = Zeilen der Datei
notes-line = Zeile
notes-becomes = Feld
notes-text = Text
notes-state = Stand
notes-author = Urheber
notes-becomes-cards = { $count ->
    [0] Keine Zeile wird eine Karte.
    [one] { $count } Zeile wird eine Karte.
   *[other] { $count } Zeilen werden Karten.
}
notes-rows-left-out = { $count ->
    [one] { $count } Zeile wird ausgelassen.
   *[other] { $count } Zeilen werden ausgelassen.
}
notes-unknown-headers = Spalten, die hier nichts bedeuten, werden übergangen: { $headers }.
notes-left-out = ausgelassen

notes-left-no_text = Sie hat keinen Text.
notes-left-no_section = Sie sagt nicht, zu welchem Feld sie gehört.
notes-left-unknown_section = Es gibt kein Feld „{ $section }“.
notes-left-unknown_state = Es gibt keinen Stand „{ $state }“; es gibt Annahme, zu prüfen und bestätigt.
notes-left-more_fields = Sie hat { $fields } Spalten, es gibt aber nur { $headers } Überschriften. Setze Texte, die das Trennzeichen enthalten, in Anführungszeichen.
notes-left-too_long = Ihr Text hat { $chars } Zeichen; { $limit } sind möglich.
notes-left-not_text = Sie enthält Zeichen, die kein Text sind.
notes-left-author_too_long = Der Name des Urhebers hat { $chars } Zeichen; { $limit } sind möglich.
notes-left-already_there = Derselbe Text hängt schon in diesem Feld.
notes-left-said_before = Zeile { $line } sagt dasselbe.
