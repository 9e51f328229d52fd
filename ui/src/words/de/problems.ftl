# Probleme: was geschehen ist und was als Nächstes hilft. Verloren geht dabei nie etwas.

problem-name_empty = Ein Name muss etwas sagen.
problem-name_empty-hint = Schreib mindestens einen Buchstaben.
problem-name_too_long = Der Name hat { $chars } Zeichen.
problem-name_too_long-hint = Ein Name darf { $limit } haben. Kürze ihn.
problem-name_has = Ein Name kann „{ $character }“ nicht enthalten.
problem-name_has-hint = Aus Namen werden Dateinamen. Lass dieses Zeichen weg.
problem-card_too_long = { $number ->
    [1] Die Karte hat { $chars } Zeichen.
   *[other] Karte { $number } hat { $chars } Zeichen.
}
problem-card_too_long-hint = Auf eine Karte passen bis zu { $limit }. Teile sie auf oder bewahre den langen Text anderswo auf und verweise darauf.
problem-not_text = Karte { $number } enthält Zeichen, die kein Text sind.
problem-not_text-hint = Vielleicht stammt sie aus einer Binärdatei. Kopiere den Text noch einmal oder wähle eine andere Datei.
problem-card_empty = Karte { $number } hat keinen Text.
problem-card_empty-hint = Schreib etwas darauf oder lass sie weg.
problem-nothing_to_add = Es gibt nichts hinzuzufügen.
problem-nothing_to_add-hint = Schreib oder füge mindestens eine Zeile ein.
problem-nothing_chosen = Keine Karte ist ausgewählt.
problem-nothing_chosen-hint = Wähle eine oder mehrere Karten und versuch es noch einmal.
problem-too_many_at_once = { $count } Karten auf einmal sind zu viele.
problem-too_many_at_once-hint = Füge höchstens { $limit } auf einmal hinzu.
problem-board_full = Das Board ist voll.
problem-board_full-hint = Auf ein Board passen { $limit } Karten, gelöschte mitgezählt. Beginne ein weiteres Produkt oder dupliziere dieses ohne seine Vergangenheit.
problem-no_such_card = Diese Karte hängt nicht mehr am Board.
problem-no_such_card-hint = Jemand hat sie gelöscht. Im Verlauf ist sie noch da und kann zurückgeholt werden.
problem-card_exists = Diese Karte hängt schon am Board.
problem-card_exists-hint = Es ist nichts zu tun.
problem-section_in_use = { $section } hat noch { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}.
problem-section_in_use-hint = Verschiebe oder lösche, was in den vier zusätzlichen Feldern hängt, und blende sie dann aus.

problem-no_such_product = Dieses Produkt gibt es in der Bibliothek nicht.
problem-no_such_product-hint = Sieh in der Liste der Produkte nach; vielleicht heißt es anders.
problem-product_deleted = Dieses Produkt ist gelöscht.
problem-product_deleted-hint = Hol es zuerst aus den gelöschten Produkten zurück.
problem-no_such_act = Diesen Eintrag gibt es im Verlauf nicht.
problem-no_such_act-hint = Öffne den Verlauf neu und wähle einen seiner Einträge.
problem-nothing_to_undo = Es gibt nichts zurückzunehmen.
problem-nothing_to_undo-hint = Zurückgenommen wird, was du seit dem Öffnen des Produkts getan hast. Älteres lässt sich aus dem Verlauf zurückholen.
problem-nothing_to_redo = Es gibt nichts zu wiederholen.
problem-nothing_to_redo-hint = Wiederholt wird, was du gerade zurückgenommen hast.
problem-read_only = Die Bibliothek ist nur zum Lesen geöffnet.
problem-read_only-hint = Nichts wurde geändert. Schließ das andere Programm, das sie benutzt, oder wähle einen anderen Ordner, und versuch es noch einmal.

problem-library_locked = { $pid ->
    [none] Ein anderes Programm hat diese Bibliothek geöffnet.
   *[other] Ein anderes Programm hat diese Bibliothek geöffnet (Prozess { $pid }).
}
problem-library_locked-hint = Schließ sie dort oder öffne die Bibliothek nur zum Lesen.
problem-library_newer = Diese Bibliothek hat ein neueres Inter Pares geschrieben (Format { $found }; dieses kennt { $known }).
problem-library_newer-hint = Installiere die neuere Version oder wähle einen anderen Ordner. Die Datei blieb unberührt.
problem-library_not_ours = Die Datei { $file } ist keine Bibliothek von Inter Pares.
problem-library_not_ours-hint = Wähle einen anderen Ordner oder räum die Datei weg. Sie blieb unberührt.
problem-library_damaged = Die Bibliothek ist beschädigt: { $detail }.
problem-library_damaged-hint = Sie blieb unberührt. Stell eine Sicherung wieder her oder öffne sie nur zum Lesen, um zu retten, was lesbar ist.
problem-library_folder_read_only = In den Ordner { $folder } kann nicht geschrieben werden.
problem-library_folder_read_only-hint = Erlaube das Schreiben, wähle einen anderen Ordner oder öffne die Bibliothek nur zum Lesen.
problem-library_no_folder = Der Ordner { $folder } ist nicht zu gebrauchen: { $detail }.
problem-library_no_folder-hint = Wähle einen anderen Ordner.
problem-disk_full = Die Festplatte ist voll. Dies wurde nicht gespeichert.
problem-disk_full-hint = Sonst ist nichts verloren. Schaff Platz und tu es noch einmal.
problem-backup_unreadable = { $file } ist keine lesbare Sicherung.
problem-backup_unreadable-hint = Wähle eine andere Sicherung. Die Bibliothek blieb unberührt.
problem-disk_failed = Der Datenträger tat nicht, was er sollte: { $detail }.
problem-disk_failed-hint = Was schon gespeichert war, ist sicher. Prüfe den Datenträger und versuch es noch einmal.
problem-document_damaged = Das Dokument dieses Produkts ist nicht lesbar: { $detail }.
problem-document_damaged-hint = Stell eine Sicherung wieder her. Die Datei blieb unberührt.
problem-document_newer = Dieses Produkt hat ein neueres Inter Pares geschrieben (Format { $found }; dieses kennt { $known }).
problem-document_newer-hint = Installiere die neuere Fassung. Das Produkt blieb unberührt.
problem-no_such_backup = Diese Sicherung gibt es nicht.
problem-no_such_backup-hint = Wähle eine aus der Liste.
problem-not_a_folder = Das ist kein brauchbarer Ordner.
problem-not_a_folder-hint = Wähle einen Ordner mit seinem ganzen Pfad.

problem-file_incomplete = Die Datei kam nicht ganz an.
problem-file_incomplete-hint = Wähle sie noch einmal.
problem-no_card_in_file = Keine einzige Zeile der Datei wird zu einer Karte.
problem-no_card_in_file-hint = Die Liste nennt für jede Zeile den Grund. Bessere die Datei aus und wähle sie noch einmal.
problem-no_such_format = Daraus wird keine .{ $format }-Datei gemacht.
problem-no_such_format-hint = Ein Board gibt es als PDF, PNG, SVG, Markdown oder CSV, eine Roadmap auch als Kalender (.ics), das ganze Produkt als JSON oder ZIP.
problem-export_failed = Die Datei konnte nicht erstellt werden: { $detail }.
problem-export_failed-hint = Nichts wurde geändert. Versuch ein anderes Format und sag uns, wie das Board aussieht.
problem-other_protocol = Diese Seite gehört zu einer anderen Version des Programms.
problem-other_protocol-hint = Lade die Seite neu.
problem-fault = Im Programm ging etwas schief: { $detail }.
problem-fault-hint = Was gespeichert war, ist sicher. Versuch es noch einmal; geschieht es wieder, starte das Programm neu.

warning-undrawable = Keine Schrift auf diesem Gerät kann „{ $text }“ zeichnen. Gedruckt wird ein Code.

problem-product_there = Dieses Produkt ist schon in der Bibliothek.
problem-product_there-hint = Öffne es aus der Liste.
problem-too_large = Das ist zu groß, um es an einem Stück zu bewahren.
problem-too_large-hint = Nichts wurde geändert. Tu es in kleineren Schritten.

problem-notes_too_big = Die Datei ist zu groß: { $size } MB.
problem-notes_too_big-hint = Eine Datei mit Notizen darf { $limit } MB haben. Teile sie auf.
problem-notes_not_text = Das ist keine Textdatei.
problem-notes_not_text-hint = Speichere die Tabelle als CSV (mit Komma getrennt, UTF-8) und wähle diese Datei.
problem-notes_empty = Die Datei ist leer.
problem-notes_empty-hint = Wähle eine Datei mit einer Kopfzeile und mindestens einer weiteren Zeile.
problem-notes_no_text_column = Keine Spalte der Datei enthält den Text der Karten. Ihre Überschriften sind: { $headers }.
problem-notes_no_text_column-hint = Nenne eine Spalte „Text“. Die anderen können „Abschnitt“, „Autor“ und „Status“ heißen.
problem-notes_unclosed_quote = Ein Anführungszeichen in der Zeile, die in Zeile { $line } beginnt, wird nie geschlossen.
problem-notes_unclosed_quote-hint = Schließ es oder verdopple es, wenn es zum Text gehört.
problem-notes_too_many_rows = Die Datei hat { $rows } Zeilen.
problem-notes_too_many_rows-hint = Bis zu { $limit } gehen auf einmal. Teile die Datei auf.

problem-file_too_big = Die Datei ist zu groß: { $size } MB.
problem-file_too_big-hint = Eine Produktdatei darf { $limit } MB haben.
problem-file_not_json = Die Datei bricht ab oder ist kein JSON: Zeile { $line }, Spalte { $column } ({ $detail }).
problem-file_not_json-hint = Wähle eine Datei, die dieses Programm exportiert hat, und kopiere sie ganz.
problem-file_foreign = Diese JSON-Datei hat ein anderes Programm geschrieben.
problem-file_foreign-hint = Wähle eine Datei, die Inter Pares exportiert hat.
problem-file_newer = Diese Datei hat ein neueres Inter Pares geschrieben (Version { $version }; dieses liest bis { $known }).
problem-file_newer-hint = Installiere die neuere Version oder exportiere das Produkt dort noch einmal für eine ältere.
problem-file_shape = Etwas in der Datei hat nicht die richtige Gestalt: Zeile { $line }, Spalte { $column } ({ $detail }).
problem-file_shape-hint = Vielleicht wurde sie von Hand geändert. Bessere diese Stelle aus oder exportiere sie noch einmal.
problem-file_name = Das Produkt in dieser Datei hat keinen brauchbaren Namen. { $detail }
problem-file_name-hint = Ändere „name“ in der Datei.
problem-file_too_many_cards = Das Produkt in dieser Datei hat { $count } Karten.
problem-file_too_many_cards-hint = Auf ein Board passen { $limit }.
problem-file_card_twice = Zwei Karten in dieser Datei haben dieselbe Kennung: { $card }.
problem-file_card_twice-hint = Entferne eine davon aus der Datei.
problem-file_card = Die { $number }. Karte in dieser Datei ist nicht zu gebrauchen. { $detail }
problem-file_card-hint = Bessere sie in der Datei aus und wähle die Datei noch einmal.
problem-file_history_too_long = Der Verlauf in dieser Datei ist so lang, dass es Minuten dauern würde, ihn nachzuspielen.
problem-file_history_too_long-hint = Nichts wurde geändert. Dupliziere das Produkt dort, wo es herkommt, so bleibt seine Vergangenheit zurück, und exportiere das Duplikat.
problem-file_act_twice = Der { $number }. Eintrag des Verlaufs steht zweimal in dieser Datei.
problem-file_act_twice-hint = Entferne einen davon aus der Datei.
problem-file_act = Der { $number }. Eintrag des Verlaufs in dieser Datei ist nicht zu gebrauchen. { $detail }
problem-file_act-hint = Bessere ihn in der Datei aus und wähle die Datei noch einmal.

problem-no_such_entry = Das gibt es nicht mehr.
problem-no_such_entry-hint = Jemand hat es entfernt. Der Verlauf kann es zurückholen.
problem-entry_exists = Das gibt es schon.
problem-entry_exists-hint = Such danach; hinzuzufügen ist nichts.
problem-entry_not_by_hand = So etwas ({ $kind }) lässt sich nicht von Hand hinzufügen, entfernen oder zurückholen.
problem-entry_not_by_hand-hint = Dafür gibt es einen eigenen Befehl.
problem-no_such_field = Es gibt hier ({ $kind }) kein Feld „{ $field }“, das sich beschreiben lässt.
problem-no_such_field-hint = Prüf den Namen des Feldes.
problem-field_wants = „{ $field }“ nimmt { $wants }.
problem-field_wants-hint = Ändere die Eingabe und versuch es noch einmal.
problem-number_too_high = „{ $field }“ kann höchstens { $limit } sein.
problem-number_too_high-hint = Wähl eine Zahl von 1 bis { $limit }. Es wurde nichts geändert.
problem-cannot_serve = „{ $thing }“ kann „{ $to }“ nicht dienen.
problem-cannot_serve-hint = Ziele dienen Karten und anderen Zielen, Metriken auch anderen Metriken. Nichts dient sich selbst.
problem-text_too_long = Der Text hat { $chars } Zeichen.
problem-text_too_long-hint = Platz ist für { $limit }. Kürze ihn, oder bewahre den langen Text anderswo auf und verweise darauf.
problem-product_full = Dieses Produkt ist voll: { $limit } Einträge.
problem-product_full-hint = Beginn für das Weitere ein neues Produkt.
wants-text = Text
wants-line = Text in einer Zeile
wants-one_of = eins der angebotenen Wörter
wants-day = einen Tag wie 2027-04-15
wants-instant = einen Zeitpunkt wie 2027-04-15T09:00:00+02:00
wants-number = eine Zahl
wants-count = eine ganze Zahl über null
wants-flag = ja oder nein
wants-entry = etwas aus diesem Produkt
wants-links = etwas aus diesem Produkt
wants-kept = nichts von Hand

problem-file_too_many_entries = Das Produkt in dieser Datei hat { $count } Einträge.
problem-file_too_many_entries-hint = Ein Produkt fasst { $limit }.
problem-file_entry_twice = Zwei Einträge in dieser Datei haben dieselbe Kennung: { $entry }.
problem-file_entry_twice-hint = Entferne einen davon aus der Datei.
problem-file_entry = Der { $number }. Eintrag in dieser Datei ist nicht zu gebrauchen. { $detail }
problem-file_entry-hint = Bessere ihn in der Datei aus und wähle die Datei noch einmal.

problem-not_a_kpi = Eine bloße Menge kann kein KPI sein.
problem-not_a_kpi-hint = Niemand im Team kann sie beeinflussen. Gebt ihr eine andere Klasse, oder fragt euch, was ihr tun könnt, und messt das.
problem-not_a_number = Messwert { $number } ist keine Zahl.
problem-not_a_number-hint = Schreibt Ziffern, mit einem Punkt oder Komma.
problem-too_many_readings = { $count } Messwerte sind zu viele auf einmal; { $limit } sind möglich.
problem-too_many_readings-hint = Bringt sie in mehreren Dateien herein.
problem-no_such_reading = Zu dieser Zeit gibt es keinen Messwert mehr.
problem-no_such_reading-hint = Jemand hat ihn zurückgenommen. Nichts wurde geändert.

problem-next_review_too_early = Die nächste Überprüfung, { $next }, läge nicht nach dieser, { $on }.
problem-next_review_too_early-hint = Wählt einen späteren Tag dafür. Es wurde nichts geändert.
problem-other_section = „{ $card }“ hängt in einem anderen Feld als die Gruppe „{ $group }“.
problem-other_section-hint = Häng die Karte zuerst in dieses Feld, oder bilde eine Gruppe in ihrem eigenen. Es wurde nichts geändert.
problem-verdict_without_why = „{ $goal }“ bleibt nicht, wie es ist, und niemand sagt, warum.
problem-verdict_without_why-hint = Schreibt einen Grund dazu: Das Protokoll ist dafür da, dass niemand noch einmal fragen muss. Es wurde nichts geändert.
problem-readings_too_big = Die Datei ist zu groß: { $size } MB.
problem-readings_too_big-hint = Eine Datei mit Messwerten darf { $limit } MB haben. Teilt sie auf.
problem-readings_empty = In der Datei steht kein Messwert.
problem-readings_empty-hint = Wählt eine Datei mit Zeit und Wert in jeder Zeile.
problem-readings_no_columns = Die Überschriften sagen nicht, in welchen Spalten Zeiten und Werte stehen: { $headers }.
problem-readings_no_columns-hint = Nennt eine Spalte „Zeit“ und eine „Wert“.
problem-rows_without_reading = { $rows ->
    [one] Zeile { $line } ist kein Messwert, darum wurde nichts eingetragen.
   *[other] { $rows } Zeilen sind keine Messwerte, die erste ist Zeile { $line }; darum wurde nichts eingetragen.
}
problem-rows_without_reading-hint = Lasst die Datei erst ansehen (im Terminal mit --dry-run): Dann ist jede Zeile genannt, die keine Messung ist. Berichtigt sie und bringt die Datei noch einmal herein.

problem-hand_over_without_why = Niemand sagt, warum die Rolle übergeben wird.
problem-hand_over_without_why-hint = Schreib einen Grund auf: Er bleibt vermerkt. Nichts wurde geändert.
problem-hand_over_to_holder = { $member } hat die Rolle zu dieser Zeit schon.
problem-hand_over_to_holder-hint = Wähle jemand anderen oder einen Tag, an dem sie zurückgegangen wäre. Nichts wurde geändert.
problem-hand_over_nobody = Dann wäre niemand Primus.
problem-hand_over_nobody-hint = Der erste Primus hat kein Ende, und eine Übergabe endet nur, wenn jemand anderes die Rolle hat. Übergib sie zuerst. Nichts wurde geändert.
problem-hand_over_has_ended = Diese Übergabe ist dann schon vorbei.
problem-hand_over_has_ended-hint = Sie bleibt vermerkt, wie sie war. Nichts wurde geändert.
problem-hand_over_in_the_past = Der { $day } ist vorbei: Wer da Primus war, bleibt vermerkt.
problem-hand_over_in_the_past-hint = Wähle heute oder einen späteren Tag. Nichts wurde geändert.
problem-hand_over_ends_before = Die Übergabe würde enden, bevor sie beginnt.
problem-hand_over_ends_before-hint = Wähle einen späteren letzten Tag. Nichts wurde geändert.
problem-hand_over_not_in_team = { $member } ist am { $day } nicht im Team.
problem-hand_over_not_in_team-hint = Wähle jemanden, der die ganze Zeit da ist, oder ändere die Tage. Nichts wurde geändert.
problem-member_is_needed = { $member } ist Primus oder wird es noch.
problem-member_is_needed-hint = Übergib die Rolle auf Dauer oder sag die Übergabe ab; entferne { $member } danach. Wenn jemand das Team verlassen hat, trag stattdessen den letzten Tag ein. Nichts wurde geändert.
