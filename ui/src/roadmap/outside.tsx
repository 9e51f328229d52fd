/** The roadmap as outsiders see it, for reading, and above it the choice of what that is. */

import type { CSSProperties } from "react";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { useShown } from "../entries/entries";
import { Check } from "../kit/check";
import { Choice } from "../kit/choice";
import type { Outside, OutsideDates, OutsideStep, Row, Thing } from "../protocol/protocol";
import { useWords } from "../words/words";
import { outsideWords } from "./days";
import type { RoadmapDeeds } from "./deeds";
import styles from "./outside.module.css";

const DATES: readonly OutsideDates[] = ["none", "half_year", "quarter", "as_written"];
const ROWS: readonly Row[] = ["goal", "features", "metrics", "serves"];

/** What outsiders see: how coarse dates are, and which rows. */
export function OutsideChoice({ outside, deeds }: { outside: Outside; deeds: RoadmapDeeds }) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  return (
    <section className={styles.choice} aria-label={say("roadmap-outside")}>
      <p className={styles.about}>{say("roadmap-outside-about")}</p>
      <Choice
        label={say("roadmap-outside-dates")}
        value={outside.dates}
        options={DATES.map((value) => ({ value, words: say(`roadmap-dates-${value}`) }))}
        onChange={(dates) => deeds.showOutside({ ...outside, dates })}
        isDisabled={isReadOnly}
      />
      <CheckboxGroup
        aria-label={say("roadmap-outside-rows")}
        value={outside.rows}
        isDisabled={isReadOnly}
        onChange={(rows) => deeds.showOutside({ ...outside, rows: ROWS.filter((row) => rows.includes(row)) })}
        className={styles.rows}
      >
        <span aria-hidden className={styles.label}>
          {say("roadmap-outside-rows")}
        </span>
        {ROWS.map((row) => (
          <Check key={row} value={row}>
            {say(`roadmap-row-${row}`)}
          </Check>
        ))}
      </CheckboxGroup>
    </section>
  );
}

/** The GO table for reading: each step is a whole, so that on a phone they follow one another. */
export function OutsideTable({ steps, rows }: { steps: readonly OutsideStep[]; rows: readonly Row[] }) {
  const { say } = useWords();
  if (steps.length === 0) return <p>{say("roadmap-outside-none")}</p>;
  const shape = { "--steps": steps.length, "--rows": rows.length + 2 } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys
    <section tabIndex={0} aria-label={say("roadmap")} style={shape} className={styles.table}>
      <div aria-hidden className={styles.labels}>
        {(["date", "name", ...rows] as const).map((row) => (
          <span key={row}>{say(`roadmap-row-${row}`)}</span>
        ))}
      </div>
      {steps.map((step) => (
        <OutsideGoal key={step.id} step={step} rows={rows} />
      ))}
    </section>
  );
}

function OutsideGoal({ step, rows }: { step: OutsideStep; rows: readonly Row[] }) {
  const words = useWords();
  const { say } = words;
  const name = step.name || say("roadmap-no-name");
  return (
    <section aria-label={name} className={styles.step}>
      <p className={styles.date}>{outsideWords(step.date, words) || say("roadmap-no-date")}</p>
      <h2 dir="auto" className={styles.name}>
        {name}
      </h2>
      {rows.map((row) => (
        <div key={row} className={row === "goal" ? styles.goal : undefined}>
          <span className={styles.row}>{say(`roadmap-row-${row}`)}</span>
          {row === "goal" ? <p dir="auto">{step.goal}</p> : <Points points={pointsOf(step, row)} />}
        </div>
      ))}
    </section>
  );
}

function Points({ points }: { points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <ul className={styles.points}>
      {points.map((point, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
        <li key={at} dir="auto">
          {point}
        </li>
      ))}
    </ul>
  );
}

function pointsOf(step: OutsideStep, row: Exclude<Row, "goal">): string[] {
  if (row === "serves") return (step.serves ?? []).map((thing: Thing) => thing.title);
  return (step[row] ?? "").split("\n").flatMap((line) => line.trim() || []);
}
