/** A group on the wall: its name, how many cards, what can be done with it, and its cards in a quiet frame. */
import { ArrowDown, ArrowUp, Ellipsis, SquareCheck, Ungroup } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { EntryText } from "../entries/entries";
import { IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { Menu, MenuItem, MenuLine } from "../kit/menu";
import { useLive } from "../live/live";
import type { EntryId, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { Deeds } from "./deeds";
import styles from "./group.module.css";
import type { Pile } from "./grouping";

export function GroupFrame(props: {
  id: EntryId;
  pile: Pile;
  section: Section;
  /** Whether it stands above, or below, all other groups of its section. */
  isTop: boolean;
  isBottom: boolean;
  /** A carried card would come in here. */
  isOver: boolean;
  isReadOnly: boolean;
  deeds: Deeds;
  children: ReactNode;
}) {
  const { id, pile, isReadOnly } = props;
  const { say, number } = useWords();
  const name = pile.name || say("group-unnamed");
  return (
    <div data-group={id} className={classes(styles.group, props.isOver && styles.over)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a line among the cards one walks through, not a row of a table */}
      <div role="rowgroup">
        {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its field has the focus */}
        <div role="row" aria-label={say("group-label", { name, count: pile.cards.length })}>
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its field has the focus */}
          <div role="gridcell" className={styles.head} onKeyDown={(event) => carryByKey(event, props)}>
            <EntryText
              of={id}
              kind="group"
              field="name"
              text={pile.name}
              label={say("group-name")}
              quietLabel
              placeholder={say("group-unnamed")}
              isReadOnly={isReadOnly}
              className={styles.name}
            />
            <span aria-hidden className={styles.count}>
              {number(pile.cards.length)}
            </span>
            {!isReadOnly && <GroupMenu {...props} name={name} />}
          </div>
        </div>
      </div>
      {props.children}
    </div>
  );
}

/** Alt and an arrow carry the group as they carry a card; its field keeps the focus, as it stays in its section. */
function carryByKey(event: KeyboardEvent<HTMLElement>, props: Parameters<typeof GroupFrame>[0]) {
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
  if (!event.altKey || step === null || props.isReadOnly) return;
  event.preventDefault();
  event.stopPropagation();
  props.deeds.moveGroup(props.pile, props.section, step);
}

function GroupMenu(props: {
  pile: Pile;
  section: Section;
  isTop: boolean;
  isBottom: boolean;
  name: string;
  deeds: Deeds;
}) {
  const { pile, section, name, deeds } = props;
  const { say } = useWords();
  const { room, leads } = useLive();
  const label = say("group-more", { name });
  return (
    <Menu
      label={label}
      button={<IconButton icon={Ellipsis} size={16} label={label} className={styles.more} />}
    >
      <MenuItem
        icon={SquareCheck}
        isDisabled={pile.cards.length === 0}
        onAction={() => deeds.chooseThese(pile.cards)}
      >
        {say("group-choose-all")}
      </MenuItem>
      <MenuItem
        icon={ArrowUp}
        keys="Alt+Up"
        isDisabled={props.isTop}
        onAction={() => deeds.moveGroup(pile, section, -1)}
      >
        {say("group-up")}
      </MenuItem>
      <MenuItem
        icon={ArrowDown}
        keys="Alt+Down"
        isDisabled={props.isBottom}
        onAction={() => deeds.moveGroup(pile, section, 1)}
      >
        {say("group-down")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={Ungroup} onAction={() => deeds.ungroup(pile)}>
        {say("group-ungroup")}
      </MenuItem>
      {(leads || !room) && (
        <MenuItem icon={Ungroup} onAction={() => deeds.ungroupAll(section)}>
          {say("group-ungroup-all", { section: say(`section-${section}`) })}
        </MenuItem>
      )}
    </Menu>
  );
}
