/** One of a few choices, side by side. */
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import styles from "./segments.module.css";

/** A segmented control. */
export function Segments<T extends string>(props: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; words: string }[];
  isDisabled?: boolean;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={props.isDisabled}
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.options.find((option) => keys.has(option.value));
        if (chosen) props.onChange(chosen.value);
      }}
      className={styles.group}
    >
      {props.options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={styles.option}>
          {option.words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
