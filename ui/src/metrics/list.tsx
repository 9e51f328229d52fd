/** The metrics class by class: what each means, how it was read last, what is still to be said. A filter above. */
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { AddEntry } from "../entries/entries";
import { classes } from "../kit/class";
import { Empty } from "../kit/empty";
import { keepToRows } from "../kit/next-row";
import { Segments } from "../kit/segments";
import { SpotlitTag } from "../live/spotlight";
import type { Class, EntryId, MetricLine, MetricsView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { figure, momentOf } from "./figures";
import { FILTERS, type Filter, groups, passes } from "./groups";
import styles from "./list.module.css";
import { meaning } from "./meaning";
import { StateMark } from "./state-mark";

interface ListProps {
  view: MetricsView;
  onOpen: (id: EntryId) => void;
}

export function MetricList(props: ListProps) {
  return (
    <div ref={keepToRows}>
      <Lines {...props} />
    </div>
  );
}

function Lines({ view, onOpen }: ListProps) {
  const { say } = useWords();
  const [filter, setFilter] = useState<Filter>("all");
  const shown = view.metrics.filter((line) => passes(line, filter));
  const add = (label: string) => <AddEntry kind="metric" field="name" label={label} onAdded={onOpen} />;
  if (view.metrics.length === 0) {
    return (
      <Empty title={say("metrics")} purpose={say("metrics-purpose")} example={say("metrics-example")}>
        {add(say("metrics-add-first"))}
      </Empty>
    );
  }
  return (
    <section aria-label={say("metrics")} className={styles.list}>
      <div className={styles.tools}>
        <Segments
          label={say("metrics-filter")}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({
            value,
            words: say(`metrics-filter-${value}`, {
              count: view.metrics.filter((line) => passes(line, value)).length,
            }),
          }))}
        />
        {add(say("metrics-add"))}
      </div>
      {shown.length === 0 && <p className={styles.none}>{say("metrics-none-so")}</p>}
      {groups(shown).map(([key, lines]) => (
        <Group key={key ?? "none"} of={key} lines={lines} onOpen={onOpen} />
      ))}
    </section>
  );
}

function Group(props: { of: Class | null; lines: readonly MetricLine[]; onOpen: (id: EntryId) => void }) {
  const { say } = useWords();
  const { of } = props;
  const rule = props.lines[0]?.kpi;
  return (
    <section className={styles.group} aria-label={say(`class-${of ?? "none"}`)}>
      <header className={styles.head}>
        <h2>{say(`class-${of ?? "none"}`)}</h2>
        {of && (
          <p>
            {say(`class-about-${of}`)} {rule && say(`kpi-${rule}`)}
          </p>
        )}
      </header>
      <ul className={styles.lines}>
        {props.lines.map((line) => (
          <li key={line.id} data-row={line.id}>
            <Line line={line} onOpen={props.onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, onOpen }: { line: MetricLine; onOpen: (id: EntryId) => void }) {
  const words = useWords();
  const { say, language } = words;
  const missing = line.missing.what.length + line.missing.worth.length;
  const name = line.name || say("metrics-unnamed");
  return (
    <AriaButton
      className={classes(styles.line, line.latest?.state === "violated" && styles.violated)}
      onPress={() => onOpen(line.id)}
    >
      <span className={styles.name}>
        <span dir="auto">{name}</span>
        <SpotlitTag of={line.id} />
        {line.is_kpi && <span className={styles.kpi}>{say("kpi")}</span>}
        {missing > 0 && (
          <span className={styles.unfinished}>{say("metric-missing", { count: missing })}</span>
        )}
      </span>
      <span className={styles.means}>{meaning(line, words)[0]}</span>
      <span className={styles.reading}>
        {line.latest ? (
          <>
            <strong>{figure(line.latest.value, language, line.unit)}</strong>
            <StateMark state={line.latest.state} />
            <small>{momentOf(line.latest.at, language)}</small>
          </>
        ) : (
          <small>{say("reading-none")}</small>
        )}
      </span>
      <ChevronRight aria-hidden size={18} className={styles.sign} />
    </AriaButton>
  );
}
