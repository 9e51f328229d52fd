/**
 * The vision board: the wall one writes on. Click on a text and write; type, Enter, next card; carry cards about by
 * mouse, finger, arrows or menu. What else stands in its bar, and what is done with pasted lines, is the screen's.
 */
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { ShownUpTo } from "../entries/entries";
import type { Deed } from "../frame/deeds";
import { VisuallyHidden } from "../kit/hidden";
import { useProduct } from "../product/product";
import type { Card, CardId, Section } from "../protocol/protocol";
import { Bar } from "./bar";
import styles from "./board.module.css";
import { CardMenu } from "./card-menu";
import { ChosenBar } from "./chosen-bar";
import { CardDetails } from "./details";
import { rowOf, withFresh } from "./fresh";
import type { Piles } from "./grouping";
import { useBoardDeeds } from "./keys";
import { LiveWall } from "./live-wall";
import { type Wall as Hanging, hang } from "./sections";
import { type CardDesk, useDesk, useUnsaved } from "./use-desk";
import { useGrouped, useGroups } from "./use-groups";
import { type Hand, useHand } from "./use-hand";

export function VisionBoard(props: {
  /** A card to show on arrival. */
  card?: CardId;
  /** Further buttons of the bar. */
  tools?: ReactNode;
  /** Further deeds of the board, for palette and keys. */
  deeds?: readonly Deed[];
  /** Several lines were pasted where cards hang. */
  onLines?: (lines: string, section: Section) => void;
  /** What else is shown of a card in its details, like its history. */
  more?: (card: Card) => ReactNode;
}) {
  const { view } = useProduct();
  const root = useRef<HTMLElement>(null);
  const desk = useDesk();
  const cards = view.cards;
  const groups = useGroups();
  const plain = useGrouped(useHanging(cards), groups.sections);
  const hand = useHand(desk, plain, root);
  useArrival(hand, props.card);
  useSettling(hand, desk);
  useTakingUp(hand, desk);
  const { wall, piles } = useGrouped(useHanging(withFresh(cards, hand.fresh)), groups.sections);
  useBoardDeeds(hand, props.deeds ?? []);
  const details = hand.details ? cards.find((card) => card.id === hand.details) : null;
  return (
    <div className={styles.board}>
      <Bar tools={props.tools} />
      <ShownUpTo seq={groups.seq}>
        <LiveWall onLines={props.onLines} hand={hand} desk={desk} wall={wall} piles={piles} root={root} />
      </ShownUpTo>
      <ChosenBar hand={hand} piles={piles} />
      <Menus hand={hand} root={root} piles={piles} />
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

function Menus(props: { hand: Hand; root: React.RefObject<HTMLElement | null>; piles: Piles }) {
  const { hand, root } = props;
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
      piles={props.piles[card.section]}
      deeds={deeds}
      onOpen={(kind) => deeds.openMenu(kind, card.id)}
      onClose={() => deeds.closeMenu(menu.kind)}
    />
  );
}

/** The cards by section; sections in which nothing changed keep their list. */
function useHanging(cards: readonly Card[]): Hanging {
  const before = useRef<Hanging | undefined>(undefined);
  return useMemo(() => {
    before.current = hang(cards, before.current);
    return before.current;
  }, [cards]);
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

/** A new card whose draft was brought back, and that cannot be put up as it is, is shown all the same. */
function useTakingUp(hand: Hand, desk: CardDesk) {
  const { view } = useProduct();
  const unsaved = useUnsaved(desk);
  const { deeds } = hand;
  useEffect(() => {
    for (const key of unsaved.keys()) {
      const sheet = desk.stayOf(key)?.sheet;
      if (sheet && !sheet.hangs && !view.cards.some(({ id }) => id === key))
        deeds.takeUp({ card: sheet.card, after: sheet.after });
    }
  }, [unsaved, view.cards, desk, deeds]);
}

/** A begun card that hangs is begun no more; one that was taken down under one's hand is written on no more. */
function useSettling(hand: Hand, desk: CardDesk) {
  const { view, saving } = useProduct();
  const { fresh, written, deeds } = hand;
  // A card that is shown before it is on disk may still be refused; then it stays one that was begun.
  const isOnDisk = saving === 0;
  useEffect(() => {
    const hanging = new Set(view.cards.map((card) => card.id));
    if (isOnDisk) for (const { card } of fresh) if (hanging.has(card.id)) deeds.settle(card.id);
    const stay = written && desk.stayOf(written.card);
    if (stay?.isGone() && stay.isSettled()) void deeds.leaveText();
  }, [view.cards, isOnDisk, fresh, written, deeds, desk]);
}
