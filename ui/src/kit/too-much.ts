/**
 * A field takes only so much at once: with more, the page stands still while it breaks the lines. What is pasted or dropped
 * beyond that is refused in words before it reaches the field. How long a text may be is not judged here but by the
 * rules; this is what a page can bear.
 */
import { useEffect } from "react";
import { useWords, type Words } from "../words/words";
import { tell } from "./toast";

/** So many characters a field takes, unless its `data-takes` says another number: one that does not grow bears more. */
const TAKES = 50_000;

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Watches over every field of the page. */
export function useRefusingTooMuch(): void {
  const words = useWords();
  useEffect(() => {
    const judge = (event: InputEvent) => {
      const field = event.target;
      const brought = event.data?.length ?? 0;
      if (!isField(field) || brought < 2) return;
      const takes = Number(field.dataset.takes ?? TAKES);
      if (field.value.length + brought <= takes) return;
      event.preventDefault();
      sayTooMuch(brought, takes, words);
    };
    document.addEventListener("beforeinput", judge, { capture: true });
    return () => document.removeEventListener("beforeinput", judge, { capture: true });
  }, [words]);
}

function sayTooMuch(chars: number, takes: number, { say, number }: Words) {
  const message = say("too-much", { chars: number(chars) });
  const hint = say("too-much-hint", { takes: number(takes) });
  tell({ problem: { code: "too_much", message, hint } });
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
