/** The wall as it stands still: the same look, nothing to press. What is said on each card is given. */
import type { ReactNode } from "react";
import { CardShell } from "../kit/card";
import { classes } from "../kit/class";
import type { Card, SectionGroups } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Meta } from "./card";
import paper from "./card.module.css";
import frame from "./group.module.css";
import { type Pile, pile } from "./grouping";
import { SectionPane } from "./section";
import { hang, isStatement, tintOf } from "./sections";
import styles from "./still.module.css";
import { Wall } from "./wall";

export type StillCard = {
  card: Card;
  /** Its text, as it is to be shown. */
  text: ReactNode;
  /** What stands below it. */
  below?: ReactNode;
  /** It is not there: it was not yet, or is no more. */
  isFaint?: boolean;
};

export function StillWall(props: {
  cards: readonly StillCard[];
  extended: boolean;
  /** How the cards were grouped. */
  groups?: readonly SectionGroups[];
}) {
  const { cards, extended } = props;
  const stills = new Map(cards.map((still) => [still.card.id, still]));
  const wall = hang(cards.map(({ card }) => card));
  const piles = pile(wall, props.groups ?? []);
  return (
    <Wall
      extended={extended}
      draw={(section) => (
        <SectionPane
          key={section}
          section={section}
          count={wall[section].filter(({ id }) => !stills.get(id)?.isFaint).length}
          asList
        >
          {wall[section].length > 0 &&
            piles[section].map((pile, at) => (
              <StillPile key={pile.id ?? at} pile={pile} isFirst={at === 0} stills={stills} />
            ))}
        </SectionPane>
      )}
    />
  );
}

function StillPile(props: { pile: Pile; isFirst: boolean; stills: ReadonlyMap<string, StillCard> }) {
  const { pile, isFirst, stills } = props;
  const { say, number } = useWords();
  const cards = pile.cards.map((card, at) => (
    <Still
      key={card.id}
      still={stills.get(card.id)}
      isStatement={pile.id === null && isFirst && isStatement(card, at)}
    />
  ));
  if (pile.id === null) return cards;
  const name = pile.name || say("group-unnamed");
  return (
    <li className={frame.group}>
      <p className={classes(frame.head, styles.head)}>
        <span dir="auto" className={frame.name}>
          {name}
        </span>
        <span className={frame.count}>{number(pile.cards.length)}</span>
      </p>
      <ul aria-label={name} className={styles.cards}>
        {cards}
      </ul>
    </li>
  );
}

function Still({ still, isStatement }: { still: StillCard | undefined; isStatement: boolean }) {
  if (!still) return null;
  const { card } = still;
  return (
    <li>
      <CardShell
        tint={tintOf(card.section)}
        className={classes(isStatement && paper.statement, still.isFaint && styles.faint)}
      >
        <p dir="auto" className={paper.text}>
          {still.text}
        </p>
        <Meta card={card} isReadOnly />
        {still.below}
      </CardShell>
    </li>
  );
}
