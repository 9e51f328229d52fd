/**
 * A text of an entry, written where it stands: it looks like text until one is in it. What is typed is kept as on
 * cards: sent a moment later, on leaving and before the page goes; merged with what others write; brought back after
 * a crash.
 */
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { classes } from "../kit/class";
import type { EntryId, Kind } from "../protocol/protocol";
import { useWords } from "../words/words";
import { HeldSign } from "../writing/held";
import type { Stay } from "../writing/stay";
import { Trouble } from "../writing/trouble";
import { useWritten } from "../writing/use-written";
import { fieldKey, fieldSheet } from "./field-sheet";
import { useEntryDesk, useShown } from "./ground";
import styles from "./text.module.css";

export function EntryText(props: {
  of: EntryId;
  kind: Kind;
  field: string;
  /** As it was last seen. */
  text: string;
  /** Many lines: Enter makes a new one. Otherwise Enter is done. */
  isLong?: boolean;
  label?: string;
  quietLabel?: boolean;
  /** What to write here, as long as nothing is. */
  placeholder?: string;
  isReadOnly?: boolean;
  /** Takes the focus as soon as it is there. */
  autoFocus?: boolean;
  className?: string;
  /** Enter in one line, Ctrl+Enter in many. */
  onDone?: () => void;
}) {
  const { of, kind, field } = props;
  const { say } = useWords();
  const desk = useEntryDesk();
  const shown = useShown();
  const isReadOnly = shown.isReadOnly || props.isReadOnly === true;
  const key = fieldKey(of, field);
  const stay = useSyncExternalStore(desk.subscribe, () => desk.stayOf(key));
  const area = useRef<HTMLTextAreaElement>(null);
  const written = useWritten(area, stay, props.text, !props.isLong);
  const id = useId();
  const [isIn, setIn] = useState(false);
  useEffect(() => desk.showOne(key, props.text, shown.seq), [desk, key, props.text, shown.seq]);
  useEffect(() => () => void desk.leave(key), [desk, key]);
  useEffect(() => {
    if (props.autoFocus) area.current?.focus();
  }, [props.autoFocus]);
  const begin = () => desk.write(fieldSheet({ entry: of, kind, field }, props.text));
  useGoingOn(area, isReadOnly, begin);
  const label = props.label ?? say(`field-${kind}-${field}`);
  return (
    <div className={classes(styles.field, props.className)}>
      {!props.quietLabel && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      <textarea
        {...written.area}
        id={id}
        aria-label={props.quietLabel ? label : undefined}
        placeholder={isReadOnly ? undefined : (props.placeholder ?? say("entry-empty"))}
        readOnly={isReadOnly}
        enterKeyHint={props.isLong ? "enter" : "done"}
        className={styles.text}
        onFocus={() => {
          setIn(true);
          if (!isReadOnly) begin();
        }}
        onBlur={() => {
          setIn(false);
          if (document.hasFocus()) void desk.leave(key);
        }}
        onKeyDown={(event) => {
          const way = wayOf(event, props.isLong === true);
          if (way === "stay") return;
          event.preventDefault();
          event.stopPropagation();
          if (way === "out" || !props.onDone) area.current?.blur();
          if (way === "done") props.onDone?.();
        }}
      />
      {written.trouble && <Trouble problem={written.trouble} />}
      {shown.isHeld && isIn && !written.trouble && <HeldSign />}
    </div>
  );
}

/** A field that can be written in again while somebody is in it is written in where their caret is. */
function useGoingOn(area: RefObject<HTMLTextAreaElement | null>, isReadOnly: boolean, begin: () => Stay) {
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    const element = area.current;
    if (isReadOnly || !element || document.activeElement !== element) return;
    latest.current().caret = { start: element.selectionStart, end: element.selectionEnd };
  }, [area, isReadOnly]);
}

function wayOf(event: KeyboardEvent, isLong: boolean): "stay" | "done" | "out" {
  if (event.nativeEvent.isComposing) return "stay";
  if (event.key === "Escape") return "out";
  if (event.key !== "Enter") return "stay";
  return isLong && !event.ctrlKey && !event.metaKey ? "stay" : "done";
}
