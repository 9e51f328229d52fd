/**
 * What a hand does on the board: write, begin a card, move, mark, delete, open a menu. Acts go to the product, which
 * judges them; here is only what follows on the screen: where the focus goes, what is said, how it is taken back.
 */
import type { Dispatch, SetStateAction } from "react";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import type { Product } from "../product/product";
import type { Card, CardId, CardState, ProductView, Section } from "../protocol/protocol";
import type { Words } from "../words/words";
import type { Stay } from "../writing/stay";
import type { MenuKind } from "./card-menu";
import { type Chosen, meant } from "./chosen";
import { blankCard, type Fresh, focusAdd, pressAdd, withFreshOne, without } from "./fresh";
import { choosingDeeds, groupingDeeds } from "./group-deeds";
import { type Piles, stepGrouped } from "./grouping";
import { type Arrow, endOf, firstCard, neighbourOf, type Place, stepFocus } from "./places";
import { shownSections, type Wall } from "./sections";
import { nextState } from "./state-mark";
import { type CardDesk, type CardSheet, hangingCard, newCard } from "./use-desk";
import type { OpenMenu, Written } from "./use-hand";
import type { Way } from "./writing";

/** How things are at the moment of a deed. */
export type Now = {
  product: Product;
  view: ProductView;
  wall: Wall;
  piles: Piles;
  chosen: Chosen;
  focus: CardId | null;
  written: Written | null;
  fresh: readonly Fresh[];
  say: Words["say"];
  desk: CardDesk;
  /** Sections in which cards are written hidden. */
  silent: readonly Section[];
};

type Change<T> = (next: T | ((before: T) => T)) => void;

/** What a deed changes on the screen. */
export type Screen = {
  setFocus: (card: CardId | null) => void;
  setWritten: (written: Written | null) => void;
  setFresh: Change<readonly Fresh[]>;
  setMenu: Dispatch<SetStateAction<OpenMenu | null>>;
  setDetails: Change<CardId | null>;
  setChosen: Change<Chosen>;
  setNaming: (naming: boolean) => void;
  announce: (words: string) => void;
  focusOn: (card: CardId | null) => void;
  walkTo: (card: CardId) => void;
  root: React.RefObject<HTMLElement | null>;
};

export type Deeds = ReturnType<typeof makeDeeds>;

export function makeDeeds(now: () => Now, screen: Screen) {
  const cardOf = (id: CardId | null) => {
    const { view, fresh } = now();
    const begun = () => fresh.find(({ card }) => card.id === id)?.card;
    return view.cards.find((card) => card.id === id) ?? begun() ?? null;
  };
  const acting = actingDeeds(now, screen);
  const grouping = groupingDeeds(now, screen, cardOf, acting.moveTo);
  return {
    cardOf,
    ...writingDeeds(now, screen, cardOf),
    ...acting,
    ...choosingDeeds(now, screen, cardOf),
    ...grouping,
    /** Moves a card by an arrow: within its pile, over its edge, or to another section. */
    move: (arrow: Arrow) => {
      const { wall, piles, view, focus } = now();
      const card = cardOf(focus);
      const step = card && !view.read_only && stepGrouped(wall, piles, view.extended, card, arrow);
      if (!card || !step) return;
      if (step.to === "place") acting.moveTo(card, step.place);
      else grouping.drop(card, { ...step.place, group: step.group });
    },
    /** The cards that what is done on this card is meant for. */
    meant: (card: Card) => meant(now().chosen, now().wall, card),
    show: (card: Card) => screen.setDetails(card.id),
    openMenu: (kind: MenuKind, card: CardId) => {
      if (!now().view.read_only) screen.setMenu({ kind, card });
    },
    /** Closes this menu; one that was opened from it stays. */
    closeMenu: (kind: MenuKind) => screen.setMenu((menu) => (menu?.kind === kind ? null : menu)),
    walk: (arrow: Arrow) => {
      const { wall, view, focus } = now();
      const card = cardOf(focus);
      const to = card ? stepFocus(wall, view.extended, card, arrow) : firstCard(wall, view.extended);
      if (to) screen.walkTo(to);
    },
    /** A new card that could not be put up hangs with its text where it was begun. */
    takeUp: (begun: Fresh) => screen.setFresh((fresh) => withFreshOne(fresh, begun)),
    /** The card that was begun hangs now: from here on it is a card like any other. */
    settle: (card: CardId) => screen.setFresh((fresh) => without(fresh, card)),
  };
}

type CardOf = (id: CardId | null) => Card | null;

function writingDeeds(now: () => Now, screen: Screen, cardOf: CardOf) {
  /** Leaves the text one is in; what was empty goes. */
  const leaveText = async () => {
    const { written, desk } = now();
    if (!written) return;
    screen.setWritten(null);
    if (isBlank(now(), written.card)) screen.setFresh((fresh) => without(fresh, written.card));
    const left = await desk.leave(written.card);
    if (left?.left === "deleted" && left.stay.sheet.text !== "") sayCleared(now(), left.stay);
  };

  const begin = (card: Card, caret: number | null) => {
    screen.setFocus(card.id);
    screen.setWritten({ card: card.id, caret });
  };

  const write = (card: Card, caret: number | null = null) => {
    if (isClosed(now())) return;
    void leaveText();
    now().desk.write(hangingCard(card));
    begin(card, caret);
  };

  const compose = (place: Place) => {
    if (isClosed(now(), place.section)) return;
    void leaveText();
    if (now().silent.includes(place.section)) return pressAdd(screen.root.current, place.section);
    const card = blankCard(place.section);
    now().desk.write(newCard(card, place.after));
    screen.setFresh((fresh) => [...fresh, { card, after: place.after }]);
    begin(card, null);
  };

  const composeHere = () => {
    const { wall, view, focus } = now();
    const card = cardOf(focus);
    const sections = shownSections(view.extended);
    const isEmpty = sections.every((section) => wall[section].length === 0);
    const section = (!isEmpty && sections.find((section) => section !== "vision")) || "vision";
    compose(card ? { section: card.section, after: card.id } : endOf(wall, section));
  };

  const go = (way: Way) => {
    const { written } = now();
    if (!written) return;
    const card = cardOf(written.card);
    const goesOn = way === "next" && card && !isBlank(now(), written.card);
    if (goesOn) return compose({ section: card.section, after: card.id });
    const back = placeToReturn(now(), written.card);
    void leaveText();
    if (way === "leave") return;
    if (back) screen.focusOn(back);
    else focusAdd(screen.root.current, card?.section);
  };

  const composeAtEnd = (section: Section) => compose(endOf(now().wall, section));
  return { leaveText, write, compose, composeHere, composeAtEnd, go };
}

function actingDeeds(now: () => Now, screen: Screen) {
  /** A card that could not be put up yet is only written or thrown away; that is said. */
  const isUp = (card: Card) => {
    const { view, say } = now();
    const isHanging = view.cards.some(({ id }) => id === card.id);
    if (!isHanging) tell({ text: say("vision-not-up") });
    return isHanging;
  };

  const moveTo = (card: Card, place: Place) => {
    const { product, wall, say } = now();
    if (!isUp(card)) return;
    void product.act({ command: "move", card: card.id, ...place });
    screen.focusOn(card.id);
    screen.announce(spokenPlace(say, wall, card, place));
  };

  const remove = (card: Card) => {
    const { product, wall, view, say, fresh, desk } = now();
    if (view.read_only) return;
    const written = desk.unsavedTexts().get(card.id)?.text ?? card.text;
    const putBack = desk.discard(card.id);
    const begun = fresh.find((one) => one.card.id === card.id);
    const isOnBoard = view.cards.some(({ id }) => id === card.id);
    const near = isOnBoard ? neighbourOf(wall, view.extended, card) : begun?.after;
    if (near) screen.focusOn(near);
    else focusAdd(screen.root.current, card.section);
    screen.setFresh((fresh) => without(fresh, card.id));
    if (isOnBoard) void product.act({ command: "delete", cards: [card.id] });
    const undo = () => {
      if (isOnBoard) void product.act({ command: "restore", cards: [card.id] });
      if (begun && putBack) screen.setFresh((fresh) => withFreshOne(fresh, begun));
      putBack?.();
      screen.focusOn(card.id);
    };
    tell({ text: say("vision-deleted", { text: short(written) }), undo });
    screen.setDetails((shown) => (shown === card.id ? null : shown));
  };

  const mark = (card: Card, state: CardState) => {
    const { product, view, say } = now();
    if (view.read_only || !isUp(card)) return;
    void product.act({ command: "set_state", card: card.id, state });
    screen.announce(say(`state-${state}`));
  };

  /** Takes its text over to the parking lot; the card stays. */
  const park = async (card: Card) => {
    const { product, say } = now();
    if (!isUp(card)) return;
    const parked = { id: newId(), kind: "parked", fields: { text: { text: card.text } } } as const;
    const acted = await product.act({ command: "add_entries", entries: [parked], after: null });
    const undo = () => void product.act({ command: "delete_entries", entries: [parked.id] });
    if (acted.ok) tell({ text: say("parking-is-parked"), undo });
  };

  const hang = (card: Card, section: Section) => moveTo(card, endOf(now().wall, section));
  const markNext = (card: Card) => mark(card, nextState(card.state));
  return { moveTo, remove, mark, markNext, park, hang };
}

/** One may not write here; where that is so only for now, it is said. What is written silently is not on the board. */
function isClosed({ product, view, silent, say }: Now, section?: Section): boolean {
  if (section && silent.includes(section)) return false;
  if (product.isHeld) tell({ text: say("lead-held-here") });
  return view.read_only;
}

function isBlank({ desk }: Now, card: CardId): boolean {
  return !desk.stayOf(card)?.text.trim();
}

/** The card that has the focus after this one was written; none: it goes, and nothing is near. */
function placeToReturn(now: Now, written: CardId): CardId | null {
  if (!isBlank(now, written)) return written;
  const begun = now.fresh.find(({ card }) => card.id === written);
  if (begun) return begun.after;
  const card = now.view.cards.find((card) => card.id === written);
  return card ? neighbourOf(now.wall, now.view.extended, card) : null;
}

/** The beginning of a text, for a message. */
function short(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("");
}

function spokenPlace(say: Words["say"], wall: Wall, card: Card, place: Place): string {
  const others = wall[place.section].filter((other) => other.id !== card.id);
  const at = others.findIndex((other) => other.id === place.after) + 2;
  const section = say(`section-${place.section}`);
  return say("vision-moved", { section, place: place.after === null ? 1 : at, count: others.length + 1 });
}

/** Undo brings the card back with the text it had before anything of it was cleared. */
function sayCleared({ product, say }: Now, stay: Stay<CardSheet>) {
  const { id, text } = stay.sheet.card;
  const undo = async () => {
    await product.act({ command: "restore", cards: [id] });
    if (stay.text !== text) await product.act({ command: "write", card: id, was: stay.text, now: text });
  };
  tell({ text: say("vision-deleted", { text: short(text) }), undo: () => void undo() });
}
