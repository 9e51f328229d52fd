/**
 * Where the hand is on the board: which card has the focus, which is written on, which are begun, which menu is open.
 * What it does there is in `deeds.ts`.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import { useSilentSections } from "../live/live";
import { useProduct } from "../product/product";
import type { CardId } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { MenuKind } from "./card-menu";
import { type Chosen, chosenCards, NOTHING_CHOSEN } from "./chosen";
import { type Deeds, makeDeeds } from "./deeds";
import { useCardFocus } from "./focus";
import type { Fresh } from "./fresh";
import type { Piles } from "./grouping";
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
  const { send, walk: walkTo } = useCardFocus(root);
  const focusOn = useCallback(
    (card: CardId | null) => {
      setFocus(card);
      if (card) send(card);
    },
    [send],
  );
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
