/** Whether the page is as narrow as a phone; the same width the frame's styles turn at. */
import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 700px)";

/** The same; the caller is drawn again when that changes. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

/** Whether it is narrow now. */
export function isNarrow(): boolean {
  return globalThis.matchMedia?.(NARROW).matches ?? false;
}

function subscribe(hear: () => void) {
  const query = globalThis.matchMedia?.(NARROW);
  query?.addEventListener("change", hear);
  return () => query?.removeEventListener("change", hear);
}
