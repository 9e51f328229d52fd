/**
 * Bringing notes to the board: many lines become many cards, or a table says what each of its rows becomes. Nothing
 * is put up before it was shown, and all of it is one act.
 */
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { fileIn, toBase64 } from "../host/files";
import { Button } from "../kit/button";
import { Choice } from "../kit/choice";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { useWayBack } from "../kit/way-back";
import type { FileIn, Problem, Section } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./bring-notes.module.css";
import { looksLikeTable, useLines } from "./lines";
import { NotRead } from "./not-read";
import { usePutUpCards } from "./put-up";
import { Table } from "./table";

/** What there is to bring at first. */
export type Brought = { lines?: string; section?: Section; file?: FileIn };

/** So many characters of notes are taken at once: some thousand lines, as a workshop leaves them. */
const MANY_NOTES = 1_000_000;

/** The dialog, open as long as there is something to bring. */
export function BringNotes(props: {
  brought: Brought | null;
  sections: readonly Section[];
  onClose: () => void;
}) {
  if (!props.brought) return null;
  return <Bringing {...props} brought={props.brought} />;
}

function Bringing(props: { brought: Brought; sections: readonly Section[]; onClose: () => void }) {
  const { brought, sections, onClose } = props;
  const [file, setFile] = useState(brought.file ?? null);
  const [lines, setLines] = useState(brought.lines ?? "");
  const [section, setSection] = useState<Section>(brought.section ?? "needs");
  // The table is a window of its own, which knows only the one before it.
  useWayBack();
  if (file) return <Table file={file} onBack={() => setFile(null)} onClose={onClose} />;
  const choice = { lines, setLines, section, setSection, sections };
  return <Lines {...choice} onFile={setFile} onClose={onClose} />;
}

function Lines(props: {
  lines: string;
  setLines: (lines: string) => void;
  section: Section;
  setSection: (section: Section) => void;
  sections: readonly Section[];
  onFile: (file: FileIn) => void;
  onClose: () => void;
}) {
  const { lines, section, onClose } = props;
  const { say } = useWords();
  const { cards, problem, read } = useLines(lines);
  const put = usePutUp(onClose);
  const putAll = async () => {
    // What was typed last may not be in the preview yet.
    const texts = await read();
    if (texts && texts.length > 0) await put(texts, section);
  };
  return (
    <Dialog
      title={say("notes-title")}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>{say("notes-cancel")}</Button>
          <Button weight="primary" isDisabled={cards.length === 0} onPress={() => void putAll()}>
            {say("notes-add", { count: cards.length })}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <div className={styles.side}>
          <TextField
            label={say("notes-lines")}
            hint={say("notes-lines-hint")}
            value={lines}
            onChange={props.setLines}
            rows={11}
            takes={MANY_NOTES}
            autoFocus
          />
          {looksLikeTable(lines) && (
            <p className={styles.offer}>
              {say("notes-table-seen")}
              <Button onPress={() => props.onFile(asFile(lines))}>{say("notes-as-table")}</Button>
            </p>
          )}
          <Choice
            label={say("notes-section")}
            value={section}
            onChange={props.setSection}
            options={props.sections.map((value) => ({ value, words: say(`section-${value}`) }))}
          />
          <FileChoice onFile={props.onFile} />
        </div>
        <Preview cards={cards} problem={problem} />
      </div>
    </Dialog>
  );
}

function FileChoice({ onFile }: { onFile: (file: FileIn) => void }) {
  const { say } = useWords();
  return (
    <div className={styles.file}>
      <FileTrigger
        acceptedFileTypes={[".csv", ".tsv", ".txt", "text/csv", "text/tab-separated-values", "text/plain"]}
        onSelect={async (files) => {
          const file = files?.[0];
          if (file) onFile(await fileIn(file));
        }}
      >
        <Button icon={FileSpreadsheet}>{say("notes-choose-file")}</Button>
      </FileTrigger>
      <p className={styles.hint}>{say("notes-file-hint")}</p>
    </div>
  );
}

function Preview({ cards, problem }: { cards: readonly string[]; problem: Problem | null }) {
  const { say } = useWords();
  return (
    <section className={styles.preview} aria-label={say("notes-preview")}>
      <h3>
        <span role="status">{say("cards", { count: cards.length })}</span>
      </h3>
      {problem && <NotRead problem={problem} />}
      {cards.length === 0 && !problem && <p className={styles.hint}>{say("notes-preview-none")}</p>}
      <ol className={styles.list}>
        {cards.map((card, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={at} dir="auto" className={styles.line}>
            {card}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Puts the texts up in one act; the message offers to take exactly these cards down again. */
function usePutUp(onDone: () => void) {
  const put = usePutUpCards(onDone);
  return (texts: readonly string[], section: Section) =>
    put(
      texts.map((text) => ({ id: null, section, text, state: "assumption", author: null })),
      null,
    );
}

function asFile(lines: string): FileIn {
  return { name: "notes.tsv", base64: toBase64(new TextEncoder().encode(lines)) };
}
