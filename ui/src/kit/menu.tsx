/** A menu that opens from a button: things to do, some of which may be dangerous or lead to a further menu. */
import { Check, ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps,
  type MenuProps,
  MenuTrigger,
  SubmenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { classes } from "./class";
import { Keys } from "./keys";
import styles from "./menu.module.css";
import popup from "./popup.module.css";

/** A button (the first child) and the menu it opens. */
export function Menu(props: {
  button: ReactNode;
  label: string;
  children: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <MenuTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {props.button}
      <MenuList aria-label={props.label}>{props.children}</MenuList>
    </MenuTrigger>
  );
}

/** The list of a menu on its own, for a trigger of one's own or a further menu. */
export function MenuList(props: Omit<MenuProps<object>, "className" | "children"> & { children: ReactNode }) {
  return (
    <Popover className={classes(popup.paper, styles.popover)} offset={4}>
      <AriaMenu {...props} className={popup.list} />
    </Popover>
  );
}

/** One thing to do. In a menu with a selection, the selected one has a check. */
export function MenuItem(
  props: Omit<MenuItemProps, "className" | "children"> & {
    icon?: LucideIcon;
    keys?: string;
    danger?: boolean;
    children: ReactNode;
  },
) {
  const { icon: Icon, keys, danger, children, ...rest } = props;
  return (
    <AriaMenuItem
      {...rest}
      textValue={rest.textValue ?? (typeof children === "string" ? children : undefined)}
      className={classes(popup.line, styles.item, danger && styles.danger)}
    >
      {({ isSelected, hasSubmenu, selectionMode }) => (
        <>
          {selectionMode !== "none" ? (
            <span className={styles.icon}>{isSelected && <Check aria-hidden size={16} />}</span>
          ) : null}
          {Icon && <Icon aria-hidden size={16} strokeWidth={1.8} className={styles.icon} />}
          <span className={popup.words}>{children}</span>
          {keys && <Keys keys={keys} isHint />}
          {hasSubmenu && <ChevronRight aria-hidden size={16} />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** An item (the first child) that leads to a further menu. */
export function SubMenu({
  item,
  label,
  children,
}: {
  item: React.ReactElement;
  label: string;
  children: ReactNode;
}) {
  return (
    <SubmenuTrigger>
      {item}
      <MenuList aria-label={label}>{children}</MenuList>
    </SubmenuTrigger>
  );
}

/** Items that belong together, under a heading. */
export function MenuSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <AriaMenuSection aria-label={heading}>
      <Header className={styles.heading}>{heading}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line between items. */
export function MenuLine() {
  return <Separator className={styles.line} />;
}
