/**
 * What a hand does on the board: write, begin a card, move, mark, delete, open a menu. Acts go to the product, which
 * judges them; here is only what follows on the screen: where the focus goes, what is said, how it is taken back.
 */
import type { Dispatch, SetStateAction } from "react";
import { tell } from "../kit/toast";
import type { Product } from "../product/product";
import type { Card, CardId, CardState, ProductView, Section } from "../protocol/protocol";
import type { Words } from "../words/words";
import type { MenuKind } from "./card-menu";
import { blankCard, type Fresh, focusAdd, without } from "./fresh";
import { type Arrow, endOf, firstCard, neighbourOf, type Place, stepFocus, stepMove } from "./places";
import { shownSections, type Wall } from "./sections";
import { nextState } from "./state-mark";
import type { OpenMenu, Written } from "./use-hand";
import type { Desk } from "./writing/desk";
import type { Stay } from "./writing/stay";
import type { Way } from "./writing/writing";

/** How things are at the moment of a deed. */
export type Now = {
  product: Product;
  view: ProductView;
  wall: Wall;
  focus: CardId | null;
  written: Written | null;
  fresh: readonly Fresh[];
  say: Words["say"];
  desk: Desk;
};

type Change<T> = (next: T | ((before: T) => T)) => void;

/** What a deed changes on the screen. */
export type Screen = {
  setFocus: (card: CardId | null) => void;
  setWritten: (written: Written | null) => void;
  setFresh: Change<readonly Fresh[]>;
  setMenu: Dispatch<SetStateAction<OpenMenu | null>>;
  setDetails: Change<CardId | null>;
  announce: (words: string) => void;
  focusOn: (card: CardId | null) => void;
  root: React.RefObject<HTMLElement | null>;
};

export type Deeds = ReturnType<typeof makeDeeds>;

export function makeDeeds(now: () => Now, screen: Screen) {
  const cardOf = (id: CardId | null) => {
    const { view, fresh } = now();
    const begun = () => fresh.find(({ card }) => card.id === id)?.card;
    return view.cards.find((card) => card.id === id) ?? begun() ?? null;
  };
  return {
    cardOf,
    ...writingDeeds(now, screen, cardOf),
    ...actingDeeds(now, screen, cardOf),
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
      if (to) screen.focusOn(to);
    },
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
    if (left?.left === "deleted" && left.stay.card.text !== "") sayCleared(now(), left.stay);
  };

  const begin = (card: Card, caret: number | null) => {
    screen.setFocus(card.id);
    screen.setWritten({ card: card.id, caret });
  };

  const write = (card: Card, caret: number | null = null) => {
    if (now().view.read_only) return;
    void leaveText();
    now().desk.write(card);
    begin(card, caret);
  };

  const compose = (place: Place) => {
    if (now().view.read_only) return;
    void leaveText();
    const card = blankCard(place.section);
    now().desk.compose(card, place.after);
    screen.setFresh((fresh) => [...fresh, { card, after: place.after }]);
    begin(card, null);
  };

  const composeHere = () => {
    const { wall, view, focus } = now();
    const card = cardOf(focus);
    const section = shownSections(view.extended).find((section) => section !== "vision") ?? "vision";
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

function actingDeeds(now: () => Now, screen: Screen, cardOf: CardOf) {
  const moveTo = (card: Card, place: Place) => {
    const { product, wall, say } = now();
    void product.act({ command: "move", card: card.id, ...place });
    screen.focusOn(card.id);
    screen.announce(spokenPlace(say, wall, card, place));
  };

  const move = (arrow: Arrow) => {
    const { wall, view, focus } = now();
    const card = cardOf(focus);
    const place = card && !view.read_only && stepMove(wall, view.extended, card, arrow);
    if (card && place) moveTo(card, place);
  };

  const remove = (card: Card) => {
    const { product, wall, view, say } = now();
    if (view.read_only) return;
    screen.focusOn(neighbourOf(wall, view.extended, card));
    void product.act({ command: "delete", cards: [card.id] });
    const undo = () => void product.act({ command: "restore", cards: [card.id] });
    tell({ text: say("vision-deleted", { text: short(card.text) }), undo });
    screen.setDetails((shown) => (shown === card.id ? null : shown));
  };

  const mark = (card: Card, state: CardState) => {
    const { product, view, say } = now();
    if (view.read_only) return;
    void product.act({ command: "set_state", card: card.id, state });
    screen.announce(say(`state-${state}`));
  };

  const hang = (card: Card, section: Section) => moveTo(card, endOf(now().wall, section));
  const markNext = (card: Card) => mark(card, nextState(card.state));
  return { moveTo, move, remove, mark, markNext, hang };
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
function sayCleared({ product, say }: Now, stay: Stay) {
  const { id, text } = stay.card;
  const undo = async () => {
    await product.act({ command: "restore", cards: [id] });
    if (stay.text !== text) await product.act({ command: "write", card: id, was: stay.text, now: text });
  };
  tell({ text: say("vision-deleted", { text: short(text) }), undo: () => void undo() });
}
