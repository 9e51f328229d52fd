/** The cards that are chosen to do something with them at once: always cards of one section. Pure. */
import type { Card, CardId, Section } from "../protocol/protocol";
import type { Wall } from "./sections";

/** What is chosen, and from which card on a range is. */
export type Chosen = { section: Section | null; cards: ReadonlySet<CardId>; anchor: CardId | null };

export const NOTHING_CHOSEN: Chosen = { section: null, cards: new Set(), anchor: null };

/** The chosen cards that still hang there, in the order of the wall. */
export function chosenCards(chosen: Chosen, wall: Wall): readonly Card[] {
  if (!chosen.section || chosen.cards.size === 0) return NONE;
  return wall[chosen.section].filter(({ id }) => chosen.cards.has(id));
}

/** One more, or one less; a card of another section begins anew. */
export function toggled(chosen: Chosen, card: Card): Chosen {
  if (chosen.section !== card.section) return only(card);
  const cards = new Set(chosen.cards);
  if (!cards.delete(card.id)) cards.add(card.id);
  return cards.size === 0 ? NOTHING_CHOSEN : { section: card.section, cards, anchor: card.id };
}

/** All from where the choice began, or else from the card one comes from, to this one. */
export function extendedTo(chosen: Chosen, wall: Wall, from: CardId | null, card: Card): Chosen {
  const list = wall[card.section];
  const anchor = chosen.section === card.section ? chosen.anchor : from;
  const [start, end] = [anchor, card.id].map((id) => list.findIndex((one) => one.id === id));
  if (start === undefined || end === undefined || start < 0 || end < 0) return only(card);
  const range = list.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { section: card.section, cards: new Set(range.map(({ id }) => id)), anchor };
}

/** Exactly these, all of one section. */
export function these(cards: readonly Card[]): Chosen {
  const [first] = cards;
  if (!first) return NOTHING_CHOSEN;
  return { section: first.section, cards: new Set(cards.map(({ id }) => id)), anchor: first.id };
}

/** The cards a deed is meant for: all chosen when this is one of them, else this one alone. */
export function meant(chosen: Chosen, wall: Wall, card: Card): readonly Card[] {
  return chosen.cards.has(card.id) ? chosenCards(chosen, wall) : [card];
}

/** A choice, as far as it concerns these cards. */
export function chosenAmong(chosen: ReadonlySet<CardId>, cards: readonly Card[]): ReadonlySet<CardId> {
  return chosen.size > 0 && cards.some(({ id }) => chosen.has(id)) ? chosen : NO_CARDS;
}

function only(card: Card): Chosen {
  return { section: card.section, cards: new Set([card.id]), anchor: card.id };
}

const NONE: readonly Card[] = [];
const NO_CARDS: ReadonlySet<CardId> = new Set();
