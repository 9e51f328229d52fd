/**
 * Where the hand is on the board: which card has the focus, which is written on, which are begun, which menu is open.
 * What it does there is in `deeds.ts`.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import { useProduct } from "../product/product";
import type { CardId } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { MenuKind } from "./card-menu";
import { type Deeds, makeDeeds } from "./deeds";
import { type Fresh, rowOf } from "./fresh";
import type { Wall } from "./sections";
import type { Desk } from "./writing/desk";

/** The card that is written on, and where in its text. */
export type Written = { card: CardId; caret: number | null };
/** The menu that is open, and on which card. */
export type OpenMenu = { kind: MenuKind; card: CardId };

/** The hand, and what it can do. */
export type Hand = ReturnType<typeof useHand>;

export function useHand(desk: Desk, wall: Wall, root: React.RefObject<HTMLElement | null>) {
  const product = useProduct();
  const { say } = useWords();
  const [focus, setFocus] = useState<CardId | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [fresh, setFresh] = useState<readonly Fresh[]>([]);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [details, setDetails] = useState<CardId | null>(null);
  const [announced, announce] = useState("");
  const focusOn = useCallback(
    (card: CardId | null) => {
      setFocus(card);
      if (card) requestAnimationFrame(() => rowOf(root.current, card)?.focus());
    },
    [root],
  );
  const now = { product, view: product.view, wall, focus, written, fresh, say, desk };
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
        announce,
        focusOn,
        root,
      }),
    [focusOn, root],
  );
  return { focus, setFocus, focusOn, written, fresh, menu, details, setDetails, announced, deeds };
}
