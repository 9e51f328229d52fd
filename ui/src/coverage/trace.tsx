/** What one card or entry serves, what serves it, and what was decided about it: the threads, seen from one end. */
import { Looking, ThingChip } from "../entries/entries";
import type { Thing, Trace } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./coverage.module.css";

/** The threads of one thing, now or after an act. */
export function Threads({ of, asOf }: { of: string; asOf?: number }) {
  return (
    <Looking look={{ look: "trace", of }} asOf={asOf}>
      {(seen) => seen.trace && <Ends trace={seen.trace} />}
    </Looking>
  );
}

function Ends({ trace }: { trace: Trace }) {
  const { say } = useWords();
  const isDecision = trace.of.thing === "entry" && trace.of.kind === "decision";
  const isLoose = trace.serves.length + trace.served_by.length + trace.decided.length === 0;
  return (
    <section className={styles.threads} aria-label={say("trace")}>
      <h3>{say("trace")}</h3>
      {isLoose && <p className={styles.why}>{say("trace-none")}</p>}
      <End words={say("trace-serves")} things={trace.serves} />
      <End words={say("trace-served-by")} things={trace.served_by} />
      <End words={say(isDecision ? "trace-about" : "trace-decided")} things={trace.decided} />
    </section>
  );
}

function End({ words, things }: { words: string; things: readonly Thing[] }) {
  if (things.length === 0) return null;
  return (
    <div>
      <h4>{words}</h4>
      <ul className={styles.ends}>
        {things.map((thing) => (
          <li key={thing.thing === "card" ? thing.card : thing.entry}>
            <ThingChip thing={thing} />
          </li>
        ))}
      </ul>
    </div>
  );
}
