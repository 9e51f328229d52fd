/** The header of a product: its name and what can be done with it, its vision, who you are, and search. */
import {
  Archive,
  ChevronDown,
  Copy,
  FolderDown,
  House,
  Pencil,
  Search,
  Trash2,
  UserCheck,
  UserRound,
} from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { showOverlay } from "../frame/overlays";
import { goTo, HOME } from "../frame/place";
import { IconButton } from "../kit/button";
import { PersonMark } from "../kit/card";
import { VisuallyHidden } from "../kit/hidden";
import { InlineText } from "../kit/inline-text";
import { ariaKeys, Keys } from "../kit/keys";
import { Menu, MenuItem, MenuLine, MenuSection } from "../kit/menu";
import { useLibraryDeeds } from "../library/deeds";
import { shelves, useLibraryState } from "../library/library";
import { WhoIsHere } from "../live/marks";
import { useSavingEverything } from "../paper/saving";
import { useProduct } from "../product/product";
import type { LibraryState, ProductId, ProductLine } from "../protocol/protocol";
import { useMembers, useSeat } from "../team/people";
import { useWords } from "../words/words";
import styles from "./product-header.module.css";

const OTHERS = 7;

/** The header. */
export function ProductHeader({ library }: { library: Extract<LibraryState, { state: "open" }> }) {
  const { say } = useWords();
  const { view, act } = useProduct();
  const [renaming, setRenaming] = useState(false);
  const [isBack, setBack] = useState(false);
  const leave = (byKey: boolean) => {
    setBack(byKey);
    setRenaming(false);
  };
  const statement = view.cards.find((card) => card.section === "vision" && card.text.trim() !== "")?.text;
  const isGuest = useLibraryState().guest !== null;
  return (
    <>
      {!isGuest && (
        <IconButton icon={House} label={say("all-products")} keys="G P" onPress={() => goTo(HOME)} />
      )}
      {isGuest ? (
        <p className={styles.guestOf} dir="auto">
          {view.name}
        </p>
      ) : renaming ? (
        <InlineText
          text={view.name}
          label={say("product-name")}
          autoFocus
          onChange={(name) => void act({ command: "rename", name })}
          onLeave={leave}
          className={styles.name}
        />
      ) : (
        <NameMenu library={library} isBack={isBack} onRename={() => setRenaming(true)} />
      )}
      <p className={styles.vision} dir="auto" title={statement}>
        <VisuallyHidden elementType="span">{say("vision-sentence")}: </VisuallyHidden>
        {statement ?? <span className={styles.none}>{say("vision-sentence-none")}</span>}
      </p>
      {!isGuest && <You />}
      <WhoIsHere />
      <AriaButton
        className={styles.search}
        onPress={() => showOverlay("palette")}
        aria-keyshortcuts={ariaKeys("Mod+K")}
      >
        <Search aria-hidden size={16} strokeWidth={1.8} />
        <span className={styles.searchWords}>{say("search-open")}</span>
        <Keys keys="Mod+K" isHint />
      </AriaButton>
    </>
  );
}

/** Who sits at this machine; a press lets another member sit down. */
function You() {
  const { say } = useWords();
  const { member, name, sit } = useSeat();
  const members = useMembers().filter((one) => one.is_here);
  if (!name && members.length === 0) return null;
  const button = (
    <AriaButton className={styles.you}>
      <span aria-hidden>{name ? <PersonMark name={name} /> : <UserRound size={20} strokeWidth={1.8} />}</span>
      <VisuallyHidden>{name ? say("you-are", { name }) : say("you-are-nobody")}</VisuallyHidden>
    </AriaButton>
  );
  return (
    <Menu label={say("you-who")} button={button}>
      {members.map((one) => (
        <MenuItem
          key={one.id}
          icon={one.id === member ? UserCheck : UserRound}
          onAction={() => sit(one.id === member ? null : one.id)}
        >
          {say(one.id === member ? "you-are" : "you-become", { name: one.name })}
        </MenuItem>
      ))}
      {members.length > 0 && <MenuLine />}
      <MenuItem onAction={() => showOverlay("settings")}>{say("settings-open")}</MenuItem>
    </Menu>
  );
}

function NameMenu(props: {
  library: Extract<LibraryState, { state: "open" }>;
  /** The field of the name was left by a key just now. */
  isBack: boolean;
  onRename: () => void;
}) {
  const { say } = useWords();
  const { view } = useProduct();
  const line = props.library.products.find((line) => line.id === view.id);
  const others = shelves(props.library.products).here.filter((other) => other.id !== view.id);
  const button = (
    <AriaButton
      autoFocus={props.isBack}
      className={styles.product}
      aria-label={say("product-menu", { name: view.name })}
    >
      <span className={styles.name} dir="auto">
        {view.name}
      </span>
      <ChevronDown aria-hidden size={16} strokeWidth={1.8} />
    </AriaButton>
  );
  return (
    <Menu label={view.name} button={button}>
      {line && !view.read_only && <Deeds line={line} onRename={props.onRename} />}
      {others.length > 0 && (
        <MenuSection heading={say("switch-product")}>
          {others.slice(0, OTHERS).map((other) => (
            <MenuItem key={other.id} id={other.id} onAction={() => goToProduct(other.id)}>
              {other.name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuItem icon={House} keys="G P" onAction={() => goTo(HOME)}>
        {say("all-products")}
      </MenuItem>
    </Menu>
  );
}

function Deeds({ line, onRename }: { line: ProductLine; onRename: () => void }) {
  const { say } = useWords();
  const deeds = useLibraryDeeds();
  const everything = useSavingEverything();
  const leaving = async (done: Promise<boolean>) => {
    if (await done) goTo(HOME);
  };
  const duplicate = async () => {
    const copy = await deeds.duplicate(line);
    if (copy) goToProduct(copy);
  };
  return (
    <>
      <MenuItem icon={Pencil} onAction={onRename}>
        {say("product-rename")}
      </MenuItem>
      <MenuItem icon={Copy} onAction={() => void duplicate()}>
        {say("product-duplicate")}
      </MenuItem>
      <MenuItem icon={FolderDown} onAction={() => void everything.run()}>
        {say("everything-save")}
      </MenuItem>
      <MenuItem icon={Archive} onAction={() => void leaving(deeds.archive(line, true))}>
        {say("product-archive")}
      </MenuItem>
      <MenuItem icon={Trash2} danger onAction={() => void leaving(deeds.remove(line))}>
        {say("product-delete")}
      </MenuItem>
      <MenuLine />
    </>
  );
}

function goToProduct(product: ProductId) {
  goTo({ at: "product", product, room: "vision" });
}
