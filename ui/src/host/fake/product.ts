/**
 * A product in memory, for the fake: does commands, keeps the history, undoes. It knows the most important refusals
 * and takes the rest for granted; the rules themselves are in Rust only. It knows the vision board alone: what else a
 * team owns is worked out by the rules, and its rooms are tested with the real program (`tests/journeys`).
 */
import { predict, SECTIONS } from "../../product/fold";
import type {
  Act,
  Card,
  CardId,
  Command,
  Fresh,
  Hint,
  HistoryEntry,
  NewCard,
  ProductLine,
  ProductView,
  What,
  WritingId,
} from "../../protocol/protocol";

/** What a product consists of at some moment. */
export interface Snapshot {
  name: string;
  extended: boolean;
  cards: readonly Card[];
}

interface Kept {
  act: Act;
  writing: WritingId | null;
  after: Snapshot;
}

interface Step {
  what: What;
  writing: WritingId | null;
  before: Snapshot;
  after: Snapshot;
}

/** A product of the fake. */
export interface FakeProduct {
  id: string;
  now: Snapshot;
  kept: Kept[];
  done: Step[];
  undone: Step[];
  archived: boolean;
  deletedUntil: string | null;
}

/** Who acts, and when. */
export interface Actor {
  you: string;
  at: string;
  newId(): string;
}

/** A new product whose first act this is. */
export function newProduct(id: string, snapshot: Snapshot, what: What, actor: Actor): FakeProduct {
  const product: FakeProduct = {
    id,
    now: snapshot,
    kept: [],
    done: [],
    undone: [],
    archived: false,
    deletedUntil: null,
  };
  keep(product, what, null, actor);
  return product;
}

/** Why a command is refused, by the code of the refusal. */
export function refusal(product: FakeProduct, command: Command): string | null {
  if (!isAboutBoard(command)) return "not_in_the_fake";
  if (command.command === "rename") return nameRefusal(command.name);
  if (command.command === "write" && command.now.length > 10_000) return "card_too_long";
  if (command.command === "add_card" && command.card.text.length > 10_000) return "card_too_long";
  if (command.command === "extend" && !command.extended) {
    return product.now.cards.some((card) => SECTIONS.indexOf(card.section) > 4) ? "section_in_use" : null;
  }
  const about = "card" in command && typeof command.card === "string" ? command.card : null;
  return about && !product.now.cards.some((card) => card.id === about) ? "no_such_card" : null;
}

/** Why a name is refused. */
export function nameRefusal(name: string): string | null {
  if (name.trim() === "") return "name_empty";
  if (name.length > 120) return "name_too_long";
  return /[/\\]/.test(name) ? "name_has" : null;
}

/** Does a command; says what it did, or `null` when all was so already. */
export function act(
  product: FakeProduct,
  command: Command,
  writing: WritingId | null,
  actor: Actor,
): Act | null {
  const before = product.now;
  const after = applied(product, command, actor);
  if (same(before, after) || !isAboutBoard(command)) return null;
  return step(product, { what: whatOf(before, command, actor), writing, before, after }, actor);
}

/** Takes a card or the whole board back to how it stood after an act. */
export function putBack(product: FakeProduct, seq: number, cardId: CardId | null, actor: Actor): Act | null {
  const then = product.kept[seq - 1];
  if (!then) return null;
  const before = product.now;
  if (cardId === null) {
    const after = { ...then.after, name: before.name };
    return step(
      product,
      { what: { what: "board_put_back", then: then.act.at }, writing: null, before, after },
      actor,
    );
  }
  const card = then.after.cards.find((card) => card.id === cardId);
  const others = before.cards.filter((other) => other.id !== cardId);
  const after = { ...before, cards: card ? sorted([...others, card]) : others };
  const what: What = { what: "card_put_back", card: cardId, text: card?.text ?? "", then: then.act.at };
  return step(product, { what, writing: null, before, after }, actor);
}

/** Takes the latest act back. */
export function undo(product: FakeProduct, actor: Actor): Act | null {
  const last = product.done.pop();
  if (!last) return null;
  product.undone.push(last);
  product.now = last.before;
  return keep(product, { what: "undid", act: last.what }, null, actor);
}

/** Does the latest undone act again. */
export function redo(product: FakeProduct, actor: Actor): Act | null {
  const last = product.undone.pop();
  if (!last) return null;
  product.done.push(last);
  product.now = last.after;
  return keep(product, { what: "redid", act: last.what }, null, actor);
}

/** All that a screen needs. */
export function viewOf(product: FakeProduct, snapshot = product.now, readOnly = false): ProductView {
  return {
    id: product.id,
    ...snapshot,
    cards: [...snapshot.cards],
    created_at: product.kept[0]?.act.at ?? "",
    seq: product.kept.length,
    hints: hintsOf(snapshot),
    undo: { undo: product.done.at(-1)?.what ?? null, redo: product.undone.at(-1)?.what ?? null },
    read_only: readOnly,
  };
}

/** Its line in the library. */
export function lineOf(product: FakeProduct): ProductLine {
  const { name, cards } = product.now;
  return {
    id: product.id,
    name,
    live: false,
    statement: cards.find((card) => card.section === "vision" && card.text.trim())?.text ?? null,
    cards: cards.length,
    created_at: product.kept[0]?.act.at ?? "",
    changed_at: product.kept.at(-1)?.act.at ?? "",
    archived: product.archived,
    recoverable_until: product.deletedUntil,
  };
}

/** The history, newest first; acts of one stay in a text are one entry. */
export function historyOf(product: FakeProduct, before: number | null, card: CardId | null): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  product.kept.forEach(({ act, writing }, at) => {
    const last = entries.at(-1);
    const stays = writing !== null && product.kept[at - 1]?.writing === writing;
    if (stays && last && act.what.what === "wrote" && last.act.what.what === "wrote") {
      entries[entries.length - 1] = {
        ...last,
        seq: at + 1,
        act: { ...act, what: { ...act.what, from: last.act.what.from } },
      };
    } else {
      entries.push({ seq: at + 1, first_seq: at + 1, act });
    }
  });
  const about = (entry: HistoryEntry) => card === null || cardsOf(entry.act.what).includes(card);
  return entries.filter((entry) => (before === null || entry.seq < before) && about(entry)).reverse();
}

/** What is new between two moments, for a push. */
export function freshBetween(before: Snapshot, after: Snapshot): Fresh[] {
  const fresh: Fresh[] = [];
  if (before.name !== after.name) fresh.push({ fresh: "name", name: after.name });
  if (before.extended !== after.extended) fresh.push({ fresh: "extended", extended: after.extended });
  const here = new Set(after.cards.map((card) => card.id));
  for (const card of before.cards) if (!here.has(card.id)) fresh.push({ fresh: "gone", card: card.id });
  const places = placesOf(before);
  for (const { card, after: above } of placesOf(after).values()) {
    const was = places.get(card.id);
    if (was?.after !== above || !sameCard(was.card, card)) fresh.push({ fresh: "card", card, after: above });
  }
  return fresh;
}

function step(product: FakeProduct, one: Step, actor: Actor): Act {
  const last = product.done.at(-1);
  if (one.writing !== null && last?.writing === one.writing) product.done.pop();
  const first = one.writing !== null && last?.writing === one.writing ? last : one;
  product.done.push({ ...one, before: first.before });
  product.undone = [];
  product.now = one.after;
  return keep(product, one.what, one.writing, actor);
}

function keep(product: FakeProduct, what: What, writing: WritingId | null, actor: Actor): Act {
  const act: Act = { id: actor.newId(), at: actor.at, by: actor.you, what };
  product.kept.push({ act, writing, after: product.now });
  return act;
}

function applied(product: FakeProduct, command: Command, actor: Actor): Snapshot {
  const now = product.now;
  if (command.command === "add_cards") return withCards(now, command.cards, actor);
  if (command.command === "restore") {
    const known = new Map(product.kept.flatMap(({ after }) => after.cards.map((card) => [card.id, card])));
    const back = command.cards.flatMap((id) => known.get(id) ?? []);
    return { ...now, cards: sorted([...now.cards, ...back.filter((card) => !now.cards.includes(card))]) };
  }
  const predicted = predict(viewOf(product), command, actor.you, actor.at);
  const { name, cards } = predicted;
  const extended = predicted.extended || cards.some((card) => SECTIONS.indexOf(card.section) > 4);
  return { name, extended, cards };
}

function withCards(now: Snapshot, added: readonly NewCard[], actor: Actor): Snapshot {
  const cards = added.map((card) => ({
    ...card,
    id: card.id ?? actor.newId(),
    author: card.author ?? (actor.you || null),
    created_at: actor.at,
  }));
  const extended = now.extended || cards.some((card) => SECTIONS.indexOf(card.section) > 4);
  return { ...now, extended, cards: sorted([...now.cards, ...cards]) };
}

function sorted(cards: readonly Card[]): Card[] {
  return SECTIONS.flatMap((section) => cards.filter((card) => card.section === section));
}

const ABOUT_BOARD = [
  "rename",
  "extend",
  "add_card",
  "add_cards",
  "write",
  "move",
  "delete",
  "restore",
  "set_state",
  "set_author",
] as const;

type BoardCommand = Extract<Command, { command: (typeof ABOUT_BOARD)[number] }>;

function isAboutBoard(command: Command): command is BoardCommand {
  return ABOUT_BOARD.some((known) => known === command.command);
}

function whatOf(before: Snapshot, command: BoardCommand, actor: Actor): What {
  const card = before.cards.find((card) => "card" in command && card.id === command.card);
  const text = card?.text ?? "";
  switch (command.command) {
    case "rename":
      return { what: "renamed", from: before.name, to: command.name };
    case "extend":
      return { what: "extended", extended: command.extended };
    case "add_card":
      return {
        what: "added",
        card: command.card.id ?? actor.newId(),
        section: command.card.section,
        text: command.card.text,
      };
    case "add_cards":
      return {
        what: "added_many",
        count: command.cards.length,
        text: command.cards[0]?.text ?? "",
        file: command.file,
      };
    case "write":
      return { what: "wrote", card: command.card, from: text, to: command.now };
    case "move":
      return {
        what: "moved",
        card: command.card,
        text,
        from: card?.section ?? command.section,
        to: command.section,
      };
    case "delete":
    case "restore": {
      const first = before.cards.find((card) => card.id === command.cards[0])?.text ?? "";
      return {
        what: command.command === "delete" ? "deleted" : "restored",
        cards: command.cards,
        text: first,
      };
    }
    case "set_state":
      return {
        what: "state",
        card: command.card,
        text,
        from: card?.state ?? "assumption",
        to: command.state,
      };
    case "set_author":
      return { what: "author", card: command.card, text, from: card?.author ?? null, to: command.author };
  }
}

function cardsOf(what: What): CardId[] {
  if (what.what === "undid" || what.what === "redid") return cardsOf(what.act);
  if ("cards" in what) return what.cards;
  return "card" in what ? [what.card] : [];
}

function hintsOf({ cards }: Snapshot): Hint[] {
  const hints: Hint[] = [];
  const visions = cards.filter((card) => card.section === "vision");
  const capabilities = cards.filter((card) => card.section === "product").length;
  if (visions.length > 1) hints.push({ hint: "several_visions", count: visions.length });
  if (capabilities > 5) hints.push({ hint: "many_capabilities", count: capabilities });
  if (cards.length >= 8 && !cards.some((card) => card.state === "to_validate")) {
    hints.push({ hint: "nothing_to_validate" });
  }
  return hints;
}

function placesOf(snapshot: Snapshot) {
  const places = new Map<CardId, { card: Card; after: CardId | null }>();
  for (const section of SECTIONS) {
    let after: CardId | null = null;
    for (const card of snapshot.cards) {
      if (card.section !== section) continue;
      places.set(card.id, { card, after });
      after = card.id;
    }
  }
  return places;
}

function same(one: Snapshot, other: Snapshot): boolean {
  return freshBetween(one, other).length === 0;
}

function sameCard(one: Card, other: Card): boolean {
  return (
    one === other ||
    (one.text === other.text &&
      one.state === other.state &&
      one.author === other.author &&
      one.section === other.section)
  );
}
