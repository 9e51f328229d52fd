/** Several lines pasted anywhere on the page but into a text. What is done with them is the hearer's business. */
import { useEffect } from "react";
import { hasSeveralLines } from "./lines";

/** Hears of pasted lines. */
export function usePastedLines(take: (lines: string) => void, isDisabled: boolean): void {
  useEffect(() => {
    if (isDisabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isInText(event.target)) return;
      const lines = event.clipboardData?.getData("text/plain") ?? "";
      if (hasSeveralLines(lines)) take(lines);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [take, isDisabled]);
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [role='dialog']") !== null;
}
