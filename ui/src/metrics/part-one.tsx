/** Part one of the template: what the metric is. */
import { EntryDay, EntryFlag, EntryLinks, EntryWord } from "../entries/entries";
import type { Class, Direction, MetricView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { choiceOf, flagIn, wordIn } from "./held";
import { MetricNumber, MetricText } from "./own-fields";
import styles from "./sheet.module.css";
import { StillMissing } from "./still-missing";

const CLASSES: readonly Class[] = ["integrity", "performance", "errors", "api", "quantity", "other"];
const DIRECTIONS: readonly Direction[] = ["more", "less", "at", "within"];

export function WhatItIs({ view }: { view: MetricView }) {
  const { say } = useWords();
  const { entry } = view;
  const own = { of: entry.id, kind: "metric" } as const;
  const steps = view.chain.map(({ id, name }) => ({ value: id, words: name }));
  const choose = say("metric-choose");
  return (
    <section className={styles.part} aria-label={say("metric-what-it-is")}>
      <h2>
        {say("metric-what-it-is")}
        <StillMissing fields={view.line.missing.what} />
      </h2>
      <MetricText entry={entry} field="question" isLong />
      <div className={styles.pair}>
        <EntryWord
          {...own}
          field="class"
          word={wordIn<Class>(entry, "class")}
          options={CLASSES.map((value) => ({ value, words: say(`class-${value}`) }))}
          none={say("class-choose")}
        />
        <EntryFlag {...own} field="is_kpi" flag={flagIn(entry, "is_kpi")} />
      </div>
      <MetricText entry={entry} field="formula" isLong />
      {steps.length > 1 && (
        <div className={styles.pair}>
          <EntryWord
            {...own}
            field="numerator"
            word={wordIn(entry, "numerator")}
            options={steps}
            none={choose}
          />
          <EntryWord
            {...own}
            field="denominator"
            word={wordIn(entry, "denominator")}
            options={steps}
            none={choose}
          />
        </div>
      )}
      {steps.length > 0 && <EntryLinks {...own} field="steps" links={view.steps} kinds={["chain_step"]} />}
      <div className={styles.three}>
        <MetricText entry={entry} field="unit" />
        <MetricText entry={entry} field="aggregation" />
        <MetricText entry={entry} field="period" />
      </div>
      <div className={styles.pair}>
        <EntryWord
          {...own}
          field="direction"
          word={wordIn<Direction>(entry, "direction")}
          options={DIRECTIONS.map((value) => ({ value, words: say(`direction-${value}`) }))}
          none={choose}
        />
        <MetricText entry={entry} field="example" />
      </div>
      <MetricText entry={entry} field="source" isLong />
      <div className={styles.pair}>
        <MetricNumber entry={entry} field="baseline" />
        <EntryDay {...own} field="baseline_day" day={wordIn(entry, "baseline_day")} />
      </div>
      <div className={styles.pair}>
        <EntryLinks {...own} field="watched_by" links={view.watched_by} kinds={["member"]} />
        <EntryWord
          {...own}
          field="owner"
          word={wordIn(entry, "owner")}
          options={view.members.map(choiceOf)}
          none={choose}
        />
      </div>
      <MetricText entry={entry} field="notified" isLong />
    </section>
  );
}
