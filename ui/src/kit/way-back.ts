/**
 * The way back out of what lies over the page: the focus goes where it was. What lies below is inert until the last
 * effect has run, and what is inert takes no focus; on a slow machine that is too late for whoever tries only once.
 */
import { useEffect, useState } from "react";

export function useWayBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      queueMicrotask(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      }),
    [before],
  );
}
