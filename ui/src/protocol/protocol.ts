// Made from the Rust types by `cargo xtask generate`; never edited.

export const PROTOCOL = 1;

export type Request = { "request": "hello", 
/**
 * The version of the format the asker speaks.
 */
protocol: number, 
/**
 * BCP 47 tags, best first.
 */
languages: Array<string>, } | { "request": "set_settings", 
/**
 * All of them.
 */
settings: Settings, } | { "request": "start_product", 
/**
 * Its name.
 */
name: string, } | { "request": "open_sample" } | { "request": "archive_product", 
/**
 * Which.
 */
product: ProductId, 
/**
 * Out of the way?
 */
archived: boolean, } | { "request": "duplicate_product", 
/**
 * Which.
 */
product: ProductId, 
/**
 * The name of the new one.
 */
name: string, } | { "request": "delete_product", 
/**
 * Which.
 */
product: ProductId, } | { "request": "recover_product", 
/**
 * Which.
 */
product: ProductId, } | { "request": "search", 
/**
 * What to look for; every word must occur.
 */
text: string, 
/**
 * At most so many hits.
 */
limit: number, } | { "request": "open_product", 
/**
 * Which.
 */
product: ProductId, } | { "request": "close_product", 
/**
 * Which.
 */
product: ProductId, } | { "request": "do", 
/**
 * Which product.
 */
product: ProductId, 
/**
 * What.
 */
command: Command, 
/**
 * The stay in a text this belongs to; all acts of one stay are undone as one.
 */
writing: WritingId | null, } | { "request": "undo", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "redo", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "history", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Only acts before this one.
 */
before: number | null, 
/**
 * At most so many entries.
 */
limit: number, 
/**
 * Only acts about this card.
 */
card: CardId | null, } | { "request": "as_of", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which act.
 */
seq: number, } | { "request": "put_back", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which act.
 */
seq: number, 
/**
 * The card; `None`: the whole board.
 */
card: CardId | null, } | { "request": "read_notes", 
/**
 * For which product.
 */
product: ProductId, 
/**
 * The file.
 */
file: FileIn, } | { "request": "import_notes", 
/**
 * On the board of which product.
 */
product: ProductId, 
/**
 * The file.
 */
file: FileIn, } | { "request": "import_product", 
/**
 * The file.
 */
file: FileIn, } | { "request": "export", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which artefact.
 */
artefact: Artefact, 
/**
 * What kind of file.
 */
format: Format, 
/**
 * The paper, where it matters.
 */
paper: Paper, } | { "request": "list_backups" } | { "request": "back_up" } | { "request": "restore_backup", 
/**
 * The backup's name in the list.
 */
name: string, } | { "request": "check_library" } | { "request": "open_read_only" } | { "request": "choose_place", 
/**
 * The folder.
 */
folder: string, } | { "request": "try_again" };

export type Reply = { "reply": "hello" } & Hello | { "reply": "set_settings", 
/**
 * All of them.
 */
settings: Settings, } | { "reply": "start_product", 
/**
 * Which product it is.
 */
product: ProductId, } | { "reply": "open_sample", 
/**
 * Which product it is.
 */
product: ProductId, } | { "reply": "archive_product" } | { "reply": "duplicate_product", 
/**
 * Which product it is.
 */
product: ProductId, } | { "reply": "delete_product" } | { "reply": "recover_product" } | { "reply": "search", 
/**
 * The hits.
 */
hits: Array<Hit>, } | { "reply": "open_product", 
/**
 * All that a screen needs.
 */
view: ProductView, } | { "reply": "close_product" } | { "reply": "do" } & Done | { "reply": "undo" } & Done | { "reply": "redo" } & Done | { "reply": "history", 
/**
 * The entries.
 */
entries: Array<HistoryEntry>, 
/**
 * Whether there are older ones.
 */
more: boolean, } | { "reply": "as_of", 
/**
 * All that a screen needs, read-only.
 */
view: ProductView, 
/**
 * What is different now.
 */
difference: Difference, 
/**
 * The act it stood after.
 */
act: Act, } | { "reply": "put_back" } & Done | { "reply": "read_notes", 
/**
 * Row by row.
 */
report: NotesReport, } | { "reply": "import_notes", 
/**
 * What each row became.
 */
report: NotesReport, 
/**
 * The act.
 */
done: Done, } | { "reply": "import_product", 
/**
 * Which product it is.
 */
product: ProductId, } | { "reply": "export", 
/**
 * Name, bytes, and what could not be drawn.
 */
file: FileOut, } | { "reply": "list_backups", 
/**
 * Newest first.
 */
backups: Array<BackupView>, } | { "reply": "back_up", 
/**
 * The backup.
 */
backup: BackupView, } | { "reply": "restore_backup", 
/**
 * How the library is now.
 */
library: LibraryState, } | { "reply": "check_library", 
/**
 * The report.
 */
report: CheckReport, } | { "reply": "open_read_only", 
/**
 * The state.
 */
library: LibraryState, } | { "reply": "choose_place", 
/**
 * The state.
 */
library: LibraryState, } | { "reply": "try_again", 
/**
 * The state.
 */
library: LibraryState, };

export type Push = { "push": "library", 
/**
 * The state.
 */
library: LibraryState, } | { "push": "settings", 
/**
 * All of them.
 */
settings: Settings, } | { "push": "product", 
/**
 * Which.
 */
product: ProductId, 
/**
 * The number of its latest act. A gap to the last one seen: open the product again.
 */
seq: number, 
/**
 * How many acts this push covers.
 */
acts: number, 
/**
 * The latest act.
 */
act: Act, 
/**
 * How things stand now.
 */
fresh: Array<Fresh>, 
/**
 * The hints now.
 */
hints: Array<Hint>, 
/**
 * What can be undone and redone now.
 */
undo: UndoState, } | { "push": "reopen", 
/**
 * Which.
 */
product: ProductId, };

export type Problem = { 
/**
 * A stable name, for programs.
 */
code: string, 
/**
 * One sentence: what happened.
 */
message: string, 
/**
 * One sentence: what to do next.
 */
hint: string, };

export type Hello = { 
/**
 * The version of the message format.
 */
protocol: number, 
/**
 * The version of the program.
 */
version: string, 
/**
 * The settings.
 */
settings: Settings, 
/**
 * The library.
 */
library: LibraryState, 
/**
 * The language the program will speak: `en` or `de`.
 */
language: string, };

export type LibraryState = { "state": "open", 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * All products, archived and deleted ones included; latest change first.
 */
products: Array<ProductLine>, 
/**
 * Open for reading only, and why.
 */
read_only: Problem | null, } | { "state": "closed", 
/**
 * The folder it lies in.
 */
folder: string, 
/**
 * Why.
 */
problem: Problem, 
/**
 * What can be done about it.
 */
ways_out: Array<WayOut>, 
/**
 * The backups there are, newest first.
 */
backups: Array<BackupView>, };

export type WayOut = "try_again" | "restore" | "open_read_only" | "choose_place";

export type ProductLine = { 
/**
 * Its id.
 */
id: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * The vision, if there is one.
 */
statement: string | null, 
/**
 * How many cards hang on its board.
 */
cards: number, 
/**
 * When it was started.
 */
created_at: string, 
/**
 * When it was last changed.
 */
changed_at: string, 
/**
 * Out of the way.
 */
archived: boolean, 
/**
 * Deleted: until when it can be recovered.
 */
recoverable_until: string | null, };

export type ProductView = { 
/**
 * Its id.
 */
id: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * When it was started.
 */
created_at: string, 
/**
 * The number of its latest act.
 */
seq: number, 
/**
 * Nine sections, or five.
 */
extended: boolean, 
/**
 * The cards that hang, section by section, from top to bottom.
 */
cards: Array<Card>, 
/**
 * The hints.
 */
hints: Array<Hint>, 
/**
 * What can be undone and redone.
 */
undo: UndoState, 
/**
 * It cannot be changed.
 */
read_only: boolean, };

export type UndoState = { 
/**
 * The act that undo takes back.
 */
undo: What | null, 
/**
 * The act that redo does again.
 */
redo: What | null, };

export type Done = { 
/**
 * The number of the act; `None`: it was so already, and nothing was written.
 */
seq: number | null, 
/**
 * The act.
 */
act: ActId | null, };

export type HistoryEntry = { 
/**
 * The number of the (last) act.
 */
seq: number, 
/**
 * The number of the first act of this entry.
 */
first_seq: number, 
/**
 * The act; for a stay in a text, from the first text to the last.
 */
act: Act, };

export type Hit = { "hit": "product", 
/**
 * Which.
 */
product: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * Out of the way.
 */
archived: boolean, } | { "hit": "card", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * The card.
 */
card: Card, } | { "hit": "act", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * The act's number.
 */
seq: number, 
/**
 * The act.
 */
act: Act, };

export type FileIn = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes, in base64.
 */
base64: string, };

export type FileOut = { 
/**
 * A good name for it.
 */
name: string, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its bytes, in base64.
 */
base64: string, 
/**
 * Further pages, for formats that hold one page each (PNG, SVG): name and bytes like the first.
 */
more: Array<PageOut>, 
/**
 * What could not be drawn, a sentence each.
 */
warnings: Array<string>, };

export type PageOut = { 
/**
 * A good name for it.
 */
name: string, 
/**
 * Its bytes, in base64.
 */
base64: string, };

export type Artefact = "vision";

export type BackupView = { 
/**
 * Its name in the list.
 */
name: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Its size.
 */
bytes: number, };

export type CheckReport = { 
/**
 * How many products were read from beginning to end.
 */
products: number, 
/**
 * How many acts.
 */
acts: number, 
/**
 * What is not as it should be, a sentence each; empty: all is sound.
 */
faults: Array<string>, };

export type Settings = { 
/**
 * The name of the person at this machine; acts and cards carry it.
 */
you: string, 
/**
 * The language.
 */
language: LanguageChoice, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * The paper exports are made for.
 */
paper: Paper, };

export type LanguageChoice = "system" | "en" | "de";

export type Theme = "system" | "light" | "dark";

export type ClientMessage = { 
/**
 * Chosen by the page; the answer carries it.
 */
id: number, 
/**
 * The request.
 */
ask: Request, };

export type ServerMessage = { "kind": "reply", 
/**
 * The id.
 */
id: number, 
/**
 * The answer.
 */
reply: Reply, } | { "kind": "problem", 
/**
 * The id.
 */
id: number, 
/**
 * Why.
 */
problem: Problem, } | { "kind": "push", 
/**
 * The push.
 */
message: Push, };

export type Format = "pdf" | "png" | "svg" | "md" | "csv" | "json";

export type Paper = "a4" | "a3" | "letter";

export type NotesReport = { 
/**
 * What separates the fields.
 */
separator: Separator, 
/**
 * Headers that mean nothing here and are passed over.
 */
unknown_headers: Array<string>, 
/**
 * The rows, in order.
 */
rows: Array<NotesRow>, 
/**
 * How many become a card.
 */
cards: number, 
/**
 * How many are left out.
 */
left_out: number, };

export type NotesRow = { 
/**
 * The line it begins on, from 1.
 */
line: number, 
/**
 * What becomes of it.
 */
outcome: RowOutcome, };

export type RowOutcome = { "outcome": "card", 
/**
 * The card.
 */
card: NewCard, } | { "outcome": "left_out", 
/**
 * Why.
 */
reason: LeftOut, 
/**
 * What the row says, shortened.
 */
text: string, };

export type LeftOut = { "reason": "no_text" } | { "reason": "no_section" } | { "reason": "unknown_section", 
/**
 * The name.
 */
section: string, } | { "reason": "unknown_state", 
/**
 * The name.
 */
state: string, } | { "reason": "too_long", 
/**
 * Characters it has.
 */
chars: number, 
/**
 * Characters it may have.
 */
limit: number, } | { "reason": "not_text" } | { "reason": "author_too_long", 
/**
 * Characters it has.
 */
chars: number, 
/**
 * Characters it may have.
 */
limit: number, } | { "reason": "already_there" } | { "reason": "said_before", 
/**
 * The line of that row.
 */
line: number, };

export type Separator = "comma" | "semicolon" | "tab";

export type ProductId = string;

export type CardId = string;

export type ActId = string;

export type WritingId = string;

export type Section = "vision" | "target_group" | "needs" | "product" | "business_goals" | "competitors" | "revenue_streams" | "cost_factors" | "channels";

export type CardState = "assumption" | "to_validate" | "confirmed";

export type Card = { 
/**
 * Its id, the same in every replica.
 */
id: CardId, 
/**
 * Where on the board it hangs.
 */
section: Section, 
/**
 * What is written on it. Text, never markup.
 */
text: string, 
/**
 * How sure the team is of it.
 */
state: CardState, 
/**
 * Who said it, by name, as written.
 */
author: string | null, 
/**
 * When it was put up.
 */
created_at: string, 
/**
 * Taken down; kept so that it can be put back.
 */
deleted?: boolean, };

export type NewCard = { 
/**
 * Its id; `None`: the program makes one.
 */
id: CardId | null, 
/**
 * Where it hangs.
 */
section: Section, 
/**
 * What it says.
 */
text: string, 
/**
 * How sure the team is.
 */
state: CardState, 
/**
 * Who said it; `None`: the person acting.
 */
author: string | null, };

export type Command = { "command": "rename", 
/**
 * The name.
 */
name: string, } | { "command": "extend", 
/**
 * Nine?
 */
extended: boolean, } | { "command": "add_card", 
/**
 * The card; its id is made by whoever puts it up.
 */
card: NewCard, 
/**
 * The card of the same section it hangs below; `None`: on top.
 */
after: CardId | null, } | { "command": "paste_notes", 
/**
 * Where.
 */
section: Section, 
/**
 * The lines.
 */
notes: string, } | { "command": "add_cards", 
/**
 * The cards.
 */
cards: Array<NewCard>, 
/**
 * The file's name.
 */
file: string | null, } | { "command": "write", 
/**
 * Which card.
 */
card: CardId, 
/**
 * The text the person started from.
 */
was: string, 
/**
 * The text the person made of it.
 */
now: string, } | { "command": "move", 
/**
 * Which card.
 */
card: CardId, 
/**
 * Where.
 */
section: Section, 
/**
 * The card of that section it hangs below; `None`: on top.
 */
after: CardId | null, } | { "command": "delete", 
/**
 * Which.
 */
cards: Array<CardId>, } | { "command": "restore", 
/**
 * Which.
 */
cards: Array<CardId>, } | { "command": "set_state", 
/**
 * Which card.
 */
card: CardId, 
/**
 * How sure.
 */
state: CardState, } | { "command": "set_author", 
/**
 * Which card.
 */
card: CardId, 
/**
 * Whose it is.
 */
author: string | null, };

export type Act = { 
/**
 * Its id, the same in every replica.
 */
id: ActId, 
/**
 * When.
 */
at: string, 
/**
 * Who, by name.
 */
by: string, 
/**
 * What.
 */
what: What, };

export type What = { "what": "started", 
/**
 * Its first name.
 */
name: string, } | { "what": "renamed", 
/**
 * The name before.
 */
from: string, 
/**
 * The name after.
 */
to: string, } | { "what": "extended", 
/**
 * Nine?
 */
extended: boolean, } | { "what": "added", 
/**
 * Which.
 */
card: CardId, 
/**
 * Where.
 */
section: Section, 
/**
 * What it says.
 */
text: string, } | { "what": "added_many", 
/**
 * How many.
 */
count: number, 
/**
 * What the first says.
 */
text: string, 
/**
 * The file they came from.
 */
file: string | null, } | { "what": "wrote", 
/**
 * Which.
 */
card: CardId, 
/**
 * The text before.
 */
from: string, 
/**
 * The text after.
 */
to: string, } | { "what": "moved", 
/**
 * Which.
 */
card: CardId, 
/**
 * What it says.
 */
text: string, 
/**
 * Where it hung.
 */
from: Section, 
/**
 * Where it hangs.
 */
to: Section, } | { "what": "deleted", 
/**
 * Which.
 */
cards: Array<CardId>, 
/**
 * What the first says.
 */
text: string, } | { "what": "restored", 
/**
 * Which.
 */
cards: Array<CardId>, 
/**
 * What the first says.
 */
text: string, } | { "what": "state", 
/**
 * Which card.
 */
card: CardId, 
/**
 * What it says.
 */
text: string, 
/**
 * Before.
 */
from: CardState, 
/**
 * After.
 */
to: CardState, } | { "what": "author", 
/**
 * Which card.
 */
card: CardId, 
/**
 * What it says.
 */
text: string, 
/**
 * Before.
 */
from: string | null, 
/**
 * After.
 */
to: string | null, } | { "what": "card_put_back", 
/**
 * Which.
 */
card: CardId, 
/**
 * What it says now.
 */
text: string, 
/**
 * As it was when.
 */
then: string, } | { "what": "board_put_back", 
/**
 * As it was when.
 */
then: string, } | { "what": "undid", 
/**
 * The act.
 */
act: What, } | { "what": "redid", 
/**
 * The act.
 */
act: What, } | { "what": "copied", 
/**
 * Where it came from: a product's or file's name.
 */
from: string, };

export type Fresh = { "fresh": "name", 
/**
 * The name.
 */
name: string, } | { "fresh": "extended", 
/**
 * Nine?
 */
extended: boolean, } | { "fresh": "card", 
/**
 * The whole card.
 */
card: Card, 
/**
 * The card of its section right above it; `None`: it is on top.
 */
after: CardId | null, } | { "fresh": "gone", 
/**
 * Which card.
 */
card: CardId, };

export type Hint = { "hint": "several_visions", 
/**
 * How many.
 */
count: number, } | { "hint": "long_vision", 
/**
 * Characters.
 */
chars: number, } | { "hint": "many_capabilities", 
/**
 * How many.
 */
count: number, } | { "hint": "nothing_to_validate" };

export type CardChange = { 
/**
 * Which card.
 */
card: CardId, 
/**
 * How it hung then; `None`: it did not.
 */
then: Card | null, 
/**
 * How it hangs now; `None`: it does not.
 */
now: Card | null, 
/**
 * It hangs in the same section at another place among the cards that stayed.
 */
reordered: boolean, };

export type Difference = { 
/**
 * The name then, when it was another.
 */
name: string | null, 
/**
 * Whether nine sections were shown then, when that differs.
 */
extended: boolean | null, 
/**
 * Each card that differs.
 */
cards: Array<CardChange>, };
