/**
 * The field one writes a card in. It holds the text by itself, so that typing draws nothing else again, and takes
 * in what others write without touching the caret. Which key leads where is the board's business.
 */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { classes } from "../kit/class";
import { HeldSign } from "../writing/held";
import type { Stay } from "../writing/stay";
import { Trouble } from "../writing/trouble";
import { useWritten } from "../writing/use-written";
import styles from "../writing/written.module.css";

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
  /** One may not write for now; what was typed stays, and so does the caret. */
  isHeld?: boolean;
  onWay: (way: Way) => void;
  /** Several lines were pasted into an empty new card; `true`: they are taken. */
  onLines?: (lines: string) => boolean;
}) {
  const { stay, onWay } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { area, trouble } = useWritten(field, stay, stay.text);
  useBeginning(field, stay, props.caret);
  return (
    <>
      <textarea
        {...area}
        enterKeyHint="done"
        className={classes(styles.field, props.className)}
        aria-label={props.label}
        placeholder={props.placeholder}
        readOnly={props.isHeld}
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
      {trouble ? <Trouble problem={trouble} /> : props.isHeld && <HeldSign />}
    </>
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
