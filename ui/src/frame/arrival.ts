/** Arriving somewhere by keyboard: the focus goes where the new screen begins, unless something there took it. */
import { type RefObject, useEffect, useRef } from "react";

/** A ref for the screen's main part, which takes the focus on each arrival that left it nowhere. */
export function useArrival(place: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new place is an arrival
  useEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere) main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
