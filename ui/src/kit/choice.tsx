/** One of several choices, in a list that opens: for more of them than fit side by side. */
import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import styles from "./choice.module.css";
import { classes } from "./class";
import field from "./field.module.css";
import popup from "./popup.module.css";

/** A choice with a label. */
export function Choice<T extends string>(props: {
  label: string;
  /** The label is for screen readers only. */
  quietLabel?: boolean;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; words: string }[];
  isDisabled?: boolean;
  className?: string;
}) {
  return (
    <Select
      value={props.value}
      onChange={(key) => {
        const chosen = props.options.find((option) => option.value === key);
        if (chosen) props.onChange(chosen.value);
      }}
      isDisabled={props.isDisabled}
      aria-label={props.quietLabel ? props.label : undefined}
      className={classes(field.field, props.className)}
    >
      {!props.quietLabel && <Label className={field.label}>{props.label}</Label>}
      <Button className={classes(field.box, styles.button)}>
        <SelectValue className={styles.value} />
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className={classes(popup.paper, styles.popover)} offset={4}>
        <ListBox className={popup.list}>
          {props.options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.words} className={popup.line}>
              {({ isSelected }) => (
                <>
                  <span className={popup.words}>{option.words}</span>
                  {isSelected && <Check aria-hidden size={16} />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
