/** Buttons: with words, or as an icon whose words stand in its tooltip and for screen readers. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./button.module.css";
import { classes } from "./class";
import { Tooltip } from "./tooltip";

/** How much a button asks for attention. */
export type Weight = "primary" | "outline" | "plain" | "danger";

/** A button with words. */
export function Button(
  props: Omit<AriaButtonProps, "className" | "children"> & {
    weight?: Weight;
    icon?: LucideIcon;
    className?: string;
    children: ReactNode;
    ref?: Ref<HTMLButtonElement>;
  },
) {
  const { weight = "outline", icon: Icon, className, children, ...rest } = props;
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[weight], className)}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.8} />}
      {children}
    </AriaButton>
  );
}

/** A button that shows an icon; `label` is what it does, in words. */
export function IconButton(
  props: Omit<AriaButtonProps, "className" | "children" | "aria-label"> & {
    icon: LucideIcon;
    label: string;
    /** The keys that do the same, as shown in the tooltip. */
    keys?: string;
    size?: number;
    className?: string;
    ref?: Ref<HTMLButtonElement>;
  },
) {
  const { icon: Icon, label, keys, size = 18, className, ...rest } = props;
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={classes(styles.icon, className)}>
        <Icon aria-hidden size={size} strokeWidth={1.8} />
      </AriaButton>
    </Tooltip>
  );
}
