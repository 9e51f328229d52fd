/** The windows over the page that any room may open: the palette, the settings, the list of keys. One at a time. */
import { useSyncExternalStore } from "react";

/** Which one is open. */
export type Overlay = "palette" | "settings" | "keys" | null;

let open: Overlay = null;
const hearers = new Set<() => void>();

/** Opens one, or closes whichever is open. */
export function showOverlay(overlay: Overlay): void {
  open = overlay;
  for (const hear of [...hearers]) hear();
}

/** Which one is open now. */
export function useOverlay(): Overlay {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(hear: () => void) {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
