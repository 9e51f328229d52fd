/** A menu at any element, for pieces too many to have a trigger each. It has no button of its own. */
import type { ReactNode, RefObject } from "react";
import { Menu as AriaMenu, type MenuProps } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { classes } from "./class";
import styles from "./menu.module.css";
import popup from "./popup.module.css";

/** A menu that is open at its anchor until it is closed. */
export function MenuAt(
  props: Omit<MenuProps<object>, "className" | "children" | "onClose"> & {
    anchor: RefObject<Element | null>;
    label: string;
    onClose: () => void;
    children: ReactNode;
  },
) {
  const { anchor, label, onClose, ...rest } = props;
  return (
    <Popover
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={4}
      className={classes(popup.paper, styles.popover)}
    >
      <AriaMenu {...rest} aria-label={label} autoFocus="first" onClose={onClose} className={popup.list} />
    </Popover>
  );
}
