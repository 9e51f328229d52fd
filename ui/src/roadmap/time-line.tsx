/** The time line: each dated step as a bar over its quarters, and beside it the date, written where it stands. */
import type { CSSProperties, ReactNode } from "react";
import { EntryText, useShown } from "../entries/entries";
import type { TimeLine as Line, OutsideStep, Span, Step } from "../protocol/protocol";
import { useWords } from "../words/words";
import { Bar, MovableBar } from "./bar";
import { partOf } from "./bars";
import { outsideWords } from "./days";
import styles from "./time-line.module.css";

export function TimeLine({ steps, line }: { steps: readonly Step[]; line: Line | null }) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const rows = steps.map((step) => ({
    id: step.id,
    name: step.name || say("roadmap-no-name"),
    span: step.span,
    isNow: step.horizon === "now",
    step: isReadOnly ? undefined : step,
    date: (
      <EntryText
        of={step.id}
        kind="goal"
        field="date"
        text={step.date}
        label={say("roadmap-date-of", { name: step.name || say("roadmap-no-name") })}
        placeholder={say("roadmap-ask-date")}
        quietLabel
      />
    ),
  }));
  return <Lines rows={rows} line={line} />;
}

/** As outsiders see it. */
export function OutsideTimeLine({ steps, line }: { steps: readonly OutsideStep[]; line: Line | null }) {
  const words = useWords();
  const rows = steps.map((step) => ({
    id: step.id,
    name: step.name || words.say("roadmap-no-name"),
    span: step.span,
    isNow: step.horizon === "now",
    date: <span className={styles.said}>{outsideWords(step.date, words)}</span>,
  }));
  return <Lines rows={rows} line={line} />;
}

interface Row {
  id: string;
  name: string;
  span: Span | null;
  isNow: boolean;
  /** The step whose date may be written. */
  step?: Step;
  date: ReactNode;
}

function Lines({ rows, line }: { rows: readonly Row[]; line: Line | null }) {
  const { say } = useWords();
  const undated = rows.filter((row) => !row.span || !line);
  return (
    <div className={styles.all}>
      {line && (
        <div className={styles.line}>
          <Quarters line={line} />
          <ol className={styles.rows}>
            {rows
              .filter((row) => row.span)
              .map((row) => (
                <Dated key={row.id} row={row} line={line} />
              ))}
          </ol>
        </div>
      )}
      {undated.length > 0 && (
        <section className={styles.undated} aria-label={say("roadmap-no-place")}>
          <h2>{say("roadmap-no-place")}</h2>
          <ul className={styles.rows}>
            {undated.map((row) => (
              <li key={row.id} className={styles.row}>
                <b dir="auto">{row.name}</b>
                {row.date}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The quarters, drawn behind the bars; read aloud are the dates of the steps. */
function Quarters({ line }: { line: Line }) {
  const { say } = useWords();
  const dense = line.quarters.length > 8;
  return (
    <div aria-hidden className={styles.quarters}>
      {line.quarters.map(({ number, year, span }) => (
        <i key={span.first} style={at(partOf(span.first, line.span))} className={styles.quarter}>
          {(!dense || number === 1) && say("roadmap-quarter-mark", { number: `${number}`, year: `${year}` })}
        </i>
      ))}
      {line.today && (
        <i style={at(partOf(line.today, line.span))} className={styles.today}>
          <span>{say("roadmap-today")}</span>
        </i>
      )}
    </div>
  );
}

function Dated({ row, line }: { row: Row; line: Line }) {
  const { span, isNow, step } = row;
  if (!span) return null;
  const bar = { span, line, isNow };
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <b dir="auto">{row.name}</b>
        {row.date}
      </div>
      {step ? <MovableBar step={step} {...bar} /> : <Bar {...bar} />}
    </li>
  );
}

function at(part: number): CSSProperties {
  return { "--at": part } as CSSProperties;
}
