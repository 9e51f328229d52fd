/** The desk on which cards are written, and how a card is a sheet of it. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import { useProduct } from "../product/product";
import type { Card, CardId } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { Desk, Found } from "../writing/desk";
import type { Draft } from "../writing/drafts";
import type { Sheet } from "../writing/sheet";
import { COLD, useNewDesk, useSendingAgain } from "../writing/use-desk";

/** What the draft of a card keeps. */
export interface KeptCard {
  /** The card as it hangs, or as it is to be put up. */
  card: Card;
  /** Where a new card is to hang. */
  after: CardId | null;
}

/** A card as something to write on. */
export interface CardSheet extends Sheet, KeptCard {}

/** The desk for cards. */
export type CardDesk = Desk<CardSheet, KeptCard>;

/** A card that hangs. */
export function hangingCard(card: Card): CardSheet {
  return cardSheet(card, null, true);
}

/** A card that is begun. */
export function newCard(card: Card, after: CardId | null): CardSheet {
  return cardSheet(card, after, false);
}

export function isKeptCard(kept: Partial<KeptCard>): boolean {
  return typeof kept.card?.id === "string";
}

/** Where the draft of a card belongs: to the card, or to a new one when it is not on the board any more. */
export function findCard(draft: Draft<KeptCard>, cards: readonly Card[], id: () => string): Found<CardSheet> {
  const hanging = cards.find((card) => card.id === draft.card.id);
  if (hanging) return { sheet: hangingCard({ ...hanging, text: draft.was }), shows: hanging.text };
  return { sheet: newCard({ ...draft.card, id: id(), text: "" }, draft.after), shows: null };
}

export function useDesk(): CardDesk {
  const desk = useNewDesk<CardSheet, KeptCard>(isKeptCard);
  useShowing(desk);
  useSendingAgain(desk);
  useBringingBack(desk);
  return desk;
}

/** The texts that are not saved and that nobody writes in. */
export function useUnsaved(desk: CardDesk) {
  return useSyncExternalStore(desk.subscribe, desk.unsavedTexts);
}

function cardSheet(card: Card, after: CardId | null, hangs: boolean): CardSheet {
  const { id, section, state, author } = card;
  return {
    key: id,
    text: card.text,
    hangs,
    card,
    after,
    kept: { card, after },
    write: (was, now) => ({ command: "write", card: id, was, now }),
    restore: () => ({ command: "restore", cards: [id] }),
    add: (text) => ({ command: "add_card", card: { id, section, text, state, author }, after }),
    remove: () => ({ command: "delete", cards: [id] }),
  };
}

function useShowing(desk: CardDesk) {
  const { view } = useProduct();
  useEffect(() => {
    desk.show(() => new Map(view.cards.map((card) => [card.id, card.text])), view.seq);
  }, [desk, view]);
}

function useBringingBack(desk: CardDesk) {
  const { view } = useProduct();
  const { say } = useWords();
  const { read_only } = view;
  const cards = useRef(view.cards);
  cards.current = view.cards;
  useEffect(() => {
    if (read_only) return;
    const find = (draft: Draft<KeptCard>) => findCard(draft, cards.current, newId);
    const bring = async () => {
      const count = await desk.bringBack(Date.now() - COLD, find);
      if (count > 0) tell({ text: say("vision-brought-back", { count }) });
    };
    void bring();
    const later = setTimeout(bring, COLD);
    return () => clearTimeout(later);
  }, [desk, read_only, say]);
}
