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
 * Only acts about this card or entry.
 */
about: string | null, } | { "request": "as_of", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which act.
 */
seq: number, } | { "request": "look", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * At what.
 */
look: Look, 
/**
 * As it stood right after this act; `None`: as it stands.
 */
as_of: number | null, } | { "request": "put_back", 
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
card: CardId | null, } | { "request": "read_lines", 
/**
 * The text.
 */
text: string, } | { "request": "read_notes", 
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
file: FileIn, } | { "request": "read_readings", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Of which metric.
 */
metric: EntryId, 
/**
 * The file.
 */
file: FileIn, } | { "request": "import_readings", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Of which metric.
 */
metric: EntryId, 
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
paper: Paper, } | { "request": "open_vote", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * On which decision.
 */
decision: EntryId, } | { "request": "cast_ballot", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * In which vote.
 */
vote: string, 
/**
 * Whose it is.
 */
member: EntryId, 
/**
 * What it says.
 */
ballot: Ballot, 
/**
 * Entered for them by whoever sits at this machine.
 */
proxy: boolean, } | { "request": "reveal", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which vote.
 */
vote: string, } | { "request": "abandon_vote", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Which vote.
 */
vote: string, } | { "request": "double_vote", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Of which decision.
 */
decision: EntryId, 
/**
 * Who uses it.
 */
member: EntryId, 
/**
 * Why.
 */
reason: string, } | { "request": "list_addresses" } | { "request": "open_room", 
/**
 * Which product.
 */
product: ProductId, 
/**
 * On which address of this machine.
 */
address: string, 
/**
 * New people wait in the lobby until they are let in.
 */
lobby: boolean, } | { "request": "check_door", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "new_link", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "send_away", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Whom.
 */
person: PersonId, } | { "request": "close_room", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "join", 
/**
 * Who.
 */
who: Who, } | { "request": "enter_room", 
/**
 * Of which product.
 */
product: ProductId, } | { "request": "room", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * What.
 */
ask: RoomAsk, } | { "request": "list_backups" } | { "request": "back_up" } | { "request": "restore_backup", 
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
act: Act, } | { "reply": "look", 
/**
 * Worked out by the rules.
 */
seen: Seen, 
/**
 * After this act.
 */
seq: number, } | { "reply": "put_back" } & Done | { "reply": "read_lines", 
/**
 * The text of each card.
 */
lines: Array<string>, } | { "reply": "read_notes", 
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
done: Done, } | { "reply": "read_readings", 
/**
 * Row by row.
 */
report: ReadingsReport, } | { "reply": "import_readings", 
/**
 * What the rows became.
 */
report: ReadingsReport, 
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
file: FileOut, } | { "reply": "open_vote", 
/**
 * The vote.
 */
vote: VoteView, } | { "reply": "cast_ballot", 
/**
 * The vote.
 */
vote: VoteView, } | { "reply": "reveal" } & Done | { "reply": "abandon_vote" } | { "reply": "double_vote" } & Done | { "reply": "list_addresses", 
/**
 * Those that others can reach first.
 */
addresses: Array<AddressView>, } | { "reply": "open_room", 
/**
 * How people come in.
 */
door: DoorView, } | { "reply": "check_door", 
/**
 * The report.
 */
report: DoorReport, } | { "reply": "new_link", 
/**
 * How people come in now.
 */
door: DoorView, } | { "reply": "send_away" } | { "reply": "close_room" } | { "reply": "join", 
/**
 * As whom.
 */
you: PersonId, 
/**
 * In, or waiting.
 */
standing: Standing, 
/**
 * What this device shows when it comes again, so that it is the same person; `None`: what it showed already.
 */
device: string | null, } | { "reply": "enter_room", 
/**
 * As one may see it; `None`: there is none.
 */
room: RoomView | null, 
/**
 * How people come in; only those who lead are told.
 */
door: DoorView | null, } | { "reply": "room" } | { "reply": "list_backups", 
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
 * What can be undone and redone now; `None`: for you as before.
 */
undo: UndoState | null, } | { "push": "votes", 
/**
 * Of which product.
 */
product: ProductId, } | { "push": "handed_in", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * In which vote.
 */
vote: string, 
/**
 * Whose, never what.
 */
handed_in: HandedInView, } | { "push": "room", 
/**
 * Around which product.
 */
product: ProductId, 
/**
 * Grows with each push; older ones than one's view hold nothing new.
 */
seq: number, 
/**
 * What, in order.
 */
news: Array<News>, } | { "push": "door", 
/**
 * Around which product.
 */
product: ProductId, } | { "push": "reopen", 
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
language: string, 
/**
 * Where this page came through the door of a room.
 */
guest: GuestView | null, };

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
 * A live room is open around it on this machine.
 */
live: boolean, 
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

export type ActGap = { 
/**
 * Its name in the sentence.
 */
name: string, 
/**
 * The fact of the act that fills it.
 */
fact: string, 
/**
 * What becomes of the fact.
 */
filling: ActFilling, };

export type ActFilling = "as_is" | "not_blank" | "whether" | "is_blank" | "is_to" | "count" | "section" | "state" | "kind" | "field" | "moment" | "day" | "act";

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
card: Card, } | { "hit": "entry", 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * Which.
 */
entry: EntryId, 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
title: string, } | { "hit": "act", 
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

export type Artefact = "vision" | "metrics" | { "decision": { 
/**
 * Which.
 */
decision: EntryId, } } | { "roadmap": { 
/**
 * As who sees it.
 */
face: Face, } };

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

export type Look = { "look": "entries", 
/**
 * The kinds.
 */
kinds: Array<Kind>, } | { "look": "trace", 
/**
 * Which.
 */
of: string, } | { "look": "things", 
/**
 * Cards of these sections.
 */
sections: Array<Section>, 
/**
 * Entries of these kinds.
 */
kinds: Array<Kind>, } | { "look": "metrics" } | { "look": "metric", 
/**
 * Which.
 */
metric: EntryId, 
/**
 * What of its readings is to be drawn.
 */
window: ChartWindow, } | { "look": "decisions" } | { "look": "decision", 
/**
 * Which.
 */
decision: EntryId, } | { "look": "votes" } | { "look": "team" } | { "look": "groups" } | { "look": "sessions" } | { "look": "coverage" } | { "look": "roadmap" };

export type Seen = { "look": "entries", 
/**
 * Kind by kind, in order.
 */
entries: Array<Entry>, } | { "look": "trace", 
/**
 * The threads; `None`: the thing is not there any more.
 */
trace: Trace | null, } | { "look": "things", 
/**
 * Section by section, kind by kind, in order.
 */
things: Array<Thing>, } | { "look": "metrics", 
/**
 * As they stand.
 */
metrics: MetricsView, } | { "look": "metric", 
/**
 * The sheet; `None`: the metric is not there any more.
 */
metric: MetricView | null, } | { "look": "decisions", 
/**
 * As they stand.
 */
decisions: DecisionsView, } | { "look": "decision", 
/**
 * The decision; `None`: it is not there any more.
 */
decision: DecisionView | null, } | { "look": "votes", 
/**
 * Who has voted, never what.
 */
votes: Array<VoteView>, } | { "look": "team", 
/**
 * As it stands now.
 */
team: TeamView, } | { "look": "groups", 
/**
 * Section by section, all nine.
 */
sections: Array<SectionGroups>, } | { "look": "sessions", 
/**
 * The latest first.
 */
sessions: Array<Session>, } | { "look": "coverage", 
/**
 * Line by line.
 */
coverage: Coverage, } | { "look": "roadmap", 
/**
 * As it stands today.
 */
roadmap: RoadmapView, };

export type AddressView = { 
/**
 * The address, without port.
 */
address: string, 
/**
 * The network adapter it belongs to.
 */
adapter: string, 
/**
 * Others on the network can reach it, as far as can be told from here; loopback they cannot.
 */
reachable: boolean, };

export type DoorView = { 
/**
 * Of which product.
 */
product: ProductId, 
/**
 * The link, with the secret in its fragment.
 */
link: string, 
/**
 * The address without the secret, to be typed; asks for the code.
 */
address: string, 
/**
 * The same by a name, while the network knows one. Not every device there understands it.
 */
named: NamedDoor | null, 
/**
 * The short code; only while new people wait in the lobby.
 */
code: string | null, 
/**
 * The link as a QR code.
 */
qr: QrView, };

export type NamedDoor = { 
/**
 * The link, with the secret in its fragment.
 */
link: string, 
/**
 * The address without the secret, to be typed.
 */
address: string, };

export type QrView = { 
/**
 * Modules of silence to be left around it.
 */
quiet: number, 
/**
 * The modules row by row: `1` is dark, `0` is light.
 */
rows: Array<string>, };

export type DoorReport = { 
/**
 * The page was answered on the room's own address.
 */
answers: boolean, 
/**
 * What may keep others out, and what to do: a sentence each; empty: nothing is known that would.
 */
advice: Array<string>, };

export type GuestView = { 
/**
 * The product the room is about.
 */
product: ProductId, 
/**
 * Its name.
 */
name: string, 
/**
 * The members one can say one is.
 */
members: Array<KnownMember>, 
/**
 * Who one is, when this device was here before.
 */
you: PersonId | null, 
/**
 * Whether one is in; `None`: one has not said who one is.
 */
standing: Standing | null, };

export type KnownMember = { 
/**
 * Which.
 */
member: EntryId, 
/**
 * Their name.
 */
name: string, };

export type RoomAsk = { "ask": "be", 
/**
 * Where.
 */
at: Whereabouts, } | { "ask": "type", 
/**
 * In which.
 */
thing: string | null, } | { "ask": "ready", 
/**
 * Ready?
 */
ready: boolean, } | { "ask": "clear_ready" } | { "ask": "hand", 
/**
 * Whose; `None`: one's own.
 */
person: PersonId | null, 
/**
 * Up?
 */
up: boolean, } | { "ask": "admit", 
/**
 * Who.
 */
person: PersonId | null, } | { "ask": "send_away", 
/**
 * Who.
 */
person: PersonId, } | { "ask": "set_role", 
/**
 * Who.
 */
person: PersonId, 
/**
 * Which.
 */
role: Role, } | { "ask": "add_proxied", 
/**
 * Their id, made by whoever adds them.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The member they are.
 */
member: EntryId | null, } | { "ask": "lobby", 
/**
 * Wait?
 */
on: boolean, } | { "ask": "task", 
/**
 * In a few words.
 */
task: string, } | { "ask": "lock", 
/**
 * Locked?
 */
on: boolean, } | { "ask": "hide_typing", 
/**
 * Hidden?
 */
on: boolean, } | { "ask": "start_timer", 
/**
 * For so long.
 */
seconds: number, } | { "ask": "add_time", 
/**
 * So much.
 */
seconds: number, } | { "ask": "pause_timer" } | { "ask": "resume_timer" } | { "ask": "end_timer" } | { "ask": "start_round" } | { "ask": "next_speaker" } | { "ask": "end_round" } | { "ask": "spotlight", 
/**
 * Which.
 */
thing: string | null, } | { "ask": "guide", 
/**
 * Offer?
 */
on: boolean, } | { "ask": "summon", 
/**
 * Where to.
 */
to: Whereabouts, } | { "ask": "start_writing", 
/**
 * In these sections.
 */
sections: Array<Section>, 
/**
 * With names or without; never lifted afterwards.
 */
anonymity: Anonymity, 
/**
 * It ends, and all is revealed, when another step begins.
 */
with_step: boolean, } | { "ask": "anonymise" } | { "ask": "write_hidden", 
/**
 * Its id, made by whoever writes it.
 */
card: CardId, 
/**
 * Where it will hang.
 */
section: Section, 
/**
 * What it says.
 */
text: string, 
/**
 * Written for somebody who has no device; `None`: one's own.
 */
person: PersonId | null, } | { "ask": "drop_hidden", 
/**
 * Which.
 */
card: CardId, } | { "ask": "reveal_writing", 
/**
 * Whose; `None`: everybody's.
 */
of: PersonId | null, } | { "ask": "end_writing" } | { "ask": "start_poll", 
/**
 * What for.
 */
kind: PollKind, 
/**
 * The question; may be empty.
 */
question: string, 
/**
 * Without names; never lifted afterwards.
 */
anonymous: boolean, } | { "ask": "answer", 
/**
 * As [`crate::PollAnswer::says`].
 */
says: string, 
/**
 * For somebody who has no device; `None`: one's own.
 */
person: PersonId | null, } | { "ask": "reveal_poll" } | { "ask": "end_poll" } | { "ask": "start_dots", 
/**
 * On the cards of this section only; `None`: of the whole board.
 */
section: Section | null, 
/**
 * So many for everybody.
 */
each: number, 
/**
 * So many of them on one card, at most.
 */
most: number, 
/**
 * With names or without; never lifted afterwards.
 */
anonymity: Anonymity, 
/**
 * The counts are seen at once, not only at the reveal.
 */
open: boolean, } | { "ask": "anonymise_dots" } | { "ask": "put_dots", 
/**
 * On which.
 */
card: CardId, 
/**
 * How many; none: they are taken off.
 */
dots: number, 
/**
 * Put for somebody who has no device; `None`: one's own.
 */
person: PersonId | null, } | { "ask": "reveal_dots" } | { "ask": "end_dots" };

export type RoomView = { 
/**
 * Which.
 */
id: string, 
/**
 * Around which product.
 */
product: ProductId, 
/**
 * Who one is oneself.
 */
you: PersonId, 
/**
 * The number of the news this view has taken in last.
 */
seq: number, 
/**
 * The clock of the host when this was written, so that timers agree.
 */
now: string, 
/**
 * Those who are, or were, in the room, by the time they came; those in the lobby only for who may let them in.
 */
people: Array<PersonView>, 
/**
 * How it is led.
 */
stage: Stage, 
/**
 * One's own hidden cards, and those one wrote for others.
 */
own: Array<HiddenCard>, 
/**
 * One's own answer to the quick poll, until it is revealed.
 */
answer: string | null, 
/**
 * One's own dots on cards, and those one put for others, until they are revealed.
 */
dots: Array<PersonDots>, 
/**
 * How many dots are on which card, as far as that is seen.
 */
counted: Array<CardDots>, };

export type News = { "news": "person", 
/**
 * All of them.
 */
person: PersonView, } | { "news": "nobody_ready" } | { "news": "gone", 
/**
 * Who.
 */
person: PersonId, } | { "news": "stage", 
/**
 * All of it.
 */
stage: Stage, 
/**
 * The clock of the host.
 */
now: string, } | { "news": "own", 
/**
 * The card.
 */
card: HiddenCard, } | { "news": "own_gone", 
/**
 * Which.
 */
cards: Array<CardId>, } | { "news": "answer", 
/**
 * What it says; `None`: there is none.
 */
says: string | null, } | { "news": "dots", 
/**
 * All of them; none on no card.
 */
dots: PersonDots, } | { "news": "dots_gone" } | { "news": "counted", 
/**
 * On which; on those that are not named as many as before.
 */
cards: Array<CardDots>, } | { "news": "over", 
/**
 * Sent away?
 */
sent_away: boolean, };

export type PersonId = string;

export type PersonView = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * The member of the team they are, if they are one.
 */
member: EntryId | null, 
/**
 * What they may.
 */
role: Role, 
/**
 * Whether they are in.
 */
standing: Standing, 
/**
 * Sits at the host's machine.
 */
host: boolean, 
/**
 * Takes part without a device: others enter things for them.
 */
proxied: boolean, 
/**
 * Connected now.
 */
here: boolean, 
/**
 * Ready with what is being done.
 */
ready: boolean, 
/**
 * Since when their hand is up.
 */
hand: string | null, 
/**
 * Where they are.
 */
at: Whereabouts | null, 
/**
 * The card or entry they are typing in; never told while typing is hidden.
 */
typing: string | null, };

export type Role = "observer" | "participant" | "co_facilitator" | "facilitator";

export type Standing = "waiting" | "in" | "sent_away";

export type Whereabouts = { 
/**
 * The room of the product they look at: `vision`, `roadmap` …
 */
screen: string, 
/**
 * The card or entry they have in hand.
 */
thing: string | null, };

export type Who = { "who": "member", 
/**
 * Which.
 */
member: EntryId, } | { "who": "guest", 
/**
 * The name.
 */
name: string, };

export type Stage = { 
/**
 * Whether new people wait in the lobby until they are let in.
 */
lobby: boolean, 
/**
 * What is being done now, in the facilitator's words.
 */
task: string, 
/**
 * Only those who lead may change things.
 */
locked: boolean, 
/**
 * Nobody sees who is typing.
 */
typing_hidden: boolean, 
/**
 * The clock.
 */
timer: Timer | null, 
/**
 * The round in which everyone speaks once.
 */
round: SpeakingRound | null, 
/**
 * What all look at: a card or an entry.
 */
spotlight: string | null, 
/**
 * Whom people may follow: they offered to lead the way.
 */
guide: PersonId | null, 
/**
 * Where everybody was asked to come last.
 */
summons: Summons | null, 
/**
 * Silent writing under way.
 */
writing: Writing | null, 
/**
 * The quick poll.
 */
poll: PollView | null, 
/**
 * Dots on cards.
 */
dots: DotVote | null, };

export type Timer = { 
/**
 * How long it was set for, in seconds, time added since included.
 */
seconds: number, 
/**
 * When it runs out; `None`: it is paused.
 */
ends_at: string | null, 
/**
 * What was left when it was paused, in milliseconds.
 */
left_ms: number, };

export type SpeakingRound = { 
/**
 * In which order.
 */
order: Array<PersonId>, 
/**
 * How many have spoken; the next one speaks now.
 */
spoken: number, };

export type Summons = { 
/**
 * By whom.
 */
by: PersonId, 
/**
 * Where to.
 */
to: Whereabouts, 
/**
 * Grows with each one.
 */
number: number, };

export type Writing = { 
/**
 * This one.
 */
id: string, 
/**
 * The sections that are written in.
 */
sections: Array<Section>, 
/**
 * With names or without.
 */
anonymity: Anonymity, 
/**
 * How many cards there are, all together: neither by section nor by author.
 */
count: number, 
/**
 * It ends, and all is revealed, when another step begins.
 */
with_step: boolean, };

export type Anonymity = "names" | "none";

export type HiddenCard = { 
/**
 * Its id, which stays when it is revealed.
 */
id: CardId, 
/**
 * Where it will hang.
 */
section: Section, 
/**
 * What it says.
 */
text: string, };

export type PollKind = "fist_of_five" | "thumbs" | "word";

export type PollView = { 
/**
 * This one.
 */
id: string, 
/**
 * What it asks for.
 */
kind: PollKind, 
/**
 * The question; may be empty.
 */
question: string, 
/**
 * Answers stay without names.
 */
anonymous: boolean, 
/**
 * How many have answered.
 */
answered: number, 
/**
 * The answers, once they are revealed, in no order that tells who gave them when anonymous.
 */
answers: Array<PollAnswer> | null, };

export type PollAnswer = { 
/**
 * Whose; `None` where answers are anonymous.
 */
by: PersonId | null, 
/**
 * `0` … `5`; `yes`, `no`, `sideways`; a word; empty: passed.
 */
says: string, };

export type DotVote = { 
/**
 * This one.
 */
id: string, 
/**
 * On the cards of which section; `None`: of the whole board.
 */
section: Section | null, 
/**
 * How many dots everybody has.
 */
each: number, 
/**
 * How many of them may be on one card.
 */
most: number, 
/**
 * With names or without.
 */
anonymity: Anonymity, 
/**
 * The counts are seen while dots are put, not only at the reveal.
 */
open: boolean, 
/**
 * Somebody has put a dot.
 */
begun: boolean, 
/**
 * How many people have put all their dots.
 */
done: number, 
/**
 * The counts are seen, and no dot is put any more.
 */
revealed: boolean, };

export type CardDots = { 
/**
 * Which card.
 */
card: CardId, 
/**
 * How many; none: there are none any more.
 */
dots: number, 
/**
 * Who put them, once for each dot; nobody where there are no names, or where it is clear.
 */
by: Array<PersonId>, };

export type PersonDots = { 
/**
 * Whose they are.
 */
person: PersonId, 
/**
 * Where they are.
 */
cards: Array<CardDots>, };

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
paper: Paper, 
/**
 * Which member sits at this machine, product by product.
 */
seats: { [key in ProductId]: Seat }, };

export type Seat = { 
/**
 * Which member.
 */
member: EntryId, 
/**
 * What they were called when they sat down; acts carry the name they have now.
 */
name: string, };

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

export type Format = "pdf" | "png" | "svg" | "md" | "csv" | "json" | "ics" | "zip";

export type Paper = "a4" | "a3" | "letter";

export type Face = "internal" | "external";

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
state: string, } | { "reason": "more_fields", 
/**
 * Fields it has.
 */
fields: number, 
/**
 * Headers there are.
 */
headers: number, } | { "reason": "too_long", 
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

export type ReadingsReport = { 
/**
 * What separates the fields.
 */
separator: Separator, 
/**
 * Whether a comma stands before the decimals; else a point does.
 */
decimal_comma: boolean, 
/**
 * How many readings there are.
 */
readings: number, 
/**
 * The first and the last instant.
 */
span: [string, string] | null, 
/**
 * The lowest and the highest value.
 */
reach: [number, number] | null, 
/**
 * How many rows are no readings; with one of them nothing is put down.
 */
unread: number, 
/**
 * The first of these rows.
 */
rows: Array<UnreadRow>, };

export type UnreadRow = { 
/**
 * The line it begins on, from 1.
 */
line: number, 
/**
 * What it says, in short.
 */
text: string, 
/**
 * Why it is none.
 */
reason: NoReading, };

export type NoReading = { "reason": "no_time" } | { "reason": "unknown_time", 
/**
 * The time.
 */
time: string, } | { "reason": "no_value" } | { "reason": "not_a_number", 
/**
 * The value.
 */
value: string, } | { "reason": "time_twice", 
/**
 * The line of that row, from 1.
 */
line: number, } | { "reason": "too_many_fields", 
/**
 * Fields it has.
 */
count: number, };

export type ProductId = string;

export type CardId = string;

export type EntryId = string;

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

export type Kind = "member" | "hand_over" | "rules" | "goal" | "roadmap" | "review" | "chain_step" | "metric" | "readings" | "decision" | "option" | "parked" | "group" | "session";

export type SectionGroups = { 
/**
 * Which section.
 */
section: Section, 
/**
 * Its groups, in their order.
 */
groups: Array<CardGroup>, 
/**
 * The cards in no group, in the order of the board.
 */
rest: Array<CardId>, };

export type CardGroup = { 
/**
 * Its id.
 */
id: EntryId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its cards, in the order of the board.
 */
cards: Array<CardId>, };

export type Session = { 
/**
 * Its id, the room's.
 */
id: EntryId, 
/**
 * When it began.
 */
started: string, 
/**
 * When it ended.
 */
ended: string, 
/**
 * Who took part, by name.
 */
participants: Array<string>, 
/**
 * On whose machine it was, by name.
 */
host: string, 
/**
 * What came of the votes with dots, the earliest first.
 */
dots: Array<DottedVote>, };

export type DottedVote = { 
/**
 * When it was revealed.
 */
at: string, 
/**
 * On the cards of which section; `None`: of the whole board.
 */
section: Section | null, 
/**
 * The cards that had dots, the most first.
 */
cards: Array<DottedCard>, };

export type DottedCard = { 
/**
 * What it said.
 */
text: string, 
/**
 * How many dots it had.
 */
dots: number, };

export type Field = string;

export type Value = { "text": string } | { "word": string } | { "number": number } | { "flag": boolean };

export type Entry = { 
/**
 * Its id, the same in every replica.
 */
id: EntryId, 
/**
 * What it is.
 */
kind: Kind, 
/**
 * What it holds.
 */
fields: { [key in Field]: Value }, 
/**
 * When it was put down.
 */
created_at: string, 
/**
 * Who put it down, by name.
 */
created_by: string, 
/**
 * Taken away; kept so that it can be put back.
 */
deleted?: boolean, };

export type NewEntry = { 
/**
 * Its id; `None`: the program makes one.
 */
id: EntryId | null, 
/**
 * What it is.
 */
kind: Kind, 
/**
 * What it holds.
 */
fields: { [key in Field]: Value }, };

export type RoadmapView = { 
/**
 * The day it is looked at.
 */
today: string, 
/**
 * The steps, in order.
 */
steps: Array<Step>, 
/**
 * The time line over those that have a date.
 */
time_line: TimeLine | null, 
/**
 * What outsiders see, as the team has chosen.
 */
outside: Outside, 
/**
 * The steps as outsiders see them.
 */
outside_steps: Array<OutsideStep>, 
/**
 * The time line as outsiders see it.
 */
outside_time_line: TimeLine | null, 
/**
 * Its reviews, the latest first.
 */
reviews: Array<Review>, 
/**
 * When it is to be reviewed again.
 */
review_due: string | null, 
/**
 * When the review after one of today is due.
 */
review_after: string, 
/**
 * What the method advises about the whole.
 */
hints: Array<RoadmapHint>, };

export type Step = { 
/**
 * Which goal.
 */
id: EntryId, 
/**
 * What it is called.
 */
name: string, 
/**
 * When it comes, as it was written.
 */
date: string, 
/**
 * The days that means.
 */
span: Span | null, 
/**
 * The one outcome it is for.
 */
goal: string, 
/**
 * The features that serve it, line by line.
 */
features: string, 
/**
 * How one will know, line by line.
 */
metrics: string, 
/**
 * How certain it is.
 */
horizon: Horizon, 
/**
 * Whether that only follows from its date.
 */
horizon_proposed: boolean, 
/**
 * Whether outsiders do not see it.
 */
team_only: boolean, 
/**
 * What it serves: needs, business goals, other goals.
 */
serves: Array<Thing>, 
/**
 * The metrics that measure it.
 */
measured_by: Array<Thing>, 
/**
 * What the method advises.
 */
hints: Array<GoalHint>, };

export type Span = { 
/**
 * The first day.
 */
first: string, 
/**
 * The last day, never before the first.
 */
last: string, };

export type Horizon = "now" | "next" | "later";

export type GoalHint = { "hint": "no_goal" } | { "hint": "few_features", 
/**
 * How many.
 */
count: number, } | { "hint": "many_features", 
/**
 * How many.
 */
count: number, } | { "hint": "no_metric" } | { "hint": "metric_without_number" } | { "hint": "metric_without_time" } | { "hint": "date_unclear" } | { "hint": "out_of_order", 
/**
 * What that goal is called.
 */
before: string, };

export type RoadmapHint = { "hint": "review_due", 
/**
 * By when.
 */
since: string, };

export type Outside = { 
/**
 * How dates are shown.
 */
dates: OutsideDates, 
/**
 * Which rows, in the order of the table.
 */
rows: Array<Row>, };

export type OutsideDates = "none" | "half_year" | "quarter" | "as_written";

export type Row = "goal" | "features" | "metrics" | "serves";

export type OutsideStep = { 
/**
 * Which goal.
 */
id: EntryId, 
/**
 * What it is called.
 */
name: string, 
/**
 * How certain it is.
 */
horizon: Horizon, 
/**
 * When it comes.
 */
date: OutsideDate, 
/**
 * The days of that date, as coarse as it is.
 */
span: Span | null, 
/**
 * The outcome, if it is shown.
 */
goal: string | null, 
/**
 * The features, if they are shown.
 */
features: string | null, 
/**
 * The metrics, if they are shown.
 */
metrics: string | null, 
/**
 * What it serves, if that is shown.
 */
serves: Array<Thing> | null, };

export type OutsideDate = { "date": "unsaid" } | { "date": "written", 
/**
 * What was written.
 */
text: string, } | { "date": "coarse" } & Coarse;

export type Coarse = { 
/**
 * In what it is counted.
 */
unit: CoarseUnit, 
/**
 * The first.
 */
from: InYear, 
/**
 * The last; often the same.
 */
to: InYear, };

export type CoarseUnit = "half_year" | "quarter";

export type InYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The number within it, from 1.
 */
number: number, };

export type TimeLine = { 
/**
 * From its first day to its last.
 */
span: Span, 
/**
 * Its quarters.
 */
quarters: Array<Quarter>, 
/**
 * Today, if it lies within.
 */
today: string | null, };

export type Quarter = { 
/**
 * Its year.
 */
year: number, 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Its days.
 */
span: Span, };

export type Review = { 
/**
 * Its id.
 */
id: EntryId, 
/**
 * When it was.
 */
on: string, 
/**
 * When the next one is.
 */
next: string, 
/**
 * Who wrote it down.
 */
by: string, 
/**
 * What else was said.
 */
note: string, 
/**
 * Goal by goal, in the order of the roadmap; goals that went away since come last.
 */
verdicts: Array<VerdictOn>, };

export type VerdictOn = { 
/**
 * On which goal.
 */
goal: EntryId, 
/**
 * What the goal was called then.
 */
name: string, 
/**
 * What becomes of it.
 */
verdict: Verdict, 
/**
 * Why.
 */
why: string, };

export type Verdict = "keep" | "change" | "reorder" | "replace";

export type NewVerdict = { 
/**
 * On which goal.
 */
goal: EntryId, 
/**
 * What becomes of it.
 */
verdict: Verdict, 
/**
 * Why; may be empty when it is kept.
 */
why: string, };

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
after: CardId | null, } | { "command": "add_cards", 
/**
 * The cards.
 */
cards: Array<NewCard>, 
/**
 * The file's name, if they come from one.
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
author: string | null, } | { "command": "add_entries", 
/**
 * The entries; their ids are made by whoever puts them down.
 */
entries: Array<NewEntry>, 
/**
 * The entry of the same kind they come below; `None`: at the end.
 */
after: EntryId | null, } | { "command": "write_field", 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * Which text.
 */
field: Field, 
/**
 * The text the person started from.
 */
was: string, 
/**
 * The text the person made of it.
 */
now: string, } | { "command": "set_field", 
/**
 * Of which entry.
 */
entry: EntryId, 
/**
 * Which field.
 */
field: Field, 
/**
 * What it holds; `None`: nothing.
 */
value: Value | null, } | { "command": "move_entry", 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * The entry of the same kind it comes below; `None`: first.
 */
after: EntryId | null, } | { "command": "delete_entries", 
/**
 * Which.
 */
entries: Array<EntryId>, } | { "command": "hand_over", 
/**
 * To whom.
 */
member: EntryId, 
/**
 * From when, with the offset it is meant in; today means now.
 */
from: string, 
/**
 * Until when, exclusive; `None`: without an end.
 */
until: string | null, 
/**
 * Why; the first one needs no reason.
 */
why: string, } | { "command": "end_hand_over", 
/**
 * Which.
 */
hand_over: EntryId, 
/**
 * When, exclusive, with the offset it is meant in; today means now.
 */
at: string, } | { "command": "set_rules", 
/**
 * All of them.
 */
rules: Rules, } | { "command": "ask_for_rules", 
/**
 * The decision; its id is made by whoever asks.
 */
decision: EntryId, 
/**
 * The question.
 */
question: string, 
/**
 * What the option says that brings the new rules.
 */
change: string, 
/**
 * What the option says that keeps those there are.
 */
keep: string, 
/**
 * The new rules.
 */
rules: Rules, } | { "command": "conclude", 
/**
 * Which.
 */
decision: EntryId, 
/**
 * Why it was decided so.
 */
reason: string, 
/**
 * Who disagrees, and why.
 */
dissent: string, 
/**
 * When it is looked at again; `None`: as the draft says.
 */
review_on: string | null, } | { "command": "restore_entries", 
/**
 * Which.
 */
entries: Array<EntryId>, } | { "command": "start_group", 
/**
 * Its id; `None`: the program makes one.
 */
group: EntryId | null, 
/**
 * What it is called; may be empty.
 */
name: string, 
/**
 * The cards, all of one section.
 */
cards: Array<CardId>, } | { "command": "group_cards", 
/**
 * Which cards.
 */
cards: Array<CardId>, 
/**
 * Which group; `None`: out of any.
 */
group: EntryId | null, } | { "command": "ungroup_all", 
/**
 * Of which section; `None`: of all.
 */
section: Section | null, } | { "command": "show_outside", 
/**
 * All of it.
 */
outside: Outside, } | { "command": "review_roadmap", 
/**
 * When it was.
 */
on: string, 
/**
 * When the next one is.
 */
next: string, 
/**
 * What else was said.
 */
note: string, 
/**
 * What becomes of the goals.
 */
verdicts: Array<NewVerdict>, } | { "command": "add_readings", 
/**
 * Of which metric.
 */
metric: EntryId, 
/**
 * The readings, in any order; of several at one instant the last one holds.
 */
readings: Array<Reading>, 
/**
 * The file's name, if they come from one.
 */
file: string | null, } | { "command": "take_reading_back", 
/**
 * Of which metric.
 */
metric: EntryId, 
/**
 * When it was read.
 */
at: string, };

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
then: string, } | { "what": "entries_added", 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * Which.
 */
entries: Array<EntryId>, 
/**
 * What the first is called.
 */
title: string, } | { "what": "field_wrote", 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
title: string, 
/**
 * Which text.
 */
field: Field, 
/**
 * The text before.
 */
from: string, 
/**
 * The text after.
 */
to: string, } | { "what": "field_set", 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
title: string, 
/**
 * Which field.
 */
field: Field, 
/**
 * Before; a link says what it leads to.
 */
from: string | null, 
/**
 * After; a link says what it leads to.
 */
to: string | null, } | { "what": "entry_moved", 
/**
 * Which entry.
 */
entry: EntryId, 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
title: string, } | { "what": "entries_deleted", 
/**
 * Of which kind the first is.
 */
kind: Kind, 
/**
 * Which.
 */
entries: Array<EntryId>, 
/**
 * What the first is called.
 */
title: string, } | { "what": "entries_restored", 
/**
 * Of which kind the first is.
 */
kind: Kind, 
/**
 * Which.
 */
entries: Array<EntryId>, 
/**
 * What the first is called.
 */
title: string, } | { "what": "shown_outside", 
/**
 * Where that is kept.
 */
entry: EntryId, 
/**
 * How they see dates.
 */
dates: OutsideDates, } | { "what": "roadmap_reviewed", 
/**
 * The review.
 */
review: EntryId, 
/**
 * Goals it is about.
 */
goals: number, 
/**
 * Goals that are kept as they are.
 */
kept: number, 
/**
 * When the next one is.
 */
next: string, } | { "what": "readings_added", 
/**
 * Of which metric.
 */
metric: EntryId, 
/**
 * What it is called.
 */
title: string, 
/**
 * How many.
 */
count: number, 
/**
 * The latest of them.
 */
value: string, 
/**
 * The file they came from.
 */
file: string | null, } | { "what": "reading_taken_back", 
/**
 * Of which metric.
 */
metric: EntryId, 
/**
 * What it is called.
 */
title: string, 
/**
 * When it was read.
 */
at: string, 
/**
 * What it was.
 */
value: string, } | { "what": "round_counted", 
/**
 * The decision.
 */
entry: EntryId, 
/**
 * The question.
 */
title: string, 
/**
 * Which round.
 */
round: number, 
/**
 * What followed: `no_quorum`, `decided`, `narrowed`, `stuck`.
 */
verdict: string, 
/**
 * The option that was decided.
 */
option: string | null, } | { "what": "double_voted", 
/**
 * The decision.
 */
entry: EntryId, 
/**
 * The question.
 */
title: string, 
/**
 * The primus, by name.
 */
member: string, 
/**
 * What followed, as above.
 */
verdict: string, 
/**
 * The option that was decided.
 */
option: string | null, } | { "what": "concluded", 
/**
 * The decision.
 */
entry: EntryId, 
/**
 * The question.
 */
title: string, 
/**
 * What was decided.
 */
outcome: string, } | { "what": "rules_set", 
/**
 * The rules.
 */
rules: EntryId, } | { "what": "rules_proposed", 
/**
 * The option.
 */
entry: EntryId, 
/**
 * What it says.
 */
title: string, 
/**
 * With it?
 */
proposed: boolean, } | { "what": "handed_over", 
/**
 * The hand-over.
 */
hand_over: EntryId, 
/**
 * To whom.
 */
member: string, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day; `None`: without an end.
 */
until: string | null, 
/**
 * Why.
 */
why: string, } | { "what": "hand_over_ended", 
/**
 * The hand-over.
 */
hand_over: EntryId, 
/**
 * Who held the role, or was to hold it.
 */
member: string, 
/**
 * The last day; `None`: it was called off before it began.
 */
until: string | null, } | { "what": "cards_grouped", 
/**
 * Which.
 */
cards: Array<CardId>, 
/**
 * What the first says.
 */
text: string, 
/**
 * Which group; `None`: out of any.
 */
group: EntryId | null, 
/**
 * What it is called.
 */
title: string | null, } | { "what": "all_ungrouped", 
/**
 * Of which section; `None`: of all.
 */
section: Section | null, 
/**
 * Which.
 */
groups: Array<EntryId>, } | { "what": "session_held", 
/**
 * Which.
 */
session: EntryId, 
/**
 * When it began.
 */
started: string, 
/**
 * How many took part.
 */
people: number, } | { "what": "undid", 
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
card: CardId, } | { "fresh": "entries", 
/**
 * The kinds.
 */
kinds: Array<Kind>, };

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

export type Thing = { "thing": "card", 
/**
 * Which.
 */
card: CardId, 
/**
 * Where it hangs.
 */
section: Section, 
/**
 * What it says, in short.
 */
title: string, } | { "thing": "entry", 
/**
 * Which.
 */
entry: EntryId, 
/**
 * Of which kind.
 */
kind: Kind, 
/**
 * What it is called.
 */
title: string, };

export type Trace = { 
/**
 * The thing.
 */
of: Thing, 
/**
 * What it serves: for a metric its goals and business goals, for a goal the needs.
 */
serves: Array<Thing>, 
/**
 * What serves it.
 */
served_by: Array<Thing>, 
/**
 * Decisions about it; for a decision, what it is about.
 */
decided: Array<Thing>, };

export type Coverage = { 
/**
 * Needs that no goal serves.
 */
needs_without_goal: Array<Thing>, 
/**
 * Business goals that no goal and no metric serves.
 */
business_goals_without_service: Array<Thing>, 
/**
 * Goals that no metric measures.
 */
goals_without_metric: Array<Thing>, 
/**
 * Metrics of which nobody said what they are worth.
 */
metrics_without_business_value: Array<Thing>, 
/**
 * Decisions that have no outcome yet.
 */
decisions_without_outcome: Array<Thing>, 
/**
 * How many things were looked at.
 */
looked_at: number, };

export type TeamView = { 
/**
 * Its members, in order.
 */
members: Array<MemberLine>, 
/**
 * Who holds the role of the primus now.
 */
holder: TenureLine | null, 
/**
 * Whose role it is without an end: to whom it returns.
 */
primus_by_right: EntryId | null, 
/**
 * Who will hold the role, in turn; the first one is whom it goes to next.
 */
upcoming: Array<TenureLine>, 
/**
 * Who held it when: now and before, the latest first.
 */
record: Array<TenureLine>, 
/**
 * Every hand-over there was, the latest first.
 */
hand_overs: Array<HandOverLine>, 
/**
 * When somebody else will hold the role.
 */
next_turn: string | null, 
/**
 * What is worth a thought.
 */
hints: Array<TeamHint>, };

export type MemberLine = { 
/**
 * The entry.
 */
id: EntryId, 
/**
 * What people call them.
 */
name: string, 
/**
 * The letters on their mark; empty: those the name begins with.
 */
mark: string, 
/**
 * What they work on.
 */
discipline: Discipline | null, 
/**
 * Their first day in the team.
 */
joined: string | null, 
/**
 * Their last day in the team.
 */
left: string | null, 
/**
 * In the team today.
 */
is_here: boolean, 
/**
 * Holds the role of the primus now.
 */
is_primus: boolean, 
/**
 * Holds the role or will hold it, and so cannot be taken away.
 */
is_needed: boolean, };

export type Discipline = "management" | "development" | "operations" | "other";

export type TenureLine = { 
/**
 * Who.
 */
member: EntryId, 
/**
 * What they are called.
 */
name: string, 
/**
 * By which hand-over.
 */
hand_over: EntryId, 
/**
 * The first day, as it was meant.
 */
first_day: string, 
/**
 * The last day, as it was meant; `None`: no end is in sight.
 */
last_day: string | null, 
/**
 * Why.
 */
why: string, };

export type HandOverLine = { 
/**
 * Its id.
 */
id: EntryId, 
/**
 * To whom.
 */
member: EntryId, 
/**
 * What they are called.
 */
name: string, 
/**
 * The first day, as it was meant.
 */
first_day: string, 
/**
 * The last day, as it was meant.
 */
last_day: string | null, 
/**
 * Why.
 */
why: string, 
/**
 * How it stands.
 */
state: HandOverState, 
/**
 * It can still be ended, or called off.
 */
can_end: boolean, 
/**
 * When it was put on record.
 */
recorded_at: string, 
/**
 * Who put it on record.
 */
recorded_by: string, };

export type HandOverState = "upcoming" | "holds" | "waits" | "over" | "called_off";

export type TeamHint = { "hint": "no_primus" } | { "hint": "holder_is_gone", 
/**
 * Who.
 */
name: string, } | { "hint": "holder_leaves", 
/**
 * Who.
 */
name: string, 
/**
 * The last day in the team.
 */
day: string, } | { "hint": "nobody_of", 
/**
 * Which.
 */
discipline: Discipline, };

export type Class = "integrity" | "performance" | "errors" | "api" | "quantity" | "other";

export type Direction = "more" | "less" | "at" | "within";

export type Severity = "minor" | "noticeable" | "severe" | "critical";

export type KpiRule = "yes" | "maybe" | "never";

export type State = "unjudged" | "good" | "missed" | "warning" | "violated";

export type Latest = { 
/**
 * When it was read.
 */
at: string, 
/**
 * What.
 */
value: number, 
/**
 * How it is.
 */
state: State, 
/**
 * The first of the readings that have been so without a break.
 */
since: string, };

export type Beyond = { "beyond": "above", 
/**
 * The limit.
 */
limit: number, } | { "beyond": "below", 
/**
 * The limit.
 */
limit: number, } | { "beyond": "outside", 
/**
 * The lower limit.
 */
low: number, 
/**
 * The upper limit.
 */
high: number, } | { "beyond": "else" };

export type Clause = { "clause": "unsaid" } | { "clause": "watched" } | { "clause": "should", 
/**
 * What is good.
 */
direction: Direction, 
/**
 * The target; of a range, the lower end.
 */
target: number, 
/**
 * The upper end of a range.
 */
upper: number | null, } | { "clause": "warned", 
/**
 * Beyond what.
 */
beyond: Beyond, } | { "clause": "violated", 
/**
 * Beyond what.
 */
beyond: Beyond, 
/**
 * What it does to customers and company, in short.
 */
impact: string | null, } | { "clause": "read", 
/**
 * The reading.
 */
latest: Latest, };

export type Missing = { 
/**
 * In part one: what it is.
 */
what: Array<Field>, 
/**
 * In part two: what it is worth.
 */
worth: Array<Field>, };

export type MetricHint = { "hint": "not_a_kpi" } | { "hint": "is_a_kpi" } | { "hint": "no_direction" } | { "hint": "no_upper_end" } | { "hint": "range_upside_down" } | { "hint": "violation_on_target" } | { "hint": "warning_on_target" } | { "hint": "warning_too_late" } | { "hint": "half_a_ratio" } | { "hint": "measured_twice", 
/**
 * The other one.
 */
other: EntryId, 
/**
 * What it is called.
 */
title: string, };

export type Gap = { "gap": "class", 
/**
 * Which.
 */
class: Class, } | { "gap": "step", 
/**
 * Which.
 */
step: EntryId, 
/**
 * What it is called.
 */
name: string, } | { "gap": "business_goal", 
/**
 * Which card.
 */
card: CardId, 
/**
 * What it says, in short.
 */
text: string, };

export type ChainStepView = { 
/**
 * Its entry.
 */
id: EntryId, 
/**
 * What it is called.
 */
name: string, 
/**
 * How many metrics are taken at it.
 */
metrics: number, 
/**
 * What is between it and the next one; `None`: it is the last.
 */
next: ChainLink | null, };

export type ChainLink = { 
/**
 * The integrity ratio of the two.
 */
metric: EntryId | null, 
/**
 * Its latest reading.
 */
latest: Latest | null, };

export type RatioProposal = { 
/**
 * The earlier step.
 */
from: EntryId, 
/**
 * The later step.
 */
to: EntryId, 
/**
 * The metric, ready to be put down.
 */
entry: NewEntry, };

export type MetricLine = { 
/**
 * Its entry.
 */
id: EntryId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What sort of quality it tells of.
 */
class: Class | null, 
/**
 * Whether it is a key performance indicator.
 */
is_kpi: boolean, 
/**
 * Whether metrics of its class are.
 */
kpi: KpiRule | null, 
/**
 * What it is counted in.
 */
unit: string, 
/**
 * How often.
 */
period: string, 
/**
 * The latest reading.
 */
latest: Latest | null, 
/**
 * How many readings there are.
 */
readings: number, 
/**
 * What it means.
 */
means: Array<Clause>, 
/**
 * What it does not say yet.
 */
missing: Missing, 
/**
 * Advice.
 */
hints: Array<MetricHint>, };

export type MetricsView = { 
/**
 * The metrics, class by class, in their order.
 */
metrics: Array<MetricLine>, 
/**
 * The process chain.
 */
chain: Array<ChainStepView>, 
/**
 * Integrity ratios that could be put down.
 */
proposals: Array<RatioProposal>, 
/**
 * What nobody has thought of.
 */
gaps: Array<Gap>, 
/**
 * How many metrics do not say yet what they must.
 */
unfinished: number, 
/**
 * How many are violated now.
 */
violated: number, };

export type MetricView = { 
/**
 * What the list says of it.
 */
line: MetricLine, 
/**
 * All that is written on the sheet.
 */
entry: Entry, 
/**
 * What it serves.
 */
serves: Array<Thing>, 
/**
 * The chain, to show where it is taken.
 */
chain: Array<ChainStepView>, 
/**
 * The steps it is taken at.
 */
steps: Array<Thing>, 
/**
 * Who watches it.
 */
watched_by: Array<Thing>, 
/**
 * Who could own it: the members of the team.
 */
members: Array<Thing>, 
/**
 * The readings, to be drawn.
 */
chart: Chart, 
/**
 * The latest readings, newest first.
 */
recent: Array<ReadingLine>, 
/**
 * Blocks of readings that this program cannot read.
 */
unreadable: number, };

export type Chart = { 
/**
 * The first and the last instant, in milliseconds since 1970.
 */
span: [number, number], 
/**
 * The lowest and the highest value of what is to be seen, limits included.
 */
reach: [number, number], 
/**
 * How many readings there are in the window.
 */
readings: number, 
/**
 * How many of them are violations.
 */
violations: number, 
/**
 * The points to draw, in order of time.
 */
points: Array<ChartPoint>, 
/**
 * What is good: from and to, where there is an end.
 */
good: [number | null, number | null] | null, 
/**
 * Beyond these, people are warned.
 */
warning: Array<number>, 
/**
 * Beyond these, the target is violated.
 */
violation: Array<number>, 
/**
 * Where it was before anything was done about it.
 */
baseline: number | null, };

export type ChartPoint = { 
/**
 * When, in milliseconds since 1970.
 */
at: number, 
/**
 * What.
 */
value: number, 
/**
 * How it is.
 */
state: State, };

export type ChartWindow = { 
/**
 * How many columns there are.
 */
columns: number, 
/**
 * Not before this; `None`: from the first reading on.
 */
from: string | null, 
/**
 * Not after this; `None`: up to the last reading.
 */
until: string | null, };

export type Reading = { 
/**
 * When; to the millisecond.
 */
at: string, 
/**
 * What.
 */
value: number, };

export type ReadingLine = { 
/**
 * When.
 */
at: string, 
/**
 * What.
 */
value: number, 
/**
 * How it is.
 */
state: State, };

export type VoteView = { 
/**
 * The vote as it was opened.
 */
vote: OpenedVote, 
/**
 * Who has handed in a ballot.
 */
handed_in: Array<HandedInView>, 
/**
 * It was being revealed when the program ended: reveal it again.
 */
revealed: boolean, 
/**
 * Whether its ballots can be opened on this machine.
 */
has_key: boolean, };

export type HandedInView = { 
/**
 * Whose it is.
 */
member: EntryId, 
/**
 * When.
 */
at: string, 
/**
 * Who entered it for them, by name.
 */
proxy: string | null, };

export type VoteRefusal = { "vote_refusal": "closed" } | { "vote_refusal": "no_question" } | { "vote_refusal": "too_few_options" } | { "vote_refusal": "no_voters" } | { "vote_refusal": "quorum_too_high", 
/**
 * How many must.
 */
needed: number, 
/**
 * How many may.
 */
voters: number, } | { "vote_refusal": "under_way" } | { "vote_refusal": "already_decided" } | { "vote_refusal": "not_a_voter" } | { "vote_refusal": "proxy_unnamed" } | { "vote_refusal": "ballot_unfit", 
/**
 * The method.
 */
method: Method, } | { "vote_refusal": "no_such_option" } | { "vote_refusal": "too_many_dots", 
/**
 * How many there are.
 */
dots: number, } | { "vote_refusal": "dots_stacked" } | { "vote_refusal": "no_reason" } | { "vote_refusal": "reason_unfit", 
/**
 * Characters it has.
 */
chars: number, 
/**
 * Characters it may have.
 */
limit: number, } | { "vote_refusal": "no_such_vote" } | { "vote_refusal": "revealed" } | { "vote_refusal": "key_lost" } | { "vote_refusal": "ballot_changed", 
/**
 * Whose it is.
 */
name: string, } | { "vote_refusal": "no_round" } | { "vote_refusal": "no_quorum" } | { "vote_refusal": "not_stuck" } | { "vote_refusal": "method_forbids", 
/**
 * The method.
 */
method: Method, } | { "vote_refusal": "out_of_scope", 
/**
 * On what.
 */
scope: Scope, } | { "vote_refusal": "second_round_needed" } | { "vote_refusal": "already_doubled" } | { "vote_refusal": "not_the_primus" } | { "vote_refusal": "no_own_vote" } | { "vote_refusal": "only_narrowed" } | { "vote_refusal": "nothing_decided" } | { "vote_refusal": "record_too_long" } | { "vote_refusal": "rules_need_a_decision" } | { "vote_refusal": "widening_needs_a_decision" } | { "vote_refusal": "rules_unfit" } | { "vote_refusal": "day_passed", 
/**
 * Which day.
 */
day: string, };

export type Method = "majority" | "two_thirds" | "consent" | "fist" | "dots" | "ranked";

export type Base = "cast" | "present" | "all";

export type Scope = "vision" | "roadmap" | "backlog" | "other";

export type Quorum = { "quorum": "count", 
/**
 * How many.
 */
voters: number, } | { "quorum": "share", 
/**
 * Per cent.
 */
percent: number, };

export type Voting = { 
/**
 * How ballots become a result.
 */
method: Method, 
/**
 * Of what a majority is taken.
 */
base: Base, 
/**
 * How many must take part.
 */
quorum: Quorum, 
/**
 * Nobody sees who voted what, also not after the reveal.
 */
secret: boolean, 
/**
 * The fewest fingers that are no veto.
 */
floor: number, 
/**
 * Dots each has.
 */
dots: number, 
/**
 * Whether several dots of one may lie on one option.
 */
stack: boolean, };

export type Voter = { 
/**
 * Which member.
 */
member: EntryId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their discipline.
 */
discipline: string, };

export type VoteOption = { 
/**
 * Which choice of the decision.
 */
id: EntryId, 
/**
 * What it says.
 */
text: string, 
/**
 * Do nothing and observe, until this day.
 */
until: string | null, 
/**
 * The rules of deciding that come into force with it.
 */
rules: Rules | null, };

export type Subject = { 
/**
 * Which card or entry.
 */
id: string, 
/**
 * What it was called.
 */
title: string, };

export type OpenedVote = { 
/**
 * Its id.
 */
id: string, 
/**
 * The decision it is for.
 */
decision: EntryId, 
/**
 * Which round it is, from 1.
 */
round: number, 
/**
 * The question.
 */
question: string, 
/**
 * What it is about.
 */
about: Array<Subject>, 
/**
 * The artefact it is about.
 */
scope: Scope, 
/**
 * The options, in order.
 */
options: Array<VoteOption>, 
/**
 * How it is held and counted.
 */
voting: Voting, 
/**
 * Who may vote.
 */
voters: Array<Voter>, 
/**
 * Whether the rules allow the double vote on this.
 */
double_vote: boolean, 
/**
 * Whether the double vote needs a second round.
 */
second_round: boolean, 
/**
 * Who was primus when it was opened.
 */
primus: EntryId | null, 
/**
 * When it was opened.
 */
opened_at: string, 
/**
 * By whom, by name.
 */
opened_by: string, };

export type Ballot = { "ballot": "abstain" } | { "ballot": "option", 
/**
 * Which.
 */
option: EntryId, } | { "ballot": "consent" } | { "ballot": "concern", 
/**
 * Which.
 */
text: string, } | { "ballot": "objection", 
/**
 * Why.
 */
reason: string, } | { "ballot": "fist", 
/**
 * None to five.
 */
fingers: number, } | { "ballot": "dots", 
/**
 * Where they lie.
 */
on: Array<DotsOn>, } | { "ballot": "ranked", 
/**
 * Level by level.
 */
levels: Array<Array<EntryId>>, };

export type DotsOn = { 
/**
 * Which.
 */
option: EntryId, 
/**
 * How many.
 */
dots: number, };

export type CastBallot = { 
/**
 * Whose it is.
 */
member: EntryId, 
/**
 * What it says.
 */
ballot: Ballot, 
/**
 * Who entered it for them, by name.
 */
proxy: string | null, };

export type Rules = { 
/**
 * How a vote is held unless it says otherwise.
 */
voting: Voting, 
/**
 * On what the primus may use the double vote.
 */
double_vote: Array<Scope>, 
/**
 * Whether the double vote needs a second round.
 */
second_round: boolean, };

export type Tally = { 
/**
 * How many may vote.
 */
voters: number, 
/**
 * How many took part, abstentions included.
 */
took_part: number, 
/**
 * How many had to.
 */
quorum: number, 
/**
 * How many abstained.
 */
abstentions: number, 
/**
 * Votes cast, as they weigh.
 */
votes_cast: number, 
/**
 * Votes an option needs, where there is a bar.
 */
needed: number | null, 
/**
 * What each option got, in the order of the options: votes, or dots; for ranked ballots how many named
 * it first (alone or among others).
 */
counts: Array<OptionCount>, 
/**
 * For consent.
 */
consent: ConsentCount | null, 
/**
 * For fist of five: how many showed no finger, one, … five.
 */
fingers: [number, number, number, number, number, number] | null, 
/**
 * The options from best to worst; those on one level are equal.
 */
ranking: Array<Array<EntryId>>, 
/**
 * For ranked ballots: how many prefer the option of the row to that of the column.
 */
pairwise: Array<Array<number>> | null, 
/**
 * What follows.
 */
verdict: TallyVerdict, };

export type OptionCount = { 
/**
 * Which.
 */
option: EntryId, 
/**
 * Votes or dots.
 */
count: number, };

export type ConsentCount = { 
/**
 * Agree.
 */
consents: number, 
/**
 * Agree, with a concern.
 */
concerns: number, 
/**
 * Object.
 */
objections: number, };

export type TallyVerdict = { "verdict": "no_quorum" } | { "verdict": "decided", 
/**
 * Which.
 */
option: EntryId, } | { "verdict": "narrowed" } | { "verdict": "stuck", 
/**
 * Why.
 */
why: Stuck, };

export type Stuck = { "stuck": "tie", 
/**
 * Which, in the order of the options.
 */
options: Array<EntryId>, } | { "stuck": "nobody_over_the_bar" } | { "stuck": "objections", 
/**
 * How many.
 */
count: number, } | { "stuck": "below_the_floor", 
/**
 * How many.
 */
count: number, };

export type Round = { 
/**
 * The vote as it was opened.
 */
vote: OpenedVote, 
/**
 * Who took part.
 */
took_part: Array<TookPart>, 
/**
 * What was said.
 */
ballots: RoundBallots, 
/**
 * What was counted.
 */
tally: Tally, 
/**
 * When the ballots were revealed.
 */
revealed_at: string, 
/**
 * By whom, by name.
 */
revealed_by: string, };

export type RoundBallots = { "ballots": "open", 
/**
 * In the order of the voters.
 */
cast: Array<CastBallot>, } | { "ballots": "secret", 
/**
 * Sorted by what they say.
 */
cast: Array<Ballot>, };

export type TookPart = { 
/**
 * Which member.
 */
member: EntryId, 
/**
 * Their name.
 */
name: string, 
/**
 * Who entered the ballot for them, by name.
 */
proxy: string | null, };

export type DoubleVote = { 
/**
 * Of which vote.
 */
vote: string, 
/**
 * The primus.
 */
member: EntryId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their own ballot, which counts twice.
 */
ballot: Ballot, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
at: string, 
/**
 * What was counted with it. The plain tally stands in the round.
 */
weighted: Tally, };

export type DecisionRecord = { 
/**
 * The version of this form.
 */
version: number, 
/**
 * Which decision.
 */
decision: EntryId, 
/**
 * The question.
 */
question: string, 
/**
 * Why it was asked.
 */
context: string, 
/**
 * What it is about.
 */
about: Array<Subject>, 
/**
 * The artefact it is about.
 */
scope: Scope, 
/**
 * The options of the round that decided.
 */
options: Array<VoteOption>, 
/**
 * All rounds, in order; the last one decided.
 */
rounds: Array<Round>, 
/**
 * The double vote on the last round.
 */
double_vote: DoubleVote | null, 
/**
 * The option that was decided.
 */
outcome: EntryId, 
/**
 * Why.
 */
reason: string, 
/**
 * Who disagrees, and why.
 */
dissent: string, 
/**
 * When it is looked at again.
 */
review_on: string | null, 
/**
 * The decisions it takes the place of.
 */
supersedes: Array<Subject>, 
/**
 * When it was closed.
 */
closed_at: string, 
/**
 * By whom, by name.
 */
closed_by: string, };

export type DecisionState = "draft" | "no_quorum" | "stuck" | "narrowed" | "decided" | "postponed" | "closed";

export type DecisionsView = { 
/**
 * The decisions, in order.
 */
decisions: Array<DecisionLine>, 
/**
 * The rules of deciding.
 */
rules: Rules, 
/**
 * Whether the rules may still be set without a decision.
 */
rules_are_free: boolean, 
/**
 * Who holds the role of the primus now.
 */
primus: EntryId | null, };

export type DecisionLine = { 
/**
 * Which.
 */
id: EntryId, 
/**
 * The question.
 */
question: string, 
/**
 * How it stands.
 */
state: DecisionState, 
/**
 * The artefact it is about.
 */
scope: Scope, 
/**
 * How it is voted on.
 */
method: Method, 
/**
 * What was decided, in the words of the option.
 */
outcome: string | null, 
/**
 * Rounds that were counted.
 */
rounds: number, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * When it is looked at again.
 */
review_on: string | null, 
/**
 * Whether that day has come.
 */
review_is_due: boolean, 
/**
 * Put off until; also when that day has come, as long as no round was counted since.
 */
postponed_until: string | null, 
/**
 * Decisions that took its place.
 */
superseded_by: Array<Subject>, 
/**
 * Something in it was changed by another hand than this program's.
 */
tampered: boolean, 
/**
 * Two machines closed it, with different records.
 */
conflict: boolean, };

export type DecisionView = { 
/**
 * What the list says of it.
 */
line: DecisionLine, 
/**
 * Why it is asked.
 */
context: string, 
/**
 * The vote as it would be opened now: options, voters, method, base, quorum. Of a closed decision, the
 * one that decided.
 */
draft: OpenedVote, 
/**
 * What is missing before a vote can be opened; `None`: nothing.
 */
missing: VoteRefusal | null, 
/**
 * What was counted, the earliest first.
 */
rounds: Array<Round>, 
/**
 * The double vote on the latest round.
 */
double_vote: DoubleVote | null, 
/**
 * Whether the double vote may be used now.
 */
double: DoubleVoteState, 
/**
 * The record that stands.
 */
record: DecisionRecord | null, 
/**
 * Its digest.
 */
digest: string | null, 
/**
 * Records another machine closed as well, with their digests.
 */
others: Array<OtherRecord>, 
/**
 * The decisions it takes the place of.
 */
supersedes: Array<Subject>, 
/**
 * The decision it was split from.
 */
split_from: Subject | null, 
/**
 * The decisions it was split into.
 */
split_into: Array<Subject>, };

export type OtherRecord = { 
/**
 * Its digest.
 */
digest: string, 
/**
 * What it says.
 */
record: DecisionRecord, };

export type DoubleVoteState = { 
/**
 * Who could: the holder of the role.
 */
holder: EntryId | null, 
/**
 * Why not; `None`: it may be used.
 */
refused: VoteRefusal | null, 
/**
 * Using it reveals the primus's ballot, for the ballots were secret.
 */
reveals: boolean, 
/**
 * What would be counted with it, where the ballots are open.
 */
weighted: Tally | null, };

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

export const ACT_GAPS: Record<What["what"], ReadonlyArray<ActGap>> = {
  started: [{"name":"name","fact":"name","filling":"as_is"}],
  renamed: [{"name":"from","fact":"from","filling":"as_is"},{"name":"to","fact":"to","filling":"as_is"}],
  extended: [{"name":"extended","fact":"extended","filling":"whether"}],
  added: [{"name":"text","fact":"text","filling":"as_is"},{"name":"section","fact":"section","filling":"section"}],
  added_many: [{"name":"count","fact":"count","filling":"as_is"},{"name":"text","fact":"text","filling":"as_is"},{"name":"file","fact":"file","filling":"as_is"}],
  wrote: [{"name":"from","fact":"from","filling":"as_is"},{"name":"to","fact":"to","filling":"as_is"},{"name":"first","fact":"from","filling":"is_blank"}],
  moved: [{"name":"text","fact":"text","filling":"as_is"},{"name":"from","fact":"from","filling":"section"},{"name":"to","fact":"to","filling":"section"},{"name":"same","fact":"from","filling":"is_to"}],
  deleted: [{"name":"count","fact":"cards","filling":"count"},{"name":"text","fact":"text","filling":"as_is"}],
  restored: [{"name":"count","fact":"cards","filling":"count"},{"name":"text","fact":"text","filling":"as_is"}],
  state: [{"name":"text","fact":"text","filling":"as_is"},{"name":"to","fact":"to","filling":"state"}],
  author: [{"name":"text","fact":"text","filling":"as_is"},{"name":"to","fact":"to","filling":"as_is"}],
  card_put_back: [{"name":"text","fact":"text","filling":"as_is"},{"name":"then","fact":"then","filling":"moment"}],
  board_put_back: [{"name":"then","fact":"then","filling":"moment"}],
  entries_added: [{"name":"count","fact":"entries","filling":"count"},{"name":"kind","fact":"kind","filling":"kind"},{"name":"title","fact":"title","filling":"not_blank"}],
  entries_deleted: [{"name":"count","fact":"entries","filling":"count"},{"name":"kind","fact":"kind","filling":"kind"},{"name":"title","fact":"title","filling":"not_blank"}],
  entries_restored: [{"name":"count","fact":"entries","filling":"count"},{"name":"kind","fact":"kind","filling":"kind"},{"name":"title","fact":"title","filling":"not_blank"}],
  field_wrote: [{"name":"title","fact":"title","filling":"not_blank"},{"name":"field","fact":"field","filling":"field"},{"name":"from","fact":"from","filling":"as_is"},{"name":"to","fact":"to","filling":"as_is"},{"name":"first","fact":"from","filling":"is_blank"}],
  field_set: [{"name":"title","fact":"title","filling":"not_blank"},{"name":"field","fact":"field","filling":"field"},{"name":"from","fact":"from","filling":"as_is"},{"name":"to","fact":"to","filling":"as_is"}],
  entry_moved: [{"name":"kind","fact":"kind","filling":"kind"},{"name":"title","fact":"title","filling":"not_blank"}],
  shown_outside: [{"name":"dates","fact":"dates","filling":"as_is"}],
  roadmap_reviewed: [{"name":"goals","fact":"goals","filling":"as_is"},{"name":"kept","fact":"kept","filling":"as_is"},{"name":"next","fact":"next","filling":"day"}],
  readings_added: [{"name":"title","fact":"title","filling":"as_is"},{"name":"count","fact":"count","filling":"as_is"},{"name":"value","fact":"value","filling":"as_is"},{"name":"file","fact":"file","filling":"as_is"}],
  reading_taken_back: [{"name":"title","fact":"title","filling":"as_is"},{"name":"at","fact":"at","filling":"moment"},{"name":"value","fact":"value","filling":"as_is"}],
  round_counted: [{"name":"title","fact":"title","filling":"as_is"},{"name":"round","fact":"round","filling":"as_is"},{"name":"verdict","fact":"verdict","filling":"as_is"},{"name":"option","fact":"option","filling":"as_is"}],
  double_voted: [{"name":"title","fact":"title","filling":"as_is"},{"name":"member","fact":"member","filling":"as_is"},{"name":"verdict","fact":"verdict","filling":"as_is"},{"name":"option","fact":"option","filling":"as_is"}],
  concluded: [{"name":"title","fact":"title","filling":"as_is"},{"name":"outcome","fact":"outcome","filling":"as_is"}],
  rules_set: [],
  rules_proposed: [{"name":"title","fact":"title","filling":"as_is"},{"name":"proposed","fact":"proposed","filling":"whether"}],
  handed_over: [{"name":"member","fact":"member","filling":"as_is"},{"name":"from","fact":"from","filling":"day"},{"name":"until","fact":"until","filling":"day"},{"name":"why","fact":"why","filling":"not_blank"}],
  hand_over_ended: [{"name":"member","fact":"member","filling":"as_is"},{"name":"until","fact":"until","filling":"day"}],
  cards_grouped: [{"name":"count","fact":"cards","filling":"count"},{"name":"text","fact":"text","filling":"as_is"},{"name":"group","fact":"group","filling":"as_is"},{"name":"title","fact":"title","filling":"not_blank"}],
  all_ungrouped: [{"name":"count","fact":"groups","filling":"count"}],
  session_held: [{"name":"people","fact":"people","filling":"as_is"}],
  undid: [{"name":"act","fact":"act","filling":"act"}],
  redid: [{"name":"act","fact":"act","filling":"act"}],
  copied: [{"name":"from","fact":"from","filling":"as_is"}],
};
