/** A menu at any element, for pieces too many to have a trigger each. It has no button of its own. */
import type { ReactNode, RefObject } from "react";
import { Menu as AriaMenu, type MenuProps } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import styles from "./menu.module.css";

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
      className={styles.popover}
    >
      <AriaMenu {...rest} aria-label={label} autoFocus="first" onClose={onClose} className={styles.menu} />
    </Popover>
  );
}
