/** Where people are: told of oneself, and read of others. */
import { useEffect, useRef } from "react";
import { goTo, type Place, type Room } from "../frame/place";
import { useConnection } from "../host/context";
import type { Whereabouts } from "../protocol/protocol";
import type { Words } from "../words/words";
import { useLive } from "./live";

type InProduct = Extract<Place, { at: "product" }>;

/** Rooms of a product; an older or newer program may know others. */
const SCREENS: Record<Room, true> = {
  now: true,
  vision: true,
  roadmap: true,
  metrics: true,
  decisions: true,
  coverage: true,
  team: true,
  history: true,
};

/** So long a hand may rest before it counts as not typing any more, in milliseconds. */
const REST = 3_000;
/** No oftener than this it is told where one is, and that one types. */
const PAUSE = 500;

/** The name of a screen; empty where it has none here. */
export function screenWords(screen: string, say: Words["say"]): string {
  return screen in SCREENS ? say(`room-${screen}`) : "";
}

/** Goes where somebody is. */
export function goWhere(product: string, { screen, thing }: Whereabouts): void {
  if (!(screen in SCREENS)) return;
  const at = thing ? (screen === "vision" ? { card: thing } : { entry: thing }) : {};
  goTo({ at: "product", product, room: screen as Room, ...at });
}

/** Whether the person has their hands in a text just now. */
function isTyping(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement) return true;
  return at instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(at.type);
}

/** Whether the person is in the middle of something that would be gone elsewhere: a text, a window, a ballot. */
export function isBusy(): boolean {
  return isTyping() || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** What one is at: the card or entry that has the focus, or that the place is about. */
export function thingAt(place: InProduct): string | null {
  return cardOf(document.activeElement) ?? place.card ?? place.entry ?? null;
}

/** Tells the room where one is, and what one types in, for as long as the caller is shown. */
export function useBeing(place: InProduct): void {
  const { room, me, ask } = useLive();
  const id = room?.id ?? null;
  const known = useRef(me?.at);
  known.current = me?.at;
  const latest = useRef(place);
  latest.current = place;
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => (id ? beHere({ latest, known, asking }) : undefined), [id]);
  const isOnline = useConnection() === "online";
  useEffect(() => {
    if (id && isOnline) document.dispatchEvent(new Event(BACK));
  }, [id, isOnline]);
  const where = JSON.stringify([place.room, place.card, place.entry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is told at once
  useEffect(() => {
    if (id) document.dispatchEvent(new Event(MOVED));
  }, [id, where]);
}

const MOVED = "inter-pares-moved";
const BACK = "inter-pares-back";

type Being = {
  latest: { current: InProduct };
  /** Where the room knows one to be: another page of the same machine may have told it last. */
  known: { current: Whereabouts | null | undefined };
  asking: { current: ReturnType<typeof useLive>["ask"] };
};

function beHere({ latest: place, known, asking }: Being) {
  const quiet = { quiet: true };
  let told = "";
  let typing: string | null = null;
  const being = spaced(() => {
    const at = { screen: place.current.room, thing: thingAt(place.current) };
    const isKnown = known.current?.screen === at.screen && known.current.thing === at.thing;
    if (JSON.stringify(at) === told && isKnown) return;
    told = JSON.stringify(at);
    void asking.current({ ask: "be", at }, quiet);
  });
  const telling = spaced((thing: string | null) => {
    if (thing === typing) return;
    typing = thing;
    void asking.current({ ask: "type", thing }, quiet);
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const stopTyping = () => {
    clearTimeout(rest);
    if (typing !== null) telling.soon(null);
  };
  const typed = () => {
    if (!isTyping()) return;
    clearTimeout(rest);
    rest = setTimeout(stopTyping, REST);
    telling.soon(thingAt(place.current));
  };
  const moved = () => being.soon();
  const back = () => {
    if (document.visibilityState !== "visible") return;
    told = "";
    being.soon();
  };
  const listeners = [
    ["focusin", moved],
    ["pointerdown", moved],
    [MOVED, moved],
    ["input", typed],
    ["focusout", stopTyping],
    [BACK, back],
    ["visibilitychange", back],
  ] as const;
  for (const [name, hear] of listeners) document.addEventListener(name, hear);
  addEventListener("focus", moved);
  being.soon();
  return () => {
    for (const [name, hear] of listeners) document.removeEventListener(name, hear);
    removeEventListener("focus", moved);
    stopTyping();
    being.stop();
    clearTimeout(rest);
  };
}

/** Runs at once, and then no oftener than every `PAUSE`; the last call is never lost. */
function spaced<A extends unknown[]>(run: (...args: A) => void) {
  let waiting: A | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    timer = undefined;
    if (!waiting) return;
    const args = waiting;
    waiting = null;
    timer = setTimeout(next, PAUSE);
    run(...args);
  };
  return {
    soon(...args: A) {
      waiting = args;
      if (timer === undefined) timer = setTimeout(next);
    },
    stop: () => clearTimeout(timer),
  };
}

function cardOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>("[data-card]")?.dataset.card ?? null;
}
