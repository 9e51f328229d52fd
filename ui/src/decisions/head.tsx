/** What stands above every question: the way back, what it is and how it is decided, the question, why, and about what. */
import { ArrowLeft, FileDown } from "lucide-react";
import type { ReactNode } from "react";
import { ThingChip } from "../entries/entries";
import { Button } from "../kit/button";
import { Title } from "../kit/title";
import { SpotlightButton, SpotlitTag } from "../live/spotlight";
import type { EntryId, OpenedVote, Scope, Subject, Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./head.module.css";
import { howWords } from "./telling";

/** The frame; what is written, or read, in it are its children. */
export function Head(props: {
  decision: EntryId;
  scope: Scope;
  /** How it is, or was, decided. */
  vote: Pick<OpenedVote, "voting" | "voters">;
  onList: () => void;
  /** What can be done with the question whole. */
  acts?: ReactNode;
  children: ReactNode;
}) {
  const words = useWords();
  const { say } = words;
  const gaps = { scope: say(`scope-${props.scope}`), how: howWords(props.vote, words) };
  return (
    <header className={styles.head}>
      <div className={styles.ways}>
        <Button weight="plain" icon={ArrowLeft} onPress={props.onList} className={styles.back}>
          {say("decide-all")}
        </Button>
        <span className={styles.acts}>
          <SpotlitTag of={props.decision} />
          <SpotlightButton of={props.decision} />
          {props.acts}
        </span>
      </div>
      <p className={styles.eyebrow}>{say("decide-eyebrow", gaps)}</p>
      {props.children}
    </header>
  );
}

/** Hands the record out. */
export function HandOut({ onPress }: { onPress: () => void }) {
  const { say } = useWords();
  return (
    <Button icon={FileDown} onPress={onPress}>
      {say("decide-hand-out")}
    </Button>
  );
}

/** The question, why it was asked and about what, where nobody writes any more. */
export function Asked(props: {
  question: string;
  context: string;
  about: readonly Subject[];
  /** What of that is still there. */
  things: readonly Thing[];
}) {
  const { say } = useWords();
  const { question, context, about, things } = props;
  return (
    <>
      <Title dir="auto">{question || say("entry-unnamed")}</Title>
      {context && (
        <p dir="auto" className={styles.context}>
          {context}
        </p>
      )}
      {about.length > 0 && (
        <ul className={styles.about} aria-label={say("decide-about")}>
          {about.map(({ id, title }) => {
            const thing = things.find((thing) => id === idOf(thing));
            return <li key={id}>{thing ? <ThingChip thing={thing} /> : <span dir="auto">{title}</span>}</li>;
          })}
        </ul>
      )}
    </>
  );
}

function idOf(thing: Thing): string {
  return thing.thing === "card" ? thing.card : thing.entry;
}
