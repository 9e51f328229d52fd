/** Where entries are begun: a button that becomes a line to write in. Enter puts the entry down and begins the next. */
import { Plus } from "lucide-react";
import { type Ref, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { classes } from "../kit/class";
import type { EntryId, Kind, NewEntry } from "../protocol/protocol";
import styles from "./add.module.css";
import { useEntryDeeds } from "./deeds";
import { useShown } from "./ground";

export function AddEntry(props: {
  kind: Kind;
  /** The text that is written. */
  field: string;
  /** What the button says. */
  label: string;
  placeholder?: string;
  /** What the entry holds besides. */
  fields?: NewEntry["fields"];
  /** Where it comes to stand; none: at the end. */
  after?: EntryId | null;
  className?: string;
  onAdded?: (id: EntryId) => void;
}) {
  const { add } = useEntryDeeds();
  const { isReadOnly } = useShown();
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isLeaving = useRef(false);
  // Before the next key is heard.
  useLayoutEffect(() => {
    if (text !== null || !isLeaving.current) return;
    isLeaving.current = false;
    button.current?.focus();
  }, [text]);
  if (isReadOnly) return null;
  const put = async (next: string | null) => {
    const said = text?.trim();
    setText(next);
    if (!said) return setText(null);
    const id = await add(props.kind, { ...props.fields, [props.field]: { text: said } }, props.after);
    if (id) props.onAdded?.(id);
    else setText(said);
  };
  const leave = () => {
    isLeaving.current = true;
    setText(null);
  };
  if (text === null) {
    return (
      <AddButton ref={button} label={props.label} onPress={() => setText("")} className={props.className} />
    );
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the button that was pressed became this line
      autoFocus
      dir="auto"
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      value={text}
      className={classes(styles.line, props.className)}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => document.hasFocus() && void put(null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") {
          event.stopPropagation();
          leave();
        }
        if (event.key !== "Enter") return;
        // The key is used up: whatever gets the focus now is not pressed by it.
        event.preventDefault();
        if (text.trim() === "") leave();
        else void put("");
      }}
    />
  );
}

/** The button alone, where an entry is begun in another way. */
export function AddButton(props: {
  label: string;
  onPress: () => void;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <Button
      ref={props.ref}
      data-add=""
      onPress={props.onPress}
      className={classes(styles.add, props.className)}
    >
      <Plus aria-hidden size={16} strokeWidth={1.8} />
      {props.label}
    </Button>
  );
}
