/**
 * A short text that becomes a field when it is clicked: Enter keeps what was written, Escape what was there before,
 * and leaving keeps it, too.
 */
import { useState } from "react";
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
  /** Begins with the field; `onLeave` hears when it is left. */
  autoFocus?: boolean;
  onLeave?: () => void;
  className?: string;
}) {
  const [writing, setWriting] = useState(props.autoFocus ?? false);
  function leave(text: string | null) {
    setWriting(false);
    const said = text?.trim();
    if (said && said !== props.text) props.onChange(said);
    props.onLeave?.();
  }
  if (writing) return <Writing {...props} onDone={leave} />;
  return (
    <Button
      aria-label={`${props.label}: ${props.text}`}
      isDisabled={props.isDisabled}
      onPress={() => setWriting(true)}
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
  onDone: (text: string | null) => void;
}) {
  const [text, setText] = useState(props.text);
  return (
    <Input
      aria-label={props.label}
      dir="auto"
      value={text}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => props.onDone(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") props.onDone(text);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        props.onDone(null);
      }}
      className={classes(styles.input, props.className)}
    />
  );
}
