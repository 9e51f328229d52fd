# What the terminal says, and the server that shows the program in a browser.

server-wrong-host = Inter Pares answers only under its own address on this machine. Open the address that it printed when it started.
server-wrong-origin = Only the page of this very address may talk to Inter Pares.
server-no-such-page = There is nothing under this address.
server-not-built = The pages of Inter Pares are not built yet. Run “npm ci” and “npm run build” in the folder “ui”, then load this page again.
server-not_understood = The program did not understand what this page asked.
server-not_understood-hint = Nothing was changed. Load the page again: it may be older than the program.
server-crashed = Something went wrong inside the program while it did this.
server-crashed-hint = What was saved before is safe. Load the page again and look whether this was done.

## What the terminal answers

terminal-started = Started “{ $name }”. Its id is { $id }.
terminal-sample = The sample “{ $name }” is in the library. Its id is { $id }.
terminal-no-products = There is no product yet. Start one with: interpares new NAME
terminal-renamed = It is called “{ $name }” now.
terminal-duplicated = Made “{ $name }” of it. Its id is { $id }.
terminal-archived = “{ $name }” is out of the way. To bring it back: interpares archive --undo { $id }
terminal-unarchived = “{ $name }” is back among the others.
terminal-deleted = Deleted “{ $name }”. It can be recovered for 30 days: interpares delete --undo { $id }
terminal-recovered = “{ $name }” is back.
terminal-imported = Imported “{ $name }”. Its id is { $id }.
terminal-is-archived = archived
terminal-is-deleted = deleted, recoverable until { $until }
terminal-nothing-found = Nothing found for “{ $text }”.
terminal-somebody = Somebody
terminal-board-line = { $cards } · changed { $changed }
terminal-written = Wrote { $file }
terminal-backed-up = Backed the library up to { $file }
terminal-no-backups = There is no backup yet. Make one with: interpares backup
terminal-backup-line = { $name }  { $when }  { $size }
terminal-restored = { $count ->
    [one] The library is as it was in { $file }: { $count } product. What was there before is kept beside it.
   *[other] The library is as it was in { $file }: { $count } products. What was there before is kept beside it.
}
terminal-sound = The library is sound: products read { $products }, acts { $acts }.
terminal-serving = Inter Pares is open in the browser at the address above, for this machine only. Whoever knows the address may do everything. End with Ctrl-C.
terminal-open-yourself = No browser could be opened. Open the address above yourself.

terminal-row = line { $line }
terminal-left-out = left out ({ $reason }):
terminal-left-out-no_text = it has no text
terminal-left-out-no_section = it names no section
terminal-left-out-unknown_section = there is no section “{ $section }”
terminal-left-out-unknown_state = there is no state “{ $state }”
terminal-left-out-too_long = { $chars } characters; a card holds { $limit }
terminal-left-out-not_text = it holds control characters
terminal-left-out-author_too_long = the author’s name has { $chars } characters; a name holds { $limit }
terminal-left-out-already_there = the board has this card already
terminal-left-out-said_before = line { $line } says the same
terminal-unknown-headers = Columns that mean nothing here were passed over: { $headers }
terminal-would-import = { $cards ->
    [one] { $cards } row would become a card, { $left } would be left out. Nothing was changed.
   *[other] { $cards } rows would become cards, { $left } would be left out. Nothing was changed.
}
terminal-imported-notes = { $cards ->
    [one] Put up { $cards } card, left out { $left }.
   *[other] Put up { $cards } cards, left out { $left }.
}

## What the terminal refuses

terminal-no_such_product = There is no product “{ $name }”.
terminal-no_such_product-hint = See what there is with: interpares list --all
terminal-ambiguous_product = “{ $name }” can mean several products.
terminal-ambiguous_product-hint = Use one of these ids instead: { $ids }
terminal-unknown_format = The name “{ $file }” does not say what kind of file to make.
terminal-unknown_format-hint = Let it end in .pdf, .png, .svg, .md, .csv or .json, or say --format.
terminal-several_pages = This board takes { $pages } pages, and this format has one page per file.
terminal-several_pages-hint = Name a file with --to FILE; the further pages are written beside it.
terminal-file_unreadable = { $file } cannot be read: { $reason }.
terminal-file_unreadable-hint = Look whether it is there and whether you may read it. Nothing was changed.
terminal-file_unwritable = { $file } cannot be written: { $reason }.
terminal-file_unwritable-hint = Choose another place, or make room. What was there before is untouched.
terminal-port_taken = Port { $port } cannot be used: { $reason }.
terminal-port_taken-hint = Choose another one with --port, or leave it out: then a free one is found.
terminal-server_ended = The server ended: { $reason }.
terminal-server_ended-hint = What was saved is safe. Start it again.
terminal-unexpected_answer = The program answered something else than was asked.
terminal-unexpected_answer-hint = This is a fault in Inter Pares. What was saved is safe; look with “interpares check”.

## The help

help-heading-usage = Usage
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-commands = Commands
help = Owning a product together: what your team works out, on your own disk.
    PRODUCT is a product’s name or its id (or the beginning of the id).
help-data = Where the library lies; else INTERPARES_DATA, else the platform’s data folder
help-lang = The language; else as the machine is set
help-json = Answer in JSON, for programs
help-help = Show this help
help-version = Show the version
help-new = Start a product
help-new-name = What it is called
help-sample = Put the sample “Customer Data Hub” into the library
help-list = List the products
help-list-all = Archived and deleted ones, too
help-show = Show the board
help-show-product = Which product
help-show-artefact = What of it: vision (the default)
help-rename = Give a product another name
help-rename-product = Which product
help-rename-name = What it is called from now on
help-duplicate = Make a product of its own from another one’s present state
help-duplicate-product = Which product
help-duplicate-name = What the new one is called
help-archive = Put a product out of the way
help-archive-product = Which product
help-archive-undo = Bring it back
help-delete = Delete a product; it can be recovered for 30 days
help-delete-product = Which product
help-delete-undo = Recover it
help-search = Find products, cards and acts in which every word occurs
help-search-text = The words
help-search-limit = At most so many hits (20)
help-import = Bring notes onto a board, or a whole product into the library
help-import-what = A CSV file of notes for the board of a product, or the JSON file of a product; “-” is standard input
help-import-dry_run = Say what each row would become, and change nothing
help-export = Make a file of a board, or of the whole product (json)
help-export-product = Which product
help-export-artefact = What of it: vision (the default)
help-export-to = The file; its name says which kind. “-” is standard output
help-export-format = The kind of file, where the name does not say it
help-export-paper = The paper for pdf, png and svg; else as in the settings
help-history = Show who did what and when, newest first
help-history-product = Which product
help-history-limit = At most so many entries
help-backup = Back the library up
help-backup-file = Put a copy there, too
help-backup-list = List the backups instead
help-restore = Put the library back as it was in a backup; what is there now is kept beside it
help-restore-file = A backup: its name in the list, or a file
help-check = Read the whole library and say whether it is sound
help-serve = Open the same program in a browser on this machine
help-serve-port = The port; else any that is free
help-serve-no_open = Only print the address
