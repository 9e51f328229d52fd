/**
 * The history of a product: who did what and when, back to the first day; and everything as it stood after any act. The
 * board can be compared with now, too, and put back. How a wall and the other rooms look is their business and given.
 */
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import { classes } from "../kit/class";
import { useWords } from "../words/words";
import { Acts } from "./acts";
import styles from "./history.module.css";
import { type Artefact, type StillParts, Then } from "./then";

export type { Artefact, StillParts } from "./then";

export function History(props: {
  /** The act after which the board is shown. */
  act: number | null;
  onAct: (seq: number | null) => void;
  wall: (parts: StillParts) => ReactNode;
  /** What stands above the acts, like the sessions that took place. */
  above?: ReactNode;
  /** Another artefact as it stood after an act. */
  other: (artefact: Exclude<Artefact, "vision">, act: number) => ReactNode;
}) {
  const { act, onAct } = props;
  const { say } = useWords();
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (act === null) return;
    pane.current?.scrollTo?.({ top: 0 });
    pane.current?.scrollIntoView?.({ block: "nearest" });
  }, [act]);
  return (
    <div className={classes(styles.history, act !== null && styles.chosen)}>
      <h1 className={styles.title}>{say("history-title")}</h1>
      <section className={styles.list} aria-label={say("history-title")}>
        {props.above}
        <Acts act={act} onAct={onAct} />
      </section>
      <section ref={pane} className={styles.pane} aria-label={say("history-then")}>
        {act === null ? (
          <p className={styles.choose}>{say("history-choose")}</p>
        ) : (
          <Then seq={act} wall={props.wall} other={props.other} onBack={() => onAct(null)} />
        )}
      </section>
    </div>
  );
}
