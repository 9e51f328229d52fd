/**
 * What is being said about a decision before it is said for ever: kept with every keystroke, as every other text is,
 * until it is said. Of a ballot nothing is ever kept.
 */
import { useEffect, useMemo, useState } from "react";
import { useProduct } from "../product/product";
import type { EntryId, ProductId } from "../protocol/protocol";
import { draftsIn } from "../writing/drafts";

/** What a text is for. */
export type Said = "reason" | "dissent" | "double_vote" | "split";

/** The texts that are kept for one decision. */
export interface Kept {
  /** The text as it was left; `null`: nothing was written. */
  read(said: Said): string | null;
  keep(said: Said, text: string): void;
  /** It was said, or stands again as it was before anybody wrote. */
  drop(said: Said): void;
  /** Nothing more is said about it. */
  dropAll(): void;
}

interface KeptSaying {
  decision: EntryId;
  said: Said;
}

export function keptOf(storage: Storage, product: ProductId, decision: EntryId, now: () => number): Kept {
  const drafts = draftsIn<KeptSaying>(storage, product, (kept) => kept.decision === decision);
  const key = (said: Said) => `${decision}:${said}`;
  return {
    read: (said) =>
      drafts.leftovers(Number.POSITIVE_INFINITY).find((draft) => draft.key === key(said))?.now ?? null,
    keep: (said, text) => {
      const draft = { key: key(said), hangs: false, was: "", now: text, at: now() };
      drafts.keep({ ...draft, decision, said } as typeof draft);
    },
    drop: (said) => drafts.drop(key(said)),
    dropAll: () => {
      for (const draft of drafts.leftovers(Number.POSITIVE_INFINITY)) drafts.drop(draft.key);
    },
  };
}

/** About what is closed, wherever that was done, nothing more is said: what was begun is kept no more. */
export function useLastWord(decision: EntryId, isClosed: boolean): void {
  const { id } = useProduct();
  useEffect(() => {
    if (isClosed) keptOf(localStorage, id, decision, () => Date.now()).dropAll();
  }, [id, decision, isClosed]);
}

/** A text that begins as it was left, or else like this. `spoken`: it is said, and kept no more. */
export function useSaid(decision: EntryId, said: Said, before: string) {
  const { id } = useProduct();
  const kept = useMemo(() => keptOf(localStorage, id, decision, () => Date.now()), [id, decision]);
  const [text, setText] = useState(() => kept.read(said) ?? before);
  const write = (text: string) => {
    setText(text);
    if (text === before) kept.drop(said);
    else kept.keep(said, text);
  };
  return { text, write, spoken: () => kept.drop(said) };
}
