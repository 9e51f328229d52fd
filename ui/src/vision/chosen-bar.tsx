/** The bar that floats below the wall while cards are chosen: how many, and what can be done with all of them. */
import { FolderInput, FolderOutput, Group, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../kit/button";
import { VisuallyHidden } from "../kit/hidden";
import { Menu, MenuItem } from "../kit/menu";
import { useProduct } from "../product/product";
import type { Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import { groupsIn } from "./card-menu";
import styles from "./chosen-bar.module.css";
import { groupOf, type Piles } from "./grouping";
import type { Hand } from "./use-hand";

export function ChosenBar({ hand, piles }: { hand: Hand; piles: Piles }) {
  const { say } = useWords();
  const { view } = useProduct();
  const { chosenCards: cards, deeds } = hand;
  const [first] = cards;
  if (!first || view.read_only) return null;
  const count = say("group-chosen", { count: cards.length, section: say(`section-${first.section}`) });
  const isIn = cards.some((card) => groupOf(piles, card) !== null);
  const leave = () => {
    deeds.clear();
    hand.focusOn(first.id);
  };
  return (
    <section aria-label={say("group-bar")} className={styles.bar}>
      <p role="status" className={styles.count}>
        {count}
      </p>
      <IconButton icon={X} label={say("group-clear")} onPress={leave} className={styles.clear} />
      {hand.isNaming ? (
        <Naming hand={hand} />
      ) : (
        <>
          <Button
            weight="primary"
            icon={Group}
            aria-keyshortcuts="Control+G"
            onPress={() => deeds.beginGroup()}
          >
            {say("group-begin")}
          </Button>
          <PutInto hand={hand} section={first.section} piles={piles} />
          {isIn && (
            <Button icon={FolderOutput} onPress={() => deeds.putChosenInto(null)}>
              {say("group-take-out")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** The name of the new group; Enter makes it, also without a name. */
function Naming({ hand }: { hand: Hand }) {
  const { say } = useWords();
  const [name, setName] = useState("");
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        hand.deeds.startGroup(name);
      }}
    >
      <label className={styles.label}>
        <VisuallyHidden elementType="span">{say("group-name")}</VisuallyHidden>
        <input
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed became this line
          autoFocus
          dir="auto"
          placeholder={say("group-name")}
          value={name}
          className={styles.field}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            hand.setNaming(false);
            hand.focusOn(hand.chosenCards[0]?.id ?? null);
          }}
        />
      </label>
      <Button type="submit" weight="primary" icon={Group}>
        {say("group-do")}
      </Button>
    </form>
  );
}

function PutInto({ hand, section, piles }: { hand: Hand; section: Section; piles: Piles }) {
  const { say } = useWords();
  const groups = groupsIn(piles[section]);
  if (groups.length === 0) return null;
  return (
    <Menu label={say("group-put-into")} button={<Button icon={FolderInput}>{say("group-put-into")}</Button>}>
      {groups.map(({ id, name }) => (
        <MenuItem key={id} onAction={() => hand.deeds.putChosenInto(id)}>
          {name || say("group-unnamed")}
        </MenuItem>
      ))}
    </Menu>
  );
}
