/** The readings of a metric: the chart with what a violation means right beside it, new ones by hand or file, and all in a table. */
import { FileSpreadsheet, Undo2 } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useShown } from "../entries/entries";
import { fileIn } from "../host/files";
import { Button, IconButton } from "../kit/button";
import { classes } from "../kit/class";
import { keepToRows } from "../kit/next-row";
import { tell } from "../kit/toast";
import { useProduct } from "../product/product";
import type { FileIn, MetricView } from "../protocol/protocol";
import { useWords } from "../words/words";
import { AddReading } from "./add-reading";
import { figure, momentOf } from "./figures";
import { textIn, wordIn } from "./held";
import { ImportReadings } from "./import-readings";
import styles from "./readings.module.css";
import { StateMark } from "./state-mark";
import { ZoomedChart } from "./zoom";

export function Readings({ view, asOf }: { view: MetricView; asOf?: number }) {
  const { say } = useWords();
  const { isReadOnly } = useShown();
  const [file, setFile] = useState<FileIn | null>(null);
  return (
    <section ref={keepToRows} className={styles.readings} aria-label={say("readings")}>
      <header className={styles.head}>
        <h2>{say("readings")}</h2>
        <small>{say("readings-count", { count: view.line.readings })}</small>
        {!isReadOnly && (
          <FileTrigger
            acceptedFileTypes={[".csv", ".tsv", ".txt", "text/csv", "text/plain"]}
            onSelect={async (files) => {
              const chosen = files?.[0];
              if (chosen) setFile(await fileIn(chosen));
            }}
          >
            <Button icon={FileSpreadsheet}>{say("readings-import")}</Button>
          </FileTrigger>
        )}
      </header>
      {view.line.readings === 0 && !isReadOnly && (
        <p className={styles.purpose}>
          {say("readings-purpose")} {say("readings-file-about")}
        </p>
      )}
      {view.unreadable > 0 && (
        <p role="alert" className={styles.purpose}>
          {say("readings-unreadable", { count: view.unreadable })}
        </p>
      )}
      {!isReadOnly && <AddReading metric={view.line.id} unit={view.line.unit} />}
      <div className={styles.sides}>
        <ZoomedChart view={view} asOf={asOf} />
        <Impact view={view} />
      </div>
      {view.recent.length > 0 && <ReadingTable view={view} />}
      {file && <ImportReadings metric={view.line} file={file} onClose={() => setFile(null)} />}
    </section>
  );
}

/** What a violation means, beside the readings that show one. */
function Impact({ view }: { view: MetricView }) {
  const { say, language } = useWords();
  const { latest } = view.line;
  const isViolated = latest?.state === "violated";
  const impact = textIn(view.entry, "impact");
  const severity = wordIn(view.entry, "severity");
  const bearable = textIn(view.entry, "bearable");
  const response = textIn(view.entry, "response");
  return (
    <aside
      className={classes(styles.impact, isViolated && styles.violated)}
      aria-label={say(isViolated ? "chart-impact" : "chart-impact-if")}
    >
      {latest && (
        <p className={styles.now}>
          <strong>{figure(latest.value, language, view.line.unit)}</strong>
          <StateMark state={latest.state} />
          <small>{say("reading-since", { since: momentOf(latest.since, language) })}</small>
        </p>
      )}
      <h3>{say(isViolated ? "chart-impact" : "chart-impact-if")}</h3>
      {impact ? (
        <p dir="auto" className={styles.written}>
          {impact}
        </p>
      ) : (
        <p className={styles.purpose}>{say("chart-impact-unsaid")}</p>
      )}
      {severity && <p>{say(`severity-${severity}`)}</p>}
      {bearable && (
        <p>
          {say("field-metric-bearable")}: <span dir="auto">{bearable}</span>
        </p>
      )}
      {response && (
        <p className={styles.written}>
          <strong>{say("field-metric-response")}:</strong> <span dir="auto">{response}</span>
        </p>
      )}
    </aside>
  );
}

function ReadingTable({ view }: { view: MetricView }) {
  const { say, language } = useWords();
  const { act } = useProduct();
  const { isReadOnly } = useShown();
  const takeBack = async (at: string, value: number) => {
    const metric = view.line.id;
    const acted = await act({ command: "take_reading_back", metric, at });
    const undo = () => void act({ command: "add_readings", metric, readings: [{ at, value }], file: null });
    if (acted.ok) tell({ text: say("readings-taken-back", { at: momentOf(at, language) }), undo });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={say("readings-table")}>
      <table className={styles.table}>
        <caption>
          {view.recent.length < view.line.readings
            ? say("readings-table-more", { count: view.recent.length })
            : say("readings-table")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say("readings-column-when")}</th>
            <th scope="col">{say("readings-column-value")}</th>
            <th scope="col">{say("readings-column-state")}</th>
            {!isReadOnly && <td />}
          </tr>
        </thead>
        <tbody>
          {view.recent.map(({ at, value, state }) => (
            <tr key={at} data-row={at}>
              <td>{momentOf(at, language)}</td>
              <td>{figure(value, language, view.line.unit)}</td>
              <td>
                <StateMark state={state} />
              </td>
              {!isReadOnly && (
                <td className={styles.act}>
                  <IconButton
                    icon={Undo2}
                    size={15}
                    label={say("readings-take-back", { at: momentOf(at, language) })}
                    onPress={() => void takeBack(at, value)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
