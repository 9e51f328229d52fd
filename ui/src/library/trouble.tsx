/** The library cannot be opened: why, that nothing is lost, and the ways out. */
import { BookOpen, FolderOpen, History, RefreshCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components/Form";
import { useHost } from "../host/context";
import { problemOf } from "../host/host";
import { Button } from "../kit/button";
import { TextField } from "../kit/field";
import { tell } from "../kit/toast";
import type { LibraryState, WayOut } from "../protocol/protocol";
import { useWords } from "../words/words";
import { BackupList } from "./backups";
import { useLibrary } from "./library";
import styles from "./trouble.module.css";

type Closed = Extract<LibraryState, { state: "closed" }>;
type Opening =
  | { request: "try_again" }
  | { request: "open_read_only" }
  | { request: "choose_place"; folder: string };

/** The page about it. */
export function LibraryTrouble({ library }: { library: Closed }) {
  const { say } = useWords();
  return (
    <main className={styles.page}>
      <h1>{say("library-closed")}</h1>
      <div className={styles.why}>
        <p className={styles.message}>{library.problem.message}</p>
        <p>{library.problem.hint}</p>
      </div>
      <p className={styles.quiet}>{say("library-closed-where", { folder: library.folder })}</p>
      {library.ways_out.length > 0 && <p className={styles.quiet}>{say("library-closed-calm")}</p>}
      <ul className={styles.ways}>
        {library.ways_out.map((way) => (
          <li key={way}>
            <Way way={way} library={library} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function Way({ way, library }: { way: WayOut; library: Closed }) {
  const { say } = useWords();
  const open = useOpening();
  switch (way) {
    case "try_again":
      return (
        <OneWay title={say("way-try-again")} more={say("way-try-again-more")}>
          <Button icon={RefreshCw} weight="primary" onPress={() => void open({ request: "try_again" })}>
            {say("way-try-again")}
          </Button>
        </OneWay>
      );
    case "open_read_only":
      return (
        <OneWay title={say("way-open-read-only")} more={say("way-open-read-only-more")}>
          <Button icon={BookOpen} onPress={() => void open({ request: "open_read_only" })}>
            {say("way-open-read-only")}
          </Button>
        </OneWay>
      );
    case "restore":
      return (
        <OneWay
          icon={<History aria-hidden size={18} />}
          title={say("way-restore")}
          more={say("way-restore-more")}
        >
          {library.backups.length > 0 ? (
            <BackupList backups={library.backups} />
          ) : (
            <p>{say("backups-none")}</p>
          )}
        </OneWay>
      );
    case "choose_place":
      return (
        <OneWay title={say("way-choose-place")} more={say("way-choose-place-more")}>
          <ChoosePlace open={open} />
        </OneWay>
      );
  }
}

function OneWay(props: { icon?: ReactNode; title: string; more: string; children: ReactNode }) {
  return (
    <section className={styles.way}>
      <div>
        <h2>{props.title}</h2>
        <p className={styles.quiet}>{props.more}</p>
      </div>
      {props.children}
    </section>
  );
}

function ChoosePlace({ open }: { open: (request: Opening) => Promise<void> }) {
  const { say } = useWords();
  const host = useHost();
  const [folder, setFolder] = useState("");
  const { chooseFolder } = host;
  if (chooseFolder) {
    const choose = async () => {
      const folder = await chooseFolder();
      if (folder !== null) await open({ request: "choose_place", folder });
    };
    return (
      <Button icon={FolderOpen} onPress={() => void choose()}>
        {say("way-choose-place-choose")}
      </Button>
    );
  }
  return (
    <Form
      className={styles.place}
      onSubmit={(event) => {
        event.preventDefault();
        void open({ request: "choose_place", folder });
      }}
    >
      <TextField label={say("way-choose-place-folder")} value={folder} onChange={setFolder} isRequired />
      <Button type="submit">{say("way-choose-place-go")}</Button>
    </Form>
  );
}

function useOpening() {
  const host = useHost();
  const library = useLibrary();
  return async (request: Opening) => {
    try {
      library.became((await host.ask(request)).library);
    } catch (thrown) {
      tell({ problem: problemOf(thrown) });
    }
  };
}
