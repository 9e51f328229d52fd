/**
 * Ties a text area to a stay: what is typed goes into the stay, what others write comes into the field without moving
 * the caret, and half-composed letters are left alone. Without a stay it shows the text it is given.
 */
import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Problem } from "../protocol/protocol";
import type { Stay } from "./stay";

/** What the text area needs; spread it. */
export type Written = ReturnType<typeof useWritten>["area"];

export function useWritten(
  field: RefObject<HTMLTextAreaElement | null>,
  stay: Stay | undefined,
  shown: string,
  isOneLine = false,
) {
  const composing = useRef(false);
  const text = useStay(stay, (stay) => stay.text) ?? shown;
  const trouble: Problem | null = useStay(stay, (stay) => stay.trouble) ?? null;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || composing.current) return;
    if (element.value !== text) {
      element.value = text;
      if (stay && document.activeElement === element)
        element.setSelectionRange(stay.caret.start, stay.caret.end);
    }
    growToText(element);
  }, [field, text, stay]);

  useGrowingAgain(field);

  const typed = (element: HTMLTextAreaElement) => {
    if (!composing.current) {
      if (isOneLine) joinLines(element);
      stay?.type(element.value, caretOf(element));
    }
    growToText(element);
  };
  const area = {
    ref: field,
    dir: "auto",
    rows: 1,
    spellCheck: true,
    defaultValue: text,
    "aria-invalid": trouble ? true : undefined,
    onInput: (event: React.FormEvent<HTMLTextAreaElement>) => typed(event.currentTarget),
    onSelect: (event: React.SyntheticEvent<HTMLTextAreaElement>) => {
      if (stay && event.currentTarget.value === stay.text) stay.caret = caretOf(event.currentTarget);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: React.CompositionEvent<HTMLTextAreaElement>) => {
      composing.current = false;
      typed(event.currentTarget);
    },
  } as const;
  return { area, trouble, text };
}

function useStay<T>(stay: Stay | undefined, read: (stay: Stay) => T): T | undefined {
  return useSyncExternalStore(
    (hear) => stay?.subscribe(hear) ?? nothing,
    () => stay && read(stay),
  );
}

/** A text that is given another width breaks its lines elsewhere. */
function useGrowingAgain(field: RefObject<HTMLTextAreaElement | null>) {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    let width = element.clientWidth;
    const watching = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      growToText(element);
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, [field]);
}

const nothing = () => undefined;

/** Pasted lines become one. */
function joinLines(element: HTMLTextAreaElement) {
  if (!/[\r\n]/.test(element.value)) return;
  const { start, end } = caretOf(element);
  element.value = element.value.replace(/[\r\n]/g, " ");
  element.setSelectionRange(start, end);
}

function caretOf(element: HTMLTextAreaElement) {
  return { start: element.selectionStart, end: element.selectionEnd };
}

function growToText(element: HTMLTextAreaElement) {
  element.style.height = "0";
  element.style.height = `${element.scrollHeight}px`;
}
