/**
 * The vision board: the wall one writes on. Click on a text and write; type, Enter, next card; carry cards about by
 * mouse, finger, arrows or menu. What else stands in its bar, and what is done with pasted lines, is the screen's.
 */
import { Plus } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { VisuallyHidden } from "../kit/hidden";
import { useProduct } from "../product/product";
import type { Card, CardId, Hint, Section } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { Bar } from "./bar";
import styles from "./board.module.css";
import { CardRow, LooseCard, partOf, WallCard } from "./card";
import { CardMenu } from "./card-menu";
import { caretAt } from "./caret";
import { CardDetails } from "./details";
import { Carry } from "./drag";
import { isForCard, useBoardDeeds, useWallKeys } from "./keys";
import type { Place } from "./places";
import { SectionPane } from "./section";
import { type Wall as Hanging, hang, sectionOf } from "./sections";
import { type Hand, rowOf, useHand, withFresh } from "./use-hand";
import { Wall } from "./wall";
import type { Desk } from "./writing/desk";
import { useDesk, useUnsaved } from "./writing/use-desk";
import { Writing } from "./writing/writing";

export function VisionBoard(props: {
  /** A card to show on arrival. */
  card?: CardId;
  /** Further buttons of the bar. */
  tools?: ReactNode;
  /** Several lines were pasted where cards hang. */
  onLines?: (lines: string, section: Section) => void;
  /** What else is shown of a card in its details, like its history. */
  more?: (card: Card) => ReactNode;
}) {
  const { view } = useProduct();
  const root = useRef<HTMLElement>(null);
  const desk = useDesk();
  const cards = view.cards;
  const plain = useHanging(cards);
  const hand = useHand(desk, plain, root);
  useArrival(hand, props.card);
  useSettling(hand, desk);
  const wall = useHanging(withFresh(cards, hand.fresh));
  useBoardDeeds(hand);
  const details = hand.details ? cards.find((card) => card.id === hand.details) : null;
  return (
    <div className={styles.board}>
      <Bar tools={props.tools} />
      <Live {...props} hand={hand} desk={desk} wall={wall} root={root} />
      <Menus hand={hand} root={root} />
      {details && (
        <CardDetails key={details.id} card={details} deeds={hand.deeds} onClose={() => closeDetails(hand)}>
          {props.more?.(details)}
        </CardDetails>
      )}
      <VisuallyHidden>
        <div role="status">{hand.announced}</div>
      </VisuallyHidden>
    </div>
  );
}

type LiveProps = {
  hand: Hand;
  desk: Desk;
  wall: Hanging;
  root: React.RefObject<HTMLElement | null>;
  onLines?: (lines: string, section: Section) => void;
};

function Live({ hand, desk, wall, root, onLines }: LiveProps) {
  const { view } = useProduct();
  const words = useWords();
  const carried = useCarried(hand);
  const keys = useWallKeys(hand);
  const hints = useHints(view.hints, words);
  const press = usePresses(hand);
  const unsaved = useUnsaved(desk);
  const paste = (event: React.ClipboardEvent) => {
    const lines = event.clipboardData.getData("text/plain");
    if (!isForCard(event.target) || !isSeveral(lines) || !onLines) return;
    event.preventDefault();
    onLines(lines, sectionAt(event.target) ?? "needs");
  };
  const draw = (section: Section) => (
    <LiveSection
      key={section}
      section={section}
      cards={wall[section]}
      hints={hints.in(section)}
      {...{ hand, desk, unsaved, carried, onLines }}
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
          onClick={press}
          onKeyDown={keys}
          onPaste={paste}
          onContextMenu={(event) => openContextMenu(event, hand)}
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

type SectionProps = {
  section: Section;
  cards: readonly Card[];
  hints: readonly string[];
  hand: Hand;
  desk: Desk;
  unsaved: ReturnType<Desk["unsavedTexts"]>;
  carried: Carried;
  onLines?: (lines: string, section: Section) => void;
};

function LiveSection({ section, cards, hints, hand, desk, unsaved, carried, onLines }: SectionProps) {
  const { view } = useProduct();
  const { say } = useWords();
  const drop = carried.over?.section === section ? carried.over : null;
  const stop =
    hand.focus && view.cards.some((card) => card.id === hand.focus) ? hand.focus : view.cards[0]?.id;
  const below = !view.read_only && (
    <button type="button" data-add className={styles.add} onClick={() => hand.deeds.composeAtEnd(section)}>
      <Plus aria-hidden size={16} strokeWidth={1.8} />
      {say(section === "vision" && cards.length === 0 ? "vision-add-vision" : "vision-add")}
    </button>
  );
  const rows = cards.map((card) =>
    hand.written?.card === card.id ? (
      <WrittenCard key={card.id} card={card} caret={hand.written.caret} {...{ hand, desk, onLines }} />
    ) : (
      <WallCard
        key={card.id}
        card={card}
        isStop={card.id === stop}
        isSelected={card.id === hand.details}
        isLifted={card.id === carried.card?.id}
        isAboveDrop={drop !== null && drop.after === card.id}
        isReadOnly={view.read_only}
        unsaved={unsaved.get(card.id)}
      />
    ),
  );
  return (
    <SectionPane
      section={section}
      count={cards.length}
      hints={hints}
      isDropOnTop={drop !== null && drop.after === null}
      below={below}
    >
      {rows.length > 0 && rows}
    </SectionPane>
  );
}

function WrittenCard(props: {
  card: Card;
  caret: number | null;
  hand: Hand;
  desk: Desk;
  onLines?: (lines: string, section: Section) => void;
}) {
  const { card, hand, desk, onLines } = props;
  const { say } = useWords();
  const stay = desk.stayOf(card.id);
  if (!stay) return null;
  const takeLines = (lines: string) => {
    if (!onLines || !isSeveral(lines)) return false;
    void hand.deeds.leaveText();
    onLines(lines, card.section);
    return true;
  };
  return (
    <CardRow card={card} isStop={false} isSelected={false} isLifted={false} isAboveDrop={false} isWritten>
      <Writing
        stay={stay}
        label={say("vision-write-label", { section: say(`section-${card.section}`) })}
        placeholder={say(card.section === "vision" ? "vision-write-vision" : "vision-write")}
        caret={props.caret}
        isNew={stay.card.text === ""}
        onWay={hand.deeds.go}
        onLines={takeLines}
      />
      <p aria-hidden className={styles.help}>
        {say(stay.card.text === "" ? "vision-write-help-new" : "vision-write-help")}
      </p>
    </CardRow>
  );
}

function Menus({ hand, root }: { hand: Hand; root: React.RefObject<HTMLElement | null> }) {
  const { view } = useProduct();
  const { menu, deeds } = hand;
  const anchor = useRef<Element | null>(null);
  const card = menu && deeds.cardOf(menu.card);
  if (!menu || !card) return null;
  const row = rowOf(root.current, card.id);
  anchor.current = row?.querySelector(menu.kind === "state" ? '[data-part="state"]' : "article") ?? row;
  return (
    <CardMenu
      key={menu.kind}
      kind={menu.kind}
      card={card}
      anchor={anchor}
      extended={view.extended}
      deeds={deeds}
      onOpen={(kind) => deeds.openMenu(kind, card.id)}
      onClose={deeds.closeMenu}
    />
  );
}

type Carried = { card: Card | null; over: Place | null };

function useCarried(hand: Hand) {
  const [card, setCard] = useState<Card | null>(null);
  const [over, setOver] = useState<Place | null>(null);
  const end = () => {
    setCard(null);
    setOver(null);
  };
  return {
    card,
    over,
    events: {
      onLift: (id: CardId) => {
        void hand.deeds.leaveText();
        setCard(hand.deeds.cardOf(id));
      },
      onOver: (place: Place | null) => setOver((before) => (samePlace(before, place) ? before : place)),
      onDrop: (place: Place | null) => {
        if (card && place) hand.deeds.moveTo(card, place);
        end();
      },
      onCancel: end,
    },
  };
}

function usePresses(hand: Hand) {
  return useCallback(
    (event: React.MouseEvent) => {
      const pressed = partOf(event.target);
      const card = pressed && hand.deeds.cardOf(pressed.card);
      if (!card || event.defaultPrevented || event.target instanceof HTMLTextAreaElement) return;
      if (pressed.part === "state") return hand.deeds.openMenu("state", card.id);
      if (pressed.part === "more") return hand.deeds.openMenu("card", card.id);
      const isChoosing = getSelection()?.isCollapsed === false;
      if (pressed.part === "text" && !isChoosing)
        return hand.deeds.write(card, caretAt(event.clientX, event.clientY));
      hand.focusOn(card.id);
      if (hand.details) hand.setDetails(card.id);
    },
    [hand],
  );
}

function openContextMenu(event: React.MouseEvent, hand: Hand) {
  const pressed = partOf(event.target);
  if (!pressed || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  hand.setFocus(pressed.card);
  hand.deeds.openMenu("card", pressed.card);
}

/** The cards by section; sections in which nothing changed keep their list. */
function useHanging(cards: readonly Card[]): Hanging {
  const before = useRef<Hanging | undefined>(undefined);
  return useMemo(() => {
    before.current = hang(cards, before.current);
    return before.current;
  }, [cards]);
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
      above: above.map((words) => (
        <p key={words} className={styles.hint}>
          {words}
        </p>
      )),
    };
  }, [hints, say]);
}

const NONE: readonly string[] = [];

function spokenHint(hint: Hint, say: Words["say"]): string {
  const { hint: id, ...gaps } = hint;
  return say(`hint-${id}`, gaps);
}

function closeDetails(hand: Hand) {
  hand.setDetails(null);
  if (hand.details) hand.focusOn(hand.details);
}

function useArrival(hand: Hand, card: CardId | undefined) {
  const { focusOn } = hand;
  useEffect(() => {
    if (card) focusOn(card);
  }, [card, focusOn]);
}

/** A begun card that hangs is begun no more; one that was taken down under one's hand is written on no more. */
function useSettling(hand: Hand, desk: Desk) {
  const { view } = useProduct();
  const { fresh, written, deeds } = hand;
  useEffect(() => {
    const hanging = new Set(view.cards.map((card) => card.id));
    for (const { card } of fresh) if (hanging.has(card.id)) deeds.settle(card.id);
    const stay = written && desk.stayOf(written.card);
    if (stay?.isGone() && stay.isSettled()) void deeds.leaveText();
  }, [view.cards, fresh, written, deeds, desk]);
}

function isSeveral(lines: string): boolean {
  return lines.split(/\r?\n/).filter((line) => line.trim() !== "").length > 1;
}

function sectionAt(target: EventTarget): Section | null {
  const pane = target instanceof Element ? target.closest<HTMLElement>("[data-section]") : null;
  return (pane?.dataset.section as Section | undefined) ?? null;
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.section === b?.section && a?.after === b?.after;
}
