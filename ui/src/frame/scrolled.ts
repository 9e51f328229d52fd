/** How far the main part is scrolled: a reload comes back to the same card, as it comes back to the same place. */
import { type RefObject, useEffect, useRef } from "react";
import { remember, remembered } from "../host/tab-memory";
import { usePlace } from "./place";
import { scrollerOf } from "./scroller";

/** Where one was: so far down, or rather at this card, which stood so far below the edge. */
type Scrolled = { place: string; top: number; card: string | null; below: number };

const SCROLLED = "inter-pares-scrolled";
/** How far apart the points are at which a card is looked for. */
const STEP = 24;
/** What says that a person goes on by themselves. */
const OWN_WAYS = ["wheel", "pointerdown", "keydown"] as const;

/** Keeps over a reload how far the main part is scrolled. */
export function useScrollKept(main: RefObject<HTMLElement | null>): void {
  const place = JSON.stringify(usePlace());
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => {
    const keep = () => {
      if (main.current) remember(SCROLLED, JSON.stringify({ place: latest.current, ...read(main.current) }));
    };
    addEventListener("pagehide", keep);
    return () => removeEventListener("pagehide", keep);
  }, [main]);
  useEffect(() => {
    const was = taken();
    if (main.current && was?.place === place) return bringBack(main.current, was);
  }, [main, place]);
}

/** It is come back to once. */
function taken(): Scrolled | null {
  const kept = remembered(SCROLLED);
  if (!kept) return null;
  remember(SCROLLED, "");
  return JSON.parse(kept) as Scrolled;
}

function read(main: HTMLElement): Omit<Scrolled, "place"> {
  const scroller = scrollerOf(main);
  const { left, top, bottom, width } = scroller.getBoundingClientRect();
  for (let y = top; scroller.scrollTop > 0 && y < bottom; y += STEP) {
    const card = document.elementFromPoint(left + width / 8, y)?.closest<HTMLElement>("[data-card]");
    if (!card?.dataset.card) continue;
    return { top: scroller.scrollTop, card: card.dataset.card, below: distance(card, scroller) };
  }
  return { top: scroller.scrollTop, card: null, below: 0 };
}

/** What is shown arrives piece by piece: keeps to the card while it does, until somebody goes on. */
function bringBack(main: HTMLElement, was: Scrolled): () => void {
  const scroller = scrollerOf(main);
  const row = () => was.card && main.querySelector(`[data-card="${CSS.escape(was.card)}"]`);
  /** How far what is kept to stands below the edge. */
  const stands = () => {
    const there = row();
    return there ? distance(there, scroller) : -scroller.scrollTop;
  };
  let stood = 0;
  const keep = () => {
    scroller.scrollTop += row() ? stands() - was.below : was.top - scroller.scrollTop;
    stood = stands();
  };
  const look = () => {
    if (Math.abs(stands() - stood) > 1) stop();
  };
  const pieces = new MutationObserver(keep);
  const space = new ResizeObserver(keep);
  const stop = () => {
    pieces.disconnect();
    space.disconnect();
    for (const way of OWN_WAYS) removeEventListener(way, stop, true);
    scroller.removeEventListener("scroll", look);
  };
  for (const way of OWN_WAYS) addEventListener(way, stop, true);
  scroller.addEventListener("scroll", look);
  pieces.observe(main, { childList: true, subtree: true });
  space.observe(scroller);
  keep();
  return stop;
}

function distance(row: Element, scroller: HTMLElement): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
