/** One section of the wall: its name, its question, how many cards, the cards, the hints, and whatever stands below. */
import { type ReactNode, useId } from "react";
import { classes } from "../kit/class";
import { HintLine } from "../kit/hint-line";
import type { Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./section.module.css";

/** From this many cards on the browser lays out only what is near the screen. */
const MANY = 40;

export function SectionPane(props: {
  section: Section;
  count: number;
  /** The lifted card would hang on top. */
  isDropOnTop?: boolean;
  hints?: readonly string[];
  /** The cards are list items to be read, not rows to walk through. */
  asList?: boolean;
  /** What stands below the cards, like the button that adds one. */
  below?: ReactNode;
  /** Bundles of cards, or list items; none when the section is empty. */
  children: ReactNode;
}) {
  const { section, count, hints = [] } = props;
  const { say, number } = useWords();
  const title = useId();
  return (
    <section
      aria-labelledby={title}
      data-section={section}
      id={`section-${section}`}
      className={classes(styles.section, section === "vision" && styles.vision)}
    >
      <header>
        <h2 id={title} className={styles.title}>
          {say(`section-${section}`)}
        </h2>
        {count > 0 && (
          <span className={styles.count}>
            <span aria-hidden>{number(count)}</span>
            <span className={styles.unseen}>{say("cards", { count })}</span>
          </span>
        )}
      </header>
      <p className={styles.ask}>{say(`ask-${section}`)}</p>
      {props.children && (
        <Cards asList={props.asList} title={title} isMany={count > MANY} isDropOnTop={props.isDropOnTop}>
          {props.children}
        </Cards>
      )}
      {hints.map((hint) => (
        <HintLine key={hint} words={hint} className={styles.hint} />
      ))}
      {props.below}
    </section>
  );
}

/** Cards that are drawn together, and laid out when one of them is near the screen. */
export function CardBundle({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: cards are rows one walks through with the arrows, not a table
    <div role="rowgroup" className={styles.bundle}>
      {children}
    </div>
  );
}

function Cards(props: {
  asList?: boolean;
  title: string;
  isMany: boolean;
  isDropOnTop?: boolean;
  children: ReactNode;
}) {
  const className = classes(styles.cards, props.isMany && styles.many);
  if (props.asList) {
    return (
      <ul aria-labelledby={props.title} className={className}>
        {props.children}
      </ul>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: cards are rows one walks through with the arrows, not a table
    <div
      role="grid"
      aria-labelledby={props.title}
      data-drop={props.isDropOnTop || undefined}
      className={className}
    >
      {props.children}
    </div>
  );
}
