/** The way to where one writes hidden cards: the button that begins one, in a section that is written in. */
import { goTo } from "../frame/place";
import type { ProductId, Section } from "../protocol/protocol";

/** Where somebody is on the way to. */
let wanted: Section | null = null;

/** Goes there, also from another screen. */
export function goWrite(product: ProductId, section: Section): void {
  wanted = section;
  goTo({ at: "product", product, room: "vision" });
  arriveAt(section);
}

/** Ends the way there as soon as the section is on the screen. */
export function arriveAt(section: Section): void {
  if (wanted !== section) return;
  const spot = document.querySelector<HTMLElement>(`[data-section="${section}"] [data-add]`);
  if (!spot) return;
  wanted = null;
  spot.scrollIntoView?.({ block: "center" });
  spot.focus({ preventScroll: true });
}
