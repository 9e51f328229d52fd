/** A line, or several lines, of text with a label. */
import type { ReactNode, Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps } from "react-aria-components/TextField";
import { classes } from "./class";
import styles from "./field.module.css";

/** A text field. */
export function TextField(
  props: Omit<TextFieldProps, "className" | "children"> & {
    label: string;
    /** The label is for screen readers only. */
    quietLabel?: boolean;
    hint?: ReactNode;
    /** What is wrong with it, in a sentence. */
    error?: string | null;
    placeholder?: string;
    /** Several lines, this many at first. */
    rows?: number;
    /** How many characters it takes at once, where that is more than others do. */
    takes?: number;
    className?: string;
    inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  },
) {
  const { label, quietLabel, hint, error, placeholder, rows, takes, className, inputRef, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      {...(quietLabel ? { "aria-label": label } : {})}
      isInvalid={Boolean(error)}
      className={classes(styles.field, className)}
    >
      {!quietLabel && <Label className={styles.label}>{label}</Label>}
      {rows ? (
        <TextArea
          ref={inputRef}
          rows={rows}
          data-takes={takes}
          dir="auto"
          placeholder={placeholder}
          className={styles.input}
        />
      ) : (
        <Input ref={inputRef} dir="auto" placeholder={placeholder} className={styles.input} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}
