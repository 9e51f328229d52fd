# Problems: what happened, and what to do next. Nothing is ever lost by one.

problem-name_empty = A name has to say something.
problem-name_empty-hint = Type at least one letter.
problem-name_too_long = The name has { $chars } characters.
problem-name_too_long-hint = A name may have { $limit }. Shorten it.
problem-name_has = A name cannot contain “{ $character }”.
problem-name_has-hint = Names become file names. Leave that character out.
problem-card_too_long = { $number ->
    [1] The card has { $chars } characters.
   *[other] Card { $number } has { $chars } characters.
}
problem-card_too_long-hint = A card holds up to { $limit }. Split it into several cards, or keep the long text elsewhere and link to it.
problem-not_text = Card { $number } contains characters that are not text.
problem-not_text-hint = It may come from a binary file. Copy the text again, or choose another file.
problem-card_empty = Card { $number } has no text.
problem-card_empty-hint = Write something on it, or leave it out.
problem-nothing_to_add = There is nothing to add.
problem-nothing_to_add-hint = Write or paste at least one line.
problem-nothing_chosen = No card is chosen.
problem-nothing_chosen-hint = Choose one card or several, then try again.
problem-too_many_at_once = { $count } cards are too many at once.
problem-too_many_at_once-hint = Add up to { $limit } at a time.
problem-board_full = The board is full.
problem-board_full-hint = A board holds { $limit } cards, deleted ones included. Start another product, or duplicate this one without its past.
problem-no_such_card = This card is not on the board any more.
problem-no_such_card-hint = Somebody deleted it. The history has it, and can put it back.
problem-card_exists = This card is already on the board.
problem-card_exists-hint = Nothing has to be done.
problem-section_in_use = { $section } still has { $count ->
    [one] one card
   *[other] { $count } cards
}.
problem-section_in_use-hint = Move or delete what hangs in the four extra sections, then hide them.

problem-no_such_product = There is no such product in this library.
problem-no_such_product-hint = Look at the list of products; it may have another name.
problem-product_deleted = This product is deleted.
problem-product_deleted-hint = Recover it from the deleted products first.
problem-no_such_act = The history has no such entry.
problem-no_such_act-hint = Open the history again and choose one of its entries.
problem-nothing_to_undo = There is nothing to undo.
problem-nothing_to_undo-hint = Undo takes back what you did since the product was opened. Older things can be put back from the history.
problem-nothing_to_redo = There is nothing to redo.
problem-nothing_to_redo-hint = Redo does again what you have just taken back.
problem-read_only = The library is open for reading only.
problem-read_only-hint = Nothing was changed. Close the other program that uses it, or choose another folder, then try again.

problem-library_locked = { $pid ->
    [none] Another program has this library open.
   *[other] Another program has this library open (process { $pid }).
}
problem-library_locked-hint = Close it there, or open the library for reading only.
problem-library_newer = This library was written by a newer Inter Pares (format { $found }; this one knows { $known }).
problem-library_newer-hint = Install the newer version, or choose another folder. The file was not touched.
problem-library_not_ours = The file { $file } is not an Inter Pares library.
problem-library_not_ours-hint = Choose another folder, or move the file away. It was not touched.
problem-library_damaged = The library is damaged: { $detail }.
problem-library_damaged-hint = It was not touched. Restore a backup, or open it for reading only to save what can be read.
problem-library_folder_read_only = The folder { $folder } cannot be written.
problem-library_folder_read_only-hint = Allow writing there, choose another folder, or open the library for reading only.
problem-library_no_folder = The folder { $folder } cannot be used: { $detail }.
problem-library_no_folder-hint = Choose another folder.
problem-disk_full = The disk is full. This was not saved.
problem-disk_full-hint = Nothing else is lost. Free some space, then do it again.
problem-backup_unreadable = { $file } is not a backup that can be read.
problem-backup_unreadable-hint = Choose another backup. The library was not touched.
problem-disk_failed = The disk did not do as asked: { $detail }.
problem-disk_failed-hint = What was saved before is safe. Check the disk, then try again.
problem-document_damaged = The document of this product cannot be read: { $detail }.
problem-document_damaged-hint = Restore a backup. The file was not touched.
problem-document_newer = This product was written by a newer Inter Pares (format { $found }; this one knows { $known }).
problem-document_newer-hint = Install the newer version. The product was not touched.
problem-no_such_backup = There is no such backup.
problem-no_such_backup-hint = Choose one from the list.
problem-not_a_folder = This is not a folder that can be used.
problem-not_a_folder-hint = Choose a folder, with its whole path.

problem-file_incomplete = The file did not arrive whole.
problem-file_incomplete-hint = Choose it again.
problem-no_card_in_file = Not one row of the file becomes a card.
problem-no_card_in_file-hint = The list says why for each row. Mend the file, then choose it again.
problem-no_such_format = This is not made into a .{ $format } file.
problem-no_such_format-hint = A board goes out as PDF, PNG, SVG, Markdown or CSV, a roadmap also as a calendar (.ics), the whole product as JSON or ZIP.
problem-export_failed = The file could not be made: { $detail }.
problem-export_failed-hint = Nothing was changed. Try another format, and tell us what the board looks like.
problem-other_protocol = This page is from another version of the program.
problem-other_protocol-hint = Load the page again.
problem-fault = Something in the program went wrong: { $detail }.
problem-fault-hint = What was saved is safe. Try again; if it happens again, start the program anew.

warning-undrawable = No font on this machine can draw “{ $text }”. It is printed as a code.

problem-product_there = This product is already in the library.
problem-product_there-hint = Open it from the list.
problem-too_large = This is too large to be kept in one piece.
problem-too_large-hint = Nothing was changed. Do it in smaller steps.

problem-notes_too_big = The file is too big: { $size } MB.
problem-notes_too_big-hint = A file of notes may have { $limit } MB. Split it.
problem-notes_not_text = This is not a text file.
problem-notes_not_text-hint = Save the table as CSV (comma-separated, UTF-8) and choose that file.
problem-notes_empty = The file is empty.
problem-notes_empty-hint = Choose a file with a header line and at least one row.
problem-notes_no_text_column = No column of the file holds the text of the cards. Its headers are: { $headers }.
problem-notes_no_text_column-hint = Name one column “text”. The others may be “section”, “author” and “state”.
problem-notes_unclosed_quote = A quotation mark in the row that begins on line { $line } is never closed.
problem-notes_unclosed_quote-hint = Close it, or double it if it belongs to the text.
problem-notes_too_many_rows = The file has { $rows } rows.
problem-notes_too_many_rows-hint = Up to { $limit } can be added at once. Split the file.

problem-file_too_big = The file is too big: { $size } MB.
problem-file_too_big-hint = A product file may have { $limit } MB.
problem-file_not_json = The file breaks off or is not JSON: line { $line }, column { $column } ({ $detail }).
problem-file_not_json-hint = Choose a file that this program has exported, and copy it whole.
problem-file_foreign = This JSON file was written by another program.
problem-file_foreign-hint = Choose a file that Inter Pares has exported.
problem-file_newer = A newer Inter Pares wrote this file (version { $version }; this one reads up to { $known }).
problem-file_newer-hint = Install the newer version, or export the product again from there in an older one.
problem-file_shape = Something in the file has not the right shape: line { $line }, column { $column } ({ $detail }).
problem-file_shape-hint = It may have been edited by hand. Mend that place, or export it again.
problem-file_name = The product in this file has no name that can be used. { $detail }
problem-file_name-hint = Change “name” in the file.
problem-file_too_many_cards = The product in this file has { $count } cards.
problem-file_too_many_cards-hint = A board holds { $limit }.
problem-file_card_twice = Two cards in this file have the same id: { $card }.
problem-file_card_twice-hint = Remove one of them from the file.
problem-file_card = The { $number }. card in this file cannot be used. { $detail }
problem-file_card-hint = Mend it in the file, then choose the file again.
problem-file_history_too_long = The history in this file is so long that replaying it would take minutes.
problem-file_history_too_long-hint = Nothing was changed. Where the product came from, duplicate it, which leaves its past behind, then export the duplicate.
problem-file_act_twice = The { $number }. entry of the history in this file stands there twice.
problem-file_act_twice-hint = Remove one of them from the file.
problem-file_act = The { $number }. entry of the history in this file cannot be used. { $detail }
problem-file_act-hint = Mend it in the file, then choose the file again.

problem-no_such_entry = This is not there any more.
problem-no_such_entry-hint = Somebody took it away. The history can put it back.
problem-entry_exists = This is already there.
problem-entry_exists-hint = Look for it; nothing has to be added.
problem-entry_not_by_hand = A { $kind } cannot be added, taken away or put back by hand.
problem-entry_not_by_hand-hint = It comes from the command made for it.
problem-no_such_field = A { $kind } has no field “{ $field }” that can be written.
problem-no_such_field-hint = Check the name of the field.
problem-field_wants = “{ $field }” takes { $wants }.
problem-field_wants-hint = Change what you wrote, then try again.
problem-number_too_high = “{ $field }” can be { $limit } at the most.
problem-number_too_high-hint = Choose a number from 1 to { $limit }. Nothing was changed.
problem-cannot_serve = “{ $thing }” cannot serve “{ $to }”.
problem-cannot_serve-hint = Goals serve cards and other goals; metrics serve other metrics, too. Nothing serves itself.
problem-text_too_long = The text has { $chars } characters.
problem-text_too_long-hint = There is room for { $limit }. Shorten it, or keep the long text elsewhere and link to it.
problem-product_full = This product holds as much as it can: { $limit } entries.
problem-product_full-hint = Start another product for what comes next.
wants-text = text
wants-line = text on one line
wants-one_of = one of the words offered
wants-day = a day, such as 2027-04-15
wants-instant = a moment, such as 2027-04-15T09:00:00+02:00
wants-number = a number
wants-count = a whole number above zero
wants-flag = yes or no
wants-entry = something of this product
wants-links = something of this product
wants-kept = nothing by hand

problem-file_too_many_entries = The product in this file has { $count } entries.
problem-file_too_many_entries-hint = A product holds { $limit }.
problem-file_entry_twice = Two entries in this file have the same id: { $entry }.
problem-file_entry_twice-hint = Remove one of them from the file.
problem-file_entry = The { $number }. entry in this file cannot be used. { $detail }
problem-file_entry-hint = Mend it in the file, then choose the file again.

problem-not_a_kpi = A minor quantity cannot be a KPI.
problem-not_a_kpi-hint = Nobody in the team can influence it. Give it another class, or ask what you could do about it and measure that.
problem-not_a_number = Reading { $number } is not a number.
problem-not_a_number-hint = Write digits, with one point or comma.
problem-too_many_readings = { $count } readings are too many at once; { $limit } are possible.
problem-too_many_readings-hint = Bring them in in several files.
problem-no_such_reading = There is no reading at that time any more.
problem-no_such_reading-hint = Somebody has taken it back. Nothing was changed.

problem-next_review_too_early = The next review, { $next }, would not come after this one, { $on }.
problem-next_review_too_early-hint = Choose a later day for it. Nothing was changed.
problem-other_section = “{ $card }” hangs in another section than the group “{ $group }”.
problem-other_section-hint = Move the card into that section first, or make a group in its own. Nothing was changed.
problem-verdict_without_why = “{ $goal }” is not kept as it is, and nobody says why.
problem-verdict_without_why-hint = Write a reason: the record is there so that nobody has to ask again. Nothing was changed.
problem-readings_too_big = The file is too big: { $size } MB.
problem-readings_too_big-hint = A file of readings may have { $limit } MB. Split it.
problem-readings_empty = There is no reading in the file.
problem-readings_empty-hint = Choose a file with a time and a value in each row.
problem-readings_no_columns = The headers do not say which columns hold times and values: { $headers }.
problem-readings_no_columns-hint = Name one column “time” and one “value”.
problem-rows_without_reading = { $rows ->
    [one] Line { $line } is no reading, so nothing was put down.
   *[other] { $rows } rows are no readings, the first on line { $line }; so nothing was put down.
}
problem-rows_without_reading-hint = Have the file looked at first (in the terminal with --dry-run): then each row that is no reading is named. Mend them and bring it in again.

problem-hand_over_without_why = Nobody says why the role is handed over.
problem-hand_over_without_why-hint = Write a reason: the record keeps it. Nothing was changed.
problem-hand_over_to_holder = { $member } holds the role already at that time.
problem-hand_over_to_holder-hint = Choose somebody else, or a day on which it would have returned. Nothing was changed.
problem-hand_over_nobody = Then nobody would be primus.
problem-hand_over_nobody-hint = The first primus has no end, and a hand-over ends only when somebody else holds the role. Hand it over first. Nothing was changed.
problem-hand_over_has_ended = This hand-over is over by then.
problem-hand_over_has_ended-hint = It stays on record as it was. Nothing was changed.
problem-hand_over_in_the_past = { $day } is over: who was primus then stays on record.
problem-hand_over_in_the_past-hint = Choose today or a later day. Nothing was changed.
problem-hand_over_ends_before = The hand-over would end before it begins.
problem-hand_over_ends_before-hint = Choose a later last day. Nothing was changed.
problem-hand_over_not_in_team = { $member } is not in the team on { $day }.
problem-hand_over_not_in_team-hint = Choose somebody who is there for the whole time, or change the days. Nothing was changed.
problem-member_is_needed = { $member } is primus, or will be.
problem-member_is_needed-hint = Hand the role over for good, or call the hand-over off; then remove { $member }. To say that somebody has left, give them a last day instead. Nothing was changed.
