/** Many cards in bundles: a bundle in which nothing changed stays the same list, and need not be drawn again. */
import { useRef } from "react";

const SIZE = 40;

/** The cards in bundles, those of before kept where they can be. */
export function useBundles<T>(all: readonly T[]): readonly (readonly T[])[] {
  const before = useRef<readonly (readonly T[])[]>([]);
  before.current = bundles(all, before.current, SIZE);
  return before.current;
}

/** Bundles of at most `size`; one that holds the same as before is the same. */
export function bundles<T>(all: readonly T[], before: readonly (readonly T[])[], size: number) {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => {
    const bundle = all.slice(at * size, (at + 1) * size);
    const old = before[at];
    return old && isSame(old, bundle) ? old : bundle;
  });
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
