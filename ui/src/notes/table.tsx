/** A table of notes before anything is put up: what each row becomes, and why a row is left out. */
import { useEffect, useState } from "react";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { Progress } from "../kit/progress";
import { useProduct } from "../product/product";
import type { FileIn, LeftOut, NewCard, NotesReport, NotesRow, Problem } from "../protocol/protocol";
import { useWords, type Words } from "../words/words";
import { NotRead } from "./not-read";
import { usePutUpCards } from "./put-up";
import styles from "./table.module.css";

type Reading = { report: NotesReport } | { problem: Problem } | null;

export function Table({ file, onBack, onClose }: { file: FileIn; onBack: () => void; onClose: () => void }) {
  const { say } = useWords();
  const reading = useReading(file);
  const put = usePutUpCards(onClose);
  const cards = reading && "report" in reading ? cardsIn(reading.report) : [];
  return (
    <Dialog
      title={say("notes-file-title", { name: file.name })}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onBack}>{say("notes-back")}</Button>
          <Button weight="primary" isDisabled={cards.length === 0} onPress={() => void put(cards, file.name)}>
            {say("notes-add", { count: cards.length })}
          </Button>
        </>
      }
    >
      {!reading && <Progress label={say("notes-reading")} />}
      {reading && "problem" in reading && <NotRead problem={reading.problem} />}
      {reading && "report" in reading && <Report report={reading.report} />}
    </Dialog>
  );
}

function Report({ report }: { report: NotesReport }) {
  const { say } = useWords();
  return (
    <>
      <p role="status">{summary(report, say)}</p>
      {report.unknown_headers.length > 0 && (
        <p className={styles.aside}>
          {say("notes-unknown-headers", { headers: report.unknown_headers.join(", ") })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={say("notes-rows")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("notes-line")}</th>
              <th scope="col">{say("notes-becomes")}</th>
              <th scope="col">{say("notes-text")}</th>
              <th scope="col">{say("notes-state")}</th>
              <th scope="col">{say("notes-author")}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ row }: { row: NotesRow }) {
  const { say, number } = useWords();
  const { outcome } = row;
  if (outcome.outcome === "left_out") {
    return (
      <tr className={styles.left}>
        <td>{number(row.line)}</td>
        <td>{say("notes-left-out")}</td>
        <td colSpan={3}>
          <span dir="auto" className={styles.text}>
            {outcome.text}
          </span>
          <span className={styles.reason}>{reasonWords(outcome.reason, say)}</span>
        </td>
      </tr>
    );
  }
  const { card } = outcome;
  return (
    <tr>
      <td>{number(row.line)}</td>
      <td>{say(`section-${card.section}`)}</td>
      <td dir="auto" className={styles.text}>
        {card.text}
      </td>
      <td>{say(`state-${card.state}`)}</td>
      <td dir="auto">{card.author}</td>
    </tr>
  );
}

function cardsIn(report: NotesReport): NewCard[] {
  return report.rows.flatMap(({ outcome }) => (outcome.outcome === "card" ? [outcome.card] : []));
}

function summary(report: NotesReport, say: Words["say"]): string {
  const cards = say("notes-becomes-cards", { count: report.cards });
  return report.left_out === 0 ? cards : `${cards} ${say("notes-rows-left-out", { count: report.left_out })}`;
}

function reasonWords(reason: LeftOut, say: Words["say"]): string {
  const { reason: id, ...gaps } = reason;
  return say(`notes-left-${id}`, gaps);
}

function useReading(file: FileIn): Reading {
  const host = useHost();
  const { id } = useProduct();
  const [reading, setReading] = useState<Reading>(null);
  useEffect(() => {
    let current = true;
    const became = (reading: Reading) => current && setReading(reading);
    host
      .ask({ request: "read_notes", product: id, file })
      .then(({ report }) => became({ report }))
      .catch((thrown) => became({ problem: problemOf(thrown) }));
    return () => {
      current = false;
    };
  }, [host, id, file]);
  return reading;
}
