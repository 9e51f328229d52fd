/** A file of readings before anything is put down: what it would become, and which rows are none. All of it, or nothing. */
import { useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { Progress } from "../kit/progress";
import { tell } from "../kit/toast";
import { NotRead } from "../notes/not-read";
import { useProduct } from "../product/product";
import type { FileIn, MetricLine, Problem, ReadingsReport, UnreadRow } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { figure, momentOf } from "./figures";
import styles from "./readings.module.css";

type Reading = { report: ReadingsReport } | { problem: Problem } | null;

export function ImportReadings(props: { metric: MetricLine; file: FileIn; onClose: () => void }) {
  const { metric, file, onClose } = props;
  const words = useWords();
  const { say } = words;
  const host = useHost();
  const { id } = useProduct();
  const [reading, setReading] = useState<Reading>(null);
  const [isPutting, setPutting] = useState(false);
  useEffect(() => {
    let current = true;
    const became = (reading: Reading) => current && setReading(reading);
    host
      .ask({ request: "read_readings", product: id, metric: metric.id, file })
      .then(({ report }) => became({ report }))
      .catch((thrown) => became({ problem: problemOf(thrown) }));
    return () => {
      current = false;
    };
  }, [host, id, metric.id, file]);
  const report = reading && "report" in reading ? reading.report : null;
  const put = async () => {
    setPutting(true);
    try {
      const done = await host.ask({ request: "import_readings", product: id, metric: metric.id, file });
      tell({ text: say("readings-file-done", { count: done.report.readings }) });
      onClose();
    } catch (thrown) {
      setReading({ problem: problemOf(thrown) });
      setPutting(false);
    }
  };
  return (
    <Dialog
      title={say("readings-file-title", { name: file.name })}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>{say("readings-file-cancel")}</Button>
          <Button
            weight="primary"
            isDisabled={!report || report.unread > 0 || report.readings === 0 || isPutting}
            onPress={() => void put()}
          >
            {say("readings-file-put", { count: report?.readings ?? 0 })}
          </Button>
        </>
      }
    >
      {!reading && <Progress label={say("readings-file-reading")} />}
      {reading && "problem" in reading && <NotRead problem={reading.problem} />}
      {report && <Report report={report} unit={metric.unit} />}
    </Dialog>
  );
}

function Report({ report, unit }: { report: ReadingsReport; unit: string }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {report.span && report.reach && <p role="status">{becomes(report, unit, words)}</p>}
      <p className={styles.purpose}>
        {say(`readings-file-decimals-${report.decimal_comma ? "comma" : "point"}`)}
      </p>
      {report.unread > 0 && (
        <>
          <p role="alert">{say("readings-file-unread", { count: report.unread })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
          <section className={styles.scroll} tabIndex={0} aria-label={say("readings-file-reason")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say("readings-file-line")}</th>
                  <th scope="col">{say("readings-file-row")}</th>
                  <th scope="col">{say("readings-file-reason")}</th>
                </tr>
              </thead>
              <tbody>
                {report.rows.map((row) => (
                  <tr key={row.line}>
                    <td>{words.number(row.line)}</td>
                    <td dir="auto">{row.text}</td>
                    <td>{reasonWords(row, say)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}

function becomes({ readings, span, reach }: ReadingsReport, unit: string, words: Words): string {
  const { say, language } = words;
  return say("readings-file-becomes", {
    count: readings,
    least: figure(reach?.[0] ?? 0, language, unit),
    most: figure(reach?.[1] ?? 0, language, unit),
    from: momentOf(span?.[0] ?? "", language),
    until: momentOf(span?.[1] ?? "", language),
  });
}

function reasonWords({ reason }: UnreadRow, say: Words["say"]): string {
  const { reason: id, ...gaps } = reason;
  return say(`reading-none-${id}`, gaps);
}
