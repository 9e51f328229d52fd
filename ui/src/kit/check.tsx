/** A tick that is set or not, with its words beside it; alone, or one of a group. */
import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "react-aria-components/Checkbox";
import styles from "./check.module.css";
import { classes } from "./class";

/** A checkbox. */
export function Check(
  props: Omit<CheckboxProps, "className" | "children"> & { className?: string; children: ReactNode },
) {
  const { className, children, ...rest } = props;
  return (
    <Checkbox {...rest} className={classes(styles.check, className)}>
      <span aria-hidden className={styles.tick} />
      {children}
    </Checkbox>
  );
}
