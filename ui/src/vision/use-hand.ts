/**
 * Where the hand is on the board: which card has the focus, which is written on, which are begun, which menu is open.
 * What it does there is in `deeds.ts`.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSilentSections } from "../live/live";
import { useProduct } from "../product/product";
import type { CardId, EntryId } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { MenuKind } from "./card-menu";
import { type Chosen, chosenCards, NOTHING_CHOSEN } from "./chosen";
import { type Deeds, makeDeeds } from "./deeds";
import { type Fresh, rowOf } from "./fresh";
import { groupOf, type Piles } from "./grouping";
import type { Wall } from "./sections";
import type { CardDesk } from "./use-desk";

/** The card that is written on, and where in its text. */
export type Written = { card: CardId; caret: number | null };
/** The menu that is open, and on which card. */
export type OpenMenu = { kind: MenuKind; card: CardId };

/** The hand, and what it can do. */
export type Hand = ReturnType<typeof useHand>;

export function useHand(
  desk: CardDesk,
  { wall, piles }: { wall: Wall; piles: Piles },
  root: React.RefObject<HTMLElement | null>,
) {
  const product = useProduct();
  const { say } = useWords();
  const [focus, setFocus] = useState<CardId | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [fresh, setFresh] = useState<readonly Fresh[]>([]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [details, setDetails] = useState<CardId | null>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [isNaming, setNaming] = useState(false);
  const [announced, announce] = useState("");
  const focusOn = useCallback(
    (card: CardId | null) => {
      setFocus(card);
      if (card) requestAnimationFrame(() => rowOf(root.current, card)?.focus());
    },
    [root],
  );
  /** To a card that hangs already: at once, before anything is drawn again. */
  const walkTo = useCallback((card: CardId) => rowOf(root.current, card)?.focus(), [root]);
  const silent = useSilentSections();
  const now = { product, view: product.view, wall, piles, chosen, focus, written, fresh, say, desk, silent };
  const latest = useRef(now);
  latest.current = now;
  const deeds = useMemo<Deeds>(
    () =>
      makeDeeds(() => latest.current, {
        setFocus,
        setWritten,
        setFresh,
        setMenu,
        setDetails,
        setChosen,
        setNaming,
        announce,
        focusOn,
        walkTo,
        root,
      }),
    [focusOn, walkTo, root],
  );
  useStaying(deeds.cardOf, focus, piles, root);
  const cards = useMemo(() => chosenCards(chosen, wall), [chosen, wall]);
  return {
    focus,
    setFocus,
    focusOn,
    written,
    fresh,
    menu,
    details,
    setDetails,
    announced,
    deeds,
    chosen: chosen.cards,
    chosenCards: cards,
    isNaming,
    setNaming,
  };
}

/** A card that comes into a group or out of it is drawn anew; the focus stays with it. */
function useStaying(
  cardOf: Deeds["cardOf"],
  focus: CardId | null,
  piles: Piles,
  root: React.RefObject<HTMLElement | null>,
) {
  const before = useRef<{ card: CardId; group: EntryId | null } | null>(null);
  useEffect(() => {
    const card = cardOf(focus);
    const now = card && { card: card.id, group: groupOf(piles, card) };
    const isRegrouped = now && now.card === before.current?.card && now.group !== before.current.group;
    before.current = now;
    if (isRegrouped && document.activeElement === document.body) rowOf(root.current, now.card)?.focus();
  }, [cardOf, focus, piles, root]);
}
