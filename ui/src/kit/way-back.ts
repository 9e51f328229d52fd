/**
 * The way back out of what lies over the page: the focus goes where it was, or where that is gone, to the main part.
 * What lies below is inert until the last effect has run, and what is inert takes no focus; on a slow machine that is
 * too late for whoever tries only once.
 */
import { useEffect, useState } from "react";

export function useWayBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before.isConnected;
        const next = isThere ? before : document.getElementById("main");
        next?.focus({ preventScroll: !isThere });
      }),
    [before],
  );
}
