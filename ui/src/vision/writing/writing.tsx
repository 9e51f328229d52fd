/**
 * The field one writes a card in. It holds the text by itself, so that typing draws nothing else again, and takes
 * in what others write without touching the caret. Which key leads where is the board's business.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { classes } from "../../kit/class";
import type { Problem } from "../../protocol/protocol";
import { useProblemWords } from "../../words/problem";
import type { Stay } from "./stay";
import styles from "./writing.module.css";

/** Where the field is left to. */
export type Way = "leave" | "done" | "next";

export function Writing(props: {
  stay: Stay;
  label: string;
  placeholder: string;
  /** Where the caret begins; none: at the end. */
  caret: number | null;
  /** A card that was never on the board. */
  isNew: boolean;
  className?: string;
  onWay: (way: Way) => void;
  /** Several lines were pasted into an empty new card; `true`: they are taken. */
  onLines?: (lines: string) => boolean;
}) {
  const { stay, onWay } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const text = useSyncExternalStore(
    (hear) => stay.subscribe(hear),
    () => stay.text,
  );
  const trouble = useSyncExternalStore(
    (hear) => stay.subscribe(hear),
    () => stay.trouble,
  );
  useBeginning(field, stay, props.caret);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || composing.current) return;
    if (element.value !== text) {
      element.value = text;
      element.setSelectionRange(stay.caret.start, stay.caret.end);
    }
    growToText(element);
  }, [text, stay]);

  const typed = (element: HTMLTextAreaElement) => {
    if (!composing.current) stay.type(element.value, caretOf(element));
    growToText(element);
  };
  return (
    <>
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        spellCheck
        enterKeyHint="done"
        className={classes(styles.field, props.className)}
        defaultValue={stay.text}
        aria-label={props.label}
        placeholder={props.placeholder}
        aria-invalid={trouble ? true : undefined}
        onInput={(event) => typed(event.currentTarget)}
        onSelect={(event) => {
          if (event.currentTarget.value === stay.text) stay.caret = caretOf(event.currentTarget);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          typed(event.currentTarget);
        }}
        onPaste={(event) => {
          const lines = event.clipboardData.getData("text/plain");
          const isEmpty = props.isNew && event.currentTarget.value.trim() === "";
          if (isEmpty && props.onLines?.(lines)) event.preventDefault();
        }}
        onBlur={() => document.hasFocus() && onWay("leave")}
        onKeyDown={(event) => {
          const way = wayOf(event, props.isNew);
          if (!way) return;
          event.preventDefault();
          onWay(way);
        }}
      />
      {trouble && <Trouble problem={trouble} />}
    </>
  );
}

/** Why a text is not saved. */
export function Trouble({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p className={styles.trouble} role="alert">
      {message} {hint}
    </p>
  );
}

function wayOf(event: KeyboardEvent, isNew: boolean): Way | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Escape") return "done";
  if (event.key !== "Enter" || event.shiftKey) return null;
  return isNew || event.ctrlKey || event.metaKey ? "next" : "done";
}

function useBeginning(field: React.RefObject<HTMLTextAreaElement | null>, stay: Stay, caret: number | null) {
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const at = caret ?? element.value.length;
    element.focus({ preventScroll: true });
    element.setSelectionRange(at, at);
    element.scrollIntoView?.({ block: "nearest" });
    stay.caret = { start: at, end: at };
  }, [field, stay, caret]);
}

function caretOf(element: HTMLTextAreaElement) {
  return { start: element.selectionStart, end: element.selectionEnd };
}

function growToText(element: HTMLTextAreaElement) {
  element.style.height = "0";
  element.style.height = `${element.scrollHeight}px`;
}
