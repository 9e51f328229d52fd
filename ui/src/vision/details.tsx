/** Everything about one card, in the drawer: its text, how sure the team is, where it hangs, who said it and when. */
import { Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { InDrawer } from "../frame/drawer";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import { Menu, MenuItem } from "../kit/menu";
import { useProduct } from "../product/product";
import type { Card, CardState, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import type { CardDeeds } from "./card-menu";
import styles from "./details.module.css";
import { shownSections } from "./sections";
import { iconOf, STATES, StateMark } from "./state-mark";

export function CardDetails(props: {
  card: Card;
  deeds: CardDeeds;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { card, deeds } = props;
  const { view } = useProduct();
  const { say, moment } = useWords();
  return (
    <InDrawer title={say("vision-card")} onClose={props.onClose}>
      <p dir="auto" className={styles.text}>
        {card.text}
      </p>
      <dl className={styles.facts}>
        <dt>{say("vision-sure")}</dt>
        <dd>
          <StateChoice card={card} deeds={deeds} />
        </dd>
        <dt>{say("vision-section")}</dt>
        <dd>
          <SectionChoice card={card} deeds={deeds} />
        </dd>
        <dt>{say("vision-put-up")}</dt>
        <dd>
          <time dateTime={card.created_at}>{moment(card.created_at)}</time>
        </dd>
      </dl>
      <Author card={card} />
      {!view.read_only && (
        <div className={styles.deeds}>
          <Button icon={Pencil} onPress={() => deeds.write(card)}>
            {say("vision-edit")}
          </Button>
          <Button weight="danger" icon={Trash2} onPress={() => deeds.remove(card)}>
            {say("vision-delete")}
          </Button>
        </div>
      )}
      {props.children}
    </InDrawer>
  );
}

function StateChoice({ card, deeds }: { card: Card; deeds: CardDeeds }) {
  const { view } = useProduct();
  const { say } = useWords();
  if (view.read_only) return <StateMark state={card.state} />;
  return (
    <Menu
      label={say("vision-mark-as")}
      button={
        <Button>
          <StateMark state={card.state} />
        </Button>
      }
    >
      {STATES.map((state: CardState) => (
        <MenuItem key={state} icon={iconOf(state)} onAction={() => deeds.mark(card, state)}>
          {say(`state-${state}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}

function SectionChoice({ card, deeds }: { card: Card; deeds: CardDeeds }) {
  const { view } = useProduct();
  const { say } = useWords();
  const name = say(`section-${card.section}`);
  if (view.read_only) return name;
  return (
    <Menu label={say("vision-move-to")} button={<Button>{name}</Button>}>
      {shownSections(view.extended)
        .filter((section: Section) => section !== card.section)
        .map((section) => (
          <MenuItem key={section} onAction={() => deeds.hang(card, section)}>
            {say(`section-${section}`)}
          </MenuItem>
        ))}
    </Menu>
  );
}

function Author({ card }: { card: Card }) {
  const { view, act } = useProduct();
  const { say } = useWords();
  const [name, setName] = useState(card.author ?? "");
  const keep = () => {
    const author = name.trim() || null;
    if (author !== card.author) void act({ command: "set_author", card: card.id, author });
  };
  return (
    <TextField
      label={say("vision-author")}
      placeholder={say("vision-author-none")}
      value={name}
      onChange={setName}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        // The field keeps no key to itself: Escape closes the drawer.
        event.continuePropagation();
      }}
      isReadOnly={view.read_only}
      className={styles.author}
    />
  );
}
