/** The settings: who you are, language, colours, paper; the care of the library; what this program is. */
import { X } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../host/host";
import { IconButton } from "../kit/button";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/field";
import { Segments } from "../kit/segments";
import { tell } from "../kit/toast";
import { LibraryCare } from "../library/care";
import { useLibrary, useLibraryState } from "../library/library";
import type { LanguageChoice, LibraryState, Paper, Settings, Theme } from "../protocol/protocol";
import { useWords } from "../words/words";
import styles from "./settings.module.css";

const LANGUAGES: readonly LanguageChoice[] = ["system", "en", "de"];
const THEMES: readonly Theme[] = ["system", "light", "dark"];
const PAPERS: readonly Paper[] = ["a4", "a3", "letter"];

/** The dialog. Everything takes effect at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const { library: own, guest, settings, version } = useLibraryState();
  // A guest has no library here, and is who they said when they came in.
  const library = guest ? null : own;
  const change = useChange();
  return (
    <Dialog title={say("settings-title")} isOpen onClose={onClose}>
      <div className={styles.settings}>
        {!guest && <You you={settings.you} onChange={(you) => change({ you })} />}
        {library?.state === "open" && <Seats library={library} onChange={(seats) => change({ seats })} />}
        <Choice
          name="language"
          options={LANGUAGES}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
        <Choice
          name="theme"
          options={THEMES}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          name="paper"
          options={PAPERS}
          value={settings.paper}
          onChange={(paper) => change({ paper })}
        />
        {library?.state === "open" && (
          <section className={styles.part}>
            <h2>{say("settings-library")}</h2>
            <LibraryCare folder={library.folder} readOnly={library.read_only !== null} />
          </section>
        )}
        <section className={styles.part}>
          <h2>{say("settings-about")}</h2>
          <p>{say("settings-about-version", { version })}</p>
          <p className={styles.quiet}>{say("attribution-vision")}</p>
          <p className={styles.quiet}>{say("settings-about-licence")}</p>
        </section>
      </div>
    </Dialog>
  );
}

function You({ you, onChange }: { you: string; onChange: (you: string) => void }) {
  const { say } = useWords();
  const [name, setName] = useState(you);
  const keep = () => {
    if (name.trim() !== you) onChange(name.trim());
  };
  return (
    <TextField
      label={say("settings-you")}
      hint={say("settings-you-hint")}
      value={name}
      maxLength={120}
      autoComplete="name"
      onChange={setName}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}

/** Which member one is, product by product. One sits down in the product itself. */
function Seats(props: {
  library: Extract<LibraryState, { state: "open" }>;
  onChange: (seats: Settings["seats"]) => void;
}) {
  const { say } = useWords();
  const { seats } = useLibraryState().settings;
  const taken = props.library.products.flatMap(({ id, name }) => {
    const seat = seats[id];
    return seat ? [{ id, product: name, name: seat.name }] : [];
  });
  if (taken.length === 0) return null;
  const leave = (id: string) => {
    const { [id]: _, ...others } = seats;
    props.onChange(others);
  };
  return (
    <section className={styles.seats} aria-label={say("settings-seats")}>
      <span className={styles.label}>{say("settings-seats")}</span>
      <ul>
        {taken.map(({ id, product, name }) => (
          <li key={id}>
            <span>{say("settings-seat", { product, name })}</span>
            <IconButton
              icon={X}
              size={16}
              label={say("settings-seat-leave", { product, name })}
              onPress={() => leave(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice<T extends string>(props: {
  name: "language" | "theme" | "paper";
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
}) {
  const { say } = useWords();
  const label = say(`settings-${props.name}`);
  const options = props.options.map((value) => ({ value, words: say(`settings-${props.name}-${value}`) }));
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <Segments label={label} value={props.value} onChange={props.onChange} options={options} />
    </div>
  );
}

function useChange() {
  const library = useLibrary();
  return (settings: Partial<Settings>) => {
    library.change(settings).catch((thrown) => tell({ problem: problemOf(thrown) }));
  };
}
