# Das Board weitergeben: Formate, Papier, Vorschau.

paper-export = Exportieren
paper-title = Board weitergeben
paper-format = Format
paper-format-pdf = PDF
paper-format-png = PNG
paper-format-svg = SVG
paper-format-md = Markdown
paper-format-csv = CSV
paper-format-json = JSON
paper-format-ics = iCalendar
paper-format-zip = ZIP
paper-about-pdf = Zum Drucken und Verschicken: scharf in jeder Größe, mit Text, den man auswählen und vorlesen lassen kann.
paper-about-png = Ein Bild von jeder Seite, für Folien und Chats.
paper-about-svg = Eine Zeichnung von jeder Seite, für Dokumente und zum Weiterzeichnen.
paper-about-md = Einfacher Text mit Überschriften, für ein Wiki oder ein Repository.
paper-about-csv = Eine Tabelle mit einer Zeile je Karte, für eine Tabellenkalkulation. Sie kann wieder als Notizen gelesen werden.
paper-about-json = Alles, vollständig. Es kann wieder als Produkt importiert werden.
paper-about-ics = Ein Kalender, der sich einlesen lässt.
paper-paper = Papier
paper-paper-a4 = A4
paper-paper-a3 = A3
paper-paper-letter = Letter
paper-save = Als { $format } sichern
paper-saved = { $more ->
    [0] „{ $name }“ ist gesichert.
    [one] „{ $name }“ und eine weitere Seite sind gesichert.
   *[other] „{ $name }“ und { $more } weitere Seiten sind gesichert.
}
paper-drawing = Die Seite wird gezeichnet
paper-preview = Vorschau. { $page }
paper-page = Seite { $number } von { $count }
paper-before = Seite davor
paper-next = Nächste Seite
paper-written = Vorschau
paper-warnings = Nicht alles konnte gezeichnet werden:
everything-save = Alles mitnehmen (ZIP)
paper-home = Kopien mitnehmen
paper-home-more = Wie alles stand, als der Raum geschlossen wurde. Du hast zehn Minuten, und diese Seite muss offen bleiben.
paper-home-gone = Diese Seite hat ihre Verbindung zum Raum verloren, und nur über sie kommen Kopien. Wer den Raum geöffnet hat, kann dir eine geben.
paper-home-pdf = Vision Board
paper-home-md = Vision Board
paper-home-zip = Alles, zum Lesen
paper-home-json = Das ganze Produkt, zum Importieren
