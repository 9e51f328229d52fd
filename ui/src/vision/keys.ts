/** The keys of the board. Those that need a card in focus are heard on the wall; the others are deeds of the screen. */
import { Group, Plus } from "lucide-react";
import { type KeyboardEvent, useCallback } from "react";
import { type Deed, useDeeds } from "../frame/deeds";
import { useDotsShown, usePutDot } from "../live/dots-around";
import { useProduct } from "../product/product";
import { useWords } from "../words/words";
import { partOf } from "./card";
import type { Arrow } from "./places";
import type { Hand } from "./use-hand";

const ARROWS: Record<string, Arrow> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

const DOTS: Record<string, 1 | -1> = { ".": 1, "+": 1, "-": -1 };

/** Says what can be done on the board; `more` is what the screen adds to it. */
export function useBoardDeeds(hand: Hand, more: readonly Deed[]): void {
  const { say } = useWords();
  const { view, act } = useProduct();
  const reading = { id: "walk", words: say("vision-keys-walk"), keys: "Arrows" };
  const showing = { id: "details", words: say("vision-details"), keys: "D" };
  const writing = [
    { id: "add", words: say("vision-add"), keys: "N", icon: Plus, run: hand.deeds.composeHere },
    { id: "edit", words: say("vision-edit"), keys: "E" },
    { id: "enter", words: say("vision-keys-enter"), keys: "Enter" },
    { id: "next", words: say("vision-keys-next"), keys: "Mod+Enter" },
    { id: "line", words: say("vision-keys-line"), keys: "Shift+Enter" },
    { id: "leave", words: say("vision-keys-leave"), keys: "Escape" },
    { id: "carry", words: say("vision-keys-carry"), keys: "Alt+Arrows" },
    { id: "move", words: say("vision-move-to"), keys: "M" },
    { id: "choose", words: say("group-keys-choose"), keys: "X" },
    { id: "choose-range", words: say("group-keys-range"), keys: "Shift+Arrows" },
    {
      id: "group",
      words: say("group-begin"),
      keys: "Mod+G",
      icon: Group,
      run: () => hand.deeds.beginGroup(),
    },
    { id: "state", words: say("vision-keys-state"), keys: "S" },
    { id: "delete", words: say("vision-delete"), keys: "Delete" },
  ];
  const extend = {
    id: "extend",
    words: say(view.extended ? "vision-show-five" : "vision-show-nine"),
    run: () => void act({ command: "extend", extended: !view.extended }),
  };
  const { vote } = useDotsShown();
  const dotting = [
    { id: "dot-put", words: say("dots-keys-put"), keys: "." },
    { id: "dot-take", words: say("dots-keys-take"), keys: "-" },
  ];
  const always = vote && !vote.revealed ? [reading, showing, ...dotting] : [reading, showing];
  const here: Deed[] = view.read_only ? always : [...writing, ...always, extend];
  useDeeds(say("vision-board"), [...here.map((deed) => ({ ...deed, notInPalette: !deed.run })), ...more]);
}

/** Hears the keys on the wall. */
export function useWallKeys(hand: Hand) {
  const put = usePutDot();
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isForCard(event.target)) return;
      if (event.ctrlKey || event.metaKey) return;
      const arrow = ARROWS[event.key];
      if (event.shiftKey && !event.altKey && (arrow === "up" || arrow === "down")) {
        hand.deeds.walkChoosing(arrow === "up" ? -1 : 1);
        return event.preventDefault();
      }
      const done = arrow
        ? onArrow(hand, arrow, event.altKey)
        : !event.altKey && (onDotKey(hand, put, event) || onKey(hand, event));
      if (done) event.preventDefault();
    },
    [hand, put],
  );
}

/** Whether a key or a paste is meant for the card that has the focus, and not for a field or button in it. */
export function isForCard(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.card !== undefined;
}

/** A dot more, or one less. */
function onDotKey(hand: Hand, put: ReturnType<typeof usePutDot>, event: KeyboardEvent): boolean {
  const step = DOTS[event.key];
  const card = step && hand.deeds.cardOf(partOf(event.target)?.card ?? null);
  return card ? put(card.id, card.section, step) : false;
}

function onArrow(hand: Hand, arrow: Arrow, carrying: boolean): boolean {
  if (carrying) hand.deeds.move(arrow);
  else hand.deeds.walk(arrow);
  return true;
}

function onKey(hand: Hand, event: KeyboardEvent): boolean {
  const { deeds } = hand;
  const card = deeds.cardOf(partOf(event.target)?.card ?? null);
  if (!card) return false;
  const write = () => deeds.write(card);
  const show = () => deeds.show(card);
  const remove = () => deeds.remove(card);
  const what = new Map([
    ["Enter", write],
    ["F2", write],
    ["e", write],
    ["d", show],
    [" ", show],
    ["x", () => deeds.choose(card)],
    ["m", () => deeds.openMenu("move", card.id)],
    ["s", () => deeds.markNext(card)],
    ["ContextMenu", () => deeds.openMenu("card", card.id)],
    ["Delete", remove],
    ["Backspace", remove],
  ]);
  if (event.key === "Escape" && hand.chosen.size > 0) what.set("Escape", deeds.clear);
  const run = what.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  run?.();
  return run !== undefined;
}
