/** Puts many cards up in one act. Its message offers to take exactly these down again, whatever was done since. */
import { useRef } from "react";
import { tell } from "../kit/toast";
import { newId } from "../product/id";
import { useProduct } from "../product/product";
import type { NewCard } from "../protocol/protocol";
import { useWords } from "../words/words";

export function usePutUpCards(onDone: () => void) {
  const { act } = useProduct();
  const { say } = useWords();
  const isRunning = useRef(false);
  return async (cards: readonly NewCard[], file: string | null) => {
    if (isRunning.current) return;
    isRunning.current = true;
    const named = cards.map((card) => ({ ...card, id: newId() }));
    const acted = await act({ command: "add_cards", cards: named, file });
    isRunning.current = false;
    if (!acted.ok) return;
    const undo = () => void act({ command: "delete", cards: named.map(({ id }) => id) });
    tell({ text: say("notes-added", { count: cards.length }), undo });
    onDone();
  };
}
