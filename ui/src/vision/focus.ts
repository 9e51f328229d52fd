/**
 * The focus on the board goes where a deed sends it, and stays with its card: a card that is drawn anew somewhere else
 * loses it, and so would the keys that are pressed next. Below an open menu nothing takes the focus; then it waits.
 */
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { CardId } from "../protocol/protocol";
import { rowOf } from "./fresh";

/** Sends the focus to cards of the board in `root`, and keeps it there until somebody takes it elsewhere. */
export function useCardFocus(root: React.RefObject<HTMLElement | null>) {
  /** A card that is to have the focus as soon as nothing else holds it: a menu that closes does, until the next frame. */
  const wanted = useRef<{ card: CardId; frame: number } | null>(null);
  const holder = useHolder(root);

  const forget = useCallback(() => {
    if (wanted.current) cancelAnimationFrame(wanted.current.frame);
    wanted.current = null;
  }, []);
  const focusRow = useCallback((card: CardId) => rowOf(root.current, card)?.focus(), [root]);
  const send = useCallback(
    (card: CardId) => {
      forget();
      const frame = requestAnimationFrame(() => {
        wanted.current = null;
        focusRow(card);
      });
      wanted.current = { card, frame };
    },
    [forget, focusRow],
  );
  /** To a card that hangs already: at once, before anything is drawn again. */
  const walk = useCallback(
    (card: CardId) => {
      forget();
      focusRow(card);
    },
    [forget, focusRow],
  );
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    const card = wanted.current?.card ?? holder.current;
    if (!card) return;
    focusRow(card);
    // The menu that sent it here may still be there, and nothing below it takes the focus: then the next frame does it.
    if (wanted.current && isAt(root.current, card)) forget();
  });
  useEffect(() => forget, [forget]);
  return { send, walk };
}

function isAt(root: HTMLElement | null, card: CardId): boolean {
  return document.activeElement === rowOf(root, card);
}

/** The card that has the focus, also while it is drawn anew. */
function useHolder(root: React.RefObject<HTMLElement | null>): React.RefObject<CardId | null> {
  const holder = useRef<CardId | null>(null);
  useEffect(() => {
    const hold = ({ target }: Event) => {
      const isCard = target instanceof HTMLElement && root.current?.contains(target);
      holder.current = (isCard && target.dataset.card) || null;
    };
    const letGo = () => {
      holder.current = null;
    };
    document.addEventListener("focusin", hold);
    document.addEventListener("pointerdown", letGo, { capture: true });
    return () => {
      document.removeEventListener("focusin", hold);
      document.removeEventListener("pointerdown", letGo, { capture: true });
    };
  }, [root]);
  return holder;
}
