/** Handing out an artefact: choose what it becomes, look at it, save it. What could not be drawn is said. */
import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useHost } from "../host/context";
import { asBlob, pagesOf } from "../host/files";
import { problemOf } from "../host/host";
import { Button, IconButton } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { Progress } from "../kit/progress";
import { Segments } from "../kit/segments";
import { useLibraryState } from "../library/library";
import { useProduct } from "../product/product";
import type { Artefact, FileOut, Format, Paper, Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { useWords } from "../words/words";
import styles from "./hand-out.module.css";
import { beginning, FORMATS, isDrawn, PAPERS, previewOf } from "./paper";
import { useSaving } from "./saving";

type Made = { file: FileOut; format: Format } | { problem: Problem } | null;

/** So much of a written file is shown. */
const LINES = 200;

export function HandOut(props: {
  /** What is handed out; the vision board, if nothing else is said. */
  artefact?: Artefact;
  formats?: readonly Format[];
  title?: string;
  /** What a format is good for, where it is not what it is for a board. */
  about?: Partial<Record<Format, string>>;
  /** Further choices beside format and paper. */
  choices?: ReactNode;
  onClose: () => void;
}) {
  const { artefact = "vision", formats = FORMATS, onClose } = props;
  const { say } = useWords();
  const { settings } = useLibraryState();
  const { id: product } = useProduct();
  const [format, setFormat] = useState<Format>("pdf");
  const [paper, setPaper] = useState<Paper>(settings.paper);
  const made = usePreview(artefact, previewOf(format), paper);
  const saving = useSaving({ product, artefact, format, paper }, { onDone: onClose });
  return (
    <Dialog
      title={props.title ?? say("paper-title")}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <Button
          weight="primary"
          icon={Download}
          isDisabled={saving.isRunning}
          onPress={() => void saving.run()}
        >
          {say("paper-save", { format: say(`paper-format-${format}`) })}
        </Button>
      }
    >
      <div className={styles.choices}>
        <Segments
          label={say("paper-format")}
          value={format}
          onChange={setFormat}
          options={named(formats, "format", say)}
        />
        {isDrawn(format) && (
          <Segments
            label={say("paper-paper")}
            value={paper}
            onChange={setPaper}
            options={named(PAPERS, "paper", say)}
          />
        )}
        {props.choices}
        <p className={styles.about}>{props.about?.[format] ?? say(`paper-about-${format}`)}</p>
      </div>
      <Preview made={made} />
    </Dialog>
  );
}

function Preview({ made }: { made: Made }) {
  const { say } = useWords();
  if (!made) {
    return (
      <div className={styles.waiting}>
        <Progress label={say("paper-drawing")} />
      </div>
    );
  }
  if ("problem" in made) return <NotMade problem={made.problem} />;
  return (
    <>
      <Warnings warnings={made.file.warnings} />
      {isDrawn(made.format) ? <Pages file={made.file} /> : <Written file={made.file} />}
    </>
  );
}

function Pages({ file }: { file: FileOut }) {
  const { say } = useWords();
  const [at, setAt] = useState(0);
  const pages = useMemo(() => pagesOf(file), [file]);
  const page = pages[Math.min(at, pages.length - 1)];
  const url = useUrl(useMemo(() => page && asBlob(page, file.media_type), [page, file.media_type]));
  const counted = say("paper-page", { number: at + 1, count: pages.length });
  return (
    <figure className={styles.pages}>
      {url && <img src={url} alt={say("paper-preview", { page: counted })} className={styles.page} />}
      {pages.length > 1 && (
        <figcaption className={styles.pager}>
          <IconButton
            icon={ChevronLeft}
            label={say("paper-before")}
            isDisabled={at === 0}
            onPress={() => setAt(at - 1)}
          />
          <span role="status">{counted}</span>
          <IconButton
            icon={ChevronRight}
            label={say("paper-next")}
            isDisabled={at >= pages.length - 1}
            onPress={() => setAt(at + 1)}
          />
        </figcaption>
      )}
    </figure>
  );
}

function Written({ file }: { file: FileOut }) {
  const { say } = useWords();
  const text = useMemo(() => beginning(file, LINES), [file]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={styles.written} tabIndex={0} aria-label={say("paper-written")}>
      <pre>{text}</pre>
    </section>
  );
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  const { say } = useWords();
  if (warnings.length === 0) return null;
  return (
    <div role="alert" className={styles.warnings}>
      <p>{say("paper-warnings")}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}

function NotMade({ problem }: { problem: Problem }) {
  const { message, hint } = useProblemWords(problem);
  return (
    <p role="alert" className={styles.problem}>
      {message} {hint}
    </p>
  );
}

/** The file as it would be now; the one before stays until the next is there. */
function usePreview(artefact: Artefact, format: Format, paper: Paper): Made {
  const host = useHost();
  const { id, view } = useProduct();
  const [made, setMade] = useState<Made>(null);
  const { seq } = view;
  const which = JSON.stringify(artefact);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after an act the page is another one
  useEffect(() => {
    let current = true;
    const became = (made: Made) => current && setMade(made);
    setMade((before) => (before && "format" in before && before.format === format ? before : null));
    host
      .ask({ request: "export", product: id, artefact: JSON.parse(which) as Artefact, format, paper })
      .then(({ file }) => became({ file, format }))
      .catch((thrown) => became({ problem: problemOf(thrown) }));
    return () => {
      current = false;
    };
  }, [host, id, which, format, paper, seq]);
  return made;
}

function useUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

function named<T extends string>(
  values: readonly T[],
  kind: "format" | "paper",
  say: (id: string) => string,
) {
  return values.map((value) => ({
    value,
    words: kind === "format" ? say(`paper-format-${value}`) : say(`paper-paper-${value}`),
  }));
}
