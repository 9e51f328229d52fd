/** The wall as it stands still: the same look, nothing to press. What is said on each card is given. */
import type { ReactNode } from "react";
import { CardShell } from "../kit/card";
import { classes } from "../kit/class";
import type { Card } from "../protocol/protocol";
import { Meta } from "./card";
import paper from "./card.module.css";
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

export function StillWall({ cards, extended }: { cards: readonly StillCard[]; extended: boolean }) {
  const stills = new Map(cards.map((still) => [still.card.id, still]));
  const wall = hang(cards.map(({ card }) => card));
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
            wall[section].map((card, at) => (
              <Still key={card.id} still={stills.get(card.id)} isStatement={isStatement(card, at)} />
            ))}
        </SectionPane>
      )}
    />
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
