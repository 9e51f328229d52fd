/** What a phone has in its bottom bar beside the rooms that stand there: all the others, and the way out. */
import { Menu as MenuIcon } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Entry } from "../frame/frame";
import { showOverlay } from "../frame/overlays";
import { goTo, HOME } from "../frame/place";
import { classes } from "../kit/class";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import { useLibraryState } from "../library/library";
import { useWords } from "../words/words";
import styles from "./phone-menu.module.css";

/** The button and its menu. */
export function PhoneMenu({ rooms, current }: { rooms: readonly Entry[]; current: string }) {
  const { say } = useWords();
  const isGuest = useLibraryState().guest !== null;
  const isHere = rooms.some((room) => room.id === current);
  return (
    <Menu
      label={say("more-open")}
      button={
        <AriaButton className={classes(isHere && styles.current)}>
          <MenuIcon aria-hidden size={18} strokeWidth={1.8} />
          {say("more-open")}
        </AriaButton>
      }
    >
      {rooms.map((room) => (
        <MenuItem key={room.id} icon={room.icon} onAction={room.go}>
          {room.words}
        </MenuItem>
      ))}
      <MenuLine />
      {!isGuest && <MenuItem onAction={() => goTo(HOME)}>{say("all-products")}</MenuItem>}
      <MenuItem onAction={() => showOverlay("settings")}>{say("settings-open")}</MenuItem>
    </Menu>
  );
}
