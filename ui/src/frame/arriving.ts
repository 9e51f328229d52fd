/**
 * Coming to another sheet in the room: it is read from its top, and the keyboard begins there. Coming back to the list, it
 * goes on at the row of the sheet one was in.
 */
import { useEffect, useRef } from "react";
import { scrollerOf } from "./scroller";

/** Begins at the top whenever this is another sheet than before, or at the row (`data-row`) of the one before. */
export function useArriving(sheet: string): void {
  const before = useRef(sheet);
  useEffect(() => {
    const from = before.current;
    if (from === sheet) return;
    before.current = sheet;
    const main = document.getElementById("main");
    if (!main) return;
    scrollerOf(main).scrollTo?.(0, 0);
    const row = main.querySelector<HTMLElement>(`[data-row="${CSS.escape(from)}"] button`);
    if (row) row.focus();
    else main.focus({ preventScroll: true });
  }, [sheet]);
}
