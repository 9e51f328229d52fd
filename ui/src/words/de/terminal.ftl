# Was das Terminal sagt und der Server, der das Programm im Browser zeigt.

server-wrong-host = Inter Pares antwortet nur unter der eigenen Adresse auf diesem Rechner. Öffne die Adresse, die es beim Start ausgegeben hat.
server-wrong-origin = Nur die Seite genau dieser Adresse darf mit Inter Pares sprechen.
server-no-such-page = Unter dieser Adresse gibt es nichts.
server-not-built = Die Seiten von Inter Pares sind noch nicht gebaut. Führe im Ordner „ui“ „npm ci“ und „npm run build“ aus und lade diese Seite neu.
server-not_understood = Das Programm hat nicht verstanden, was diese Seite wollte.
server-not_understood-hint = Nichts wurde geändert. Lade die Seite neu: Sie ist vielleicht älter als das Programm.
server-crashed = Dabei ist im Programm etwas schiefgegangen.
server-crashed-hint = Was vorher gesichert war, ist sicher. Lade die Seite neu und sieh nach, ob es geschehen ist.

## Was das Terminal antwortet

terminal-started = „{ $name }“ ist begonnen. Die Kennung ist { $id }.
terminal-sample = Das Beispiel „{ $name }“ ist in der Bibliothek. Die Kennung ist { $id }.
terminal-no-products = Es gibt noch kein Produkt. Beginne eines mit: interpares new NAME
terminal-renamed = Es heißt jetzt „{ $name }“.
terminal-duplicated = Daraus ist „{ $name }“ geworden. Die Kennung ist { $id }.
terminal-archived = „{ $name }“ ist aus dem Weg. Zurückholen: interpares archive --undo { $id }
terminal-unarchived = „{ $name }“ ist wieder bei den anderen.
terminal-deleted = „{ $name }“ ist gelöscht. 30 Tage lang lässt es sich zurückholen: interpares delete --undo { $id }
terminal-recovered = „{ $name }“ ist wieder da.
terminal-imported = „{ $name }“ ist importiert. Die Kennung ist { $id }.
terminal-is-archived = archiviert
terminal-is-deleted = gelöscht, zurückholbar bis { $until }
terminal-nothing-found = Nichts gefunden zu „{ $text }“.
terminal-somebody = Jemand
terminal-board-line = { $cards } · geändert { $changed }
terminal-written = Geschrieben: { $file }
terminal-backed-up = Die Bibliothek ist gesichert in { $file }
terminal-no-backups = Es gibt noch keine Sicherung. Lege eine an mit: interpares backup
terminal-backup-line = { $name }  { $when }  { $size }
terminal-restored = { $count ->
    [one] Die Bibliothek ist, wie sie in { $file } war: { $count } Produkt. Was vorher da war, liegt daneben.
   *[other] Die Bibliothek ist, wie sie in { $file } war: { $count } Produkte. Was vorher da war, liegt daneben.
}
terminal-sound = Die Bibliothek ist heil: { $products } Produkte und { $acts } Handlungen gelesen.
terminal-serving = Inter Pares ist unter der Adresse oben im Browser offen, nur für diesen Rechner. Wer die Adresse kennt, darf alles. Ende mit Strg-C.
terminal-open-yourself = Es ließ sich kein Browser öffnen. Öffne die Adresse oben selbst.

terminal-row = Zeile { $line }
terminal-left-out = ausgelassen ({ $reason }):
terminal-left-out-no_text = hat keinen Text
terminal-left-out-no_section = nennt kein Feld
terminal-left-out-unknown_section = ein Feld „{ $section }“ gibt es nicht
terminal-left-out-unknown_state = einen Zustand „{ $state }“ gibt es nicht
terminal-left-out-too_long = { $chars } Zeichen; auf eine Karte passen { $limit }
terminal-left-out-not_text = enthält Steuerzeichen
terminal-left-out-author_too_long = der Name hat { $chars } Zeichen; ein Name darf { $limit } haben
terminal-left-out-already_there = diese Karte hängt schon am Board
terminal-left-out-said_before = Zeile { $line } sagt dasselbe
terminal-unknown-headers = Spalten, die hier nichts bedeuten, wurden übergangen: { $headers }
terminal-would-import = { $cards ->
    [one] { $cards } Zeile würde zu einer Karte, { $left } blieben aus. Nichts wurde geändert.
   *[other] { $cards } Zeilen würden zu Karten, { $left } blieben aus. Nichts wurde geändert.
}
terminal-imported-notes = { $cards ->
    [one] { $cards } Karte angelegt, { $left } Zeilen ausgelassen.
   *[other] { $cards } Karten angelegt, { $left } Zeilen ausgelassen.
}

## Was das Terminal ablehnt

terminal-no_such_product = Ein Produkt „{ $name }“ gibt es nicht.
terminal-no_such_product-hint = Sieh nach, was da ist: interpares list --all
terminal-ambiguous_product = „{ $name }“ kann mehrere Produkte meinen.
terminal-ambiguous_product-hint = Nimm stattdessen eine dieser Kennungen: { $ids }
terminal-unknown_format = Der Name „{ $file }“ sagt nicht, was für eine Datei es werden soll.
terminal-unknown_format-hint = Lass ihn auf .pdf, .png, .svg, .md, .csv oder .json enden, oder gib --format an.
terminal-several_pages = Dieses Board braucht { $pages } Seiten, und dieses Format hat eine Seite je Datei.
terminal-several_pages-hint = Nenne mit --to eine Datei; die weiteren Seiten kommen daneben.
terminal-file_unreadable = { $file } lässt sich nicht lesen: { $reason }.
terminal-file_unreadable-hint = Sieh nach, ob es die Datei gibt und ob du sie lesen darfst. Nichts wurde geändert.
terminal-file_unwritable = { $file } lässt sich nicht schreiben: { $reason }.
terminal-file_unwritable-hint = Wähle einen anderen Ort oder schaffe Platz. Was vorher da war, ist unberührt.
terminal-port_taken = Port { $port } lässt sich nicht benutzen: { $reason }.
terminal-port_taken-hint = Wähle mit --port einen anderen oder lass es weg: Dann wird ein freier gesucht.
terminal-server_ended = Der Server ist zu Ende: { $reason }.
terminal-server_ended-hint = Was gesichert war, ist sicher. Starte ihn neu.
terminal-unexpected_answer = Das Programm hat etwas anderes geantwortet, als gefragt war.
terminal-unexpected_answer-hint = Das ist ein Fehler in Inter Pares. Was gesichert war, ist sicher; sieh nach mit „interpares check“.

## Die Hilfe

help-heading-usage = Aufruf
help-heading-arguments = Angaben
help-heading-options = Optionen
help-heading-commands = Befehle
help = Ein Produkt gemeinsam besitzen: Was euer Team erarbeitet, auf der eigenen Platte.
    PRODUCT ist der Name eines Produkts oder seine Kennung (oder deren Anfang).
help-data = Wo die Bibliothek liegt; sonst INTERPARES_DATA, sonst der Datenordner des Systems
help-lang = Die Sprache; sonst, wie der Rechner eingestellt ist
help-json = In JSON antworten, für Programme
help-help = Diese Hilfe zeigen
help-version = Die Version zeigen
help-new = Ein Produkt beginnen
help-new-name = Wie es heißt
help-sample = Das Beispiel „Customer Data Hub“ in die Bibliothek legen
help-list = Die Produkte auflisten
help-list-all = Auch archivierte und gelöschte
help-show = Das Board zeigen
help-show-product = Welches Produkt
help-show-artefact = Was davon: vision (wenn nichts dasteht)
help-rename = Einem Produkt einen anderen Namen geben
help-rename-product = Welches Produkt
help-rename-name = Wie es von jetzt an heißt
help-duplicate = Aus dem jetzigen Stand eines Produkts ein eigenes machen
help-duplicate-product = Welches Produkt
help-duplicate-name = Wie das neue heißt
help-archive = Ein Produkt aus dem Weg räumen
help-archive-product = Welches Produkt
help-archive-undo = Es zurückholen
help-delete = Ein Produkt löschen; 30 Tage lang lässt es sich zurückholen
help-delete-product = Welches Produkt
help-delete-undo = Es zurückholen
help-search = Produkte, Karten und Handlungen finden, in denen jedes Wort vorkommt
help-search-text = Die Wörter
help-search-limit = Höchstens so viele Treffer (20)
help-import = Notizen an ein Board bringen oder ein ganzes Produkt in die Bibliothek
help-import-what = Eine CSV-Datei mit Notizen für das Board eines Produkts oder die JSON-Datei eines Produkts; „-“ ist die Standardeingabe
help-import-dry_run = Sagen, was aus jeder Zeile würde, und nichts ändern
help-export = Aus einem Board oder dem ganzen Produkt (json) eine Datei machen
help-export-product = Welches Produkt
help-export-artefact = Was davon: vision (wenn nichts dasteht)
help-export-to = Die Datei; ihr Name sagt, was für eine. „-“ ist die Standardausgabe
help-export-format = Was für eine Datei, wenn der Name es nicht sagt
help-export-paper = Das Papier für pdf, png und svg; sonst wie in den Einstellungen
help-history = Zeigen, wer wann was getan hat, das Neueste zuerst
help-history-product = Welches Produkt
help-history-limit = Höchstens so viele Einträge
help-backup = Die Bibliothek sichern
help-backup-file = Auch dorthin eine Kopie legen
help-backup-list = Stattdessen die Sicherungen auflisten
help-restore = Die Bibliothek auf den Stand einer Sicherung bringen; was jetzt da ist, bleibt daneben liegen
help-restore-file = Eine Sicherung: ihr Name in der Liste oder eine Datei
help-check = Die ganze Bibliothek lesen und sagen, ob sie heil ist
help-serve = Dasselbe Programm im Browser auf diesem Rechner öffnen
help-serve-port = Der Port; sonst irgendein freier
help-serve-no_open = Nur die Adresse ausgeben
