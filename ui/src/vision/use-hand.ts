/**
 * Where the hand is on the board, and what it does there: which card has the focus, which is written on, which new
 * card is begun, which menu is open. Acts go to the product; this decides nothing about them.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import { type Product, useProduct } from "../product/product";
import type { Card, CardId, CardState, Section } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import type { MenuKind } from "./card-menu";
import { type Arrow, endOf, firstCard, neighbourOf, type Place, stepFocus, stepMove } from "./places";
import { shownSections, type Wall } from "./sections";
import { nextState } from "./state-mark";
import type { Desk } from "./writing/desk";
import type { Stay } from "./writing/stay";
import type { Way } from "./writing/writing";

/** A card that is begun and not on the board yet. */
export type Fresh = { card: Card; after: CardId | null };
/** The card that is written on. */
export type Written = { card: CardId; caret: number | null };
export type OpenMenu = { kind: MenuKind; card: CardId };

export type Hand = ReturnType<typeof useHand>;

export function useHand(desk: Desk, wall: Wall, root: React.RefObject<HTMLElement | null>) {
  const product = useProduct();
  const { say } = useWords();
  const [focus, setFocus] = useState<CardId | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [fresh, setFresh] = useState<readonly Fresh[]>([]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [details, setDetails] = useState<CardId | null>(null);
  const [announced, announce] = useState("");
  const { view } = product;

  const now = { product, wall, focus, written, fresh, say, desk, view };
  const latest = useRef(now);
  latest.current = now;

  const focusOn = useCallback(
    (card: CardId | null) => {
      setFocus(card);
      if (card) requestAnimationFrame(() => rowOf(root.current, card)?.focus());
    },
    [root],
  );

  const deeds = useMemo(() => {
    const the = () => latest.current;
    const cardOf = (id: CardId | null) => the().view.cards.find((card) => card.id === id) ?? null;

    /** Leaves the text one is in; what was empty goes. */
    const leaveText = async () => {
      const { written, desk } = the();
      if (!written) return;
      setWritten(null);
      if (!desk.stayOf(written.card)?.text.trim()) setFresh((fresh) => without(fresh, written.card));
      const left = await desk.leave(written.card);
      if (left?.left === "deleted" && left.stay.card.text !== "") sayCleared(the(), left.stay);
    };

    const write = (card: Card, caret: number | null = null) => {
      if (the().view.read_only) return;
      void leaveText();
      the().desk.write(card);
      setFocus(card.id);
      setWritten({ card: card.id, caret });
    };

    const compose = (place: Place) => {
      if (the().view.read_only) return;
      void leaveText();
      const card = blankCard(place.section);
      the().desk.compose(card, place.after);
      setFresh((fresh) => [...fresh, { card, after: place.after }]);
      setFocus(card.id);
      setWritten({ card: card.id, caret: null });
    };

    const composeHere = () => {
      const { wall, view } = the();
      const card = cardOf(the().focus);
      const section = shownSections(view.extended).find((section) => section !== "vision") ?? "vision";
      compose(card ? { section: card.section, after: card.id } : endOf(wall, section));
    };

    const go = (way: Way) => {
      const { written, fresh, desk } = the();
      if (!written) return;
      const begun = fresh.find(({ card }) => card.id === written.card);
      const card = cardOf(written.card) ?? begun?.card ?? null;
      const isBlank = !desk.stayOf(written.card)?.text.trim();
      if (way === "next" && card && !isBlank) return compose({ section: card.section, after: card.id });
      void leaveText();
      if (way === "leave") return;
      const isCleared = isBlank && card !== null && !begun;
      const back = isCleared
        ? neighbourOf(the().wall, the().view.extended, card)
        : isBlank
          ? (begun?.after ?? null)
          : written.card;
      if (back) focusOn(back);
      else focusAdd(root.current, card?.section);
    };

    const moveTo = (card: Card, place: Place) => {
      const { product, wall } = the();
      void product.act({ command: "move", card: card.id, ...place });
      focusOn(card.id);
      announce(spokenPlace(the().say, wall, card, place));
    };

    const move = (arrow: Arrow) => {
      const { wall, view } = the();
      const card = cardOf(the().focus);
      const place = card && !view.read_only && stepMove(wall, view.extended, card, arrow);
      if (card && place) moveTo(card, place);
    };

    const remove = (card: Card) => {
      const { product, wall, view, say } = the();
      if (view.read_only) return;
      focusOn(neighbourOf(wall, view.extended, card));
      void product.act({ command: "delete", cards: [card.id] });
      const undo = () => void product.act({ command: "restore", cards: [card.id] });
      tell({ text: say("vision-deleted", { text: short(card.text) }), undo });
      setDetails((shown) => (shown === card.id ? null : shown));
    };

    const mark = (card: Card, state: CardState) => {
      if (the().view.read_only) return;
      void the().product.act({ command: "set_state", card: card.id, state });
      announce(the().say(`state-${state}`));
    };

    return {
      cardOf,
      write,
      compose,
      composeHere,
      composeAtEnd: (section: Section) => compose(endOf(the().wall, section)),
      leaveText,
      go,
      moveTo,
      move,
      remove,
      mark,
      hang: (card: Card, section: Section) => moveTo(card, endOf(the().wall, section)),
      markNext: (card: Card) => mark(card, nextState(card.state)),
      show: (card: Card) => setDetails(card.id),
      walk: (arrow: Arrow) => {
        const { wall, view } = the();
        const card = cardOf(the().focus);
        const to = card ? stepFocus(wall, view.extended, card, arrow) : firstCard(wall, view.extended);
        if (to) focusOn(to);
      },
      openMenu: (kind: MenuKind, card: CardId) => setMenu({ kind, card }),
      closeMenu: () => setMenu(null),
      /** The card that was begun hangs now: from here on it is a card like any other. */
      settle: (card: CardId) => setFresh((fresh) => without(fresh, card)),
    };
  }, [focusOn, root]);

  return { focus, setFocus, focusOn, written, fresh, menu, details, setDetails, announced, announce, deeds };
}

/** The cards with those that are begun among them. */
export function withFresh(cards: readonly Card[], fresh: readonly Fresh[]): readonly Card[] {
  return fresh.reduce(withOne, cards);
}

function withOne(cards: readonly Card[], { card, after }: Fresh): readonly Card[] {
  if (cards.some((other) => other.id === card.id)) return cards;
  const below = cards.findIndex((other) => other.id === after) + 1;
  const top = cards.findIndex((other) => other.section === card.section);
  const at = below > 0 ? below : top < 0 ? cards.length : top;
  return [...cards.slice(0, at), card, ...cards.slice(at)];
}

function without(fresh: readonly Fresh[], card: CardId): readonly Fresh[] {
  return fresh.filter((one) => one.card.id !== card);
}

/** The beginning of a text, for a message. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : line;
}

export function rowOf(root: HTMLElement | null, card: CardId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`) ?? null;
}

function focusAdd(root: HTMLElement | null, section: Section | undefined) {
  if (section) root?.querySelector<HTMLElement>(`[data-section="${section}"] [data-add]`)?.focus();
}

function blankCard(section: Section): Card {
  return {
    id: newId(),
    section,
    text: "",
    state: "assumption",
    author: null,
    created_at: new Date().toISOString(),
  };
}

function spokenPlace(say: Words["say"], wall: Wall, card: Card, place: Place): string {
  const others = wall[place.section].filter((other) => other.id !== card.id);
  const at = others.findIndex((other) => other.id === place.after) + 2;
  const section = say(`section-${place.section}`);
  return say("vision-moved", { section, place: place.after === null ? 1 : at, count: others.length + 1 });
}

/** Undo brings the card back with the text it had before anything of it was cleared. */
function sayCleared({ product, say }: { product: Product; say: Words["say"] }, stay: Stay) {
  const { id, text } = stay.card;
  const undo = async () => {
    await product.act({ command: "restore", cards: [id] });
    if (stay.text !== text) await product.act({ command: "write", card: id, was: stay.text, now: text });
  };
  tell({ text: say("vision-deleted", { text: short(text) }), undo: () => void undo() });
}
