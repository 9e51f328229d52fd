/**
 * A short text that becomes a field when it is clicked: Enter keeps what was written, Escape what was there before,
 * and leaving keeps it, too.
 */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { classes } from "./class";
import styles from "./inline-text.module.css";

/** A text to be edited where it stands. */
export function InlineText(props: {
  text: string;
  /** What is edited, in words: “Name of the product”. */
  label: string;
  /** Called with the new text if it says something else, trimmed and not empty. */
  onChange: (text: string) => void;
  isDisabled?: boolean;
  /** Begins with the field; `onLeave` hears when it is left, and whether by a key: then the focus is at nothing. */
  autoFocus?: boolean;
  onLeave?: (byKey: boolean) => void;
  className?: string;
}) {
  const [writing, setWriting] = useState(props.autoFocus ?? false);
  const [isBack, setBack] = useState(false);
  function leave(text: string | null, byKey: boolean) {
    setWriting(false);
    setBack(byKey);
    const said = text?.trim();
    if (said && said !== props.text) props.onChange(said);
    props.onLeave?.(byKey);
  }
  if (writing) return <Writing {...props} onDone={leave} />;
  return (
    <Button
      aria-label={`${props.label}: ${props.text}`}
      isDisabled={props.isDisabled}
      onPress={() => setWriting(true)}
      autoFocus={isBack}
      className={classes(styles.text, props.className)}
    >
      <span dir="auto">{props.text}</span>
    </Button>
  );
}

function Writing(props: {
  text: string;
  label: string;
  className?: string;
  onDone: (text: string | null, byKey: boolean) => void;
}) {
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLInputElement>(null);
  // Not `autoFocus`: that comes while the menu which led here is still there, and below it nothing takes the focus.
  useEffect(() => field.current?.focus(), []);
  return (
    <Input
      ref={field}
      aria-label={props.label}
      dir="auto"
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => props.onDone(text, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The key is used up: it neither presses the button that has the focus next nor closes what is around.
        event.preventDefault();
        event.stopPropagation();
        props.onDone(event.key === "Enter" ? text : null, true);
      }}
      className={classes(styles.input, props.className)}
    />
  );
}
