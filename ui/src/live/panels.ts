/** The windows of the live room over the page: one at a time, opened from header, bar, palette or phone. */
import { useSyncExternalStore } from "react";

/** Which one is open. */
export type Panel = "share" | "people" | "writing" | "poll" | "dots" | "timer" | null;

let open: Panel = null;
const hearers = new Set<() => void>();

/** Opens one, or closes whichever is open. */
export function showPanel(panel: Panel): void {
  open = panel;
  for (const hear of [...hearers]) hear();
}

/** Which one is open now. */
export function usePanel(): Panel {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(hear: () => void) {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
