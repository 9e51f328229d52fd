/** Coming to another sheet in the room: it is read from its top, and the keyboard begins there. */
import { useEffect, useRef } from "react";
import { scrollerOf } from "../frame/scroller";

/** Begins at the top whenever this is another sheet than before. */
export function useArriving(sheet: string): void {
  const before = useRef(sheet);
  useEffect(() => {
    if (before.current === sheet) return;
    before.current = sheet;
    const main = document.getElementById("main");
    if (!main) return;
    scrollerOf(main).scrollTo?.(0, 0);
    main.focus({ preventScroll: true });
  }, [sheet]);
}
