# Wie Einträge dort bearbeitet werden, wo sie stehen, in jedem Raum.

entry-empty = Noch nichts gesagt
entry-unnamed = Ohne Namen
entry-no-number = Das ist keine Zahl.
entry-removed = „{ $title }“ ist entfernt.
entry-brought-back = { $count ->
    [one] Ein Text, der nicht gespeichert war, ist wieder da.
   *[other] { $count } Texte, die nicht gespeichert waren, sind wieder da.
}
entry-tie = Verknüpfen
entry-tie-to = Verknüpfen: { $field }
entry-untie = Verknüpfung mit „{ $title }“ entfernen
entry-search = Suchen
entry-no-links = Keine Verknüpfungen
entry-nothing-to-tie = Nichts zum Verknüpfen da.
