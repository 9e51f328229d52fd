/** The whole program: which screen is shown, and what lies over every screen. */
import { lazy, Suspense, useEffect, useRef } from "react";
import { useDeedKeys, useDeeds } from "../frame/deeds";
import { KeyList } from "../frame/key-list";
import { showOverlay, useOverlay } from "../frame/overlays";
import { goTo, HOME, usePlace } from "../frame/place";
import { useConnection } from "../host/context";
import { problemHere } from "../host/host";
import { Button } from "../kit/button";
import { Progress } from "../kit/progress";
import { showTheme } from "../kit/theme";
import { Toasts, tell } from "../kit/toast";
import { useLibrary, useLibraryState } from "../library/library";
import { LibraryTrouble } from "../library/trouble";
import type { Problem } from "../protocol/protocol";
import { useProblemWords } from "../words/problem";
import { Speaking, useWords } from "../words/words";
import styles from "./app.module.css";
import { HomeScreen } from "./home";

const ProductScreen = lazy(() => import("./product"));
const Palette = lazy(() => import("./palette"));
const SettingsDialog = lazy(() =>
  import("../settings/settings").then((settings) => ({ default: settings.SettingsDialog })),
);

const NOT_REACHED = problemHere("not_reached").problem;

/** The program. */
export function App() {
  const { library, language, settings } = useLibraryState();
  const isKnown = library !== null;
  useEffect(() => {
    if (isKnown) showTheme(settings.theme);
  }, [isKnown, settings.theme]);
  return (
    <Speaking language={language}>
      <Everywhere />
      <Screen />
      <Overlays />
      <Toasts />
    </Speaking>
  );
}

function Screen() {
  const { library, problem } = useLibraryState();
  const place = usePlace();
  const isOffline = useConnection() === "offline";
  if (!library) {
    const why = problem ?? (isOffline ? NOT_REACHED : null);
    return why ? <Unreachable problem={why} /> : <Starting />;
  }
  if (library.state === "closed") return <LibraryTrouble library={library} />;
  if (place.at === "home") return <HomeScreen library={library} />;
  return (
    <Suspense fallback={<Starting />}>
      <ProductScreen key={place.product} place={place} library={library} />
    </Suspense>
  );
}

/** Deeds and keys that work on every screen. */
function Everywhere() {
  const { say } = useWords();
  useDeedKeys();
  useBackOnline();
  useDeeds(say("keys-anywhere"), [
    {
      id: "palette",
      words: say("keys-palette"),
      keys: "Mod+K",
      whileTyping: true,
      notInPalette: true,
      run: () => showOverlay("palette"),
    },
    { id: "home", words: say("keys-go-home"), keys: "G P", run: () => goTo(HOME) },
    { id: "settings", words: say("settings-open"), keys: "Mod+,", run: () => showOverlay("settings") },
    { id: "keys", words: say("keys-help"), keys: "?", run: () => showOverlay("keys") },
    { id: "leave", words: say("keys-leave"), keys: "Escape" },
  ]);
  return null;
}

/** Says that the connection is back, once it was gone. */
function useBackOnline() {
  const { say } = useWords();
  const connection = useConnection();
  const gone = useRef(false);
  useEffect(() => {
    if (connection === "online" && gone.current) tell({ text: say("back-online") });
    gone.current = connection === "offline" || (gone.current && connection !== "online");
  }, [connection, say]);
}

function Overlays() {
  const overlay = useOverlay();
  const close = () => showOverlay(null);
  return (
    <Suspense fallback={null}>
      {overlay === "palette" && <Palette onClose={close} />}
      {overlay === "settings" && <SettingsDialog onClose={close} />}
      {overlay === "keys" && <KeyList onClose={close} />}
    </Suspense>
  );
}

function Starting() {
  const { say } = useWords();
  return (
    <main className={styles.middle}>
      <Progress label={say("starting")} />
    </main>
  );
}

function Unreachable({ problem }: { problem: Problem }) {
  const { say } = useWords();
  const library = useLibrary();
  const { message, hint } = useProblemWords(problem);
  return (
    <main className={styles.middle}>
      <h1>{message}</h1>
      <p>{hint}</p>
      <div className={styles.ways}>
        <Button weight="primary" onPress={() => void library.refresh()}>
          {say("try-again")}
        </Button>
        <Button onPress={() => location.reload()}>{say("load-again")}</Button>
      </div>
    </main>
  );
}
