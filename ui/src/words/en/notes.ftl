# Bringing notes to the board: pasted lines, or a table from a file.

notes-paste = Paste notes
notes-title = Bring notes to the board
notes-lines = Your notes
notes-lines-hint = One line, one card. Bullets and numbers in front are left off.
notes-section = Section
notes-choose-file = Choose a CSV file
notes-file-hint = From a spreadsheet, with columns for section, text, author and state. You can also drop it on the board.
notes-table-seen = This looks like a table.
notes-as-table = Read it as a table
notes-preview = The cards they become
notes-preview-none = Here you see the cards before they are put up.
notes-cancel = Cancel
notes-back = Back
notes-add = { $count ->
    [0] Add cards
    [one] Add { $count } card
   *[other] Add { $count } cards
}
notes-added = { $count ->
    [one] { $count } card is on the board.
   *[other] { $count } cards are on the board.
}
notes-drop = Let go to read the notes

notes-file-title = Notes from { $name }
notes-reading = Reading the file
notes-rows = Rows of the file
notes-line = Line
notes-becomes = Section
notes-text = Text
notes-state = State
notes-author = Author
notes-becomes-cards = { $count ->
    [0] No row becomes a card.
    [one] { $count } row becomes a card.
   *[other] { $count } rows become cards.
}
notes-rows-left-out = { $count ->
    [one] { $count } row is left out.
   *[other] { $count } rows are left out.
}
notes-unknown-headers = Columns that mean nothing here are passed over: { $headers }.
notes-left-out = left out

notes-left-no_text = It has no text.
notes-left-no_section = It does not say which section it belongs to.
notes-left-unknown_section = There is no section “{ $section }”.
notes-left-unknown_state = There is no state “{ $state }”; there are assumption, to validate and confirmed.
notes-left-more_fields = It has { $fields } fields, but there are { $headers } headers. Put texts that contain the separator in quotation marks.
notes-left-too_long = Its text has { $chars } characters; { $limit } are possible.
notes-left-not_text = It holds characters that are not text.
notes-left-author_too_long = Its author’s name has { $chars } characters; { $limit } are possible.
notes-left-already_there = The same text already hangs in this section.
notes-left-said_before = Line { $line } says the same.
