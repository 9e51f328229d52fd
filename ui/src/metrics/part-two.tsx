/** Part two of the template: what the metric is worth. Often forgotten, so it is never folded away. */
import { EntryDay, EntryLinks, EntryWord } from "../entries/entries";
import type { MetricView, Severity } from "../protocol/protocol";
import { useWords } from "../words/words";
import { wordIn } from "./held";
import { MetricNumber, MetricText } from "./own-fields";
import styles from "./sheet.module.css";
import { StillMissing } from "./still-missing";

const SEVERITIES: readonly Severity[] = ["minor", "noticeable", "severe", "critical"];

export function WhatItIsWorth({ view }: { view: MetricView }) {
  const { say } = useWords();
  const { entry } = view;
  const own = { of: entry.id, kind: "metric" } as const;
  const isRange = wordIn(entry, "direction") === "within";
  return (
    <section className={styles.part} aria-label={say("metric-what-it-is-worth")}>
      <h2>
        {say("metric-what-it-is-worth")}
        <StillMissing fields={view.line.missing.worth} />
      </h2>
      <MetricText entry={entry} field="business_value" isLong />
      <EntryLinks
        {...own}
        field="serves"
        links={view.serves}
        sections={["business_goals", "needs"]}
        kinds={["goal", "metric"]}
      />
      <h3>{say("metric-targets")}</h3>
      <div className={styles.pair}>
        <MetricNumber entry={entry} field="target" />
        {isRange && <MetricNumber entry={entry} field="target_upper" />}
        <MetricNumber entry={entry} field="warning" />
        <MetricNumber entry={entry} field="violation" />
        <EntryDay {...own} field="valid_from" day={wordIn(entry, "valid_from")} />
      </div>
      <div className={styles.impact}>
        <h3>{say("metric-when-violated")}</h3>
        <MetricText entry={entry} field="impact" isLong />
        <div className={styles.pair}>
          <EntryWord
            {...own}
            field="severity"
            word={wordIn<Severity>(entry, "severity")}
            options={SEVERITIES.map((value) => ({ value, words: say(`severity-${value}`) }))}
            none={say("metric-choose")}
          />
          <MetricText entry={entry} field="bearable" />
        </div>
        <MetricText entry={entry} field="response" isLong />
      </div>
    </section>
  );
}
