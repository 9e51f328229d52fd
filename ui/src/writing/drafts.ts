/**
 * What is being written, kept in the browser with every keystroke until the program has it on disk: a crash, a
 * closed lid or a lost connection takes no text along. Where nothing can be kept, writing works all the same.
 */
import type { ProductId } from "../protocol/protocol";

/** A text that the program may not have yet, and what its sheet keeps to be found again. */
export type Draft<Kept extends object = object> = Kept & {
  /** The sheet's. */
  key: string;
  /** Whether the program had the sheet. */
  hangs: boolean;
  /** The text the person started from. */
  was: string;
  /** The text the person made of it. */
  now: string;
  /** When it was written, in milliseconds. */
  at: number;
};

export interface Drafts<Kept extends object = object> {
  keep(draft: Draft): void;
  drop(key: string): void;
  /** The drafts no hand can still be at: those written before that time, the oldest first. */
  leftovers(before: number): Draft<Kept>[];
}

/** The drafts of one product that are of one sort: those that keep what `isKept` knows. */
export function draftsIn<Kept extends object>(
  storage: Storage,
  product: ProductId,
  isKept: (kept: Partial<Kept>) => boolean,
): Drafts<Kept> {
  const prefix = `draft:${product}:`;
  return {
    keep: ({ key, ...draft }) => quietly(() => storage.setItem(prefix + key, JSON.stringify(draft))),
    drop: (key) => quietly(() => storage.removeItem(prefix + key)),
    leftovers: (before) =>
      readAll<Kept>(storage, prefix).filter((draft) => isKept(draft) && draft.at < before),
  };
}

function readAll<Kept extends object>(storage: Storage, prefix: string): Draft<Kept>[] {
  const drafts: Draft<Kept>[] = [];
  quietly(() => {
    for (let at = 0; at < storage.length; at += 1) {
      const name = storage.key(at);
      const draft = name?.startsWith(prefix) ? read<Kept>(storage.getItem(name)) : null;
      if (name && draft) drafts.push({ ...draft, key: name.slice(prefix.length) });
    }
  });
  return drafts.sort((a, b) => a.at - b.at);
}

function read<Kept extends object>(text: string | null): Draft<Kept> | null {
  try {
    const draft = JSON.parse(text ?? "") as Draft<Kept> | null;
    return typeof draft?.now === "string" ? draft : null;
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
