/** Cards that are begun and not on the board yet, among those that hang; and small helps to find a card on the page. */
import { newId } from "../product/id";
import type { Card, CardId, Section } from "../protocol/protocol";

/** A card that is begun, and below which card. */
export type Fresh = { card: Card; after: CardId | null };

export function blankCard(section: Section): Card {
  return {
    id: newId(),
    section,
    text: "",
    state: "assumption",
    author: null,
    created_at: new Date().toISOString(),
  };
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

export function withFreshOne(fresh: readonly Fresh[], begun: Fresh): readonly Fresh[] {
  return fresh.some(({ card }) => card.id === begun.card.id) ? fresh : [...fresh, begun];
}

export function without(fresh: readonly Fresh[], card: CardId): readonly Fresh[] {
  return fresh.filter((one) => one.card.id !== card);
}

export function rowOf(root: HTMLElement | null, card: CardId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`) ?? null;
}

/** Puts the focus on the button that begins a card in this section. */
export function focusAdd(root: HTMLElement | null, section: Section | undefined) {
  if (section) root?.querySelector<HTMLElement>(`[data-section="${section}"] [data-add]`)?.focus();
}

/** Presses the button that begins a card in this section. */
export function pressAdd(root: HTMLElement | null, section: Section) {
  root?.querySelector<HTMLElement>(`[data-section="${section}"] [data-add]`)?.click();
}
