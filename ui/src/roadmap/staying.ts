/** Where the focus is when steps come or move: in the one just begun, and in the same text of the one that was moved. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { EntryId, Step } from "../protocol/protocol";
import { enter } from "./walk";

type Root = RefObject<HTMLElement | null>;

/** A step that is moved keeps the focus where it was in it; `order` says where all stand. */
export function useStaying(root: Root, order: string) {
  const moved = useRef<{ id: EntryId; field: string | undefined } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what it waits for
  useLayoutEffect(() => {
    const there = moved.current;
    moved.current = null;
    const step = there && stepIn(root.current, there.id);
    if (!step || step.contains(document.activeElement)) return;
    if (!there.field || !enter(step, there.field)) step.querySelector("button")?.focus();
  }, [order]);
  return useCallback((id: EntryId) => {
    const field = document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field;
    moved.current = { id, field };
  }, []);
}

/** The step just begun, or come to see, is written in. */
export function useFresh(root: Root, fresh: EntryId | null, steps: readonly Step[]) {
  const entered = useRef<EntryId | null>(null);
  useLayoutEffect(() => {
    if (!fresh || entered.current === fresh || !steps.some((step) => step.id === fresh)) return;
    const step = stepIn(root.current, fresh);
    if (step && enter(step, "name")) entered.current = fresh;
  }, [fresh, steps, root]);
}

function stepIn(root: HTMLElement | null, id: EntryId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-step="${id}"]`) ?? null;
}
