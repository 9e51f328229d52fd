/** The menus of a card: everything that can be done with it, where it can hang, how sure the team is. */
import {
  ArrowRightLeft,
  FolderInput,
  Group,
  PanelRight,
  Pencil,
  SquareCheck,
  SquareParking,
  Trash2,
} from "lucide-react";
import type { RefObject } from "react";
import { MenuItem, MenuLine, MenuSection } from "../kit/menu";
import { MenuAt } from "../kit/menu-at";
import { SpotlightItem } from "../live/spotlight";
import type { Card, CardState, EntryId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { Pile } from "./grouping";
import { shownSections } from "./sections";
import { iconOf, STATES } from "./state-mark";

export type MenuKind = "card" | "move" | "state" | "group";

export type CardDeeds = {
  write: (card: Card) => void;
  show: (card: Card) => void;
  hang: (card: Card, section: Section) => void;
  mark: (card: Card, state: CardState) => void;
  remove: (card: Card) => void;
  choose: (card: Card) => void;
  beginGroup: (card: Card) => void;
  putInto: (cards: readonly Card[], group: EntryId | null) => void;
  meant: (card: Card) => readonly Card[];
  park: (card: Card) => void;
};

type MenuProps = {
  card: Card;
  anchor: RefObject<Element | null>;
  extended: boolean;
  /** The piles of its section. */
  piles: readonly Pile[];
  deeds: CardDeeds;
  onOpen: (kind: MenuKind) => void;
  onClose: () => void;
};

export function CardMenu({ kind, ...props }: MenuProps & { kind: MenuKind }) {
  if (kind === "move") return <MoveMenu {...props} />;
  if (kind === "group") return <GroupMenu {...props} />;
  if (kind === "state") return <StateMenu {...props} />;
  return <AllMenu {...props} />;
}

function AllMenu({ card, anchor, piles, deeds, onOpen, onClose }: MenuProps) {
  const { say } = useWords();
  const run = (what: () => void) => () => {
    onClose();
    what();
  };
  return (
    <MenuAt anchor={anchor} label={say("vision-menu")} onClose={onClose}>
      <MenuItem icon={Pencil} keys="E" onAction={run(() => deeds.write(card))}>
        {say("vision-edit")}
      </MenuItem>
      <MenuItem icon={PanelRight} keys="D" onAction={run(() => deeds.show(card))}>
        {say("vision-details")}
      </MenuItem>
      <MenuItem icon={ArrowRightLeft} keys="M" onAction={run(() => onOpen("move"))}>
        {say("vision-move-to")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={SquareCheck} keys="X" onAction={run(() => deeds.choose(card))}>
        {say("group-choose")}
      </MenuItem>
      <MenuItem icon={Group} keys="Mod+G" onAction={run(() => deeds.beginGroup(card))}>
        {say("group-begin")}
      </MenuItem>
      {piles.length > 1 && (
        <MenuItem icon={FolderInput} onAction={run(() => onOpen("group"))}>
          {say("group-put-into")}
        </MenuItem>
      )}
      <MenuItem icon={SquareParking} onAction={run(() => deeds.park(card))}>
        {say("parking-park-this")}
      </MenuItem>
      <SpotlightItem of={card.id} />
      <MenuLine />
      <MenuSection heading={say("vision-mark-as")}>
        {STATES.map((state) => (
          <MenuItem
            key={state}
            icon={iconOf(state)}
            isDisabled={state === card.state}
            onAction={run(() => deeds.mark(card, state))}
          >
            {say(`state-${state}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuLine />
      <MenuItem icon={Trash2} keys="Del" danger onAction={run(() => deeds.remove(card))}>
        {say("vision-delete")}
      </MenuItem>
    </MenuAt>
  );
}

function MoveMenu({ card, anchor, extended, deeds, onClose }: MenuProps) {
  const { say } = useWords();
  return (
    <MenuAt
      anchor={anchor}
      label={say("vision-move-to")}
      onClose={onClose}
      disabledKeys={[card.section]}
      onAction={(section) => deeds.hang(card, section as Section)}
    >
      <MenuSection heading={say("vision-move-to")}>
        {shownSections(extended).map((section) => (
          <MenuItem key={section} id={section}>
            {say(`section-${section}`)}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuAt>
  );
}

function GroupMenu({ card, anchor, piles, deeds, onClose }: MenuProps) {
  const { say } = useWords();
  const here = piles.find((pile) => pile.cards.some(({ id }) => id === card.id))?.id ?? NO_GROUP;
  return (
    <MenuAt
      anchor={anchor}
      label={say("group-put-into")}
      onClose={onClose}
      disabledKeys={[here]}
      onAction={(id) => deeds.putInto(deeds.meant(card), id === NO_GROUP ? null : String(id))}
    >
      <MenuSection heading={say("group-put-into")}>
        {groupsIn(piles).map(({ id, name }) => (
          <MenuItem key={id} id={id}>
            {name || say("group-unnamed")}
          </MenuItem>
        ))}
        <MenuItem id={NO_GROUP}>{say("group-none")}</MenuItem>
      </MenuSection>
    </MenuAt>
  );
}

/** The groups among piles. */
export function groupsIn(piles: readonly Pile[]): { id: EntryId; name: string }[] {
  return piles.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
}

const NO_GROUP = "none";

function StateMenu({ card, anchor, deeds, onClose }: MenuProps) {
  const { say } = useWords();
  return (
    <MenuAt
      anchor={anchor}
      label={say("vision-mark-as")}
      onClose={onClose}
      selectionMode="single"
      selectedKeys={[card.state]}
      onAction={(state) => deeds.mark(card, state as CardState)}
    >
      {STATES.map((state) => (
        <MenuItem key={state} id={state}>
          {say(`state-${state}`)}
        </MenuItem>
      ))}
    </MenuAt>
  );
}
