/** Type for a wall nobody scrolls: as large as it is made, and smaller where that is too much for the room there is. */
import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./fitted.module.css";

/** How large it may be, the best first. What does not even fit at the last of them scrolls. */
const SIZES: readonly number[] = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/** Fits what stands in it into the height of what it stands in. */
export function Fitted({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const room = element?.parentElement;
    if (!element || !room) return;
    const settle = () => {
      for (const size of SIZES) {
        element.style.setProperty("--fit", String(size));
        if (room.scrollHeight <= room.clientHeight) return;
      }
    };
    settle();
    const content = new MutationObserver(settle);
    content.observe(element, { childList: true, subtree: true, characterData: true });
    const space = new ResizeObserver(settle);
    space.observe(room);
    return () => {
      content.disconnect();
      space.disconnect();
    };
  }, []);
  return (
    <div ref={box} className={styles.fitted}>
      {children}
    </div>
  );
}
