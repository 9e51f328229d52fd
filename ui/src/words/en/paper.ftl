# Handing the board out: formats, paper, preview.

paper-export = Export
paper-title = Hand out the board
paper-format = Format
paper-format-pdf = PDF
paper-format-png = PNG
paper-format-svg = SVG
paper-format-md = Markdown
paper-format-csv = CSV
paper-format-json = JSON
paper-format-ics = iCalendar
paper-format-zip = ZIP
paper-about-pdf = For printing and sending: sharp at any size, with text that can be selected and read aloud.
paper-about-png = A picture of each page, for slides and chats.
paper-about-svg = A drawing of each page, for documents and for drawing on.
paper-about-md = Plain text with headings, for a wiki or a repository.
paper-about-csv = A table with one row for each card, for a spreadsheet. It can be read again as notes.
paper-about-json = Everything, complete. It can be imported again as a product.
paper-about-ics = A calendar that can be imported.
paper-paper = Paper
paper-paper-a4 = A4
paper-paper-a3 = A3
paper-paper-letter = Letter
paper-save = Save as { $format }
paper-saved = { $more ->
    [0] “{ $name }” is saved.
    [one] “{ $name }” and one more page are saved.
   *[other] “{ $name }” and { $more } more pages are saved.
}
paper-drawing = Drawing the page
paper-preview = Preview. { $page }
paper-page = Page { $number } of { $count }
paper-before = Page before
paper-next = Next page
paper-written = Preview
paper-warnings = Not everything could be drawn:
everything-save = Take everything out (ZIP)
paper-home = Take copies home
paper-home-more = As everything stood when the room was closed. You have ten minutes, and this page must stay open.
paper-home-gone = This page has lost its line to the room, and copies come over that line. Whoever opened the room can give you one.
paper-home-pdf = Vision board
paper-home-md = Vision board
paper-home-zip = Everything, to be read
paper-home-json = The whole product, to be imported
