/** The wall one works on: hears presses, keys, pastes and carrying for all its cards. */
import { useCallback, useMemo, useRef } from "react";
import { HintLine } from "../kit/hint-line";
import { useProduct } from "../product/product";
import type { Card, CardId, Hint, Section } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { LooseCard, partOf } from "./card";
import { caretAt } from "./caret";
import { type Carried, useCarried } from "./carried";
import { chosenAmong } from "./chosen";
import { Carry } from "./drag";
import type { Piles } from "./grouping";
import { isForCard, useWallKeys } from "./keys";
import { LiveSection, narrowed, type Special } from "./live-section";
import styles from "./live-wall.module.css";
import { firstCard } from "./places";
import { type Wall as Hanging, sectionOf } from "./sections";
import { type CardDesk, useUnsaved } from "./use-desk";
import type { Hand } from "./use-hand";
import { Wall } from "./wall";

type LiveProps = {
  hand: Hand;
  desk: CardDesk;
  wall: Hanging;
  piles: Piles;
  root: React.RefObject<HTMLElement | null>;
  onLines?: (lines: string, section: Section) => void;
};

export function LiveWall({ hand, desk, wall, piles, root, onLines }: LiveProps) {
  const { view } = useProduct();
  const words = useWords();
  const carried = useCarried(hand);
  const keys = useWallKeys(hand);
  const hints = useHints(view.hints, words);
  const press = usePresses(hand);
  const unsaved = useUnsaved(desk);
  const takeLines = useTakingLines(onLines);
  const special = specialOf(hand, carried, wall, view.extended);
  const paste = (event: React.ClipboardEvent) => {
    const section = sectionAt(event.target);
    if (!section || !isForCard(event.target)) return;
    if (takeLines(event.clipboardData.getData("text/plain"), section)) event.preventDefault();
  };
  const draw = (section: Section) => (
    <LiveSection
      key={section}
      section={section}
      piles={piles[section]}
      count={wall[section].length}
      chosen={chosenAmong(hand.chosen, wall[section])}
      hints={hints.in(section)}
      over={carried.over?.section === section ? carried.over : null}
      isReadOnly={view.read_only}
      unsaved={unsaved}
      desk={desk}
      deeds={hand.deeds}
      onLines={takeLines}
      {...narrowed(special, wall[section])}
    />
  );
  return (
    <Carry
      {...carried.events}
      isDisabled={view.read_only}
      inTheAir={carried.card && <LooseCard card={carried.card} isLifted />}
    >
      {(grip) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the focus; the wall hears for them all
        <div
          {...grip}
          ref={root as React.RefObject<HTMLDivElement>}
          onClick={press.end}
          onMouseDownCapture={press.begin}
          onKeyDown={keys}
          onPaste={paste}
          onContextMenu={(event) => openContextMenu(event, hand, carried.card !== null)}
          onFocus={(event) => {
            const row = partOf(event.target);
            if (row && row.card !== hand.focus) hand.setFocus(row.card);
          }}
        >
          <Wall extended={view.extended} above={hints.above} draw={draw} />
        </div>
      )}
    </Carry>
  );
}

function specialOf(hand: Hand, carried: Carried, wall: Hanging, extended: boolean): Special {
  const hasFocus = hand.focus !== null && hand.deeds.cardOf(hand.focus) !== null;
  return {
    stop: hasFocus ? hand.focus : firstCard(wall, extended),
    written: hand.written,
    selected: hand.details,
    lifted: carried.card?.id ?? null,
    aboveDrop: carried.over?.after ?? null,
  };
}

/** Lines that could be cards of their own are offered to be brought in; says whether they are. */
function useTakingLines(onLines: LiveProps["onLines"]) {
  const latest = useRef(onLines);
  latest.current = onLines;
  return useCallback((lines: string, section: Section) => {
    const isSeveral = lines.split(/\r?\n/).filter((line) => line.trim() !== "").length > 1;
    if (!isSeveral || !latest.current) return false;
    latest.current(lines, section);
    return true;
  }, []);
}

/** What a press does; it begins at the card that had the focus until then. */
function usePresses(hand: Hand) {
  const from = useRef<CardId | null>(null);
  const begin = () => {
    from.current = hand.focus;
  };
  const end = useCallback(
    (event: React.MouseEvent) => {
      const pressed = partOf(event.target);
      const card = pressed && hand.deeds.cardOf(pressed.card);
      if (!card || event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return;
      if (pressed.part === "state") return hand.deeds.openMenu("state", card.id);
      if (pressed.part === "more") return hand.deeds.openMenu("card", card.id);
      if (choose(event, hand, card, from.current)) return getSelection()?.removeAllRanges();
      if (hand.chosen.size > 0) hand.deeds.clear();
      const isChoosing = getSelection()?.isCollapsed === false;
      if (pressed.part === "text" && !isChoosing)
        return hand.deeds.write(card, caretAt(event.clientX, event.clientY));
      hand.focusOn(card.id);
      if (hand.details) hand.setDetails(card.id);
    },
    [hand],
  );
  return { begin, end };
}

/** Ctrl and Shift choose, and where there is no such key, a finger does once something is chosen. */
function choose(event: React.MouseEvent, hand: Hand, card: Card, from: CardId | null): boolean {
  const isTouched = hand.chosen.size > 0 && matchMedia("(pointer: coarse)").matches;
  if (event.shiftKey) hand.deeds.chooseTo(card, from);
  else if (event.ctrlKey || event.metaKey || isTouched) hand.deeds.choose(card);
  else return false;
  return true;
}

/** A finger that rests on a card lifts it; resting on, it asks the browser for a menu, which would be in the way. */
function openContextMenu(event: React.MouseEvent, hand: Hand, isCarrying: boolean) {
  const pressed = partOf(event.target);
  if (!pressed || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  if (isCarrying) return;
  hand.setFocus(pressed.card);
  hand.deeds.openMenu("card", pressed.card);
}

function useHints(hints: readonly Hint[], { say }: Words) {
  return useMemo(() => {
    const spoken = hints.map((hint) => ({ section: sectionOf(hint), words: spokenHint(hint, say) }));
    const by = new Map<Section, string[]>();
    for (const { section, words } of spoken)
      if (section) by.set(section, [...(by.get(section) ?? []), words]);
    const above = spoken.filter(({ section }) => section === null).map(({ words }) => words);
    return {
      in: (section: Section) => by.get(section) ?? NONE,
      above: above.map((words) => <HintLine key={words} words={words} className={styles.hint} />),
    };
  }, [hints, say]);
}

const NONE: readonly string[] = [];

function spokenHint(hint: Hint, say: Words["say"]): string {
  const { hint: id, ...gaps } = hint;
  return say(`hint-${id}`, gaps);
}

function sectionAt(target: EventTarget): Section | null {
  const pane = target instanceof Element ? target.closest<HTMLElement>("[data-section]") : null;
  return (pane?.dataset.section as Section | undefined) ?? null;
}
