/**
 * Why a text of a product is not saved, whichever desk it lies on: for the status line, which must not say “Saved” then.
 * Whoever leaves a room leaves its desk, and the text stays a draft; so the last word of a desk holds until the next
 * one for the same sort of texts has looked.
 */
import { useEffect, useSyncExternalStore } from "react";
import type { Problem, ProductId } from "../protocol/protocol";
import type { Desk } from "./desk";

type Told = { desk: object; problem: Problem | null };
type Telling = Pick<Desk, "trouble" | "subscribe">;

const told = new Map<ProductId, Map<unknown, Told>>();
const hearers = new Set<() => void>();

/** A desk tells of its texts; `sort` is what they are. */
export function useTellingOf(desk: Telling, product: ProductId, sort: unknown): void {
  useEffect(() => {
    const desks = told.get(product) ?? new Map<unknown, Told>();
    told.set(product, desks);
    const tell = () => {
      if (desks.get(sort)?.desk !== desk) return;
      desks.set(sort, { desk, problem: desk.trouble() });
      for (const hear of [...hearers]) hear();
    };
    desks.set(sort, { desk, problem: null });
    tell();
    // It is heard to the end: what it sends when it is left may be saved after that.
    desk.subscribe(tell);
  }, [desk, product, sort]);
}

/** Why a text of this product is not saved; none: all of them are, or will be in a moment. */
export function useNotSaved(product: ProductId): Problem | null {
  return useSyncExternalStore(subscribe, () => notSaved(product));
}

function notSaved(product: ProductId): Problem | null {
  for (const { problem } of told.get(product)?.values() ?? []) if (problem) return problem;
  return null;
}

function subscribe(hear: () => void) {
  hearers.add(hear);
  return () => {
    hearers.delete(hear);
  };
}
