/**
 * Where threads break off: needs no goal serves, goals nobody measures, metrics nobody said the worth of, decisions
 * without an outcome. Every line can be mended where it stands, or leads to the place where it is.
 */
import { Check, Plus } from "lucide-react";
import { ThingChip, Tie, useEntryDeeds, useShown } from "../entries/entries";
import { goTo, goToThing } from "../frame/place";
import { Button } from "../kit/button";
import { Empty } from "../kit/empty";
import { useProduct } from "../product/product";
import type { Coverage, Kind, Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./coverage.module.css";

type Line = keyof Omit<Coverage, "looked_at">;

/** What mends a line: a new entry tied to it, a tie to one that is there, or a look at the thing itself. */
interface Mending {
  /** An entry of this kind serves it. */
  add?: Kind;
  /** Entries of these kinds can be tied to it. */
  tie?: { kinds: readonly Kind[] };
}

const LINES: readonly { line: Line; mending: Mending }[] = [
  { line: "needs_without_goal", mending: { add: "goal", tie: { kinds: ["goal"] } } },
  { line: "business_goals_without_service", mending: { add: "goal", tie: { kinds: ["goal", "metric"] } } },
  { line: "goals_without_metric", mending: { add: "metric", tie: { kinds: ["metric"] } } },
  { line: "metrics_without_business_value", mending: {} },
  { line: "decisions_without_outcome", mending: {} },
];

/** The lines that break off; or that none does. */
export function CoverageLines({ coverage }: { coverage: Coverage }) {
  const { say } = useWords();
  const { id } = useProduct();
  const broken = LINES.filter(({ line }) => coverage[line].length > 0);
  if (coverage.looked_at === 0) {
    return (
      <div className={styles.coverage}>
        <header className={styles.head}>
          <h1>{say("room-coverage")}</h1>
        </header>
        <Empty
          title={say("coverage-nothing")}
          purpose={say("coverage-purpose")}
          example={say("coverage-example")}
        >
          <Button onPress={() => goTo({ at: "product", product: id, room: "vision" })}>
            {say("coverage-begin")}
          </Button>
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.coverage}>
      <header className={styles.head}>
        <h1>{say("room-coverage")}</h1>
        <p className={styles.purpose}>{say("coverage-purpose")}</p>
        <Sum coverage={coverage} />
      </header>
      {broken.map(({ line, mending }) => (
        <BrokenLine key={line} line={line} mending={mending} things={coverage[line]} />
      ))}
    </div>
  );
}

function Sum({ coverage }: { coverage: Coverage }) {
  const { say } = useWords();
  const count = LINES.reduce((sum, { line }) => sum + coverage[line].length, 0);
  return (
    <p className={styles.sum} data-whole={count === 0 || undefined} role="status">
      {count === 0 && <Check aria-hidden size={18} strokeWidth={2} />}
      {say("coverage-sum", { count, all: coverage.looked_at })}
    </p>
  );
}

function BrokenLine(props: { line: Line; mending: Mending; things: readonly Thing[] }) {
  const { say, number } = useWords();
  const { line, mending, things } = props;
  const heading = `coverage-${line}`;
  return (
    <section className={styles.line} aria-labelledby={heading}>
      <h2 id={heading}>
        {say(`coverage-${line}`)} <span className={styles.count}>{number(things.length)}</span>
      </h2>
      <p className={styles.why}>{say(`coverage-${line}-why`)}</p>
      <ul className={styles.things}>
        {things.map((thing) => (
          <li key={idOf(thing)} className={styles.thing}>
            <ThingChip thing={thing} isWhole />
            <Ways thing={thing} line={line} mending={mending} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ thing, line, mending }: { thing: Thing; line: Line; mending: Mending }) {
  const { say } = useWords();
  const { id } = useProduct();
  const { isReadOnly } = useShown();
  const { add, set } = useEntryDeeds();
  const of = idOf(thing);
  if (isReadOnly) return null;
  const addServing = async (kind: Kind) => {
    const entry = await add(kind, { [`serves/${of}`]: { flag: true } });
    if (entry) goToThing(id, { thing: "entry", entry, kind, title: "" });
  };
  const { add: kind, tie } = mending;
  if (!kind && !tie) {
    return (
      <Button
        weight="plain"
        className={styles.way}
        onPress={() => goToThing(id, thing)}
        aria-label={`${say(`coverage-${line}-mend`)}: ${thing.title}`}
      >
        {say(`coverage-${line}-mend`)}
      </Button>
    );
  }
  return (
    <span className={styles.ways}>
      {kind && (
        <Button
          weight="plain"
          className={styles.way}
          icon={Plus}
          onPress={() => void addServing(kind)}
          aria-label={`${say(`coverage-add-${kind}`)}: ${thing.title}`}
        >
          {say(`coverage-add-${kind}`)}
        </Button>
      )}
      {tie && (
        <Tie
          label={say(`coverage-${line}-tie`)}
          words={say(`coverage-${line}-tie`)}
          sections={[]}
          kinds={tie.kinds}
          without={new Set([of])}
          onTie={(entry) => void set(entry, `serves/${of}`, { flag: true })}
        />
      )}
    </span>
  );
}

function idOf(thing: Thing): string {
  return thing.thing === "card" ? thing.card : thing.entry;
}
