/** What a phone has in its bottom bar beside the rooms: search, and more. */
import { Menu as MenuIcon, Search } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { showOverlay } from "../frame/overlays";
import { goTo, HOME } from "../frame/place";
import { Menu, MenuItem } from "../kit/menu";
import { useWords } from "../words/words";

/** The two buttons. */
export function PhoneMenu() {
  const { say } = useWords();
  return (
    <>
      <AriaButton onPress={() => showOverlay("palette")}>
        <Search aria-hidden size={18} strokeWidth={1.8} />
        {say("search-open")}
      </AriaButton>
      <Menu
        label={say("more-open")}
        button={
          <AriaButton>
            <MenuIcon aria-hidden size={18} strokeWidth={1.8} />
            {say("more-open")}
          </AriaButton>
        }
      >
        <MenuItem onAction={() => goTo(HOME)}>{say("all-products")}</MenuItem>
        <MenuItem onAction={() => showOverlay("settings")}>{say("settings-open")}</MenuItem>
      </Menu>
    </>
  );
}
