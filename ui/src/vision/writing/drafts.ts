/**
 * What is being written, kept in the browser with every keystroke until the program has it on disk: a crash, a
 * closed lid or a lost connection takes no text along. Where nothing can be kept, writing works all the same.
 */
import type { Card, CardId, ProductId } from "../../protocol/protocol";

/** A text that the program may not have yet. */
export type Draft = {
  /** The card as it hangs, or as it is to be put up. */
  card: Card;
  /** Where a new card is to hang. */
  after: CardId | null;
  /** Whether the card is on the board. */
  hangs: boolean;
  /** The text the person started from. */
  was: string;
  /** The text the person made of it. */
  now: string;
  /** When it was written, in milliseconds. */
  at: number;
};

export interface Drafts {
  keep(draft: Draft): void;
  drop(card: CardId): void;
  /** The drafts no hand can still be at: those written before that time, the oldest first. */
  leftovers(before: number): Draft[];
}

/** The drafts of one product. */
export function draftsIn(storage: Storage, product: ProductId): Drafts {
  const prefix = `draft:${product}:`;
  return {
    keep: (draft) => quietly(() => storage.setItem(prefix + draft.card.id, JSON.stringify(draft))),
    drop: (card) => quietly(() => storage.removeItem(prefix + card)),
    leftovers: (before) => readAll(storage, prefix).filter((draft) => draft.at < before),
  };
}

function readAll(storage: Storage, prefix: string): Draft[] {
  const drafts: Draft[] = [];
  quietly(() => {
    for (let at = 0; at < storage.length; at += 1) {
      const key = storage.key(at);
      const draft = key?.startsWith(prefix) ? read(storage.getItem(key)) : null;
      if (draft) drafts.push(draft);
    }
  });
  return drafts.sort((a, b) => a.at - b.at);
}

function read(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? "") as Draft;
    return typeof draft.now === "string" && typeof draft.card?.id === "string" ? draft : null;
  } catch {
    return null;
  }
}

/** A full or forbidden storage is no reason to disturb someone who writes. */
function quietly(run: () => void): void {
  try {
    run();
  } catch {
    return;
  }
}
